// Where a run of Han characters reads much better with two neighbours turned round: 还人有认为, 扫二描维码, 新代需码要. In: a run and
// the book's pairs. Out: the places, with how surely each is a slip. Must not decide what is reported.
//
// The weights were fitted (logistic regression) on two million characters of manuals, help, a novel and articles as they are,
// against 8,000 neighbours turned in them at random; each text was judged by weights fitted on others. From a score of 4 half of
// what is turned is found, and four places in a million characters that are not.
import { type Lexicon, lexicon } from './lexicon.ts';
import type { PairCounts } from './pairs.ts';
import { type Reading, read, roomForReading } from './reading.ts';
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
  base: -10.16,
  gainToTen: 0.19,
  gainToFifteen: 0.34,
  more: 0.1,
  nowhere: -0.47,
  aloneWritten: 0.26,
  aloneMeant: -0.74,
  oneWord: 1.6,
  first: 0.27,
  second: 0.27,
  tied: 0.13,
};

/** Words have four characters at most: farther away nothing changes. */
const reach = 6;
/** How much commoner the pairs must be side by side when turned, and by how much the likelihood must grow, to be weighed. */
const leastMore = 2;
const leastGain = 4;
const mostMore = 20;
const mostTie = 6;
/** Shorter runs are names and labels. */
const shortest = 4;
/** A pair that a book has so often is no slip. */
const usual = 2;

/** 结了婚, 吃的亏, 纳点税, 姓与名: what parts a verb and its object, or two that are named together. */
const parting = new Set(
  [...'了过着的点个些得起上下这什是有不与和或及而之'].map((character) => character.charCodeAt(0)),
);

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
  if (x === y || words.two(x, y) > 0) return undefined;
  const [before, after] = [codes[i - 1], codes[i + 2]];
  const written = [beside(before, x), beside(x, y), beside(y, after)];
  const asWritten = written[0]! + written[1]! + written[2]!;
  const more = beside(before, y) + beside(y, x) + beside(x, after) - asWritten;
  if (more < leastMore || isPattern(codes, i) || book.count(x, y) >= usual) return undefined;
  const from = Math.max(0, i - reach);
  const near = codes.slice(from, Math.min(codes.length, i + 2 + reach));
  const k = i - from;
  read(reading, near);
  const asItStands = reading.total;
  const aloneWritten = aloneAbout(reading, k);
  near[k] = y;
  near[k + 1] = x;
  read(reading, near);
  const gain = reading.total - asItStands;
  if (gain < leastGain) return undefined;
  const { begins, length, tie } = reading;
  const [start, next] = [begins[k]!, begins[k + 1]!];
  if (start === k - 1 && length[k] === 2 && length[k + 1] === 1 && parting.has(x)) return undefined;
  const isOneWord = start === k && next === k;
  // 到得车上: what one gets to
  if (isOneWord && y === 0x5f97) return undefined;
  const mayBePaired = start === k - 1 && next === k + 1 && length[k] === 2 && length[k + 1] === 2;
  const tieAt = (place: number) => Math.min(mostTie, tie[place]!);
  const score =
    weights.base +
    weights.gainToTen * Math.min(gain, 10) +
    weights.gainToFifteen * Math.min(gain, 15) +
    weights.more * Math.min(more, mostMore) +
    weights.nowhere *
      ((before !== undefined && written[0] === 0 ? 1 : 0) +
        (written[1] === 0 ? 1 : 0) +
        (after !== undefined && written[2] === 0 ? 1 : 0)) +
    weights.aloneWritten * aloneWritten +
    weights.aloneMeant * aloneAbout(reading, k) +
    weights.oneWord * (isOneWord ? 1 : 0) +
    weights.first * words.one(x) +
    weights.second * words.one(y) +
    weights.tied * (tieAt(start) + tieAt(start + length[k]!) + tieAt(next) + tieAt(next + length[k + 1]!));
  return { at: i, start: from + start, end: from + next + length[k + 1]!, mayBePaired, score };
}

/** How many characters about a place stand alone in the best reading. */
function aloneAbout({ length, n }: Reading, k: number): number {
  let alone = 0;
  for (let j = Math.max(0, k - 3); j < Math.min(n, k + 5); j++) if (length[j] === 1) alone++;
  return alone;
}
