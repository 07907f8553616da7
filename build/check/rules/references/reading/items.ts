// Figures, tables, equations, listings, examples and theorems named in a text: 图3-2, 表 2.1, 式（2-3）, 程序清单3-1, 例3-1.
// In: a text. Out: raw mentions. Must be silent on 图2017年, 试图3次, 代表2-3人, 正式2月1日.
import type { FloatMention, RawMention } from './mentions.ts';
import { between, digits, han, numbersBetween, plainNumber } from './numbers.ts';

const words: Readonly<Record<string, FloatMention>> = {
  图: 'figure',
  表: 'table',
  式: 'equation',
  公式: 'equation',
  表达式: 'equation',
  方程: 'equation',
  方程式: 'equation',
  代码: 'listing',
  代码清单: 'listing',
  程序: 'listing',
  程序清单: 'listing',
  清单: 'listing',
};

/** Things that a book numbers by hand; each word is a row of numbers of its own. */
export const itemWords = [
  '例题',
  '示例',
  '案例',
  '例',
  '定理',
  '定义',
  '引理',
  '推论',
  '命题',
  '算法',
  '习题',
  '练习',
  '专栏',
];

/** What kind a word names. */
export const kindOfWord = (word: string): FloatMention => words[word] ?? 'item';

/** Every word that may name a number, the longer first. */
export const numberedWords = [...Object.keys(words), ...itemWords].sort((a, b) => b.length - a.length).join('|');

/** A number of theirs: 3-2, A-1, A1, 三-2; plain 3. */
export const itemNumber = `[A-ZＡ-Ｚ]?${between}?${digits}(?:${between}${digits}){0,3}|${han}(?:${between}(?:${digits}|${han}))?`;

const head = new RegExp(`(${numberedWords})([ \\u3000]?)([（(]\\s?)?(${itemNumber})(\\s?[)）])?`, 'gu');

/** May stand right before a word with a plain number; other Han characters make another word with it: 试图, 代表, 比例. */
const freeBefore = new Set('如见看参阅照于在据从和与及或以由将把对的按即是用为至到了给该中章节述示跟同');
/** Make another word with 图 even where the number has two parts. */
const boundBefore: Readonly<Record<string, string>> = { 图: '附续版地试企意妄贪插左右上下', 代码: '源', 程序: '' };

/** After a plain number: it counts something. */
const counted =
  /^\s?(?:[年月日号码时分秒张幅个页份次倍%％‰℃°度万亿千百元人种条项米件款版层格级类岁名位座台套只吨克点例家户天周所间]|明[^显确]|[A-Za-z0-9０-９])/u;
/** After a number of two parts. */
const measured = /^\s?(?:[年月日号码%％‰℃万亿千元倍米个人次张条种岁倍份篇]|[0-9０-９])/u;
/** 图3-2（a）, 图3-2a, 图3-2（a、b） */
const letters =
  /^\s?(?:[（(]\s?([a-hA-H](?:\s?[,，、和与~～-]\s?[a-hA-H])*)\s?[)）]|([a-h])(?:[、和]([a-h]))?(?![A-Za-z0-9]))/u;
/** What points with a Chinese numeral: 如图一所示. */
const pointsBefore = /[如见看照据由从在（(]\s?$/u;
const pointsAfter = /^\s?(?:所[示列]|中[，所的可]|[）)，。、；：]|$)/u;

const listed = new RegExp(
  `\\s?(、|，|和|与|及|以及|或|至|到|~|～|—|–)\\s?((?:${numberedWords})\\s?)?([（(]\\s?)?([A-Z]?${between}?${digits}(?:${between}${digits}){0,2})(\\s?[)）])?`,
  'uy',
);
const isRange = (joint: string) => /[至到~～—–]/u.test(joint);

