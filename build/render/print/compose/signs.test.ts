import { expect, it } from 'vitest';
import { signsNumber } from './signs.ts';

it.each([
  ['误差±', '5.4', true],
  ['−', '5℃', true],
  ['≥', '−5', true],
  ['√', '2', true],
  ['小于<', '5', true],
  ['3×', '4', true],
  ['x＋', 'y', true],
  ['5%±', '0.5%', true],
  ['面积×', '2', false],
  ['甲＋', '乙', false],
  ['＋', 'a', false],
  ['±', ' 5', false],
  ['±', '', false],
  ['±±±±±', '5', true],
])('%s%s: %s', (before, after, is) => expect(signsNumber(before + after, before.length - 1)).toBe(is));

it('many signs in a row take no time', () => {
  const text = '±'.repeat(100_000);
  let found = 0;
  for (let at = 0; at < text.length; at += 1) found += signsNumber(text, at) ? 1 : 0;
  expect(found).toBe(0);
});
