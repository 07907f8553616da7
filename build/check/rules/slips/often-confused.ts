// Which characters people write for one another most often. In: our own list. Out: for each character those it may stand for,
// and whether two are such. Must not know of words.
import { oftenConfused } from './data/often-confused.ts';

/** By UTF-16 unit: nearly every character of a text is looked up. */
let made: (readonly number[] | undefined)[] | undefined;

/** For each character those of its groups. */
function readGroups(): (readonly number[] | undefined)[] {
  const found = new Map<number, Set<number>>();
  for (const group of oftenConfused.trim().split(/\s+/)) {
    const codes = [...group].map((one) => one.charCodeAt(0));
    for (const a of codes) {
      const others = found.get(a) ?? new Set();
      found.set(a, others);
      for (const b of codes) if (a !== b) others.add(b);
    }
  }
  const groups: (readonly number[] | undefined)[] = new Array(0x10000).fill(undefined);
  for (const [code, others] of found) groups[code] = [...others];
  return groups;
}

/** The characters that one may stand for; nothing for most. */
export function confusedWith(code: number): readonly number[] | undefined {
  made ??= readGroups();
  return made[code];
}

/** Whether one character is often written for the other. */
export const isOftenConfused = (one: number, other: number): boolean => confusedWith(one)?.includes(other) ?? false;

const codesOf = (characters: string): ReadonlySet<number> => new Set([...characters].map((one) => one.charCodeAt(0)));

/** Characters that make a word of any noun or verb before them: 引法, 表注, 纸长. */
const endings = codesOf(
  '法注长出订气者性化率力度量数号式图表纸机器线点面部段行页字词句文书本码位名物品类种层级员工师手家处所口路水火车船馆店厂院局站房室费价款金额声色味料区带期季版组班校队群族岛山河江湖桥村镇县市',
);
/** Characters that make a word of any noun after them: 新功能, 副线. */
const beginnings = codesOf('新老小大旧总副分单双多全半高低前后左右内外主次正反真假');

/** Whether two characters may be joined by anybody: the first stands before any noun, or the second after any. */
export const isJoined = (first: number, second: number): boolean => endings.has(second) || beginnings.has(first);
