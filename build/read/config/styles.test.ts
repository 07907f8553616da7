// Styles: Fuzi's own are complete; a house's folder overrides settings, faces and sheets, inside its fence; what is wrong
// in it is said with its file, line and column.
import { describe, expect, it } from 'vitest';
import { messageOf } from '../../diagnostic.ts';
import { memoryHost } from '../../host.ts';
import { readConfig } from './facts.ts';
import { checkSheet, rulesBesideSettings } from './style-sheet.ts';
import { leadingPoints, readSetting, settings } from './style-tokens.ts';
import { knownStyles, missingSettings, readStyle } from './styles.ts';

const place = { file: 'book.yaml', line: 1, column: 1 };

/** A book that is set in a house's style. */
const house = async (files: Record<string, string>, print = 'style: ../house/样式', assets = '[../house]') => {
  const host = memoryHost(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path.startsWith('/') ? path : `/house/样式/${path}`, text]),
    ),
  );
  const text = `title: 书\nassets: ${assets}\nprint: {${print}}\nmatter: {body: [a.md]}\n`;
  const { facts, diagnostics } = await readConfig(text, '/book', host);
  const print_ = facts!.print;
  const said = diagnostics.map(
    ({ rule, place: at, hint }) => `${rule} ${at.file}:${at.line}:${at.column}${hint ? ` ${hint}` : ''}`,
  );
  return { print: print_, look: print_.look!, said, diagnostics };
};

describe('Fuzi’s own', () => {
  it.each(knownStyles)('%s has every setting, in order', async (name) => {
    const { look, defaults, diagnostics } = await readStyle(name, place);
    expect(diagnostics).toEqual([]);
    expect(missingSettings(look)).toEqual([]);
    expect(Object.keys(look.settings)).toHaveLength(settings.length);
    expect(look.sheets).toHaveLength(1);
    expect(defaults.format).toMatch(/^\d+×\d+$/);
    expect(checkSheet(look.sheets[0]!.text, 'print.css')).toEqual([]);
    // What the table lists is nowhere set behind its back.
    expect(rulesBesideSettings(look.sheets[0]!.text)).toEqual([]);
  });
});

describe('settings', () => {
  it.each([
    ['face', '楷体', '楷体'],
    ['face', '花体', undefined],
    ['size', '小四', 12],
    ['size', '正文', '正文'],
    ['size', '100', undefined],
    ['leading', '3/4', '3/4'],
    ['leading', '13.5磅', '13.5磅'],
    ['leading', '9/1', undefined],
    ['leading', '1/0', undefined],
    ['lines', '5', 5],
    ['lines', '2.5', undefined],
    ['space', '0.5', 0.5],
    ['ems', '-2', undefined],
    ['align', '外侧', '外侧'],
    ['align', 'left', undefined],
    ['rule', '0.5', 0.5],
    ['border', '1.5', 1.5],
    ['border', '0.5', undefined],
    ['percent', '101', undefined],
  ] as const)('%s “%s” → %s', (kind, typed, value) => {
    expect(readSetting(kind, typed)).toBe(value);
  });
  it('leadings come on the grid of whole pixels, rounded down', () => {
    expect([leadingPoints('3/4', 18), leadingPoints('3/4', 17.25), leadingPoints('1', 18)]).toEqual([13.5, 12.75, 18]);
    expect([leadingPoints('13磅', 18), leadingPoints('13.5 pt', 18), leadingPoints('', 18)]).toEqual([
      12.75,
      13.5,
      undefined,
    ]);
  });
});

