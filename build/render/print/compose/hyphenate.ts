// Where a Latin word may be parted: by the Liang patterns for American English that TeX uses (package hyphen, ISC).
// A word in, offsets out.
import hyphen from 'hyphen/en-us/index.js';

/** Offsets at which a word may be hyphenated. */
export type Hyphenate = (word: string) => readonly number[];

/** Fewest letters of a word that is hyphenated, and of its first and last part. */
const shortest = { word: 6, left: 2, right: 3 } as const;
/** Beyond this it is no word, in any language. */
const longest = 200;
const known = new Map<string, readonly number[]>();

/** Only plain words: no abbreviations in capitals, no names of things with digits. */
export const hyphenateEnglish: Hyphenate = (word) => {
  if (word.length < shortest.word || word.length > longest || !/^[A-Za-z]?[a-z]+$/.test(word)) return [];
  let points = known.get(word);
  if (!points) {
    const parts = hyphen.hyphenateSync(word, { hyphenChar: '\u00ad', minWordLength: shortest.word }).split('\u00ad');
    const found: number[] = [];
    let at = 0;
    for (const part of parts.slice(0, -1)) {
      at += part.length;
      if (at >= shortest.left && at <= word.length - shortest.right) found.push(at);
    }
    points = found;
    known.set(word, points);
  }
  return points;
};
