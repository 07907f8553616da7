// Runs inside a tab: takes a section's HTML, has Paged.js lay it out, hands back its sides as plain data. The tab stays
// warm: style sheet, fonts and handlers are set up once. Knows nothing of the book beyond the HTML it is given.
import { Chunker, Handler, Polisher } from 'pagedjs';
import { createHandlers, setGrid } from './handlers.ts';
import { type HarvestState, harvestSide } from './harvest.ts';
import { heightenLines, missedLines, setLines } from './lines.ts';
import type { PageNotes } from './notes.ts';
import type {
  Arranged,
  PageRequest,
  PageScript,
  PaginatedSection,
  PaginatedSide,
  RowMarks,
  SectionSurvey,
  SetLines,
} from './paginated.ts';
import { emptyLines, fillLines } from './placeholders.ts';
import { markRows, measureRows, noteSeparator } from './rows.ts';
import { type Bench, layOnBench, surveyBench } from './survey.ts';

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
  new Harvester(chunker, polisher); // last: it takes away what the others have finished with
  await polisher.add({ 'breaks.css': breakCss });
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => complain(`font ${face.family}`))));
}

/** Lines of the section being laid out, while their boxes stand for them. */
let carriedLines: string[] = [];
/** Paged.js looks for what overflows every so many characters: lines, now. */
const linesPerCheck = 60;

/** What has been harvested of the section being laid out. */
let harvest: { sides: PaginatedSide[]; state: HarvestState; notesByPage: boolean; limit: number } | undefined;

/**
 * Takes a side away as soon as the next one is laid out: with hundreds of sides in the document, every new one would
 * cost more than the one before. The last two stay: a side may still mark the cut at the end of the one before it.
 */
class Harvester extends Handler {
  /** A section that never ends is given up: every side must hold something of it. */
  beforePageLayout(): void {
    if (this.chunker.pages.length > harvest!.limit) throw new Error(`no end after ${harvest!.limit} sides`);
  }

  finalizePage(): void {
    takeSides(this.chunker.pages.length - 1);
  }
}

function takeSides(until: number): void {
  const { sides, state, notesByPage } = harvest!;
  for (let n = sides.length; n < until; n += 1) {
    const page = chunker.pages[n]!;
    fillLines(page.wrapper ?? page.area, carriedLines);
    sides.push(harvestSide(page, notesByPage, state));
    page.removeListeners();
    page.element.remove();
  }
}

let request: PageRequest;
let bench: Bench | undefined;
let rowElements: HTMLElement[] = [];

function survey(asked: PageRequest): SectionSurvey {
  request = asked;
  complaints.length = 0;
  bench?.root.remove();
  bench = layOnBench(prepareNotes(asked.html), asked.notesByPage);
  return asked.composed ? surveyBench(bench) : { styles: [], paragraphs: [] };
}

function arrange(lines: SetLines): Arranged {
  for (const [n, composed] of lines.entries()) if (composed) setLines(bench!, n, composed);
  heightenLines(bench!);
  const { rows, elements } = measureRows(bench!);
  rowElements = elements;
  return { misses: missedLines(bench!, lines), rows, noteSeparator: noteSeparator(bench!) };
}

async function paginate(marks: RowMarks): Promise<PaginatedSection> {
  markRows(rowElements, marks);
  rowElements = [];
  (chunker as unknown as { maxChars?: number; charsPerBreak: number[] }).maxChars = undefined;
  (chunker as unknown as { charsPerBreak: number[] }).charsPerBreak = [];
  harvest = {
    sides: [],
    state: { seenText: new Map(), seenIds: new Set(), seenCells: new Set(), labels: new Map() },
    notesByPage: request.notesByPage,
    limit: 60 + Math.ceil(request.html.length / 60),
  };
  carriedLines = emptyLines(bench!.root, bench!.notes);
  if (carriedLines.length > 0) (chunker as unknown as { maxChars: number }).maxChars = linesPerCheck;
  const content = document.createDocumentFragment();
  content.append(...bench!.root.childNodes);
  bench!.root.remove();
  try {
    await chunker.flow(content, document.body);
  } catch (error) {
    complain(error instanceof Error ? error.message : error);
  }
  takeSides(chunker.pages.length);
  const { sides } = harvest;
  for (const id of notes.late) sides.find((side) => side.anchors.includes(`mark-${id}`))?.lateNotes.push(id);
  if (notes.left > 0) complain('notes were left over at the end of the section');
  return { sides, complaints: [...complaints] };
}

/** Gives marks and notes their identity in an attribute Paged.js leaves alone, and each note a number of its own. */
function prepareNotes(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  const marks = new Map<string, HTMLElement>();
  for (const mark of template.content.querySelectorAll<HTMLElement>('.note-mark')) {
    mark.dataset.noteId = mark.id.replace(/^mark-/, '');
    if (!marks.has(mark.dataset.noteId)) marks.set(mark.dataset.noteId, mark);
  }
  for (const note of template.content.querySelectorAll<HTMLElement>('.page-note')) {
    note.dataset.noteId = note.id.replace(/^note-/, '');
    const mark = marks.get(note.dataset.noteId);
    if (note.querySelector('.note-number')) continue;
    const number = document.createElement('span');
    number.className = 'note-number';
    number.textContent = mark?.textContent ?? '';
    (note.querySelector('.note-paragraph') ?? note).prepend(number);
  }
  return document.importNode(template.content, true);
}

const script: PageScript = { prepare, survey, arrange, paginate };
Object.assign(window, { fuzi: script });
