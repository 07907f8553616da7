// PageMap → where each printed side begins in the reflowable editions: one mark a side that prints its folio and whose
// first text is in the edition. Folios are those of the finished PDF, never counted again here.
import type { BlockId, Book, PageMap } from '../../book.ts';
import type { Documents } from './documents.ts';

export interface PageMark {
  /** Element id of the marker. */
  id: string;
  /** As printed: XII, 12. */
  folio: string;
  /** The section whose document holds the marker. */
  section: string;
  /** Where: in this block, after so many of its characters (white space not counted). */
  block: BlockId;
  offset: number;
}

/** Marks in reading order. @param documents knows which element ids exist already */
export function pageMarks(book: Book, pageMap: PageMap, documents: Documents): PageMark[] {
  const sectionOf = new Map([...book.blocks.values()].map(({ id, section }) => [id, section]));
  const used = new Set<string>();
  const marks: PageMark[] = [];
  for (const side of pageMap.sides) {
    if (!side.folioShown || side.blank || side.folio === '' || !side.start) continue;
    const section = sectionOf.get(side.start.block);
    if (section === undefined) continue;
    let id = `page-${/^[\w-]+$/.test(side.folio) ? side.folio : `side-${side.index + 1}`}`;
    while (used.has(id) || documents.sectionOf(id) !== undefined) id += '-';
    used.add(id);
    marks.push({ id, folio: side.folio, section, block: side.start.block, offset: side.start.offset });
  }
  return marks;
}
