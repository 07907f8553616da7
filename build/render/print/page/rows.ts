// The bench with its lines set → the section as a stack of rows for the page planner, and back: which rows no side may end
// with, which must begin one. Runs in a tab. Measures; changes nothing but marks on elements.
import type { Row } from '../plan/rows.ts';
import type { Bench } from './bench.ts';
import type { RowMarks } from './paginated.ts';

/** A row and the element that stands for it; a line of code has none of its own after the first. */
interface Placed {
  element: HTMLElement;
  top: number;
  bottom: number;
  row: Row;
}

const whole = 'figure:not(.may-break), .equation, tr, hr, img, .katex-display, .details-title, caption, .note-pre';
/** What leaves the line grid: what follows it starts on the next line. As the Grid handler has it. */
export const snapping =
  'figure, table, pre, blockquote, .equation, .container, ul, ol, hr, h1, h2, h3, h4, h5, h6, .details';
const headings = 'h1, h2, h3, h4, h5, h6';
/** A table leaves no single row on either side of a page's end. */
const singleRows = 'tbody:has(> tr:nth-child(3)) > :is(tr:first-child, tr:nth-last-child(2))';
const kept = `${headings}, .container-title, caption, thead tr, .listing figcaption, .list-lead, ${singleRows}`;

/** The rows of the section on the bench, top to bottom. */
export function measureRows(bench: Bench): { rows: Row[]; elements: HTMLElement[] } {
  const numbers = new Map<Element, number>();
  for (const [n, paragraph] of bench.paragraphs.entries()) if (paragraph) numbers.set(paragraph.element, n);
  const notes = noteHeights(bench);
  const placed: Placed[] = [];
  const walk = (element: HTMLElement): void => {
    if (element === bench.notes) return;
    if (element.classList.contains('page-break')) {
      breaksNext = true;
      return;
    }
    if (element.matches(whole)) {
      put(element, element.getBoundingClientRect());
      return;
    }
    if (element.classList.contains('composed')) {
      const lines = [...element.children] as HTMLElement[];
      const paragraph = numbers.get(element);
      for (const [line, each] of lines.entries())
        put(each, each.getBoundingClientRect(), { paragraph, line, lines: lines.length });
      return;
    }
    if (element.tagName === 'PRE') {
      putCode(element);
      return;
    }
    const blocks = [...element.children].filter(
      (child): child is HTMLElement => child instanceof HTMLElement && isBlock(child),
    );
    if (blocks.length === 0) {
      if (element.getBoundingClientRect().height > 0) put(element, element.getBoundingClientRect());
      return;
    }
    for (const child of blocks) walk(child);
  };
  let breaksNext = false;
  const put = (element: HTMLElement, box: { top: number; bottom: number }, line?: Partial<Row>) => {
    const previous = placed.at(-1);
    const above = Math.max(0, box.top - (previous?.bottom ?? bench.root.getBoundingClientRect().top));
    const heading = element.closest(headings) !== null;
    const block = line ? element.parentElement! : element;
    const isLast = !line || line.line === line.lines! - 1;
    const byRule = (heading && !isLast) || (isLast && (block.matches(kept) || nextIsSignature(block)));
    const byHand = isLast && block.closest('.keep-next') !== null;
    placed.push({
      element,
      ...{ top: box.top, bottom: box.bottom },
      row: {
        ...line,
        block:
          block.closest<HTMLElement>('[data-block]')?.dataset.block ??
          block.querySelector<HTMLElement>('[data-block]')?.dataset.block,
        height: box.bottom - box.top,
        above,
        ...opening(element, box.bottom - box.top),
        inset: insetOf(element, 'Top'),
        outset: insetOf(element, 'Bottom'),
        keepNext: byRule || byHand,
        ...(byHand && !byRule ? { keptByHand: true } : {}),
        heading,
        body: line !== undefined && !heading && !block.matches('figcaption, caption'),
        notes: notesOf(element, notes),
        breakBefore: breaksNext,
        snaps: false,
      },
    });
    breaksNext = false;
  };
  const putCode = (element: HTMLElement): void => {
    const css = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const step = Number.parseFloat(css.lineHeight) || 16;
    const top = box.top + Number.parseFloat(css.paddingTop);
    const count = Math.max(1, Math.round((box.bottom - Number.parseFloat(css.paddingBottom) - top) / step));
    for (let n = 0; n < count; n += 1) {
      const from = n === 0 ? box.top : top + n * step;
      put(element, { top: from, bottom: n === count - 1 ? box.bottom : top + (n + 1) * step });
    }
  };
  for (const child of bench.root.children) if (child instanceof HTMLElement) walk(child);
  for (const [n, { element, row }] of placed.entries()) {
    const block = element.closest<HTMLElement>(snapping);
    const next = placed[n + 1]?.element;
    row.snaps = block !== null && next !== undefined && !block.contains(next);
  }
  return { rows: placed.map(({ row }) => row), elements: placed.map(({ element }) => element) };
}

