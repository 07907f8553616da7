// What a book tells in figures: every quantity and date of its sentences and of its tables' rows, with the words they are told in.
// In: prose. Out: tellings in reading order. A number alone in a cell has the unit of its column's head. Linear. Must not judge.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { eventAfter, wordFactsIn } from './facts-in-words.ts';
import { quantitiesIn } from './quantities.ts';
import { once, ownWords, runningKinds, type Spot } from './spots.ts';
import { sentencesOf } from './told-again.ts';

/** A sentence, or a row of a table. */
export interface Telling {
  /** One stretch for a sentence, the cells of a row. */
  parts: readonly Spot[];
  text: string;
  /** What else says what it is of: a table's caption and heads; empty for a sentence. */
  heads: string;
  /** How many passages stand before it. */
  order: number;
  /** Of a row: its first cell, and the facts of its whole table. */
  label: string;
  ofTable: Fact[] | undefined;
  facts: Fact[];
}

export interface Fact {
  telling: Telling;
  spot: Spot;
  /** In the telling's text. */
  start: number;
  end: number;
  /** Its unit; `dateUnit` for dates. */
  unit: string;
  /** Of a date year, month, day as far as given; of a quantity its value alone. */
  values: readonly number[];
  /** Its digits and its point; of a Han numeral, as they would be. */
  digits: string;
  noun: string;
  /** Of a date: what happened. */
  event: string;
  /** 其余65家. */
  isRest: boolean;
}

export const dateUnit = 'date';

