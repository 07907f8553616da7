// Two neighbouring numerals that mean "about so many" are Han, with nothing between them: 三四个月, not 3、4个月 (GB/T
// 15835—2011, 4.2.1; GB/T 15834—2011, 4.5.3.5). Lists of numbers (第3、4章, 1、2、3个) are not meant.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const before = '(?<!\\d[，,])(?<![\\d.、A-Za-z\\uFFFC第图表式附栏列\\-–—~～/:：(（])([1-9])、([2-9])';
const measures =
  '(?:个(?![和及、])|年(?!级)|天|岁|次(?![和、幂])|倍|里路|百[个人名多]|千[个人名多]|十[个人名年岁]|人(?!称)|块钱|角钱|毛钱|分钱|角(?=[，。；])|分钟|小时|公里|成(?![熟本员分])|[步站](?![台点长房骤兵行])|[夜晚宿周秒](?![号班期])|[毫厘分]?米|公[斤里尺]|千克|[尺寸丈](?!码)|[遍趟里斤页句只条件块名位户亩吨封首张根盏匹辆艘棵株座栋桌杯碗瓶盘篮筐担颗粒枚滴声圈样枝把回家口](?![、和号]))';
/** 住1、2层 may be the first and the second: about so many are what one 等了, 隔, 只有. */
const counted =
  '(?<=[了过隔约只仅每差近喝吃写读打坐爬走退出卖买凑][上下到有着完]?|[只没还又就约共][有剩来是])([1-9])、([2-9])(?=(?:[层节场局排代段组期章卷篇课道支把处家间种轮阵头口包袋箱顿回]|个[月星小钟学]|站路)(?![、和号]))';
const rough = new RegExp(`${before}(?=${measures})|${counted}`, 'g');

export const roughNumberHasHanNumerals: TextRule = {
  id: 'rough-number-has-han-numerals',
  find: ({ text }) =>
    matchesIn(text, rough).flatMap((match): TextFinding | [] => {
      const whole = match[0];
      const [low, high] = [match[1] ?? match[3]!, match[2] ?? match[4]!];
      // 三五分钟; 3、5个 may be two numbers.
      const few =
        low === '3' &&
        high === '5' &&
        /^(?:分钟|天|年|里路|遍|趟|岁)/.test(match.input.slice(match.index + whole.length));
      if (Number(high) !== Number(low) + 1 && !few) return [];
      const hint = `${'一二三四五六七八九'[Number(low) - 1]}${'一二三四五六七八九'[Number(high) - 1]}`;
      return {
        start: match.index,
        end: match.index + whole.length,
        hint: hint.replace('一二', '一两').replace(/^二/, '两'),
      };
    }),
  examples: {
    wrong: [
      { text: '桥修了3、4个月。', found: '3、4' },
      { text: '坐上1、2站就下船，隔6、7步有一盏灯。', found: '1、2', count: 2 },
      { text: '等了2、3场集，船价涨了4、5成。', found: '2、3', count: 2 },
      { text: '船开了，3、5分钟就不见了。', found: '3、5' },
    ],
    right: [
      '桥修了三四个月。',
      '第3、4个摊位空着。',
      '1、2年级的学生。',
      '住1、2层，在1、2站台上船，看了第3、4场，1、2号船。',
      '桥修了3～4个月。',
    ],
  },
};
