// Lines are finished: neither the bench nor Paged.js need carry what stands in them. From when a line is set until its side
// has been taken down a box of its height stands for it, with one character to count by; then its HTML is put back, so that
// no browser lays it out before it is printed. Lines that the planner leaves on one side go as one box. Lines with
// something Paged.js, the notes or the harvest must see stay as they are. Runs in a tab.

import { keepOwnMarks } from './own-marks.ts';

/** A line while its box stands for it. */
export interface CarriedLine {
  html: string;
  /** Its characters, white space not counted. */
  characters: number;
}

/** What stands in a box: one character, so that nothing takes it for empty. */
const carried = '一';
/** Marks, anchors, pictures, references to pages; formulas, which may be wider than they ought; what the book has not. */
const seen = '.note-mark, [id], img, svg, [data-page-of], .box, .generated';

/** What a table says again on every side it goes on to. */
const repeated = 'caption, thead, [rowspan]';

/** Whether a paragraph's lines can be carried: those of notes are cut and cut again, those of a table's head repeated. */
export const canCarry = (paragraph: HTMLElement, notes: HTMLElement): boolean =>
  !notes.contains(paragraph) && !paragraph.closest(repeated);

/**
 * Makes a line the box that stands for it, where nothing in it must be seen.
 * @param filled it must end on the measure: whether it does is seen when it is printed (print.ts)
 * @param kept gets the line
 */
export function carryLine(line: HTMLElement, filled: boolean, kept: CarriedLine[]): void {
  if (line.querySelector(seen)) return;
  if (filled) line.classList.add('filled');
  const characters = line.textContent!.replace(noCharacter, '').length;
  let html = line.outerHTML;
  if (html.includes(' data-')) {
    keepOwnMarks(line);
    html = line.outerHTML;
  }
  line.dataset.line = String(kept.push({ html, characters }) - 1);
  line.removeAttribute('style');
  line.textContent = carried;
}

/** Whose lines can go as one box; a heading is as high as its lines are many. */
const mergeable = ':is(p, li, dd, td).composed';
/** Lines after a side's expected beginning that stay single: were there room, they would stand on the side before. */
const singleAtStart = 3;

/**
 * Makes one box of the lines that stand together on a side.
 * @param sides rows that sides are expected to begin with
 * @param forced those of them that begin one whatever happens
 */
export function mergeLines(root: HTMLElement, sides: readonly number[], forced: readonly number[]): void {
  const sure = new Set(forced);
  const starts = new Set(sides);
  const single = new Set(
    sides.slice(1).flatMap((row) => (sure.has(row) ? [] : Array.from({ length: singleAtStart }, (_, n) => row + n))),
  );
  for (const paragraph of root.querySelectorAll<HTMLElement>(mergeable)) {
    let open: HTMLElement[] = [];
    const close = () => {
      if (open.length > 1) mergeInto(open);
      open = [];
    };
    for (const line of [...paragraph.children] as HTMLElement[]) {
      const row = Number(line.dataset.row);
      const mergeable = line.dataset.line !== undefined && !single.has(row);
      if (!mergeable || starts.has(row)) close();
      if (mergeable) open.push(line);
    }
    close();
  }
}

function mergeInto([first, ...others]: HTMLElement[]): void {
  first!.dataset.lines = String(others.length + 1);
  first!.style.cssText = `height:calc(${others.length + 1} * 1lh);break-inside:avoid`;
  first!.classList.toggle('keep', others.at(-1)!.classList.contains('keep'));
  for (const other of others) other.remove();
}

/** White space and what only steers lines. */
export const noCharacter = /[\s\u2060\u200b\u00ad\ufeff]/g;

/** Lines that an element stands for. */
export const linesIn = (line: HTMLElement): number => Number(line.dataset.lines ?? 1);

/** Characters in an element beside the one that stands in each of its boxes. */
export function carriedCharacters(element: HTMLElement, kept: readonly CarriedLine[]): number {
  let sum = 0;
  if (kept.length === 0) return sum;
  for (const box of element.querySelectorAll<HTMLElement>('.text-line[data-line]')) {
    const first = Number(box.dataset.line);
    for (let n = first; n < first + linesIn(box); n += 1) sum += kept[n]!.characters;
    sum -= carried.length;
  }
  return sum;
}

/** Puts the lines back into a side's HTML. */
export function fillLines(html: string, kept: readonly CarriedLine[]): string {
  if (kept.length === 0) return html;
  return html.replace(
    /<span class="text-line[^<>]*? data-line="(\d+)"(?: data-lines="(\d+)")?[^<>]*>一<\/span>/g,
    (_, first: string, lines = '1') => {
      const from = Number(first);
      return kept
        .slice(from, from + Number(lines))
        .map((line) => line.html)
        .join('');
    },
  );
}