const longest = 240;
const dated = /(?<![\d.])(1[5-9]\d\d|20\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/g;
const dayAlone = /(?<![\d年.])(\d{1,2})月(\d{1,2})日/g;
const yearReaches = 80;
/** Rough numbers, ends of ranges, and what is reckoned from another figure. */
const roughBefore =
  /(?:[约近多几数每各逾第少增减升降差再又另比至]|大约|将近|不到|超过|至少|不足|差不多|前后|增加到|减少到|[～~—–-])\s?(?:了|到)?$/;
const roughAfter = /^(?:[多余～~—–-]|左右|上下|以[上下内]|[至到]\d)/;
/** 如果没有船，收的租将是69元: what would be is no fact. */
const supposed =
  /(?:如果|假如|倘若|要是|假设|设若|若是|若无|若非|若没有)[^。！？；]{0,60}?(?:将|就|会|便)(?:会|要|能|该)?(?:是|为|有|达到?|只有|多达|变成)?了?\s?$/;
const rest = /(?:其余|其他|剩下)\D{0,2}$/;
const noNoun = /^[的了就也都是在有和与或以之内外中上下左右多后前不到从为比由及被把时可]/;

/** Where a stretch of a telling's text stands. */
function spotAt(parts: readonly Spot[], start: number, end: number): Spot | undefined {
  let at = 0;
  for (const { passage, start: from, end: to } of parts) {
    if (start >= at && end <= at + to - from) return { passage, start: from + start - at, end: from + end - at };
    at += to - from + 1;
  }
  return undefined;
}

/** 占比/%, 造价（万元）: the unit of a column, with what its numbers are multiplied by. */
function unitOfHead(head: string): { unit: string; times: number } | undefined {
  const [, big = '', unit] = /[/（(]\s*(万|亿)?\s*([%％]|[^\d\s/（）()]{1,6})[）)]?$/.exec(head) ?? [];
  return unit === undefined ? undefined : { unit: plainUnit(unit), times: big === '万' ? 1e4 : big === '亿' ? 1e8 : 1 };
}

/** As quantities have it: lx of lx·h. */
const plainUnit = (unit: string) => (unit === '％' ? '%' : (/^[A-Za-z]{1,3}[²³]?/.exec(unit)?.[0] ?? unit));

/** 318人, 三百一十八个人, 318名: people are counted in three ways. */
const isOfPeople = (unit: string, noun: string) =>
  unit === '名' || unit === '位' || (unit === '个' && /^人(?![民家生物口体类字工])/.test(noun));

/** A telling with its facts; one whose figures are all rough has none. */
function tellingOf(parts: readonly Spot[], order: number, heads: readonly string[], ofTable?: Fact[]): Telling {
  const text = parts.map(({ passage, start, end }) => passage.text.slice(start, end)).join('，');
  const label = ofTable === undefined ? '' : text.slice(0, parts[0]!.end);
  const telling: Telling = { parts, text, heads: heads.join('，'), order, label, ofTable, facts: [] };
  const keep = (start: number, end: number, unit: string, values: readonly number[], noun = '') => {
    const spot = spotAt(parts, start, end);
    const before = text.slice(Math.max(0, start - 5), start);
    const isRough = roughBefore.test(before) || roughAfter.test(text.slice(end, end + 3));
    if (!spot || (isRough && unit !== dateUnit) || supposed.test(text.slice(Math.max(0, start - 76), start))) return;
    const digits = text.slice(start, end).replace(/[^\d.]/g, '') || String(values[0]);
    telling.facts.push({
      telling,
      spot,
      start,
      end,
      unit,
      values,
      digits,
      noun: noNoun.test(noun) ? '' : noun,
      // 到2021年底一共举办了328场: the end of a span is no date of it.
      event: unit === dateUnit && !/[到至]$/.test(before) ? eventAfter(text, end) : '',
      isRest: rest.test(before),
    });
  };
  for (const match of text.includes('年') ? text.matchAll(dated) : []) {
    const values = match.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
    keep(match.index, match.index + match[0].length, dateUnit, values);
  }
  // 1938年4月……，5月12日: the year of the sentence, or of what stands right before it.
  for (const match of /\d月\d/.test(text) && !ofTable ? text.matchAll(dayAlone) : []) {
    const { passage, start: from } = parts[0]!;
    const before = passage.text.slice(Math.max(0, from + match.index - yearReaches), from + match.index);
    const year = [...before.matchAll(/(?<![\d.])(1[5-9]\d\d|20\d\d)年/g)].at(-1)?.[1];
    if (year !== undefined)
      keep(match.index, match.index + match[0].length, dateUnit, [year, match[1], match[2]].map(Number));
  }
  for (const { start, end, unit, value, noun } of quantitiesIn(text)) {
    // 三成 is 30%.
    if (unit === '成') keep(start, end, '%', [value * 10]);
    else {
      // 教师37人, 37名教师: who is counted stands on either side.
      const before =
        unit === '人'
          ? (/(?:^|[，；、：])[^，；、：]{0,6}?((?:(?![的有是共计仅只约为达了到])[\u4e00-\u9fff]){2})$/.exec(
              text.slice(0, start),
            )?.[1] ?? '')
          : '';
      const told = noun.length === 2 && !noNoun.test(noun) ? noun : before;
      keep(start, end, isOfPeople(unit, noun) ? '人' : plainUnit(unit), [value], told);
    }
  }
  for (const { start, end, unit, value } of wordFactsIn(text)) keep(start, end, unit, [value]);
  let at = 0;
  for (const [column, { start, end }] of ofTable ? parts.entries() : []) {
    const cell = text.slice(at, at + end - start);
    const head = heads[column + 1];
    const of = head === undefined || !/^\d[\d ,\u2009\u202F]*(?:\.\d+)?$/.test(cell) ? undefined : unitOfHead(head);
    if (of) keep(at, at + cell.length, of.unit, [Number(cell.replace(/[^\d.]/g, '')) * of.times]);
    at += end - start + 1;
  }
  ofTable?.push(...telling.facts);
  return telling;
}

/** Every sentence and row with figures in it. */
export const tellingsIn = once((prose: Prose): readonly Telling[] => {
  const tellings: Telling[] = [];
  let caption = '';
  let heads: string[] | undefined;
  let ofTable: Fact[] = [];
  let cells: Passage[] = [];
  let order = 0;
  const add = (telling: Telling) => {
    if (telling.facts.length > 0) tellings.push(telling);
  };
  const endRow = () => {
    const row = cells;
    cells = [];
    if (row.length === 0) return;
    if (heads === undefined) heads = [caption, ...row.map(({ text }) => text)];
    else if (row.every(({ text }) => text.length <= longest)) {
      const parts = row.map((passage) => ({ passage, start: 0, end: passage.text.length }));
      add(tellingOf(parts, order, row.length + 1 === heads.length ? heads : [caption], ofTable));
    }
  };
  for (const passage of ownWords(prose)) {
    order++;
    if (passage.section === undefined) continue;
    if (cells.length > 0 && cells[0]!.parent !== passage.parent) endRow();
    if (passage.kind === 'cell') {
      cells.push(passage);
      continue;
    }
    heads = undefined;
    ofTable = [];
    caption = passage.text.length <= 60 ? passage.text : '';
    if (!runningKinds.has(passage.kind)) continue;
    for (const spot of sentencesOf(passage)) add(tellingOf([spot], order, []));
  }
  endRow();
  return tellings;
});
