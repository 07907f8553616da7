// ？and ！are repeated three times at most, and together stand as ？！ (GB/T 15834—2011, 4.2.3.4 and 4.3.3.3).
import { matchesIn } from '../../prose/matches.ts';
import type { Rule } from '../../rule.ts';
import { reportSpots, spotsOf } from './places.ts';

const id = 'marks-repeated-thrice';

export const marksRepeatedThrice: Rule = {
  id,
  check: (_book, _survey, prose) =>
    reportSpots(
      id,
      spotsOf(prose, {
        id,
        find: ({ text }) =>
          matchesIn(text, /[？！]{2,}/g).flatMap(({ index, 0: run }) => {
            const right = settled(run);
            return right === run
              ? []
              : { start: index, end: index + run.length, values: { mark: run.slice(0, 8) }, hint: right };
          }),
      }),
    ),
  examples: {
    wrong: [
      { text: '有鱼！！！！', found: '！！！！' },
      { text: '你说什么！？', found: '！？' },
    ],
    right: ['有鱼！！！', '你说什么？！', '什么？？'],
  },
};

/** The run as the standard has it: question marks first, three of a kind. */
function settled(run: string): string {
  if (/^？+$|^！+$/.test(run)) return run.slice(0, 3);
  return '？！';
}
