// Latin letters and Arabic digits are half width in Chinese (GB/T 15834—2011, 5; CY/T 154—2017): full-width ones are left
// over from old input methods and print far apart.
import { matchesIn } from '../../prose/matches.ts';
import type { Rule } from '../../rule.ts';
import { reportSpots, spotsOf } from '../punctuation/places.ts';

const id = 'half-width-letters';
const wide = /[０-９Ａ-Ｚａ-ｚ]+(?:[．－／][０-９Ａ-Ｚａ-ｚ]+)*[％]?/g;

export const halfWidthLetters: Rule = {
  id,
  check: (_book, _survey, prose) =>
    reportSpots(
      id,
      spotsOf(prose, {
        id,
        reads: ['paragraph', 'item', 'heading', 'caption', 'cell', 'note', 'signature', 'reference'],
        find: ({ text }) =>
          matchesIn(text, wide).map(({ index, 0: run }) => ({
            start: index,
            end: index + run.length,
            values: { text: run.slice(0, 20) },
            fix: run.normalize('NFKC'),
          })),
      }),
    ),
  examples: {
    wrong: [
      { text: '集市始于２０１７年。', found: '２０１７', fixed: '集市始于2017年。' },
      { text: '这是Ａ区，占３．５亩。', count: 2, fixed: '这是A区，占3.5亩。' },
    ],
    right: ['集市始于2017年，占5％。'],
  },
};
