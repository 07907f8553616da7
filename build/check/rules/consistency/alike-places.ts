// Places of a line whose surroundings have the same hash, found as they are entered. In: hashes and places, one by one. Out: for
// each place the latest few with its hash. Typed arrays, for there are hundreds of thousands. Must not look at the text.

/** Places by hash, as chains. */
export interface Chains {
  heads: Int32Array;
  hashes: Int32Array;
  places: Int32Array;
  next: Int32Array;
  held: number;
}

const bits = 16;
/** Of places under one hash so many are given; more are a set phrase's. */
const mostGiven = 6;
/** Of a chain's entries so many are looked at. */
const mostSteps = mostGiven * 8;

/** Chains for so many entries. */
export const chainsFor = (size: number): Chains => ({
  heads: new Int32Array(1 << bits).fill(-1),
  hashes: new Int32Array(size),
  places: new Int32Array(size),
  next: new Int32Array(size),
  held: 0,
});

const none: readonly number[] = [];

/** Enters a place under a hash; gives the places under it, the latest few. */
export function enter(chains: Chains, hash: number, place: number): readonly number[] {
  const { heads, hashes, places, next } = chains;
  const slot = hash >>> (32 - bits);
  let found: number[] | undefined;
  let steps = 0;
  for (let entry = heads[slot]!; entry >= 0 && steps < mostSteps; entry = next[entry]!) {
    steps++;
    if (hashes[entry] !== hash) continue;
    if (found === undefined) found = [];
    if (found.push(places[entry]!) === mostGiven) break;
  }
  const entry = chains.held++;
  hashes[entry] = hash;
  places[entry] = place;
  next[entry] = heads[slot]!;
  heads[slot] = entry;
  return found ?? none;
}

/** A stretch but for one of its characters, as a number; 0 where one is no Han character. */
export function hashAbout(codes: Uint16Array, start: number, size: number, odd: number): number {
  let hash = size * 8 + odd + 1;
  for (let i = 0; i < size; i++) {
    if (i === odd) continue;
    const code = codes[start + i] ?? 0;
    if (code === 0) return 0;
    hash = Math.imul(hash ^ code, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  // The chains go by the upper bits.
  return Math.imul(hash, 0x85ebca6b) | 1;
}

/** Whether two stretches are the same but for one of their characters. */
export function sharesRest(codes: Uint16Array, a: number, b: number, size: number, odd: number): boolean {
  for (let i = 0; i < size; i++) if (i !== odd && codes[a + i] !== codes[b + i]) return false;
  return true;
}
