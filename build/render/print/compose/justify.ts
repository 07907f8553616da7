// One line's cells → its runs: what the surplus or lack does to each mark, space and gap, written as margins,
// letter-spacing and word-spacing. Every character that is not taken up is covered once, in order.
import { type Cells, Space } from './cells.ts';
import { Class } from './classes.ts';
import type { Measure } from './measure.ts';
import type { ComposedLine, LineRun, ParagraphSource, TextStyle } from './paragraph.ts';
import {
  evenGap,
  isNearlyFull,
  Level,
  markGap,
  partedBy,
  type Shares,
  type Slack,
  share,
  shortest,
} from './squeeze.ts';
import { type Frame, isMark, naturalWidth, roomOf, type Sums, slackOf, widening } from './sums.ts';

export interface LineContext {
  source: ParagraphSource;
  styles: readonly TextStyle[];
  measure: Measure;
  cells: Cells;
  sums: Sums;
  frame: Frame;
}

/** A set line and what was wrong with it. */
export interface SetLine {
  line: ComposedLine;
  /** em over the measure. */
  overfull: number;
  /** em in every gap over what is allowed, or that nothing could take. */
  loose: number;
}

/** Sets the cells [from, to) on a line. */
export function setLine(context: LineContext, from: number, to: number): SetLine {
  const { cells, frame, source } = context;
  const { em } = frame;
  const { natural, room, ragged, surplus, shares } = sharedOut(context, from, to);
  const indent = from === 0 ? source.indent : 0;
  const overfull = shares.rest < -1e-3 ? -shares.rest / em : 0;
  const short = shares.rest > 1e-3 ? shares.rest / em : 0;
  const lacks = short > shortest ? short : 0;
  const tracking = shares.even;
  const runs = runsOf(context, from, to, shares, tracking);
  const hyphen = to < cells.count && cells.hyphen[to - 1]! > 0;
  const line: ComposedLine = {
    runs,
    tracking: round(tracking),
    width: round(indent + (surplus === 0 ? natural : room - shares.rest)),
    natural: round(indent + natural),
    filled: !ragged && overfull === 0 && short === 0,
  };
  if (hyphen) line.hyphen = true;
  const excess = tracking / em - evenGap.most;
  return { line, overfull, loose: Math.max(excess, lacks, 0) };
}

/**
 * How far the line of cells [from, to) is from what it would be by itself.
 * @returns em between Chinese characters, were marks not widened; share of the squeeze used, 0…1, and how many em
 */
export function strain(
  context: LineContext,
  from: number,
  to: number,
): { even: number; squeezed: number; given: number } {
  const { slack, shares } = sharedOut(context, from, to);
  const squeezable = slack.squeeze.reduce((sum, level) => sum + level, 0);
  const used = slack.squeeze.reduce((sum, level, n) => sum + level * shares.squeeze[n]!, 0);
  return {
    even: partedBy(shares, slack) / context.frame.em,
    squeezed: shares.closer > 0 ? 1 : squeezable > 0 ? used / squeezable : 0,
    given: used / context.frame.em,
  };
}

/** A line's surplus, shared out. */
interface SharedOut {
  natural: number;
  room: number;
  /** It need not end on the measure. */
  ragged: boolean;
  surplus: number;
  slack: Slack;
  shares: Shares;
}

function sharedOut(context: LineContext, from: number, to: number): SharedOut {
  const { cells, sums, frame } = context;
  const room = from === 0 ? frame.firstLine : frame.measure;
  const correction = remeasured(context, from, to);
  const natural = naturalWidth(cells, sums, frame, from, to) + correction;
  const slack = slackOf(cells, sums, frame, from, to);
  const isLast = to === cells.count;
  let surplus = room - natural;
  // Before an editor's break a line is filled only where it nearly is.
  const ragged = frame.ragged || (isLast && !(frame.fillLast && isNearlyFull(surplus, slack)));
  if (Math.abs(surplus) < 1e-6 || (surplus > 0 && ragged)) surplus = 0;
  const shares = share(surplus, slack);
  // What shaping a line anew makes of its kerning is taken up by its gaps, not left to stick out.
  if (shares.rest < 0 && -shares.rest <= Math.abs(correction) + 1e-6 && slack.gaps > 0) {
    shares.even += shares.rest / slack.gaps;
    shares.rest = 0;
  }
  return { natural, room, ragged, surplus, slack, shares };
}

