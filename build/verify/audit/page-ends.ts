// Lines in reading order → what must not happen where a side begins or ends: 孤行, 背题, 单字成行, a chapter's last side with a
// few lines only, sides that end short while the text goes on, rows parted, text beside the type area.
import type { PageText } from '../pdf-text.ts';
import type { PrintedSide } from '../printed-side.ts';
import { isLetter } from './characters.ts';
import type { Finding } from './finding.ts';
import type { Line, Shift } from './lines.ts';
import type { Passage } from './passages.ts';
import { inkOf } from './spacing.ts';

/** A section's last side has at least so many lines. */
const lastSideLines = 5;
/** Lines of text that must follow a heading on its side. */
const linesAfterHeading = 2;

/** What the rules of pages need of the book's lines. */
export interface Pages {
  /** Body lines, in reading order. */
  lines: readonly Line[];
  /** All passages of the body, in order; a figure without a caption, a formula without a number have no lines. */
  passages: readonly Passage[];
  linesOf: ReadonlyMap<Passage, readonly Line[]>;
  sides: readonly PrintedSide[];
  /** Section of each side, by index. */
  sectionOf: readonly (string | undefined)[];
  /** y of the lowest thing on a page: a baseline, or a picture's foot. */
  lowest: (page: number) => { y: number; text: boolean };
  leading: number;
  /** Distance of a baseline from the top of its line. */
  phase: number;
}

const flows = ({ kind, path }: Passage): boolean => kind === 'paragraph' && !/\b(?:verse|signature|html)\b/u.test(path);

/** 孤行: the first line of a paragraph alone at a foot, the last alone at a head. */
export function checkLoneLines({ passages, linesOf }: Pages): Finding[] {
  return passages.flatMap((passage): Finding[] => {
    const own = linesOf.get(passage) ?? [];
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last || first.page === last.page || !flows(passage)) return [];
    const on = (page: number) => own.filter((line) => line.page === page).length;
    return [
      ...(on(first.page) === 1 ? [lone(first, '末', 'foot', 'first')] : []),
      ...(on(last.page) === 1 ? [lone(last, '首', 'head', 'last')] : []),
    ];
  });
}

const lone = (line: Line, end: string, at: string, which: string): Finding => ({
  rule: 'paragraph-leaves-no-single-line',
  page: line.page,
  line,
  values: { end, at, which },
});

/** 背题: a heading at the foot of a side, with fewer than two lines of what it heads. */
export function checkHeadings({ passages, linesOf }: Pages): Finding[] {
  return passages.flatMap((passage, index): Finding[] => {
    const heading = linesOf.get(passage)?.at(-1);
    if (passage.kind !== 'heading' || !heading) return [];
    let lines = 0;
    let goesOn = false;
    for (const next of passages.slice(index + 1)) {
      // What its section has, it has.
      if (next.run.section !== passage.run.section) return [];
      if (next.kind === 'heading') {
        if (lines > 0) return [];
        continue;
      }
      const own = linesOf.get(next) ?? [];
      // A picture or a formula is as good as two lines.
      if (own.length === 0 || next.run.objects.some(({ from, to }) => from === 0 && to === 0)) return [];
      const here = own.filter((line) => line.page === heading.page).length;
      lines += here;
      if (lines >= linesAfterHeading) return [];
      goesOn = here < own.length;
      if (goesOn) break;
    }
    if (!goesOn) return [];
    return [{ rule: 'heading-followed-by-lines', page: heading.page, line: heading, values: { lines } }];
  });
}

/** An emoji stands for a word. */
const picture = /\p{Extended_Pictographic}/u;

