// Tables add up: rows (合计 = its parts), columns (a row 合计), and shares in per cent. A relation is believed only where all
// other rows or columns of the table keep it, or where the table names its total. Merged cells and empty cells end a relation.

import type { Nodes, Table, TableCell } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { placeOf } from '../../survey.ts';
import { shownNumber } from './amounts.ts';
import { reckonedColumns } from './columns-by-reckoning.ts';
import { placeOfSpot } from './spots.ts';
import { segments } from './table-segments.ts';
import { shownSum, wholesOfTables } from './wholes-of-tables.ts';

export interface Cell {
  node: TableCell;
  text: string;
  value: number | undefined;
  decimals: number;
}

/** A cell that does not fit: what it must be, and how that is made. */
export interface Misfit {
  cell: Cell;
  real: number;
  sum: string;
  /** What it is made of: one of these may be the wrong one. */
  parts?: readonly Cell[];
}

export const tableAddsUp: Rule = {
  id: 'table-adds-up',
  check: (_, survey, prose) => [
    ...survey.of('table').flatMap(({ node, place }) => {
      const rows = cellsOf(node);
      const [head, ...body] = rows;
      if (!head || body.length < 2 || body.some((row) => row.length !== head.length)) return [];
      const odd = [...shares(head, body), ...runningTotals(head, body)];
      // Where a share is wrong, the shares' sum is its consequence.
      const sums =
        odd.length > 0 ? [] : [...totalRows(head, body), ...totalColumns(head, body), ...segments(head, body)];
      const known = [...odd, ...sums];
      const misfits = known.length > 0 ? known : reckonedColumns(head, body);
      const told = new Set<Cell>();
      return misfits.flatMap(({ cell, real, sum, parts = [] }): Diagnostic[] => {
        if (told.has(cell)) return [];
        told.add(cell);
        const values = { said: cell.text, real: shownNumber(real), sum };
        const placeOfCell = ({ node: { children }, node }: Cell) => placeOf((children[0] ?? node) as Nodes, place.file);
        const related = parts.length <= mostParts ? parts.map(placeOfCell) : [];
        return [diagnostic('table-adds-up', placeOfCell(cell), values, { related })];
      });
    }),
    ...wholesOfTables(prose).map((one) =>
      diagnostic(
        'table-adds-up',
        placeOfSpot(one.whole),
        { said: one.said, real: shownNumber(one.real), sum: shownSum(one) },
        {
          related:
            one.parts.length <= mostParts
              ? one.parts.map((passage) => placeOfSpot({ passage, start: 0, end: passage.text.length }))
              : [],
        },
      ),
    ),
  ],
  examples: {
    wrong: [
      {
        text: '| 街 | 铺子 |\n|--|--|\n| 上街 | 38 |\n| 下街 | 27 |\n| 横街 | 12 |\n| 合计 | 87 |',
        found: '87',
        count: 1,
      },
      {
        text: '| 时段 | 人数 | 其中：男 | 其中：女 |\n|--|--|--|--|\n| 早 | 50 | 20 | 30 |\n| 午 | 70 | 30 | 40 |\n| 晚 | 90 | 40 | 60 |',
        found: '90',
        count: 1,
      },
      {
        text: '| 货 | 金额 | 占比/% |\n|--|--|--|\n| 竹 | 40 | 40.0 |\n| 布 | 30 | 30.0 |\n| 菜 | 20 | 22.0 |\n| 鱼 | 10 | 10.0 |',
        found: '22.0',
        count: 1,
      },
      {
        text: '| 货 | 占比/% | 累计占比/% |\n|--|--|--|\n| 竹 | 42.0 | 42.0 |\n| 布 | 24.7 | 66.7 |\n| 菜 | 17.3 | 48.0 |\n| 鱼 | 16.0 | 100.0 |',
        found: '48.0',
        count: 1,
      },
      {
        text: '| 货 | 金额 |\n|--|--|\n| 竹 | 18.2 |\n| 布 | 41.6 |\n| 菜 | 65.3 |\n| 杂货小计 | 123.3 |\n| 船 | 96.7 |\n| 总计 | 220.0 |',
        found: '123.3',
        count: 1,
      },
      {
        text: '| 项目 | 单位 | 数量 |\n|--|--|--|\n| 总仓容 | 石 | 12600 |\n| 其中：米仓 | 石 | 3600 |\n| 麦仓 | 石 | 8420 |\n| 豆仓 | 石 | 760 |\n| 仓高 | 米 | 58.6 |',
        found: '8420',
        count: 1,
      },
      {
        text: '| 年 | 面积 | 全镇 | 占比/% |\n|--|--|--|--|\n| 1983 | 2.4 | 40.0 | 6.0 |\n| 1984 | 9.0 | 50.0 | 16.0 |\n| 1985 | 18.6 | 60.0 | 31.0 |\n| 1986 | 28.8 | 64.0 | 45.0 |',
        found: '16.0',
        count: 1,
      },
      {
        text: '摊位重新编号，一共216个，分类见下表。\n\n| 类别 | 摊位/个 |\n|--|--|\n| 菜 | 92 |\n| 竹 | 86 |\n| 布 | 48 |',
        found: '216个',
        count: 1,
      },
      {
        text: '| 项 | 场次 | 人次 |\n|--|--|--|\n| 讲水 | 74 | 5820 |\n| 讲船 | 46 | 5880 |\n| 合计 | 120 | 11700 |\n\n全年共讲了126场，来了11700人次。',
        found: '126场',
        count: 1,
      },
    ],
    right: [
      '摊位重新编号，一共226个，分类见下表。\n\n| 类别 | 摊位/个 |\n|--|--|\n| 菜 | 92 |\n| 竹 | 86 |\n| 布 | 48 |',
      '集市一共240个摊位，大的见下表。\n\n| 类别 | 摊位/个 |\n|--|--|\n| 菜 | 92 |\n| 竹 | 86 |\n| 布 | 48 |',
      '| 项目 | 金额/元 |\n|--|--|\n| 卖竹 | 120 |\n| 减：本钱 | 40 |\n| 毛利小计 | 80 |\n| 税 | 10 |\n| 合计 | 70 |',
      '| 指标 | 单位 | 数值 |\n|--|--|--|\n| 总人口 | 人 | 9600 |\n| 其中：上街 | 人 | 4900 |\n| 下街 | 人 | 4700 |\n| 船工 | 人 | 320 |\n| 面积 | 亩 | 45 |',
      '| 货 | 金额 |\n|--|--|\n| 竹 | 18.2 |\n| 布 | 41.6 |\n| 菜 | 63.5 |\n| 杂货小计 | 123.3 |\n| 船 | 96.7 |\n| 总计 | 220.0 |',
      '| 项目 | 单位 | 数量 |\n|--|--|--|\n| 总仓容 | 石 | 12600 |\n| 其中：米仓 | 石 | 3600 |\n| 麦仓 | 石 | 8240 |\n| 仓高 | 米 | 58.6 |\n| 船 | 条 | 12 |',
      '| 货 | 占比/% | 累计占比/% |\n|--|--|--|\n| 竹 | 42.0 | 42.0 |\n| 布 | 24.7 | 66.7 |\n| 菜 | 17.3 | 84.0 |\n| 鱼 | 16.0 | 100.0 |',
      '| 街 | 铺子 |\n|--|--|\n| 上街 | 38 |\n| 下街 | 27 |\n| 合计 | 65 |',
      '| 货 | 高 | 宽 | 长 |\n|--|--|--|--|\n| 竹 | 5 | 2 | 3 |\n| 布 | 9 | 4 | 4 |\n| 菜 | 7 | 1 | 2 |',
      '| 货 | 金额 | 占比/% |\n|--|--|--|\n| 竹 | 1 | 33.3 |\n| 布 | 1 | 33.3 |\n| 菜 | 1 | 33.3 |',
      '| 街 | 比率/% |\n|--|--|\n| 上街 | 38.2 |\n| 下街 | 27.4 |\n| 合计 | 31.0 |',
    ],
  },
};

