// What a book tells of a person's age: years of birth, ages in a year, ages at death, one so much older than another. In: prose. Out: the tellings by
// the person's name, and those that do not fit the others. Linear. Must not guess whose age it is: a name stands beside it, or is
// the only one in the sentence before.
import { parseChineseNumeral } from '../../../resolve/numerals.ts';
import { matchesIn } from '../../prose/matches.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { countOf, linesIn } from './grams.ts';
import { isNoName, isSurnameCode } from './name-candidates.ts';
import { ownWords, put } from './spots.ts';

export interface AgeClaim {
  passage: Passage;
  start: number;
  end: number;
  said: string;
  real: number;
  sum: string;
}

interface Told {
  passage: Passage;
  start: number;
  end: number;
  /** The year it is told of, and the age; of a birth the year alone. */
  year: number;
  age: number | undefined;
  born: number;
  written: string;
}

const yearAt = /(?<!\d)(1[5-9]\d\d|20\d\d)年/g;
const number = '(\\d{1,3}|[一二三四五六七八九十]{1,3})';
const ageOf = new RegExp(
  `(?<![\\d.一二三四五六七八九十百—～~-]|(?:最[大小长幼老]|最年[长轻幼]|年[长轻]|平均|其中|其余|[大小])(?:的|者|年龄)?(?:已经?|还|才|只有?|刚刚?|仅|不过|是|为|也|都)?)${number}\\s?岁(?![月以多半时起前后就便才]|那年|的时候|之[前后]|开始|左右|上下|的?(?:儿子|女儿|孩子|弟|妹|哥|姐|母|父))`,
  'g',
);
/** Told of another time than the sentence's. */
const recalled = /回忆|记得|想起|小时候|从小|自幼|当年他|后来|以后|未来|将来|再过|曾经|从[^，。]{0,3}$|自[^，。]{0,2}$/;
const rough = /[约近几余快将过]了?$|就要$|虚$|不到$|将近$|大约$|未满$|不满$|超过$|[小大长]$|[～~—–-]$|\d$/;
const lead =
  /(?:[那这]一?年|当年|当时|时年|享年|终年|卒年|得年|年仅|年|今年|已经|已|才|刚刚?|刚满|年满|只有|正好|正|也|还|还是|仅|是|有|，)*\s?$/;
const then = /[那这]一?年|当年|当时|同年|时年|[这那]位$/;
const ofDoing = /[到上入离退结毕开进参接调][\u4e00-\u9fff]{1,3}(?:的)?那一?年/;
const dead = /享年|终年|卒年|得年|年仅|享寿/;
const died = /病逝|逝世|去世|辞世|病故|亡故|遇难|牺牲|就义|遇害|离世|谢世|卒/;
const born = /^年?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:[^，。；\d]{0,8}(?:出生|诞生)|[^，。；\d]{0,3}生(?=[于在]))/;

/** The people of a book, by how often their characters stand together. */
class People {
  private readonly grams: ReturnType<typeof linesIn>['grams'];

  constructor(prose: Prose) {
    this.grams = linesIn(prose).grams;
  }

  /** A name of two or three characters that begins here; undefined where none does. */
  at(text: string, start: number): string | undefined {
    const [a, b, c] = [text.charCodeAt(start), text.charCodeAt(start + 1), text.charCodeAt(start + 2)];
    if (!isSurnameCode(a) || !isHan(b) || isNoName(b)) return undefined;
    const two = countOf(this.grams, a, b, 0);
    const three = isHan(c) && !isNoName(c) ? countOf(this.grams, a, b, c) : 0;
    if (three >= 2 && three >= two * 0.6) return text.slice(start, start + 3);
    return undefined;
  }

  /** The name that ends right before a place. */
  before(text: string, end: number): string | undefined {
    return end >= 3 && this.at(text, end - 3)?.length === 3 ? text.slice(end - 3, end) : undefined;
  }

