// Chapters, sections, parts and appendices named in a text: 第五章第二节, 第3、5章, 2.1.3节, 第二篇, 附录A. In: a text. Out:
// raw mentions. Must be silent on 第三节课, 第二章程, 第1部分人, 附录一并.
import { matchesIn } from '../../../prose/matches.ts';
import type { RawMention, SectionMention } from './mentions.ts';
import { digits, han, numbersBetween, plainNumber } from './numbers.ts';

const figure = `${digits}|${han}`;
const joint = '[、，和与及至到~～—–-]';
const ordinal = new RegExp(
  `第[ \\u3000]?((?:${figure})(?:\\s?${joint}\\s?第?\\s?(?:${figure}))*)[ \\u3000]?(章|节|篇|编|部分)`,
  'gu',
);
const innerSection = new RegExp(`[的，\\s]?第[ \\u3000]?(${figure})[ \\u3000]?节`, 'uy');
const one = new RegExp(`${joint}|${figure}`, 'gu');

/** What makes another word of it. */
const otherWord: Readonly<Record<string, RegExp>> = {
  章: /^[程鱼法回节]/u,
  节: /^[课车点约目日奏气拍骨竹链电油省能选肠支]/u,
  篇: /^[论文报课小日作散稿博帖幅章]/u,
  编: /^[者号辑译写委程制成]/u,
  部分: /^[人地]/u,
};

const kinds: Readonly<Record<string, SectionMention>> = {
  章: 'chapter',
  节: 'section',
  篇: 'part',
  编: 'part',
  部分: 'part',
};

const decimalNumber = `(?:[A-ZＡ-Ｚ][.．])?${digits}(?:[.．]${digits}){0,4}`;
const decimal = new RegExp(
  `(?<![0-9０-９A-Za-z.．])(?:第[ \\u3000]?)?(${decimalNumber}(?:\\s?[、和与及至到~～—–]\\s?${decimalNumber}){0,5})[ \\u3000]?(?:一|小)?节`,
  'gu',
);
const sign = new RegExp(`§\\s?(${digits}(?:[.．]${digits}){1,4})(?![0-9.．]*[0-9])`, 'gu');
/** 详见2.1.3。 */
const bareDecimal = new RegExp(
  `(?:参见|详见|参看|参阅|见)[ \\u3000]?(${digits}(?:[.．]${digits}){1,4})(?=[，。；）、)]|$)`,
  'gu',
);

const appendix = new RegExp(
  `附录[ \\u3000]?([A-ZＡ-Ｚ](?:[.．]${digits}(?:[.．]${digits}){0,3})?|${digits}|${han})(?![A-Za-z0-9０-９.．]*[A-Za-z0-9０-９])`,
  'gu',
);

/** What a text names of them. */
export function readSections(text: string): RawMention[] {
  const found: RawMention[] = [];
  if (text.includes('第')) readOrdinals(text, found);
  if (/[0-9０-９]/.test(text)) readDecimals(text, found);
  if (text.includes('附录')) readAppendices(text, found);
  return found;
}

function readOrdinals(text: string, found: RawMention[]): void {
  ordinal.lastIndex = 0;
  for (let match = ordinal.exec(text); match; match = ordinal.exec(text)) {
    const [whole, list = '', word = ''] = match;
    const start = match.index;
    let end = start + whole.length;
    if (otherWord[word]!.test(text.slice(end, end + 1))) continue;
    const kind = kinds[word]!;
    const numbers = listOf(list);
    if (kind === 'chapter' && numbers.length === 1) {
      innerSection.lastIndex = end;
      const inner = innerSection.exec(text);
      if (inner && !otherWord.节!.test(text.slice(innerSection.lastIndex, innerSection.lastIndex + 1))) {
        end = innerSection.lastIndex;
        ordinal.lastIndex = end;
        const number = `${numbers[0]!.number}/${plainNumber(inner[1]!)}`;
        found.push({ kind: 'section', word: '节', number, start, end, head: start, follows: false });
        continue;
      }
    }
    numbers.forEach(({ number, between }, i) => {
      found.push({
        kind,
        word,
        number,
        start,
        end,
        head: start,
        follows: i > 0,
        ...(between ? { between } : {}),
      });
    });
  }
}

/** 3、5 and 2至4 → the numbers, with those in between. */
function listOf(list: string): { number: string; between?: string[] }[] {
  const numbers: { number: string; between?: string[] }[] = [];
  let range = false;
  for (const [token] of matchesIn(list, one)) {
    if (/^[、，和与及]$/u.test(token)) range = false;
    else if (/^[至到~～—–-]$/u.test(token)) range = true;
    else {
      const number = plainNumber(token);
      const before = numbers.at(-1);
      numbers.push(
        range && before ? { number, between: numbersBetween(before.number, number).slice(1, -1) } : { number },
      );
      range = false;
    }
  }
  return numbers;
}

function readDecimals(text: string, found: RawMention[]): void {
  for (const match of matchesIn(text, decimal)) {
    const [whole, list = ''] = match;
    const start = match.index;
    const end = start + whole.length;
    if (otherWord.节!.test(text.slice(end, end + 1))) continue;
    const numbers = list.split(/[、和与及至到~～—–]/u).map((number) => number.trim());
    // 3节: a count, unless 第 stands before it, and that is an ordinal's.
    if (numbers.some((number) => !/[.．]/.test(number))) continue;
    for (const [i, number] of numbers.entries()) {
      found.push({ kind: 'decimal', word: '节', number: plainNumber(number), start, end, head: start, follows: i > 0 });
    }
  }
  if (text.includes('§')) {
    for (const match of matchesIn(text, sign)) {
      const end = match.index + match[0].length;
      const number = plainNumber(match[1]!);
      found.push({ kind: 'decimal', word: '节', number, start: match.index, end, head: match.index, follows: false });
    }
  }
  for (const match of matchesIn(text, bareDecimal)) {
    const number = match[1]!;
    const end = match.index + match[0].length;
    const start = end - number.length;
    // Two parts may be a figure of any kind: 见3.5 is said of versions and of tables too.
    if (number.split(/[.．]/).length < 3) continue;
    found.push({ kind: 'decimal', word: '', number: plainNumber(number), start, end, head: start, follows: false });
  }
}

function readAppendices(text: string, found: RawMention[]): void {
  for (const match of matchesIn(text, appendix)) {
    const [whole, number = ''] = match;
    const end = match.index + whole.length;
    const after = text.slice(end, end + 1);
    if (/^[一二三四五六七八九十]/u.test(number) ? /[并起些样定般律下]/u.test(after) : /[个份页张条种]/u.test(after))
      continue;
    found.push({
      kind: /[.．]/.test(number) ? 'decimal' : 'appendix',
      word: '附录',
      number: plainNumber(number),
      start: match.index,
      end,
      head: match.index,
      follows: false,
    });
  }
}
