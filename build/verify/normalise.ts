// The one normalisation that both sides of every comparison pass through, and the signs that stand in compared text for
// what is not a character: note marks, formulas, images, table rows. Comes in: any text; goes out: what is counted.
// Must never use NFKC: it would turn ① into 1 and hide the very faults looked for.

/** Signs for what is compared by identity. Noncharacters of Unicode: no manuscript can contain them. */
export const sign = {
  formulaOpen: '\uFDD0',
  formulaClose: '\uFDD1',
  image: '\uFDD2',
  noteOpen: '\uFDD3',
  noteClose: '\uFDD4',
  row: '\uFDD5',
  cell: '\uFDD6',
} as const;

const ignored = /[\s\u2060\u200B\u00AD\u034F\uFEFF]+/gu;
/** Which form of a character is meant, ❤️ or 葛󠄀: a PDF has the form and not the selector. In a RegExp's brackets. */
export const selectors = '\uFE00-\uFE0F\u{E0100}-\u{E01EF}';
const noncharacters = /[\uFDD0-\uFDEF]/gu;

/** Text as it is counted: NFC, without white space and what has no shape: U+2060, U+200B, U+00AD, U+034F, U+FEFF. */
export function counted(text: string): string {
  return text.replace(noncharacters, '\uFFFD').replace(ignored, '').normalize('NFC');
}

const sharing: Readonly<Record<string, string>> = { '\u2015': '—', '\u2011': '-', '\u2027': '•' };

/** Characters that a face draws with one glyph, made one: ― and —, the hyphen that does not break, ‧ and •. Same length. */
export const sharedGlyphs = (text: string): string => text.replace(/[\u2015\u2011\u2027]/g, (one) => sharing[one]!);

/** A note mark, compared by the note's identity and not by its printed number. */
export function noteSign(id: string): string {
  return sign.noteOpen + id + sign.noteClose;
}

/** A formula, compared by its TeX source. */
export function formulaSign(tex: string): string {
  return sign.formulaOpen + counted(tex) + sign.formulaClose;
}

/** Compared text as a person can read it in a message. */
export function readable(text: string): string {
  return text
    .replace(/\uFDD0([^\uFDD1]*)\uFDD1?/gu, '$$$1$$')
    .replace(/\uFDD2/gu, '〔图像〕')
    .replace(/\uFDD3([^\uFDD4]*)\uFDD4?/gu, '〔注〕')
    .replace(/\uFDD5/gu, '〔行〕')
    .replace(/\uFDD6/gu, '｜')
    .replace(/[\uFDD0-\uFDEF]/gu, '');
}
