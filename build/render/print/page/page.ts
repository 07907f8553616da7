// Runs inside a tab: takes a section's HTML, has Paged.js lay it out, hands back its sides as plain data. The tab stays
// warm: style sheet, fonts and handlers are set up once. Knows nothing of the book beyond the HTML it is given.
import { Chunker, Handler, Polisher } from 'pagedjs';
import { type Bench, layOnBench, letBreak } from './bench.ts';
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
} from './paginated.ts';
import type { CarriedLine } from './placeholders.ts';
import { markRows, sideLengths } from './row-marks.ts';
import { type MeasuredRows, measureRows, noteSeparator, rowsAfterFit } from './rows.ts';
import { surveyBench } from './survey.ts';
import { type PackedLines, packRows, unpackLines } from './wire.ts';

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
  chunker.setup(document.body);
  stripTemplate(chunker.pageTemplate.content);
  ({ notes } = createHandlers(chunker, polisher));
  new Harvester(chunker, polisher); // last: it takes away what the others have finished with
  await polisher.add({ 'breaks.css': breakCss });
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => complain(`font ${face.family}`))));
}

/**
 * Every page is made of Paged.js's template, with crop marks and boxes for running heads: many times as many elements as the
 * type area, styled and laid out for each side. They go; those that Paged.js looks for stay, unseen.
 */
function stripTemplate(template: DocumentFragment): void {
  for (const box of template.querySelectorAll<HTMLElement>('.pagedjs_bleed, .pagedjs_pagebox > :not(.pagedjs_area)')) {
    if (box.querySelector('.pagedjs_margin + .pagedjs_margin')) box.style.display = 'none';
    else box.remove();
  }
}

/** What has been harvested of the section being paginated. */
let harvest:
  | {
      sides: PaginatedSide[];
      state: HarvestState;
      notesByPage: boolean;
      limit: number;
      /** Its lines, while their boxes stand for them. */
      carried: CarriedLine[];
      /** By side, as planned: characters up to the next side's first. */
      lengths: readonly number[];
    }
  | undefined;

/**
 * Takes a side away as soon as the next one is laid out: with hundreds of sides in the document, every new one would
 * cost more than the one before. The last two stay: a side may still mark the cut at the end of the one before it.
 */
class Harvester extends Handler {
  /** A section that never ends is given up: every side must hold something of it. */
  beforePageLayout(): void {
    const { limit, lengths } = harvest!;
    const number = this.chunker.pages.length;
    if (number > limit) throw new Error(`no end after ${limit} sides`);
    // Paged.js looks for what overflows after so many characters: not before the side is full.
    if (lengths.length > 0) asLoop(this.chunker).maxChars = lengths[number - 1] ?? Number.POSITIVE_INFINITY;
  }

  finalizePage(): void {
    takeSides(this.chunker.pages.length - 1);
  }
}

interface Loop {
  maxChars: number | undefined;
  charsPerBreak: number[];
}
const asLoop = (of: Chunker): Loop => of as unknown as Loop;

function takeSides(until: number): void {
  const { sides, state, notesByPage, carried } = harvest!;
  for (let n = sides.length; n < until; n += 1) {
    const page = chunker.pages[n]!;
    sides.push(harvestSide(page, notesByPage, state, carried));
    page.removeListeners();
    page.element.remove();
  }
}

/** A section on its way through the tab. */
interface OnBench {
  request: PageRequest;
  bench: Bench;
  /** Once its lines are set. */
  measured?: MeasuredRows;
}

/** By place: while the section in one is paginated, that in another is surveyed. */
const places = new Map<number, OnBench>();
/** Paged.js lays out one section at a time. */
let paginating: Promise<unknown> = Promise.resolve();

function survey(place: number, request: PageRequest): SectionSurvey {
  places.get(place)?.bench.root.remove();
  const bench = layOnBench(prepareNotes(request.html), request.notesByPage);
  places.set(place, { request, bench });
  if (!request.composed) {
    letBreak(bench);
    return { styles: [], paragraphs: [] };
  }
  return surveyBench(bench);
}

function arrange(place: number, packed: PackedLines): Arranged {
  const lines = unpackLines(packed);
  const section = places.get(place)!;
  const { bench } = section;
  const set = lines.flatMap((composed, n) => (composed && bench.paragraphs[n] ? [n] : []));
  for (const n of set) setLines(bench, n, lines[n]!);
  section.measured = section.measured && afterFits(section.measured, bench, set);
  if (!section.measured) {
    if (!bench.root.isConnected) document.body.append(bench.root);
    heightenLines(bench);
    section.measured = measureRows(bench);
  }
  const { rows } = section.measured;
  return { misses: missedLines(bench, lines), rows: packRows(rows), noteSeparator: noteSeparator(bench) };
}

/** What was measured, with some paragraphs set again; undefined where everything has to be measured anew. */
function afterFits(measured: MeasuredRows, bench: Bench, set: readonly number[]): MeasuredRows | undefined {
  const paragraphs = set.map((n) => bench.paragraphs[n]!);
  // What is higher than a line is seen on the bench alone.
  if (paragraphs.some(({ source }) => source.pieces.some(({ kind }) => kind === 'box'))) return undefined;
  return set.reduce((known, n) => rowsAfterFit(known, n, bench.paragraphs[n]!.element), measured);
}

function paginate(place: number, marks: RowMarks): Promise<PaginatedSection> {
  const section = places.get(place)!;
  places.delete(place);
  const mine = paginating.then(() => paginateNow(section, marks));
  paginating = mine.catch(() => undefined);
  return mine;
}

async function paginateNow({ request, bench, measured }: OnBench, marks: RowMarks): Promise<PaginatedSection> {
  complaints.length = 0;
  markRows(bench, measured?.elements ?? [], marks);
  asLoop(chunker).maxChars = undefined;
  asLoop(chunker).charsPerBreak = [];
  const { carried } = bench;
  harvest = {
    sides: [],
    state: { seenText: new Map(), seenIds: new Set(), seenCells: new Set(), labels: new Map() },
    notesByPage: request.notesByPage,
    limit: 60 + Math.ceil(request.html.length / 60),
    carried,
    lengths: marks.sides.length > 0 ? sideLengths(bench, marks.sides) : [],
  };
  const content = document.createDocumentFragment();
  content.append(...bench.root.childNodes);
  bench.root.remove();
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
