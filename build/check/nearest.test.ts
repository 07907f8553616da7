// Nearest labels, keys and files.
import { describe, expect, it } from 'vitest';
import { nearestOf } from './nearest.ts';

describe('nearestOf', () => {
  const nearest = nearestOf(['fig-flowchart', 'fig-a', 'tbl-prices', 'sec-审稿', 'wang2003', 'chapters/02-wind.md']);

  it.each([
    ['fig-flow', 'fig-flowchart'],
    ['fig-flwochart', 'fig-flowchart'],
    ['Fig-FlowChart', 'fig-flowchart'],
    ['fig-ｆｌｏｗｃｈａｒｔ', 'fig-flowchart'],
    ['fig-prices', 'tbl-prices'],
    ['tbl-pricse', 'tbl-prices'],
    ['sec-审搞', 'sec-审稿'],
    ['wang2030', 'wang2003'],
    ['chapters/2-wind.md', 'chapters/02-wind.md'],
  ])('%s → %s', (written, meant) => {
    expect(nearest(written)).toBe(meant);
  });

  it.each(['fig-b', 'eq-energy', '', 'x'])('%s → nothing', (written) => {
    expect(nearest(written)).toBeUndefined();
  });

  it('prefers the same kind', () => {
    expect(nearestOf(['tbl-flow', 'fig-flows'])('fig-flow')).toBe('fig-flows');
  });

  it('ends with ten thousand labels and as many slips', { timeout: 20_000 }, () => {
    const find = nearestOf(Array.from({ length: 10_000 }, (_, n) => `fig-${n}-of-many`));
    const found = Array.from({ length: 10_000 }, (_, n) => find(`fig-${n}-of-meny`));
    expect(found.every((label) => label === undefined || label.endsWith('-of-many'))).toBe(true);
  });
});
