// A year told again, where the book has told of another before: 从1959年踏上冰川，到今天, 自1957年以来, 1974年修复时, 2017年进入盛果期. In: prose. Out: pairs
// of dates, the retold one second. Linear: years are looked up by their number. Must not tell of a year that
// the book supports elsewhere, nor of one that begins something new (从2011年起实行).
import type { Prose } from '../../prose/prose.ts';
import { dateUnit, type Fact, tellingsIn } from './facts.ts';
import { inCommon } from './facts-in-common.ts';
import { countOf, linesIn } from './grams.ts';
import { isNoName } from './name-candidates.ts';
import { once, put } from './spots.ts';

export interface YearRetold {
  one: Fact;
  other: Fact;
}

const since = /(?:自|从|早在)$/;
/** 从1959年踏上冰川，到…, 从1998年办场以来: a sum of what was told. */
const sum = /^(?!起|开始)[^，。；：]{3,16}，(?:一直)?到|^[^，。；：]{2,12}以来/;
/** 1974年修复时: the doing was told of before. */
const then = /^([\u4e00-\u9fff]{2})(?:时|之后|以后)/;
/** 自1957年以来, 从1957年到2019年: the book counts from there. */
const epoch = /^(?:以来|到|至|开始|[^，。；：]{3,16}，(?:一直)?到)/;

/** Years that lapse of memory or a slip parts. */
const near = 2;
/** How much two tellings must have in common, where nothing else has the year, and where something has. */
const [wanted, wantedOfTwo, more] = [0.85, 1, 0.6];
/** From so many frames, and so many places, is a year what the book counts from. */
const [fewestEpochs, fewestPlaces] = [2, 3];
const mostOfYear = 60;
const nearby = 2;

const yearOf = ({ values }: Fact) => values[0]!;
const before = ({ telling: { text }, start }: Fact) => text.slice(0, start);
const after = ({ telling: { text }, end }: Fact) => text.slice(end, end + 24);

/** A book's years, each with its dates. */
class Years {
  readonly facts = new Map<number, Fact[]>();
  /** How often each stands in the book, as a date or otherwise. */
  private readonly times = new Map<number, number>();
  private readonly timesOf: (pair: number) => number;

