// A row of figures told again, one of them otherwise: 历时47天，收下318人，死去41人 here, 四十七天，三百一十六个人，走了四十一个 there. In: prose. Out: pairs of counts, sure.
// Linear: sentences are looked up by figures that are no round ones. Must not take two recipes, two years or two sizes for one.

import type { Prose } from '../../prose/prose.ts';
import type { CountPair } from './counts-alike.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { put, running, type Spot } from './spots.ts';
import { sentencesOf } from './told-again.ts';

interface Figure {
  value: number;
  /** People are one unit, however they are counted. */
  unit: string;
  /** What is counted, where it stands right before or after. */
  nouns: readonly string[];
  start: number;
  end: number;
}

interface Row {
  spot: Spot;
  order: number;
  figures: readonly Figure[];
  years: readonly string[];
}

const rough = /(?:[约近余几数每各第]|大约|将近|不到|超过|至少|不足|差不多|[～~—–-]\s?)$/;
const roughAfter = /^(?:[多余～~—–-]|左右|上下|以[上下内外]|分之)/;
/** Sizes and shares: two things are often of one size. */
const measured = /^(?:[%％克斤米升吨里亩℃度公毫厘千平立成倍折]|[a-zA-Z])/;
/** What anything has so many of. */
const common = /^(?:人|个|年|月|天|日|小时|分钟|元|次|岁|星期|种|位)$/;
const [least, nearest, byNoun] = [11, 1.25, 1.15];
/** A figure that stands in more sentences says nothing. */
const mostListed = 8;
const nearby = 2;

const isSpecific = ({ value }: Figure) => value >= least && value % 10 !== 0;

function figureOf(text: string, { start, end, value, unit, noun, isHan }: Quantity): Figure | undefined {
  if (rough.test(text.slice(Math.max(0, start - 3), start)) || roughAfter.test(text.slice(end, end + 3)))
    return undefined;
  if (isHan && value < 3) return undefined;
  const before = /[\u4e00-\u9fff]{2}$/.exec(text.slice(Math.max(0, start - 2), start))?.[0];
  const isOfPeople = /^[人名位]$/.test(unit) || (unit === '个' && /^人(?![民家])/.test(noun));
  const nouns = [noun.length === 2 ? noun : '', before ?? ''].filter((one) => one !== '');
  return { value, unit: isOfPeople ? '人' : unit, nouns, start, end };
}

function rowsIn(prose: Prose): Row[] {
  return running(prose).flatMap((passage, order) => {
    if (!/\d{2}|[二三四五六七八九十][一二三四五六七八九十百]/.test(passage.text) || passage.kind === 'item') return [];
    return [...sentencesOf(passage)].flatMap((spot): Row | [] => {
      const text = passage.text.slice(spot.start, spot.end);
      const figures = quantitiesIn(text).flatMap((one) => figureOf(text, one) ?? []);
      const years = text.match(/(?:1[5-9]|20)\d\d(?=[年—～-])/g) ?? [];
      return figures.length >= 2 && figures.length <= 12 ? { spot, order, figures, years } : [];
    });
  });
}

const has = ({ figures }: Row, value: number) => figures.some((one) => one.value === value);
/** 个 and 人 may be one: 走了四十一个. */
const isOneUnit = (a: Figure, b: Figure) => a.unit === b.unit || (/^[人个]$/.test(a.unit) && /^[人个]$/.test(b.unit));

/** The figures that part, where the rest of two rows says that they are one. */
function partOf(a: Row, b: Row): [Figure, Figure] | undefined {
  const shared = a.figures.filter((one) => isSpecific(one) && has(b, one.value));
  const values = new Set(shared.map(({ value }) => value));
  const isOfUnit = ({ value, unit }: Figure) =>
    value >= 10 &&
    !common.test(unit) &&
    !measured.test(unit.replace('里', '')) &&
    has(b, value) &&
    b.figures.some((other) => other.value === value && other.unit === unit);
  const isByNoun = values.size < 2;
  if (isByNoun && !a.figures.some(isOfUnit)) return undefined;
  const [onlyA, onlyB] = [
    a.figures.filter(({ value }) => !has(b, value)),
    b.figures.filter(({ value }) => !has(a, value)),
  ];
  const pairs = onlyA.flatMap((one) =>
    onlyB.flatMap((other) => (mayBeOne(one, other, isByNoun) ? [[one, other] as const] : [])),
  );
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return undefined;
  // Of the same unit no other parts: else it is another whole.
  const isAlone = (own: readonly Figure[], { unit }: Figure) => own.filter((one) => one.unit === unit).length === 1;
  return isAlone(onlyA, pair[0]) && isAlone(onlyB, pair[1]) ? [...pair] : undefined;
}

function mayBeOne(a: Figure, b: Figure, isByNoun: boolean): boolean {
  const [less, more] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  if (!isOneUnit(a, b) || measured.test(a.unit) || less < least || more > less * (isByNoun ? byNoun : nearest))
    return false;
  return !isByNoun || (isSpecific(a) && isSpecific(b) && a.nouns.some((noun) => b.nouns.includes(noun)));
}

/** Every pair of figures that part in a row told twice. */
export function rowsToldAgain(prose: Prose): CountPair[] {
  const byFigure = new Map<string, Row[]>();
  return rowsIn(prose).flatMap((row): CountPair[] => {
    const candidates = new Set<Row>();
    const keys = new Set(
      row.figures.flatMap((one) =>
        isSpecific(one) ? [String(one.value)] : common.test(one.unit) ? [] : [`${one.value}${one.unit}`],
      ),
    );
    for (const key of keys) {
      const list = byFigure.get(key) ?? [];
      if (list.length < mostListed) for (const other of list) candidates.add(other);
      put(byFigure, key, row);
    }
    for (const other of candidates) {
      if (row.order - other.order < nearby) continue;
      if (row.years.length > 0 && other.years.length > 0 && !row.years.some((year) => other.years.includes(year)))
        continue;
      const pair = partOf(other, row);
      if (!pair) continue;
      const [one, two] = pair;
      const spotOf = ({ spot: { passage, start } }: Row, figure: Figure): Spot => ({
        passage,
        start: start + figure.start,
        end: start + figure.end,
      });
      return [{ one: spotOf(other, one), other: spotOf(row, two), sure: true }];
    }
    return [];
  });
}
