// The finished PDF's text, aligned with the Book, → the layout audit: figures of the whole book, and what a typographer would
// mark on a proof, each with page, line and place in the source. Judges what is printed, never what was intended. Must not
// judge where text and Book do not agree: that is reported already.
import type { Book } from '../../book.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import type { PageRegions } from '../page-regions.ts';
import type { PageText } from '../pdf-text.ts';
import type { PagedText } from '../print.ts';
import type { PrintedRun } from '../printed-runs.ts';
import type { PrintedSide } from '../printed-side.ts';
import type { Stream } from '../stream.ts';
import { inkLeft } from './characters.ts';
import { checkFaces } from './faces.ts';
import { type Finding, foldGrid, report, sourcePlace } from './finding.ts';
import { checkFormulas } from './formulas.ts';
import { checkGrid } from './grid.ts';
import { checkLineEnds } from './line-ends.ts';
import { type DrawnFormula, formulaLines, numberLines } from './line-numbers.ts';
import { addHyphens, type Line, linesOf, type Shift } from './lines.ts';
import {
  checkFeet,
  checkHeadings,
  checkLastLines,
  checkLoneLines,
  checkRows,
  checkSides,
  type Pages,
} from './page-ends.ts';
import { blockFacts, type Passage, passagesOf } from './passages.ts';
import { checkSpacing } from './spacing.ts';

/** What the audit measured. em: of the line's own type size. */
export interface LayoutFigures {
  /** Sides with text, paragraphs, lines on them, lines that are filled to the measure, body lines on the grid. */
  sides: number;
  paragraphs: number;
  lines: number;
  filledLines: number;
  bodyLines: number;
  /** Extra space between two Chinese characters of filled lines, em. */
  gaps: { pairs: number; least: number; p50: number; p99: number; greatest: number };
  /** Lines in which two marks of a class can be compared, and those where they differ by over 0.1 em. */
  marks: { compared: number; uneven: number };
  /** Largest distance of a body baseline from the grid, pt. */
  farthestOffGrid: number;
  /** Characters set in each face. */
  faces: Record<string, number>;
  /** Findings by rule, folded ones counted; 0 where looked for and not found. */
  findings: Record<string, number>;
}

export interface LayoutAudit {
  figures: LayoutFigures;
  diagnostics: Diagnostic[];
  /** What could not be audited, one line each. */
  unchecked: string[];
}

/** One region of the PDF's text pages with what the Book says should be there. */
export interface AuditedText {
  stream: Stream;
  /** The stream's runs, as print shows them. */
  runs: readonly PrintedRun[];
  found: PagedText;
}

export interface AuditInput {
  book: Book;
  pages: readonly PageText[];
  sides: readonly PrintedSide[];
  regions: readonly PageRegions[];
  body: AuditedText;
  notes: AuditedText;
  /** What each formula draws. */
  formulas: readonly DrawnFormula[];
  /** Section of each side, by index. */
  sectionOf: readonly (string | undefined)[];
  /** PostScript names of the embedded faces. */
  faces?: readonly string[];
  /** The folio of a page, by index. */
  where: (page: number) => string;
}

const rules: readonly Finding['rule'][] = [
  'line-starts-with-allowed-character',
  'line-ends-with-allowed-character',
  'unbreakable-stays-whole',
  'line-stands-on-grid',
  'line-gaps-even',
  'line-marks-alike',
  'line-fills-measure',
  'last-line-is-not-stretched',
  'paragraph-leaves-no-single-line',
  'heading-followed-by-lines',
  'paragraph-ends-with-characters',
  'last-side-has-lines',
  'side-filled-to-foot',
  'table-row-on-one-side',
  'text-inside-type-area',
  'text-inside-trim',
  'page-uses-known-faces',
  'page-has-no-type3-face',
  'page-draws-every-character',
];

