// The check stage: Book in, what is wrong with it out. The lists below are all there is: a new rule is one file under
// rules/<family>/ and one line in its index.ts. Must not change severities, drop or sort anything: that is policy.ts.
import type { Book, PageMap } from '../book.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { levelOf } from './levels.ts';
import { type Prose, proseOf } from './prose/prose.ts';
import type { PageRule, Rule, TextRule } from './rule.ts';
import { charactersRules, charactersTextRules } from './rules/characters/index.ts';
import { consistencyRules, consistencyTextRules } from './rules/consistency/index.ts';
import { factPageRules, factRules } from './rules/facts/index.ts';
import { numbersRules, numbersTextRules } from './rules/numbers/index.ts';
import { punctuationRules, punctuationTextRules } from './rules/punctuation/index.ts';
import { referencePageRules, referenceRules, referenceTextRules } from './rules/references/index.ts';
import { slipsRules, slipsTextRules } from './rules/slips/index.ts';
import { structureRules } from './rules/structure/index.ts';
import { wordsRules, wordsTextRules } from './rules/words/index.ts';
import { surveyBook } from './survey.ts';
import { type ChapterMemory, checkPassages } from './text.ts';

/** Rules about the book. */
export const bookRules: readonly Rule[] = [
  ...structureRules,
  ...factRules,
  ...referenceRules,
  ...punctuationRules,
  ...charactersRules,
  ...numbersRules,
  ...wordsRules,
  ...consistencyRules,
  ...slipsRules,
];

/** Rules about text, a passage at a time. */
export const textRules: readonly TextRule[] = [
  ...referenceTextRules,
  ...punctuationTextRules,
  ...charactersTextRules,
  ...numbersTextRules,
  ...wordsTextRules,
  ...consistencyTextRules,
  ...slipsTextRules,
];

/** Rules that need the finished pages. */
export const pageRules: readonly PageRule[] = [...referencePageRules, ...factPageRules];

/** Every rule of the stage. */
export const checkRules: readonly (Rule | TextRule | PageRule)[] = [...bookRules, ...textRules, ...pageRules];

/** Rules that are off unless a book or its profile turns them on. */
export const offRules: ReadonlySet<string> = new Set(checkRules.flatMap(({ id, off }) => (off ? id : [])));

/**
 * Everything the rules find in a book, in rule order, with the catalogue's severities. What is off is not run.
 * @param book the resolved book
 * @param memory what text rules found in its chapters before
 */
export function checkBook(book: Book, memory?: ChapterMemory): Diagnostic[] {
  const isOn = ({ id }: { id: string }) => levelOf(id, book.facts.check, offRules) !== 'off';
  const survey = surveyBook(book);
  const prose = proseOf(book);
  return [
    ...bookRules.filter(isOn).flatMap((rule) => rule.check(book, survey, prose)),
    ...checkPassages(prose, textRules.filter(isOn), memory),
  ];
}

/**
 * What the rules find that need the finished pages: 第12页 as typed, contents typed by hand.
 * @param pageMap of this very book
 */
export function checkPages(book: Book, pageMap: PageMap): Diagnostic[] {
  const rules = pageRules.filter(({ id }) => levelOf(id, book.facts.check, offRules) !== 'off');
  if (rules.length === 0) return [];
  const prose: Prose = proseOf(book);
  return rules.flatMap((rule) => rule.check(book, prose, pageMap));
}
