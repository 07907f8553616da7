// A listed chapter holds more than its heading; a file with nothing at all is reported by read. An excerpt may list
// what is not written yet.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { hasText, isWritten } from '../../written.ts';

export const chapterHasText: Rule = {
  id: 'chapter-has-text',
  check(book) {
    if (!book.facts.complete) return [];
    return book.sections
      .filter((section) => isWritten(section) && section.tree.children.length > 0 && !hasText(section.tree))
      .map((section) => diagnostic('chapter-has-text', { file: section.file, line: 1, column: 1 }));
  },
};
