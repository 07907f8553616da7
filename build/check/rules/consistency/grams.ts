// How often two and three characters in a row stand in a book, in typed arrays that one walk fills. In: passages. Out: the
// line of characters (all but Han as 0) and its counts. Linear. Must not judge.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { type Line, lineOf, type Reading } from './line.ts';
import { once } from './spots.ts';

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
const hanOf: Reading = (code) => (isHan(code) ? code : 0);

/** Counts by two numbers. */
export interface Counts {
  first: Uint32Array;
  second: Uint16Array;
  counts: Uint32Array;
  shift: number;
}

export function emptyCounts(entries: number): Counts {
  let bits = 10;
  while (1 << bits < entries * 2) bits++;
  const size = 1 << bits;
  return {
    first: new Uint32Array(size),
    second: new Uint16Array(size),
    counts: new Uint32Array(size),
    shift: 32 - bits,
  };
}

/** The slot of a key, or the free one where it would stand. `first` is not 0. */
export function slotOf({ first, second, shift }: Counts, a: number, b: number): number {
  const mask = first.length - 1;
  let slot = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> shift;
  while (first[slot] !== 0 && (first[slot] !== a || second[slot] !== b)) slot = (slot + 1) & mask;
  return slot;
}

/** Two characters as one number. */
export const pairKey = (a: number, b: number) => (((a - 0x4e00) << 15) | (b - 0x4e00)) + 1;

/** Counts the pairs (second 0) and the triples of a line. */
export function gramsOf({ codes, length }: Line): Counts {
  let han = 0;
  for (let i = 0; i < length; i++) if (codes[i] !== 0) han++;
  // Pairs and triples come again: in a long book there are far fewer different ones than characters.
  const counts = emptyCounts(han < 50_000 ? han * 2 + 16 : Math.min(han, 2_000_000));
  const most = counts.first.length * 0.8;
  let held = 0;
  const add = (a: number, b: number) => {
    const slot = slotOf(counts, a, b);
    if (counts.first[slot] === 0) {
      // A book of more than a million different triples: what is new is not counted.
      if (held > most) return;
      held++;
      counts.first[slot] = a;
      counts.second[slot] = b;
    }
    counts.counts[slot]!++;
  };
  for (let i = 0; i + 1 < length; i++) {
    const a = codes[i]!;
    const b = codes[i + 1]!;
    if (a === 0 || b === 0) continue;
    const key = pairKey(a, b);
    add(key, 0);
    const c = codes[i + 2] ?? 0;
    if (c !== 0) add(key, c);
  }
  return counts;
}

/** How often a pair (c is 0) or a triple stands in the book. */
export const countOf = (counts: Counts, a: number, b: number, c: number): number =>
  counts.counts[slotOf(counts, pairKey(a, b), c)]!;

/** A book's passages with their line and its counts: references and verse left out. A name in a letter quoted counts. */
export const linesIn = once((prose: Prose): { passages: readonly Passage[]; line: Line; grams: Counts } => {
  const passages = prose.passages.filter(({ kind }) => kind !== 'reference' && kind !== 'verse');
  const line = lineOf(passages, hanOf);
  return { passages, line, grams: gramsOf(line) };
});
