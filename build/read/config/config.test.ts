// book.yaml: defaults, pitfalls of YAML, findings with line and column, and what must not take it down.
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../diagnostic.ts';
import { memoryHost } from '../../host.ts';
import { readConfig } from './facts.ts';
import { formatName, knownFormats, readFormat } from './formats.ts';
import { bookSchema, type Schema } from './schema.ts';
import { areaHeight, areaWidth } from './type-area.ts';
import { millimetres, sizeName, typeSize } from './type-sizes.ts';

const host = memoryHost({});
const read = (text: string) => readConfig(text, '/book', host);
const body = 'matter: {body: [a.md]}\n';
const findings = async (text: string) =>
  (await read(text)).diagnostics.map(
    ({ rule, place, hint }) => `${rule} ${place.line}:${place.column}${hint ? ` ${hint}` : ''}`,
  );

describe('facts', () => {
  it('fills defaults', async () => {
    const { facts, diagnostics } = await read(`title: 书\n${body}`);
    expect(diagnostics).toEqual([]);
    expect(facts).toMatchObject({
      title: '书',
      titleDisplay: ['书'],
      creators: [],
      isbn: {},
      cip: { text: '' },
      language: 'zh-CN',
      complete: true,
      numbering: { headings: 'auto', system: 'A', notes: 'page' },
      print: {
        trim: { width: 170, height: 240 },
        size: 10.5,
        leading: 18,
        characters: 32,
        lines: 30,
        gutter: 25,
        head: 27,
        opening: 'leaf',
      },
      epub: { fonts: true },
      matter: { front: [{ kind: 'contents' }], body: [{ kind: 'file', file: 'a.md' }] },
    });
  });
  it('keeps as typed what YAML takes for numbers and dates', async () => {
    const { facts, diagnostics } = await read(
      `title: 2017\ndate: 2017-03\nisbn: {print: 9787518032570}\npublisher: {name: 社, postcode: 010000, telephone: 010}\nimprint: {price: 36.00, sheets: "7.5", edition: "1", editionDate: 2017-03-01}\n${body}`,
    );
    expect(diagnostics).toEqual([]);
    expect(facts).toMatchObject({
      title: '2017',
      date: '2017-03',
      isbn: { print: '9787518032570' },
      publisher: { postcode: '010000', telephone: '010' },
      imprint: { price: '36.00', sheets: 7.5, edition: 1, editionDate: '2017-03-01' },
    });
  });
  it('keeps the CIP block line for line', async () => {
    const { facts } = await read(`title: 书\ncip:\n  text: |-\n    图书在版编目\n\n    　　一 / 二\n${body}`);
    expect(facts?.cip.text).toBe('图书在版编目\n\n　　一 / 二');
  });
  it('nests parts', async () => {
    const { facts } = await read(
      'title: 书\nmatter:\n  front: [p.md, contents]\n  body: [{part: 第一篇, items: [a.md, {part: 内, items: [b.md]}]}]\n',
    );
    expect(facts?.matter.front).toEqual([{ kind: 'file', file: 'p.md' }, { kind: 'contents' }]);
    expect(facts?.matter.body).toMatchObject([
      { kind: 'part', title: '第一篇', items: [{ file: 'a.md' }, { kind: 'part', items: [{ file: 'b.md' }] }] },
    ]);
  });
  it('says where a key stands, or the nearest parent', async () => {
    const { factPlace } = await read('title: 书\nisbn:\n  print: "1"\nmatter:\n  body:\n    - a.md\n    - b.md\n');
    expect(factPlace('isbn.print')).toMatchObject({ line: 3, column: 10 });
    expect(factPlace('matter.body.1')).toMatchObject({ line: 7, column: 7 });
    expect(factPlace('isbn.ebook')).toMatchObject({ line: 2 });
  });
});

