import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits } from './fits.ts';
import { bookSchema, type Schema, schemaOf } from './schema.ts';

const ajv = new Ajv({ strict: false, meta: false, validateSchema: false }).compile(bookSchema);

const odd = fc.constantFrom<unknown>('', '2017', '2017-13', '字', 0, -1, 1.5, 20, true, null, [], {}, ['甲'], {
  甲: 1,
});

/** A value that mostly fits a schema: one of its keys in a while is of another kind, missing or unknown. */
function near(schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const wanted = schemaOf(schema);
  const type = [wanted.type ?? 'object'].flat()[0];
  const fitting = (): fc.Arbitrary<unknown> => {
    if (wanted.enum) return fc.constantFrom<unknown>(...wanted.enum);
    if (type === 'string') return fc.constantFrom('2017-03', '978-7-1', '甲', 'A', 'off', '12mm');
    if (type === 'integer' || type === 'number') return fc.constantFrom(1, 2, 12, 100);
    if (type === 'boolean') return fc.boolean();
    if (type === 'array')
      return wanted.items && depth < 5 ? fc.array(near(wanted.items, depth + 1), { maxLength: 2 }) : fc.constant([]);
    const own = Object.entries(wanted.properties ?? {});
    if (depth > 4) return fc.constant({});
    const needed = own.filter(([name]) => wanted.required?.includes(name));
    const record = fc
      .subarray(own, { maxLength: Math.min(2, own.length) })
      .chain((some) =>
        fc.record(Object.fromEntries([...needed, ...some].map(([name, each]) => [name, near(each, depth + 1)]))),
      );
    return fc.oneof(
      { weight: 30, arbitrary: record },
      record.map((value) => ({ ...value, 无此键: 1 })),
    );
  };
  return fc.oneof({ weight: 60, arbitrary: fc.constant(null).chain(fitting) }, { weight: 1, arbitrary: odd });
}

describe('fits', () => {
  it('says of a short book.yaml, right or wrong, what Ajv says', () => {
    for (const value of [
      { title: '书', language: 'zh-CN', matter: { body: ['a.md'] } },
      { title: '' },
      { title: '书', date: '2017-13' },
      { title: '书', unknown: 1 },
      { title: '书', matter: { body: [{ part: '上编', items: ['a.md'] }] } },
      {},
      [],
    ])
      expect([fits(value, bookSchema), value]).toEqual([ajv(value), value]);
  });
  it('never says yes where Ajv says no', () => {
    let yes = 0;
    fc.assert(
      fc.property(near(bookSchema), (value) => {
        if (!fits(value, bookSchema)) return;
        yes++;
        expect(ajv(value)).toBe(true);
      }),
      { numRuns: 1500, seed: 3 },
    );
    expect(yes).toBeGreaterThan(20);
  });
});
