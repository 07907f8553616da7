// What the composer is given and what it gives back: plain data between the tab that surveys a section's paragraphs and
// the tab that sets their lines. All lengths in CSS px (1/96 in) unless named otherwise. No code.

/**
 * The house's punctuation. 全角: all marks a full em, two side by side an em and a half (CLREQ); 全身: side by side two
 * ems as well, as many printed books have it; 开明: half but for 。？！; 行末半角: as 全角, half at a line's end (GB/T 15834).
 */
export type PunctuationScheme = '全角' | '全身' | '开明' | '行末半角';

/**
 * How line ends are found. 整段: the paragraph weighed as a whole, for evenness; 逐行: each line filled in turn, as most
 * typesetting machines do, and moved only where a rule asks for it: what stands before a correction keeps its lines.
 */
export type LineEnds = '整段' | '逐行';

/** What a stretch of text is set in, as the browser computes it. */
export interface TextStyle {
  /** CSS font-family, in order, without quotes. */
  families: readonly string[];
  size: number;
  weight: number;
  italic: boolean;
  /** The style's own letter-spacing; added to everything the composer adds. */
  tracking: number;
  /** Code and addresses: no squeezing, no space between Han and Latin, breaks after / . _ - where nothing else helps. */
  verbatim: boolean;
}

/** A paragraph's inline content in order. Offsets into text are UTF-16 units. */
export type Piece =
  /** @property style index into SectionStyles; nobreak: pieces that share a number are never parted (white-space: nowrap) */
  | { kind: 'text'; text: string; style: number; nobreak?: number }
  /**
   * Formula, part of a formula, picture, ruby, list label: cannot be broken; `side` is what its neighbours take it for.
   * `operator`: a part that ends with + or −, not with = or <: the next had better be on its line.
   */
  | { kind: 'box'; width: number; side: 'han' | 'latin' | 'none'; operator?: true }
  /** Margin and padding of an inline element: `open` sticks to what follows, else to what comes before. */
  | { kind: 'edge'; width: number; open: boolean }
  /**
   * A raised note mark: never begins a line, never squeezed, no space around it. `part`: an exponent, an index, of the Latin
   * word or number before it, and as that to what follows: m² of g/m²的.
   */
  | { kind: 'note'; width: number; part?: true }
  /** A forced line end. `justify`: the line before it is filled to the measure (an editor's break), else it ends ragged. */
  | { kind: 'break'; justify: boolean };

export interface ParagraphSource {
  pieces: readonly Piece[];
  /** Width of a full line. */
  measure: number;
  /** How far the first line is set in (negative: hangs out). */
  indent: number;
  /** The paragraph's own type size: the em of gaps and limits. */
  size: number;
  align: 'justify' | 'start' | 'center' | 'end';
  /** Lines made alike in length instead of filled: headings, captions. */
  balance: boolean;
  /** Lines more (+) or fewer (-) than the best setting has: an editor's hand or the page breaker asks for it. */
  fit: number;
}

/**
 * A stretch of one piece set alike on a line. A text piece's characters that no run covers are spaces that the setting
 * has taken up (at a line's ends, between Han and Latin).
 */
export interface LineRun {
  /** Index into ParagraphSource.pieces; a 'break' piece has no run, every other piece has one. */
  piece: number;
  /** UTF-16 offsets, [from, to); 0, 0 for pieces that are no text. */
  from: number;
  to: number;
  /** Space before the run's first character (negative: its blank left half is taken off). Absent: 0. */
  before?: number;
  /** letter-spacing of the run where it is not the line's (Latin: 0, a squeezed mark: negative). */
  tracking?: number;
  /** word-spacing of the run. */
  wordSpace?: number;
  /** Dashes: set with the face's full-width form ("fwid"), whatever script Chromium takes them for. */
  wide?: boolean;
}

export interface ComposedLine {
  runs: LineRun[];
  /** letter-spacing of every character on the line that a run does not set otherwise. */
  tracking: number;
  /**
   * Where the line's text ends, from the paragraph's left edge, its indent counted; the line's tracking after its last
   * character not. (A run's own tracking is: a mark set half at the line's end ends there.)
   */
  width: number;
  /** The same with every mark, space and gap at its natural size. */
  natural: number;
  /** A hyphen is to be printed after the last run (Latin hyphenation); counted in width. */
  hyphen?: boolean;
  /** Must end on the measure: false for last lines, ragged and centred ones. */
  filled: boolean;
}

export interface ComposedParagraph {
  lines: ComposedLine[];
  /** Lines more or fewer than the best setting, as it came out: not always what `fit` asked for. */
  fitted: number;
  /** What limits had to be broken, for the report: 'single-character-line', 'overfull', 'loose', … */
  flaws: { line: number; kind: 'overfull' | 'loose' | 'single-character-line' | 'forbidden-break'; by: number }[];
}

/** Why a paragraph is left to the browser. */
export type Refusal = 'right-to-left' | 'vertical' | 'unmeasured';
