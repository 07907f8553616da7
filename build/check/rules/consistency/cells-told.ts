// What a sentence tells of a table's cell, by the row's name and the column's: 2013年每公顷产量达到8吨, where the row 2013 has 6.0 under 每公顷产量/吨.
// In: prose. Out: figures with the cells they part from. Linear: columns are looked up by their unit. Must not tell of figures of
// another subject, of changes, or of rounded ones; near the cell they must be, or they are of something else.
import type { Prose } from '../../prose/prose.ts';
import { cellsOfYear } from './cells-of-year.ts';
import { dateUnit, type Fact, type Telling, tellingsIn } from './facts.ts';
import { once, put, type Spot } from './spots.ts';

export interface CellTold {
  figure: Spot;
  cell: Spot;
  /** The row's name and the cell, as written. */
  row: string;
  written: string;
}

/** A cell with its row's name and what its column is of. */
interface Cell {
  fact: Fact;
  label: string;
  names: readonly string[];
}

/** The figure stands within so many characters after the column's name. */
const reach = 8;
/** So many columns of one unit are a book of tables. */
const mostCells = 400;
/** 茶油产量 is told as 茶油, 蜂群数 as 蜂群. */
const generic = /(?:总产量|产量|总数|数量|人数|户数|面积|金额|数|量)$/;
/** Of another whole, of a plan, of a change. */
const another =
  /全[国省市县区镇乡村球]|周边|附近|邻|其他|其余|别的|另|平均|一般|计划|预计|目标|[相对]比|比[上前去]|以[上下前后来]|之[前后]|左右|同期|累计|每[年月天日]|[增减提升下降]了|原[来定]/;
const changed = /(?:增加|减少|增长|下降|提高|降低|多|少|比|超|约|近|每|中|占)[了出过为达]?$/;

/** 每公顷产量/吨 as what a sentence calls it. */
function namesOf(head: string): string[] {
  const name = head
    .replace(/[/（(].*$/, '')
    .replace(/^其中[：:]?/, '')
    .trim();
  const core = name.replace(generic, '');
  return [...new Set([name, core])].filter((one) => /^\p{Script=Han}{2,}$/u.test(one));
}

/** Every cell of a row with a figure under a head that gives its unit. */
function cellsOf(telling: Telling): Cell[] {
  const { parts, heads, label, facts } = telling;
  const columns = heads.split('，').slice(-parts.length);
  if (columns.length < parts.length || !/^(?:\d{4}|\p{Script=Han}{2,12})$/u.test(label.replace(/年$/, ''))) return [];
  return facts.flatMap((fact): Cell[] => {
    const column = parts.findIndex(({ passage }) => passage === fact.spot.passage);
    const isWhole = fact.start === fact.end || fact.spot.end - fact.spot.start === fact.spot.passage.text.length;
    if (column < 1 || !isWhole || fact.unit === dateUnit) return [];
    const names = namesOf(columns[column]!);
    return names.length > 0 ? [{ fact, label: label.replace(/年$/, ''), names }] : [];
  });
}

/** Whether a figure is a cell's, rounded as it is written. */
function agrees(a: Fact, b: Fact): boolean {
  const [one, other] = [a.values[0]!, b.values[0]!];
  return Math.abs(one - other) <= 0.011 * Math.max(one, other);
}

const isNear = (a: number, b: number) => Math.max(a, b) <= 1.4 * Math.min(a, b);

/** Where a row's name ends that a sentence has before a figure: of years the last; -1 where it has another or none. */
function afterLabel(text: string, label: string, to: number): number {
  const before = text.slice(0, to);
  if (!/^\d/.test(label)) {
    const at = before.lastIndexOf(label);
    return at < 0 || /[。；]/.test(before.slice(at)) ? -1 : at + label.length;
  }
  const last = [...before.matchAll(/(\d{4})年/g)].at(-1);
  return last?.[1] === label && !/^(?:底|末|初|以|之|前|后|起|至|到|[—～-])/.test(before.slice(last.index + 5))
    ? last.index + 5
    : -1;
}

/** Whether a sentence tells of a cell right before a figure. */
function tellsOf({ telling: { text }, start }: Fact, { label, names }: Cell): boolean {
  const from = afterLabel(text, label, start);
  if (from < 0) return false;
  const between = text.slice(from, start);
  if (another.test(text.slice(0, start)) || changed.test(between) || /\d/.test(between.replace(/[（(].*?[）)]/g, '')))
    return false;
  return names.some((name) => {
    const at = between.lastIndexOf(name);
    return at >= 0 && between.length - at - name.length <= reach && !/[，；：]/.test(between.slice(at + name.length));
  });
}

/** Every figure that a sentence gives for a cell and the table gives otherwise. */
export const cellsTold = once((prose: Prose): readonly CellTold[] => {
  const byUnit = new Map<string, Cell[]>();
  const tellings = tellingsIn(prose);
  for (const telling of tellings) {
    if (telling.ofTable) for (const cell of cellsOf(telling)) put(byUnit, cell.fact.unit[0]!, cell);
  }
  if (byUnit.size === 0) return cellsOfYear(prose);
  const told = tellings.flatMap(({ ofTable, facts }): CellTold[] =>
    ofTable
      ? []
      : facts.flatMap((figure): CellTold[] => {
          const cells = byUnit.get(figure.unit[0]!) ?? [];
          if (figure.unit === dateUnit || cells.length > mostCells) return [];
          const told = cells.filter((cell) => tellsOf(figure, cell));
          // Of two tables with such a row, either may be meant.
          const [cell] = told;
          if (!cell || told.length > 1 || cell.fact.telling.ofTable!.some((one) => agrees(one, figure))) return [];
          if (!isNear(cell.fact.values[0]!, figure.values[0]!)) return [];
          const { passage, start, end } = cell.fact.spot;
          return [
            { figure: figure.spot, cell: cell.fact.spot, row: cell.label, written: passage.raw.slice(start, end) },
          ];
        }),
  );
  const isKnown = ({ passage, start }: Spot) =>
    told.some(({ figure }) => figure.passage === passage && figure.start === start);
  return [...told, ...cellsOfYear(prose).filter(({ figure }) => !isKnown(figure))];
});
