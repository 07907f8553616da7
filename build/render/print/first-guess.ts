// Sections as HTML → about where everything will stand, before anything is laid out: a page number is laid out as zeros of
// its length, and only where the length was guessed wrong is a section laid out again. The same book always gives the
// same guess; nothing that is printed is taken from it.
import type { Book, PageMap, Section } from '../../book.ts';
import type { PaginatedSide } from './page/paginated.ts';
import { makePageMap, placeSides } from './page-map.ts';

/** What a side holds. */
export interface SideSize {
  /** Characters to a line, lines to a side. */
  characters: number;
  lines: number;
  /** Width of the type area and height of a line, CSS px. */
  width: number;
  line: number;
}

/** Tags, character references and text between them. */
const parts = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>|&[^;\s]{1,9};|[^<&]+/g;
/** Lines a heading takes beyond its own (占行). */
const headingSpace: Record<string, number> = { h1: 4, h2: 2, h3: 1 };
const ends = new Set(['p', 'li', 'tr', 'figcaption', 'caption', 'dt', 'dd', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
/** Notes are set smaller. */
const noteSize = 0.75;

/** Anchors of a section by the side they are likely to stand on, from 0, and how many sides there are. */
function guessSection(html: string, size: SideSize): { anchors: Map<string, number>; sides: number } {
  const anchors = new Map<string, number>();
  let lines = 0;
  let characters = 0;
  let notes = 0;
  let noteDepth = 0;
  for (const [found, closing, tag, attributes] of html.matchAll(parts)) {
    if (tag === undefined) {
      if (noteDepth > 0) notes += found.length;
      else characters += found.startsWith('&') ? 1 : found.length;
      continue;
    }
    if (noteDepth > 0 && tag === 'span') noteDepth += closing ? -1 : 1;
    if (closing && ends.has(tag)) {
      lines += Math.max(1, Math.ceil(characters / size.characters)) + (headingSpace[tag] ?? 0);
      // Of notes those of a paragraph stand on lines of their own.
      lines += Math.ceil((notes / size.characters) * noteSize);
      characters = 0;
      notes = 0;
    }
    if (closing || !attributes) continue;
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1];
    if (id !== undefined && !anchors.has(id))
      anchors.set(id, Math.floor((lines + characters / size.characters) / size.lines));
    if (tag === 'span' && /\bclass="page-note"/.test(attributes)) noteDepth = 1;
    if (tag === 'img') lines += imageLines(attributes, size);
  }
  return { anchors, sides: Math.max(1, Math.ceil((lines + characters / size.characters) / size.lines)) };
}

/** Lines an image takes: its width as set, its height by its own proportion. */
function imageLines(attributes: string, size: SideSize): number {
  const width = Number(/\bwidth="(\d+)"/.exec(attributes)?.[1]);
  const height = Number(/\bheight="(\d+)"/.exec(attributes)?.[1]);
  if (!width || !height) return 1;
  const share = Number(/width:([\d.]+)%/.exec(attributes)?.[1] ?? 100) / 100;
  const set = Math.min(size.width * share, share < 1 ? Number.POSITIVE_INFINITY : width);
  return Math.min(size.lines, Math.ceil((set * height) / width / size.line));
}

const unknownSide: Omit<PaginatedSide, 'anchors'> = {
  html: '',
  notesHtml: '',
  blocks: [],
  generated: [],
  generatedMaths: '',
  images: [],
  lateNotes: [],
  tightTables: [],
  overflows: [],
};

/** @param html the sections' HTML, in the book's order */
export function guessedPageMap(book: Book, html: readonly string[], size: SideSize): PageMap {
  const laid = book.sections.map((section, n) => ({ section, sides: guessedSides(section, html[n]!, size) }));
  return makePageMap(placeSides(laid, book.facts.print.opening));
}

const singles = new Set<Section['kind']>(['title', 'imprint', 'part']);

function guessedSides(section: Section, html: string, size: SideSize): PaginatedSide[] {
  const { anchors, sides } = guessSection(html, size);
  const found = Array.from({ length: singles.has(section.kind) ? 1 : sides }, () => ({
    ...unknownSide,
    anchors: [] as string[],
  }));
  for (const [anchor, side] of anchors) found[Math.min(side, found.length - 1)]!.anchors.push(anchor);
  return found;
}
