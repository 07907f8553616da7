// Typed heading numbers: which level a number stands for, and which of the systems A, B, C a book uses
// (chinese-publishing.md §6.1). In: a heading's text; out: its number taken apart. Must not look at Markdown depth.
import type { NumberingSystem } from '../book.ts';

export type NumberForm =
  | 'integer' // 1　…
  | 'part'
  | 'chapter'
  | 'section'
  | 'decimal'
  | 'hanComma'
  | 'hanParen'
  | 'arabic'
  | 'arabicParen';

export interface TypedNumber {
  form: NumberForm;
  /** As typed, with its 、 or brackets. */
  typed: string;
  /** Each level's count: 第3章 → [3], 2.1.3 → [2, 1, 3], 一、 → [1]. */
  counts: number[];
  /** What follows the number. */
  title: string;
  /** The number with OCR slips (l, I, O for 1, 0) put right, where there were any. */
  mended?: string;
}

const digits = '[0-9０-９lIO]';
const han = '[零〇一二三四五六七八九十百]';
const forms: [NumberForm, RegExp][] = [
  ['part', new RegExp(`^第\\s*(${han}+|${digits}+)\\s*(?:篇|编|部分|部|卷|辑)(?=[\\s　:：]|$)`)],
  ['part', /^(?:上|中|下)\s*(?:篇|编|部)(?=[\s　:：]|$)/],
  ['chapter', new RegExp(`^第\\s*(${han}+|${digits}+)\\s*[章讲回]`)],
  ['section', new RegExp(`^第\\s*(${han}+|${digits}+)\\s*节`)],
  ['decimal', new RegExp(`^(${digits}{1,2}(?:[.．]${digits}{1,2}){1,3})(?![0-9０-９%％])[.．]?`)],
  ['integer', /^([0-9]{1,2})(?=[\s　]+(?![个条年月日种次项步天位名件人章节点号岁时分元万亿%])[\p{L}“《])/u],
  ['hanComma', new RegExp(`^(${han}+)\\s*、`)],
  ['hanParen', new RegExp(`^[（(]\\s*(${han}+)\\s*[)）]`)],
  ['arabic', /^([0-9０-９]{1,2})\s*[.．、](?![0-9０-９])/],
  ['arabicParen', /^[（(]\s*([0-9０-９]{1,2})\s*[)）]/],
];

/** Takes a typed number off a text; undefined where it begins with none. */
export function typedNumber(text: string): TypedNumber | undefined {
  const content = text.trim();
  for (const [form, pattern] of forms) {
    const match = pattern.exec(content);
    if (!match) continue;
    const typed = match[0];
    const number = match[1] ?? { 上: '1', 中: '2', 下: '3' }[typed[0]!]!;
    // 第l章 and 1.l are slips; a word such as "In" or "IO" is not a number.
    if (/^[lIO]+$/.test(number) && !typed.startsWith('第')) continue;
    if (form === 'decimal' && !/[0-9０-９]/.test(number)) continue;
    const fixed = number.replace(/[lI]/g, '1').replace(/O/g, '0');
    const counts = fixed.split(/[.．]/).map(countOf);
    const found: TypedNumber = { form, typed, counts, title: content.slice(typed.length).trim() };
    if (fixed !== number) found.mended = typed.replace(number, fixed);
    return found;
  }
  return undefined;
}

/** The value of a Chinese, full-width or Arabic number up to 999. */
export function countOf(number: string): number {
  const ascii = number.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  if (/^\d+$/.test(ascii)) return Number(ascii);
  let total = 0;
  let unit = 0;
  for (const c of number) {
    const digit = '零一二三四五六七八九'.indexOf(c === '〇' ? '零' : c);
    if (digit >= 0) unit = unit * 10 + digit;
    else if (c === '十') [total, unit] = [total + (unit || 1) * 10, 0];
    else if (c === '百') [total, unit] = [total + (unit || 1) * 100, 0];
  }
  return total + unit;
}

/** The system a book uses, by the forms that occur in its headings and contents. */
export function systemOf(numbers: TypedNumber[]): NumberingSystem | undefined {
  const has = (form: NumberForm) => numbers.filter((number) => number.form === form).length;
  const decimals = has('decimal');
  if (decimals > 0 && decimals >= has('section') && decimals >= has('hanComma') / 2) return 'A';
  if (has('integer') > 0 && has('chapter') === 0) return 'A';
  if (has('section') > 0) return 'B';
  if (has('hanComma') > 0) return 'C';
  if (has('chapter') === 0) return undefined;
  return numbers.some((number) => number.form === 'chapter' && /[0-9０-９]/.test(number.typed)) ? 'A' : 'B';
}

const depths: Record<NumberingSystem, Partial<Record<NumberForm, number>>> = {
  A: { integer: 1, chapter: 1, section: 2, hanComma: 3, hanParen: 4, arabic: 5, arabicParen: 5 },
  B: { chapter: 1, section: 2, hanComma: 3, hanParen: 4, arabic: 5, arabicParen: 6 },
  C: { chapter: 1, section: 2, hanComma: 2, hanParen: 3, arabic: 4, arabicParen: 5 },
};

/** The level a number stands for: 1 for a chapter, 2 for 1.1 or 第一节. Parts have level 0. */
export function depthOf(number: TypedNumber, system: NumberingSystem): number {
  if (number.form === 'part') return 0;
  if (number.form === 'decimal') return number.counts.length;
  return depths[system][number.form] ?? 2;
}
