// A book's own words (临漾县, 启篾) against rare strings that are the same but for a character of the same sound or look, and that
// read far better as a slip for them than as they stand: 临样县, 起篾. In: prose. Out: pairs with their places, sure or not.
// Linear: each word is looked up with every character it may be written with. Must not know of names.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { areNear, writtenFor } from './alike-characters.ts';
import { type BookWord, bookWordsIn, isParticle } from './book-words.ts';
import { countOf, linesIn, pairKey } from './grams.ts';
import { gainAsWord, type OwnWords, ownKey } from './likely-reading.ts';
import type { Line } from './line.ts';
import { isNoName, isSurnameCode } from './name-candidates.ts';
import { beginsAsName, endsAsName } from './name-edges.ts';
import { spotIn } from './near-names.ts';
import type { NamePair } from './proper-names.ts';
import { ownWords } from './spots.ts';

/** The gain from which a slip is told of, and is sure, by length; characters farther apart need more. */
const least = { 2: { told: 8.5, sure: 12.5 }, 3: { told: 9.5, sure: 13 } } as const;
const farther = 3;

const numerals = new Set([...'〇零一二三四五六七八九十百千万两第'].map((character) => character.charCodeAt(0)));

/** Before a surname: 老曹. */
const callings = new Set([...'老小阿'].map((character) => character.charCodeAt(0)));

interface Candidate {
  word: BookWord;
  at: number;
  rare: readonly number[];
  /** The first places of either. */
  many: number[];
  few: number[];
}

/** Whether so few may be a slip for so many. */
const isRare = (few: number, many: number) => few * 3 <= many || (few === 1 && many === 2);

const quoted = /“([\u4e00-\u9fff]{2,3})”/g;

/** Short terms in quotation marks, which count as words where they stand once. */
function quotedWordsIn(prose: Prose): BookWord[] {
  const { grams, line } = linesIn(prose);
  const terms = new Set(
    [...ownWords(prose)].flatMap(({ text }) => [...text.matchAll(quoted)].map(([, term]) => term!)),
  );
  return [...terms].flatMap((term): BookWord[] => {
    const codes = [...term].map((character) => character.charCodeAt(0));
    const [a, b, c] = codes as [number, number, number?];
    const known = c === undefined ? lexicon().two(a, b) : lexicon().three(a, b, c);
    const count = countOf(grams, a, b, c ?? 0);
    if (known > rareWord || count > 1) return [];
    return [{ codes, count: 2, share: Math.log(2 / Math.max(line.length, 2_000)), gain: 0 }];
  });
}

function candidatesIn(prose: Prose): Candidate[] {
  const { grams } = linesIn(prose);
  const found: Candidate[] = [];
  for (const word of [...bookWordsIn(prose).words, ...quotedWordsIn(prose)]) {
    const [a, b, c = 0] = word.codes as [number, number, number?];
    // 折成两 and 拆成两 are no names.
    if (c !== 0 && (numerals.has(b) || numerals.has(c))) continue;
    for (let at = 0; at < word.codes.length; at++) {
      const code = word.codes[at]!;
      if (numerals.has(code)) continue;
      const others = writtenFor(code);
      for (let i = 0; i < others.length; i++) {
        const other = others[i]!;
        if (other < 0x4e00 || other > 0x9fff) continue;
        const few = countOf(grams, at === 0 ? other : a, at === 1 ? other : b, at === 2 ? other : c);
        if (few === 0 || few > 2 || !isRare(few, word.count) || isParticle(other) || numerals.has(other)) continue;
        const rare = [...word.codes];
        rare[at] = other;
        found.push({ word, at, rare, many: [], few: [] });
      }
    }
  }
  return found;
}

/** A term that the dictionary has and a reader hardly knows: 颤振. */
const rareWord = 6;
/** So many places of the frequent form show whether it is a word there. */
const shown = 3;

