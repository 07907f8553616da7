// What authors asked for that changes nothing: a page break where a side begins anyhow, a keep-with-next where the two
// stand together anyhow. In: rows as they were set. Out: indexes of rows. Each mark is judged alone, all others kept.
import { staysWithNext } from './keeps.ts';
import type { Row } from './rows.ts';
import { fillSide, type Measures, stackSides } from './stack.ts';

/**
 * Finds marks of the author's that do nothing.
 * @param measures rows after fits
 * @param breaks breaks the planner forced
 */
export function idleMarks(
  measures: Measures,
  breaks: readonly number[] = [],
): { pageBreaks: number[]; keeps: number[] } {
  const { rows } = measures;
  const sides = stackSides(measures, [], breaks);
  const sideOf = (row: number) => sides.findIndex(({ row: start, end }) => start <= row && row < end);
  /** A side ends where it does even when a row is set otherwise. */
  const staysAs = (n: number, row: number, change: Partial<Row>): boolean => {
    const side = sides[n];
    if (!side) return true;
    const changed = rows.map((each, at) => (at === row ? { ...each, ...change } : each));
    const forced = new Set(breaks);
    const refilled = fillSide(measures, changed, staysWithNext(changed), side.row, sides[n - 1]?.carry ?? 0, forced);
    return refilled.end === side.end;
  };
  const found = { pageBreaks: [] as number[], keeps: [] as number[] };
  for (const [n, row] of rows.entries()) {
    if (row.breakBefore && (n === 0 || staysAs(sideOf(n - 1), n, { breakBefore: false }))) found.pageBreaks.push(n);
    if (!row.keptByHand || n + 1 === rows.length) continue;
    // It may have sent the paragraph to this side, or hold what follows on it.
    const own = sideOf(n);
    const change = { keepNext: false };
    if (staysAs(own - 1, n, change) && staysAs(own, n, change)) found.keeps.push(n);
  }
  return found;
}
