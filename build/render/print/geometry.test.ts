import { expect, it } from 'vitest';
import { memoryHost } from '../../host.ts';
import { readConfig } from '../../read/config/facts.ts';
import { knownFormats } from '../../read/config/formats.ts';
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
    lineEnds: '整段',
    gutter: 25,
    head: 27,
  });
  expect([page.areaWidth, page.areaHeight, page.line]).toEqual([448, 720, 24]);
  expect(page.trimWidth).toBeCloseTo(481.89, 2);
  expect(page.trimHeight).toBeCloseTo(680.315, 2);
  expect(areaLeft(page, true)).toBe(94);
  expect(areaLeft(page, false)).toBe(643 - 448 - 94 - 0);
});

it.each([
  // 版心 and margins as a 版式通知单 has them, mm: head, foot, gutter, fore-edge
  ['130×184', '96.3 × 149.2', '19 15.8 18 15.7'],
  ['140×203', '103.7 × 160.9', '22 20.1 19 17.3'],
  ['148×210', '107.4 × 168.0', '22 20.0 22 18.6'],
  ['170×240', '118.5 × 187.9', '27 25.1 25 26.5'],
  ['185×260', '144.5 × 213.3', '25 21.7 22 18.5'],
  ['210×285', '159.3 × 232.3', '25 27.7 25 25.7'],
])('%s: %s, %s', async (format, area, margins) => {
  expect(knownFormats).toContain(format);
  const { facts } = await readConfig(`title: 书\nprint: {format: ${format}}\n`, '/book', memoryHost({}));
  const page = pageGeometry(facts!.print);
  const { head, foot, gutter, foreEdge } = page.margins;
  const { trim } = facts!.print;
  expect(`${(trim.width - gutter - foreEdge).toFixed(1)} × ${(trim.height - head - foot).toFixed(1)}`).toBe(area);
  const shown = [head, foot, gutter, foreEdge].map((mm) => (Number.isInteger(mm) ? mm : mm.toFixed(1)));
  expect(shown.join(' ')).toBe(margins);
  // The first line's characters begin where the head ends, the last line's end where the foot begins.
  const space = (page.line - page.size) / 2;
  const mm = 96 / 25.4;
  expect(Math.abs(page.head + space - head * mm)).toBeLessThanOrEqual(0.5);
  expect(Math.abs(page.height - (page.head + page.areaHeight - space) - foot * mm)).toBeLessThanOrEqual(0.5);
});