describe('a house', () => {
  it('overrides what it names and keeps the rest', async () => {
    const { look, said, print } = await house({
      'style.yaml':
        'extends: 大众\nprint: {format: 152×228, characters: 29, opening: leaf, punctuation: 开明}\nh2: {face: 楷体, lines: 4}\nbox: {rule: 1.5}\n',
      'print.css': 'h2 { letter-spacing: .1em; }\n',
    });
    expect(said).toEqual([]);
    expect(look.settings).toMatchObject({ 'h2.face': '楷体', 'h2.lines': 4, 'h2.align': '居左', 'box.rule': 1.5 });
    expect(look.sheets.map(({ file }) => file)).toEqual(['大众/print.css', '../house/样式/print.css']);
    expect(print).toMatchObject({
      trim: { width: 152, height: 228 },
      characters: 29,
      opening: 'leaf',
      punctuation: '开明',
    });
  });
  it('stands on 学术 where it extends nothing, and is found by name', async () => {
    const { look, said, print } = await house({ 'style.yaml': 'h3: {lines: 3}\n' }, 'style: 样式');
    expect(said).toEqual([]);
    expect(look.settings).toMatchObject({ 'h3.lines': 3, 'h1.align': '居中' });
    expect(print.trim).toEqual({ width: 170, height: 240 });
  });
  it('may be called 学术 and extend ours', async () => {
    const { look, said } = await house({ '/house/学术/style.yaml': 'extends: 学术\nh1: {lines: 7}\n' }, 'style: 学术');
    expect(said).toEqual([]);
    expect(look.settings).toMatchObject({ 'h1.lines': 7, 'h2.lines': 3 });
  });
  it('may extend another folder of the house', async () => {
    const { look, said } = await house({
      '/house/底/style.yaml': 'faces: {小标宋: HouseSong}\nh1: {face: 小标宋, lines: 6}\n',
      'style.yaml': 'extends: ../底\nh2: {face: 小标宋}\n',
    });
    expect(said).toEqual([]);
    expect(look.settings).toMatchObject({ 'h1.lines': 6, 'h1.face': '小标宋', 'h2.face': '小标宋' });
    expect(look.faces).toEqual({ 小标宋: 'HouseSong' });
  });
  it('what the book says goes before what the style says', async () => {
    const { print } = await house(
      { 'style.yaml': 'print: {size: 小四, leading: 21, opening: side}\n' },
      'style: ../house/样式, opening: leaf',
    );
    expect(print).toMatchObject({ size: 12, leading: 21, characters: 28, opening: 'leaf' });
  });
});

describe('what is wrong in a house’s folder', () => {
  it.each([
    ['h2: {face: 花体}', 'style-value-is-valid ../house/样式/style.yaml:1:12'],
    ['h2: {fase: 楷体}', 'style-key-is-known ../house/样式/style.yaml:1:6 face'],
    ['heading2: {face: 楷体}', 'style-key-is-known ../house/样式/style.yaml:1:1'],
    ['h2: 楷体', 'style-value-is-valid ../house/样式/style.yaml:1:5'],
    ['print: {charcters: 30}', 'style-key-is-known ../house/样式/style.yaml:1:9 characters'],
    ['print: {leading: 很大}', 'style-value-is-valid ../house/样式/style.yaml:1:18'],
    ['print: {characters: 60}', 'type-area-fits-trim ../house/样式/style.yaml:1:1 43'],
    ['faces: {小标宋: "a;b"}', 'style-value-is-valid ../house/样式/style.yaml:1:14'],
    ['extends: 没有', 'style-is-known ../house/样式/style.yaml:1:10 学术'],
    ['h1: {leading: 1/2}', 'style-leading-clears-size book.yaml:1:1 h1.leading: 18磅'],
    ['h2: {lines: 1}', 'style-heading-fits-lines book.yaml:1:1 h2.lines: 3'],
    ['a: [', 'yaml-is-wellformed ../house/样式/style.yaml:2:1'],
    ['- a', 'yaml-is-wellformed ../house/样式/style.yaml:1:1'],
  ])('%s', async (yaml, finding) => {
    const { said, look } = await house({ 'style.yaml': `${yaml}\n` });
    expect(said).toEqual([finding]);
    expect(missingSettings(look)).toEqual([]);
  });
  it('the arithmetic of 占行 is shown', async () => {
    const { diagnostics } = await house({ 'style.yaml': 'h2: {lines: 1}\n' });
    expect(messageOf(diagnostics[0]!, 'zh').what).toContain('22.5 + 1 × 18 pt = 40.5 pt > 1 × 18 pt = 18 pt');
  });
  it('two that extend each other end', async () => {
    const { said, look } = await house({
      '/house/甲/style.yaml': 'extends: ../样式\n',
      'style.yaml': 'extends: ../甲\n',
    });
    expect(said).toEqual(['style-is-known ../house/甲/style.yaml:1:10 学术']);
    expect(missingSettings(look)).toEqual([]);
  });
  it('a folder outside the book and its asset folders is not read', async () => {
    const files = { '/elsewhere/样式/style.yaml': 'h1: {lines: 9}\n' };
    for (const style of ['../elsewhere/样式', '/elsewhere/样式']) {
      const { said, look } = await house(files, `style: ${style}`);
      expect(said).toEqual(['style-is-known book.yaml:3:16 学术']);
      expect(look.settings['h1.lines']).toBe(5);
    }
  });
});

