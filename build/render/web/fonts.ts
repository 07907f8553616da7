// Subset TrueType → WOFF for the web: zlib only, so a build spends milliseconds on it where WOFF2 costs seconds.
import fontverter from 'fontverter';
import type { EditionFont } from '../reflow/index.ts';

/** The fonts with their bytes as WOFF, in the order given. */
export async function woffFonts(fonts: readonly EditionFont[]): Promise<{ font: EditionFont; bytes: Uint8Array }[]> {
  const made: { font: EditionFont; bytes: Uint8Array }[] = [];
  for (const font of fonts) {
    const source = Buffer.from(font.bytes.buffer, font.bytes.byteOffset, font.bytes.byteLength);
    made.push({ font, bytes: new Uint8Array(await fontverter.convert(source, 'woff')) });
  }
  return made;
}

/** fuzi-song-400.woff, beside the style sheet. */
export function fontFile({ stem, family, weight, italic }: EditionFont): string {
  return `${stem ?? `${family.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${weight}${italic ? '-italic' : ''}`}.woff`;
}
