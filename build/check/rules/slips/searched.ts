// What the rules about slips read, and what others say already. In: a book's prose. Out: the passages in the author's own
// words, the same array every time, so that what was found in them is kept; stretches that rules about words find fault with.
import { opaque, type Passage, proseKinds } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { once } from '../consistency/spots.ts';
import { idiomCharactersRight } from '../words/idiom-characters-right.ts';
import { wordCharactersRight } from '../words/word-characters-right.ts';
import { wordFitsContext } from '../words/word-fits-context.ts';
import { countPairs, type PairCounts } from './pairs.ts';
import { longestRun } from './reading.ts';

/** Passages that are prose and nobody else's words. */
export const ownProse = once((prose: Prose): readonly Passage[] =>
  prose.passages.filter(({ kind, quoted }) => !quoted && proseKinds.includes(kind)),
);

/** A run of Han characters of a passage. */
export interface Run {
  passage: Passage;
  from: number;
  codes: Uint16Array;
}

const runOfHan = /[\u4e00-\u9fff]{2,}/g;

/** What is searched of a book: its runs, in order, how many characters they have, and how often two stand side by side in them. */
export const searchedIn = once((prose: Prose): { runs: readonly Run[]; size: number; pairs: PairCounts } => {
  const runs = runsOf(ownProse(prose));
  const size = runs.reduce((sum, { codes }) => sum + codes.length, 0);
  const pairs = countPairs(
    runs.map(({ codes }) => codes),
    size,
  );
  return { runs, size, pairs };
});

function runsOf(passages: readonly Passage[]): Run[] {
  const runs: Run[] = [];
  for (const passage of passages) {
    if (passage.han < 2) continue;
    for (const { 0: written, index } of passage.text.matchAll(runOfHan)) {
      // Longer runs without a mark are no prose.
      if (written.length > longestRun) continue;
      const codes = new Uint16Array(written.length);
      for (let i = 0; i < written.length; i++) codes[i] = written.charCodeAt(i);
      runs.push({ passage, from: index, codes });
    }
  }
  return runs;
}

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