export function auditLayout(input: AuditInput): LayoutAudit {
  const { book, pages, sides, where } = input;
  const { print } = book.facts;
  const facts = blockFacts(book);
  const shift: Shift = (index) => {
    const trim = sides[index]?.trim;
    const page = pages.find((each) => each.index === index);
    return trim && page ? { dx: (page.width - trim.width) / 2, dy: (page.height - trim.height) / 2 } : { dx: 0, dy: 0 };
  };
  const passages = passagesOf(input.body.runs, facts, false);
  const body = linesOf(passages, input.body.stream, input.body.found, shift);
  const notes = linesOf(passagesOf(input.notes.runs, facts, true), input.notes.stream, input.notes.found, shift);
  const lines = [...body, ...notes];
  addHyphens(lines, pages, shift);
  const formulas = new Map(input.formulas.map((each) => [each, formulaLines(each, shift, print.leading)]));
  numberLines(lines, [...formulas.values()].flat(), print.leading);

  const grid = checkGrid(body, print, (page) => sides[page]?.area.y ?? 0);
  const spacing = checkSpacing(lines, edgesOf(lines, sides));
  const faces = checkFaces(pages, input.faces);
  const context: Pages = {
    lines: body,
    passages,
    linesOf: byPassage(body),
    sides,
    sectionOf: input.sectionOf,
    lowest: lowestOf(body, input, shift),
    leading: print.leading,
    phase: grid.phase,
  };
  const found: Finding[] = [
    ...checkLineEnds(
      lines,
      (line) => spacedInSource(book, line),
      (page) => {
        const { x = 0, width = 0 } = sides[page]?.area ?? {};
        return { left: x, right: x + width };
      },
    ),
    ...foldGrid(grid.findings),
    ...spacing.findings,
    ...checkLoneLines(context),
    ...checkHeadings(context),
    ...checkLastLines(lines),
    ...checkFeet(context),
    ...checkRows(context),
    ...checkSides(lines, sides, pages, shift),
    ...checkFormulas(formulas, lines, sides, pages, shift),
    ...faces.findings,
  ];
  const counts: Record<string, number> = Object.fromEntries(rules.map((rule) => [rule, 0]));
  for (const { rule, count = 1 } of found) counts[rule] = (counts[rule] ?? 0) + count;
  const share = (of: number) =>
    round(spacing.gaps[Math.min(spacing.gaps.length - 1, Math.floor(spacing.gaps.length * of))] ?? 0);
  return {
    figures: {
      sides: sides.filter(({ kind }) => kind === 'text').length,
      paragraphs: passages.filter(({ kind }) => kind === 'paragraph').length,
      lines: lines.length,
      filledLines: spacing.filledLines,
      bodyLines: grid.bodyLines,
      gaps: {
        pairs: spacing.gaps.length,
        least: round(spacing.gaps[0] ?? 0),
        p50: share(0.5),
        p99: share(0.99),
        greatest: round(spacing.gaps.at(-1) ?? 0),
      },
      marks: { compared: spacing.comparedLines, uneven: spacing.unevenLines },
      farthestOffGrid: grid.farthest,
      faces: faces.faces,
      findings: counts,
    },
    diagnostics: found.map((each) => report(book, each, where)),
    unchecked: [],
  };
}

const round = (value: number): number => Number(value.toFixed(4)) + 0;

function byPassage(lines: readonly Line[]): Map<Passage, Line[]> {
  const map = new Map<Passage, Line[]>();
  for (const line of lines) {
    const own = map.get(line.passage);
    if (own) own.push(line);
    else map.set(line.passage, [line]);
  }
  return map;
}

/**
 * The right edge of a line's measure. A section's own paragraphs, its lists and notes reach the type area's edge; what
 * stands set in on both sides has the edge that most of its lines have.
 */
function edgesOf(
  lines: readonly Line[],
  sides: readonly PrintedSide[],
): (line: Line) => { left: number; right: number } | undefined {
  const inset = new Map<string, number>();
  const ends = new Map<string, number[]>();
  for (const { passage, last, page, glyphs } of lines) {
    if (!passage.justified || last || isPlain(passage.path)) continue;
    const side = sides[page];
    const end = glyphs.at(-1)!;
    // A mark's blank half may hang over the edge.
    if (!side || inkLeft.has(end.character)) continue;
    const list = ends.get(passage.path) ?? [];
    list.push(side.area.x + side.area.width - end.x - end.advance);
    ends.set(passage.path, list);
  }
  for (const [path, list] of ends) {
    if (list.length >= 3) inset.set(path, commonest(list));
  }
  return ({ passage, page }) => {
    const side = sides[page];
    const by = isPlain(passage.path) ? 0 : inset.get(passage.path);
    return side && by !== undefined ? { left: side.area.x, right: side.area.x + side.area.width - by } : undefined;
  };
}

const isPlain = (path: string): boolean => /^(?:page-note)?(?: ?list)*$/u.test(path);

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const step = Math.round(value * 5) / 5;
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** The lowest baseline or picture's foot of each page's body. */
function lowestOf(
  body: readonly Line[],
  { regions, pages }: AuditInput,
  shift: Shift,
): (page: number) => { y: number; text: boolean } {
  const lowest = new Map<number, { y: number; text: boolean }>();
  const put = (page: number, y: number, text: boolean) => {
    if (y > (lowest.get(page)?.y ?? Number.NEGATIVE_INFINITY)) lowest.set(page, { y, text });
  };
  for (const { page, baseline } of body) put(page, baseline, true);
  for (const { index, bodyMaths } of regions) {
    for (const { y } of bodyMaths) put(index, y - shift(index).dy, true);
  }
  for (const { index, images } of pages) {
    for (const { box } of images) put(index, box.y - shift(index).dy + box.height, false);
  }
  return (page) => lowest.get(page) ?? { y: 0, text: true };
}

/** Whether the manuscript has a space where a line was broken: compared text has none. */
function spacedInSource(book: Book, line: Line): boolean {
  const { run } = line.passage;
  const source = book.sources.find(({ path }) => path === run.place.file)?.text;
  const { line: number } = sourcePlace(book, line.passage, line.from);
  const own = source?.split('\n')[number - 1] ?? '';
  const before = run.text.slice(Math.max(0, line.from - 2), line.from);
  const after = run.text.slice(line.from, line.from + 2);
  return new RegExp(`${literal(before)}\\s+${literal(after)}`, 'u').test(own);
}

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
