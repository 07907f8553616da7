import { describe, expect, it } from 'vitest';
import type { Book } from '../book.ts';
import { checkCounts, countsOf } from './facts.ts';
import { bookOf, sampleFiles, sources } from './test/sample-book.ts';

/** The sample with book.yaml changed. */
const withFacts = async (from: string, to: string): Promise<Book> => {
  const yaml = sources['book.yaml']!.replace(from, to);
  if (yaml === sources['book.yaml']) throw new Error(`book.yaml does not say ${from}`);
  return (await bookOf(sampleFiles({ 'book.yaml': yaml }))).book;
};

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
  it('what check says of the declared figures is not said again', async () => {
    const book = await complete(declared.replace('131', '191'));
    expect(checkCounts(book, 120)).toEqual([]);
    expect(checkCounts(await complete('kiloCharacters: 191'), 120).map(({ rule }) => rule)).toEqual([
      'kilo-characters-agree',
    ]);
  });
  it('an excerpt is not asked', async () => {
    expect(checkCounts(await withFacts('sheetFormat: 710×1000 1/16', declared), 12)).toEqual([]);
  });
});