/** The runs, neighbours set alike put together. */
function runsOf(context: LineContext, from: number, to: number, shares: Shares, tracking: number): LineRun[] {
  const { cells, frame, source } = context;
  const builder = new Runs();
  const widened = markGap.wider * frame.em * (shares.marks + shares.marksAgain);
  // px that the next run's margin must make: what the cell before cannot carry.
  let owed = 0;
  for (let k = from; k < to; k += 1) {
    const isLast = k === to - 1;
    const riders = cells.riders.get(k);
    for (const { piece, after } of riders ?? []) if (!after) builder.push({ piece, from: 0, to: 0 });
    let before = owed + cells.pre[k]!;
    owed = 0;
    const lead = cells.lead[k]!;
    if (lead > 0) {
      if (k === from) before -= from === 0 && frame.firstLead ? 0 : lead;
      else {
        before -= cells.leadCut[k]! * (cells.level[k - 1] === Level.pair ? shares.squeeze[Level.pair]! : 1);
        if (cells.leadCut[k] === 0 && cells.level[k - 1] === Level.bracket)
          before += widened - lead * shares.squeeze[Level.bracket]!;
      }
    }
    // What comes after the glyph: the mark's own blank, the space, the even gap.
    let after = cells.post[k]!;
    const trail = cells.trail[k]!;
    const level = cells.level[k]!;
    if (trail > 0) {
      if (isLast) after -= frame.endHalf ? trail : trail * shares.end;
      else {
        after -= cells.trailCut[k]! * (level === Level.pair ? shares.squeeze[Level.pair]! : 1);
        if (cells.trailCut[k] === 0 && isMark(level)) after += widened - trail * shares.squeeze[level]!;
      }
    }
    const even = isLast || cells.tight[k] || cells.space[k] === Space.fixed ? 0 : tracking;
    const piece = cells.piece[k]!;
    const isText = piece >= 0 && source.pieces[piece]!.kind === 'text';
    const printed = !isLast && cells.space[k] !== Space.none && cells.spacePiece[k]! >= 0;
    const spaced = isLast ? 0 : spaceSet(context, k, shares);
    const run: LineRun = { piece, from: cells.from[k]!, to: cells.to[k]! };
    if (before !== 0) run.before = before;
    if (cells.wide[k]) run.wide = true;
    if (isText && cells.single[k]) {
      // The even gap rides on the character: the line's own tracking, with what the mark loses.
      const own = after + (printed ? 0 : even);
      const isLineEnd = isLast && after === 0;
      if (!isLineEnd && Math.abs(own - tracking) > 1e-6) run.tracking = own;
      else if (isLineEnd && tracking !== 0 && cells.post[k] !== 0) run.tracking = own;
      if (!printed) owed = spaced;
    } else {
      if (isText && tracking !== 0) run.tracking = 0;
      owed = after + (printed ? 0 : even + spaced);
    }
    if (piece >= 0) builder.push(run);
    for (const rider of riders ?? []) if (rider.after) builder.push({ piece: rider.piece, from: 0, to: 0 });
    if (printed) {
      const at = cells.spaceAt[k]!;
      const space: LineRun = { piece: cells.spacePiece[k]!, from: at, to: at + 1 };
      const extra = spaced - cells.spaceWidth[k]! + even;
      if (Math.abs(extra) > 1e-6) space.wordSpace = extra;
      if (tracking !== 0) space.tracking = 0;
      if (owed !== 0) space.before = owed;
      owed = 0;
      builder.push(space, true);
    }
  }
  return builder.finish();
}

