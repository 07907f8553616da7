// Titles in 《》 as a book gives them, and pairs of titles that are near enough to be one. In: prose. Out: titles with
// their places, pairs with how they part. Linear in the titles: only those that share two characters in a row are compared.
// Must not judge.
import { distance } from 'fastest-levenshtein';
import type { Prose } from '../../prose/prose.ts';
import { areAlike, areNear } from './alike-characters.ts';
import { once, ownWords, put, type Spot } from './spots.ts';

const title = /《([^《》\n]{2,60})》/g;
const shortestTitle = 4;

/** 《…》 of four characters or more. */
export const titlesIn = once(
  (prose: Prose): ReadonlyMap<string, Spot[]> =>
    new Map([...allTitlesIn(prose)].filter(([name]) => name.length >= shortestTitle)),
);

/** 《…》 by what stands inside, spaces left out; each with its places, the marks not included. */
export const allTitlesIn = once((prose: Prose): ReadonlyMap<string, Spot[]> => {
  const titles = new Map<string, Spot[]>();
  for (const passage of ownWords(prose)) {
    for (const match of passage.text.matchAll(title)) {
      const start = match.index + 1;
      put(titles, match[1]!.replace(/\s/g, ''), { passage, start, end: start + match[1]!.length });
    }
  }
  return titles;
});

/** Words by which a text sets one title against another. */
const contrasted = /误|错|讹|改[名题称]|更名|原[名题]|又[名题作称]|[一亦或]作|初名|旧题|别名|简称|不是|并非|有别|区别/;

/** Whether the text says of a title that it is another's slip or its other name. */
export const isContrasted = ({ passage: { text }, start, end }: Spot): boolean =>
  contrasted.test(text.slice(Math.max(0, start - 24), start)) || contrasted.test(text.slice(end, end + 16));

/** What two titles have between their common beginning and end. */
export interface Parting {
  one: string;
  other: string;
  begin: number;
  end: number;
}

