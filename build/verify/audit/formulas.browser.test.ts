// Formulas in a real PDF: those too wide or too tall for the type area or the paper are found with page, line and place, by
// their glyphs or by their rules; those that stand inside are not.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { realHost } from '../../host.ts';
import { collectCharacters, makeFonts } from '../../render/fonts/index.ts';
import { findBrowser, layOutBook, type OpenBrowser, openBrowser, printLayout } from '../../render/print/index.ts';
import { openPdfReader, type PdfReader } from '../pdf-text.ts';
import { verifyPrint } from '../print.ts';
import { bookOf } from '../test/sample-book.ts';

const cacheFolder = mkdtempSync(join(tmpdir(), 'fuzi-formulas-'));
let browser: OpenBrowser;
let reader: PdfReader;

beforeAll(async () => {
  const path = findBrowser(process.env);
  if (!path) throw new Error('no browser: run scripts/setup.mjs');
  browser = await openBrowser(path);
  reader = openPdfReader();
}, 300_000);
afterAll(async () => {
  await reader?.close();
  await browser?.close();
  rmSync(cacheFolder, { recursive: true, force: true });
});

const root = (terms: number) => `\\sqrt{${Array.from({ length: terms }, (_, n) => `a_{${n + 1}}`).join('')}}`;
const inside = String.raw`渡口的水位$h$按$v=\sqrt{2gh}$算，误差是$\frac{1}{2}$厘米，船工记在册上。

$$
\begin{pmatrix} a & b \\ c & d \end{pmatrix} \cdot \overline{AB} = \left[\sqrt{\frac{x^2+y^2}{z}}\right] \tag{7}
$$ {#eq-water}

桥下的流量见[@eq-water]。

::: tip
桥面的坡度是$\frac{h}{l}$。
:::`;

/** Findings of a book of one chapter, as rule, page, line, place. */
async function found(text: string): Promise<string[]> {
  const { book } = await bookOf({
    '/book/book.yaml':
      'title: 渡口\ncomplete: false\ndate: 2020-01\nmodified: 2020-01-01T00:00:00Z\nmatter:\n  front: []\n  body: [01.md]\n',
    '/book/01.md': `# 量水\n\n${text}\n`,
  });
  const fonts = await makeFonts(collectCharacters(book));
  const { value: layout } = await layOutBook(book, {
    host: realHost,
    cacheFolder,
    browser: Promise.resolve(browser),
    fonts,
  });
  const { value } = await printLayout(layout!, '2020-01-01T00:00:00Z');
  const { pageMap, faces } = layout!;
  const { diagnostics } = await verifyPrint(book, value.pdf, { sides: value.sides, pageMap, faces }, reader);
  return diagnostics.map(
    ({ rule, page, values, place }) => `${rule} p${page}:${values.line} ${place.file}:${place.line}`,
  );
}

it('inside', async () => {
  expect(await found(inside)).toEqual([]);
});

it('wider than the type area, and than the paper', async () => {
  // What is cut off is said to be cut off, and not that the formula is another.
  expect(await found(`${inside}\n\n船工说$${root(30)}$。\n\n后来又说$${root(44)}$。`)).toEqual([
    // Nothing but the formula has room on its line: its stop begins the next one.
    'line-starts-with-allowed-character p1:9 01.md:15',
    'line-starts-with-allowed-character p1:12 01.md:17',
    'text-inside-type-area p1:8 01.md:15',
    'text-inside-trim p1:11 01.md:17',
  ]);
});

it('a rule alone', async () => {
  expect(await found(String.raw`桥长$l\rule{36em}{1pt}$。`)).toContain('text-inside-type-area p1:3 01.md:3');
});

it('taller than the type area', async () => {
  const lines = Array.from({ length: 40 }, (_, n) => `x_{${n}} &= ${n}`).join(' \\\\\n');
  const seen = await found(`船工算水位。\n\n$$\n\\begin{aligned}\n${lines}\n\\end{aligned}\n$$\n\n算完了。`);
  expect(seen.filter((each) => each.startsWith('text-inside'))).toEqual(['text-inside-trim p2:1 01.md:5']);
  expect(seen.filter((each) => each.startsWith('print-head'))).toEqual([]);
});
