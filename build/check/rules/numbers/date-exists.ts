// A date is one that the calendar has, on the day of the week it is said to be. In: dates in Arabic digits; days of the old
// calendar (农历) are not judged, nor dates that the text itself calls wrong.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const date =
  /(?<![\d.,A-Za-z\uFFFC-])(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(\d{1,2}) ?日(?:[（(，,]? ?(?:星期|周|礼拜)([一二三四五六日天]))?(?!元)/g;
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const week = '日一二三四五六';

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const dateExists: TextRule = {
  id: 'date-exists',
  find({ text }) {
    if (!text.includes('月')) return [];
    return matchesIn(text, date).flatMap((match): TextFinding | [] => {
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
    });
  },
  examples: {
    wrong: [
      { text: '集市定在4月31日。', found: '4月31日' },
      { text: '2017年2月29日开市。', found: '2017年2月29日' },
      { text: '2017年3月1日（星期二）开市。', found: '2017年3月1日（星期二' },
    ],
    right: [
      '集市定在4月30日。',
      '2016年2月29日开市。',
      '2017年3月1日（星期三）开市。',
      '农历2月30日开市。',
      '2月30日不存在。',
    ],
  },
};
