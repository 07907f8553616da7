// A numbered table must be spoken of in the text (CY/T 170): by reference, by link, or by its number typed in prose.
import { unreferred } from '../../referred.ts';
import type { Rule } from '../../rule.ts';

export const tableReferredTo: Rule = {
  id: 'table-referred-to',
  check: (book, survey, prose) => unreferred('table-referred-to', 'table', book, survey, prose),
};