/** A cheap look before the dear one. */
const perhaps = /[图表式例码单序法程题理义论栏][ \u3000]?[（(]?\s?[A-ZＡ-Ｚ]?[-.]?[0-9０-９一二三四五六七八九十百]/u;

/** What a text names of them, in order. */
export function readItems(text: string): RawMention[] {
  const found: RawMention[] = [];
  if (!perhaps.test(text)) return found;
  head.lastIndex = 0;
  for (let match = head.exec(text); match; match = head.exec(text)) {
    const [whole, word = '', space = '', open = '', typed = '', close = ''] = match;
    const start = match.index;
    const kind = kindOfWord(word);
    // 式（2-3 without its end, 图（3-2）, and brackets that begin elsewhere.
    const isBracketed = open !== '' && close !== '' && kind !== 'figure' && kind !== 'table' && kind !== 'listing';
    const end = isBracketed ? start + whole.length : start + word.length + space.length + typed.length;
    if ((open !== '' && !isBracketed) || !isFree(text, start, word, typed) || !isNumber(text, start, end, typed)) {
      head.lastIndex = start + word.length;
      continue;
    }
    const numbers = splitRange(typed);
    const parts = letters.exec(text.slice(end, end + 16));
    const stop = end + (parts?.[0].length ?? 0);
    const first: RawMention = { kind, word, number: numbers[0]!, start, end: stop, head: start, follows: false };
    if (numbers.length > 1) first.between = numbers.slice(1);
    if (parts) first.parts = (parts[1] ?? `${parts[2]}${parts[3] ?? ''}`).toLowerCase().match(/[a-h]/g) ?? [];
    found.push(first);
    head.lastIndex = readList(text, first, typed, found);
  }
  return found;
}

/** 图3-1—3-4 in one piece is a range; a number has no four parts. */
function splitRange(typed: string): string[] {
  const plain = plainNumber(typed);
  const parts = plain.split('-');
  return parts.length === 4 ? numbersBetween(`${parts[0]}-${parts[1]}`, `${parts[2]}-${parts[3]}`) : [plain];
}

/** The others of a list: 图3-2、3-3和3-5. Adds them, and says where reading goes on. */
function readList(text: string, first: RawMention, typed: string, found: RawMention[]): number {
  const isPlain = !/[-‐‑–—−－.．·]/u.test(typed);
  let at = first.end;
  let before = first;
  for (;;) {
    listed.lastIndex = at;
    const match = listed.exec(text);
    if (!match) return at;
    const [whole, joint = '', word, , number = '', close = ''] = match;
    const numberAt = match.index + whole.length - close.length - number.length;
    if (word !== undefined && (word.trim() !== first.word || !isRange(joint))) return at;
    const plainHere = !/[-‐‑–—−－.．·]/u.test(number);
    const after = text.slice(numberAt + number.length, numberAt + number.length + 4);
    if (plainHere !== isPlain || (joint === '，' && isPlain) || (plainHere ? counted : measured).test(after)) return at;
    const mention: RawMention = {
      kind: first.kind,
      word: first.word,
      number: plainNumber(number),
      start: word === undefined ? numberAt : numberAt - word.length,
      end: numberAt + number.length,
      head: first.head,
      follows: word === undefined,
    };
    if (isRange(joint)) mention.between = numbersBetween(before.number, mention.number).slice(1, -1);
    found.push(mention);
    before = mention;
    at = match.index + whole.length;
  }
}

/** Nothing before the word makes another word of it. */
function isFree(text: string, start: number, word: string, typed: string): boolean {
  const previous = text[start - 1];
  if (previous === undefined || !/\p{Script=Han}/u.test(previous)) return true;
  // 意见表, 常见图: 见 is no verb there.
  if (freeBefore.has(previous)) return !/[意会接主预偏罕常]见$/u.test(text.slice(Math.max(0, start - 2), start));
  const isSingle = word.length === 1;
  if (!/[-‐‑–—−－.．·]/u.test(typed)) return false;
  const bound = boundBefore[word];
  return bound === undefined ? !isSingle : !bound.includes(previous);
}

/** What follows does not make it a count, a date or a longer number. */
function isNumber(text: string, start: number, end: number, typed: string): boolean {
  const after = text.slice(end, end + 8);
  if (/^[一二三四五六七八九十百零〇]/u.test(typed)) {
    return pointsBefore.test(text.slice(Math.max(0, start - 3), start)) && pointsAfter.test(after);
  }
  if (/^[.．][0-9]|^[-–—][0-9A-Za-z]/u.test(after) || /^[A-Za-z]{2}|^[A-Zi-z]/u.test(after)) return false;
  if (letters.test(after)) return true;
  return !(/[-‐‑–—−－.．·]/u.test(typed) ? measured : counted).test(after);
}
