// 甲、乙两组为3人和5人: which is which is said by 分别. A question: the figures may be of both together.
import type { TextFinding, TextRule } from '../../rule.ts';

const number = String.raw`(?:约|近)?\d+(?:\.\d+)?[%％‰]?[\p{Script=Han}A-Za-z℃]{0,3}`;
const pairs = new RegExp(`(?:为|是|占|达|达到)${number}(?:和|与|、)${number}(?=[，。；]|$)`, 'gu');

/** What the pair is said of, up to the verb. Looked at after the figures are found: they are rare. */
const twoThings =
  /[\p{Script=Han}A-Za-z0-9](?:和|与|及|、)[\p{Script=Han}A-Za-z0-9]{1,12}(?:的[\p{Script=Han}]{1,8})?$/u;
const longestOfTwo = 48;

export const respectivelyIsSaid: TextRule = {
  id: 'respectively-is-said',
  find({ text, quoted }) {
    if (quoted || !/\d/.test(text)) return [];
    const found: TextFinding[] = [];
    pairs.lastIndex = 0;
    for (let match = pairs.exec(text); match; match = pairs.exec(text)) {
      const { index, 0: whole } = match;
      // A verb within what was passed over may still begin a pair.
      if (!twoThings.test(text.slice(Math.max(0, index - longestOfTwo), index))) pairs.lastIndex = index + 1;
      else if (!/分别|依次|各|均|都|分为|之一/.test(text.slice(Math.max(0, index - 24), index)))
        found.push({ start: index, end: index + whole.length });
    }
    return found;
  },
  examples: {
    wrong: [{ text: '东市和西市的摊位为30个和50个。', found: '为30个和50个' }],
    right: ['东市和西市的摊位分别为30个和50个。', '东市有30个摊位和50个人。'],
  },
};
