// Strings that a book uses often and as one unit, and rare ones that are the same but for one character of the same sound or
// look: 普朗克 in twelve places and 普郎克 in one. In: prose. Out: pairs with their places. Linear: every frequent triple is
// looked up with each character it could be taken for. Must not judge how grave a pair is, only how sure.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { areNear } from './alike-characters.ts';
import { linesIn, pairKey } from './grams.ts';
import type { Line } from './line.ts';
import { type Candidate, candidatesIn, isPersonOf, isPlaceEnding } from './name-candidates.ts';
import type { NamePair } from './proper-names.ts';
import type { Spot } from './spots.ts';

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

const isWord = (codes: readonly number[]) => [...segmenter.segment(String.fromCharCode(...codes))].length === 1;

interface Places {
  candidate: Candidate;
  rare: number[];
  many: number[];
}

/** Every near name, each rare place once. */
export function nearNamesIn(prose: Prose): NamePair[] {
  const { passages, line, grams } = linesIn(prose);
  const candidates = candidatesIn(prose, line, grams);
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
    if (standings.includes('chance') && !isPlaceEnding(candidate.rare.at(-1)!)) return [];
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
  const isPlace = isPlaceEnding(unit[at]!);
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

/** A stretch of the line as a spot. */
export function spotIn(passages: readonly Passage[], { at, passageOf }: Line, from: number, to: number): Spot {
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