export function partingOf(a: string, b: string): Parting {
  let begin = 0;
  while (begin < a.length && begin < b.length && a[begin] === b[begin]) begin++;
  let end = 0;
  while (end < a.length - begin && end < b.length - begin && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return { one: a.slice(begin, a.length - end), other: b.slice(begin, b.length - end), begin, end };
}

/** A pair of characters that more titles share says nothing. */
const commonest = 40;

/** Pairs of titles at most three edits apart, and at most a sixth of their length. */
export function nearTitles(titles: readonly string[]): [string, string][] {
  const sharing = new Map<string, number[]>();
  const pairs: [string, string][] = [];
  for (const [index, one] of titles.entries()) {
    const candidates = new Set<number>();
    const seen = new Set<string>();
    for (let i = 0; i + 1 < one.length; i++) seen.add(one.slice(i, i + 2));
    for (const gram of seen) {
      const list = sharing.get(gram);
      if (list && list.length <= commonest) for (const other of list) candidates.add(other);
      put(sharing, gram, index);
    }
    for (const other of candidates) {
      const b = titles[other]!;
      const room = Math.min(3, Math.floor(Math.max(one.length, b.length) / 5));
      if (Math.abs(one.length - b.length) > room) continue;
      if (distance(one, b) <= room) pairs.push([b, one]);
    }
  }
  return pairs;
}

/** A title, and one that may be a slip for it. */
interface SlippedTitle {
  one: string;
  other: string;
  many: Spot[];
  few: Spot[];
}

/** Titles of the same characters in another order: 《测勘报告》, 《勘测报告》; the rare one stands once. */
function turnedTitles(titles: ReadonlyMap<string, Spot[]>): SlippedTitle[] {
  const byCharacters = new Map<string, string[]>();
  for (const name of titles.keys()) if (name.length >= 4) put(byCharacters, [...name].sort().join(''), name);
  return [...byCharacters.values()].flatMap((names) => {
    if (names.length !== 2) return [];
    const [one, other] = names.sort((a, b) => titles.get(b)!.length - titles.get(a)!.length) as [string, string];
    const [many, few] = [titles.get(one)!, titles.get(other)!];
    return few.length > 1 ? [] : [{ one, other, many, few }];
  });
}

/** 《河湾渡》 three times and more, 《河湾渡口》 once: a character more or less at a title's end. */
function longerTitles(titles: ReadonlyMap<string, Spot[]>): SlippedTitle[] {
  return [...titles].flatMap(([long, places]) => {
    const short = long.slice(0, -1);
    const others = titles.get(short);
    if (long.length < 4 || long.length > 8 || !others || Math.min(places.length, others.length) > 1) return [];
    const [one, other, many, few] =
      others.length > places.length ? [short, long, others, places] : [long, short, places, others];
    return many.length < 3 || /[上下中前后续集编卷篇一二三四五六七八九十]$/.test(long)
      ? []
      : [{ one, other, many, few }];
  });
}

const telling = /[\d〇一二三四五六七八九十东南西北上中下左右前后春夏秋冬大小新旧初续]/;

/** The three characters right before each title: 摄影集《大河上下》. */
const leadsOf = (spots: readonly Spot[]): readonly string[] =>
  spots.flatMap(
    ({ passage, start }) =>
      /[\u4e00-\u9fff]{3}(?=《$)/.exec(passage.text.slice(Math.max(0, start - 4), start))?.[0] ?? [],
  );

/** Titles of four to eight characters that part in one inside, and are called by the same words: 摄影集《大江上下》. */
function calledAlike(titles: ReadonlyMap<string, Spot[]>): SlippedTitle[] {
  const byOpening = new Map<string, string[]>();
  for (const name of titles.keys()) {
    if (name.length < 4 || name.length > 8) continue;
    for (let i = 1; i + 1 < name.length; i++) put(byOpening, `${name.slice(0, i)}_${name.slice(i + 1)}`, name);
  }
  return [...byOpening].flatMap(([opening, names]) => {
    if (names.length !== 2) return [];
    const [one, other] = names.sort((a, b) => titles.get(b)!.length - titles.get(a)!.length) as [string, string];
    const at = opening.indexOf('_');
    const [many, few] = [titles.get(one)!, titles.get(other)!];
    if (few.length > 1 || telling.test(one[at]!) || telling.test(other[at]!)) return [];
    const leads = leadsOf(many);
    const isBeside = many.some(({ passage }) => passage === few[0]!.passage);
    return !isBeside && leadsOf(few).some((lead) => leads.includes(lead)) ? [{ one, other, many, few }] : [];
  });
}

/** Titles of two to nine characters that part in one, which sounds or looks like the other; the rare one stands once. */
export function slippedTitles(prose: Prose): SlippedTitle[] {
  const byOpening = new Map<string, string[]>();
  const titles = allTitlesIn(prose);
  for (const name of titles.keys()) {
    if (name.length > 9) continue;
    for (let i = 0; i < name.length; i++) put(byOpening, `${name.slice(0, i)}_${name.slice(i + 1)}`, name);
  }
  const found = [
    ...turnedTitles(titles),
    ...longerTitles(titles),
    ...[...byOpening].flatMap(([opening, names]) => {
      if (names.length !== 2) return [];
      const [one, other] = names.sort((a, b) => titles.get(b)!.length - titles.get(a)!.length) as [string, string];
      const at = opening.indexOf('_');
      const [many, few] = [titles.get(one)!, titles.get(other)!];
      if (few.length > 1 || !areAlike(one[at]!, other[at]!)) return [];
      // Of two titles of two characters only one and the same sound, or look, tells.
      if (one.length < 4 && (!areNear(one[at]!, other[at]!) || many.length < 2)) return [];
      return [{ one, other, many, few }];
    }),
  ];
  const isTold = ({ few }: SlippedTitle) => found.some((one) => one.few[0] === few[0]);
  return [...found, ...calledAlike(titles).filter((pair) => !isTold(pair))];
}

const inQuotes = /“([^“”《》\n]{3,30})”/g;

/** Titles in 《》 that stand elsewhere in “”, whole: each with its places in either marks. */
export function titlesInQuotes(prose: Prose): { title: string; marked: Spot[]; quoted: Spot[] }[] {
  const titles = allTitlesIn(prose);
  if (titles.size === 0) return [];
  const found = new Map<string, Spot[]>();
  for (const passage of ownWords(prose)) {
    if (!passage.text.includes('“')) continue;
    for (const match of passage.text.matchAll(inQuotes)) {
      const start = match.index + 1;
      if (titles.has(match[1]!)) put(found, match[1]!, { passage, start, end: start + match[1]!.length });
    }
  }
  return [...found].map(([title, quoted]) => ({ title, marked: titles.get(title)!, quoted }));
}
