// Lines that a side is short of full, given to the space above its headings and around its displays: facing sides end level,
// and the body stays on the grid. In: rows as they stand after the fits, and the sides made of them. Out: lines to add above rows.
import type { Row } from './rows.ts';
import { type Measures, stackSides } from './stack.ts';

/** Lines added above a row. */
export interface AddedSpace {
  row: number;
  lines: number;
}

/** More than this would be seen as a hole. */
const mostLines = 3;

/**
 * Shares out the lines that sides lack.
 * @param breaks breaks the planner forced
 * @returns at most one line above a row, three on a side; nothing for a side without headings and displays
 */
export function spreadSpace(measures: Measures, breaks: readonly number[] = []): AddedSpace[] {
  const { rows } = measures;
  return stackSides(measures, [], breaks).flatMap(({ row: start, end, short, stranded }): AddedSpace[] => {
    const ends = end >= rows.length || rows[end]!.breakBefore;
    if (ends || short === 0 || short > mostLines || stranded) return [];
    const places = rowsToSpace(rows, start, end).slice(0, short);
    return places.length < short ? [] : places.sort((a, b) => a - b).map((row) => ({ row, lines: 1 }));
  });
}

/** A side that was given space. */
export interface SpacedSide {
  /** From 0, in its section. */
  side: number;
  /** The first row with space above it. */
  row: number;
  /** All lines it was given. */
  lines: number;
}

/**
 * Added space, side by side.
 * @param sides rows the sides begin with
 */
export function spacedSides(spaces: readonly AddedSpace[], sides: readonly number[]): SpacedSide[] {
  const found: SpacedSide[] = [];
  for (const { row, lines } of spaces) {
    const side = sides.findLastIndex((start) => start <= row);
    const last = found.at(-1);
    if (last?.side === side) last.lines += lines;
    else found.push({ side, row, lines });
  }
  return found;
}

/**
 * Rows of a side that can be moved down, best first: headings, then displays and what follows them. After a quotation or a
 * list, whose lines are lines of text, an empty line would be a hole.
 */
function rowsToSpace(rows: readonly Row[], start: number, end: number): number[] {
  const headings: number[] = [];
  const displays: number[] = [];
  for (let n = start + 1; n < end; n += 1) {
    const row = rows[n]!;
    const before = rows[n - 1]!;
    if (before.keepNext && !before.heading) continue; // a caption stays with its table
    if (row.heading && (row.line ?? 0) === 0) headings.push(n);
    else if (before.snaps && isDisplay(before)) displays.push(n);
    else if (row.snaps && isDisplay(row) && (before.snaps || !isDisplay(before)) && !before.heading) displays.push(n);
  }
  // Two headings in a row move together: space between them would part them.
  return [...headings.filter((n) => !rows[n - 1]!.heading), ...displays];
}

/** A figure, an equation, a table's row, code: no line of text. */
const isDisplay = (row: Row): boolean => row.paragraph === undefined && !row.body && !row.heading;
