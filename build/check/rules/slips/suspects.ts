// Where a run of Han characters reads much better with one character changed for one it is confused with. In: a run.
// Out: suspects with how much likelier the sentence becomes, by words and what stands beside them. Must not judge them.
import { type Candidates, candidatesOf, leastWeight, meantIn, placeInPair, wayIn, weightIn } from './candidates.ts';
import { confusionsOf } from './confusion.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import type { PairCounts } from './pairs.ts';
import { change, changeWithin, longestRun, longestWord, type Reading, read, roomForReading } from './reading.ts';
import { hashClosed, hashOn, wordPairs } from './word-pairs.ts';

/** A character that may be miswritten. Positions count from the run's beginning. */
export interface Suspect {
  at: number;
  /** The character meant, a UTF-16 unit. */
  meant: number;
  /** Bits of confusion.ts. */
  way: number;
  /** The word that the change makes: where it begins and ends, and its class of frequency. */
  start: number;
  end: number;
  weight: number;
  /** How much likelier the run becomes, in natural logarithms. */
  gain: number;
  /** The gain of the next best character in this place; 0 where there is none. */
  second: number;
  /** The class of what is written as a word; 0 where it is none. */
  written: number;
  /** How much likelier the words before and after make the word meant, and those about the place what is written there. */
  tieBefore: number;
  tieAfter: number;
  tieWritten: number;
  /** How many characters of the word stand, as written, in words of two or more. */
  inWords: number;
  /** Of the six characters before and after the word, how many stand alone in the best reading, and how many there are. */
  alone: number;
  near: number;
}

/** A smaller gain says nothing. */
const leastGain = 2.5;
/** Words beside it make a word hardly ever likelier than by this in all. */
const mostTies = 11;
/** How much likelier the words beside it must make a character that stands alone, and more than what is written. */
const leastTies = 1.5;
const leastMoreTies = 1;
/** A pair that a book has so often is no slip, or all its slips. */
const usual = 3;

/** What the search needs from run to run. */
interface Search {
  reading: Reading;
  words: Lexicon;
  book: PairCounts;
  candidates: Candidates;
  /** Whether a character needs no look: it stands in usual pairs only. */
  known: Uint8Array;
  /** The best suspect of each place, and the gain of the next best. */
  best: (Suspect | undefined)[];
  seconds: Float64Array;
}

/** Finds the suspects of runs (UTF-16 units of Han characters, `longestRun` at most), in order, one a position at most. */
export function suspectSearch(book: PairCounts): (codes: Uint16Array) => Suspect[] {
  const words = lexicon();
  const search: Search = {
    reading: roomForReading(words, wordPairs()),
    words,
    book,
    candidates: candidatesOf(words, book),
    known: new Uint8Array(longestRun),
    best: new Array(longestRun).fill(undefined),
    seconds: new Float64Array(longestRun),
  };
  return (codes) => {
    if (codes.length < 2) return [];
    if (codes.length > longestRun) throw new RangeError(`a run of ${codes.length} characters`);
    read(search.reading, codes);
    markKnown(search, codes);
    for (let s = 0; s + 1 < codes.length; s++) {
      tryTwo(search, codes, s);
      tryLonger(search, codes, s);
    }
    tryAlone(search, codes);
    return taken(search, codes.length);
  };
}

function markKnown({ known, book }: Search, codes: Uint16Array): void {
  let before = true;
  for (let i = 0; i < codes.length; i++) {
    const after = i + 1 === codes.length || book.count(codes[i]!, codes[i + 1]!) >= usual;
    known[i] = before && after ? 1 : 0;
    before = after;
  }
}

/** Words of two characters. */
function tryTwo(search: Search, codes: Uint16Array, s: number): void {
  const { known, candidates } = search;
  if (known[s] === 1 && known[s + 1] === 1) return;
  const list = candidates.listOf(codes[s]!, codes[s + 1]!);
  const pool = candidates.pool();
  for (let j = list + 1; j <= list + pool[list]!; j++) {
    const entry = pool[j]!;
    const at = s + placeInPair(entry);
    if (known[at] === 0) consider(search, codes, at, meantIn(entry), wayIn(entry), s, s + 2, weightIn(entry));
  }
}

/** Words of three and four characters: few, so they are looked for where all but one character of such a word stands. */
function tryLonger(search: Search, codes: Uint16Array, s: number): void {
  const { words, known } = search;
  const n = codes.length;
  if (s + 2 >= n) return;
  const [a, b, c] = [codes[s]!, codes[s + 1]!, codes[s + 2]!];
  const begins = words.begins(a, b);
  if (known[s] === 0 && words.ends(b, c) && words.opened(0, b, c, 0)) tryOthers(search, codes, s, 3, s);
  if (known[s + 1] === 0 && words.opened(a, 0, c, 0)) tryOthers(search, codes, s, 3, s + 1);
  if (known[s + 2] === 0 && begins && words.opened(a, b, 0, 0)) tryOthers(search, codes, s, 3, s + 2);
  if (s + 3 >= n) return;
  const d = codes[s + 3]!;
  if (words.ends(c, d)) {
    if (known[s] === 0 && words.opened(0, b, c, d)) tryOthers(search, codes, s, 4, s);
    if (known[s + 1] === 0 && words.opened(a, 0, c, d)) tryOthers(search, codes, s, 4, s + 1);
  }
  if (begins) {
    if (known[s + 2] === 0 && words.opened(a, b, 0, d)) tryOthers(search, codes, s, 4, s + 2);
    if (known[s + 3] === 0 && words.opened(a, b, c, 1)) tryOthers(search, codes, s, 4, s + 3);
  }
}

