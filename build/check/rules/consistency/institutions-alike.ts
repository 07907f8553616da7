// Institutions and houses a character apart that no sound or number of tellings makes sure of: 农民用水者协会 and 农民用水户协会, each once; 永兴五金厂 often
// and 永新五金厂 once. In: prose. Out: pairs with their places, sure. Linear: ends of names that share all characters but one are found by that key.
// Must not take for one what a number, a side, a place or a field tells apart: 农业局 and 工业局.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { areConfused } from './alike-characters.ts';
import { isNoName } from './name-candidates.ts';
import { nameEnds } from './name-ends.ts';
import type { NamePair } from './proper-names.ts';
import { put } from './spots.ts';

const ending =
  /委员会|基金会|联合会|研究会|促进会|公会|商会|工会|会馆|合作社|出版社|公司|集团|中心|协会|学会|学院|大学|中学|小学|联盟|工作站|工作室|实验室|研究[所院]|事务所|医院|办公室|联社|饭店|酒店|书店|茶馆|[\u4e00-\u9fff](?:厂|店|铺|行|坊|堂|社|馆|矿|场)/g;
/** A house's name is short, and told of where it stands often; a long one is told of wherever it stands. */
const [shortest, long, longest] = [4, 7, 12];
const fewestOfShort = 3;
/** So many characters of a long name stand before what parts two. */
const before = 2;
/** What tells one from the next. */
const telling =
  /[\d〇零一二三四五六七八九十百甲乙丙丁东南西北上下左右前后内外中省市县区州乡镇村街新老旧总分支大小男女公私国民军校院局厂]/;

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
/** 消费者协会, 节能中心, 用水协会: such words stand in names too. */
const inNames = new Set([...'者用能会'].map((character) => character.charCodeAt(0)));
const isOfName = (code: number) => isHan(code) && (!isNoName(code) || inNames.has(code));

/** A word so seldom is none: 水户. */
const seldom = 3;

/** Whether a character makes no word with what stands beside it: in 农业局 and 工业局 it is half of the field. */
function isFree(name: string, at: number): boolean {
  const [a, b, c] = [at - 1, at, at + 1].map((i) => name.charCodeAt(i)) as [number, number, number];
  const words = lexicon();
  return words.two(a, b) <= seldom && (at + 1 >= name.length || words.two(b, c) <= seldom);
}

/** Every pair of names that part in one character inside. */
export function institutionsAlike(prose: Prose): NamePair[] {
  const ends = nameEnds(prose, { ending, shortest, longest, isOfName });
  const byOpening = new Map<string, string[]>();
  for (const name of ends.keys()) {
    for (let at = 1; at < name.length - 1; at++) put(byOpening, `${name.slice(0, at)}_${name.slice(at + 1)}`, name);
  }
  const told = new Map<string, NamePair>();
  for (const [opening, names] of byOpening) {
    if (names.length !== 2) continue;
    const [one, other] = names.sort((a, b) => ends.get(b)!.length - ends.get(a)!.length) as [string, string];
    const [many, few] = [ends.get(one)!, ends.get(other)!];
    const at = opening.indexOf('_');
    const [a, b] = [one[at]!, other[at]!];
    if (few.length > 1 || few[0]!.passage.quoted || (telling.test(a) && telling.test(b))) continue;
    // Beside each other they are told apart.
    if (many.some(({ passage }) => passage === few[0]!.passage)) continue;
    const isShort =
      many.length >= fewestOfShort &&
      areConfused(a, b) &&
      lexicon().two(b.charCodeAt(0), other.charCodeAt(at + 1)) <= 2;
    const isLong =
      one.length >= long &&
      at >= before &&
      at < one.length - 2 &&
      !telling.test(a) &&
      !telling.test(b) &&
      (isFree(one, at) || areConfused(a, b)) &&
      isFree(other, at);
    if (!isShort && !isLong) continue;
    const { passage, end } = few[0]!;
    const key = `${passage.source.file} ${passage.node.position?.start.offset} ${end}`;
    const known = told.get(key);
    // Of the ends of one name the shortest is the surest: what stands before may be a verb.
    if (!known || known.one.length > one.length)
      told.set(key, { one, other, many: many.length, few, first: many[0]!, sure: true });
  }
  return [...told.values()];
}
