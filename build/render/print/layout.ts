// Book → Layout: every section paginated, sides laid end to end, page numbers settled. The rounds of design §4: lay out
// what names no page, lay out what does with the numbers found, again if something moved, three rounds at most.
import { join } from 'node:path';
import type { Asset, Book, PageMap } from '../../book.ts';
import { type Diagnostic, diagnostic, type Reported, wholeFile } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import { type Font, fontFaceCss, fontIdentity } from '../fonts/index.ts';
import { type Dialect, renderSection, toHtml } from '../html/index.ts';
import type { OpenBrowser, ServedFile } from './browser.ts';
import { createMeasure } from './compose/index.ts';
import { composerIdentity } from './composer-identity.ts';
import { guessedPageMap } from './first-guess.ts';
import { type PageGeometry, pageGeometry } from './geometry.ts';
import { houseFaceFindings } from './house-faces.ts';
import { layoutFindings, refusedParagraphs } from './layout-findings.ts';
import type { LineSettings } from './lines.ts';
import { mathStyles } from './math-css.ts';
import { makePageMap, type PlacedSide, placeSides, provisionalPageMap } from './page-map.ts';
import { namesPages, withPlaceholders } from './page-numbers.ts';
import { createPaginator, type Paginator, type SectionPages } from './paginate.ts';
import type { Shells } from './shells.ts';
import { type PrintSheets, printSheets } from './stylesheet.ts';

export interface LayoutOptions {
  host: Host;
  /** Where paginated sections are kept; absolute. */
  cacheFolder: string;
  /** Being started while the book is read. */
  browser: Promise<OpenBrowser>;
  fonts: readonly Font[];
  /** Tabs that are being opened already. */
  shells?: Shells;
  /** Tabs working at a time. */
  tabs?: number;
  onProgress?(done: number, of: number): void;
}

/** Tabs that work at a time, unless told otherwise. */
export const workingTabs = 2;

export interface SectionTiming {
  id: string;
  sides: number;
  fromCache: boolean;
}

export interface Layout {
  book: Book;
  pageMap: PageMap;
  placed: PlacedSide[];
  geometry: PageGeometry;
  sheets: PrintSheets;
  /** What the PDF calls the faces it may use. */
  faces: string[];
  browser: Promise<OpenBrowser>;
  /** The tabs of the layout, by number: what is printed has the same style sheet and faces. */
  tab: Paginator['tab'];
  closeTabs(): Promise<void>;
  sections: SectionTiming[];
  /** Rounds until page numbers stood still. */
  rounds: number;
}

/** The path a tab asks for an image by. */
export const imagePath = (asset: Asset): string =>
  `/images/${asset.hash}.${asset.mediaType.replace(/^image\/(\w+).*$/, '$1')}`;

/**
 * Paginates the book.
 * @returns value undefined where a paragraph is too long for print (reported)
 */
export async function layOutBook(book: Book, options: LayoutOptions): Promise<Reported<Layout | undefined>> {
  const refused = refusedParagraphs(book);
  if (refused.length > 0) return { value: undefined, diagnostics: refused };
  const geometry = pageGeometry(book.facts.print);
  const html = sectionHtml(book);
  const hasMath = html.some((text) => text.includes('class="katex'));
  const math = hasMath ? await mathStyles() : { css: '', files: new Map<string, ServedFile>() };
  const files = servedFiles(book, options.fonts, math.files);
  const sheets = await printSheets(
    book.facts.print,
    geometry,
    fontFaceCss(options.fonts, (_font, index) => `/fonts/${index}.ttf`),
    math.css,
  );
  const paginator = createPaginator(
    {
      browser: options.browser,
      identity: `${(await options.browser).version} ${fontIdentity(options.fonts)}`,
      sheets,
      files,
      geometry,
      notesByPage: book.facts.numbering.notes === 'page',
      lines: await lineSettings(book, options),
      cacheFolder: join(options.cacheFolder),
      host: options.host,
      ...(options.shells && { shells: options.shells }),
      tabs: options.tabs ?? workingTabs,
    },
    await composerIdentity(),
  );
  try {
    const settled = await settle(book, html, guess(book, html, geometry), paginator, options);
    const diagnostics = [
      ...houseFaceFindings(book, options.fonts),
      ...settled.diagnostics,
      ...layoutFindings(book, settled.pages, settled.pageMap),
    ];
    const sections = settled.pages.map(({ id, pages, fromCache }) => ({ id, sides: pages.sides.length, fromCache }));
    const { pageMap, placed, rounds } = settled;
    return {
      value: {
        book,
        pageMap,
        placed,
        geometry,
        sheets,
        faces: options.fonts.map(({ postscript }) => postscript),
        browser: options.browser,
        tab: paginator.tab,
        closeTabs: paginator.close,
        sections,
        rounds,
      },
      diagnostics,
    };
  } catch (error) {
    await paginator.close();
    throw error;
  }
}

