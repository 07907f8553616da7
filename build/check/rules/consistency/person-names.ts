// Names of Chinese people that a book uses often, and rarer forms a character apart: 贺长庚 in five places and 贺长根 in one, 周炳 and
// 周丙, 葛文渊 and 诸文渊. In: prose. Out: pairs with their places. Known by a surname and by standing where names do; the characters that
// differ sound or look alike. Linear: forms that share all characters but one are found by that key. Must not judge.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { areAlike, areConfused, areNear } from './alike-characters.ts';
import { countOf, linesIn, pairKey } from './grams.ts';
import type { Line } from './line.ts';
import { isNoName, isSurnameCode } from './name-candidates.ts';
import type { NamePair } from './proper-names.ts';
import type { Spot } from './spots.ts';

/** A form of a name, as UTF-16 units, and where it begins in the line. */
interface Form {
  codes: readonly number[];
  at: number[];
}

/** Words that stand right before or after a name, as its neighbours do. */
const beforeName = codesOf('的是和与对被把叫让给向同跟请见由及或如于在找问听替为比而但当老小了着');
const afterName = codesOf(
  '说是的在把被和与对从也就都又已曾没不将于为先教主老同等便却才还很有要会能去来到走看想笑问答道坐站拿写做当向给让叫这那生著等之所自一两个只二三四五六七八九十便就',
);

function codesOf(text: string): ReadonlySet<number> {
  return new Set([...text].map((character) => character.charCodeAt(0)));
}

const families = codesOf('姓氏族家');
/** 老曹, 阿贵: what people are called by. */
const called = codesOf('老阿');

const isHan = (code: number | undefined) => code !== undefined && code >= 0x4e00 && code <= 0x9fff;
/** 之 ends names too, and 以 stands in them. */
const zhi = 0x4e4b;
const yi = 0x4ee5;
/** A word so frequent is what a reader sees. */
const plain = 6;

/** Surnames of two characters: their second is no part of a given name. */
const doubled = /^(?:欧阳|司马|上官|诸葛|皇甫|司徒|东方|尉迟|公孙|慕容|令狐|夏侯|端木)/;

/** Every run of a surname and one or two characters that may be a name. */
function formsIn({ codes, length }: Line, size: 2 | 3): Map<string, Form> {
  const met = new Map<number, Form>();
  for (let i = 1; i + size <= length; i++) {
    const a = codes[i]!;
    if (!isSurnameCode(a) && !(size === 2 && called.has(a))) continue;
    const b = codes[i + 1]!;
    if (!isHan(b) || (isNoName(b) && (size === 2 || b !== yi))) continue;
    const c = size === 3 ? codes[i + 2]! : 0;
    if (size === 3 && (!isHan(c) || (isNoName(c) && c !== zhi))) continue;
    const key = pairKey(a, b) * 0x10000 + c;
    const known = met.get(key);
    if (known) known.at.push(i);
    else met.set(key, { codes: size === 3 ? [a, b, c] : [a, b], at: [i] });
  }
  const words = lexicon();
  // 方姓, 方氏: a surname alone.
  const isFamily = ([, b, c]: readonly number[]) => c === undefined && families.has(b!);
  const isWord = ([a, b, c]: readonly number[]) => (c === undefined ? words.two(a!, b!) : words.three(a!, b!, c)) > 2;
  return new Map(
    [...met.values()]
      .filter(({ codes: own }) => !isWord(own) && !isFamily(own))
      .map((form) => [String.fromCharCode(...form.codes), form] as const),
  );
}

/** Whether a word ends before a position: a mark, a word that goes before names, one of two characters. */
function isWholeWordBefore({ codes }: Line, i: number): boolean {
  const [before, last] = [codes[i - 2]!, codes[i - 1]!];
  return isEdge(last, beforeName) || (isHan(before) && lexicon().two(before, last) >= 4);
}

/** Whether a word begins at a position. */
function isWholeWordAfter({ codes }: Line, i: number): boolean {
  const [next, after] = [codes[i]!, codes[i + 1]!];
  return isEdge(next, afterName) || (isHan(after) && lexicon().two(next, after) >= 4);
}

/** How many of a form's places begin and end where a name would: 站长|周敬之|特地. */
const standing = (line: Line, { at, codes }: Form): number =>
  at.filter((i) => isWholeWordBefore(line, i) && isWholeWordAfter(line, i + codes.length)).length;

/** Whether a rare form begins or ends where a name would. */
const standsLoosely = (line: Line, { at, codes }: Form): boolean =>
  at.some((i) => isWholeWordBefore(line, i) || isWholeWordAfter(line, i + codes.length));

const isEdge = (code: number, set: ReadonlySet<number>) => code === 0 || set.has(code);

/** Whether the odd character makes a word with what stands beside the form, so that the form is there by chance. */
function isChance({ codes }: Line, { codes: own, at }: Form, odd: number): boolean {
  const words = lexicon();
  return at.some((i) => {
    const [before, after, next] = [codes[i - 1]!, codes[i + own.length]!, codes[i + own.length + 1]!];
    const last = own.length - 1;
    const [first, end] = [own[0]!, own[last]!];
    const beside = isHan(after) ? words.two(end, after) : 0;
    // 马福进制作: 进制 is a word, and 制作 a commoner one.
    const isOthers = isHan(next) && words.two(after, next) >= beside;
    if (beside >= (odd === last ? 3 : plain) && !afterName.has(after) && !isOthers) return true;
    if (isHan(after) && words.three(own[last - 1]!, end, after) > 0) return true;
    // 方兴未艾.
    if (own.length === 2 && isHan(after) && isHan(next) && words.four(first, end, after, next) > 0) return true;
    if (isHan(after) && isHan(next) && words.three(end, after, next) > 0) return true;
    if (isHan(before) && words.two(before, first) >= 3 && !beforeName.has(before)) return true;
    return isHan(before) && words.three(before, first, own[1]!) > 0;
  });
}

