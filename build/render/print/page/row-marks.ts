// What the planner has settled of a section's rows → marks on its elements, for Chromium and Paged.js: what stays together,
// what begins a side, what gets space above it. Parts boxes, paragraphs and code where a side is to end. Runs in a tab.
import type { Bench } from './bench.ts';
import type { RowMarks } from './paginated.ts';
import { partAllBoxes, partBoxes } from './placeholders.ts';

/** Marks rows for Chromium and Paged.js: what stays together, what begins a side, what gets a line of space above it. */
export function markRows(bench: Bench, measured: readonly HTMLElement[], marks: RowMarks): void {
  const { keeps, breaks, spaces } = marks;
  const elements = [...measured];
  if (marks.merged) partBoxes(elements, marks.sides, breaks);
  else partAllBoxes(bench.root, elements);
  for (const [n, element] of elements.entries()) {
    if (elements[n - 1] !== element) element.dataset.row = String(n);
  }
  for (const n of keeps) if (elements[n] !== elements[n + 1]) elements[n]!.classList.add('keep');
  for (const { row, lines } of spaces) addSpace(elements[row]!, lines);
  for (const mark of bench.root.querySelectorAll('.page-break')) mark.remove();
  // From the end: a piece of code is parted where its own lines stand.
  for (const n of [...breaks].sort((a, b) => b - a)) {
    const element = elements[n]!;
    // A table is parted where its rows are full: Paged.js takes a break asked for inside one for a page that repeats itself.
    if (element.matches('tr') && element.closest('table')?.rows[0] !== element) continue;
    const line = n - elements.indexOf(element);
    const first = element.tagName === 'PRE' && line > 0 ? codeFrom(element, line) : startingWith(element);
    outermostBeginning(first).classList.add('begins-side');
  }
}

/**
 * Characters on each side as planned, with the first row of the next.
 * @param sides rows that sides begin with
 */
export function sideLengths({ root, notes }: Bench, sides: readonly number[]): number[] {
  const starts = new Set(sides);
  const at: number[] = [];
  let length = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && node !== notes; node = walker.nextNode()) {
    if (node instanceof Text) length += node.length;
    else if (starts.has(Number((node as HTMLElement).dataset.row ?? -1))) at.push(length);
  }
  return at.slice(1).map((start, n) => start - at[n]! + 1);
}

/** Space above a row: padding, for its block's margin is the grid's to set. */
function addSpace(element: HTMLElement, lines: number): void {
  const block = element.matches('.text-line') ? element.parentElement! : element;
  const table = block.closest<HTMLTableElement>('table');
  const moved = table ? (table.caption ?? table) : block;
  if (moved === table) moved.style.borderTop = `calc(var(--line) * ${lines}) solid transparent`;
  else {
    // Its own padding is read first: as .spaced it has none until it is told how much.
    moved.style.setProperty('--spaced', `calc(${getComputedStyle(moved).paddingTop} + var(--line) * ${lines})`);
    moved.classList.add('spaced');
  }
}

/** Paged.js breaks before blocks, not before lines: a paragraph that is to break at a line becomes two. */
function startingWith(element: HTMLElement): HTMLElement {
  const paragraph = element.parentElement;
  if (!paragraph || !element.matches('.text-line') || paragraph.firstElementChild === element) return element;
  const rest = paragraph.cloneNode(false) as HTMLElement;
  rest.removeAttribute('id');
  while (element.nextSibling) rest.prepend(paragraph.lastChild!);
  rest.prepend(element);
  paragraph.after(rest);
  return rest;
}

/** A piece of code becomes two: its lines have no elements that could begin a side. @param line from 0, as printed */
function codeFrom(code: HTMLElement, line: number): HTMLElement {
  const css = getComputedStyle(code);
  const top =
    code.getBoundingClientRect().top + Number.parseFloat(css.paddingTop) + line * Number.parseFloat(css.lineHeight);
  const start = firstBelow(code, top);
  if (!start) return code;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEndAfter(code.lastChild!);
  const rest = code.cloneNode(false) as HTMLElement;
  rest.removeAttribute('id');
  rest.append(range.extractContents());
  code.after(rest);
  return rest;
}

/** The first character of code whose middle stands below a height. */
function firstBelow(code: HTMLElement, top: number): { node: Text; offset: number } | undefined {
  const range = document.createRange();
  const isBelow = (node: Text, offset: number): boolean => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    const box = range.getBoundingClientRect();
    return (box.top + box.bottom) / 2 > top;
  };
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    let [low, high] = [0, node.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(node, middle)) high = middle;
      else low = middle + 1;
    }
    if (low < node.length) return { node, offset: low };
  }
  return undefined;
}

/** The largest element that begins with this one: no empty frame of it may stay on the side before. */
function outermostBeginning(element: HTMLElement): HTMLElement {
  let outermost = element;
  for (
    let parent = outermost.parentElement;
    parent && !parent.matches('.section, .bench') && parent.firstElementChild === outermost;
    parent = outermost.parentElement
  )
    outermost = parent;
  return outermost;
}
