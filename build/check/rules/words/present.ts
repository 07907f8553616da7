// Which entries of a list a text may hold: those whose word stands in it, by one pass over the text instead of a search for
// each. In: a list and the word of each entry; then texts. Out: the entries, in the list's order.

/**
 * @param entries whose words are not empty
 * @returns what finds the entries of a text
 */
export function presenceOf<T>(entries: readonly T[], wordOf: (entry: T) => string): (text: string) => T[] {
  const words = entries.map(wordOf);
  const byFirst: (number[] | undefined)[] = new Array(0x10000).fill(undefined);
  for (const [n, word] of words.entries()) {
    const code = word.charCodeAt(0);
    const own = byFirst[code];
    if (own) own.push(n);
    else byFirst[code] = [n];
  }
  return (text) => {
    const found: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const own = byFirst[text.charCodeAt(i)];
      if (own === undefined) continue;
      for (const n of own) if (text.startsWith(words[n]!, i) && !found.includes(n)) found.push(n);
    }
    return found.sort((a, b) => a - b).map((n) => entries[n]!);
  };
}
