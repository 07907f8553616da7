// Manuscript → Book: every number, target, note, citation and block id, and the outline. Numbers live in maps beside the
// trees, which stay as read made them. Pure: no files, no clock. What can be judged afterwards is check/'s to judge.
import type { Node } from 'mdast';
import type { Block, Book, Manuscript } from '../book.ts';
import type { Reported } from '../diagnostic.ts';
import { assignBlocks, assignNoteBlocks } from './blocks.ts';
import { numberBibliography } from './citations.ts';
import { idStore } from './ids.ts';
import { numberBook } from './number.ts';
import { gatherDefinitions, noteBook, readSection } from './reading.ts';
import { draftSections, entryParagraph } from './sections.ts';

export { isLeafElement } from './blocks.ts';
export { listingCaption } from './floats.ts';
export { resolveLink } from './links.ts';

/** Numbers a manuscript. */
export function resolveBook(manuscript: Manuscript): Reported<Book> {
  const { facts } = manuscript;
  const ids = idStore();
  const noteIds = idStore();
  const drafts = draftSections(manuscript, ids);

  const notes = noteBook(facts.numbering.notes === 'book', noteIds);
  for (const draft of drafts) gatherDefinitions(draft.scope, draft.file, notes);
  const reading = drafts.map((draft) => ({ draft, visits: readSection(draft, notes) }));

  const bibliography = numberBibliography(manuscript.bibliography, reading, ids);
  const entries = bibliography.entries.map((entry) => ({ ...entry, node: entryParagraph(entry.number, entry.text) }));

  const book = numberBook(facts, reading, notes, ids);

  const blocks = new Map<Node, Block>();
  for (const { draft } of reading) {
    const maker = { blocks, section: draft.id, prefix: draft.id, count: 0, numbered: book.numbered };
    assignBlocks(maker, draft.tree.children, draft.file);
    if (draft.kind !== 'references') continue;
    for (const { node, anchor, place } of entries) {
      blocks.set(node, { id: `${draft.id}-${anchor}`, section: draft.id, place });
    }
  }
  for (const note of notes.list) assignNoteBlocks({ blocks, section: note.section, numbered: book.numbered }, note);

  return {
    value: {
      folder: manuscript.folder,
      facts,
      factPlace: manuscript.factPlace,
      summary: manuscript.summary,
      sections: book.sections,
      headings: book.headings,
      numbered: book.numbered,
      targets: book.targets,
      notes: notes.notes,
      noteList: notes.list,
      bibliography: entries,
      ...(manuscript.terms ? { terms: manuscript.terms } : {}),
      citations: bibliography.numbers,
      outline: book.outline,
      blocks,
      assets: manuscript.assets,
      sources: manuscript.sources,
      labels: book.labels,
      anchors: book.anchors,
      unmarkedNotes: notes.definitions
        .filter((definition) => definition.marks.length === 0)
        .map(({ node, place }) => ({ label: node.label ?? node.identifier, place })),
      missingNotes: notes.missing,
    },
    diagnostics: [...notes.diagnostics, ...book.diagnostics],
  };
}
