import { describe, expect, it } from 'vitest';
import { drawn, section } from './drawing.ts';
import { breaksForPadding, greedySides, idleMarks, needsPlan, planPages } from './index.ts';
import type { PlanInput } from './rows.ts';

function plan(sketch: string, lines: number, more: Partial<PlanInput> = {}) {
  const input = section(sketch, lines, more);
  const made = planPages(input);
  expect(greedySides(input, made.fits, made.breaks)).toEqual(made.sides.map(({ row }) => row));
  const flaws = made.flaws.map(({ kind, side }) => `${kind} ${side + 1}`).join(', ');
  return `${drawn(input, made)}${flaws && `   (${flaws})`}`;
}

/** On sides of ten lines: what is given, what comes out, what is left to report. */
const tables: Record<string, [sketch: string, sides: string][]> = {
  'what fills its sides is left alone': [
    ['6 8 6', '6 4… | …4 6'],
    ['10± 10± 5±', '10 | 10 | 5'],
    ['4', '4'],
    ['1', '1'],
    ['H5 20', 'H5 5… | …10… | …5'],
    ['6± 8± 6± / 3± 3±', '6 4… | …4 6 | 3 3'],
  ],
  '孤行: no first line at a foot': [
    ['4+ 5 9', '4+ 5 | 9'],
    ['4- 5 6 4', '4- 5 2… | …4 4'],
    ['9± 6 5', '9- 2… | …4 5'],
    ['9 8', '9 · | 8   (short-side 1)'],
  ],
  '孤行: no last line at a head': [
    ['6 5+ 8', '6 4… | …1+ 8'],
    ['6 5- 10', '6 5- | 10'],
    ['6- 5 10', '6- 5 | 10'],
    ['6+ 5 8', '6+ 3… | …2 8'],
    ['6 5 8', '6 3… · | …2 8   (short-side 1)'],
  ],
  'a paragraph cut by a side keeps two lines when it is shortened': [
    ['7 5- 8 6', '7 3… | …2 8 | 6'],
    ['7 6- 8- 6', '7 3… | …3- 8 | 6'],
  ],
  '背题: a heading keeps two lines': [
    ['6± H3 6 4', '6- H3 2… | …4 4'],
    ['3+ 5+ H2 5', '3+ 5+ | H2 5'],
    ['4 H2 H2 2 5', '4 H2 H2 2 | 5'],
    ['6 H3 1 H3 7 5', '6 H3 1 | H3 7 | 5'],
    ['5 H2 H2 6 5', '5 ····· | H2 H2 6 | 5   (short-side 1)'],
    ['5 H3 1 8 5', '5 ····· | H3 1 6… | …2 5   (short-side 1)'],
    ['5 H3 2- 8 5', '5 H3 2 | 8 2… | …3   (short-last-side 3)'],
  ],
  'kept with the next': [['8- 2> 5 4', '8 ·· | 2 5 2… · | …2   (short-side 1, short-side 2, short-last-side 3)']],
  'a last side has five lines': [
    ['6 7± 3', '6 4… | …3 3'],
    ['6± 5± 9±', '6- 5 | 9'],
    ['7 3 7± 5', '7 3 | 7+ 2… | …3   (short-last-side 3)'],
    ['8± 8± 8±', '8 2… | …6+ 3… | …5'],
  ],
  'figures give back the grid': [
    ['4 F3.4 6', '4 F3.4 2… | …4   (short-last-side 2)'],
    ['4 F7 6', '4 ······ | F7 3… | …3   (short-side 1, short-last-side 3)'],
    ['5- F5 8', '5 F5 | 8'],
    ['F12 5', 'F12 | 5'],
  ],
  'notes stand at the foot': [
    ['4n1.5 4± 8', '4 4 | 8'],
    ['4n3 6n5 9', '4 ·· | 4… | …2 7… · | …2   (short-side 1, short-side 3, short-last-side 4)'],
  ],
  'what cannot be helped is reported': [
    ['9 H3 1> 1> 1> 1> 1> 1> 1> 1> 5', '9 · | H3 1 1 1 1 1 1 1 | 1 5   (short-side 1, parted 2)'],
  ],
};

describe.each(Object.entries(tables))('%s', (_name, cases) => {
  it.each(cases)('%s', (sketch, sides) => {
    expect(plan(sketch, 10)).toBe(sides);
  });
});

describe('needsPlan', () => {
  it('says whether greedy filling has no flaw', () => {
    expect(needsPlan(section('6 8 6', 10))).toBe(false);
    expect(needsPlan(section('9 6 5', 10))).toBe(true);
  });
});

describe('idleMarks', () => {
  const idle = (sketch: string) => {
    const input = section(sketch, 10);
    const rows = input.rows.map((row) => (row.keepNext && !row.heading ? { ...row, keptByHand: true } : row));
    return idleMarks({ ...input, rows });
  };

  it('are page breaks where a side begins anyhow', () => {
    expect(idle('6 4 / 5')).toEqual({ pageBreaks: [10], keeps: [] });
    expect(idle('6 / 5')).toEqual({ pageBreaks: [], keeps: [] });
    expect(idle('/ 6 / 5')).toEqual({ pageBreaks: [0], keeps: [] });
    expect(idle('6 3 / 2')).toEqual({ pageBreaks: [9], keeps: [] });
  });

  it('are keeps where both stand together anyhow', () => {
    expect(idle('3> 4')).toEqual({ pageBreaks: [], keeps: [2] });
    expect(idle('8 2> 5')).toEqual({ pageBreaks: [], keeps: [] });
    expect(idle('7 2> 5')).toEqual({ pageBreaks: [], keeps: [] });
  });
});

describe('breaksForPadding', () => {
  it('tells the browser to end a side where a box’s foot has no room under its last line', () => {
    const input = section('8 2 5', 10);
    const boxed = (outset: number) => ({
      ...input,
      rows: input.rows.map((row, n) => (n === 9 ? { ...row, outset } : row)),
    });
    expect(breaksForPadding(boxed(0))).toEqual([]);
    expect(breaksForPadding(boxed(6))).toEqual([8]);
    expect(greedySides(boxed(6))).toEqual([0, 8]);
  });
});
