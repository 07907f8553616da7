// How often two Han characters stand side by side in a book. In: the runs. Out: a count for any pair. Must not judge.

/** Counts end here: more tells nothing more. */
const most = 255;

export interface PairCounts {
  /**
   * The class of frequency (lexicon.ts) of a pair met so often in a book of this size, two classes lower for doubt; 0 for
   * what is met once. A subject's own words are commoner in its books than in the language.
   */
  classOf(count: number): number;
  /** How often b follows a; 255 at most. */
  count(a: number, b: number): number;
  /** A number below `slots` that only this pair of the book's has; for keeping what is known of it. */
  slotOf(a: number, b: number): number;
  slots: number;
}

/**
 * Counts the pairs of a book.
 * @param runs UTF-16 units of Han characters
 * @param size how many characters all runs have
 */
export function countPairs(runs: Iterable<Uint16Array>, size: number): PairCounts {
  // A book has fewer kinds of pairs than characters: twice as many slots keep the table sparse.
  const bits = Math.max(8, Math.ceil(Math.log2(size + 1)) + 1);
  const keys = new Uint32Array(1 << bits);
  const counts = new Uint8Array(1 << bits);
  const mask = keys.length - 1;
  const slotOf = (a: number, b: number): number => {
    const key = ((a << 16) | b) >>> 0;
    let slot = (Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> (32 - bits)) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  for (const run of runs) {
    for (let i = 1; i < run.length; i++) {
      const slot = slotOf(run[i - 1]!, run[i]!);
      keys[slot] = ((run[i - 1]! << 16) | run[i]!) >>> 0;
      if (counts[slot]! < most) counts[slot]!++;
    }
  }
  const classOf = (count: number) =>
    count < 2 ? 0 : Math.max(0, Math.floor(Math.log2((count * 60_000_000) / (size + 20_000))) - 1);
  return { classOf, count: (a, b) => counts[slotOf(a, b)]!, slotOf, slots: keys.length };
}
