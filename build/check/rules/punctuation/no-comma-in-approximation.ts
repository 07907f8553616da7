// Two neighbouring numerals that mean about so many take no 、 (GB/T 15834—2011, 4.5.3.4; GB/T 15835—2011, 5.2.1): 三四个月.
// Where the numerals are two things (一、二产业, 第三、四章, 三、四年级) the 、 is right.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const digits = '一二三四五六七八九';
const unit =
  '(?=[十百千万亿]|(?:[周秒载旬晚夜座栋间辆艘台架把口封件家户桌种倍本篇页桶袋箱瓶包筐篮捆堆串盘](?![、和级])|礼拜|昼夜|刻钟|厘米|毫米|千米|千克|毫升|平方|立方|公顷)|个(?!班|组|年级|单元|阶段|方面|问题|部分)|[天岁里斤吨米尺寸丈亩遍趟回顿盏碗杯块毛元角圈步句滴朵棵根张幅支枚颗粒匹头只条件位名](?![、和])|人(?!称)|公里|公斤|小时|分钟|秒钟|点钟|点(?=[才就来去到开起出左多，。])|星期|次(?!文献|能源|产业|侧|设备|回路|污染|风|空气|根|方程|函数|曲线|创业|革命|[、和])|个?钟头|年(?!级|[、，级份]|\\d)|代人|成(?=[^立为]))';
const pair = new RegExp(
  `(?<![第${digits}十百千万、○〇零初廿卅之])([${digits}两])、([${digits}两])${unit}|(?<!第)十([一二三四五六七八])、([二三四五六七八九])(?=[岁个人天里年斤]|多)|(?<=第)([${digits}])、([${digits}])(?=分钟|秒)|(?<![第${digits}十百千万、，])([${digits}])，([${digits}])(?=[个天岁里斤]|(?:小时|分钟|公里)|十[人多个岁年天里斤])|(?<=百分之)([${digits}])、([${digits}])十|(?<=[一二三四五六七八九]百)([${digits}])、([${digits}])(?=十[人个多里斤年天岁册本块元户家])`,
  'g',
);

export const noCommaInApproximation: TextRule = {
  id: 'no-comma-in-approximation',
  find: ({ text, kind }) =>
    /[、，]/.test(text)
      ? matchesIn(text, pair).flatMap((match) => {
          const run = match[0];
          const [a, b] = match.slice(1).filter((part) => part !== undefined) as [string, string];
          const near = b === '两' ? a === '一' : a === '两' ? b === '三' : digits.indexOf(b) - digits.indexOf(a) === 1;
          if (!near && !(a === '三' && b === '五')) return [];
          // 一、两种算法: a heading's number.
          if (kind === 'heading' && match.index === 0) return [];
          // 三、四、五年: a row of things.
          return { start: match.index, end: match.index + run.length, hint: run.replace(/[、，]/, '') };
        })
      : [],
  examples: {
    wrong: [
      { text: '修桥用了三、四个月。', found: '三、四' },
      { text: '修船要两、三周，到第七、八分钟水就开了。', count: 2 },
      { text: '门口倒了一、两根木头。', found: '一、两' },
      { text: '来了一百二、三十人，占百分之七、八十，另有一，二十人在船上。', count: 3 },
      { text: '集上来了七、八十人。', found: '七、八' },
      { text: '两、三年后，来了个十五、六岁的孩子。', found: '两、三', count: 2 },
    ],
    right: [
      '修桥用了三四个月。',
      '# 一、两种船\n\n渡口有两种船。',
      '见第三、四章。',
      '一、二、三产业都有增长。',
      '他教三、四年级。',
      '一、二两项归摊主。',
    ],
  },
};
