import { expect, it } from 'vitest';
import { spaceHolds } from './unbreakable.ts';

it.each([
  ['3', '000', true],
  ['约5', 'km', true],
  ['0.25', 'pt', true],
  ['2008', '~ 2012', true],
  ['2008 ~', '2012', true],
  ['第3', 'Markdown', false],
  ['see', '2012', false],
])('%s | %s: %s', (before, after, holds) => expect(spaceHolds(before, after)).toBe(holds));
