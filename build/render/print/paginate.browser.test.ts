// Paged.js in a real browser: nothing lost, heads repeated, notes beside their marks, the grid kept.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { realHost } from '../../host.ts';
import { fontFaceCss, makeFonts } from '../fonts/index.ts';
import { findBrowser, type OpenBrowser, openBrowser, type ServedFile } from './browser.ts';
import { createMeasure } from './compose/index.ts';
import { pageGeometry } from './geometry.ts';
import { createPaginator, type Paginator } from './paginate.ts';
import { printSheets } from './stylesheet.ts';

const characters = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜';
let seed = 20261;
const next = (below: number) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % below;
};
const sentence = (length: number) =>
  `${Array.from({ length }, (_, n) => characters[next(characters.length)] + (n % 9 === 8 ? '，' : '')).join('')}。`;

let notes = 0;
let blocks = 0;
const block = () => {
  blocks += 1;
  return `data-block="b${blocks}"`;
};
const note = () => {
  notes += 1;
  const text = sentence(20 + next(160));
  return `\u2060<a class="note-mark" id="mark-n${notes}" href="#note-n${notes}">①</a><span class="page-note" id="note-n${notes}"><span class="note-paragraph" data-block="n${notes}-b1">${text}</span></span>`;
};
const paragraph = () => {
  const parts = Array.from({ length: 1 + next(6) }, () => sentence(10 + next(60)) + (next(5) === 0 ? note() : ''));
  return `<p ${block()}>${parts.join('')}</p>`;
};
const table = (rows: number) =>
  `<table class="table" id="tbl-${blocks}"><caption ${block()}><span class="label">表1-1</span>　${sentence(5)}</caption><thead><tr ${block()}><th>甲</th><th>乙</th></tr></thead><tbody>${Array.from({ length: rows }, (_, n) => `<tr ${block()}><td>${n + 1}</td><td>${sentence(6 + next(40))}</td></tr>`).join('')}</tbody></table>`;
const section = (name: string, body: string) =>
  `<section id="${name}" class="section chapter"><h1 id="h-${name}" ${block()}>第1章　${sentence(4)}</h1>${body}</section>`;

