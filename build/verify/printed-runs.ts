// Runs as every edition has them → runs as print shows them: note marks by their number on the page, formulas apart, images,
// cells and variation selectors without a sign, and where in the text all those stood. Must not know where on a page anything stands.
import { counted, selectors, sign } from './normalise.ts';
import { foreignGlyphs } from './print-formulas.ts';
import type { ExpectedText, Run } from './runs.ts';

/** A run as print shows it. All offsets are into its text as printed. */
export interface PrintedRun extends Run {
  /** Where cells of a row begin. */
  cells: number[];
  /** Note marks in the text. */
  marks: { from: number; to: number }[];
  /** Where an image or a formula stands: nothing, or a formula's Chinese, is printed for it in text faces. */
  objects: { from: number; to: number }[];
}

const signs = new RegExp(
  `${sign.formulaOpen}([^${sign.formulaClose}]*)${sign.formulaClose}|${sign.noteOpen}([^${sign.noteClose}]*)${sign.noteClose}|[${sign.image}${sign.row}${sign.cell}${selectors}]`,
  'gu',
);

/** @param marks note id → the mark print shows */
export function printedRuns(
  runs: readonly Run[],
  expected: ExpectedText,
  marks: ReadonlyMap<string, string>,
): PrintedRun[] {
  const foreign = new Map<string, string>();
  for (const formula of expected.formulas) {
    const source = counted(formula.tex);
    if (!foreign.has(source)) foreign.set(source, foreignGlyphs(formula));
  }
  return runs.map((run) => printedRun(run, foreign, marks));
}

function printedRun(run: Run, foreign: ReadonlyMap<string, string>, numbers: ReadonlyMap<string, string>): PrintedRun {
  const printed: PrintedRun = { ...run, text: '', cells: [], marks: [], objects: [] };
  /** Stretches copied as they are: where each ends in the run, and how far on it stands in print. */
  const copied: { to: number; on: number }[] = [];
  let from = 0;
  const copyTo = (to: number) => {
    copied.push({ to, on: printed.text.length - from });
    printed.text += run.text.slice(from, to);
  };
  for (const match of run.text.matchAll(signs)) {
    copyTo(match.index);
    const start = printed.text.length;
    const [whole, formula, note] = match;
    if (note !== undefined) {
      printed.text += numbers.get(note) ?? '';
      printed.marks.push({ from: start, to: printed.text.length });
    } else if (formula !== undefined) {
      printed.text += foreign.get(formula) ?? '';
      printed.objects.push({ from: start, to: printed.text.length });
    } else if (whole === sign.image) printed.objects.push({ from: start, to: start });
    else if (whole === sign.cell) printed.cells.push(start);
    from = match.index + whole.length;
  }
  copyTo(run.text.length);
  const moved = (at: number): number => at + (copied.find(({ to }) => at <= to)?.on ?? 0);
  if (run.breaks) printed.breaks = [...new Set(run.breaks.map(moved))];
  if (run.lineBreaks) printed.lineBreaks = run.lineBreaks.map(moved);
  if (run.readings) printed.readings = run.readings.map((each) => ({ from: moved(each.from), to: moved(each.to) }));
  return printed;
}