/** 单字成行: a paragraph's last line of one character, or of one and marks. */
export function checkLastLines(lines: readonly Line[]): Finding[] {
  return lines.flatMap((line): Finding[] => {
    const { kind, path, run } = line.passage;
    if (line.first || !line.last || /\b(?:verse|html)\b/u.test(path)) return [];
    if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'caption') return [];
    if (run.objects.some(({ to }) => to >= line.from)) return [];
    const letters = line.glyphs.filter(({ character }) => isLetter(character) || picture.test(character)).length;
    // A row of dots is a line.
    return letters > 1 || line.glyphs.length > 6
      ? []
      : [{ rule: 'paragraph-ends-with-characters', page: line.page, line }];
  });
}

/** A section's last side under five lines; sides that end short while the section goes on. */
export function checkFeet(pages: Pages): Finding[] {
  const { sides, sectionOf, leading, phase, lowest, lines } = pages;
  const lastOn = new Map<number, Line>();
  const firstOn = new Map<number, Line>();
  for (const line of lines) {
    lastOn.set(line.page, line);
    if (!firstOn.has(line.page)) firstOn.set(line.page, line);
  }
  return sides.flatMap((side): Finding[] => {
    const line = lastOn.get(side.index);
    if (side.kind !== 'text' || !line) return [];
    const { area, notesTop, index } = side;
    const { y, text } = lowest(index);
    const bottom = text ? y + leading - phase : y;
    if (sides[index + 1]?.kind === 'blank' || sectionOf[index + 1] !== sectionOf[index]) {
      const set = Math.round((bottom - area.y) / leading);
      const opens = sectionOf[index - 1] !== sectionOf[index];
      if (opens || set >= lastSideLines || notesTop !== undefined) return [];
      return [{ rule: 'last-side-has-lines', page: index, line, values: { lines: set, least: lastSideLines } }];
    }
    if (firstOn.get(index + 1)?.passage.opensSide) return [];
    const foot = notesTop ?? area.y + area.height;
    const short = Math.floor((foot - bottom) / leading + 0.1);
    // Notes stand at the foot: such sides are level, and a line whose own note has no room leaves one blank.
    return short < (notesTop === undefined ? 1 : 2)
      ? []
      : [{ rule: 'side-filled-to-foot', page: index, line, values: { lines: short } }];
  });
}

/** A row of a table begun on one side and ended on the next. */
export function checkRows({ passages, linesOf, sides }: Pages): Finding[] {
  return passages.flatMap((passage): Finding[] => {
    const own = linesOf.get(passage) ?? [];
    const [first, last] = [own[0], own.at(-1)];
    if (passage.kind !== 'row' || !first || !last || first.page === last.page) return [];
    // A row as tall as a side cannot be kept whole.
    const tall = [...new Set(own.map(({ page }) => page))].reduce((sum, page) => {
      const baselines = own.filter((line) => line.page === page).map(({ baseline }) => baseline);
      return sum + Math.max(...baselines) - Math.min(...baselines);
    }, 0);
    if (tall > (sides[first.page]?.area.height ?? 0) * 0.8) return [];
    return [{ rule: 'table-row-on-one-side', page: first.page, line: first }];
  });
}

/** Text that stands left or right of the type area; above and below is print.ts's. @param slack pt */
export function checkSides(
  lines: readonly Line[],
  sides: readonly PrintedSide[],
  pages: readonly PageText[],
  shift: Shift,
  slack = 1.5,
): Finding[] {
  return lines.flatMap((line): Finding[] => {
    const side = sides[line.page];
    const page = pages.find(({ index }) => index === line.page);
    if (!side || !page) return [];
    const { left, right } = inkOf(line);
    const { dx } = shift(line.page);
    const over = Math.max(side.area.x - left, right - side.area.x - side.area.width);
    if (over <= slack) return [];
    const width = side.trim?.width ?? page.width - 2 * dx;
    const lost = left < 0 || right > width;
    const values = { by: Number(((over * 25.4) / 72).toFixed(1)) };
    return [{ rule: lost ? 'text-inside-trim' : 'text-inside-type-area', page: line.page, line, values }];
  });
}