it('a style sheet that is a link to a file outside is not read', async () => {
  const files = {
    '/house/样式/style.yaml': 'h1: {lines: 6}\n',
    '/house/样式/print.css': 'p { margin: 0 }',
    '/secret.css': 'x',
  };
  const host = memoryHost(files);
  const linked = {
    ...host,
    realPath: async (path: string) => (path.endsWith('print.css') ? '/secret.css' : host.realPath(path)),
  };
  const { facts, diagnostics } = await readConfig(
    'title: 书\nassets: [../house]\nprint: {style: 样式}\n',
    '/book',
    linked,
  );
  expect(diagnostics.map(({ rule, place: at }) => `${rule} ${at.file}`)).toEqual([
    'path-is-inside-book ../house/样式/print.css',
  ]);
  expect(facts!.print.look!.sheets).toHaveLength(1);
  expect(facts!.print.look!.settings['h1.lines']).toBe(6);
});

describe('a house’s style sheet', () => {
  it('of another name is not used, and said to be', async () => {
    const { said, look } = await house({ 'style.yaml': 'h1: {lines: 6}\n', 'tokens.css': ':root { --a: 1 }' });
    expect(said).toEqual(['style-sheet-is-used ../house/样式/tokens.css:1:1']);
    expect(look.sheets).toHaveLength(1);
  });
  it.each([
    ['@import "a.css";', '@import'],
    ['p { background: url(a.png) }', 'url('],
    ['p { background: URL (a.png) }', 'URL ('],
    ['p { background: u\\72l(a.png) }', '\\'],
    ['@font-face { font-family: x }', '@font-face'],
    ['p { content: "</style><script>" }', '</'],
    ['p { background: image-set("a.png" 1x) }', 'image-set('],
  ])('%s is left out', async (css, found) => {
    const { said, look, diagnostics } = await house({
      'style.yaml': 'h1: {lines: 6}\n',
      'print.css': `p { margin: 0 }\n${css}\n`,
    });
    expect(said[0]).toMatch(/^style-sheet-stays-inside \.\.\/house\/样式\/print\.css:2:/);
    expect(diagnostics[0]?.values.found).toBe(found);
    expect(look.sheets).toHaveLength(1);
    expect(look.settings['h1.lines']).toBe(6);
  });
  it('comments and strings may say what they like', () => {
    expect(checkSheet('/* @import url( { */ p::after { content: "url(} @import" }', 'a.css')).toEqual([]);
  });
  it.each([
    ['p { margin: 0', 3],
    ['p { margin: 0 }}', 16],
    ['p { margin: calc(1px }', 17],
  ])('unbalanced: %s', (css, column) => {
    expect(checkSheet(css, 'a.css')).toMatchObject([{ rule: 'style-sheet-is-balanced', place: { line: 1, column } }]);
  });
  it('what it sets beside the settings is found', () => {
    expect(
      rulesBesideSettings(
        'h2 { color: red; font-size: 20pt }\n@media print { h3 { line-height: 2 } }\np { margin: 0 }',
      ),
    ).toEqual(['h2 { font-size }', 'h3 { line-height }']);
  });
});
