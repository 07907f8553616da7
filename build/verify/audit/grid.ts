// Body lines → their baselines against the line grid: the type area's head and whole lines from there. Where in its line a
// baseline stands depends on the face and is measured once for the book, so that a whole side out of step is found too.
import type { Finding } from './finding.ts';
import type { Line } from './lines.ts';

/** pt */
const tolerance = 0.3;

export interface Grid {
  findings: Finding[];
  bodyLines: number;
  /** Largest distance of a body baseline from the grid, pt. */
  farthest: number;
  /** Distance of a baseline from the top of its line of the grid, pt. */
  phase: number;
}

/**
 * @param head y of the type area's head on a page, pt
 */
export function checkGrid(
  lines: readonly Line[],
  print: { size: number; leading: number },
  head: (page: number) => number,
): Grid {
  const face = bodyFace(lines, print.size);
  const body = lines.filter((line) => isBodyLine(line, print.size, face));
  const { leading } = print;
  const within = (line: Line) => (((line.baseline - head(line.page)) % leading) + leading) % leading;
  // What stands highest on a side has the least above it that could push it off the grid: it outvotes the lines below.
  const highest = new Map<number, Line>();
  for (const line of body)
    if (line.baseline < (highest.get(line.page)?.baseline ?? Infinity)) highest.set(line.page, line);
  const counts = new Map<number, number>();
  for (const line of body) {
    const step = Math.round(within(line) * 20);
    const votes = highest.get(line.page) === line ? 1000 : 1;
    counts.set(step, (counts.get(step) ?? 0) + votes);
  }
  const phase = Math.max(0, [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0] / 20);
  const findings: Finding[] = [];
  let farthest = 0;
  for (const line of body) {
    const away = within(line) - phase;
    const off = away > leading / 2 ? away - leading : away < -leading / 2 ? away + leading : away;
    farthest = Math.max(farthest, Math.abs(off));
    if (Math.abs(off) > tolerance) {
      findings.push({ rule: 'line-stands-on-grid', page: line.page, line, values: { by: Number(off.toFixed(2)) } });
    }
  }
  return { findings, bodyLines: body.length, farthest: Number(farthest.toFixed(3)), phase };
}

/** The face that most characters of body size are set in. */
function bodyFace(lines: readonly Line[], size: number): string {
  const counts = new Map<string, number>();
  for (const { glyphs } of lines) {
    for (const { face, size: own } of glyphs) {
      if (Math.abs(own - size) < 0.1) counts.set(face, (counts.get(face) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function isBodyLine({ passage, glyphs, size: own }: Line, size: number, face: string): boolean {
  if (passage.note || passage.kind !== 'paragraph' || Math.abs(own - size) > 0.1) return false;
  const set = glyphs.filter((glyph) => glyph.face === face).length;
  // A line of Latin alone is body text too where it is a paragraph of the section's own.
  return set * 2 > glyphs.length || (passage.path === '' && set > 0);
}
