// One fact told in two figures, far apart and in other words: 揭开它用了14个月 here, 历时18个月 there. In: prose. Out: pairs of facts of
// one unit, each the other's nearest by what they have in common (facts-in-common.ts), with values that a slip or a lapse of memory
// parts. Linear: rare words only are looked up, in lists that end. Must not judge which is right.
import type { Prose } from '../../prose/prose.ts';
import { dateUnit, type Fact, type Telling, tellingsIn } from './facts.ts';
import { differ, inCommon, rarityOf, readOf } from './facts-in-common.ts';
import { lastingUnit, wordUnit } from './facts-in-words.ts';
import { areOfOneLife, areOfTwo, areOfTwoNames, areOfTwoTimes, areOneOfEach } from './facts-of-two.ts';
import { countOf, linesIn } from './grams.ts';
import { once } from './spots.ts';

export interface FactsApart {
  one: Fact;
  other: Fact;
  score: number;
  parting: Parting;
}

/**
 * How two values part: digits changed about, one digit another or left out, by one, by little; of dates the year where the month
 * is the same, the month or the day, the year of one kind of event;
 * or one word for another (facts-in-words.ts).
 */
export type Parting =
  | 'turned'
  | 'slip'
  | 'by one'
  | 'near'
  | 'year of date'
  | 'part of date'
  | 'year of event'
  | 'word';

/** How much two facts must have in common to be one. */
const wanted: Readonly<Record<Parting, number>> = {
  turned: 1,
  slip: 1.8,
  'by one': 1.4,
  near: 3,
  'year of date': 0.85,
  'part of date': 1.05,
  'year of event': 1.25,
  word: 1.5,
};
/** A length of time told twice; what anything has, and what anything may have another of. */
const lasting = /^(?:月|天|小时|年|星期)$/;
const [ofLasting, ofAnything, ofPercent, ofCommon, ofTwoEvents, ofOneName] = [-0.4, 1.4, 0.6, 0.3, 1.2, 0.4];
/** A birthday told beside the birth needs hardly more. */
const ofOneLife = 0.5;
const common = /^(?:[个人元米年天次岁%]|月|km|cm|mm|m|kg)$/;
const anything = /^[种样类位次层级项步字点行段节章页倍遍轮代]$/;
/** Shares and spans of time are near each other by chance; people and households come and go. */
const moving = /^[%年天月岁人户家名个]$/;
/** Ages change. */
const never = /^[岁]$/;

/** A pair of characters that stands oftener, and a list that is longer, are not looked up. */
const [mostTimes, mostListed] = [30, 24];
/** What candidates must share before they are compared. */
const leastShared = 0.4;
const leastScore = 0.42;
/** Nearer sentences go on. */
const nearby = 2;

const sorted = (digits: string) => [...digits].sort().join('');

/** Whether one row of digits is the other with one digit left out. */
function isShorter(a: string, b: string): boolean {
  if (b.length !== a.length + 1 || a.length < 2) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a.slice(i) === b.slice(i + 1);
}

/** Years that a slip or a lapse parts: 1975 and 1976, 1948 and 1958, 1937 and 1973; not 1912 and 1952. */
const areNearYears = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 3 || Math.abs(a - b) === 10 || sorted(String(a)) === sorted(String(b));

function partingOfDates({ values: a, event }: Fact, { values: b, event: another }: Fact): Parting | undefined {
  const count = Math.min(a.length, b.length);
  const odd = a.slice(0, count).flatMap((value, i) => (value === b[i] ? [] : [i]));
  if (odd.length !== 1) return undefined;
  if (odd[0]! > 0) return 'part of date';
  if (!areNearYears(a[0]!, b[0]!)) return undefined;
  if (count > 1) return 'year of date';
  return event !== '' && event === another ? 'year of event' : undefined;
}

/** Two short items of a list are two. */
const isLong = ({ telling: { text } }: Fact) => text.length >= 12;

const inTenths = ({ spot: { passage, end } }: Fact): boolean => passage.text[end - 1] === '成';

