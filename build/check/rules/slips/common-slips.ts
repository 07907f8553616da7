// Where a character is taken for one it is often confused with: the search. In: passages. Out: for each passage the stretches
// that are no word as written and a common word with the other character. Linear; must not judge how sure they are.
import type { Passage } from '../../prose/passage.ts';
import { byLook, byShape, bySound, confusionsOf } from './confusion.ts';
import { isHanCode, type Lexicon, lexicon } from './lexicon.ts';
import { confusedWith, isJoined } from './often-confused.ts';
import { numerals } from './score.ts';
import { hashClosed, hashOn, wordPairs } from './word-pairs.ts';

/** A stretch of a passage's text and the word meant. */
export interface CommonSlip {
  start: number;
  end: number;
  right: string;
  /** The class of frequency of the word meant (Lexicon). */
  weight: number;
}

/** Classes of frequency: below, a word of so many characters leaves a doubt (of two: some 2,000 times in 60 million). */
const leastMeant = [0, 0, 12, 5, 4];
/** Up to this class a written word of two characters is none: the dictionary has slips and names among its rarest. */
const doubtful = 2;
/** A word that is so much more frequent is meant, whatever the dictionary's rarest say. */
const muchMore = 5;
/** A neighbour's word of this class or above claims the character it shares. */
const claiming = 3;
/** What a book writes so often is its own word. */
const usual = 3;

const codesOf = (characters: string): ReadonlySet<number> => new Set([...characters].map((one) => one.charCodeAt(0)));
/** Characters that stand beside anything. */
const free = codesOf(
  '的了在是有不一也和与就都而及或其之以于则所将把被对从向到个们这那上下中里内外前后大小多少人可能会要着过地得很太最更又再才只还没无为你我他她它二三四五六七八九十百千万两几每各该此其第时年月日说来去同如某照离',
);

const hash = (code: number): number => hashClosed(hashOn(0, code));
/** How often two characters stand side by side in Chinese, as a class. */
const beside = (a: number, b: number): number => wordPairs().beside(hash(a), hash(b));

/** Whether a character of a text and the next are two that hardly ever stand side by side. */
function isOddPair(text: string, i: number): boolean {
  const after = text.charCodeAt(i + 1);
  return isHanCode(after) && beside(text.charCodeAt(i), after) === 0;
}

function weightOf(words: Lexicon, codes: readonly number[]): number {
  const [a = 0, b = 0, c = 0, d = 0] = codes;
  if (codes.length === 2) return words.two(a, b);
  return codes.length === 3 ? words.three(a, b, c) : words.four(a, b, c, d);
}

function codesAt(text: string, start: number, length: number): number[] {
  const codes: number[] = [];
  for (let k = 0; k < length; k++) codes.push(text.charCodeAt(start + k));
  return codes;
}

/** Whether some word of the dictionary takes a character of the stretch together with one outside it. */
function isClaimed(words: Lexicon, text: string, start: number, end: number): boolean {
  const isWord = (from: number, length: number, least: number) => {
    if (from < 0 || from + length > text.length) return false;
    const codes = codesAt(text, from, length);
    return codes.every((code) => isHanCode(code)) && weightOf(words, codes) >= least;
  };
  if (isWord(start - 1, 2, claiming) || isWord(end - 1, 2, claiming)) return true;
  if (isWord(start - 2, 3, 1) || isWord(end - 1, 3, 1)) return true;
  for (let from = start - 2; from <= start; from++) {
    for (let length = 3; length <= 4; length++) {
      const isWider = from + length >= end && !(from === start && from + length === end);
      if (isWider && isWord(from, length, 1)) return true;
    }
  }
  return false;
}

/** Whether some word of three or four characters is this but for the one at a position: most are not. */
function isOpened(words: Lexicon, text: string, start: number, length: number, open: number): boolean {
  const at = (k: number) => (start + k === open || k >= length ? 0 : text.charCodeAt(start + k));
  // The pattern of a word of four open at its end has a mark of its own (Lexicon.opened).
  const last = length === 4 && open === start + 3 ? 1 : at(3);
  return words.opened(at(0), at(1), at(2), last);
}

const alike = new Map<number, readonly number[]>();

/** What a character may stand for in an idiom: those it is often confused with, and all that sound or look like it. */
function inIdioms(code: number, often: readonly number[] | undefined): readonly number[] {
  const known = alike.get(code);
  if (known) return known;
  const { others, ways } = confusionsOf(code);
  const wide = [...others].filter((_, k) => (ways[k]! & (bySound | byLook | byShape)) !== 0);
  const all = often ? [...new Set([...often, ...wide])] : wide;
  alike.set(code, all);
  return all;
}

