// 必竟, 型象, 平恒, 脉膊: a character taken for one it is often confused with, where that makes a common word and what is written
// makes none, nor do its neighbours claim its characters. In: data/often-confused.ts, the dictionary, the book's own pairs.
// Quotations, verse, texts about spelling, and what the rules about words report already are passed over.
import { type Diagnostic, diagnostic, type Severity } from '../../../diagnostic.ts';
import { type Passage, placeIn, proseKinds } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { idiomCharactersRight } from '../words/idiom-characters-right.ts';
import { speaksOfSpelling } from '../words/spoken-of.ts';
import { wordCharactersRight } from '../words/word-characters-right.ts';
import { wordFitsContext } from '../words/word-fits-context.ts';
import { oftenConfused } from './data/often-confused.ts';
import { isHanCode, type Lexicon, lexicon } from './lexicon.ts';
import { numerals } from './score.ts';
import { hashClosed, hashOn, wordPairs } from './word-pairs.ts';

/** Classes of frequency (Lexicon): below, a word of so many characters is not proposed. */
const leastMeant = [0, 0, 8, 5, 4];
/** Up to this class a written word of two characters is none: the dictionary has slips and names among its rarest. */
const doubtful = 2;
/** A neighbour's word of this class or above claims the character it shares. */
const claiming = 3;
/** A pair the book has so often is its own word. */
const usual = 3;

const codesOf = (characters: string): ReadonlySet<number> => new Set([...characters].map((one) => one.charCodeAt(0)));
/** Characters that stand beside anything. */
const free = codesOf(
  '的了在是有不一也和与就都而及或其之以于则所将把被对从向到个们这那上下中里内外前后大小多少人可能会要着过地得很太最更又再才只还没无为你我他她它二三四五六七八九十百千万两几每各该此其第时年月日说来去',
);

let made: ReadonlyMap<number, readonly number[]> | undefined;

/** For each character those it may stand for. */
function confusedWith(): ReadonlyMap<number, readonly number[]> {
  if (made) return made;
  const found = new Map<number, Set<number>>();
  for (const group of oftenConfused.trim().split(/\s+/)) {
    const codes = [...group].map((one) => one.charCodeAt(0));
    for (const a of codes) {
      const others = found.get(a) ?? new Set();
      found.set(a, others);
      for (const b of codes) if (a !== b) others.add(b);
    }
  }
  made = new Map([...found].map(([code, others]) => [code, [...others]]));
  return made;
}

const hash = (code: number): number => hashClosed(hashOn(0, code));
/** How often two characters stand side by side in Chinese, as a class. */
const beside = (a: number, b: number): number => wordPairs().beside(hash(a), hash(b));

/** Whether a character stands beside one it hardly ever stands beside: most of a text is passed over for this. */
function isOdd(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  const [before, after] = [i > 0 ? text.charCodeAt(i - 1) : 0, text.charCodeAt(i + 1)];
  return (isHanCode(before) && beside(before, code) === 0) || (isHanCode(after) && beside(code, after) === 0);
}

interface Slip {
  start: number;
  end: number;
  right: string;
  /** Characters of the word meant. */
  length: number;
  weight: number;
}

const weightOf = (words: Lexicon, codes: readonly number[]): number => {
  const [a = 0, b = 0, c = 0, d = 0] = codes;
  if (codes.length === 2) return words.two(a, b);
  return codes.length === 3 ? words.three(a, b, c) : words.four(a, b, c, d);
};

/** Whether some word of the dictionary holds the character at a position and one outside the stretch from start to end. */
function isClaimed(words: Lexicon, text: string, start: number, end: number): boolean {
  const at = (i: number) => text.charCodeAt(i);
  const isHan = (i: number) => i >= 0 && i < text.length && isHanCode(at(i));
  if (isHan(start - 1) && words.two(at(start - 1), at(start)) >= claiming) return true;
  if (isHan(end) && words.two(at(end - 1), at(end)) >= claiming) return true;
  if (isHan(start - 2) && isHan(start - 1) && words.three(at(start - 2), at(start - 1), at(start)) > 0) return true;
  if (isHan(end) && isHan(end + 1) && words.three(at(end - 1), at(end), at(end + 1)) > 0) return true;
  for (let from = start - 2; from <= start; from++) {
    for (let length = 3; length <= 4; length++) {
      const to = from + length;
      if (to < end || (from === start && to === end)) continue;
      const codes = Array.from({ length }, (_, k) => at(from + k));
      if (codes.every((code) => isHanCode(code)) && weightOf(words, codes) > 0) return true;
    }
  }
  return false;
}

