// Tables under Paged.js: columns measured once over the whole table, so that its parts on several sides have the same
// widths and a row does not grow when rows below it leave the side; the head repeated with 续表 on every further side.
import { type Chunker, Handler, type Polisher } from 'pagedjs';

export class Tables extends Handler {
  constructor(chunker: Chunker, polisher: Polisher, caller?: unknown) {
    super(chunker, polisher, caller);
  }

  /** A row that opens a side brings its table's head with it, while the side is filled, so that no row falls off it. */
  renderNode(clone: Node, source: Node): void {
    if (!(clone instanceof HTMLElement) || clone.tagName !== 'TR') return;
    const table = clone.closest('table');
    const original = (source as HTMLElement).closest?.('table');
    if (!table || !original || table.dataset.splitFrom === undefined || table.querySelector('thead, colgroup')) return;
    const columns = original.querySelector(':scope > colgroup');
    const head = original.tHead?.contains(source) ? null : original.tHead;
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

/** Fixes the columns of every table before its cells' lines are composed. @param root the section, laid out in full */
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

/** Measures a table as a whole on the bench and writes the widths it found into it. @param side height of a side, CSS px */
function fixColumns(table: HTMLTableElement, name: string, bench: HTMLElement, side: number): void {
  const trial = table.cloneNode(true) as HTMLTableElement;
  bench.replaceChildren(trial);
  const measure = bench.getBoundingClientRect().width;
  if (trial.getBoundingClientRect().width > measure + 1) {
    // Long words keep the columns too wide: they may break anywhere in this table.
    table.classList.add('breaks-anywhere');
    trial.classList.add('breaks-anywhere');
  }
  const rows = [...trial.rows];
  // A row as tall as a side cannot be kept whole.
  for (const [n, row] of rows.entries()) {
    if (row.getBoundingClientRect().height > side * 0.75) table.rows[n]?.classList.add('may-break');
  }
  const widest = rows.find((row) => [...row.cells].every((cell) => cell.colSpan === 1 && cell.rowSpan === 1));
  if (!widest || table.querySelector('colgroup')) return;
  const whole = trial.getBoundingClientRect().width || 1;
  // Paged.js knows an element by its data-ref and forgets what has none.
  const columns = document.createElement('colgroup');
  columns.dataset.ref = name;
  for (const [n, cell] of [...widest.cells].entries()) {
    const column = document.createElement('col');
    column.dataset.ref = `${name}-${n}`;
    column.style.width = `${((cell.getBoundingClientRect().width / whole) * 100).toFixed(3)}%`;
    columns.append(column);
  }
  if (table.caption) table.caption.after(columns);
  else table.prepend(columns);
  table.classList.add('fixed-columns');
}

function copyWithoutIdentity(original: HTMLElement): HTMLElement {
  const copy = original.cloneNode(true) as HTMLElement;
  for (const each of [copy, ...copy.querySelectorAll<HTMLElement>('*')]) {
    for (const name of ['id', 'data-id', 'data-ref', 'data-block']) each.removeAttribute(name);
  }
  for (const note of copy.querySelectorAll('.page-note, .note-mark')) note.remove();
  return copy;
}