/** The likeliest slip that the character at a position makes; the longest word first. */
function slipAt(words: Lexicon, text: string, i: number): CommonSlip | undefined {
  const code = text.charCodeAt(i);
  if (numerals.has(code)) return undefined;
  const often = confusedWith(code);
  let best: CommonSlip | undefined;
  for (let length = 4; length >= 2 && !best; length--) {
    // An idiom is known by its three other characters: whatever sounds or looks alike may have been typed in it.
    const others = length === 4 ? inIdioms(code, often) : often;
    if (!others) continue;
    for (let start = Math.max(0, i - length + 1); start <= i && start + length <= text.length; start++) {
      if (length > 2 && !isOpened(words, text, start, length, i)) continue;
      const written = codesAt(text, start, length);
      if (!written.every((code) => isHanCode(code)) || !mayBeSlip(words, written)) continue;
      const own = weightOf(words, written);
      for (const meant of others) {
        const codes = written.with(i - start, meant);
        const weight = weightOf(words, codes);
        if (weight < leastMeant[length]! || (own > 0 && weight < own + muchMore)) continue;
        if (best && best.weight >= weight) continue;
        // Of a word of four only its edges may belong to what stands beside it: 国务院另行规定.
        const isInside = length === 4 && i > start && i < start + 3;
        if (!isInside && isClaimed(words, text, start, start + length)) continue;
        best = { start, end: start + length, right: String.fromCharCode(...codes), weight };
      }
    }
  }
  return best;
}

/** Whether characters are no word, nor words that stand side by side: 忽然|问, 工作|池. */
function mayBeSlip(words: Lexicon, written: readonly number[]): boolean {
  if (weightOf(words, written) > doubtful) return false;
  if (written.length === 4) {
    const [first = 0, second = 0, third = 0, last = 0] = written;
    // 数据|助理, 服务器|断
    const areWords = words.two(first, second) >= claiming && words.two(third, last) >= claiming;
    return !areWords && words.three(first, second, third) === 0 && words.three(second, third, last) === 0;
  }
  if (written.some((code) => free.has(code))) return false;
  const [a = 0, b = 0, c = 0] = written;
  if (written.length === 2) return beside(a, b) === 0 && !isJoined(a, b);
  return words.two(a, b) < claiming && words.two(b, c) < claiming;
}

/** 高声回道：“……”: whether 道 says what follows. */
export const saysNext = (text: string, end: number): boolean =>
  text[end - 1] === '道' && /[：，“]/.test(text[end] ?? '');

const found = new WeakMap<readonly Passage[], ReadonlyMap<Passage, readonly CommonSlip[]>>();

/**
 * The slips of a book by passage; what the book writes three times is its own word.
 * @param passages those to search, the book's own words only; asked again with the same array they are not searched again
 */
export function commonSlips(passages: readonly Passage[]): ReadonlyMap<Passage, readonly CommonSlip[]> {
  const known = found.get(passages);
  if (known) return known;
  const words = lexicon();
  const slips = new Map<Passage, CommonSlip[]>();
  for (const passage of passages) {
    const { text } = passage;
    const own: CommonSlip[] = [];
    let [before, after] = [false, false];
    for (let i = 0; i < text.length; i++) {
      before = after;
      after = isHanCode(text.charCodeAt(i)) && isOddPair(text, i);
      // Most of a text is passed over for this.
      if (!before && !after) continue;
      const slip = slipAt(words, text, i);
      // 同例4-6: a word goes on with a number.
      if (!slip || (own.at(-1)?.end ?? 0) > slip.start || /\d/.test(text[slip.end] ?? '')) continue;
      if (saysNext(text, slip.end)) continue;
      own.push(slip);
    }
    if (own.length > 0) slips.set(passage, own);
  }
  const times = new Map<string, number>();
  const timesOf = (written: string) => {
    let count = times.get(written);
    if (count === undefined) {
      count = passages.reduce((sum, { text }) => sum + text.split(written).length - 1, 0);
      times.set(written, count);
    }
    return count;
  };
  /** 贺明|却读: what stands before it belongs to a name or word that the book writes elsewhere too. */
  const isCut = ({ text }: Passage, { start, end }: CommonSlip) => {
    const [before = 0, first = 0] = start > 0 ? codesAt(text, start - 1, 2) : [];
    if (end - start !== 2 || !isHanCode(before) || free.has(before)) return false;
    // What is no word of the dictionary is a name where it stands twice.
    return timesOf(text.slice(start - 1, start + 1)) >= (words.two(before, first) === 0 ? 2 : usual);
  };
  for (const [passage, own] of slips)
    slips.set(
      passage,
      own.filter((slip) => timesOf(passage.text.slice(slip.start, slip.end)) < usual && !isCut(passage, slip)),
    );
  found.set(passages, slips);
  return slips;
}
