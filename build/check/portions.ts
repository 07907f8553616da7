// The rules' work in portions that two threads can share: a rule, or rules that share what they search. In: a book made
// ready, and which chapters are to be read. Out: what each portion finds, by chapter or in the whole book. A portion finds
// the same wherever and whenever it is done; it must not know of threads.
import type { Diagnostic } from '../diagnostic.ts';
import { comparingRules, type Examined, findingsOf, isOn, textRules } from './index.ts';
import type { Rule, TextRule } from './rule.ts';
import { factToldOneWay } from './rules/consistency/fact-told-one-way.ts';
import { passageToldOneWay } from './rules/consistency/passage-told-one-way.ts';
import { properNameOneWay } from './rules/consistency/proper-name-one-way.ts';
import { slipsRules } from './rules/slips/index.ts';
import { wordFitsContext } from './rules/words/word-fits-context.ts';
import { wordNotDoubled } from './rules/words/word-not-doubled.ts';
import { chapterContent, chaptersOf, checkPassages, rulesFor } from './text.ts';

/** The name of the whole book among the names of its chapters; no section's id has a space. */
export const wholeBook = 'whole book';

/** What was found before in a chapter, or in the whole book, by all that its findings depend on. */
export interface FindingsMemory {
  recall(name: string, content: string): Diagnostic[] | undefined;
  remember(name: string, content: string, findings: Diagnostic[]): void;
}

/** By chapter, or by wholeBook. */
export type FindingsByChapter = Readonly<Record<string, readonly Diagnostic[]>>;

export type Portion = { about: 'book'; rules: readonly Rule[] } | { about: 'text'; rule: TextRule };

/** Rules that take longest, slowest first: whoever begins at the front begins with them. */
const slow: readonly (readonly Rule[])[] = [[properNameOneWay], slipsRules, [factToldOneWay], [passageToldOneWay]];
/** And whoever begins at the end with these: where the two meet, no portion keeps one busy when the other has done. */
const slowTexts: readonly TextRule[] = [wordNotDoubled, wordFitsContext];

const isSlow = new Set<Rule | TextRule>([...slow.flat(), ...slowTexts]);

/** Every portion. */
export const portions: readonly Portion[] = [
  ...slow.map((rules) => ({ about: 'book' as const, rules })),
  ...comparingRules.filter((rule) => !isSlow.has(rule)).map((rule) => ({ about: 'book' as const, rules: [rule] })),
  ...textRules.filter((rule) => !isSlow.has(rule)).map((rule) => ({ about: 'text' as const, rule })),
  ...slowTexts.map((rule) => ({ about: 'text' as const, rule })),
];

/** What is to be done: which chapters are to be read, and whether the book is to be compared with itself. */
export interface Wanted {
  chapters: readonly string[] | 'all';
  compared: boolean;
}

/** All that the rules can find. */
export const everything: Wanted = { chapters: 'all', compared: true };

/** Does one portion of what is wanted in a book; nothing is found where nothing of it is wanted. */
export function portionWorker(examined: Examined, wanted: Wanted): (portion: Portion) => FindingsByChapter {
  const { book, prose } = examined;
  const names = wanted.chapters === 'all' ? undefined : new Set(wanted.chapters);
  const chapters = chaptersOf(prose).filter(({ name }) => !names || names.has(name));
  return (portion) => {
    if (portion.about === 'book') return wanted.compared ? { [wholeBook]: findingsOf(portion.rules, examined) } : {};
    if (!isOn(portion.rule, book)) return {};
    return Object.fromEntries(
      chapters.map(({ name, passages }) => [name, checkPassages({ ...prose, passages }, [portion.rule])]),
    );
  };
}

/** All that the comparing rules depend on: every file of the book that is text, and which rules are on. */
const wholeContent = ({ book: { sources, facts } }: Examined): string =>
  JSON.stringify([facts.check, ...sources.map(({ path, text }) => [path, text])]);

/** What a book was found to be made of, and what of it is known already. */
export interface Left {
  wanted: Wanted;
  parts: readonly { name: string; content: string; known: Diagnostic[] | undefined }[];
}

/** What is left to do in a book, where the findings of chapters that have not changed are remembered. */
export function leftToDo(examined: Examined, memory: FindingsMemory): Left {
  const { book, prose } = examined;
  const running = rulesFor(
    prose,
    textRules.filter((rule) => isOn(rule, book)),
  );
  const names = running.map(({ id }) => id).join();
  const parts = [
    ...chaptersOf(prose).map((chapter) => ({ name: chapter.name, content: chapterContent(chapter, names) })),
    { name: wholeBook, content: wholeContent(examined) },
  ].map((part) => ({ ...part, known: memory.recall(part.name, part.content) }));
  const left = parts.filter(({ known }) => !known).map(({ name }) => name);
  return {
    wanted: { chapters: left.filter((name) => name !== wholeBook), compared: left.includes(wholeBook) },
    parts,
  };
}

/**
 * What was known and what was found, remembered for the next time.
 * @param found what each portion found
 */
export function withKnown({ parts }: Left, found: readonly FindingsByChapter[], memory: FindingsMemory): Diagnostic[] {
  return parts.flatMap(({ name, content, known }) => {
    if (known) return known;
    const findings = found.flatMap((each) => each[name] ?? []);
    memory.remember(name, content, findings);
    return findings;
  });
}
