// The whole build on one screen: read → resolve → print, check, EPUB, web → verify → report. Prints nothing; cli.ts does.
// EPUB and web wait for the PageMap only and the rules for nothing, so their turn is while Chromium writes the PDF.
import { join } from 'node:path';
import type { Book, EditionFile, PageMap } from './book.ts';
import { checkBookInTurns, checkPages } from './check/index.ts';
import { applyPolicy } from './check/policy.ts';
import { waiversIn } from './check/waivers.ts';
import { type Diagnostic, diagnostic, type Reported, wholeFile } from './diagnostic.ts';
import type { Host } from './host.ts';
import { readBook } from './read/index.ts';
import { renderEpub } from './render/epub/index.ts';
import {
  allCharacters,
  carriedFonts,
  collectCharacters,
  type Font,
  fallbackFindings,
  makeFonts,
  readHouseFaces,
  traceFallbacks,
} from './render/fonts/index.ts';
import { checkMaths } from './render/html/index.ts';
import {
  type Layout,
  layOutBook,
  openBrowser,
  openShells,
  type PrintEdition,
  printLayout,
  workingTabs,
} from './render/print/index.ts';
import { renderWeb } from './render/web/index.ts';
import { type BuildReport, makeReport, modifiedInstant } from './report.ts';
import { resolveBook } from './resolve/index.ts';
import { openPdfReader, type PdfReader } from './verify/pdf-text.ts';
import { verifySource } from './verify/source.ts';
import { verifyEditions } from './verify-editions.ts';

export type EditionName = 'print' | 'epub' | 'web';
export const editionNames: readonly EditionName[] = ['print', 'epub', 'web'];

export interface BuildOptions {
  /** Absolute path of the book folder. */
  folder: string;
  /** Absolute path of the output folder. */
  out: string;
  editions: readonly EditionName[];
  strict: boolean;
  host: Host;
  /** Chromium, where print is asked for. */
  browserPath?: string;
  onStep?(step: string, done?: number, of?: number): void;
  /** For a build with a second thread: begins with the rules there. @returns what ends it: as checkBookInTurns, in any order */
  rulesBegun?(book: Book): () => Promise<Diagnostic[]>;
}

export interface BuildResult {
  report: BuildReport;
  files: EditionFile[];
}

/** Builds a book. Files are returned, not written: what could be made is made even where there are errors. */
export async function buildBook(options: BuildOptions): Promise<BuildResult> {
  const { host, editions, strict, onStep } = options;
  const timings: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T> | T): Promise<T> => {
    onStep?.(name);
    const started = performance.now();
    const value = await work();
    timings[name] = Math.round((timings[name] ?? 0) + performance.now() - started);
    return value;
  };
  /** What goes on while other stages have their turn. */
  const alongside = async <T>(name: string, work: Promise<T>): Promise<T> => {
    const started = performance.now();
    const value = await work;
    timings[name] = Math.round(performance.now() - started);
    return value;
  };
  const found: Diagnostic[] = [];
  const unchecked: string[] = [];
  const keep = <T>(reported: Reported<T>): T => {
    found.push(...reported.diagnostics);
    return reported.value;
  };

  let reader: PdfReader | undefined;
  const wantsPrint = editions.includes('print') && options.browserPath !== undefined;
  const browser = wantsPrint ? openBrowser(options.browserPath!) : undefined;
  browser?.catch(() => undefined); // handled where it is awaited; the book may prove unreadable first
  const shells = browser && openShells(browser, workingTabs);
  try {
    const manuscript = keep(await timed('read', () => readBook(options.folder, host)));
    if (!manuscript) return { report: makeReport({ options, found, unchecked, timings, files: [] }), files: [] };
    const book = keep(await timed('resolve', () => resolveBook(manuscript)));
    const beforeCheck = found.length;
    const ruled = options.rulesBegun?.(book) ?? (() => checkBookInTurns(book));
    const modified = modifiedInstant(book.facts, host.environment);
    const characters = collectCharacters(book);
    const house = keep(await readHouseFaces(book.facts.assets, host, book.factPlace('assets')));
    const fonts: Font[] = await timed('fonts', () => makeFonts(allCharacters(characters), undefined, house));
    const carried = await timed('fonts', () => carriedFonts(fonts, characters));
    const fallbacks = await timed('fonts', () => traceFallbacks(book, fonts));

    let layout: Layout | undefined;
    let printing: Promise<Reported<PrintEdition>> | undefined;
    if (browser) {
      const onProgress = (done: number, of: number) => onStep?.('paginate', done, of);
      const cacheFolder = join(options.out, '.cache');
      layout = keep(
        await timed('paginate', () => layOutBook(book, { host, cacheFolder, browser, shells, fonts, onProgress })),
      );
      printing = layout && alongside('print', printLayout(layout, modified));
      reader = layout && openPdfReader();
      printing?.catch(() => undefined);
    }
    const checked = await timed('check', async () => [...(await ruled()), ...checkMaths(book)]);
    found.splice(beforeCheck, 0, ...checked);
    const pageMap: PageMap | undefined = layout?.pageMap;
    found.push(...fallbackFindings(fallbacks, pageMap));
    if (pageMap) found.push(...checkPages(book, pageMap));
    const files: EditionFile[] = [];
    const epub = editions.includes('epub')
      ? keep(await timed('epub', () => renderEpub(book, { pageMap, fonts: carried, modified })))
      : undefined;
    const web = editions.includes('web')
      ? keep(await timed('web', () => renderWeb(book, { pageMap, fonts: carried })))
      : undefined;
    const source = await timed('verify source', () => verifySource(manuscript, book));
    const reflow = await timed('verify epub, web', () =>
      verifyEditions({ book, pageMap, epub: epub?.bytes, web, strict, browserPath: options.browserPath }),
    );
    if (printing) onStep?.('print');
    const print = printing && keep(await printing);
    const paged =
      print &&
      (await timed('verify print', () =>
        verifyEditions({ book, pageMap, print: { ...print, faces: layout?.faces }, reader, strict }),
      ));
    for (const checked of [source, reflow, paged]) {
      found.push(...(checked?.diagnostics ?? []));
      unchecked.push(...(checked?.unchecked ?? []));
    }
    if (editions.includes('epub') && !pageMap) {
      found.push(diagnostic('epub-has-page-list', wholeFile('book.yaml'), {}));
    }
    if (print) files.push({ path: 'print/book.pdf', bytes: print.pdf });
    if (epub) files.push({ path: 'epub/book.epub', bytes: epub.bytes });
    for (const file of web ?? []) files.push({ path: `web/${file.path}`, bytes: file.bytes });
    const report = makeReport({
      options,
      found: applyPolicy(found, book.facts, waiversIn(book)),
      unchecked,
      timings,
      files,
      book,
      layout,
      print,
      figures: paged?.figures,
      fonts,
      fallbacks,
    });
    return { report, files };
  } finally {
    await reader?.close();
    await browser?.then(
      (open) => open.close(),
      () => undefined,
    );
  }
}
