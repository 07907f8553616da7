// One section in one tab: survey, compose, arrange, plan its sides, fit paragraphs where that mends a side, paginate. The
// tab is reached through its functions alone; the composer and the planner are pure.
import type { ComposedParagraph, ParagraphSource } from './compose/index.ts';
import type { PageGeometry } from './geometry.ts';
import {
  compose,
  composeSection,
  costsOf,
  idleInLines,
  type LineNotes,
  type LineSettings,
  lineNotes,
  noLineNotes,
} from './lines.ts';
import type { PageRequest, PageScript, PaginatedSection, RowMarks, SectionSurvey } from './page/paginated.ts';
import { packLines, unpackRows } from './page/wire.ts';
import {
  breaksForPadding,
  greedySides,
  idleMarks,
  linesAboveNotes,
  needsPlan,
  type Plan,
  type PlanInput,
  planPages,
  type Row,
  spacedSides,
  spreadSpace,
  staysWithNext,
} from './plan/index.ts';

/** The page script's functions, called from outside the tab. */
export type Call = <Name extends keyof PageScript>(
  name: Name,
  ...given: Parameters<PageScript[Name]>
) => Promise<Awaited<ReturnType<PageScript[Name]>>>;

/** Where a section is laid out: a tab, and which of the places in it. */
export interface Place {
  call: Call;
  number: number;
}

export interface SectionLayout {
  pages: PaginatedSection;
  lines: LineNotes;
}

/** Fewest lines on a chapter's last side (末面). */
const lastSideLines = 5;
/** Paragraphs are stretched by a line for a page's sake only so far: 0.03 em a gap, of the composer's 0.12. */
const loosestFit = 0.25;

const unmarked: RowMarks = { keeps: [], breaks: [], spaces: [], sides: [], merged: false };

/** @param settings undefined leaves the lines to the browser */
export async function layOutSection(
  { call, number: place }: Place,
  request: PageRequest,
  settings: LineSettings | undefined,
  geometry: PageGeometry,
): Promise<SectionLayout> {
  const survey = await call('survey', place, request);
  if (!settings) return { pages: await call('paginate', place, unmarked), lines: noLineNotes() };
  const lines = composeSection(survey, settings);
  const arranged = await call('arrange', place, packLines(lines));
  const { misses } = arranged;
  let rows = unpackRows(arranged.rows);
  const input: PlanInput = {
    rows,
    side: geometry.areaHeight,
    line: geometry.line,
    noteSeparator: arranged.noteSeparator,
    linesAboveNotes,
    variants: new Map(),
    lastSideLines,
  };
  const flows = !/^<section [^>]*class="section (?:title|imprint|contents|part)"/.test(request.html);
  let plan: Plan | undefined;
  if (flows && needsPlan(input)) {
    plan = planPages({ ...input, variants: variantsOf(survey, lines, settings, rows) });
    const fitted = setFits(survey, lines, settings, plan);
    if (plan.fits.length > 0) {
      const again = await call('arrange', place, packLines(fitted));
      misses.push(...again.misses);
      rows = unpackRows(again.rows);
    }
  }
  const keeps = !flows ? [] : staysWithNext(rows).flatMap((keep, n) => (keep ? [n] : []));
  const planned = plan ? plan.breaks.map((row) => rowAfterFits(input.rows, rows, row)) : [];
  const byHand = rows.flatMap((row, n) => (row.breakBefore && n > 0 ? [n] : []));
  const spaces = flows ? spreadSpace({ ...input, rows }, planned) : [];
  const sides = greedySides({ ...input, rows }, [], planned);
  const forced = flows ? [...new Set([...planned, ...breaksForPadding({ ...input, rows }, planned)])] : planned;
  const marks: RowMarks = { keeps, breaks: [...forced, ...byHand], spaces, sides, merged: flows };
  const paginating = call('paginate', place, marks);
  const notes = lineNotes(survey, lines, misses, settings);
  let pages = await paginating;
  if (flows && !isAsPlanned(pages, sides)) {
    // Paged.js has it otherwise: then it must have every line to itself.
    await call('survey', place, request);
    await call('arrange', place, packLines(lines));
    const again = await call('paginate', place, { ...marks, merged: false });
    if (unlikePlanned(again, sides) <= unlikePlanned(pages, sides)) pages = again;
  }
  if (flows) notes.unplanned = pages.sides.findIndex(({ firstRow }, n) => firstRow !== sides[n]) + 1;
  for (const { paragraph, by } of plan?.fits ?? []) notes.fits.push({ block: survey.paragraphs[paragraph]!.block, by });
  for (const { side, row, lines } of spacedSides(spaces, sides)) {
    // A picture without a caption is no block: what stands next to it is.
    const block = rows[row]!.block ?? rows[row + 1]?.block ?? rows[row - 1]?.block;
    const asPlanned = pages.sides[side]?.firstRow === sides[side];
    notes.spaces.push({ ...(block && { block }), ...(asPlanned && { side }), lines });
  }
  if (flows) {
    const idle = idleMarks({ ...input, rows }, planned);
    const blocksOf = (found: readonly number[]) => found.flatMap((row) => rows[row]!.block ?? []);
    notes.idle = {
      ...idleInLines(survey, lines, settings),
      keeps: blocksOf(idle.keeps),
      pageBreaks: blocksOf(idle.pageBreaks),
    };
  }
  return { pages, lines: notes };
}

