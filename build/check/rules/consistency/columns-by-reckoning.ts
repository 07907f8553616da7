// Columns of a table that are reckoned from two others: 2.4, 40.0 and 6.0, where the third is the first by the second in per cent. In: a table's cells.
// Out: the one cell that does not fit, where all other rows do. Linear in the cells, for a table of few columns. Must not take for a reckoning what three rows
// alone have by chance.
import { shownNumber } from './amounts.ts';
import type { Cell, Misfit } from './table-adds-up.ts';

/** So many rows must keep a relation. */
const fewest = 3;
/** A table of more columns is a sheet of data. */
const mostColumns = 7;
/** What a cell lacks by rounding: half of its last place and what its parts lack. */
const share = 0.006;

interface Reckoning {
  of(a: number, b: number): number;
  shown(a: string, b: string): string;
}

const reckonings: readonly Reckoning[] = [
  { of: (a, b) => (a / b) * 100, shown: (a, b) => `${a}÷${b}×100` },
  { of: (a, b) => a / b, shown: (a, b) => `${a}÷${b}` },
  { of: (a, b) => a * b, shown: (a, b) => `${a}×${b}` },
  { of: (a, b) => a - b, shown: (a, b) => `${a}－${b}` },
];

const isClose = (cell: Cell, real: number): boolean =>
  Number.isFinite(real) && Math.abs(cell.value! - real) <= 0.51 * 10 ** -cell.decimals + Math.abs(real) * share;

/** Whether nothing is reckoned in a column: all cells the same, or of one digit. */
const isPlain = (cells: readonly Cell[]): boolean =>
  new Set(cells.map(({ value }) => value)).size < 3 || cells.every(({ text }) => text.replace(/\D/g, '').length < 2);

/** The cells that part from what their rows' others make. */
export function reckonedColumns(head: readonly Cell[], body: readonly Cell[][]): Misfit[] {
  if (head.length > mostColumns || body.length <= fewest) return [];
  const rows = body.filter((row) => !/合\s*计|总\s*计|平均/.test(row[0]!.text));
  const numeric = head
    .map((_, i) => i)
    .filter((i) => i > 0 && rows.every((row) => row[i]!.value !== undefined && row[i]!.value !== 0));
  if (rows.length <= fewest || numeric.length < 3) return [];
  // What is reckoned stands last as a rule, and is called a share or a rate.
  const isRate = (i: number) => Number(/[%％率占比均]/.test(head[i]!.text));
  const reckoned = [...numeric].sort((a, b) => isRate(b) - isRate(a) || b - a);
  for (const at of reckoned) {
    if (isPlain(rows.map((row) => row[at]!))) continue;
    for (const i of numeric) {
      for (const j of numeric) {
        if (i === j || i === at || j === at || isPlain(rows.map((row) => row[i]!))) continue;
        for (const { of, shown } of reckonings) {
          const odd = rows.filter((row) => !isClose(row[at]!, of(row[i]!.value!, row[j]!.value!)));
          const [row] = odd;
          if (odd.length !== 1 || !row || rows.length - 1 < fewest) continue;
          const [cell, real] = [row[at]!, of(row[i]!.value!, row[j]!.value!)];
          // Far off it is of something else.
          if (Math.abs(cell.value! - real) > Math.abs(real) * 0.35) continue;
          const rounded = Number(real.toFixed(cell.decimals));
          return [
            {
              cell,
              real: rounded,
              sum: shown(shownNumber(row[i]!.value!), shownNumber(row[j]!.value!)),
              parts: [row[i]!, row[j]!],
            },
          ];
        }
      }
    }
  }
  return [];
}
