// Lines → how evenly they are set: gaps between Chinese characters, marks of one class in one line, last lines that were
// stretched, lines short of the measure or beyond it. A character's advance in the PDF is its natural width.
import { inkLeft, inkRight, isHan, markClass } from './characters.ts';
import type { Finding } from './finding.ts';
import type { Glyph, Line } from './lines.ts';

/** All in em. */
const limits = { gap: 0.12, marks: 0.1, edge: 0.05, lastLine: 0.02 };

export interface Spacing {
  findings: Finding[];
  /** Extra space between two Chinese characters of filled lines, in em, ascending. */
  gaps: Float64Array;
  filledLines: number;
  /** Lines with marks of one class set to different widths, of how many with marks to compare. */
  unevenLines: number;
  comparedLines: number;
}

/** @param edges left and right edge of a line's measure, pt; undefined where nobody knows */
export function checkSpacing(
  lines: readonly Line[],
  edges: (line: Line) => { left: number; right: number } | undefined,
): Spacing {
  const findings: Finding[] = [];
  const gaps: number[] = [];
  let filledLines = 0;
  let unevenLines = 0;
  let comparedLines = 0;
  for (const line of lines) {
    const { kind, justified } = line.passage;
    if (kind === 'code' || kind === 'equation') continue;
    const widths = markWidths(line);
    if (widths.some(({ length }) => length > 1)) {
      comparedLines++;
      const spread = Math.max(...widths.map((each) => Math.max(...each) - Math.min(...each)));
      if (spread > limits.marks) {
        unevenLines++;
        findings.push({ rule: 'line-marks-alike', page: line.page, line, values: { by: em(spread) } });
      }
    }
    if (!justified) continue;
    const own = gapsOf(line);
    const edge = hasObject(line) ? undefined : edges(line);
    const off = edge && offEdge(line, edge.right);
    const filled = !line.last && !isLeftShort(line, own, off);
    if (filled) {
      filledLines++;
      for (const gap of own) gaps.push(gap);
      const widest = Math.max(0, ...own);
      if (widest > limits.gap) {
        findings.push({ rule: 'line-gaps-even', page: line.page, line, values: { gap: em(widest) } });
      }
      if (off !== undefined && Math.abs(off) > limits.edge) {
        findings.push({ rule: 'line-fills-measure', page: line.page, line, values: { by: em(off) } });
      }
    } else if (own.length >= 4 && middle(own) > limits.lastLine) {
      findings.push({ rule: 'last-line-is-not-stretched', page: line.page, line, values: { gap: em(middle(own)) } });
    } else if (off !== undefined && off > limits.edge) {
      findings.push({ rule: 'line-fills-measure', page: line.page, line, values: { by: em(off) } });
    }
  }
  return { findings, gaps: Float64Array.from(gaps).sort(), filledLines, unevenLines, comparedLines };
}

/** A line an editor has ended, with less on it than could fill it within the limits. */
function isLeftShort({ passage, to }: Line, own: readonly number[], off = 0): boolean {
  if (!passage.run.lineBreaks?.includes(to)) return false;
  return -off > own.length * limits.gap - limits.edge;
}

const em = (value: number): number => Number(value.toFixed(3));
const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Extra space between neighbours that are both Chinese characters of one size, em. */
function gapsOf({ glyphs }: Line): number[] {
  const gaps: number[] = [];
  for (let n = 1; n < glyphs.length; n++) {
    const a = glyphs[n - 1]!;
    const b = glyphs[n]!;
    if (!neighbours(a, b) || !isHan(a.character) || !isHan(b.character)) continue;
    gaps.push((b.x - a.x - a.advance) / a.size);
  }
  return gaps;
}

const neighbours = (a: Glyph, b: Glyph): boolean =>
  !b.apart &&
  b.offset === a.offset + a.character.length &&
  Math.abs(a.size - b.size) < 0.1 &&
  Math.abs(a.y - b.y) < 0.5;

/**
 * Widths of the marks of a line that stand between Chinese characters, by class, em. A closing mark takes the room up to its
 * neighbour on the right; an opening one, whose blank left half may be taken off, that from its neighbour on the left.
 */
function markWidths({ glyphs }: Line): number[][] {
  const widths = new Map<string, number[]>();
  for (let n = 1; n < glyphs.length - 1; n++) {
    const [before, mark, after] = [glyphs[n - 1]!, glyphs[n]!, glyphs[n + 1]!];
    const kind = markClass(mark.character);
    if (!kind || !isHan(before.character) || !isHan(after.character)) continue;
    if (!neighbours(before, mark) || !neighbours(mark, after)) continue;
    const width = after.x - (kind === 'open' ? before.x + before.advance : mark.x);
    const list = widths.get(kind) ?? [];
    list.push(width / mark.size);
    widths.set(kind, list);
  }
  return [...widths.values()];
}

/** An image or a formula stands in the line, or a reading at its end, whose width the text's glyphs do not tell. */
const hasObject = ({ passage: { run }, from, to }: Line): boolean =>
  run.objects.some((object) => object.to >= from && object.from <= to) ||
  (run.readings?.some((reading) => reading.from < to && reading.to >= to) ?? false);

/** How far the line ends from its edge, em: beyond it positive. Of a last mark's blank half any part may be taken off. */
function offEdge({ glyphs, size }: Line, right: number): number {
  const last = glyphs.at(-1)!;
  // A reading stands over its character and may be the wider of the two.
  const end = glyphs.reduce((most, { x, advance }) => Math.max(most, x + advance), last.x + last.advance);
  const whole = (end - right) / size;
  if (!inkLeft.has(last.character)) return whole;
  const half = whole - last.advance / 2 / size;
  return whole < 0 ? whole : Math.max(half, 0);
}

/** Where a line's ink begins and ends, the blank halves of marks left out. */
export function inkOf({ glyphs }: Line): { left: number; right: number } {
  const first = glyphs[0]!;
  let right = Number.NEGATIVE_INFINITY;
  let left = first.x + (inkRight.has(first.character) ? first.advance / 2 : 0);
  for (const { x, advance, character } of glyphs) {
    right = Math.max(right, x + (inkLeft.has(character) ? advance / 2 : advance));
    left = Math.min(left, x + (inkRight.has(character) ? advance / 2 : 0));
  }
  return { left, right };
}
