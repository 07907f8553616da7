// The book's CIP block as read, and where its facts stand in book.yaml. A memo only: reading is read/facts/cip.ts's.
import type { Book } from '../../book.ts';
import type { Place } from '../../diagnostic.ts';
import { type CipBlock, type CipFact, readCip } from '../../read/facts/cip.ts';
import { factSpan } from './fact-span.ts';

const read = new WeakMap<Book, CipBlock>();

/** The block's facts; nothing is defined where the book has none. */
export function cipOf(book: Book): CipBlock {
  const known = read.get(book) ?? readCip(book.facts.cip.text);
  read.set(book, known);
  return known;
}

/** Where a fact of the block stands: line and columns within cip.text. */
export function cipPlace(book: Book, { start, end }: Pick<CipFact, 'start' | 'end'>): Place {
  return factSpan(book, 'cip.text', book.facts.cip.text, start, end);
}

/** Whether there is a block that says anything: a title, an ISBN, a number. */
export function hasCip({ title, isbn, number }: CipBlock): boolean {
  return (title ?? isbn ?? number) !== undefined;
}
