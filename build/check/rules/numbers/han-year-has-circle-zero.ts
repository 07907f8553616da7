// In a year written in Han numerals the zero is 〇 (GB/T 15835—2011, 5.2): not 零, which belongs to counts, nor a letter O,
// a circle ○ or a digit 0 that looks like it.
import { matchesIn } from '../../prose/matches.ts';
import type { TextRule } from '../../rule.ts';

const year = /(?<![一二三四五六七八九零〇○Oo0\d十百千万A-Za-z])[一二][一二三四五六七八九零〇○OoＯ0０]{3}(?=年)/g;

export const hanYearHasCircleZero: TextRule = {
  id: 'han-year-has-circle-zero',
  find: ({ text }) =>
    text.includes('年')
      ? matchesIn(text, year)
          .filter(([written]) => /[零○OoＯ0０]/.test(written) && /[二三四五六七八九一].*[零〇○OoＯ0０]/.test(written))
          .map(({ index, 0: written }) => ({
            start: index,
            end: index + written.length,
            hint: written.replace(/[零○OoＯ0０]/g, '〇'),
          }))
      : [],
  examples: {
    wrong: [
      { text: '二零零八年，集市迁到河湾。', found: '二零零八' },
      { text: '二○一七年以后没有再迁。', found: '二○一七' },
    ],
    right: ['二〇〇八年，集市迁到河湾。', '这座桥已有一百零八年。', '到场一千二百零三人。'],
  },
};
