// Formulas in print: the glyphs that the PDF shows in KaTeX's fonts against those KaTeX sets for each source, formula by
// formula. Browsers paint a fraction's parts after the rest, so within a formula glyphs count as a set with repetitions;
// the order of formulas is kept. Prose never passes through here.
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { formulaGlyphs } from './formulas.ts';
import { counted } from './normalise.ts';
import type { PageItem } from './pdf-text.ts';
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
/** A glyph as it is compared; '' where it is not. */
const fold = (glyph: string): string => (/[\u0300-\u036F\u20D0-\u20FF]/u.test(glyph) ? '' : (twins[glyph] ?? glyph));
const folded = (text: string): string[] => Array.from(text, fold).filter(Boolean);

/** A glyph in KaTeX's fonts, where it stands: pt from the top left corner of the page. */
export interface MathsGlyph {
  /** One character, as counted. */
  glyph: string;
  page: number;
  x: number;
  y: number;
  advance: number;
  size: number;
}

/** Items of one region of a page → their glyphs. A mark belongs to the glyph it is drawn over. */
export function mathsGlyphs(items: readonly PageItem[], page: number): MathsGlyph[] {
  const clusters: MathsGlyph[] = [];
  for (const { text, x, y, width, size, xs, advances } of items) {
    let unit = 0;
    for (const character of text) {
      const last = clusters.at(-1);
      if (/^\p{M}$/u.test(character) && last) last.glyph += character;
      else {
        const share = width / text.length;
        const advance = advances?.[unit] ?? share;
        clusters.push({ glyph: character, page, x: xs?.[unit] ?? x + share * unit, y, advance, size });
      }
      unit += character.length;
    }
  }
  return clusters.flatMap((cluster) => Array.from(counted(cluster.glyph), (glyph) => ({ ...cluster, glyph })));
}

/** What a formula was found to draw. */
export interface PlacedFormula {
  formula: ExpectedFormula;
  glyphs: readonly MathsGlyph[];
}

export interface PrintedFormulas {
  diagnostics: Diagnostic[];
  placed: PlacedFormula[];
}

interface Expected {
  formula: ExpectedFormula;
  glyphs: string[];
}

/**
 * Findings about formulas on text pages, body and notes apart, and where each formula stands.
 * @param body glyphs of all pages, in page order
 */
export function checkPrintedFormulas(
  expected: ExpectedText,
  body: readonly MathsGlyph[],
  notes: readonly MathsGlyph[],
  where: (index: number) => string,
): PrintedFormulas {
  const byStream = (notes: boolean) => expected.formulas.filter(({ stream }) => stream.startsWith('note:') === notes);
  const [ofBody, ofNotes] = [compare(byStream(false), body, where), compare(byStream(true), notes, where)];
  return {
    diagnostics: [...ofBody.diagnostics, ...ofNotes.diagnostics],
    placed: [...ofBody.placed, ...ofNotes.placed],
  };
}

function compare(
  formulas: readonly ExpectedFormula[],
  glyphs: readonly MathsGlyph[],
  where: (index: number) => string,
): PrintedFormulas {
  const drawn = glyphs.filter(({ glyph }) => fold(glyph));
  const found = drawn.map(({ glyph }) => fold(glyph));
  const placed: PlacedFormula[] = [];
  const expected = formulas.map(
    (formula): Expected => ({
      formula,
      glyphs: folded(formulaGlyphs(formula.tex, formula.display, 'html').replace(foreign, '')).sort(),
    }),
  );
  const diagnostics: Diagnostic[] = [];
  const report = ({ formula }: Expected, from: number, to: number) => {
    const page = where(drawn[Math.min(from, drawn.length - 1)]?.page ?? 0);
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
      const end = at + expected[index]!.glyphs.length;
      placed.push({ formula: formulas[index]!, glyphs: drawn.slice(at, end) });
      at = end;
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
    // Whose they are cannot be told where several are not as they should be: the first one's.
    placed.push({ formula: formulas[index]!, glyphs: drawn.slice(at, next) });
    index = last;
    at = next;
  }
  if (at < found.length && expected.length > 0) report(expected.at(-1)!, at, found.length);
  return { diagnostics, placed };
}
