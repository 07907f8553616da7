// A foreign name has its dot everywhere or nowhere: 列夫·托尔斯泰 and 列夫托尔斯泰 in one book are two ways (GB/T 15834—2011,
// 4.14). Dots of another shape are the punctuation rules' business.
import type { Diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { foreignNamesIn } from './foreign-names.ts';
import { dictionaryOf, lookUp } from './lookup.ts';
import { isToday, mixed, ownWords, put, type Spot } from './spots.ts';

export const nameDotOneWay: Rule = {
  id: 'name-dot-one-way',
  check: (_, __, prose): Diagnostic[] => {
    if (!isToday(prose)) return [];
    // 马·丁 joined is an ordinary word: both halves have two characters.
    const names = [...foreignNamesIn(prose).values()].filter(({ first, last }) => first.length > 1 && last.length > 1);
    if (names.length === 0) return [];
    const joined = dictionaryOf(
      names.map((name) => ({ text: name.first + name.last.replace(/[·•・‧∙．.]/g, ''), value: name })),
    );
    const found = new Map<(typeof names)[number], Spot[]>();
    for (const passage of ownWords(prose)) {
      for (const { start, end, value } of lookUp(passage, joined)) put(found, value, { passage, start, end });
    }
    return [...found].flatMap(([name, spots]) => {
      const ways = new Map([
        [`${name.first}·${name.last}`, name.spots],
        [name.first + name.last.replace(/[·•・‧∙．.]/g, ''), spots],
      ]);
      return mixed('name-dot-one-way', ways, { hint: true });
    });
  },
  examples: {
    wrong: [
      { text: '列夫·托尔斯泰没有来，列夫·托尔斯泰不会来，列夫托尔斯泰来不了。', found: '列夫托尔斯泰', count: 1 },
    ],
    right: ['列夫·托尔斯泰没有来，托尔斯泰不会来。'],
  },
};
