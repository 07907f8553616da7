// A book is read for years: 今年, 去年, 目前, 近年来 mean another time to every reader. One question for the book, with the count of
// each word. Speech in quotation marks and quotations say what was said, and are not counted.
import { type Spot, spotsOf, toldOnce } from '../../prose/habit.ts';
import type { Rule } from '../../rule.ts';

/** 注明年月, 写明年代, 标明年份: 明 ends the word before. 明年代表 and 明年月均 are next year's. */
const nextYear = '(?<![注标载])明年(?!月(?![均薪供租收产销])|代(?![表替为理])|龄|份(?!额))';

const relative = new RegExp(
  `(?<![\\d度第到直于新])(?:今年|去年|${nextYear}|前几年|本月|上个月|下个月|近年来|近几年|目前|去年初|今年初|前年|近日|日前|本世纪初?|上个?世纪(?!末的最后))`,
  'g',
);

/** So few in a book that gives years are slips. */
const few = 3;
const fewestYears = 8;
/** Tied to the time of writing, whatever the kind of book. */
const tied = /^(?:去年|前年|今年|前几年)/;
/** 那时, 1998年…，去年: told from within another time. */
const within = /(?:19|20)\d\d年|当时|那时|那年|当年|不[如比]|比|与|较|年年|每年|同期/;

/** 到了4月初, 秋天: a story is told, and the year is its own. */
const told = /\d月|[春夏秋冬](?:天|季|耕|收|末|初)|那天|当天|第二天/;

/** 前年10月的调查, 据去年的统计: figures of a year that the reader cannot name. */
const surveyed =
  /^(?:去年|前年|今年)(?:\d{1,2}月|[一二三四五六七八九十]{1,2}月|年?[底初末]|[上下]半年|第[一二三四]季度)?的?(?:[\u4e00-\u9fff]{0,6})(?:调查|统计|普查|问卷|抽查|抽样|报告|报表|数据|年报|盘点|清点|测算|检测)/;

/** What in a book of plain dates speaks of the reader's last year. */
function slipsOf(spots: readonly Spot[], years: number): Spot[] {
  const sure = spots.filter(({ text, passage, start }) => {
    const isSurvey = surveyed.test(passage.text.slice(start, start + 20));
    if (!tied.test(text) || (told.test(passage.text) && !isSurvey)) return false;
    const from = Math.max(passage.text.lastIndexOf('。', start) + 1, start - 60);
    return (
      (text === '前几年' || !within.test(passage.text.slice(from, start))) &&
      !/^[^。]{0,6}(?:不[如比]|比|同期)/.test(passage.text.slice(start + text.length))
    );
  });
  return sure.length <= few && years >= fewestYears ? sure : [];
}

/** Whether a place stands within quotation marks that are open. */
function inSpeech({ passage: { text }, start }: Spot): boolean {
  const before = text.slice(Math.max(0, start - 400), start);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
}

export const timeIsAbsolute: Rule = {
  id: 'time-is-absolute',
  check(_book, _survey, prose) {
    const spots = spotsOf(prose, relative, ['paragraph', 'item']).filter(
      (spot) => !spot.passage.quoted && spot.passage.section?.kind === 'chapter' && !inSpeech(spot),
    );
    const years = prose.passages.reduce(
      (sum, { text, quoted }) => sum + (quoted ? 0 : (text.match(/(?:19|20)\d\d年/g)?.length ?? 0)),
      0,
    );
    const slips = slipsOf(spots, years);
    const counts = new Map<string, number>();
    for (const { text } of spots) counts.set(text, (counts.get(text) ?? 0) + 1);
    const said = [...counts].sort((a, b) => b[1] - a[1]).map(([word, times]) => `${word}（${times}）`);
    const rest = spots.filter((spot) => !slips.includes(spot));
    return [
      ...slips.flatMap((spot) =>
        toldOnce('time-is-absolute', [spot], { words: spot.text }).map((finding) => ({
          ...finding,
          severity: 'warning' as const,
        })),
      ),
      ...toldOnce('time-is-absolute', rest, { words: said.join('、') }),
    ];
  },
  examples: {
    wrong: [
      { text: '船工说明年修桥。', found: '明年', count: 1 },
      { text: '集市去年迁到河湾，目前有百家。', found: '去年', count: 1 },
      {
        text: `${[3, 4, 5, 6, 7, 8, 9].map((year) => `200${year}年涨水。`).join('')}2012年修桥。去年，镇上修了路。目前有百家。`,
        count: 2,
      },
      {
        text: `${[3, 4, 5, 6, 7, 8, 9].map((year) => `200${year}年涨水。`).join('')}2012年修桥。\n\n前年10月的调查说，摊主多了。`,
        count: 1,
      },
    ],
    right: [
      '集市2015年迁到河湾。',
      '账本上的收据都注明年月，石碑也写明年代，渡船票要标明年份。',
      '他说：“集市去年才迁来。”',
      '> 集市去年才迁来。',
    ],
  },
};
