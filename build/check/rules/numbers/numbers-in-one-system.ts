// Within a passage one kind of count is written in one system: 三十多人 and 40多人 do not stand side by side (GB/T 15835—2011,
// 4.3: 同类别同形式). Small Han numerals, set phrases and rough numbers are words; only what is counted the same way is compared.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const counted = `(?=(人|名|岁|元|年|公里|亩|户|块钱)(?![间级代前生民家口称数类们力员工物月]))`;
const han = new RegExp(
  `(?<![第数几好成上\\d一二三四五六七八九十百千万亿半])[一二三四五六七八九十百千两]{2,7}[多余]?${counted}`,
  'g',
);
const arabic = new RegExp(`(?<![第\\d.,A-Za-z\\uFFFC])\\d{2,6}[多余]?${counted}`, 'g');

export const numbersInOneSystem: TextRule = {
  id: 'numbers-in-one-system',
  find({ text, quoted }) {
    if (quoted || !/\d{2}/.test(text)) return [];
    const digits = matchesIn(text, arabic).filter(([digits, measure]) => measure !== '年' || digits.length < 4);
    if (digits.length === 0) return [];
    const seen = new Set(digits.map((match) => match[1]));
    return matchesIn(text, han).flatMap((match): TextFinding | [] => {
      const [written, measure] = match;
      // 三四十人, 七八年: rough numbers are Han by rule; 百, 千 alone are too.
      if (!seen.has(measure) || /[一二三四五六七八九]{2}|^[百千]+$|^[一两][百千][多余]?$/.test(written)) return [];
      if (!/十|百|千/.test(written)) return [];
      const other = digits.find((one) => one[1] === measure)!;
      return {
        start: match.index,
        end: match.index + written.length,
        values: { other: `${other[0]}${measure}`, one: `${written}${measure}` },
      };
    });
  },
  examples: {
    wrong: [{ text: '早上来了三十多人，下午来了40多人。', found: '三十多' }],
    right: [
      '早上来了30多人，下午来了40多人。',
      '早上来了七八十人，下午来了40多人。',
      '他二十岁那年，集市有40人。',
      '两人守着40人。',
    ],
  },
};
