// Body lines, quotations and verse among them → their baselines against the line grid: the type area's head and whole lines
// from there. Where in its line a baseline stands depends on the face and is measured once for the book, so that a whole
// side out of step is found too. What a style itself sets off by part of a line is not judged.
import type { PrintFacts } from '../../book.ts';
import type { Finding } from './finding.ts';
import type { Line } from './lines.ts';

/** pt */
const tolerance = 0.3;
/** So far may another face's baseline stand from the body's in a line of the same height, pt. */
const faceShift = 1;

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
  print: Pick<PrintFacts, 'size' | 'leading' | 'look'>,
  head: (page: number) => number,
): Grid {
  const face = bodyFace(lines, print.size);
  const groups = groupsOnGrid(print);
  const body = lines.filter((line) => isBodyLine(line, print.size, face, groups));
  const { leading } = print;
  const within = (line: Line) => (((line.baseline - head(line.page)) % leading) + leading) % leading;
  // What stands highest on a side has the least above it that could push it off the grid: it outvotes the lines below.
  const highest = new Map<number, Line>();
  for (const line of body)
    if (line.baseline < (highest.get(line.page)?.baseline ?? Infinity)) highest.set(line.page, line);
  const votes = (line: Line) => (highest.get(line.page) === line ? 1000 : 1);
  const byGroup = new Map<string, Line[]>();
  for (const line of body) {
    const group = groupsAround(line.passage.path)[0] ?? '';
    const own = byGroup.get(group);
    if (own) own.push(line);
    else byGroup.set(group, [line]);
  }
  const phase = phaseOf(byGroup.get('') ?? body, within, votes);
  const findings: Finding[] = [];
  let farthest = 0;
  for (const own of byGroup.values()) {
    // Another face may stand a little higher or lower in its line, but no further than this.
    const far = (line: Line) => Math.abs(wrapped(within(line) - phase, leading)) > faceShift;
    const near = own.filter((line) => !far(line));
    const ownPhase = near.length > 0 ? phaseOf(near, within, () => 1) : phase;
    for (const line of own) {
      const off = wrapped(within(line) - ownPhase, leading);
      farthest = Math.max(farthest, Math.abs(off));
      if (Math.abs(off) > tolerance) {
        findings.push({ rule: 'line-stands-on-grid', page: line.page, line, values: { by: Number(off.toFixed(2)) } });
      }
    }
  }
  return { findings, bodyLines: body.length, farthest: Number(farthest.toFixed(3)), phase };
}

/** Where in their line most baselines stand, pt. */
function phaseOf(lines: readonly Line[], within: (line: Line) => number, votes: (line: Line) => number): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const step = Math.round(within(line) * 20);
    counts.set(step, (counts.get(step) ?? 0) + votes(line));
  }
  return Math.max(0, [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0] / 20);
}

const wrapped = (away: number, leading: number): number =>
  away > leading / 2 ? away - leading : away < -leading / 2 ? away + leading : away;

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

/** Groups of a style that are text of the body in other words, and what passages stand in them. */
const setOff: Record<string, RegExp> = {
  quotation: /\b(?:quote|quotation)\b/u,
  verse: /\bverse\b/u,
  box: /\b(?:note|tip|important|warning|caution|example|box)\b/u,
};

const groupsAround = (path: string): string[] => Object.keys(setOff).filter((group) => setOff[group]!.test(path));

/** Of the groups above, those whose lines keep to the grid: set in the body's size and leading, whole lines around them. */
function groupsOnGrid({ size, look }: Pick<PrintFacts, 'size' | 'look'>): ReadonlySet<string> {
  const is = (group: string, key: string, fits: (value: number) => boolean) => {
    const value = look?.settings[`${group}.${key}`];
    return value === undefined || value === '正文' || fits(Number(value));
  };
  const keeps = (group: string) =>
    is(group, 'size', (own) => own === size) &&
    is(group, 'leading', (own) => own === 1) &&
    is(group, 'above', Number.isInteger) &&
    is(group, 'below', Number.isInteger);
  return new Set(Object.keys(setOff).filter(keeps));
}

function isBodyLine(line: Line, size: number, face: string, onGrid: ReadonlySet<string>): boolean {
  const { passage, glyphs, size: own } = line;
  if (passage.note || passage.kind !== 'paragraph' || Math.abs(own - size) > 0.1) return false;
  const within = groupsAround(passage.path);
  if (within.some((group) => !onGrid.has(group))) return false;
  const set = glyphs.filter((glyph) => glyph.face === face).length;
  // A line of Latin alone is body text too where it is a paragraph of the section's own.
  if (set * 2 > glyphs.length || (passage.path === '' && set > 0)) return true;
  return /^(?:(?:list|quote|quotation|verse) ?)+$/u.test(passage.path) && within.length > 0;
}
