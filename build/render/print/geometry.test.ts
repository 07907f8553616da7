import { expect, it } from 'vitest';
import { areaLeft, pageGeometry } from './geometry.ts';

it('170×240, 五号 32×30 on 18 pt: 448×720 px, the same measure on both sides', () => {
  const page = pageGeometry({
    trim: { width: 170, height: 240 },
    style: '学术',
    size: 10.5,
    leading: 18,
    characters: 32,
    lines: 30,
    opening: 'side',
    punctuation: '全角',
    gutter: 25,
    head: 27,
  });
  expect([page.areaWidth, page.areaHeight, page.line]).toEqual([448, 720, 24]);
  expect(page.trimWidth).toBeCloseTo(481.89, 2);
  expect(page.trimHeight).toBeCloseTo(680.315, 2);
  expect(areaLeft(page, true)).toBe(94);
  expect(areaLeft(page, false)).toBe(643 - 448 - 94 - 0);
});
