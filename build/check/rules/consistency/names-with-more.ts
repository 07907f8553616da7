// The name of an institution with a word put in or left out: 河湾桥梁设计院 and 河湾桥梁设计研究院, 集市小组 and 集市工作小组. In: prose.
// Out: pairs with their places, sure. Linear: names with such a word are noted without it, and the text's names looked up there.
// Must not take a short name for another: 设计院 says nothing of 河湾桥梁设计研究院.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { isNoName } from './name-candidates.ts';
import type { NamePair } from './proper-names.ts';
import { ownWords, put, type Spot } from './spots.ts';

/** What ends a name, the longest first. */
const ending =
  /委员会|联合会|基金会|研究会|合作社|出版社|小组|公司|中心|协会|学会|银行|集团|联盟|组织|[会院所局社部厂站馆校处组署厅]/g;
/** Words that a name has or lacks, and the institution is the same. */
const words = ['研究', '工作', '管理', '设计', '技术', '服务', '建设', '综合', '科学', '科技', '总', '学'];
/** It says nothing of its own: a name of two characters and its ending is the same with it. */
const empty = '工作';
const [fewest, longest] = [2, 9];
/** So many characters before the ending are a name of their own, whatever stands before them. */
const telling = 4;
/** 总局 and 局, 总公司 and 公司 are two, unless they are the country's. */
const central = /^(?:国家|中国|全国|中央)/;

interface Longer {
  spot: Spot;
  word: string;
  base: string;
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** Whether a name may begin here: at a mark or after a word of grammar. */
const isEdge = (text: string, at: number) => {
  const code = at > 0 ? text.charCodeAt(at - 1) : 0;
  return !isHan(code) || isNoName(code);
};

/** How many Han characters that a name may have stand before a place. */
function roomBefore(text: string, end: number): number {
  let room = 0;
  while (room < longest && isHan(text.charCodeAt(end - room - 1)) && !isNoName(text.charCodeAt(end - room - 1))) room++;
  return room;
}

/** Names with one of the words, by the same without it; each with its length before the word. */
function longerIn(prose: Prose): Map<string, Longer[]> {
  const found = new Map<string, Longer[]>();
  each(prose, (spot, tail, start) => {
    const { text } = spot.passage;
    for (const word of words) {
      if (!text.endsWith(word, start)) continue;
      const end = start - word.length;
      const room = roomBefore(text, end);
      for (let length = fewest; length <= room; length++) {
        const base = text.slice(end - length, end);
        if (word === '总' && !central.test(base)) continue;
        put(found, base + tail, { spot: { ...spot, start: end - length }, word, base });
      }
    }
  });
  return found;
}

/** Every ending of a name: from its first character on, what it is, and where it begins. */
function each(prose: Prose, take: (spot: Spot, tail: string, start: number) => void): void {
  for (const passage of ownWords(prose)) {
    const { text } = passage;
    for (const match of text.matchAll(ending)) {
      const end = match.index + match[0].length;
      // 院长, 会议, 部分: no name ends here.
      const next = text.charCodeAt(end);
      if (isHan(next) && lexicon().two(text.charCodeAt(end - 1), next) > 4) continue;
      take({ passage, start: match.index, end }, match[0], match.index);
    }
  }
}

/** Whether two names without the word are one and the same. */
function isWhole(longer: Longer, spot: Spot): boolean {
  const edges = [longer.spot, spot].every(({ passage, start }) => isEdge(passage.text, start));
  if (longer.word === empty) return edges || longer.base.length >= telling;
  return longer.base.length >= telling && (edges || longer.word !== '学');
}

/** Names of institutions, once with a word more. */
export function namesWithMore(prose: Prose): NamePair[] {
  const longer = longerIn(prose);
  if (longer.size === 0) return [];
  const found = new Map<string, { longer: Longer[]; shorter: Spot[]; length: number }>();
  each(prose, (spot, tail, start) => {
    const { text } = spot.passage;
    for (let length = roomBefore(text, start); length >= fewest; length--) {
      const key = text.slice(start - length, start) + tail;
      const known = longer.get(key);
      const shorter = { ...spot, start: start - length };
      const same = known?.filter((one) => isWhole(one, shorter)) ?? [];
      if (same.length === 0) continue;
      const pair = found.get(key) ?? { longer: same, shorter: [], length };
      pair.shorter.push(shorter);
      found.set(key, pair);
      return;
    }
  });
  return [...found.values()].flatMap(({ longer: with_, shorter }): NamePair[] => {
    const spots = with_.map(({ spot }) => spot);
    const [many, few] = spots.length > shorter.length ? [spots, shorter] : [shorter, spots];
    if (few.length > 2 || few.length * 3 > many.length + 2) return [];
    const text = ({ passage, start, end }: Spot) => passage.text.slice(start, end);
    return [{ one: text(many[0]!), other: text(few[0]!), many: many.length, few, first: many[0]!, sure: true }];
  });
}
