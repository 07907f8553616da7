// Outline and sections → what the navigation document lists: the points of the contents, and the landmarks a reader can
// jump to. Labels are Chinese: the book's own titles, or the trade's words.
import type { Book, OutlineEntry, SectionKind } from '../../book.ts';
import { words } from '../../resolve/wording.ts';
import { type Documents, listedOutline, outlineText } from '../reflow/index.ts';
import type { Landmark, NavigationPoint } from './navigation.ts';

/** The contents; a book without headings is listed by its sections, for a contents cannot be empty. */
export function navigationPoints(book: Book, documents: Documents): NavigationPoint[] {
  const point = (entry: OutlineEntry): NavigationPoint => ({
    text: outlineText(entry),
    href: `${documents.fileOf(entry.section)}#${entry.anchor}`,
    children: entry.children.map(point),
  });
  const points = listedOutline(book.outline).map(point);
  if (points.length > 0) return points;
  return book.sections
    .filter(({ kind }) => kind !== 'contents')
    .map(({ id, title }) => ({ text: title, href: documents.fileOf(id), children: [] }));
}

const landmarkTypes: Partial<Record<SectionKind, string>> = {
  preface: 'preface',
  appendix: 'appendix',
  references: 'bibliography',
};

/** One landmark a kind, the first of it, in reading order. */
export function landmarksOf(book: Book, documents: Documents): Landmark[] {
  const landmarks: Landmark[] = [{ type: 'cover', text: '封面', href: 'cover.xhtml' }];
  const seen = new Set<string>();
  const add = (type: string, text: string, href: string) => {
    if (!seen.has(type)) landmarks.push({ type, text, href });
    seen.add(type);
  };
  for (const { id, kind, matter, title } of book.sections) {
    const file = documents.fileOf(id);
    const type = landmarkTypes[kind];
    if (kind === 'title') add('titlepage', words.titlePage, file);
    else if (kind === 'imprint') add('copyright-page', words.imprintPage, file);
    else if (kind === 'contents') add('toc', words.contents, file);
    else if (kind === 'back' && /后记|跋|结语|编后/.test(title)) add('afterword', title, file);
    else if (type) add(type, title, file);
    else if (matter === 'body') add('bodymatter', '正文', file);
  }
  if (!seen.has('toc')) add('toc', words.contents, 'toc.xhtml');
  return landmarks;
}
