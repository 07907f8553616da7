// Lines of text and what formulas draw → the number each line has on its side, counted from 1 down the page as a reader
// counts: what shares a baseline is one line, a display is one, and so is a formula with no text beside it. Must not judge.
import type { MathsGlyph } from '../print-formulas.ts';
import type { ExpectedFormula } from '../runs.ts';
import type { Line, Shift } from './lines.ts';

export interface DrawnFormula {
  /** undefined where it is repeated in a table's head. */
  formula?: ExpectedFormula;
  glyphs: readonly MathsGlyph[];
}

/** A line of a formula: from its first baseline to its last, which a display alone has apart. pt from the trim. */
export interface FormulaLine {
  page: number;
  top: number;
  bottom: number;
  size: number;
  number: number;
}

/** Of the leading: lines stand no nearer to each other; a numerator, an exponent and a formula's number do. */
const nextLine = 0.9;
const sameLine = 0.6;

/** The lines of one formula, not yet numbered. */
export function formulaLines({ formula, glyphs }: DrawnFormula, shift: Shift, leading: number): FormulaLine[] {
  const lines: FormulaLine[] = [];
  for (const page of new Set(glyphs.map((glyph) => glyph.page))) {
    const own = glyphs.filter((glyph) => glyph.page === page);
    const size = Math.max(...own.map((glyph) => glyph.size));
    // Raised and lowered signs are smaller.
    const ys = own.flatMap((glyph) => (glyph.size > size - 0.1 ? glyph.y - shift(page).dy : [])).sort((a, b) => a - b);
    let last: FormulaLine | undefined;
    for (const y of ys) {
      if (last && (formula?.display || y < last.bottom + leading * nextLine)) last.bottom = y;
      else {
        last = { page, top: y, bottom: y, size, number: 0 };
        lines.push(last);
      }
    }
  }
  return lines;
}

/** Numbers all lines in place. */
export function numberLines(lines: readonly Line[], formulas: readonly FormulaLine[], leading: number): void {
  const byPage = new Map<number, { baseline: number; size: number; lines: { number: number }[] }[]>();
  const on = (page: number) => {
    const own = byPage.get(page) ?? [];
    byPage.set(page, own);
    return own;
  };
  for (const line of lines) on(line.page).push({ baseline: line.baseline, size: line.size, lines: [line] });
  for (const formula of formulas) {
    const { page, top, bottom, size } = formula;
    const beside = on(page).find(
      ({ baseline }) => baseline > top - leading * sameLine && baseline < bottom + leading * sameLine,
    );
    if (beside) beside.lines.push(formula);
    else on(page).push({ baseline: top, size, lines: [formula] });
  }
  for (const own of byPage.values()) {
    let number = 0;
    let baseline = Number.NEGATIVE_INFINITY;
    for (const line of own.sort((a, b) => a.baseline - b.baseline)) {
      if (line.baseline > baseline + line.size * 0.3) {
        number++;
        baseline = line.baseline;
      }
      for (const each of line.lines) each.number = number;
    }
  }
}
