// Where the terms of terms.yaml, and the spellings it rules out, stand in the book. In: terms and passages. Out: mentions
// in reading order. Chinese words are found as typed, the longest first; Latin ones in any case, width and hyphenation.
// Must not judge.
import type { Term } from '../../../book.ts';
import type { Passage } from '../../prose/passage.ts';

export interface Mention {
  term: Term;
  /** As the passage has it. */
  written: string;
  start: number;
  end: number;
}

interface Entry {
  text: string;
  term: Term;
}

export interface Index {
  /** By first character, the longest first. */
  chinese: ReadonlyMap<string, readonly Entry[]>;
  /** By letters alone, lower case, half width. */
  latin: ReadonlyMap<string, Term>;
  longest: number;
}

const isLatin = (text: string) =>
  /^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(text) && /\p{Script=Latin}/u.test(text);

/** E-Mail, Ｅｍａｉｌ and “e mail” are one word. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[-\s‐‑]/g, '');

/** Prepares a list of terms for looking up. */
export function indexOf(terms: readonly Term[]): Index {
  const chinese = new Map<string, Entry[]>();
  const latin = new Map<string, Term>();
  let longest = 0;
  for (const term of terms) {
    for (const text of [term.term, ...term.variants]) {
      if (isLatin(text)) {
        const key = plain(text);
        if (!latin.has(key)) latin.set(key, term);
        longest = Math.max(longest, key.length);
      } else {
        const list = chinese.get(text[0]!);
        if (list) list.push({ text, term });
        else chinese.set(text[0]!, [{ text, term }]);
      }
    }
  }
  for (const list of chinese.values()) list.sort((a, b) => b.text.length - a.text.length);
  return { chinese, latin, longest };
}

const latinCharacter = /[\p{Script=Latin}\p{N}]/u;

/** Every mention in a passage, none inside another. */
export function mentionsIn({ text }: Passage, index: Index): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < text.length; ) {
    const found = chineseAt(text, at, index) ?? latinAt(text, at, index);
    if (found) mentions.push(found);
    at = found ? found.end : at + 1;
  }
  return mentions;
}

function chineseAt(text: string, at: number, { chinese }: Index): Mention | undefined {
  const entry = chinese.get(text[at]!)?.find((one) => text.startsWith(one.text, at));
  return entry && { term: entry.term, written: entry.text, start: at, end: at + entry.text.length };
}

/** A Latin term that begins at a word's beginning and ends at a word's end, the longest. */
function latinAt(text: string, start: number, { latin, longest }: Index): Mention | undefined {
  if (latin.size === 0 || !latinCharacter.test(text[start]!)) return undefined;
  if (start > 0 && latinCharacter.test(text[start - 1]!)) return undefined;
  let key = '';
  let found: Mention | undefined;
  for (let end = start; end < text.length && key.length <= longest; ) {
    const character = text[end]!;
    const isJoint = /[-\s‐‑]/.test(character) && latinCharacter.test(text[end + 1] ?? '');
    if (!isJoint && !/[\p{Script=Latin}\p{N}.+#&/]/u.test(character)) break;
    key += plain(character);
    end++;
    const isWhole = !latinCharacter.test(text[end] ?? '') || !latinCharacter.test(character);
    const term = isWhole ? latin.get(key) : undefined;
    if (term && !isJoint) found = { term, written: text.slice(start, end), start, end };
  }
  return found;
}
