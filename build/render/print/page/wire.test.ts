// What is packed on its way between Node and the tab unpacks to the same.
import { expect, test } from 'vitest';
import type { ComposedLine } from '../compose/paragraph.ts';
import type { Row } from '../plan/rows.ts';
import { packLines, packRows, unpackLines, unpackRows } from './wire.ts';

const through = <T>(value: T): T => JSON.parse(JSON.stringify(value));

test('lines, whatever their runs are given', () => {
  const line: ComposedLine = {
    tracking: 0.145,
    width: 448,
    natural: 440,
    filled: true,
    runs: [
      { piece: 0, from: 0, to: 12 },
      { piece: 1, from: 0, to: 0, before: -7 },
      { piece: 2, from: 3, to: 5, before: 3.5, tracking: 0, wordSpace: -0.25, wide: true },
      { piece: 2, from: 5, to: 9, wordSpace: 1 },
    ],
  };
  const last: ComposedLine = { tracking: 0, width: 28, natural: 28, filled: false, hyphen: true, runs: [] };
  const paragraphs = [{ lines: [line, last], fitted: 0, flaws: [] }, null];
  const kept = (each: ComposedLine) => {
    const { natural: _, ...rest } = each;
    return rest;
  };
  expect(unpackLines(through(packLines(paragraphs)))).toEqual([{ lines: [kept(line), kept(last)] }, null]);
});

test('rows, with all they may have and with the least', () => {
  const least: Row = {
    height: 24,
    above: 0,
    inset: 0,
    outset: 0,
    keepNext: false,
    heading: false,
    body: false,
    notes: [],
    breakBefore: false,
    snaps: false,
  };
  const most: Row = {
    block: 's-b1',
    paragraph: 3,
    line: 0,
    lines: 4,
    height: 24.5,
    above: 12.25,
    opens: 20,
    inset: 2,
    outset: 3,
    keepNext: true,
    keptByHand: true,
    heading: true,
    body: true,
    notes: [18, 36.5],
    breakBefore: true,
    snaps: true,
  };
  const each = (['keepNext', 'heading', 'body', 'breakBefore', 'snaps'] as const).map((name) => ({
    ...least,
    [name]: true,
  }));
  expect(unpackRows(through(packRows([least, most, ...each])))).toEqual([least, most, ...each]);
});
