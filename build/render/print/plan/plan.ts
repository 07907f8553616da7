// Where a section's sides end, and which paragraphs are set a line shorter or longer so that they end there: total fit over
// all its sides, as TeX does it over lines. In: rows. Out: a Plan that greedy stacking reproduces. Pure.
import { isInside, staysWithNext } from './keeps.ts';
import type { Plan, PlanInput, Row } from './rows.ts';
import {
  bottomUnder,
  carriedRoom,
  fillSide,
  fitRows,
  flawsOf,
  heightOnTop,
  linesIn,
  noteLineOf,
  notesRoom,
  type Side,
  stackSides,
  tolerance,
  wholeLines,
} from './stack.ts';

/** More paragraphs of one side are never fitted: it would be seen. */
const mostFits = 4;
/** What an editor would rather have: one unit is a paragraph fitted at no strain. */
const price = {
  fit: 1,
  strain: 4,
  /** A note cut in two. */
  cutNote: 12,
  forcedBreak: 5,
  /** Times the square of the lines missing. */
  shortSide: 1000,
  shortLastSide: 200,
  stranded: 1e6,
};

interface Fitting {
  paragraph: number;
  cost: number;
}

/** The best way found to make the sides before a row. */
interface Way {
  cost: number;
  /** The row its last side begins with. */
  from: number;
  fits: Plan['fits'];
  carry: number;
  /** The paragraph that the row belongs to must be set longer: its last line would stand alone. */
  mustLengthen: boolean;
}

/** A place where a side could end. */
interface Candidate {
  end: number;
  /** Room left under the last row, CSS px; negative: it stands that much too low. */
  slack: number;
  used: number;
  carry: number;
  cutsNote: boolean;
  shorter: readonly Fitting[];
  longer: readonly Fitting[];
  mustLengthen: boolean;
}

/**
 * Plans a section's sides.
 * @returns fits and breaks with which greedy stacking gives the sides; what could not be mended is in flaws
 */
export function planPages(input: PlanInput): Plan {
  const unfitted = stackSides(input);
  if (flawsOf(input, unfitted).length === 0) return planOf(input, unfitted, [], []);
  const { ends, fits } = bestWay(input);
  const { sides, breaks } = settle(input, fits, ends);
  if (costOf(input, sides) >= costOf(input, unfitted)) return planOf(input, unfitted, [], []);
  return planOf(input, sides, fits, breaks);
}

function planOf(input: PlanInput, sides: readonly Side[], fits: Plan['fits'], breaks: number[]): Plan {
  return { fits, sides: sides.map(({ row, short }) => ({ row, short })), breaks, flaws: flawsOf(input, sides) };
}

/** Finds the cheapest chain of sides from the first row to the end. */
function bestWay(input: PlanInput): { ends: number[]; fits: Plan['fits'] } {
  const { rows } = input;
  const chances = chancesOf(input);
  const ways: (Way | undefined)[] = new Array(rows.length + 1);
  ways[0] = { cost: 0, from: 0, fits: [], carry: 0, mustLengthen: false };
  for (let start = 0; start < rows.length; start += 1) {
    const way = ways[start];
    if (!way) continue;
    const must = way.mustLengthen ? rows[start]!.paragraph! : undefined;
    const found = candidatesFrom(input, chances, start, way);
    if (found.length === 0) found.push(lastResort(input, chances, start, way));
    for (const [n, candidate] of found.entries()) {
      const { cost, fits } = cheapest(input, chances, start, candidate, found[n + 1], must);
      const total = way.cost + cost;
      const known = ways[candidate.end];
      if (known && known.cost <= total) continue;
      const { carry, mustLengthen } = candidate;
      ways[candidate.end] = { cost: total, from: start, fits, carry, mustLengthen };
    }
  }
  const ends: number[] = [];
  const fits: Plan['fits'] = [];
  for (let end = rows.length; end > 0; end = ways[end]!.from) {
    ends.unshift(end);
    fits.unshift(...ways[end]!.fits);
  }
  return { ends, fits };
}

interface Chances {
  stays: readonly boolean[];
  /** By row: the paragraph that ends with it can be set otherwise. */
  shorter: readonly (Fitting | undefined)[];
  longer: readonly (Fitting | undefined)[];
  /** By row: a paragraph's last line, which may open a side where the paragraph is set a line longer. */
  rescuable: readonly boolean[];
}

