// Layout → the finished PDF: one static document, printed once by Chromium, then finished. Verifies in the browser that
// every side holds its content before a byte is written.
import type { Book } from '../../book.ts';
import { type Diagnostic, diagnostic, type Reported, wholeFile } from '../../diagnostic.ts';
import { assembleDocument, isRecto, printedFolio, runningHead } from './assemble.ts';
import type { ServedFile } from './browser.ts';
import { finishPdf } from './finish.ts';
import { areaLeft } from './geometry.ts';
import type { Layout } from './layout.ts';

/** What stands on a side besides the book's text, and where: for verify. Lengths in pt from the top left corner. */
export interface SideFacts {
  index: number;
  kind: 'text' | 'contents' | 'title' | 'imprint' | 'blank';
  trim: { width: number; height: number };
  area: { x: number; y: number; width: number; height: number };
  notesTop?: number;
  head: string;
  folio: string;
  generated: string[];
  images: { hash: string }[];
  notes: string[];
}

export interface PrintEdition {
  pdf: Uint8Array;
  sides: SideFacts[];
  browserVersion: string;
  /** Milliseconds. */
  timings: { assemble: number; chromium: number; finish: number };
}

/** @param modified RFC 3339 instant for the document's dates */
export async function printLayout(layout: Layout, modified: string): Promise<Reported<PrintEdition>> {
  const started = performance.now();
  const { book, placed, pageMap, geometry, sheets } = layout;
  const files = new Map<string, ServedFile>(layout.files);
  files.set('/book.html', {
    type: 'text/html; charset=utf-8',
    body: assembleDocument(book, placed, pageMap, geometry, sheets.look),
  });
  const assembled = performance.now();
  const browser = await layout.browser;
  const page = await browser.open('print', '/book.html', files);
  const overfull = (await page.evaluate(async () => {
    await Promise.all([...document.fonts].filter((face) => face.status === 'loading').map((face) => face.loaded));
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    return [...document.querySelectorAll<HTMLElement>('.side')].flatMap((side, index) => {
      const area = side.querySelector('.type-area')?.getBoundingClientRect();
      const flow = side.querySelector('.flow');
      const notes = side.querySelector('.notes')?.getBoundingClientRect();
      if (!area || !flow) return [];
      // The content's own boxes: the margin under the last one may hang over.
      const content = document.createRange();
      content.selectNodeContents(flow);
      return content.getBoundingClientRect().bottom > (notes?.top ?? area.bottom) + 2 ? [index] : [];
    });
  })) as number[];
  const made = await page.pdf({
    width: `${book.facts.print.trim.width}mm`,
    height: `${book.facts.print.trim.height}mm`,
    printBackground: true,
    preferCSSPageSize: false,
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    tagged: false,
    outline: false,
    timeout: 0,
  });
  void page.close();
  const printed = performance.now();
  const pdf = await finishPdf(made, book, pageMap, geometry, modified);
  const finished = performance.now();
  return {
    value: {
      pdf,
      sides: sideFacts(layout),
      browserVersion: browser.version,
      timings: { assemble: assembled - started, chromium: printed - assembled, finish: finished - printed },
    },
    diagnostics: [...overfullFindings(book, layout, overfull), ...refusedFindings(browser.refused)],
  };
}

function overfullFindings(book: Book, layout: Layout, overfull: readonly number[]): Diagnostic[] {
  return overfull.flatMap((index) => {
    const placed = layout.placed[index]!;
    // Already reported, with its place, when the block itself is too tall for any page.
    if (placed.content?.overflows.length) return [];
    const block = placed.side.start && [...book.blocks.values()].find((each) => each.id === placed.side.start!.block);
    const page = placed.side.label;
    return [diagnostic('page-holds-its-content', block?.place ?? wholeFile(placed.section.file), { page }, { page })];
  });
}

function refusedFindings(refused: readonly string[]): Diagnostic[] {
  return [...new Set(refused)].map((url) =>
    diagnostic('manuscript-makes-no-requests', wholeFile('book.yaml'), { url }),
  );
}

function sideFacts(layout: Layout): SideFacts[] {
  const { geometry, placed } = layout;
  const pt = (px: number) => (px * 72) / 96;
  return placed.map((each) => {
    const { kind } = each.section;
    const content = each.content;
    return {
      index: each.side.index,
      kind: !content ? 'blank' : kind === 'contents' || kind === 'title' || kind === 'imprint' ? kind : 'text',
      trim: { width: geometry.trimWidth, height: geometry.trimHeight },
      area: {
        x: pt(areaLeft(geometry, isRecto(each))),
        y: pt(geometry.head),
        width: pt(geometry.areaWidth),
        height: pt(geometry.areaHeight),
      },
      notesTop: content?.notesTop === undefined ? undefined : pt(geometry.head + content.notesTop),
      head: runningHead(layout.book, each),
      folio: content ? printedFolio(each) : '',
      generated: content?.generated ?? [],
      images: (content?.images ?? []).map((src) => ({ hash: src.replace(/^.*\/images\/|\.\w+$/g, '') })),
      notes: content ? [...content.html.matchAll(/data-note-id="([^"]+)"/g)].map((match) => match[1]!) : [],
    };
  });
}
