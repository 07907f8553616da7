// A currency's sign stands before the number (＄380, ￥25); where 万 or 亿 follows the number, the currency is written in words:
// 380万美元. Formulas, code and tables of codes are not looked at.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const after = /(?<![A-Za-z$＄\d.])\d{1,9}(?:\.\d{1,4})?([百千万亿]{0,2})([＄$￥¥€£])(?=[\u4e00-\u9fff，。；、）]|$)/g;
const named: Readonly<Record<string, string>> = {
  '＄': '美元',
  $: '美元',
  '￥': '元',
  '¥': '元',
  '€': '欧元',
  '£': '英镑',
};

export const currencySignBeforeNumber: TextRule = {
  id: 'currency-sign-before-number',
  find: ({ text }) =>
    /[＄$￥¥€£]/.test(text)
      ? matchesIn(text, after).map(({ index, 0: run, 2: sign }) => ({
          start: index,
          end: index + run.length,
          hint: run.slice(0, -1) + named[sign!],
        }))
      : [],
  examples: {
    wrong: [
      { text: '这座桥花了380万＄，税另算。', found: '380万＄' },
      { text: '一张船票25￥。', found: '25￥' },
    ],
    right: ['这座桥花了380万美元，一张船票￥25。', '一张船票¥25，来回￥50。'],
  },
};
