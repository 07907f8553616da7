// What the paragraphs about a table tell of it: 人口最多的是白石县, where another row has the most; 教育、卫生健康两项合计211.9亿元; 隧道多花了440万元, where
// the row 隧道 has 7200 and 7640. In: prose. Out: stretches of the text with what the table has. Linear: only paragraphs beside a table are read, and its
// own rows and columns looked for. Must not judge rounded figures, nor what the table does not have.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { shownNumber } from './amounts.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { once, type Spot } from './spots.ts';
import { type TableTold, tablesIn } from './tables-in-prose.ts';

export interface TableRetold {
  said: Spot;
  /** The cells that say otherwise. */
  cells: readonly Spot[];
  /** What of the table is told, and what it has there. */
  row: string;
  written: string;
}

const rough = /[约近余多几超不]|左右|以上|以下|上下/;

interface Row {
  label: string;
  cells: readonly Passage[];
  values: readonly (number | undefined)[];
}

interface Read {
  rows: readonly Row[];
  heads: readonly string[];
  known: ReadonlySet<number>;
}

const numberOf = (text: string): number | undefined => {
  const plain = text
    .replace(/(?<=\d)[, \u2009\u202F](?=\d{3})/g, '')
    .replace(/[%％]$/, '')
    .trim();
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
};

