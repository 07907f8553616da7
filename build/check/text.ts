// Runs text rules: passages in, diagnostics out, each with its exact place and, where it is safe, its edit. Must not
// change severities or drop anything a rule reported.
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { around, editIn, type Passage, placeIn, proseKinds } from './prose/passage.ts';
import type { Prose } from './prose/prose.ts';
import type { TextRule } from './rule.ts';

/**
 * What the rules find in a book's passages.
 * @param rules those that are on
 */
export function checkPassages(prose: Prose, rules: readonly TextRule[]): Diagnostic[] {
  const running = rules.filter((rule) => rule.everyScript || prose.script === 'simplified');
  return prose.passages.flatMap((passage) => running.flatMap((rule) => findingsOf(rule, passage)));
}

/** One rule's findings in one passage. */
export function findingsOf(rule: TextRule, passage: Passage): Diagnostic[] {
  if (!(rule.reads ?? proseKinds).includes(passage.kind)) return [];
  return rule.find(passage).map(({ start, end, values, hint, fix }) => {
    const edit = fix === undefined ? undefined : editIn(passage, start, end, fix);
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
