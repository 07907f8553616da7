// The lists of miswritten words are whole: every entry says what is written and what is meant, and none stands twice.
import { describe, expect, it } from 'vitest';
import { miswritten } from './data/miswritten.ts';
import { miswrittenEveryday } from './data/miswritten-everyday.ts';
import { miswrittenHousehold } from './data/miswritten-household.ts';
import { miswrittenTrades } from './data/miswritten-trades.ts';
import { neighboursEveryday } from './data/neighbours-everyday.ts';
import { neighboursOfPairs } from './data/neighbours-of-pairs.ts';
import { neighboursOfParticles } from './data/neighbours-of-particles.ts';
import { framedLists } from './neighbours.ts';

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

describe('the lists of words told by what stands beside them', () => {
  const lines = (neighboursEveryday + neighboursOfPairs + neighboursOfParticles)
    .split('\n')
    .filter((line) => line.trim() !== '');

  it('have a frame in every line, not guards alone, and its place once in each', () => {
    const broken = lines.filter((line) => {
      const [pair = '', ...frames] = line.trim().split(/ +/);
      const [wrong, right] = pair.split('>');
      return (
        !right ||
        wrong === right ||
        frames.every((f) => f.startsWith('~')) ||
        frames.some((f) => f.split('_').length !== 2)
      );
    });
    expect(broken).toEqual([]);
  });

  it('have patterns that can be searched with', () => {
    const words = lines.map((line) => line.split('>')[0]!);
    expect(() => framedLists([lines.join('\n')], [])(words.join('，'))).not.toThrow();
  });
});
