// Lines are finished: neither the bench nor Paged.js need carry what stands in them. From when a line is set until its side
// has been taken down a box of its height stands for it, with one character to count by; then its HTML is put back, so that
// no browser lays it out before it is printed. A paragraph's lines have one box together, parted where the planner ends a
// side. Lines with something Paged.js, the notes or the harvest must see stay as they are. Runs in a tab.

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
 * Takes a line down, where nothing in it must be seen.
 * @param filled it must end on the measure: whether it does is seen when it is printed (print.ts)
 */
export function takeLine(line: HTMLElement, filled: boolean): CarriedLine | undefined {
  if (line.querySelector(seen)) return undefined;
  if (filled) line.classList.add('filled');
  const characters = line.textContent!.replace(noCharacter, '').length;
  if (line.outerHTML.includes(' data-')) keepOwnMarks(line);
  return { html: line.outerHTML, characters };
}

/** Whose lines can go as one box; a heading is as high as its lines are many. */
const mergeable = /^(?:P|LI|DD|TD)$/;

/**
 * The elements of a paragraph's lines: themselves, or boxes that stand for them.
 * @param kept gets the lines that boxes stand for
 */
export function boxesOf(
  paragraph: HTMLElement,
  lines: readonly (HTMLElement | CarriedLine)[],
  kept: CarriedLine[],
): HTMLElement[] {
  const elements: HTMLElement[] = [];
  // A row too high for a side is cut wherever the side ends.
  const single = !mergeable.test(paragraph.tagName) || paragraph.closest('.may-break') !== null;
  let [first, count] = [0, 0];
  const close = () => {
    if (count > 0) elements.push(boxFor(first, count));
    count = 0;
  };
  for (const line of lines) {
    if (line instanceof HTMLElement || single) close();
    if (line instanceof HTMLElement) elements.push(line);
    else {
      const at = kept.push(line) - 1;
      if (count === 0) first = at;
      count += 1;
    }
  }
  close();
  return elements;
}

function boxFor(first: number, count: number): HTMLElement {
  const box = document.createElement('span');
  box.className = 'text-line';
  box.dataset.line = String(first);
  setCount(box, count);
  box.textContent = carried;
  return box;
}

function setCount(box: HTMLElement, count: number): void {
  if (count > 1) {
    box.dataset.lines = String(count);
    box.style.cssText = `height:calc(${count} * 1lh);break-inside:avoid`;
  } else {
    delete box.dataset.lines;
    box.removeAttribute('style');
  }
}

/** Lines after a side's expected beginning that stay single: were there room, they would stand on the side before. */
const singleAtStart = 3;

/**
 * Parts the boxes of lines that may come to stand on two sides.
 * @param elements by row; a box stands for as many rows as it has lines, and what it is parted into for the same
 * @param sides rows that sides are expected to begin with
 * @param forced rows that begin one whatever happens
 */
export function partBoxes(elements: HTMLElement[], sides: readonly number[], forced: readonly number[]): void {
  const sure = new Set(forced);
  const cuts = new Set([...sides, ...forced]);
  for (const row of sides.slice(1)) if (!sure.has(row)) for (let n = 1; n <= singleAtStart; n += 1) cuts.add(row + n);
  for (const row of cuts) partBox(elements, row);
}

/** Gives every line an element of its own: those of rows, and those in cells, whose row is the table's. */
export function partAllBoxes(root: HTMLElement, elements: HTMLElement[]): void {
  for (const row of elements.keys()) partBox(elements, row);
  for (const box of root.querySelectorAll<HTMLElement>('.text-line[data-lines]')) {
    const lines = new Array<HTMLElement>(linesIn(box)).fill(box);
    for (const line of lines.keys()) partBox(lines, line);
  }
}

/** Parts the box that stands for a row and the one before it. */
function partBox(elements: HTMLElement[], row: number): void {
  const box = elements[row];
  if (!box || box !== elements[row - 1] || box.dataset.lines === undefined) return;
  const before = row - elements.indexOf(box);
  const after = linesIn(box) - before;
  const rest = boxFor(Number(box.dataset.line) + before, after);
  setCount(box, before);
  box.after(rest);
  elements.fill(rest, row, row + after);
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
