// The number of a whole told again in other words: 全馆共有职工42人 and 46名职工, 铭文18字 and 16个字的铭文, 面积20公顷 and 全园22公顷. In: prose. Out: pairs of
// spots, the rarer telling second. Linear: figures are looked up by what they count. Must not take for one what has grown
// since, a part, or what differs by much.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import type { ToldTwice } from './posts-told.ts';
import { matchesIn, put, running, type Spot } from './spots.ts';

/** 全馆共有职工42人, 铭文18字: what is counted stands before. */
const nounBefore =
  /(全[园馆校村县厂场镇乡站社队班院区局所]|共|总|内壁|外壁|碑|[铸刻写载存]有)?(?:一共|共有|共计|共|有|计)?([\u4e00-\u9fff]{2})(?:共有|共计|一共|共|有|计|为)?(\d+)(人|名|位|个字|字|件|座|户|家|首|幅|册|卷)(?=[，。；、（）]|$)/g;
/** 46名职工, 16个字的铭文: what is counted stands after. */
const nounAfter = /(\d+)(名|位|个字|字|件|座|户|家|首|幅|册|卷)的?([\u4e00-\u9fff]{2})/g;
/** 全园22公顷, 示范园…面积20公顷: how large a whole is. */
const whole = /全([园馆校村县厂场镇乡站社队院区])(?:共有?|总?面积(?:为|达)?)?(\d+(?:\.\d+)?)(公顷|亩|平方米|平方千米)/g;
const extent = /(?:总面积|面积|占地面积|占地)(?:为|有|达|共)?(\d+(?:\.\d+)?)(公顷|亩|平方米|平方千米)/g;

/** Part, change, rough or each. */
const noWhole =
  /其中|其余|另|平均|每|各|首批|剩|先后|前后|选派|第[一二三四五六七八九十\d]|[约近多余新增减招退留派再又][了有]?$|[增减招退]/;
/** How many there are now is told of now. */
const now = /现有|现在|目前|如今|今天|已有|[增减发展扩]到|已达/;
/** What some of them do. */
const partial = /参加|参与|报名|获|被|受|入选|考|中的|分[为成]|来自|当选|毕业/;
const noNoun = /[的了是在有和与为这那个其以上下之中共每各]/;

interface Told {
  spot: Spot;
  order: number;
  value: number;
  /** Says that it is the whole. */
  isWhole: boolean;
  years: readonly string[];
  isNow: boolean;
  /** People and things, not a measure. */
  isCounted: boolean;
}

/** The measure words of people are one; 字 and 个字 too. */
const kindOf = (unit: string) => (/[人名位]/.test(unit) ? '人' : unit === '个字' ? '字' : unit);

/** The sentence before a place, from where a span's other end begins: 从1957年的4名，到…. */
function leadOf(text: string, start: number): string {
  const lead = text.slice(Math.max(0, start - 80), start).replace(/^[\s\S]*[。！？；\n]/, '');
  return /(?:^|，)[到至][^，]*$/.exec(lead)?.[0] ?? lead;
}

