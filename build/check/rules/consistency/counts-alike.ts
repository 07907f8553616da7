// Counts of one thing that part: 14箱图纸 in one chapter and 16箱图纸 in another. In: prose. Out: pairs of counts, each with how it
// was found. What is counted is known by its measure word with the noun after it, by a measure word that the book has for this
// thing alone, by a range with one end the same, or by 这 that points back. Linear. Must not judge more than how sure a pair is.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { countOf, linesIn } from './grams.ts';
import { type Quantity, quantitiesIn } from './quantities.ts';
import { put, running, type Spot } from './spots.ts';
import { pairsOf } from './told-again.ts';

export interface CountPair {
  one: Spot;
  other: Spot;
  sure: boolean;
}

interface Counted {
  spot: Spot;
  order: number;
  quantity: Quantity;
  /** What stands right before the number. */
  lead: string;
  /** The end of a range, or a rough number. */
  isRough: boolean;
  /** Of an item of a list, which heading it stands under: recipes and tasks have measures of their own. */
  under: number | undefined;
}

/** Numbers below are anybody's: two people, three days. */
const least = 4;
/** So many letters before a measure make it the measure of one thing. */
const longLead = 6;
const measure = /米|升|克|斤|吨|里|亩|元|^(?:[cmk]?m|k?g|m?[Ll])$/;
/** Counts nearer than so many passages may go on. */
const near = 2;
const time = /^(?:[年天岁夜周日次人个%％回倍步位克勺]|毫升|千克|小时|钟头|分钟|月|星期)$/;
const vague = /(?:[约近余多几数每第前后另又再各]|大约|将近|不到|超过|至少|差不多|其中|其余|剩下|余下的?)$/;
/** What anybody counts. */
const generic = /^(?:人|字|年|天|岁|月|以上|以下)/;
/** No nouns: what a clause goes on with. */
const noNoun =
  /^[的了就也都是在有和与或以之内外中上下左右多后前不到从为到比由及被把]|^(?:时间|以[上下内外]|左右|之[前后内]|多)/;

/** How many headings stand before each passage. */
function headingsOf(prose: Prose): ReadonlyMap<Passage, number> {
  let count = 0;
  return new Map(prose.passages.map((passage) => [passage, passage.kind === 'heading' ? ++count : count]));
}

function countedIn(prose: Prose): Counted[] {
  const headings = headingsOf(prose);
  return running(prose).flatMap((passage, order) => {
    const { text } = passage;
    const under = passage.kind === 'item' ? headings.get(passage) : undefined;
    if (!/\d|[三四五六七八九十]/.test(text)) return [];
    return quantitiesIn(text).map((quantity): Counted => {
      const { start, end } = quantity;
      const lead = text.slice(Math.max(0, start - 4), start);
      const isRough = /[～~—–-]\s?$/.test(lead) || /^[～~—–-]/.test(text.slice(end)) || vague.test(lead);
      return { spot: { passage, start, end }, order, quantity, lead, isRough, under };
    });
  });
}

/** Whether a number is no round one: 31, 368; not 30 or 400. */
const isSpecific = (value: number) => Number.isInteger(value) && value > 10 && value % 10 !== 0;

/** Whether two numbers part in one digit, or in two changed about. */
export function isSlip(a: number, b: number): boolean {
  const [one, other] = [String(a), String(b)];
  if (one.length !== other.length || one.length < 2) return false;
  const odd = [...one].flatMap((digit, i) => (digit === other[i] ? [] : [i]));
  const [i, j] = odd;
  return (
    (odd.length === 1 && one.length > 2) ||
    (odd.length === 2 && j === i! + 1 && one[i!] === other[j] && one[j] === other[i!])
  );
}

/** Whether two counts are so near that they may be of one thing. */
const isNear = (a: number, b: number) =>
  Math.abs(a - b) <= 2 || Math.max(a, b) / Math.min(a, b) <= 1.25 || isSlip(a, b);

const yearOf = /(?:1[5-9]|20)\d\d(?=[年—～-])/g;
/** What every flood and every storm has another of: its year may stand sentences before. */
const ofOneEvent = /洪峰|流量|水位|[降暴]雨量?|风[力速]|震级|气温/;

/** The years a sentence speaks of; of what was measured, the last that its paragraph has before it. */
export function yearsAbout({ passage: { text }, start }: Spot): string[] {
  const from = text.lastIndexOf('。', start) + 1;
  const to = text.indexOf('。', start);
  const years =
    text.slice(Math.max(from, start - 80), to < 0 ? start + 80 : Math.min(to, start + 80)).match(yearOf) ?? [];
  if (years.length > 0 || !ofOneEvent.test(text.slice(Math.max(from, start - 16), start))) return years;
  return (text.slice(0, start).match(yearOf) ?? []).slice(-1);
}

/** Counts that are told of two years are two. */
function isOneTime(a: Counted, b: Counted): boolean {
  const [years, others] = [yearsAbout(a.spot), yearsAbout(b.spot)];
  return years.length === 0 || others.length === 0 || years.some((year) => others.includes(year));
}

/** 27家草鞋铺关了22家: where a sentence has both, they are two counts. */
function isToldBeside(one: Counted, other: Counted): boolean {
  const has = ({ spot: { passage, start, end } }: Counted, { quantity }: Counted) => {
    const from = passage.text.lastIndexOf('。', start) + 1;
    const to = passage.text.indexOf('。', end);
    const sentence = passage.text.slice(from, to < 0 ? undefined : to);
    return quantitiesIn(sentence).some(({ value, unit }) => value === quantity.value && unit === quantity.unit);
  };
  return has(one, other) || has(other, one);
}

