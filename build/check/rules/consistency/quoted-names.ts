// A name or a saying in quotation marks that stands elsewhere with a word for another, or with its words changed about: “河上人家——
// 老船工影像展” and “河上人家——老船工摄影展”, “人是船，船是桥” and “船是人，桥是船”. In: prose. Out: pairs with their places, sure. Linear: found by a part of
// four characters, or by their letters in order, in lists that end. Must not judge which is right.
import type { Prose } from '../../prose/prose.ts';
import type { NamePair } from './proper-names.ts';
import { ownWords, put, type Spot } from './spots.ts';
import { partingOf } from './work-titles.ts';

const quoted = /“([^“”\n]{6,40})”/g;
/** What has parts is one name, or one saying; and what is called a show, a meeting, a course is no word of the language. */
const named = /——|[：·]|(?:展|展览|论坛|研讨会|座谈会|讲座|课程|行动|计划|工程|项目|大赛|音乐会|文化节)$/;
const saying = /^[\p{Script=Han}]+(?:，[\p{Script=Han}]+)+[。！？]?$/u;
/** What tells one from the next of a series. */
const serial = /[\d〇零一二三四五六七八九十百千万两]/;
const sided = /^[东南西北中外上下左右前后内大小多少高低长短新老男女早晚正反我你他她它这那不非是]+$/;
const [fewest, mostApart] = [6, 3];
const mostListed = 6;

interface Quoted {
  text: string;
  letters: string;
  spots: Spot[];
}

const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Every name or saying in quotation marks, by its letters. */
function quotedIn(prose: Prose): Quoted[] {
  const found = new Map<string, Quoted>();
  for (const passage of ownWords(prose)) {
    if (!passage.text.includes('“')) continue;
    for (const match of passage.text.matchAll(quoted)) {
      const text = match[1]!;
      if (!named.test(text) && !saying.test(text)) continue;
      const letters = lettersOf(text);
      if (letters.length < fewest) continue;
      const start = match.index + 1;
      const known = found.get(letters) ?? { text, letters, spots: [] };
      found.set(letters, known);
      known.spots.push({ passage, start, end: start + text.length });
    }
  }
  return [...found.values()];
}

/** Whether two are one name with a word for another, or one saying with a character for another or its words changed about. */
function areOne(a: Quoted, b: Quoted): boolean {
  const [x, y] = [a.letters, b.letters];
  if (x.length === y.length && x.length >= 8 && sorted(x) === sorted(y)) return true;
  const { one, other, begin, end } = partingOf(x, y);
  const apart = Math.max(one.length, other.length);
  if (one === '' || other === '' || begin < 2 || end < 1 || apart > mostApart) return false;
  if (serial.test(one + other) || sided.test(one) || sided.test(other) || /[A-Za-z]/.test(one + other)) return false;
  if (!named.test(a.text) || !named.test(b.text)) return apart === 1 && x.length >= 8;
  // 老船工 and 竹器摊 are two; 影像 and 摄影 are hardly.
  const isNear = apart <= 2 || [...one].some((character) => other.includes(character));
  return isNear && begin + end >= apart * 2 && x.length >= 8;
}

const sorted = (letters: string) => [...letters].sort().join('');

/** Pairs of names and sayings that are one. */
export function quotedNames(prose: Prose): NamePair[] {
  const all = quotedIn(prose);
  const lists = new Map<string, Quoted[]>();
  return all.flatMap((own): NamePair[] => {
    const { letters } = own;
    const keys = new Set([sorted(letters), letters.slice(0, 4), letters.slice(-4)]);
    const others = new Set<Quoted>();
    for (const key of keys) {
      const list = lists.get(key) ?? [];
      if (list.length < mostListed) for (const other of list) others.add(other);
      put(lists, key, own);
    }
    return [...others].flatMap((other): NamePair[] => {
      if (!areOne(other, own)) return [];
      const [most, least] = other.spots.length >= own.spots.length ? [other, own] : [own, other];
      const isBeside = least.spots.some(({ passage }) => most.spots.some((spot) => spot.passage === passage));
      if (isBeside || least.spots.length > 2) return [];
      const { text, spots } = most;
      return [{ one: text, other: least.text, many: spots.length, few: least.spots, first: spots[0]!, sure: true }];
    });
  });
}
