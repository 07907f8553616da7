// What preface, afterword and 内容提要 say of the book itself agrees with its title page and imprint: title, author,
// publisher, ISBN, length. (The price is price-agrees'.)
import { diagnostic } from '../../../diagnostic.ts';
import { differingMentions } from '../../facts/in-text.ts';
import { placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

export const factsInTextAgree: Rule = {
  id: 'facts-in-text-agree',
  check(book, _survey, prose) {
    return differingMentions(book, prose).map(({ passage, start, end, fact, expected }) =>
      diagnostic(
        'facts-in-text-agree',
        placeIn(passage, start, end),
        { fact, found: passage.raw.slice(start, end), expected },
        { hint: expected },
      ),
    );
  },
  examples: {
    wrong: [
      {
        facts: { ...about(), imprint: { editor: '周望川' } },
        files: { 'preface.md': '# 前言\n\n责任编辑周旺川改了三遍。\n' },
        found: '周旺川',
        count: 1,
      },
      {
        facts: about(),
        files: { 'preface.md': '# 前言\n\n写《河湾上的小小集会》用了三年。\n' },
        found: '河湾上的小小集会',
        count: 1,
      },
      {
        facts: about(),
        files: { 'preface.md': '# 前言\n\n写得慢。\n\n::: signature\n林一舟\n:::\n' },
        found: '林一舟',
        count: 1,
      },
      {
        facts: about(),
        files: { 'preface.md': '# 前言\n\n本书由青石书局出版，谨致谢意。\n' },
        found: '青石书局',
        count: 1,
      },
      {
        facts: about(),
        files: { 'preface.md': '# 前言\n\n引用请注明ISBN 978-7-5180-3257-8。\n' },
        found: '978-7-5180-3257-8',
        count: 1,
      },
      { facts: about(), files: { 'preface.md': '# 前言\n\n全书约三十万字。\n' }, found: '三十万字', count: 1 },
    ],
    right: [
      {
        facts: about(),
        files: {
          'preface.md':
            '# 前言\n\n写《河湾上的小小集市》用了三年，参考了《河湾志》。全书十余万字，本书由河埠出版社出版。\n',
        },
      },
      {
        facts: about(),
        files: { 'preface.md': '# 前言\n\n本书由青石书局于1985年出版，初稿三十万字。\n\n::: signature\n林一帆\n:::\n' },
      },
      { facts: about(), files: { 'preface.md': '# 前言\n\n同类的书有ISBN 978-7-302-00001-3。\n' } },
    ],
  },
};

function about(): Record<string, unknown> {
  return {
    title: '河湾上的小小集市',
    creators: [{ name: '林一帆', role: '著' }],
    publisher: { name: '河埠出版社' },
    isbn: { print: '978-7-5180-3257-0' },
    imprint: { price: '36.00元', kiloCharacters: 131 },
    matter: { front: ['preface.md'], body: ['01.md'] },
  };
}
