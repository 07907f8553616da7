// A year of an era and the year of the common era beside it are one year: 开元十二年（724年）. A year more or less passes, since
// the old year ended weeks after the new one began.
import { parseChineseNumeral } from '../../../resolve/numerals.ts';
import type { TextFinding, TextRule } from '../../rule.ts';
import { eras } from './data/eras.ts';

const names = [...eras.keys()].sort((a, b) => b.length - a.length).join('|');
const nth = '(元|[一二三四五六七八九十廿卅]{1,4}|\\d{1,2})';
const year = '(\\d{3,4}|[一二〇零三四五六七八九]{3,4})';
const eraFirst = new RegExp(`(${names})${nth}年[^（(，。；：]{0,8}[（(](?:即)?(?:公元)?\\s?${year}年?[）)，,]`, 'g');
const yearFirst = new RegExp(
  `(?:公元)?(?<![\\d〇一二三四五六七八九])${year}年[（(](?:即)?[\\p{Script=Han}]{0,4}?(${names})${nth}年[）)]`,
  'gu',
);

const numeral = (written: string): number =>
  written === '元'
    ? 1
    : /^\d/.test(written)
      ? Number(written)
      : (parseChineseNumeral(written.replace('廿', '二十').replace('卅', '三十')) ?? Number.NaN);

/** Eras seldom lasted longer. */
const longestEra = 62;

export const eraYearAgrees: TextRule = {
  id: 'era-year-agrees',
  find({ text }) {
    if (!/[（(]/.test(text) || !text.includes('年')) return [];
    const pairs = [
      ...[...text.matchAll(eraFirst)].map((match) => ({ match, era: match[1]!, count: match[2]!, said: match[3]! })),
      ...[...text.matchAll(yearFirst)].map((match) => ({ match, era: match[2]!, count: match[3]!, said: match[1]! })),
    ];
    return pairs.flatMap(({ match, era, count, said }): TextFinding | [] => {
      const starts = eras.get(era)!;
      const [n, common] = [numeral(count), numeral(said)];
      if (!(n >= 1 && n <= longestEra) || !Number.isFinite(common)) return [];
      const real = starts.map((start) => start + n - 1);
      if (real.some((one) => Math.abs(one - common) <= 1)) return [];
      const start = match.index + match[0].lastIndexOf(said);
      const nearest = real.sort((a, b) => Math.abs(a - common) - Math.abs(b - common))[0]!;
      const values = { era: `${era}${count}年`, said, real: nearest };
      return { start, end: start + said.length, values };
    });
  },
  examples: {
    wrong: [
      { text: '贞观十二年（683年），河湾建了渡口。', found: '683', count: 1 },
      { text: '河湾的集市始于1752年（乾隆七年）。', found: '1752', count: 1 },
      { text: '嘉祐八年（一〇三六）设市。', count: 1 },
    ],
    right: [
      '贞观十二年（638年），河湾建了渡口；乾隆七年（1742）重修。',
      '光绪二十六年十二月（1901年1月）设市。',
      '至元三年（1337），至元三年（1266），元和元年（84年）。',
      '民国二十年（1931年）大水。',
    ],
  },
};