describe('findings', () => {
  it('unknown key: the nearest, with its place', async () => {
    expect(await findings(`title: 书\ntitel: x\n${body}`)).toEqual(['config-key-is-known 2:1 title']);
    expect(await findings(`title: 书\nprint:\n  charcters: 30\n${body}`)).toEqual([
      'config-key-is-known 3:3 characters',
    ]);
  });
  it('wrong type: line and column', async () => {
    expect(await findings(`title: 书\ncreators: 某某\n${body}`)).toEqual(['config-value-is-valid 2:11']);
    expect(await findings(`title: 书\nimprint:\n  edition: 一\n${body}`)).toEqual(['config-value-is-valid 3:12']);
    expect(await findings(`title: 书\ncomplete: maybe\n${body}`)).toEqual(['config-value-is-valid 2:11']);
    expect(await findings(`title: 书\nnumbering: {system: D}\n${body}`)).toEqual(['config-value-is-valid 2:21 A']);
    expect(await findings(`title: 书\ndate: 2017年3月\n${body}`)).toEqual(['config-value-is-valid 2:7']);
  });
  it('a wrong part is left out, the rest is used', async () => {
    const { facts } = await read(`title: 书\ncomplete: maybe\nnumbering: {system: B, notes: nowhere}\n${body}`);
    expect(facts).toMatchObject({ complete: true, numbering: { system: 'B', notes: 'page' } });
  });
  it('a missing title', async () => {
    expect(await findings(body)).toEqual(['config-key-is-given 1:1']);
  });
  it('broken YAML: line, column and plain advice', async () => {
    const { facts, diagnostics } = await read('title: 书\ncreators: [某某\nlanguage: zh-CN\n');
    expect(facts).toBeUndefined();
    expect(diagnostics[0]?.rule).toBe('yaml-is-wellformed');
    expect(diagnostics[0]?.place.line).toBeGreaterThan(1);
    expect(await findings('title: 书\n creators: x\n')).toEqual(['yaml-is-wellformed 1:8']);
    expect(messageOf(diagnostics[0]!, 'zh').what).toMatch(/[一-龥]/);
    expect(await findings('title: 书\ntitle: 书\n')).toEqual(['yaml-is-wellformed 2:1']);
    expect(await findings('title：书\n')).toEqual(['yaml-is-wellformed 1:1']);
    expect(await findings('')).toEqual(['yaml-is-wellformed 1:1']);
    expect(await findings('\ttitle: 书')).toHaveLength(1);
  });
  it('an alias bomb is refused before it grows', { timeout: 10_000 }, async () => {
    let text = 'a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n';
    for (let i = 1; i < 12; i++)
      text += `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(',')}]\n`;
    expect(await findings(text)).toEqual(['yaml-aliases-are-few 1:1']);
  });
  it('survives deep nesting and hostile keys', async () => {
    expect(await findings(`title: ${'['.repeat(20000)}`)).toEqual(['yaml-is-wellformed 1:1']);
    expect(await findings(`title: 书\n__proto__: {x: 1}\n${body}`)).toHaveLength(1);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('print', () => {
  it('takes names of type sizes and formats', () => {
    expect([typeSize('五号'), typeSize('小四号'), typeSize('10.5pt'), typeSize('9'), typeSize('大')]).toEqual([
      10.5,
      12,
      10.5,
      9,
      undefined,
    ]);
    expect([typeSize('小五'), typeSize('新五号'), typeSize('１０.５ 磅'), sizeName(10.5), sizeName(11)]).toEqual([
      9,
      9.5,
      10.5,
      '五号',
      undefined,
    ]);
    expect([formatName('170x240'), formatName('170 × 240'), formatName('A5'), formatName('A7')]).toEqual([
      '170x240',
      '170x240',
      '148x210',
      undefined,
    ]);
  });
  it('an instant that no calendar has is an error', async () => {
    for (const modified of ['2017-13-01T00:00:00Z', '2017-03-01T24:00:00Z', '2017-03-01T00:00:00+99:00']) {
      const { facts, diagnostics } = await read(`title: 书\nmodified: ${modified}\n${body}`);
      expect(diagnostics.map(({ rule }) => rule)).toEqual(['config-value-is-valid']);
      expect(facts?.modified).toBeUndefined();
    }
  });
  it.each([
    // [print, rule, hint, part of the arithmetic]
    ['leading: 17.5', 'leading-is-on-grid', '17.25', '17.5 ÷ 0.75 = 23.33'],
    ['leading: 9', 'leading-clears-size', '10.5', '9 − 10.5 = -1.5 pt = -0.53 mm'],
    ['size: 大五号', 'config-value-is-valid', '五号', '“大五号”不是字号'],
    ['size: 初号', 'config-value-is-valid', '小一', '“初号”'],
    [
      'characters: 45',
      'type-area-fits-trim',
      '43',
      '45 × 10.5 pt = 472.5 pt = 166.69 mm；5 + 166.69 + 5 = 176.69 mm > 170 mm = 481.89 pt',
    ],
    ['characters: 40, gutter: 25', 'type-area-fits-trim', '37', '25 + 148.17 + 5 = 178.17 mm > 170 mm'],
    ['gutter: 50', 'type-area-fits-trim', '46.47', '50 + 118.53 + 5 = 173.53 mm > 170 mm'],
    [
      'lines: 40',
      'type-area-fits-trim',
      '35',
      '40 × 10.5 + 39 × 7.5 pt = 712.5 pt = 251.35 mm；10 + 251.35 + 10 = 271.35 mm > 240 mm',
    ],
    ['characters: 3', 'type-area-holds-text', '8', '3 × 10.5 pt = 31.5 pt = 11.11 mm；3 < 2 + 6 = 8'],
    ['characters: 7', 'type-area-holds-text', '8', '7 < 2 + 6 = 8'],
    ['lines: 1', 'type-area-holds-text', '5', '1 × 10.5 + 0 × 7.5 pt = 10.5 pt = 3.7 mm；1 < 5'],
    ['gutter: 80, foreEdge: 70', 'type-area-holds-text', undefined, '5 < 2 + 6 = 8'],
    ['characters: 900', 'type-area-fits-trim', '43', '900 × 10.5 pt = 9450 pt'],
    ['head: 4', 'type-area-fits-trim', '10', '4 mm < 10 mm'],
    ['lines: 30, head: 27, foot: 20', 'margins-add-up', '25.15', '27 + 187.85 + 20 = 234.85 mm ≠ 240 mm'],
    ['format: 170×', 'format-is-known', '170×240', '170×'],
    ['format: 40×50', 'format-is-known', '140×203', '40×50'],
    ['format: 888×1194 1/16', 'format-is-known', '889×1194 1/16', '888×1194 1/16'],
  ])('wrong: %s', async (print, rule, hint, arithmetic) => {
    const { diagnostics, facts } = await read(`title: 书\nprint: {${print}}\n${body}`);
    expect(diagnostics.map((finding) => finding.rule)).toEqual([rule]);
    expect(diagnostics[0]?.hint).toBe(hint);
    expect(messageOf(diagnostics[0]!, 'zh').what).toContain(arithmetic);
    expect(diagnostics[0]?.place.line).toBe(2);
    expect(facts?.print.characters).toBeGreaterThan(20);
  });
  it.each([
    // [print, characters × lines, gutter, head]
    ['format: 170×240', '32×30', 25, 27],
    ['format: 170x240, size: 小四, leading: 21', '28×25', 25, 30],
    ['format: 170x240, size: 小四', '28×26', 25, 29.5],
    ['characters: 34, lines: 29', '34×29', 21.5, 30.5],
    ['gutter: 20', '32×30', 20, 27],
    ['foreEdge: 20', '32×30', 31.47, 27],
    ['head: 20, foot: 20', '32×31', 25, 20],
    ['format: 大32开', '28×28', 19, 22],
    ['format: 880×1230 1/32', '29×28', 22, 22],
    ['format: 880毫米×1230毫米 32开', '29×28', 22, 22],
    ['format: A5', '29×28', 22, 22],
    ['format: 152×228', '29×30', 23, 26],
    ['style: 大众', '29×28', 22, 22],
    ['style: 大众, format: 170×240', '32×30', 25, 27],
  ])('right: %s', async (print, area, gutter, head) => {
    const { diagnostics, facts } = await read(`title: 书\nprint: {${print}}\n${body}`);
    expect(diagnostics).toEqual([]);
    const { characters, lines } = facts!.print;
    expect(`${characters}×${lines}`).toBe(area);
    expect([facts!.print.gutter, facts!.print.head].map((mm) => Number(mm?.toFixed(2)))).toEqual([gutter, head]);
  });
  it('a house’s own figures for a format, and a file of it that cannot be used', async () => {
    const figures =
      'trim: {width: 150, height: 225}\nsize: 10.5\nleading: 17.25\ncharacters: 28\nlines: 29\ngutter: 23\nhead: 24\n';
    const text = `title: 书\nassets: [../house]\nprint: {format: 150×225}\n${body}`;
    const right = await readConfig(text, '/book', memoryHost({ '/house/formats/150x225.yaml': figures }));
    expect(right.diagnostics).toEqual([]);
    expect(right.facts!.print).toMatchObject({ characters: 28, lines: 29, gutter: 23, head: 24 });
    for (const broken of [
      figures.replace('17.25', '17'),
      figures.replace('head: 24', ''),
      figures.replace('28', '60'),
      'a: [',
      '',
      '- 1',
    ]) {
      const wrong = await readConfig(text, '/book', memoryHost({ '/house/formats/150x225.yaml': broken }));
      expect(wrong.diagnostics.map(({ rule }) => rule)).toEqual(['format-file-is-whole']);
      expect(wrong.facts!.print.trim).toEqual({ width: 170, height: 240 });
    }
  });
  it.each([
    ['710×1000 1/16', '170×240', undefined],
    ['710毫米×1000毫米 1/16', '168×240', undefined],
    ['880×1230 1/32', '148×210', undefined],
    ['710×1000 1/16', '148×210', '880×1230 1/32'],
    ['16开', '148×210', undefined],
  ])('the sheet %s for %s', async (sheet, format, hint) => {
    const { diagnostics } = await read(
      `title: 书\nimprint: {sheetFormat: ${sheet}}\nprint: {format: ${format}}\n${body}`,
    );
    expect(diagnostics.map((finding) => [finding.rule, finding.hint])).toEqual(
      hint ? [['sheet-format-agrees', hint]] : [],
    );
    if (hint) expect(messageOf(diagnostics[0]!, 'zh').what).toContain('148 × 210 × 16 ÷ (710 × 1000) = 0.7');
  });
  it('every trim that can be printed has a type area that fits it', async () => {
    for (let width = 60; width <= 420; width += 37) {
      for (let height = 60; height <= 420; height += 41) {
        const { diagnostics, facts } = await read(`title: 书\nprint: {format: ${width}×${height}}\n${body}`);
        expect(diagnostics, `${width}×${height}`).toEqual([]);
        expect(facts!.print.characters).toBeGreaterThan(8);
      }
    }
  });
  it('an unknown style, or a path for one, is an error; the default is used', async () => {
    for (const style of ['学木', '../styles/学术', 'formats']) {
      const { facts, diagnostics } = await read(`title: 书\nprint: {style: ${style}}\n${body}`);
      expect(diagnostics.map(({ rule, hint }) => [rule, hint])).toEqual([['style-is-known', '学术']]);
      expect(facts?.print.style).toBe('学术');
    }
  });
  it('every format of the repository is whole and fits', async () => {
    for (const name of knownFormats) {
      const format = (await readFormat(name))?.format;
      expect(format?.name).toBe(name);
      expect(Number.isInteger(format!.leading / 0.75)).toBe(true);
      expect(format!.gutter + millimetres(areaWidth(format!))).toBeLessThan(format!.trim.width - 15);
      expect(format!.head + millimetres(areaHeight(format!))).toBeLessThan(format!.trim.height - 15);
      expect((await read(`title: 书\nprint: {format: ${name}}\n${body}`)).diagnostics).toEqual([]);
    }
  });
});

it('every key of the schema has a Chinese description', () => {
  const visit = (schema: Schema, path: string) => {
    expect(schema.description, path).toMatch(/[一-龥]/);
    for (const [key, value] of Object.entries({ ...schema.properties, ...schema.$defs }))
      visit(value, `${path}.${key}`);
    if (schema.items) visit(schema.items, `${path}[]`);
    if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties, `${path}.*`);
  };
  visit(bookSchema, 'book');
});
