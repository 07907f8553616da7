// The table of standard forms: pairs, no character twice as a key, no key that is another's standard form.
import { expect, it } from 'vitest';
import { standardForms, variantForms } from './data/standard-forms.ts';

it('maps each unlisted character once, to a listed one', () => {
  const characters = [...standardForms, ...variantForms];
  expect(characters.length % 2).toBe(0);
  const keys = characters.filter((_, i) => i % 2 === 0);
  const forms = new Set(characters.filter((_, i) => i % 2 === 1));
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => forms.has(key))).toEqual([]);
  expect(keys.length).toBeGreaterThan(2900);
  expect(keys).toContain('裡');
  for (const listed of '著乾瞭覆徵於昇祇') expect(keys).not.toContain(listed);
});
