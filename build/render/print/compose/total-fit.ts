// Cells → line ends: Knuth and Plass's total fit over Chinese classes. The whole paragraph is weighed at once, so that a
// line is squeezed or stretched where it shows least. Linear: only starts that can fill a line are tried for each end.
import { type Cells, Penalty, Space } from './cells.ts';
import { Class } from './classes.ts';
import { evenGap, Level, levelCount, mixedGap, type Slack, wordSpace } from './squeeze.ts';

export interface Frame {
  /** px of a full line, and of the first. */
  measure: number;
  firstLine: number;
  em: number;
  /** Blank halves of marks at a line's end: kept where there is room, or never there. */
  endHalf: boolean;
  /** The first line's opening mark keeps its blank half. */
  firstLead: boolean;
  /** The last line is filled too (before an editor's line break). */
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

/** Demerits. What a fine stretch (evenGap.fine in every gap) costs is 1. */
export const demerits = {
  /** A stretched line at all. */
  stretched: 0.12,
  /** Of squeezing a level's slack away, by level; and of each em of it. */
  squeeze: [0, 0.2, 0.25, 0.4, 0.9, 1.4],
  perEm: [0, 0.1, 0.25, 0.4, 0.8, 1.2],
  endHalf: 0.03,
  /** Two squeezed lines in sequence; a squeezed line beside a stretched one. */
  sequence: 0.15,
  contrast: 0.15,
  /** A last line of one character (and its mark); of less than the next paragraph's indent; one nearly full. */
  singleCharacter: 60,
  shortLast: 0.8,
  fullLast: 0.15,
  overfull: 1e9,
} as const;

/** Sums over cells, so that a line's width and slack are differences. Index k: everything before cell k. */
export interface Sums {
  width: Float64Array;
  squeeze: Float64Array[];
  word: Float64Array;
  mixed: Float64Array;
  gaps: Float64Array;
}

export function sumsOf(cells: Cells, em: number): Sums {
  const n = cells.count + 1;
  const sums: Sums = {
    width: new Float64Array(n),
    squeeze: Array.from({ length: levelCount }, () => new Float64Array(n)),
    word: new Float64Array(n),
    mixed: new Float64Array(n),
    gaps: new Float64Array(n),
  };
  for (let k = 0; k < cells.count; k += 1) {
    sums.width[k + 1] = sums.width[k]! + cells.body[k]! + cells.gap[k]!;
    for (let level = 1; level < levelCount; level += 1) sums.squeeze[level]![k + 1] = sums.squeeze[level]![k]!;
    if (cells.level[k]! > Level.none) sums.squeeze[cells.level[k]!]![k + 1]! += cells.give[k]!;
    const space = cells.space[k]!;
    const wide = space === Space.word ? wordSpace.wide : space === Space.mixed ? mixedGap.wide : 0;
    const room = Math.max(wide * em - cells.spaceWidth[k]!, 0);
    sums.word[k + 1] = sums.word[k]! + (space === Space.word ? room : 0);
    sums.mixed[k + 1] = sums.mixed[k]! + (space === Space.mixed ? room : 0);
    sums.gaps[k + 1] = sums.gaps[k]! + (cells.tight[k] || space === Space.fixed ? 0 : 1);
  }
  return sums;
}

/** Natural width of a line of cells [from, to), its end mark full where the scheme keeps it. */
export function naturalWidth(cells: Cells, sums: Sums, frame: Frame, from: number, to: number): number {
  const last = to - 1;
  return (
    sums.width[to]! -
    cells.gap[last]! -
    sums.width[from]! +
    (from === 0 && frame.firstLead ? cells.lead[0]! : 0) +
    (frame.endHalf ? 0 : cells.trail[last]!) +
    (to < cells.count ? cells.hyphen[last]! : 0)
  );
}

export function slackOf(cells: Cells, sums: Sums, frame: Frame, from: number, to: number): Slack {
  const last = to - 1;
  return {
    end: frame.endHalf ? 0 : cells.trail[last]!,
    squeeze: sums.squeeze.map((level) => level[last]! - level[from]!),
    word: sums.word[last]! - sums.word[from]!,
    mixed: sums.mixed[last]! - sums.mixed[from]!,
    gaps: sums.gaps[last]! - sums.gaps[from]!,
  };
}

export interface Breaks {
  /** Ends of lines: indices of the cell after each. */
  ends: number[];
  demerits: number;
}

/** What a line is: nothing done to it, squeezed, stretched. */
const plain = 0;
const squeezed = 1;
const stretched = 2;
const kinds = 3;

/** Result of weighing one line: its demerits and kind (returned in a pair of fields, to make no garbage). */
interface Weight {
  cost: number;
  kind: number;
}

function weigh(
  cells: Cells,
  sums: Sums,
  frame: Frame,
  strictness: Strictness,
  from: number,
  to: number,
  out: Weight,
): void {
  const { em } = frame;
  const last = to - 1;
  const isLast = to === cells.count;
  const room = from === 0 ? frame.firstLine : frame.measure;
  const surplus = room - naturalWidth(cells, sums, frame, from, to);
  let cost = isLast ? 0 : cells.penalty[last]!;
  out.kind = plain;
  if (surplus < -1e-6) {
    let left = -surplus;
    const end = frame.endHalf ? 0 : cells.trail[last]!;
    if (end > 0) {
      const used = Math.min(left, end);
      left -= used;
      cost += demerits.endHalf * (used / end);
    }
    if (left > 1e-6) out.kind = squeezed;
    for (let level = 1; left > 1e-6 && level < levelCount; level += 1) {
      const sum = sums.squeeze[level]!;
      const give = sum[last]! - sum[from]!;
      if (give <= 0) continue;
      const used = Math.min(left, give);
      const share = used / give;
      left -= used;
      cost += demerits.squeeze[level]! * share * share + (demerits.perEm[level]! * used) / em;
    }
    if (left > 1e-3) {
      if (strictness !== Strictness.desperate) cost = Number.POSITIVE_INFINITY;
      else cost += demerits.overfull * (1 + left / em);
    }
  } else if (frame.ragged || (isLast && !frame.fillLast)) {
    if (!isLast) cost += (surplus / em) ** 2 * 0.05;
  } else if (surplus > 1e-6) {
    let left = surplus;
    const soft = sums.word[last]! - sums.word[from]! + sums.mixed[last]! - sums.mixed[from]!;
    if (soft > 0) {
      const used = Math.min(left, soft);
      left -= used;
      cost += 0.35 * (used / soft) ** 2;
    }
    if (left > 1e-6) {
      out.kind = stretched;
      const gaps = sums.gaps[last]! - sums.gaps[from]!;
      const each = gaps > 0 ? left / gaps / em : left / em + 1;
      if (each > evenGap.most && strictness === Strictness.strict) cost = Number.POSITIVE_INFINITY;
      else cost += demerits.stretched + (each / evenGap.fine) ** 2;
    }
  }
  if (isLast) cost += lastLineDemerits(cells, from, surplus, frame);
  out.cost = cost;
}

function lastLineDemerits(cells: Cells, from: number, surplus: number, frame: Frame): number {
  if (from === 0) return 0;
  if (isSingleCharacter(cells, from)) return demerits.singleCharacter;
  const width = frame.measure - surplus;
  if (frame.measure > 8 * frame.em && width < 2.4 * frame.em) return demerits.shortLast;
  if (surplus > 1e-6 && surplus < 0.9 * frame.em) return demerits.fullLast;
  return 0;
}

/** Whether the cells from here to the end are one character, or one and its marks. */
export function isSingleCharacter(cells: Cells, from: number): boolean {
  let characters = 0;
  for (let k = from; k < cells.count; k += 1) {
    const kind = cells.kind[k]!;
    if (kind >= Class.open && kind <= Class.stop) continue;
    if (kind === Class.note || kind === Class.dot) continue;
    characters += kind === Class.latin ? cells.to[k]! - cells.from[k]! : kind === Class.han ? 1 : 2;
    if (characters > 1) return false;
  }
  return true;
}

/**
 * The best line ends.
 * @param spread how many line counts beside the best are kept at every place (0: the best only)
 * @returns by line count, fewest demerits first found; empty where nothing fits at this strictness
 */
export function totalFit(
  cells: Cells,
  sums: Sums,
  frame: Frame,
  strictness: Strictness,
  spread = 0,
  counts?: Int32Array,
): { byCount: Map<number, Breaks>; best: number; counts: Int32Array } {
  const n = cells.count;
  const widths = spread === 0 ? 1 : 2 * spread + 1;
  const states = kinds * widths;
  const cost = new Float64Array((n + 1) * states).fill(Number.POSITIVE_INFINITY);
  const fromState = new Int32Array((n + 1) * states).fill(-1);
  const lines = spread === 0 ? new Int32Array((n + 1) * states) : undefined;
  const reached = new Uint8Array(n + 1);
  const middle = spread;
  cost[middle * kinds] = 0;
  reached[0] = 1;
  const most = strictness === Strictness.desperate ? Number.POSITIVE_INFINITY : Penalty.barred;
  const widest = Math.max(frame.measure, frame.firstLine) + frame.em * 0.01;
  const loosest = frame.ragged || strictness !== Strictness.strict;
  const weight: Weight = { cost: 0, kind: 0 };
  let low = 0;
  for (let to = 1; to <= n; to += 1) {
    if (to < n && cells.penalty[to - 1]! >= most) continue;
    while (low < to - 1 && leastWidth(cells, sums, low, to) > widest) low += 1;
    for (let from = low; from < to; from += 1) {
      if (!reached[from]) continue;
      weigh(cells, sums, frame, strictness, from, to, weight);
      if (weight.cost === Number.POSITIVE_INFINITY) {
        if (!loosest && to < n && tooShort(cells, sums, frame, from, to)) break;
        continue;
      }
      for (let state = 0; state < states; state += 1) {
        const before = cost[from * states + state]!;
        if (before === Number.POSITIVE_INFINITY) continue;
        const kindBefore = state % kinds;
        let total = before + weight.cost;
        if (kindBefore !== plain && weight.kind !== plain)
          total += kindBefore === weight.kind ? (weight.kind === squeezed ? demerits.sequence : 0) : demerits.contrast;
        let target = weight.kind;
        if (counts) {
          const count = counts[from]! + ((state / kinds) | 0) - middle + 1;
          const offset = count - counts[to]! + middle;
          if (offset < 0 || offset >= widths) continue;
          target += offset * kinds;
        }
        const index = to * states + target;
        if (total < cost[index]! - 1e-9) {
          cost[index] = total;
          fromState[index] = from * states + state;
          if (lines) lines[index] = lines[from * states + state]! + 1;
          reached[to] = 1;
        }
      }
    }
  }
  const bestCounts = counts ?? new Int32Array(n + 1);
  const ends = new Map<number, number>();
  if (lines) {
    for (let at = 1; at <= n; at += 1) {
      let best = 0;
      for (let state = 1; state < states; state += 1)
        if (cost[at * states + state]! < cost[at * states + best]!) best = state;
      bestCounts[at] = lines[at * states + best]!;
    }
    ends.set(bestCounts[n]!, bestState(cost, n * states, states));
  } else
    for (let offset = 0; offset < widths; offset += 1)
      ends.set(bestCounts[n]! + offset - middle, bestState(cost, n * states + offset * kinds, kinds));
  const byCount = new Map<number, Breaks>();
  for (const [count, index] of ends)
    if (cost[index]! < Number.POSITIVE_INFINITY) byCount.set(count, trace(fromState, index, states, cost[index]!));
  return { byCount, best: bestCounts[n]!, counts: bestCounts };
}

function bestState(cost: Float64Array, first: number, states: number): number {
  let best = first;
  for (let index = first + 1; index < first + states; index += 1) if (cost[index]! < cost[best]!) best = index;
  return best;
}

function trace(fromState: Int32Array, index: number, states: number, total: number): Breaks {
  const ends: number[] = [];
  for (let at = index; at >= states; at = fromState[at]!) ends.push((at / states) | 0);
  return { ends: ends.reverse(), demerits: total };
}

/** The narrowest a line can be: everything squeezed, its end mark half. A little less, to be on the safe side. */
function leastWidth(cells: Cells, sums: Sums, from: number, to: number): number {
  const last = to - 1;
  let width = sums.width[to]! - cells.gap[last]! - sums.width[from]!;
  for (let level = 1; level < levelCount; level += 1)
    width -= sums.squeeze[level]![last]! - sums.squeeze[level]![from]!;
  return width;
}

function tooShort(cells: Cells, sums: Sums, frame: Frame, from: number, to: number): boolean {
  const room = from === 0 ? frame.firstLine : frame.measure;
  return naturalWidth(cells, sums, frame, from, to) + frame.em < room;
}
