// Stretches of a book that stand in it twice, word for word or nearly so, with what differs. In: prose. Out: pairs of
// spots. Fingerprints of eight characters, winnowed, find where to look (any common run of 13 is found); each find is then
// grown both ways over small differences. Linear: a fingerprint is compared with two places at most, and what has been
// grown over once is not grown again. Must not judge whether a pair is a fault.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { type Line, leftOut, lineOf, type Reading } from './line.ts';
import { once, running, type Spot } from './spots.ts';

/** One place where two stretches part; either side may be empty. */
export interface Difference {
  a: string;
  b: string;
  /** Where in each passage's text. */
  spotA: Spot;
  spotB: Spot;
}

export interface Alike {
  a: Spot;
  b: Spot;
  /** Han characters the stretches have in common. */
  common: number;
  differences: readonly Difference[];
  /** How many passages lie between them; 0 in one passage. */
  apart: number;
}

const gram = 8;
const window = 6;
/** Where a gram has fewer Han characters, what is alike is Latin. */
const fewestHan = 3;
/** A difference is at most so long on either side; what follows must agree for `gram` characters. */
const widest = 6;
/** Shorter pairs are set phrases. */
const shortest = 20;

const letter = /[\p{L}\p{N}]/u;
const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
/** Letters, digits and % of ASCII. */
const isAscii = (code: number) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 37;

/** Letters and digits stand in the line; what stands for code or a formula could be anything: a stretch ends at it. */
const lettersOf: Reading = (code, text, at) =>
  code === 0xfffc ? 0 : isHan(code) || isAscii(code) || (code >= 0x80 && letter.test(text[at]!)) ? code : leftOut;

/** Positions whose eight characters are the least hash of six in a row, in order, each once. */
function* fingerprints({ codes, length }: Line): Generator<{ at: number; hash: number }> {
  const hashes = new Int32Array(length);
  let run = 0;
  let han = 0;
  for (let i = 0; i < length; i++) {
    run = codes[i] === 0 ? 0 : run + 1;
    const from = i - gram + 1;
    if (isHan(codes[i]!)) han++;
    if (from > 0 && isHan(codes[from - 1]!)) han--;
    if (from < 0) continue;
    if (run < gram || han < fewestHan) {
      hashes[from] = 0;
      continue;
    }
    let hash = 0x811c9dc5;
    for (let j = from; j <= i; j++) hash = Math.imul(hash ^ codes[j]!, 0x01000193);
    hash ^= hash >>> 15;
    hashes[from] = hash === 0 ? 1 : hash;
  }
  let last = -1;
  for (let from = 0; from + window <= length; from++) {
    let best = -1;
    for (let i = from; i < from + window; i++) {
      if (hashes[i] !== 0 && (best < 0 || hashes[i]! <= hashes[best]!)) best = i;
    }
    if (best > last) {
      last = best;
      yield { at: best, hash: hashes[best]! };
    }
  }
}

interface Step {
  a: [number, number];
  b: [number, number];
}

/**
 * Grows a match from (p, q), which agree, in one direction.
 * @returns where it ends (the last that agree) and the differences on the way
 */
function grow({ codes }: Line, from: number, to: number, step: 1 | -1): { p: number; q: number; steps: Step[] } {
  let p = from;
  let q = to;
  const steps: Step[] = [];
  // Text that repeats itself is not alike to itself: one stretch does not grow over where the other began.
  const isOver = () => (step === 1 ? p + 1 >= to : q - 1 <= from);
  const agree = (i: number, j: number, count: number) => {
    for (let k = 0; k < count; k++) {
      const code = codes[i + k * step];
      if (code !== codes[j + k * step]) return false;
      // Both passages end: two characters are enough.
      if (!code) return k >= 2;
    }
    return true;
  };
  let run = gram;
  for (;;) {
    while (codes[p + step] && codes[p + step] === codes[q + step]) {
      p += step;
      q += step;
      run++;
      if (isOver()) return { p, q, steps };
    }
    let found: [number, number] | undefined;
    // Two differences close to each other are one stretch rewritten.
    const needed = run >= gram ? gram : gram * 2;
    const roomP = roomFrom(codes, p, step);
    const roomQ = roomFrom(codes, q, step);
    for (let sum = 1; sum <= roomP + roomQ && !found; sum++) {
      for (let i = Math.max(0, sum - roomQ); i <= Math.min(roomP, sum) && !found; i++) {
        if (agree(p + (i + 1) * step, q + (sum - i + 1) * step, needed)) found = [i, sum - i];
      }
    }
    if (!found) return { p, q, steps };
    const [i, j] = found;
    const span = (from: number, count: number): [number, number] =>
      step === 1 ? [from + 1, from + 1 + count] : [from - count, from];
    steps.push({ a: span(p, i), b: span(q, j) });
    p += (i + 1) * step;
    q += (j + 1) * step;
    run = 1;
  }
}

