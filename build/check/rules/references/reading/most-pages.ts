// How many pages a book can have before it is laid out: from its 印张 and 开本, else from its characters, generously. In: the
// book. Out: a number that it surely does not exceed. Must not judge.
import type { Book } from '../../../../book.ts';
import { foldsOf } from '../../../facts/sheets.ts';
import type { Prose } from '../../../prose/prose.ts';
import { orderOf } from './order.ts';

/** A page that holds fewer characters is a picture's or a chapter's last. */
const fewestOnPage = 250;
/** Whatever is counted, so many may be added by openings, front matter and pictures. */
const added = 50;

/** More pages than the book can have. */
export function mostPages(book: Book, prose: Prose): number {
  const { sheets, sheetFormat } = book.facts.imprint;
  const folds = foldsOf(sheetFormat);
  if (sheets && folds) return Math.ceil(sheets * folds * 1.2) + added;
  let characters = 0;
  for (const { raw } of prose.passages) characters += raw.length;
  let pictures = 0;
  for (const { pointables } of orderOf(book).sections)
    pictures += pointables.filter(({ type }) => type !== 'math').length;
  return Math.ceil(characters / fewestOnPage) + pictures + book.sections.length * 4 + added;
}
