// A listed chapter holds more than its heading. An excerpt may list what is not written yet.
import { diagnostic } from '../../diagnostic.ts';
import type { Rule } from '../rule.ts';
import { hasText, isWritten } from '../written.ts';

export const chapterNotEmpty: Rule = {
  id: 'chapter-not-empty',
  check(book) {
    if (!book.facts.complete) return [];
    return book.sections
      .filter((section) => isWritten(section) && !hasText(section.tree))
      .map((section) => diagnostic('chapter-not-empty', { file: section.file, line: 1, column: 1 }));
  },
};
