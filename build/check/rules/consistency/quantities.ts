// What a sentence counts or measures: a number in digits or Han numerals, its unit, and what stands after. In: a text. Out:
// quantities in order. Linear: a number is read where one begins. Dates, ordinals and rough pairs (三五个) are no quantities, nor
// is 一 alone. Must not judge.
import { parseChineseNumeral } from '../../../resolve/numerals.ts';
import { eras } from './data/eras.ts';

export interface Quantity {
  start: number;
  end: number;
  /** As written, with its unit. */
  text: string;
  value: number;
  /** 个小时 and 小时 are one. */
  unit: string;
  /** Up to two Han characters after the unit. */
  noun: string;
  isHan: boolean;
}

const numerals = new Set('0123456789〇零一二两三四五六七八九十百千');
/** A number after these is no quantity: 第3, 图3, x3, 3.5, 几十, 3:5. */
const before = /[\d.,A-Za-z第图表式章\-/万亿几]$|[第图表式]\s$|\d ?[:：∶]$/;
const quantity =
  /(\d{1,3}(?:[, \u2009\u202F]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[一二两三四五六七八九十百千零〇]{1,8})[ \u2009]?(万|亿)?([%％]|个?(?:小时|钟头|月|星期)|分钟|公里|千米|厘米|毫米|平方米|立方米|公斤|千克|公顷|美元|银圆|毫升|毫克|千卡|(?:[A-Za-z]{1,3}[²³23]?(?:\/[A-Za-z]{1,3})?)(?![A-Za-z])|[\u4e00-\u9fff])/y;
/** Dates, numbered things and rough numbers. */
const none = /^(?:[月日时点号版届多余来几下分之度和与到至或的及世进提实、])/;

/** 嘉靖二十四年 is a date. */
const isOfEra = (text: string, at: number) => eras.has(text.slice(at - 2, at)) || text.startsWith('民国', at - 2);

/** Every quantity of a text. */
export function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!numerals.has(text[at]!)) continue;
    const isAlone = text[at] === '一' && !numerals.has(text[at + 1] ?? '');
    const one = isAlone || before.test(text.slice(Math.max(0, at - 3), at)) ? undefined : quantityAt(text, at);
    if (one) found.push(one);
    while (at + 1 < text.length && numerals.has(text[at + 1]!)) at++;
    if (one && one.end > at) at = Math.max(at, one.end - 1);
  }
  return found;
}

function quantityAt(text: string, at: number): Quantity | undefined {
  quantity.lastIndex = at;
  const match = quantity.exec(text);
  if (!match) return undefined;
  const [whole, written = '', big = '', named = ''] = match;
  const end = at + whole.length;
  // 三年级 and 九十年代 are no years.
  if (none.test(named) || (named === '年' && /^[级代]/.test(text.slice(end, end + 1)))) return undefined;
  const isHan = !/\d/.test(written);
  const plain = isHan ? parseChineseNumeral(written.replaceAll('两', '二')) : Number(written.replace(/[^\d.]/g, ''));
  if (plain === undefined || !Number.isFinite(plain) || plain <= 0 || /^[一二两三四五六七八九]{2}/.test(written))
    return undefined;
  const value = plain * (big === '万' ? 1e4 : big === '亿' ? 1e8 : 1);
  if (named === '年' && (value >= 1000 || (isHan && isOfEra(text, at)))) return undefined;
  const noun = /^[\u4e00-\u9fff]{1,2}/.exec(text.slice(end, end + 2))?.[0] ?? '';
  return { start: at, end, text: whole, value, unit: named.replace(/^个(?=.)/, ''), noun, isHan };
}
