// A typed number stands once under its parent.
import type { Rule } from '../../rule.ts';
import { typedNumberFindings } from '../../typed-numbers.ts';

export const headingNumberUnique: Rule = {
  id: 'heading-number-unique',
  check: (book, survey) => typedNumberFindings('heading-number-unique', book, survey),
};
