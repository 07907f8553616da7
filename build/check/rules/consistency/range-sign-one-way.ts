// One sign for numeric ranges throughout a book: GB/T 15834—2011, 4.13 gives years and times the dash, GB/T 15835 quantities
// ～ or the dash. So years and quantities are counted apart, and only a kind that has two signs is reported, once.
// Numbers of figures, telephones, dates, versions and scores are no ranges.
import { isSubtraction } from '../../prose/subtraction.ts';
import type { Rule } from '../../rule.ts';
import { matchesIn, mixed, ownWords, put, type Spot, spotOf } from './spots.ts';

const range =
  /(?<![\d.\-–—~～〜－/:：A-Za-z第图表式])((?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)([%％‰℃°年月日时点]?|万|亿) ?([-–—~～〜－]|——) ?((?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?)([%％‰℃°年月日时点岁倍元米克吨人个次种页行字世周天]|[万亿])?(?! ?[-–—~～〜－./:：\d(（])/g;

const names: Readonly<Record<string, string>> = { '〜': '～', '－': '-', '——': '——' };

/** 1500～2000头, 1800～2000 mm: a count or a measure, no years. */
const measured =
  /^ ?(?:[万亿]?(?:[个头只匹条尾羽棵株颗粒枚片张本册页篇字人名位户家间座台辆艘架件套把块根桶袋箱瓶吨斤克亩米元倍圈转步次级平立公千毫厘分微摄]|多[个元人米字])|(?:[kcmnμ]?m[²³23]?|[km]?g|m?L|h|s|[kMG]?(?:Hz|Pa|W|V|J|B)|r\/min|ppm|℃|K)(?![A-Za-z]))/u;

const isYear = (number: string) => /^1[0-9]{3}$|^20[0-9]{2}$/.test(number);

/** 3-2 may be a score, a figure's number, a subtraction: a hyphen counts where a unit or a year shows a range. */
function kindOf(match: RegExpExecArray): string | undefined {
  const [whole, from = '', unit = '', sign = '', to = '', after = ''] = match;
  if (Number.parseFloat(from) >= Number.parseFloat(to) && !/[月日时点]/.test(after)) return undefined;
  if (isSubtraction(match.input, match.index, match.index + whole.length)) return undefined;
  // 一行（683—727）: a life.
  const isLife =
    /[（(](?:约|公元)?$/.test(match.input.slice(0, match.index)) &&
    /^[）)，,；;]/.test(match.input.slice(match.index + whole.length));
  const years =
    (isLife && unit + after === '' && from.length >= 2 && to.length >= 2) ||
    (isYear(from) &&
      isYear(to) &&
      (after === '年' || (after === '' && !measured.test(match.input.slice(match.index + whole.length)))));
  // 3～5年: so long, not from when to when.
  const isDuration = after === '年' && unit === '' && !isYear(from) && !isYear(to) && to.length < 4;
  if (years || (!isDuration && /[年月日时点世]/.test(unit + after)))
    return sign === '-' && after === '' && unit === '' ? undefined : 'time';
  if ((sign === '-' || sign === '－' || sign === '–') && after === '' && unit === '') return undefined;
  return from.length > 6 || to.length > 6 ? undefined : 'quantity';
}

export const rangeSignOneWay: Rule = {
  id: 'range-sign-one-way',
  check: (_, __, prose) => {
    const kinds = new Map<string, Map<string, Spot[]>>();
    for (const { passage, match } of matchesIn(ownWords(prose), range)) {
      const kind = kindOf(match);
      if (!kind) continue;
      const ways = kinds.get(kind) ?? new Map<string, Spot[]>();
      kinds.set(kind, ways);
      put(ways, names[match[3]!] ?? match[3]!, spotOf(passage, match));
    }
    return ['time', 'quantity'].flatMap((kind) =>
      mixed('range-sign-one-way', kinds.get(kind) ?? new Map(), {
        values: {
          kind: kind === 'time' ? '年代、时间的起止' : '数值范围',
          kindEn: kind === 'time' ? 'spans of time' : 'ranges of quantities',
        },
      }),
    );
  },
  examples: {
    wrong: [
      { text: '竹器卖5～8元，布匹卖20～30元，菜蔬卖1—2元。', found: '1—2元', count: 1 },
      { text: '2007～2011年集市关闭，2012—2015年重开，2016—2018年扩建。', found: '2007～2011年', count: 1 },
    ],
    right: [
      '竹器卖5～8元，菜蔬卖1～2元，预付的是500×（1－20%）×20%＝80元，占30%～40%。',
      '僧人一行（683—727）来过，竹器卖5～8元。',
      '集市在1998—2003年、2005—2011年停过，每年放鱼苗1500～2000尾，网宽1500～1800 mm。',
      '集市8—9点人多，10—11点人少，桥宽3～4米，水深2～3米。',
      '2007—2011年集市关闭，那时竹器卖5～8元。',
      '种树要3～5年，修桥要10～12年，1991—1992年集市停过。',
      '见图3-2和图3—4，电话010-12345678，比分3-2，版本1.2～1.4都可以。',
      '竹器卖5～8元，布匹卖20～30元。',
    ],
  },
};
