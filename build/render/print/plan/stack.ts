// Fills sides greedily, as Paged.js and Chromium do with the rows they are given: the model the planner trusts. In: rows and
// fits. Out: where sides begin, and what is wrong with them. Must not decide anything a browser would not.
import { isInside, staysWithNext } from './keeps.ts';
import type { FlawKind, Plan, PlanInput, Row } from './rows.ts';

/** What the browser rounds away, CSS px: it lays out in 64ths. */
export const tolerance = 0.1;

/** So much over the grid is taken back after a block, not made up to the next line. CSS px. */
export const snapBack = 1;

/** Lines of text a side keeps above its notes, however long they are. */
export const linesAboveNotes = 4;

export type Measures = Omit<PlanInput, 'variants'>;

export interface Side {
  /** Rows [row, end). */
  row: number;
  end: number;
  /** Height of its text, CSS px. */
  used: number;
  /** Whole lines of the grid that stay empty; 0 where notes fill the rest. */
  short: number;
  /** Height of notes that run over to the next side. */
  carry: number;
  /** The notes of its last row had no room and run over. */
  cutsNote: boolean;
  /** It ends where no side should: nothing else was possible. */
  stranded?: FlawKind;
}

/** The rows after fits, and the row each came from: a line won stands before its paragraph's last. */
export function fitRows(rows: readonly Row[], fits: Plan['fits']): { rows: readonly Row[]; from: readonly number[] } {
  if (fits.length === 0) return { rows, from: rows.map((_row, n) => n) };
  const by = new Map(fits.map((fit) => [fit.paragraph, fit.by]));
  const fitted: Row[] = [];
  const from: number[] = [];
  for (const [n, row] of rows.entries()) {
    const change = row.paragraph === undefined ? 0 : (by.get(row.paragraph) ?? 0);
    if (change === 0) {
      fitted.push(row);
      from.push(n);
      continue;
    }
    const lines = row.lines! + change;
    const isLast = row.line === row.lines! - 1;
    if (!isLast) {
      fitted.push({ ...row, lines });
      from.push(n);
    } else if (change < 0) {
      const before = fitted.pop();
      if (!before || before.paragraph !== row.paragraph) throw new Error('a paragraph of one line was shortened');
      const { keepNext, snaps } = row;
      fitted.push({ ...before, line: lines - 1, lines, keepNext, snaps, notes: [...before.notes, ...row.notes] });
    } else {
      fitted.push({ ...row, line: lines - 2, lines, notes: [], keepNext: false, snaps: false });
      fitted.push({ ...row, line: lines - 1, lines, above: 0, breakBefore: false });
      from.push(n, n);
    }
  }
  return { rows: fitted, from };
}

/** Height of a row, with the space above it, at the top of a side. */
export const heightOnTop = (row: Row): number => row.opens ?? (row.inset ?? 0) + row.height;

/** Bottom of a row that stands under another, CSS px from the top of the type area. */
export function bottomUnder(bottom: number, previous: Row, row: Row, line: number): number {
  const inset = row.inset ?? 0;
  const top = bottom + row.above - inset;
  return (previous.snaps ? Math.ceil((top - snapBack) / line) * line : top) + inset + row.height;
}

/** Height of the notes whose marks stand in a row. */
export function notesOf({ notes }: Row): number {
  let sum = 0;
  for (const height of notes) sum += height;
  return sum;
}

/** Room that notes take at the foot, the separator included. */
export function notesRoom(measures: Measures, notes: number): number {
  return notes > 0 ? measures.noteSeparator + notes : 0;
}

/** Notes carried over leave the text some lines. */
export function carriedRoom(measures: Measures, carry: number): number {
  const most = measures.side - measures.linesAboveNotes * measures.line - measures.noteSeparator;
  return Math.min(carry, Math.max(0, most));
}

/** The notes up to a row's have no room, but a line of its last one has: only that may be cut, those before it stand whole. */
export function notesBegin(measures: Measures, { notes }: Row, total: number, room: number): boolean {
  const last = notes.at(-1);
  if (last === undefined) return false;
  const least = Math.min(last, measures.noteLine ?? measures.line * 0.75);
  return measures.noteSeparator + total - last + least <= room + tolerance;
}

/** Whole lines in a height; negative where it is one that is missing. */
export const wholeLines = (height: number, line: number): number => Math.floor((height + tolerance) / line);

/** Lines of the grid that a text's height takes up. */
export const linesIn = (height: number, line: number): number => Math.ceil((height - tolerance) / line);

