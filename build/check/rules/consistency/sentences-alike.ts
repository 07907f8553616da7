// Sentences of a book that are the same but for one number, however short: 重建一次索引大约需要6秒 here, 9秒 there. In: prose. Out:
// pairs that stand in two passages apart. Linear: a sentence is known by its text with the numbers taken out. Must not judge.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { put, running, type Spot } from './spots.ts';

export interface FigurePair {
  one: Spot;
  other: Spot;
  /** The whole later sentence. */
  sentence: Spot;
  /** Han characters of the sentence. */
  han: number;
  /** Figures in it. */
  numbers: number;
}

interface Sentence {
  passage: Passage;
  order: number;
  numbers: { start: number; end: number; text: string }[];
  start: number;
  end: number;
}

const fewestHan = 11;
const number = /\d+(?:[.,]\d+)*/g;
/** What is numbered, and dates, are no figures. */
const ordinal = /[第图表式例题卷号页章节]\s?$|[A-Za-z_#.\-/:：]$/;
const counted = /^\s?(?:[年月日时点号章节条款页版届:：.\-/]|[A-Za-z_]+\d)/;

/** Pairs of sentences with one figure apart; where a sentence stands three times, it is a form. */
export function figurePairsIn(prose: Prose, apart: number): FigurePair[] {
  const bySkeleton = new Map<string, Sentence[]>();
  for (const [order, passage] of running(prose).entries()) {
    const { text } = passage;
    if (!/\d/.test(text)) continue;
    for (const match of text.matchAll(/[^。！？；\n]+/g)) {
      const words = match[0];
      if (words.length > 120 || !/\d/.test(words) || words.includes('\uFFFC')) continue;
      const numbers = [...words.matchAll(number)].map((one) => ({
        start: match.index + one.index,
        end: match.index + one.index + one[0].length,
        text: one[0],
      }));
      const skeleton = words.replace(number, '#').replace(/[^\p{L}#]/gu, '');
      if ((skeleton.match(/\p{Script=Han}/gu)?.length ?? 0) < fewestHan) continue;
      put(bySkeleton, skeleton, { passage, order, numbers, start: match.index, end: match.index + words.length });
    }
  }
  return [...bySkeleton].flatMap(([skeleton, sentences]): FigurePair[] => {
    const [a, b] = sentences;
    if (!a || !b || sentences.length > 2 || b.order - a.order < apart) return [];
    const differing = a.numbers.flatMap((one, i) => (one.text === b.numbers[i]!.text ? [] : [i]));
    if (differing.length !== 1) return [];
    const [one, other] = [a.numbers[differing[0]!]!, b.numbers[differing[0]!]!];
    const isFigure = ({ passage: { text } }: Sentence, { start, end }: { start: number; end: number }) =>
      !ordinal.test(text.slice(Math.max(0, start - 3), start)) && !counted.test(text.slice(end, end + 4));
    if (!isFigure(a, one) || !isFigure(b, other)) return [];
    return [
      {
        one: { passage: a.passage, start: one.start, end: one.end },
        other: { passage: b.passage, start: other.start, end: other.end },
        sentence: { passage: b.passage, start: b.start, end: b.end },
        numbers: a.numbers.length,
        han: skeleton.match(/\p{Script=Han}/gu)!.length,
      },
    ];
  });
}
