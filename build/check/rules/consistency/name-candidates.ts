// Strings that may be one name in two forms: a frequent triple or pair that behaves as one, and a rare one that is the same but
// for a character easily written for another. In: a book's counts. Out: candidates, many of them chance. Linear: every
// frequent string is looked up with each character it could be taken for. Must not look at the text.

import { sameSyllable } from '../../../readings.ts';
import type { Prose } from '../../prose/prose.ts';
import { areAlike, writtenFor } from './alike-characters.ts';
import { foreignNamesIn, transliterating } from './foreign-names.ts';
import { type Counts, countOf, pairKey } from './grams.ts';
import type { Line } from './line.ts';
import { surnames } from './proper-names.ts';
import { put } from './spots.ts';

const fewest = 3;
/** A pair of characters is a unit only where it is met more often. */
const fewestPairs = 3;

/** Particles and the like stand in no name; where one of them stands, what is alike is chance. */
const particles =
  '的地得了着过是在有和为与之不这那个我你他她它们也就都把被对从到要会能以及向将已并或则因所此其何等者去说看做用让给比还又再很更最只才可些每各某样么吗呢吧啊';
/** Others of ordinary words, which only the names of people have. */
const ordinary = '时候前中上下内外间里来一二三四五六七八九十百千万两几第多少个只条块张件次年月日号点分秒元';
const islands = '洲州';

/** What a character may be, by its code: looked up some hundred thousand times. */
const [isParticle, isOrdinary, isSurname, isSpelling, isIsland] = [1, 2, 4, 8, 16];
const kinds = (() => {
  const made = new Uint8Array(0x10000);
  const mark = (characters: string, kind: number) => {
    for (let i = 0; i < characters.length; i++) made[characters.charCodeAt(i)]! |= kind;
  };
  mark(particles, isParticle);
  mark(ordinary, isOrdinary);
  mark(surnames, isSurname);
  mark(transliterating, isSpelling);
  mark(islands, isIsland);
  return made;
})();

/** Whether a character stands in no name. */
export const isNoName = (code: number): boolean => (kinds[code]! & isParticle) !== 0;

export const isSurnameCode = (code: number): boolean => (kinds[code]! & isSurname) !== 0;

