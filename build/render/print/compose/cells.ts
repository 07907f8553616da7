// A paragraph as the line breaker sees it: a row of cells (a character, a mark, a part of a Latin word, a formula) and
// what lies between each and the next. Plain arrays of px, filled by reading.ts; sums and breaks are made of them.
import type { Class } from './classes.ts';

/** What a line that ends at a boundary costs; breaks over `barred` are not tried unless nothing else is left. */
export const Penalty = {
  free: 0,
  /** After a typed hyphen in a Latin compound. */
  compound: 0.4,
  /** With a hyphen that is added. */
  hyphen: 2,
  /** In code and addresses, after / . _ - . */
  verbatim: 2,
  /** In the middle of a long word of code, where the line would be looser than any may be. */
  code: 150,
  /** In a 量词 or unit of several characters after its number: where the line would else be looser than 0.044 em. */
  unit: 6,
  /** In a formula, where the line would else be loose: after a relation, after + or −. */
  relation: 6,
  operator: 12,
  /** Anywhere in a word that is wider than the line. */
  anywhere: 400,
  barred: 1e4,
  /** In a word that can be hyphenated, elsewhere than it can: said to be a flaw. */
  inWord: 1.5e4,
  /** —— or …… at a line's start. */
  dashStart: 2e4,
  /** A number from its measure, and the like. */
  together: 5e4,
  /** 避头尾; what an author holds together. */
  forbidden: 1e8,
} as const;

export const Space = {
  none: 0,
  /** 中西间距. */
  mixed: 1,
  /** Between Latin words. */
  word: 2,
  /** U+3000, U+00A0, 3 000: as wide as it is. */
  fixed: 3,
} as const;

export interface Cells {
  count: number;
  piece: Int32Array;
  /** UTF-16 offsets into the piece's text; 0, 0 where it is none. */
  from: Int32Array;
  to: Int32Array;
  kind: Uint8Array;
  /** Width without blank halves, margins of inline elements counted. */
  body: Float64Array;
  /** Blank half on the left (opening marks), on the right (closing ones); 0 where the scheme sets them half. */
  lead: Float64Array;
  trail: Float64Array;
  /** What of it a neighbouring mark takes away: always, unless a line begins or ends between them. */
  leadCut: Float64Array;
  trailCut: Float64Array;
  /** What brings the glyph to its body: px before it and after it (·, marks that the scheme sets half). */
  pre: Float64Array;
  post: Float64Array;
  /** 1: a single character, letter-spacing can carry the space after it; 0: the next run's margin must. */
  single: Uint8Array;
  /** 1: part of a word that was measured with its neighbours. */
  fragment: Uint8Array;
  /** 1: full-width dash form. */
  wide: Uint8Array;

  // Between a cell and the next:
  /** Blank halves and spaces together, natural. */
  gap: Float64Array;
  space: Uint8Array;
  /** The natural width of the space alone. */
  spaceWidth: Float64Array;
  /** Where the typed character stands that prints the space; -1: none does. */
  spacePiece: Int32Array;
  spaceAt: Int32Array;
  /** What of the gap can be squeezed, and when (Level). */
  level: Uint8Array;
  give: Float64Array;
  /** 1: inside a word, a dash, a number: never stretched. */
  tight: Uint8Array;
  penalty: Float64Array;
  /** Width of the hyphen a line's end here adds. */
  hyphen: Float64Array;

  /** Pieces without width or text that ride on a cell: margins of inline elements. */
  /** The text as it was read, boxes as U+FFFC, and where each cell stands in it. */
  text: string;
  start: Int32Array;
  end: Int32Array;
  riders: Map<number, { piece: number; after: boolean }[]>;
}

export function emptyCells(capacity: number): Cells {
  // One piece of memory for all its columns: a book has thousands of paragraphs, and every piece is kept account of.
  const memory = new ArrayBuffer(capacity * (bytesOf.float * 12 + bytesOf.int * 7 + 7));
  let at = 0;
  const next = (bytes: number) => {
    at += capacity * bytes;
    return at - capacity * bytes;
  };
  const floats = () => new Float64Array(memory, next(bytesOf.float), capacity);
  const ints = () => new Int32Array(memory, next(bytesOf.int), capacity);
  const bytes = () => new Uint8Array(memory, next(1), capacity);
  // The widest first: each begins where its width divides.
  return {
    count: 0,
    body: floats(),
    lead: floats(),
    trail: floats(),
    leadCut: floats(),
    trailCut: floats(),
    pre: floats(),
    post: floats(),
    gap: floats(),
    spaceWidth: floats(),
    give: floats(),
    penalty: floats(),
    hyphen: floats(),
    piece: ints(),
    from: ints(),
    to: ints(),
    spacePiece: ints().fill(-1),
    spaceAt: ints(),
    start: ints(),
    end: ints(),
    kind: bytes(),
    single: bytes(),
    fragment: bytes(),
    wide: bytes(),
    space: bytes(),
    level: bytes(),
    tight: bytes(),
    text: '',
    riders: new Map(),
  };
}

const bytesOf = { float: 8, int: 4 } as const;

/** Adds a cell. @returns its index */
export function addCell(cells: Cells, piece: number, from: number, to: number, kind: Class, body: number): number {
  const at = cells.count;
  cells.count += 1;
  cells.piece[at] = piece;
  cells.from[at] = from;
  cells.to[at] = to;
  cells.kind[at] = kind;
  cells.body[at] = body;
  return at;
}
