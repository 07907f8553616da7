// Cells → line ends: Knuth and Plass's total fit over Chinese classes. The whole paragraph is weighed at once, so that a
// line is squeezed or stretched where it shows least. Linear: only starts that can fill a line are tried for each end.
import { type Cells, Penalty } from './cells.ts';
import {
  demerits,
  type Strictness,
  Strictness as strictnesses,
  Treatment,
  treatments,
  type Weight,
  weigh,
} from './demerits.ts';
import { anyEnd } from './first-fit.ts';
import { evenGap } from './squeeze.ts';
import { type Frame, leastWidth, type Sums } from './sums.ts';

export interface Breaks {
  /** Ends of lines: indices of the cell after each. */
  ends: number[];
  demerits: number;
}

export interface Fit {
  /** By number of lines. Empty where nothing fits at this strictness. */
  byCount: Map<number, Breaks>;
  /** How many lines the best has. */
  best: number;
  /** At every place a line may end, how many lines the best way there has. */
  counts: Int32Array;
}

export interface FitOptions {
  /** A first fit of the same cells: settings up to `spread` lines longer and shorter are kept as well. */
  around?: Int32Array | undefined;
  spread?: number;
  /** Where the line from each cell is to end if it can (first-fit.ts). */
  filled?: Int32Array | undefined;
}

/** The best line ends. */
export function totalFit(
  cells: Cells,
  sums: Sums,
  frame: Frame,
  strictness: Strictness,
  { around, spread = 0, filled }: FitOptions = {},
): Fit {
  const n = cells.count;
  const widths = 2 * spread + 1;
  const states = treatments * widths;
  const { cost, cameFrom, reached, left } = table(n + 1, states);
  const counts = around ?? new Int32Array(n + 1);
  cost[spread * treatments] = 0;
  reached[0] = 1;
  const mostPenalty = strictness === strictnesses.desperate ? Number.POSITIVE_INFINITY : Penalty.barred;
  const widest = Math.max(frame.measure, frame.firstLine) + frame.em * 0.01;
  const canBreakEarly = strictness === strictnesses.strict && !frame.ragged;
  const weight: Weight = { cost: 0, treatment: 0, surplus: 0, even: 0, loose: false, dark: 0 };
  let low = 0;
  for (let to = 1; to <= n; to += 1) {
    if (to < n && cells.penalty[to - 1]! >= mostPenalty) continue;
    while (low < to - 1 && leastWidth(cells, sums, frame, low, to) > widest) low += 1;
    for (let from = low; from < to; from += 1) {
      if (!reached[from]) continue;
      weigh(cells, sums, frame, strictness, from, to, weight);
      if (weight.surplus >= 0) left[from] = weight.surplus;
      else if (weight.treatment === Treatment.squeezed)
        weight.cost += demerits.unneeded * Math.max(1 - left[from]! / frame.em, 0);
      weight.cost += filled ? unlikeFilled(filled[from]!, to, n, weight) : weight.dark;
      if (weight.cost === Number.POSITIVE_INFINITY) {
        // Every later start makes the line shorter still.
        if (canBreakEarly && to < n && weight.surplus > frame.em) break;
        continue;
      }
      for (let state = 0; state < states; state += 1) {
        const before = cost[from * states + state]!;
        if (before === Number.POSITIVE_INFINITY) continue;
        let target = weight.treatment;
        if (around) {
          const offset = around[from]! + ((state / treatments) | 0) + 1 - around[to]!;
          if (offset < 0 || offset >= widths) continue;
          target += offset * treatments;
        }
        const index = to * states + target;
        const total = before + weight.cost + inSequence(state % treatments, weight.treatment);
        if (total >= cost[index]! - 1e-9) continue;
        cost[index] = total;
        cameFrom[index] = from * states + state;
        reached[to] = 1;
      }
    }
    if (!around && reached[to]) counts[to] = counts[(cameFrom[cheapest(cost, to * states, states)]! / states) | 0]! + 1;
  }
  const byCount = new Map<number, Breaks>();
  if (!around && reached[n]) {
    const end = cheapest(cost, n * states, states);
    const ends = trace(cameFrom, end, states);
    counts[n] = ends.length;
    byCount.set(ends.length, { ends, demerits: cost[end]! });
    return { byCount, best: ends.length, counts };
  }
  for (let offset = 0; offset < widths; offset += 1) {
    const end = cheapest(cost, n * states + offset * treatments, treatments);
    if (cost[end]! < Number.POSITIVE_INFINITY)
      byCount.set(counts[n]! + offset - spread, { ends: trace(cameFrom, end, states), demerits: cost[end]! });
  }
  return { byCount, best: counts[n]!, counts };
}

/** What is worked out about every place a line may end; each call has it anew, in the same memory. */
interface Table {
  cost: Float64Array;
  cameFrom: Int32Array;
  reached: Uint8Array;
  /** px left where a line from here could last end without being squeezed. */
  left: Float64Array;
}

let memory = tableOf(0, 0);

function tableOf(places: number, states: number): Table {
  return {
    cost: new Float64Array(places * states),
    cameFrom: new Int32Array(places * states),
    reached: new Uint8Array(places),
    left: new Float64Array(places),
  };
}

/** Room kept for as many places: a longer paragraph has memory of its own. */
const placesKept = 4096;

function table(places: number, states: number): Table {
  const fits = places * states <= memory.cost.length && places <= memory.left.length;
  const found = fits ? memory : tableOf(Math.max(places, 512), states);
  if (!fits && places <= placesKept) memory = found;
  found.cost.fill(Number.POSITIVE_INFINITY, 0, places * states);
  found.reached.fill(0, 0, places);
  found.left.fill(Number.POSITIVE_INFINITY, 0, places);
  return found;
}

/** Where lines are filled one by one: what a line costs that is not, or that is looser for it than is hardly seen. */
function unlikeFilled(filledEnd: number, to: number, count: number, { even }: Weight): number {
  const loose = even > evenGap.fine + 1e-6 ? demerits.looselyFilled : 0;
  if (to === filledEnd || filledEnd === anyEnd) return loose;
  // The later the better: what stands before an end is then as it would be without what follows.
  return loose + (to > filledEnd ? demerits.overfilled : demerits.unfilled) * (2 - to / count);
}

/** Demerits of two treatments one after the other. */
function inSequence(before: number, now: number): number {
  if (before === Treatment.plain || now === Treatment.plain) return 0;
  if (before !== now) return demerits.sequence.mixed;
  return now === Treatment.squeezed ? demerits.sequence.squeezed : demerits.sequence.stretched;
}

function cheapest(cost: Float64Array, first: number, many: number): number {
  let best = first;
  for (let index = first + 1; index < first + many; index += 1) if (cost[index]! < cost[best]!) best = index;
  return best;
}

function trace(cameFrom: Int32Array, end: number, states: number): number[] {
  const ends: number[] = [];
  for (let at = end; at >= states; at = cameFrom[at]!) ends.push((at / states) | 0);
  return ends.reverse();
}
