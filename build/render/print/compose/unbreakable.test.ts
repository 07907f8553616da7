import { expect, it } from 'vitest';
import { belongTogether, longMeasureIn, spaceHolds } from './unbreakable.ts';

it.each([
  ['3', '000', true],
  ['约5', 'km', true],
  ['0.25', 'pt', true],
  ['2008', '~ 2012', true],
  ['2008 ~', '2012', true],
  ['第3', 'Markdown', false],
  ['see', '2012', false],
  ['P', '< 0.05', false],
  ['3', '+ 5', true],
  ['P <', '0.05', true],
])('%s | %s: %s', (before, after, holds) => expect(spaceHolds(before, after)).toBe(holds));

it.each([
  ['共3', '天', true],
  ['共3', '周后', true],
  ['约12', '吋', true],
  ['约12', '平方米的', true],
  ['重12', '公斤', true],
  ['历时2', '小时', true],
  ['高30', '海里', true],
  ['至30', '海拔', false],
  ['在3', '公布', false],
  ['见图3-2', '所示', false],
  ['如表12', '所示', false],
  ['共3', '所学校', true],
  ['第3', '章', true],
  ['约3', '± 0.1', true],
  ['约3 ±', '0.1', true],
  ['满≥', '１８', true],
  ['温－', '3', true],
  ['甲±', '乙', false],
])('%s | %s: %s', (before, after, holds) => expect(belongTogether(before, after)).toBe(holds));

it.each([
  ['平方千米的', 4],
  ['小时后', 2],
  ['万元', 2],
  ['个百分点', 4],
  ['元', 0],
  ['年代', 2],
  ['年后', 0],
])('%s: %i', (after, length) => expect(longMeasureIn(after)).toBe(length));
