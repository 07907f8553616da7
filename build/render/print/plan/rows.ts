// What the page planner is given and what it gives back: a section as a stack of rows, measured in the tab after its
// lines were composed, and where its sides should begin. All lengths in CSS px. No code.

/** Something that no page end parts: a line of text, a figure, a heading's line, a table row, an equation. */
export interface Row {
  /** The block it belongs to; absent for what is no block of the book's. */
  block?: string;
  /** The composed paragraph it is a line of, as the survey numbers them; absent for everything else. */
  paragraph?: number;
  /** Its line in that paragraph, from 0, and how many there are. */
  line?: number;
  lines?: number;
  height: number;
  /** Space above it in the middle of a side (margins, already collapsed); 0 is kept at a side's top where `opens` is absent. */
  above: number;
  /** What of `above` is padding and borders of boxes that begin with the row: it is kept where `above` is snapped. */
  inset?: number;
  /** Padding and borders under it of boxes that end with the row: they too must have room on its side. */
  outset?: number;
  /** Height including the space above where the row opens a side, when that is not simply `height` (headings). */
  opens?: number;
  /** The row after it must stand on the same side: headings, captions, the lead of a list, an author's keep-with-next. */
  keepNext: boolean;
  /** keepNext for no other reason than that the author asked for it. */
  keptByHand?: boolean;
  /** A heading's row: at least two lines of what follows stand on its side. */
  heading: boolean;
  /** Body text on the line grid: only such rows may be the first or last of a split paragraph. */
  body: boolean;
  /** Heights of the notes whose marks stand in this row. */
  notes: number[];
  /** An author's forced page break before this row. */
  breakBefore: boolean;
  /** After a block that leaves the grid, the next row starts on the next whole line. */
  snaps: boolean;
}

export interface PlanInput {
  rows: readonly Row[];
  /** Height of the type area, and of a line of the grid. */
  side: number;
  line: number;
  /** Height of the separator above a side's first note. */
  noteSeparator: number;
  /** Lines of the grid that notes carried over from the side before never take. */
  linesAboveNotes: number;
  /** Height of a line of a note, the least that is begun on a side; three quarters of `line` where absent. */
  noteLine?: number;
  /** What paragraphs can be set shorter or longer, and at what cost (0 free, 1 at the limit). At most one line each way;
   * those of one line are never fitted. */
  variants: ReadonlyMap<number, { shorter?: number; longer?: number }>;
  /** Fewest lines on a section's last side. */
  lastSideLines: number;
}

/** 'parted': rows that should stay together, and are neither a heading's nor a paragraph's. */
export type FlawKind = 'short-side' | 'heading-at-foot' | 'orphan' | 'widow' | 'parted' | 'short-last-side';

/** Rows are named by their index in PlanInput.rows: as they were before the fits. */
export interface Plan {
  /** Paragraphs to be set a line shorter (-1) or longer (+1). */
  fits: { paragraph: number; by: -1 | 1 }[];
  /** Index of the row each side begins with, and how many lines of the grid it stays short of full. */
  sides: { row: number; short: number }[];
  /** Rows before which a break must be forced: filled greedily, the side before would go on. */
  breaks: number[];
  /** What could not be avoided. */
  flaws: { kind: FlawKind; side: number }[];
}