const whole = (passage: Passage): Spot => ({ passage, start: 0, end: passage.text.length });
const bareHead = (head: Passage) => head.text.replace(/[/／（(].*$/, '').trim();
const total = /^(?:合\s*计|总\s*计|共\s*计|总\s*数|小\s*计|平均)/;

function readOf({ head, rows }: TableTold): Read {
  const read = rows
    .filter((row) => row.length === head.length && (row[0]?.text ?? '').length >= 2)
    .map((cells) => ({ label: cells[0]!.text.trim(), cells, values: cells.map(({ text }) => numberOf(text)) }));
  return {
    rows: read,
    heads: head.map(bareHead),
    known: new Set(read.flatMap(({ values }) => values.filter((value) => value !== undefined))),
  };
}

/** Whether two figures part in one digit, or in two changed about. */
function isSlip(a: number, b: number): boolean {
  const [x, y] = [shownNumber(a), shownNumber(b)];
  if (x === y || x.length !== y.length || x.indexOf('.') !== y.indexOf('.')) return false;
  if ([...x].sort().join('') === [...y].sort().join('')) return true;
  return [...x].filter((digit, i) => digit !== y[i]).length === 1;
}

const most =
  /([\p{Script=Han}]{2,8}?)最(大|多|高|长|重|强|小|少|低|短|轻|弱)的(?:却|还|则|仍|也|就|又)?是“?([\p{Script=Han}]{2,10})/gu;
const upward = '大多高长重强';

/** 人口最多的是白石县: the column by its name, the row by its label. */
function superlatives(passage: Passage, { rows, heads }: Read): TableRetold[] {
  return [...passage.text.matchAll(most)].flatMap((match): TableRetold[] => {
    const [run, what = '', way = '', name = ''] = match;
    const columns = heads.flatMap((head, i) => (i > 0 && head.length >= 2 && what.endsWith(head) ? [i] : []));
    const [column] = columns;
    const said = rows.filter(({ label }) => name.startsWith(label)).sort((a, b) => b.label.length - a.label.length)[0];
    if (columns.length !== 1 || column === undefined || !said || total.test(said.label)) return [];
    const listed = rows.filter(({ label, values }) => !total.test(label) && values[column] !== undefined);
    const own = said.values[column];
    if (own === undefined || listed.length < 3) return [];
    const sorted = [...listed].sort((a, b) => a.values[column]! - b.values[column]!);
    const real = upward.includes(way) ? sorted.at(-1)! : sorted[0]!;
    // The whole sentence may be of one kind of row: 各县中.
    if (real.values[column] === own || /(?:除|其中|其余|在.{1,6}中)[^。]*$/.test(passage.text.slice(0, match.index)))
      return [];
    const start = match.index + run.length - name.length;
    return [
      {
        said: { passage, start, end: start + said.label.length },
        cells: [whole(real.cells[column]!), whole(real.cells[0]!)],
        row: `${heads[column]!}最${way}`,
        written: `${real.label}（${real.cells[column]!.text}）`,
      },
    ];
  });
}

const summing =
  /^(?:[两二三四五六七八九十]项|[两二三四五六七八九十]者|[两二三四五六七八九十][个类种])?(?:合计|共计|总计|加起来|合起来|一共|共|相加)(?:为|是|达|有|占)?/;

/** 教育、农林水、卫生健康三项合计211.9亿元: rows by their labels, in one column. */
function sums(passage: Passage, { rows, heads, known }: Read): TableRetold[] {
  const { text } = passage;
  if (!/合计|共计|总计|加起来|合起来|相加/.test(text)) return [];
  return quantitiesIn(text).flatMap((figure): TableRetold[] => {
    const from = Math.max(text.lastIndexOf('。', figure.start), text.lastIndexOf('；', figure.start)) + 1;
    const lead = text.slice(from, figure.start);
    const at = lead.search(
      /(?:[两二三四五六七八九十](?:项|者|个|类|种|家|县|区|年级))?(?:合计|共计|总计|加起来|合起来|相加)/,
    );
    if (at < 0 || !summing.test(lead.slice(at)) || isRough(text, figure) || /[%％]/.test(figure.unit)) return [];
    if (/\d/.test(lead.slice(0, at))) return [];
    const named = rows.filter(({ label }) => !total.test(label) && lead.slice(0, at).includes(label));
    if (named.length < 2) return [];
    const said = typedIn(figure);
    const columns = heads.flatMap((_, i) => {
      const values = named.map(({ values }) => values[i]);
      return i > 0 && values.every((value) => value !== undefined)
        ? [{ i, sum: values.reduce<number>((all, value) => all + value!, 0) }]
        : [];
    });
    if (known.has(said) || columns.some(({ sum }) => Math.abs(sum - said) <= 0.051)) return [];
    const near = columns.find(({ sum }) => isSlip(Number(sum.toFixed(2)), said));
    if (!near) return [];
    return [
      {
        said: { passage, start: figure.start, end: figure.end },
        cells: named.map(({ cells }) => whole(cells[near.i]!)),
        row: named.map(({ label }) => label).join('、'),
        written: shownNumber(near.sum),
      },
    ];
  });
}

/** The number as typed: 万 and 亿 are the column's too. */
const typedIn = ({ text }: Quantity): number =>
  numberOf(/^[\d, .\u2009\u202F]+/.exec(text)?.[0].trim() ?? '') ?? Number.NaN;

const isRough = (text: string, { start, end }: Quantity): boolean =>
  rough.test(text.slice(Math.max(0, start - 2), start).replace(/[多少]了?$/, '') + text.slice(end, end + 2));

const parted = /(?:多|少|增加|减少|超支|节余|节约|高|低|多花|少花|少用|多用|相差)了?$/;

/** 隧道多花了404万元: the difference of two cells of the row. 1960年全年掘进560米: a cell of it. */
function ofRows(passage: Passage, { rows, known }: Read): TableRetold[] {
  const { text } = passage;
  return quantitiesIn(text).flatMap((figure): TableRetold[] => {
    const said = typedIn(figure);
    if (!(said >= 10) || known.has(said) || isRough(text, figure) || /^[月日岁]/.test(figure.unit)) return [];
    const from = Math.max(text.lastIndexOf('。', figure.start), text.lastIndexOf('；', figure.start)) + 1;
    const lead = text.slice(from, figure.start);
    if (/[比占每从由]|平均|以前|以后/.test(lead) || /\d/.test(lead.replace(/(?:1[5-9]|20)\d\d年/g, ''))) return [];
    const named = rows.filter(({ label }) => !total.test(label) && lead.includes(label));
    const [row] = named;
    if (!row || named.length > 1) return [];
    const numbers = row.values.flatMap((value, i) => (i > 0 && value !== undefined ? [{ value, i }] : []));
    const isYear = /^(?:1[5-9]|20)\d\d年?$/.test(row.label);
    const differing = parted.test(lead);
    const options = differing
      ? numbers.flatMap((a) =>
          numbers.flatMap((b) => (a.value > b.value ? [{ value: a.value - b.value, of: [a.i, b.i] }] : [])),
        )
      : isYear && new RegExp(`${row.label.slice(0, 4)}年(?:全年|共|一共|总共|合计)`).test(lead)
        ? numbers.map(({ value, i }) => ({ value, of: [i] }))
        : [];
    if (options.some(({ value }) => Math.abs(value - said) < 0.051)) return [];
    const found = options.find(({ value }) => value >= 100 && isSlip(Number(value.toFixed(2)), said));
    if (!found) return [];
    return [
      {
        said: { passage, start: figure.start, end: figure.end },
        cells: found.of.map((i) => whole(row.cells[i]!)),
        row: row.label,
        written: differing
          ? `${row.cells[found.of[0]!]!.text}－${row.cells[found.of[1]!]!.text}＝${shownNumber(found.value)}`
          : shownNumber(found.value),
      },
    ];
  });
}

/** Whatever the paragraphs beside a book's tables tell otherwise than the tables have it. */
export const tablesRetold = once((prose: Prose): readonly TableRetold[] =>
  tablesIn(prose).flatMap((table) => {
    const read = readOf(table);
    return [...table.before, ...table.after].flatMap((passage) => [
      ...superlatives(passage, read),
      ...sums(passage, read),
      ...ofRows(passage, read),
    ]);
  }),
);
