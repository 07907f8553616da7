// What a table's columns need → how wide each is set. In: by column, the width under which a word would be parted and the
// width at which no cell breaks. Out: widths that fill the table. Pure; knows no element.

export interface ColumnNeed {
  /** Its longest unbreakable word, padding included. */
  least: number;
  /** Its longest cell on one line, padding included. */
  most: number;
}

/**
 * Shares a table's width out as a compositor does: columns of short cells get what they need and are not broken, the long
 * ones take the rest. The browser shares by the longest cell alone, and breaks three characters beside a long column.
 * @param whole the table's width
 * @returns widths that add up to it; where there is too little for every column's longest word, in proportion to those
 */
export function columnWidths(needs: readonly ColumnNeed[], whole: number): number[] {
  const sum = (of: (need: ColumnNeed) => number) => needs.reduce((total, need) => total + of(need), 0);
  const [least, most] = [sum((need) => need.least), sum((need) => need.most)];
  if (least >= whole) return needs.map((need) => (need.least / least) * whole);
  if (most <= whole) return needs.map((need) => (need.most / most) * whole);
  const widths: number[] = needs.map(() => 0);
  const open = new Set(needs.keys());
  let rest = whole;
  const settle = (column: number, width: number) => {
    widths[column] = width;
    rest -= width;
    open.delete(column);
  };
  const take = (
    chosen: (need: ColumnNeed, column: number) => boolean,
    width: (need: ColumnNeed) => number,
  ): boolean => {
    const found = [...open].filter((column) => chosen(needs[column]!, column));
    for (const column of found) settle(column, width(needs[column]!));
    return found.length > 0;
  };
  /** Set on one line, a column leaves the open ones their longest words. */
  const leavesRoom = (column: number) =>
    rest - needs[column]!.most >= [...open].reduce((total, n) => total + (n === column ? 0 : needs[n]!.least), 0);
  // What is shorter than an even share of what is left is not broken; each one that is settled leaves the others more.
  while (
    take(
      (need, column) => need.most <= rest / open.size && leavesRoom(column),
      (need) => need.most,
    )
  );
  // The root: a column ten times as long is not worth ten times the width, for all its neighbours would be broken.
  const weight = () => [...open].reduce((total, column) => total + Math.sqrt(needs[column]!.most), 0);
  const share = (need: ColumnNeed) => (rest * Math.sqrt(need.most)) / weight();
  for (;;) {
    const shares = new Map([...open].map((column) => [column, share(needs[column]!)]));
    const tooNarrow = (need: ColumnNeed, column: number) => shares.get(column)! < need.least;
    if (take(tooNarrow, (need) => need.least)) continue;
    if (
      take(
        (need, column) => shares.get(column)! > need.most,
        (need) => need.most,
      )
    )
      continue;
    for (const [column, width] of shares) widths[column] = width;
    return widths;
  }
}
