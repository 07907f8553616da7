// ISBN arithmetic for the rules about them: check digits by formula, groups from the agencies' ranges (isbn3). Must not
// judge: an ISBN that is not declared is no finding.
import { parse } from 'isbn3';
import type { Book } from '../book.ts';
import type { Place } from '../diagnostic.ts';
import { believed, type Dissent, dissents } from '../read/facts/witnesses.ts';
import { cipOf, cipPlace } from './facts/cip.ts';
import { factSpan } from './facts/fact-span.ts';
import type { Witness } from './facts/witness.ts';
import type { Prose } from './prose/prose.ts';

export interface DeclaredIsbn {
  edition: 'print' | 'ebook' | 'cip';
  /** As book.yaml writes it. */
  isbn: string;
  /** Digits and a final X alone. */
  digits: string;
  place: Place;
}

/** Digits and a final X of an ISBN, however it is written. */
export function isbnDigits(isbn: string): string {
  return isbn
    .normalize('NFKC')
    .replace(/^ISBN[\s:]*/i, '')
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
}

/** The ISBNs book.yaml declares: the print one first, the CIP block's last. */
export function declaredIsbns(book: Book): DeclaredIsbn[] {
  const declared = (['print', 'ebook'] as const).flatMap((edition): DeclaredIsbn[] => {
    const isbn = book.facts.isbn[edition]?.trim();
    if (!isbn) return [];
    return [{ edition, isbn, digits: isbnDigits(isbn), place: factSpan(book, `isbn.${edition}`, isbn) }];
  });
  const issued = cipOf(book).isbn;
  if (!issued) return declared;
  const { text } = issued;
  return [...declared, { edition: 'cip', isbn: text, digits: isbnDigits(text), place: cipPlace(book, issued) }];
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

/** Whether an ISBN of ten or thirteen digits ends with the digit it must end with. */
export function isRightIsbn(digits: string): boolean {
  return digits.endsWith((digits.length === 10 ? checkDigit10(digits) : checkDigit13(digits)) ?? '?');
}

/** Where CIP block and isbn.print differ: which of them is alone. The check digit and the text have votes. */
export function isbnDissents(book: Book, prose: Prose): Dissent<Witness>[] {
  return dissents(isbnWitnesses(book), sameIsbn, isbnSupport(prose));
}

/** The print edition's ISBN as most have it. */
export function believedIsbn(book: Book, prose: Prose): string | undefined {
  return believed(isbnWitnesses(book), sameIsbn, isbnSupport(prose))?.value;
}

const sameIsbn = (a: string, b: string) => isbnDigits(a) === isbnDigits(b);

const isbnSupport = (prose: Prose) => (isbn: string) =>
  (isRightIsbn(isbnDigits(isbn)) ? 1 : 0) + (prose.passages.some(({ raw }) => raw.includes(isbn)) ? 1 : 0);

function isbnWitnesses(book: Book): Witness[] {
  const own = book.facts.isbn.print?.trim();
  const issued = cipOf(book).isbn;
  return [
    ...(issued ? [{ value: issued.text, place: cipPlace(book, issued), name: 'CIP 数据', key: 'cip.text' }] : []),
    ...(own ? [{ value: own, place: factSpan(book, 'isbn.print', own), name: 'isbn.print', key: 'isbn.print' }] : []),
  ];
}

/** The number in its groups; undefined where the agencies' ranges do not know it. */
export function hyphenated(digits: string): string | undefined {
  const parsed = parse(digits);
  return (digits.length === 10 ? parsed?.isbn10h : parsed?.isbn13h) || undefined;
}
