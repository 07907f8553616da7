// What is no prose is opaque, character for character; the sentence's own marks are not.
import { describe, expect, it } from 'vitest';
import { opaque } from './passage.ts';
import { masked } from './protected.ts';

const shown = (text: string) => masked(text).replaceAll(opaque, '□');

describe('masked', () => {
  for (const [text, wanted] of [
    ['见https://a.cn/x?b=1。后', '见□□□□□□□□□□□□□□□□□□。后'],
    ['写信给a@b.cn, 或', '写信给□□□□□□, 或'],
    ['在www.a.com。', '在□□□□□□□□□。'],
    [':smile: 好', '□□□□□□□ 好'],
    ['10.1000/xyz123', '□□□□□□□□□□□□□□'],
    ['注:图a:b', '注:图a:b'],
    ['8:30开门', '8:30开门'],
    ['没有', '没有'],
  ] as const) {
    it(text, () => {
      expect(shown(text)).toBe(wanted);
      expect(masked(text)).toHaveLength(text.length);
    });
  }
});
