// The first year of a span is the earlier one: 1998—1989年 and （1936—1881） are slips, unless they are years before Christ.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const span =
  /(?<![\d.\-–—～~A-Za-z\uFFFC])((?:1[0-9]|20)\d\d)年? ?(?:[—–～~－-]|——|至) ?((?:1[0-9]|20)\d\d)(?=年|[）)，,；;])(?![\d-])/g;

export const yearRangeAscends: TextRule = {
  id: 'year-range-ascends',
  find: ({ text }) =>
    matchesIn(text, span).flatMap((match): TextFinding | [] => {
      const [whole, from, to] = match as unknown as [string, string, string];
      const before = text.slice(Math.max(0, match.index - 12), match.index);
      if (Number(from) <= Number(to) || /前|B\.? ?C|电话|传真|邮编|号/.test(before)) return [];
      // 2107-1998 in brackets may be anything; a span has 年 or stands alone in its brackets.
      if (!/年/.test(text.slice(match.index, match.index + whole.length + 1)) && !/[（(，；][^）)]{0,10}$/.test(before))
        return [];
      return { start: match.index, end: match.index + whole.length };
    }),
  examples: {
    wrong: [{ text: '这座桥修于1998—1989年。', found: '1998—1989' }, { text: '林一（1936—1881）写过它。' }],
    right: ['这座桥修于1989—1998年。', '秦修桥（公元前1221—1206年）。', '电话6700-4422。'],
  },
};
