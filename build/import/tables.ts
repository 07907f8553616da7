// Tables of a scan, typed with bars or as HTML: rectangular ones become tables of the book; others stay as they are
// typed. In: lines from one on; out: the table and the line after it. Must keep every cell's text.
import type { Line, Scan } from './scan.ts';
import { squeeze } from './scan.ts';

export interface TableBlock {
  kind: 'table';
  /** Cells in rows; the first row is the head. */
  rows: { line: number; text: string }[][];
  /** Lines as typed, where the table is kept as HTML. */
  html?: { line: number; text: string }[];
}

const delimiter = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** Reads a table that begins at a line. */
export function gatherTable(scan: Scan, lines: Line[], index: number): { block: TableBlock; next: number } | undefined {
  const first = lines[index]!.text;
  if (/<table[\s>]/i.test(first) && first.trim().startsWith('<')) return htmlTable(scan, lines, index);
  const second = lines[index + 1];
  if (!first.includes('|') || !second?.raw.includes('|') || !delimiter.test(second.raw)) return undefined;
  let next = index;
  const rows: TableBlock['rows'] = [];
  for (
    ;
    next < lines.length && squeeze(lines[next]!.text) && lines[next]!.text.includes('|') && !lines[next]!.role;
    next++
  ) {
    const line = lines[next]!;
    const content = line.text.trim();
    if (next === index + 1) {
      scan.changes.push({ kind: 'table', line: line.n, removed: squeeze(content), note: '表格记号' });
      continue;
    }
    const cells = content.replace(/^\||(?<!\\)\|$/g, '').split(/(?<!\\)\|/);
    scan.changes.push({
      kind: 'table',
      line: line.n,
      removed: '|'.repeat(count(content) - count(cells.join(''))),
      note: '表格记号',
    });
    rows.push(cells.map((text) => ({ line: line.n, text: text.trim() })));
  }
  return { block: { kind: 'table', rows: evened(rows, lines[index]!.n) }, next };
}

const count = (text: string) => text.split('|').length - 1;

function htmlTable(scan: Scan, lines: Line[], index: number): { block: TableBlock; next: number } | undefined {
  let next = index;
  while (next < lines.length && !/<\/table>/i.test(lines[next]!.text)) next++;
  const typed = lines.slice(index, next + 1).filter((line) => squeeze(line.text) && !line.role);
  if (next >= lines.length || !/<\/table>\s*$/i.test(lines[next]!.text)) return undefined;
  const rows: TableBlock['rows'] = [];
  let simple = !typed.some((line) =>
    /(?:row|col)span\s*=\s*["']?[2-9]|&[a-z#]|<(?!\/?(?:table|thead|tbody|tr|td|th)[\s>])|<table.*<table/i.test(
      line.text,
    ),
  );
  let open = false;
  for (const line of typed) {
    for (const match of line.text.matchAll(/<(\/?)(tr|td|th|table|thead|tbody)(?:\s[^<>]*)?>|[^<]+/gi)) {
      const [token, slash, tag] = match;
      if (tag === undefined) {
        if (!squeeze(token)) continue;
        const cell = rows.at(-1)?.at(-1);
        if (!open || !cell || cell.text) simple = false;
        else Object.assign(cell, { line: line.n, text: token.trim() });
      } else if (/^tr$/i.test(tag) && !slash) rows.push([]);
      else if (/^t[dh]$/i.test(tag)) {
        open = !slash;
        if (!slash) {
          if (!rows.length) simple = false;
          else rows.at(-1)!.push({ line: line.n, text: '' });
        }
      }
    }
  }
  const columns = rows[0]?.length ?? 0;
  simple &&= columns > 0 && rows.every((row) => row.length === columns);
  if (!simple) {
    return {
      block: { kind: 'table', rows: [], html: typed.map((line) => ({ line: line.n, text: line.text.trim() })) },
      next: next + 1,
    };
  }
  for (const line of typed) {
    const tags = line.text.match(/<[^<>]*>/g);
    if (tags) scan.changes.push({ kind: 'table', line: line.n, removed: tags.join(''), note: '表格标记' });
  }
  return { block: { kind: 'table', rows }, next: next + 1 };
}

/** Short rows are filled up: Markdown would drop nothing, but a table wants its columns. */
function evened(rows: TableBlock['rows'], line: number): TableBlock['rows'] {
  const columns = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: columns - row.length }, () => ({ line, text: '' }))]);
}