/** Every such figure by what it counts; what it is the size of by the last character of that. */
function toldIn(prose: Prose): Map<string, Told[]> {
  const passages = running(prose);
  const orders = new Map(passages.map((passage, order) => [passage, order]));
  const found = new Map<string, Told[]>();
  const keep = (key: string, spot: Spot, value: number, isWhole: boolean) => {
    const lead = leadOf(spot.passage.text, spot.start);
    const clause = lead.replace(/^.*[，：]/, '');
    if (noWhole.test(clause)) return;
    const years = lead.match(/(?:1[5-9]|20)\d\d(?=年)/g) ?? [];
    const order = orders.get(spot.passage)!;
    const isCounted = !/^(?:公顷|亩|平方)/.test(key);
    put(found, key, { spot, order, value, isWhole, years, isNow: now.test(clause), isCounted });
  };
  const isNoun = (noun: string) => !noNoun.test(noun) && lexicon().two(noun.charCodeAt(0), noun.charCodeAt(1)) > 0;
  for (const { passage, match } of matchesIn(passages, nounBefore)) {
    const [all, intro = '', noun = '', digits = '', unit = ''] = match;
    if (!isNoun(noun)) continue;
    const start = match.index + all.lastIndexOf(digits);
    const spot = { passage, start, end: match.index + all.length };
    keep(`${kindOf(unit)} ${noun}`, spot, Number(digits), intro !== '' || /共/.test(all));
  }
  for (const { passage, match } of matchesIn(passages, nounAfter)) {
    const [, digits = '', unit = '', noun = ''] = match;
    if (/[\d.]/.test(passage.text[match.index - 1] ?? '') || !isNoun(noun)) continue;
    const spot = { passage, start: match.index, end: match.index + digits.length + unit.length };
    const before = passage.text.slice(Math.max(0, match.index - 3), match.index);
    const isWhole = /(?:全.|共|共有|全部)$/.test(before);
    // 有281户农户通了电: not all of them.
    if (!isWhole && !/(?:[的这那内里，、：]|^)$/.test(before)) continue;
    if (partial.test(passage.text.slice(match.index, match.index + match[0].length + 6))) continue;
    keep(`${kindOf(unit)} ${noun}`, spot, Number(digits), isWhole);
  }
  for (const { passage, match } of matchesIn(passages, whole)) {
    const [all, kind, digits = '', unit = ''] = match;
    const end = match.index + all.length;
    const start = end - digits.length - unit.length;
    keep(`${unit} ${kind}`, { passage, start, end }, Number(digits), true);
  }
  for (const { passage, match } of matchesIn(passages, extent)) {
    const [all, digits = '', unit = ''] = match;
    // 示范园建于2010年，面积20公顷: the subject begins the sentence.
    const lead = passage.text.slice(Math.max(0, match.index - 120), match.index).replace(/^[\s\S]*[。！？；\n]/, '');
    const kind = /^[\u4e00-\u9fff]{1,12}?([园馆校村厂场社院])(?=[建位占总面地成，]|$)/.exec(lead)?.[1];
    if (kind === undefined) continue;
    const end = match.index + all.length;
    keep(`${unit} ${kind}`, { passage, start: end - digits.length - unit.length, end }, Number(digits), false);
  }
  return found;
}

const [fewestValue, nearest, most] = [5, 1.25, 8];
const nearby = 2;

/** Whether two figures may be of one whole at one time. */
function mayBeOne(a: Told, b: Told): boolean {
  if (!(a.isWhole || b.isWhole) || Math.abs(a.order - b.order) < nearby) return false;
  const [less, greater] = [Math.min(a.value, b.value), Math.max(a.value, b.value)];
  if (less < fewestValue || greater > less * nearest || less === greater) return false;
  // Of people and things a round number is of some of them.
  if (a.isCounted && (less % 10 === 0 || greater % 10 === 0 || String(less).length !== String(greater).length))
    return false;
  if (a.years.length > 0 && b.years.length > 0) return a.years.some((year) => b.years.includes(year));
  return !(a.isNow || b.isNow) || (a.years.length === 0 && b.years.length === 0);
}

/** Every whole of a book with another number in one place. */
export function wholesTold(prose: Prose): ToldTwice[] {
  return [...toldIn(prose).values()].flatMap((list): ToldTwice[] => {
    if (list.length < 2 || list.length > most) return [];
    const timesOf = (value: number) => list.filter((one) => one.value === value).length;
    const pairs = list.flatMap((a, i) => list.slice(i + 1).flatMap((b) => (mayBeOne(a, b) ? [[a, b] as const] : [])));
    const [pair] = pairs;
    // More than two values near each other are a series.
    if (!pair || new Set(pairs.flat().map(({ value }) => value)).size > 2) return [];
    const inOrder = pair[0].order <= pair[1].order ? pair : ([pair[1], pair[0]] as const);
    const [one, other] = timesOf(inOrder[1].value) <= timesOf(inOrder[0].value) ? inOrder : [inOrder[1], inOrder[0]];
    return timesOf(other.value) > 1 ? [] : [{ one: one.spot, other: other.spot }];
  });
}
