// After Arabic digits only 万 and 亿 may stand for zeros (GB/T 15835—2011, 5.1.2): 5千3百元 is 5300元 or 五千三百元. Names of
// units and words that begin with 千 or 百 (千克, 千米, 百分点, 百帕) are no magnitudes.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const mixed =
  /(?<![\d.,，A-Za-z\uFFFC\-–—－第])(\d{1,3}(?:\.\d+)?)(十|百|千)(?![克米瓦卡字伏帕赫焦安升分佳货强科姓家大周度里兆比吨年日古方]|字节|万(?!立方|平方|[人元亩吨斤字册公户株头]))(?=(\d{0,3})([多余来几]?)[个名人元块次年天只条件种位亩斤吨公页本册户口头立万亿，。、；！？）)]|[多余]|\d[十百])/g;

/** 4亿5千万元. */
const afterHundredMillions = /(?<=\d亿)\d{1,2}[十百千](?=万)/g;

/** 2万1840人: the number is written through, 21840 or 2.184万. */
const broken = /(?<![\d.,，A-Za-z\uFFFC\-–—－第])\d{1,4}万\d{4}(?=[多余]?[人个元名户亩册件次年只条家头公里米吨斤平])/g;

export const noHanMagnitudeAfterDigits: TextRule = {
  id: 'no-han-magnitude-after-digits',
  find({ text }) {
    if (!/\d[十百千]|\d万\d/.test(text)) return [];
    const within = [...matchesIn(text, afterHundredMillions), ...matchesIn(text, broken)].map(
      ({ index, 0: run }): TextFinding => ({
        start: index,
        end: index + run.length,
        ...(run.includes('万') ? { hint: run.replace('万', '') } : {}),
      }),
    );
    return within.concat(
      matchesIn(text, mixed).flatMap((match): TextFinding | [] => {
        const [, digits, magnitude] = match as unknown as [string, string, string];
        // 小学5百分 and the like aside, 2013十大 has four digits and never comes here.
        const zeros = magnitude === '十' ? 10 : magnitude === '百' ? 100 : 1000;
        const value = Number(digits) * zeros;
        const rest = /^\d/.test(text.slice(match.index + match[0].length));
        return {
          start: match.index,
          end: match.index + match[0].length,
          ...(rest || !Number.isInteger(value) ? {} : { hint: String(value) }),
        };
      }),
    );
  },
  examples: {
    wrong: [
      { text: '一个摊位收5千元。', found: '5千' },
      { text: '一条船卖3百68元。', found: '3百' },
      { text: '来了3百多人。', found: '3百' },
      { text: '全县收了4亿5千万元。', found: '5千' },
      { text: '来了2万1840人次。', found: '2万1840' },
    ],
    right: ['一个摊位收5000元。', '每袋10千克，走5千米。', '来了3万多人。', '提高了5百分点。'],
  },
};
