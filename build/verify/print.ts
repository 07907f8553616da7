// The finished PDF's bytes → findings: every page's text against the Book, region by region, with running heads, folios,
// contents, formulas, images and metadata. Extraction (pdf-text.ts) and comparison are apart. Must take the book's words
// from the Book alone; the layout only says where to look and what it generated.
import type { Book, PageMap } from '../book.ts';
import { type Diagnostic, diagnostic, wholeFile } from '../diagnostic.ts';
import { auditLayout, type LayoutAudit } from './audit/index.ts';
import { checkPdfOutline, checkPrintedContents } from './contents.ts';
import { checkFactText } from './fact-pages.ts';
import { checkCounts, checkPdfFacts } from './facts.ts';
import { withoutHyphens } from './hyphens.ts';
import { counted, sharedGlyphs } from './normalise.ts';
import { imagesOfOneColour, type OneColour } from './one-colour.ts';
import { type PageRegions, regionsOf } from './page-regions.ts';
import { type PageItem, type PageText, type PdfReader, readPdf } from './pdf-text.ts';
import { checkPrintedFormulas, mathsGlyphs } from './print-formulas.ts';
import { checkPaintedImages, drawnTexts, imagePagesOf } from './print-images.ts';
import { checkMarks, markOf, markPages } from './print-notes.ts';
import { type PrintedRun, printedRuns } from './printed-runs.ts';
import type { PrintedSide } from './printed-side.ts';
import { type RegionText, readInOrder } from './reading-order.ts';
import { compareStream, excerpt, type FoundText, type Verification } from './report.ts';
import { expectedText, type Run } from './runs.ts';
import { joinRuns, type Stream } from './stream.ts';

export type { Box, PrintedImage, PrintedKind, PrintedSide } from './printed-side.ts';

export interface PrintLayout {
  sides: readonly PrintedSide[];
  pageMap: PageMap;
  /** False: the audit measures, and keeps its findings to itself (pages that a test has typeset by rule of thumb). */
  auditReports?: boolean;
  /** PostScript names of the faces that were embedded; without them no face is called strange. */
  faces?: readonly string[];
}

export interface PrintVerification extends Verification {
  /** What the layout audit measured and found; its findings are among the diagnostics unless the layout says not. */
  audit: LayoutAudit;
}

/**
 * Checks a finished PDF against the Book.
 * @param reader threads that were started before; without it this starts and ends its own
 */
export async function verifyPrint(
  book: Book,
  pdf: Uint8Array,
  layout: PrintLayout,
  reader?: PdfReader,
): Promise<PrintVerification> {
  const read = reader ? reader.read.bind(reader) : readPdf;
  const { pages, facts } = await read(pdf, layout.sides.length, imagePagesOf(layout.sides));
  const compared = comparePages(book, pages, layout, await imagesOfOneColour(book, pages, read));
  return {
    diagnostics: [
      ...compared.diagnostics,
      ...checkPdfOutline(book, facts, layout.pageMap),
      ...checkPdfFacts(book, facts),
      ...checkCounts(book, pages.length),
    ],
    unchecked: compared.unchecked,
    audit: compared.audit,
  };
}

/** Text found in one region of all pages, in page order. */
export interface PagedText extends FoundText {
  /** Offset at which each page's text begins. */
  starts: number[];
  /** Index of the page an offset stands on. */
  pageAt(offset: number): number;
  /** What each unit was read from: an item of its page, and the unit in that item's text. */
  items: PageItem[];
  units: number[];
}

/** Text with characters that share a glyph made one: a PDF that has both — and ― can name only one of them. */
const alike = <T extends { text: string }>(given: T): T => ({ ...given, text: sharedGlyphs(given.text) });

