// Which entries of a list a text may hold: those whose word stands in it, by one pass over the text instead of a search for
// each. In: a list and the word of each entry; then texts. Out: the entries, in the list's order.

/** Entries whose words begin with the same character. */
interface Beginning {
  /** Those whose word is that character alone: one look in a text is enough. */
  single: number[];
  longer: number[];
  /** The text for which the single ones were found last. */
  round: number;
}

/**
 * @param entries whose words are not empty
 * @returns what finds the entries of a text
 */
export function presenceOf<T>(entries: readonly T[], wordOf: (entry: T) => string): (text: string) => T[] {
  const words = entries.map(wordOf);
  const byFirst: (Beginning | undefined)[] = new Array(0x10000).fill(undefined);
  for (const [n, word] of words.entries()) {
    const code = word.charCodeAt(0);
    const own: Beginning = byFirst[code] ?? { single: [], longer: [], round: 0 };
    byFirst[code] = own;
    (word.length === 1 ? own.single : own.longer).push(n);
  }
  const foundIn = new Int32Array(words.length);
  let round = 0;
  return (text) => {
    const found: number[] = [];
    round++;
    for (let i = 0; i < text.length; i++) {
      const own = byFirst[text.charCodeAt(i)];
      if (own === undefined) continue;
      if (own.round !== round) {
        own.round = round;
        for (const n of own.single) found.push(n);
      }
      for (const n of own.longer) {
        if (foundIn[n] === round || !text.startsWith(words[n]!, i)) continue;
        foundIn[n] = round;
        found.push(n);
      }
    }
    return found.sort((a, b) => a - b).map((n) => entries[n]!);
  };
}
