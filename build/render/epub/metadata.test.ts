// Identifier, CIP and roles: facts into metadata.
import { describe, expect, it } from 'vitest';
import type { BookFacts } from '../../book.ts';
import { classNumbers, subjectWords } from './cip.ts';
import { epubIdentifier, isbnUrn, nameUuid } from './identifier.ts';
import { relator } from './metadata.ts';

const facts = (more: Partial<BookFacts>) =>
  ({ title: '试样', creators: [], isbn: {}, imprint: {}, ...more }) as unknown as BookFacts;

describe('the identifier', () => {
  it('is the ISBN of the e-book only', () => {
    expect(epubIdentifier(facts({ isbn: { print: '978-7-5180-3257-0', ebook: '978-7-302-51170-0' } }))).toBe(
      'urn:isbn:9787302511700',
    );
    expect(epubIdentifier(facts({ isbn: { print: '978-7-5180-3257-0' } }))).toMatch(/^urn:uuid:/);
    expect(isbnUrn('7-302-12345-x')).toBe('urn:isbn:730212345X');
  });

  it('is else a UUID of version 5 that stays while the facts stay', () => {
    // RFC 9562 appendix A.4 uses the DNS namespace; this pins ours, made with Python's uuid.uuid5(NAMESPACE_URL, …).
    expect(nameUuid('fuzi:test')).toBe('032ed750-c6c5-52ff-8f9d-1681e0108ff2');
    const first = epubIdentifier(facts({}));
    expect(first).toBe(epubIdentifier(facts({})));
    expect(first).not.toBe(epubIdentifier(facts({ title: '另一本' })));
  });
});

describe('CIP', () => {
  it('gives class numbers, with or without circled figures, whatever the Roman numerals are typed with', () => {
    expect(classNumbers('Ⅰ.①书… Ⅱ.①某… Ⅲ.①排版—研究 Ⅳ.①TS812 ②G230.7')).toEqual(['TS812', 'G230.7']);
    expect(
      classNumbers('I . ①书… II . ①某… III . ①排版 IV . ① G322.25\n\n中国版本图书馆 CIP 数据核字 (2017) 第 1 号'),
    ).toEqual(['G322.25']);
    expect(classNumbers('Ⅳ．Ｇ２３０．７')).toEqual(['G230.7']);
    expect(classNumbers('没有分类号')).toEqual([]);
    expect(classNumbers('Ⅳ.①中国版本图书馆CIP数据')).toEqual([]);
  });

  it('gives the subject words', () => {
    expect(subjectWords('Ⅱ.①某… Ⅲ.①排版—研究—中国\n②出版 Ⅳ.①TS812')).toEqual(['排版—研究—中国', '出版']);
    expect(subjectWords('')).toEqual([]);
  });
});

describe('著作方式', () => {
  it('becomes a relator by its longest known ending', () => {
    expect(['著', '编著', '主编', '译', ' 编 译 ', '点校', '摄影'].map(relator)).toEqual([
      'aut',
      'aut',
      'edt',
      'trl',
      'trl',
      'edt',
      'pht',
    ]);
    expect(relator('策划')).toBeUndefined();
  });
});
