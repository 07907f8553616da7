// The dictionary as a trie in typed arrays, made of its word lists. In: word-lists.ts. Out: tables that lexicon.ts asks; the
// compiled program has them ready (slips-tables.ts). Must not answer questions.
import { alsoWords } from './data/also-words.ts';
import { wordLists } from './word-lists.ts';

/** The characters of the trie: CJK Unified Ideographs without extensions, which need 15 bits. */
export const firstHan = 0x4e00;
export const lastHan = 0x9fff;

/** Whether a UTF-16 unit is a Han character the dictionary could know. */
export const isHanCode = (code: number): boolean => code >= firstHan && code <= lastHan;

/** Sizes of the tables, as powers of two. */
export const trieBits = 19;
export const patternBits = 18;
export const pairBits = 21;

export interface LexiconTables {
  /**
   * The trie's edges, hashed, two entries each: the key, then the node below (0: none) and the class of the word that ends
   * there, as nodeIn and weightIn read them. They stand side by side, for a look at one fetches the other.
   */
  edges: Uint32Array;
  /** Words of three and four characters with one left open, hashed. */
  patterns: Uint32Array;
  /** Pairs of characters that begin a word, or end one of three or four: a bit each by their hash. */
  isPair: Uint32Array;
  isEnd: Uint32Array;
  /** Classes of single characters, from firstHan on. */
  ones: Uint8Array;
}

/** Where an edge stands, or would stand: its key; the entry after it is its value. */
export function edgeAt(edges: Uint32Array, key: number): number {
  const mask = edges.length - 1;
  let at = (Math.imul(key, 0x9e3779b1) >>> (32 - trieBits)) << 1;
  for (;;) {
    const held = edges[at]!;
    if (held === key || held === 0) return at;
    at = (at + 2) & mask;
  }
}

const weightBits = 6;
export const nodeIn = (value: number): number => value >>> weightBits;
export const weightIn = (value: number): number => value & ((1 << weightBits) - 1);
const withNode = (value: number, node: number): number => (node << weightBits) | weightIn(value);
const withWeight = (value: number, weight: number): number => (nodeIn(value) << weightBits) | weight;

/** The slot of a key in a table of 2^bits, or the free one where it would stand; 0 is no key. */
export function slotOf(keys: Uint32Array, bits: number, key: number): number {
  const mask = keys.length - 1;
  let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits);
  for (;;) {
    const held = keys[slot]!;
    if (held === key || held === 0) return slot;
    slot = (slot + 1) & mask;
  }
}

/** Four characters, one of them open, as one number; two patterns may share it once in some ten thousand. */
export function patternOf(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15) ^ c, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 13) ^ d, 0x165667b1);
  return (hash ^ (hash >>> 16)) >>> 0 || 1;
}

export const pairHash = (a: number, b: number): number =>
  Math.imul(Math.imul(a, 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35), 0x9e3779b1) >>> (32 - pairBits);
export const hasBit = (bits: Uint32Array, hash: number): boolean => ((bits[hash >>> 5]! >>> (hash & 31)) & 1) === 1;

/** The key of an edge: from a node, by a character. */
export const edgeKey = (node: number, code: number): number => node * 32768 + (code - firstHan) + 1;

/** Words added to the dictionary count as met some 200 times. */
const alsoWeight = 8;

