// The scan of a real book, read where it lies: facts, headings, page numbers, the eight paragraphs cut at page ends. None
// of its sentences stands here.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { importScan, reportFile } from './index.ts';
import { squeeze } from './scan.ts';

const path = process.env.FUZI_SEED ?? join(import.meta.dirname, '../../../shared/seed/scan.txt');
const there = existsSync(path);
if (!there) console.warn(`skipped: no seed scan at ${path} (set FUZI_SEED)`);

describe.skipIf(!there)('the seed scan', () => {
  const text = there ? readFileSync(path, 'utf8') : '';
  const { value, diagnostics } = importScan(text, 'scan.txt');
  const file = (name: string) => value.files.find((one) => one.path === name)?.text ?? '';
  const book = parse(file('book.yaml'));

  test('facts of cover, title page, CIP and imprint', () => {
    expect(book).toMatchObject({
      title: '中国科协创新驱动助力工程创新发展工作模式研究',
      titleDisplay: ['中国科协创新驱动助力工程', '创新发展工作模式研究'],
      pinyin: 'ZHONGGUO KEXIE CHUANGXIN QUDONG ZHILI GONGCHENG CHUANGXIN FAZHAN GONGZUO MOSHI YANJIU',
      creators: [{ name: '闫邹先', role: '著' }],
      publisher: {
        name: '中国纺织出版社',
        place: '北京',
        address: '北京市朝阳区百子湾东里 A407 号楼',
        postcode: '100124',
        telephone: '010-67004422',
        fax: '010-87155801',
        web: 'http://www.c-textilep.com',
        email: 'faxing@e-textilep.com',
      },
      isbn: { print: '978-7-5180-3257-0' },
      imprint: {
        editor: '汤浩',
        printManager: '储志伟',
        printer: '虎彩印艺股份有限公司',
        distributor: '各地新华书店',
        edition: 1,
        printing: 1,
        editionDate: '2017-03',
        printingDate: '2017-03',
        sheetFormat: '710×1000 1/16',
        sheets: 7.5,
        kiloCharacters: 131,
        price: '36.00元',
      },
      date: '2017-03',
      complete: false,
      numbering: { headings: 'typed', system: 'A', notes: 'page' },
      print: {
        format: '170×240',
        opening: 'side',
        characters: 32,
        lines: 30,
        punctuation: '全身',
        lineEnds: '逐行',
      },
      matter: { summary: 'summary.md', front: ['preface.md', 'contents'], body: ['01-chapter.md', '02-chapter.md'] },
    });
    expect(book.publisher.lines).toHaveLength(2);
    expect(book.imprint.lines).toHaveLength(1);
  });

  test('the CIP block, line for line', () => {
    const block = text
      .split('\n')
      .slice(24, 35)
      .filter((line) => line.trim());
    expect(book.cip.text.split('\n')).toEqual(block.map((line) => line.replace(/^## /, '').trimEnd()));
  });

  test('headings and their depths, 1.3 mended', () => {
    const headings = ['summary.md', 'preface.md', '01-chapter.md', '02-chapter.md'].flatMap((name) =>
      [...file(name).matchAll(/^(#+) (.*)$/gm)].map((match) => [match[1]!.length, match[2]!.split(' ')[0]]),
    );
    expect(headings).toEqual([
      [1, '内容提要'],
      [1, '前言'],
      [1, '第1章'],
      [2, '1.1'],
      [2, '1.2'],
      [2, '1.3'],
      [1, '第2章'],
      [2, '2.1'],
      [3, '2.1.1'],
      [3, '2.1.2'],
      [3, '2.1.3'],
      [2, '2.2'],
    ]);
    expect(file('preface.md')).toContain('::: signature\n作者\n:::');
  });

  test('the typed contents are data', () => {
    const { entries } = parse(file('contents.yaml'));
    expect(entries).toHaveLength(30);
    expect(entries.slice(0, 7).map((entry: { page: string }) => Number(entry.page))).toEqual([1, 1, 3, 4, 6, 6, 10]);
    expect(entries.slice(0, 7).map((entry: { level: number }) => entry.level)).toEqual([1, 2, 2, 2, 1, 2, 2]);
    expect(entries.at(-1)).toMatchObject({ text: '主要参考文献', page: '102', level: 1 });
    for (const name of value.files.filter((one) => one.path.endsWith('.md') && one.path !== reportFile))
      expect(name.text).not.toMatch(/\.{4}|\t|<b>/);
  });

  test('eight cut paragraphs are joined, and each cut is kept', () => {
    const { pageEnds } = parse(file('page-ends.yaml'));
    expect(pageEnds.map((end: { lines: number[] }) => end.lines)).toEqual([
      [79, 81],
      [127, 129],
      [135, 137],
      [155, 157],
      [165, 167],
      [173, 175],
      [181, 183],
      [189, 191],
    ]);
    for (const { file: name, before, after } of pageEnds) expect(file(name)).toContain(before + after);
    for (const [first, second] of pageEnds.map((end: { lines: number[] }) => end.lines)) {
      expect(file(reportFile)).toContain(`第 ${first} 行与第 ${second} 行`);
    }
  });

  test('what is reported, and nothing else', () => {
    expect(diagnostics.map((one) => `${one.rule}:${one.place.line}`).sort()).toEqual([
      'scan-contents-fulfilled:94',
      'scan-domains-agree:53',
      'scan-ends-whole:199',
      'scan-heading-depth:153',
      'scan-pinyin-agrees:10',
    ]);
    expect(file(reportFile)).toContain('无一字遗漏');
  });

  test('the running text, line by line, is in the files once and in order', () => {
    const lines = text.split('\n');
    const running = [
      23,
      ...Array.from({ length: 12 }, (_, i) => 72 + i),
      ...Array.from({ length: 81 }, (_, i) => 119 + i),
    ]
      .map((n) => squeeze(lines[n - 1]!.replace(/^#+ /, '')))
      .join('');
    const written = ['summary.md', 'preface.md', '01-chapter.md', '02-chapter.md']
      .map((name) =>
        squeeze(
          file(name)
            .replace(/^:::.*$/gm, '')
            .replace(/^#+ /gm, '')
            .replace(/\\/g, ''),
        ),
      )
      .join('');
    expect(written.replace(/^内容提要/, '').replace('前言', '')).toBe(running);
  });
});
