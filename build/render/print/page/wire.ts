// Lines on their way into the tab, rows on their way out, as bare numbers: there are tens of thousands of both in a book,
// and every name of a field would be written, escaped, sent and read for each. What is packed unpacks to the same; no
// layout here.
import type { ComposedLine, ComposedParagraph, LineRun } from '../compose/paragraph.ts';
import type { Row } from '../plan/rows.ts';
import type { SetLine, SetLines } from './paginated.ts';

/** By line: tracking, width, flags, then its runs: piece, from, to, what follows, that. */
export type PackedLines = (number[][] | null)[];

const lineFlag = { filled: 1, hyphen: 2 } as const;
const runFlag = { before: 1, tracking: 2, wordSpace: 4, wide: 8 } as const;

/** @param lines by paragraph; null where the browser breaks it */
export function packLines(lines: readonly (ComposedParagraph | null)[]): PackedLines {
  return lines.map((composed) => composed?.lines.map(packLine) ?? null);
}

function packLine({ tracking, width, filled, hyphen, runs }: ComposedLine): number[] {
  const packed = [tracking, width, (filled ? lineFlag.filled : 0) | (hyphen ? lineFlag.hyphen : 0)];
  for (const run of runs) packRun(run, packed);
  return packed;
}

function packRun({ piece, from, to, before, tracking, wordSpace, wide }: LineRun, packed: number[]): void {
  const at = packed.push(piece, from, to, wide ? runFlag.wide : 0) - 1;
  const put = (flag: number, value: number | undefined) => {
    if (value === undefined) return;
    packed[at]! |= flag;
    packed.push(value);
  };
  put(runFlag.before, before);
  put(runFlag.tracking, tracking);
  put(runFlag.wordSpace, wordSpace);
}

export function unpackLines(packed: PackedLines): SetLines {
  return packed.map((lines) => lines && { lines: lines.map(unpackLine) });
}

function unpackLine(packed: readonly number[]): SetLine {
  const [tracking, width, flags] = packed as [number, number, number];
  const runs: LineRun[] = [];
  for (let at = 3; at < packed.length; ) {
    const run: LineRun = { piece: packed[at]!, from: packed[at + 1]!, to: packed[at + 2]! };
    const given = packed[at + 3]!;
    at += 4;
    if (given & runFlag.before) run.before = packed[at++]!;
    if (given & runFlag.tracking) run.tracking = packed[at++]!;
    if (given & runFlag.wordSpace) run.wordSpace = packed[at++]!;
    if (given & runFlag.wide) run.wide = true;
    runs.push(run);
  }
  const line: SetLine = { tracking, width, filled: (flags & lineFlag.filled) > 0, runs };
  if (flags & lineFlag.hyphen) line.hyphen = true;
  return line;
}

/** Facts that are true or not, by the bit they have; the last is absent where it is not true. */
const rowFacts = ['keepNext', 'heading', 'body', 'breakBefore', 'snaps', 'keptByHand'] as const;

export type PackedRow = [
  facts: number,
  height: number,
  above: number,
  inset: number,
  outset: number,
  opens: number | null,
  block: string | null,
  line: [paragraph: number, line: number, lines: number] | 0,
  notes: number[] | 0,
];

export function packRows(rows: readonly Row[]): PackedRow[] {
  return rows.map((row) => [
    rowFacts.reduce((sum, name, n) => sum | (row[name] ? 1 << n : 0), 0),
    row.height,
    row.above,
    row.inset ?? 0,
    row.outset ?? 0,
    row.opens ?? null,
    row.block ?? null,
    row.paragraph === undefined ? 0 : [row.paragraph, row.line!, row.lines!],
    row.notes.length > 0 ? row.notes : 0,
  ]);
}

export function unpackRows(packed: readonly PackedRow[]): Row[] {
  // Every row has the same fields in the same order: the planner, which asks for them over and over, is quicker with them.
  return packed.map(([facts, height, above, inset, outset, opens, block, line, notes]): Row => {
    const [paragraph, at, lines] = line === 0 ? none : line;
    return {
      block: block ?? undefined,
      paragraph,
      line: at,
      lines,
      height,
      above,
      inset,
      outset,
      opens: opens ?? undefined,
      keepNext: has(facts, 0),
      keptByHand: has(facts, 5) || undefined,
      heading: has(facts, 1),
      body: has(facts, 2),
      notes: notes === 0 ? [] : notes,
      breakBefore: has(facts, 3),
      snaps: has(facts, 4),
    };
  });
}

const none: readonly [undefined, undefined, undefined] = [undefined, undefined, undefined];
const has = (facts: number, n: number): boolean => (facts & (1 << n)) > 0;
