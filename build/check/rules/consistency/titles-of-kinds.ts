// One document or work told by another word for what it is: 《用水规定》 where the book defines 《用水章程》, 《澜窑初论》 for 《澜窑初探》. In: prose. Out: pairs of
// titles with their places, sure or not. Linear: titles are looked up by their stem. Must not take for one what a
// book has whole somewhere: two documents of one matter are two.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { definitionsIn } from './abbreviations.ts';
import { put, type Spot } from './spots.ts';
import { allTitlesIn } from './work-titles.ts';

export interface TitlePair {
  one: string;
  other: string;
  many: Spot[];
  few: Spot[];
  sure: boolean;
}

/** What documents that rule something are called. */
const kinds =
  /(办法|条例|规定|规程|规范|章程|细则|守则|准则|制度|标准|方案|意见|通知|纲要|规划|规则|公约|指南|须知|要求|决定|指引)$/;
/** Whoever gives a document out right before its title gives another out. */
const issued =
  /(?:国务院|中央|国家|部|委|省|市|县|厅|局|会|政府|颁布|公布|印发|发布|制定|制订|修订|出台|通过|另)里?(?:了|的)?$/;

/** Last words of works, in groups that mean nearly the same. */
const ofWorks = ['记录志', '论探说谈话', '集编辑选', '考释证辨', '传略谱'];
const areOfWorks = (a: string, b: string) => ofWorks.some((group) => group.includes(a) && group.includes(b));

/** Short names in 《》 that the book defines, and titles that part from one in the kind alone. */
function documentsIn(prose: Prose): TitlePair[] {
  const titles = allTitlesIn(prose);
  const defined = new Map<string, Spot>();
  for (const { kind, short, spot } of definitionsIn(prose)) {
    if (kind === 'said' && spot.passage.text[spot.start - 1] === '《' && kinds.test(short)) defined.set(short, spot);
  }
  if (defined.size === 0) return [];
  const byStem = new Map<string, string[]>();
  for (const short of defined.keys()) put(byStem, short.replace(kinds, ''), short);
  const names = [...titles.keys()];
  return [...titles].flatMap(([other, few]): TitlePair[] => {
    const kind = kinds.exec(other)?.[1];
    if (kind === undefined || few.length > 2 || defined.has(other)) return [];
    const shorts = byStem.get(other.slice(0, -kind.length)) ?? [];
    const [one] = shorts;
    if (one === undefined || shorts.length > 1 || !names.includes(one)) return [];
    // A longer title of this kind may be what is meant, as may what somebody is said to give out.
    const isPart = (name: string) => name !== other && (other === kind ? name.endsWith(kind) : name.endsWith(other));
    if (names.some(isPart)) return [];
    if (few.some(({ passage, start }) => issued.test(passage.text.slice(Math.max(0, start - 6), start - 1)))) return [];
    const many = titles.get(one)!;
    return [{ one, other, many, few, sure: many.length > few.length || other !== kind }];
  });
}

/** Whether a stem is a name of the book's own: some two of its characters are no word. */
const isOwn = (stem: string) =>
  [...stem].some((_, i) => i + 1 < stem.length && lexicon().two(stem.charCodeAt(i), stem.charCodeAt(i + 1)) === 0);

/** Titles of works that part in their last character, both of which say what kind of work it is. */
function worksIn(prose: Prose): TitlePair[] {
  const titles = allTitlesIn(prose);
  const byStem = new Map<string, string[]>();
  for (const name of titles.keys()) {
    if (name.length >= 4 && name.length <= 12) put(byStem, name.slice(0, -1), name);
  }
  return [...byStem].flatMap(([stem, names]): TitlePair[] => {
    if (names.length !== 2) return [];
    const [one, other] = names.sort((a, b) => titles.get(b)!.length - titles.get(a)!.length) as [string, string];
    const [many, few] = [titles.get(one)!, titles.get(other)!];
    if (few.length > 1 || !areOfWorks(one.at(-1)!, other.at(-1)!)) return [];
    // 《人间词话》 and 《人间词稿》 beside each other are two.
    const [{ passage }] = few as [Spot];
    if (many.some((spot) => spot.passage === passage && !isApart(passage.text, spot, few[0]!))) return [];
    const isLong = stem.length >= 4;
    if (!isLong && !isOwn(stem)) return [];
    return [{ one, other, many, few, sure: isOwn(stem) || (many.length > 1 && isLong) }];
  });
}

/** Whether sentences part two places. */
const isApart = (text: string, a: Spot, b: Spot) =>
  /[。！？]/.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

/** Every pair of titles that part in what kind of thing they name. */
export const titlesOfKinds = (prose: Prose): readonly TitlePair[] => [...documentsIn(prose), ...worksIn(prose)];
