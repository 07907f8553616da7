// Ids, notes, citations, blocks, links, sections.
import { expect, test } from 'vitest';
import type { CrossReference } from '../book.ts';
import { sectionIdOf } from './ids.ts';
import { creatorLines, imprintLines } from './imprint.ts';
import { resolveBook, resolveLink } from './index.ts';
import { chineseNumeral, circledNumeral, letterNumeral, parseChineseNumeral, parseCircledNumeral } from './numerals.ts';
import { entry, facts, manuscript, piece, referencesPiece } from './specimen.ts';
import { citationText, referenceText } from './wording.ts';

const resolve = (...pieces: Parameters<typeof piece>[]) =>
  resolveBook(manuscript(pieces.map((each) => piece(...each))));

test('numerals go both ways', () => {
  for (let n = 1; n <= 9999; n += 1) expect(parseChineseNumeral(chineseNumeral(n))).toBe(n);
  expect([10, 20, 21, 100, 105, 110, 1010].map(chineseNumeral)).toEqual([
    '十',
    '二十',
    '二十一',
    '一百',
    '一百零五',
    '一百一十',
    '一千零一十',
  ]);
  expect(parseChineseNumeral('二〇一七')).toBe(2017);
  for (let n = 1; n <= 50; n += 1) expect(parseCircledNumeral(circledNumeral(n))).toBe(n);
  expect(circledNumeral(51)).toBe('51');
  expect([1, 26, 27, 53].map(letterNumeral)).toEqual(['A', 'Z', 'AA', 'BA']);
});

test('section ids come from file names, not from order', () => {
  expect(sectionIdOf('01-intro.md')).toBe('s-01-intro');
  expect(sectionIdOf('body/01 Intro.md')).toBe('s-body-01-intro');
  expect(sectionIdOf('01-导论.md')).toMatch(/^s-01-[0-9a-f]{6}$/);
  expect(sectionIdOf('导论.md')).not.toBe(sectionIdOf('绪论.md'));
  const ids = (...files: string[]) =>
    resolve(...files.map((file): [string, string] => [file, '# 山\n'])).value.sections.map(({ id }) => id);
  expect(ids('a.md', '乙.md')).toEqual(['title-page', 's-a', sectionIdOf('乙.md')]);
  expect(ids('乙.md', 'a.md')).toEqual(['title-page', sectionIdOf('乙.md'), 's-a']);
});

test('a file of several chapters is cut, and keeps its notes', () => {
  const { value, diagnostics } = resolve(['a.md', '# 山\n\n一[^n]\n\n# 水 {#sec-w}\n\n二[^m]\n\n[^n]: 甲\n[^m]: 乙\n']);
  expect(value.sections.slice(1).map(({ id, title }) => [id, title])).toEqual([
    ['s-a', '第1章　山'],
    ['s-a-sec-w', '第2章　水'],
  ]);
  expect(value.noteList.map(({ id, number }) => [id, number])).toEqual([
    ['s-a-n-n', 1],
    ['s-a-sec-w-n-m', 1],
  ]);
  expect([value.unmarkedNotes, value.missingNotes, diagnostics]).toEqual([[], [], []]);
});

test('a chapter without a heading is reported', () => {
  const { value, diagnostics } = resolve(['a.md', '无题的文字。\n']);
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['chapter-has-title']);
  expect(value.sections.at(-1)?.title).toBe('河流志');
});

test('notes: ids, numbers by chapter or book, texts anywhere in the file, pairs that are not', () => {
  const text =
    '# 山\n\n[^later]: 后来。\n\n甲[^1]，乙^[行内]，丙[^later]，丁[^1]，戊[^none]。\n\n[^1]: 一。\n\n[^unused]: 无人。\n';
  const { value, diagnostics } = resolve(['a.md', text], ['b.md', '# 水\n\n己[^1]\n\n[^1]: 二。\n']);
  expect(value.noteList.map(({ id, number, mark }) => [id, number, mark])).toEqual([
    ['s-a-n1', 1, '①'],
    ['s-a-i1', 2, '②'],
    ['s-a-n-later', 3, '③'],
    ['s-a-n1-2', 4, '④'],
    ['s-b-n1', 1, '①'],
  ]);
  expect(value.unmarkedNotes.map(({ label }) => label)).toEqual(['unused']);
  expect(value.missingNotes.map(({ label, place }) => [label, place.line])).toEqual([['none', 5]]);
  expect(diagnostics.map(({ rule, place }) => [rule, place.line])).toEqual([['note-marked-once', 5]]);
  const book = facts();
  const through = resolveBook(
    manuscript([piece('a.md', '# 山\n\n甲^[一]\n'), piece('b.md', '# 水\n\n乙^[二]\n')], {
      facts: { ...book, numbering: { ...book.numbering, notes: 'book' } },
    }),
  );
  expect(through.value.noteList.map(({ number }) => number)).toEqual([1, 2]);
});

