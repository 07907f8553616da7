// 甲、乙两组为3人和5人: which is which is said by 分别. Two things are named (甲和乙), or said to be two (两镇, 双方), and two figures
// of one unit follow. Figures of two units may be of both things together: nothing is said.
import type { TextFinding, TextRule } from '../../rule.ts';

const number = String.raw`(?:约|近)?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+)`;
const unit = String.raw`[ \u2009]?([%％‰]?[\p{Script=Han}A-Za-z℃]{0,3}?)`;
const pairs = new RegExp(`(?:为|是|占|达|达到|有)${number}${unit}(?:和|与|、)${number}${unit}(?=[，。；]|$)`, 'gu');

/** What the pair is said of, up to the verb. Looked at after the figures are found: they are rare. */
const twoThings =
  /[\p{Script=Han}A-Za-z0-9](?:和|与|及|、)[\p{Script=Han}A-Za-z0-9]{1,12}(?:的[\p{Script=Han}]{1,8})?$|(?:[两二双][\p{Script=Han}]{1,3}|买卖双方[\p{Script=Han}]{0,8}|[两二]者)的[\p{Script=Han}]{1,8}$/u;
const longestOfTwo = 48;

export const respectivelyIsSaid: TextRule = {
  id: 'respectively-is-said',
  find({ text, quoted }) {
    if (quoted || !/[\d十百两三四五六七八九]/.test(text)) return [];
    const found: TextFinding[] = [];
    pairs.lastIndex = 0;
    for (let match = pairs.exec(text); match; match = pairs.exec(text)) {
      const { index, 0: whole, 1: one, 2: other } = match;
      // A verb within what was passed over may still begin a pair.
      if (!twoThings.test(text.slice(Math.max(0, index - longestOfTwo), index))) pairs.lastIndex = index + 1;
      else if (one === other && !/分别|依次|各|(?<!平)均|都|分为|之一/.test(text.slice(Math.max(0, index - 24), index)))
        found.push({ start: index, end: index + whole.length });
    }
    return found;
  },
  examples: {
    wrong: [
      { text: '东市和西市的摊位为30个和50个。', found: '为30个和50个' },
      { text: '两镇的人口为1.2万和2.3万。', found: '为1.2万和2.3万' },
      { text: '上街和下街有17家和9家。', count: 1 },
      { text: '男工和女工的平均年龄是三十二岁和二十八岁。', count: 1 },
    ],
    right: [
      '东市和西市的摊位分别为30个和50个。',
      '东市有30个摊位和50个人。',
      '东市和西市的货是3斤和2尺。',
      '两镇的人口都是1.2万和2.3万之间的数。',
    ],
  },
};
