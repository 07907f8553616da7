// A section as the reflowable editions want it: render/html's tree with its header cells scoped, its mathematics valid and
// its long words breakable.
import type { Element } from 'hast';
import type { Book, Section } from '../../book.ts';
import { type Dialect, renderSection } from '../html/index.ts';
import { scopeHeaderCells } from './header-cells.ts';
import { markLongWords } from './long-words.ts';
import { mendMaths } from './mend-maths.ts';

/** Renders a section for EPUB or web. */
export function renderReflowable(book: Book, section: Section, dialect: Dialect): Element {
  return markLongWords(mendMaths(scopeHeaderCells(renderSection(book, section, dialect))));
}
