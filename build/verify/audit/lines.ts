// Glyphs in reading order → the lines they stand on, passage by passage: where each begins and ends in the text and on the
// page. A line is what shares a baseline; raised marks and readings belong to the line they stand over. Must not judge.
import { align, firstAtOrAfter, type Range } from '../align.ts';
import type { PageItem, PageText } from '../pdf-text.ts';
import type { PagedText } from '../print.ts';
import type { Stream } from '../stream.ts';
import type { Passage } from './passages.ts';

/** One character as drawn. pt from the page's top left corner, the page shifted into its trim. */
export interface Glyph {
  character: string;
  x: number;
  y: number;
  advance: number;
  size: number;
  /** Family and weight, without the subset tag. */
  face: string;
  /** Offset in the passage's text. */
  offset: number;
  /** A typed space, an image, a formula or the blank beside a reading stands between it and the character before. */
  apart: boolean;
}

export interface Line {
  passage: Passage;
  /** Index of the page. */
  page: number;
  /** From 1 on its side, notes counted on; 0 until the side's lines are counted. */
  number: number;
  baseline: number;
  /** Size of its largest type. */
  size: number;
  /** In reading order; readings above are not among them. */
  glyphs: Glyph[];
  /** Offsets in the passage's text. */
  from: number;
  to: number;
  /** Nothing of its passage, cell or forced line stands before it, or after it. */
  first: boolean;
  last: boolean;
}

/** How far a page's paper is larger than its trimmed page, on the left and at the top. */
export type Shift = (page: number) => { dx: number; dy: number };

/** All lines of a stream, in reading order. */
export function linesOf(passages: readonly Passage[], stream: Stream, found: PagedText, shift: Shift): Line[] {
  const offsets = offsetsOf(stream, found.text);
  const lines: Line[] = [];
  let line: Line | undefined;
  let page = -1;
  let index = 0;
  let at = 0;
  for (let unit = 0; unit < found.text.length; unit++) {
    if (found.starts[page + 1]! <= unit) {
      while (found.starts[page + 1]! <= unit) page++;
      index = found.pageAt(unit);
    }
    const offset = offsets ? offsets[unit]! : unit;
    const code = found.text.charCodeAt(unit);
    if (offset < 0 || (code >= 0xdc00 && code <= 0xdfff)) continue;
    while (at + 1 < stream.starts.length && stream.starts[at + 1]! <= offset) at++;
    const passage = passages[at]!;
    const within = offset - stream.starts[at]!;
    const glyph = glyphOf(found, unit, within, shift(index));
    glyph.apart ||= passage.run.objects.some(({ from, to }) => from === within || to === within);
    // A reading longer than its characters parts them from each other and from what stands beside them.
    glyph.apart ||= passage.run.readings?.some(({ from, to }) => from <= within && within <= to) ?? false;
    if (line && belongs(line, glyph, passage, index)) join(line, glyph);
    else if (line && (isReading(line, glyph, index) || isCombining(line, glyph, passage, index)))
      line.to = Math.max(line.to, within + glyph.character.length);
    else {
      line = open(passage, index, glyph);
      lines.push(line);
    }
  }
  for (const [n, each] of lines.entries()) {
    const before = lines[n - 1];
    const after = lines[n + 1];
    each.first = before?.passage !== each.passage || crosses(each.passage, before.from, each.from);
    each.last = after?.passage !== each.passage || crosses(each.passage, each.from, after.from);
  }
  return lines;
}

/** Hyphens that parting a word adds are no characters of the book, but its lines end with them. */
export function addHyphens(lines: readonly Line[], pages: readonly PageText[], shift: Shift): void {
  const hyphens = new Map<number, { item: PageItem; x: number }[]>();
  for (const { index, items } of pages) {
    for (const item of items) {
      if (!/[-‐\u00AD]$/u.test(item.text)) continue;
      const list = hyphens.get(index) ?? [];
      list.push({ item, x: (item.xs?.at(-1) ?? item.x + item.width) - shift(index).dx });
      hyphens.set(index, list);
    }
  }
  for (const line of lines) {
    const last = line.glyphs.at(-1)!;
    if (line.last || !/\p{Script=Latin}/u.test(last.character)) continue;
    const end = last.x + last.advance;
    const { dy } = shift(line.page);
    const own = hyphens
      .get(line.page)
      ?.find(({ item, x }) => Math.abs(item.y - dy - last.y) < 0.5 && Math.abs(x - end) < last.size * 0.2);
    if (!own) continue;
    const advance = own.item.advances?.at(-1) ?? last.size / 3;
    line.glyphs.push({ ...last, character: '-', x: own.x, advance, apart: true });
  }
}

