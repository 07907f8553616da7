// Columns' needs → their widths.
import { expect, test } from 'vitest';
import { type ColumnNeed, columnWidths } from './columns.ts';

const cells = (...most: number[]): ColumnNeed[] => most.map((each) => ({ least: 2, most: each }));
const rounded = (needs: ColumnNeed[], whole: number) => columnWidths(needs, whole).map((width) => Math.round(width));

test('short columns stay on one line beside long ones, which take the rest', () => {
  expect(rounded(cells(4, 5, 60), 36)).toEqual([4, 5, 27]);
  // The third is over a third of the width, but not over half of what the first two leave.
  expect(rounded(cells(3, 3, 13, 80), 36)).toEqual([3, 3, 13, 17]);
});

test('where all are too long, none is starved', () => {
  expect(rounded(cells(13, 100), 24)).toEqual([6, 18]);
  expect(rounded(cells(7, 7, 7, 7, 60), 30)).toEqual([4, 4, 4, 4, 13]);
});

test('where all fit, what is left over is shared out', () => {
  expect(rounded(cells(4, 8), 36)).toEqual([12, 24]);
});

test('no column is narrower than its longest word while there is room', () => {
  expect(rounded([{ least: 20, most: 30 }, ...cells(10, 90)], 36)).toEqual([20, 10, 6]);
  expect(
    rounded(
      [
        { least: 30, most: 30 },
        { least: 10, most: 10 },
      ],
      20,
    ),
  ).toEqual([15, 5]);
});

test('widths add up to the whole', () => {
  let seed = 7;
  const next = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % below;
  };
  for (let round = 0; round < 500; round += 1) {
    const needs = Array.from({ length: 1 + next(8) }, () => {
      const least = 1 + next(9);
      return { least, most: least + next(next(4) === 0 ? 200 : 12) };
    });
    const widths = columnWidths(needs, 36);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(36);
    for (const width of widths) expect(width).toBeGreaterThan(0);
  }
});
