// An era belongs to its dynasty: 清康熙, not 明康熙. In: a text. Out: the dynasty's name where no era of that name began under it. Only
// where the two stand side by side; 说明康熙帝, 公元至正 are other words.

import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';
import { eras } from '../consistency/data/eras.ts';

/** From when to when a dynasty counted years, with a few to spare. */
const reigns: Readonly<Record<string, readonly [from: number, to: number]>> = {
  唐: [618, 907],
  宋: [960, 1279],
  北宋: [960, 1127],
  南宋: [1127, 1279],
  元: [1260, 1368],
  明: [1368, 1661],
  清: [1616, 1912],
};
/** Eras that are words, or were proclaimed by rivals, are passed over. */
const doubtful = new Set([
  '天命',
  '太和',
  '大和',
  '明治',
  '民国',
  '大正',
  '昭和',
  '上元',
  '中和',
  '至和',
  '天会',
  '大定',
  '泰和',
]);
const names = [...eras.keys()].filter((name) => !doubtful.has(name)).join('|');
const pair = new RegExp(
  `(?<![说证表发申声阐聪透光黎文鲜标查注简英贤开精高公纪单状美欧日澄看分认肃弄理冷大后东西南北前天亿万千百十\\d])(北宋|南宋|[唐宋元明清])(?:代|朝)?(${names})(?=年|帝|朝|[一二三四五六七八九十元]{1,3}年|时|初|末|间|款|本|刻|青花|粉彩|五彩|官窑|皇帝|[，。、（])`,
  'g',
);

export const eraOfItsDynasty: TextRule = {
  id: 'era-of-its-dynasty',
  find: ({ text, quoted }) =>
    quoted || !/[唐宋元明清]/.test(text)
      ? []
      : matchesIn(text, pair).flatMap(({ index, 0: run, 1: dynasty = '', 2: era = '' }) => {
          const isIn = (name: string) =>
            eras.get(era)!.some((year) => year >= reigns[name]![0] && year <= reigns[name]![1]);
          if (isIn(dynasty)) return [];
          // 元贞|元年: the first year of another era.
          if (era.endsWith('元') && text[index + run.length] === '年' && eras.has(dynasty + era[0])) return [];
          const right = Object.keys(reigns).find((name) => name.length === 1 && isIn(name));
          if (!right) return [];
          return { start: index, end: index + run.length, values: { era, right }, hint: right + era };
        }),
  examples: {
    wrong: [{ text: '桥头立着明康熙年间的碑，船里有宋乾隆款的碗。', found: '明康熙', count: 2 }],
    right: [
      '桥头立着清康熙年间的碑。',
      '元贞元年（1295年）修了桥。',
      '这说明康熙帝来过渡口。',
      '北宋崇宁年间修了桥，南宋绍兴年间又修。',
    ],
  },
};