test('a note that marks itself, and one with two texts, are errors', () => {
  const { diagnostics } = resolve(['a.md', '# 山\n\n甲[^a]。\n\n[^a]: 又[^a]。\n\n[^a]: 再。\n']);
  expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['note-text-unique', 'error'],
    ['note-outside-itself', 'error'],
  ]);
});

test('labels: all definitions are listed, the first is the target', () => {
  const { value } = resolve(['a.md', '# 山 {#sec-a}\n\n## 脉 {#sec-a}\n\n甲[^fn-x]\n\n[^fn-x]: 注。\n']);
  expect(value.labels.map(({ label, kind, place }) => [label, kind, place.line])).toEqual([
    ['sec-a', 'section', 1],
    ['sec-a', 'section', 3],
    ['fn-x', 'note', 7],
  ]);
  expect(value.targets.get('sec-a')?.printed).toBe('第1章');
  expect(value.targets.get('fn-x')).toMatchObject({ name: '注①', anchor: 'note-s-a-n-fn-x' });
  expect([...value.headings.values()].map(({ anchor }) => anchor)).toEqual(['sec-a', 's-a-h2']);
});

test('anchors begin with a letter and are ASCII, whatever the label is', () => {
  const { value } = resolve(['a.md', '# 山 {#sec-山}\n']);
  expect(value.targets.get('sec-山')?.anchor).toMatch(/^x-sec-[0-9a-f]{6}$/);
});

test('references: full, number, title, page; a missing one shows what was written', () => {
  const { value } = resolve(['a.md', '# 山 {#sec-a}\n\n![岭](a.png){#fig-r}\n']);
  const say = (label: string, form: CrossReference['form'], pages = false) => {
    const side = { index: 0, section: '', folio: 'iv', label: '', folioShown: true, blank: false };
    const pageMap = { sides: [side], anchors: { 'fig-r': 0 }, blocks: {} };
    return referenceText(value, { type: 'crossReference', label, form }, pages ? pageMap : undefined);
  };
  expect([say('fig-r', 'full'), say('fig-r', 'number'), say('fig-r', 'title')]).toEqual(['图1-1', '1-1', '岭']);
  expect([say('fig-r', 'page'), say('fig-r', 'page', true), say('sec-a', 'page', true)]).toEqual([
    '图1-1',
    '第iv页',
    '第1章',
  ]);
  expect([say('fig-z', 'full'), say('fig-z', 'number')]).toEqual(['[@fig-z]', '[-@fig-z]']);
});

test('a note that is numbered by page is referred to by page where pages are known', () => {
  const text = '# 山\n\n甲[^fn-x]，见[@fn-x]。\n\n[^fn-x]: 注。\n';
  const side = { index: 0, section: '', folio: '7', label: '', folioShown: true, blank: false };
  const pageMap = { sides: [side], anchors: { 'note-s-a-n-fn-x': 0 }, blocks: {} };
  const say = (notes: 'page' | 'chapter', pages: boolean) => {
    const { numbering } = facts();
    const { value } = resolveBook(
      manuscript([piece('a.md', text)], { facts: facts({ numbering: { ...numbering, notes } }) }),
    );
    return referenceText(value, { type: 'crossReference', label: 'fn-x', form: 'full' }, pages ? pageMap : undefined);
  };
  expect([say('page', true), say('page', false), say('chapter', true)]).toEqual(['第7页脚注', '注①', '注①']);
});

test('citations are numbered as first cited, in notes too; the uncited come after', () => {
  const { value } = resolveBook(
    manuscript(
      [piece('a.md', '# 山\n\n甲[@c]^[见[@b]]乙[@a, 12页; @c]丙[@a; @b; @c; @x]丁[@a; @d]\n'), referencesPiece],
      {
        bibliography: ['a', 'b', 'c', 'd', 'e'].map((key) => entry(key, `${key}书`)),
      },
    ),
  );
  expect(value.bibliography.map(({ key, number, anchor }) => [key, number, anchor])).toEqual([
    ['c', 1, 'ref-c'],
    ['b', 2, 'ref-b'],
    ['a', 3, 'ref-a'],
    ['d', 4, 'ref-d'],
    ['e', 5, 'ref-e'],
  ]);
  const cite = (...items: { key: string; locator?: string }[]) => citationText(value, { type: 'citation', items });
  const keys = (...names: string[]) => cite(...names.map((key) => ({ key })));
  expect([keys('c'), keys('a', 'c'), keys('a', 'b', 'c'), keys('d', 'c', 'b', 'x'), keys('c', 'b', 'd')]).toEqual([
    '[1]',
    '[1,3]',
    '[1-3]',
    '[1,2,4,@x]',
    '[1,2,4]',
  ]);
  expect(cite({ key: 'a', locator: '12页' }, { key: 'c' })).toBe('[3]12页[1]');
});

