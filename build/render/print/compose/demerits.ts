// What a line costs: the demerits that total fit adds up, and the sums it takes widths and slack from. All judgement of
// how a line looks is in this file; what may be squeezed at all is in squeeze.ts.
import { type Cells, Space } from './cells.ts';
import { isSingleCharacter } from './last-line.ts';
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

/** How much is allowed: each level only when the one before found no lines. */
export const Strictness = {
  /** All limits hold. */
  strict: 0,
  /** Lines may be as loose as they must. */
  loose: 1,
  /** Any break, at its price; what is too wide sticks out. */
  desperate: 2,
} as const;
export type Strictness = (typeof Strictness)[keyof typeof Strictness];

/**
 * Demerits. Found by setting a printed book again and comparing where its lines end, with the gaps held small
 * (build/COMPOSER.md tells how); a stretch of evenGap.fine in every gap is the unit.
 */
export const demerits = {
  /** A line whose Chinese characters are parted at all, and by evenGap.fine (it grows with the square). */
  stretched: 0.05,
  even: 1,
  /** For widening marks as far as they may (with the square). */
  marks: 1,
  /** For using up the slack of word spaces and 中西间距 (with the square). */
  soft: 0.5,
  /** For taking all a level has (with the square), by level; and for each em of it. */
  squeeze: [0, 0.4, 0.15, 0.03, 0.04, 0.1, 0.8],
  perEm: [0, 0.08, 0.03, 0.006, 0.008, 0.02, 0.16],
  /** For Chinese characters closer than they are, at all, and as close as may be (with the square): dearer than 0.04 em apart. */
  closer: { any: 4, all: 3 },
  /** For the blank half of the mark at the line's end. */
  endHalf: 0.01,
  /** A line squeezed although it could have ended before with little left: 先挤进 is for need. Falls to 0 at an em left. */
  unneeded: 0.5,
  /**
   * Where lines are filled one by one: a line that ends before it is full; that has more squeezed in than a rule asks for;
   * that is full and looser than evenGap.fine. The first two twice at a paragraph's start.
   */
  unfilled: 8,
  overfilled: 11,
  looselyFilled: 24,
  /** Two squeezed lines in sequence, two stretched ones, one of each. */
  sequence: { squeezed: 0.3, stretched: 0.3, mixed: 0.05 },
  /** A last line of one character (and its mark); of less than an indent; one nearly full. */
  singleCharacter: 2000,
  shortLast: 0.8,
  fullLast: 0.15,
  /** The most that the line before an editor's break costs: left short or stretched, it is not what others are made worse for. */
  byHand: 4,
  /** Ragged lines: em short, squared. */
  ragged: 0.05,
  overfull: 1e9,
} as const;

/** Sums over cells; a line's width and slack are differences. Row k: everything before cell k. */
export interface Sums {
  width: Float64Array;
  /** Rows of `row` numbers: all that can be squeezed; each level; room in word spaces, in 中西间距; how many; even gaps; marks. */
  rows: Float64Array;
}
export const row = 12;
const wordRoom = levelCount;
const mixedRoom = levelCount + 1;
const mixedCount = levelCount + 2;
const gapCount = levelCount + 3;
const markCount = levelCount + 4;

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

/** What is done to a line. */
export const Treatment = { plain: 0, squeezed: 1, stretched: 2 } as const;
export const treatments = 3;

/** A line as it was weighed; one object serves all, to make no garbage. */
export interface Weight {
  cost: number;
  treatment: number;
  /** px left (or lacking, negative) at natural width. */
  surplus: number;
  /** em that Chinese characters would be parted by, were marks not widened. */
  even: number;
  /** They are parted by more than the limits allow. */
  loose: boolean;
}

/** Weighs the line of cells [from, to). Infinite where the strictness forbids it. */
export function weigh(
  cells: Cells,
  sums: Sums,
  frame: Frame,
  strictness: Strictness,
  from: number,
  to: number,
  out: Weight,
): void {
  const isLast = to === cells.count;
  const surplus = (from === 0 ? frame.firstLine : frame.measure) - naturalWidth(cells, sums, frame, from, to);
  out.treatment = Treatment.plain;
  out.surplus = surplus;
  out.even = 0;
  out.loose = false;
  let cost = isLast ? lastLine(cells, from, surplus, frame) : cells.penalty[to - 1]!;
  if (surplus < -1e-6) cost += squeezing(cells, sums, frame, strictness, from, to, out);
  else if (frame.ragged || (isLast && !frame.fillLast)) {
    if (!isLast) cost += demerits.ragged * (surplus / frame.em) ** 2;
  } else if (surplus > 1e-6) {
    const stretched = stretching(sums, frame, strictness, from, to, out);
    cost += isLast ? endedByHand(stretched, out) : stretched;
  }
  out.cost = cost;
}

