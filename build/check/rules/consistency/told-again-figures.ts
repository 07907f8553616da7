// Figures that part in two sentences which tell the same (told-again.ts). In: prose. Out: pairs of figures of one unit, one in each
// sentence, where all the rest of that unit is the same. Must not judge which is right.
import type { Prose } from '../../prose/prose.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import type { Spot } from './spots.ts';
import { toldAgain } from './told-again.ts';

export interface FiguresApart {
  one: Spot;
  other: Spot;
  /** The whole later sentence. */
  sentence: Spot;
}

const leastShare = 0.5;
const leastCommon = 3.5;
/** Sentences nearer than so many passages are a series. */
const near = 2;
const year = /(?:1[5-9]|20)\d\d(?=[年—～-])/g;

const wordsOf = ({ passage, start, end }: Spot) => passage.text.slice(start, end);

/** The quantities of one text whose values the other has not for their unit. */
const alone = (own: readonly Quantity[], other: readonly Quantity[]) =>
  own.filter(({ value, unit }) => !other.some((one) => one.unit === unit && one.value === value));

/** Every pair of figures that part. */
export function figuresToldAgain(prose: Prose): FiguresApart[] {
  return toldAgain(prose).flatMap(({ a, b, common, share, apart }): FiguresApart[] => {
    if (common < leastCommon || share < leastShare || apart < near) return [];
    const [textA, textB] = [wordsOf(a), wordsOf(b)];
    const [yearsA, yearsB] = [textA, textB].map((text): string[] => text.match(year) ?? []) as [string[], string[]];
    if (yearsA.length > 0 && yearsB.length > 0 && !yearsA.some((one) => yearsB.includes(one))) return [];
    const [all, others] = [quantitiesIn(textA), quantitiesIn(textB)];
    const [onlyA, onlyB] = [alone(all, others), alone(others, all)];
    const other = onlyB.find(({ unit }) => onlyA.some((one) => one.unit === unit));
    const one = onlyA.find(({ unit }) => unit === other?.unit);
    // 高两层，面积1860平方米, 高五层，面积6400平方米: what parts in two measures is two things.
    const units = new Set(onlyA.map(({ unit }) => unit));
    if (onlyB.some(({ unit }) => unit !== other?.unit && units.has(unit))) return [];
    const ofUnit = (list: readonly Quantity[]) => list.filter(({ unit }) => unit === other?.unit).length;
    if (!one || !other || ofUnit(onlyA) > 2 || ofUnit(onlyB) > 2) return [];
    const spot = (from: Spot, { start, end }: Quantity): Spot => ({
      passage: from.passage,
      start: from.start + start,
      end: from.start + end,
    });
    return [{ one: spot(a, one), other: spot(b, other), sentence: b }];
  });
}
