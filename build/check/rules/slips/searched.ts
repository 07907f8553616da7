// What the rules about slips read, and what others say already. In: a book's prose. Out: the passages in the author's own
// words, the same array every time, so that what was found in them is kept; stretches that rules about words find fault with.
import { opaque, type Passage, proseKinds } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { once } from '../consistency/spots.ts';
import { idiomCharactersRight } from '../words/idiom-characters-right.ts';
import { wordCharactersRight } from '../words/word-characters-right.ts';
import { wordFitsContext } from '../words/word-fits-context.ts';

/** Passages that are prose and nobody else's words. */
export const ownProse = once((prose: Prose): readonly Passage[] =>
  prose.passages.filter(({ kind, quoted }) => !quoted && proseKinds.includes(kind)),
);

/** 见[@tbl-x]: a reference, a formula or code goes on where the characters end, and they are half of what is said. */
export const besideInset = ({ text }: Passage, start: number, end: number): boolean =>
  text[start - 1] === opaque || text[end] === opaque;

/** Stretches of a passage that the rules about words find fault with. */
export const saidElsewhere = (passage: Passage) =>
  [wordCharactersRight, idiomCharactersRight, wordFitsContext].flatMap((rule) => rule.find(passage));
