// The tables of a book with what is said about them. In: prose. Out: tables in reading order, each with its caption, its cells by row, and the
// paragraphs right before and after it. Must not judge.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { once, ownWords, runningKinds } from './spots.ts';

export interface TableTold {
  caption: Passage | undefined;
  /** The first row. */
  head: readonly Passage[];
  rows: readonly (readonly Passage[])[];
  /** The nearest first. */
  before: readonly Passage[];
  after: readonly Passage[];
}

/** So many paragraphs on either side are about it. */
const [asBefore, asAfter] = [2, 2];

/** A longer table is a register: nobody tells of it row by row. */
const mostRows = 400;
/** A typed caption is no longer. */
const longestCaption = 40;
const typedCaption = /^表\s?[\d一二三四五六七八九十A-Z]/;

/** Every table. */
export const tablesIn = once((prose: Prose): readonly TableTold[] => {
  const passages = ownWords(prose);
  const tables: TableTold[] = [];
  for (let at = 0; at < passages.length; at++) {
    if (passages[at]!.kind !== 'cell') continue;
    const first = at;
    const rows: Passage[][] = [];
    for (; at < passages.length && passages[at]!.kind === 'cell'; at++) {
      const cell = passages[at]!;
      const row = rows.at(-1);
      if (row && row[0]!.parent === cell.parent) row.push(cell);
      else rows.push([cell]);
    }
    const above = passages[first - 1];
    const isCaption =
      above?.kind === 'caption' || (above && above.text.length <= longestCaption && typedCaption.test(above.text));
    const caption = isCaption ? above : undefined;
    const near = (list: readonly Passage[], most: number) => {
      const end = list.findIndex(({ kind }) => !runningKinds.has(kind));
      return list.slice(0, Math.min(most, end < 0 ? list.length : end));
    };
    const [head = [], ...body] = rows;
    at--;
    if (body.length > mostRows) continue;
    tables.push({
      caption,
      head,
      rows: body,
      before: near(passages.slice(Math.max(0, first - 4), first - (caption ? 1 : 0)).reverse(), asBefore),
      after: near(passages.slice(at + 1, at + 5), asAfter),
    });
  }
  return tables;
});
