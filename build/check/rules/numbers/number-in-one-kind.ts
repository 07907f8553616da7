// One number is written in one kind of numerals, Arabic or Han: 二百13人, 几10万两, 四0多名, 三分之1, 六点30 mix them (GB/T
// 15835—2011, 4 and 5.1). 万 and 亿 after digits are right (13万), and have no part here.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const han = '一二三四五六七八九两';
/** What is counted. Months and days are of dates, which have rules of their own. */
const counted =
  '(?:[多余来]?(?:[个名位人元块岁次天条只件种亩斤吨公本册户口头辆台艘架间座家所棵株匹尺里米丈担石袋箱筐桶瓶杯碗盏盘张幅篇首句字页章节倍层级度秒分角年成项道门处栋套双对组群批步遍趟回场段排行艇万亿多余来岁]|平方|立方|千克|小时|厘米|毫米|英里|世纪))';

const mixed: readonly RegExp[] = [
  // 二百13人, 三百50亩, 一百零5个, 一千9百年, 一万2000人
  new RegExp(
    `(?<![第\\d${han}])[${han}十]{0,3}[十百千万]零?\\d{1,4}(?![\\d.,月日时点分:：]|年[^前来间多以之])[十百千]?(?=${counted})`,
    'g',
  ),
  // 二十3岁, 十5个
  new RegExp(
    `(?<![第点\\d])[${han}]?十[1-9](?!\\d)(?=[多余来]?[个名位人元岁天条只件种亩斤吨本册户口头辆台间座家棵])`,
    'g',
  ),
  // 2十三, 1百零五
  new RegExp(`(?<![\\d.])\\d{1,3}[十百千][零]?[${han}](?=${counted})`, 'g'),
  // 几10万, 好几100, 数10人
  /(?<![茶第\d])(?:好?几|(?<=[有了达近过，。、：（着])数)10{0,4}(?![\d.%％])/g,
  // 四0多名, 三00人
  new RegExp(`(?<![${han}十百千零〇\\d.])[${han}][0０]{1,4}(?![\\d.])(?=${counted})`, 'g'),
  // 四5个人 after a word that a number follows
  new RegExp(
    `(?<=[有了约共近达过，。、：（“])[${han}][0-9](?![\\d.])(?=[多余]?[个名位人元岁天条只件种亩斤吨本册户口头辆台间座家棵])`,
    'g',
  ),
  // 三点5米, 3点五倍
  new RegExp(
    `[${han}十]点\\d+(?=[倍吨斤亩亿万米元成%％])|(?<![\\d.])\\d+点[${han}](?=[${han}]?[倍吨斤亩亿万米元成])`,
    'g',
  ),
  // 六点30: the hour and its minutes
  new RegExp(
    `(?<![${han}十以下这那第几每\\d])(?:十[一二]?|[${han}])点[0-5]\\d分?(?![\\d.%％倍吨斤亩亿万米元成个条项])|(?<![\\d.])\\d{1,2}点(?:[二三四五]?十[${han}]?)分`,
    'g',
  ),
  // 三分之1, 3分之一, 万分之3
  new RegExp(`(?<![百${han}十])[${han}十千万]{1,3}分之 ?\\d+(?:\\.\\d+)?|(?<![\\d.])\\d+分之[${han}十\\d]+`, 'g'),
  // 二十世纪90年代, 20世纪九十年代
  /(?:十[一二三四五六七八九]|二十一?)世纪 ?[1-9]0年代|(?<!\d)(?:1\d|2[01]) ?世纪[二三四五六七八九]十年代/g,
  // 2008年三月, 3月五日, 3月十5日: one date
  /(?<!\d)\d{1,2}月[一二三]?十\d(?=[日号])|(?<!\d)\d{1,2}月\d+十[一二三四五六七八九]?(?=[日号])/g,
  // 一六37年, 19三七年
  new RegExp(`(?<![第\\d${han}十])[一二][${han}〇零]\\d\\d(?=年(?!级))|(?<!\\d)(?:1\\d|20)[${han}〇零]{2}(?=年)`, 'g'),
  // 1米0五
  /(?<![\d.])\d{1,3}[米尺丈元块寸][0〇零]?[一二三四五六七八九](?=[，。；、”）]|$|[左高长深宽])/g,
  /(?<!\d)(?:1[0-9]|20)\d\d年(?:十[一二]?|[一二三四五六七八九])月(?!球|饼|租|刊|报)|(?<!\d)\d{1,2}月[一二三]?十?[一二三四五六七八九十]日(?!本)|[一二三四五六七八九十]月\d{1,2}日/g,
];

export const numberInOneKind: TextRule = {
  id: 'number-in-one-kind',
  find({ text, quoted }) {
    if (quoted || !near.test(text)) return [];
    const found: TextFinding[] = [];
    for (const pattern of mixed) {
      for (const { index, 0: run } of matchesIn(text, pattern)) {
        const end = index + run.length;
        if (!found.some((other) => index < other.end && other.start < end)) found.push({ start: index, end });
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
  examples: {
    wrong: [
      { text: '会场坐了二百13人，卖了一百20斤鱼。', found: '二百13', count: 2 },
      { text: '花了几10万两银子，来了四0多名船工。', found: '几10', count: 2 },
      { text: '二十3岁的船工分了三分之1的鱼。', found: '二十3', count: 2 },
      { text: '桥修于二十世纪90年代，早上六点30开市。', found: '二十世纪90年代', count: 2 },
      { text: '2008年三月5日开市。', found: '2008年三月', count: 1 },
      { text: '桥修于一六37年。', found: '一六37', count: 1 },
      { text: '3月十5日开市，竹子一夜长1米0五。', found: '3月十5', count: 2 },
    ],
    right: [
      '会场坐了213人，三百五十亩，1亿2000万元。',
      '统一2018年的口径，唯一3个，十2008年。',
      '第一2008年，十一5天假，以下三点30分说完，三百六十行。',
      '三分之一的人，百分之五，20世纪90年代，3月15日，正月初五。',
      '图一10个，总数10个，人数100人，二〇〇八年，一500毫升的瓶子。',
    ],
  },
};

/** A Han numeral beside an Arabic one, or one about 点, 分之, 世纪, 月. */
const near =
  /[一二三四五六七八九两十百千万几数零]\d|\d[十百千点分月年世米尺丈元块寸]|\d ?世纪|点[0-5\d]|分之|世纪|月\d/;
