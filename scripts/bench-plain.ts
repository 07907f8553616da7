// The yardstick: the same book as one HTML page in whole-book Paged.js, as a plain user would set it up: margin boxes,
// string-set, float: footnote, one page.pdf(). plainBook() writes the HTML, CSS, fonts and images that our own print
// edition is laid out from; printPlain() is what the bench's clock runs against. Contents and 第 N 页 keep their
// placeholder numbers instead of target-counter(), and the sheet that only says how things look is kept from Paged.js's
// parser (which fails on :has), both to the yardstick's advantage.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Book } from '../build/book.ts';
import { realHost } from '../build/host.ts';
import { readBook } from '../build/read/index.ts';
import { collectCharacters, fontFaceCss, makeFonts } from '../build/render/fonts/index.ts';
import { renderSection, toHtml } from '../build/render/html/index.ts';
import { pageGeometry } from '../build/render/print/geometry.ts';
import { provisionalPageMap } from '../build/render/print/page-map.ts';
import { printSheets } from '../build/render/print/stylesheet.ts';
import { resolveBook } from '../build/resolve/index.ts';
import { repositoryRoot } from '../build/root.ts';

/**
 * Writes a book folder's print HTML as one page for Paged.js.
 * @param folder the book folder
 * @param into gets book.html and all it refers to
 */
export async function plainBook(folder: string, into: string): Promise<void> {
  const { value: manuscript, diagnostics } = await readBook(folder, realHost);
  if (!manuscript) throw new Error(`the bench's book is unreadable: ${JSON.stringify(diagnostics[0])}`);
  const book = resolveBook(manuscript).value;
  rmSync(into, { recursive: true, force: true });
  const write = (path: string, data: string | Uint8Array) => {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), data);
  };
  const fonts = await makeFonts(collectCharacters(book));
  for (const [index, font] of fonts.entries()) write(`fonts/${index}.ttf`, font.bytes);
  const image = (asset: { hash: string }) => `images/${asset.hash}`;
  for (const asset of book.assets.values()) write(image(asset), asset.bytes);
  const pageMap = provisionalPageMap(book);
  const body = book.sections.map((section) =>
    toHtml(renderSection(book, section, { edition: 'print', link: (anchor) => `#${anchor}`, image, pageMap })),
  );
  const fontCss = fontFaceCss(fonts, (_font, index) => `fonts/${index}.ttf`);
  const { look } = await printSheets(book.facts.print, pageGeometry(book.facts.print), fontCss, '');
  write('look.css', look);
  write('pages.css', pageCss(book));
  write('paged.js', readFileSync(join(repositoryRoot, 'node_modules/pagedjs/dist/paged.polyfill.js')));
  write(
    'book.html',
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${book.facts.title}</title>
<link rel="stylesheet" href="look.css" data-pagedjs-ignore><link rel="stylesheet" href="pages.css">
<script>window.PagedConfig = { auto: false };</script><script src="paged.js"></script></head>
<body>${body.join('\n')}</body></html>`,
  );
}

/** Page size, margins, margin boxes, breaks and notes, written for Paged.js. */
function pageCss(book: Book): string {
  const { print } = book.facts;
  const page = pageGeometry(print);
  const right = page.width - page.areaWidth - page.gutter;
  const bottom = page.height - page.areaHeight - page.head;
  const margins = (left: number, outer: number) => `margin: ${page.head}px ${outer}px ${bottom}px ${left}px;`;
  const breaks = readFileSync(join(repositoryRoot, 'styles', 'print-breaks.css'), 'utf8');
  return `@page { size: ${print.trim.width}mm ${print.trim.height}mm; }
@page :right { ${margins(page.gutter, right)} @top-right { content: string(chapter); font-size: 8.25pt; } @bottom-right { content: counter(page); font-size: 9pt; } }
@page :left { ${margins(right, page.gutter)} @top-left { content: "${book.facts.title}"; font-size: 8.25pt; } @bottom-left { content: counter(page); font-size: 9pt; } }
@page :blank { @top-left { content: none; } @bottom-left { content: none; } }
.section { break-before: ${print.opening === 'leaf' ? 'right' : 'page'}; }
h1 { string-set: chapter content(text); }
${breaks}`;
}

/**
 * Lays the page out with Paged.js and prints it.
 * @param folder what plainBook wrote
 * @param pdf where the PDF goes
 * @param executablePath Chromium
 * @returns how many pages Paged.js made
 */
export async function printPlain(folder: string, pdf: string, executablePath: string): Promise<number> {
  const { default: puppeteer } = await import('puppeteer');
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    protocolTimeout: 0,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--allow-file-access-from-files'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(pathToFileURL(join(folder, 'book.html')).href, { waitUntil: 'load', timeout: 0 });
    const pages = (await page.evaluate(async () => {
      await document.fonts.ready;
      const paged = (window as unknown as { PagedPolyfill: { preview(): Promise<{ total: number }> } }).PagedPolyfill;
      return (await paged.preview()).total;
    })) as number;
    await page.pdf({
      path: pdf,
      preferCSSPageSize: true,
      printBackground: true,
      tagged: false,
      outline: false,
      timeout: 0,
    });
    return pages;
  } finally {
    await browser.close();
  }
}