/** Of counts with two values the one that stands once, with the first of the others; undefined where there are more. */
function oddOf(list: readonly Counted[]): [Counted, Counted] | undefined {
  if (list.length < 2 || list.length > 6) return undefined;
  const values = new Map<number, Counted[]>();
  for (const one of list) put(values, one.quantity.value, one);
  if (values.size !== 2) return undefined;
  const byTimes = [...values.values()].sort((a, b) => b.length - a.length || a[0]!.order - b[0]!.order);
  const [some, more] = byTimes;
  if (more!.length > 1) return undefined;
  const [other] = more!;
  const one = some!.find(({ order }) => Math.abs(order - other!.order) > near);
  if (!one || (one.under !== other!.under && measure.test(one.quantity.unit))) return undefined;
  return isOneTime(one, other!) && !isToldBeside(one, other!) ? [one, other!] : undefined;
}

/** What is counted, where the noun stands before: 会馆最多的时候有七座. */
function nounsBefore({ passage: { text }, start }: Spot): string[] {
  const before = /[^。！？；\n]{0,30}$/.exec(text.slice(Math.max(0, start - 30), start))![0];
  return Array.from({ length: Math.max(0, before.length - 1) }, (_, i) => before.slice(i, i + 2));
}

/** How many pairs of characters before two counts are the same. */
function sharedBefore(a: Counted, b: Counted): number {
  const [one, other] = [a, b].map(({ spot: { passage, start } }) =>
    pairsOf(passage.text, Math.max(0, start - 30), start),
  );
  return [...one!].filter((pair) => other!.has(pair)).length;
}

/** Counts by what tells one thing from another. */
interface Index {
  noun: Map<string, Counted[]>;
  verb: Map<string, Counted[]>;
  unit: Map<string, Counted[]>;
  range: Map<string, Counted[]>;
}

function indexOf(all: readonly Counted[]): Index {
  const index: Index = { noun: new Map(), verb: new Map(), unit: new Map(), range: new Map() };
  for (const one of all) {
    const { unit, noun, value } = one.quantity;
    const { passage, start } = one.spot;
    const from = /(\d+(?:\.\d+)?)[%％]?[～~—–-]$/.exec(passage.text.slice(Math.max(0, start - 12), start))?.[1];
    if (from !== undefined) {
      // 6～70岁: told with both its ends.
      const lead = passage.text.slice(0, start);
      const range: Counted = { ...one, spot: { ...one.spot, start: lead.lastIndexOf(from) } };
      put(index.range, `to ${value}${unit}`, { ...range, quantity: { ...one.quantity, value: Number(from) } });
      put(index.range, `from ${from}${unit}`, range);
    }
    if (one.isRough || value < least || unit === '成') continue;
    put(index.unit, unit, one);
    if (noun.length === 2 && !noNoun.test(noun)) put(index.noun, `${unit} ${noun}`, one);
    const verb = /\p{Script=Han}{2}$/u.exec(one.lead)?.[0];
    const words = measure.test(unit)
      ? passage.text.slice(Math.max(0, start - 12), start).replace(/[^\p{Script=Han}]/gu, '')
      : '';
    if (words.length >= longLead) put(index.verb, `${words.slice(-longLead)} ${unit}`, one);
    if (verb && noun !== '' && !generic.test(noun) && !noNoun.test(noun))
      put(index.verb, `${verb} ${unit}${noun[0]}`, one);
  }
  for (const one of all) {
    const { unit, noun, value } = one.quantity;
    if (one.isRough || value < least || noun !== '' || time.test(unit)) continue;
    for (const before of nounsBefore(one.spot)) index.noun.get(`${unit} ${before}`)?.push(one);
  }
  return index;
}

/** Every pair of counts of a book that may be of one thing. */
export function countPairs(prose: Prose): CountPair[] {
  const index = indexOf(countedIn(prose));
  const { grams } = linesIn(prose);
  const timesOf = (words: string) => countOf(grams, words.charCodeAt(0), words.charCodeAt(1), 0);
  const found: CountPair[] = [];
  const keep = (pair: readonly [Counted, Counted], sure: boolean) => {
    if (!found.some(({ other }) => other === pair[1].spot))
      found.push({ one: pair[0].spot, other: pair[1].spot, sure });
  };
  for (const list of index.verb.values()) {
    const pair = oddOf(list);
    if (pair && isNear(pair[0].quantity.value, pair[1].quantity.value))
      keep(pair, !/^[天个次%％]$/.test(pair[0].quantity.unit));
  }
  for (const [key, list] of index.noun) {
    const pair = oddOf(list);
    if (!pair || !isNear(pair[0].quantity.value, pair[1].quantity.value)) continue;
    const [a, b] = pair.map(({ quantity: { value } }) => value);
    const isRare = timesOf(key.slice(-2)) <= 12 || Math.abs(a! - b!) === 1;
    keep(pair, isRare && !time.test(pair[0].quantity.unit));
  }
  for (const [unit, list] of index.unit) {
    const pair =
      time.test(unit) && unit !== '钟头' ? undefined : oddOf(list.filter(({ quantity }) => isSpecific(quantity.value)));
    if (!pair || !isSlip(pair[0].quantity.value, pair[1].quantity.value)) continue;
    const isWritten = pair.every(({ quantity: { text } }) => /^[一二三四五六七八九十百]{3,}/.test(text));
    if (isWritten || (sharedBefore(...pair) > 0 && list.length <= 6)) keep(pair, isWritten);
  }
  for (const list of index.range.values()) {
    const pair = oddOf(list);
    const shared = pair ? sharedBefore(...pair) : 0;
    if (pair && shared > 0) keep(pair, shared > 1);
  }
  return found;
}
