import { describe, expect, it } from 'vitest';
import { matchesIn } from './matches.ts';

describe('matchesIn', () => {
  const texts = ['', '甲乙丙', '甲甲乙甲', '𠀀甲𠀀', '12年3月'];
  const patterns = [/甲/g, /甲+|$/g, /(?=甲)/gu, /x*/g, /x*/gu, /(?<n>\d+)([年月])/g, /没有/g];
  it('gives what matchAll gives, again and again', () => {
    for (const text of texts)
      for (const pattern of patterns) {
        const wanted = [...text.matchAll(new RegExp(pattern))];
        for (let i = 0; i < 2; i++) expect(matchesIn(text, pattern)).toEqual(wanted);
        expect(pattern.lastIndex).toBe(0);
      }
  });
});