function chancesOf(input: PlanInput): Chances {
  const { rows, variants, line } = input;
  const onGrid = (row: Row) => row.body && Math.abs(row.height - line) < tolerance;
  const ending = (row: Row) => row.paragraph !== undefined && row.line === row.lines! - 1 && onGrid(row);
  const fitting = (row: Row, cost: number | undefined) =>
    cost === undefined ? undefined : { paragraph: row.paragraph!, cost: price.fit + price.strain * cost };
  const shorter = rows.map((row) => {
    if (!ending(row) || row.lines! < 2) return undefined;
    return fitting(row, variants.get(row.paragraph!)?.shorter);
  });
  const longer = rows.map((row) => (ending(row) ? fitting(row, variants.get(row.paragraph!)?.longer) : undefined));
  const rescuable = rows.map((row, n) => {
    const before = rows[n - 1];
    if (!before || !longer[n] || row.line! < 2 || row.breakBefore) return false;
    return isInside(before, row) && before.body && !before.keepNext;
  });
  return { stays: staysWithNext(rows), shorter, longer, rescuable };
}

/** Every place where a side that begins with a row could end, within what fitting could mend. */
function candidatesFrom(input: PlanInput, chances: Chances, start: number, way: Way): Candidate[] {
  const { rows, side, line } = input;
  const found: Candidate[] = [];
  const carried = carriedRoom(input, way.carry);
  const extra = way.mustLengthen ? line : 0;
  const first = rows[start]!;
  let bottom = 0;
  let notes = carried;
  let shorter: readonly Fitting[] = [];
  let longer: readonly Fitting[] = [];
  let pending: Fitting | undefined;
  for (let n = start; n < rows.length; n += 1) {
    const row = rows[n]!;
    if (n > start && row.breakBefore) break;
    shorter = withFitting(shorter, pending);
    pending = undefined;
    bottom = n === start ? heightOnTop(row) : bottomUnder(bottom, rows[n - 1]!, row, line);
    const used = bottom + extra;
    const own = row.notes.reduce((sum, height) => sum + height, 0);
    const room = side - used;
    const slack = room - notesRoom(input, notes + own);
    const begins = own > 0 && input.noteSeparator + notes + noteLineOf(input) <= room + tolerance;
    if (n > start && slack < -mostFits * line - tolerance && !begins) break;
    notes += own;
    const isOwn = row.paragraph !== undefined && row.paragraph === first.paragraph && first.line! > 0;
    if (!(isOwn && way.mustLengthen)) {
      // A paragraph begun before keeps two lines here.
      const mayShrink = !isOwn || row.lines! - first.line! > 2;
      // One line left under a heading is enough only where more follows on the side.
      const underHeading = row.lines === 2 && rows[n - 2]?.heading === true;
      if (mayShrink && !underHeading) shorter = withFitting(shorter, chances.shorter[n]);
      if (mayShrink && underHeading) pending = chances.shorter[n];
      longer = withFitting(longer, chances.longer[n]);
    }
    const isLegal = n + 1 === rows.length || !chances.stays[n];
    const isRescue = !isLegal && chances.rescuable[n + 1] === true;
    if (!isLegal && !isRescue) continue;
    const left = way.carry - carried;
    const base = { end: n + 1, used, shorter, longer, mustLengthen: isRescue };
    if (n === start && slack < -tolerance) {
      found.push({ ...base, slack: 0, carry: left + Math.min(own, -slack), cutsNote: own > 0 });
      continue;
    }
    if (slack < -tolerance && begins) found.push({ ...base, slack, carry: left - slack, cutsNote: true });
    found.push({ ...base, slack, carry: left, cutsNote: false });
  }
  return worthTrying(found, line);
}

/** Of places far above the foot only the lowest counts; of those below it, what fits can reach. */
function worthTrying(found: readonly Candidate[], line: number): Candidate[] {
  const lowest = found.findLastIndex(({ slack, cutsNote }) => cutsNote || slack >= -tolerance);
  return found.filter(({ slack, cutsNote, shorter }, n) => {
    if (cutsNote || n === lowest) return true;
    const missing = slack < -tolerance ? linesIn(-slack, line) : 0;
    return slack < (mostFits + 3) * line && missing <= shorter.length;
  });
}

function withFitting(list: readonly Fitting[], fitting: Fitting | undefined): readonly Fitting[] {
  if (!fitting) return list;
  const at = list.findIndex(({ cost }) => cost > fitting.cost);
  if (at < 0) return list.length < mostFits ? [...list, fitting] : list;
  return [...list.slice(0, at), fitting, ...list.slice(at)].slice(0, mostFits);
}

/** No place to end at: the side ends where the browser would end it. */
function lastResort(input: PlanInput, chances: Chances, start: number, way: Way): Candidate {
  const side = fillSide(input, input.rows, chances.stays, start, way.carry);
  const { end, used, carry, cutsNote } = side;
  return { end, used, carry, cutsNote, slack: 0, shorter: [], longer: [], mustLengthen: false };
}