/** Where two forms of one length part. */
const partAt = (a: readonly number[], b: readonly number[]) => a.findIndex((code, i) => code !== b[i]);

const openings = (form: string) => [...form].map((_, i) => `${form.slice(0, i)}_${form.slice(i + 1)}`);

/** How often the frequent form must stand. */
const fewest = { 2: 3, 3: 3 } as const;

/** Names of people a character apart, the rarer of the two in one or two places. */
export function peopleNear(prose: Prose): NamePair[] {
  const { passages, line, grams } = linesIn(prose);
  const spotOf = (start: number, size: number): Spot => ({
    passage: passages[line.passageOf[start]!]!,
    start: line.at[start]!,
    end: line.at[start + size - 1]! + 1,
  });
  return ([3, 2] as const).flatMap((size) => {
    const forms = formsIn(line, size);
    const known = new Map<string, string[]>();
    for (const [name, form] of forms) {
      if (form.at.length >= fewest[size] ? !isName(form) : size === 2 || !looksLikeName(form)) continue;
      for (const key of openings(name)) {
        const list = known.get(key);
        if (list) list.push(name);
        else known.set(key, [name]);
      }
    }
    if (known.size === 0) return [];
    // A surname that is no surname is still a slip for one: 诸文渊.
    const rare = [...forms].filter(([, { at }]) => at.length <= 2);
    return rare.flatMap(([other, form]): NamePair[] => {
      const near = new Set(openings(other).flatMap((key) => known.get(key) ?? []));
      return [...near].flatMap((one): NamePair[] => {
        const frequent = forms.get(one)!;
        if (one === other || !isRarer(form, frequent)) return [];
        if (!isPair(frequent, form, one, other)) return [];
        const few = form.at.map((start) => spotOf(start, size));
        if (few.some(({ passage }) => passage.quoted)) return [];
        return [{ one, other, many: frequent.at.length, few, first: spotOf(frequent.at[0]!, size), sure: true }];
      });
    });

    /** Of two forms met about as often the later is told of, and only where both look like names. */
    function isRarer(form: Form, other: Form): boolean {
      if (form.at.length * 3 <= other.at.length && other.at.length >= fewest[size]) return true;
      if (form.at.length > other.at.length || !looksLikeName(form) || !looksLikeName(other)) return false;
      if (lexicon().two(form.codes[1]!, form.codes[2]!) >= plain) return false;
      return form.at.length < other.at.length || form.at[0]! > other.at[0]!;
    }

    /**
     * No part of it is a word that a reader would see, what stands beside it are whole words, and its first two characters
     * are not met with many others after them.
     */
    function looksLikeName(form: Form): boolean {
      const [s, g] = form.codes as [number, number];
      const words = lexicon();
      const count = form.at.length;
      if (words.two(s, g) >= plain || isChance(line, form, 1)) return false;
      if (count / countOf(grams, s, g, 0) < 0.3) return false;
      return form.at.some((i) => isWholeWordBefore(line, i));
    }

    /** A run that behaves as a name: its parts stand together, and it begins and ends where names do. */
    function isName(form: Form): boolean {
      const [a, b, c] = form.codes as [number, number, number | undefined];
      const count = form.at.length;
      const stands = standing(line, form);
      if (c === undefined) {
        const next = new Set(form.at.map((i) => line.codes[i + 2]!));
        return stands >= count * 0.5 && next.size >= 3;
      }
      const left = count / countOf(grams, a, b, 0);
      const right = count / countOf(grams, b, c, 0);
      return Math.max(left, right) >= 0.6 && Math.min(left, right) >= 0.3 && stands * 3 >= count;
    }

    function isPair(frequent: Form, form: Form, one: string, other: string): boolean {
      const odd = partAt(frequent.codes, form.codes);
      if (doubled.test(one) !== doubled.test(other)) return false;
      const [a, b] = [one[odd]!, other[odd]!];
      if (isChance(line, form, odd)) return false;
      if (!standsLoosely(line, form)) return false;
      if (size === 2) {
        // Of two characters one says little: its sound or look must be the very same.
        if (odd === 0 || !areNear(a, b) || !areAlike(a, b)) return false;
        return form.at.length === 1 && lexicon().two(form.codes[0]!, form.codes[1]!) === 0;
      }
      const words = lexicon();
      const [s, g, h] = form.codes as [number, number, number];
      if (odd > 0 && words.two(s, g) >= plain && words.two(frequent.codes[0]!, frequent.codes[1]!) < plain)
        return false;
      if (odd > 0 && words.two(g, h) >= plain && words.two(frequent.codes[1]!, frequent.codes[2]!) < plain)
        return false;
      // 王小明 and 张小明 may be two; 章立本 and 张立本 hardly.
      return odd === 0 ? areAlike(a, b) : areConfused(a, b);
    }
  });
}
