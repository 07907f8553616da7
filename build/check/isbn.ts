// ISBN arithmetic for the rules about them: check digits by formula, groups from the agencies' ranges (isbn3). Must not
// judge: an ISBN that is not declared is no finding.
import { parse } from 'isbn3';
import type { Book } from '../book.ts';
import type { Place } from '../diagnostic.ts';

export interface DeclaredIsbn {
  edition: 'print' | 'ebook';
  /** As book.yaml writes it. */
  isbn: string;
  /** Digits and a final X alone. */
  digits: string;
  place: Place;
}

/** The ISBNs book.yaml declares, the print one first. */
export function declaredIsbns(book: Book): DeclaredIsbn[] {
  return (['print', 'ebook'] as const).flatMap((edition) => {
    const isbn = book.facts.isbn[edition]?.trim();
    if (!isbn) return [];
    const digits = isbn
      .normalize('NFKC')
      .replace(/^ISBN[\s:]*/i, '')
      .replace(/[\s\p{Pd}]/gu, '')
      .toUpperCase();
    return { edition, isbn, digits, place: book.factPlace(`isbn.${edition}`) };
  });
}

/**
 * The check digit thirteen digits should end with; undefined where they are not an ISBN-13 at all.
 * @param digits thirteen digits, the last not looked at
 */
export function checkDigit13(digits: string): string | undefined {
  if (!/^97[89]\d{10}$/.test(digits)) return undefined;
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(digits[i]) * (i % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}

/** The check digit (0–9 or X) of an ISBN-10, as books before 2007 have; undefined where it is none. */
export function checkDigit10(digits: string): string | undefined {
  if (!/^\d{9}[\dX]$/.test(digits)) return undefined;
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

/** The number in its groups; undefined where the agencies' ranges do not know it. */
export function hyphenated(digits: string): string | undefined {
  const parsed = parse(digits);
  return (digits.length === 10 ? parsed?.isbn10h : parsed?.isbn13h) || undefined;
}
