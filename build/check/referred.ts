// What numbered figures and tables the text never speaks of: for the two rules that say it should. Must stay silent
// on an excerpt, whose text may speak of them later.
import type { Book } from '../book.ts';
import { type Diagnostic, diagnostic, type RuleId } from '../diagnostic.ts';
import type { Prose } from './prose/prose.ts';
import { namedFloats } from './rules/references/reading/named.ts';
import { plainNumber } from './rules/references/reading/numbers.ts';
import type { Survey } from './survey.ts';

/**
 * Findings for the targets of a kind that nothing refers to.
 * @param rule the rule that reports
 * @param kind figure or table
 * @param prose what running text names by hand counts too
 */
export function unreferred(
  rule: RuleId,
  kind: 'figure' | 'table',
  book: Book,
  survey: Survey,
  prose: Prose,
): Diagnostic[] {
  if (!book.facts.complete) return [];
  const referred = new Set<string>();
  for (const { node } of survey.of('crossReference')) referred.add(node.label);
  for (const type of ['link', 'definition'] as const) {
    for (const { node } of survey.of(type)) {
      const hash = node.url.indexOf('#');
      if (hash >= 0) referred.add(node.url.slice(hash + 1));
    }
  }
  const named = namedFloats(prose);
  const seen = new Set<string>();
  const findings: Diagnostic[] = [];
  for (const target of book.numbered.values()) {
    if (target.kind !== kind || !target.number) continue;
    const { label } = target;
    // A label defined twice is label-unique's business; here it counts once.
    if (label !== undefined && (referred.has(label) || seen.has(label))) continue;
    if (label !== undefined) seen.add(label);
    if (named.has(`${kind} ${plainNumber(target.number)}`)) continue;
    const values = { name: target.name, title: target.title };
    findings.push(diagnostic(rule, target.place, values, label === undefined ? {} : { hint: `[@${label}]` }));
  }
  return findings;
}
