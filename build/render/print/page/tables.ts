// Tables under Paged.js: columns measured once over the whole table, so that its parts on several sides have the same
// widths and a row does not grow when rows below it leave the side; the head repeated with 续表 on every further side.
import { type Chunker, Handler, type Polisher } from 'pagedjs';
import { columnWidths } from './columns.ts';

export class Tables extends Handler {
  constructor(chunker: Chunker, polisher: Polisher, caller?: unknown) {
    super(chunker, polisher, caller);
  }

  /**
   * What opens a side brings its table's head with it, while the side is filled, so that nothing falls off it: a row, or what
   * a row too high for a side goes on with.
   */
  renderNode(clone: Node, source: Node): void {
    const table = clone.parentElement?.closest('table');
    if (!table) return;
    const original = source.parentElement?.closest('table');
    if (!original || table.dataset.splitFrom === undefined || table.querySelector('thead, colgroup')) return;
    const columns = original.querySelector(':scope > colgroup');
    // A caption or a head that goes on itself has no head above it.
    const head = original.tHead?.contains(source) || original.caption?.contains(source) ? null : original.tHead;
    const parts: HTMLElement[] = [];
    if (head) {
      const caption = document.createElement('caption');
      caption.className = 'generated continued-caption';
      const label = original.caption?.querySelector('.label')?.textContent ?? '';
      caption.textContent = `续表${label.replace(/^表/, '')}`;
      parts.push(caption);
    }
    if (columns) parts.push(copyWithoutIdentity(columns as HTMLElement));
    if (head) {
      const copy = copyWithoutIdentity(head);
      copy.classList.add('generated', 'repeated-head');
      parts.push(copy);
    }
    table.prepend(...parts);
  }
}

/** Fixes the columns of every table before its cells' lines are composed. @param root the section, on no page yet */
export function fixColumnsOf(root: HTMLElement): void {
  const tables = [...root.querySelectorAll('table')].filter((table) => !table.parentElement?.closest('table'));
  if (tables.length === 0) return;
  const bench = document.createElement('div');
  bench.style.cssText = 'position:absolute;left:0;top:0;width:var(--measure);visibility:hidden';
  document.body.append(bench);
  const side = Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--side'));
  for (const [n, table] of tables.entries()) fixColumns(table, `columns-${n}`, bench, side);
  bench.remove();
}

/** Measures a table as a whole on the bench and writes widths of its columns into it. @param side height of a side, CSS px */
function fixColumns(table: HTMLTableElement, name: string, bench: HTMLElement, side: number): void {
  const trial = table.cloneNode(true) as HTMLTableElement;
  const { outermost, measure } = surroundings(table, trial, bench);
  if (trial.getBoundingClientRect().width > measure() + 1) {
    // Long words keep the columns too wide: they may break anywhere in this table.
    table.classList.add('breaks-anywhere');
    trial.classList.add('breaks-anywhere');
  }
  const rows = [...trial.rows];
  const plain = rows.filter((row) => [...row.cells].every((cell) => cell.colSpan === 1 && cell.rowSpan === 1));
  const low = trial.getBoundingClientRect().height < side * lowTable;
  if (plain.length > 0 && !table.querySelector('colgroup')) {
    const { widths, asSet } = widthsOf(trial, plain, measure());
    const done = asSet && low;
    for (const made of done ? [table] : [trial, table]) {
      made.prepend(columnsOf(widths, name));
      made.classList.add('fixed-columns');
    }
    // A caption comes first in a table.
    if (table.caption) table.prepend(table.caption);
    if (done) {
      outermost.remove();
      return;
    }
  }
  // A row that has no room on a side of its own, under caption and head, cannot be kept whole. Any other is: Paged.js parts
  // a row cell by cell, and what stood side by side would stand on two sides. The composer may need a line or two more.
  const above = [trial.caption, trial.tHead].reduce(
    (sum, part) => sum + (part?.getBoundingClientRect().height ?? 0),
    0,
  );
  for (const [n, row] of rows.entries()) {
    if (row.getBoundingClientRect().height > side * 0.94 - above) table.rows[n]?.classList.add('may-break');
  }
  outermost.remove();
}

