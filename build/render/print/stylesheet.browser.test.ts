// The style sheet in a real browser: what 版式通知单 says is what is set, headings take whole lines, and what stands
// between lines of text is a whole number of them. No fonts are loaded: heights must not depend on them.
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrintFacts } from '../../book.ts';
import { memoryHost } from '../../host.ts';
import { readConfig } from '../../read/config/facts.ts';
import { leadingOf, sizeOf } from '../../read/config/style-fit.ts';
import { findBrowser, type OpenBrowser, openBrowser } from './browser.ts';
import { pageGeometry } from './geometry.ts';
import { printSheets } from './stylesheet.ts';

const houseStyle = `
extends: 大众
h2: {face: 楷体, size: 小三, leading: 1, lines: 5, above: 2, align: 居右, indent: 0}
quotation: {size: 小五, leading: 3/4}
`;
const books: Record<string, string> = {
  学术: 'print: {style: 学术}',
  大众: 'print: {style: 大众}',
  '学术 130×184': 'print: {style: 学术, format: 130×184}',
  '大众 小四': 'print: {style: 大众, format: 210×285, size: 小四, leading: 20.25}',
  house: 'assets: [../house]\nprint: {style: 本社}',
};

const textLines = (count: number) => Array.from({ length: count }, () => '<span class="text-line">字</span>').join('');
const headings = [1, 2, 3, 4, 5, 6].flatMap((level) =>
  [1, 2, 3, 5].map(
    (count) =>
      `<h${level} id="h${level}-${count}" class="of-${count}-lines">${textLines(count)}</h${level}><p>${textLines(1)}</p>`,
  ),
);
const body = `
<section class="section chapter flow" style="width:var(--measure)">
${headings.join('\n')}
${[2, 3, 4, 5, 6].map((level) => `<h${level} class="opens-side" id="opens-${level}">${textLines(1)}</h${level}><p>${textLines(1)}</p>`).join('\n')}
<h1 id="pair-1">${textLines(1)}</h1><h2 id="pair-2">${textLines(1)}</h2><p>${textLines(1)}</p>
<p id="marked"><span class="text-line">甲<span class="dotted">乙</span><span class="name">丙</span><span class="work">丁</span>
<span class="box"><ruby>汉<rt>hàn</rt></ruby></span><sup>2</sup><a class="note-mark">①</a><code>code</code><strong>黑</strong><em>楷</em></span></p>
<blockquote><p id="quotation">${textLines(2)}</p></blockquote>
<table id="table"><caption><span class="text-line">题</span></caption><thead><tr><th>头</th></tr></thead><tbody><tr id="row-1"><td>一</td></tr><tr id="row-2"><td>二</td></tr></tbody></table>
<div class="equation" id="equation"><span class="formula">x</span></div>
<nav class="contents">${[1, 2, 3].map((level) => `<p class="entry level-${level}" id="entry-${level}"><a><span class="entry-text">第1章　甲<em>乙</em></span><span class="leader"></span><span class="entry-page">12</span></a></p>`).join('')}</nav>
</section>
<div class="type-area" style="width:var(--measure);height:var(--side)"><div class="notes" id="notes"><span class="note-paragraph" id="note">${textLines(4)}</span></div></div>`;

