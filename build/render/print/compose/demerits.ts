// What a line costs: the demerits that total fit adds up. All judgement of how a line looks is in this file; what may be
// squeezed at all is in squeeze.ts, how wide a line is in sums.ts.
import type { Cells } from './cells.ts';
import { Class } from './classes.ts';
import { isSingleCharacter } from './last-line.ts';
import { closerGap, evenGap, levelCount, markGap, shortest } from './squeeze.ts';
import {
  between,
  type Frame,
  gapCount,
  markCount,
  mixedCount,
  mixedRoom,
  naturalWidth,
  row,
  type Sums,
  widening,
  wordRoom,
} from './sums.ts';

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
  /**
   * For all a line has to give, be it of one kind or of all (with the fourth power; in proportion up to an em): more than
   * parting its characters by evenGap.fine, which is hardly seen, where every mark at half is. Half of it is next to nothing.
   */
  nearlyAll: 2,
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
  /** The most that a line with formulas costs that nothing fills: by em lacking, squared; and by gap. */
  short: { em: 150, gap: 600 },
  /** Ragged lines: em short, squared. */
  ragged: 0.05,
  overfull: 1e9,
} as const;

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
  /** What giving nearly all it has costs, beside `cost`: not where lines are filled one by one, which is done by giving. */
  dark: number;
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
  out.dark = 0;
  let cost = isLast ? lastLine(cells, from, surplus, frame) : cells.penalty[to - 1]!;
  if (surplus < -1e-6) cost += squeezing(cells, sums, frame, strictness, from, to, out);
  else if (frame.ragged || (isLast && !frame.fillLast)) {
    if (!isLast) cost += demerits.ragged * (surplus / frame.em) ** 2;
  } else if (surplus > 1e-6) {
    const stretched = stretching(cells, sums, frame, strictness, from, to, out);
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
  const all = between(rows, first, last, 0);
  const squeezed = Math.min(Math.max(-out.surplus - end, 0), all);
  if (squeezed > 1e-6) out.dark = demerits.nearlyAll * (squeezed / all) ** 4 * Math.min(squeezed / frame.em, 1);
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

function stretching(
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
  if (gaps === 0 && left <= shortest * frame.em) return cost;
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
  const even = demerits.even * step ** (step > 1 ? 4 : 2);
  if (each <= evenGap.worst || !hasBox(cells, from, to)) return cost + demerits.stretched + even;
  // The line is left short: what counts is what it lacks.
  const short = demerits.short.em * (out.surplus / frame.em) ** 2 + demerits.short.gap * gaps;
  return cost + demerits.stretched + Math.min(even, short);
}

/** Formulas, pictures, ruby on the line. */
function hasBox(cells: Cells, from: number, to: number): boolean {
  for (let k = from; k < to; k += 1) if (cells.kind[k] === Class.box) return true;
  return false;
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
