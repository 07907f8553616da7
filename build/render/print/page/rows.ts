// The bench with its lines set → the section as a stack of rows for the page planner: which rows no side may end with,
// which must begin one. Runs in a tab. Measures; changes nothing.
import type { Row } from '../plan/rows.ts';
import type { Bench } from './bench.ts';
import { linesIn } from './placeholders.ts';

/** A section's rows, and by row the element that stands for it: for several where they are lines of code, or in one box. */
export interface MeasuredRows {
  rows: Row[];
  elements: HTMLElement[];
  /** By note id, with the notes whose marks stand inside it: CSS px. */
  notes: ReadonlyMap<string, number>;
}

/** What all rows of a block have in common. */
interface BlockFacts {
  block: string | undefined;
  heading: boolean;
  /** Its lines are body text. */
  body: boolean;
  /** Its last row stays with the next: by rule, by hand. */
  kept: boolean;
  keptByHand: boolean;
}

interface Extent {
  top: number;
  bottom: number;
}

const whole = 'figure:not(.may-break), .equation, tr, hr, img, .katex-display, .details-title, caption, .note-pre';
/** What leaves the line grid: what follows it starts on the next line. As the Grid handler has it. */
export const snapping =
  'figure, table, pre, blockquote, .equation, .container, ul, ol, hr, h1, h2, h3, h4, h5, h6, .details';
const headings = 'h1, h2, h3, h4, h5, h6';
/** A table leaves no single row on either side of a page's end. */
const singleRows = 'tbody:has(> tr:nth-child(3)) > :is(tr:first-child, tr:nth-last-child(2))';
const kept = `${headings}, .container-title, caption, thead tr, .listing figcaption, .leads-to-table, ${singleRows}`;

/** The rows of the section on the bench, top to bottom. */
export function measureRows(bench: Bench): MeasuredRows {
  const numbers = new Map<Element, number>();
  for (const [n, paragraph] of bench.paragraphs.entries()) if (paragraph) numbers.set(paragraph.element, n);
  const notes = noteHeights(bench);
  const rows: Row[] = [];
  const elements: HTMLElement[] = [];
  let end = bench.root.getBoundingClientRect().top;
  let breaksNext = false;
  /** @param ends whether what is around the element can begin with this row, and end with it */
  const put = (
    element: HTMLElement,
    { top, bottom }: Extent,
    facts: BlockFacts,
    line?: Pick<Row, 'paragraph' | 'line' | 'lines'>,
    ends = { first: true, last: true },
  ) => {
    const isLast = !line || line.line === line.lines! - 1;
    const byRule = isLast ? facts.kept : facts.heading;
    const byHand = isLast && facts.keptByHand;
    elements.push(element);
    rows.push({
      ...line,
      block: facts.block,
      height: bottom - top,
      above: Math.max(0, top - end),
      ...(ends.first ? opening(element, bottom - top) : {}),
      inset: ends.first ? insetOf(element, 'Top') : 0,
      outset: ends.last ? insetOf(element, 'Bottom') : 0,
      keepNext: byRule || byHand,
      ...(byHand && !byRule ? { keptByHand: true } : {}),
      heading: facts.heading,
      body: line !== undefined && facts.body,
      notes: notesOf(element, notes),
      breakBefore: breaksNext,
      snaps: false,
    });
    end = bottom;
    breaksNext = false;
  };
  const putWhole = (element: HTMLElement) => put(element, element.getBoundingClientRect(), factsOf(element));
  const putLines = (element: HTMLElement): void => {
    const facts = factsOf(element);
    const paragraph = numbers.get(element);
    const boxes = [...element.children] as HTMLElement[];
    const lines = boxes.reduce((sum, box) => sum + linesIn(box), 0);
    let line = 0;
    for (const box of boxes) {
      const { top, height } = box.getBoundingClientRect();
      const count = linesIn(box);
      for (let n = 0; n < count; n += 1) {
        const extent = { top: top + (height * n) / count, bottom: top + (height * (n + 1)) / count };
        put(box, extent, facts, { paragraph, line, lines }, { first: n === 0, last: n === count - 1 });
        line += 1;
      }
    }
  };
  const putCode = (element: HTMLElement): void => {
    const css = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const facts = factsOf(element);
    const step = Number.parseFloat(css.lineHeight) || 16;
    const top = box.top + Number.parseFloat(css.paddingTop);
    const count = Math.max(1, Math.round((box.bottom - Number.parseFloat(css.paddingBottom) - top) / step));
    for (let n = 0; n < count; n += 1) {
      const from = n === 0 ? box.top : top + n * step;
      put(element, { top: from, bottom: n === count - 1 ? box.bottom : top + (n + 1) * step }, facts);
    }
  };
  const walk = (element: HTMLElement): void => {
    if (element === bench.notes) return;
    if (element.classList.contains('page-break')) {
      breaksNext = true;
      return;
    }
    if (element.matches(whole)) putWhole(element);
    else if (element.classList.contains('composed')) putLines(element);
    else if (element.tagName === 'PRE') putCode(element);
    else {
      const blocks = [...element.children].filter(
        (child): child is HTMLElement => child instanceof HTMLElement && isBlock(child),
      );
      if (blocks.length > 0) for (const child of blocks) walk(child);
      else if (element.getBoundingClientRect().height > 0) putWhole(element);
    }
  };
  for (const child of bench.root.children) if (child instanceof HTMLElement) walk(child);
  for (const [n, row] of rows.entries()) {
    const next = elements[n + 1];
    if (next === undefined || next === elements[n]) continue;
    const block = elements[n]!.closest<HTMLElement>(snapping);
    row.snaps = block !== null && !block.contains(next);
  }
  return { rows, elements, notes };
}

function factsOf(block: HTMLElement): BlockFacts {
  const heading = block.closest(headings) !== null;
  return {
    block:
      block.closest<HTMLElement>('[data-block]')?.dataset.block ??
      block.querySelector<HTMLElement>('[data-block]')?.dataset.block,
    heading,
    body: !heading && !block.matches('figcaption, caption'),
    kept: block.matches(kept) || nextIsSignature(block),
    keptByHand: block.closest('.keep-next') !== null,
  };
}

/**
 * The rows after a paragraph of body text was set in more or fewer lines: none of them is higher, and nothing else has
 * changed.
 */
export function rowsAfterFit(
  { rows, elements, notes }: MeasuredRows,
  index: number,
  paragraph: HTMLElement,
): MeasuredRows {
  const from = rows.findIndex((row) => row.paragraph === index);
  if (from < 0) return { rows, elements, notes };
  const first = rows[from]!;
  const last = rows[from + first.lines! - 1]!;
  const own = ([...paragraph.children] as HTMLElement[]).flatMap((box) =>
    new Array<HTMLElement>(linesIn(box)).fill(box),
  );
  const made = own.map((element, line): Row => {
    const alike = line === own.length - 1 ? last : { ...first, outset: 0, keepNext: false, snaps: false };
    return {
      ...alike,
      line,
      lines: own.length,
      above: line === 0 ? first.above : 0,
      inset: line === 0 ? first.inset : 0,
      breakBefore: line === 0 && first.breakBefore,
      notes: element === own[line - 1] ? [] : notesOf(element, notes),
    };
  });
  return {
    rows: rows.toSpliced(from, first.lines!, ...made),
    elements: elements.toSpliced(from, first.lines!, ...own),
    notes,
  };
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
