import { describe, expect, it } from 'vitest';
import { differences } from './compare.ts';

const words = (count: number, seed: number): string => {
  let state = seed;
  let text = '';
  for (let index = 0; index < count; index++) {
    state = (state * 1103515245 + 12345) % 2147483648;
    text += String.fromCodePoint(0x4e00 + (Math.floor(state / 7) % 3500));
  }
  return text;
};

/** A text of many runs, with the offsets at which they begin. */
function book(runs: number, length = 120): { texts: string[]; text: string; starts: number[] } {
  const texts = Array.from({ length: runs }, (_, index) => words(length, index * 7919 + 17));
  const starts: number[] = [];
  let at = 0;
  for (const text of texts) {
    starts.push(at);
    at += text.length;
  }
  return { texts, text: texts.join(''), starts };
}

describe('differences', () => {
  it('is silent on equal texts', () => {
    expect(differences('甲乙丙', '甲乙丙')).toEqual([]);
  });

  it('tells a changed character', () => {
    expect(differences('月末结算', '月未结算')).toEqual([
      { kind: 'changed', start: 1, end: 2, foundStart: 1, foundEnd: 2 },
    ]);
  });

  it('tells a lost run, whole, though its neighbour begins alike', () => {
    const starts = [0, 4, 9];
    expect(differences('第一段。第二段话。第三段。', '第一段。第三段。', starts)).toEqual([
      { kind: 'missing', start: 4, end: 9, foundStart: 4, foundEnd: 4 },
    ]);
  });

  it('tells swapped runs as one that moved', () => {
    const { texts, text, starts } = book(6, 40);
    const swapped = [texts[0], texts[1], texts[3], texts[2], texts[4], texts[5]].join('');
    const found = differences(text, swapped, starts);
    expect(found.map(({ kind }) => kind)).toEqual(['moved']);
    expect([starts[2], starts[3]]).toContain(found[0]?.start);
    expect(found[0]!.end - found[0]!.start).toBe(40);
  });

  it('tells a repeated run', () => {
    const { texts, text, starts } = book(5, 40);
    const repeated = [texts[0], texts[1], texts[1], texts[2], texts[3], texts[4]].join('');
    expect(differences(text, repeated, starts)).toMatchObject([{ kind: 'repeated' }]);
  });

  it('finds many faults in a long text, each where it is, within time that grows with it', { timeout: 30_000 }, () => {
    const { texts, text, starts } = book(7000);
    const broken = [...texts];
    const faults = Array.from({ length: 100 }, (_, index) => 31 + index * 67);
    for (const index of faults) broken[index] = `${broken[index]!.slice(0, 50)}〇${broken[index]!.slice(51)}`;
    const found = differences(text, broken.join(''), starts);
    expect(found.map(({ start }) => start)).toEqual(faults.map((index) => starts[index]! + 50));
  });

  it('survives a text that has nothing in common', () => {
    expect(differences(words(40_000, 3), words(40_000, 5)).length).toBeGreaterThan(0);
  });
});
