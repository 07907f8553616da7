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

/** What today's Chinese can hardly do without in a stretch of some length. */
const spoken = /[的了是在们这那个吗呢吧着过很都也]/;

/** “桃始华，仓庚鸣，鹰化为鸠”: whether a place stands in old words that are quoted in a sentence. */
export function inOldWords({ text }: Passage, at: number): boolean {
  const from = text.lastIndexOf('“', at);
  const to = text.indexOf('”', at);
  if (from < 0 || to < 0 || text.lastIndexOf('”', at) > from) return false;
  const said = text.slice(from + 1, to);
  return said.length >= 8 && /[，、；]/.test(said) && !spoken.test(said);
}

/** Stretches of a passage that the rules about words find fault with. */
export const saidElsewhere = (passage: Passage) =>
  [wordCharactersRight, idiomCharactersRight, wordFitsContext].flatMap((rule) => rule.find(passage));
