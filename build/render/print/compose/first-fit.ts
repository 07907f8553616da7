// Where a typesetter who fills one line after the other would end each (逐行): what total fit keeps to where a house has its
// lines so. In: cells. Out: for every place a line may begin, where it is full. Weighs nothing but the one line.
import { type Cells, Penalty } from './cells.ts';
import { evenGap, Level, partedBy, share } from './squeeze.ts';
import { type Frame, naturalWidth, row, type Sums, slackOf, squeezedWidth } from './sums.ts';

/** No end is better than another. */
export const anyEnd = -1;

/**
 * The end of the line from each cell. A line is full when nothing more goes in with the mark at its end half and 中西间距 at
 * its least; other marks are not squeezed for a character more. Only where a rule forbids that end is anything moved: what
 * follows is squeezed in (推入) where that takes no more than the line would else be stretched by, or the line ends before
 * (推出). Linear: a later line never is full before an earlier one.
 * @returns by cell, the cell after the line's last; anyEnd where there is nothing to choose
 */
export function filledEnds(cells: Cells, sums: Sums, frame: Frame): Int32Array {
  const n = cells.count;
  const ends = new Int32Array(n + 1).fill(anyEnd);
  let full = 1;
  for (let from = 0; from < n; from += 1) {
    // The first line's measure is its own.
    full = from === 1 ? 2 : Math.max(full, from + 1);
    while (full <= n && fits(cells, sums, frame, from, full)) full += 1;
    ends[from] = full > n ? n : endNear(cells, sums, frame, from, full);
  }
  return ends;
}

const roomOf = (frame: Frame, from: number): number => (from === 0 ? frame.firstLine : frame.measure);

/** Whether the cells [from, to) go on a line without a mark squeezed but the last. */
function fits(cells: Cells, sums: Sums, frame: Frame, from: number, to: number): boolean {
  const end = frame.endHalf ? 0 : cells.trail[to - 1]!;
  const mixed = sums.rows[(to - 1) * row + Level.mixed]! - sums.rows[from * row + Level.mixed]!;
  return naturalWidth(cells, sums, frame, from, to) - end - mixed <= roomOf(frame, from) + 1e-6;
}

/** The end of a line that cannot hold the cells [from, full). */
function endNear(cells: Cells, sums: Sums, frame: Frame, from: number, full: number): number {
  const most = roomOf(frame, from);
  if (full - 1 > from && cells.penalty[full - 2]! <= Penalty.compound) return full - 1;
  let out = full - 1;
  while (out > from && cells.penalty[out - 1]! > Penalty.compound) out -= 1;
  // A word is parted where the line would else be looser than is hardly seen.
  if (out === from || parted(cells, sums, frame, from, out) > evenGap.fine) {
    let word = full - 1;
    while (word > out && cells.penalty[word - 1]! > Penalty.verbatim) word -= 1;
    out = word;
  }
  // A number goes to the next line with its measure, whole; what may not begin a line is what is squeezed in.
  if (out > from && cells.penalty[full - 2]! < Penalty.forbidden) return out;
  const short = out > from ? most - naturalWidth(cells, sums, frame, from, out) : Number.POSITIVE_INFINITY;
  for (let end = full; end <= cells.count; end += 1) {
    if (squeezedWidth(cells, sums, from, end) > most + 1e-6) break;
    if (end < cells.count && cells.penalty[end - 1]! > Penalty.compound) continue;
    const half = frame.endHalf ? 0 : cells.trail[end - 1]!;
    if (naturalWidth(cells, sums, frame, from, end) - half - most <= short + 1e-6) return end;
    break;
  }
  return out > from ? out : anyEnd;
}

/** em that Chinese characters of a line would be parted by, were its marks not widened. */
function parted(cells: Cells, sums: Sums, frame: Frame, from: number, to: number): number {
  const surplus = roomOf(frame, from) - naturalWidth(cells, sums, frame, from, to);
  if (surplus <= 0) return 0;
  const slack = slackOf(cells, sums, frame, from, to);
  const shares = share(surplus, slack);
  return shares.rest > 0 ? Number.POSITIVE_INFINITY : partedBy(shares, slack) / frame.em;
}
