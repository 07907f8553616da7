// The lists of data/miswritten.ts as something to search with. In: a list, a text. Out: where its words stand, and what is
// meant. One pass over the text, whatever the list's length.
import type { TextFinding } from '../../rule.ts';

interface Entry {
  wrong: string;
  right: string;
  /** Following, these make another word of it; standing before, those. */
  notBefore: string;
  notAfter: string;
}

/** A list by the first two characters of its words, the longest first. */
export interface WordList {
  entries: ReadonlyMap<number, readonly Entry[]>;
  /** Whether two characters may begin a word of the list: most do not. */
  begins: Uint8Array;
}

/** Two characters as one number: a look-up by it makes no string. */
export const pairAt = (text: string, at: number): number =>
  (text.charCodeAt(at) - 0x3400) * 0x7000 + text.charCodeAt(at + 1) - 0x3400;

const hashBits = 15;
const hashOf = (pair: number): number => Math.imul(pair, 0x9e3779b1) >>> (32 - hashBits);

/** Pairs of characters as bytes by their hash: whether a pair may be one of them is answered without a map. */
export function marksOf(pairs: Iterable<number>): Uint8Array {
  const marks = new Uint8Array(1 << hashBits);
  for (const pair of pairs) marks[hashOf(pair)] = 1;
  return marks;
}

export const mayBe = (marks: Uint8Array, pair: number): boolean => marks[hashOf(pair)] === 1;

/** Reads 误>正/following/before, one after another. */
export function wordList(list: string): WordList {
  const byHead = new Map<number, Entry[]>();
  for (const one of list.trim().split(/\s+/)) {
    const [wrong = '', rest = ''] = one.split('>');
    const [right = '', notBefore = '', notAfter = ''] = rest.split('/');
    const head = pairAt(wrong, 0);
    const entries = byHead.get(head) ?? [];
    entries.push({ wrong, right, notBefore, notAfter });
    byHead.set(head, entries);
  }
  for (const entries of byHead.values()) entries.sort((a, b) => b.wrong.length - a.wrong.length);
  return { entries: byHead, begins: marksOf(byHead.keys()) };
}

/** Every word of the list in a text. What is found says nothing of its surroundings, so that repeats fold. */
export function findWords(text: string, { entries: byHead, begins }: WordList): TextFinding[] {
  const found: TextFinding[] = [];
  for (let i = 0; i + 2 <= text.length; i++) {
    const pair = pairAt(text, i);
    const entries = mayBe(begins, pair) ? byHead.get(pair) : undefined;
    if (!entries) continue;
    const entry = entries.find(({ wrong }) => text.startsWith(wrong, i));
    if (!entry) continue;
    const end = i + entry.wrong.length;
    const after = text[end];
    const before = text[i - 1];
    if ((after && entry.notBefore.includes(after)) || (before && entry.notAfter.includes(before))) continue;
    found.push({ start: i, end, values: { around: '' }, hint: entry.right });
    i = end - 1;
  }
  return found;
}
