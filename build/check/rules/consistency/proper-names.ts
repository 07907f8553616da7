// Chinese names of people and institutions that a book uses often, and rarer strings one character away from them. In: prose.
// Out: pairs of spots. People are known by what stands beside them (王小明教授), institutions by their endings (…委员会). Linear:
// words that share all characters but one are found by that key. Must not judge.
import { sameSyllable } from '../../../readings.ts';
import type { Prose } from '../../prose/prose.ts';
import { once, ownWords, put, type Spot } from './spots.ts';

export interface NamePair {
  one: string;
  other: string;
  many: number;
  few: Spot[];
  first: Spot;
  /** The characters that differ sound alike, or one is missing. */
  sure: boolean;
}

/** The commonest surnames. */
export const surnames =
  '王李张刘陈杨黄赵吴周徐葛孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石贾韦夏付方邹熊孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤储季裴柯茅艾鲍尹樊霍翁聂冉詹翟阮涂祝卓俞骆虞覃滕穆闵阎施倪喻柳殷缪耿庄瞿辜楼郎钮岑窦晏庞章祁凌卫苗郗娄戚邢褚郁仇栾颜岳邬岑卞乔饶桂靳佟鞠牟蔺庾麦芮冼竺闻纪柏甘尤费康温申屠匡柴裘冀隋臧邝齐';
const title =
  '先生|女士|教授|博士|院士|同志|老师|校长|主任|研究员|工程师|师傅|大夫|医生|将军|主席|总理|书记|局长|部长|处长|县长|市长|经理|队长|编辑|记者|等人|认为|指出|回忆|说道|告诉';
const titled = new RegExp(`([${surnames}][\\p{Script=Han}]{2})(?=${title})`, 'gu');

/** Characters of ordinary words, which names hardly have. */
const ordinary =
  /[的了是在有和为与之不这那个我你他们也就都把被对从到要会能以及式法面向于将已并或则因所此其何等者时后前中上下内外间]/;

/** Every way to leave one of a word's characters open, from a position on. */
const openings = (word: string, from: number) =>
  [...word].slice(from).map((_, i) => `${word.slice(0, from + i)}_${word.slice(from + i + 1)}`);

function soundAlike(a: string, b: string): boolean {
  const at = [...a].findIndex((character, i) => character !== b[i]);
  return sameSyllable(a[at]!, b[at]!);
}

/** People: names that stand three times and once beside a title, against strings of the same sound. */
export function peopleIn(prose: Prose): NamePair[] {
  const known = new Set<string>();
  for (const { text } of ownWords(prose)) {
    for (const [, name] of text.matchAll(titled)) if (!ordinary.test(name!)) known.add(name!);
  }
  if (known.size === 0) return [];
  const keys = new Map<string, string[]>();
  for (const name of known) for (const key of openings(name, 1)) put(keys, key, name);
  const first = new Set([...known].map((name) => name[0]!));
  const spots = new Map<string, Spot[]>();
  for (const passage of ownWords(prose)) {
    const { text } = passage;
    for (let at = 0; at + 3 <= text.length; at++) {
      if (!first.has(text[at]!)) continue;
      const word = text.slice(at, at + 3);
      if (known.has(word) || openings(word, 1).some((key) => keys.has(key)))
        put(spots, word, { passage, start: at, end: at + 3 });
    }
  }
  return [...spots].flatMap(([other, few]) => {
    if (!/^\p{Script=Han}+$/u.test(other)) return [];
    const near = new Set(openings(other, 1).flatMap((key) => keys.get(key) ?? []));
    return [...near].flatMap((one): NamePair[] => {
      const many = spots.get(one)!;
      if (one === other || many.length < 3 || few.length * 3 > many.length || !soundAlike(one, other)) return [];
      return [{ one, other, many: many.length, few, first: many[0]!, sure: true }];
    });
  });
}

const ending =
  /大学|学院|养老院|敬老院|福利院|研究院|研究所|研究中心|委员会|协会|学会|联合会|基金会|出版社|公司|集团|银行|医院|博物馆|图书馆|档案馆|管理局|管理所|办公室|电视台|中学|小学|纪念馆|联盟/g;
const shortest = 6;
const longest = 14;
/** What tells one institution from another. */
const telling = /[\d〇一二三四五六七八九十东南西北中上下左右前后省市县区州新老大小男女]/;

/** 或者你们公司 is none. */
const noName = /[你我他她它]们|或者|[这那]个|的/;

/** What ends like an institution's name, with as much before it as may be. */
const tailsIn = once((prose: Prose): ReadonlyMap<string, Spot[]> => {
  const tails = new Map<string, Spot[]>();
  for (const passage of ownWords(prose)) {
    const { text } = passage;
    for (const match of text.matchAll(ending)) {
      const end = match.index + match[0].length;
      for (let start = match.index; end - start < longest && /\p{Script=Han}/u.test(text[start - 1] ?? ''); ) {
        start--;
        if (end - start >= shortest) put(tails, text.slice(start, end), { passage, start, end });
      }
    }
  }
  return tails;
});

/** Those that stand three times; their own tails among them. */
export const frequentInstitutions = once(
  (prose: Prose): ReadonlyMap<string, Spot[]> =>
    new Map([...tailsIn(prose)].filter(([name, spots]) => spots.length >= 3 && !noName.test(name))),
);

/** Institutions: what stands before an ending, three times alike, against what is one character apart. */
export function institutionsIn(prose: Prose): NamePair[] {
  const tails = tailsIn(prose);
  const whole = frequentInstitutions(prose);
  const frequent = [...whole];
  const replaced = new Map<string, string[]>();
  const shortened = new Map<string, string[]>();
  for (const [name] of frequent) {
    // Before the second character a difference is context.
    for (const key of openings(name, 1)) put(replaced, key, name);
    for (let i = 1; i < name.length - 2; i++) put(shortened, name.slice(0, i) + name.slice(i + 1), name);
  }
  const pairs = new Map<string, NamePair>();
  const propose = (one: string, other: string, few: Spot[], sure: boolean) => {
    const many = whole.get(one)!;
    const at = `${few[0]!.passage.source.file} ${few[0]!.end} ${few[0]!.passage.text.length}`;
    const known = pairs.get(at);
    if (few.length * 3 > many.length || (known && known.one.length >= one.length)) return;
    pairs.set(at, { one, other, many: many.length, few, first: many[0]!, sure });
  };
  for (const [other, few] of tails) {
    if (whole.has(other)) continue;
    for (const one of new Set(openings(other, 1).flatMap((key) => replaced.get(key) ?? []))) {
      const at = [...one].findIndex((character, i) => character !== other[i]);
      if (telling.test(one[at]!) || telling.test(other[at]!)) continue;
      propose(one, other, few, soundAlike(one, other));
    }
    for (const one of shortened.get(other) ?? []) propose(one, other, few, one.length >= 8);
    for (let i = 1; i < other.length - 2; i++) {
      const one = other.slice(0, i) + other.slice(i + 1);
      if (whole.has(one) && !telling.test(other[i]!)) propose(one, other, few, other[i] === other[i - 1]);
    }
  }
  return [...pairs.values()];
}
