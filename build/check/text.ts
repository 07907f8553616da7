// Runs text rules: passages in, diagnostics out, each with its exact place and, where it is safe, its edit. Must not
// change severities or drop anything a rule reported.
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { around, editIn, type Passage, placeIn, proseKinds } from './prose/passage.ts';
import type { Prose } from './prose/prose.ts';
import type { TextRule } from './rule.ts';

/** The passages of a section, or of 内容提要. */
export interface ChapterPassages {
  name: string;
  passages: readonly Passage[];
}

/**
 * What the rules find in a book's passages.
 * @param rules those that are on
 */
export function checkPassages(prose: Prose, rules: readonly TextRule[]): Diagnostic[] {
  const running = rulesFor(prose, rules);
  return prose.passages.flatMap((passage) => running.flatMap((rule) => findingsOf(rule, passage)));
}

/** The rules that read a book in its script. */
export const rulesFor = (prose: Prose, rules: readonly TextRule[]): TextRule[] =>
  rules.filter((rule) => rule.everyScript || prose.script === 'simplified');

/** Passages by section, in order. */
export function chaptersOf({ passages }: Prose): ChapterPassages[] {
  const chapters = new Map<string, Passage[]>();
  for (const passage of passages) {
    const name = passage.section?.id ?? 'summary';
    const own = chapters.get(name);
    if (own) own.push(passage);
    else chapters.set(name, [passage]);
  }
  return [...chapters].map(([name, own]) => ({ name, passages: own }));
}

/**
 * All that the findings in a chapter depend on: its files, what its passages are, the rules.
 * @param rules the names of those that run
 */
export function chapterContent({ passages }: ChapterPassages, rules: string): string {
  const files = new Map(passages.map(({ source }) => [source.file, source.text]));
  const kinds = passages.map(({ kind, quoted }) => (quoted ? `${kind}*` : kind)).join();
  return JSON.stringify([rules, kinds, ...files]);
}

/** One rule's findings in one passage. */
export function findingsOf(rule: TextRule, passage: Passage): Diagnostic[] {
  if (!(rule.reads ?? proseKinds).includes(passage.kind)) return [];
  return rule.find(passage).map(({ start, end, values, hint, fix }) => {
    // Somebody else's words are reported, never changed.
    const edit = fix === undefined || passage.quoted ? undefined : editIn(passage, start, end, fix);
    const shown = hint ?? (fix === undefined ? undefined : fixShown(passage, start, end, fix));
    return diagnostic(
      rule.id,
      placeIn(passage, start, end),
      { text: passage.raw.slice(start, end), around: around(passage, start, end), ...values },
      { ...(shown === undefined ? {} : { hint: shown }), ...(edit ? { edits: [edit] } : {}) },
    );
  });
}

/** A change of a mark alone says little: it is shown with the characters about it. */
function fixShown({ raw }: Passage, start: number, end: number, fix: string): string {
  return `${raw.slice(Math.max(0, start - 2), start)}${fix}${raw.slice(end, end + 2)}`.replaceAll('\n', ' ').trim();
}
