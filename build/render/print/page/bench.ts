// A section's HTML → the bench: as wide as the type area, notes beside it in their own type. There its paragraphs are
// surveyed (survey.ts), its lines set (lines.ts) and measured as rows (rows.ts), until Paged.js takes it. Runs in a tab;
// reads no text and breaks no line.
import type { ParagraphSource, TextStyle } from '../compose/paragraph.ts';
import type { CarriedLine } from './placeholders.ts';
import { fixColumnsOf } from './tables.ts';

/** A paragraph on the bench: its element, and the node of each piece. */
export interface BenchParagraph {
  element: HTMLElement;
  /** By piece index: the text node, the atomic element, the br, or the element an edge belongs to. */
  nodes: Node[];
  source: ParagraphSource;
  /** Its own letter-spacing and line-height as computed, px: read while nothing is being written. */
  tracking: number;
  lineHeight: string;
  /** Padding and border left of its text, px. */
  inset: number;
  /** By piece: it is text that stands in no element within the paragraph. */
  bare: boolean[];
}

export interface Bench {
  root: HTMLElement;
  notes: HTMLElement;
  paragraphs: (BenchParagraph | undefined)[];
  styles: TextStyle[];
  /** Lines of which only boxes stand on the bench. */
  carried: CarriedLine[];
}

/**
 * Puts a section on the bench.
 * @param fragment its HTML, notes still inside their paragraphs
 * @param notesByPage marks will be ①②③ on each side, whatever they are now
 */
export function layOnBench(fragment: DocumentFragment, notesByPage: boolean): Bench {
  const root = document.createElement('div');
  root.className = 'bench flow';
  root.style.cssText = 'position:absolute;left:0;top:0;width:var(--measure);visibility:hidden';
  const notes = document.createElement('div');
  notes.className = 'notes bench-notes';
  notes.style.cssText = 'position:static;width:var(--measure)';
  for (const note of fragment.querySelectorAll('.page-note')) notes.append(note);
  if (notesByPage) {
    for (const mark of fragment.querySelectorAll('.note-mark')) mark.textContent = '①';
    for (const number of notes.querySelectorAll('.note-number')) number.textContent = '①';
  }
  // A heading that would fill its side is set smaller: with the lines it must keep below it, it could not be placed.
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    if ((heading.textContent ?? '').length > 100) heading.classList.add('long-heading');
  root.append(fragment, notes);
  fixColumnsOf(root);
  document.body.append(root);
  return { root, notes, paragraphs: [], styles: [], carried: [] };
}

/** A formula of this part of a line and more may be parted: kept whole, it could leave the line before it that much short. */
const partedFrom = 8;

/**
 * Lets what is too large to be kept whole be parted: a long formula in a line, a listing as tall as a side.
 * @returns the formulas
 */
export function letBreak({ root }: Bench): Element[] {
  const [formulas, listings] = [root.querySelectorAll('.math'), root.querySelectorAll('.listing')];
  if (formulas.length + listings.length === 0) return [];
  const side = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--side'));
  const measure = root.getBoundingClientRect().width;
  const wide = [...formulas].filter((formula) => formula.getBoundingClientRect().width > measure / partedFrom);
  const tall = [...listings].filter((listing) => listing.getBoundingClientRect().height > side * 0.75);
  for (const formula of wide) formula.classList.add('wraps');
  for (const listing of tall) listing.classList.add('may-break');
  return wide;
}
