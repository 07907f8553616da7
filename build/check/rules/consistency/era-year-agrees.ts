// A year of an era, or of the cycle of sixty, and the year of the common era beside it are one year: 开元十二年（724年）, 甲午年（1894）.
// The year after passes only where the text says that it was the end of the old year, which ended weeks later.
import { parseChineseNumeral } from '../../../resolve/numerals.ts';
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';
import { eras } from './data/eras.ts';

const names = [...eras.keys()].sort((a, b) => b.length - a.length).join('|');
const nth = '(元|[一二三四五六七八九十廿卅]{1,4}|\\d{1,2})';
const year = '(\\d{3,4}|[一二〇零三四五六七八九]{3,4})';
const that = '，?(?:即|也就是|相当于|合|正是|正值|时值)(?:公元|西元)?\\s?';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const cyclic = `([${stems}][${branches}])`;

interface Pattern {
  expression: RegExp;
  /** Which groups are the era, its year, the cyclic year, the year of the common era, and what stands between. */
  groups: { era?: number; nth?: number; cyclic?: number; said: number; between?: number };
}

const patterns: readonly Pattern[] = [
  {
    expression: new RegExp(`(${names})${nth}年([^（(，。；：]{0,8})[（(](?:即)?(?:公元)?\\s?${year}年?[）)，,]`, 'g'),
    groups: { era: 1, nth: 2, between: 3, said: 4 },
  },
  {
    expression: new RegExp(`(${names})${nth}年([^（(，。；：即]{0,6})${that}(\\d{3,4})年`, 'g'),
    groups: { era: 1, nth: 2, between: 3, said: 4 },
  },
  {
    expression: new RegExp(
      `(?:公元)?(?<![\\d〇一二三四五六七八九])${year}年[（(](?:即)?[\\p{Script=Han}]{0,4}?(${names})${nth}年[）)]`,
      'gu',
    ),
    groups: { said: 1, era: 2, nth: 3 },
  },
  {
    expression: new RegExp(`(?<!\\d)(\\d{3,4})年${that}[\\p{Script=Han}]{0,4}?(${names})${nth}年`, 'gu'),
    groups: { said: 1, era: 2, nth: 3 },
  },
  {
    expression: new RegExp(`(${names})?${cyclic}(?:年|岁)?[（(](?:即)?(?:公元)?\\s?(\\d{3,4})年?[）)]`, 'g'),
    groups: { era: 1, cyclic: 2, said: 3 },
  },
  {
    expression: new RegExp(`${cyclic}年${that}(\\d{3,4})年`, 'g'),
    groups: { cyclic: 1, said: 2 },
  },
  {
    expression: new RegExp(`(?<![\\d—～-])(\\d{3,4})年?[（(](?:即|农历|旧历|夏历)?(${names})?${cyclic}年?[）)]`, 'g'),
    groups: { said: 1, era: 2, cyclic: 3 },
  },
];

const numeral = (written: string): number =>
  written === '元'
    ? 1
    : /^\d/.test(written)
      ? Number(written)
      : (parseChineseNumeral(written.replace('廿', '二十').replace('卅', '三十')) ?? Number.NaN);

/** Eras seldom lasted longer. */
const longestEra = 62;
/** The end of an old year is in the next of the common era. */
const isLate = /十一月|十二月|腊|冬|岁末|年底|年末/;

/** The years that may be meant; empty where nothing is known. */
function yearsMeant(
  era: string | undefined,
  count: string | undefined,
  stem: string | undefined,
  said: number,
): number[] {
  const starts = era === undefined ? [] : eras.get(era)!;
  if (count !== undefined) {
    const n = numeral(count);
    return n >= 1 && n <= longestEra ? starts.map((start) => start + n - 1) : [];
  }
  if (stem === undefined) return [];
  const [a, b] = [stems.indexOf(stem[0]!), branches.indexOf(stem[1]!)];
  // 甲丑 is no year.
  if (a % 2 !== b % 2) return [];
  const isYear = (one: number) => (((one - 4) % 10) + 10) % 10 === a && (((one - 4) % 12) + 12) % 12 === b;
  const within = starts.flatMap((start) =>
    Array.from({ length: longestEra }, (_, i) => start + i).filter((one) => isYear(one)),
  );
  return within.length > 0 ? within : Array.from({ length: 61 }, (_, i) => said - 30 + i).filter((one) => isYear(one));
}

export const eraYearAgrees: TextRule = {
  id: 'era-year-agrees',
  find({ text }) {
    if (!/[（(即合]|相当于|正是|正值|时值/.test(text) || !/年|[甲乙丙丁戊己庚辛壬癸]/.test(text)) return [];
    const found = new Map<number, TextFinding>();
    for (const { expression, groups } of patterns) {
      for (const match of matchesIn(text, expression)) {
        const at = (group: number | undefined) => (group === undefined ? undefined : match[group]);
        const [era, count, stem, said = ''] = [at(groups.era), at(groups.nth), at(groups.cyclic), match[groups.said]];
        const common = numeral(said);
        if (!Number.isFinite(common)) continue;
        const meant = yearsMeant(era, count, stem, common);
        const late = isLate.test(at(groups.between) ?? '') ? 1 : 0;
        if (meant.length === 0 || meant.some((one) => common - one >= 0 && common - one <= late)) continue;
        const start = match.index + match[0].lastIndexOf(said);
        const real = meant.sort((a, b) => Math.abs(a - common) - Math.abs(b - common))[0]!;
        const name = `${era ?? ''}${count ?? stem ?? ''}年`;
        if (!found.has(start)) found.set(start, { start, end: start + said.length, values: { era: name, said, real } });
      }
    }
    return [...found.values()];
  },
  examples: {
    wrong: [
      { text: '贞观十二年（683年），河湾建了渡口。', found: '683', count: 1 },
      { text: '河湾的集市始于1752年（乾隆七年）。', found: '1752', count: 1 },
      { text: '嘉祐八年（一〇三六）设市。', count: 1 },
      { text: '光绪二十一年（1896年），河湾设学堂。', found: '1896', count: 1 },
      { text: '乾隆五十二年，即公元1789年，渡口重修。', found: '1789', count: 1 },
      { text: '道光庚子年（1841）立碑，辛亥年（1912年）碑断。', count: 2 },
    ],
    right: [
      '贞观十二年（638年），河湾建了渡口；乾隆七年（1742）重修。',
      '光绪二十六年十二月（1901年1月）设市。',
      '至元三年（1337），至元三年（1266），元和元年（84年）。',
      '民国二十年（1931年）大水。',
      '乾隆五十二年，即公元1787年，渡口重修；道光庚子年（1840）立碑，辛亥年（1911年）碑断。',
      '甲午（1894）年的船。',
    ],
  },
};
