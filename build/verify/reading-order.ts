// The order in which a PDF draws text is the order of reading, but for what browsers paint late: ruby at the end of its
// line, positioned elements and formulas at the end of their page. This puts such pieces back where they are seen, and
// only there: a piece goes to a place only if the expected text lacks it there and the geometry agrees. Must not add,
// drop or change a character.
import { differingRanges } from './compare.ts';
import type { PageItem } from './pdf-text.ts';

/** Counted text of a page region with, for every UTF-16 unit, the item it came from. */
export interface RegionText {
  text: string;
  /** Index into items, per unit of text. */
  owner: number[];
  items: readonly PageItem[];
}

/**
 * Puts late pieces back.
 * @param window what the expected text has for this region, as long as the region's own text
 * @param starts offsets in the window at which its runs begin
 */
export function restoreOrder(region: RegionText, window: string, starts: readonly number[] = []): string {
  if (region.text === window) return region.text;
  const ranges = differingRanges(window, region.text, starts);
  const extras = ranges
    .filter(({ foundStart, foundEnd }) => foundEnd > foundStart)
    .map(({ foundStart, foundEnd }) => ({ at: foundStart, text: region.text.slice(foundStart, foundEnd) }));
  const moves: { from: number; to: number; length: number }[] = [];
  for (const range of ranges) {
    // What stands at the gap now, if anything, is surplus and goes behind what belongs there.
    let rest = window.slice(range.start, range.end);
    // A gap may be filled by several extras in turn, an extra may fill several gaps in turn.
    for (const extra of extras) {
      if (extra.text === '' || !rest) continue;
      const length = commonStart(rest, extra.text, extra.at, region);
      if (length === 0 || !standsBetween(region, extra.at, length, range.foundStart, range.foundEnd)) continue;
      moves.push({ from: extra.at, to: range.foundStart, length });
      rest = rest.slice(length);
      extra.text = extra.text.slice(length);
      extra.at += length;
    }
  }
  return moves.length === 0 ? region.text : applyMoves(region.text, moves);
}

/** How much of an extra piece, in whole items, begins what is missing. */
function commonStart(missing: string, extra: string, at: number, region: RegionText): number {
  let length = 0;
  for (let index = 0; index < extra.length && index < missing.length; index++) {
    if (extra[index] !== missing[index]) break;
    const ends = region.owner[at + index] !== region.owner[at + index + 1] || index + 1 === extra.length;
    if (ends || index + 1 === missing.length) length = index + 1;
  }
  return length;
}

/** Whether a piece is drawn where the gap is: by or above the text before it, not beyond the text after it. */
function standsBetween(region: RegionText, from: number, length: number, gap: number, gapEnd: number): boolean {
  const start = glyphAt(region, from);
  const end = glyphAt(region, from + length - 1);
  if (!start || !end) return false;
  const before = gap > 0 ? glyphAt(region, gap - 1) : undefined;
  const after = glyphAt(region, gapEnd);
  const level = (a: Glyph, b: Glyph) => Math.abs(a.y - b.y) <= Math.max(a.size, b.size) * 1.3;
  const slack = start.size * 1.5;
  const byBefore = before !== undefined && level(before, start);
  const byAfter = after !== undefined && level(after, end);
  if (byBefore && start.x + slack < before.x) return false;
  if (byAfter && end.x > after.x + slack) return false;
  if (byBefore || byAfter) return true;
  // On a line of its own: below what comes before, above what comes after.
  return (!before || start.y > before.y) && (!after || end.y < after.y);
}

interface Glyph {
  x: number;
  y: number;
  size: number;
}

/** Where a unit of text is drawn; within an item its share of the width. */
function glyphAt(region: RegionText, offset: number): Glyph | undefined {
  const owner = region.owner[offset];
  const item = owner === undefined ? undefined : region.items[owner];
  if (!item) return undefined;
  let first = offset;
  while (first > 0 && region.owner[first - 1] === owner) first--;
  let last = offset;
  while (region.owner[last + 1] === owner) last++;
  return { x: item.x + (item.width * (offset - first)) / (last - first + 1), y: item.y, size: item.size };
}

function applyMoves(text: string, moves: readonly { from: number; to: number; length: number }[]): string {
  const moved = new Uint8Array(text.length);
  const insert = new Map<number, string>();
  for (const { from, to, length } of moves) {
    moved.fill(1, from, from + length);
    insert.set(to, (insert.get(to) ?? '') + text.slice(from, from + length));
  }
  let result = '';
  for (let index = 0; index <= text.length; index++) {
    result += insert.get(index) ?? '';
    if (index < text.length && moved[index] === 0) result += text[index];
  }
  return result;
}
