// What the reflowable editions (EPUB, web) share: which file a section becomes and which file holds an element id.
// Takes a Book, gives names; a section never changes its name because another was added. Writes nothing.
import type { Book, OutlineEntry, Section } from '../../book.ts';
import { numberedTitle } from '../../resolve/wording.ts';

export interface Documents {
  /** The file of a section, by section id: `<id>.<extension>`, or another name where that one is taken. */
  fileOf(section: string): string;
  /** The section that holds an element id; undefined for an id the book does not know. */
  sectionOf(anchor: string): string | undefined;
  /** How a link in one file reaches an element id of a section: `#id` at home, `file#id` elsewhere. */
  href(fromFile: string, anchor: string, section: string): string;
}

/**
 * Names the file of every section and notes where each element id stands.
 * @param extension without the dot: xhtml, html
 * @param reserved file names that are taken already: cover.xhtml, index.html
 * @param fixed sections that must have a given name: the contents become the nav document
 */
export function nameDocuments(
  book: Book,
  extension: string,
  reserved: readonly string[],
  fixed: Readonly<Record<string, string>> = {},
): Documents {
  const files = new Map<string, string>(Object.entries(fixed));
  // Compared without case: many machines keep A.html and a.html in the same place.
  const taken = new Set([...reserved, ...files.values()].map((name) => name.toLowerCase()));
  for (const section of book.sections) {
    if (files.has(section.id)) continue;
    let name = `${section.id}.${extension}`;
    for (let n = 1; taken.has(name.toLowerCase()); n++) name = `${section.id}-${n}.${extension}`;
    taken.add(name.toLowerCase());
    files.set(section.id, name);
  }

  const homes = anchorHomes(book);
  const fileOf = (section: string) => {
    const name = files.get(section);
    if (name === undefined) throw new Error(`no document for the section ${section}`);
    return name;
  };
  return {
    fileOf,
    sectionOf: (anchor) => homes.get(anchor),
    href(fromFile, anchor, section) {
      const file = fileOf(section);
      return file === fromFile ? `#${anchor}` : `${file}#${anchor}`;
    },
  };
}

/** element id → section id, for everything a link can reach. */
function anchorHomes(book: Book): Map<string, string> {
  const homes = new Map<string, string>();
  for (const section of book.sections) homes.set(section.id, section.id);
  for (const info of book.headings.values()) homes.set(info.anchor, info.target.section);
  for (const { anchor, section } of book.anchors.values()) homes.set(anchor, section);
  for (const target of book.targets.values()) homes.set(target.anchor, target.section);
  for (const target of book.numbered.values()) homes.set(target.anchor, target.section);
  for (const block of book.blocks.values()) homes.set(block.id, block.section);
  for (const note of book.noteList) {
    homes.set(`note-${note.id}`, note.section);
    homes.set(`mark-${note.id}`, note.section);
  }
  const references = book.sections.find((section) => section.kind === 'references');
  if (references) for (const entry of book.bibliography) homes.set(entry.anchor, references.id);
  return homes;
}

/** The outline entries that 目录 lists, with unlisted ones' children taken up in their place. */
export function listedOutline(entries: readonly OutlineEntry[]): OutlineEntry[] {
  return entries.flatMap((entry) => {
    const children = listedOutline(entry.children);
    return entry.listed ? [{ ...entry, children }] : children;
  });
}

/** The text of an outline entry: its number, a space, its title. */
export function outlineText(entry: OutlineEntry): string {
  return numberedTitle(entry.printed, entry.title);
}

/** The section of a kind, where the book has one. */
export function sectionOfKind(book: Book, kind: Section['kind']): Section | undefined {
  return book.sections.find((section) => section.kind === kind);
}
