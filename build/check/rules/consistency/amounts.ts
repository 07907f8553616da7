// Amounts in a sentence: a number, in digits or Han numerals, with the unit or the measure word after it. In: text. Out:
// amounts in order. Linear. Must not judge.
import { parseChineseNumeral } from '../../../resolve/numerals.ts';
import { matchesIn } from '../../prose/matches.ts';

export interface Amount {
  start: number;
  end: number;
  /** As written, with its unit; and the number alone. */
  text: string;
  digits: string;
  value: number;
  /** What its last place counts: 1 for 31, 0.1 for 2.3, 1000 for 2.3万. */
  step: number;
  /** One or two characters; 万 and the like belong to the number. */
  unit: string;
  /** The end of a range, 3～5家. */
  isRange: boolean;
  /** Written in Han numerals. */
  isHan: boolean;
}

const amount =
  /((?<![\d.])\d{1,3}(?:[, \u2009\u202F]\d{3})+(?![\d])(?:\.\d+)?|\d+(?:\.\d+)?|(?<![第〇零一二三四五六七八九十百千万])[〇零一二两三四五六七八九十百千]+) ?(万|亿)?((?:千米|厘米|毫米|公里|公斤|千克|平方|立方|毫升|公顷|人次|[\p{Script=Han}])?)/gu;

/** Measure words: a Han numeral counts only before one of them. */
const measures =
  /^[个家人户条只头匹张本册页篇章节项件种类座栋间所处口艘架辆台把块根棵株枚颗粒滴位名员班组队次回遍趟场届期步层级段行列排堆筐箱包袋瓶杯碗斤两尺寸丈里亩元角分吨克米封幅首句字道门课桌对双星人]/u;

/** Every amount of a text. */
export function amountsIn(text: string): Amount[] {
  return matchesIn(text, amount).flatMap((match): Amount | [] => {
    const [whole, digits = '', big = '', unit = ''] = match;
    const isHan = !/\d/.test(digits);
    if (isHan && (!measures.test(unit) || big !== '')) return [];
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    // 2013年, 第3家, 图3, 3.5.2 and x3 are no amounts.
    if (/[第图表式A-Za-z.:：/]\s?$/.test(before) || /^[年月日时点号章节版届]/.test(unit)) return [];
    const plain = isHan ? parseChineseNumeral(digits) : Number(digits.replace(/[^\d.]/g, ''));
    if (plain === undefined || !Number.isFinite(plain)) return [];
    const magnitude = big === '万' ? 1e4 : big === '亿' ? 1e8 : 1;
    const step = magnitude * 10 ** -(digits.split('.')[1]?.length ?? 0);
    const end = match.index + whole.length;
    const isRange = /[～~—–-]\s?$/.test(before) || /^[～~—–]/.test(text.slice(end, end + 1));
    const value = plain * magnitude;
    return { start: match.index, end, text: whole, digits, value, step, unit, isRange, isHan };
  });
}

/**
 * Whether a figure is what it must be: whole numbers exactly, others but for the rounding of their last places.
 * @param parts how many figures the other was made of
 */
export function near(said: Amount, real: number, others: readonly Amount[]): boolean {
  const step = Math.max(said.step, ...others.map((one) => one.step));
  const room = step === 1 ? 1e-9 : (Math.min(others.length, 3) + 1) * 0.5 * step + 1e-9;
  return Math.abs(said.value - real) <= room;
}

/** A number as the text would write it, at most three digits after the point. */
export const shownNumber = (value: number): string => String(Math.round(value * 1000) / 1000);
