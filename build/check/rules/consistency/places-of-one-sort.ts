// A place told once by another word for what it is: 柏树坡 where the book has 柏树坪, 三河口 where it has 三江口. In: prose. Out: pairs with their places,
// sure. Linear: places are looked up by what stays. Must not take for one what is a word of its own (山坡), or stands beside the other.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { isNoName } from './name-candidates.ts';
import type { NamePair } from './proper-names.ts';
import { ownWords, put, type Spot } from './spots.ts';

/** Last characters that say nearly the same of a place. */
const ends = [
  '坪坡坝垭',
  '湾弯塆',
  '岭岗冈',
  '沟冲坑',
  '口嘴',
  '庄村屯寨',
  '洲滩渚',
  '渡津埠',
  '崖岩',
  '峪谷',
  '塘堰',
  '桥渡',
];
/** Characters inside of which a place's name has one: 三江口, 双溪桥. */
const inside = ['江河溪水湖', '山岭峰', '松柏杉', '桃李杏梅'];
const insideEnds = '口湾桥坝渡闸峡滩';
const groupOf = (groups: readonly string[], character: string) =>
  groups.findIndex((group) => group.includes(character));

/** What tells one place from the next, or is no name. */
const noStem = /[东西南北上下大小新老前后中内外高低长短本该此各每全某这那几两岸边半满入出沿临过渡进的一百千万]/;
/** So often the usual name of a place stands; of one that is told of as a place, once. */
const fewest = 3;
const placed = /[在从到至自于经抵往由离回赴]$/;
const ofPlace = /(?:[在从到至自于经抵往由离回赴]|的|[。，；、])$/;

const isWord = (a: string, b: string) => lexicon().two(a.charCodeAt(0), b.charCodeAt(0)) > 4;
const isHan = (character: string | undefined) => character !== undefined && /[\u4e00-\u9fff]/.test(character);

interface Named {
  spot: Spot;
  word: string;
  lead: string;
}

const endsOf = new Set([...ends.join('')]);
const insideOf = new Set([...inside.join('')]);

/** Every place of three characters, by what stays and which group the other is of. */
function placesIn(prose: Prose): { byStem: Map<string, Named[]>; byFrame: Map<string, Named[]> } {
  const [byStem, byFrame] = [new Map<string, Named[]>(), new Map<string, Named[]>()];
  for (const passage of ownWords(prose)) {
    const { text } = passage;
    for (let i = 2; i < text.length; i++) {
      const [a, b, c] = [text[i - 2]!, text[i - 1]!, text[i]!];
      const isEnd = endsOf.has(c);
      const isInside = insideOf.has(b) && insideEnds.includes(c);
      if ((!isEnd && !isInside) || !isHan(a) || !isHan(b)) continue;
      if ([a, b].some((one) => isNoName(one.charCodeAt(0)))) continue;
      const spot = { passage, start: i - 2, end: i + 1 };
      const named = { spot, word: a + b + c, lead: text.slice(Math.max(0, i - 3), i - 2) };
      if (isEnd && !noStem.test(a + b) && !isWord(b, c)) put(byStem, `${a}${b} ${groupOf(ends, c)}`, named);
      if (isInside && !noStem.test(a)) put(byFrame, `${a} ${groupOf(inside, b)} ${c}`, named);
    }
  }
  return { byStem, byFrame };
}

/** The pair of a list with two names, one of which stands once. */
function pairOf(list: readonly Named[], isMeant: (many: readonly Named[], rare: Named) => boolean): NamePair[] {
  const words = [...new Set(list.map(({ word }) => word))];
  if (words.length !== 2) return [];
  const [many, few] = words
    .map((word) => list.filter((one) => one.word === word))
    .sort((a, b) => b.length - a.length) as [Named[], Named[]];
  const [rare] = few as [Named];
  const { passage } = rare.spot;
  if (few.length > 1 || passage.quoted || many.some(({ spot }) => spot.passage === passage)) return [];
  if (!isMeant(many, rare)) return [];
  return [
    { one: many[0]!.word, other: rare.word, many: many.length, few: [rare.spot], first: many[0]!.spot, sure: true },
  ];
}

const threeOf = (word: string) => lexicon().three(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2));

/** Every place that the book names once by another word. */
export function placesOfOneSort(prose: Prose): NamePair[] {
  const { byStem, byFrame } = placesIn(prose);
  return [
    ...[...byStem.values()].flatMap((list) =>
      pairOf(list, (many, rare) => many.length >= fewest && threeOf(rare.word) === 0),
    ),
    ...[...byFrame.values()].flatMap((list) =>
      pairOf(
        list,
        (many, rare) =>
          [many[0]!, rare].some(({ word }) => threeOf(word) === 0) &&
          [...many, rare].every(({ lead }) => ofPlace.test(lead) || lead === '') &&
          [...many, rare].some(({ lead }) => placed.test(lead)),
      ),
    ),
  ];
}
