// Lines are finished: Paged.js need not carry what stands in them. While a section is paginated a line is an empty box of
// its height, with one character to count by; its HTML is put back when its side has been taken down, so that no browser
// lays it out again. Lines with something Paged.js, the notes or the harvest must see stay as they are. Runs in a tab.

import { keepOwnMarks } from './own-marks.ts';

/** A line's content while its box stands for it. */
export interface CarriedLine {
  html: string;
  /** Its characters, white space not counted. */
  characters: number;
}

/** What stands in a line while it is carried: one character, so that nothing takes it for empty. */
const carried = '一';
/** Marks, anchors, pictures, references to pages; formulas, which may be wider than they ought; what the book has not. */
const seen = '.note-mark, [id], img, svg, [data-page-of], .box, .generated';

/** What a table says again on every side it goes on to. */
const repeated = 'caption, thead, [rowspan]';

/** Takes the content out of lines. @returns it, by the number each line now bears */
export function emptyLines(root: HTMLElement, notes: HTMLElement): CarriedLine[] {
  const kept: CarriedLine[] = [];
  for (const line of root.querySelectorAll<HTMLElement>('.text-line')) {
    if (notes.contains(line) || line.querySelector(seen) || line.closest(repeated)) continue;
    const characters = line.textContent!.replace(noCharacter, '').length;
    let html = line.innerHTML;
    if (html.includes(' data-')) {
      keepOwnMarks(line);
      html = line.innerHTML;
    }
    line.dataset.line = String(kept.push({ html, characters }) - 1);
    line.textContent = carried;
  }
  return kept;
}

/** White space and what only steers lines. */
export const noCharacter = /[\s\u2060\u200b\u00ad\ufeff]/g;

/** Characters in an element beside the one that stands for each of its carried lines. */
export function carriedCharacters(element: HTMLElement, kept: readonly CarriedLine[]): number {
  if (kept.length === 0) return 0;
  let sum = 0;
  for (const line of element.querySelectorAll<HTMLElement>('.text-line[data-line]'))
    sum += kept[Number(line.dataset.line)]!.characters - carried.length;
  return sum;
}

/** Puts the lines back into a side's HTML. */
export function fillLines(html: string, kept: readonly CarriedLine[]): string {
  if (kept.length === 0) return html;
  return html.replace(
    / data-line="(\d+)"([^<>]*)>一</g,
    (_, number: string, rest: string) => `${rest}>${kept[Number(number)]!.html}<`,
  );
}