/** How lines are composed. FUZI_LINES=browser leaves them to Chromium, for the bench to compare. */
async function lineSettings(book: Book, options: LayoutOptions): Promise<LineSettings | undefined> {
  if (options.host.environment.FUZI_LINES === 'browser') return undefined;
  return {
    measure: await createMeasure(options.fonts),
    scheme: book.facts.print.punctuation,
    lineEnds: book.facts.print.lineEnds,
    composed: new Map(),
    costs: new Map(),
  };
}

/** Each section's HTML, its page numbers still '00'. */
function sectionHtml(book: Book): string[] {
  const dialect: Dialect = {
    edition: 'print',
    link: (anchor) => `#${anchor}`,
    image: imagePath,
    pageMap: provisionalPageMap(book),
  };
  return book.sections.map((section) => toHtml(renderSection(book, section, dialect)));
}

function servedFiles(
  book: Book,
  fonts: readonly Font[],
  math: ReadonlyMap<string, ServedFile>,
): Map<string, ServedFile> {
  const files = new Map<string, ServedFile>(math);
  for (const [index, font] of fonts.entries()) files.set(`/fonts/${index}.ttf`, { type: 'font/ttf', body: font.bytes });
  for (const asset of book.assets.values()) files.set(imagePath(asset), { type: asset.mediaType, body: asset.bytes });
  return files;
}

/** Where things are expected to stand: page numbers are laid out in the length they will likely have. */
const guess = (book: Book, html: readonly string[], geometry: PageGeometry): PageMap =>
  guessedPageMap(book, html, {
    characters: Math.floor(geometry.areaWidth / geometry.size),
    lines: geometry.lines,
    width: geometry.areaWidth,
    line: geometry.line,
  });

interface Settled {
  pages: SectionPages[];
  placed: PlacedSide[];
  pageMap: PageMap;
  rounds: number;
  diagnostics: Diagnostic[];
}

const maximalRounds = 3;

async function settle(
  book: Book,
  html: readonly string[],
  guessed: PageMap,
  paginator: Paginator,
  options: LayoutOptions,
): Promise<Settled> {
  const pages: (SectionPages | undefined)[] = book.sections.map(() => undefined);
  const laidOut: string[] = book.sections.map(() => '');
  let pageMap = guessed;
  let placed: PlacedSide[] = [];
  let done = 0;
  for (let round = 1; ; round += 1) {
    const wanted = html.map((text) => (namesPages(text) ? withPlaceholders(text, pageMap) : text));
    // Contents wait for the second round: before it no number is known.
    const todo = book.sections.flatMap((section, n) =>
      wanted[n] !== laidOut[n] && !(round === 1 && section.kind === 'contents') ? [n] : [],
    );
    const results = await paginator.paginate(
      todo.map((n) => ({ id: book.sections[n]!.id, html: wanted[n]! })),
      () => options.onProgress?.(Math.min(++done, book.sections.length), book.sections.length),
    );
    for (const [index, n] of todo.entries()) {
      pages[n] = results[index];
      laidOut[n] = wanted[n]!;
    }
    await fitImprint(book, html, pages, paginator);
    const laid = book.sections.flatMap((section, n) => (pages[n] ? [{ section, sides: pages[n]!.pages.sides }] : []));
    placed = placeSides(laid, book.facts.print.opening);
    pageMap = makePageMap(placed);
    const complete = pages.every((each) => each !== undefined);
    const moved = book.sections.filter(
      (_section, n) => pages[n] && namesPages(html[n]!) && withPlaceholders(html[n]!, pageMap) !== laidOut[n],
    );
    const settledNow = complete && moved.length === 0;
    if (settledNow || round > maximalRounds) {
      const diagnostics = settledNow
        ? []
        : moved.map((section) =>
            diagnostic('page-numbers-settle', wholeFile(section.file), { title: section.title, rounds: maximalRounds }),
          );
      return { pages: pages as SectionPages[], placed, pageMap, rounds: round, diagnostics };
    }
  }
}

/** 版权页 is one side, as Chinese books have it: set smaller, twice, before it runs over. */
async function fitImprint(
  book: Book,
  html: readonly string[],
  pages: (SectionPages | undefined)[],
  paginator: Paginator,
): Promise<void> {
  const n = book.sections.findIndex((section) => section.kind === 'imprint');
  for (const size of ['tight', 'tightest']) {
    if (n < 0 || (pages[n]?.pages.sides.length ?? 0) <= 1) return;
    const smaller = html[n]!.replace('class="imprint-page"', `class="imprint-page ${size}"`);
    [pages[n]] = await paginator.paginate([{ id: book.sections[n]!.id, html: smaller }]);
  }
}
