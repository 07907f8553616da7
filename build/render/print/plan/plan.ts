// Where a section's sides end, and which paragraphs are set a line shorter or longer so that they end there: total fit over
// all its sides, as TeX does it over lines. In: rows. Out: a Plan that greedy stacking reproduces. Pure.
import { isInside, staysWithNext } from './keeps.ts';
import type { Plan, PlanInput, Row } from './rows.ts';
import {
  bottomUnder,
  carriedRoom,
  fillSide,
  flawsOf,
  heightOnTop,
  linesIn,
  notesBegin,
  notesOf,
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
  /** A side short of full, and every further line that is missing. */
  shortSide: 1000,
  shortBy: 100,
  /** Times the square of the lines missing. */
  shortLastSide: 200,
  stranded: 1e6,
};

/** The best way found to make the sides before a row. */
interface Way {
  cost: number;
  /** The row its last side begins with. */
  from: number;
  /** Fits of that side. */
  fits: Plan['fits'];
  /** Height of notes that run over to what follows. */
  carry: number;
  /** The paragraph that the next row belongs to must be set longer: its last line would stand alone. */
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
    if (ways[start]) waysFrom(input, chances, ways, start);
  }
  const ends: number[] = [];
  const fits: Plan['fits'] = [];
  for (let end = rows.length; end > 0; end = ways[end]!.from) {
    ends.unshift(end);
    fits.unshift(...ways[end]!.fits);
  }
  return { ends, fits };
}

/** What is known of rows before any side is tried. */
interface Chances {
  stays: readonly boolean[];
  /** Height of the notes marked in a row. */
  notes: Float64Array;
  /** By row: the price of setting the paragraph that ends with it shorter, longer; NaN where it cannot. */
  shorter: Float64Array;
  longer: Float64Array;
  /** By row: a paragraph's last line, which may open a side where the paragraph is set a line longer. */
  rescuable: readonly boolean[];
  /** Candidates of the side being tried, cheapest first; kept between sides to spare memory. */
  shrinkable: Shortlist;
  stretchable: Shortlist;
}

/** Rows that end paragraphs which can be fitted, the cheapest first. */
interface Shortlist {
  rows: number[];
  prices: number[];
}

function chancesOf(input: PlanInput): Chances {
  const { rows, variants, line } = input;
  const onGrid = (row: Row) => row.body && Math.abs(row.height - line) < tolerance;
  const priceFor = (row: Row, way: 'shorter' | 'longer') => {
    if (row.paragraph === undefined || row.line !== row.lines! - 1 || !onGrid(row)) return Number.NaN;
    if (row.lines === 1) return Number.NaN;
    const strain = variants.get(row.paragraph)?.[way];
    return strain === undefined ? Number.NaN : price.fit + price.strain * strain;
  };
  const shorter = Float64Array.from(rows, (row) => priceFor(row, 'shorter'));
  const longer = Float64Array.from(rows, (row) => priceFor(row, 'longer'));
  const rescuable = rows.map((row, n) => {
    const before = rows[n - 1];
    if (!before || Number.isNaN(longer[n]) || row.line! < 2 || row.breakBefore) return false;
    return isInside(before, row) && before.body && !before.keepNext;
  });
  const notes = Float64Array.from(rows, notesOf);
  const empty = () => ({ rows: [], prices: [] });
  const stays = staysWithNext(rows);
  return { stays, notes, shorter, longer, rescuable, shrinkable: empty(), stretchable: empty() };
}

