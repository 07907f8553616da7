// Two facts told in one frame: 占全年氮肥用量的30% and 占全年钾肥用量的60%, 采收前20天停止灌水 and 采收前30天停止用药. In: two facts. Out: whether a word close
// to the figure, other than the figure, parts them; and the years that a telling is told under. Linear in the clauses. Must not
// look at how rare words are.
import type { Fact, Telling } from './facts.ts';
import { wordUnit } from './facts-in-words.ts';
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

/** Whether the clauses tell of two things or two doings, whatever the figures are. */
export function areOfTwo(a: Fact, b: Fact): boolean {
  const [[beforeA, afterA], [beforeB, afterB]] = [sidesOf(a), sidesOf(b)];
  const [before, after] = [endOf(beforeA, beforeB), beginningOf(afterA, afterB)];
  if (isFrameOfTwo(beforeA, beforeB, after) || isFrameOfTwo(afterA, afterB, before)) return true;
  const isOffset =
    [beforeA, beforeB].every((text) => offsetBefore.test(text)) ||
    [afterA, afterB].every((text) => offsetAfter.test(text));
  if (!isOffset) return false;
  const done = pairsOf(afterA, 0, afterA.length);
  return ![...pairsOf(afterB, 0, afterB.length)].some((pair) => done.has(pair));
}

const year = /(?:1[5-9]|20)\d\d(?=[年—～-])/g;
/** How many there are now: another year has another number. */
const stock = /[有达存]|[增减发展升降]到|当时|[这那]时/;

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

/** Whether two facts are told of two times. */
export function areOfTwoTimes(a: Fact, b: Fact): boolean {
  if (isOfPost(a) && (later.test(a.telling.text) || later.test(b.telling.text))) return true;
  if ((isMeasured(a) && yearsOf(b.telling).length === 0) || (isMeasured(b) && yearsOf(a.telling).length === 0))
    return true;
  const [years, others] = [yearsOfFact(a), yearsOfFact(b)];
  return years.length > 0 && others.length > 0 && !years.some((one) => others.includes(one));
}
