// Layout → the finished PDF: static sides, printed by Chromium in the tabs that laid them out, then finished. Verifies in
// the browser that every side holds its content before a byte is written.

import type { Page } from 'puppeteer';
import type { Book } from '../../book.ts';
import { type Diagnostic, diagnostic, type Reported, wholeFile } from '../../diagnostic.ts';
import { assembleSides, isRecto, printedFolio, runningHead } from './assemble.ts';
import { finishPdf } from './finish.ts';
import { areaLeft } from './geometry.ts';
import type { Layout } from './layout.ts';
import type { PlacedSide } from './page-map.ts';

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
  generatedMaths: string;
  images: { hash: string }[];
  notes: string[];
}

export interface PrintEdition {
  pdf: Uint8Array;
  sides: SideFacts[];
  browserVersion: string;
  /** Milliseconds. */
  timings: { chromium: number; finish: number };
}

/** Sides a tab prints at a time: Chromium's printing grows faster than the number of pages. */
const stretchSides = 256;
/** How far from the measure a filled line may end, em of its paragraph. */
const lineTolerance = 0.05;
/** From this many sides on two tabs share the work. */
const sidesForTwo = 80;

/** @param modified RFC 3339 instant for the document's dates */
export async function printLayout(layout: Layout, modified: string): Promise<Reported<PrintEdition>> {
  const started = performance.now();
  const { book, placed, pageMap, geometry } = layout;
  const count = Math.max(Math.ceil(placed.length / stretchSides), placed.length >= sidesForTwo ? 2 : 1);
  const size = Math.ceil(placed.length / count);
  const stretches = Array.from({ length: count }, (_, n) => placed.slice(n * size, (n + 1) * size));
  const printed: PrintedStretch[] = [];
  let next = 0;
  let front: Promise<unknown> = Promise.resolve();
  const inFront: InFront = (page, print) => {
    const mine = front.then(() => page.bringToFront()).then(print);
    front = mine.catch(() => undefined); // thrown where it is awaited; the next one has its turn all the same
    return mine;
  };
  const work = async (tab: Page) => {
    for (let n = next++; n < stretches.length; n = next++)
      printed[n] = await printStretch(layout, stretches[n]!, tab, inFront);
  };
  // Opened before anything prints: a tab that opens comes to the front.
  const tabs = await Promise.all(stretches.slice(0, 2).map((_stretch, n) => layout.tab(n)));
  await Promise.all(tabs.map(work));
  await layout.closeTabs();
  const made = performance.now();
  const places = new Map(
    printed.flatMap((stretch, n) => stretch.places.map(({ id, side, y }) => [id, { side: side + n * size, y }])),
  );
  const {
    bytes: pdf,
    deadLinks,
    foreign,
  } = await finishPdf(
    printed.map((stretch) => stretch.pdf),
    { book, pageMap, page: geometry, modified, places, faces: layout.faces },
  );
  const finished = performance.now();
  const browser = await layout.browser;
  const overfull = printed.flatMap((stretch, n) => stretch.overfull.map((index) => index + n * size));
  return {
    value: {
      pdf,
      sides: sideFacts(layout),
      browserVersion: browser.version,
      timings: { chromium: made - started, finish: finished - made },
    },
    diagnostics: [
      ...overfullFindings(book, layout, overfull),
      ...missFindings(
        book,
        layout,
        printed.flatMap((stretch, n) => stretch.misses.map((miss) => ({ ...miss, side: miss.side + n * size }))),
      ),
      ...refusedFindings(browser.refused),
      ...foreign.map(({ name, characters }) =>
        diagnostic('print-uses-its-own-faces', wholeFile('book.yaml'), { name, characters: characters.slice(0, 40) }),
      ),
      ...[...new Set(deadLinks)].map((anchor) =>
        diagnostic('print-link-leads-somewhere', wholeFile('book.yaml'), { anchor }),
      ),
    ],
  };
}

interface PrintedStretch {
  pdf: Uint8Array;
  /** Sides of the stretch whose content runs over. */
  overfull: number[];
  /** Where element ids stand: side of the stretch, CSS px from the top of the page. */
  places: { id: string; side: number; y: number }[];
  /** Filled lines that do not end on the measure: em too much. */
  misses: Miss[];
}

interface Miss {
  side: number;
  block: string;
  /** Of the block's lines on this side, from 0. */
  line: number;
  by: number;
}

/** Only the tab in front prints, one at a time: what stands behind another is never drawn, and waits for ever. */
type InFront = <T>(page: Page, print: () => Promise<T>) => Promise<T>;

