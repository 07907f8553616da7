// Books full of boxes, in both styles: a box opens sides, goes on over their ends, fills them to the last line. Audited from
// the finished PDF: every line of body text on the grid, no line of a paragraph alone, nothing lost.
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

const cacheFolder = mkdtempSync(join(tmpdir(), 'fuzi-boxes-'));
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

const characters = [
  ...'河边渡口早已不在村里人却还记得它样子老人们说起来总要提到那条船上面货物多是粮食布匹和盐也有药材山货',
];

/** Headings, paragraphs and boxes of one to five paragraphs, of lengths that fall everywhere on a side. */
function boxes(count: number, seed: number): string {
  let state = seed;
  const below = (n: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % n;
  };
  const sentence = (length: number) =>
    `${Array.from({ length }, (_, n) => (n % 9 === 8 ? '，' : characters[below(characters.length)])).join('')}。`;
  const kinds = ['tip', 'note', 'example', 'quotation', 'warning'];
  const parts: string[] = [];
  const notes: string[] = [];
  for (let n = 0; n < count; n += 1) {
    if (below(3) === 0) parts.push(`## ${sentence(6).slice(0, -1)}`);
    parts.push(sentence(40 + below(120)));
    const inside = Array.from({ length: 1 + below(5) }, () => {
      const text = sentence(20 + below(3) * 22);
      if (below(7) > 0) return text;
      notes.push(`[^${notes.length + 1}]: ${sentence(30)}`);
      return `${text}[^${notes.length}]`;
    });
    parts.push(`::: ${kinds[below(kinds.length)]}\n${inside.join('\n\n')}\n:::`);
  }
  return `# 渡口\n\n${[...parts, ...notes].join('\n\n')}\n`;
}

it.each(['学术', '大众'])('%s', async (style) => {
  const { book } = await bookOf({
    '/book/book.yaml': `title: 渡口\ncomplete: false\ndate: 2020-01\nmodified: 2020-01-01T00:00:00Z\nprint: {style: ${style}}\nmatter:\n  front: []\n  body: [01.md]\n`,
    '/book/01.md': boxes(50, 4),
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
  const { audit, diagnostics } = await verifyPrint(book, value.pdf, { sides: value.sides, pageMap, faces }, reader);
  const wrong = diagnostics.filter(({ rule }) => rule !== 'side-filled-to-foot');
  expect(wrong.map(({ rule, page }) => `${rule} p${page}`)).toEqual([]);
  expect(audit.figures.farthestOffGrid).toBeLessThan(0.05);
});
