// Three more ways a name goes wrong: a character of a long name left out (市场监督管局), one person called by two words of
// kinship (何婶 throughout, 何嫂 once), a given name after a surname of two characters (佐藤健二 and 佐藤建二). In: prose. Out: pairs with their places. Linear. Must not judge how grave they are.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { areConfused } from './alike-characters.ts';
import { dictionaryOf, lookUp } from './lookup.ts';
import { frequentInstitutions, type NamePair, surnames } from './proper-names.ts';
import { matchesIn, ownWords, put, type Spot, spotOf } from './spots.ts';

/** So long a name is nothing else with one character less. */
const shortest = 7;

/** Long names of institutions with one character left out. */
export function lackingIn(prose: Prose): NamePair[] {
  const names = [...frequentInstitutions(prose)].filter(([name]) => name.length >= shortest);
  if (names.length === 0) return [];
  const whole = new Map(names);
  const words = names.flatMap(([name]) =>
    Array.from({ length: name.length - 3 }, (_, i) => i + 2).flatMap((i) => {
      const text = name.slice(0, i) + name.slice(i + 1);
      return [{ text, value: name }];
    }),
  );
  const dictionary = dictionaryOf(words);
  const spots = new Map<string, Spot[]>();
  for (const passage of ownWords(prose)) {
    for (const { start, end, value } of lookUp(passage, dictionary)) put(spots, value, { passage, start, end });
  }
  return [...spots].flatMap(([one, few]): NamePair[] => {
    const many = whole.get(one)!;
    const [{ passage, start, end }] = few as [Spot];
    if (few.length * 3 > many.length) return [];
    return [{ one, other: passage.text.slice(start, end), many: many.length, few, first: many[0]!, sure: true }];
  });
}

/** Words for one person by her or his age: others name others of the family. */
const kin = ['嫂婶姨姑', '叔伯舅'];
const called = new RegExp(`([${surnames}])([嫂婶姨姑叔伯舅])(?![父母妈娘子夫])`, 'gu');
const fewestCalls = 5;

/** One surname with one word of kinship five times, and with another of the kind once. */
export function kinIn(prose: Prose): NamePair[] {
  const bySurname = new Map<string, Map<string, Spot[]>>();
  for (const { passage, match } of matchesIn(ownWords(prose), called)) {
    const ways = bySurname.get(match[1]!) ?? new Map<string, Spot[]>();
    bySurname.set(match[1]!, ways);
    put(ways, match[2]!, spotOf(passage, match));
  }
  return [...bySurname].flatMap(([surname, ways]) =>
    kin.flatMap((group): NamePair[] => {
      const own = [...ways].filter(([word]) => group.includes(word)).sort(([, a], [, b]) => b.length - a.length);
      const [most, rare, ...others] = own;
      if (!most || !rare || others.length > 0 || most[1].length < fewestCalls || rare[1].length > 1) return [];
      const [one, other] = [surname + most[0], surname + rare[0]];
      return [{ one, other, many: most[1].length, few: rare[1], first: most[1][0]!, sure: true }];
    }),
  );
}

/** Surnames of two characters, Chinese and Japanese. */
const long =
  '欧阳 司马 诸葛 上官 司徒 夏侯 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 端木 ' +
  '大野 丰田 田中 山本 佐藤 铃木 高桥 渡边 伊藤 中村 小林 加藤 吉田 山田 松本 井上 木村 清水 山口 夏目 芥川 川端 三岛 村上 黑泽 ' +
  '宫崎 稻盛 松下 本田 福泽 德川 丰臣 织田 大江 谷崎 太宰 岛崎 石川 西田 今村 东野 司马 池田 中岛 小泉 安倍 前田 藤田 冈田 后藤 ' +
  '近藤 远藤 青木 坂本 斋藤 斋木 福田 太田 西村 三浦 藤原 松尾 柳田 横山 森田 原田 柴田 酒井 工藤 宫本 内田 高木 安藤 大冢 岛田 ' +
  '谷口 上野 竹内 新井 河野 平野 小野 野口 野村 北野 大前 石原 川口 小川 长谷 久保 佐野 水野';
const surnamed = new RegExp(`(${[...new Set(long.split(' '))].join('|')})(\\p{Script=Han})(\\p{Script=Han})`, 'gu');

/** Given names of two characters, one of them written for another: 佐藤健二 and 佐藤建二. */
export function longSurnamesIn(prose: Prose): NamePair[] {
  const names = new Map<string, Spot[]>();
  for (const { passage, match } of matchesIn(ownWords(prose), surnamed)) {
    const [, , a, b] = match as unknown as [string, string, string, string];
    // 上野公园, 山口组织: a word follows.
    if (lexicon().two(a.charCodeAt(0), b.charCodeAt(0)) > 3) continue;
    put(names, match[0], spotOf(passage, match));
  }
  const open = new Map<string, string[]>();
  for (const name of names.keys()) for (const i of [2, 3]) put(open, `${name.slice(0, i)}_${name.slice(i + 1)}`, name);
  return [...open].flatMap(([key, alike]): NamePair[] => {
    if (alike.length !== 2) return [];
    const [one, other] = alike.sort((a, b) => names.get(b)!.length - names.get(a)!.length) as [string, string];
    const [many, few] = [names.get(one)!, names.get(other)!];
    const at = key.indexOf('_');
    if (few.length > 2 || !areConfused(one[at]!, other[at]!)) return [];
    return [{ one, other, many: many.length, few, first: many[0]!, sure: true }];
  });
}
