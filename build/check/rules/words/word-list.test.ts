// The lists of miswritten words are whole: every entry says what is written and what is meant, and none stands twice.
import { describe, expect, it } from 'vitest';
import { miswritten } from './data/miswritten.ts';
import { miswrittenEveryday } from './data/miswritten-everyday.ts';
import { miswrittenHousehold } from './data/miswritten-household.ts';
import { miswrittenTrades } from './data/miswritten-trades.ts';

describe('the lists of miswritten words', () => {
  const entries = (miswritten + miswrittenEveryday + miswrittenTrades + miswrittenHousehold).trim().split(/\s+/);

  it('has entries of the form 误>正/following/before', () => {
    const broken = entries.filter((entry) => !/^\p{Script=Han}{2,}>\p{Script=Han}{2,}(?:\/[^/>]*){0,2}$/u.test(entry));
    expect(broken).toEqual([]);
  });

  it('never means what is written', () => {
    const same = entries.filter((entry) => {
      const [wrong, right] = entry.split('>');
      return right?.split('/')[0] === wrong;
    });
    expect(same).toEqual([]);
  });

  it('has every word once', () => {
    const words = entries.map((entry) => entry.split('>')[0]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});
