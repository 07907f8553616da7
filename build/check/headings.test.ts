// Typed numbers written again with other values.
import { expect, it } from 'vitest';
import { parseTypedNumber } from '../resolve/typed.ts';
import { rewriteNumber } from './headings.ts';

it.each([
  ['第1章', [2], '第2章'],
  ['第一章', [12], '第十二章'],
  ['第三节', [4], '第四节'],
  ['1.1', [1, 3], '1.3'],
  ['2.1.9', [2, 1, 10], '2.1.10'],
  ['十、', [11], '十一、'],
  ['（一）', [3], '（三）'],
  ['1.', [2], '2.'],
  ['（1）', [2], '（2）'],
  ['①', [2], '②'],
  ['附录A', [2], '附录B'],
  ['A.1', [1, 2], 'A.2'],
])('%s with %j → %s', (typed, values, written) => {
  const number = parseTypedNumber(`${typed}　题`);
  expect(number?.text).toBe(typed);
  expect(number && rewriteNumber(number, values)).toBe(written);
});