/** Fills one side from a row on. */
export function fillSide(
  measures: Measures,
  rows: readonly Row[],
  stays: readonly boolean[],
  start: number,
  carry: number,
  breaks?: ReadonlySet<number>,
): Side {
  const { side, line } = measures;
  const carried = carriedRoom(measures, carry);
  let [bottom, notes, cut, end] = [0, carried, 0, start];
  // The last place where the side may end, and how things stood there.
  let good = { end: 0, bottom, notes, cut };
  for (let n = start; n < rows.length && cut === 0; n += 1) {
    const row = rows[n]!;
    if (n > start && (row.breakBefore || breaks?.has(n))) {
      good = { end, bottom, notes, cut };
      break;
    }
    const under = n === start ? heightOnTop(row) : bottomUnder(bottom, rows[n - 1]!, row, line);
    const own = notesOf(row);
    const room = side - under - (row.outset ?? 0);
    if (notesRoom(measures, notes + own) > room + tolerance) {
      if (n > start && !notesBegin(measures, row, notes + own, room)) break;
      if (own > 0) cut = notesRoom(measures, notes + own) - Math.max(0, room);
    }
    bottom = under;
    notes += own;
    end = n + 1;
    if (end === rows.length || !stays[n]) good = { end, bottom, notes, cut };
  }
  const stranded = good.end === 0;
  if (!stranded) ({ end, bottom, notes, cut } = good);
  const left = side - bottom - (rows[end - 1]!.outset ?? 0) - notesRoom(measures, notes);
  return {
    row: start,
    end,
    used: bottom,
    short: cut > 0 ? 0 : Math.max(0, wholeLines(left, line)),
    carry: carry - carried + cut,
    cutsNote: cut > 0,
    ...(stranded ? { stranded: strandedBy(rows, end) } : {}),
  };
}

/** What a side that ends before a row leaves standing alone. */
function strandedBy(rows: readonly Row[], end: number): FlawKind {
  const last = rows[end - 1]!;
  if (last.heading || (rows[end - 2]?.heading && !last.keepNext)) return 'heading-at-foot';
  if (!isInside(last, rows[end]!) || !last.body || !rows[end]!.body) return 'parted';
  return last.line === 0 ? 'orphan' : 'widow';
}

/**
 * Sides as they come out when rows are filled in greedily.
 * @param fits lines won and lost; the sides' rows are still those of `measures.rows`
 * @param breaks rows before which a break is forced
 */
export function stackSides(measures: Measures, fits: Plan['fits'] = [], breaks: readonly number[] = []): Side[] {
  const { rows, from } = fitRows(measures.rows, fits);
  const stays = staysWithNext(rows);
  const forced = breaks.length > 0 ? new Set(breaks.map((row) => from.indexOf(row))) : undefined;
  const sides: Side[] = [];
  for (let start = 0, carry = 0; start < rows.length; ) {
    const side = fillSide(measures, rows, stays, start, carry, forced);
    sides.push({ ...side, row: from[start]!, end: from[side.end] ?? measures.rows.length });
    start = side.end;
    carry = side.carry;
  }
  return sides;
}

/**
 * Rows that begin a side because what a box has under its last row has no room. Chromium fits the row and not its padding,
 * and then parts the box where nothing may be parted: it has to be told.
 */
export function breaksForPadding(measures: Measures, breaks: readonly number[] = []): number[] {
  const bare = measures.rows.map((row) => (row.outset ? { ...row, outset: 0 } : row));
  const stays = staysWithNext(bare);
  const forced = new Set(breaks);
  let carry = 0;
  return stackSides(measures, [], breaks).flatMap(({ row, end, carry: next }) => {
    const without = fillSide(measures, bare, stays, row, carry, forced);
    carry = next;
    return without.end > end ? [end] : [];
  });
}

/** Where sides begin when filled greedily after fits: indexes into `input.rows`. */
export function greedySides(input: Measures, fits: Plan['fits'] = [], breaks: readonly number[] = []): number[] {
  return stackSides(input, fits, breaks).map((side) => side.row);
}

/** True where filling greedily, without a line won or lost, leaves something to mend. */
export function needsPlan(input: Measures): boolean {
  return flawsOf(input, stackSides(input)).length > 0;
}

/** What is wrong with sides: those short of full, stranded lines, a last side with next to nothing on it. */
export function flawsOf(measures: Measures, sides: readonly Side[]): Plan['flaws'] {
  const { rows, line, lastSideLines } = measures;
  return sides.flatMap((side, n): Plan['flaws'] => {
    const next = rows[side.end];
    if (next?.breakBefore) return [];
    if (next) {
      return [
        ...(side.short > 0 ? [{ kind: 'short-side', side: n } as const] : []),
        ...(side.stranded ? [{ kind: side.stranded, side: n } as const] : []),
      ];
    }
    const opens = side.row === 0 || rows[side.row]!.breakBefore;
    return !opens && linesIn(side.used, line) < lastSideLines ? [{ kind: 'short-last-side', side: n }] : [];
  });
}
