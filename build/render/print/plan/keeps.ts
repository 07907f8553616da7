// Which rows no side may end with: 孤行, 背题, keep-with-next. In: rows. Out: a flag a row. The tab sets break-after: avoid
// on exactly these, so that Chromium stacks by the rules the planner planned with.
import type { Row } from './rows.ts';

/** Fewest lines of a paragraph at a foot and at a head. */
export const fewestLines = 2;

/**
 * True for every row that must stand on the same side as the row after it: the first and the next-to-last line of a
 * paragraph, headings and the first line under them, captions, whatever is kept with the next by its author.
 */
export function staysWithNext(rows: readonly Row[]): boolean[] {
  const stays: boolean[] = new Array(rows.length).fill(false);
  for (let n = 0; n + 1 < rows.length; n += 1) {
    const row = rows[n]!;
    const next = rows[n + 1]!;
    if (next.breakBefore) continue;
    // A heading has two lines under it; what is no text is enough alone, and so is all there is before the next heading.
    const underHeading = row.body && !next.heading && n > 0 && rows[n - 1]!.heading;
    stays[n] = row.keepNext || row.heading || underHeading || (isInside(row, next) && partsBadly(row, next));
  }
  return stays;
}

const partsBadly = (row: Row, next: Row) =>
  !row.body || !next.body || row.line! + 1 < fewestLines || next.lines! - next.line! < fewestLines;

/** True where both are lines of one paragraph. */
export function isInside(row: Row, next: Row): boolean {
  return row.paragraph !== undefined && row.paragraph === next.paragraph && (next.line ?? 0) > 0;
}
