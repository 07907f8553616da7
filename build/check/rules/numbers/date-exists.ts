// A date is one that the calendar has, on the day of the week it is said to be. In: dates in Arabic digits; days of the old
// calendar (农历) are not judged, nor dates that the text itself calls wrong.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const date =
  /(?<![\d.,A-Za-z\uFFFC-])(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号](?:[（(，,]? ?(?:星期|周|礼拜)([一二三四五六日天]))?(?!元)/g;
/** 5号日, 25时, 8时65分, 25:00, 2015年13月: what no calendar and no clock has. */
const odd: readonly (readonly [RegExp, zh: string, en: string])[] = [
  [/(?<![\d.])\d{1,2} ?号日(?!本|常|子|报|语|期)/g, '“号”“日”只用一个', '号 or 日, not both'],
  [
    /(?<![\d.,:：/第共长达约近历时满用花过])(?:2[5-9]|[3-9]\d)(?:时(?=许|整|[，。左开起出到]|[0-5]?\d分)|点(?=钟|整|半|[0-5]\d分|开[会始门]|出发|起床))/g,
    '一天没有这个钟点',
    'no such hour',
  ],
  [/(?<=[\d午晨晚夜] ?)(?:1?\d|2[0-4]) ?[时点] ?(?:6[0-9]|[7-9]\d) ?分(?!之)/g, '一小时没有这一分', 'no such minute'],
  [
    /(?<=(?:^|[上午晨晚夜早间在于至到从，。日]) ?)(?:(?:2[5-9]|[3-9]\d):[0-5]\d|(?:[01]?\d|2[0-4]):[6-9]\d)(?![\d:])/g,
    '没有这个时刻',
    'no such time',
  ],
  [/(?<=(?:1\d|20)\d\d ?年 ?)(?:1[3-9]|[2-9]\d) ?月(?![球亮])/g, '一年没有这个月', 'no such month'],
  [
    /(?<=[凌清早]晨 ?)(?:1[2-9]|2[0-3]) ?[时点](?!.{0,4}的)|(?<=下午 ?)(?:[0]?[0]) ?[时点]/g,
    '钟点和时段不合',
    'the hour is not of that part of the day',
  ],
  [
    /(?:[四六九]|十一)月三十一日|(?<![一二三四五六七八九])二月三十一日|十三月(?=[一二三\d]{1,3}日)/g,
    '没有这一天',
    'no such day',
  ],
  [/(?<=(?:二〇|一九|二○)[〇○一二三四五六七八九]{2}年)二月三十日/g, '没有这一天', 'no such day'],
];
const isoDate = /(?<![\d./-])((?:1[5-9]|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![\d./-])/g;

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const week = '日一二三四五六';

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function oddTimes(text: string): TextFinding[] {
  if (!/\d ?[号时点月:]|\d[-./]\d|三十/.test(text) || /不存在|无效|非法|错误|不合法/.test(text)) return [];
  const found = odd.flatMap(([pattern, fault, faultEn]) =>
    matchesIn(text, pattern).map(({ index, 0: run }) => ({
      start: index,
      end: index + run.length,
      values: { fault, faultEn },
    })),
  );
  for (const match of matchesIn(text, isoDate)) {
    const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
    const most = month === 2 && !isLeap(year) ? 28 : days[month - 1];
    // 2015.13.1 may be a version or a section.
    if (most === undefined || day === 0 || day <= most || day > 31) continue;
    const values = { fault: '日历上没有这一天', faultEn: 'no such day' };
    found.push({ start: match.index, end: match.index + match[0].length, values });
  }
  return found;
}

export const dateExists: TextRule = {
  id: 'date-exists',
  find({ text }) {
    const found = oddTimes(text);
    if (!text.includes('月')) return found;
    return found.concat(
      matchesIn(text, date).flatMap((match): TextFinding | [] => {
        const [whole, y, m, d, w] = match;
        const before = text.slice(Math.max(0, match.index - 6), match.index);
        const after = text.slice(match.index + whole.length, match.index + whole.length + 12);
        if (/[农阴夏旧闰历]/.test(before) || /不存在|无效|非法|错误|不合法|没有/.test(before + after)) return [];
        const [year, month, day] = [y ? Number(y) : undefined, Number(m), Number(d)];
        const most = month === 2 && year !== undefined && !isLeap(year) ? 28 : (days[month - 1] ?? 0);
        const found = { start: match.index, end: match.index + whole.length };
        if (day < 1 || day > most) return { ...found, values: { fault: '日历上没有这一天', faultEn: 'no such day' } };
        if (!w || year === undefined || year < 1900) return [];
        const real = week[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]!;
        if (real === w || (real === '日' && w === '天')) return [];
        const fault = `这一天是星期${real}`;
        return { ...found, values: { fault, faultEn: `that day was 星期${real}` } };
      }),
    );
  },
  examples: {
    wrong: [
      { text: '集市定在4月31日。', found: '4月31日' },
      { text: '2017年2月29日开市。', found: '2017年2月29日' },
      { text: '集市改在5号日，上午8时65分开，25时整收。', count: 3 },
      { text: '凌晨14点开市，2015-02-30收，四月三十一日再开。', count: 3 },
      { text: '2015年13月才修桥，9月31号完工。', count: 2 },
      { text: '2017年3月1日（星期二）开市。', found: '2017年3月1日（星期二' },
    ],
    right: [
      '集市定在4月30日。',
      '2016年2月29日开市。',
      '2017年3月1日（星期三）开市。',
      '农历2月30日开市，历时30时，比分65:70，第30点，凌晨4点，第8章第66分册。',
      '2月30日不存在。',
    ],
  },
};
