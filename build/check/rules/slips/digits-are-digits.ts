// A letter or 曰 read for a digit or 日, or a digit for a letter: 3月1曰, 2O15年, GBl8030, BMl, mmo1/L. In: prose. Certain in numbers and in names of standards; in other
// names of letters and digits only where the book has the name itself. Code, formulas and URLs are not looked at.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { type Passage, placeIn, proseKinds } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { speaksOfSpelling } from '../words/spoken-of.ts';
import { misreadNames } from './misread-names.ts';

interface Slip {
  passage: Passage;
  start: number;
  end: number;
  right: string;
}

/** 3月1曰, 十二月八曰. */
const daySaid = /(?:\d|月[一二三四五六七八九十]{1,3})曰/g;
/** 2l世纪, 6月l2日, 1O0元: what is counted follows, so that it is no letter. */
const counted =
  /(?<![A-Za-z0-9_.\-/])\d{1,3}O(?=立方米|平方米|公里|千米|公斤|千克|公顷|毫米|厘米|小时|分钟)|(?<![A-Za-z0-9_.\-/])(?:\d{1,3}[lIO]\d{0,2}|[lI]\d{1,3})(?=世纪|年代?(?!级)|(?<=[（(][lI]\d{3})[）)]|月(?!台)|[日号](?![线楼])|[元人岁亩](?![素])|[万亿][元人]|%|％)/g;
/** A run of letters and digits, not part of a longer name. */
const token = /(?<![A-Za-z0-9_.\-/])[A-Za-z0-9]{3,24}(?![A-Za-z0-9_\-/])/g;
/** 9.1 mmo1/L, 5 m1: a 1 for the l of a unit. */
const unitWithOne =
  /(?<=\d ?)(?:[mμn]?mo1|[mdμ]1|[mkc]?ca1)(?=\/|[，。、；）]|[\u4e00-\u9fff]|$)|(?<=(?:m?mol|m?g|kJ|kcal)\/)(?:mo1|[md]?1)(?![A-Za-z0-9])/g;
/** BMl: a small l at the end of an abbreviation. HCl and TiAl are of chemistry. */
const smallEnd = /(?<![A-Za-z0-9_.\-/])[A-Z]{2,5}l(?![A-Za-z0-9_\-/])(?<![CATX]l)/g;
/** 指数（G1）: a digit for a letter, in an abbreviation set in brackets. */
const bracketed = /(?<=[\u4e00-\u9fff][（(])[A-Z]{0,4}[10][A-Z]{0,4}(?=[）)])(?<=[A-Z][10]|[10][A-Z])/g;
const digitOf: Readonly<Record<string, string>> = { l: '1', I: '1', O: '0', o: '0' };
const standards = /^(?:GBT|GB|ISO|IEC|RFC|ISBN|ISSN|DIN|ANSI|IEEE|CNY|UTF)(?=[lIOo\d]*$)/;

const digitsOf = (text: string) => text.replace(/[lIOo]/g, (letter) => digitOf[letter]!);

const lettersOf = (text: string) => text.replaceAll('1', 'I').replaceAll('0', 'O');

/** What a run of letters and digits was to be, where numbers alone can say. */
function certain(word: string, follows: string): string | undefined {
  const prefix = standards.exec(word)?.[0] ?? '';
  const rest = word.slice(prefix.length);
  if (!/^[\dlIOo]+$/.test(rest) || !/[lIOo]/.test(rest)) return undefined;
  const digits = rest.replace(/\D/g, '').length;
  if (prefix) return digits >= 2 ? prefix + digitsOf(rest) : undefined;
  // 2O15; 199O年. But 3l is three litres, and 0o17 and 10I are no slips of this kind.
  if (/^[1-9]\d*[lIO]\d+$/.test(rest) && digits >= 3) return digitsOf(rest);
  return digits >= 3 && /^[12]\d*[lIO]\d*$/.test(rest) && /^年/.test(follows) ? digitsOf(rest) : undefined;
}

