// Times of the day have the half-width colon: 8:30 (GB/T 15835—2011, 5.1.3; GB/T 7408). The full-width one parts sentences.
// Ratios and verses of scripture have other signs of their own and are not touched.
import type { TextFinding, TextRule } from '../../rule.ts';

const time = /(?<![\d:：.])(?:[01]?\d|2[0-3])(?:：[0-5]\d)(?:：[0-5]\d)?(?![\d：:.])/g;
const told = /[上下中]午|凌晨|清晨|早|晚|傍晚|夜|时间|时刻|日|号|星期|周|开|点|到|从|每天|钟|[—～~-]$/;
const other = /比|率|福音|[书记章诗经传]$|《[^》]*$/;

export const clockTimeHasHalfWidthColon: TextRule = {
  id: 'clock-time-has-half-width-colon',
  find({ text }) {
    if (!/\d：\d/.test(text)) return [];
    return [...text.matchAll(time)].flatMap(({ index, 0: run }): TextFinding | [] => {
      const before = text.slice(Math.max(0, index - 10), index);
      const after = text.slice(index + run.length, index + run.length + 8);
      if (other.test(before) || /^[^，。；：]{0,4}(?:比|混合|配)/.test(after)) return [];
      // 2：10 alone may be a ratio or a score.
      if (
        !told.test(before) &&
        !/^(?:[—～~-]|开|到|至|起|左右|以[前后]|之[前后]|[，。]?(?:出发|集合|起床|上课))/.test(after)
      )
        return [];
      const fix = run.replaceAll('：', ':');
      return { start: index, end: index + run.length, fix };
    });
  },
  examples: {
    wrong: [{ text: '集市早上8：00开，17：30收。', found: '8：00', fixed: '集市早上8:00开，17:30收。', count: 2 }],
    right: ['集市早上8:00开。', '水和灰的比例是3：10。', '主队2：10输了。', '见马太福音5：12。'],
  },
};
