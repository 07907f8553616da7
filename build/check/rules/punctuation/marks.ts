// What the rules about punctuation and characters have in common: classes of characters for their patterns, and what
// kinds of text they leave alone. Pure. Classes are strings to put between [ and ].
import type { Passage } from '../../prose/passage.ts';

/** Han characters, 〇 among them. Those beyond U+FFFF are left out: as two units they would need slower patterns. */
export const han = '\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff〇';

/** Marks set full width that end or divide. */
export const points = '，。、；：？！';

/** Marks that open and close. */
export const openers = '“‘「『（〔［【《〈';
export const closers = '”’」』）〕］】》〉';

const isHanUnit = (code: number) =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  code === 0x3007 ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xd840 && code <= 0xd88f);

/** Whether the character at a position is Han; false beyond either end. */
export const isHan = (text: string, at: number): boolean => isHanUnit(text.charCodeAt(at));

/**
 * Whether a position stands in Chinese: at least `fewest` Han characters among the `room` on either side, and no fewer
 * than there are Latin words.
 */
export function inChinese(text: string, at: number, fewest = 4, room = 12): boolean {
  let count = 0;
  let words = 0;
  let inWord = false;
  for (let i = Math.max(0, at - room); i < Math.min(text.length, at + room); i++) {
    const code = text.charCodeAt(i);
    const letter = (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
    if (letter && !inWord) words++;
    inWord = letter;
    if (isHanUnit(code)) count++;
  }
  // Of a short text without a Latin word there is little doubt.
  return (count >= fewest || (words === 0 && count > 1)) && count >= words;
}

const reference = /\[(?:[MJDNRSPCGZAK]|EB|DB|CP|OL)(?:\/OL)?\]/;
const known = new WeakMap<Passage, boolean>();

/** An entry of a list of references, in a note or elsewhere: its punctuation is prescribed by GB/T 7714. */
export function isReference(passage: Passage): boolean {
  if (passage.kind === 'reference') return true;
  let is = known.get(passage);
  if (is === undefined) {
    is = passage.text.includes('[') && reference.test(passage.text);
    known.set(passage, is);
  }
  return is;
}

const chinese = new WeakMap<Passage, boolean>();
const latinWord = /[A-Za-z][A-Za-z'’-]+/g;

/** Whether a passage is Chinese at all: no English sentence with a Chinese name or two in it. */
export function isChinese(passage: Passage): boolean {
  let is = chinese.get(passage);
  if (is === undefined) {
    is =
      passage.han > 1 &&
      (passage.han * 3 > passage.text.length || passage.han > (passage.text.match(latinWord)?.length ?? 0));
    chinese.set(passage, is);
  }
  return is;
}

/** Whether an edge of emphasis, a link or a note's mark falls inside a stretch: then it is not one run of the source. */
export function crossesEdge({ coverings, insets }: Passage, start: number, end: number): boolean {
  return (
    coverings.some((over) => (over.start > start && over.start < end) || (over.end > start && over.end < end)) ||
    insets.some(({ at }) => at > start && at < end)
  );
}
