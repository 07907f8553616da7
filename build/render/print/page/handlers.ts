// Paged.js handlers for Chinese books: which stock ones are used, and what replaces those that break (paged-js.md §2):
// last lines of whole paragraphs are not stretched, page notes are placed by notes.ts, a table repeats its head with
// 续表, headings at the top of a side give up the space above them, blocks give back the line grid.
import { type Chunker, Handler, type PageLike, type Polisher, registeredHandlers } from 'pagedjs';
import { snapBack } from '../plan/stack.ts';
import { Boxes } from './boxes.ts';
import { Breaking } from './breaking.ts';
import { Figures } from './figures.ts';
import { PageNotes } from './notes.ts';
import { snapping } from './rows.ts';
import { Tables } from './tables.ts';

const stock = (name: string) => {
  const found = registeredHandlers.find((handler) => handler.name.replace(/\d+$/, '') === name);
  if (!found) throw new Error(`Paged.js has no handler ${name}: this is not the version Fuzi was built on`);
  return found;
};

const Splits = stock('Splits') as unknown as new (
  ...args: unknown[]
) => Handler & { handleAlignment(node: HTMLElement): void };

/** Justifies the last line before a cut, in the block that is really cut and in no other. */
function justifyCut(node: HTMLElement | null): void {
  const block = node?.closest<HTMLElement>('[data-block], .note-paragraph');
  if (
    !block ||
    block.classList.contains('composed') ||
    block.tagName === 'TR' ||
    block.tagName === 'PRE' ||
    block.closest('td, th')
  )
    return;
  if (getComputedStyle(block).textAlign !== 'justify') return;
  block.dataset.alignLastSplitElement = 'justify';
}

class CutAlignment extends Splits {
  override handleAlignment(node: HTMLElement): void {
    if (node.dataset.splitTo === undefined) return;
    const block = node.closest<HTMLElement>('[data-block]');
    if (block?.dataset.splitTo !== undefined) justifyCut(block);
  }
}

class SideTops extends Handler {
  /** What opens a side after the section's first gives up the space above it: there is nothing to keep away from. */
  renderNode(clone: Node): void {
    if (!(clone instanceof HTMLElement) || !clone.matches(snapping)) return;
    const wrapper = clone.closest<HTMLElement>('.pagedjs_page_content > div');
    if (!wrapper?.querySelector('[data-split-from]')) return;
    if (isFirstOf(clone, wrapper)) clone.classList.add('opens-side');
  }
}

/** Nothing stands before an element: no text, no picture, no rule. */
function isFirstOf(element: HTMLElement, wrapper: HTMLElement): boolean {
  for (let node: HTMLElement = element; node !== wrapper; node = node.parentElement!)
    for (let before = node.previousElementSibling; before; before = before.previousElementSibling)
      if (before.textContent!.trim() !== '' || before.matches('hr') || before.querySelector('img, hr')) return false;
  return true;
}

/** Height of a line of the grid, CSS px; set once before the first section. */
let gridStep = 24;
export function setGrid(step: number): void {
  gridStep = step;
}

class Grid extends Handler {
  /** What follows a block whose height is no whole number of lines is moved down to the next line of the grid. */
  renderNode(clone: Node): void {
    if (!(clone instanceof HTMLElement)) return;
    this.snap(clone);
    // What a list item or a quotation holds comes with it.
    for (const inner of clone.querySelectorAll<HTMLElement>(snapping))
      if (inner.nextElementSibling instanceof HTMLElement) this.snap(inner.nextElementSibling);
  }

  private snap(clone: HTMLElement): void {
    const previous = previousBlock(clone);
    const wrapper = previous?.closest<HTMLElement>('.pagedjs_page_content > div');
    if (!previous || !wrapper) return;
    const above = Number.parseFloat(getComputedStyle(clone).marginTop) || 0;
    const below = Number.parseFloat(getComputedStyle(previous).marginBottom) || 0;
    const end = previous.getBoundingClientRect().bottom + Math.max(above, below) - wrapper.getBoundingClientRect().top;
    // A hairline's thickness over the grid is taken back; more is made up to the next line.
    const over = end % gridStep;
    if (over === 0) return;
    if (over > snapBack) clone.style.marginTop = `${Math.max(above, below) + gridStep - over}px`;
    // Margins collapse to the larger: only a negative one takes something off the other's.
    else clone.style.marginTop = `${below >= above ? -over : above - over}px`;
  }
}

/** The block just before a newly placed one, where it is of those that may leave the grid. */
function previousBlock(clone: HTMLElement): HTMLElement | undefined {
  if (clone.closest('table') && clone.tagName !== 'TABLE') return undefined;
  if (clone.parentElement?.closest('pre, figure, .equation, .katex')) return undefined;
  let previous = clone.previousElementSibling;
  // A list item ends with what it ends with.
  while (previous?.matches('li, dd') && !previous.matches(snapping)) previous = previous.lastElementChild;
  return previous instanceof HTMLElement && previous.matches(snapping) ? previous : undefined;
}

/** Makes the handlers a section is laid out with; the rest of Paged.js's stock (counters, strings, targets) is not used. */
export function createHandlers(chunker: Chunker, polisher: Polisher): { notes: PageNotes } {
  const caller = { emit() {}, on() {} };
  new Breaking(chunker, polisher, caller); // first: it must see what is rendered before others touch it
  for (const name of ['AtPage', 'Breaks', 'WhiteSpaceFilter']) new (stock(name))(chunker, polisher, caller);
  new CutAlignment(chunker, polisher, caller);
  const notes = new PageNotes(chunker, polisher, caller);
  for (const OurHandler of [Boxes, Tables, Figures, SideTops, Grid]) new OurHandler(chunker, polisher, caller);
  return { notes };
}

export type { PageLike };