/** The tables of the word lists: some 100 ms. */
export function makeLexiconTables(): LexiconTables {
  const { singles, pairs, triples, fours, modern } = wordLists();
  const ones = new Uint8Array(lastHan - firstHan + 1);
  // Nodes of the trie: those of first characters are the characters themselves, others are counted on.
  const edges = new Uint32Array(2 << trieBits);
  const patterns = new Uint32Array(1 << patternBits);
  // Pairs of characters, a bit each by their hash: most that are asked for are no word and need no look at the trie.
  const isPair = new Uint32Array(1 << (pairBits - 5));
  const isEnd = new Uint32Array(1 << (pairBits - 5));
  const setBit = (bits: Uint32Array, hash: number) => {
    bits[hash >>> 5]! |= 1 << (hash & 31);
  };
  let last = ones.length;
  /** Where the value of an edge stands. */
  const grow = (node: number, code: number): number => {
    const key = edgeKey(node, code);
    const at = edgeAt(edges, key);
    edges[at] = key;
    return at + 1;
  };
  const below = (node: number, code: number): number => {
    const at = grow(node, code);
    if (nodeIn(edges[at]!) === 0) edges[at] = withNode(edges[at]!, last++);
    return nodeIn(edges[at]!);
  };
  const weigh = (at: number, weight: number) => {
    edges[at] = withWeight(edges[at]!, weight);
  };
  const keep = (a: number, b: number, c: number, d: number) => {
    const pattern = patternOf(a, b, c, d);
    patterns[slotOf(patterns, patternBits, pattern)] = pattern;
  };
  let weight = 0;
  for (let i = 0; i < singles.length; i++) {
    const code = singles.charCodeAt(i);
    if (isHanCode(code)) ones[code - firstHan] = weight;
    else weight = code - 0x60;
  }
  eachWord(pairs, 1, (head, at, weight) => {
    const b = pairs.charCodeAt(at);
    weigh(grow(head - firstHan, b), weight);
    setBit(isPair, pairHash(head, b));
  });
  eachWord(triples, 2, (head, at, weight) => {
    const [b, c] = [triples.charCodeAt(at), triples.charCodeAt(at + 1)];
    weigh(grow(below(head - firstHan, b), c), weight);
    setBit(isPair, pairHash(head, b));
    setBit(isEnd, pairHash(b, c));
    keep(0, b, c, 0);
    keep(head, 0, c, 0);
    keep(head, b, 0, 0);
  });
  eachWord(fours, 3, (head, at, weight) => {
    const [b, c, d] = [fours.charCodeAt(at), fours.charCodeAt(at + 1), fours.charCodeAt(at + 2)];
    weigh(grow(below(below(head - firstHan, b), c), d), weight);
    setBit(isPair, pairHash(head, b));
    setBit(isEnd, pairHash(c, d));
    keep(0, b, c, d);
    keep(head, 0, c, d);
    keep(head, b, 0, d);
    keep(head, b, c, 1);
  });
  const add = (list: string, from: number, to: number, weight: number) => {
    let node = list.charCodeAt(from) - firstHan;
    for (let i = from + 1; i < to - 1; i++) node = below(node, list.charCodeAt(i));
    const at = grow(node, list.charCodeAt(to - 1));
    setBit(isPair, pairHash(list.charCodeAt(from), list.charCodeAt(from + 1)));
    weigh(at, Math.max(weightIn(edges[at]!), weight));
  };
  eachEntry(modern, 0, add);
  eachEntry(alsoWords, alsoWeight, add);
  return { edges, patterns, isPair, isEnd, ones };
}

/** Every entry of a list of words of more than one character: its first character, where the rest stands, its class. */
function eachWord(list: string, rest: number, take: (head: number, at: number, weight: number) => void): void {
  let head = 0;
  let weight = 0;
  for (let i = 0; i < list.length; ) {
    const code = list.charCodeAt(i);
    if (code < 0x61) {
      // A space or the end of a line: the character after it begins the next words.
      head = list.charCodeAt(i + 1);
      i += 2;
      if (!isHanCode(head)) i--;
    } else if (code < 0x7b) {
      weight = code - 0x60;
      i++;
    } else {
      take(head, i, weight);
      i += rest;
    }
  }
}

/** Every word of a list of whole words: where it begins and ends, and its class, which a letter before it gives. */
function eachEntry(
  list: string,
  weight: number,
  take: (list: string, from: number, to: number, weight: number) => void,
): void {
  let own = weight;
  for (let i = 0; i < list.length; ) {
    const code = list.charCodeAt(i);
    let end = i + 1;
    if (isHanCode(code)) {
      while (end < list.length && isHanCode(list.charCodeAt(end))) end++;
      if (end - i > 1) take(list, i, end, own);
    } else if (code > 0x60 && code < 0x7b) own = code - 0x60;
    i = end;
  }
}
