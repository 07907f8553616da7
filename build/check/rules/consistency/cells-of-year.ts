// What a paragraph about a year tells of a table's row for that year: 1958年……病床增加到80张，职工增加到86人, where the row 1958 has 68 under 职工/人. In: prose.
// Out: figures with the cells they part from. Linear: columns are looked up by their unit. Must not tell of another year: the last one that the
// paragraph names before the figure is meant.

import type { Prose } from '../../prose/prose.ts';
import type { CellTold } from './cells-told.ts';
import { tellingsIn } from './facts.ts';
import { matchesIn, put, running, type Spot } from './spots.ts';

interface Cell {
  year: string;
  spot: Spot;
  value: number;
  /** Other cells of its column, and of its row. */
  column: readonly number[];
  row: readonly { name: string; value: number }[];
}

const level =
  /([\u4e00-\u9fff]{2,6}?)(?:也|则|已|又|就)?(?:增加|发展|扩大|扩充|扩展|减少|下降|上升|增长|达|增|减|升|降|添)?(?:到|至|为|有|共有|达)(?:了)?(\d{1,3}(?:[, \u2009\u202F]\d{3})+|\d+(?:\.\d+)?)(万|亿)?([\u4e00-\u9fff]{1,3}|[A-Za-z%]{1,3}[²³]?)/g;
const other = /其中|其他|其余|全[国省市县区]|平均|每|约|近|计划|预计|目标|比/;
const nearest = 1.5;

const sorted = (value: number) => [...String(value)].sort().join('');
const isSlip = (a: number, b: number) => sorted(a) === sorted(b) || Math.max(a, b) <= 1.1 * Math.min(a, b);

/** The cells of rows that are a year's, by the name of their column with its unit. */
function cellsIn(prose: Prose): Map<string, Cell[]> {
  const found = new Map<string, Cell[]>();
  for (const { parts, heads, label, ofTable } of tellingsIn(prose)) {
    const year = /^(1[89]\d\d|20\d\d)年?$/.exec(label.trim())?.[1];
    const columns = heads.split('，').slice(-parts.length);
    if (!ofTable || year === undefined || columns.length < parts.length) continue;
    const named = parts.slice(1).flatMap((spot, i) => {
      const [, name, unit = ''] = /^([\u4e00-\u9fff]{2,6})(?:[/（(]([^）)]{1,5})[）)]?)?$/.exec(columns[i + 1]!) ?? [];
      const text = spot.passage.text.slice(spot.start, spot.end);
      if (name === undefined || !/^\d[\d ,\u2009\u202F]*(?:\.\d+)?$/.test(text)) return [];
      return [{ name, unit, spot, value: Number(text.replace(/[^\d.]/g, '')) }];
    });
    for (const { name, unit, spot, value } of named)
      put(found, `${name} ${unit}`, {
        year,
        spot,
        value,
        column: [],
        row: named.filter((one) => one.spot !== spot),
      });
  }
  for (const cells of found.values()) {
    const column = cells.map(({ value }) => value);
    for (const cell of cells) cell.column = column;
  }
  return found;
}

/** Every such figure. */
export function cellsOfYear(prose: Prose): CellTold[] {
  const cells = cellsIn(prose);
  if (cells.size === 0) return [];
  const names = new Map([...cells.keys()].map((key) => [key.split(' ')[0]!, key] as const));
  return running(prose).flatMap((passage): CellTold[] => {
    const { text } = passage;
    if (!/(?:1[89]|20)\d\d年/.test(text)) return [];
    return [...matchesIn([passage], level)].flatMap(({ match }): CellTold[] => {
      const [whole, subject = '', digits = '', , unit = ''] = match;
      const key = names.get(subject);
      const [, kind = ''] = key?.split(' ') ?? [];
      if (key === undefined || match[3] || (kind !== '' && !unit.startsWith(kind))) return [];
      const before = text.slice(0, match.index);
      const year = [...before.matchAll(/(?<!\d)(1[89]\d\d|20\d\d)年/g)].at(-1)?.[1];
      const own = cells.get(key)!.filter((cell) => cell.year === year);
      const [cell] = own;
      const value = Number(digits.replace(/[^\d.]/g, ''));
      if (!cell || own.length > 1 || cell.value === value || cell.column.includes(value)) return [];
      if (
        other.test(/[^，。；]*$/.exec(before.slice(-60))![0]) ||
        Math.max(value, cell.value) > nearest * Math.min(value, cell.value)
      )
        return [];
      // Another cell of the row told rightly beside it, or a slip of typing: else it may be of another time in the year.
      const isBeside = cell.row.some(
        (one) => text.includes(one.name) && new RegExp(`(?<!\\d)${one.value}(?!\\d)`).test(text),
      );
      if (!isBeside && !isSlip(value, cell.value)) return [];
      const start = match.index + whole.lastIndexOf(digits);
      const { spot } = cell;
      return [
        {
          figure: { passage, start, end: match.index + whole.length - unit.length + kind.length },
          cell: spot,
          row: year!,
          written: spot.passage.raw.slice(spot.start, spot.end),
        },
      ];
    });
  });
}
