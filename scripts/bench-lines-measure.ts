// Glyph positions of a finished PDF and the paragraphs it was made of → how its lines are set. The same code measures every
// maker's pages. Lines are told by the text itself: what is no piece of the next paragraph (heads, folios) is passed over.
// In: pages and paragraphs. Out: figures; all gaps in em of the text.
import type { Glyph, GlyphPage } from './bench-lines-glyphs.ts';

export interface LineFigures {
  /** Lines found, and characters of the paragraphs that no line has. */
  lines: number;
  lost: number;
  /** Lines that end on the measure: all but a paragraph's last. */
  filled: number;
  /** Space between two Han characters beyond their ems, in filled lines. */
  gaps: { p50: number; p99: number; max: number; min: number };
  /** Filled lines with marks of one class set to widths over 0.1 em apart. */
  uneven: number;
  /** Filled lines with a mark under 0.9 em, and the narrowest mark, where no other mark stands beside it. */
  squeezed: number;
  narrowest: number;
  forbidden: number;
  broken: number;
  /** Last lines of one character, marks not counted. */
  single: number;
  /** Filled lines that end before the measure, or beyond it, by over 0.06 em. */
  short: number;
  over: number;
  /** The page on which each paragraph begins. */
  pageOf: number[];
}

const han = /^\p{Script=Han}$/u;
const openers = '“‘（《〈「『【〔［';
const closers = '，、；：。！？”’）》〉」』】〕］';
const neverFirst = new Set(`${closers}…—·～／％℃,.;:!?)]`);
const neverLast = new Set(`${openers}([`);
const classes: readonly string[] = ['，、；：', '。！？', '”’）》〉」』】〕］', openers];
const classOf = (character: string) => classes.findIndex((each) => each.includes(character));

interface TextLine {
  glyphs: Glyph[];
  paragraph: number;
  first: boolean;
  last: boolean;
  page: number;
}

/** @param measure the width of a full line, pt */
export function measureLines(
  pages: readonly GlyphPage[],
  paragraphs: readonly string[],
  size: number,
  measure: number,
): LineFigures {
  const { lines, lost, pageOf } = findLines(pages, paragraphs, size);
  const lefts = leftEdges(lines, size);
  const gaps: number[] = [];
  const figures = {
    uneven: 0,
    squeezed: 0,
    narrowest: 1,
    forbidden: 0,
    broken: 0,
    single: 0,
    short: 0,
    over: 0,
    filled: 0,
  };
  for (const [n, line] of lines.entries()) {
    const { glyphs } = line;
    const opening = glyphs[0]!.character;
    const closing = glyphs.at(-1)!.character;
    if (!line.first && neverFirst.has(opening)) figures.forbidden += 1;
    if (!line.last && neverLast.has(closing)) figures.forbidden += 1;
    const next = lines[n + 1];
    if (!line.last && next && isBroken(closing, next.glyphs[0]!.character)) figures.broken += 1;
    const marksAside = glyphs.filter(({ character }) => classOf(character) < 0 && !/[…—]/.test(character));
    if (line.last && !line.first && marksAside.length <= 1) figures.single += 1;
    if (line.last) continue;
    figures.filled += 1;
    for (const [k, glyph] of glyphs.entries()) {
      const after = glyphs[k + 1];
      if (after && han.test(glyph.character) && han.test(after.character)) gaps.push((after.x - glyph.x) / size - 1);
    }
    const widths = markWidths(glyphs, size);
    const least = Math.min(1, ...widths.flat());
    if (widths.some((list) => Math.max(...list) - Math.min(...list) > 0.1)) figures.uneven += 1;
    if (least < 0.9) figures.squeezed += 1;
    figures.narrowest = Math.min(figures.narrowest, least);
    const end = glyphs.at(-1)!;
    const isMark = closers.includes(end.character);
    const edge = lefts.get(line.page)! + measure;
    const full = (isMark ? size : end.width) + end.x;
    const seen = isMark ? end.x + size / 2 : full;
    if (full < edge - 0.06 * size) figures.short += 1;
    if (seen > edge + 0.06 * size) figures.over += 1;
  }
  gaps.sort((a, b) => a - b);
  const at = (share: number) => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * share))] ?? Number.NaN;
  return {
    ...figures,
    lines: lines.length,
    lost,
    gaps: { p50: at(0.5), p99: at(0.99), max: at(1), min: at(0) },
    pageOf,
  };
}

