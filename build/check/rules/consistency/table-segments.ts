// Parts of a table's column that a row sums up: rows down to 小计, 小计 and rows down to 总计, and rows after 其中 under their whole (总库容, 其中：防洪库容, …).
// In: a table's cells. Out: cells that do not fit. Linear in the cells. Must not take for parts what is taken off (减：) or is part of a part.
import { isTransposed } from './sums/claim.ts';
import { type Cell, type Misfit, misfit, noSum } from './table-adds-up.ts';

const subtotal = /小\s*计(?:$|[（(])/;
const grand = /(?:总|合)\s*计(?:$|[（(])/;
/** What is no part: taken off, a part of a part, a mean. */
const noPart = /^(?:减|扣|其中|加：)|其中|平均|净额|差额|[率比]$/;
const takenOff = /^(?:减|扣|加)[：: ]|利润|毛利|净[额值利]小计|收入|支出/;
/** One person may be of several: 女, 党员. */
const overlapping = /党员|团员|民族|学历|以上|以下|女|男|高级|退休|贫困/;
/** A sum further off is of something else. */
const farthest = 0.3;

const isNear = (found: Misfit | undefined): found is Misfit =>
  found !== undefined && Math.abs(found.real - found.cell.value!) <= Math.abs(found.real) * farthest;

const isEmpty = (label: Cell | undefined, cell: Cell | undefined) => label?.text === '' && cell?.text === '';

/** Rows down to 小计, and what these make with the rest. */
function subtotals(body: readonly Cell[][], labels: number, at: number): Misfit[] {
  // 收入, 减：成本, 毛利小计: what is taken off is not told from what is added.
  if (body.some((row) => takenOff.test(row[labels]!.text))) return [];
  let parts: Cell[] = [];
  let sums: Cell[] = [];
  let isBroken = false;
  const found: Misfit[] = [];
  for (const row of body) {
    const [label, cell] = [row[labels], row[at]];
    if (!label || !cell || isEmpty(label, cell)) continue;
    const name = label.text;
    if (subtotal.test(name) && cell.value !== undefined) {
      const odd = !isBroken && parts.length > 1 ? misfit(parts, cell) : undefined;
      if (isNear(odd)) found.push(odd);
      [parts, sums, isBroken] = [[], [...sums, cell], false];
    } else if (grand.test(name) && cell.value !== undefined) {
      const all = [...sums, ...parts];
      const odd = !isBroken && sums.length > 0 && all.length > 1 ? misfit(all, cell) : undefined;
      if (isNear(odd)) found.push(odd);
      [parts, sums, isBroken] = [[], [], false];
    } else if (cell.value === undefined || noPart.test(name) || grand.test(name)) isBroken = true;
    else parts.push(cell);
  }
  // Where one sum does not fit, the next is its consequence.
  return found.slice(0, 1);
}

/** 总库容, then 其中：防洪库容, 兴利库容, 死库容, all of one unit. */
function wholesBefore(head: readonly Cell[], body: readonly Cell[][], at: number): Misfit[] {
  const unitAt = head.findIndex(({ text }) => /^(?:计量)?单位$/.test(text));
  return body.flatMap((row, i): Misfit[] => {
    const [whole, first] = [row[at]!, body[i + 1]];
    if (whole.value === undefined || !first || !/^其中[：:]?/.test(first[0]!.text) || /其中/.test(row[0]!.text))
      return [];
    const unitOf = (one: readonly Cell[]) => (unitAt < 0 ? '' : one[unitAt]!.text);
    const parts: Cell[] = [];
    for (const next of body.slice(i + 1)) {
      const isOther =
        unitOf(next) !== unitOf(row) || next[at]!.value === undefined || /[总合小]\s*计|^总/.test(next[0]!.text);
      // Without units rows go on to something else: only those that say so are parts.
      if (isOther || (unitAt < 0 && next !== first && !/^其中/.test(next[0]!.text))) break;
      parts.push(next[at]!);
    }
    if (parts.length < 2 || parts.some(({ value }) => value! >= whole.value!)) return [];
    const labels = body.slice(i + 1, i + 1 + parts.length).map((next) => next[0]!.text);
    // 其中：男, 女, and then what is counted besides.
    if (parts.some((_, n) => n > 0 && misfit(parts.slice(0, n + 1), whole) === undefined)) return [];
    const odd = misfit(parts, whole);
    if (!isNear(odd)) return [];
    const rest = (value: number) => whole.value! - (odd.real - value);
    const slipped = parts.find(({ value }) => isTransposed(value!, rest(value!)));
    if (slipped)
      return [
        { ...odd, cell: slipped, real: rest(slipped.value!), sum: `${whole.text}－其余各项`, parts: [whole, ...parts] },
      ];
    // Parts need not be all; more than the whole they cannot be, and one digit of a part explains it.
    const isOver = odd.real > whole.value! && odd.real <= whole.value! * 1.1;
    const isOneDigit = parts.some(({ value }) => partsInOneDigit(value!, rest(value!)));
    return isOver && isOneDigit && !labels.some((label) => overlapping.test(label)) ? [odd] : [];
  });
}

function partsInOneDigit(a: number, b: number): boolean {
  const [one, other] = [String(a), String(Math.round(b * 1000) / 1000)];
  return one.length === other.length && [...one].filter((digit, i) => digit !== other[i]).length === 1;
}

/** Every cell that the rows above or below it belie. */
export function segments(head: readonly Cell[], body: readonly Cell[][]): Misfit[] {
  return head.flatMap((name, at): Misfit[] => {
    if (at === 0 || noSum.test(name.text)) return [];
    const isNumeric = body.some((row) => row[at]!.value !== undefined);
    if (!isNumeric) return [];
    const labels = [...Array(at).keys()].findLast((i) => body.every((row) => row[i]!.value === undefined));
    return [...(labels === undefined ? [] : subtotals(body, labels, at)), ...wholesBefore(head, body, at)];
  });
}
