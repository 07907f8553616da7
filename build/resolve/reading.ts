// The nodes of a section in reading order: a note's text is read where its mark stands. Makes the Notes on the way, since
// their order is the reading order. Must not number anything but notes.
import type { FootnoteDefinition, FootnoteReference, Node, Root, RootContent } from 'mdast';
import type { InlineNote, Note } from '../book.ts';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { type IdStore, slug } from './ids.ts';
import { childrenOf } from './plain.ts';
import type { Draft } from './sections.ts';
import { noteMark } from './wording.ts';

/** A node met while reading. */
export interface Visit {
  node: Node;
  /** The file it was read from. */
  file: string;
  /** A child of the section's root: only such headings are chapters and sections. */
  top: boolean;
}

/** A note text as defined in the manuscript. */
interface Definition {
  node: FootnoteDefinition;
  file: string;
  place: Place;
  /** Marks that called it so far. */
  marks: Place[];
}

export interface NoteBook {
  notes: Map<FootnoteReference | InlineNote, Note>;
  list: Note[];
  definitions: Definition[];
  missing: { label: string; place: Place }[];
  diagnostics: Diagnostic[];
  ids: IdStore;
  /** Numbers run through the book instead of starting with every section. */
  throughBook: boolean;
  /** The note texts of a manuscript file and what it includes, by identifier. */
  byScope: Map<Root, Map<string, Definition[]>>;
}

/** An empty store of notes. */
export function noteBook(throughBook: boolean, ids: IdStore): NoteBook {
  return {
    notes: new Map(),
    list: [],
    definitions: [],
    missing: [],
    diagnostics: [],
    ids,
    throughBook,
    byScope: new Map(),
  };
}

/** The place of a node; a node that was made has its file's beginning. */
export function placeOf(node: Node, file: string): Place {
  const { position } = node;
  if (!position) return { file, line: 1, column: 1 };
  const { start, end } = position;
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

const fileOf = (node: Node, inherited: string) => node.data?.file ?? inherited;

/** Finds the note texts of a manuscript file and of what it includes. */
export function gatherDefinitions(root: Root, file: string, book: NoteBook): void {
  if (book.byScope.has(root)) return;
  const found = new Map<string, Definition[]>();
  const search = (node: Node, inherited: string) => {
    const own = fileOf(node, inherited);
    if (node.type === 'footnoteDefinition') {
      const definition = node as FootnoteDefinition;
      const namesakes = found.get(definition.identifier) ?? [];
      const twin = namesakes.find((other) => other.file === own);
      const place = placeOf(node, own);
      if (!twin) {
        const added: Definition = { node: definition, file: own, place, marks: [] };
        found.set(definition.identifier, [...namesakes, added]);
        book.definitions.push(added);
      } else if (twin.place.line !== place.line) {
        // A file included twice brings the same text twice, which is no second text.
        const values = { label: definition.label ?? definition.identifier };
        book.diagnostics.push(diagnostic('note-text-unique', place, values, { related: [twin.place] }));
      }
    }
    for (const child of childrenOf(node)) search(child, own);
  };
  search(root, file);
  book.byScope.set(root, found);
}

/** The section's nodes in reading order. Adds its notes to the book of notes. */
export function readSection(draft: Draft, book: NoteBook): Visit[] {
  const visits: Visit[] = [];
  const definitions = book.byScope.get(draft.scope);
  let number = book.throughBook ? book.list.length : 0;
  let inline = 0;
  const open = new Set<Node>();

  const read = (node: Node, inherited: string, top: boolean) => {
    if (node.type === 'footnoteDefinition' || node.type === 'definition') return;
    const file = fileOf(node, inherited);
    visits.push({ node, file, top });
    if (node.type === 'footnoteReference') return readMark(node as FootnoteReference, file);
    if (node.type === 'inlineNote') return readInlineNote(node as InlineNote, file);
    for (const child of childrenOf(node)) read(child, file, false);
  };

  const add = (mark: FootnoteReference | InlineNote, id: string, content: RootContent[], file: string, text: Place) => {
    number += 1;
    const place = placeOf(mark, file);
    const note: Note = {
      id: book.ids.take(id),
      section: draft.id,
      number,
      mark: noteMark(number),
      content,
      place,
      textPlace: text,
    };
    book.notes.set(mark, note);
    book.list.push(note);
  };

  const readMark = (mark: FootnoteReference, file: string) => {
    const place = placeOf(mark, file);
    const label = mark.label ?? mark.identifier;
    const fitting = definitions?.get(mark.identifier) ?? [];
    const definition = fitting.find((candidate) => candidate.file === file) ?? fitting[0];
    if (!definition || open.has(definition.node)) {
      if (definition) book.diagnostics.push(diagnostic('note-outside-itself', place, { label }));
      else book.missing.push({ label, place });
      return;
    }
    if (definition.marks.length > 0) {
      const related = [definition.marks[0]!, definition.place];
      book.diagnostics.push(diagnostic('note-marked-once', place, { label }, { related }));
    }
    definition.marks.push(place);
    // `[^3]` says nothing of the note but its number in the file, which is the author's own way to name it.
    const name = /^\d+$/.test(label) ? `n${label}` : `n-${slug(label)}`;
    add(mark, `${draft.id}-${name}`, definition.node.children, file, definition.place);
    open.add(definition.node);
    for (const child of definition.node.children) read(child, definition.file, false);
    open.delete(definition.node);
  };

  const readInlineNote = (mark: InlineNote, file: string) => {
    inline += 1;
    const paragraph: RootContent = { type: 'paragraph', children: mark.children, position: mark.position };
    add(mark, `${draft.id}-i${inline}`, [paragraph], file, placeOf(mark, file));
    for (const child of mark.children) read(child, file, false);
  };

  for (const child of draft.tree.children) read(child, draft.file, true);
  return visits;
}