function slipsIn(passages: readonly Passage[]): Slip[] {
  const slips: Slip[] = [];
  const names = new Map<string, number>();
  const doubtful: Slip[] = [];
  const inBrackets: Slip[] = [];
  for (const passage of passages) {
    const { text } = passage;
    if (text.includes('曰')) {
      for (const match of text.matchAll(daySaid)) {
        const end = match.index + match[0].length;
        slips.push({ passage, start: match.index, end, right: `${match[0].slice(0, -1)}日` });
      }
    }
    if (/[A-Z]l/.test(text)) {
      for (const { 0: word, index } of text.matchAll(smallEnd))
        slips.push({ passage, start: index, end: index + word.length, right: `${word.slice(0, -1)}I` });
    }
    for (const name of misreadNames(text))
      if (!slips.some((slip) => slip.passage === passage && slip.start < name.end && name.start < slip.end))
        slips.push({ passage, ...name });
    if (!/\d/.test(text)) continue;
    if (/[a-zμ/]1/.test(text)) {
      for (const { 0: word, index } of text.matchAll(unitWithOne))
        slips.push({ passage, start: index, end: index + word.length, right: word.replace(/1$/, 'l') });
    }
    if (/[（(][A-Z]{0,4}[10]/.test(text)) {
      for (const { 0: word, index } of text.matchAll(bracketed))
        inBrackets.push({ passage, start: index, end: index + word.length, right: lettersOf(word) });
    }
    if (/\d[lIO]|[lI]\d/.test(text)) {
      for (const { 0: word, index } of text.matchAll(counted))
        if (!certain(word, text.slice(index + word.length, index + word.length + 1)))
          slips.push({ passage, start: index, end: index + word.length, right: digitsOf(word) });
    }
    if (passage.quoted) continue;
    for (const { 0: word, index } of text.matchAll(token)) {
      if (!/\d/.test(word)) continue;
      names.set(word, (names.get(word) ?? 0) + 1);
      if (!/[lIOo]/.test(word)) continue;
      const slip = { passage, start: index, end: index + word.length };
      const right = certain(word, text.slice(slip.end, slip.end + 1));
      if (right) slips.push({ ...slip, right });
      else if (/[A-Z][lIO]\d\d|\d[lIO]\d/.test(word)) doubtful.push({ ...slip, right: '' });
    }
  }
  for (const slip of doubtful) {
    const word = slip.passage.text.slice(slip.start, slip.end);
    const right = word.replace(/(?<=[A-Z\d])[lIO](?=\d)/g, (letter) => digitOf[letter]!);
    if ((names.get(right) ?? 0) > (names.get(word) ?? 0)) slips.push({ ...slip, right });
  }
  for (const slip of inBrackets) {
    // The name with the letter stands elsewhere, the one with the digit nowhere but here.
    const { start, end, passage, right } = slip;
    const name = new RegExp(`(?<![A-Za-z0-9])${right}(?![A-Za-z0-9])`);
    const other = new RegExp(`(?<![A-Za-z0-9（(])${passage.text.slice(start, end)}(?![A-Za-z0-9）)])`);
    if (passages.some(({ text }) => name.test(text)) && !passages.some(({ text }) => other.test(text)))
      slips.push(slip);
  }
  return slips;
}

export const digitsAreDigits: Rule = {
  id: 'digits-are-digits',
  check(_, __, prose): Diagnostic[] {
    const passages = prose.passages.filter(({ kind }) => proseKinds.includes(kind));
    return slipsIn(passages)
      .filter(({ passage }) => !speaksOfSpelling(passage.text))
      .map(({ passage, start, end, right }) =>
        diagnostic(
          'digits-are-digits',
          placeIn(passage, start, end),
          { text: passage.raw.slice(start, end), right },
          { hint: right },
        ),
      );
  },
  examples: {
    wrong: [
      { text: '集市3月1曰开张。', found: '1曰', count: 1 },
      { text: '集市2O15年开张，用GBl8030编码。', count: 2 },
      { text: '2l世纪的集市在6月l2日开张。', found: '2l', count: 2 },
      { text: '书号（lSBN）印在lPad上，用U5B和0CR，lT行业讲Al技术，C02排放少了。', count: 7 },
      { text: '> 2l世纪的集市。', found: '2l', count: 1 },
      { text: '体质指数（BMl）与血糖生成指数（G1）不同，米饭的GI高。', found: 'BMl', count: 2 },
      { text: '盐水浓度是9.1 mmo1/L，取5 m1。', found: 'mmo1', count: 2 },
      { text: 'K2O3次船停，K203次船开，K203次船又停。', found: 'K2O3', count: 1 },
    ],
    right: [
      '集市3月1日开张，用GB18030编码，存H2O2两瓶、油10l，盖I型门2个，住l号楼。',
      '盐酸（HCl）取5 mL，桥型（A1）与桥型（AI）不同，A1在东。',
      '铝（Al）和Al的合金，C02号摊，H20号船，POS机，lim是极限，B52飞机，IO5号。',
      '子曰：学而时习之。一曰水，二曰火。',
      '写作“3月1曰”是误写。',
    ],
  },
};
