// An idiom or a saying with one wrong character in it: 迫不急待, 走头无路, 再接再励. In: any four Han characters that are an idiom but for
// one, where what is written sounds or looks like what belongs there. Idioms accepted in two spellings, and texts that
// speak of misspelling, are passed over. Must not judge what is no idiom.

import type { TextFinding, TextRule } from '../../rule.ts';
import { lexicon } from '../slips/lexicon.ts';
import { homophones } from './data/homophones.ts';
import { acceptedIdioms, idioms } from './data/idioms.ts';
import { miswrittenSayings } from './sayings.ts';
import { speaksOfSpelling } from './spoken-of.ts';
import { marksOf, mayBe, pairAt } from './word-list.ts';

/** Characters that are taken for one another by eye. */
const lookalikes = `已己巳 未末 戊戌戍戎 灸炙 折拆析 拔拨 侯候 券卷 祟崇 茶荼 刺剌 汩汨 迥回 盲肓 赢羸嬴 梁粱 肆肄 谒竭 辩辨辫瓣 燥躁噪澡
臊 坐座 纪记 今令 代伐 治冶 幻幼 土士 千干于 历厉 亳毫 遣遗 徒徙 喧暄宣 恣姿 竞竟 籍藉 沓杳 睛晴 贷货 墨默 厝措 辙撤 萃粹悴 冗沉 拙
绌 鹜骛 毋母 宵霄 掂惦 崖涯 栗粟 脍烩 缈渺 孺儒 斩崭 暇遐瑕 蓬篷 骛鹜 弛驰 绔挎 赡瞻 漫慢谩 眈耽 胫径 帜炽 捩泪 眦龇 妨防`;

/** Traditional characters that GB 2312 has for other words (a mixture of scripts is another rule's), and the 儿 of speech. */
const traditional = /[乾後於儿]/;

/** Everything the search needs, made once of the lists. */
interface Search {
  /** Idioms by their first two characters and by their last two. */
  head: ReadonlyMap<number, readonly string[]>;
  tail: ReadonlyMap<number, readonly string[]>;
  /** The same two as marks: most characters of a text begin and end no idiom. */
  heads: Uint8Array;
  tails: Uint8Array;
  known: ReadonlySet<string>;
  /** Which lines of homophones and look-alikes a character stands in. */
  alike: ReadonlyMap<string, readonly number[]>;
}

let made: Search | undefined;

function search(): Search {
  made ??= makeSearch();
  return made;
}

function makeSearch(): Search {
  const head = new Map<number, string[]>();
  const tail = new Map<number, string[]>();
  const fours = (list: string) => list.replaceAll('\n', '').match(/.{4}/gu) ?? [];
  const put = (map: Map<number, string[]>, key: number, idiom: string) => {
    const list = map.get(key);
    if (list) list.push(idiom);
    else map.set(key, [idiom]);
  };
  const all = fours(idioms);
  for (const idiom of all) {
    put(head, pairAt(idiom, 0), idiom);
    put(tail, pairAt(idiom, 2), idiom);
  }
  const alike = new Map<string, number[]>();
  const groups = [...homophones.trim().split(/\s+/), ...lookalikes.split(/\s+/)];
  for (const [group, characters] of groups.entries()) {
    for (const character of characters) {
      const list = alike.get(character);
      if (list) list.push(group);
      else alike.set(character, [group]);
    }
  }
  return {
    head,
    tail,
    heads: marksOf(head.keys()),
    tails: marksOf(tail.keys()),
    known: new Set([...all, ...fours(acceptedIdioms)]),
    alike,
  };
}

/** Whether four characters are an idiom as they stand. */
export const isKnownIdiom = (four: string): boolean => search().known.has(four);

/** Whether two characters sound or look alike. */
function areAlike(alike: Search['alike'], one: string, other: string): boolean {
  const groups = alike.get(other);
  return alike.get(one)?.some((group) => groups?.includes(group)) ?? false;
}

/** From this class on a word is common. */
const commonWord = 8;

/** 明代|有人在: the character that differs is the end, or the beginning, of a word that stands beside. */
function isBesides(text: string, at: number, differs: number): boolean {
  const pair = differs === 0 ? at - 1 : differs === 3 ? at + 3 : -1;
  return (
    pair >= 0 && pair + 1 < text.length && lexicon().two(text.charCodeAt(pair), text.charCodeAt(pair + 1)) >= commonWord
  );
}

/** The idiom that the four characters at a place miswrite, if any. */
function meant(text: string, at: number, { head, tail, heads, tails, known, alike }: Search): string | undefined {
  const [begun, ended] = [pairAt(text, at), pairAt(text, at + 2)];
  const first = mayBe(heads, begun) ? head.get(begun) : undefined;
  const last = mayBe(tails, ended) ? tail.get(ended) : undefined;
  if (!first && !last) return undefined;
  const written = text.slice(at, at + 4);
  if (known.has(written) || traditional.test(written)) return undefined;
  for (const idiom of [...(first ?? []), ...(last ?? [])]) {
    let differs = -1;
    let count = 0;
    for (let i = 0; i < 4; i++) {
      if (idiom[i] === written[i]) continue;
      differs = i;
      count++;
    }
    if (count !== 1) continue;
    if (areAlike(alike, written[differs]!, idiom[differs]!) && !isBesides(text, at, differs)) return idiom;
  }
  return undefined;
}

/** Every miswritten idiom and saying in a text, and what was meant. */
export function miswrittenIdioms(text: string): TextFinding[] {
  const found: TextFinding[] = [];
  const lists = search();
  for (let i = 0; i + 4 <= text.length; i++) {
    const hint = meant(text, i, lists);
    if (hint === undefined) continue;
    found.push({ start: i, end: i + 4, values: { around: '' }, hint });
    i += 3;
  }
  for (const one of miswrittenSayings(text, (a, b) => areAlike(lists.alike, a, b)))
    if (!found.some(({ start, end }) => start < one.end && one.start < end)) found.push(one);
  return found;
}

export const idiomCharactersRight: TextRule = {
  id: 'idiom-characters-right',
  find({ text }) {
    const found = miswrittenIdioms(text);
    return found.length > 0 && speaksOfSpelling(text) ? [] : found;
  },
  examples: {
    wrong: [
      { text: '船还没到，他已迫不急待。', found: '迫不急待' },
      { text: '没有金刚钻，别缆瓷器活，船工们说。', found: '别缆瓷器活' },
      { text: '一时走头无路，只好再接再励。', found: '走头无路', count: 2 },
    ],
    right: [
      '船还没到，他已迫不及待。',
      '他总是名符其实，也可说名副其实。',
      '“迫不及待”常误作“迫不急待”。',
      '没有金刚钻，别揽瓷器活。',
      '他一个人在河边。明代有人在河边开过酒肆。',
    ],
  },
};
