// A finished PDF's bytes → what stands in it: text items and painted images page by page, metadata, labels, outline. By
// pdfjs in worker threads. Extraction and nothing else: tests put faults between it and the comparison. Must not reach
// the network, and must leave nothing running.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { repositoryRoot } from '../root.ts';
import type { Box } from './printed-side.ts';

/** A piece of text as the PDF draws it. Coordinates in pt from the top left corner of the page. */
export interface PageItem {
  text: string;
  x: number;
  /** The baseline. */
  y: number;
  width: number;
  /** Type size in pt. */
  size: number;
  /** PostScript name with its subset tag; '' where unknown. */
  font: string;
  /** Where each UTF-16 unit of the text stands, and how far its glyph advances, in pt; without them shares of the width. */
  xs?: number[];
  advances?: number[];
  /** Units before which a space was drawn. */
  spaced?: number[];
  /** Its face is a Type 3 font. */
  type3?: boolean;
  /** How many of its glyphs are the face's .notdef: an empty box. */
  missing?: number;
}

export interface PaintedImage {
  /** Pixels. */
  width: number;
  height: number;
  /** All pixels are alike. */
  uniform: boolean;
  box: Box;
}

export interface PageText {
  /** From 0. */
  index: number;
  /** pt */
  width: number;
  height: number;
  /** In the order they are drawn. */
  items: PageItem[];
  /** Only on pages asked for. */
  images: PaintedImage[];
  /** Strokes and fills; only on pages asked for. */
  paths: number;
  /** Boxes of what is stroked and filled, only on pages with formulas: fractions' rules and radicals' bars are among them. */
  rules?: Box[];
}

export interface PdfFacts {
  pageCount: number;
  title: string;
  author: string;
  xmp: string;
  labels: string[];
  outline: { title: string; level: number; page: number }[];
}

export interface PdfReading {
  pages: PageText[];
  facts: PdfFacts;
}

const workerFile = join(repositoryRoot, 'build/verify/pdf-worker.mjs');
/** Fewer pages than this are not worth a second thread. */
const pagesForTwo = 60;

/** Threads that read PDFs: starting them takes a while, so they may be started before there is a PDF. */
export interface PdfReader {
  /**
   * Reads a PDF. One at a time.
   * @param pageCount as the layout has it; the PDF's own count decides, this only shares out the work
   * @param imagePages indices of the pages whose images are wanted
   */
  read(pdf: Uint8Array, pageCount: number, imagePages: readonly number[]): Promise<PdfReading>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Starts reading threads; whoever opens a reader closes it. */
export function openPdfReader(): PdfReader {
  const workers = [0, 1].map(() => {
    const worker = new Worker(workerFile);
    // A thread that has nothing to do must not keep the process alive.
    worker.unref();
    return worker;
  });
  return {
    async read(pdf, pageCount, imagePages) {
      const threads = pageCount >= pagesForTwo ? 2 : 1;
      const size = Math.ceil(pageCount / threads);
      const shared = new SharedArrayBuffer(pdf.byteLength);
      new Uint8Array(shared).set(pdf);
      const read = await Promise.all(
        workers.slice(0, threads).map((worker, index) =>
          readStretch(worker, {
            pdf: shared,
            from: index * size,
            // The last one reads on to the PDF's own end, so that surplus pages are seen.
            to: index === threads - 1 ? Number.MAX_SAFE_INTEGER : (index + 1) * size,
            imagePages,
            whole: index === 0,
          }),
        ),
      );
      return { pages: read.flatMap(({ pages }) => pages), facts: read[0]!.facts! };
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Reads one PDF with threads of its own. */
export async function readPdf(pdf: Uint8Array, pageCount: number, imagePages: readonly number[]): Promise<PdfReading> {
  const reader = openPdfReader();
  try {
    return await reader.read(pdf, pageCount, imagePages);
  } finally {
    await reader.close();
  }
}

interface Stretch {
  pdf: SharedArrayBuffer;
  from: number;
  to: number;
  imagePages: readonly number[];
  whole: boolean;
}

function readStretch(worker: Worker, stretch: Stretch): Promise<{ pages: PageText[]; facts?: PdfFacts }> {
  return new Promise((resolve, reject) => {
    worker.ref();
    const done = () => {
      worker.off('error', reject).off('exit', ended).unref();
    };
    const ended = (code: number) => reject(new Error(`the PDF reader stopped with code ${code}`));
    worker.once('error', reject).once('exit', ended);
    worker.once('message', (result: { pages: PageText[]; facts?: PdfFacts }) => {
      done();
      resolve(result);
    });
    worker.postMessage(stretch);
  });
}
