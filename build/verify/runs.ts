// Book → the runs of text that every edition must contain, exactly once and in order. Derived from the tree itself and
// never from rendered HTML, so that what a renderer loses is missed here; only resolve/wording.ts is shared with the
// renderers, for numbers and references. Must not know how an edition looks.
import type { Nodes } from 'mdast';
import type { BlockId, Book, Note, PageMap, Section } from '../book.ts';
import type { Place } from '../diagnostic.ts';
import { type Walk, walkChildren, walkNode } from './run-walk.ts';

/** A stretch of text of one block. */
export interface Run {
  /** The block it belongs to; a section's id where no block does. */
  block: BlockId;
  /** body, note:<id>, float:<anchor>, row:<block id>. */
  stream: string;
  /** As counted (normalise.ts), with signs for note marks, formulas, images, rows and cells. */
  text: string;
  place: Place;
  section: string;
  /** Offsets in text at which the manuscript forces a line's end. */
  breaks?: number[];
  /** At which an editor ends a line that is filled, where it is nearly full. */
  lineBreaks?: number[];
  /** Characters with a reading over them, the reading counted. */
  readings?: { from: number; to: number }[];
}

/** An image that editions must show, in reading order. */
export interface ExpectedImage {
  url: string;
  /** undefined where the author gave none. */
  alt?: string;
  place: Place;
  section: string;
  stream: string;
}

/** A link that editions must make: from a reference to what it names. */
export interface ExpectedReference {
  text: string;
  anchor: string;
  place: Place;
  section: string;
}

/** A formula, in reading order within its stream. */
export interface ExpectedFormula {
  /** TeX as written. */
  tex: string;
  display: boolean;
  place: Place;
  section: string;
  stream: string;
}

export interface ExpectedText {
  /** Everything but the notes, in reading order; floats and table rows where the manuscript has them. */
  main: Run[];
  /** Per note, in the order of the marks. */
  notes: { note: Note; runs: Run[] }[];
  images: ExpectedImage[];
  references: ExpectedReference[];
  formulas: ExpectedFormula[];
}

/** Sections whose text is not the manuscript's: verify compares them as facts, not as runs. */
export const factSections: ReadonlySet<Section['kind']> = new Set(['title', 'imprint', 'contents']);

/**
 * Everything an edition must say.
 * @param pageMap the print edition's pages, for references by page; the same as the edition was made with
 */
export function expectedText(book: Book, pageMap?: PageMap): ExpectedText {
  const main: Run[] = [];
  const images: ExpectedImage[] = [];
  const references: ExpectedReference[] = [];
  const formulas: ExpectedFormula[] = [];
  const marks: Note[] = [];
  for (const section of book.sections) {
    if (factSections.has(section.kind)) continue;
    const walk = startOf(book, section, { pageMap, runs: main, images, references, formulas, marks });
    walkChildren(section.tree, walk);
    if (section.kind === 'references') for (const entry of book.bibliography) walkNode(entry.node as Nodes, walk);
  }
  const sections = new Map(book.sections.map((section) => [section.id, section]));
  const notes: ExpectedText['notes'] = [];
  const seen = new Set<string>();
  // A note may hold the mark of another: marks grows while it is walked.
  for (let index = 0; index < marks.length; index++) {
    const note = marks[index]!;
    if (seen.has(note.id)) continue;
    seen.add(note.id);
    const runs: Run[] = [];
    const start = startOf(book, sections.get(note.section)!, { pageMap, runs, images, references, formulas, marks });
    const walk = { ...start, stream: `note:${note.id}`, block: { id: `note-${note.id}`, place: note.textPlace } };
    for (const node of note.content) walkNode(node, walk);
    notes.push({ note, runs });
  }
  const order = new Map(book.noteList.map((note, index) => [note, index]));
  notes.sort((a, b) => order.get(a.note)! - order.get(b.note)!);
  return { main, notes, images, references, formulas };
}

/** The runs of one section alone: 内容提要, which stands on the imprint page. */
export function sectionRuns(book: Book, section: Section): Run[] {
  const runs: Run[] = [];
  walkChildren(section.tree, startOf(book, section, { runs, images: [], references: [], formulas: [], marks: [] }));
  return runs;
}

function startOf(
  book: Book,
  section: Section,
  collect: Pick<Walk, 'pageMap' | 'runs' | 'images' | 'references' | 'formulas' | 'marks'>,
): Walk {
  return {
    ...collect,
    book,
    section,
    stream: 'body',
    block: { id: section.id, place: { file: section.file, line: 1, column: 1 } },
    label: '',
    fresh: true,
  };
}
