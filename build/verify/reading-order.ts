// The order in which a PDF draws text is the order of reading, but for what browsers paint late: ruby at the end of its
// line, positioned elements and formulas at the end of their page. This reads a page along the expected text: where the
// drawn order leaves it, a piece drawn later is taken if it says what is due and stands, by its geometry, in that very
// place. Must not add, drop or change a character.
import type { PageItem } from './pdf-text.ts';

/** Counted text of a page region with, for every UTF-16 unit, the item it came from. */
export interface RegionText {
  text: string;
  /** Index into items, per unit of text. */
  owner: number[];
  /** Which unit of that item's text, per unit of text. */
  units: number[];
  items: readonly PageItem[];
}

export interface ReadRegion {
  /** The region's text in reading order. */
  text: string;
  /** How far the expected text was followed. */
  consumed: number;
  /** Where each unit stood in the region's text; absent where nothing was moved. */
  order?: number[];
}

/** Text of one item, as a stretch of the region's text; `from` moves on as it is read. */
interface Piece {
  from: number;
  to: number;
}

/** So much of the drawn order must agree before it is followed without asking whether a later piece is due. */
const surely = 6;
/** How far to look for the place where text and expectation meet again after a fault. */
const farthest = 1500;

/**
 * Reads a region in order.
 * @param expected the expected text from where the page before ended; longer than the region
 */
export function readInOrder(region: RegionText, expected: string): ReadRegion {
  if (expected.startsWith(region.text)) return { text: region.text, consumed: region.text.length };
  const pieces = piecesOf(region);
  let main = 0;
  let due = 0;
  let last = -1;
  let text = '';
  const order: number[] = [];
  const take = (piece: Piece, length: number, follows: boolean) => {
    text += region.text.slice(piece.from, piece.from + length);
    for (let unit = 0; unit < length; unit++) order.push(piece.from + unit);
    piece.from += length;
    last = piece.from - 1;
    if (follows) due += length;
  };
  for (;;) {
    while (main < pieces.length && pieces[main]!.from === pieces[main]!.to) main++;
    const piece = pieces[main];
    if (!piece) break;
    const ahead = restFrom(region, pieces, main, surely);
    const agrees = common(ahead, expected, due);
    if (agrees === ahead.length) {
      take(piece, common(region.text.slice(piece.from, piece.to), expected, due), true);
      continue;
    }
    const late = latePiece(region, pieces, main, last, expected, due);
    if (late && late.length >= agrees) take(late.piece, late.length, true);
    else if (agrees > 0) take(piece, Math.min(agrees, piece.to - piece.from), true);
    else {
      const { skip, surplus } = meetAgain(region, pieces, main, expected, due);
      due += skip;
      if (surplus > 0) take(piece, Math.min(surplus, piece.to - piece.from), false);
      else if (skip === 0) take(piece, 1, true);
    }
  }
  return { text, consumed: due, order };
}

function piecesOf({ text, owner }: RegionText): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; at++) {
    const last = pieces.at(-1);
    if (last && owner[at] === owner[last.from]) last.to = at + 1;
    else pieces.push({ from: at, to: at + 1 });
  }
  return pieces;
}

/** The next so many units in drawn order. */
function restFrom(region: RegionText, pieces: readonly Piece[], main: number, length: number): string {
  let rest = '';
  for (let index = main; index < pieces.length && rest.length < length; index++) {
    rest += region.text.slice(pieces[index]!.from, pieces[index]!.to);
  }
  return rest.slice(0, length);
}

/** Length of what a text has in common with the expected one at a place. */
function common(text: string, expected: string, at: number): number {
  let length = 0;
  while (length < text.length && text[length] === expected[at + length]) length++;
  return length;
}

/** A piece drawn later that says what is due here and stands here; the one that says most of it. */
function latePiece(
  region: RegionText,
  pieces: readonly Piece[],
  main: number,
  last: number,
  expected: string,
  due: number,
): { piece: Piece; length: number } | undefined {
  let best: { piece: Piece; length: number } | undefined;
  for (let index = main + 1; index < pieces.length; index++) {
    const piece = pieces[index]!;
    if (piece.from === piece.to || region.text[piece.from] !== expected[due]) continue;
    const length = common(region.text.slice(piece.from, piece.to), expected, due);
    if (length <= (best?.length ?? 0)) continue;
    if (!standsBetween(region, piece.from, length, last, pieces[main]!.from)) continue;
    if (returnsToMain(region, pieces, main, index, expected, due + length)) best = { piece, length };
  }
  return best;
}

/**
 * Whether the expected text comes back to the drawn order after a late piece, perhaps by way of others. A surplus word at
 * a line's end would otherwise make the next line look late.
 */
function returnsToMain(
  region: RegionText,
  pieces: readonly Piece[],
  main: number,
  taken: number,
  expected: string,
  due: number,
): boolean {
  const next = region.text[pieces[main]!.from];
  const used = new Set([taken]);
  for (let at = due; expected[at] !== next; ) {
    let longest = 0;
    let which = -1;
    for (let index = main + 1; index < pieces.length; index++) {
      const piece = pieces[index]!;
      if (used.has(index) || region.text[piece.from] !== expected[at]) continue;
      const length = common(region.text.slice(piece.from, piece.to), expected, at);
      if (length > longest) [longest, which] = [length, index];
    }
    if (which < 0) return false;
    used.add(which);
    at += longest;
  }
  return true;
}

/** After a fault: how much of the expected text to pass over, or how much of the found is surplus. */
function meetAgain(
  region: RegionText,
  pieces: readonly Piece[],
  main: number,
  expected: string,
  due: number,
): { skip: number; surplus: number } {
  const found = restFrom(region, pieces, main, farthest);
  const sample = 8;
  const skip = found.length >= 4 ? expected.slice(due, due + farthest).indexOf(found.slice(0, sample)) : -1;
  const next = expected.slice(due, due + sample);
  const surplus = next.length >= 4 ? found.indexOf(next) : -1;
  if (skip > 0 && (surplus <= 0 || skip <= surplus)) return { skip, surplus: 0 };
  return { skip: 0, surplus: Math.max(0, surplus) };
}

/** Whether a piece is drawn between two units: by or above the one before, not beyond the one after. */
function standsBetween(region: RegionText, from: number, length: number, beforeAt: number, afterAt: number): boolean {
  const start = glyphAt(region, from);
  const end = glyphAt(region, from + length - 1);
  if (!start || !end) return false;
  const before = beforeAt >= 0 ? glyphAt(region, beforeAt) : undefined;
  const after = glyphAt(region, afterAt);
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
