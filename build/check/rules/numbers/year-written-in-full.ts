// A year has its four digits (GB/T 15835—2011, 5.1.1: no 90年 for 1990年). Only what cannot be a number of years is taken:
// 08年, and two digits before a month. Dates as people say them in dialogue, and 90后, 88级, are left alone.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const short = /(?<![\d.．,\-–—~～/:：A-Za-z\uFFFC])(?:['’‘])?(0\d|[4-9]\d)年(?=(?:\d{1,2}月)?)/g;

export const yearWrittenInFull: TextRule = {
  id: 'year-written-in-full',
  find({ text, quoted }) {
    if (quoted || !text.includes('年')) return [];
    return matchesIn(text, short).flatMap((match): TextFinding | [] => {
      const digits = match[1]!;
      const rest = text.slice(match.index + match[0].length);
      const zero = digits.startsWith('0');
      const dated = /^\d{1,2}月(?!份?[内后前中间])/.test(rest);
      // 60年 is sixty years; 08年 never is eight.
      if (!zero && !dated) return [];
      if (/^[前之]|^(?:间|内|后的)/.test(rest) && !zero) return [];
      const century = zero ? '20' : '19';
      const end = match.index + match[0].length;
      return { start: match.index, end, values: { year: digits }, hint: `${century}${digits}年` };
    });
  },
  examples: {
    wrong: [
      { text: '集市08年迁到河湾。', found: '08年' },
      { text: '他98年3月回到镇上。', found: '98年' },
    ],
    right: ['集市2008年迁到河湾。', '他在镇上住了40年。', '集市办了10年3个月。', '88级的同学和90后都来了。'],
  },
};
