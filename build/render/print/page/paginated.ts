// What the page script hands back for a section, and what it is handed: plain data, so that it can be cached as JSON.
// Imported by the page script and by paginate.ts; no code.

/** One side of a section, before the book gives it a number. */
export interface PaginatedSide {
  /** Body content as HTML. */
  html: string;
  /** Page notes as HTML, '' where there are none. */
  notesHtml: string;
  /** Top of the note area, CSS px from the top of the type area. */
  notesTop?: number;
  anchors: string[];
  /** Block fragments in order: lines on this side, and non-white-space characters of the block before it. */
  blocks: { block: string; lines: number; offset: number; inNotes: boolean }[];
  /** Text in the type area that is not of the book: repeated table heads and 续表, in order. */
  generated: string[];
  /** Glyphs of the formulas in it. */
  generatedMaths: string;
  /** SHA-256 of the raster images painted, in order. */
  images: string[];
  /** Notes whose marks stand here and whose text could only begin on a later side. */
  lateNotes: string[];
  /** First blocks of tables too narrow for their words, which break anywhere. */
  tightTables: string[];
  /** Blocks wider or taller than they may be: block id, CSS px too much. */
  overflows: { block: string; by: number }[];
}

export interface PaginatedSection {
  sides: PaginatedSide[];
  /** What Paged.js complained of; each is a failure to lay something out. */
  complaints: string[];
}

export interface PageRequest {
  html: string;
  /** Notes are marked ①②③ anew on each side. */
  notesByPage: boolean;
}
