// The dictionary in a form that answers quickly: is this a word, and how frequent. In: the tables of lexicon-tables.ts. Out: answers.
// Must not know of books or of slips.
import {
  edgeAt,
  edgeKey,
  firstHan,
  hasBit,
  type LexiconTables,
  nodeIn,
  pairHash,
  patternBits,
  patternOf,
  slotOf,
  weightIn,
} from './lexicon-tables.ts';
import { slipsTables } from './slips-tables.ts';

export { firstHan, isHanCode, lastHan } from './lexicon-tables.ts';

/**
 * How frequent a word is, as a class: 1 is met once, each more is twice as often; 0 is no word. Arguments are UTF-16 units
 * of Han characters.
 */
export interface Lexicon {
  one(a: number): number;
  two(a: number, b: number): number;
  three(a: number, b: number, c: number): number;
  four(a: number, b: number, c: number, d: number): number;
  /** Whether a word of three or four characters begins, or ends, with these two. */
  begins(a: number, b: number): boolean;
  ends(a: number, b: number): boolean;
  /** Whether some word of three or four characters is this but for the character left open (0; 1 stands for an open fourth). */
  opened(a: number, b: number, c: number, d: number): boolean;
}

let made: Lexicon | undefined;

/** The dictionary, made at the first call. */
export function lexicon(): Lexicon {
  made ??= lexiconOf(slipsTables().words);
  return made;
}

function lexiconOf({ edges, patterns, isPair, isEnd, ones }: LexiconTables): Lexicon {
  /** What stands on an edge; 0 where there is none. */
  const next = (node: number, code: number): number => edges[edgeAt(edges, edgeKey(node, code)) + 1]!;
  return {
    one: (a) => ones[a - firstHan]!,
    two: (a, b) => (hasBit(isPair, pairHash(a, b)) ? weightIn(next(a - firstHan, b)) : 0),
    begins: (a, b) => hasBit(isPair, pairHash(a, b)) && nodeIn(next(a - firstHan, b)) !== 0,
    ends: (a, b) => hasBit(isEnd, pairHash(a, b)),
    three(a, b, c) {
      const node = nodeIn(next(a - firstHan, b));
      return node === 0 ? 0 : weightIn(next(node, c));
    },
    four(a, b, c, d) {
      const second = nodeIn(next(a - firstHan, b));
      if (second === 0) return 0;
      const third = nodeIn(next(second, c));
      return third === 0 ? 0 : weightIn(next(third, d));
    },
    opened(a, b, c, d) {
      const pattern = patternOf(a, b, c, d);
      return patterns[slotOf(patterns, patternBits, pattern)] === pattern;
    },
  };
}
