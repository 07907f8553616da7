// A book's characters in one line, in typed arrays that one walk fills: what compares stretches of a book reads it. In: passages and
// which of their characters count. Out: the line, with the way back to the passages. Linear. Must not judge.
import type { Passage } from '../../prose/passage.ts';

export interface Line {
  /** UTF-16 units; 0 where a stretch ends, as between passages. */
  codes: Uint16Array;
  /** Where a character stands: the index of its passage and its place in the text. */
  passageOf: Int32Array;
  at: Int32Array;
  length: number;
}

/** The character was never there. */
export const leftOut = -1;

/** What a character is in the line: itself, 0 where it ends a stretch, or leftOut. */
export type Reading = (code: number, text: string, at: number) => number;

/** The passages' characters in one line, a 0 between passages and before the first. */
export function lineOf(passages: readonly Passage[], reading: Reading): Line {
  let size = 2;
  for (const { text } of passages) size += text.length + 1;
  const codes = new Uint16Array(size);
  const at = new Int32Array(size);
  const passageOf = new Int32Array(size);
  let length = 1;
  for (const [index, { text }] of passages.entries()) {
    for (let i = 0; i < text.length; i++) {
      const code = reading(text.charCodeAt(i), text, i);
      if (code === leftOut) continue;
      codes[length] = code;
      at[length] = i;
      passageOf[length++] = index;
    }
    passageOf[length++] = index;
  }
  return { codes, at, passageOf, length };
}
