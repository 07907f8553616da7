import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { section } from './drawing.ts';
import { fitRows, greedySides, planPages } from './index.ts';
import type { Plan, PlanInput } from './rows.ts';
import { flawsOf, stackSides } from './stack.ts';

const fit = fc.constantFrom('', '', '-', '+', '±');
const paragraphs = fc.tuple(fc.integer({ min: 1, max: 9 }), fit).map(([lines, mark]) => `${lines}${mark}`);
const headings = fc.constantFrom('H1', 'H2', 'H3');
const figures = fc.constantFrom('F2', 'F3.4', 'F5.2');
const noted = fc.tuple(fc.integer({ min: 1, max: 9 }), fit).map(([lines, mark]) => `${lines}${mark}n1.5`);
const kept = fc.constantFrom('1>', '2>', '4>');
/** Small enough to try every choice of fits. */
const small = fc.array(
  fc.oneof({ weight: 8, arbitrary: paragraphs }, { weight: 2, arbitrary: headings }, figures, kept, fc.constant('/')),
  { minLength: 1, maxLength: 7 },
);
const anything = fc.array(
  fc.oneof({ weight: 6, arbitrary: paragraphs }, headings, figures, noted, kept, fc.constant('/')),
  { minLength: 1, maxLength: 40 },
);
const sketchOf = (words: readonly string[]) => (words.at(-1) === '/' ? [...words, '3'] : words).join(' ');

/** Every set of fits that the variants allow. */
function* allFits(input: PlanInput, from = 0): Generator<Plan['fits']> {
  const entries = [...input.variants];
  if (from === entries.length) {
    yield [];
    return;
  }
  const [paragraph, { shorter, longer }] = entries[from]!;
  const lines = input.rows.find((row) => row.paragraph === paragraph)!.lines!;
  for (const rest of allFits(input, from + 1)) {
    yield rest;
    if (shorter !== undefined && lines > 1) yield [{ paragraph, by: -1 }, ...rest];
    if (longer !== undefined && lines > 1) yield [{ paragraph, by: 1 }, ...rest];
  }
}

/** What greedy filling after fits leaves wrong. */
const flawsAfter = (input: PlanInput, fits: Plan['fits']) => flawsOf(input, stackSides(input, fits));

describe('a plan', () => {
  it('places every row once and in order, fits a paragraph once, and is what greedy stacking makes', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 6, max: 20 }), (words, lines) => {
        const input = section(sketchOf(words), lines);
        const plan = planPages(input);
        const starts = plan.sides.map(({ row }) => row);
        expect(starts[0]).toBe(0);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
        expect(starts.at(-1)).toBeLessThan(input.rows.length);
        expect(greedySides(input, plan.fits, plan.breaks)).toEqual(starts);
        expect(new Set(plan.fits.map(({ paragraph }) => paragraph)).size).toBe(plan.fits.length);
        for (const { paragraph, by } of plan.fits) {
          expect(input.variants.get(paragraph)?.[by > 0 ? 'longer' : 'shorter']).toBeDefined();
        }
        expect(planPages(input)).toEqual(plan);
      }),
      { numRuns: 1000 },
    );
  });

  it('overfills no side that more than one row stands on', () => {
    fc.assert(
      fc.property(anything, fc.integer({ min: 6, max: 20 }), (words, lines) => {
        const input = section(sketchOf(words), lines);
        const plan = planPages(input);
        for (const side of stackSides(input, plan.fits, plan.breaks)) {
          if (side.end - side.row > 1) expect(side.used).toBeLessThanOrEqual(input.side + 0.5);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has no flaw where any choice of fits has none', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 6, max: 12 }), (words, lines) => {
        const input = section(sketchOf(words), lines);
        const plan = planPages(input);
        if (plan.flaws.length === 0) return;
        for (const fits of allFits(input)) {
          const perfect = flawsAfter(input, fits).length === 0;
          expect(perfect, `${words.join(' ')} on ${lines}: ${JSON.stringify(fits)}`).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('fits no more paragraphs than it must', () => {
    fc.assert(
      fc.property(small, fc.integer({ min: 6, max: 12 }), (words, lines) => {
        const input = section(sketchOf(words), lines);
        const plan = planPages(input);
        if (plan.flaws.length > 0) return;
        let fewest = Number.POSITIVE_INFINITY;
        for (const fits of allFits(input)) {
          if (fits.length < fewest && flawsAfter(input, fits).length === 0) fewest = fits.length;
        }
        // Several on one side are dearer than the same number, and one more, on several.
        expect(plan.fits.length).toBeLessThanOrEqual(fewest + 1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('fitted rows', () => {
  it('keep every note and every row', () => {
    fc.assert(
      fc.property(anything, (words) => {
        const input = section(sketchOf(words), 10);
        const { fits } = planPages(input);
        const { rows, from } = fitRows(input.rows, fits);
        expect(rows.length).toBe(input.rows.length + fits.reduce((sum, { by }) => sum + by, 0));
        expect(from.length).toBe(rows.length);
        expect(rows.flatMap(({ notes }) => notes)).toEqual(input.rows.flatMap(({ notes }) => notes));
      }),
    );
  });
});

describe('10,000 rows', () => {
  it('are planned, with a time limit only against what does not end', { timeout: 20_000 }, () => {
    const words = Array.from({ length: 2000 }, (_, n) =>
      n % 23 === 0 ? 'H3' : `${1 + ((n * 7) % 9)}${['', '±', '+', '-'][n % 4]}`,
    );
    const input = section(words.join(' '), 30);
    expect(input.rows.length).toBeGreaterThan(9500);
    expect(planPages(input).flaws).toEqual([]);
  });
});
