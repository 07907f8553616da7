// One page's text items → its regions: running head and folio, body, notes, formulas. By geometry and font alone; what
// the regions should say is print.ts's business.
import { counted, selectors } from './normalise.ts';
import type { PageItem, PageText } from './pdf-text.ts';
import type { PrintedSide } from './printed-side.ts';
import type { RegionText } from './reading-order.ts';

export interface PageRegions {
  index: number;
  /** Above and below the type area, in drawing order. */
  furniture: string;
  body: RegionText;
  notes: RegionText;
  /** What formulas draw in body and notes, in drawing order; off the type area too. */
  bodyMaths: readonly PageItem[];
  notesMaths: readonly PageItem[];
  /** Text inside vector pictures. */
  pictures: string;
  /** The book's own text that stands outside the type area; it is counted with the body. */
  spilled: string[];
}

/** Rounding of boxes; and superscripts that rise a little above a note area's first line. */
const slack = 2;

/**
 * Sorts a page's items into regions.
 * @param isBookText whether the book says so somewhere: a line that ran over the type area's edge is no running head
 */
export function regionsOf(page: PageText, side: PrintedSide, isBookText: (text: string) => boolean): PageRegions {
  const dx = side.trim ? (page.width - side.trim.width) / 2 : 0;
  const dy = side.trim ? (page.height - side.trim.height) / 2 : 0;
  const { area } = side;
  const notesTop = side.notesTop ?? Number.POSITIVE_INFINITY;
  const furniture: PageItem[] = [];
  const body: PageItem[] = [];
  const notes: PageItem[] = [];
  const bodyMaths: PageItem[] = [];
  const notesMaths: PageItem[] = [];
  const pictures: string[] = [];
  const spilled: string[] = [];
  const due = counted(`${side.head ?? ''}${side.folio ?? ''}`);
  for (const item of page.items) {
    const x = item.x - dx;
    const y = item.y - dy;
    const outside = y < area.y - slack || y > area.y + area.height + slack;
    const text = outside ? counted(item.text) : '';
    // No running head sets what it does not say.
    if (outside && isMathsFont(item.font) && text && !due.includes(text)) {
      (y > notesTop ? notesMaths : bodyMaths).push(item);
      continue;
    }
    const spills = outside && text.length >= 4 && !due.includes(text) && isBookText(text);
    if (spills) spilled.push(text);
    if (outside && !spills) furniture.push(item);
    else if (insideImage(side, x, y)) pictures.push(item.text);
    else if (isMathsFont(item.font)) (y > notesTop ? notesMaths : bodyMaths).push(item);
    else (y > notesTop ? notes : body).push(item);
  }
  return {
    index: page.index,
    furniture: counted(furniture.map(({ text }) => text).join('')),
    body: regionText(body),
    notes: regionText(notes),
    bodyMaths,
    notesMaths,
    pictures: counted(pictures.join('')),
    spilled,
  };
}

const isMathsFont = (font: string): boolean => /(^|\+)KaTeX_/.test(font);

const insideImage = (side: PrintedSide, x: number, y: number): boolean =>
  side.images.some(({ box }) => box && x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);

/** Joins items to counted text that knows where each unit came from. */
export function regionText(items: readonly PageItem[]): RegionText {
  const owner: number[] = [];
  const units: number[] = [];
  let text = '';
  for (const [index, item] of items.entries()) {
    const own = counted(item.text).replace(selector, '');
    text += own;
    for (let unit = 0; unit < own.length; unit++) {
      owner.push(index);
      // Counting takes spaces out and joins combining marks: seldom, and then a share of the item's text will do.
      units.push(own.length === item.text.length ? unit : Math.floor((unit * item.text.length) / own.length));
    }
  }
  return { text: inReadingDirection(text, owner, units, items), owner, units, items };
}

const selector = new RegExp(`[${selectors}]`, 'gu');
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]{2,}/gu;

/** Words that run from right to left are drawn from left to right: on each line they are turned round. */
function inReadingDirection(text: string, owner: number[], units: number[], items: readonly PageItem[]): string {
  const turned = text.split('');
  for (const { 0: words, index } of text.matchAll(rightToLeft)) {
    for (let from = index; from < index + words.length; ) {
      const { y } = items[owner[from]!]!;
      let to = from + 1;
      while (to < index + words.length && Math.abs(items[owner[to]!]!.y - y) < 1) to += 1;
      for (const list of [turned, owner, units] as unknown[][])
        list.splice(from, to - from, ...list.slice(from, to).reverse());
      from = to;
    }
  }
  return turned.join('');
}
