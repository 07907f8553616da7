// The words that a book has of its own: strings of two and three characters that come again far oftener than the dictionary's
// words would let them. In: a book's counts. Out: those strings. Linear. Must not judge what they name.
import type { Prose } from '../../prose/prose.ts';
import { type Counts, linesIn, pairKey, slotOf } from './grams.ts';
import { type OwnWords, ownKey, readingOf } from './likely-reading.ts';
import type { Line } from './line.ts';
import { isNoName } from './name-candidates.ts';
import { once } from './spots.ts';

export interface BookWord {
  codes: readonly number[];
  count: number;
  /** The logarithm of its share of the book's characters. */
  share: number;
  /** By how much the book is likelier where it is a word. */
  gain: number;
}

export interface BookWords {
  words: readonly BookWord[];
  /** Those frequent enough to explain what stands beside them. */
  own: OwnWords;
}

/** A string met less often is no word of the book. */
const fewest = 2;
/** Two names that differ in a character share the rest twice: what explains other text stands more often. */
const fewestToExplain = 3;
/** How much likelier it must be as one word than as what the dictionary reads in it. */
const leastGain = 8;
/** A pair that stands so often in one and the same triple is a part of that. */
const partOf = 0.7;

const codesOf = (grams: Counts, slot: number): [number, number, number] => {
  const key = grams.first[slot]! - 1;
  return [(key >> 15) + 0x4e00, (key & 0x7fff) + 0x4e00, grams.second[slot]!];
};

/** What stands within no name either; isNoName has more, which some names have. */
const particles = new Set(
  [...'的地得了着过是在和之不这那个我你他们也就都把被'].map((character) => character.charCodeAt(0)),
);

/** Whether a character is one of the commonest particles. */
export const isParticle = (code: number) => particles.has(code);

const run = new Uint16Array(4);

function wordsOf(grams: Counts, { length }: Line): BookWords {
  const all = Math.max(length, 2_000);
  const own = new Map<number, number>();
  const words: BookWord[] = [];
  const pairs: number[] = [];
  const triples: number[] = [];
  // By the slot of a pair: how often the triple stands that it is mostly a part of.
  const inTriple = new Uint32Array(grams.first.length);
  const note = (a: number, b: number, count: number) => {
    const slot = slotOf(grams, pairKey(a, b), 0);
    if (inTriple[slot]! < count) inTriple[slot] = count;
  };
  const { first, second, counts } = grams;
  for (let slot = 0; slot < first.length; slot++) {
    const count = counts[slot]!;
    if (count < fewest) continue;
    const key = first[slot]! - 1;
    const [a, b, c] = [(key >> 15) + 0x4e00, (key & 0x7fff) + 0x4e00, second[slot]!];
    if (isNoName(a) || isNoName(c || b) || (c !== 0 && isParticle(b))) continue;
    if (c === 0) pairs.push(slot);
    else {
      triples.push(slot);
      note(a, b, count);
      note(b, c, count);
    }
  }
  const take = (slot: number, explains: [number, number][]) => {
    const [a, b, c] = codesOf(grams, slot);
    const count = grams.counts[slot]!;
    const share = Math.log(count / all);
    run[0] = a;
    run[1] = b;
    run[2] = c;
    const gain = share - readingOf(run, 0, c === 0 ? 2 : 3, own);
    if (gain < leastGain) return;
    words.push({ codes: c === 0 ? [a, b] : [a, b, c], count, share, gain });
    if (count >= fewestToExplain) explains.push([ownKey(a, b, c), share]);
  };
  // Pairs are read by the dictionary alone, triples by those pairs too: neither depends on the order they come in.
  const ofPairs: [number, number][] = [];
  for (const slot of pairs) {
    const [count, most] = [grams.counts[slot]!, inTriple[slot]!];
    if (most >= fewest && (count - most <= 1 || most > count * partOf)) continue;
    take(slot, ofPairs);
  }
  for (const [key, share] of ofPairs) own.set(key, share);
  const ofTriples: [number, number][] = [];
  for (const slot of triples) take(slot, ofTriples);
  for (const [key, share] of ofTriples) own.set(key, share);
  return { words, own };
}

/** A book's own words: made once. */
export const bookWordsIn = once((prose: Prose): BookWords => {
  const { line, grams } = linesIn(prose);
  return wordsOf(grams, line);
});
