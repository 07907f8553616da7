// Typed numbers of one level run on without gaps: 1.1, 1.2, 1.3.
import type { Rule } from '../../rule.ts';
import { typedNumberFindings } from '../../typed-numbers.ts';

export const headingNumberInSequence: Rule = {
  id: 'heading-number-in-sequence',
  check: (book, survey) => typedNumberFindings('heading-number-in-sequence', book, survey),
};
