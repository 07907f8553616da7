// A dictionary of words that finds them in passages in one walk: a word is looked up by its first two characters. In:
// words with guards, passages. Out: what was found where. Linear in the text, whatever the size of the dictionary.
import type { Passage } from '../../prose/passage.ts';

/** A word, and characters that must not stand before or after it. */
export interface Word<T> {
  text: string;
  notAfter?: string;
  notBefore?: string;
  value: T;
}

export interface Found<T> {
  start: number;
  end: number;
  value: T;
}

export type Dictionary<T> = ReadonlyMap<number, readonly Word<T>[]>;

const keyAt = (text: string, at: number) => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** Makes a dictionary; every word has two characters or more. */
export function dictionaryOf<T>(words: Iterable<Word<T>>): Dictionary<T> {
  const dictionary = new Map<number, Word<T>[]>();
  for (const word of words) {
    const key = keyAt(word.text, 0);
    const list = dictionary.get(key);
    if (list) list.push(word);
    else dictionary.set(key, [word]);
  }
  for (const list of dictionary.values()) list.sort((a, b) => b.text.length - a.text.length);
  return dictionary;
}

/** Every word of the dictionary in a passage, the longest at each place. */
export function* lookUp<T>({ text }: Passage, dictionary: Dictionary<T>): Generator<Found<T>> {
  for (let at = 0; at + 1 < text.length; at++) {
    const list = dictionary.get(keyAt(text, at));
    const word = list?.find(
      (one) =>
        text.startsWith(one.text, at) &&
        !(at > 0 && one.notAfter?.includes(text[at - 1]!)) &&
        !(at + one.text.length < text.length && one.notBefore?.includes(text[at + one.text.length]!)),
    );
    if (!word) continue;
    yield { start: at, end: at + word.text.length, value: word.value };
    at += word.text.length - 1;
  }
}

/** “[^工创]作出[^现]” as a word with its guards. */
export function guarded<T>(written: string, value: (text: string) => T): Word<T> {
  const [, notAfter = '', text = '', notBefore = ''] =
    /^(?:\[\^([^\]]*)\])?([^[\]]+)(?:\[\^([^\]]*)\])?\??$/.exec(written) ?? [];
  return { text, notAfter, notBefore, value: value(text) };
}
