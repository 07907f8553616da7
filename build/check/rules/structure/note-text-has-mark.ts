// Every note text [^n]: is called by a mark [^n]: one that is not would be printed nowhere.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';

export const noteTextHasMark: Rule = {
  id: 'note-text-has-mark',
  check: (book) => book.unmarkedNotes.map(({ label, place }) => diagnostic('note-text-has-mark', place, { label })),
};