/** Tables under so much of a side, with columns as the browser has them, have no row that is too high: none is measured again. */
const lowTable = 0.4;

/** Puts a trial where its table stands: in empty copies of what is around that, which may be narrower than the type area. */
function surroundings(
  table: HTMLTableElement,
  trial: HTMLTableElement,
  bench: HTMLElement,
): { outermost: HTMLElement; measure: () => number } {
  let outermost: HTMLElement = trial;
  for (let parent = table.parentElement; parent && !parent.matches('.bench'); parent = parent.parentElement) {
    const copy = parent.cloneNode(false) as HTMLElement;
    copy.removeAttribute('id');
    copy.append(outermost);
    outermost = copy;
  }
  bench.replaceChildren(outermost);
  const around = trial.parentElement!;
  const css = getComputedStyle(around);
  const inset = Number.parseFloat(css.paddingLeft) + Number.parseFloat(css.paddingRight);
  return { outermost, measure: () => around.clientWidth - inset };
}

/**
 * Widths of a trial's columns, CSS px, and whether they are the browser's own.
 * @param plain its rows without a cell over several columns or rows
 */
function widthsOf(
  trial: HTMLTableElement,
  plain: readonly HTMLTableRowElement[],
  measure: number,
): { widths: number[]; asSet: boolean } {
  const widths = () => [...plain[0]!.cells].map((cell) => cell.getBoundingClientRect().width);
  const asSet = widths();
  const tried = (width: string, wrap: string) => {
    trial.style.width = width;
    trial.style.whiteSpace = wrap;
    const found = widths();
    trial.style.width = trial.style.whiteSpace = '';
    return found;
  };
  const most = tried('max-content', 'nowrap');
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
  if (sum(most) <= measure) return { widths: asSet, asSet: true };
  const least = tried('min-content', '');
  const room = roomForSpaces(plain, most.length);
  const needs = most.map((width, n) => ({ least: Math.min(least[n]!, width), most: width + room[n]! }));
  return { widths: columnWidths(needs, measure), asSet: false };
}

/** By column: what 中西间距 of a quarter takes more than the browser's eighth, and a little for rounding. CSS px. */
function roomForSpaces(plain: readonly HTMLTableRowElement[], columns: number): number[] {
  const room = new Array<number>(columns).fill(0);
  for (const { cells } of plain) {
    const size = Number.parseFloat(getComputedStyle(cells[0]!).fontSize);
    for (const [n, cell] of [...cells].entries()) {
      const gaps = cell.textContent?.match(betweenScripts)?.length ?? 0;
      room[n] = Math.max(room[n] ?? 0, Math.min(gaps, 8) * size * 0.125);
    }
  }
  return room.map((width) => width + 0.5);
}

const betweenScripts = /(?<=\p{sc=Han})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\p{sc=Han})/gu;

function columnsOf(widths: readonly number[], name: string): HTMLElement {
  const whole = widths.reduce((total, width) => total + width, 0) || 1;
  const columns = document.createElement('colgroup');
  // Paged.js knows an element by its data-ref and forgets what has none.
  columns.dataset.ref = name;
  for (const [n, width] of widths.entries()) {
    const column = document.createElement('col');
    column.dataset.ref = `${name}-${n}`;
    column.style.width = `${((width / whole) * 100).toFixed(3)}%`;
    columns.append(column);
  }
  return columns;
}

function copyWithoutIdentity(original: HTMLElement): HTMLElement {
  const copy = original.cloneNode(true) as HTMLElement;
  for (const each of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
    for (const name of ['id', 'data-id', 'data-ref', 'data-block']) each.removeAttribute(name);
  }
  for (const note of copy.querySelectorAll('.page-note, .note-mark')) note.remove();
  return copy;
}