/** Number, —— or …… parted by the line's end. */
function isBroken(before: string, after: string): boolean {
  if (/[0-9]/.test(before) && /[0-9%％℃]/.test(after)) return true;
  return (before === '—' && after === '—') || (before === '…' && after === '…');
}

/**
 * Widths of a line's marks in em, class by class. Marks beside marks and at the line's ends are set as their neighbours
 * ask: they are not among them.
 */
function markWidths(glyphs: readonly Glyph[], size: number): number[][] {
  const widths = new Map<number, number[]>();
  for (const [k, glyph] of glyphs.entries()) {
    const kind = classOf(glyph.character);
    const [before, after] = [glyphs[k - 1], glyphs[k + 1]];
    if (kind < 0 || !before || !after || classOf(before.character) >= 0 || classOf(after.character) >= 0) continue;
    const isOpener = openers.includes(glyph.character);
    // An opening mark has its blank half before it; its glyph is drawn so much further left when that is taken off.
    const end = before.x + (han.test(before.character) ? size : before.width);
    const width = isOpener ? glyph.x + size - end : after.x - glyph.x;
    const list = widths.get(kind) ?? [];
    list.push(width / size);
    widths.set(kind, list);
  }
  return [...widths.values()];
}

const squeezed = (text: string) => text.replace(/[\s\u200B\u2060\u00AD\uFEFF]/gu, '').normalize('NFC');

/** Lines of the paragraphs, in order, told by what they say. */
function findLines(
  pages: readonly GlyphPage[],
  paragraphs: readonly string[],
  size: number,
): { lines: TextLine[]; lost: number; pageOf: number[] } {
  const texts = paragraphs.map(squeezed);
  const lines: TextLine[] = [];
  const pageOf: number[] = [];
  let paragraph = 0;
  let offset = 0;
  let found = 0;
  for (const [page, { glyphs }] of pages.entries()) {
    for (const row of rowsOf(glyphs, size)) {
      if (paragraph >= texts.length) break;
      const whole = squeezed(row.map(({ character }) => character).join(''));
      const rest = texts[paragraph]!.slice(offset);
      // A hyphen that the line's end put in.
      const hyphenated = /[-\u2010]$/u.test(whole) && !rest.startsWith(whole);
      const text = hyphenated ? whole.slice(0, -1) : whole;
      if (text === '' || !rest.startsWith(text)) continue;
      const first = offset === 0;
      if (first) pageOf[paragraph] = page;
      offset += text.length;
      found += text.length;
      const last = offset === texts[paragraph]!.length;
      lines.push({ glyphs: row, paragraph, first, last, page });
      if (last) {
        paragraph += 1;
        offset = 0;
      }
    }
  }
  return { lines, lost: texts.reduce((sum, text) => sum + text.length, 0) - found, pageOf };
}

/** Glyphs of the text's size on one baseline, left to right, top to bottom. */
function rowsOf(glyphs: readonly Glyph[], size: number): Glyph[][] {
  const rows: Glyph[][] = [];
  const own = glyphs.filter((glyph) => Math.abs(glyph.size - size) < 0.2).sort((a, b) => a.y - b.y || a.x - b.x);
  for (const glyph of own) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - glyph.y) < 1) row.push(glyph);
    else rows.push([glyph]);
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

/** Where full lines begin on each page: what most lines that open with a Han character say. */
function leftEdges(lines: readonly TextLine[], size: number): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const { glyphs, first, page } of lines) {
    if (first || !han.test(glyphs[0]!.character)) continue;
    const own = counts.get(page) ?? new Map<number, number>();
    const left = Math.round(glyphs[0]!.x * 20) / 20;
    own.set(left, (own.get(left) ?? 0) + 1);
    counts.set(page, own);
  }
  const edges = new Map<number, number>();
  for (const [page, own] of counts) edges.set(page, [...own].sort((a, b) => b[1] - a[1])[0]![0]);
  // A page without such a line: as on another, two sides of a leaf apart.
  for (const { page, glyphs } of lines)
    if (!edges.has(page)) edges.set(page, edges.get(page - 2) ?? edges.get(page + 2) ?? glyphs[0]!.x - size * 2);
  return edges;
}
