// Two facts told in one frame: 占全年氮肥用量的30% and 占全年钾肥用量的60%, 采收前20天停止灌水 and 采收前30天停止用药. In: two facts. Out: whether a word close
// to the figure, other than the figure, parts them; and the years that a telling is told under. Linear in the clauses. Must not
// look at how rare words are.
import { dateUnit, type Fact, type Telling } from './facts.ts';
import { wordUnit } from './facts-in-words.ts';
import { surnames } from './proper-names.ts';
import { areOfTwoTerms } from './terms-counted.ts';
import { pairsOf } from './told-again.ts';

/** A word that stands for another in one frame is no longer. */
const longest = 4;
/** So much of the frame is the same on the figure's side. */
const leastFrame = 3;
/** 采收前20天, 落花后10天: what is done then is the fact. */
const offsetBefore = /[前后]$/;
const offsetAfter = /^(?:以|之)?[前后]/;

/** The words of a fact's clause before it and after it. */
function sidesOf({ telling: { text }, start, end }: Fact): readonly [before: string, after: string] {
  const before = /[^，：、（(]*$/.exec(text.slice(0, start))![0];
  const after = /^[^，：、）)]*/.exec(text.slice(end))![0];
  return [before, after];
}

/** How many characters two stretches have in common at their beginning, and at their end. */
function beginningOf(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

function endOf(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}

/**
 * Whether two stretches are one frame with another word of the same length in it, which have no character in common.
 * @param beside how many characters are the same on the figure's other side
 */
function isFrameOfTwo(a: string, b: string, beside: number): boolean {
  const begin = beginningOf(a, b);
  const end = endOf(a.slice(begin), b.slice(begin));
  const [one, other] = [a.slice(begin, a.length - end), b.slice(begin, b.length - end)];
  if (one.length !== other.length || one === '' || one.length > longest || begin + end === 0) return false;
  return begin + end + beside >= leastFrame && ![...one].some((character) => other.includes(character));
}

/** 速算扣除数为210元: what a sum is, by a name of its own right before it. */
const nameOfSum = /([\u4e00-\u9fff]{1,6}[数额款费税金价租])(?:就?[为是＝=]|合计|共计)\s?$/;

/** Whether one sum has such a name of which the other's telling has no word. */
function areOfTwoSums(a: Fact, b: Fact): boolean {
  if (a.unit !== '元' || a.telling.ofTable || b.telling.ofTable) return false;
  return [[a, b] as const, [b, a] as const].some(([own, { telling }]) => {
    const name = nameOfSum.exec(own.telling.text.slice(Math.max(0, own.start - 12), own.start))?.[1];
    if (name === undefined || name.length < 3) return false;
    const others = pairsOf(telling.text, 0, telling.text.length);
    return ![...pairsOf(name, 0, name.length)].some((pair) => others.has(pair));
  });
}

/** 9人，其中技术人员4人 and 11人，其中技术人员5人: parts of two wholes. */
const part = /(?:其中|内有|包括)[^，；。]*$/;
function areOfTwoWholes(a: Fact, b: Fact): boolean {
  const [one, other] = [a, b].map(({ telling: { text, facts }, start, unit }) =>
    part.test(text.slice(0, start)) ? facts.findLast((fact) => fact.unit === unit && fact.end <= start) : undefined,
  );
  return one !== undefined && other !== undefined && one.values[0] !== other.values[0];
}

/** Whether the clauses tell of two things or two doings, whatever the figures are. */
export function areOfTwo(a: Fact, b: Fact): boolean {
  const [[beforeA, afterA], [beforeB, afterB]] = [sidesOf(a), sidesOf(b)];
  const [before, after] = [endOf(beforeA, beforeB), beginningOf(afterA, afterB)];
  if (isFrameOfTwo(beforeA, beforeB, after) || isFrameOfTwo(afterA, afterB, before) || areOfTwoSums(a, b)) return true;
  if (areOfTwoWholes(a, b)) return true;
  const isOffset =
    [beforeA, beforeB].every((text) => offsetBefore.test(text)) ||
    [afterA, afterB].every((text) => offsetAfter.test(text));
  if (!isOffset) return false;
  const done = pairsOf(afterA, 0, afterA.length);
  return ![...pairsOf(afterB, 0, afterB.length)].some((pair) => done.has(pair));
}

/** 比1954年减少了四成: with what it is compared is no time of it. */
const year = /(?<![比较])(?:1[5-9]|20)\d\d(?=[年—～-])/g;
/** How many there are now: another year has another number. */
const stock = /[有达存]|[增减发展升降]到|当时|[这那]时|测得|洪峰|流量|水位|雨量/;

/** A year told before holds so far. */
const room = 600;

const yearsOf = ({ text }: Telling): readonly number[] => (text.match(year) ?? []).map(Number);

/** The years of a telling; of a stock or a post without one, the last that its paragraph has before it. */
function yearsOfFact({ telling, start, unit }: Fact): readonly number[] {
  const own = yearsOf(telling);
  const { parts, ofTable, text } = telling;
  if (own.length > 0 || ofTable || !(unit.startsWith(wordUnit) || stock.test(text.slice(0, start)))) return own;
  const { passage, start: from } = parts[0]!;
  return (passage.text.slice(Math.max(0, from - room), from).match(year) ?? []).slice(-1).map(Number);
}

/** What was measured in a year was measured otherwise before. */
const isMeasured = ({ telling, start }: Fact) =>
  measured.test(telling.text.slice(0, start)) && yearsOf(telling).length > 0;
const measured = /测得|测定|实测|测量|普查|统计/;

/** Who is promoted has another post afterwards. */
const later = /后来|以后|[年月天]后|那时|当时|不久|提[升拔]|晋升|升[任为]|接任|转正|退休|离任|前任|原任/;
const isOfPost = ({ unit }: Fact) => unit.startsWith(`${wordUnit}职`);

/** 售价是4.15元, 把售价提到4.45元: what a price was raised to it was not before. */
const repriced = /(?:[提升降调涨跌改加减][高低]?[到至为成])$/;
const isRepriced = ({ telling: { text }, start, unit }: Fact) =>
  /元$/.test(unit) && repriced.test(text.slice(Math.max(0, start - 4), start));

/** Whether two facts are told of two times. */
export function areOfTwoTimes(a: Fact, b: Fact): boolean {
  if (isRepriced(a) !== isRepriced(b)) return true;
  if (isOfPost(a) && (later.test(a.telling.text) || later.test(b.telling.text))) return true;
  if ((isMeasured(a) && yearsOf(b.telling).length === 0) || (isMeasured(b) && yearsOf(a.telling).length === 0))
    return true;
  const [years, others] = [yearsOfFact(a), yearsOfFact(b)];
  return years.length > 0 && others.length > 0 && !years.some((one) => others.includes(one));
}

/** 第一本, 第二届: which of a row is meant. */
const serial = /第[一二三四五六七八九十\d]{1,3}(?![年天日月])[\u4e00-\u9fff]/g;
const titled = /《[^《》]{1,40}》/g;
const called = /“[^“”，。]{2,12}”/g;
/** 彭志远1949年出生: whose date it is. */
const named = new RegExp(`(?:^|[，。；、（])([${surnames}][\u4e00-\u9fff]{1,2})$`);

/** Whether each text has some of a kind, and none of them in common. */
function haveOthers(a: string, b: string, kind: RegExp): boolean {
  const [own, others] = [a.match(kind), b.match(kind)];
  return own !== null && others !== null && !own.some((one) => others.includes(one));
}

/** Whether two texts tell of two of one row: 第一本, 第二本; not 第一本, 第二条. */
const areOfOneRow = (a: string, b: string) =>
  haveOthers(a, b, serial) &&
  a.match(serial)!.some((one) => b.match(serial)!.some((other) => one.at(-1) === other.at(-1)));

/** 校长12人，: who is counted, where the other paragraph has none of them. */
const counted = /(?:^|[，；、：])((?:(?![的有是共计仅只约为达了到])[\u4e00-\u9fff]){2,4})$/;
const areOfOthers = ({ telling: { text }, start, unit }: Fact, { telling: { parts } }: Fact): boolean => {
  const people = unit === '人' ? counted.exec(text.slice(0, start))?.[1] : undefined;
  return people !== undefined && !parts[0]!.passage.text.includes(people.slice(-2));
};

const isOfOther = ({ telling: { text, parts }, start }: Fact, { telling: { parts: others, ofTable } }: Fact) => {
  const name = ofTable || parts.length > 1 ? undefined : named.exec(text.slice(0, start))?.[1];
  return name !== undefined && !others[0]!.passage.text.includes(name.slice(-2));
};

/** Whether two facts are told of two of a row, two works, or two people: the first edition and the second. */
export function areOfTwoNames(a: Fact, b: Fact): boolean {
  const [one, other] = [a.telling, b.telling];
  if (one.ofTable || other.ofTable) return false;
  if (areOfOneRow(one.text, other.text) || haveOthers(one.text, other.text, titled)) return true;
  if (areOfTwoTerms(a.spot, b.spot) || areOfOthers(a, b) || areOfOthers(b, a)) return true;
  return a.unit === dateUnit && (haveOthers(one.text, other.text, called) || isOfOther(a, b) || isOfOther(b, a));
}

/** 每月1000元 and 11000元: what is told of each is not the sum. */
const each = /每(?:一?个)?[年月天日周季人户亩个次顿斤株名家][^，。；：]{0,12}$/;
const isOfEach = ({ telling: { text }, start }: Fact) => each.test(text.slice(0, start));
export const areOneOfEach = (a: Fact, b: Fact): boolean => isOfEach(a) !== isOfEach(b);

/** 田新生生于1952年5月12日, and …，孩子取名叫田新生: one birth, or one death. */
const ends: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [
    /([\u4e00-\u9fff]{3})(?:出生于|生于|降生于|诞生于|于|是)?$/,
    /^出?生|^诞生|^降生|生于$/,
    /生下|产|诞|取名|出世|落地/,
  ],
  [
    /([\u4e00-\u9fff]{3})(?:卒于|死于|于|在)?$/,
    /^[^，。]{0,6}(?:去世|病逝|逝世|牺牲|病故)/,
    /去世|病逝|逝世|牺牲|病故|出殡|下葬|断气|咽气/,
  ],
];
const isLifeOf = ({ telling, start, end }: Fact, { telling: { parts } }: Fact) =>
  ends.some(([before, doing, told]) => {
    const lead = telling.text.slice(0, start);
    const name = before.exec(lead)?.[1];
    if (name === undefined || !(doing.test(telling.text.slice(end)) || doing.test(lead))) return false;
    const { text } = parts[0]!.passage;
    return text.includes(name) && told.test(text);
  });
export const areOfOneLife = (a: Fact, b: Fact): boolean => isLifeOf(a, b) || isLifeOf(b, a);
