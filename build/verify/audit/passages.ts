// Book → what the audit must know of each block before it looks at a page: paragraph, heading, row, code …, and whether its
// lines are to be filled. From the tree alone, never from HTML. Must not look at text.
import type { Nodes, Parents } from 'mdast';
import type { BlockId, Book } from '../../book.ts';
import { wholeFile } from '../../diagnostic.ts';
import type { PrintedRun } from '../printed-runs.ts';

export type PassageKind = 'paragraph' | 'heading' | 'caption' | 'row' | 'code' | 'equation' | 'title' | 'other';

export interface BlockFacts {
  kind: PassageKind;
  /** What it stands in, from the outside: 'quote', 'list', 'page-note', 'verse' …; '' for a section's own paragraphs. */
  path: string;
  /** An editor's page break stands before it. */
  opensSide?: true;
}

/** A stretch of text of one block, as the audit follows it over lines and sides. */
export interface Passage extends BlockFacts {
  run: PrintedRun;
  /** In a page's note area. */
  note: boolean;
  /** Every line but the last must fill the measure. */
  justified: boolean;
  /** Offsets of the text at which a new line is not a matter of composing: cells, forced line ends. Ascending. */
  bounds: readonly number[];
}

/** Where lines are as the author ended them, or ragged by design. */
const raggedPlaces = /\b(verse|signature|epigraph|references|html)\b/u;

/** Every block's facts, by id. */
export function blockFacts(book: Book): Map<BlockId, BlockFacts> {
  const facts = new Map<BlockId, BlockFacts>();
  let opensSide = false;
  const add = (id: BlockId, kind: PassageKind, path: readonly string[]) => {
    facts.set(id, { kind, path: path.join(' '), ...(opensSide && { opensSide }) });
    opensSide = false;
  };
  const visit = (node: Nodes, path: readonly string[]): void => {
    if (node.type === 'pageBreak') opensSide = true;
    const block = book.blocks.get(node);
    if (block?.caption) add(block.caption, 'caption', path);
    if (block) add(block.id, kindOf(node), path);
    if ('children' in node) {
      const inner = placeIn(node);
      for (const child of (node as Parents).children) visit(child as Nodes, inner ? [...path, inner] : path);
    }
  };
  for (const section of book.sections) visit(section.tree as Nodes, []);
  for (const note of book.noteList) for (const node of note.content) visit(node as Nodes, ['page-note']);
  for (const { node } of book.bibliography) visit(node as Nodes, ['references']);
  return facts;
}

function kindOf(node: Nodes): PassageKind {
  switch (node.type) {
    case 'paragraph':
      return 'paragraph';
    case 'heading':
      return 'heading';
    case 'figure':
    case 'tableCaption':
      return 'caption';
    case 'tableRow':
      return 'row';
    case 'code':
      return 'code';
    case 'math':
      return 'equation';
    case 'container':
      return 'title';
    case 'htmlElement':
      return node.tagName === 'tr' ? 'row' : node.tagName === 'pre' ? 'code' : 'other';
    default:
      return 'other';
  }
}

function placeIn(node: Nodes): string | undefined {
  switch (node.type) {
    case 'blockquote':
      return 'quote';
    case 'list':
      return 'list';
    case 'container':
      return node.name;
    case 'htmlElement':
      return 'html';
    default:
      return undefined;
  }
}

/** Runs → passages, in order. A run of no known block (what follows a nested block) is taken for the block's own. */
export function passagesOf(
  runs: readonly PrintedRun[],
  facts: ReadonlyMap<BlockId, BlockFacts>,
  note: boolean,
): Passage[] {
  return runs.map((run) => {
    const { kind, path, opensSide } = facts.get(run.block) ?? { kind: 'other', path: note ? 'page-note' : '' };
    const bounds = [...run.cells, ...(run.breaks ?? [])].sort((a, b) => a - b);
    return { kind, path, opensSide, run, note, justified: kind === 'paragraph' && !raggedPlaces.test(path), bounds };
  });
}

/** The place of a passage's block. */
export const placeOfPassage = ({ run }: Passage) => run.place ?? wholeFile('book.yaml');
