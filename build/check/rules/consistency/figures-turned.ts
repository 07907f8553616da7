// Figures of three digits and more that part only in two digits changed about: 孔深312.6 m in the text, 总长321.6 m in a table's row; and 1.4千米 and
// 1.8千米, where the book tells nothing else in that unit. In: prose, its tables too. Out: pairs of figures, sure, whatever words are about them: in a book that has not many of a unit nothing but a slip makes two
// figures so nearly alike. Linear: figures are looked up by their digits in order. Must not judge which is right.
import type { Prose } from '../../prose/prose.ts';
import { dateUnit, type Fact, tellingsIn } from './facts.ts';
import { areOfTwo, areOfTwoNames } from './facts-of-two.ts';
import { put, type Spot } from './spots.ts';

export interface TurnedFigures {
  one: Spot;
  other: Spot;
}

/** A book with more figures of one unit has such pairs by chance. */
const crowd = 80;
/** So few figures of a unit are of one thing; a tenth more or less is a slip of theirs, more is not. */
const fewest = 3;
const slip = 1.3;
/** So many with the same digits are a table's. */
const mostAlike = 6;
/** Nearer ones are a row. */
const nearby = 2;

/** The digits that say something: 0.025 has two, 860 has two. */
const tellingDigits = (digits: string): string => digits.replace(/^[0.]+|[0.]+$/g, '').replace('.', '');

/** Whether two rows of digits part in two that are changed about, side by side but for the point. */
function areTurned({ digits: a }: Fact, { digits: b }: Fact): boolean {
  // 860 and 680: two round figures.
  if (Math.max(tellingDigits(a).length, tellingDigits(b).length) < 3) return false;
  if (a.length !== b.length || a.indexOf('.') !== b.indexOf('.')) return false;
  const odd = [...a].flatMap((digit, i) => (digit === b[i] ? [] : [i]));
  const [i, j] = odd;
  return odd.length === 2 && a[i!] === b[j!] && a[j!] === b[i!] && a.slice(i! + 1, j).replace('.', '') === '';
}

/** 1.4 and 1.8: one digit after the point is another. */
function arePartedAfterPoint({ digits: a, values: [x] }: Fact, { digits: b, values: [y] }: Fact): boolean {
  const point = a.indexOf('.');
  if (point < 0 || a.length !== b.length || b.indexOf('.') !== point || a.slice(0, point) !== b.slice(0, point))
    return false;
  return [...a].filter((digit, i) => digit !== b[i]).length === 1 && Math.max(x!, y!) <= slip * Math.min(x!, y!);
}

const years = /(?:1[5-9]|20)\d\d(?=年)/g;
/** Whether each is told of years, and none of them is the other's. */
function areOfTwoYears(a: Fact, b: Fact): boolean {
  const [one, other] = [a, b].map(({ telling: { text } }): string[] => text.match(years) ?? []) as [string[], string[]];
  return one.length > 0 && other.length > 0 && !one.some((year) => other.includes(year));
}

function maybeOne(a: Fact, b: Fact): boolean {
  const [one, other] = [a.telling, b.telling];
  if (one === other || (one.ofTable && one.ofTable === other.ofTable)) return false;
  if (!one.ofTable && !other.ofTable && Math.abs(one.order - other.order) < nearby) return false;
  const has = (facts: readonly Fact[], { unit, values }: Fact) =>
    facts.some((fact) => fact.unit === unit && fact.values[0] === values[0]);
  if (has(one.ofTable ?? one.facts, b) || has(other.ofTable ?? other.facts, a)) return false;
  return !areOfTwoYears(a, b) && !areOfTwoNames(a, b) && !areOfTwo(a, b);
}

/** Every pair of a book's figures that part so; one of them stands once. */
export function turnedFigures(prose: Prose): TurnedFigures[] {
  const facts = tellingsIn(prose).flatMap((telling) => telling.facts);
  const [ofUnit, ofValue] = [new Map<string, number>(), new Map<string, number>()];
  const keyOf = ({ unit, values: [value] }: Fact) => `${value} ${unit}`;
  for (const fact of facts) {
    ofUnit.set(fact.unit, (ofUnit.get(fact.unit) ?? 0) + 1);
    ofValue.set(keyOf(fact), (ofValue.get(keyOf(fact)) ?? 0) + 1);
  }
  const byDigits = new Map<string, Fact[]>();
  for (const fact of facts) {
    const { unit, digits } = fact;
    if (unit === dateUnit || ofUnit.get(unit)! > crowd) continue;
    if (ofUnit.get(unit)! <= fewest && digits.includes('.')) put(byDigits, unit, fact);
    if (digits.replace('.', '').length < 3) continue;
    if (tellingDigits(digits).length >= 2) put(byDigits, `${[...digits].sort().join('')} ${unit}`, fact);
  }
  const told = new Set<Fact>();
  const found: TurnedFigures[] = [];
  for (const list of byDigits.values()) {
    if (list.length < 2 || list.length > mostAlike) continue;
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        if (!(areTurned(a, b) || (ofUnit.get(a.unit)! <= fewest && arePartedAfterPoint(a, b))) || !maybeOne(a, b))
          continue;
        const [less, more] = ofValue.get(keyOf(b))! <= ofValue.get(keyOf(a))! ? [b, a] : [a, b];
        if (ofValue.get(keyOf(less))! > 1 || told.has(less)) continue;
        told.add(less);
        found.push({ one: more.spot, other: less.spot });
      }
    }
  }
  return found;
}