describe.each(Object.entries(books))('%s', (_name, yaml) => {
  let browser: OpenBrowser;
  let page: Page;
  let print: PrintFacts;
  const measured = (id: string) =>
    page.evaluate((wanted) => {
      const element = document.getElementById(wanted)!;
      const css = getComputedStyle(element);
      const px = (value: string) => Number.parseFloat(value) || 0;
      return {
        height: element.getBoundingClientRect().height,
        taken: element.getBoundingClientRect().height + px(css.marginTop) + px(css.marginBottom),
        above: px(css.marginTop) + px(css.paddingTop),
        size: px(css.fontSize),
        leading: px(css.lineHeight),
        align: css.textAlign,
        indent: px(css.paddingLeft),
      };
    }, id);
  beforeAll(async () => {
    const path = findBrowser(process.env);
    if (!path) throw new Error('no browser: run scripts/setup.mjs');
    browser = await openBrowser(path);
    const host = memoryHost({ '/house/本社/style.yaml': houseStyle });
    const { facts, diagnostics } = await readConfig(`title: 书\n${yaml}\n`, '/book', host);
    expect(diagnostics).toEqual([]);
    print = facts!.print;
    const { look } = await printSheets(print, pageGeometry(print), '', '');
    const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${look}</style></head><body>${body}</body></html>`;
    page = await browser.open('style', '/', new Map([['/', { type: 'text/html; charset=utf-8', body: html }]]));
  });
  afterAll(() => browser.close());

  it('headings are set as the settings say, in whole lines', async () => {
    const px = 96 / 72;
    const line = print.leading * px;
    const { settings } = print.look!;
    const aligns: Record<string, string> = { 居左: 'left', 居中: 'center', 居右: 'right' };
    for (const level of [1, 2, 3, 4, 5, 6]) {
      const group = `h${level}`;
      const one = await measured(`${group}-1`);
      expect(one.size, group).toBeCloseTo(sizeOf(print.look!, group, print) * px, 2);
      expect(one.leading, group).toBeCloseTo(leadingOf(print.look!, group, print) * px, 2);
      // 章首空行 stand above what a chapter's title takes.
      const empty = level === 1 ? Number(settings['chapterOpening.above']) : 0;
      expect(one.taken, group).toBeCloseTo((Number(settings[`${group}.lines`]) + empty) * line, 2);
      expect(Math.abs(one.above - (Number(settings[`${group}.above`]) + empty) * line), group).toBeLessThan(1);
      expect(one.align, group).toBe(aligns[String(settings[`${group}.align`])]);
      expect(one.indent, group).toBeCloseTo(Number(settings[`${group}.indent`]) * print.size * px, 2);
      for (const count of [2, 3, 5]) {
        const lines = (await measured(`${group}-${count}`)).taken / line;
        expect(lines, `${group}, a title of ${count} lines`).toBeCloseTo(Math.round(lines), 3);
        expect(lines).toBeGreaterThan(one.taken / line);
      }
    }
    for (const level of [2, 3, 4, 5, 6]) {
      const opening = await measured(`opens-${level}`);
      expect(opening.above).toBe(0);
      expect((opening.taken / line) % 1).toBeCloseTo(0, 3);
    }
    const [first, second] = [await measured('pair-1'), await measured('pair-2')];
    expect(((first.taken + second.taken) / line) % 1).toBeCloseTo(0, 3);
  });

  it('nothing inside a line makes it higher', async () => {
    expect((await measured('marked')).height).toBeCloseTo((print.leading * 96) / 72, 3);
  });

  it('quotations, tables, equations, contents and notes are whole lines or their parts', async () => {
    const line = (print.leading * 96) / 72;
    const leading = (leadingOf(print.look!, 'quotation', print) * 96) / 72;
    expect((await measured('quotation')).height).toBeCloseTo(2 * leading, 3);
    for (const row of ['row-1', 'row-2']) expect((await measured(row)).height).toBeCloseTo(line, 3);
    expect((await measured('table')).height).toBeCloseTo(4 * line, 3);
    expect((await measured('equation')).height).toBeCloseTo(2 * line, 3);
    for (const entry of ['entry-1', 'entry-2', 'entry-3'])
      expect((await measured(entry)).height, entry).toBeCloseTo(line, 3);
    const note = await measured('note');
    expect(note.size).toBeCloseTo((sizeOf(print.look!, 'note', print) * 96) / 72, 2);
    expect(note.leading).toBe(Math.round(note.leading));
    // Its characters end where a last line of text would have its own end.
    const foot = await page.evaluate(() => {
      const area = document.querySelector('.type-area')!.getBoundingClientRect();
      return area.bottom - document.getElementById('note')!.getBoundingClientRect().bottom;
    });
    expect(foot + (note.leading - note.size) / 2).toBeCloseTo((line - (print.size * 96) / 72) / 2, 1);
  });
});
