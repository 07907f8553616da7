// Strings that a book uses often and as one unit, and rare ones that are the same but for one character of the same sound or
// look: 普朗克 in twelve places and 普郎克 in one. In: prose. Out: pairs with their places. Linear: every frequent triple is
// looked up with each character it could be taken for. Must not judge how grave a pair is, only how sure.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { areNear, writtenFor } from './alike-characters.ts';
import { foreignNamesIn, transliterating } from './foreign-names.ts';
import { type Counts, countOf, gramsOf, type Line, lineOf, pairKey } from './grams.ts';
import { type NamePair, surnames } from './proper-names.ts';
import type { Spot } from './spots.ts';

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

/** Whether a string of two or three characters is hardly a name; c is 0 where it has two. */
function isChance(a: number, b: number, c: number): boolean {
  const all = kinds[a]! | kinds[b]! | kinds[c]!;
  if (all & isParticle) return true;
  return (all & isOrdinary) !== 0 && !(c !== 0 && kinds[a]! & isSurname);
}

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

interface Candidate {
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

/** Frequent triples against rare ones. */
function tripleCandidates(grams: Counts): Candidate[] {
  const found: Candidate[] = [];
  for (let slot = 0; slot < grams.first.length; slot++) {
    const many = grams.counts[slot]!;
    const c = grams.second[slot]!;
    if (many < fewest || c === 0) continue;
    const key = grams.first[slot]! - 1;
    const unit = [(key >> 15) + 0x4e00, (key & 0x7fff) + 0x4e00, c] as const;
    if (isChance(...unit) || !isUnit(grams, unit, many)) continue;
    for (let at = 0; at < 3; at++) {
      if (at !== 1 && staysAlone(grams, unit, at, many)) continue;
      for (const other of writtenFor(unit[at]!)) {
        if (!isHan(other) || kinds[other]! & isParticle) continue;
        const few = countWith(grams, unit, at, other);
        if (few > 0 && few * 3 <= many && few <= 2) found.push({ unit, rare: withOther(unit, at, other), at, many });
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
      writtenFor(code).flatMap((other): Candidate[] => {
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

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** So much of the sentence on either side decides where words begin. */
const room = 8;

/** The word of the dictionary that a character of a text belongs to. */
function wordAt(text: string, at: number): { start: number; end: number } {
  const from = Math.max(0, at - room);
  const { segment, index } = segmenter.segment(text.slice(from, at + room + 1)).containing(at - from)!;
  return { start: from + index, end: from + index + segment.length };
}

/**
 * How the odd character stands: it makes a word with what is beside the name, or the rare form is a word itself (chance);
 * it makes a word with a part of the form, or the rest is a word to which anything may be added (doubtful); or neither.
 */
function standingOf({ text }: Passage, start: number, end: number, odd: number): 'chance' | 'doubtful' | 'alone' {
  const word = wordAt(text, odd);
  const length = word.end - word.start;
  if (length > 1 && (word.start < start || word.end > end || length >= end - start)) return 'chance';
  if (length > 1) return 'doubtful';
  const rest = odd === start ? wordAt(text, end - 1) : wordAt(text, start);
  return end - start === 3 && odd !== start + 1 && rest.end - rest.start > 1 ? 'doubtful' : 'alone';
}

/** A surname and two characters, of which one of the two differs: whatever stands beside it. */
const isPersonOf = ({ unit, at }: Candidate) => unit.length === 3 && at > 0 && (kinds[unit[0]!]! & isSurname) !== 0;

const isWord = (codes: readonly number[]) => [...segmenter.segment(String.fromCharCode(...codes))].length === 1;

interface Places {
  candidate: Candidate;
  rare: number[];
  many: number[];
}

/** Every near name, each rare place once. */
export function nearNamesIn(prose: Prose): NamePair[] {
  // A name that stands in a letter quoted counts; a slip there is another's.
  const passages = prose.passages.filter(({ kind }) => kind !== 'reference' && kind !== 'verse');
  const line = lineOf(passages);
  const grams = gramsOf(line);
  const candidates = [
    ...tripleCandidates(grams),
    ...pairCandidates(grams, singlesOf(line)),
    ...introducedCandidates(prose, grams),
    ...soundCandidates(grams),
  ];
  if (candidates.length === 0) return [];
  const places = placesOf(line, candidates);
  const told = new Set<number>();
  return places.flatMap(({ candidate, rare, many }): NamePair[] => {
    const first = rare[0];
    if (first === undefined || many.length === 0) return [];
    const odd = first + candidate.at;
    if (told.has(odd)) return [];
    const spots = rare.map((start) => spotIn(passages, line, start, start + candidate.rare.length));
    if (spots.some(({ passage }) => passage.quoted)) return [];
    const standings = spots.map(({ passage, start, end }) => standingOf(passage, start, end, start + candidate.at));
    if (standings.includes('chance') && !(kinds[candidate.rare.at(-1)!]! & isIsland)) return [];
    if (candidate.isSeldom) {
      // Which of two is right is not known: the one that stands with its dot or its dates, else the one met first.
      if (!isSeldomPair(passages, line, candidate, spots[0]!, first, many)) return [];
    } else if (!isPersonOf(candidate) && !sharesContext(line, candidate, first, many)) return [];
    const { from, to } = widened(line, candidate, first, many);
    const characters = [candidate.unit, candidate.rare].map((form) => String.fromCharCode(form[candidate.at]!));
    const isNear = areNear(characters[0]!, characters[1]!);
    if (!candidate.isSeldom && standings.includes('doubtful') && !(isNear && (from + to > 0 || isPersonOf(candidate))))
      return [];
    if (candidate.unit.length === 2 && isWord(candidate.unit)) return [];
    told.add(odd);
    const text = (start: number, end: number) => String.fromCharCode(...line.codes.subarray(start, end));
    return [
      {
        one: text(many[0]! - from, many[0]! + candidate.unit.length + to),
        other: text(first - from, first + candidate.rare.length + to),
        many: candidate.many,
        few: rare.map((start) => spotIn(passages, line, start - from, start + candidate.rare.length + to)),
        first: spotIn(passages, line, many[0]!, many[0]! + candidate.unit.length),
        sure: true,
      },
    ];
  });
}

/** Whether two seldom forms are one name: no part of either is a word, and they stand in one context or one is introduced. */
function isSeldomPair(
  passages: readonly Passage[],
  line: Line,
  candidate: Candidate,
  rare: Spot,
  first: number,
  many: readonly number[],
): boolean {
  const { unit, at } = candidate;
  const isPlace = (kinds[unit[at]!]! & isIsland) !== 0;
  const isSpelled = ({ passage, start, end }: Spot) =>
    Array.from({ length: end - start }, (_, i) => wordAt(passage.text, start + i)).every(
      (word) => word.end - word.start === 1,
    );
  const one = spotIn(passages, line, many[0]!, many[0]! + unit.length);
  if (isPlace) return first > many[0]! || one.passage.quoted;
  if (!isSpelled(rare)) return false;
  const isIntroduced = ({ passage, start, end }: Spot) =>
    /[·•・]/.test(passage.text[start - 1] ?? '') || /^[（(](?:[A-Z]|\d{3})/.test(passage.text.slice(end, end + 4));
  if (isIntroduced(one)) return !isIntroduced(rare);
  if (isIntroduced(rare)) return false;
  const same = (offset: number) => {
    const code = line.codes[first + offset];
    return code !== 0 && code === line.codes[many[0]! + offset];
  };
  const isAfter = same(unit.length) && same(unit.length + 1);
  // Of two that are alike in everything only the later is told of.
  return (isAfter || (same(-1) && same(-2))) && (candidate.many > 1 || !isSpelled(one) || first > many[0]!);
}

/** Where the candidates' two forms stand. */
function placesOf({ codes, length }: Line, candidates: readonly Candidate[]): Places[] {
  const all = candidates.map((candidate): Places => ({ candidate, rare: [], many: [] }));
  const byForm = new Map<number, { code: number; list: number[] }[]>();
  const watch = (form: readonly number[], list: number[]) => {
    const key = pairKey(form[0]!, form[1]!);
    const own = byForm.get(key) ?? [];
    byForm.set(key, own);
    own.push({ code: form[2] ?? 0, list });
  };
  for (const { candidate, rare, many } of all) {
    watch(candidate.rare, rare);
    watch(candidate.unit, many);
  }
  for (let i = 0; i + 1 < length; i++) {
    if (codes[i] === 0 || codes[i + 1] === 0) continue;
    const watched = byForm.get(pairKey(codes[i]!, codes[i + 1]!));
    if (!watched) continue;
    for (const { code, list } of watched) if (code === 0 || code === codes[i + 2]) list.push(i);
  }
  return all;
}

function spotIn(passages: readonly Passage[], { at, passageOf }: Line, from: number, to: number): Spot {
  return { passage: passages[passageOf[from]!]!, start: at[from]!, end: at[to - 1]! + 1 };
}

/** A neighbour of the rare form stands beside the frequent one too, or no character stands there. */
function sharesContext({ codes }: Line, { unit }: Candidate, rare: number, many: readonly number[]): boolean {
  const size = unit.length;
  const [before, after] = [codes[rare - 1], codes[rare + size]];
  const left = before === 0 || many.some((start) => codes[start - 1] === before);
  const right = after === 0 || many.some((start) => codes[start + size] === after);
  return size === 2 ? left && right : left || right;
}

/** What always stands beside the frequent form, and beside the rare one, belongs to the name. */
function widened({ codes }: Line, { unit }: Candidate, rare: number, many: readonly number[]) {
  const always = (offset: number) => {
    const code = codes[rare + offset];
    return code !== undefined && code !== 0 && many.every((start) => codes[start + offset] === code);
  };
  let [from, to] = [0, 0];
  while (from < 4 && always(-from - 1)) from++;
  while (to < 4 && always(unit.length + to)) to++;
  return { from, to };
}
