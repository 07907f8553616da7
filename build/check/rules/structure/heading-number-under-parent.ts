// A typed number begins with its parent's: 2.1.1 stands under 2.1.
import type { Rule } from '../../rule.ts';
import { typedNumberFindings } from '../../typed-numbers.ts';

export const headingNumberUnderParent: Rule = {
  id: 'heading-number-under-parent',
  check: (book, survey) => typedNumberFindings('heading-number-under-parent', book, survey),
};
