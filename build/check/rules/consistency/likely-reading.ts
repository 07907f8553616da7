// How likely a short run of characters is as it stands, read in the dictionary's words and the book's own. In: the line of a
// book's characters. Out: logarithms of likelihoods. Time is linear in the run. Must not know of names.
import { type Lexicon, lexicon } from '../slips/lexicon.ts';
import { pairKey } from './grams.ts';

const perClass = Math.LN2;
/** The likelihood of a word met once among the dictionary's 60 million. */
const once = -Math.log(60_000_000);
/** Of a character the dictionary does not have. */
const never = once - 1;
/** A word of four characters at most. */
const longest = 4;

/** By class of frequency; 0 is a character that is no word. */
const likelihoods = Float64Array.from({ length: 64 }, (_, weight) =>
  weight === 0 ? never : once + (weight - 0.5) * perClass,
);

const held = new Float64Array(64);

/** Words that a book has of its own: the logarithm of the share of one of two or three characters, by its key. */
export type OwnWords = ReadonlyMap<number, number>;

/** Two or three characters (c is 0) as a key of the book's own words; two may share it once in some hundred million. */
export function ownKey(a: number, b: number, c: number): number {
  const key = pairKey(a, b);
  if (c === 0) return key;
  const hash = Math.imul(key ^ Math.imul(c, 0x9e3779b1), 0x85ebca6b);
  // Keys of three are negative: they are never taken for keys of two.
  return -1 - ((hash ^ (hash >>> 13)) & 0x3fffffff);
}

function wordWeight(words: Lexicon, codes: Uint16Array, at: number, size: number): number {
  if (size === 2) return words.two(codes[at]!, codes[at + 1]!);
  if (size === 3) return words.three(codes[at]!, codes[at + 1]!, codes[at + 2]!);
  return words.four(codes[at]!, codes[at + 1]!, codes[at + 2]!, codes[at + 3]!);
}

/** The likelihood of the best reading of a run of Han characters, at most sixty of them. */
export function readingOf(codes: Uint16Array, from: number, to: number, own: OwnWords): number {
  const words = lexicon();
  held[0] = 0;
  for (let end = from + 1; end <= to; end++) {
    let best = held[end - 1 - from]! + likelihoods[words.one(codes[end - 1]!)]!;
    for (let size = 2; size <= longest && end - size >= from; size++) {
      const at = end - size;
      const before = held[at - from]!;
      const weight = wordWeight(words, codes, at, size);
      if (weight > 0 && before + likelihoods[weight]! > best) best = before + likelihoods[weight]!;
      if (size === 4) continue;
      const share = own.get(ownKey(codes[at]!, codes[at + 1]!, size === 3 ? codes[at + 2]! : 0));
      if (share !== undefined && before + share > best) best = before + share;
    }
    held[end - from] = best;
  }
  return held[to - from]!;
}

/** So many characters on either side decide how a form is read. */
const room = 5;

/** How much likelier the line is where a stretch of it is one word of a given likelihood, and no word reaches over its ends. */
export function gainAsWord(
  { codes }: { codes: Uint16Array },
  start: number,
  end: number,
  asWord: number,
  own: OwnWords,
): number {
  let from = start;
  while (start - from < room && codes[from - 1]) from--;
  let to = end;
  while (to - end < room && codes[to]) to++;
  const parted = readingOf(codes, from, start, own) + asWord + readingOf(codes, end, to, own);
  return parted - readingOf(codes, from, to, own);
}
