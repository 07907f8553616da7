// A measure has its unit: 宽11.9，, 比例不低于55，, 平均每人次20。 say a number and not of what. Found after words that only a measure
// follows. Scores, grades, temperatures in tables and prices in tables are not looked at.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const verb =
  '(?:约?[为达]到?|是|约|近|大约|只有|仅有?|合计|共计?|不低于|不超过|不少于|高于|低于|超过|(?:上升|下降|提高|降低|增加|减少|升|降|增)[到至])';
const figure = '\\d+(?:[.．]\\d+)?';
const stop = '(?=[，。；]|$)';
const measures: readonly RegExp[] = [
  new RegExp(
    `(?<![一二三四五六七八九十最增延提升拉])(?:净?宽|全?长|净?高|深|厚|直径|半径|跨度|海拔|面积|重量|体重|身高|[宽高深厚]度)${verb}{0,2}(${figure})${stop}`,
    'g',
  ),
  new RegExp(
    `(?:比例|比重|占比|百分比|(?:效|比|产|增长|死亡|出生|成活|入学|升学|识字|失业|回收|合格)率)${verb}{1,2}(${figure})${stop}`,
    'g',
  ),
  new RegExp(
    `(?:平均每(?:人次?|户|亩|天|个)|人均|单价|售价|票价|房租|租金|月薪|年薪|造价|投资|资金|金额|产值|利润)${verb}{0,2}(${figure}[万亿]?)${stop}`,
    'g',
  ),
];

/** 1.85 of what grows by the year, π, ratios: without a unit by nature. */
const ratio = /之比|比值|比率为|系数|指数|倍率|汇率|概率|长宽比|高宽比/;

export const measureHasUnit: TextRule = {
  id: 'measure-has-unit',
  reads: ['paragraph', 'item', 'note'],
  find({ text, quoted, han }) {
    if (quoted || han < 10 || !/\d/.test(text)) return [];
    const findings: TextFinding[] = [];
    for (const pattern of measures) {
      for (const { index, 0: run, 1: number } of matchesIn(text, pattern)) {
        const end = index + run.length;
        if (ratio.test(text.slice(Math.max(0, index - 4), end))) continue;
        // 0.85 may be a share; a decimal below one of a rate has no unit.
        if (/率|比例|比重/.test(run) && number!.startsWith('0')) continue;
        if (!findings.some((other) => index < other.end && other.start < end))
          findings.push({ start: end - number!.length, end, values: { name: run.slice(0, -number!.length) } });
      }
    }
    return findings;
  },
  examples: {
    wrong: [
      { text: '老桥只有两条车道，宽11.9，比新桥窄得多。', found: '11.9' },
      { text: '规矩说摊租用于修桥的比例不低于55，逐年提高。', found: '55' },
      { text: '镇上收了门票六十万元，平均每人次20。', found: '20' },
      { text: '三年里修桥的资金合计18.6亿，一半是借的。', found: '18.6亿' },
    ],
    right: [
      '老桥只有两条车道，宽11.9 m，比新桥窄得多，长和宽之比是12。',
      '成活率为0.85。他今年长到5岁，身高1.2米。',
      '图3很宽，见第5页。',
    ],
  },
};
