// The words of the dictionary as they are written in data/*.txt. In: those files. Out: their lists, without what they say of
// themselves. Read only to make tables of them. Must not know what the lists are for.
import { ownBytes } from '../../../root.ts';

const folder = 'build/check/rules/slips/data/';

/** A data file without its comments, which are lines that begin with #. */
const linesOf = (name: string): string =>
  ownBytes(folder + name)
    .toString('utf8')
    .replace(/^#.*\n/gm, '');

export interface WordLists {
  /** Words of one to four characters, written as dictionary.txt says. */
  singles: string;
  pairs: string;
  triples: string;
  fours: string;
  /** Whole words, a letter before those of its class. */
  modern: string;
}

export function wordLists(): WordLists {
  const [, singles = '', pairs = '', triples = '', fours = ''] = linesOf('dictionary.txt').split(/^\[\d\]$/m);
  return { singles, pairs, triples, fours, modern: linesOf('modern-words.txt') };
}
