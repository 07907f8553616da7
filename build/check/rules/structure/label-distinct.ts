// Two labels may not differ by case or width alone (fig-Flow, fig-flow, fig－flow): nobody can tell which is meant.
import { type Diagnostic, diagnostic, type Place } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';

export const labelDistinct: Rule = {
  id: 'label-distinct',
  check(book) {
    const first = new Map<string, { label: string; place: Place }>();
    const reported = new Set<string>();
    const findings: Diagnostic[] = [];
    for (const { label, place } of book.labels) {
      const folded = label.normalize('NFKC').toLowerCase();
      const earlier = first.get(folded);
      if (!earlier) first.set(folded, { label, place });
      else if (earlier.label !== label && !reported.has(label)) {
        reported.add(label);
        const values = { label, other: earlier.label, first: `${earlier.place.file}:${earlier.place.line}` };
        findings.push(diagnostic('label-distinct', place, values, { related: [earlier.place] }));
      }
    }
    return findings;
  },
};
