// What every rule is given: the archive, the book it was made from, and the way from an element back to the source.
import type { Element } from 'xast';
import type { Book, PageMap } from '../../book.ts';
import { type Diagnostic, type Place, wholeFile } from '../../diagnostic.ts';
import type { ContentDocument, EpubArchive } from './archive.ts';

export interface Context {
  archive: EpubArchive;
  book: Book;
  pageMap?: PageMap;
  /** The source place of an element: its block's, its note's, its section's file, else book.yaml. */
  placeOf(document: ContentDocument, element?: Element, ancestors?: readonly Element[]): Place;
}

export type Rule = (context: Context) => Diagnostic[];

export function makeContext(archive: EpubArchive, book: Book, pageMap?: PageMap): Context {
  const blocks = new Map([...book.blocks.values()].map((block) => [block.id, block.place]));
  const ids = new Map<string, Place>();
  for (const info of book.headings.values()) ids.set(info.anchor, info.target.place);
  for (const target of book.numbered.values()) ids.set(target.anchor, target.place);
  for (const note of book.noteList) {
    ids.set(`mark-${note.id}`, note.place);
    ids.set(`note-${note.id}`, note.textPlace);
  }
  const files = new Map(book.sections.map((section) => [section.id, wholeFile(section.file)]));
  const ownPlace = ({ attributes }: Element) => {
    const { id } = attributes;
    const block = attributes['data-block'];
    return (block && blocks.get(block)) || (id && (ids.get(id) ?? files.get(id))) || undefined;
  };
  const firstBlock = (element: Element): Place | undefined => {
    const own = ownPlace(element);
    if (own) return own;
    for (const child of element.children) {
      const place = child.type === 'element' ? firstBlock(child) : undefined;
      if (place) return place;
    }
    return undefined;
  };
  return {
    archive,
    book,
    pageMap,
    placeOf(document, element, ancestors = []) {
      const chain = element ? [element, ...[...ancestors].reverse()] : [];
      for (const candidate of chain) {
        const place = ownPlace(candidate);
        if (place) return place;
      }
      for (const child of document.root.children) {
        const place = child.type === 'element' ? firstBlock(child) : undefined;
        if (place) return place;
      }
      return wholeFile('book.yaml');
    },
  };
}
