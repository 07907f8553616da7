import { expect, it } from 'vitest';
import { believed, dissents } from './witnesses.ts';

const said = (...values: string[]) => values.map((value, at) => ({ value, at }));
const same = (a: string, b: string) => a === b;
const odd = (values: string[], support?: (value: string) => number) =>
  dissents(said(...values), same, support).map(({ odd, also, against }) => [
    odd.at,
    also.map(({ at }) => at),
    against.at,
  ]);

it('what is alone differs from what most say', () => {
  expect(odd(['甲', '甲', '甲'])).toEqual([]);
  expect(odd(['乙', '甲', '甲'])).toEqual([[0, [], 1]]);
  expect(odd(['甲', '乙', '甲', '丙'])).toEqual([
    [1, [], 0],
    [3, [], 0],
  ]);
});

it('votes being equal, the first is believed; several that differ alike are one difference', () => {
  expect(odd(['甲', '乙'])).toEqual([[1, [], 0]]);
  expect(odd(['甲', '甲', '乙', '乙'])).toEqual([[2, [3], 0]]);
});

it('what cannot be wrong itself has a vote', () => {
  expect(odd(['甲', '乙'], (value) => (value === '乙' ? 1 : 0))).toEqual([[0, [], 1]]);
  expect(believed(said('甲', '乙'), same, (value) => (value === '乙' ? 1 : 0))?.value).toBe('乙');
  expect(believed([], same)).toBeUndefined();
});
