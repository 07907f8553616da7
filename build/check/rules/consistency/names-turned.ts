// A name with two of its parts changed about: 春雨阅读公益基金会 and 春雨公益阅读基金会, 二级甲等 and 二等甲级. In: prose. Out: pairs with their places, sure.
// Linear: names are looked up by their characters in order, grades by their degrees. Must not take for one what a number, a side or a
// place tells apart.
import type { Prose } from '../../prose/prose.ts';
import { isNoName } from './name-candidates.ts';
import { nameEnds } from './name-ends.ts';
import type { NamePair } from './proper-names.ts';
import { ownWords, put, type Spot } from './spots.ts';
import { partingOf } from './work-titles.ts';

/** What ends a name of many words. */
const ending =
  /委员会|基金会|联合会|研究会|促进会|合作社|出版社|大赛|公司|集团|中心|协会|学会|学院|大学|中学|小学|论坛|联盟|博览会|展览会|工作站|工作室|实验室|研究[所院]|医院|课题组|领导小组|办公室|[馆局厅]/g;
const [shortest, longest] = [7, 16];
/** So many characters begin both. */
const fewestBefore = 2;
/** What tells one from the next. */
const telling = /[\d〇零一二三四五六七八九十东南西北上下左右前后省市县区州新老总分男女]/;

const isOfName = (code: number) => code >= 0x4e00 && code <= 0x9fff && !isNoName(code);

/** Whether two names are one but for two parts that changed places. */
function areTurned(a: string, b: string): boolean {
  const { one, other, begin, end } = partingOf(a, b);
  if (begin < fewestBefore || end < 2 || one.length < 3 || one.length > 8 || telling.test(one)) return false;
  for (let at = 1; at < one.length; at++) if (one.slice(at) + one.slice(0, at) === other) return true;
  return false;
}

const pairOf = (many: readonly Spot[], few: Spot[]): NamePair => {
  const text = ({ passage, start, end }: Spot) => passage.text.slice(start, end);
  return { one: text(many[0]!), other: text(few[0]!), many: many.length, few, first: many[0]!, sure: true };
};

function turnedNames(prose: Prose): NamePair[] {
  const byLetters = new Map<string, string[]>();
  const ends = nameEnds(prose, { ending, shortest, longest, isOfName });
  for (const name of ends.keys()) put(byLetters, [...name].sort().join(''), name);
  const told = new Map<string, NamePair>();
  for (const names of byLetters.values()) {
    if (names.length !== 2) continue;
    const [one, other] = names.sort((a, b) => ends.get(b)!.length - ends.get(a)!.length) as [string, string];
    const few = ends.get(other)!;
    if (few.length > 2 || !areTurned(one, other) || few.some(({ passage }) => passage.quoted)) continue;
    const key = `${few[0]!.passage.source.file} ${few[0]!.passage.node.position?.start.offset} ${few[0]!.end}`;
    const known = told.get(key);
    // Of the ends of one name the shortest is the surest: what stands before may be a verb.
    if (!known || known.one.length > one.length) told.set(key, pairOf(ends.get(one)!, few));
  }
  return [...told.values()];
}

const usual = /^[一二三]级[甲乙丙]等$/;
const graded = /([一二三四五特甲乙丙丁])([级等])([一二三四五特甲乙丙丁])(?!\2)[级等]/g;

/** 二级甲等 and 二等甲级: of the same degrees a book has one form. */
function turnedGrades(prose: Prose): NamePair[] {
  const byDegrees = new Map<string, Map<string, Spot[]>>();
  for (const passage of ownWords(prose)) {
    if (!/[级等]/.test(passage.text)) continue;
    for (const match of passage.text.matchAll(graded)) {
      const key = [match[1], match[3]].sort().join('');
      const forms = byDegrees.get(key) ?? new Map<string, Spot[]>();
      byDegrees.set(key, forms);
      put(forms, match[0], { passage, start: match.index, end: match.index + match[0].length });
    }
  }
  return [...byDegrees.values()].flatMap((forms): NamePair[] => {
    // Of two that stand as often 二级甲等 is the form that there is.
    const [many, few, ...more] = [...forms]
      .sort(([one, a], [other, b]) => b.length - a.length || Number(usual.test(other)) - Number(usual.test(one)))
      .map(([, spots]) => spots);
    return many && few && more.length === 0 && few.length === 1 ? [pairOf(many, few)] : [];
  });
}

/** Every name that a book has with its parts in another order. */
export const namesTurned = (prose: Prose): NamePair[] => [...turnedNames(prose), ...turnedGrades(prose)];
