// A whole that the text tells of a table's column, and the parts that do not make it: 摊位一共216个，分类见表3-1, where the column 摊位/个 adds up to 226;
// and the number of a table's rows: 五位负责人，见表6-1, where six stand in it. In: prose. Out: claims at the number in the text. Only where one digit of one
// cell, or two digits changed about, would make it right, and no cell is the whole. Linear. Must not judge tables that add up their own totals.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { shownNumber } from './amounts.ts';
import { countOf } from './counted-items.ts';
import { quantitiesIn } from './quantities.ts';
import type { Spot } from './spots.ts';
import { noSum } from './table-adds-up.ts';
import { type TableTold, tablesIn } from './tables-in-prose.ts';

export interface WholeOfTable {
  whole: Spot;
  said: string;
  real: number;
  /** The cells of the column. */
  parts: readonly Passage[];
}

const totalRow = /^(?:合\s*计|总\s*计|共\s*计|总\s*数|小\s*计|平均|均值|全[部市县省国]|总体)/;
const total = /^(?:合\s*计|总\s*计|共\s*计)$/;
const people = /^[人名位户家份件个例]$/;
/** The unit of a column: 摊位/个, 人数（人）. */
const unitOfHead = /[/／（(]\s*([^\s/／（）()]{1,4})[）)]?$/;
const rough = /[约近余多几]|左右|以上|以下|不到|超过|至少/;

const wholeIn = (text: string): number | undefined => {
  const plain = text.replace(/(?<=\d)[, \u2009\u202F](?=\d{3})/g, '').trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
};

/** Whether two whole numbers part in one digit, or in two changed about. */
function isSlip(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  if (b <= 0 || x.length !== y.length || x === y) return false;
  if (x.length > 1 && [...x].sort().join('') === [...y].sort().join('')) return true;
  return [...x].filter((digit, i) => digit !== y[i]).length === 1;
}

/** The columns that a whole could be of: whole numbers all the way down, of what can be added. */
function columnsOf({ head, rows }: TableTold): { cells: Passage[]; values: number[]; unit: string }[] {
  const body = rows.filter((row) => !totalRow.test(row[0]?.text ?? ''));
  if (body.length < 3 || body.length < rows.length || rows.some((row) => row.length !== head.length)) return [];
  return head.flatMap((name, i) => {
    if (i === 0 || noSum.test(name.text) || /年$|次序|名次/.test(name.text)) return [];
    const cells = body.map((row) => row[i]!);
    const values = cells.map(({ text }) => wholeIn(text));
    if (values.some((value) => value === undefined)) return [];
    return [{ cells, values: values as number[], unit: unitOfHead.exec(name.text)?.[1] ?? '' }];
  });
}

/** The numbers of a passage that are not rough. */
const numbersOf = (passage: Passage) =>
  quantitiesIn(passage.text).filter(
    ({ start, end, value }) =>
      Number.isInteger(value) &&
      !rough.test(passage.text.slice(Math.max(0, start - 2), start) + passage.text.slice(end, end + 2)),
  );

/** 一共216个, 共发出200份: what says that the number is a whole. */
const isWhole = (text: string, start: number, isCaption: boolean): boolean =>
  isCaption ||
  /(?:[共总计全]|合计|一共|总共|总数|邀请|调查|抽取|访问|收到|收集|登记|统计)[^，。；\d]{0,8}$/.test(
    text.slice(0, start),
  );

function wholesOf(table: TableTold): WholeOfTable[] {
  const { caption, before } = table;
  const said = [...(caption ? [caption] : []), ...before];
  const told = said.map((passage) => ({ passage, numbers: numbersOf(passage) }));
  return columnsOf(table).flatMap(({ cells, values, unit }): WholeOfTable[] => {
    const sum = values.reduce((all, value) => all + value, 0);
    const all = told.flatMap(({ passage, numbers }) => numbers.map((number) => ({ passage, ...number })));
    if (all.some(({ value }) => value === sum)) return [];
    const found = all.find(({ passage, start, value, unit: own }) => {
      if (value <= Math.max(...values) || value < 20 || !isWhole(passage.text, start, passage === caption))
        return false;
      if (unit !== '' && own !== unit && !(/^[人名位]$/.test(unit) && /^[人名位]$/.test(own))) return false;
      if (unit === '' && !/^[个人名位户家份件篇条只项例]$/.test(own)) return false;
      return isSlip(sum, value) ? true : values.some((cell) => isSlip(cell, cell + value - sum));
    });
    if (!found) return [];
    const { passage, start, end, text } = found;
    return [{ whole: { passage, start, end }, said: text, real: sum, parts: cells }];
  });
}

