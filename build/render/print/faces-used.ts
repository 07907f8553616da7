// Which faces a PDF really uses → those that are not ours. Text that falls back on a font of the machine looks otherwise,
// or is a box, on the next machine. Reads the PDF's font dictionaries; changes nothing.
import { inflateSync } from 'node:zlib';
import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/** KaTeX's own faces, which come with its style sheet. */
const formulas = /^KaTeX_\w+(-|$)/;

export interface ForeignFace {
  /** PostScript name. */
  name: string;
  /** Characters set in it, where the PDF tells. */
  characters: string;
}

/** @param ours PostScript names of the faces Fuzi embeds, without subset tags; KaTeX's are known */
export function foreignFaces(pdf: PDFDocument, ours: readonly string[]): ForeignFace[] {
  const found = new Map<string, Set<string>>();
  for (const [, value] of pdf.context.enumerateIndirectObjects()) {
    if (!(value instanceof PDFDict) || value.get(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const name = String(value.get(PDFName.of('BaseFont')) ?? '').replace(/^\/(?:[A-Z]{6}\+)?/, '');
    const map = value.lookup(PDFName.of('ToUnicode'));
    if (!name || ours.includes(name) || formulas.test(name) || !(map instanceof PDFRawStream)) continue;
    const characters = found.get(name) ?? new Set<string>();
    for (const character of mapped(map)) characters.add(character);
    found.set(name, characters);
  }
  return [...found].map(([name, characters]) => ({ name, characters: [...characters].sort().join('') }));
}

/** Characters a ToUnicode map names, its ranges written out. */
function mapped(stream: PDFRawStream): string[] {
  const packed = stream.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  const text = (packed ? inflateSync(stream.contents) : Buffer.from(stream.contents)).toString('latin1');
  const characters: string[] = [];
  const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, body] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, target] of body!.matchAll(/<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]+)>/g)) characters.push(utf16(target!));
  }
  for (const [, body] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, target] of body!.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      const first = utf16(target!).codePointAt(0)!;
      const count = Number.parseInt(to!, 16) - Number.parseInt(from!, 16);
      for (let n = 0; n <= count; n += 1) characters.push(String.fromCodePoint(first + n));
    }
  }
  return characters;
}