function squeezing(
  cells: Cells,
  sums: Sums,
  frame: Frame,
  strictness: Strictness,
  from: number,
  to: number,
  out: Weight,
): number {
  const { rows } = sums;
  const last = (to - 1) * row;
  const first = from * row;
  let left = -out.surplus;
  let cost = 0;
  const end = frame.endHalf ? 0 : cells.trail[to - 1]!;
  if (end > 0) {
    const used = Math.min(left, end);
    left -= used;
    cost += (demerits.endHalf * used) / end;
  }
  if (left > 1e-6) out.treatment = Treatment.squeezed;
  for (let level = 1; left > 1e-6 && level < levelCount; level += 1) {
    const give = rows[last + level]! - rows[first + level]!;
    if (give <= 1e-6) continue;
    const used = Math.min(left, give);
    left -= used;
    cost += demerits.squeeze[level]! * (used / give) ** 2 + (demerits.perEm[level]! * used) / frame.em;
  }
  const closer = between(rows, first, last, gapCount) * closerGap * frame.em;
  if (left > 1e-3 && closer > 1e-6) {
    const used = Math.min(left, closer);
    left -= used;
    cost += demerits.closer.any + demerits.closer.all * (used / closer) ** 2;
  }
  if (left <= 1e-3) return cost;
  return strictness === Strictness.desperate
    ? cost + demerits.overfull * (1 + left / frame.em)
    : Number.POSITIVE_INFINITY;
}

const between = (rows: Float64Array, first: number, last: number, n: number): number =>
  rows[last + n]! - rows[first + n]!;

function stretching(sums: Sums, frame: Frame, strictness: Strictness, from: number, to: number, out: Weight): number {
  const { rows } = sums;
  const last = (to - 1) * row;
  const first = from * row;
  let left = out.surplus;
  let cost = 0;
  const soft = between(rows, first, last, wordRoom) + between(rows, first, last, mixedRoom);
  if (soft > 1e-6) {
    const used = Math.min(left, soft);
    left -= used;
    cost += demerits.soft * (used / soft) ** 2;
  }
  if (left <= 1e-6) return cost;
  out.treatment = Treatment.stretched;
  const gaps = between(rows, first, last, gapCount);
  const fine = gaps * evenGap.fine * frame.em;
  if (left > fine) left = Math.max(left - between(rows, first, last, mixedCount) * widening * frame.em, fine);
  out.even = gaps > 0 ? left / gaps / frame.em : left / frame.em + 1;
  const marks = between(rows, first, last, markCount) * markGap.wider * frame.em;
  for (const kept of marks > 0 ? [fine, gaps * evenGap.coarse * frame.em] : []) {
    if (left <= kept) break;
    const used = Math.min(left - kept, marks);
    left -= used;
    cost += demerits.marks * (used / marks) ** 2;
  }
  const each = gaps > 0 ? left / gaps / frame.em : left / frame.em + 1;
  out.loose = each > evenGap.most;
  if (out.loose && strictness === Strictness.strict) return Number.POSITIVE_INFINITY;
  const step = each / evenGap.fine;
  return cost + demerits.stretched + demerits.even * step ** (step > 1 ? 4 : 2);
}

/** The line before an editor's break: stretched within the limits, or left as it is. No other line is loose for it. */
function endedByHand(stretched: number, out: Weight): number {
  if (out.loose) out.treatment = Treatment.plain;
  out.even = 0;
  return Math.min(stretched, demerits.byHand);
}

function lastLine(cells: Cells, from: number, surplus: number, frame: Frame): number {
  if (from === 0) return 0;
  if (isSingleCharacter(cells, from)) return demerits.singleCharacter;
  if (frame.measure > 8 * frame.em && frame.measure - surplus < 2.4 * frame.em) return demerits.shortLast;
  return !frame.fillLast && surplus > 1e-6 && surplus < 0.9 * frame.em ? demerits.fullLast : 0;
}