test('block ids change only in the chapter that is edited', () => {
  const other: [string, string] = ['b.md', '# 水\n\n甲^[注]\n\n- 一\n- 二\n\n  三\n'];
  const ids = (text: string) => [...resolve(['a.md', text], other).value.blocks.values()].map(({ id }) => id);
  const before = ids('# 山\n\n一。\n');
  const after = ids('# 山\n\n一。\n\n二。\n');
  expect(before.filter((id) => id.startsWith('s-b'))).toEqual([
    's-b-b1',
    's-b-b2',
    's-b-b3',
    's-b-b4',
    's-b-b5',
    's-b-i1-b1',
  ]);
  expect(after.filter((id) => id.startsWith('s-b'))).toEqual(before.filter((id) => id.startsWith('s-b')));
  expect(new Set(after).size).toBe(after.length);
});

test('links lead to ids, files and the outside, and nowhere else', () => {
  const { value } = resolve(['body/a.md', '# 山 {#sec-a}\n\n::: {.note #box-1}\n甲\n:::\n'], ['body/b.md', '# 水\n']);
  expect(resolveLink(value, 'body/b.md', '#sec-a')).toMatchObject({
    kind: 'internal',
    anchor: 'sec-a',
    section: 's-body-a',
  });
  expect(resolveLink(value, 'body/b.md', 'a.md')).toMatchObject({ kind: 'internal', anchor: 's-body-a' });
  expect(resolveLink(value, 'body/b.md', '../body/a.md#box-1')).toMatchObject({ anchor: 'box-1' });
  expect(resolveLink(value, 'body/b.md', 'https://example.org/')).toEqual({
    kind: 'external',
    url: 'https://example.org/',
  });
  expect(resolveLink(value, 'body/b.md', '#none').kind).toBe('unknown');
  expect(resolveLink(value, 'body/b.md', 'javascript:alert(1)').kind).toBe('refused');
  expect(resolveLink(value, 'body/b.md', '//example.org').kind).toBe('refused');
});

test('running heads take the short title', () => {
  const { value } = resolve(['a.md', '# 论长江中下游的洲滩 {short="洲滩"}\n']);
  expect(value.sections.at(-1)).toMatchObject({ title: '第1章　论长江中下游的洲滩', short: '第1章　洲滩' });
});

test('版本记录 in the customary order, and only what the facts say', () => {
  const book = facts({
    publisher: { name: '某某出版社', place: '北京', postcode: '100000', address: '某街1号' },
    isbn: { print: '978-7-5180-3257-0', ebook: '978-7-5180-9999-9' },
    imprint: {
      edition: 1,
      printing: 2,
      editionDate: '2017-03',
      printingDate: '2018-10',
      sheets: 7.5,
      price: '36.00元',
    },
  });
  const lines = (edition: 'print' | 'epub') =>
    imprintLines(book, edition).map((items) => items.map(({ label, value }) => `${label}:${value}`).join(' '));
  expect(lines('print')).toEqual([
    '书名:河流志',
    '著者:林一',
    '出版发行:某某出版社',
    '地址:某街1号 邮政编码:100000',
    '印张:7.5',
    '版次:2017年3月第1版 印次:2018年10月第2次印刷',
    '书号:ISBN 978-7-5180-3257-0',
    '定价:36.00元',
  ]);
  const roles = ['编著', '主编', '译注', '主审', ''].map((role) => ({ name: '甲', role }));
  expect(imprintLines(facts({ creators: roles }), 'print').map(([item]) => item?.label)).toEqual([
    '书名',
    '编著者',
    '主编',
    '译注者',
    '主审',
    '作者',
  ]);
  expect(lines('epub')).toContain('电子书号:ISBN 978-7-5180-9999-9');
  const creators = [
    { name: '甲', role: '著', nationality: '美' },
    { name: '乙', role: '译' },
    { name: '丙', role: '译' },
  ];
  expect(creatorLines(creators)).toEqual([
    { name: '（美）甲', role: '著' },
    { name: '乙　丙', role: '译' },
  ]);
});
