// A mention → the one thing of the book it names, or nothing where none or several answer. Must not judge or edit.
import type { Book, Target } from '../../../../book.ts';
import type { Prose } from '../../../prose/prose.ts';
import { chaptersOf } from './chapters.ts';
import { inventoryOf } from './inventory.ts';
import { isFloat, type Mention } from './mentions.ts';

/** The target a mention names. */
export function targetOfMention(book: Book, prose: Prose, { kind, word, number }: Mention): Target | undefined {
  if (isFloat(kind)) {
    const items = inventoryOf(book, prose).row(kind, word)?.byNumber.get(number) ?? [];
    return items.length === 1 ? items[0]!.target : undefined;
  }
  const { chapters, sections, decimals, appendices } = chaptersOf(book);
  const letter = /^[A-Z]$/.test(number);
  const named =
    kind === 'chapter'
      ? chapters.get(Number(number))
      : kind === 'section'
        ? sections.get(number)
        : kind === 'decimal'
          ? decimals.get(number)
          : kind === 'appendix'
            ? appendices.get(letter ? number.charCodeAt(0) - 64 : Number(number))
            : undefined;
  return named?.length === 1 ? named[0]!.target : undefined;
}
