// Words that are nearly a fact's: a letter off the title, the name, the publisher. In: a text and the words meant. Out:
// stretches of it that are close and not equal. Pure.
import { distance } from 'fastest-levenshtein';

export interface Near {
  start: number;
  end: number;
  found: string;
  edits: number;
}

/** Longer texts are not searched: lines of an imprint are short. */
const longest = 2000;

/**
 * The stretch of a text that is nearest to some words without being them.
 * @param most edits that still count as a slip
 * @returns undefined where nothing is near, or where the words themselves stand there
 */
export function nearest(text: string, words: string, most: number): Near | undefined {
  if (text.includes(words) || text.length > longest || words.length < 2) return undefined;
  let best: Near | undefined;
  for (let length = Math.max(1, words.length - 1); length <= words.length + 1; length++) {
    for (let start = 0; start + length <= text.length; start++) {
      const found = text.slice(start, start + length);
      // A slip inside: where neither end is right it is another word.
      if (found[0] !== words[0] && found.at(-1) !== words.at(-1)) continue;
      const edits = distance(found, words);
      if (edits <= most && (best === undefined || edits < best.edits))
        best = { start, end: start + length, found, edits };
    }
  }
  return best;
}