/** The space after a cell as this line sets it. */
function spaceSet(context: LineContext, k: number, shares: Shares): number {
  const { cells, frame } = context;
  const natural = cells.spaceWidth[k]!;
  const space = cells.space[k]!;
  if (space !== Space.word && space !== Space.mixed) return space === Space.none ? 0 : natural;
  const [stretch, level] = space === Space.word ? [shares.word, Level.word] : [shares.mixed, Level.mixed];
  const widest = space === Space.mixed ? widening * frame.em * shares.widest : 0;
  return natural + roomOf(cells, k, frame.em) * stretch + widest - cells.give[k]! * shares.squeeze[level]!;
}

/** Puts neighbouring runs together that are set alike. */
class Runs {
  private readonly runs: LineRun[] = [];
  /** The last run prints a space already: its word-spacing is settled. */
  private spaced = false;

  push(run: LineRun, isSpace = false): void {
    const last = this.runs.at(-1);
    if (last && this.canJoin(last, run, isSpace)) {
      last.to = run.to;
      if (run.wordSpace !== undefined) last.wordSpace = run.wordSpace;
      this.spaced ||= isSpace;
      return;
    }
    this.runs.push(run);
    this.spaced = isSpace;
  }

  private canJoin(last: LineRun, run: LineRun, isSpace: boolean): boolean {
    if (last.piece !== run.piece || last.to !== run.from || run.from === run.to || last.from === last.to) return false;
    if (run.before !== undefined || (last.wide ?? false) !== (run.wide ?? false)) return false;
    if (!same(last.tracking, run.tracking)) return false;
    return !isSpace || !this.spaced || same(last.wordSpace, run.wordSpace);
  }

  finish(): LineRun[] {
    for (const run of this.runs) {
      if (run.before !== undefined) run.before = round(run.before) || undefined;
      if (run.tracking !== undefined) run.tracking = round(run.tracking);
      if (run.wordSpace !== undefined) run.wordSpace = round(run.wordSpace);
    }
    return this.runs;
  }
}

const same = (a: number | undefined, b: number | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Math.abs(a - b) < 1e-6);
const round = (length: number): number => Math.round(length * 1e4) / 1e4;

/** What Latin runs measure as they are shaped on this line, over the sum of their cells. */
function remeasured(context: LineContext, from: number, to: number): number {
  const { cells, source, styles, measure } = context;
  let correction = 0;
  let k = from;
  while (k < to) {
    if (cells.kind[k] !== Class.latin) {
      k += 1;
      continue;
    }
    const first = k;
    let sum = cells.body[k]!;
    let needed = cells.fragment[k] === 1;
    while (k + 1 < to && cells.kind[k + 1] === Class.latin && continues(cells, k)) {
      sum += cells.spaceWidth[k]! + cells.body[k + 1]!;
      needed = true;
      k += 1;
    }
    const piece = source.pieces[cells.piece[first]!]!;
    if (needed && piece.kind === 'text' && !cells.riders.has(first) && !cells.riders.has(k))
      correction += measure.text(piece.text.slice(cells.from[first], cells.to[k]), styles[piece.style]!) - sum;
    k += 1;
  }
  return correction;
}

/** Whether the next cell is set in one run with this one. */
function continues(cells: Cells, k: number): boolean {
  if (cells.piece[k] !== cells.piece[k + 1]) return false;
  // A quote or apostrophe is a run of its own.
  if (cells.pre[k] || cells.post[k] || cells.pre[k + 1] || cells.post[k + 1]) return false;
  if (cells.to[k] === cells.from[k + 1]) return true;
  return (
    cells.spacePiece[k] === cells.piece[k] && cells.spaceAt[k] === cells.to[k] && cells.from[k + 1] === cells.to[k]! + 1
  );
}