/** The cheapest fits with which a side ends at a place. */
function cheapest(
  input: PlanInput,
  chances: Chances,
  start: number,
  candidate: Candidate,
  next: Candidate | undefined,
  must: number | undefined,
): { cost: number; fits: Plan['fits'] } {
  const { rows, line } = input;
  const { end, slack, cutsNote } = candidate;
  const fits: Plan['fits'] = must === undefined ? [] : [{ paragraph: must, by: 1 }];
  let cost = fits.length * price.fit + (must === undefined ? 0 : costToLengthen(input, must));
  const stranded = end < rows.length && chances.stays[end - 1] && !candidate.mustLengthen;
  if (stranded) return { cost: cost + price.stranded, fits };
  if (cutsNote) return { cost: cost + price.cutNote, fits };
  if (slack < -tolerance) {
    const chosen = candidate.shorter.slice(0, linesIn(-slack, line));
    cost += priceOf(chosen);
    return { cost, fits: [...fits, ...chosen.map(({ paragraph }) => ({ paragraph, by: -1 as const }))] };
  }
  const isLast = end === rows.length;
  if (!isLast && rows[end]!.breakBefore) return { cost, fits };
  const opens = start === 0 || rows[start]!.breakBefore;
  const free = wholeLines(slack, line);
  let best = { cost: Number.POSITIVE_INFINITY, chosen: 0 };
  for (let chosen = 0; chosen <= Math.min(free, candidate.longer.length); chosen += 1) {
    const rest = isLast
      ? lastSidePrice(opens ? input.lastSideLines : linesIn(candidate.used, line) + chosen, input.lastSideLines)
      : shortSidePrice(free - chosen);
    // A side that ends short of what could stand on it needs a forced break.
    const goesOn = !isLast && next !== undefined && (next.cutsNote || next.slack - chosen * line >= -tolerance);
    const total =
      priceOf(candidate.longer.slice(0, chosen)) +
      rest +
      (goesOn && !next.mustLengthen ? price.forcedBreak : 0) +
      (isLast ? 0 : (0.3 * (slack - free * line)) / line);
    if (total < best.cost) best = { cost: total, chosen };
  }
  const chosen = candidate.longer.slice(0, best.chosen);
  return { cost: cost + best.cost, fits: [...fits, ...chosen.map(({ paragraph }) => ({ paragraph, by: 1 as const }))] };
}

const costToLengthen = (input: PlanInput, paragraph: number) =>
  price.strain * (input.variants.get(paragraph)?.longer ?? 0);

/** Several fits on one side cost more than the same on several. */
const priceOf = (chosen: readonly Fitting[]) =>
  chosen.reduce((sum, { cost }) => sum + cost, 0) + chosen.length * Math.max(0, chosen.length - 1);

/** Beyond three lines a side is short for good: a figure had no room. */
const shortSidePrice = (lines: number) => price.shortSide * Math.min(lines, 3) ** 2 + 10 * lines;

const lastSidePrice = (lines: number, least: number) => price.shortLastSide * Math.max(0, least - lines) ** 2;

/** What sides cost as they stand: their flaws, not their fits. */
function costOf(input: PlanInput, sides: readonly Side[]): number {
  const flaws = flawsOf(input, sides);
  return flaws.reduce((sum, { kind, side }) => {
    const { short, used } = sides[side]!;
    if (kind === 'short-side') return sum + shortSidePrice(short);
    if (kind === 'short-last-side') return sum + lastSidePrice(linesIn(used, input.line), input.lastSideLines);
    return sum + price.stranded;
  }, 0);
}

/** Stacks what was planned, forcing a break where greedy filling would go on. */
function settle(input: PlanInput, fits: Plan['fits'], ends: readonly number[]): { sides: Side[]; breaks: number[] } {
  const { rows, from } = fitRows(input.rows, fits);
  const stays = staysWithNext(rows);
  const breaks: number[] = [];
  let planned = 0;
  for (let start = 0, carry = 0; start < rows.length; ) {
    let side = fillSide(input, rows, stays, start, carry);
    while (planned < ends.length && ends[planned]! <= from[start]!) planned += 1;
    const end = ends[planned];
    if (end !== undefined && end < (from[side.end] ?? input.rows.length) && from.indexOf(end, start) > start) {
      breaks.push(end);
      side = fillSide(input, rows, stays, start, carry, new Set([from.indexOf(end, start)]));
    }
    start = side.end;
    carry = side.carry;
  }
  return { sides: stackSides(input, fits, breaks), breaks };
}
