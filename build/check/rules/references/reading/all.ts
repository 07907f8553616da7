// Every mention of a book that rules may judge: in this book's own words and about this book. In: book and passages. Out:
// mentions with their passages, in reading order. Must not judge whether what they name exists.
import type { Book } from '../../../../book.ts';
import type { Place } from '../../../../diagnostic.ts';
import { type Passage, placeIn } from '../../../prose/passage.ts';
import type { Prose } from '../../../prose/prose.ts';
import { isOfAnotherWork } from './context.ts';
import { inventoryOf } from './inventory.ts';
import { isFloat, type Mention, mentionsOf } from './mentions.ts';

/** A mention with where it stands. */
export interface Standing extends Mention {
  passage: Passage;
}

const made = new WeakMap<Prose, readonly Standing[]>();

/** What the book's own text says of the book itself: no captions, nothing quoted, nothing of other works. */
export function ownMentions(book: Book, prose: Prose): readonly Standing[] {
  const known = made.get(prose);
  if (known) return known;
  const { captions } = inventoryOf(book, prose);
  const own = prose.passages.flatMap((passage) => {
    const mentions = mentionsOf(passage).map((mention) => ({ ...mention, passage }));
    return mentions.filter(
      (mention, i) =>
        !mention.quoted &&
        // A caption's own number is its first.
        !(i === 0 && captions.has(passage)) &&
        // Cells hold data: samples, names, lists.
        (passage.kind !== 'cell' || mention.pointed) &&
        // [12] is this book's entry, whatever work is named before it.
        (mention.kind === 'citation' || !isOfAnotherWork(passage, mention, book.facts.title, isFloat(mention.kind))),
    );
  });
  made.set(prose, own);
  return own;
}

/** Where a mention stands in the source. */
export const placeOfMention = ({ passage, start, end }: Standing): Place => placeIn(passage, start, end);
