// Words that have a numeral in them keep it in Han: 五大洲, 星期五, 十几个, 正月初五 (GB/T 15835—2011, 4.2.2 and 4.2.3). Only a
// closed list of such words is looked for, never a count.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const digits = '〇一二三四五六七八九';
/** 23 → 二十三; up to 99. */
function inHan(number: number): string {
  if (number < 10) return digits[number] ?? '';
  const tens = Math.floor(number / 10);
  return `${tens > 1 ? digits[tens] : ''}十${number % 10 ? digits[number % 10] : ''}`;
}

/** What stands before and after the digits; one pattern a family of words. */
const words: readonly RegExp[] = [
  /(?<=(?:星期|礼拜))[1-6](?![\d.~～—–\-－、/])/g,
  /(?<=(?:正月|腊月|闰[一二三四五六七八九十]月|(?:农历|阴历|夏历)(?:[正一二三四五六七八九十冬腊]{1,2}月)?)初?)\d{1,2}(?![\d.年—–~～-])/g,
  /(?<![\d.A-Za-z第\-–—－/:：])\d{1,2}(?=几[个年岁天名人种条次块元位本里家户所间件辆台斤亩册座只匹万部套张页步层排篇首期门口头棵])/g,
  /(?<![\d.A-Za-z第])[1-9](?=大洲(?:[四五]大洋)?|湖4海|湖四海|面8方|面八方|心2意|心二意|全[10十]美)/g,
  /(?<![\d.A-Za-z])1(?=(?:心一意|举两得|鼓作气|丝不苟|目了然|如既往|帆风顺|视同仁)(?!\d))/g,
  /(?<![\d.A-Za-z第])[1-9](?=(?:把手|分为[2二]地?|国联军|番[5五两]次|令5申)(?!\d))/g,
  /(?<=第)[12](?=次(?:世界大战|国内革命战争|国共合作|鸦片战争|工业革命))/g,
  /(?<=第)[123](?=产业)/g,
  /(?<=(?:每周|每星期|逢周|逢星期)(?:[1-6一二三四五六]、){0,5})[1-6](?=、[1-6])|(?<=(?:每周|每星期|逢周|逢星期)(?:[1-6一二三四五六]、){1,5})[1-6](?![\d.])/g,
  /(?<=(?:一|1)分为)2(?=[地，。、；的]|$)|(?<=[三3]番)5(?=次)|(?<=五湖|[5]湖)4(?=海)/g,
  /(?<=(?:不管|不顾))3(?=7 ?21)/g,
  // 增长了2成
  /(?<=[了过近足到占有的约是成降增减涨跌达为]|不[到足])[1-9](?=成(?![为了立员本绩果功都品人分交一套双对]))/g,
];

/** Idioms and names that every reader knows, with one of their numerals or more in digits. */
const idioms =
  '一带一路|一国两制|一年四季|一日三餐|一日千里|一清二楚|一干二净|一来二去|一五一十|一心一意|一草一木|一举一动|一朝一夕|一知半解|一石二鸟|一波三折|一落千丈|一刀两断|两弹一星|三农问题|“三农”|三个代表|三言两语|三三两两|三长两短|三顾茅庐|三令五申|三教九流|三头六臂|三更半夜|四书五经|四季如春|四通八达|四分五裂|四平八稳|四合院|四面楚歌|四个现代化|五花八门|五颜六色|五光十色|五谷丰登|五彩缤纷|六神无主|六亲不认|七上八下|七嘴八舌|七零八落|七手八脚|乱七八糟|横七竖八|八仙过海|九牛一毛|九死一生|十之八九|十有八九|十拿九稳|十字路口|百花齐放|朝三暮四|颠三倒四|丢三落四|低三下四|说三道四|不三不四|第三世界|二万五千里长征|二十四节气|五四运动|八一建军节|六一儿童节|五一劳动节|三八妇女节|十一届三中全会'.split(
    '|',
  );
const wrongly = new RegExp(
  idioms
    .map((idiom) =>
      idiom.replace(
        /[一二两三四五六七八九]/g,
        (one) => `(?:${one}|${'〇一二三四五六七八九'.indexOf(one.replace('两', '二'))})`,
      ),
    )
    .join('|'),
  'g',
);
const rightly = (run: string): string =>
  idioms.find(
    (idiom) =>
      idiom.length === run.length &&
      [...idiom].every(
        (one, i) => one === run[i] || '〇一二三四五六七八九'.indexOf(one.replace('两', '二')) === Number(run[i]),
      ),
  ) ?? run;

export const fixedWordsHaveHanNumerals: TextRule = {
  id: 'fixed-words-have-han-numerals',
  find({ text }) {
    if (!/\d/.test(text)) return [];
    const said = matchesIn(text, wrongly).flatMap(({ index, 0: run }): TextFinding | [] =>
      // 第3322段: a number.
      /\d/.test(run) && /\D/.test(run) && !/\d/.test(text[index - 1] ?? '')
        ? { start: index, end: index + run.length, hint: rightly(run) }
        : [],
    );
    const isSaid = (at: number) => said.some(({ start, end }) => start <= at && at < end);
    return words
      .flatMap((pattern) =>
        matchesIn(text, pattern).flatMap((match): TextFinding | [] => {
          const number = Number(match[0]);
          if (number === 0 || number > 99 || isSaid(match.index)) return [];
          return {
            start: match.index,
            end: match.index + match[0].length,
            hint: number === 2 && text[match.index + 1] === '成' ? '两' : inHan(number),
          };
        }),
      )
      .concat(said);
  },
  examples: {
    wrong: [
      { text: '集市每逢星期5开。', found: '5' },
      { text: '摊主有20几个。', found: '20' },
      { text: '正月15最热闹。', found: '15' },
      { text: '渡口有10几家摊，5花8门，四季如春，4通八达，“3农”都说到了。', count: 4 },
      { text: '每周1、3、5开市，第3产业兴旺。', count: 4 },
      { text: '那是第1次世界大战的事，8国联军早走了，他3番五次说过。', found: '8', count: 3 },
      { text: '摊位增长了2成，卖出的不到3成。', found: '2', count: 2 },
    ],
    right: [
      '集市每逢星期五开。',
      '摊主有二十几个。',
      '正月十五最热闹。',
      '星期1～5营业。这是第3322段。',
      '摊主有20个。',
      '第1次世界级比赛，卖出8国旗子，第2次大战。',
    ],
  },
};
