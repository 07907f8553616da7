// The size by which a thing is called, told otherwise where one points back at it: 一台30毫安的机器 and 那台50毫安的老机器. In: prose. Out: pairs of figures, sure.
// Linear: figures are looked up by their unit. Must not take another thing for it: the figure stands nowhere else, parts as a slip does, and
// the measure word or the noun is the same.

import type { Prose } from '../../prose/prose.ts';
import type { CountPair } from './counts-alike.ts';
import { matchesIn, put, running, type Spot } from './spots.ts';

/** Units that machines and the like are called by, and those that anything has. */
const ofMachines = '毫安|马力|千瓦|支光|英寸|吋|kW|mA|W|V';
const ofAnything = '吨|毫米|厘米|平方米|公里|米|层|孔|寸|页|斤|升|门|床|张|亩|mm|cm|m|t|人';
const measure = '[台座栋艘条架辆间口部幅只件种门块把张本份套枚尊颗根支面所家匹]';
const sized = new RegExp(
  `([那这])?(?:第?[一二两三四五六七八九十]|\\d{1,2})?(${measure})(\\d+(?:\\.\\d+)?) ?(${ofMachines}|${ofAnything})(的)?([\\u4e00-\\u9fffA-Z]{0,4})`,
  'g',
);
const isOfMachine = new RegExp(`^(?:${ofMachines})$`);
const mostValues = 4;

interface Sized {
  spot: Spot;
  order: number;
  pointsBack: boolean;
  measure: string;
  digits: string;
  noun: string;
}

/** Whether two figures part in one digit of as many, or in two changed about. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 2) return false;
  const odd = [...a].filter((digit, i) => digit !== b[i]).length;
  return odd === 1 || (odd === 2 && [...a].sort().join('') === [...b].sort().join(''));
}

/** Whether two nouns name one thing: 拖轮 and 老拖轮. */
const isOneNoun = (a: string, b: string) =>
  a.length > 1 && b.length > 1 && (a.includes(b.slice(0, 2)) || b.includes(a.slice(0, 2)));

/** Every figure that points back at a thing which the book tells otherwise. */
export function figuresOfThings(prose: Prose): CountPair[] {
  const byUnit = new Map<string, Sized[]>();
  for (const [order, passage] of running(prose).entries()) {
    for (const { match } of matchesIn([passage], sized)) {
      const [whole, back, word = '', digits = '', unit = '', , noun = ''] = match;
      const start = match.index + whole.indexOf(digits, whole.indexOf(word));
      const spot = { passage, start, end: start + digits.length };
      put(byUnit, unit, { spot, order, pointsBack: back !== undefined, measure: word, digits, noun });
    }
  }
  return [...byUnit].flatMap(([unit, list]): CountPair[] => {
    const values = new Map<string, number>();
    for (const { digits } of list) values.set(digits, (values.get(digits) ?? 0) + 1);
    if (values.size < 2 || values.size > mostValues) return [];
    return list.flatMap((odd): CountPair[] => {
      if (!odd.pointsBack || values.get(odd.digits)! > 1) return [];
      const one = list.find(
        (other) =>
          other.order < odd.order &&
          isSlip(other.digits, odd.digits) &&
          (isOneNoun(other.noun, odd.noun) || (isOfMachine.test(unit) && other.measure === odd.measure)),
      );
      return one ? [{ one: one.spot, other: odd.spot, sure: true }] : [];
    });
  });
}
