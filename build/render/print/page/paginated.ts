// What the page script hands back for a section, and what it is handed: plain data, so that it can be cached as JSON.
// Imported by the page script and by paginate.ts; no code.

import type { ComposedLine, ParagraphSource, TextStyle } from '../compose/paragraph.ts';
import type { AddedSpace } from '../plan/spread.ts';
import type { PackedLines, PackedRow } from './wire.ts';

/** One side of a section, before the book gives it a number. */
export interface PaginatedSide {
  /** Body content as HTML. */
  html: string;
  /** Page notes as HTML, '' where there are none. */
  notesHtml: string;
  /** Top of the note area, CSS px from the top of the type area. */
  notesTop?: number;
  anchors: string[];
  /** Index of the row the side begins with; absent where it is no row (a note's rest). */
  firstRow?: number;
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

/** A line whose width in the browser is not the composer's: em too much. */
export interface LineMiss {
  paragraph: number;
  line: number;
  by: number;
}

/** A paragraph as the tab surveyed it, or why the browser has to break it. */
export type SurveyedParagraph = {
  block: string;
} & ({ source: ParagraphSource; refused?: undefined } | { source?: undefined; refused: string });

export interface SectionSurvey {
  styles: TextStyle[];
  paragraphs: SurveyedParagraph[];
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
  /** False leaves its lines to the browser: nothing is surveyed. */
  composed: boolean;
}

/** What of a composed line the tab needs. */
export type SetLine = Omit<ComposedLine, 'natural'>;

export interface SetParagraph {
  lines: readonly SetLine[];
}

/** Lines of the section on the bench, by its paragraphs' numbers; null where the browser breaks them. */
export type SetLines = readonly (SetParagraph | null)[];

/** The bench with its lines set. */
export interface Arranged {
  misses: LineMiss[];
  rows: PackedRow[];
  /** Height of what stands above a side's first note, CSS px. */
  noteSeparator: number;
}

/** Rows by their index in Arranged.rows. */
export interface RowMarks {
  /** Rows that stand on the same side as the row after them. */
  keeps: readonly number[];
  /** Rows that begin a side. */
  breaks: readonly number[];
  /** Lines of space added above rows. */
  spaces: readonly AddedSpace[];
  /** Rows that sides are expected to begin with: how much to place before looking for what overflows. Empty: unknown. */
  sides: readonly number[];
  /** Lines that are expected to stand on one side together go as one: quicker, but no side can end among them. */
  merged: boolean;
}

/** What the page script answers to. A section goes through in one of several places, each with its own bench. */
export interface PageScript {
  prepare(breakCss: string, gridStep: number): Promise<void>;
  /** Puts a section on the bench and reads its paragraphs. */
  survey(place: number, request: PageRequest): SectionSurvey;
  /** Sets lines on the bench: all of them, later some again. */
  arrange(place: number, lines: PackedLines): Arranged;
  /** Lays out the section that is on the bench; one at a time, in the order they were asked for. */
  paginate(place: number, marks: RowMarks): Promise<PaginatedSection>;
}
