// Runs text rules: passages in, diagnostics out, each with its exact place and, where it is safe, its edit. Must not
// change severities or drop anything a rule reported.
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { around, editIn, type Passage, placeIn, proseKinds } from './prose/passage.ts';
import type { Prose } from './prose/prose.ts';
import type { TextRule } from './rule.ts';

/** What was found before in a chapter, or in the whole book, by all that its findings depend on. */
export interface FindingsMemory {
  recall(name: string, content: string): Diagnostic[] | undefined;
  remember(name: string, content: string, findings: Diagnostic[]): void;
}

/**
 * What the rules find in a book's passages.
 * @param rules those that are on
 * @param memory asked for each chapter before its passages are read again
 */
export function checkPassages(prose: Prose, rules: readonly TextRule[], memory?: FindingsMemory): Diagnostic[] {
  const running = rules.filter((rule) => rule.everyScript || prose.script === 'simplified');
  const findIn = (passages: readonly Passage[]) =>
    passages.flatMap((passage) => running.flatMap((rule) => findingsOf(rule, passage)));
  if (!memory) return findIn(prose.passages);
  const names = running.map(({ id }) => id).join();
  return chaptersOf(prose.passages).flatMap(({ name, passages }) => {
    const content = contentOf(passages, names);
    const known = memory.recall(name, content);
    if (known) return known;
    const findings = findIn(passages);
    memory.remember(name, content, findings);
    return findings;
  });
}

/** Passages by section, in order. */
function chaptersOf(passages: readonly Passage[]): { name: string; passages: Passage[] }[] {
  const chapters = new Map<string, Passage[]>();
  for (const passage of passages) {
    const name = passage.section?.id ?? 'summary';
    const own = chapters.get(name);
    if (own) own.push(passage);
    else chapters.set(name, [passage]);
  }
  return [...chapters].map(([name, own]) => ({ name, passages: own }));
}

/** All that a chapter's findings depend on: its files, what its passages are, the rules. */
function contentOf(passages: readonly Passage[], rules: string): string {
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
