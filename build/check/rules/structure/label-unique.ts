// A label is defined once in the whole book: a reference to it must have one answer.
import { type Diagnostic, diagnostic, type Place } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';

export const labelUnique: Rule = {
  id: 'label-unique',
  check(book, survey) {
    const first = new Map<string, Place>();
    const findings: Diagnostic[] = [];
    for (const { label, place } of [...book.labels, ...survey.anchored]) {
      const earlier = first.get(label);
      if (!earlier) {
        first.set(label, place);
        continue;
      }
      const values = { label, first: `${earlier.file}:${earlier.line}` };
      findings.push(diagnostic('label-unique', place, values, { related: [earlier] }));
    }
    return findings;
  },
};
