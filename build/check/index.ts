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
import { type Survey, surveyBook } from './survey.ts';
import { checkPassages } from './text.ts';

/** Rules that compare the whole book with itself, or weigh every character of it: the slow half. */
export const comparingRules: readonly Rule[] = [...consistencyRules, ...slipsRules];

/** Rules about the book. */
export const bookRules: readonly Rule[] = [
  ...structureRules,
  ...factRules,
  ...referenceRules,
  ...punctuationRules,
  ...charactersRules,
  ...numbersRules,
  ...wordsRules,
  ...comparingRules,
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

/** A book made ready for its rules. */
export interface Examined {
  book: Book;
  survey: Survey;
  prose: Prose;
}

export function examineBook(book: Book): Examined {
  return { book, survey: surveyBook(book), prose: proseOf(book) };
}

/**
 * Everything the rules find in a book, in rule order, with the catalogue's severities. What is off is not run.
 * @param book the resolved book
 */
export function checkBook(book: Book): Diagnostic[] {
  return [...findingsInSteps(book)].flat();
}

/** The same, in turns with whatever else has been begun. */
export const checkBookInTurns = (book: Book): Promise<Diagnostic[]> => inTurns(findingsInSteps(book));

/** Steps of work in turns with whatever else has been begun: nothing waits for an answer longer than a step takes. */
export async function inTurns(steps: Iterable<Diagnostic[]>): Promise<Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const findings of steps) {
    found.push(...findings);
    await new Promise((next) => setImmediate(next));
  }
  return found;
}

/** Passages that are read in a step. */
const passagesInStep = 40;

/** What checkBook finds, in its order, a rule or some passages at a time. */
function* findingsInSteps(book: Book): Generator<Diagnostic[]> {
  const survey = surveyBook(book);
  yield [];
  const prose = proseOf(book);
  yield [];
  for (const rule of bookRules) yield findingsOf([rule], { book, survey, prose });
  for (let at = 0; at < prose.passages.length; at += passagesInStep)
    yield textFindings({ book, survey, prose: { ...prose, passages: prose.passages.slice(at, at + passagesInStep) } });
}

/** What the rules about the book find that are no comparing ones, a rule a step. */
export function* singleFindings(examined: Examined): Generator<Diagnostic[]> {
  const compares = new Set(comparingRules);
  for (const rule of bookRules) if (!compares.has(rule)) yield findingsOf([rule], examined);
}

/** What the rules about text find. */
const textFindings = ({ book, prose }: Examined): Diagnostic[] =>
  checkPassages(
    prose,
    textRules.filter((rule) => isOn(rule, book)),
  );

/** Whether a rule runs in a book. */
export const isOn = ({ id }: { id: string }, book: Book): boolean => levelOf(id, book.facts.check, offRules) !== 'off';

/** What rules about the book find, those that are off left out. */
export const findingsOf = (rules: readonly Rule[], { book, survey, prose }: Examined): Diagnostic[] =>
  rules.filter((rule) => isOn(rule, book)).flatMap((rule) => rule.check(book, survey, prose));

/**
 * What the rules find that need the finished pages: 第12页 as typed, contents typed by hand.
 * @param pageMap of this very book
 */
export function checkPages(book: Book, pageMap: PageMap): Diagnostic[] {
  const rules = pageRules.filter((rule) => isOn(rule, book));
  if (rules.length === 0) return [];
  const prose: Prose = proseOf(book);
  return rules.flatMap((rule) => rule.check(book, prose, pageMap));
}