/** How two facts of one unit part; undefined where they are the same, or two things. */
export function partingOf(a: Fact, b: Fact): Parting | undefined {
  if (!differ(a.values, b.values)) return undefined;
  if (a.unit === dateUnit) return partingOfDates(a, b);
  if (a.unit.startsWith(wordUnit)) return 'word';
  const [x, y] = [a.digits, b.digits];
  if (x.length > 1 && x.length === y.length && x.indexOf('.') === y.indexOf('.')) {
    if (sorted(x) === sorted(y)) return 'turned';
    if ([...x].filter((digit, i) => digit !== y[i]).length === 1) return 'slip';
  }
  if (isShorter(x, y) || isShorter(y, x)) return 'slip';
  if (a.isRest || b.isRest) return undefined;
  // 31.0% and 三成: so many tenths are rounded.
  if (a.unit === '%' && (inTenths(a) || inTenths(b)) && Math.abs(a.values[0]! - b.values[0]!) < 5) return undefined;
  const [less, more] = [Math.min(a.values[0]!, b.values[0]!), Math.max(a.values[0]!, b.values[0]!)];
  if (more - less === 1) return isLong(a) && isLong(b) ? 'by one' : undefined;
  return more <= less * 1.25 ? 'near' : undefined;
}

/** 48米 and 45米: figures this near, a digit apart, are soon one where few of their unit are told. */
const near = 1.1;
const wantedOfNear = 0.45;
const crowd = 80;
const areNear = (a: number, b: number): boolean => Math.min(a, b) >= 10 && Math.max(a, b) <= near * Math.min(a, b);

/** 芦湾造船有限责任公司, 钢质拖轮“芦湾1号”建成: so long a run in both is one thing's name. */
const longName = 7;
function shareName(a: string, b: string): boolean {
  for (let i = 0; i + longName <= a.length; i++) {
    const run = a.slice(i, i + longName);
    if (!/[，、：；\d年月日]{2}|^\d|[，：；]/.test(run) && b.includes(run)) return true;
  }
  return false;
}

/** 体重回到了58千克: what a figure came to it was not before. */
const hasMoved = ({ telling: { text }, start }: Fact): boolean =>
  /[回升降涨跌增减恢复长掉瘦胖][^，。]{0,2}[到至了]了?\s?$/.test(text.slice(Math.max(0, start - 6), start));

/**
 * How much this pair must have in common: two of something and three of it are soon met.
 * @param ofUnit how many facts of their unit the book has
 */
export function wantedOf(parting: Parting, one: Fact, other: Fact, ofUnit = Number.POSITIVE_INFINITY): number {
  const { unit, values, event, digits } = one;
  if (parting === 'part of date' && areOfOneLife(one, other)) return ofOneLife;
  if (unit === dateUnit) {
    if (event !== '' && event === other.event) return wanted[parting];
    return wanted[parting] + (shareName(one.telling.text, other.telling.text) ? ofOneName : ofTwoEvents);
  }
  if (
    parting === 'slip' &&
    ofUnit <= crowd &&
    !moving.test(unit) &&
    !hasMoved(one) &&
    !hasMoved(other) &&
    areNear(values[0]!, other.values[0]!)
  )
    return wantedOfNear;
  const isFew = parting === 'by one' && Math.min(values[0]!, other.values[0]!) < 3;
  // 149 and 146: two figures are seldom so nearly alike.
  const isLong = digits.length > 2 && other.digits.length > 2 && !/0$/.test(digits) && unit !== '%';
  if (parting === 'slip' && (lasting.test(unit) || isLong)) return wanted.slip + ofLasting;
  if (parting === 'turned' && digits.length === 2 && common.test(unit)) return wanted.turned + ofCommon;
  return (
    wanted[parting] +
    (isFew || anything.test(unit)
      ? ofAnything
      : unit === '%' && parting !== 'turned' && parting !== 'slip'
        ? ofPercent
        : 0)
  );
}

/** Whether a telling, or the table of a row, has the value too, so that the two are two. */
function has(telling: Telling, { unit, values }: Fact, other: Fact): boolean {
  if ((telling.ofTable ?? telling.facts).some((one) => one.unit === unit && !differ(one.values, values))) return true;
  const month = unit === dateUnit && values[1] !== other.values[1] ? values[1] : undefined;
  return month !== undefined && new RegExp(`(?<!\\d)${month}月`).test(telling.text);
}

/** Whether two facts may be one: not of one place, one table or two times. */
function maybeOne(a: Fact, b: Fact): boolean {
  const [one, other] = [a.telling, b.telling];
  if (one === other || (one.ofTable && other.ofTable)) return false;
  if (!one.ofTable && !other.ofTable && Math.abs(other.order - one.order) < nearby) return false;
  if (has(one, b, a) || has(other, a, b) || areOfTwoNames(a, b)) return false;
  if (a.unit === dateUnit || a.unit.startsWith(lastingUnit)) return true;
  return !areOfTwo(a, b) && !areOfTwoTimes(a, b) && !areOneOfEach(a, b);
}

