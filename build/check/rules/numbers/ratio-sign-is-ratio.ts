// A ratio has its own sign ∶ (U+2236, GB 3102.11—1993, 11-2.9): 1∶500. A colon is what the keyboard has; one question for the
// book. Times, scores of hours, verses and code have colons.
import { spotsOf, toldOnce } from '../../prose/habit.ts';
import type { Rule } from '../../rule.ts';

/** So few are slips, not the book's way. */
const few = 2;
const ratio =
  /(?<=(?:比例|比率|比值|比例尺|之比|配比|[\u4e00-\u9fff]比(?=为|是|约|达)|[水灰料肥胶砂液径压宽高长坡女生师]比|坡度|坡降|边坡|坡率|放坡(?:系数)?|按照?|成|为|是|约|[比度](?:应|须|要)?(?:不?(?:低|高|小|大|少|多|超)[于过出]|达到?|接近|控制在|保持在))(?:[为是约成]|大约)? ?)\d+(?:\.\d+)?(?: ?[:：] ?\d+(?:\.\d+)?){1,2}(?! ?[:：]|\.?\d|[时分点])|(?<![\d:：.])1[:：]\d{3,}(?![\d:：])|(?<![\d:：.])\d{1,3}(?:\.\d+)?[:：]\d{1,3}(?:\.\d+)?(?=的?(?:比例|配比|体积比|重量比|质量比|坡度|缩尺|比例尺))/g;

/** 按1:50绘制, 以3:7的比例 */
const drawn =
  /^[\d.:：]+(?:[\u4e00-\u9fff]{0,4}(?:绘制|缩[小制]|放大|制图|制作|配制?|混合|调[配和制]|兑|勾兑|稀释|拌)|的?(?:比例|配比|体积比|重量比|质量比|坡度|缩尺))/;

export const ratioSignIsRatio: Rule = {
  id: 'ratio-sign-is-ratio',
  check(_book, _survey, prose) {
    const spots = spotsOf(prose, ratio).filter(
      ({ text, passage, start }) =>
        (!/^\d{1,2}[:：][0-5]\d(?:[:：][0-6]\d)?$/.test(text) && !/^0\d/.test(text)) ||
        /比例|比值|比率|之比|配比|坡度|坡道|坡比|边坡|缩尺|[生女]比|比(?:为|是|约为?)$/.test(
          passage.text.slice(Math.max(0, start - 8), start),
        ) ||
        drawn.test(passage.text.slice(start, start + 24)),
    );
    const hint = spots[0]?.text.replace(/ ?[:：] ?/g, '∶');
    // A book that has the sign elsewhere has slipped here.
    const hasSign = prose.passages.some(({ text }) => /\d ?∶ ?\d/.test(text));
    // After 比例尺 and the like it can be nothing else.
    const isSure =
      spots.length <= few &&
      spots.every(
        ({ passage, start, end }) =>
          drawn.test(passage.text.slice(start, end + 12)) ||
          /^的?(?:[\u4e00-\u9fff]{0,6}(?:图(?![书案])|沙盘|模型)|比例|配比|分成|分享|分配|分账|混合|稀释|出资)/.test(
            passage.text.slice(end, end + 10),
          ) ||
          /比例|比降|坡比|坡度|坡道|边坡|坡率|放坡|缩尺|[生女宽高长径灰料积量]比(?:为|是|约|达到?)?$|[配水灰]比|之比|比[为是]|(?:对|配|径|宽高|高宽|长宽|纵横|明度|亮|浓|信噪|速|传动|压缩)[对反]?比度?(?:[应须要不][^，。]{0,5})?[于过出到达约在近]$/.test(
            passage.text.slice(Math.max(0, start - 8), start),
          ),
      );
    return toldOnce('ratio-sign-is-ratio', spots, {}, hint).map((finding) =>
      hasSign || isSure ? { ...finding, severity: 'warning' } : finding,
    );
  },
  examples: {
    wrong: [
      { text: '墙上挂着1:2000的河道平面图。', count: 1 },
      { text: '平面图按1:50绘制，灰和土以3:7的比例拌匀。', count: 1 },
      { text: '竹和木的行比为2:10，要隔开。', found: '2:10', count: 1 },
      { text: '水灰比0.5:1，引桥坡度1:1.5。', count: 1 },
      { text: '地图的比例尺是1:500，水和灰的比例为3：2。', found: '1:500', count: 1 },
    ],
    right: ['地图的比例尺是1∶500。', '开市时间为8:30。', '见马太福音5:3。', '按8:30开市的钟点，以3:2取胜。'],
  },
};