  /** Every name of a stretch, in order. */
  in(text: string): string[] {
    const names: string[] = [];
    for (let i = 0; i + 2 < text.length; i++) {
      const name = this.at(text, i);
      if (name === undefined) continue;
      names.push(name);
      i += 2;
    }
    return names;
  }
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

const kin = /[父母儿女妻孙兄弟姐妹夫]/;

/** Whose age or birth it is: the name beside it, the last of its clause, or what 他 stands for. */
function nameOf(people: People, text: string, start: number, from: number): string | undefined {
  const sentence = text.slice(from, start);
  const bare = sentence.replace(lead, '');
  const beside = people.before(bare, bare.length);
  if (beside !== undefined) return beside;
  // Who begins a clause is its subject: 马家坪 looks like a name as well.
  const subjects = new Set(sentence.split(/[，；：]/).flatMap((clause) => people.at(clause, 0) ?? []));
  if (subjects.size === 1 && !kin.test(sentence)) return [...subjects][0];
  // 厂长是邵伯庸，他1908年出生.
  const told = new Set(people.in(sentence.replace(/，[他她](?:是|于|在)?$/, '')));
  if (/，[他她](?:是|于|在)?$/.test(sentence)) return told.size === 1 && !kin.test(sentence) ? [...told][0] : undefined;
  const named = people.in(sentence);
  if (named.length > 0)
    return new Set(named).size === 1 && !/[他她]/.test(sentence) && !kin.test(sentence) ? named[0] : undefined;
  if (!/^[^，。]{0,4}[他她]/.test(sentence)) return undefined;
  const before = text.slice(startOf(text, Math.max(0, from - 1)), from);
  const others = new Set(people.in(before));
  return others.size === 1 ? [...others][0] : undefined;
}

const numeralOf = (written: string): number =>
  /^\d/.test(written) ? Number(written) : (parseChineseNumeral(written) ?? Number.NaN);

/** So near its beginning a paragraph goes on from the one before. */
const atBeginning = 20;

/** The year that an age is told of: the last of its sentence, or of the paragraph where a word points back to it. */
function yearOf(text: string, from: number, start: number, earlier: string): number | undefined {
  const years = (part: string) =>
    matchesIn(part, yearAt).filter((match) => {
      const end = match.index + match[0].length;
      return !born.test(part.slice(end - 1, end + 14));
    });
  const own = years(text.slice(from, start)).at(-1);
  if (own) return Number(own[1]);
  const sentence = text.slice(from, start);
  if (!then.test(sentence) && !dead.test(sentence)) return undefined;
  // 到任那年他35岁: another year than the last that was told.
  if (ofDoing.test(sentence)) return undefined;
  const near = Math.max(0, from - 120);
  const last = years(text.slice(near, from)).at(-1);
  if (last) return Number(last[1]);
  // 那年 at the beginning of a paragraph is the year of the one before, where that tells of one.
  const told = new Set(from <= atBeginning ? years(earlier).map((match) => match[1]) : []);
  return told.size === 1 ? Number([...told][0]) : undefined;
}

/** So far back a sentence is looked for. */
const longest = 240;

/** Where the sentence of a place begins. */
function startOf(text: string, at: number): number {
  const from = Math.max(0, at - longest);
  return from + /(?:[^。！？\n]*[。！？\n])*/.exec(text.slice(from, at))![0].length;
}

/** Everything told of ages, by name. */
function toldIn(prose: Prose): Map<string, Told[]> {
  const people = new People(prose);
  const byName = new Map<string, Told[]>();
  let earlier = '';
  let here = '';
  for (const passage of ownWords(prose)) {
    const { text } = passage;
    [earlier, here] = [here, passage.kind === 'heading' ? '' : text];
    if (
      passage.kind === 'heading' ||
      passage.kind === 'cell' ||
      !/岁|生/.test(text) ||
      !/1[5-9]\d\d|20\d\d/.test(earlier + text)
    )
      continue;
    for (const match of matchesIn(text, yearAt)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (!born.test(text.slice(end - 1, end + 14)) && !/(?:生于|出生于)$/.test(text.slice(0, start))) continue;
      const to = start - (/(?:出?生于|于|在)$/.exec(text.slice(0, start))?.[0].length ?? 0);
      const name = nameOf(people, text, to, startOf(text, start));
      const year = Number(match[1]);
      if (name !== undefined)
        put(byName, name, { passage, start, end, year, age: undefined, born: year, written: match[0] });
      // 1949年出生，比何仲文小28岁.
      const than = new RegExp(`^[^。；\\d]{0,10}，比([\\u4e00-\\u9fff]{3})(小|大)(?:了)?${number}岁`).exec(
        text.slice(end, end + 30),
      );
      const other = than && people.at(than[1]!, 0);
      if (!than || other === undefined) continue;
      const by = numeralOf(than[3]!);
      const at = end + than[0].lastIndexOf(than[3]!);
      const birth = than[2] === '小' ? year - by : year + by;
      put(byName, other, {
        passage,
        start: at,
        end: at + than[3]!.length + 1,
        year,
        age: by,
        born: birth,
        written: `${than[3]}岁`,
      });
    }
    for (const match of matchesIn(text, ageOf)) {
      const start = match.index;
      const age = numeralOf(match[1]!);
      const from = startOf(text, start);
      if (!(age >= 5 && age <= 110) || rough.test(text.slice(from, start)) || recalled.test(text.slice(from, start)))
        continue;
      const after = /^岁的(?:[\u4e00-\u9fff]{0,4}(?:[长员师授生人家匠]))?/.exec(
        text.slice(start + match[0].length - 1, start + match[0].length + 8),
      );
      const named = after
        ? nameAfter(people, text, start + match[0].length, after[0].length)
        : nameOf(people, text, start, from);
      const name = named ?? (/[这那]位$/.test(text.slice(from, start)) ? lastNamed(people, text, from) : undefined);
      const year = yearOf(text, from, start, earlier);
      if (name === undefined || year === undefined) continue;
      if (dead.test(text.slice(from, start)) && !died.test(text.slice(from, start))) continue;
      put(byName, name, {
        passage,
        start,
        end: start + match[0].length,
        year,
        age,
        born: year - age,
        written: match[0],
      });
    }
  }
  return byName;
}

/** 陈守田拄着拐杖。这位74岁的老人: the only one named in the sentence before. */
function lastNamed(people: People, text: string, from: number): string | undefined {
  const names = new Set(people.in(text.slice(startOf(text, Math.max(0, from - 1)), from)));
  return names.size === 1 ? [...names][0] : undefined;
}

/** 44岁的罗玉珍, 44岁的院长罗玉珍. */
function nameAfter(people: People, text: string, end: number, most: number): string | undefined {
  for (let at = end + 1; at <= end + Math.max(1, most); at++) {
    const name = people.at(text, at);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Whether an age fits a year of birth: a year less before the birthday, a year more by the old count. */
const fits = ({ born: own, age }: Told, year: number) => (age === undefined ? own === year : Math.abs(own - year) <= 1);

const claimOf = (odd: Told, year: number, by: Told): AgeClaim => {
  const { passage, start, end, written } = odd;
  const [real, sum] =
    odd.age === undefined ? [by.born, `${by.year}－${by.age}`] : [odd.year - year, `${odd.year}－${year}`];
  return { passage, start, end, said: written, real: Math.abs(real), sum };
};

/** Every telling of a person's age that the others belie. */
export function agesThatPart(prose: Prose): AgeClaim[] {
  return [...toldIn(prose).values()].flatMap((list): AgeClaim[] => {
    if (list.length < 2) return [];
    const births = [...new Set(list.filter(({ age }) => age === undefined).map((one) => one.born))];
    const ages = list.filter(({ age }) => age !== undefined);
    if (births.length > 1) return [];
    const [year] = births;
    if (year !== undefined) {
      const odd = ages.filter((one) => !fits(one, year));
      const isOwn =
        odd.length > 1 && odd.length > ages.length / 2 && odd.every((one) => Math.abs(one.born - odd[0]!.born) <= 1);
      if (isOwn) return [claimOf(list.find(({ age }) => age === undefined)!, year, odd[0]!)];
      return odd.length > 1 && odd.length >= ages.length / 2 ? [] : odd.map((one) => claimOf(one, year, one));
    }
    // Of ages alone those that agree tell; of two that part the later is told of.
    const best = ages.map((one) => ({ one, with: ages.filter((other) => other !== one && fits(other, one.born)) }));
    const most = best.reduce((a, b) => (b.with.length > a.with.length ? b : a));
    const odd = ages.filter(
      (one) => one !== most.one && Math.abs(one.born - most.one.born) > (most.with.length > 0 ? 1 : 2),
    );
    if (odd.length !== 1 || most.with.length + 2 !== ages.length) return [];
    return [claimOf(odd[0]!, most.one.born, most.one)];
  });
}