/** Whether a fact is told first. */
const isBefore = (a: Fact, b: Fact) =>
  a.telling.order < b.telling.order || (a.telling.order === b.telling.order && a.start < b.start);

/** The nearest fact that differs, and how near the nearest is that agrees. */
interface Nearest {
  fact?: Fact;
  /** By how much it is over what is wanted. */
  over: number;
  score: number;
  agrees: number;
}

/** Facts by their unit with a rare pair of characters, or with their digits in order. */
type Lists = Map<number | string, Fact[]>;

function enter(lists: Lists, key: number | string, fact: Fact): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [fact]);
  else if (list.length < mostListed) list.push(fact);
}

/** Every pair of facts that part and may be one, in reading order. */
export const factsApart = once((prose: Prose): readonly FactsApart[] => {
  const { grams } = linesIn(prose);
  const timesOf = (pair: number) => countOf(grams, pair >>> 16, pair & 0xffff, 0);
  const units = new Map<string, number>();
  const ofUnit = new Map<string, number>();
  for (const { facts } of tellingsIn(prose))
    for (const { unit } of facts) ofUnit.set(unit, (ofUnit.get(unit) ?? 0) + 1);
  const lists: Lists = new Map();
  const nearest = new Map<Fact, Nearest>();
  const nearestOf = (fact: Fact): Nearest => {
    const known = nearest.get(fact) ?? { over: Number.NEGATIVE_INFINITY, score: 0, agrees: 0 };
    nearest.set(fact, known);
    return known;
  };
  const compare = (one: Fact, fact: Fact) => {
    const agree = !differ(one.values, fact.values);
    const parting = agree ? undefined : partingOf(one, fact);
    if (one.telling === fact.telling || (!agree && (!parting || !maybeOne(one, fact)))) return;
    const score = inCommon(one, fact, timesOf);
    if (score < leastScore) return;
    for (const [own, other] of [
      [one, fact],
      [fact, one],
    ] as const) {
      const known = nearestOf(own);
      if (!parting) known.agrees = Math.max(known.agrees, score);
      else {
        const over = score - wantedOf(parting, own, other, ofUnit.get(own.unit));
        if (over > known.over) Object.assign(known, { fact: other, over, score });
      }
    }
  };
  for (const telling of tellingsIn(prose)) {
    const rare = [...readOf(telling).pairs].flatMap((pair) => {
      const times = timesOf(pair);
      return times >= 2 && times <= mostTimes ? { pair, rarity: rarityOf(times) } : [];
    });
    const keys = telling.facts.map((fact) => {
      const unit = units.get(fact.unit) ?? units.size + 1;
      units.set(fact.unit, unit);
      const turned = fact.digits.length > 1 ? `${unit} ${sorted(fact.digits)}` : '';
      return { fact, unit, turned };
    });
    for (const { fact, unit, turned } of keys) {
      if (fact.values[0]! <= 1 || never.test(fact.unit)) continue;
      const shared = new Map<Fact, number>();
      for (const one of (turned && lists.get(turned)) || []) shared.set(one, leastShared);
      for (const { pair, rarity } of rare) {
        const list = lists.get(pair * 4096 + unit);
        if (list) for (const one of list) shared.set(one, (shared.get(one) ?? 0) + rarity);
      }
      for (const [one, sum] of shared) if (sum >= leastShared) compare(one, fact);
    }
    for (const { fact, unit, turned } of keys) {
      if (fact.values[0]! <= 1 || never.test(fact.unit)) continue;
      if (turned) enter(lists, turned, fact);
      for (const { pair } of rare) enter(lists, pair * 4096 + unit, fact);
    }
  }
  return [...nearest].flatMap(([fact, { fact: one, score, over, agrees }]): FactsApart | [] => {
    // Each pair is met from both sides: told of at the second.
    if (!one || over < 0 || nearest.get(one)!.fact !== fact || !isBefore(one, fact)) return [];
    // Both are told elsewhere as they are here.
    if (Math.min(agrees, nearest.get(one)!.agrees) >= score * 0.8) return [];
    return { one, other: fact, score, parting: partingOf(one, fact)! };
  });
});
