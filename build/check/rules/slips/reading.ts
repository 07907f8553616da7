// The most probable words of a run of Han characters, by how frequent words are and how likely one makes the next. In: a run.
// Out: for every place how well it can be read up to there and from there on, and what another word in a place would change.
// Must not know of slips. Scratch memory is kept from run to run: a reading holds until the next.
import type { Lexicon } from './lexicon.ts';
import { hashClosed, hashOn, type WordPairs } from './word-pairs.ts';

/** The longest word of the dictionary, and the longest run. */
export const longestWord = 4;
export const longestRun = 600;

const perClass = Math.LN2;
/** The likelihood of a word met once among the dictionary's 60 million. */
const once = -Math.log(60_000_000);
/** Of a character the dictionary does not have. */
const never = once - 1;

const classes = 32;
/** The likelihood of a word by its class of frequency. */
const likelihoods = Float64Array.from({ length: classes }, (_, weight) =>
  weight === 0 ? never : once + (weight - 0.5) * perClass,
);
/** What a word takes from one that is not known to follow it: frequent words have many that are. By class. */
const backoffs = Float64Array.from({ length: classes }, (_, weight) =>
  weight <= 5 ? -0.18 : weight <= 10 ? -0.2 - 0.05 * (weight - 5) : -0.45 - 0.09 * (weight - 10),
);

export interface Reading {
  words: Lexicon;
  pairs: WordPairs;
  n: number;
  /** The likelihood of the best reading. */
  total: number;
  /** For a word that begins at i and has k characters, at 4 i + k - 1: its class, its closed hash. */
  weight: Uint8Array;
  hash: Int32Array;
  /** Whether it is a word: single characters are, even if the dictionary lacks them. */
  isWord: Uint8Array;
  /** For a word of k characters that ends before e, at 4 e + k - 1: the best reading up to e with it as the last word… */
  forward: Float64Array;
  /** … and the best of what follows it. */
  backward: Float64Array;
  /** The length of the word before it in that reading. */
  from: Uint8Array;
  /** What the words that meet at s give each other, at 16 s + 4 (length of the first - 1) + length of the second - 1. */
  edges: Float64Array;
  /** The best that can come before and after a place, what joins it to a word on its other side left aside. */
  before: Float64Array;
  after: Float64Array;
  /** For each character where its word begins and how long it is, in the best reading. */
  begins: Uint16Array;
  length: Uint8Array;
  /** How much likelier the words that meet before i make each other; 0 within words. */
  tie: Float64Array;
  /** What the last call of `change` found to join the word to those before and after it. */
  tieBefore: number;
  tieAfter: number;
}

/** Room for the reading of one run after another. */
export function roomForReading(words: Lexicon, pairs: WordPairs): Reading {
  const places = longestRun + 1;
  return {
    words,
    pairs,
    n: 0,
    total: 0,
    weight: new Uint8Array(longestWord * places),
    hash: new Int32Array(longestWord * places),
    isWord: new Uint8Array(longestWord * places),
    forward: new Float64Array(longestWord * places),
    backward: new Float64Array(longestWord * places),
    from: new Uint8Array(longestWord * places),
    edges: new Float64Array(longestWord * longestWord * places),
    before: new Float64Array(places),
    after: new Float64Array(places),
    begins: new Uint16Array(places),
    length: new Uint8Array(places),
    tie: new Float64Array(places),
    tieBefore: 0,
    tieAfter: 0,
  };
}

/** Reads a run. */
export function read(reading: Reading, codes: Uint16Array): void {
  reading.n = codes.length;
  findWords(reading, codes);
  readForward(reading);
  readBackward(reading);
  trace(reading);
}

function findWords({ n, weight, hash, isWord, words }: Reading, codes: Uint16Array): void {
  for (let s = 0; s < n; s++) {
    const a = codes[s]!;
    let running = hashOn(0, a);
    const at = longestWord * s;
    weight[at] = words.one(a);
    hash[at] = hashClosed(running);
    isWord[at] = 1;
    isWord[at + 1] = 0;
    isWord[at + 2] = 0;
    isWord[at + 3] = 0;
    if (s + 1 >= n) continue;
    const b = codes[s + 1]!;
    const two = words.two(a, b);
    running = hashOn(running, b);
    if (two > 0) {
      weight[at + 1] = two;
      isWord[at + 1] = 1;
      hash[at + 1] = hashClosed(running);
    }
    if (s + 2 >= n || !words.begins(a, b)) continue;
    const c = codes[s + 2]!;
    const three = words.three(a, b, c);
    running = hashOn(running, c);
    if (three > 0) {
      weight[at + 2] = three;
      isWord[at + 2] = 1;
      hash[at + 2] = hashClosed(running);
    }
    if (s + 3 >= n) continue;
    const four = words.four(a, b, c, codes[s + 3]!);
    if (four > 0) {
      weight[at + 3] = four;
      isWord[at + 3] = 1;
      hash[at + 3] = hashClosed(hashOn(running, codes[s + 3]!));
    }
  }
}

