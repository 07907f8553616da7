import { describe, expect, it } from 'vitest';
import type { PlanInput, Row } from './rows.ts';
import { spacedSides, spreadSpace } from './spread.ts';

const line: Row = {
  height: 20,
  above: 0,
  keepNext: false,
  heading: false,
  body: true,
  notes: [],
  breakBefore: false,
  snaps: false,
};
const text = (paragraph: number, lines: number): Row[] =>
  Array.from({ length: lines }, (_, n) => ({ ...line, paragraph, line: n, lines }));
const heading: Row = { ...line, heading: true, keepNext: true, body: false, snaps: true };
const figure: Row = { ...line, height: 40, body: false, snaps: true };
const tableRow: Row = { ...line, body: false };
const input = (rows: Row[]): PlanInput => ({
  rows,
  side: 200,
  line: 20,
  noteSeparator: 10,
  linesAboveNotes: 4,
  variants: new Map(),
  lastSideLines: 5,
});

describe('spacedSides', () => {
  it('says once what each side was given', () => {
    const spaces = [3, 8, 14, 31].map((row) => ({ row, lines: 1 }));
    expect(spacedSides(spaces, [0, 10, 20, 30])).toEqual([
      { side: 0, row: 3, lines: 2 },
      { side: 1, row: 14, lines: 1 },
      { side: 3, row: 31, lines: 1 },
    ]);
  });
});

describe('spreadSpace', () => {
  it('gives a side a line short to the space above its heading', () => {
    // Ten lines a side: a paragraph of three cannot be parted, so the side is two short, then one.
    expect(spreadSpace(input([...text(0, 3), heading, ...text(1, 5), ...text(2, 3), ...text(3, 9)]))).toEqual([
      { row: 3, lines: 1 },
    ]);
  });
  it('gives three lines where there are three places, and none where there are two', () => {
    const three = [...text(0, 1), heading, ...text(1, 1), figure, ...text(2, 2), figure, ...text(3, 9)];
    const rows = three.map((row) => (row.paragraph === 3 ? { ...row, height: 60 } : row));
    const short = { ...input(rows), side: 240 };
    expect(spreadSpace(short).map(({ lines }) => lines)).toEqual([1, 1, 1]);
    // A figure alone has two: above it and below.
    const two = [...text(0, 3), figure, ...text(2, 2), ...rows.slice(-9)];
    expect(spreadSpace({ ...short, rows: two, side: 200 })).toEqual([]);
  });
  it('leaves full sides, sides of text alone and last sides as they are', () => {
    expect(spreadSpace(input([...text(0, 9), ...text(1, 9)]))).toEqual([]);
    expect(spreadSpace(input([...text(0, 4), heading, ...text(1, 2)]))).toEqual([]);
  });
  it('moves a display down, never the inside of a table', () => {
    const table = [{ ...tableRow, keepNext: true }, tableRow, { ...tableRow, snaps: true }];
    const rows = [...text(0, 2), ...table, ...text(1, 4), ...text(2, 3), ...text(3, 9)];
    expect(spreadSpace(input(rows))).toEqual([{ row: 5, lines: 1 }]);
    expect(spreadSpace(input([...text(0, 4), figure, ...text(1, 3), ...text(2, 3), ...text(3, 9)]))).toEqual([
      { row: 4, lines: 1 },
    ]);
  });
  it('makes no hole after a quotation', () => {
    const [first, last] = text(0, 2);
    const quotation = [first!, { ...last!, snaps: true }];
    expect(spreadSpace(input([...quotation, ...text(1, 2), ...text(2, 3), ...text(3, 3), ...text(4, 9)]))).toEqual([]);
  });
});
