// What the rules about slips read, and what others say already. In: a book's prose. Out: the passages in the author's own
// words, the same array every time, so that what was found in them is kept; stretches that rules about words find fault with.
import { type Passage, proseKinds } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { once } from '../consistency/spots.ts';
import { idiomCharactersRight } from '../words/idiom-characters-right.ts';
import { wordCharactersRight } from '../words/word-characters-right.ts';
import { wordFitsContext } from '../words/word-fits-context.ts';

/** Passages that are prose and nobody else's words. */
export const ownProse = once((prose: Prose): readonly Passage[] =>
  prose.passages.filter(({ kind, quoted }) => !quoted && proseKinds.includes(kind)),
);

/** Stretches of a passage that the rules about words find fault with. */
export const saidElsewhere = (passage: Passage) =>
  [wordCharactersRight, idiomCharactersRight, wordFitsContext].flatMap((rule) => rule.find(passage));