/** Tries every place where a side that begins with a row could end, within what fits could mend. */
function waysFrom(input: PlanInput, chances: Chances, ways: (Way | undefined)[], start: number): void {
  const { rows, side, line } = input;
  const { stays, rescuable, shrinkable, stretchable } = chances;
  const way = ways[start]!;
  const first = rows[start]!;
  const carried = carriedRoom(input, way.carry);
  const left = way.carry - carried;
  const must: Plan['fits'] = way.mustLengthen ? [{ paragraph: first.paragraph!, by: 1 }] : [];
  const base = way.cost + (way.mustLengthen ? chances.longer[start]! : 0);
  shrinkable.rows.length = shrinkable.prices.length = 0;
  stretchable.rows.length = stretchable.prices.length = 0;

  const withChosen = (count: number, fitted: Shortlist | undefined, by: 1 | -1): Plan['fits'] => {
    if (count === 0 || !fitted) return must;
    return [...must, ...fitted.rows.slice(0, count).map((row) => ({ paragraph: rows[row]!.paragraph!, by }))];
  };
  const take = (end: number, cost: number, carry: number, fitted: Shortlist | undefined, count: number, by: 1 | -1) => {
    const known = ways[end];
    if (known && known.cost <= base + cost) return;
    const mustLengthen = end < rows.length && stays[end - 1]! && rescuable[end]!;
    ways[end] = { cost: base + cost, from: start, fits: withChosen(count, fitted, by), carry, mustLengthen };
  };

  /** The last place to end at with room under it: what it costs depends on whether the side could go on from there. */
  let waiting: { end: number; slack: number; list: Shortlist } | undefined;
  const takeShort = (end: number, slack: number, list: Shortlist, slackBelow: number) => {
    const free = wholeLines(slack, line);
    const unevenness = (0.3 * (slack - free * line)) / line;
    for (let more = 0; more <= Math.min(free, list.rows.length); more += 1) {
      const goesOn = slackBelow - more * line >= -tolerance;
      const cost = shortSidePrice(free - more) + (goesOn ? forcedPrice(free - more) : 0) + unevenness;
      take(end, priceOf(list, more) + cost, left, list, more, 1);
    }
  };
  const settleWaiting = (slackBelow: number) => {
    if (waiting) takeShort(waiting.end, waiting.slack, waiting.list, slackBelow);
    waiting = undefined;
  };

  let bottom = 0;
  let notes = carried;
  let tried = false;
  /** The lowest place that is too high up for fits to mend. */
  let high: { end: number; slack: number } | undefined;
  /** A paragraph of two lines under a heading: one line is enough there only where more follows on the side. */
  let underHeading = -1;
  for (let n = start; n < rows.length; n += 1) {
    const row = rows[n]!;
    if (n > start && row.breakBefore) break;
    if (underHeading >= 0) shortlist(shrinkable, underHeading, chances.shorter);
    underHeading = -1;
    bottom = n === start ? heightOnTop(row) : bottomUnder(bottom, rows[n - 1]!, row, line);
    const own = chances.notes[n]!;
    const room = side - bottom - (row.outset ?? 0) - must.length * line;
    const slack = room - notesRoom(input, notes + own);
    const begins = slack < -tolerance && notesBegin(input, row, notes + own, room);
    if (n > start && slack < -mostFits * line - tolerance && !begins) break;
    notes += own;
    const end = n + 1;
    const isLast = end === rows.length;
    const isOwn = row.paragraph !== undefined && row.paragraph === first.paragraph && first.line! > 0;
    if (!isOwn || !way.mustLengthen) {
      // A paragraph begun on the side before keeps two lines here.
      const keepsTwo = !isOwn || row.lines! - first.line! > 2;
      const keepsWith = row.lines === 2 && rows[n - 2]?.heading && !isLast && !rows[end]!.breakBefore;
      if (keepsWith) underHeading = n;
      else if (keepsTwo) shortlist(shrinkable, n, chances.shorter);
      shortlist(stretchable, n, chances.longer);
    }
    if (!isLast && stays[n] && !rescuable[end]) continue;
    if (!stays[n]) settleWaiting(begins ? 0 : slack);
    if (n === start && slack < -tolerance) {
      take(end, own > 0 ? price.cutNote : 0, left + Math.min(own, -slack), undefined, 0, 1);
      tried = true;
    } else if (slack < -tolerance) {
      if (begins) take(end, price.cutNote, left - slack, undefined, 0, 1);
      const missing = linesIn(-slack, line);
      if (missing <= shrinkable.rows.length) take(end, priceOf(shrinkable, missing), left, shrinkable, missing, -1);
      tried ||= begins || missing <= shrinkable.rows.length;
    } else if (isLast) {
      const opens = start === 0 || first.breakBefore;
      const lines = opens ? input.lastSideLines : linesIn(side - room, line);
      for (let more = 0; more <= Math.min(wholeLines(slack, line), stretchable.rows.length); more += 1)
        take(
          end,
          priceOf(stretchable, more) + lastSidePrice(lines + more, input.lastSideLines),
          left,
          stretchable,
          more,
          1,
        );
      tried = true;
    } else if (rows[end]!.breakBefore) {
      take(end, 0, left, undefined, 0, 1);
      tried = true;
    } else if (slack >= (mostFits + 2) * line) high = { end, slack };
    else {
      if (stays[n]) takeShort(end, slack, stretchable, Number.NEGATIVE_INFINITY);
      else waiting = { end, slack, list: slack < line - tolerance ? nobody : copyOf(stretchable) };
      tried = true;
    }
  }
  settleWaiting(Number.NEGATIVE_INFINITY);
  if (tried) return;
  if (high) take(high.end, shortSidePrice(wholeLines(high.slack, line)), left, undefined, 0, 1);
  else {
    // No place to end at: the side ends where the browser would end it.
    const forced = fillSide(input, rows, stays, start, way.carry);
    take(forced.end, price.stranded, forced.carry, undefined, 0, 1);
  }
}

const nobody: Shortlist = { rows: [], prices: [] };

const copyOf = ({ rows, prices }: Shortlist): Shortlist => ({ rows: [...rows], prices: [...prices] });

/** Adds the paragraph that ends with a row, where it can be fitted at all. */
function shortlist(list: Shortlist, row: number, prices: Float64Array): void {
  const own = prices[row]!;
  if (Number.isNaN(own)) return;
  let at = list.rows.length;
  while (at > 0 && list.prices[at - 1]! > own) at -= 1;
  if (at >= mostFits) return;
  list.rows.splice(at, 0, row);
  list.prices.splice(at, 0, own);
  if (list.rows.length > mostFits) list.rows.length = list.prices.length = mostFits;
}

/** Several fits on one side cost more than the same on several. */
function priceOf({ prices }: Shortlist, count: number): number {
  let sum = count * Math.max(0, count - 1);
  for (let n = 0; n < count; n += 1) sum += prices[n]!;
  return sum;
}

/** One side three lines short is better than two; beyond four it is short for good: a figure had no room. */
const shortSidePrice = (lines: number) =>
  lines === 0 ? 0 : price.shortSide + price.shortBy * (Math.min(lines, 4) - 1);

/** A break that must be forced: dearer the more it leaves empty. */
const forcedPrice = (lines: number) => price.shortBy + price.shortSide * lines * Math.max(0, lines - 1);

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

/** Stacks what was planned, forcing breaks where greedy filling would go on. */
function settle(input: PlanInput, fits: Plan['fits'], ends: readonly number[]): { sides: Side[]; breaks: number[] } {
  const breaks: number[] = [];
  for (;;) {
    const sides = stackSides(input, fits, breaks);
    const astray = sides.find(({ end }, n) => end !== ends[n]);
    const wanted = astray && ends.find((end) => end > astray.row && end < astray.end);
    if (wanted === undefined || breaks.includes(wanted)) return { sides, breaks };
    breaks.push(wanted);
  }
}
