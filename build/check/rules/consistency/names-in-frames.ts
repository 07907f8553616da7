// Names known by what they are made of, which a book has once or twice in either form: places by their last character (太平桥 and
// 泰平桥), foreign names by the characters that spell sounds (费尔贝恩 and 费尔拜恩). In: prose. Out: pairs with their places, sure
// or not. Linear: forms that share all characters but one are found by these. Must not judge how grave a pair is.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { areConfused, areNear } from './alike-characters.ts';
import { hashAbout, sharesRest } from './alike-places.ts';
import { bookWordsIn } from './book-words.ts';
import { transliterating } from './foreign-names.ts';
import { linesIn } from './grams.ts';
import { gainAsWord, type OwnWords, ownKey } from './likely-reading.ts';
import type { Line } from './line.ts';
import { isNoName } from './name-candidates.ts';
import { spotIn } from './near-names.ts';
import type { NamePair } from './proper-names.ts';

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));

/** Last characters of names of places and houses. */
const placeEnds = codesOf('县镇村乡桥河江湖山路街巷湾岭庄屯寨沟圩洲岛港站寺庙塔楼园厂店坊渡滩峰');
/** What tells one place from the next. */
const telling = codesOf('东西南北上下大小新老前后中内外一二三四五六七八九十百千两本该此各每全某同高低长短左右');
const sounds = codesOf(`${transliterating}逊敦汀可颠各`);

/** What a character may be, by its code. */
const [isPlaceEnd, isSound] = [1, 2];
const kinds = (() => {
  const made = new Uint8Array(0x10000);
  for (const code of placeEnds) made[code]! |= isPlaceEnd;
  for (const code of sounds) made[code]! |= isSound;
  return made;
})();
/** Two ways to spell one sound, which no list of homophones has. */
const spelledAlike = [
  '森逊生',
  '顿敦登',
  '丁汀',
  '贝拜',
  '克科可柯',
  '各可克格',
  '亚雅娅',
  '丽莉',
  '夫弗',
  '德特',
  '普布',
  '佩贝',
  '波博',
  '托多',
  '吉基',
  '尼涅',
];
/** Two characters that mean the same, of which a place's name has one: 鸡足 and 鸡脚. */
const meantAlike = [
  '足脚',
  '首头',
  '口嘴',
  '目眼',
  '犬狗',
  '红赤',
  '青绿',
  '路道',
  '沙砂',
  '崖岩',
  '泉源',
  '溪涧',
  '林森',
  '树木',
];

const isAmong = (groups: readonly string[], a: string, b: string) =>
  groups.some((group) => group.includes(a) && group.includes(b));
const isSpelledAlike = (a: string, b: string) => isAmong(spelledAlike, a, b);

/** The logarithm of the likelihood of some name or other, and gains from which a form is one. */
const asName = -15;
const least = { place: 3, frequentPlace: 4, foreign: 4, farApart: 15 };
/** A word so frequent is no part of a foreign name. */
const plain = 6;
const mostForms = 5;
const mostPlaces = 20;

/** Places of forms of one size that share all characters but one. */
interface Group {
  size: 3 | 4;
  at: number;
  places: number[];
}

function groupsIn({ codes, length }: Line): { places: Group[]; foreign: Group[] } {
  const places = new Map<number, Group>();
  const foreign = new Map<number, Group>();
  const put = (groups: Map<number, Group>, start: number, size: 3 | 4, at: number) => {
    const key = hashAbout(codes, start, size, at);
    const group = groups.get(key);
    if (!group) groups.set(key, { size, at, places: [start] });
    else if (group.places.length < mostPlaces) group.places.push(start);
  };
  const words = lexicon();
  let run = 0;
  for (let i = 1; i < length; i++) {
    const code = codes[i]!;
    const kind = kinds[code]!;
    const b = codes[i - 1]!;
    if (kind & isPlaceEnd && b !== 0 && i > 2) {
      const a = codes[i - 2]!;
      if (a !== 0 && !isNoName(a) && !isNoName(b) && words.two(b, code) < 5) {
        put(places, i - 2, 3, 0);
        put(places, i - 2, 3, 1);
      }
    }
    if ((kind & isSound) === 0) {
      run = 0;
      continue;
    }
    run = run > 0 && words.two(b, code) >= plain ? 1 : run + 1;
    if (run >= 3) for (let at = 0; at < 3; at++) put(foreign, i - 2, 3, at);
    if (run >= 4) for (let at = 0; at < 4; at++) put(foreign, i - 3, 4, at);
  }
  const several = (groups: Map<number, Group>) => [...groups.values()].filter((group) => group.places.length > 1);
  return { places: several(places), foreign: several(foreign) };
}

