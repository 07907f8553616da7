// The neighbours that are turned round in a book, as surely as it takes to report them. In: a book's prose. Out: by passage, where
// they stand and what is meant; searched once for all rules that ask. What stands in old words, beside a reference, or in a text
// about spelling is passed over.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { once } from '../consistency/spots.ts';
import { isKnownIdiom } from '../words/idiom-characters-right.ts';
import { speaksOfSpelling } from '../words/spoken-of.ts';
import { besideInset, inOldWords, type Run, searchedIn } from './searched.ts';
import { type Turned, turnedSearch } from './turned.ts';

/** A stretch that is to be read with two neighbours turned. */
export interface TurnedStretch {
  start: number;
  end: number;
  /** What is meant. */
  right: string;
}

/** The score from which a place is reported; 波平浪静 must be told from 扫二描维. */
const reported = 4.2;
const pairedReported = 5.5;

/** By passage. */
export const turnedNeighbours = once((prose: Prose): ReadonlyMap<Passage, readonly TurnedStretch[]> => {
  const { runs, pairs } = searchedIn(prose);
  const turnedIn = turnedSearch(pairs);
  const found = new Map<Passage, TurnedStretch[]>();
  for (const run of runs) {
    for (const turned of turnedIn(run.codes)) {
      if (turned.score < (turned.mayBePaired ? pairedReported : reported)) continue;
      const stretch = stretchOf(run, turned);
      if (isLetBe(run, turned, stretch)) continue;
      const list = found.get(run.passage);
      if (list) list.push(stretch);
      else found.set(run.passage, [stretch]);
    }
  }
  return found;
});

function stretchOf({ from, codes }: Run, { at, start, end }: Turned): TurnedStretch {
  const meant = codes.slice(start, end);
  meant[at - start] = codes[at + 1]!;
  meant[at + 1 - start] = codes[at]!;
  return { start: from + start, end: from + end, right: String.fromCharCode(...meant) };
}

function isLetBe({ passage, from }: Run, { at }: Turned, { start, end }: TurnedStretch): boolean {
  const { text } = passage;
  return (
    [2, 1, 0].some((back) => isKnownIdiom(text.slice(from + at - back, from + at - back + 4))) ||
    // 先横后竖: one thing, then another.
    /先.后|前.后|左.右|上.下/.test(text.slice(Math.max(0, start - 2), end + 2)) ||
    // 风大沙多: two that are built alike.
    /^.[大小多少高低长短快慢重轻深浅早晚急远近].[大小多少高低长短快慢重轻深浅早晚急远近]/.test(
      text.slice(Math.max(0, from + at - 1), from + at + 3),
    ) ||
    inOldWords(passage, start) ||
    besideInset(passage, start, end) ||
    speaksOfSpelling(text)
  );
}
