// A real PDF, made by Chromium of lines the composer broke: clean as it is; and with faults put into what is printed, each
// found on its page, line and line of the source.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '../../book.ts';
import { realHost } from '../../host.ts';
import { collectCharacters, makeFonts } from '../../render/fonts/index.ts';
import {
  findBrowser,
  type Layout,
  layOutBook,
  type OpenBrowser,
  openBrowser,
  printLayout,
} from '../../render/print/index.ts';
import { openPdfReader, type PdfReader } from '../pdf-text.ts';
import { verifyPrint } from '../print.ts';
import { bookOf } from '../test/sample-book.ts';
import type { LayoutAudit } from './index.ts';

const cacheFolder = mkdtempSync(join(tmpdir(), 'fuzi-audit-'));
let browser: OpenBrowser;
let reader: PdfReader;
let book: Book;
let layout: Layout;

const paragraphs = [
  '渡口的人每天看水，看久了就看出些门道来。水涨上来以前，石缝里先冒气泡，泡一串一串地往上走；水要退了，岸边的浮沫便结成一道白线，过了晌午还不散。这些话没有写在书上，是一代一代传下来的，传的人自己也说不清哪一句是谁先讲的。',
  '有一年四月，桃花汛来得早。船工老陈夜里起来添灯油，听见“咕咚”一声，以为是鱼，提灯一照，原来第二根石桩已经没了顶。他敲起铜锣，两岸的人都醒了；等天亮时，下游的三只渡船全拖上了坡，一只也没有丢。',
  '后来有人问他凭什么断定水要涨，他想了半天，只说：“听着不对。”——耳朵里存着三十年的水声，差一点也听得出来。写到这里要补一句，他不识字，水尺上的刻度是旁人念给他听的。',
];

beforeAll(async () => {
  const browserPath = findBrowser(process.env);
  if (!browserPath) throw new Error('no browser: run scripts/setup.mjs');
  ({ book } = await bookOf({
    '/book/book.yaml':
      'title: 渡口\ncomplete: false\ndate: 2020-01\nmodified: 2020-01-01T00:00:00Z\nmatter:\n  front: []\n  body: [01.md]\n',
    '/book/01.md': `# 看水\n\n${paragraphs.join('\n\n')}\n`,
  }));
  browser = await openBrowser(browserPath);
  reader = openPdfReader();
  const fonts = await makeFonts(collectCharacters(book));
  const laid = await layOutBook(book, { host: realHost, cacheFolder, browser: Promise.resolve(browser), fonts });
  layout = laid.value!;
}, 300_000);

afterAll(async () => {
  await reader?.close();
  await browser?.close();
  rmSync(cacheFolder, { recursive: true, force: true });
});

/** Prints and audits the layout, its sides' HTML changed on the way. */
async function audit(change: (html: string) => string): Promise<LayoutAudit> {
  const placed = layout.placed.map((side) =>
    side.content ? { ...side, content: { ...side.content, html: change(side.content.html) } } : side,
  );
  const { value } = await printLayout({ ...layout, placed }, '2020-01-01T00:00:00Z');
  const { pageMap, faces } = layout;
  return (await verifyPrint(book, value.pdf, { sides: value.sides, pageMap, faces }, reader)).audit;
}

/** Findings of the audit, as rule, page, line, place. */
async function found(change: (html: string) => string): Promise<string[]> {
  const { diagnostics } = await audit(change);
  return diagnostics.map(
    ({ rule, page, values, place }) => `${rule} p${page}:${values.line} ${place.file}:${place.line}`,
  );
}

/** Adds a style to the element that holds the first of some words. */
const styled =
  (words: string, style: string) =>
  (html: string): string => {
    const at = html.indexOf(words);
    if (at < 0) return html;
    return `${html.slice(0, at)}<span style="${style}">${words}</span>${html.slice(at + words.length)}`;
  };

describe('a real PDF', () => {
  it('is clean, and set evenly', async () => {
    const { figures, diagnostics } = await audit((html) => html);
    expect(diagnostics).toEqual([]);
    expect(figures.filledLines).toBeGreaterThan(6);
    expect(figures.gaps.p50).toBeLessThanOrEqual(0.03);
    expect(figures.gaps.greatest).toBeLessThanOrEqual(0.12);
    expect(figures.farthestOffGrid).toBeLessThan(0.05);
    expect(Object.keys(figures.faces)).toEqual(expect.arrayContaining(['NotoSerifSC-Regular']));
  });

  it('a gap', async () => {
    expect(await found(styled('先冒', 'letter-spacing:.2em'))).toEqual(
      expect.arrayContaining(['line-gaps-even p1:3 01.md:3', 'line-fills-measure p1:3 01.md:3']),
    );
  });

  it('lines off the grid', async () => {
    const down = '<span style="display:block;height:2px"></span>';
    const seen = await audit((html) =>
      html.replace(/<p\b(?:(?!<p\b)[\s\S])*?有一年四月/u, (each) => each.replace(/^<p[^>]*>/u, `$&${down}`)),
    );
    const [finding] = seen.diagnostics;
    expect(seen.diagnostics.map(({ rule, page, place }) => `${rule} p${page} ${place.line}`)).toEqual([
      'line-stands-on-grid p1 5',
    ]);
    expect(finding?.values.by).toBeCloseTo(1.5, 1);
    expect(finding?.count).toBeGreaterThan(3);
  });

  it('a face of another kind', async () => {
    const { diagnostics } = await audit(styled('铜锣', "font-family:'DejaVu Sans','Noto Sans CJK SC',sans-serif"));
    expect(diagnostics.filter(({ rule }) => rule === 'page-uses-known-faces').length).toBeLessThanOrEqual(1);
  });
});
