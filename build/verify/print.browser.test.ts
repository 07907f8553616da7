// A real PDF of the sample, made by Chromium: clean as it is; and with faults put into what is printed, each found.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Book } from '../book.ts';
import type { RuleId } from '../diagnostic.ts';
import { realHost } from '../host.ts';
import { collectCharacters, makeFonts } from '../render/fonts/index.ts';
import {
  findBrowser,
  type Layout,
  layOutBook,
  type OpenBrowser,
  openBrowser,
  printLayout,
} from '../render/print/index.ts';
import { openPdfReader, type PdfReader } from './pdf-text.ts';
import { type PrintedSide, verifyPrint } from './print.ts';
import { at, bookOf, lineOf, sampleFiles } from './test/sample-book.ts';

const cacheFolder = mkdtempSync(join(tmpdir(), 'fuzi-verify-'));
let browser: OpenBrowser;
let reader: PdfReader;
let book: Book;
let layout: Layout;
let sides: PrintedSide[];

beforeAll(async () => {
  const browserPath = findBrowser(process.env);
  if (!browserPath) throw new Error('no browser: run scripts/setup.mjs');
  ({ book } = await bookOf(
    sampleFiles({
      'preface.md':
        '# 前言\n\n摆渡的人每天看水。\n\n![示意](plan.svg){#fig-plan fig-alt="两条线一个圈"}\n\n见[@fig-plan]。\n',
      'plan.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">${[10, 30, 50, 70].map((y) => `<path d="M5 ${y}H195" stroke="#000"/>`).join('')}<circle cx="50" cy="50" r="20"/><text x="80" y="50">AB</text><text x="120" y="50">C&amp;D</text></svg>`,
      // Every kind of late paint on one page, over a page's end, and formulas with Chinese in them.
      'after.md': `# 后记\n\n${Array.from({ length: 60 }, (_, n) => `第${n}回，[汉]{.ruby rt="hàn${n}"}[语]{.ruby rt="yǔ"}，令 $x_{${n}} = \\frac{a}{\\text{长}}$ 成立^[第${n}条注。]`).join('。')}。\n`,
    }),
  ));
  browser = await openBrowser(browserPath);
  reader = openPdfReader();
  const fonts = await makeFonts(collectCharacters(book));
  const laid = await layOutBook(book, { host: realHost, cacheFolder, browser: Promise.resolve(browser), fonts });
  layout = laid.value!;
  sides = (await printLayout(layout, '2017-03-01T00:00:00Z')).value.sides;
}, 300_000);

afterAll(async () => {
  await reader?.close();
  await browser?.close();
  rmSync(cacheFolder, { recursive: true, force: true });
});

/** Prints and checks the layout, its sides' HTML changed on the way. */
async function findings(
  change: (html: string, notes: string) => { html: string; notes: string },
): Promise<{ rule: RuleId; at: string; found: unknown }[]> {
  const placed = layout.placed.map((side) => {
    if (!side.content) return side;
    const { html, notes } = change(side.content.html, side.content.notesHtml);
    return { ...side, content: { ...side.content, html, notesHtml: notes } };
  });
  const { value } = await printLayout({ ...layout, placed }, '2017-03-01T00:00:00Z');
  const { diagnostics } = await verifyPrint(
    book,
    value.pdf,
    { sides, pageMap: layout.pageMap, auditReports: false },
    reader,
  );
  return diagnostics.map(({ rule, place, values }) => ({ rule, at: at(place), found: values.found }));
}

describe('a printed line', () => {
  it('that does not end on the measure is found', async () => {
    let done = 0;
    const placed = layout.placed.map((side) => {
      if (!side.content) return side;
      const wider = (line: string) =>
        done++ === 0 ? line.replace('>', '><span style="margin-left:2px"></span>') : line;
      const html = side.content.html.replace(/<span class="text-line filled"[^>]*>/g, wider);
      return { ...side, content: { ...side.content, html } };
    });
    const { diagnostics } = await printLayout({ ...layout, placed }, '2017-03-01T00:00:00Z');
    const found = diagnostics.filter(({ rule }) => rule === 'line-lands-on-measure');
    expect(done).toBeGreaterThan(0);
    expect(found.map(({ values }) => [values.by, values.direction])).toEqual([['0.14', '宽']]);
  });
});

/** Changes words of the text in one place only. */
const replaceOnce = (from: string | RegExp, to: string) => {
  let done = false;
  return (html: string, notes: string) => {
    if (done || !(typeof from === 'string' ? html.includes(from) : from.test(html))) return { html, notes };
    done = true;
    return { html: html.replace(from, to), notes };
  };
};

describe('a real PDF', () => {
  it('is clean', async () => {
    expect(await findings((html, notes) => ({ html, notes }))).toEqual([]);
  });

  const faults: [name: string, change: Parameters<typeof findings>[0], rule: RuleId, place: string][] = [
    [
      'a lost paragraph',
      replaceOnce(/<p[^>]*>(?:<span[^>]*>)*每天清晨[\s\S]*?<\/p>/, ''),
      'edition-text-kept',
      `01-level.md:${lineOf('01-level.md', '每天清晨')}`,
    ],
    [
      '未 for 末',
      replaceOnce('末一栏', '未一栏'),
      'edition-text-unchanged',
      `02-flow.md:${lineOf('02-flow.md', '末一栏')}`,
    ],
    [
      'text hidden on the page',
      replaceOnce(/(<p)([^>]*>(?:<span[^>]*>)*旧尺一尺)/, '$1 style="display:none"$2'),
      'edition-text-kept',
      'a-table.md:3',
    ],
    [
      'a lost row',
      replaceOnce(/<tr[^>]*><td[^>]*>(?:<span[^>]*>)*四月[\s\S]*?<\/tr>/, ''),
      'edition-text-kept',
      `01-level.md:${lineOf('01-level.md', '| 四月')}`,
    ],
    [
      'a hidden figure',
      replaceOnce(/<img(?=[^>]*png)/, '<img style="display:none"'),
      'edition-image-kept',
      `01-level.md:${lineOf('01-level.md', '![渡口')}`,
    ],
    [
      'a hidden vector picture',
      replaceOnce(/<img(?=[^>]*svg)/, '<img style="visibility:hidden"'),
      'edition-image-kept',
      'preface.md:5',
    ],
    [
      'a lost formula',
      replaceOnce(/<span class="katex">[\s\S]*?(?=，断面要)/, ''),
      'edition-formula-kept',
      `02-flow.md:${lineOf('02-flow.md', '流量等于')}`,
    ],
    [
      'lost notes',
      (html) => ({ html, notes: '' }),
      'edition-text-kept',
      `01-level.md:${lineOf('01-level.md', '[^pile]:')}`,
    ],
    [
      'a bullet as text',
      replaceOnce('晴天记', '•晴天记'),
      'edition-adds-nothing',
      `01-level.md:${lineOf('01-level.md', '晴天记')}`,
    ],
  ];
  it.each(faults)('%s', async (_, change, rule, place) => {
    const seen = await findings(change);
    expect(seen.map((each) => `${each.rule} ${each.at}`)).toContain(`${rule} ${place}`);
  });
});
