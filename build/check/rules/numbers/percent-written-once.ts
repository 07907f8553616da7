// A percentage is a number with % or 百分之 with Han numerals, one of the two (GB/T 15835—2011, 4.1 and 5.1): not 百分之50, not
// 5%个百分点.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const mixed = /百分之 ?(\d+(?:\.\d+)?)[%％]?|(\d+(?:\.\d+)?) ?[%％]个?百分点/g;

export const percentWrittenOnce: TextRule = {
  id: 'percent-written-once',
  find: ({ text }) =>
    text.includes('百分')
      ? matchesIn(text, mixed).map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          hint: match[1] ? `${match[1]}%` : `${match[2]}个百分点`,
        }))
      : [],
  examples: {
    wrong: [
      { text: '摊位多了百分之50。', found: '百分之50' },
      { text: '比重提高了5%个百分点。', found: '5%个百分点' },
    ],
    right: ['摊位多了百分之五十。', '摊位多了50%。', '比重提高了5个百分点。'],
  },
};
