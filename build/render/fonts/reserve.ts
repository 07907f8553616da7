// Characters that no face of the book serves → faces that have them, each cut to exactly those and held to them by
// unicode-range, all under the family name "Fuzi Rare". Opens a reserve's files only when something is still wanted.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageVersion, repositoryRoot } from '../../root.ts';
import { type Reserve, reserves } from './faces.ts';
import { codesOf, cut, trueType } from './font-file.ts';
import type { Font } from './fonts.ts';
import type { HouseFace } from './house.ts';
import { rangeTest, toRange } from './ranges.ts';
import { fontFacts } from './sfnt.ts';

/** What every style sheet calls them. */
const family = 'Fuzi Rare';
/** What holds emoji together: shaped with them or not at all. */
const emojiJoiners = [0x200d, 0xfe0f, 0x20e3];
const joinsEmoji = /[\u200D\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\u20E3]/u;
/** Signs of the text faces and the symbols that stand in emoji sequences too. */
const joinedSigns = /[\u2620\u2640\u2642\u2695\u2696\u26A7\u2708\u2764\u27A1\u2B1B]/u;

interface Source {
  bytes: Buffer;
  name: string;
  file: string;
}

/**
 * @param wanted characters no other face has; invisible ones are nobody's business and not among them
 * @param all every character of the book: emoji are shaped with their neighbours
 * @param house the house's own faces, asked first
 */
export async function reserveFonts(wanted: string, all: string, house: readonly HouseFace[]): Promise<Font[]> {
  const missing = new Set(Array.from(wanted, (character) => character.codePointAt(0)!));
  const fonts: Font[] = [];
  const take = async (source: Source, serves: (character: string) => boolean, licence: string) => {
    if (missing.size === 0) return;
    const has = await codesOf(source.bytes);
    const codes = [...missing].filter((code) => has.has(code) && serves(String.fromCodePoint(code)));
    if (codes.length === 0) return;
    for (const code of codes) missing.delete(code);
    const joined = source.name.includes('noto-emoji') && joinsEmoji.test(all) ? joinedEmoji(all, has) : [];
    const shown = [...codes, ...joined];
    const bytes = await cut(source.bytes, String.fromCodePoint(...shown));
    fonts.push({
      role: 'rare',
      family,
      weight: 400,
      italic: false,
      bytes,
      unicodeRange: toRange(shown),
      stem: `fuzi-rare-${fonts.length + 1}`,
      postscript: fontFacts(bytes).postscript,
      source: source.name,
      licence,
    });
  };
  for (const face of house) {
    const bytes = Buffer.from(face.bytes.buffer, face.bytes.byteOffset, face.bytes.byteLength);
    await take({ bytes, name: houseSource(face), file: face.file }, () => true, 'house');
  }
  for (const reserve of reserves) {
    const characters = [...missing]
      .map((code) => String.fromCodePoint(code))
      .filter((each) => reserve.serves.test(each));
    if (characters.length === 0) continue;
    for (const file of await filesOf(reserve, characters)) {
      const name = `${reserve.package}@${packageVersion(reserve.package)}`;
      const bytes = await trueType({ package: reserve.package, file });
      await take({ bytes, name, file }, (character) => reserve.serves.test(character), 'OFL-1.1');
    }
  }
  return fonts;
}

/** How reports and cache keys name a house's face. */
export const houseSource = (face: HouseFace): string => `${face.file}#${face.hash.slice(0, 16)}`;

/** Emoji that could stand in one cluster with others, and what joins them. */
function joinedEmoji(all: string, has: ReadonlySet<number>): number[] {
  const emoji = Array.from(all)
    .filter((character) => /\p{Emoji_Presentation}/u.test(character) || joinedSigns.test(character))
    .map((character) => character.codePointAt(0)!);
  // 1️⃣ is a digit, a selector and a key.
  if (all.includes('\u20E3')) for (const key of '0123456789#*') emoji.push(key.codePointAt(0)!);
  return [...emoji, ...emojiJoiners].filter((code) => has.has(code));
}

/** The reserve's files that may have one of the characters: a style sheet says which, a single file is asked itself. */
async function filesOf(reserve: Reserve, characters: readonly string[]): Promise<string[]> {
  if (!reserve.file.endsWith('.css')) return [reserve.file];
  const sheet = await readFile(join(repositoryRoot, 'node_modules', reserve.package, reserve.file), 'utf8');
  const codes = characters.map((character) => character.codePointAt(0)!);
  const files: string[] = [];
  for (const [, file, range] of sheet.matchAll(/url\(([^)]+)\)[^;]*;\s*unicode-range:\s*([^;]+);/g)) {
    if (codes.some(rangeTest(range))) files.push(file!);
  }
  return files;
}
