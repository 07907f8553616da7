// The figures and tables that a book's text names by hand, wherever it does: for the rules that say they should be. Quoted or
// in a heading counts too: a doubt is in the text's favour.
import type { Prose } from '../../../prose/prose.ts';
import { readItems } from './items.ts';

const made = new WeakMap<Prose, ReadonlySet<string>>();

/** Kind and plain number: `figure 3-2`. Captions name nothing. */
export function namedFloats(prose: Prose): ReadonlySet<string> {
  const known = made.get(prose);
  if (known) return known;
  const named = new Set<string>();
  for (const { kind: where, text } of prose.passages) {
    if (where === 'caption' || !/[图表]/u.test(text)) continue;
    for (const { kind, number, between } of readItems(text)) {
      for (const each of [number, ...(between ?? [])]) named.add(`${kind} ${each}`);
    }
  }
  made.set(prose, named);
  return named;
}
