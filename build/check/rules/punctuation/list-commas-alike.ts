// Items of one row are divided by one mark (GB/T 15834—2011, 4.5.3.1): 苹果、香蕉、梨三种, not 苹果、香蕉，梨三种. Found where
// the count or 等 at the row's end shows that it is one row of short names.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const name = '(?:(?![也还并又而就都是有在的了])[\\u4e00-\\u9fff]){1,4}';
const row = new RegExp(
  `(?<=[、有是为：用])${name}、(${name})，${name}(?:、${name})*(?:[和及与]${name})?(?=等?[两三四五六七八九十][种类个项样位名])`,
  'g',
);

export const listCommasAlike: TextRule = {
  id: 'list-commas-alike',
  find: ({ text }) =>
    text.includes('、')
      ? matchesIn(text, row).map(({ index, 0: run }) => ({
          start: index,
          end: index + run.length,
          hint: run.replaceAll('，', '、'),
        }))
      : [],
  examples: {
    wrong: [{ text: '摊上有苹果、香蕉，梨三种。' }],
    right: ['摊上有苹果、香蕉、梨三种。', '摊上有苹果、香蕉，还有梨。', '有鱼、虾，也有三种蟹。'],
  },
};
