// Nothing stands between a number and its % or ‰, nor between it and the ° ′ ″ of an angle (GB 3101—1993; GB/T 15835—2011).
// A habit of the whole book is one finding.
import { spotsOf, toldOnce } from '../../prose/habit.ts';
import type { Rule } from '../../rule.ts';

const apart = /(?<=\d)[ \u00a0\u2009]+[%％‰°](?! ?[\w(])/g;

export const percentFollowsDigits: Rule = {
  id: 'percent-follows-digits',
  check: (_book, _survey, prose) => toldOnce('percent-follows-digits', spotsOf(prose, apart)),
  examples: {
    wrong: [{ text: '摊位多了5 %，人多了8 %。', found: ' %', count: 1 }],
    right: ['摊位多了5%。', '余数是7 % 3。', '水温25 ℃。'],
  },
};
