// Runs inside a tab: takes a section's HTML, has Paged.js lay it out, hands back its sides as plain data. The tab stays
// warm: style sheet, fonts and handlers are set up once. Knows nothing of the book beyond the HTML it is given.
import { Chunker, Polisher } from 'pagedjs';
import { createHandlers, setGrid } from './handlers.ts';
import { type HarvestState, harvestSide } from './harvest.ts';
import type { PageNotes } from './notes.ts';
import type { PageRequest, PaginatedSection } from './paginated.ts';

// Chromium throttles animation frames in background tabs to nothing, and Paged.js waits on one for every page.
const channel = new MessageChannel();
const waiting: FrameRequestCallback[] = [];
channel.port1.onmessage = () => waiting.shift()?.(performance.now());
window.requestAnimationFrame = (callback) => {
  waiting.push(callback);
  channel.port2.postMessage(0);
  return 0;
};

const complaints: string[] = [];
const complain = (...parts: unknown[]) =>
  complaints.push(
    parts.map((part) => (part instanceof Element ? part.textContent?.slice(0, 60) : String(part))).join(' '),
  );
console.warn = complain;
console.error = complain;

let chunker: Chunker;
let notes: PageNotes;

/**
 * @param breakCss the rules Paged.js itself must see: @page size, breaks, float: footnote
 * @param gridStep height of a line, CSS px
 */
async function prepare(breakCss: string, gridStep: number): Promise<void> {
  setGrid(gridStep);
  const polisher = new Polisher(false);
  polisher.setup();
  chunker = new Chunker(undefined, undefined, {});
  ({ notes } = createHandlers(chunker, polisher));
  await polisher.add({ 'breaks.css': breakCss });
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => complain(`font ${face.family}`))));
}

async function paginate(request: PageRequest): Promise<PaginatedSection> {
  complaints.length = 0;
  (chunker as unknown as { maxChars?: number; charsPerBreak: number[] }).maxChars = undefined;
  (chunker as unknown as { charsPerBreak: number[] }).charsPerBreak = [];
  await chunker.flow(prepareNotes(request.html), document.body);
  const state: HarvestState = { seenText: new Map(), seenIds: new Set(), labels: new Map() };
  const sides = chunker.pages.map((page) => harvestSide(page, request.notesByPage, state));
  for (const id of notes.late) sides.find((side) => side.anchors.includes(`mark-${id}`))?.lateNotes.push(id);
  if (notes.left > 0) complain('notes were left over at the end of the section');
  return { sides, complaints: [...complaints] };
}

/** Gives marks and notes their identity in an attribute Paged.js leaves alone, and each note a number of its own. */
function prepareNotes(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const mark of template.content.querySelectorAll<HTMLElement>('.note-mark')) {
    mark.dataset.noteId = mark.id.replace(/^mark-/, '');
  }
  for (const note of template.content.querySelectorAll<HTMLElement>('.page-note')) {
    note.dataset.noteId = note.id.replace(/^note-/, '');
    const mark = template.content.querySelector(`.note-mark[data-note-id="${CSS.escape(note.dataset.noteId)}"]`);
    if (note.querySelector('.note-number')) continue;
    const number = document.createElement('span');
    number.className = 'note-number';
    number.textContent = mark?.textContent ?? '';
    (note.querySelector('.note-paragraph') ?? note).prepend(number);
  }
  return document.importNode(template.content, true);
}

Object.assign(window, { fuzi: { prepare, paginate } });
