// Characters → subset faces, static TrueType, ready for print, EPUB and web, and the style rules that name them. Makes no
// choice about where a face is used.
import { packageVersion } from '../../root.ts';
import type { CharactersByRole } from './characters.ts';
import { type FontRole, faceOrder, faces, reserves } from './faces.ts';
import { codesOf, cut, trueType } from './font-file.ts';
import type { HouseFace } from './house.ts';
import { rangeTest } from './ranges.ts';
import { houseSource, reserveFonts } from './reserve.ts';
import { fontFacts } from './sfnt.ts';

export interface Font {
  role: FontRole;
  family: string;
  weight: 400 | 700;
  italic: boolean;
  /** The subset, static TrueType. */
  bytes: Uint8Array;
  unicodeRange?: string;
  /** The file's name in an edition, where family and weight do not tell it from others. */
  stem?: string;
  /** What a PDF calls it. */
  postscript: string;
  /** npm package@version; of a house's face its file's name and hash. */
  source: string;
  licence: string;
}

/** Characters that need no glyph: joiners, selectors, marks of order, control characters. */
export const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;

/**
 * What lays out text, as far as fonts go: packages and versions, not the subset (which grows with every new character
 * while the glyphs that were there keep their widths). A house's faces count by their content.
 */
export function fontIdentity(fonts: readonly Font[] = []): string {
  const own = faces.map((face) => `${face.file}@${packageVersion(face.package)} ${face.unicodeRange ?? ''}`);
  const spare = reserves.map((reserve) => `${reserve.package}@${packageVersion(reserve.package)} ${reserve.serves}`);
  const house = fonts.filter(({ licence }) => licence === 'house').map(({ role, source }) => `${role} ${source}`);
  return [...own, ...spare, ...house].join(' ');
}

/**
 * Subsets every face to the characters of its role, then adds what faces in reserve have of the rest.
 * @param characters from collectCharacters
 * @param roles only these roles, and no reserves; all when absent
 * @param house the house's own faces
 */
export async function makeFonts(
  characters: CharactersByRole,
  roles?: readonly FontRole[],
  house: readonly HouseFace[] = [],
): Promise<Font[]> {
  const wanted = faces.filter((face) => !roles || roles.includes(face.role));
  const fonts: Font[] = [];
  for (const face of wanted) {
    const bytes = await cut(await trueType(face), withoutDoubles(characters[face.role]));
    fonts.push({
      role: face.role,
      family: face.family,
      weight: face.weight,
      italic: face.italic,
      bytes,
      unicodeRange: face.unicodeRange,
      postscript: fontFacts(bytes).postscript,
      source: `${face.package}@${packageVersion(face.package)}`,
      licence: 'OFL-1.1',
    });
  }
  if (roles) return fonts;
  const served = await servedBy(fonts.filter(({ role }) => faceOrder.song.includes(role)));
  const missing = Array.from(characters.song)
    .filter((character) => !served.has(character.codePointAt(0)!) && !invisible.test(character))
    .join('');
  if (missing !== '') fonts.push(...(await reserveFonts(missing, characters.song, house)));
  for (const [index, face] of house.entries()) {
    const bytes = await cut(Buffer.from(face.bytes), characters.song);
    const { family, weight, italic, postscript } = face;
    const stem = `house-${index + 1}`;
    fonts.push({
      role: 'house',
      family,
      weight,
      italic,
      bytes,
      stem,
      postscript,
      source: houseSource(face),
      licence: 'house',
    });
  }
  return fonts;
}

/**
 * A face draws ⼤ (a radical) and 大 with one glyph, and a PDF then says either for both. Where a book has a radical and the
 * character it is one of, the radical comes from a face in reserve.
 */
function withoutDoubles(characters: string): string {
  const all = new Set(characters);
  const isDouble = (radical: string) => {
    const plain = radical.normalize('NFKC');
    return plain === radical || all.has(plain);
  };
  return characters.replace(/[\u2E80-\u2FDF]/gu, (radical) => (isDouble(radical) ? '' : radical));
}

/**
 * For EPUB and web, which carry their faces along: 黑体 and 楷体 with what is set in them only, no face of the house's that
 * only print styles name.
 * @param characters from collectCharacters
 */
export async function carriedFonts(fonts: readonly Font[], characters: CharactersByRole): Promise<Font[]> {
  const carried: Font[] = [];
  for (const font of fonts) {
    if (font.role === 'house') continue;
    const narrow = font.role === 'hei' || font.role === 'kai';
    carried.push(
      narrow ? { ...font, bytes: await cut(Buffer.from(font.bytes), characters[font.role as 'hei' | 'kai']) } : font,
    );
  }
  return carried;
}

/** Code points the fonts serve between them, each within its unicode-range. */
export async function servedBy(fonts: readonly Font[]): Promise<Set<number>> {
  const served = new Set<number>();
  for (const font of fonts) {
    const within = rangeTest(font.unicodeRange);
    for (const code of await codesOf(font.bytes)) if (within(code)) served.add(code);
  }
  return served;
}

/**
 * `@font-face` rules.
 * @param url where an edition puts a face's file
 */
export function fontFaceCss<F extends Omit<Font, 'role' | 'postscript'> & { role?: FontRole }>(
  fonts: readonly F[],
  url: (font: F, index: number) => string,
): string {
  return fonts
    .flatMap((font, index) => {
      const range = font.unicodeRange ? `unicode-range:${font.unicodeRange};` : '';
      const face = (family: string, style: string, weight: number = font.weight) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};${range}src:url("${url(font, index)}");}`;
      // Italics under a name of their own too: emphasis slants Latin letters only, never a Chinese character.
      if (font.italic && font.role !== 'house') return [face(font.family, 'italic'), face('Fuzi Italic', 'normal')];
      // A rare character in bold text is set as it is: a browser would smear it.
      if (font.role === 'rare') return [face(font.family, 'normal'), face(font.family, 'normal', 700)];
      return [face(font.family, font.italic ? 'italic' : 'normal')];
    })
    .join('\n');
}