  constructor(prose: Prose) {
    const { grams } = linesIn(prose);
    this.timesOf = (pair) => countOf(grams, Math.floor(pair / 65536), pair % 65536, 0);
    for (const { facts } of tellingsIn(prose)) {
      for (const fact of facts) if (fact.unit === dateUnit) put(this.facts, yearOf(fact), fact);
    }
    for (const { text } of prose.passages) {
      for (const [year] of text.matchAll(/(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/g))
        this.times.set(Number(year), this.timesOfYear(Number(year)) + 1);
    }
  }

  timesOfYear(year: number): number {
    return this.times.get(year) ?? 0;
  }

  /** The date of a year that has most in common with another date, of those that a test lets through. */
  best(fact: Fact, years: readonly number[], isMeant: (other: Fact) => boolean = () => true) {
    let [score, found]: [number, Fact | undefined] = [0, undefined];
    for (const other of years.flatMap((year) => this.facts.get(year) ?? []).slice(0, mostOfYear)) {
      const isHere = other === fact || other.telling === fact.telling || other.telling.ofTable !== undefined;
      if (isHere || !isMeant(other)) continue;
      const own = inCommon(other, fact, this.timesOf);
      if (own > score) [score, found] = [own, other];
    }
    return { score, fact: found };
  }
}

const yearsNear = (fact: Fact): number[] => [-2, -1, 1, 2].map((by) => yearOf(fact) + by);
const isApart = (a: Fact, b: Fact) => Math.abs(a.telling.order - b.telling.order) >= nearby;
const hasYear = ({ text }: Fact['telling'], year: number) => text.includes(String(year));
/** Whether two dates may be one: apart, and neither sentence has the other's year. */
const mayBeOne = (a: Fact, b: Fact) =>
  isApart(a, b) && !hasYear(a.telling, yearOf(b)) && !hasYear(b.telling, yearOf(a));

/** The date that one which looks back should be. */
function retoldOf(fact: Fact, years: Years): Fact | undefined {
  const isSum = since.test(before(fact)) && sum.test(after(fact));
  const done = then.exec(after(fact))?.[1];
  if (!isSum && done === undefined) return undefined;
  const isMeant = (other: Fact) => mayBeOne(fact, other) && (done === undefined || other.telling.text.includes(done));
  if (years.timesOfYear(yearOf(fact)) === 1) {
    const best = years.best(fact, yearsNear(fact), isMeant);
    return best.score >= wanted ? best.fact : undefined;
  }
  // 从2011年栽下第一棵树苗, where the book has 2010年栽的树.
  const next = after(fact)[0]!;
  if (isNoName(next.charCodeAt(0))) return undefined;
  const best = years.best(fact, yearsNear(fact), (other) => isMeant(other) && after(other)[0] === next);
  const own = years.best(fact, [yearOf(fact)]);
  return best.score >= wantedOfTwo && best.score >= own.score + more ? best.fact : undefined;
}

const isEpoch = (fact: Fact) => since.test(before(fact)) && epoch.test(after(fact));

/** The year that a book counts from, where one date counts from another, which stands nowhere else. */
function epochOf(fact: Fact, years: Years): Fact | undefined {
  if (!isEpoch(fact) || years.timesOfYear(yearOf(fact)) > 1) return undefined;
  for (const year of yearsNear(fact)) {
    const facts = years.facts.get(year) ?? [];
    const epochs = facts.filter(isEpoch);
    const isFrequent = epochs.length >= fewestEpochs && years.timesOfYear(year) >= fewestPlaces;
    if (isFrequent && facts.every((other) => mayBeOne(fact, other))) return facts[0];
  }
  return undefined;
}

/** What happens every year, or to one after another. */
const again = /[获评召举增减第任再又届次每共]|参加|开始|上市|达到|超过/;
const phrase = /^[\u4e00-\u9fff]{4,14}(?=[，。；）]|$)/;

/** One thing happening in two years, told in the same words of the same. */
function toldTwice(years: Years): YearRetold[] {
  const byPhrase = new Map<string, Fact[]>();
  for (const facts of years.facts.values()) {
    for (const fact of facts) {
      const words = fact.values.length === 1 && !fact.telling.ofTable ? phrase.exec(after(fact))?.[0] : undefined;
      if (words !== undefined && !again.test(words)) put(byPhrase, words, fact);
    }
  }
  return [...byPhrase].flatMap(([words, facts]): YearRetold[] => {
    if (facts.length < 2 || new Set(facts.map(yearOf)).size !== 2) return [];
    const [one, other] = [facts[0]!, facts.find((fact) => yearOf(fact) !== yearOf(facts[0]!))!];
    if (Math.abs(yearOf(one) - yearOf(other)) > near || !mayBeOne(one, other)) return [];
    if (!shareName(one.telling.text, other.telling.text, words)) return [];
    return one.telling.order < other.telling.order ? [{ one, other }] : [{ one: other, other: one }];
  });
}

/** Whether two sentences name one thing, in three characters or more, but for words that both have anyway. */
function shareName(a: string, b: string, words: string): boolean {
  const [one, other] = [a, b].map((text) => text.replace(words, '，')) as [string, string];
  for (let at = 0; at + 3 <= one.length; at++) {
    const part = one.slice(at, at + 3);
    const isName = /^[\u4e00-\u9fff]{3}$/.test(part) && ![...part].some((c) => isNoName(c.charCodeAt(0)));
    if (isName && other.includes(part)) return true;
  }
  return false;
}

/** 1971年6月18日……开始蓄水 and 1970年6月下闸蓄水: what clauses end with after a date. */
function doingsOf(fact: Fact): readonly string[] {
  const clauses = /^[^。；！？]*/.exec(after(fact).replace(/^，/, ''))![0].split('，').slice(0, 2);
  return clauses.flatMap((clause, i) => {
    const doing = /[\u4e00-\u9fff]{2}$/.exec(clause)?.[0];
    // What comes second tells of the date only where it is the sentence's end.
    return doing === undefined || again.test(doing) || (i > 0 && clause.length < 4) ? [] : [doing];
  });
}

/** So seldom a doing stands that dates in one month of two years, with this and more in common, are one. */
const [mostDoings, wantedOfMonth] = [8, 0.85];

/** What does it, in the clause that ends with a doing. */
const subjectOf = (fact: Fact, doing: string): string =>
  after(fact)
    .split(/[，。；！？]/)
    .find((clause) => clause.endsWith(doing))
    ?.slice(0, -doing.length) ?? '';

/** 上街小学开学 and 下街小学开学 are two; 石门水库开始蓄水 and 下闸蓄水 may be one. */
function areOfOneSubject(a: Fact, b: Fact, doing: string): boolean {
  const [one, other] = [subjectOf(a, doing), subjectOf(b, doing)];
  return one.length < 4 || other.length < 4 || one.slice(0, 3) === other.slice(0, 3);
}

/** One thing done in the same month of two years. */
function sameMonth(years: Years, timesOf: (pair: number) => number): YearRetold[] {
  const byDoing = new Map<string, Fact[]>();
  for (const facts of years.facts.values()) {
    for (const fact of facts) {
      if (fact.values.length < 2 || fact.telling.ofTable) continue;
      for (const doing of doingsOf(fact)) put(byDoing, `${fact.values[1]} ${doing}`, fact);
    }
  }
  return [...byDoing].flatMap(([key, facts]): YearRetold[] => {
    const doing = key.slice(-2);
    const pair = (doing.charCodeAt(0) << 16) | doing.charCodeAt(1);
    if (facts.length !== 2 || timesOf(pair) > mostDoings) return [];
    const [one, other] = facts.sort((a, b) => a.telling.order - b.telling.order) as [Fact, Fact];
    const isDay = one.values.length > 2 && other.values.length > 2 && one.values[2] !== other.values[2];
    if (isDay || yearOf(one) === yearOf(other) || Math.abs(yearOf(one) - yearOf(other)) > near) return [];
    if (!areOfOneSubject(one, other, doing)) return [];
    if (!mayBeOne(one, other) || inCommon(one, other, timesOf) < wantedOfMonth) return [];
    return [{ one, other }];
  });
}

/** Every year told again otherwise. */
export const yearsRetold = once((prose: Prose): readonly YearRetold[] => {
  const years = new Years(prose);
  const looking = [...years.facts.values()].flat().flatMap((other): YearRetold[] => {
    if (other.values.length > 1 || other.telling.ofTable) return [];
    const one = retoldOf(other, years) ?? epochOf(other, years);
    return one ? [{ one, other }] : [];
  });
  const { grams } = linesIn(prose);
  const monthly = sameMonth(years, (pair) => countOf(grams, pair >>> 16, pair & 0xffff, 0));
  return [...looking, ...toldTwice(years), ...monthly];
});
