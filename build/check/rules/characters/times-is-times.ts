// The sign between measures is × (GB/T 3102.11), not the letter x or *: 3 cm×5 cm. Names of models, hexadecimal numbers and
// zoom factors are not touched; a book that types x throughout has one query.
import { matchesIn } from '../../prose/matches.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { inChinese } from '../punctuation/marks.ts';
import { reportUnlessHabit, spotsOf } from '../punctuation/places.ts';

const id = 'times-is-times';
const sign =
  /(?<![A-Za-z\d.])(?!0[xX])\d+(?:\.\d+)? ?(?:mm|cm|m|毫米|厘米|米|像素)? ?([xXхХ]) ?\d+(?:\.\d+)?(?![A-Za-z\d]|\.\d)|(?<![A-Za-z\d.])\d+(?:\.\d+)? ?(?:mm|cm|m|毫米|厘米|米) ?(\*) ?\d+|(?<![A-Za-z\d.])\d+(?:\.\d+)? ?(\*) ?\d+(?:\.\d+)?(?= ?(?:mm|cm|m(?![A-Za-z])|毫米|厘米|米|像素))/g;

const typedRight = (prose: Prose) =>
  prose.passages.reduce((sum, { text }) => sum + (text.match(/\d ?×/g)?.length ?? 0), 0);

export const timesIsTimes: Rule = {
  id,
  check(_book, _survey, prose) {
    const spots = spotsOf(prose, {
      id,
      find: ({ text }) =>
        /\d[^\d]{0,5}[xXхХ*] ?\d/.test(text)
          ? matchesIn(text, sign).flatMap((match) => {
              const at = match.index + match[0].search(/[xXхХ*]/);
              // 680x0, 80x86: families of machines.
              if (/[xX](?:0|86)$/.test(match[0]) || !inChinese(text, at, 2, 20)) return [];
              return {
                start: at,
                end: at + 1,
                values: { sign: text[at]! },
                hint: `${match[0].slice(0, at - match.index)}×${match[0].slice(at - match.index + 1)}`.slice(0, 30),
              };
            })
          : [],
    });
    return spots.length === 0 ? [] : reportUnlessHabit(id, spots, typedRight(prose));
  },
  examples: {
    wrong: [{ text: '价目牌的尺寸是30x50厘米。', found: 'x' }],
    right: ['价目牌的尺寸是30×50厘米。', '地址是0x1F，型号是MX3x20A，放大16x。'],
  },
};