/** More places beside a finding help nobody. */
const mostParts = 12;

const known = new WeakMap<Table, Cell[][]>();

/** A table's cells, with their numbers. */
export function cellsOf(table: Table): Cell[][] {
  const cells = known.get(table) ?? readCells(table);
  known.set(table, cells);
  return cells;
}

function readCells(table: Table): Cell[][] {
  return table.children.map((row) =>
    row.children.map((node) => {
      const text = textOf(node).trim();
      const plain = text.replace(/(?<=\d)[, \u2009\u202F](?=\d{3})/g, '').replace(/[%％]$/, '');
      const isNumber = /^\d+(?:\.\d+)?$/.test(plain);
      return {
        node,
        text,
        value: isNumber ? Number(plain) : undefined,
        decimals: isNumber ? (plain.split('.')[1]?.length ?? 0) : 0,
      };
    }),
  );
}

const total = /^(?:合\s*计|总\s*计|共\s*计|总\s*数|总\s*和|小\s*计|全部合计)$/;
/** Such columns have no sum: what is per something, a mean, a rate, a year. */
export const noSum =
  /率|比例|占比|百分|[%％]|平均|人均|户均|均值|年份|指数|单价|价格|密度|增长|序号|编号|得分|温度|海拔/;

/** What rounding the cells may come to: half of the last place each, which mostly cancel. */
const slack = (cells: readonly Cell[], sum: Cell) => {
  const places = Math.max(sum.decimals, ...cells.map(({ decimals }) => decimals));
  return places === 0 ? 0 : (0.6 + 0.6 * Math.sqrt(cells.length)) * 10 ** -Math.min(sum.decimals, places) + 1e-9;
};

export function misfit(parts: readonly Cell[], sum: Cell): Misfit | undefined {
  const real = parts.reduce((all, { value }) => all + value!, 0);
  if (Math.abs(real - sum.value!) <= slack(parts, sum)) return undefined;
  const shown =
    parts.length > 6 ? `以上 ${parts.length} 项之和` : parts.map(({ value }) => shownNumber(value!)).join('＋');
  return { cell: sum, real, sum: shown, parts };
}

