// Characters of the book that no face has: each would be a box on paper and on screen. Faces and texts in, findings out;
// says where a character first stands. Must not choose faces: that is the style's business.
import { toString as plainText } from 'mdast-util-to-string';
import type { Book } from '../../book.ts';
import { type Diagnostic, diagnostic, type Place, wholeFile } from '../../diagnostic.ts';
import type { Font } from './fonts.ts';

/** Characters that need no glyph: joiners, selectors, marks of order, control characters. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

/**
 * @param characters all the book can print, as collectCharacters gives them for the Song face
 * @param fonts the faces text can fall back on
 */
export async function findMissingGlyphs(book: Book, characters: string, fonts: readonly Font[]): Promise<Diagnostic[]> {
  const { Blob, Face } = await import('harfbuzzjs');
  const covered = new Set<number>();
  for (const font of fonts) {
    if (font.role === 'kai' || font.role === 'mono') continue;
    const bytes = font.bytes.slice().buffer;
    for (const code of new Face(new Blob(bytes), 0).collectUnicodes()) covered.add(code);
  }
  const found: Diagnostic[] = [];
  const printed = printedText(book);
  for (const character of characters) {
    const code = character.codePointAt(0)!;
    if (covered.has(code) || invisible.test(character) || !printed.includes(character)) continue;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const { place, count } = firstPlace(book, character);
    found.push(diagnostic('character-has-glyph', place, { character, name }, { count }));
  }
  return found;
}

/** What the book prints: its trees' text and its facts; not comments, link addresses or attributes. */
function printedText(book: Book): string {
  const trees = [...book.sections.map(({ tree }) => tree), ...book.noteList.flatMap(({ content }) => content)];
  if (book.summary) trees.push(book.summary.tree);
  const entries = book.bibliography.map(({ text }) => text);
  return [...trees.map((tree) => plainText(tree)), ...entries, JSON.stringify(book.facts)].join('\n');
}

function firstPlace(book: Book, character: string): { place: Place; count: number } {
  let place: Place | undefined;
  let count = 0;
  for (const { path, text } of book.sources) {
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + character.length)) {
      count += 1;
      if (place) continue;
      const before = text.slice(0, at).split(/\r\n|\r|\n/);
      place = { file: path, line: before.length, column: before.at(-1)!.length + 1 };
    }
  }
  return { place: place ?? wholeFile('book.yaml'), count: Math.max(count, 1) };
}
