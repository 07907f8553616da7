// One thing counted once has one number: 打了十七个结 in one chapter, 打了十八个结 in another. Compared are counts of the same noun
// after the same verb that are one apart, measures after the same six characters, and figures that part as a slip of typing does;
// they stand seldom, and far from each other.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { slippedFigures } from './figures-alike.ts';
import { isFormulaic, withFewRemarks } from './passage-told-one-way.ts';
import { isToday, placeOfSpot, put, running, type Spot } from './spots.ts';

interface Count {
  spot: Spot;
  order: number;
  amount: Amount;
}

interface Pair {
  one: Spot;
  other: Spot;
  sure: boolean;
}

/** Numbers below are anybody's: two people, three days. */
const least = 4;
/** So many letters before a measure make it the measure of one thing. */
const lead = 6;
const near = 2;
const vague = /(?:[约近余多几数每第]|大约|将近|不到|超过|至少|差不多)$/;
const generic = /^(?:月|小时|钟头|人|字|年|天|岁|星期|世纪|百分点|左右|以上|以下)/;

export const countToldOneWay: Rule = {
  id: 'count-told-one-way',
  check: (_, __, prose): Diagnostic[] => {
    if (!isToday(prose)) return [];
    const counts = new Map<string, Count[]>();
    for (const [order, passage] of running(prose).entries()) {
      if (!/\d|[四五六七八九十]/.test(passage.text)) continue;
      for (const amount of amountsIn(passage.text)) {
        const spot = { passage, start: amount.start, end: amount.end };
        if (amount.value < least || amount.unit === '' || amount.isRange) continue;
        const before = passage.text.slice(Math.max(0, amount.start - 12), amount.start);
        if (vague.test(before.slice(-3))) continue;
        const after = passage.text.slice(amount.end, amount.end + 2);
        const verb = /([\p{Script=Han}]{2})$/u.exec(before)?.[1];
        const noun = /^\p{Script=Han}{1,2}/u.exec(after)?.[0];
        const isMeasure = /米|升|克|斤|吨|里|亩|元/.test(amount.unit);
        if (verb && noun && !isMeasure && !generic.test(noun))
          put(counts, `${verb} ${amount.unit}${noun[0]}`, { spot, order, amount });
        const words = before.replace(/[^\p{Script=Han}]/gu, '').slice(-lead);
        if (isMeasure && words.length === lead) put(counts, `${words} ${amount.unit}`, { spot, order, amount });
      }
    }
    const formulaic = isFormulaic(prose);
    const counted = [...counts].flatMap(([, list]): Pair[] => {
      const [first] = list;
      if (list.length < 2 || list.length > 4) return [];
      const odd = list.filter(({ amount }) => amount.value !== first!.amount.value);
      const [other] = odd.length === 1 ? odd : odd.length === list.length - 1 && list.length === 2 ? odd : [];
      if (!other || Math.abs(other.order - first!.order) <= near) return [];
      if (Math.abs(other.amount.value - first!.amount.value) !== 1) return [];
      return [{ one: first!.spot, other: other.spot, sure: true }];
    });
    // What both readings find is told once.
    const slipped = slippedFigures(prose).filter(
      ({ other: { passage, start } }) =>
        !counted.some(({ other }) => other.passage === passage && other.start === start),
    );
    return withFewRemarks(
      [...counted, ...slipped].map(({ one, other, sure }) => {
        const words = ({ passage, start, end }: Spot) => passage.raw.slice(start, end);
        const values = { one: words(one), other: words(other) };
        return diagnostic('count-told-one-way', placeOfSpot(other), values, {
          related: [placeOfSpot(one)],
          ...(formulaic || !sure ? { severity: 'info' } : {}),
        });
      }),
    );
  },
  examples: {
    wrong: [
      {
        text: '河湾石桥的主跨是853 m。\n\n又说别的。\n\n再说别的。\n\n石桥建成，主跨835 m，居全县第三。',
        found: '835',
        count: 1,
      },
      {
        text: '绳上打了十七个结。\n\n又说别的。\n\n再说别的。\n\n他解开那根打了十八个结的绳。',
        found: '十八个',
        count: 1,
      },
      {
        text: '河湾旧时的一尺约合33厘米。\n\n又说别的。\n\n再说别的。\n\n河湾旧时的一尺约合34厘米。',
        found: '34厘米',
        count: 1,
      },
    ],
    right: [
      '石桥的主跨是853 m。\n\n又说别的。\n\n再说别的。\n\n木桥的长度是835 m，比石板多358块。',
      '2015年集市摊位186家。\n\n又说别的。\n\n再说别的。\n\n2016年集市摊位168家。',
      '绳上打了十七个结。\n\n又说别的。\n\n再说别的。\n\n解到第十八个结，天黑了。',
      '来了五个人。\n\n又说别的。\n\n再说别的。\n\n来了六个人。',
      '绳上打了十七个结，又打了十八个结。',
    ],
  },
};
