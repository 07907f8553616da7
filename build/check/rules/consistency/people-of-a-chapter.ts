// A person whom a chapter tells of, once with another character of given names: 厂长徐国强 throughout and 徐国祥 once, 沈玉芳 and 沈玉芬, 刘桂英 and 刘桂芳的大女儿. In:
// prose. Out: pairs with their places, sure. Linear: names that share all characters but one are found by that key. Must not take for one person
// whom the book introduces (厂长徐国祥, 她的妹妹沈玉芬), nor two named in one sentence.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { areConfused } from './alike-characters.ts';
import { bookWordsIn } from './book-words.ts';
import { countOf, linesIn } from './grams.ts';
import { ownKey } from './likely-reading.ts';
import type { Line } from './line.ts';
import { isNoName, isSurnameCode } from './name-candidates.ts';
import { followsRole } from './name-edges.ts';
import { spotIn } from './near-names.ts';
import { isInDictionary, isOrdinary, standsAsName } from './people-met-once.ts';
import type { NamePair } from './proper-names.ts';
import { put, type Spot } from './spots.ts';

/** Characters of given names that are of one kind, and taken for one another. */
const kinds = [
  '芳英兰珍玲凤莲花华霞秀芬芝萍娟梅琴珠玉翠香云月菊燕红艳丽美娥娣婷洁静',
  '强祥刚华荣富贵福禄寿昌盛兴旺发财庆安宁平泰康瑞吉祯',
  '德仁义礼智信忠孝良善诚厚正贤',
  '山川海江河林森峰岭松柏',
  '国家邦民军',
  '文武斌',
  '春夏秋冬',
  '金银铜铁',
  '明亮光辉',
  '生根发旺',
  '才财材栋梁柱',
];
const areOfOneKind = (a: string, b: string) => kinds.some((kind) => kind.includes(a) && kind.includes(b));

/** The person stands so often, and so near. */
const [fewest, nearby] = [3, 24];
/** Of two met once the second stands so near. */
const nearest = 6;
/** Of whom a book tells of brothers and sisters. */
const siblings = /[兄弟姐妹姊哥嫂]|双胞|孪生|同名|取名|名叫|叫作|改名|化名|原名|一家/;
/** With whom a person stands in a row, or what says who he is. */
const rowBefore = /[、和与及跟同叫名是]$/;
const rowAfter = /^(?:[、（(和与及跟]|同志|先生|女士|是[^，。]{0,12}[人员长师生]|，[^，。]{0,8}[人岁])/;
const size = 3;
/** So many places of a frequent name are looked at. */
const mostLooked = 12;

const isNameCode = (code: number) => code !== 0 && !isNoName(code);

/** Places of every surname with two characters, by these. */
function formsIn({ codes, length }: Line): Map<string, number[]> {
  const forms = new Map<string, number[]>();
  for (let i = 1; i + 2 < length; i++) {
    if (!isSurnameCode(codes[i]!) || !isNameCode(codes[i + 1]!) || !isNameCode(codes[i + 2]!)) continue;
    put(forms, String.fromCharCode(codes[i]!, codes[i + 1]!, codes[i + 2]!), i);
  }
  return forms;
}

const sentenceOf = ({ passage: { text }, start, end }: Spot) => {
  const from =
    Math.max(text.lastIndexOf('。', start), text.lastIndexOf('！', start), text.lastIndexOf('？', start)) + 1;
  const to = text.indexOf('。', end);
  return text.slice(from, to < 0 ? undefined : to);
};

/** 刘桂芳的大女儿, where 刘桂英 had a 大女儿 before. */
const having = /^的([\u4e00-\u9fff]{2,3})/;

/** Every person whom the book names once otherwise. */
export function peopleOfAChapter(prose: Prose): NamePair[] {
  const { passages, line, grams } = linesIn(prose);
  const { own } = bookWordsIn(prose);
  const forms = formsIn(line);
  const open = new Map<string, string[]>();
  for (const name of forms.keys()) {
    put(open, `${name.slice(0, 2)}_`, name);
    put(open, `${name[0]}_${name[2]}`, name);
  }
  const spot = (at: number) => spotIn(passages, line, at, at + size);
  const order = (at: number) => line.passageOf[at]!;
  return [...forms].flatMap(([other, places]): NamePair[] => {
    const [at] = places as [number];
    if (places.length > 1) return [];
    const near = [`${other.slice(0, 2)}_`, `${other[0]}_${other[2]}`].flatMap((key) => open.get(key)!);
    return near.flatMap((one): NamePair[] => {
      if (one === other) return [];
      const many = forms.get(one)!;
      const odd = one[1] === other[1] ? 2 : 1;
      const [a, b] = [one[odd]!, other[odd]!];
      if (!areOfOneKind(a, b) && !(many.length >= fewest && areConfused(a, b))) return [];
      const before = many.filter((place) => place < at);
      const last = before.at(-1);
      if (last === undefined || order(at) - order(last) > nearby) return [];
      const few = spot(at);
      if (few.passage.quoted || few.passage.source.file !== spot(last).passage.source.file) return [];
      if (!many.slice(0, mostLooked).some(isPerson) || !isPerson(at) || isIntroduced(few, at)) return [];
      if (many.some((place) => order(place) === order(at) && sentenceOf(few).includes(one))) return [];
      if (!isTold(many, at, last, few)) return [];
      return [{ one, other, many: many.length, few: [few], first: spot(last), sure: true }];
    });
  });

  function isPerson(at: number): boolean {
    const [a, b, c] = [line.codes[at]!, line.codes[at + 1]!, line.codes[at + 2]!];
    if (isInDictionary(line, at) || followsRole(line, at) || own.has(ownKey(a, b, c))) return true;
    return !isOrdinary(line, at) && standsAsName(line, at, own) && lexicon().two(a, b) < 6;
  }

  /** Whether the book says who a person is, or names others with him. */
  function isIntroduced({ passage: { text }, start, end }: Spot, at: number): boolean {
    return (
      followsRole(line, at) ||
      rowBefore.test(text.slice(Math.max(0, start - 1), start)) ||
      rowAfter.test(text.slice(end, end + 16)) ||
      siblings.test(text.slice(Math.max(0, start - 24), end + 24))
    );
  }

  /** Whether the one stands often, is introduced by what he is, or has what the other has. */
  function isTold(many: readonly number[], at: number, last: number, { passage: { text }, end }: Spot): boolean {
    if (many.length >= fewest || (many.length > 1 && followsRole(line, many[0]!))) return true;
    const has = having.exec(text.slice(end, end + 4))?.[1];
    if (has === undefined || order(at) - order(last) > nearest) return false;
    return passages.slice(order(last), order(at) + 1).some((passage, i, all) => {
      const words = i === all.length - 1 ? passage.text.slice(0, end - size) : passage.text;
      return words.includes(has) && countOf(grams, has.charCodeAt(0), has.charCodeAt(1), 0) <= 8;
    });
  }
}
