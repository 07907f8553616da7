// A passage: the text of one leaf block (a paragraph, heading, caption, cell, note) as one string, with the way back to
// the source. What is no prose stands in it as `opaque` characters: code, formulas, references, URLs. Positions count in
// UTF-16 units. Must not judge anything.
import type { Nodes, Parents } from 'mdast';
import type { BlockId, Section } from '../../book.ts';
import type { Edit, Place } from '../../diagnostic.ts';
import type { Source } from '../../read/parse/source.ts';

export type PassageKind =
  | 'paragraph'
  | 'item' // a paragraph that begins a list item
  | 'heading'
  | 'caption' // 图题, 表题
  | 'cell'
  | 'note'
  | 'verse'
  | 'signature'
  | 'reference'; // an entry of a list of references typed in the text

/** What text rules read unless they say otherwise. */
export const proseKinds: readonly PassageKind[] = ['paragraph', 'item', 'heading', 'caption', 'cell', 'note'];

/** Stands for what is no prose. One for a node (code, formula, reference, image); as many as characters for a URL. */
export const opaque = '\uFFFC';

/** A stretch of the passage that came from one text node. */
export interface Piece {
  /** Where it begins in the passage's text. */
  start: number;
  length: number;
  /** The offset in the source of a character of it, counted from its own beginning. */
  offset(index: number): number;
}

/** A node that stands in the passage as one opaque character, or as nothing (a note's mark). */
export interface Inset {
  at: number;
  node: Nodes;
}

/** Emphasis, strong, a link, a span …: what covers a stretch of the text. */
export interface Covering {
  start: number;
  end: number;
  node: Nodes;
}

export interface Passage {
  kind: PassageKind;
  /** What rules match on: as `raw`, with URLs, addresses and the like made opaque. */
  text: string;
  raw: string;
  /** The leaf block, the node it stands in, and its position among that node's children. */
  node: Nodes;
  parent: Parents | undefined;
  index: number;
  /** Undefined inside 内容提要. */
  section: Section | undefined;
  block: BlockId | undefined;
  /** Stands in a quotation, an epigraph or a block quote: somebody else's words. */
  quoted: boolean;
  /** How many of its characters are Han. */
  han: number;
  insets: readonly Inset[];
  coverings: readonly Covering[];
  pieces: readonly Piece[];
  source: Source;
}

/** The piece that holds a position of the text; the last one before it where it stands between pieces. */
function pieceAt(passage: Passage, at: number): Piece | undefined {
  const { pieces } = passage;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.start <= at) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** The offset in the source file of the character at a position of the text. */
export function offsetOf(passage: Passage, at: number): number {
  const piece = pieceAt(passage, at);
  if (!piece) return passage.node.position?.start.offset ?? 0;
  return piece.offset(Math.min(at - piece.start, piece.length));
}

/**
 * Where a stretch of the text stands in the source.
 * @param end after its last character; an empty stretch is a place between two characters
 */
export function placeIn(passage: Passage, start: number, end: number): Place {
  const { source } = passage;
  const from = source.pointAt(offsetOf(passage, start));
  const to = source.pointAt(end > start ? offsetOf(passage, end - 1) + 1 : from.offset);
  return { file: source.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

/** The change to the source that replaces a stretch; undefined where the source is not the very same characters. */
export function editIn(passage: Passage, start: number, end: number, insert: string): Edit | undefined {
  const { source, raw } = passage;
  const from = end > start || start < raw.length ? offsetOf(passage, start) : offsetOf(passage, start - 1) + 1;
  const to = end > start ? offsetOf(passage, end - 1) + 1 : from;
  if (source.text.slice(from, to) !== raw.slice(start, end)) return undefined;
  return { file: source.file, start: from, end: to, insert };
}

/** The text of a stretch around a position, for messages: as many as `room` characters on either side. */
export function around(passage: Passage, start: number, end: number, room = 8): string {
  const { raw } = passage;
  const from = Math.max(0, start - room);
  const to = Math.min(raw.length, end + room);
  return `${from > 0 ? '…' : ''}${raw.slice(from, to).replaceAll(opaque, '□').replaceAll('\n', ' ')}${to < raw.length ? '…' : ''}`;
}
