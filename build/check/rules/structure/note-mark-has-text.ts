// Every mark [^n] has its text [^n]: in the same file. Hint: the nearest note text that no mark calls.
import { diagnostic } from '../../../diagnostic.ts';
import { nearestOf } from '../../nearest.ts';
import type { Rule } from '../../rule.ts';

export const noteMarkHasText: Rule = {
  id: 'note-mark-has-text',
  check(book) {
    const nearest = nearestOf(book.unmarkedNotes.map(({ label }) => label));
    return book.missingNotes.map(({ label, place }) => {
      const near = nearest(label);
      return diagnostic('note-mark-has-text', place, { label }, near === undefined ? {} : { hint: `[^${near}]` });
    });
  },
};
