// 甲、乙两组为3人和5人: which is which is said by 分别. A question: the figures may be of both together.
import type { TextRule } from '../../rule.ts';

const number = String.raw`(?:约|近)?\d+(?:\.\d+)?[%％‰]?[\p{Script=Han}A-Za-z℃]{0,3}`;
const pairs = new RegExp(
  `(?<=[\\p{Script=Han}A-Za-z0-9](?:和|与|及|、)[\\p{Script=Han}A-Za-z0-9]{1,12}(?:的[\\p{Script=Han}]{1,8})?)(?:为|是|占|达|达到)${number}(?:和|与|、)${number}(?=[，。；]|$)`,
  'gu',
);

export const respectivelyIsSaid: TextRule = {
  id: 'respectively-is-said',
  find({ text, quoted }) {
    if (quoted || !/\d/.test(text)) return [];
    return [...text.matchAll(pairs)]
      .filter(({ index }) => !/分别|依次|各|均|都|分为|之一/.test(text.slice(Math.max(0, index - 24), index)))
      .map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
  },
  examples: {
    wrong: [{ text: '东市和西市的摊位为30个和50个。', found: '为30个和50个' }],
    right: ['东市和西市的摊位分别为30个和50个。', '东市有30个摊位和50个人。'],
  },
};
