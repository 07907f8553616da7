// Formulas in print: the glyphs that the PDF shows in KaTeX's fonts against those KaTeX sets for each source, formula by
// formula. Browsers paint a fraction's parts after the rest, so within a formula glyphs count as a set with repetitions;
// the order of formulas is kept. Prose never passes through here.
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { formulaGlyphs } from './formulas.ts';
import type { PageRegions } from './page-regions.ts';
import { excerpt } from './report.ts';
import type { ExpectedFormula, ExpectedText } from './runs.ts';

/** Characters that KaTeX's fonts do not have: \text{面积} is set in a text face and counted with the prose around it. */
const foreign = /[\u0400-\u052F\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/gu;

/** What a formula prints in text faces. */
export function foreignGlyphs(formula: ExpectedFormula): string {
  return (formulaGlyphs(formula.tex, formula.display, 'html').match(foreign) ?? []).join('');
}

/** Signs that share a glyph in KaTeX's fonts, or that extraction cannot tell apart. */
const twins: Record<string, string> = {
  '⋅': '·',
  '∙': '·',
  '∣': '|',
  '∼': '~',
  '˜': '~',
  '′': "'",
  '’': "'",
  ˋ: '`',
  '‘': '`',
  '∖': '\\',
  '⟨': '〈',
  '⟩': '〉',
  '∗': '*',
  '−': '-',
  '‾': '¯',
  ˉ: '¯',
  '∘': '°',
  '◦': '°',
  '∶': ':',
  Δ: '∆',
  Ω: 'Ω',
  µ: 'μ',
};
const fold = (text: string): string[] =>
  Array.from(text.replace(/[\u0300-\u036F\u20D0-\u20FF]/gu, ''), (c) => twins[c] ?? c);

interface Expected {
  formula: ExpectedFormula;
  glyphs: string[];
}

/** Findings about formulas on text pages, body and notes apart. */
export function checkPrintedFormulas(
  expected: ExpectedText,
  pages: readonly PageRegions[],
  where: (index: number) => string,
): Diagnostic[] {
  const byStream = (notes: boolean) => expected.formulas.filter(({ stream }) => stream.startsWith('note:') === notes);
  return [
    ...compare(
      byStream(false),
      pages.map(({ index, bodyMaths }) => ({ index, text: bodyMaths })),
      where,
    ),
    ...compare(
      byStream(true),
      pages.map(({ index, notesMaths }) => ({ index, text: notesMaths })),
      where,
    ),
  ];
}

function compare(
  formulas: readonly ExpectedFormula[],
  pages: readonly { index: number; text: string }[],
  where: (index: number) => string,
): Diagnostic[] {
  const found: string[] = [];
  const pageOf: number[] = [];
  for (const { index, text } of pages) {
    for (const glyph of fold(text)) {
      found.push(glyph);
      pageOf.push(index);
    }
  }
  const expected = formulas.map(
    (formula): Expected => ({
      formula,
      glyphs: fold(formulaGlyphs(formula.tex, formula.display, 'html').replace(foreign, '')).sort(),
    }),
  );
  const diagnostics: Diagnostic[] = [];
  const report = ({ formula }: Expected, from: number, to: number) => {
    const page = where(pageOf[Math.min(from, pageOf.length - 1)] ?? 0);
    const values = {
      edition: 'PDF',
      expected: formula.tex,
      found: excerpt(found.slice(from, to).join('')),
      where: `第${page}页`,
    };
    diagnostics.push(diagnostic('edition-formula-kept', formula.place, values, { page }));
  };
  const matches = (index: number, at: number): boolean => {
    const { glyphs } = expected[index]!;
    if (at < 0 || at + glyphs.length > found.length) return false;
    const own = found.slice(at, at + glyphs.length).sort();
    return own.every((glyph, position) => glyph === glyphs[position]);
  };
  let at = 0;
  for (let index = 0; index < expected.length; index++) {
    if (matches(index, at)) {
      at += expected[index]!.glyphs.length;
      continue;
    }
    // Where does the sequence go on? Lost glyphs put what follows nearer, added ones farther.
    let ahead = 0;
    let next = found.length;
    search: for (let skip = 1; skip <= 3 && index + skip < expected.length; skip++) {
      for (let distance = 0; distance <= 200; distance++) {
        if (expected[index + skip]!.glyphs.length > 0 && matches(index + skip, at + distance)) {
          ahead = skip;
          next = at + distance;
          break search;
        }
      }
    }
    const last = ahead > 0 ? index + ahead - 1 : expected.length - 1;
    for (let faulty = index; faulty <= last; faulty++) report(expected[faulty]!, at, next);
    index = last;
    at = next;
  }
  if (at < found.length && expected.length > 0) report(expected.at(-1)!, at, found.length);
  return diagnostics;
}
