// A numbered figure must be spoken of in the text (CY/T 171): by reference, by link, or by its number typed in prose.
import { unreferred } from '../../referred.ts';
import type { Rule } from '../../rule.ts';

export const figureReferredTo: Rule = {
  id: 'figure-referred-to',
  check: (book, survey, prose) => unreferred('figure-referred-to', 'figure', book, survey, prose),
};
