// Sentences of a book that tell the same, in other words or other figures: 口渴是身体缺水的信号 here, 口渴是身体已经缺水的信号 there. In: prose.
// Out: pairs of sentences in two passages whose rare pairs of characters are mostly the same. Linear: a pair of characters that
// stands more than a few times in the book is not looked up. Must not judge which telling is right.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { countOf, linesIn } from './grams.ts';
import { once, running, type Spot } from './spots.ts';

export interface ToldAgain {
  a: Spot;
  b: Spot;
  /** How much they have in common, a pair of characters that stands only in these two counting as one. */
  common: number;
  /** Which part of the shorter one that is, from 0 to 1. */
  share: number;
  /** How many passages lie between them. */
  apart: number;
}

interface Sentence {
  spot: Spot;
  order: number;
  pairs: ReadonlySet<number>;
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
/** Particles and numerals: pairs with them say nothing of what is told. */
const light = new Set(
  [
    ...'的地得了着过是在有和为与之不这那就也都把被对从到要会能以及其每一二三四五六七八九十百千万亿第于由而只仅还已说个',
  ].map((character) => character.charCodeAt(0)),
);

const longest = 200;
const fewestPairs = 6;
/** A pair of characters that stands oftener is not looked up. */
const mostTimes = 6;
const leastCommon = 3.5;
const leastShare = 0.45;

/** The pairs of Han characters of a stretch. */
export function pairsOf(text: string, start: number, end: number): Set<number> {
  const pairs = new Set<number>();
  for (let i = start; i + 1 < end; i++) {
    const a = text.charCodeAt(i);
    const b = text.charCodeAt(i + 1);
    // A number of 32 bits: a larger one would be an object of its own, in every set that holds it.
    if (isHan(a) && isHan(b) && !light.has(a) && !light.has(b)) pairs.add((a << 16) | b);
  }
  return pairs;
}

/** What a pair says that stands so many times in the book. */
export const weightOf = (times: number): number =>
  times <= 2 ? 1 : times === 3 ? 0.8 : times <= mostTimes ? 0.5 : times <= mostTimes * 2 ? 0.25 : 0.05;

/** Every sentence of a passage, as a stretch. */
export function* sentencesOf(passage: Passage): Generator<Spot> {
  for (const match of passage.text.matchAll(/[^。！？；：\n]+/g)) {
    if (match[0].length <= longest) yield { passage, start: match.index, end: match.index + match[0].length };
  }
}

/** Every pair of sentences that tell the same, in reading order of the second. */
export const toldAgain = once((prose: Prose): readonly ToldAgain[] => {
  const { grams } = linesIn(prose);
  const timesOf = (pair: number) => countOf(grams, pair >>> 16, pair & 0xffff, 0);
  const sentences: Sentence[] = [];
  const byPair = new Map<number, number[]>();
  const found: ToldAgain[] = [];
  for (const [order, passage] of running(prose).entries()) {
    if (passage.section === undefined) continue;
    for (const spot of sentencesOf(passage)) {
      const pairs = pairsOf(passage.text, spot.start, spot.end);
      if (pairs.size < fewestPairs) continue;
      const own: Sentence = { spot, order, pairs };
      const before = new Map<number, number>();
      for (const pair of pairs) {
        const times = timesOf(pair);
        if (times < 2 || times > mostTimes) continue;
        const list = byPair.get(pair);
        for (const at of list ?? []) before.set(at, (before.get(at) ?? 0) + weightOf(times));
        if (list) list.push(sentences.length);
        else byPair.set(pair, [sentences.length]);
      }
      for (const [at, common] of before) {
        const other = sentences[at]!;
        const share = common / Math.min(pairs.size, other.pairs.size);
        if (common < leastCommon || share < leastShare || other.order === order) continue;
        found.push({ a: other.spot, b: spot, common, share, apart: order - other.order });
      }
      sentences.push(own);
    }
  }
  return found;
});