/** The surest slip that the character at a position makes. */
function slipAt(words: Lexicon, text: string, i: number, isUsual: (a: number, b: number) => boolean): Slip | undefined {
  const others = confusedWith().get(text.charCodeAt(i));
  if (!others || numerals.has(text.charCodeAt(i)) || !isOdd(text, i)) return undefined;
  let best: Slip | undefined;
  for (let length = 4; length >= 2 && !best; length--) {
    for (let start = Math.max(0, i - length + 1); start <= i && start + length <= text.length; start++) {
      const written = Array.from({ length }, (_, k) => text.charCodeAt(start + k));
      if (!written.every((code) => isHanCode(code))) continue;
      const own = weightOf(words, written);
      if (own > doubtful) continue;
      if (length < 4 && written.some((code) => free.has(code))) continue;
      if (length === 2 && (isUsual(written[0]!, written[1]!) || beside(written[0]!, written[1]!) > 0)) continue;
      for (const meant of others) {
        const codes = written.with(i - start, meant);
        const weight = weightOf(words, codes);
        if (weight < leastMeant[length]! || (own > 0 && weight < own + 5)) continue;
        if (best && best.weight >= weight) continue;
        if (length < 4 && isClaimed(words, text, start, start + length)) continue;
        if (
          length === 3 &&
          (words.two(written[0]!, written[1]!) >= claiming || words.two(written[1]!, written[2]!) >= claiming)
        )
          continue;
        best = { start, end: start + length, right: String.fromCharCode(...codes), length, weight };
      }
    }
  }
  return best;
}

function severityOf({ length, weight }: Slip, isFree: boolean): Severity {
  if (isFree) return length > 2 ? 'warning' : 'info';
  return length > 2 || weight >= 11 ? 'warning' : 'info';
}

const saidElsewhere = (passage: Passage) =>
  [wordCharactersRight, idiomCharactersRight, wordFitsContext].flatMap((rule) => rule.find(passage));

/** How often each two Han characters stand together. */
function pairsOf(passages: readonly Passage[]): Map<number, number> {
  const pairs = new Map<number, number>();
  for (const { text } of passages) {
    for (let i = 0; i + 1 < text.length; i++) {
      const [a, b] = [text.charCodeAt(i), text.charCodeAt(i + 1)];
      if (!isHanCode(a) || !isHanCode(b)) continue;
      pairs.set(a * 0x10000 + b, (pairs.get(a * 0x10000 + b) ?? 0) + 1);
    }
  }
  return pairs;
}

export const commonSlip: Rule = {
  id: 'common-slip',
  check(_, __, prose: Prose): Diagnostic[] {
    if (prose.script !== 'simplified') return [];
    const passages = prose.passages.filter(({ kind, quoted }) => !quoted && proseKinds.includes(kind));
    const pairs = pairsOf(passages);
    const isUsual = (a: number, b: number) => (pairs.get(a * 0x10000 + b) ?? 0) >= usual;
    const words = lexicon();
    return passages.flatMap((passage) => {
      const { text } = passage;
      const slips: Slip[] = [];
      for (let i = 0; i < text.length; i++) {
        if (!isHanCode(text.charCodeAt(i))) continue;
        const slip = slipAt(words, text, i, isUsual);
        if (!slip || (slips.at(-1)?.end ?? 0) > slip.start) continue;
        slips.push(slip);
      }
      if (slips.length === 0 || speaksOfSpelling(text)) return [];
      const told = saidElsewhere(passage);
      return slips.flatMap((slip) => {
        const { start, end, right } = slip;
        if (told.some((other) => start < other.end && other.start < end)) return [];
        const isFree = [...text.slice(start, end)].some((one) => free.has(one.charCodeAt(0)));
        const values = { text: passage.raw.slice(start, end), right };
        return [
          diagnostic('common-slip', placeIn(passage, start, end), values, {
            severity: severityOf(slip, isFree),
            hint: right,
          }),
        ];
      });
    });
  },
  examples: {
    wrong: [{ text: '集市的型象要靠大家。', found: '型象', count: 1 }],
    right: ['集市的形象要靠大家。'],
  },
};
