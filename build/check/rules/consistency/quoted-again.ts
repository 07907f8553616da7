// A quotation that stands in the book twice, a few characters apart: a rule or a saying has one wording. In: prose. Out: pairs of
// places, one where each parts from the other. Linear: quotations are found by their clauses. Must not judge which is right.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { put, type Spot } from './spots.ts';
import { partingOf } from './work-titles.ts';

export interface QuotedAgain {
  a: Spot;
  b: Spot;
  /** What stands there in each. */
  one: string;
  other: string;
  /** Letters that both have. */
  common: number;
}

interface Quotation {
  passage: Passage;
  order: number;
  /** Its letters, and where each stands. */
  letters: string;
  at: readonly number[];
}

const [fewest, most] = [16, 600];
const shortestClause = 6;
/** A clause that stands in more quotations is a form. */
const mostAlike = 4;
const numbered = /[\d第〇零一二三四五六七八九十百千甲乙丙丁]/;
const marked = /“([^“”\n]{16,300})”/g;

function quotationOf(passage: Passage, order: number, from: number, to: number): Quotation | undefined {
  const at: number[] = [];
  for (let i = from; i < to; i++) if (/[\p{L}\p{N}]/u.test(passage.text[i]!)) at.push(i);
  const letters = at.map((i) => passage.text[i]!).join('');
  return letters.length < fewest || letters.length > most ? undefined : { passage, order, letters, at };
}

/** 先渠尾灌溉、后渠首灌溉 for 先渠首灌溉、后渠尾灌溉: the same letters in another order, so many of them. */
const mostTurned = 14;
const isTurned = (a: string, b: string) => a.length > 1 && [...a].sort().join('') === [...b].sort().join('');

/** Every quotation, in block or in marks. */
function quotationsIn(prose: Prose): Quotation[] {
  return prose.passages.flatMap((passage, order): Quotation[] => {
    const { kind, text, quoted } = passage;
    if (kind !== 'paragraph' && kind !== 'item') return [];
    if (quoted) return [quotationOf(passage, order, 0, Math.min(text.length, most * 2))].flatMap((one) => one ?? []);
    if (!text.includes('“')) return [];
    return [...text.matchAll(marked)].flatMap(
      (match) => quotationOf(passage, order, match.index + 1, match.index + match[0].length - 1) ?? [],
    );
  });
}

/** A stretch of a quotation's letters; of none, the letter that follows. */
const stretchOf = ({ passage, at }: Quotation, from: number, to: number): Spot => {
  const [first, last] = [Math.min(from, at.length - 1), Math.max(Math.min(from, at.length - 1), to - 1)];
  return { passage, start: at[first]!, end: at[last]! + 1 };
};

/** Pairs of quotations that part in one place, by few characters. */
export function quotedAgain(prose: Prose): QuotedAgain[] {
  const byClause = new Map<string, Quotation[]>();
  const found: QuotedAgain[] = [];
  for (const quotation of quotationsIn(prose)) {
    const { passage, at, letters, order } = quotation;
    const clauses = passage.text.slice(at[0], at.at(-1)! + 1).split(/[，。；：、！？\n]/);
    const seen = new Set<Quotation>();
    for (const clause of clauses) {
      if (clause.length < shortestClause) continue;
      const others = byClause.get(clause) ?? [];
      if (others.length < mostAlike) for (const other of others) seen.add(other);
      put(byClause, clause, quotation);
    }
    for (const other of seen) {
      if (other.letters === letters || order - other.order < 2) continue;
      const { one, other: another, begin, end } = partingOf(other.letters, letters);
      const apart = Math.max(one.length, another.length);
      const common = begin + end;
      // What is left out at an end is an excerpt.
      if (
        (isTurned(one, another)
          ? apart > mostTurned || common < apart
          : apart > 6 || common < fewest || apart * 6 > common) ||
        ((one === '' || another === '') && (begin === 0 || end === 0))
      )
        continue;
      if (numbered.test(one + another) || /[A-Za-z]/.test(one + another)) continue;
      // Said by the way, a quotation may lose a particle.
      if (!passage.quoted && !other.passage.quoted && /^[的地得为是了在也都就]*$/.test(one + another)) continue;
      found.push({
        a: stretchOf(other, begin, other.letters.length - end),
        b: stretchOf(quotation, begin, letters.length - end),
        one,
        other: another,
        common,
      });
    }
  }
  return found;
}
