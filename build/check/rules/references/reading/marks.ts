// Pages, notes and citations named in a text: 第12页, p. 12, 见注①, [12], [3-5,8]. In: a text. Out: raw mentions. Must be
// silent on 第1页码, 关注1, [2017]第5号, 区间[0,1], a[3].
import { matchesIn } from '../../../prose/matches.ts';
import type { RawMention } from './mentions.ts';
import { digits, han, numeralValue, plainNumber } from './numbers.ts';

/** 见12页, without 第. */
const pageBare = /(?<=[见看阅])\s?([0-9]{1,4})(?:\s?[-–—~～至到]\s?([0-9]{1,4}))?\s?页(?![码岩面眉脚])/gu;
const page = new RegExp(
  `第[ \\u3000]?(${digits}|${han})(?:\\s?[-–—~～至到]\\s?第?(${digits}|${han}))?[ \\u3000]?页(?![码岩面眉脚])`,
  'gu',
);
const pageLatin =
  /(?:(?<![A-Za-z0-9])[Pp]{1,2}\.\s?|(?<=[见第])\s?[Pp]{1,2}\s?)([0-9]{1,4})(?:\s?[-–—~]\s?([0-9]{1,4}))?(?![A-Za-z0-9]|\.[0-9])/gu;

/** Pages named. A range names its two ends. */
export function readPages(text: string): RawMention[] {
  const found: RawMention[] = [];
  const add = (match: RegExpMatchArray, word: string) => {
    const start = match.index ?? 0;
    const mention: RawMention = {
      kind: 'page',
      word,
      number: plainNumber(match[1]!),
      start,
      end: start + match[0].length,
      head: start,
      follows: false,
    };
    if (match[2] !== undefined) mention.between = [plainNumber(match[2])];
    found.push(mention);
  };
  if (text.includes('页')) {
    for (const match of matchesIn(text, page)) add(match, '页');
    for (const match of matchesIn(text, pageBare)) add(match, '页');
  }
  if (/[Pp]\.?\s?\d/.test(text)) for (const match of matchesIn(text, pageLatin)) add(match, 'p.');
  return found;
}

const circled = '[①-⑳㉑-㉟㊱-㊿]';
const note = new RegExp(
  `(?<=(?:^|[^关备批标译附夹眉旁集校专倾投押灌下加小自]))((?:前|上|脚|尾|本章)?注(?:释|解)?)[ \\u3000]?(${circled}|[\\[［〔(（]?[0-9０-９]{1,3}[\\]］〕)）]?)`,
  'gu',
);

/** Notes named: 见注①, 参见注释3. Only where words point at them: 注① alone begins a note. */
export function readNotes(text: string): RawMention[] {
  if (!text.includes('注')) return [];
  const found: RawMention[] = [];
  for (const match of matchesIn(text, note)) {
    const [whole, word = '', mark = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    const before = text.slice(Math.max(0, start - 5), start);
    const isNamed = /(?:[见参同看如据由从与和及（(、]|参阅)(?:本章|本页|前面|上面)?的?\s?$/u.test(before);
    if (!isNamed && !/^\s?(?:所[说述引言]|[中里])/u.test(text.slice(end, end + 3))) continue;
    if (/^\s?[：:年月日个条处]/u.test(text.slice(end, end + 2))) continue;
    const value = numeralValue(mark.replace(/[[\]［］〔〕()（）]/gu, ''));
    if (value === undefined) continue;
    found.push({ kind: 'note', word, number: String(value), start, end, head: start, follows: false });
  }
  return found;
}

const citation = /[[［]\s?([0-9０-９]{1,3}(?:\s?[,，、;；\-–—~～]\s?[0-9０-９]{1,3})*)\s?[\]］]/gu;
/** Before brackets that are an interval, a list or an index. */
const notCited =
  /(?:[A-Za-z0-9_)\]}）］=＝∈⊂<>+*/-]|区间|范围|属于|[闭开]|数组|列表|序列|集合|向量|元组|返回|输[入出]|取值?|得到|(?<!认|以|称)为|[是即])\s?$/u;

/** Citations typed as numbers. `number` keeps the whole bracket's content: 3-5,8. */
export function readCitations(text: string): RawMention[] {
  if (!/[[［]\s?[0-9０-９]/.test(text)) return [];
  const found: RawMention[] = [];
  for (const match of matchesIn(text, citation)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start === 0 || notCited.test(text.slice(Math.max(0, start - 3), start))) continue;
    if (/^\s?(?:[第号年岁个次条]|\(|（[0-9])/u.test(text.slice(end, end + 3))) continue;
    const number = match[1]!
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/[、;]/g, ',')
      .replace(/[–—~～]/g, '-');
    found.push({ kind: 'citation', word: '', number, start, end, head: start, follows: false });
  }
  return found;
}
