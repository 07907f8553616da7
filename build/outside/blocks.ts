// The book's text in blocks with ids, as it is handed to other checkers and as their findings come back. In: a book. Out:
// its passages, each with an id of its own. The ids are those of Book.blocks; cells and notes count within theirs.
import type { Book } from '../book.ts';
import type { Passage } from '../check/prose/passage.ts';
import { opaque } from '../check/prose/passage.ts';
import { proseOf } from '../check/prose/prose.ts';

export interface TextBlock {
  id: string;
  passage: Passage;
}

/** Every passage of the book with its id, in reading order. */
export function textBlocks(book: Book): TextBlock[] {
  const taken = new Map<string, number>();
  return proseOf(book).passages.map((passage) => {
    const row = passage.parent && book.blocks.get(passage.parent)?.id;
    const base = passage.block ?? row ?? `${passage.section?.id ?? 'summary'}-${passage.kind}`;
    const number = (taken.get(base) ?? 0) + 1;
    taken.set(base, number);
    return { id: number === 1 ? base : `${base}-${number}`, passage };
  });
}

/** The block's text as others read it: what is no text is a box, a forced line end a space. */
export function plainText({ passage }: TextBlock): string {
  return passage.raw.replaceAll(opaque, '□').replaceAll('\n', ' ');
}
