// Numbers typed in headings of a book that numbers its headings itself, or not at all: 一、, 二、, 四、. They are printed as they stand,
// so that one left out or repeated is an error. In: headings in reading order. Out: what is not the next of its row. An excerpt may
// begin anywhere; whether numbers may be typed is resolve's to say.
import type { Book } from '../book.ts';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { parseTypedNumber } from '../resolve/typed.ts';
import { type BookHeading, rewriteNumber } from './headings.ts';

interface Row {
  depth: number;
  shape: string;
  last: number;
  /** As it should have been: after a slip, what follows may go on from either. */
  wanted: number;
  seen: Map<number, Place>;
}

/** 12 individual words may begin with a bare number; 卷一 and 附录 go by rules of their own. */
const shapes = new Set([
  'part',
  'chapter',
  'section',
  'decimal',
  'enumeration',
  'bracketed',
  'bracketedDigit',
  'point',
]);

export function strayNumbers(book: Book, headings: readonly BookHeading[]): Diagnostic[] {
  const findings: Diagnostic[] = [];
  let rows: Row[] = [];
  for (const { node, info, place } of headings) {
    const { depth } = node;
    // A heading above ends the rows below it; chapters' rows go through the book.
    rows = rows.filter((row) => row.depth <= depth);
    const typed = parseTypedNumber(info.titleText);
    if (!typed || !shapes.has(typed.shape)) continue;
    const own = typed.values.at(-1)!;
    const parents = typed.values.slice(0, -1);
    const shape = `${typed.shape} ${parents.join('.')}`;
    const row = rows.find((one) => one.depth === depth && one.shape === shape);
    if (!row) {
      rows.push({ depth, shape, last: own, wanted: own, seen: new Map([[own, place]]) });
      continue;
    }
    // A new row of the same kind: 一、 under the next heading without a number.
    if (own === 1) {
      const isRepeated = row.last === 1 && row.wanted === 1;
      if (!isRepeated) {
        Object.assign(row, { last: 1, wanted: 1, seen: new Map([[1, place]]) });
        continue;
      }
    }
    // An excerpt leaves chapters out.
    const isLeftOut = !book.facts.complete && depth === 1 && own > row.last;
    const isNext = isLeftOut || own === row.last + 1 || own === row.wanted + 1;
    const wanted = isNext ? own : row.wanted + 1;
    if (!isNext) {
      const values = { number: typed.text, wanted: rewriteNumber(typed, [...parents, wanted]) };
      const earlier = row.seen.get(own);
      findings.push(
        earlier
          ? diagnostic(
              'heading-number-unique',
              place,
              { number: typed.text, first: `${earlier.file}:${earlier.line}` },
              { hint: values.wanted, related: [earlier] },
            )
          : diagnostic('heading-number-in-sequence', place, values, { hint: values.wanted }),
      );
    }
    row.seen.set(own, place);
    Object.assign(row, { last: own, wanted });
  }
  return findings;
}
