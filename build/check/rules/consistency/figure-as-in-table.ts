// A figure that the text takes from a table is the table's: 午间平均156人, where the row 午间 has 165; 流失率34%, where the row 流失率/%
// has 31. In: tables and prose. Out: figures right after a row's name that stand nowhere in the table, and part from a cell of
// that row as a slip of typing does. Of another chapter, or of two figures, only where the name is long and its unit follows.
import type { Section } from '../../../book.ts';
import { type Diagnostic, diagnostic, type Place } from '../../../diagnostic.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { placeOf, type Survey } from '../../survey.ts';
import { cellsTold } from './cells-told.ts';
import { isToday, placeOfSpot, put, running } from './spots.ts';
import { type Cell, cellsOf } from './table-adds-up.ts';
import { tablesRetold } from './tables-retold.ts';

/** The figure stands within so many characters after the row's name. */
const reach = 10;
const figure = /^([^\d，。；：！？]{0,10}?)(\d{1,3}(?:[, \u2009\u202F]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)/;
/** Such figures are rough, of a change, or of part of the whole. */
const other = /[约近逾增减超不]|左右|以上|提高|上升|下降|降低|目标|比|每|第|从|由|[高低][了出于]|[～~—–-]$/;
/** So many characters make a name that is nothing else. */
const longName = 4;

interface Row {
  name: string;
  /** What stands after the name's stroke, or in the head of the cell's column. */
  unit: string;
  cells: readonly Cell[];
  /** What each of these cells' columns is called. */
  heads: readonly string[];
}

const bare = (text: string) => text.replace(/[^\d.]/g, '');
const sorted = (text: string) => [...bare(text)].sort().join('');

/** 员工流失率/% as a name and a unit. */
function rowOf([name, ...cells]: readonly Cell[], [, ...head]: readonly Cell[]): Row | undefined {
  const isTyped = ({ value, text }: Cell) => value !== undefined && bare(text).length >= 2;
  const typed = cells.filter(isTyped);
  const heads = cells.flatMap((cell, i) => (isTyped(cell) ? (head[i]?.text ?? '').replace(/[/／（(].*$/, '') : []));
  const [, words = '', unit = ''] = /^([^/／（(]+)(?:[/／（(]([^）)]+)[）)]?)?$/.exec(name?.text ?? '') ?? [];
  return words.length >= 2 && typed.length > 0
    ? { name: words.trim(), unit: unit.trim(), cells: typed, heads }
    : undefined;
}

/** Whether two figures part in one digit, with as many digits, or have the same digits in another order. */
function isSlip(a: string, b: string): boolean {
  const [one, two] = [bare(a), bare(b)];
  if (one.length !== two.length || one.indexOf('.') !== two.indexOf('.')) return false;
  if (sorted(one) === sorted(two)) return true;
  const odd = [...one].filter((digit, i) => digit !== two[i]).length;
  return odd === 1 && Math.max(Number(one), Number(two)) <= 1.25 * Math.min(Number(one), Number(two));
}

const years = (text: string): readonly string[] => text.match(/(?:1[89]|20)\d\d(?=[年—～-])/g) ?? [];

/** Whether the sentence speaks of a year that the table has not. */
const isOfAnotherYear = (sentence: string, table: string): boolean =>
  years(sentence).length > 0 && !years(sentence).some((year) => table.includes(year));

interface Table {
  section: Section | undefined;
  file: string;
  known: ReadonlySet<string>;
  text: string;
}

/** 竹椅的成本不是4.09元，而是4.02元, where the row 成本/元 has 4.20 under 竹椅: a sentence names both, and has the cell's digits in another order. */
function turnedUnderHead({ text }: Passage, at: number, { row, table }: Entry) {
  const from = text.lastIndexOf('。', at) + 1;
  const to = text.indexOf('。', at);
  const sentence = text.slice(from, to < 0 ? undefined : to);
  const lead = sentence.slice(0, at - from);
  for (const [i, cell] of row.cells.entries()) {
    const head = row.heads[i]!;
    const digits = bare(cell.text);
    if (row.unit === '' || head.length < 2 || digits.length < 3 || !lead.slice(-head.length - 6).includes(head))
      continue;
    const figures = [...text.slice(at, from + sentence.length).matchAll(/(?<![\d.])(\d+(?:\.\d+)?)/g)];
    if (figures.some((match) => match[1] === digits)) continue;
    const odd = figures.find(
      (match) =>
        match[1] !== digits &&
        match[1]!.length === digits.length &&
        sorted(match[1]!) === sorted(digits) &&
        !table.known.has(match[1]!) &&
        text.startsWith(row.unit, at + match.index + match[1]!.length),
    );
    if (odd) return { cell, start: at + odd.index, end: at + odd.index + odd[1]!.length };
  }
  return undefined;
}

/** The cell that a figure right after a row's name should be; undefined where all is in order. @param at where the name stands */
function slipAfter({ text }: Passage, at: number, { row, table }: Entry, isNear: boolean) {
  const from = at + row.name.length;
  const match = figure.exec(text.slice(from, from + reach * 2).replace(/^，/, ' '));
  if (!match || match[1]!.length > reach || table.known.has(bare(match[2]!))) return undefined;
  const start = from + match[1]!.length;
  const end = start + match[2]!.length;
  const isTurned = (cell: Cell) => bare(cell.text).length >= 3 && sorted(cell.text) === sorted(match[2]!);
  const turned = isNear ? row.cells.find(isTurned) : undefined;
  if (turned) return { cell: turned, start, end };
  if (
    !isNamed(row) ||
    !text
      .slice(end, end + 12)
      .trimStart()
      .startsWith(row.unit)
  )
    return undefined;
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, end);
  if (other.test(match[1]!) || isOfAnotherYear(sentence, table.text)) return undefined;
  const cell = row.cells.find((one) => isSlip(one.text, match[2]!));
  return cell && { cell, start, end };
}

const isNamed = ({ name, unit }: Row): boolean => name.length >= longName && unit !== '';

interface Entry {
  row: Row;
  table: Table;
}

/** Every row of the book's tables by the first two characters of its name. */
function rowsByName(survey: Survey): Map<string, Entry[]> {
  const byName = new Map<string, Entry[]>();
  for (const { node, section, place } of survey.of('table')) {
    const [head = [], ...body] = cellsOf(node);
    const known = new Set(body.flat().map(({ text }) => bare(text)));
    const words = [...head, ...body.flat()].map(({ text }) => text).join(' ');
    const table: Table = { section, file: place.file, known, text: words };
    for (const cells of body) {
      const row = rowOf(cells, head);
      if (row) put(byName, row.name.slice(0, 2), { row, table });
    }
  }
  return byName;
}

export const figureAsInTable: Rule = {
  id: 'figure-as-in-table',
  check: (_, survey, prose) => {
    if (!isToday(prose)) return [];
    const byName = rowsByName(survey);
    const retold = tablesRetold(prose).map(({ said, cells, row, written }) =>
      diagnostic(
        'figure-as-in-table',
        placeOfSpot(said),
        { said: said.passage.raw.slice(said.start, said.end), row, cell: written },
        { related: cells.map(placeOfSpot) },
      ),
    );
    const told = cellsTold(prose).map(({ figure: told, cell, row, written }) => {
      const values = { said: told.passage.raw.slice(told.start, told.end), row, cell: written };
      return diagnostic('figure-as-in-table', placeOfSpot(told), values, { related: [placeOfSpot(cell)] });
    });
    const findings: Diagnostic[] = [
      ...told,
      ...retold.filter(
        ({ place }) => !told.some((one) => one.place.line === place.line && one.place.column === place.column),
      ),
    ];
    const isFound = ({ line, column }: Place) =>
      findings.some(({ place }) => place.line === line && place.column === column);
    for (const passage of running(prose)) {
      const { text } = passage;
      if (!/\d{2}|\d[.,]\d/.test(text)) continue;
      const told = new Set<number>();
      for (let at = 0; at + 2 < text.length; at++) {
        for (const entry of byName.get(text.slice(at, at + 2)) ?? []) {
          const { row, table } = entry;
          const isNear = passage.section === table.section;
          if (!text.startsWith(row.name, at) || !(isNear || isNamed(row))) continue;
          const found =
            slipAfter(passage, at, entry, isNear) ?? (isNear ? turnedUnderHead(passage, at, entry) : undefined);
          if (!found || told.has(found.start)) continue;
          const { cell, start, end } = found;
          told.add(start);
          const values = { said: text.slice(start, end), row: row.name, cell: cell.text };
          const related = [placeOf(cell.node.children[0] ?? cell.node, table.file)];
          const place = placeIn(passage, start, end);
          if (!isFound(place)) findings.push(diagnostic('figure-as-in-table', place, values, { related }));
        }
      }
    }
    return findings;
  },
  examples: {
    wrong: [
      { text: '午间，平均156人。\n\n| 时段 | 人数 |\n|--|--|\n| 早晨 | 240 |\n| 午间 | 165 |', found: '156', count: 1 },
      {
        text: '摊主流失率高达34%。\n\n| 项目 | 2014年 | 2015年 |\n|--|--|--|\n| 摊主流失率/% | 31 | 14 |\n| 摊位/个 | 120 | 160 |',
        found: '34',
        count: 1,
      },
      {
        text: '2014年，集市的摊租收入达到4.8万元。\n\n| 年份 | 摊租收入/万元 | 摊位/个 |\n|--|--|--|\n| 2013 | 3.2 | 120 |\n| 2014 | 4.2 | 160 |',
        found: '4.8万元',
        count: 1,
      },
      {
        text: '2013年，集市卖出竹器28吨。\n\n| 年份 | 竹器数量/吨 |\n|--|--|\n| 2013 | 26.0 |\n| 2014 | 31.5 |',
        found: '28吨',
        count: 1,
      },
      {
        text: '1958年10月1日，新渡口落成。渡船增加到80条，船工增加到86人。\n\n| 年份 | 渡船/条 | 船工/人 |\n|--|--|--|\n| 1949 | 20 | 16 |\n| 1958 | 80 | 68 |',
        found: '86人',
        count: 1,
      },
      {
        text: '| 街 | 铺子/家 | 人口/人 |\n|--|--|--|\n| 上街 | 38 | 640 |\n| 下街 | 27 | 720 |\n| 横街 | 12 | 310 |\n\n铺子最多的是上街，人口最多的却是上街。上街、横街两处合计590人；上街、横街两项合计905人。',
        count: 3,
      },
      {
        text: '| 项 | 概算/元 | 决算/元 |\n|--|--|--|\n| 桥 | 4120 | 4380 |\n| 船坞 | 7200 | 7640 |\n| 路 | 3050 | 3120 |\n\n船坞多花了404元，别的少些。',
        found: '404元',
        count: 1,
      },
      {
        text: '竹椅的单件成本不是4.09元，而是4.02元。\n\n| 项目 | 竹篮 | 竹椅 |\n|--|--|--|\n| 工钱/元 | 1.30 | 2.10 |\n| 单件成本/元 | 2.90 | 4.20 |',
        found: '4.02',
        count: 1,
      },
    ],
    right: [
      '竹椅的单件成本不是4.09元，而是4.20元；从前是4.02元。\n\n| 项目 | 竹篮 | 竹椅 |\n|--|--|--|\n| 工钱/元 | 1.30 | 2.10 |\n| 单件成本/元 | 2.90 | 4.20 |',
      '1958年10月1日，新渡口落成。渡船增加到80条，船工增加到68人。到1960年，船工增加到86人；1949年，全县船工有86人。\n\n| 年份 | 渡船/条 | 船工/人 |\n|--|--|--|\n| 1949 | 20 | 16 |\n| 1958 | 80 | 68 |',
      '2014年，集市的摊租收入达到4.2万元，2013年摊租收入3.2万元。\n\n| 年份 | 摊租收入/万元 |\n|--|--|\n| 2013 | 3.2 |\n| 2014 | 4.2 |',
      '2014年，全县摊租收入达到4.8万元，比2013年的摊租收入多出3.8万元；2014年以前，摊租收入5万元。\n\n| 年份 | 摊租收入/万元 |\n|--|--|\n| 2013 | 3.2 |\n| 2014 | 4.2 |',
      '午间，平均165人。\n\n| 时段 | 人数 |\n|--|--|\n| 早晨 | 240 |\n| 午间 | 165 |',
      '午间，平均168人。\n\n| 时段 | 人数 |\n|--|--|\n| 早晨 | 240 |\n| 午间 | 165 |',
      '摊主流失率约30%，2013年摊主流失率为34%。\n\n| 项目 | 2014年 | 2015年 |\n|--|--|--|\n| 摊主流失率/% | 31 | 14 |\n| 摊位/个 | 120 | 160 |',
    ],
  },
};
