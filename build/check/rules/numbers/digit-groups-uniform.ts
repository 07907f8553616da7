// Numbers of five digits and more are grouped in one way throughout a book, or nowhere (GB/T 15835—2011, 5.1.1): 12345,
// 12,345 or 12 345. Years, codes, telephone numbers are no counts: only what a measure word, a unit or % follows is.
import { spotsOf, toldOnce } from '../../prose/habit.ts';
import type { Rule } from '../../rule.ts';

const counted = String.raw`(?= ?(?:[个名人元块次年天条件种位亩吨册本户头公千平立米辆台套篇字只家所座]|美元|万|亿|km|kg|kW|m\b))`;
const before = String.raw`(?<![\d.,，A-Za-z\uFFFC\-–—/:：#第号])`;
const styles = [
  { name: '不分节', pattern: new RegExp(`${before}[1-9]\\d{4,11}${counted}`, 'g') },
  { name: '逗号分节', pattern: new RegExp(`${before}[1-9]\\d{0,2}(?:,\\d{3})+${counted}`, 'g') },
  { name: '空格分节', pattern: new RegExp(`${before}[1-9]\\d{0,2}(?:[ \\u2009\\u202f]\\d{3})+${counted}`, 'g') },
];

export const digitGroupsUniform: Rule = {
  id: 'digit-groups-uniform',
  check(_book, _survey, prose) {
    const used = styles
      .map(({ name, pattern }) => ({ name, spots: spotsOf(prose, pattern).filter(({ passage }) => !passage.quoted) }))
      .filter(({ spots }) => spots.length > 0)
      .sort((a, b) => b.spots.length - a.spots.length);
    const [main, other] = used;
    if (!main || !other) return [];
    return toldOnce('digit-groups-uniform', other.spots, {
      main: main.name,
      often: main.spots.length,
      other: other.name,
    });
  },
  examples: {
    wrong: [{ text: '赶集的有12345人，摊位有1,200个，外地来的有23456人，坐船来的有34567人。', found: '1,200' }],
    right: [
      '赶集的有12345人，外地来的有23456人。',
      '赶集的有12,345人，摊位有1,200个。',
      '邮编100124，电话01067004422，赶集的有12,345人。',
    ],
  },
};