/** The comparison alone, on text that was extracted before. */
export function comparePages(
  book: Book,
  pages: readonly PageText[],
  layout: PrintLayout,
  oneColour?: OneColour,
): PrintVerification {
  const { sides, pageMap } = layout;
  const diagnostics: Diagnostic[] = [];
  if (pages.length !== sides.length) {
    const values = { expected: sides.length, found: pages.length };
    diagnostics.push(diagnostic('print-side-exists', wholeFile('book.yaml'), values));
  }
  const where = (index: number): string => sides[index]?.folio || pageMap.sides[index]?.label || `PDF ${index + 1}`;
  const expected = expectedText(book, pageMap);
  const runs = [...expected.main, ...expected.notes.flatMap((note) => note.runs)];
  const isBookText = (words: string): boolean => runs.some((run) => run.text.includes(words));
  const regions = pages.flatMap((page) => {
    const side = sides[page.index];
    return side ? [regionsOf(page, side, isBookText)] : [];
  });
  const ofKind = (...kinds: PrintedSide['kind'][]) => regions.filter(({ index }) => kinds.includes(sides[index]!.kind));
  for (const page of regions) diagnostics.push(...checkFurniture(page, sides[page.index]!, runs, where));

  const pageOfMark = markPages(expected, sides, pageMap);
  const marks = markOf(book, expected, pageOfMark);
  const text = ofKind('text', 'blank');
  const drawn = pictureWords(book);
  const mainRuns = printedRuns(expected.main, expected, marks);
  const main = joinRuns(mainRuns);
  const body = collect(text, 'body', main, sides, where, drawn, diagnostics);
  const mainFindings = compareStream(alike(main), alike(body), 'PDF');
  const noteRuns = expected.notes.flatMap(({ note, runs }) => {
    const text = marks.get(note.id) ?? note.mark;
    const mark: PrintedRun = {
      block: note.id,
      stream: `note:${note.id}`,
      text,
      place: note.textPlace,
      section: note.section,
      cells: [],
      marks: [{ from: 0, to: text.length }],
      objects: [],
    };
    return [mark, ...printedRuns(runs, expected, marks)];
  });
  const notes = joinRuns(noteRuns);
  const found = collect(text, 'notes', notes, sides, where, drawn, diagnostics);
  const noteFindings = compareStream(alike(notes), alike(found), 'PDF');
  diagnostics.push(...mainFindings, ...noteFindings);
  if (mainFindings.length === 0 && noteFindings.length === 0) {
    diagnostics.push(...checkMarks(book, expected, marks, { main, body, notes, found }, where));
  }
  const maths = text.map(({ index, bodyMaths, notesMaths }) => {
    const own = mathsGlyphs(bodyMaths, index);
    const repeated = Array.from(counted(sides[index]!.generatedMaths ?? '')).length;
    return { repeated: own.slice(0, repeated), body: own.slice(repeated), notes: mathsGlyphs(notesMaths, index) };
  });
  const formulas = checkPrintedFormulas(
    expected,
    maths.flatMap(({ body }) => body),
    maths.flatMap(({ notes }) => notes),
    where,
  );
  diagnostics.push(...checkPrintedContents(book, ofKind('contents'), pageMap, where));
  for (const kind of ['title', 'imprint'] as const) {
    const side = ofKind(kind);
    if (side.length > 0)
      diagnostics.push(
        ...checkFactText(book, 'PDF', kind, side.map((page) => page.body.text + page.notes.text).join('')),
      );
  }
  const images = checkPaintedImages(book, expected, pages, sides, where, oneColour);
  const audit = auditLayout({
    book,
    pages,
    sides,
    regions: text,
    body: { stream: main, runs: mainRuns, found: body },
    notes: { stream: notes, runs: noteRuns, found },
    formulas: [...formulas.placed, ...maths.map(({ repeated }) => ({ glyphs: repeated }))],
    sectionOf: pageMap.sides.map(({ section }) => section),
    faces: layout.faces,
    where,
  });
  for (const rule of ['print-text-inside-area', 'print-note-on-its-page'] as const) {
    audit.figures.findings[rule] = diagnostics.filter((each) => each.rule === rule).length;
  }
  // What was cut off is no fault of what set the formula.
  const cut = new Set(audit.diagnostics.flatMap((each) => (each.rule === 'text-inside-trim' ? [keyOf(each)] : [])));
  diagnostics.push(...formulas.diagnostics.filter((each) => layout.auditReports === false || !cut.has(keyOf(each))));
  diagnostics.push(...images.diagnostics, ...(layout.auditReports === false ? [] : audit.diagnostics));
  return { diagnostics, unchecked: [...images.unchecked, ...audit.unchecked], audit };
}

const keyOf = ({ place: { file, line, column } }: Diagnostic): string => `${file}:${line}:${column}`;