const wanted = (html: string) => {
  const body = html.replace(/<span class="page-note".*?<\/span><\/span>/g, '').replace(/<[^>]*>/g, '');
  const inNotes = [...html.matchAll(/<span class="note-paragraph"[^>]*>(.*?)<\/span>/g)]
    .map((match) => match[1])
    .join('');
  return { body: bare(body), notes: bare(inNotes) };
};
const bare = (text: string) => text.replace(/[\s\u2060①-⑳]/g, '');
const withoutTags = (html: string) =>
  html.replace(/<(thead|caption)[^>]*class="generated[^>]*>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, '');

describe('pagination', () => {
  let browser: Promise<OpenBrowser>;
  let paginator: Paginator;
  const folder = mkdtempSync(join(tmpdir(), 'fuzi-pages-'));
  beforeAll(async () => {
    const path = findBrowser(process.env);
    if (!path) throw new Error('no browser: run scripts/setup.mjs');
    browser = openBrowser(path);
    const all = `${characters}，。①②③④⑤⑥⑦⑧⑨⑩第章表续甲乙 0123456789-`;
    const fonts = await makeFonts({ song: all, hei: all, kai: all, latin: all, mono: all, symbols: all });
    const print = {
      trim: { width: 170, height: 240 },
      style: '学术',
      size: 10.5,
      leading: 18,
      characters: 32,
      lines: 30,
      opening: 'side' as const,
      punctuation: '全角' as const,
      lineEnds: '整段' as const,
    };
    const geometry = pageGeometry(print);
    const files = new Map<string, ServedFile>();
    for (const [n, font] of fonts.entries()) files.set(`/fonts/${n}.ttf`, { type: 'font/ttf', body: font.bytes });
    const sheets = await printSheets(
      print,
      geometry,
      fontFaceCss(fonts, (_font, n) => `/fonts/${n}.ttf`),
      '',
    );
    paginator = createPaginator(
      {
        browser,
        identity: 'test',
        sheets,
        files,
        geometry,
        notesByPage: true,
        lines: {
          measure: await createMeasure(fonts),
          scheme: '全角',
          lineEnds: '整段',
          composed: new Map(),
          costs: new Map(),
        },
        cacheFolder: folder,
        host: realHost,
        tabs: 2,
      },
      'test',
    );
  });
  afterAll(async () => {
    await paginator.close();
    await (await browser).close();
    rmSync(folder, { recursive: true });
  });

  it('keeps every character of text and notes, in order, over many random sections', async () => {
    const inputs = Array.from({ length: 24 }, (_, n) => ({
      id: `s${n}`,
      html: section(
        `s${n}`,
        Array.from({ length: 4 + next(20) }, () => (next(9) === 0 ? table(2 + next(50)) : paragraph())).join(''),
      ),
    }));
    const results = await paginator.paginate(inputs);
    for (const [n, { pages }] of results.entries()) {
      const expected = wanted(inputs[n]!.html);
      expect(pages.complaints).toEqual([]);
      expect(bare(pages.sides.map((side) => withoutTags(side.html)).join(''))).toBe(expected.body);
      expect(bare(pages.sides.map((side) => withoutTags(side.notesHtml)).join(''))).toBe(expected.notes);
      expect(pages.sides.flatMap((side) => side.overflows)).toEqual([]);
      expect(pages.sides.flatMap((side) => side.lateNotes)).toEqual([]);
    }
  });

  it('repeats the head of a long table with 续表', async () => {
    const [result] = await paginator.paginate([{ id: 'long', html: section('long', table(90)) }]);
    const sides = result!.pages.sides;
    expect(sides.length).toBeGreaterThan(2);
    for (const side of sides.slice(1)) expect(side.generated).toEqual(['续表1-1', '甲乙']);
    const columns = sides.map((side) => [...side.html.matchAll(/<col [^>]*>/g)].map(([column]) => column));
    expect(columns[0]).toHaveLength(2);
    for (const side of columns) expect(side).toEqual(columns[0]);
  });

  it('repeats the head over what a row too high for a side goes on with', async () => {
    const row = (long: string) => `<tr ${block()}><td>甲</td><td>${long}</td></tr>`;
    const rows = `${row(sentence(20))}${row(sentence(2400))}${row(sentence(20))}`;
    const body = table(0).replace('<tbody>', `<tbody>${rows}`);
    const [result] = await paginator.paginate([{ id: 'high', html: section('high', body) }]);
    const sides = result!.pages.sides;
    expect(sides.length).toBeGreaterThan(2);
    for (const side of sides.slice(1)) expect(side.generated.slice(0, 2)).toEqual(['续表1-1', '甲乙']);
    const columns = sides.map((side) => [...side.html.matchAll(/<col [^>]*>/g)].map(([column]) => column));
    for (const side of columns) expect(side).toEqual(columns[0]);
    const set = bare(sides.map((side) => withoutTags(side.html)).join(''));
    expect(set).toBe(wanted(section('high', body)).body.replace(/^.*?(?=表1-1)/, set.slice(0, set.indexOf('表1-1'))));
  });

  it('keeps short cells on one line beside a long one', async () => {
    const row = (long: string) => `<tr ${block()}><td>天地玄</td><td>日月第1张</td><td>${long}</td></tr>`;
    const body = `<blockquote><table class="table"><tbody>${row(sentence(300))}${row('秋')}</tbody></table></blockquote>`;
    const [result] = await paginator.paginate([{ id: 'short', html: section('short', body) }]);
    const cells = [
      ...result!.pages.sides
        .map(({ html }) => html)
        .join('')
        .matchAll(/<td.*?<\/td>/gs),
    ].map(([cell]) => cell);
    const lines = cells.map((cell) => cell.match(/class="text-line/g)!.length);
    expect([lines.slice(0, 2), lines.slice(3)]).toEqual([
      [1, 1],
      [1, 1, 1],
    ]);
  });

  it('sets a paragraph of 100,000 characters', async () => {
    const text = sentence(89_999);
    const [result] = await paginator.paginate([
      { id: 'endless', html: section('endless', `<p data-block="endless">${text}</p>`) },
    ]);
    const all = result!.pages.sides.map((side) => withoutTags(side.html)).join('');
    expect(bare(all).endsWith(bare(text))).toBe(true);
    expect(result!.pages.complaints).toEqual([]);
  });

  it('finishes with what is taller than a side: a row, a heading, a caption with its note', async () => {
    const long = sentence(1800);
    const title = '天'.repeat(300);
    const inputs = [
      {
        id: 'row',
        html: section(
          'row',
          `<table><tbody><tr data-block="r1"><td>甲</td><td>${long}</td></tr><tr data-block="r2"><td>乙</td><td>丙</td></tr></tbody></table>`,
        ),
      },
      {
        id: 'title',
        html: `<section id="title" class="section chapter"><h1 id="h" data-block="h">${title}</h1><p data-block="p">${sentence(40)}</p></section>`,
      },
      {
        id: 'note',
        html: section(
          'note',
          `<table><thead><tr data-block="h1"><th>甲</th></tr></thead><tbody><tr data-block="r3"><td>${sentence(700)}${note()}</td></tr></tbody></table>`,
        ),
      },
    ];
    const results = await paginator.paginate(inputs);
    for (const [n, { pages }] of results.entries()) {
      expect(pages.complaints).toEqual([]);
      expect(bare(pages.sides.map((side) => withoutTags(side.html)).join(''))).toBe(wanted(inputs[n]!.html).body);
      expect(bare(pages.sides.map((side) => withoutTags(side.notesHtml)).join(''))).toBe(wanted(inputs[n]!.html).notes);
    }
  });

  it('says where a table is too narrow for its numbers', async () => {
    const cells = Array.from({ length: 14 }, () => '<td>1,111,111.02</td>').join('');
    const [result] = await paginator.paginate([
      { id: 'wide', html: section('wide', `<table><tbody><tr data-block="wide-row">${cells}</tr></tbody></table>`) },
    ]);
    expect(result!.pages.sides.flatMap((side) => side.tightTables)).toEqual(['wide-row']);
  });

  it('is not misled by a paragraph that repeats itself', async () => {
    const same = '天地玄黄。'.repeat(4000);
    const marks = Array.from({ length: 300 }, (_, n) => `（见<a class="reference" href="#x">图${n}</a>）天地`).join('');
    const [result] = await paginator.paginate([
      { id: 'same', html: section('same', `<p data-block="same">${same}</p><p data-block="marks">${marks}</p>`) },
    ]);
    const all = bare(result!.pages.sides.map((side) => withoutTags(side.html)).join(''));
    expect(all.endsWith(same + marks.replace(/<[^>]*>/g, ''))).toBe(true);
    expect(all.length).toBeLessThan(same.length + marks.replace(/<[^>]*>/g, '').length + 20);
    expect(result!.pages.complaints).toEqual([]);
  });

  it('keeps a result and takes it from the cache', async () => {
    const input = [{ id: 'kept', html: section('kept', paragraph()) }];
    const [first] = await paginator.paginate(input);
    const [second] = await paginator.paginate(input);
    expect([first!.fromCache, second!.fromCache]).toEqual([false, true]);
    expect(second!.pages).toEqual(first!.pages);
  });

  it('sets every line on the measure and begins every side where it was planned', async () => {
    const inputs = Array.from({ length: 10 }, (_, n) => ({
      id: `planned${n}`,
      html: section(
        `planned${n}`,
        Array.from({ length: 20 + next(30) }, () => (next(7) === 0 ? table(2 + next(20)) : paragraph())).join(''),
      ),
    }));
    // Long notes run over sides, and the planner only estimates how: half of the sections have none.
    const withoutNotes = (html: string) =>
      html.replace(/\u2060<a class="note-mark".*?<\/a><span class="page-note".*?<\/span><\/span>/g, '');
    const half = inputs.map((input, n) => (n % 2 ? input : { ...input, html: withoutNotes(input.html) }));
    for (const [n, { lines, pages }] of (await paginator.paginate(half)).entries()) {
      expect(lines.misses).toEqual([]);
      expect(lines.refused).toEqual([]);
      if (n % 2 === 0) expect(lines.unplanned).toBe(0);
      expect(pages.sides.length).toBeGreaterThan(2);
    }
  });

  it('begins a side where an author breaks it, and keeps together what an author keeps', async () => {
    const text = (id: string, length: number, more = '') => `<p data-block="${id}"${more}>${sentence(length)}</p>`;
    const broken = `${text('first', 100)}<div class="page-break"></div>${text('after', 100)}`;
    // Twenty-six lines, then a paragraph of three that would begin on the side's last lines.
    const kept = `${text('long', 600)}${text('lead', 60, ' class="keep-next"')}${text('led', 200)}`;
    const [split, together] = await paginator.paginate([
      { id: 'broken', html: section('broken', broken) },
      { id: 'kept', html: section('kept', kept) },
    ]);
    expect(split!.pages.sides.map(({ blocks }) => blocks[0]!.block)).toEqual([expect.anything(), 'after']);
    expect(split!.lines.idle.pageBreaks).toEqual([]);
    const sideOf = (block: string) =>
      together!.pages.sides.findIndex(({ blocks }) => blocks.some((each) => each.block === block));
    expect(sideOf('led')).toBe(sideOf('lead'));
  });

  it('opens and closes an element once on each line it stands on, and leaves its id on the first', async () => {
    const long = sentence(120);
    const body = `<p data-block="over">${sentence(20)}<a id="here" href="#x"><strong>${long}</strong></a>${sentence(20)}</p>`;
    const [result] = await paginator.paginate([{ id: 'inline', html: section('inline', body) }]);
    const html = result!.pages.sides.map((side) => side.html).join('');
    expect(html.match(/id="here"/g)).toHaveLength(1);
    expect(html.match(/<a /g)!.length).toBeGreaterThan(3);
    expect(bare(withoutTags(html))).toContain(bare(long));
    expect(result!.pages.sides.flatMap(({ anchors }) => anchors)).toContain('here');
  });

  it('sets a paragraph a line shorter or longer where its author asks', async () => {
    const text = `${sentence(9).repeat(16)}天地。`;
    const input = (fit: string) => ({
      id: `fit${fit}`,
      html: section(`fit${fit}`, `<p data-block="p"${fit}>${text}</p>`),
    });
    const results = await paginator.paginate(['', ' data-fit="1"', ' data-fit="-1"', ' data-fit="2"'].map(input));
    const [natural, longer, shorter, tooLong] = results.map(
      ({ pages }) => pages.sides.flatMap(({ blocks }) => blocks).find(({ block }) => block === 'p')!.lines,
    );
    const idle = results.map(({ lines }) => lines.idle.fits.length);
    expect(longer! - natural! === 1 || idle[1] === 1).toBe(true);
    expect(natural! - shorter! === 1 || idle[2] === 1).toBe(true);
    expect(tooLong! - natural! === 2 || idle[3] === 1).toBe(true);
    expect(idle[0]).toBe(0);
  });

  it('begins a listing taller than a side under its caption, on the side where it stands', async () => {
    const code = Array.from({ length: 90 }, (_, n) => `01 ${n}\n`).join('');
    const body = `<p data-block="before">${sentence(60)}</p><figure class="listing"><figcaption data-block="caption">${sentence(4)}</figcaption><pre data-block="code"><code>${code}</code></pre></figure>`;
    const [result] = await paginator.paginate([{ id: 'listing', html: section('listing', body) }]);
    const { sides } = result!.pages;
    const partsOf = (block: string) =>
      sides.flatMap((side, n) => (side.blocks.some((b) => b.block === block) ? [n] : []));
    expect(partsOf('before')).toEqual([0]);
    expect(partsOf('caption')).toEqual([0]);
    expect(partsOf('code').slice(0, 2)).toEqual([0, 1]);
  });

  it('begins a side within code where the plan says so', async () => {
    const code = Array.from({ length: 70 }, (_, n) => `01 ${n}\n`).join('');
    // Lead-ins of every height: with some, the sides after the code come out better when it is parted early.
    const inputs = Array.from({ length: 12 }, (_, n) => ({
      id: `code${n}`,
      html: section(
        `code${n}`,
        `${Array.from({ length: n + 8 }, () => `<p data-block="before">${sentence(50)}</p>`).join('')}<pre data-block="code">${code}</pre><h2 data-block="head">${sentence(6)}</h2>${`<p data-block="after">${sentence(50)}</p>`.repeat(9)}`,
      ),
    }));
    for (const { pages } of await paginator.paginate(inputs)) {
      expect(pages.sides.flatMap(({ overflows }) => overflows)).toEqual([]);
      const text = pages.sides.map(({ html }) => withoutTags(html)).join('');
      expect(bare(text)).toContain(bare(code));
    }
  });

  it('cuts a box at a side’s end without a rule there, and nothing of it is past the foot', async () => {
    const body = `<p data-block="before">${sentence(90)}</p><div class="container box">${Array.from({ length: 9 }, (_, n) => `<p data-block="box${n}">${sentence(150)}</p>`).join('')}</div>`;
    const [result] = await paginator.paginate([{ id: 'box', html: section('box', body) }]);
    const { sides } = result!.pages;
    expect(sides.length).toBeGreaterThan(1);
    expect(sides.flatMap(({ overflows }) => overflows)).toEqual([]);
  });

  it('measures readings and long formulas as it sets them', async () => {
    const ruby = '<ruby>荒<rt>zhuangshuang</rt></ruby>';
    const base = '<span class="katex-base">0123456789-</span>';
    const formula = `<span class="math"><span class="katex"><span class="katex-html">${base.repeat(12)}</span></span></span>`;
    const body = `<p data-block="ruby">${sentence(20)}${ruby.repeat(11)}${sentence(40)}${ruby}${sentence(40)}</p><p data-block="maths">${sentence(20)}${formula}${sentence(40)}</p>`;
    const [result] = await paginator.paginate([{ id: 'wide', html: section('wide', body) }]);
    expect(result!.lines.misses).toEqual([]);
    const maths = result!.pages.sides.flatMap(({ blocks }) => blocks).find(({ block }) => block === 'maths')!;
    expect(maths.lines).toBeGreaterThan(3);
    expect(result!.pages.sides.flatMap(({ overflows }) => overflows)).toEqual([]);
  });

  it('parts a formula between its parts, and gives its line no more height than its own', async () => {
    const part = (sign: string, kind: string) =>
      `<span class="katex-base"><span class="katex-strut" style="display:inline-block;height:12px"></span><span class="mord">01234567</span><span class="${kind}">${sign}</span></span>`;
    const formula = `<span class="math"><span class="katex"><span class="katex-html">${part('-', 'mbin')}${part('=', 'mrel')}${part('', 'mord')}</span></span></span>`;
    const body = [22, 24, 26, 28].map(
      (length) => `<p data-block="maths${length}">${'天'.repeat(length)}${formula}${sentence(40)}</p>`,
    );
    const [result] = await paginator.paginate([{ id: 'parted', html: section('parted', body.join('')) }]);
    expect(result!.lines).toMatchObject({ misses: [], short: [] });
    const html = result!.pages.sides.map((side) => side.html).join('');
    expect(html).not.toContain('tall');
    expect(html).toMatch(/class="text-line[^"]*"><span class="math wraps" data-continued/);
  });

  it('keeps the line of a picture in the text on the grid, however tall it is', async () => {
    const picture = '<span class="math"><span style="display:inline-block;width:9px;height:620px"></span></span>';
    const body = `<p data-block="tall">${sentence(40)}${picture}${sentence(40)}</p><p data-block="after">${sentence(60)}</p>`;
    const [result] = await paginator.paginate([{ id: 'tall', html: section('tall', body) }]);
    expect(result!.lines.unplanned).toBe(0);
    expect(result!.pages.sides.map(({ html }) => html).join('')).toMatch(
      /padding-top: 600px|padding-top: 5\d\dpx|padding-top: 624px/,
    );
  });

  it('begins a side where its author asks, in a list and a quotation too', async () => {
    const parted = (name: string) =>
      `<p data-block="${name}1">${sentence(40)}</p><div class="page-break"></div><p data-block="${name}2">${sentence(40)}</p>`;
    const body = `${parted('plain')}<ul class="list"><li>${parted('item')}</li><li data-block="next">${sentence(20)}</li></ul><blockquote>${parted('quoted')}</blockquote>`;
    const [result] = await paginator.paginate([{ id: 'asked', html: section('asked', body) }]);
    const sides = result!.pages.sides.map(({ blocks }) => blocks.map(({ block }) => block).slice(-4));
    expect(sides.map((blocks) => blocks.filter((block) => /\d$/.test(block) && !block.startsWith('b')))).toEqual([
      ['plain1'],
      ['plain2', 'item1'],
      ['item2', 'quoted1'],
      ['quoted2'],
    ]);
    expect(result!.lines.unplanned).toBe(0);
  });

  it('returns to the grid after what stands inside a list item', async () => {
    const item = () =>
      `<li><p ${block()}>${sentence(50)}</p><pre ${block()}>01</pre><p ${block()}>${sentence(50)}</p></li>`;
    const body = `<ol class="list">${Array.from({ length: 14 }, item).join('')}</ol><p data-block="end">${sentence(60)}</p>`;
    const [result] = await paginator.paginate([{ id: 'items', html: section('items', body) }]);
    expect(result!.lines.unplanned).toBe(0);
    const html = result!.pages.sides.map((side) => side.html).join('');
    expect(html.match(/<\/pre><p [^>]*margin-top/g)!.length).toBeGreaterThan(9);
  });

  it('leaves no single row of a table on either side of a page’s end', async () => {
    const inputs = Array.from({ length: 6 }, (_, n) => ({
      id: `rows${n}`,
      html: section(
        `rows${n}`,
        Array.from({ length: 14 }, () => `<p ${block()}>${sentence(30 + next(200))}</p>${table(4 + next(14))}`).join(
          '',
        ),
      ),
    }));
    let cuts = 0;
    for (const { pages } of await paginator.paginate(inputs)) {
      for (const { html } of pages.sides) {
        const parts = [...html.matchAll(/<table[^>]*data-split-(?:from|to)[^>]*>.*?<\/table>/gs)].map(([part]) => part);
        const rows = parts.map((part) => part.replace(/<thead.*?<\/thead>/s, '').match(/<tr /g)?.length ?? 0);
        cuts += parts.length;
        for (const count of rows) expect(count).toBeGreaterThan(1);
      }
    }
    expect(cuts).toBeGreaterThan(10);
  });
});
