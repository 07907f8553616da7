// Numbers an author typed: 第1章, 1.1, 第一节, 一、, （一）, 1., 附录A at the start of a heading; 图3-2 at the start of a
// caption. Text in, its parts out. Must not decide whether a number may be typed there, or is right: number.ts uses what
// was typed, check/ judges it.
import type { NumberingSystem } from '../book.ts';
import { parseChineseNumeral, parseCircledNumeral } from './numerals.ts';

/** The form a typed heading number has. */
export type NumberShape =
  | 'part' // 第一篇
  | 'chapter' // 第1章, 第一章
  | 'section' // 第一节
  | 'decimal' // 1.1, 1.1.1
  | 'integer' // 1 (then a space)
  | 'enumeration' // 一、
  | 'bracketed' // （一）
  | 'point' // 1.
  | 'bracketedDigit' // （1）
  | 'circled' // ①
  | 'appendix' // 附录A, 附录一
  | 'appendixDecimal'; // A.1

export interface TypedNumber {
  shape: NumberShape;
  /** Exactly as typed, without the space after it. */
  text: string;
  /** The bare number: 3, 1.1, 一, A. */
  number: string;
  /** Its values, outermost first: 1.2 → [1, 2]; letters count from A = 1. */
  values: number[];
  /** UTF-16 units up to where the title begins. */
  length: number;
}

const figures = '[0-9０-９]+|[〇零一二两三四五六七八九十百千]+';
const han = '[一二三四五六七八九十百]+';
const gapOrEnd = '(?=[\\s\\u3000：:]|$)';

const patterns: [NumberShape, RegExp][] = [
  ['part', new RegExp(`^第\\s*(${figures})\\s*(?:篇|编|部分|部|卷)${gapOrEnd}`, 'u')],
  ['chapter', new RegExp(`^第\\s*(${figures})\\s*章(?!节)`, 'u')],
  ['chapter', new RegExp(`^第\\s*(${figures})\\s*(?:讲|课|回|单元)${gapOrEnd}`, 'u')],
  ['section', new RegExp(`^第\\s*(${figures})\\s*节(?!课)`, 'u')],
  ['appendix', new RegExp(`^附录\\s*([A-Z]|[0-9]+|${han})${gapOrEnd}`, 'u')],
  ['appendixDecimal', /^([A-Z](?:[.．][0-9]+)+)(?=[\s\u3000]|$)/u],
  ['decimal', /^([0-9]+(?:[.．][0-9]+)+)[.．]?(?=[\s\u3000\p{Script=Han}]|$)/u],
  ['enumeration', new RegExp(`^(${han})、`, 'u')],
  ['bracketed', new RegExp(`^[（(](${han})[)）]、?`, 'u')],
  ['bracketedDigit', /^[（(]([0-9]+)[)）]、?/u],
  ['circled', /^([①-⑳㉑-㉟㊱-㊿])/u],
  ['point', /^([0-9]{1,3})(?:[.．](?![0-9])|、)/u],
  // `12 个问题` is a title: a bare number counts words that count something as no number at all.
  ['integer', /^([0-9]{1,2})(?=[\s\u3000]+(?![个条年月日种次项步天位名件人章节点号岁时分元万亿]))/u],
];

function numberIn(part: string): number {
  const ascii = part.normalize('NFKC');
  if (/^[0-9]+$/.test(ascii)) return Number(ascii);
  if (/^[A-Z]$/.test(part)) return part.charCodeAt(0) - 64;
  return parseCircledNumeral(part) ?? parseChineseNumeral(part) ?? 0;
}

/** The number a heading's text begins with, if it begins with one. */
export function parseTypedNumber(text: string): TypedNumber | undefined {
  const indent = /^[\s\u3000]*/u.exec(text)![0].length;
  const rest = text.slice(indent);
  for (const [shape, pattern] of patterns) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const gap = /^[\s\u3000]*/u.exec(rest.slice(match[0].length))![0].length;
    const number = match[1]!;
    return {
      shape,
      text: match[0],
      number,
      values: number.split(/[.．]/u).map(numberIn),
      length: indent + match[0].length + gap,
    };
  }
  return undefined;
}

const levels: Record<NumberingSystem, Partial<Record<NumberShape, number>>> = {
  A: { chapter: 1, integer: 1, bracketedDigit: 5, circled: 6 },
  B: { chapter: 1, section: 2, enumeration: 3, bracketed: 4, point: 5, bracketedDigit: 6 },
  C: { chapter: 1, enumeration: 2, bracketed: 3, point: 4, bracketedDigit: 5, circled: 6 },
};

/** The heading level (1 a chapter) that a typed number stands for in a numbering system; undefined where it has none. */
export function levelOfTyped(typed: TypedNumber, system: NumberingSystem): number | undefined {
  if (typed.shape === 'appendix') return 1;
  if (typed.shape === 'appendixDecimal') return typed.values.length;
  if (typed.shape === 'decimal') return system === 'A' ? typed.values.length : undefined;
  return levels[system][typed.shape];
}

export interface TypedCaption {
  /** Exactly as typed: 图3-2. */
  text: string;
  /** 3-2, 1, A-1. */
  number: string;
  /** UTF-16 units up to where the caption's own words begin. */
  length: number;
}

/** 图3-2, 表2.1, 代码1 … at the start of a caption. A number must follow, and a space or the end must follow it. */
export function parseTypedCaption(text: string): TypedCaption | undefined {
  const match =
    /^[\s\u3000]*((?:图|表|代码|程序|清单)\s*([0-9A-Z]+(?:[-–—.．][0-9]+)*))(?=[\s\u3000：:]|$)[\s\u3000]*/u.exec(text);
  return match ? { text: match[1]!, number: match[2]!, length: match[0].length } : undefined;
}