/**
 * What a row takes at the top of a side, where that is not simply its box: a table's head and 续表 come with its rows, a
 * heading gives up the space above it.
 */
function opening(element: HTMLElement, height: number): { opens?: number } {
  if (element.parentElement?.matches('h2, h3, h4, h5, h6')) return { opens: height };
  const table = element.tagName === 'TR' ? element.closest('table') : null;
  const head = table?.tHead;
  if (table && head && !head.contains(element)) {
    return { opens: height + head.getBoundingClientRect().height + continuedCaptionHeight(table) };
  }
  return {};
}

/** 续表 is one line in the caption's type, with the caption's padding. CSS px. */
function continuedCaptionHeight(table: HTMLTableElement): number {
  const css = getComputedStyle(table.caption ?? table);
  const padding = table.caption ? Number.parseFloat(css.paddingTop) + Number.parseFloat(css.paddingBottom) : 0;
  return (Number.parseFloat(css.lineHeight) || 0) + padding;
}

/** Padding and borders of the boxes that begin with a row, or end with it; an element's own are in its height. CSS px. */
function insetOf(element: HTMLElement, end: 'Top' | 'Bottom'): number {
  let inset = 0;
  let child: Element = element;
  for (let parent = child.parentElement; parent && !parent.matches('.section, .bench'); parent = child.parentElement) {
    if ((end === 'Top' ? parent.firstElementChild : parent.lastElementChild) !== child) break;
    const css = getComputedStyle(parent);
    inset += Number.parseFloat(css[`padding${end}`]) + Number.parseFloat(css[`border${end}Width`]);
    child = parent;
  }
  return inset;
}

const isBlock = (element: HTMLElement): boolean =>
  !/^(inline|none|contents|table-column)/.test(getComputedStyle(element).display) ||
  element.classList.contains('page-break');

const nextIsSignature = (block: HTMLElement): boolean =>
  block.nextElementSibling?.classList.contains('signature') === true;

/** Height of each note on the bench, with the notes whose marks stand inside it, CSS px by id. */
function noteHeights(bench: Bench): Map<string, number> {
  const own = new Map<string, { height: number; inside: string[] }>();
  for (const note of bench.notes.querySelectorAll<HTMLElement>(':scope > .page-note')) {
    const inside = [...note.querySelectorAll<HTMLElement>('.note-mark')].map((mark) => mark.dataset.noteId ?? '');
    own.set(note.dataset.noteId ?? '', { height: note.getBoundingClientRect().height, inside });
  }
  const total = (id: string, seen: ReadonlySet<string>): number => {
    const note = own.get(id);
    if (!note || seen.has(id)) return 0;
    return note.inside.reduce((sum, inner) => sum + total(inner, new Set([...seen, id])), note.height);
  };
  return new Map([...own.keys()].map((id) => [id, total(id, new Set())]));
}

function notesOf(element: HTMLElement, heights: ReadonlyMap<string, number>): number[] {
  if (heights.size === 0) return [];
  return [...element.querySelectorAll<HTMLElement>('.note-mark')].flatMap((mark) => {
    const height = heights.get(mark.dataset.noteId ?? '');
    return height === undefined ? [] : [height];
  });
}

/** Height of the separator above a side's notes, CSS px. */
export function noteSeparator(bench: Bench): number {
  return Number.parseFloat(getComputedStyle(bench.notes).paddingTop) || 0;
}

/** Marks rows for Chromium and Paged.js: what stays together, what begins a side, what gets a line of space above it. */
export function markRows(bench: Bench, elements: readonly HTMLElement[], { keeps, breaks, spaces }: RowMarks): void {
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
