// What verify is told about one side of the finished PDF: geometry and the generated text that is not the book's own.
// Comes from the layout, goes into verifyPrint. Must stay plain data: verify believes nothing here about the book's
// text, it only learns where to look and which words besides the book's may stand there.

/** A rectangle in pt, measured from the top left corner of the trimmed page. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface PrintedImage {
  /** SHA-256 of the asset. */
  hash: string;
  /** Where it stands; text inside a vector picture is told from prose by it. */
  box?: Box;
}

export type PrintedKind = 'text' | 'contents' | 'title' | 'imprint' | 'blank';

export interface PrintedSide {
  /** From 0: the PDF page. */
  index: number;
  kind: PrintedKind;
  /** Width and height of the trimmed page in pt; where absent the PDF's own page box is taken. */
  trim?: { width: number; height: number };
  /** The type area, notes included; running head and folio stand above or below it. */
  area: Box;
  /** The y at which the note area begins, pt from the top; absent where the side has no notes. */
  notesTop?: number;
  /** The running head's text; absent or '' where none is printed. */
  head?: string;
  /** The folio's text as printed; absent or '' where none is printed. */
  folio?: string;
  /** Texts inside the area that the layout generated (续表, a repeated table head), in order. */
  generated: string[];
  /** Glyphs of the formulas in them: a repeated head is the first thing on its side. */
  generatedMaths?: string;
  /** Images painted on the side, in order. */
  images: PrintedImage[];
  /** Ids of the notes whose marks stand on this side, in order. */
  notes?: string[];
}