/** 943人离开岗位，去向见表4-1, where the row 合计 has 934. */
function totalsOf(table: TableTold): WholeOfTable[] {
  const last = table.rows.at(-1) ?? [];
  if (!total.test(last[0]?.text ?? '')) return [];
  const known = new Set(table.rows.flat().map(({ text }) => wholeIn(text)));
  const told = [
    ...table.before.map((passage) => [passage, false] as const),
    ...table.after.map((passage) => [passage, true] as const),
  ];
  return told.flatMap(([passage, isAfter]): WholeOfTable[] =>
    numbersOf(passage).flatMap(({ start, end, value, text, unit }): WholeOfTable[] => {
      if (value < 100 || known.has(value) || !(isAfter || people.test(unit))) return [];
      // 全年共举办活动120场 after the table, 943人……去向见表 before it.
      const isTold = isAfter
        ? /(?:共|合计|总计|累计)[^，。；\d]{1,16}$/.test(passage.text.slice(0, start))
        : /^[^。；]{0,20}见/.test(passage.text.slice(end));
      if (!isTold) return [];
      const cell = last.slice(1).find((one) => isSlip(value, wholeIn(one.text) ?? 0));
      if (!cell) return [];
      return [{ whole: { passage, start, end }, said: text, real: wholeIn(cell.text)!, parts: [cell] }];
    }),
  );
}

/** Every whole of a table that its column does not make. */
export const wholesOfTables = (prose: Prose): WholeOfTable[] =>
  tablesIn(prose).flatMap((table) => [...wholesOf(table), ...totalsOf(table)]);

/** 五位负责人，任职时间见表6-1; 《自评表》共六项，每项按1—5分打分. */
const counted =
  /([三四五六七八九十]|十[一二三四五六]|\d{1,2})\s?(?:位|项|种|类|名|家|个|座|条|款|支|艘|部|所|处)([\u4e00-\u9fff]{1,8})?/g;
const pointing = /^[^。；]{0,24}(?:[见如]|列[于入成]|载于|分别)[^。；]{0,6}(?:下?表|\uFFFC)/;
const ofItself = /^，每[项种类个]/;

export interface RowsCounted {
  number: Spot;
  count: number;
  found: number;
}

/** Every count of what a table lists, told right before it, that is not the number of its rows. */
export function rowsCounted(prose: Prose): RowsCounted[] {
  return tablesIn(prose).flatMap(({ before, rows }): RowsCounted[] => {
    const [passage] = before;
    const body = rows.filter((row) => !totalRow.test(row[0]?.text ?? ''));
    // A name that is left empty goes on with the one above it.
    if (!passage || body.length < 3 || body.some((row) => (row[0]?.text ?? '').trim() === '')) return [];
    const counts = [...passage.text.matchAll(counted)].map((match) => ({ match, count: countOf(match[1]!) }));
    if (counts.some(({ count }) => count === body.length)) return [];
    const last = counts.findLast(({ match }) => {
      const rest = passage.text.slice(match.index + match[0].length);
      const isLast = !/[。！？].*[。！？]/s.test(rest);
      return (isLast && pointing.test(rest)) || (ofItself.test(rest) && passage.text[match.index - 1] === '共');
    });
    if (!last || Math.abs(last.count - body.length) > 2) return [];
    const { match, count } = last;
    return [
      { number: { passage, start: match.index, end: match.index + match[1]!.length + 1 }, count, found: body.length },
    ];
  });
}

/** 92＋41＋38, or how many there are. */
export const shownSum = ({ parts }: WholeOfTable): string =>
  parts.length === 1
    ? '表中合计'
    : parts.length > 6
      ? `表中 ${parts.length} 项之和`
      : parts.map(({ text }) => shownNumber(wholeIn(text)!)).join('＋');
