// A typed number says its level (1.3 is a 节): the Markdown depth must say the same.
import type { Rule } from '../../rule.ts';
import { typedNumberFindings } from '../../typed-numbers.ts';

export const headingNumberAtDepth: Rule = {
  id: 'heading-number-at-depth',
  check: (book, survey) => typedNumberFindings('heading-number-at-depth', book, survey),
};
