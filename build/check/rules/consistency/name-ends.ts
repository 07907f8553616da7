// Every end of a run of characters that may be a name closing with a word of its kind: 会, 基金会 and 阅读基金会 of 春雨阅读基金会. In: prose, what closes
// a name. Out: the places of each, by its text. Must not judge which of them is the name: whoever asks compares them.
import type { Prose } from '../../prose/prose.ts';
import { ownWords, put, type Spot } from './spots.ts';

export interface NameShape {
  /** A global pattern: what closes a name. */
  ending: RegExp;
  /** Characters, the ending's among them. */
  shortest: number;
  longest: number;
  /** Whether a UTF-16 unit may stand in a name. */
  isOfName(code: number): boolean;
}

export function nameEnds(prose: Prose, { ending, shortest, longest, isOfName }: NameShape): Map<string, Spot[]> {
  const found = new Map<string, Spot[]>();
  for (const passage of ownWords(prose)) {
    const { text } = passage;
    for (const match of text.matchAll(ending)) {
      const end = match.index + match[0].length;
      for (let start = match.index; end - start < longest && isOfName(text.charCodeAt(start - 1)); ) {
        start--;
        if (end - start >= shortest) put(found, text.slice(start, end), { passage, start, end });
      }
    }
  }
  return found;
}
