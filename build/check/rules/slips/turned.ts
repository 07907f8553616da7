// Where a run of Han characters reads much better with two neighbours turned round: 还人有认为, 扫二描维码, 新代需码要. In: a run and
// the book's pairs. Out: the places, with how surely each is a slip. Must not decide what is reported.
//
// The weights were fitted (logistic regression) on a million characters of manuals, help, a novel, essays and memoirs as they are,
// against 25,000 neighbours turned in them at random, with what the book says and without; each text was judged by weights fitted
// on others. From a score of 4.2 nearly half of what is turned is found, in prose too, and one place in some 20,000 characters that is not.
import { type Lexicon, lexicon } from './lexicon.ts';
import type { PairCounts } from './pairs.ts';
import { type Reading, read, roomForReading } from './reading.ts';
import { numerals, surnames } from './score.ts';
import { hashClosed, hashOn, wordPairs } from './word-pairs.ts';

/** Two neighbours that may be turned. Positions count from the run's beginning. */
export interface Turned {
  /** The first of the two. */
  at: number;
  /** The words they belong to when they are turned back: where these begin and end. */
  start: number;
  end: number;
  /** 波平浪静, 前簇后拥: two words of two characters that are said in one another on purpose look the same. */
  mayBePaired: boolean;
  score: number;
}

export const weights = {
  base: -4.91,
  gainToTen: 0.38,
  gainToFifteen: 0.15,
  gainToTwenty: 0.15,
  more: 0.04,
  /** How often the two stand side by side as they are meant. */
  meantBeside: 0.2,
  /** How common what is written is as a word. */
  written: -0.2,
  /** What the book writes elsewhere. */
  bookMeant: 1.58,
  bookMeantSides: 0.91,
  bookWrittenSides: -1.39,
  withDe: 0.53,
  withLe: -2.13,
};

/** Words have four characters at most: farther away nothing changes. */
const reach = 6;
/** How much commoner the pairs must be side by side when turned, and by how much the likelihood must grow, to be weighed. */
const leastMore = 3;
const leastGain = 5;
/** A word so common is meant as it stands. */
const mostWritten = 8;
/** How much likelier one of the two makes the other as they stand, at most. */
const mostTied = 1.5;
/** Shorter runs are names and labels. */
const shortest = 4;
/** A pair that a book has so often is no slip. */
const usual = 2;

/** 结了婚, 吃的亏, 纳点税, 姓与名: what parts a verb and its object, or two that are named together. */
const parting = new Set(
  [...'了过着的点个些得起上下这什是有不与和或及而之'].map((character) => character.charCodeAt(0)),
);

const [de, le, hen, shi] = ['的', '了', '很', '是'].map((character) => character.charCodeAt(0));

/** How often two characters stand side by side; 0 beyond the run's ends. */
const beside = (a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined ? 0 : wordPairs().beside(hashClosed(hashOn(0, a)), hashClosed(hashOn(0, b)));

/** 东找西找, 忽升忽降: a character that stands twice makes a pattern of its own. */
const isPattern = (codes: Uint16Array, i: number): boolean => {
  const [before, first, second, after] = [codes[i - 1], codes[i], codes[i + 1], codes[i + 2]];
  return (
    first === after ||
    second === before ||
    first === codes[i + 3] ||
    second === codes[i + 3] ||
    first === codes[i - 2] ||
    second === codes[i - 2] ||
    (before !== undefined && before === after)
  );
};

interface Search {
  words: Lexicon;
  reading: Reading;
  book: PairCounts;
}

/** Searches runs (UTF-16 units of Han characters) for neighbours that are turned; places of one run do not overlap. */
export function turnedSearch(book: PairCounts): (codes: Uint16Array) => Turned[] {
  const words = lexicon();
  const search: Search = { words, reading: roomForReading(words, wordPairs()), book };
  return (codes) => {
    if (codes.length < shortest) return [];
    const found: Turned[] = [];
    for (let i = 0; i + 1 < codes.length; i++) {
      const turned = turnedAt(search, codes, i);
      if (!turned) continue;
      const last = found.at(-1);
      if (!last || turned.start >= last.end) found.push(turned);
      else if (turned.score > last.score) found[found.length - 1] = turned;
    }
    return found;
  };
}

function turnedAt({ words, reading, book }: Search, codes: Uint16Array, i: number): Turned | undefined {
  const [x, y] = [codes[i]!, codes[i + 1]!];
  if (x === y || book.count(x, y) >= usual) return undefined;
  const [before, after] = [codes[i - 1], codes[i + 2]];
  const meantBeside = beside(y, x);
  const more = beside(before, y) + meantBeside + beside(x, after) - beside(before, x) - beside(x, y) - beside(y, after);
  if (more < leastMore) return undefined;
  // 起不来, 分半钟, 举一例: what is written goes together.
  if (wordPairs().more(hashClosed(hashOn(0, x)), hashClosed(hashOn(0, y))) >= mostTied) return undefined;
  // 柳文英: a given name.
  if (before !== undefined && surnames.has(before) && words.two(before, x) === 0) return undefined;
  const written = words.two(x, y);
  if (written > mostWritten || isPattern(codes, i)) return undefined;
  const from = Math.max(0, i - reach);
  const near = codes.slice(from, Math.min(codes.length, i + 2 + reach));
  const k = i - from;
  read(reading, near);
  const asItStands = reading.total;
  near[k] = y;
  near[k + 1] = x;
  read(reading, near);
  const gain = reading.total - asItStands;
  if (gain < leastGain) return undefined;
  const { begins, length } = reading;
  const [start, next] = [begins[k]!, begins[k + 1]!];
  if (start === k - 1 && length[k] === 2 && length[k + 1] === 1 && parting.has(x)) return undefined;
  // 到得车上, 很是佩服: what one gets to, and how much.
  if (start === k && next === k && y === 0x5f97) return undefined;
  if (x === hen && y === shi) return undefined;
  // 十去六七
  if (numerals.has(x) && after !== undefined && numerals.has(after)) return undefined;
  const mayBePaired = start === k - 1 && next === k + 1 && length[k] === 2 && length[k + 1] === 2;
  const inBook = (a: number | undefined, b: number | undefined, least: number): number =>
    a !== undefined && b !== undefined && book.count(a, b) >= least ? 1 : 0;
  const score =
    weights.base +
    weights.gainToTen * Math.min(gain, 10) +
    weights.gainToFifteen * Math.min(gain, 15) +
    weights.gainToTwenty * Math.min(gain, 20) +
    weights.more * more +
    weights.meantBeside * meantBeside +
    weights.written * written +
    weights.bookMeant * inBook(y, x, 1) +
    weights.bookMeantSides * (inBook(before, y, 1) + inBook(x, after, 1)) +
    weights.bookWrittenSides * (inBook(before, x, 2) + inBook(y, after, 2)) +
    weights.withDe * (x === de || y === de ? 1 : 0) +
    weights.withLe * (x === le || y === le ? 1 : 0);
  return { at: i, start: from + start, end: from + next + length[k + 1]!, mayBePaired, score };
}