/** How many characters a difference may have here: it does not go over a passage's end. */
function roomFrom(codes: Uint16Array, from: number, step: 1 | -1): number {
  let room = 0;
  while (room < widest && codes[from + (room + 1) * step]) room++;
  return room;
}

/** Every pair of stretches of the author's own running text that are alike, in reading order of the second. */
export const alikeIn = once((prose: Prose): readonly Alike[] => {
  // 内容提要 takes its sentences from the book, as it should.
  const passages = running(prose).filter(({ section }) => section !== undefined);
  const line = lineOf(passages, lettersOf);
  const firsts = new Map<number, number>();
  const lasts = new Map<number, number>();
  const found: Alike[] = [];
  /** By passage of the later stretch: what was grown over, so that each pair is grown once. */
  const grown = new Map<number, { from: number; to: number; other: number; shift: number }[]>();
  for (const { at: q, hash } of fingerprints(line)) {
    const first = firsts.get(hash);
    if (first === undefined) {
      firsts.set(hash, q);
      continue;
    }
    const last = lasts.get(hash);
    lasts.set(hash, q);
    const places = last === undefined ? [first] : [last, first];
    for (const p of places) {
      if (!sameGram(line, p, q)) continue;
      const home = line.passageOf[q]!;
      const before = grown.get(home) ?? [];
      const covered = before.some(
        ({ from, to, other, shift }) =>
          q >= from && q <= to && line.passageOf[p] === other && Math.abs(q - p - shift) <= widest * 4,
      );
      if (covered || before.length >= mostGrown) continue;
      const right = grow(line, p + gram - 1, q + gram - 1, 1);
      const left = grow(line, p, q, -1);
      before.push({ from: left.q, to: right.q, other: line.passageOf[p]!, shift: q - p });
      grown.set(home, before);
      const pair = pairOf(passages, line, left, right);
      if (pair) found.push(pair);
      if (pair && pair.differences.length === 0) break;
    }
  }
  return found;
});

/** Pairs grown for one passage: more are a dictionary's or a form's. */
const mostGrown = 40;

function sameGram({ codes }: Line, p: number, q: number): boolean {
  for (let k = 0; k < gram; k++) if (codes[p + k] !== codes[q + k]) return false;
  return q - p >= gram;
}

function hanIn({ codes }: Line, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (isHan(codes[i]!)) count++;
  return count;
}

function pairOf(
  passages: readonly Passage[],
  line: Line,
  left: ReturnType<typeof grow>,
  right: ReturnType<typeof grow>,
): Alike | undefined {
  const steps = [...left.steps.reverse(), ...right.steps];
  const lengthA = right.p - left.p + 1;
  const lengthB = right.q - left.q + 1;
  const apartA = steps.reduce((sum, { a }) => sum + a[1] - a[0], 0);
  const apartB = steps.reduce((sum, { b }) => sum + b[1] - b[0], 0);
  const common = steps.reduce((sum, { a }) => sum - hanIn(line, ...a), hanIn(line, left.p, right.p + 1));
  if (common < shortest || left.q <= right.p) return undefined;
  if (apartA + apartB > (lengthA + lengthB) * 0.3) return undefined;
  const spot = (from: number, to: number): Spot => {
    // An empty stretch stands before its next letter.
    const passage = passages[line.passageOf[from]!]!;
    const start = line.at[from]!;
    return { passage, start, end: to > from ? line.at[to - 1]! + 1 : start };
  };
  const words = (from: number, to: number) => String.fromCharCode(...line.codes.subarray(from, to));
  return {
    a: spot(left.p, right.p + 1),
    b: spot(left.q, right.q + 1),
    common,
    apart: line.passageOf[left.q]! - line.passageOf[left.p]!,
    differences: steps.map(({ a, b }) => ({
      a: words(...a),
      b: words(...b),
      spotA: spot(...a),
      spotB: spot(...b),
    })),
  };
}