const hasValues = (cells: readonly Cell[]) => cells.every(({ value }) => value !== undefined);

/** A last row 合计 under cells that are all numbers: every column is its sum, or none is meant to be. */
function totalRows(head: readonly Cell[], body: readonly Cell[][]): Misfit[] {
  const last = body.at(-1)!;
  const parts = body.slice(0, -1);
  if (!total.test(last[0]!.text) || parts.length < 2 || parts.some(([name]) => /计|其中|总/.test(name!.text)))
    return [];
  const results = last.slice(1).flatMap((sum, i): (Misfit | 'fits')[] => {
    const column = parts.map((row) => row[i + 1]!);
    if (sum.value === undefined || !hasValues(column) || noSum.test(sum.text)) return [];
    // A total that is less than a part of it is a mean.
    if (column.some(({ value }) => value! > sum.value!) || noSum.test(head[i + 1]!.text)) return [];
    return [misfit(column, sum) ?? 'fits'];
  });
  const wrong = results.filter((one) => one !== 'fits');
  const [first] = wrong;
  if (!first || wrong.length > 1) return [];
  // One column alone is believed where the sum is near.
  const isNear = Math.abs(first.real - first.cell.value!) <= first.real * 0.25;
  return results.length > 1 || isNear ? [first] : [];
}

/** A column that in all rows but one is the sum of the others beside it. */
function totalColumns(head: readonly Cell[], body: readonly Cell[][]): Misfit[] {
  const numeric = head.map((_, i) => i).filter((i) => i > 0 && hasValues(body.map((row) => row[i]!)));
  // 平均人数 is the sum of two means where the columns after it say 其中.
  const isPart = (i: number) => /^其中/.test(head[i]?.text ?? '');
  const summed = numeric.filter((i) => !noSum.test(head[i]!.text) || isPart(i) || isPart(i + 1));
  if (body.length < 3 || summed.length < 3) return [];
  const [first, last] = [summed[0]!, summed.at(-1)!];
  for (const at of [first, last]) {
    const others = summed.filter((i) => i !== at);
    const isNamed =
      total.test(head[at]!.text.replace(/[/（(].*$/, '')) || others.every((i) => /其中/.test(head[i]!.text));
    const results = body.map((row) =>
      misfit(
        others.map((i) => row[i]!),
        row[at]!,
      ),
    );
    const wrong = results.filter((one) => one !== undefined);
    if (wrong.length === 1 && body.length - 1 >= (isNamed ? 2 : 4)) return wrong;
  }
  return [];
}

/** A column of shares that belong to a column of amounts, all but one. */
function shares(head: readonly Cell[], body: readonly Cell[][]): Misfit[] {
  const numeric = head.map((_, i) => i).filter((i) => i > 0);
  return numeric.flatMap((at): Misfit[] => {
    if (!/占|比重|份额|[%％]/.test(head[at]!.text)) return [];
    return numeric.flatMap((i): Misfit[] => {
      if (i === at || /[%％]/.test(head[i]!.text)) return [];
      const rows = body.filter((row) => !total.test(row[0]!.text));
      if (rows.length < 4 || !hasValues(rows.map((row) => row[i]!)) || !hasValues(rows.map((row) => row[at]!)))
        return [];
      const all = rows.reduce((sum, row) => sum + row[i]!.value!, 0);
      if (!(all > 0)) return [];
      const wrong = rows.flatMap((row): Misfit[] => {
        const { value, decimals } = row[at]!;
        const real = (row[i]!.value! / all) * 100;
        if (Math.abs(real - value!) <= 10 ** -decimals) return [];
        const rounded = Number(real.toFixed(decimals));
        return [{ cell: row[at]!, real: rounded, sum: `${row[i]!.text}÷${shownNumber(all)}` }];
      });
      return wrong.length === 1 ? wrong : [];
    });
  });
}

/** A column 累计占比 after the shares it adds up: one cell off, and all others as they must be. */
function runningTotals(head: readonly Cell[], body: readonly Cell[][]): Misfit[] {
  const rows = body.filter((row) => !total.test(row[0]!.text));
  return head.flatMap((name, at): Misfit[] => {
    if (at < 2 || !/累计|累积/.test(name.text) || rows.length < 4) return [];
    if (!hasValues(rows.map((row) => row[at]!)) || !hasValues(rows.map((row) => row[at - 1]!))) return [];
    let sum = 0;
    const wrong = rows.flatMap((row, n): Misfit[] => {
      sum += row[at - 1]!.value!;
      const { value, decimals } = row[at]!;
      if (Math.abs(sum - value!) <= (n + 1) * 0.5 * 10 ** -decimals + 10 ** -decimals) return [];
      const real = Number(sum.toFixed(decimals));
      return [
        { cell: row[at]!, real, sum: `以上 ${n + 1} 项之和`, parts: rows.slice(0, n + 1).map((each) => each[at - 1]!) },
      ];
    });
    return wrong.length === 1 ? wrong : [];
  });
}