/**
 * Characters that are words of their own in the best reading, where nothing is suspected of a longer one, and the book does not
 * write the same twice: 网络商的, 该端口背占用.
 */
function tryAlone(search: Search, codes: Uint16Array): void {
  const { reading, book, words, best } = search;
  const { hash, begins, length, pairs, n } = reading;
  const isUsual = (i: number) => i >= 0 && i + 1 < n && book.count(codes[i]!, codes[i + 1]!) > 1;
  for (let s = 0; s < n; s++) {
    if (length[s] !== 1 || best[s] || isUsual(s - 1) || isUsual(s)) continue;
    const hasNext = s + 1 < n;
    const before = s > 0 ? hash[longestWord * begins[s - 1]! + length[s - 1]! - 1]! : 0;
    const after = hasNext ? hash[longestWord * (s + 1) + length[s + 1]! - 1]! : 0;
    const tiesOf = (own: number) => (s > 0 ? pairs.more(before, own) : 0) + (hasNext ? pairs.more(own, after) : 0);
    const written = tiesOf(hash[longestWord * s]!);
    const { others, ways } = confusionsOf(codes[s]!);
    for (let j = 0; j < others.length; j++) {
      const ties = tiesOf(hashClosed(hashOn(0, others[j]!)));
      if (ties < leastTies || ties < written + leastMoreTies) continue;
      consider(search, codes, s, others[j]!, ways[j]!, s, s + 1, words.one(others[j]!));
    }
  }
}

function tryOthers(search: Search, codes: Uint16Array, s: number, k: number, at: number): void {
  const { words } = search;
  const { others, ways } = confusionsOf(codes[at]!);
  const open = at - s;
  const [a, b, c] = [codes[s]!, codes[s + 1]!, codes[s + 2]!];
  const d = k === 4 ? codes[s + 3]! : 0;
  for (let j = 0; j < others.length; j++) {
    const meant = others[j]!;
    const [first, second, third] = [open === 0 ? meant : a, open === 1 ? meant : b, open === 2 ? meant : c];
    const weight =
      k === 3 ? words.three(first, second, third) : words.four(first, second, third, open === 3 ? meant : d);
    if (weight >= leastWeight) consider(search, codes, at, meant, ways[j]!, s, s + k, weight);
  }
}

/** Takes a word for its place's suspect if none is better. */
function consider(
  { reading, best, seconds }: Search,
  codes: Uint16Array,
  at: number,
  meant: number,
  way: number,
  start: number,
  end: number,
  weight: number,
): void {
  if (changeWithin(reading, start, end, weight, mostTies) < leastGain) return;
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashOn(hash, i === at ? meant : codes[i]!);
  const gain = change(reading, start, end, hashClosed(hash), weight);
  if (gain < leastGain) return;
  const old = best[at];
  if (old && gain <= old.gain) {
    if (meant !== old.meant) seconds[at] = Math.max(seconds[at]!, gain);
    return;
  }
  seconds[at] = old && old.meant !== meant ? old.gain : old ? seconds[at]! : 0;
  const written = longestWord * start + end - start - 1;
  best[at] = {
    at,
    meant,
    way,
    start,
    end,
    weight,
    gain,
    second: 0,
    written: reading.isWord[written] === 1 ? reading.weight[written]! : 0,
    tieBefore: reading.tieBefore,
    tieAfter: reading.tieAfter,
    tieWritten: 0,
    inWords: 0,
    alone: 0,
    near: 0,
  };
}

/** The suspects of a run; the search forgets them. */
function taken({ reading, best, seconds }: Search, n: number): Suspect[] {
  const suspects: Suspect[] = [];
  for (let i = 0; i < n; i++) {
    const suspect = best[i];
    if (!suspect) continue;
    best[i] = undefined;
    suspect.second = seconds[i]!;
    describe(suspect, reading);
    suspects.push(suspect);
  }
  return suspects;
}

/** What the reading says of the place of a suspect as it is written. */
function describe(suspect: Suspect, { length, begins, tie, n }: Reading): void {
  const { start, end } = suspect;
  for (let j = start; j < end; j++) if (length[j]! > 1) suspect.inWords++;
  for (let j = Math.max(0, start - 6); j < Math.min(n, end + 6); j++) {
    if (j >= start && j < end) continue;
    suspect.near++;
    if (length[j] === 1) suspect.alone++;
  }
  const last = begins[end - 1]! + length[end - 1]!;
  for (let j = begins[start]!; j <= last; j++) suspect.tieWritten += tie[j]!;
}