/** @param page a tab in which sections were laid out: style sheet and faces are there */
async function printStretch(
  layout: Layout,
  placed: readonly PlacedSide[],
  page: Page,
  inFront: InFront,
): Promise<PrintedStretch> {
  const { book, pageMap, geometry } = layout;
  const sides = assembleSides(book, placed, pageMap, geometry);
  await page.evaluate(
    ({ css, html }, language) => {
      // Paged.js's own sheets go, and its last pages.
      const [_look, ...others] = document.querySelectorAll('style');
      for (const sheet of others) sheet.remove();
      const own = document.createElement('style');
      own.textContent = css;
      document.head.append(own);
      document.documentElement.lang = language;
      document.body.innerHTML = html;
    },
    sides,
    book.facts.language,
  );
  const found = (await page.evaluate(async (tolerance) => {
    await Promise.all([...document.fonts].filter((face) => face.status === 'loading').map((face) => face.loaded));
    await document.fonts.ready;
    // Not decoded: that waits for the tab to be in front.
    const loaded = (image: HTMLImageElement) =>
      image.complete ||
      new Promise((settle) => {
        image.onload = settle;
        image.onerror = settle;
      });
    await Promise.all([...document.images].map(loaded));
    const overfull: number[] = [];
    const places: { id: string; side: number; y: number }[] = [];
    for (const [index, side] of [...document.querySelectorAll<HTMLElement>('.side')].entries()) {
      const top = side.getBoundingClientRect().top;
      for (const { id, ...element } of [...side.querySelectorAll('[id]')].map((each) => ({ id: each.id, each }))) {
        places.push({ id, side: index, y: element.each.getBoundingClientRect().top - top });
      }
      const area = side.querySelector('.type-area')?.getBoundingClientRect();
      const flow = side.querySelector('.flow');
      const notes = side.querySelector('.notes')?.getBoundingClientRect();
      if (!area || !flow) continue;
      // The content's own boxes: the margin under the last one may hang over, and a formula's struts by a few px.
      const content = document.createRange();
      content.selectNodeContents(flow);
      if (content.getBoundingClientRect().bottom > (notes?.top ?? area.bottom) + 9) overfull.push(index);
    }
    const misses: Miss[] = [];
    const text = document.createRange();
    for (const paragraph of document.querySelectorAll<HTMLElement>('.composed:has(> .filled)')) {
      const css = getComputedStyle(paragraph);
      const px = (value: string) => Number.parseFloat(value) || 0;
      const [size, own] = [px(css.fontSize), px(css.letterSpacing)];
      const end = paragraph.getBoundingClientRect().right - px(css.paddingRight) - px(css.borderRightWidth);
      for (const [line, element] of [...paragraph.children].entries()) {
        if (!element.matches('.filled')) continue;
        text.selectNodeContents(element);
        // The line's own space after its last character hangs over; a run's own is part of its width.
        let last: Node = element;
        while (last.lastChild) last = last.lastChild;
        const spaced = last.parentElement!.closest<HTMLElement>('[style*="letter-spacing"]');
        const overhang = spaced === element ? px(spaced.style.letterSpacing) - own : 0;
        const by = (text.getBoundingClientRect().right - overhang - end) / size;
        if (Math.abs(by) <= tolerance) continue;
        const side = [...document.querySelectorAll('.side')].indexOf(paragraph.closest('.side')!);
        misses.push({ side, block: paragraph.closest<HTMLElement>('[data-block]')?.dataset.block ?? '', line, by });
      }
    }
    return { overfull, places, misses };
  }, lineTolerance)) as Omit<PrintedStretch, 'pdf'>;
  const pdf = await inFront(page, () =>
    page.pdf({
      width: `${book.facts.print.trim.width}mm`,
      height: `${book.facts.print.trim.height}mm`,
      printBackground: true,
      preferCSSPageSize: false,
      margin: { top: 0, right: 0, bottom: 0, left: 0 },
      tagged: false,
      outline: false,
      timeout: 0,
    }),
  );
  return { ...found, pdf };
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

function missFindings(book: Book, layout: Layout, misses: readonly Miss[]): Diagnostic[] {
  return misses.map(({ side, block, line, by }) => {
    const placed = layout.placed[side]!;
    const found = [...book.blocks.values()].find((each) => each.id === block);
    const page = placed.side.label;
    const [direction, directionEnglish] = by > 0 ? ['宽', 'wider'] : ['窄', 'narrower'];
    const values = { page, line: line + 1, by: Math.abs(by).toFixed(2), direction, directionEnglish };
    return diagnostic('line-lands-on-measure', found?.place ?? wholeFile(placed.section.file), values, { page });
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
      generatedMaths: content?.generatedMaths ?? '',
      images: (content?.images ?? []).map((src) => ({ hash: src.replace(/^.*\/images\/|\.\w+$/g, '') })),
      notes: content ? [...content.html.matchAll(/data-note-id="([^"]+)"/g)].map((match) => match[1]!) : [],
    };
  });
}
