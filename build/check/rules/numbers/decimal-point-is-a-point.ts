// The decimal sign is a point (GB/T 15835—2011, 5.1.5): 4.8, not 4。8: an input method makes a full stop of it. In: a text. Out: the
// mark between two figures where what follows shows that they are one number.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const stop =
  /(?<=(?<![\d.年月日时:：-])\d{1,4})[。．](?=\d{1,3}(?:[，。；、）)%％℃°]|$| ?(?:[cmk]?m|kg|mg|g|t|L|mL|kW|V)(?![A-Za-z])|[万亿]?(?:元|米|克|吨|升|度|倍|毫米|厘米|千米|公里|平方|立方|公斤|千克|公顷|亩|小时|分钟|个百分点|寸|尺|斤)))/g;

export const decimalPointIsAPoint: TextRule = {
  id: 'decimal-point-is-a-point',
  find: ({ text }) =>
    /\d[。．]\d/.test(text)
      ? matchesIn(text, stop).map(({ index }) => ({
          start: index,
          end: index + 1,
          hint: `${/\d+$/.exec(text.slice(Math.max(0, index - 4), index))?.[0] ?? ''}.${/^\d+/.exec(text.slice(index + 1, index + 4))?.[0] ?? ''}`,
        }))
      : [],
  examples: {
    wrong: [{ text: '水的酸碱度只有4。8，鱼重3。5千克。', found: '。', count: 2 }],
    right: ['水的酸碱度只有4.8。', '船票卖了24。3月又卖了30。'],
  },
};