/** Whether a string of two or three characters is hardly a name; c is 0 where it has two. */
function isChance(a: number, b: number, c: number): boolean {
  const all = kinds[a]! | kinds[b]! | kinds[c]!;
  if (all & isParticle) return true;
  return (all & isOrdinary) !== 0 && !(c !== 0 && kinds[a]! & isSurname);
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** A frequent form and a rare one, as UTF-16 units. */
export interface Candidate {
  unit: readonly number[];
  rare: readonly number[];
  /** Which character differs. */
  at: number;
  many: number;
  /** The frequent form is not frequent: what stands about the two must tell. */
  isSeldom?: true;
}

/** A triple that behaves as one: where its first two stand, the third follows, or the other way round. */
const isUnit = (grams: Counts, [a, b, c]: readonly [number, number, number], count: number) => {
  const [left, right] = [count / countOf(grams, a, b, 0), count / countOf(grams, b, c, 0)];
  return Math.max(left, right) >= 0.7 && Math.min(left, right) >= 0.3;
};

type Triple = readonly number[];

/** How often a triple stands with another character in one place. */
const countWith = (grams: Counts, unit: Triple, at: number, other: number): number =>
  countOf(grams, at === 0 ? other : unit[0]!, at === 1 ? other : unit[1]!, at === 2 ? other : unit[2]!);

const withOther = (unit: Triple, at: number, other: number): number[] =>
  unit.map((code, i) => (i === at ? other : code));

/** Where the two that stay never stand beside another third, there is nothing to look up. */
const staysAlone = (grams: Counts, unit: Triple, at: number, many: number): boolean =>
  countOf(grams, unit[at === 0 ? 1 : 0]!, unit[at === 0 ? 2 : 1]!, 0) === many;

/** A triple with one of its characters left open, as a number. */
const openingOf = ([a, b, c]: Triple, at: number): number =>
  (at === 0 ? pairKey(b!, c!) : at === 1 ? pairKey(a!, c!) : pairKey(a!, b!)) * 4 + at;

const tripleAt = (grams: Counts, slot: number): Triple => {
  const key = grams.first[slot]! - 1;
  return [(key >> 15) + 0x4e00, (key & 0x7fff) + 0x4e00, grams.second[slot]!];
};

/** Frequent triples against rare ones that are the same but for a character that sounds or looks alike. */
function tripleCandidates(grams: Counts): Candidate[] {
  const open = new Map<number, { unit: Triple; many: number }[]>();
  for (let slot = 0; slot < grams.first.length; slot++) {
    const many = grams.counts[slot]!;
    if (many < fewest || grams.second[slot] === 0) continue;
    const unit = tripleAt(grams, slot);
    const [a, b, c] = unit as [number, number, number];
    if (isChance(a, b, c) || !isUnit(grams, [a, b, c], many)) continue;
    for (let at = 0; at < 3; at++) {
      if (at !== 1 && staysAlone(grams, unit, at, many)) continue;
      put(open, openingOf(unit, at), { unit, many });
    }
  }
  if (open.size === 0) return [];
  const mask = 0xffff;
  const isOpen = new Uint8Array(mask + 1);
  for (const opening of open.keys()) isOpen[opening & mask] = 1;
  const found: Candidate[] = [];
  for (let slot = 0; slot < grams.first.length; slot++) {
    const few = grams.counts[slot]!;
    if (few === 0 || few > 2 || grams.second[slot] === 0) continue;
    const rare = tripleAt(grams, slot);
    for (let at = 0; at < 3; at++) {
      const opening = openingOf(rare, at);
      // Most are no frequent one's: a bit says so sooner than the map.
      if (!isOpen[opening & mask]) continue;
      for (const { unit, many } of open.get(opening) ?? []) {
        if (few * 3 > many || kinds[rare[at]!]! & isParticle) continue;
        const [one, other] = [String.fromCharCode(unit[at]!), String.fromCharCode(rare[at]!)];
        if (areAlike(one, other) || sameSyllable(one, other)) found.push({ unit, rare, at, many });
      }
    }
  }
  return found;
}

/** Pairs whose two characters hardly stand anywhere else: 梅尚. */
function pairCandidates(grams: Counts, singles: Uint32Array): Candidate[] {
  const found: Candidate[] = [];
  for (let slot = 0; slot < grams.first.length; slot++) {
    const many = grams.counts[slot]!;
    if (many < fewestPairs || grams.second[slot] !== 0 || grams.first[slot] === 0) continue;
    const key = grams.first[slot]! - 1;
    const unit = [(key >> 15) + 0x4e00, (key & 0x7fff) + 0x4e00];
    const [a, b] = unit as [number, number];
    if (isChance(a, b, 0)) continue;
    if (many < singles[a]! * 0.6 || many < singles[b]! * 0.6) continue;
    for (let at = 0; at < 2; at++) {
      if (singles[unit[1 - at]!] === many) continue;
      for (const other of writtenFor(unit[at]!)) {
        if (!isHan(other) || isChance(other, 0, 0)) continue;
        const rare = at === 0 ? [other, b] : [a, other];
        if (countOf(grams, rare[0]!, rare[1]!, 0) === 1) found.push({ unit, rare, at, many });
      }
    }
  }
  return found;
}

/** Names spelled by sound that stand once or twice in either form: 普朗克常数 and 普郎克常数; and islands and prefectures. */
function soundCandidates(grams: Counts): Candidate[] {
  const found: Candidate[] = [];
  for (let slot = 0; slot < grams.first.length; slot++) {
    const many = grams.counts[slot]!;
    const c = grams.second[slot]!;
    if (many === 0 || many > fewest || c === 0) continue;
    const key = grams.first[slot]! - 1;
    const unit = [(key >> 15) + 0x4e00, (key & 0x7fff) + 0x4e00, c];
    const isPlace = (kinds[c]! & isIsland) !== 0;
    const all = kinds[unit[0]!]! & kinds[unit[1]!]! & kinds[c]!;
    if (!(isPlace || all & isSpelling) || isChance(unit[0]!, unit[1]!, c)) continue;
    for (const at of isPlace ? [2] : [0, 1, 2]) {
      if (at !== 1 && staysAlone(grams, unit, at, many)) continue;
      for (const other of isPlace ? islandCodes : writtenFor(unit[at]!)) {
        if (other === unit[at] || kinds[other]! & isParticle) continue;
        if (countWith(grams, unit, at, other) === 1)
          found.push({ unit, rare: withOther(unit, at, other), at, many, isSeldom: true });
      }
    }
  }
  return found;
}

/** Names of a person given in full once, 皮埃尔·梅尚（1744—1804）, and the last part once more with a slip. */
function introducedCandidates(prose: Prose, grams: Counts): Candidate[] {
  const lasts = [...foreignNamesIn(prose).values()].map(({ last }) => last.split(/[·•・‧∙．.]/).at(-1)!);
  return [...new Set(lasts)].flatMap((last) => {
    if (last.length < 2 || last.length > 3) return [];
    const unit = [...last].map((character) => character.charCodeAt(0));
    if (!unit.every(isHan)) return [];
    return unit.flatMap((code, at) =>
      [...writtenFor(code)].flatMap((other): Candidate[] => {
        const rare = [...unit];
        rare[at] = other;
        if (!isHan(other)) return [];
        const few = countOf(grams, rare[0]!, rare[1]!, rare[2] ?? 0);
        return few === 1 ? [{ unit, rare, at, many: 1, isSeldom: true }] : [];
      }),
    );
  });
}

const islandCodes = [...islands].map((character) => character.charCodeAt(0));

function singlesOf({ codes, length }: Line): Uint32Array {
  const singles = new Uint32Array(0x10000);
  for (let i = 0; i < length; i++) singles[codes[i]!]!++;
  return singles;
}

/** Every candidate of a book, those with a frequent form first. */
export const candidatesIn = (prose: Prose, line: Line, grams: Counts): Candidate[] => [
  ...tripleCandidates(grams),
  ...pairCandidates(grams, singlesOf(line)),
  ...introducedCandidates(prose, grams),
  ...soundCandidates(grams),
];

/** A surname and two characters, of which one of the two differs: whatever stands beside it. */
export const isPersonOf = ({ unit, at }: Candidate): boolean =>
  unit.length === 3 && at > 0 && (kinds[unit[0]!]! & isSurname) !== 0;

/** 洲 or 州: islands and prefectures. */
export const isPlaceEnding = (code: number): boolean => (kinds[code]! & isIsland) !== 0;