function open(passage: Passage, page: number, glyph: Glyph): Line {
  const { y: baseline, size, offset } = glyph;
  return {
    passage,
    page,
    number: 0,
    baseline,
    size,
    glyphs: [glyph],
    from: offset,
    to: offset + glyph.character.length,
    first: false,
    last: false,
  };
}

function join(line: Line, glyph: Glyph): void {
  line.glyphs.push(glyph);
  line.to = glyph.offset + glyph.character.length;
  if (glyph.size > line.size + 0.1) {
    line.size = glyph.size;
    line.baseline = glyph.y;
  }
}

function belongs(line: Line, glyph: Glyph, passage: Passage, page: number): boolean {
  if (line.page !== page || line.passage !== passage) return false;
  const last = line.glyphs.at(-1)!;
  if (crosses(passage, last.offset, glyph.offset)) return false;
  const size = Math.max(line.size, glyph.size);
  const down = glyph.y - line.baseline;
  if (down > size * 0.9) return false;
  if (down > size * 0.5) return glyph.x > last.x;
  if (down < -size * 0.5) return false;
  return true;
}

/** A reading (ruby) stands above its line, and smaller. */
const isReading = (line: Line, glyph: Glyph, page: number): boolean =>
  line.page === page &&
  glyph.size < line.size * 0.75 &&
  glyph.y < line.baseline - line.size * 0.5 &&
  glyph.y > line.baseline - line.size * 2;

/** A combining mark stands on the line of its letter, however high it is stacked. */
const isCombining = (line: Line, glyph: Glyph, passage: Passage, page: number): boolean =>
  line.page === page && line.passage === passage && line.to === glyph.offset && /^\p{M}/u.test(glyph.character);

/** Whether a cell or a forced line begins after the one offset, at or before the other. */
const crosses = ({ bounds }: Passage, from: number, to: number): boolean => {
  const next = bounds[firstAtOrAfter(bounds, from + 1)];
  return next !== undefined && next <= to;
};

/** A face's name without its subset tag. */
export const faceOf = ({ font }: PageItem): string => (font[6] === '+' ? font.slice(7) : font);

function glyphOf(found: PagedText, at: number, offset: number, { dx, dy }: { dx: number; dy: number }): Glyph {
  const item = found.items[at]!;
  const unit = found.units[at]!;
  const share = item.width / item.text.length;
  const pair = item.text.charCodeAt(unit) >= 0xd800 && item.text.charCodeAt(unit) <= 0xdbff;
  return {
    character: pair ? found.text.slice(at, at + 2) : found.text[at]!,
    x: (item.xs?.[unit] ?? item.x + share * unit) - dx,
    y: item.y - dy,
    advance: item.advances?.[unit] ?? (pair ? 2 * share : share),
    size: item.size,
    face: faceOf(item),
    offset,
    apart: item.spaced?.includes(unit) ?? false,
  };
}

/** Where each unit found stands in the stream, -1 where nowhere; undefined where all stand where they should. */
function offsetsOf(stream: Stream, found: string): Int32Array | undefined {
  if (stream.text === found) return undefined;
  const ranges: Range[] = [];
  const whole = { start: 0, end: stream.text.length, foundStart: 0, foundEnd: found.length };
  align(stream.text, found, whole, stream.starts, ranges, 24);
  const offsets = new Int32Array(found.length).fill(-1);
  let from = 0;
  let at = 0;
  for (const range of [...ranges, { ...whole, start: whole.end, foundStart: whole.foundEnd }]) {
    for (; from < range.foundStart; from++, at++) offsets[from] = at;
    // As many others in their place stand where those should stand.
    if (range.foundEnd - range.foundStart === range.end - range.start) {
      for (; from < range.foundEnd; from++, at++) offsets[from] = at;
    }
    from = range.foundEnd;
    at = range.end;
  }
  return offsets;
}