function readForward({ n, weight, hash, isWord, forward, before, from, edges, pairs }: Reading): void {
  before[0] = 0;
  for (let s = 0; s < n; s++) {
    if (s > 0) {
      let best = Number.NEGATIVE_INFINITY;
      for (let p = 1; p <= longestWord && p <= s; p++) {
        const word = longestWord * (s - p) + p - 1;
        if (isWord[word] === 0) continue;
        const score = forward[longestWord * s + p - 1]! + backoffs[weight[word]!]!;
        if (score > best) best = score;
      }
      before[s] = best;
    }
    for (let k = 1; k <= longestWord && s + k <= n; k++) {
      const word = longestWord * s + k - 1;
      if (isWord[word] === 0) continue;
      const own = likelihoods[weight[word]!]!;
      const end = longestWord * (s + k) + k - 1;
      if (s === 0) {
        forward[end] = own;
        continue;
      }
      let best = Number.NEGATIVE_INFINITY;
      for (let p = 1; p <= longestWord && p <= s; p++) {
        const last = longestWord * (s - p) + p - 1;
        if (isWord[last] === 0) continue;
        const edge = backoffs[weight[last]!]! + pairs.more(hash[last]!, hash[word]!);
        edges[16 * s + 4 * (p - 1) + k - 1] = edge;
        const score = forward[longestWord * s + p - 1]! + edge + own;
        if (score > best) {
          best = score;
          from[end] = p;
        }
      }
      forward[end] = best;
    }
  }
}

function readBackward({ n, weight, isWord, backward, after, edges }: Reading): void {
  after[n] = 0;
  for (let e = n; e > 0; e--) {
    if (e < n) {
      let best = Number.NEGATIVE_INFINITY;
      for (let k = 1; k <= longestWord && e + k <= n; k++) {
        const word = longestWord * e + k - 1;
        if (isWord[word] === 0) continue;
        const score = likelihoods[weight[word]!]! + backward[longestWord * (e + k) + k - 1]!;
        if (score > best) best = score;
      }
      after[e] = best;
    }
    for (let p = 1; p <= longestWord && p <= e; p++) {
      if (isWord[longestWord * (e - p) + p - 1] === 0) continue;
      let best = e === n ? 0 : Number.NEGATIVE_INFINITY;
      for (let k = 1; k <= longestWord && e + k <= n; k++) {
        const word = longestWord * e + k - 1;
        if (isWord[word] === 0) continue;
        const score =
          edges[16 * e + 4 * (p - 1) + k - 1]! + likelihoods[weight[word]!]! + backward[longestWord * (e + k) + k - 1]!;
        if (score > best) best = score;
      }
      backward[longestWord * e + p - 1] = best;
    }
  }
}

/** Goes back through the best reading. */
function trace(reading: Reading): void {
  const { n, isWord, forward, from, begins, length, tie, edges, weight } = reading;
  let k = 0;
  let total = Number.NEGATIVE_INFINITY;
  for (let p = 1; p <= longestWord && p <= n; p++) {
    if (isWord[longestWord * (n - p) + p - 1] === 0 || forward[longestWord * n + p - 1]! <= total) continue;
    total = forward[longestWord * n + p - 1]!;
    k = p;
  }
  reading.total = total;
  tie[n] = 0;
  for (let e = n; e > 0; ) {
    const s = e - k;
    for (let j = s; j < e; j++) {
      begins[j] = s;
      length[j] = k;
      tie[j] = 0;
    }
    if (s > 0) {
      const p = from[longestWord * e + k - 1]!;
      tie[s] = edges[16 * s + 4 * (p - 1) + k - 1]! - backoffs[weight[longestWord * (s - p) + p - 1]!]!;
      k = p;
    }
    e = s;
  }
}

/** How much likelier the run becomes with a word of this class from s to e, if the words beside it make it so by `ties`. */
export const changeWithin = (reading: Reading, s: number, e: number, weight: number, ties: number): number =>
  reading.before[s]! + likelihoods[weight]! + backoffs[weight]! + reading.after[e]! + ties - reading.total;

/** How much likelier the run becomes with a word of this hash and class from s to e. */
export function change(reading: Reading, s: number, e: number, own: number, weight: number): number {
  const { n, pairs, forward, backward, isWord, hash, weight: weights } = reading;
  let left = 0;
  reading.tieBefore = 0;
  if (s > 0) {
    left = Number.NEGATIVE_INFINITY;
    for (let p = 1; p <= longestWord && p <= s; p++) {
      const word = longestWord * (s - p) + p - 1;
      if (isWord[word] === 0) continue;
      const more = pairs.more(hash[word]!, own);
      const score = forward[longestWord * s + p - 1]! + backoffs[weights[word]!]! + more;
      if (score > left) {
        left = score;
        reading.tieBefore = more;
      }
    }
  }
  let right = 0;
  reading.tieAfter = 0;
  if (e < n) {
    right = Number.NEGATIVE_INFINITY;
    for (let k = 1; k <= longestWord && e + k <= n; k++) {
      const word = longestWord * e + k - 1;
      if (isWord[word] === 0) continue;
      const more = pairs.more(own, hash[word]!);
      const score = backoffs[weight]! + more + likelihoods[weights[word]!]! + backward[longestWord * (e + k) + k - 1]!;
      if (score > right) {
        right = score;
        reading.tieAfter = more;
      }
    }
  }
  return left + likelihoods[weight]! + right - reading.total;
}
