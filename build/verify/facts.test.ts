import { describe, expect, it } from 'vitest';
import type { Book } from '../book.ts';
import { parseCip } from './cip.ts';
import { checkCip, checkCounts, countsOf } from './facts.ts';
import { at, bookOf, lineOf, sampleFiles, sources } from './test/sample-book.ts';

/** The sample with book.yaml changed. */
const withFacts = async (from: string, to: string): Promise<Book> => {
  const yaml = sources['book.yaml']!.replace(from, to);
  if (yaml === sources['book.yaml']) throw new Error(`book.yaml does not say ${from}`);
  return (await bookOf(sampleFiles({ 'book.yaml': yaml }))).book;
};

describe('parseCip', () => {
  it('reads the block as issued', () => {
    expect(parseCip(/text: \|-\n([\s\S]*?)\nimprint/.exec(sources['book.yaml']!)![1]!)).toEqual({
      title: '渡口水文笔记:三十年的读数',
      responsibility: '林渡著',
      place: '南京',
      publisher: '青石出版社',
      year: 2017,
      month: 3,
      isbn: '978-7-5180-3257-0',
      number: '(2017)第021259号',
      numberFormed: true,
    });
  });
  it('reads the blanks and half-width signs of a scan', () => {
    const text =
      '某书 /\n\n甲乙著 . —北京 : 某某出版社 , 2017.3\n\nISBN 978-7-5180-3257-0\n\n中国版本图书馆 CIP 数据核字 (2017) 第 021259 号';
    expect(parseCip(text)).toMatchObject({
      title: '某书',
      responsibility: '甲乙著',
      publisher: '某某出版社',
      year: 2017,
      month: 3,
      numberFormed: true,
    });
  });
  it('says nothing of what it cannot read', () => {
    expect(parseCip('此处为样例，并非核发的数据。')).toEqual({});
    expect(parseCip('')).toEqual({});
  });
});

describe('checkCip', () => {
  it('is silent where all agrees', async () => {
    expect(checkCip((await bookOf(sampleFiles())).book)).toEqual([]);
  });
  it.each([
    ['title: 渡口水文笔记', 'title: 渡口水文札记', '书名'],
    ['{name: 林渡, role: 著', '{name: 林度, role: 著', '责任者'],
    ['name: 青石出版社', 'name: 青石板出版社', '出版者'],
    ['place: 南京', 'place: 北京', '出版地'],
    ['editionDate: 2017-03', 'editionDate: 2017-04', '出版年月'],
    ['isbn: {print: 978-7-5180-3257-0}', 'isbn: {print: 978-7-5180-3256-3}', '书号'],
  ])('%s → %s', async (from, to, fact) => {
    const book = await withFacts(from, to);
    expect(checkCip(book).map(({ rule, place, values }) => `${rule} ${at(place)} ${values.fact}`)).toEqual([
      `cip-agrees book.yaml:${lineOf('book.yaml', 'text: |-')} ${fact}`,
    ]);
  });
  it('a number that is not well formed', async () => {
    const book = await withFacts('第021259号', '第21259号');
    expect(checkCip(book).map(({ rule }) => rule)).toEqual(['cip-number-formed']);
  });
});

describe('counts', () => {
  const declared = 'sheetFormat: 710×1000 1/16\n  sheets: 7.5\n  kiloCharacters: 131';
  const complete = async (sheets: string) => {
    const yaml = sources['book.yaml']!.replace('sheetFormat: 710×1000 1/16', sheets).replace(
      'complete: false',
      'complete: true\nprint: {characters: 32, lines: 30}',
    );
    return (await bookOf(sampleFiles({ 'book.yaml': yaml }))).book;
  };
  it('120 sides of 16开 are 7.5 印张; 字数 within 15 % agrees', async () => {
    const book = await complete(declared);
    expect(countsOf(book, 120)).toEqual({ sheets: 7.5, kiloCharacters: 115 });
    expect(checkCounts(book, 120)).toEqual([]);
  });
  it('another number of sides does not', async () => {
    const book = await complete(declared);
    expect(checkCounts(book, 96).map(({ rule, hint }) => `${rule} ${hint}`)).toEqual([
      'sheets-agree 6',
      'kilo-characters-agree 92',
    ]);
  });
  it('an excerpt is not asked', async () => {
    expect(checkCounts(await withFacts('sheetFormat: 710×1000 1/16', declared), 12)).toEqual([]);
  });
});
