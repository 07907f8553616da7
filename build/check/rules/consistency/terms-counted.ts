// How many there are of what stands in quotation marks or between 《》, told twice: “银发船工”14人 and 12名“银发船工”. In: prose. Out: pairs of counts, sure.
// Linear: counts are looked up by their term. Must not take for one what has grown, or a part of it.

import type { Prose } from '../../prose/prose.ts';
import type { CountPair } from './counts-alike.ts';
import { quantitiesIn } from './quantities.ts';
import { put, running, type Spot } from './spots.ts';

const before = /[“《]([^“”《》\n]{2,12})[”》](?:共|一共|总共)?有?$/;
const after = /^(?:的)?[“《]([^“”《》\n]{2,12})[”》]/;
/** Of another time, or of some of them. */
const apart =
  /第[一二三四五六七八九十\d]|首批|最初|起初|开始|开办|刚|后来|又|再|增|减|新|另|其他|其余|每|平均|各|约|近|多|几|余|到[^年底末，]{0,4}$|参加|报名|走|剩|来了|以前|以后/;
const [nearest, most] = [1.3, 6];

/** The term in quotation marks that a count stands beside. */
function termOf({ passage: { text }, start, end }: Spot): string | undefined {
  const next = /^[\u4e00-\u9fff]{0,2}/.exec(text.slice(end, end + 2))![0].length;
  const after = /^[“《]([^“”《》\n]{2,12})[”》]/;
  return (
    after.exec(text.slice(end + next, end + 18))?.[1] ?? before.exec(text.slice(Math.max(0, start - 18), start))?.[1]
  );
}

/** Whether two counts are of two terms: “银发船工”14人 and 41名“小船工”. */
export function areOfTwoTerms(a: Spot, b: Spot): boolean {
  const [one, other] = [termOf(a), termOf(b)];
  return one !== undefined && other !== undefined && one !== other;
}

interface Told {
  spot: Spot;
  order: number;
  value: number;
  years: readonly string[];
}

/** Every pair of counts of one term. */
export function termsCounted(prose: Prose): CountPair[] {
  const byTerm = new Map<string, Told[]>();
  for (const [order, passage] of running(prose).entries()) {
    const { text } = passage;
    if (!/[”》]/.test(text)) continue;
    for (const { start, end, value, unit, noun } of quantitiesIn(text)) {
      if (value < 3 || /[年月天日%％岁次]/.test(unit)) continue;
      const lead = text.slice(Math.max(0, start - 18), start);
      const to = unit === '个' && noun.startsWith('人') ? end + 1 : end;
      const term = after.exec(text.slice(to, to + 18))?.[1] ?? before.exec(lead)?.[1];
      if (term === undefined) continue;
      const sentence = text.slice(Math.max(0, start - 80), start).replace(/^.*。/s, '');
      if (apart.test(sentence.replace(/^.*[，；：]/, '')) || apart.test(text.slice(to, to + 2))) continue;
      const kind = /^[人名位个]$/.test(unit) ? '人' : unit;
      const years = sentence.match(/(?:1[5-9]|20)\d\d(?=年)/g) ?? [];
      put(byTerm, `${kind} ${term}`, { spot: { passage, start, end }, order, value, years });
    }
  }
  return [...byTerm.values()].flatMap((list): CountPair[] => {
    const values = [...new Set(list.map(({ value }) => value))];
    if (values.length !== 2 || list.length > most || Math.max(...values) > nearest * Math.min(...values)) return [];
    const [first, second] = values.map((value) => list.filter((one) => one.value === value)) as [Told[], Told[]];
    const [many, few] = first.length >= second.length ? [first, second] : [second, first];
    const [other] = few as [Told];
    const one = many.find(({ order }) => order !== other.order);
    if (few.length > 1 || !one || many.some(({ order }) => order === other.order)) return [];
    const isOneTime =
      one.years.length === 0 || other.years.length === 0 || one.years.some((year) => other.years.includes(year));
    return isOneTime ? [{ one: one.spot, other: other.spot, sure: true }] : [];
  });
}
