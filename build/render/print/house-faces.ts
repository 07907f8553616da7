// Faces that a house's style names → are they among the fonts? In: the book, the fonts as made. Out: findings with the
// families there are. What has no file is set in our own faces: this says so.
import type { Book } from '../../book.ts';
import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { Font } from '../fonts/index.ts';

export function houseFaceFindings(book: Book, fonts: readonly Font[]): Diagnostic[] {
  const families = [...new Set(fonts.filter(({ role }) => role === 'house').map(({ family }) => family))];
  const named = Object.entries(book.facts.print.look?.faces ?? {});
  return named
    .filter(([, family]) => !families.includes(family))
    .map(([name, family]) => {
      const known = families.join('、') || '–';
      const hint = families.find((each) => family.startsWith(each) || each.startsWith(family)) ?? families[0];
      return diagnostic('style-face-has-file', book.factPlace('print.style'), { name, family, known }, { hint });
    });
}
