// Characters → subset faces, static TrueType, ready for print, EPUB and web. Reads font files from node_modules and
// keeps one converted copy of WOFF2 sources beside them; makes no choice about where a face is used.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageVersion, repositoryRoot } from '../../root.ts';
import type { CharactersByRole } from './characters.ts';
import { type Face, type FontRole, faces } from './faces.ts';

export interface Font {
  role: FontRole;
  family: string;
  weight: 400 | 700;
  italic: boolean;
  /** The subset, static TrueType. */
  bytes: Uint8Array;
  unicodeRange?: string;
  /** npm package@version. */
  source: string;
  licence: string;
}

/**
 * What lays out text, as far as fonts go: packages and versions, not the subset (which grows with every new character
 * while the glyphs that were there keep their widths).
 */
export function fontIdentity(): string {
  return faces.map((face) => `${face.file}@${packageVersion(face.package)} ${face.unicodeRange ?? ''}`).join(' ');
}

/**
 * Subsets every face to the characters of its role.
 * @param characters from collectCharacters
 * @param roles only these roles; all when absent
 */
export async function makeFonts(characters: CharactersByRole, roles?: readonly FontRole[]): Promise<Font[]> {
  const { default: subsetFont } = await import('subset-font');
  const wanted = faces.filter((face) => !roles || roles.includes(face.role));
  const fonts: Font[] = [];
  for (const face of wanted) {
    const source = await trueType(face);
    const bytes = await subsetFont(source, characters[face.role], { targetFormat: 'truetype' });
    fonts.push({
      role: face.role,
      family: face.family,
      weight: face.weight,
      italic: face.italic,
      bytes: new Uint8Array(bytes),
      unicodeRange: face.unicodeRange,
      source: `${face.package}@${packageVersion(face.package)}`,
      licence: 'OFL-1.1',
    });
  }
  return fonts;
}

/** The face's file as TrueType; a WOFF2 source is unpacked once and kept. */
async function trueType(face: Face): Promise<Buffer> {
  const path = join(repositoryRoot, 'node_modules', face.package, face.file);
  if (!face.file.endsWith('.woff2')) return readFile(path);
  const folder = join(repositoryRoot, 'node_modules', '.cache', 'fuzi', 'fonts');
  const name = createHash('sha256')
    .update(`${face.file}@${packageVersion(face.package)}`)
    .digest('hex')
    .slice(0, 16);
  const kept = join(folder, `${name}.ttf`);
  if (existsSync(kept)) return readFile(kept);
  const { default: fontverter } = await import('fontverter');
  const unpacked = await fontverter.convert(await readFile(path), 'truetype');
  await mkdir(folder, { recursive: true });
  // Another process may look for it at this moment: it finds the whole file or none.
  await writeFile(`${kept}.${process.pid}`, unpacked);
  await rename(`${kept}.${process.pid}`, kept);
  return unpacked;
}

/**
 * `@font-face` rules.
 * @param url where an edition puts a face's file
 */
export function fontFaceCss<F extends Omit<Font, 'role'>>(
  fonts: readonly F[],
  url: (font: F, index: number) => string,
): string {
  return fonts
    .flatMap((font, index) => {
      const range = font.unicodeRange ? `unicode-range:${font.unicodeRange};` : '';
      const face = (family: string, style: string) =>
        `@font-face{font-family:"${family}";font-weight:${font.weight};font-style:${style};${range}src:url("${url(font, index)}");}`;
      // Italics under a name of their own too: emphasis slants Latin letters only, never a Chinese character.
      return font.italic ? [face(font.family, 'italic'), face('Fuzi Italic', 'normal')] : [face(font.family, 'normal')];
    })
    .join('\n');
}
