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
export type WordList = ReadonlyMap<number, readonly Entry[]>;

/** Two characters as one number: a look-up by it makes no string. */
export const pairAt = (text: string, at: number): number =>
  (text.charCodeAt(at) - 0x3400) * 0x7000 + text.charCodeAt(at + 1) - 0x3400;

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
  return byHead;
}

/** Every word of the list in a text. What is found says nothing of its surroundings, so that repeats fold. */
export function findWords(text: string, list: WordList): TextFinding[] {
  const found: TextFinding[] = [];
  for (let i = 0; i + 2 <= text.length; i++) {
    const entries = list.get(pairAt(text, i));
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