function locate({ codes, length }: Line, candidates: readonly Candidate[]): void {
  const watched = new Map<number, { third: number; places: number[] }[]>();
  const watch = ([a, b, c]: readonly number[], places: number[]) => {
    const key = pairKey(a!, b!);
    const list = watched.get(key);
    if (list) list.push({ third: c ?? 0, places });
    else watched.set(key, [{ third: c ?? 0, places }]);
  };
  for (const { word, rare, many, few } of candidates) {
    watch(word.codes, many);
    watch(rare, few);
  }
  for (let i = 0; i + 1 < length; i++) {
    if (codes[i] === 0 || codes[i + 1] === 0) continue;
    const list = watched.get(pairKey(codes[i]!, codes[i + 1]!));
    if (!list) continue;
    for (const { third, places } of list) {
      if (places.length < shown && (third === 0 || third === codes[i + 2])) places.push(i);
    }
  }
}

/** Whether the frequent form is a word where it stands, not a chance of two that meet: 软件中发送. */
const isWordThere = (line: Line, { word, many }: Candidate, own: OwnWords): boolean => {
  const explains = own.has(ownKey(word.codes[0]!, word.codes[1]!, word.codes[2] ?? 0));
  const size = word.codes.length;
  return many.some((at) => gainAsWord(line, at, at + size, word.share, own) >= (explains ? -0.5 : 4));
};

/** Whether what stays the same is a word itself, to which anything may be added. */
function restIsWord({ word: { codes }, at, rare }: Candidate, own: OwnWords): boolean {
  if (codes.length < 3) return false;
  if (at === 1) return isNoName(codes[2]!) || (isNoName(codes[1]!) && !isSurnameCode(codes[0]!));
  const [a, b] = at === 0 ? [rare[1]!, rare[2]!] : [rare[0]!, rare[1]!];
  if (isNoName(a) || isNoName(b)) return !isSurnameCode(rare[0]!);
  return lexicon().two(a, b) > 0 || own.has(ownKey(a, b, 0));
}

/** Every slip for a word of the book, sure or not. */
export function nearBookWordsIn(prose: Prose): NamePair[] {
  const { passages, line } = linesIn(prose);
  const { own } = bookWordsIn(prose);
  const candidates = candidatesIn(prose).filter((candidate) => !restIsWord(candidate, own));
  locate(line, candidates);
  const best = new Map<number, { gain: number; pair: NamePair }>();
  for (const candidate of candidates) {
    const { word, at, rare, many, few } = candidate;
    if (few.length === 0 || many.length === 0 || !isWordThere(line, candidate, own)) continue;
    const size = rare.length as 2 | 3;
    const gain = Math.min(...few.map((start) => gainAsWord(line, start, start + size, word.share, own)));
    if (gain < least[size].told) continue;
    const text = (codes: readonly number[]) => String.fromCharCode(...codes);
    const isNear = areNear(text([word.codes[at]!]), text([rare[at]!]));
    if (!isNear && (size === 2 || gain < least[size].told + farther)) continue;
    const edges = few.map((start) => [beginsAsName(line, start), endsAsName(line, start + size)]);
    const isEdged = edges.every(([left, right]) => left && right);
    if (size === 2 && !isEdged && !(gain >= least[2].sure && edges.every(([left, right]) => left || right))) continue;
    const isCalled =
      size === 2 && at === 1 && callings.has(rare[0]!) && isSurnameCode(word.codes[1]!) && !isSurnameCode(rare[1]!);
    const sure =
      isEdged && isCalled ? true : gain >= least[size].sure + (isNear ? 0 : farther) && (size === 3 || isEdged);
    const spots = few.map((start) => spotIn(passages, line, start, start + size));
    if (spots.some(({ passage }) => passage.quoted)) continue;
    const key = few[0]! + at;
    if ((best.get(key)?.gain ?? 0) >= gain) continue;
    const first = spotIn(passages, line, many[0]!, many[0]! + size);
    best.set(key, {
      gain,
      pair: { one: text(word.codes), other: text(rare), many: word.count, few: spots, first, sure },
    });
  }
  return [...best.values()].map(({ pair }) => pair);
}
