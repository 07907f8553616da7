// The nearest of what exists to what was written: for hints. Comes in: a misspelt word and the words there are; goes
// out: one of them, or nothing where none is near. Must stay cheap in a book with ten thousand wrong labels.
import { distance } from 'fastest-levenshtein';

/** Comparisons one finder may make before it stops giving hints: about a second's work. */
const budget = 1_000_000;

/** Case, width and surrounding space are the commonest slips: they count for nothing. */
const plain = (word: string) => word.normalize('NFKC').toLowerCase().trim();

/**
 * A finder of the nearest word.
 * @param candidates the words that exist
 * @returns a function giving the nearest candidate, or undefined where none is near enough to be meant
 */
export function nearestOf(candidates: Iterable<string>): (word: string) => string | undefined {
  const words = [...new Set(candidates)].map((word) => ({ word, ...split(plain(word)) }));
  const answers = new Map<string, string | undefined>();
  let spent = 0;
  return (word) => {
    if (answers.has(word)) return answers.get(word);
    if (spent + words.length > budget) return undefined;
    spent += words.length;
    const wanted = split(plain(word));
    let best: { word: string; score: number } | undefined;
    for (const candidate of words) {
      const score = scoreOf(wanted, candidate);
      if (score !== undefined && (best === undefined || score < best.score)) best = { word: candidate.word, score };
    }
    answers.set(word, best?.word);
    return best?.word;
  };
}

/** fig-flow is fig + flow: what stands before the first hyphen weighs less than the name itself. */
function split(word: string): { kind: string; stem: string } {
  const at = /^(fig|tbl|sec|eq|lst|fn)-/.exec(word)?.[0].length ?? 0;
  return { kind: word.slice(0, at), stem: word.slice(at) };
}

const sorted = (word: string) => [...word].sort().join('');

/** How far two words are apart, from 0; undefined where too far to have been meant. */
function scoreOf(a: { kind: string; stem: string }, b: { kind: string; stem: string }): number | undefined {
  const kind = a.kind === b.kind ? 0 : 0.3;
  if (a.stem === b.stem) return kind;
  const longer = Math.max(a.stem.length, b.stem.length);
  const shorter = Math.min(a.stem.length, b.stem.length);
  if (shorter === 0 || longer > 200) return undefined;
  // Letters in the wrong order are one slip, though two changes: sec-tow for sec-two.
  const swapped = longer === shorter && longer >= 3 && sorted(a.stem) === sorted(b.stem);
  const share = distance(a.stem, b.stem) / longer / (swapped ? 2 : 1);
  const begun = shorter >= 3 && (a.stem.startsWith(b.stem) || b.stem.startsWith(a.stem));
  return share <= 0.5 || begun ? kind + share : undefined;
}
