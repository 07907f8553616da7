// How much likelier one word makes the next. In: data/word-pairs.bin, a hash table as scripts/slips-word-pairs.mjs writes it.
// Out: a value for two words, given as hashes. Must not know where words begin and end.
//
// A bucket has four slots of 16 bits: a mark of 12 bits and a value of 4. A pair stands in one of two buckets; one that is
// not in the table is taken for another about once in five hundred.
import { ownBytes } from '../../../root.ts';

const path = 'build/check/rules/slips/data/word-pairs.bin';
/** Bytes that tell where the data come from. */
const opening = 512;

/** As in the script: classes of value, in natural logarithms. */
const first = 0.9;
const step = 0.6;
/** What the classes stand for; 0 for a pair that says nothing. */
const values = Float64Array.from({ length: 17 }, (_, slot) => (slot === 0 ? 0 : first + (slot - 0.5) * step));

export interface WordPairs {
  /** How much likelier the second word is after the first, in natural logarithms; 0 where nothing is known. */
  more(first: number, second: number): number;
  /** How often two characters (hashes, as of words) stand side by side, as a class: each is twice the one below, 0 is hardly ever. */
  beside(first: number, second: number): number;
}

/** The hash of a word goes on with each of its characters, from 0, and is closed at its end. */
export const hashOn = (hash: number, code: number): number => Math.imul((hash ^ code) + 0x7f4a7c15, 0x9e3779b1);

/** The hash that `more` takes. */
export const hashClosed = (hash: number): number => hash ^ (hash >>> 15);

let made: WordPairs | undefined;

/** The pairs, read at the first call. */
export function wordPairs(): WordPairs {
  made ??= readPairs();
  return made;
}

function readPairs(): WordPairs {
  const bytes = ownBytes(path);
  // Two bytes each, as the table was written: every machine that Node runs on has the lower one first.
  const size = bytes.readUInt32LE(opening - 8);
  const words = lookUpIn(new Uint16Array(bytes.buffer, bytes.byteOffset + opening, size >> 1));
  const from = opening + size;
  const characters = lookUpIn(new Uint16Array(bytes.buffer, bytes.byteOffset + from, (bytes.length - from) >> 1));
  return { more: (a, b) => values[words(a, b)]!, beside: characters };
}

/** The class of two hashes in a table, from 1; 0 for those it has not. */
function lookUpIn(table: Uint16Array): (a: number, b: number) => number {
  const buckets = table.length >> 2;
  const valueIn = (bucket: number, mark: number): number => {
    const at = bucket << 2;
    for (let i = at; i < at + 4; i++) if (table[i]! >>> 4 === mark) return (table[i]! & 15) + 1;
    return 0;
  };
  return (a, b) => {
    let key = Math.imul(a, 0x85ebca6b) + Math.imul(b, 0xc2b2ae35);
    key = Math.imul(key ^ (key >>> 16), 0x7feb352d);
    key = (key ^ (key >>> 15)) >>> 0;
    const mark = Math.imul(key, 0x846ca68b) >>> 20 || 1;
    const bucket = key % buckets;
    const value = valueIn(bucket, mark);
    if (value !== 0) return value;
    const other = ((Math.imul(mark, 0x5bd1e995) >>> 0) % buckets) - bucket;
    return valueIn(other < 0 ? other + buckets : other, mark);
  };
}
