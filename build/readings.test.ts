// Readings agree with pinyin-pro, character by character.
import { pinyin } from 'pinyin-pro';
import { expect, it } from 'vitest';
import { readingsOf, sameSyllable } from './readings.ts';
import { ownBytes } from './root.ts';

const characters = [...ownBytes('build/readings.txt').toString('utf8').replace(/^#.*/gm, '')].filter((one) =>
  /\p{Script=Han}/u.test(one),
);

it('holds the characters of GB 2312, each once', () => {
  expect(characters.length).toBe(6763);
  expect(new Set(characters).size).toBe(6763);
});

it('reads as pinyin-pro does, with tones and without', () => {
  for (const one of [...characters, '犇', '𠮷', '〇', 'A', '，']) {
    const toned = pinyin(one, { toneType: 'symbol', type: 'array', multiple: true });
    const toneless = pinyin(one, { toneType: 'none', type: 'array', multiple: true, v: true });
    expect([one, readingsOf(one, 'symbol')]).toEqual([one, toned]);
    expect([one, [...readingsOf(one, 'none')].sort()]).toEqual([one, [...new Set(toneless)].sort()]);
  }
});

it.each([
  ['行', '航', true],
  ['绿', '律', true],
  ['绿', '路', true],
  ['女', '努', false],
  ['诗', '丝', false],
])('%s and %s: %s', (a, b, same) => {
  expect(sameSyllable(a, b)).toBe(same);
});