interface Pair {
  one: number[];
  other: number[];
  /** The characters that differ. */
  a: string;
  b: string;
}

/** Of a group's forms those pairs whose rarer one stands once. */
function pairsOf({ codes }: Line, { size, at, places }: Group): Pair[] {
  const forms = new Map<number, number[]>();
  for (const place of places) {
    const own = codes[place + at]!;
    const list = forms.get(own);
    if (list) list.push(place);
    else forms.set(own, [place]);
  }
  if (forms.size < 2 || forms.size > mostForms) return [];
  const sorted = [...forms].sort(([, a], [, b]) => b.length - a.length);
  return sorted.flatMap(([a, one], i) =>
    sorted.slice(i + 1).flatMap(([b, other]): Pair[] => {
      if (other.length > 1 || !sharesRest(codes, one[0]!, other[0]!, size, at)) return [];
      return [{ one, other, a: String.fromCharCode(a), b: String.fromCharCode(b) }];
    }),
  );
}

/** Places and foreign names a character apart. */
export function namesInFrames(prose: Prose): NamePair[] {
  const { passages, line } = linesIn(prose);
  const { own } = bookWordsIn(prose);
  const { places, foreign } = groupsIn(line);
  const told = new Set<number>();
  const pairOf = ({ one, other }: Pair, size: number, at: number, sure: boolean): NamePair[] => {
    const spot = (start: number) => spotIn(passages, line, start, start + size);
    const text = (start: number) => String.fromCharCode(...line.codes.subarray(start, start + size));
    const few = spot(other[0]!);
    if (few.passage.quoted || told.has(other[0]! + at)) return [];
    told.add(other[0]! + at);
    return [{ one: text(one[0]!), other: text(other[0]!), many: one.length, few: [few], first: spot(one[0]!), sure }];
  };
  const gains = ({ one, other }: Pair, size: number) => [gainOf(line, one, size, own), gainOf(line, other, size, own)];
  return [
    ...places.flatMap((group) =>
      pairsOf(line, group).flatMap((pair): NamePair[] => {
        const { a, b, one } = pair;
        const isMeant = isAmong(meantAlike, a, b);
        const isNear = isMeant || areConfused(a, b);
        const isFrequent = one.length >= 3;
        if (!isNear && (!isFrequent || telling.has(a.charCodeAt(0)) || telling.has(b.charCodeAt(0)))) return [];
        // 悬索桥 and 悬臂桥 are kinds of bridges.
        if (!isNear && isKind(line, pair.one[0]!) && isKind(line, pair.other[0]!)) return [];
        const floor = isNear ? least.place : least.frequentPlace;
        if (gains(pair, group.size).some((gain) => gain < floor)) return [];
        return pairOf(pair, group.size, group.at, isNear && (isMeant || areNear(a, b)));
      }),
    ),
    ...foreign.flatMap((group) =>
      pairsOf(line, group).flatMap((pair): NamePair[] => {
        const { a, b } = pair;
        const isNear = areConfused(a, b) || isSpelledAlike(a, b);
        const isInside = group.size === 4 && group.at > 0 && group.at < 3;
        if (!isNear && !isInside) return [];
        const floor = isNear ? least.foreign : least.farApart;
        if (gains(pair, group.size).some((gain) => gain < floor)) return [];
        // A name met several times is one; once in other characters it is the same.
        return pairOf(
          pair,
          group.size,
          group.at,
          isNear && pair.one.length >= 2 && (areNear(a, b) || isSpelledAlike(a, b)),
        );
      }),
    ),
  ];
}

/** Whether what stands before the last character is a word of the dictionary. */
const isKind = ({ codes }: Line, at: number) => lexicon().two(codes[at]!, codes[at + 1]!) > 0;

/** How much likelier a form is as a name, where it is likeliest; a word of the book's own, or one that the dictionary has, is one. */
function gainOf(line: Line, places: readonly number[], size: number, own: OwnWords): number {
  const { codes } = line;
  const at = places[0]!;
  const [a, b, c] = [codes[at]!, codes[at + 1]!, codes[at + 2]!];
  if (size === 3 && (own.has(ownKey(a, b, c)) || lexicon().three(a, b, c) > 0)) return Infinity;
  return Math.max(...places.slice(0, 3).map((start) => gainAsWord(line, start, start + size, asName, own)));
}