/** Every side begins with the row it was expected to, and holds what it has. */
const isAsPlanned = ({ sides, complaints }: PaginatedSection, expected: readonly number[]): boolean =>
  complaints.length === 0 &&
  sides.length === expected.length &&
  sides.every(({ firstRow, overflows }, n) => firstRow === expected[n] && overflows.length === 0);

/** How many sides begin with another row than planned; more where something went wrong. */
const unlikePlanned = ({ sides, complaints }: PaginatedSection, expected: readonly number[]): number =>
  complaints.length * 1000 +
  Math.abs(sides.length - expected.length) +
  sides.reduce((sum, { firstRow, overflows }, n) => sum + (firstRow === expected[n] ? 0 : 1) + overflows.length, 0);

/** What paragraphs of body text could be set shorter or longer. */
function variantsOf(
  survey: SectionSurvey,
  lines: readonly (ComposedParagraph | null)[],
  settings: LineSettings,
  rows: readonly Row[],
): PlanInput['variants'] {
  const inBody = new Set(rows.flatMap((row) => (row.body && row.paragraph !== undefined ? [row.paragraph] : [])));
  const variants = new Map<number, { shorter?: number; longer?: number }>();
  for (const paragraph of inBody) {
    const source = survey.paragraphs[paragraph]?.source;
    // What an editor has fitted by hand is left as it is, and so is what is broken by hand: verse, lines of names.
    if (!source || source.fit || source.align !== 'justify' || source.pieces.some(({ kind }) => kind === 'break'))
      continue;
    const composed = lines[paragraph];
    if (!composed || composed.lines.length < 2 || !couldFit(source, composed)) continue;
    const costs = { ...costsOf(survey, source, settings) };
    // A side a line short is seen by few, a paragraph that gapes by everybody.
    if ((costs.longer ?? 0) > loosestFit) delete costs.longer;
    if (costs.shorter !== undefined || costs.longer !== undefined) variants.set(paragraph, costs);
  }
  return variants;
}

const squeezable = /[，。、；：！？“”‘’（）《》〈〉「」『』【】〔〕·]/gu;

/**
 * Whether a paragraph's last line is short or full enough for a line to be lost or won: most are neither, and the composer
 * need not be asked. Generous: what it lets through is weighed.
 */
function couldFit(source: ParagraphSource, { lines }: ComposedParagraph): boolean {
  const last = lines.at(-1)!.width / source.size;
  const room = source.measure / source.size - last;
  // Half an em a mark and at every line's end; and half an em a line of 中西间距, word spaces and Chinese gaps.
  return room <= lines.length * 1.5 || last <= lines.length || last <= lines.length + marksOf(source) * 0.5;
}

const marksOf = ({ pieces }: ParagraphSource): number =>
  pieces.reduce((sum, piece) => sum + (piece.kind === 'text' ? (piece.text.match(squeezable)?.length ?? 0) : 0), 0);

/** Sets the paragraphs the plan names anew, in `lines` too. @returns only those that changed */
function setFits(
  survey: SectionSurvey,
  lines: (ComposedParagraph | null)[],
  settings: LineSettings,
  plan: Plan,
): (ComposedParagraph | null)[] {
  const changed: (ComposedParagraph | null)[] = lines.map(() => null);
  for (const { paragraph, by } of plan.fits) {
    const composed = compose(survey, survey.paragraphs[paragraph]!.source!, settings, by);
    if (composed) lines[paragraph] = changed[paragraph] = composed;
  }
  return changed;
}

/** A row of the plan among the rows after its fits: the same line of the same paragraph, or as many rows from the end. */
function rowAfterFits(before: readonly Row[], rows: readonly Row[], row: number): number {
  const { paragraph, line } = before[row]!;
  if (paragraph === undefined) return row + (rows.length - before.length) - added(before, rows, row);
  return rows.findIndex((each) => each.paragraph === paragraph && each.line === line);
}

/** Lines that fits have added after a row. */
function added(before: readonly Row[], after: readonly Row[], row: number): number {
  const countOf = (rows: readonly Row[], paragraph: number) =>
    rows.find((each) => each.paragraph === paragraph)?.lines ?? 0;
  const later = new Set(before.slice(row).flatMap((each) => (each.paragraph === undefined ? [] : [each.paragraph])));
  return [...later].reduce((sum, paragraph) => sum + countOf(after, paragraph) - countOf(before, paragraph), 0);
}
