// What formulas draw → what of it stands off the type area or the paper, on any of its four sides: glyphs, and the rules and
// bars that stand with them. One finding a formula and page. Must not look at text.
import type { PageText } from '../pdf-text.ts';
import type { MathsGlyph } from '../print-formulas.ts';
import type { Box, PrintedSide } from '../printed-side.ts';
import type { Finding } from './finding.ts';
import type { DrawnFormula, FormulaLine } from './line-numbers.ts';
import type { Line, Shift } from './lines.ts';

/** pt: rounding, and the blank at a glyph's sides. */
const slack = 1.5;
/** A longer TeX source is not said whole. */
const longest = 24;

/** @param linesOf the lines of each formula, numbered */
export function checkFormulas(
  linesOf: ReadonlyMap<DrawnFormula, readonly FormulaLine[]>,
  text: readonly Line[],
  sides: readonly PrintedSide[],
  pages: readonly PageText[],
  shift: Shift,
): Finding[] {
  const pageOf = new Map(pages.map((page) => [page.index, page]));
  return [...linesOf].flatMap(([{ formula, glyphs }, lines]) =>
    [...new Set(glyphs.map(({ page }) => page))].flatMap((index): Finding[] => {
      const side = sides[index];
      const page = pageOf.get(index);
      if (!side || !page) return [];
      const own = glyphs.filter((glyph) => glyph.page === index);
      const { dx, dy } = shift(index);
      const boxes = [...own.map(glyphBox), ...rulesOf(own, page.rules ?? [])].map(
        ({ x, y, width, height }): Box => ({ x: x - dx, y: y - dy, width, height }),
      );
      const worst = boxes.reduce((most, box) => (over(box, side.area) > over(most, side.area) ? box : most));
      const by = over(worst, side.area);
      if (by <= slack) return [];
      const line = nearest(lines, index, worst.y + worst.height);
      const beside = text.find((each) => each.page === index && each.number === line?.number);
      const trim = side.trim ?? page;
      return [
        {
          rule: boxes.some((box) => isCut(box, trim)) ? 'text-inside-trim' : 'text-inside-type-area',
          page: index,
          ...(formula ? { place: formula.place } : { line: beside }),
          values: {
            by: Number(((by * 25.4) / 72).toFixed(1)),
            line: line?.number ?? 0,
            ...(formula && { text: excerptOf(formula.tex) }),
          },
        },
      ];
    }),
  );
}

/** No higher than its baseline: how far a glyph rises and falls is in its face alone. */
const glyphBox = ({ x, y, advance }: MathsGlyph): Box => ({ x, y, width: advance, height: 0 });

/** How far a box stands off the type area. */
const over = (box: Box, area: Box): number =>
  Math.max(
    area.x - box.x,
    box.x + box.width - area.x - area.width,
    area.y - box.y,
    box.y + box.height - area.y - area.height,
  );

/** What reaches the edge was cut there: a PDF keeps nothing of what stands beyond it. */
const isCut = (box: Box, { width, height }: { width: number; height: number }): boolean =>
  box.x < 0.05 || box.x + box.width > width - 0.05 || box.y < 0.05 || box.y + box.height > height - 0.05;

/** Boxes that stand among a formula's glyphs or beside them, on their line. What frames it, or lies behind it, begins before. */
function rulesOf(glyphs: readonly MathsGlyph[], rules: readonly Box[]): Box[] {
  if (rules.length === 0) return [];
  const size = Math.max(...glyphs.map((each) => each.size));
  const left = Math.min(...glyphs.map(({ x }) => x)) - size;
  const right = Math.max(...glyphs.map(({ x, advance }) => x + advance)) + size;
  return rules.filter(
    (box) =>
      box.x > left &&
      box.x < right &&
      glyphs.some(({ y }) => box.y > y - size * 3 && box.y + box.height > y - size * 1.5 && box.y < y + size) &&
      box.y + box.height < Math.max(...glyphs.map(({ y }) => y)) + size * 2,
  );
}

function nearest(lines: readonly FormulaLine[], page: number, y: number): FormulaLine | undefined {
  const away = ({ top, bottom }: FormulaLine) => Math.max(top - y, y - bottom, 0);
  return lines
    .filter((line) => line.page === page)
    .reduce<FormulaLine | undefined>((best, each) => (best && away(best) <= away(each) ? best : each), undefined);
}

function excerptOf(tex: string): string {
  const said = tex.replace(/\s+/gu, ' ').trim();
  return said.length > longest ? `${said.slice(0, 12)}……${said.slice(-10)}` : said;
}