function checkFurniture(
  page: PageRegions,
  side: PrintedSide,
  runs: readonly Run[],
  where: (index: number) => string,
): Diagnostic[] {
  const printed = where(page.index);
  const [first] = page.spilled;
  const place = (first && runs.find((run) => run.text.includes(first))?.place) || wholeFile('book.yaml');
  const spilled = first
    ? [
        diagnostic(
          'print-text-inside-area',
          place,
          { where: printed, found: excerpt(page.spilled.join('')) },
          { page: printed },
        ),
      ]
    : [];
  const head = counted(side.head ?? '');
  const folio = counted(side.folio ?? '');
  if (page.furniture === head + folio || page.furniture === folio + head) return spilled;
  const values = {
    where: where(page.index),
    expected: `${side.head ?? ''} ${side.folio ?? ''}`.trim(),
    found: excerpt(page.furniture),
  };
  return [...spilled, diagnostic('print-head-right', wholeFile('book.yaml'), values, { page: where(page.index) })];
}

/** One region of all pages as one text, generated text taken out and late pieces put back. */
function collect(
  pages: readonly PageRegions[],
  region: 'body' | 'notes',
  expected: Stream,
  sides: readonly PrintedSide[],
  where: (index: number) => string,
  drawn: (side: PrintedSide) => string[],
  diagnostics: Diagnostic[],
): PagedText {
  const starts: number[] = [];
  const items: PageItem[] = [];
  const units: number[] = [];
  let text = '';
  let cursor = 0;
  for (const page of pages) {
    starts.push(text.length);
    const parted = withoutHyphens(page[region], expected.text, cursor);
    let own: RegionText = parted.region;
    let hyphens = parted.taken;
    if (region === 'body') {
      // A picture's own words may come out of the PDF as text, or as outlines.
      for (const words of drawn(sides[page.index]!)) own = takeOut(own, words, expected.text, cursor, true) ?? own;
      for (const generated of sides[page.index]!.generated.map(counted)) {
        if (!generated || (generated === '-' && hyphens-- > 0)) continue;
        const taken = takeOut(own, generated, expected.text, cursor);
        if (taken) own = taken;
        else {
          const values = { where: where(page.index), expected: generated };
          diagnostics.push(
            diagnostic('print-generated-present', wholeFile('book.yaml'), values, { page: where(page.index) }),
          );
        }
      }
    }
    const read = readInOrder(own, expected.text.slice(cursor, cursor + own.text.length + 2000));
    text += read.text;
    cursor += read.consumed;
    for (let unit = 0; unit < read.text.length; unit++) {
      const at = read.order ? read.order[unit]! : unit;
      items.push(own.items[own.owner[at]!]!);
      units.push(own.units[at]!);
    }
  }
  const pageAt = (offset: number): number => {
    const at = starts.findLastIndex((start) => start <= offset);
    return pages[Math.max(0, at)]?.index ?? 0;
  };
  return { text, starts, pageAt, items, units, whereAt: (offset) => where(pageAt(offset)) };
}

/** What the vector pictures of a side say: all of it, and each of its texts. */
function pictureWords(book: Book): (side: PrintedSide) => string[] {
  const byHash = new Map<string, string[]>();
  for (const { hash, mediaType, bytes } of book.assets.values()) {
    if (mediaType !== 'image/svg+xml') continue;
    const texts = drawnTexts(bytes).map(counted);
    byHash.set(hash, [texts.join(''), ...(texts.length > 1 ? texts : [])].filter(Boolean));
  }
  return ({ images }) => images.flatMap(({ hash }) => byHash.get(hash) ?? []);
}

/** Takes a generated text out of a region, at the place where what is left reads as the book does. */
function takeOut(
  region: RegionText,
  generated: string,
  expected: string,
  cursor: number,
  strict = false,
): RegionText | undefined {
  let choice = -1;
  for (let at = region.text.indexOf(generated); at >= 0; at = region.text.indexOf(generated, at + 1)) {
    if (choice < 0 && !strict) choice = at;
    const after = region.text.slice(at + generated.length, at + generated.length + 20);
    const fits = expected.startsWith(region.text.slice(0, at), cursor) && expected.startsWith(after, cursor + at);
    if (fits) {
      choice = at;
      break;
    }
  }
  if (choice < 0) return undefined;
  const end = choice + generated.length;
  return {
    text: region.text.slice(0, choice) + region.text.slice(end),
    owner: [...region.owner.slice(0, choice), ...region.owner.slice(end)],
    units: [...region.units.slice(0, choice), ...region.units.slice(end)],
    items: region.items,
  };
}
