// The edit that gives a target without a label one: {#fig-3-2} after an image, a heading, a table's caption. In: book and
// target. Out: a label nobody has, and the edit, or nothing where the source is not plainly of that form.
import type { Book, SourceFile, Target } from '../../../../book.ts';
import type { Edit } from '../../../../diagnostic.ts';
import { matchesIn } from '../../../prose/matches.ts';

const prefixes: Readonly<Partial<Record<Target['kind'], string>>> = { figure: 'fig', table: 'tbl', section: 'sec' };

/** A label for a target, from its number; undefined for kinds whose source has no plain place for one. */
export function labelFor(book: Book, target: Target): string | undefined {
  const prefix = prefixes[target.kind];
  const number = target.number
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^0-9a-z]+/g, '-')
    .replace(/^-+|-+$/g, '');
  // 第三节 and 一、 are numbers of several headings: their anchor is the only one's.
  const stem = number === '' || target.kind === 'section' ? target.anchor.replace(/^s-/, '') : number;
  if (prefix === undefined || !/^[a-z0-9-]+$/.test(stem)) return undefined;
  const label = `${prefix}-${stem}`;
  return book.anchors.has(label) || book.targets.has(label) ? undefined : label;
}

/** The edit that writes the label. */
export function labelling(book: Book, target: Target, label: string): Edit | undefined {
  const { place, kind } = target;
  const source = book.sources.find(({ path }) => path === place.file);
  if (!source || place.endLine === undefined || place.endColumn === undefined) return undefined;
  const starts = lineStarts(source);
  const start = (starts[place.line - 1] ?? 0) + place.column - 1;
  const end = (starts[place.endLine - 1] ?? 0) + place.endColumn - 1;
  const text = source.text.slice(start, end);
  // An image alone, a heading on one line with # before it; what ends in anything else than words is left alone.
  if (kind === 'figure' && /^!\[[^[\]\n]*\]\([^()\n]*\)$/.test(text))
    return { file: place.file, start: end, end, insert: `{#${label}}` };
  if (kind === 'section' && /^#{1,6} [^\n]*[^\s#}\\`]$/u.test(text))
    return { file: place.file, start: end, end, insert: ` {#${label}}` };
  return undefined;
}

const lines = new WeakMap<SourceFile, number[]>();

/** The offset of each line. */
function lineStarts(source: SourceFile): number[] {
  const known = lines.get(source);
  if (known) return known;
  const starts = [0];
  for (const { index } of matchesIn(source.text, /\r\n|\r|\n/g))
    starts.push(index + (source.text[index + 1] === '\n' && source.text[index] === '\r' ? 2 : 1));
  lines.set(source, starts);
  return starts;
}
