// One thing counted once has one number: 打了十七个结 in one chapter, 打了十八个结 in another. Compared are counts of the same noun
// or after the same verb that are near each other (counts-alike.ts), and figures that part as a slip of typing does
// (figures-alike.ts); they stand seldom, and far from each other.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { type CountPair, countPairs } from './counts-alike.ts';
import { slippedFigures } from './figures-alike.ts';
import { figuresOfThings } from './figures-of-things.ts';
import { turnedFigures } from './figures-turned.ts';
import { isFormulaic, withFewRemarks } from './passage-told-one-way.ts';
import { rowsToldAgain } from './rows-of-figures.ts';
import { isToday, once, placeOfSpot, type Spot } from './spots.ts';
import { termsCounted } from './terms-counted.ts';

/** Every pair of counts, what both readings find once. */
const pairsIn = once((prose: Prose): readonly CountPair[] => {
  const counted = [...termsCounted(prose), ...figuresOfThings(prose), ...rowsToldAgain(prose), ...countPairs(prose)];
  const notIn =
    (known: readonly CountPair[]) =>
    ({ one, other }: { one: Spot; other: Spot }) =>
      ![one, other].every(({ passage, start }) =>
        known.some((pair) => [pair.one, pair.other].some((spot) => spot.passage === passage && spot.start === start)),
      );
  const slipped = [...counted, ...slippedFigures(prose).filter(notIn(counted))];
  const turned = turnedFigures(prose).map((pair) => ({ ...pair, sure: true }));
  return [...slipped, ...turned.filter(notIn(slipped))];
});

/** The pairs that this rule warns of. */
export const countsTold = (prose: Prose): readonly CountPair[] => pairsIn(prose).filter(({ sure }) => sure);

export const countToldOneWay: Rule = {
  id: 'count-told-one-way',
  check: (_, __, prose): Diagnostic[] => {
    if (!isToday(prose)) return [];
    const formulaic = isFormulaic(prose);
    return withFewRemarks(
      pairsIn(prose).map(({ one, other, sure }) => {
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
        found: '835 m',
        count: 1,
      },
      {
        text: '账本一共230页，都受了潮。管账的翻了一夜。他说，没有人读得完这320页。',
        found: '320',
        count: 1,
      },
      {
        text: '修桥时死去的船工共有417人。\n\n又说别的。\n\n再说别的。\n\n碑上刻着全部471名遇难船工的名字。',
        found: '471',
        count: 1,
      },
      {
        text: '全县面积1860 km²。\n\n又说别的。\n\n再说别的。\n\n新图覆盖全境1680 km²。',
        found: '1680',
        count: 1,
      },
      {
        text: '打井的挖到312.6 m，见了水。\n\n又说别的。\n\n| 项 | 数 |\n|--|--|\n| 竹管 | 长321.6 m |\n| 绳 | 长10 m |',
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
      {
        text: '账房里留下23箱旧账，都受了潮。\n\n又说别的。\n\n再说别的。\n\n管账的翻看26箱旧账，一页也没有少。',
        found: '26箱',
        count: 1,
      },
      {
        text: '摆渡的许可写明，坐船的人须在5～70岁之间。\n\n又说别的。\n\n再说别的。\n\n坐船的人在6～70岁之间就可以。',
        count: 1,
      },
      {
        text: '河湾的木桥，最多的时候有六座，都在上游。\n\n又说别的。\n\n再说别的。\n\n七座木桥只有两座还能走人。',
        found: '七座',
        count: 1,
      },
      {
        text: '镇上的存粮减到3840石，仓房空了。\n\n全镇存粮3480石，仓房还有空的。',
        count: 1,
      },
      {
        text: '渡口有“小船工”21人，“银发船工”14人。\n\n又说别的。\n\n再说别的。\n\n12名“银发船工”正好补上空缺。',
        found: '12名',
        count: 1,
      },
      {
        text: '大水前后历时47天，渡口收下乡亲318人，其中41人走散。\n\n又说别的。\n\n再说别的。\n\n老船工记得：四十七天，三百一十六个人，走了四十一个。',
        found: '三百一十六个',
        count: 1,
      },
      {
        text: '账上写着：今日行四十里，看摊位二十七个，买竹三根。\n\n又说别的。\n\n再说别的。\n\n他一天走四十里，看二十六个摊位。',
        found: '二十六个',
        count: 1,
      },
      {
        text: '开市那天来了312个人，有三分之一是孩子。\n\n又说别的。\n\n再说别的。\n\n她说：“河湾开市来了321个人，我记住的只有一个。”',
        found: '321',
        count: 1,
      },
      {
        text: '渡口买回一台30马力机器。\n\n又说别的。\n\n一台120马力机器后来也买了，那台50马力的老机器不再用。',
        found: '50',
        count: 1,
      },
    ],
    right: [
      '大旱是1942年的事，河都干了。\n\n船工秦大山那年12岁，跟着父亲走。\n\n又说别的。\n\n再说别的。\n\n秦大山1951年上船，那时他才21岁。',
      '1954年的水大。7月23日，渡口测得洪峰流量3240立方米每秒。\n\n又说别的。\n\n再说别的。\n\n1975年，河湾再下大雨。渡口守了四夜，洪峰流量3650立方米每秒。',
      '渡口买回一台30马力机器。\n\n又说别的。\n\n一台120马力机器后来也买了，那台30马力的老机器不再用；那座20米的石桥边有一座30米的木塔。',
      '渡口有“小船工”21人，“银发船工”14人。\n\n又说别的。\n\n再说别的。\n\n头一年只有41名“老船工”；后来“银发船工”增加到17人。',
      '1943年的大水历时47天，渡口收下乡亲318人，其中41人走散。\n\n又说别的。\n\n再说别的。\n\n1954年的大水也是47天，渡口收下乡亲316人，走了41人。',
      '上街的摊位有318个，其他摊位138个。\n\n又说别的。\n\n再说别的。\n\n渡口一共三百一十八个人。',
      '## 蒸鱼\n\n- 淀粉30 g\n\n又说别的。\n\n## 豆腐\n\n又说别的。\n\n再说别的。\n\n1. 把豆腐切好，25 g淀粉加水调匀。',
      '账房里留下23箱旧账。\n\n又说别的。\n\n再说别的。\n\n管账的翻看46箱旧账。',
      '2015年来了23名船工。\n\n又说别的。\n\n再说别的。\n\n2016年来了26名船工。',
      '石桥的主跨是853 m。\n\n又说别的。\n\n再说别的。\n\n木桥的长度是850 m，比石板多358块。',
      '2015年集市摊位186家。\n\n又说别的。\n\n再说别的。\n\n2016年集市摊位168家。',
      '绳上打了十七个结。\n\n又说别的。\n\n再说别的。\n\n解到第十八个结，天黑了。',
      '镇上有27家草鞋铺。\n\n又说别的。\n\n再说别的。\n\n大水以后，27家草鞋铺关了22家。',
      '来了五个人。\n\n又说别的。\n\n再说别的。\n\n来了六个人。',
      '绳上打了十七个结，又打了十八个结。',
    ],
  },
};
