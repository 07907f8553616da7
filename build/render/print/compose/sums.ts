// Sums over cells, from which any line's width and slack are differences: made once for a paragraph, asked for every line
// that is tried. Cells in, px out; judges nothing.
import { type Cells, Space } from './cells.ts';
import { closerGap, evenGap, Level, levelCount, markGap, mixedGap, type Slack, wordSpace } from './squeeze.ts';

/** How a line is framed. Lengths in px. */
export interface Frame {
  /** A full line, and the first. */
  measure: number;
  firstLine: number;
  em: number;
  /** Marks at a line's end are half: always; or only where the line needs it. */
  endHalf: boolean;
  /** The first line's opening mark keeps its blank half. */
  firstLead: boolean;
  /** The last line is filled too, where it is nearly full (before an editor's line break). */
  fillLast: boolean;
  /** Lines are not stretched: start, centre, end. */
  ragged: boolean;
}

/** Sums over cells; a line's width and slack are differences. Row k: everything before cell k. */
export interface Sums {
  width: Float64Array;
  /** Rows of `row` numbers: all that can be squeezed; each level; room in word spaces, in 中西间距; how many; even gaps; marks. */
  rows: Float64Array;
}
export const row = 12;
export const wordRoom = levelCount;
export const mixedRoom = levelCount + 1;
export const mixedCount = levelCount + 2;
export const gapCount = levelCount + 3;
export const markCount = levelCount + 4;

export function sumsOf(cells: Cells, em: number): Sums {
  const n = cells.count;
  const width = new Float64Array(n + 1);
  const rows = new Float64Array((n + 1) * row);
  for (let k = 0; k < n; k += 1) {
    width[k + 1] = width[k]! + cells.body[k]! + cells.gap[k]!;
    const at = (k + 1) * row;
    for (let n = at; n < at + row; n += 1) rows[n] = rows[n - row]!;
    const level = cells.level[k]!;
    if (level !== Level.none) {
      rows[at]! += cells.give[k]!;
      rows[at + level]! += cells.give[k]!;
    }
    if (isMark(level)) rows[at + markCount]! += 1;
    const space = cells.space[k]!;
    if (space === Space.word) rows[at + wordRoom]! += roomOf(cells, k, em);
    else if (space === Space.mixed) {
      rows[at + mixedRoom]! += roomOf(cells, k, em);
      rows[at + mixedCount]! += 1;
    }
    if (!cells.tight[k] && space !== Space.fixed) rows[at + gapCount]! += 1;
  }
  return { width, rows };
}

/** The blank half of a single mark is between these cells: that of a bracket, a comma, a stop. */
export const isMark = (level: number): boolean => level >= Level.bracket && level !== Level.mixed;

/** How far a space is stretched before Chinese characters are parted. */
export function roomOf(cells: Cells, k: number, em: number): number {
  const wide = cells.space[k] === Space.word ? wordSpace.wide : mixedGap.wide;
  return Math.max(wide * em - cells.spaceWidth[k]!, 0);
}

/** em a 中西间距 can be widened by at last. */
export const widening = mixedGap.widest - mixedGap.wide;

/** Natural width of a line of cells [from, to), its end mark full where the scheme keeps it. */
export function naturalWidth(cells: Cells, sums: Sums, frame: Frame, from: number, to: number): number {
  const last = to - 1;
  let width = sums.width[to]! - cells.gap[last]! - sums.width[from]!;
  if (from === 0 && frame.firstLead) width += cells.lead[0]!;
  if (!frame.endHalf) width += cells.trail[last]!;
  return to < cells.count ? width + cells.hyphen[last]! : width;
}

/** The narrowest a line can be: all its characters closer, everything squeezed, its end mark half. */
export function leastWidth(cells: Cells, sums: Sums, frame: Frame, from: number, to: number): number {
  const gaps = between(sums.rows, from * row, (to - 1) * row, gapCount);
  return squeezedWidth(cells, sums, from, to) - Math.max(gaps, 0) * closerGap * frame.em;
}

/** The narrowest a line can be with its characters as they are. */
export function squeezedWidth(cells: Cells, sums: Sums, from: number, to: number): number {
  const last = to - 1;
  return sums.width[to]! - cells.gap[last]! - sums.width[from]! - sums.rows[last * row]! + sums.rows[from * row]!;
}

export function slackOf(cells: Cells, sums: Sums, frame: Frame, from: number, to: number): Slack {
  const { rows } = sums;
  const last = (to - 1) * row;
  const first = from * row;
  const squeeze = [0];
  for (let level = 1; level < levelCount; level += 1) squeeze.push(Math.max(between(rows, first, last, level), 0));
  const gaps = Math.max(between(rows, first, last, gapCount), 0);
  return {
    end: frame.endHalf ? 0 : cells.trail[to - 1]!,
    squeeze,
    word: Math.max(between(rows, first, last, wordRoom), 0),
    mixed: Math.max(between(rows, first, last, mixedRoom), 0),
    widest: Math.max(between(rows, first, last, mixedCount), 0) * widening * frame.em,
    marks: Math.max(between(rows, first, last, markCount), 0) * markGap.wider * frame.em,
    gaps,
    fine: gaps * evenGap.fine * frame.em,
    closer: gaps * closerGap * frame.em,
  };
}

/** What the cells of a line have of a sum. @param first index of its row; @param n which sum */
export const between = (rows: Float64Array, first: number, last: number, n: number): number =>
  rows[last + n]! - rows[first + n]!;
