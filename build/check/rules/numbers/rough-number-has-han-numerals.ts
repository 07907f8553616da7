// Two neighbouring numerals that mean "about so many" are Han, with nothing between them: 三四个月, not 3、4个月 (GB/T
// 15835—2011, 4.2.1; GB/T 15834—2011, 4.5.3.5). Lists of numbers (第3、4章, 1、2、3个) are not meant.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const rough =
  /(?<!\d[，,])(?<![\d.、A-Za-z\uFFFC第图表式附栏列\-–—~～/:：(（])([1-9])、([2-9])(?=(?:个(?![和及、])|年(?!级)|天|岁|次(?![和、幂])|倍|里路|百[个人名多]|千[个人名多]|十[个人名年岁]|人(?!称)|块钱|分钟|小时|公里|[遍趟里斤米页句只条件块名位户亩吨](?![、和])))/g;

export const roughNumberHasHanNumerals: TextRule = {
  id: 'rough-number-has-han-numerals',
  find: ({ text }) =>
    matchesIn(text, rough).flatMap((match): TextFinding | [] => {
      const [whole, low, high] = match as unknown as [string, string, string];
      // 三五分钟; 3、5个 may be two numbers.
      const few =
        low === '3' &&
        high === '5' &&
        /^(?:分钟|天|年|里路|遍|趟|岁)/.test(match.input.slice(match.index + whole.length));
      if (Number(high) !== Number(low) + 1 && !few) return [];
      const hint = `${'一二三四五六七八九'[Number(low) - 1]}${'一二三四五六七八九'[Number(high) - 1]}`;
      return {
        start: match.index,
        end: match.index + whole.length,
        hint: hint.replace('一二', '一两').replace(/^二/, '两'),
      };
    }),
  examples: {
    wrong: [
      { text: '桥修了3、4个月。', found: '3、4' },
      { text: '船开了，3、5分钟就不见了。', found: '3、5' },
    ],
    right: ['桥修了三四个月。', '第3、4个摊位空着。', '1、2年级的学生。', '桥修了3～4个月。'],
  },
};
