// The words of two characters that two written ones may stand for, one of them changed for one it is confused with. In: the
// dictionary and a book's pairs. Out: lists, kept for each pair, for a book writes the same ones again. Must not judge.
import { confusionsOf } from './confusion.ts';
import type { Lexicon } from './lexicon.ts';
import type { PairCounts } from './pairs.ts';

/** Words less frequent than this (some 8 times in 60 million) are not proposed. */
export const leastWeight = 4;

export interface Candidates {
  /** Where the list of a pair begins in `pool`: its length, then its entries. */
  listOf(a: number, b: number): number;
  /** Good until the next call of `listOf`. */
  pool(): Int32Array;
}

/** An entry: the character meant, which of the two it stands for, the class of the word and the ways of confusion. */
const packed = (meant: number, at: number, weight: number, way: number): number =>
  (meant << 16) | (at << 15) | (weight << 8) | way;

export const meantIn = (entry: number): number => entry >>> 16;
export const placeInPair = (entry: number): number => (entry >>> 15) & 1;
export const weightIn = (entry: number): number => (entry >>> 8) & 0x7f;
export const wayIn = (entry: number): number => entry & 0xff;

export function candidatesOf(words: Lexicon, book: PairCounts): Candidates {
  const lists = new Int32Array(book.slots);
  // The first is no list: 0 means that none has been made.
  let pool = new Int32Array(1 << 14);
  let end = 1;
  const add = (entry: number) => {
    if (end === pool.length) {
      const larger = new Int32Array(2 * pool.length);
      larger.set(pool);
      pool = larger;
    }
    pool[end++] = entry;
  };
  return {
    pool: () => pool,
    listOf(a, b) {
      const slot = book.slotOf(a, b);
      if (lists[slot] !== 0) return lists[slot]!;
      const start = end;
      lists[slot] = start;
      add(0);
      const first = confusionsOf(a);
      for (let j = 0; j < first.others.length; j++) {
        const own = words.two(first.others[j]!, b);
        if (own === 0) continue;
        const weight = Math.max(own, book.classOf(book.count(first.others[j]!, b)));
        if (weight >= leastWeight) add(packed(first.others[j]!, 0, weight, first.ways[j]!));
      }
      const second = confusionsOf(b);
      for (let j = 0; j < second.others.length; j++) {
        const own = words.two(a, second.others[j]!);
        if (own === 0) continue;
        const weight = Math.max(own, book.classOf(book.count(a, second.others[j]!)));
        if (weight >= leastWeight) add(packed(second.others[j]!, 1, weight, second.ways[j]!));
      }
      pool[start] = end - start - 1;
      return start;
    },
  };
}
