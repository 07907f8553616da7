// Characters of one sound or look in the same surroundings, in two places of a book: 在恒丰茧行 and 在恒峰茧行, 福利院院长龚秀兰 and
// 福利院院长龚秀蓝. Surroundings so unlikely do not come twice by chance. In: prose. Out: pairs with their places, none of them
// sure. Linear: places are found by the hash of the three characters about the odd one, a few of each hash.
import type { Prose } from '../../prose/prose.ts';
import { type Lexicon, lexicon } from '../slips/lexicon.ts';
import { areNear, writtenFor } from './alike-characters.ts';
import { chainsFor, enter, hashAbout } from './alike-places.ts';
import { bookWordsIn, isParticle } from './book-words.ts';
import { countOf, linesIn } from './grams.ts';
import { readingOf } from './likely-reading.ts';
import type { Line } from './line.ts';
import { spotIn } from './near-names.ts';
import type { NamePair } from './proper-names.ts';

/** How unlikely what two places have in common must be, as a logarithm. */
const least = 22;
/** A character so frequent as a word of its own stands where it will. */
const mostFrequent = 14;
/** So much of the surroundings is compared. */
const room = 6;

/** Pairs that writers use for one another, or that tell one thing of several. */
const apart = new Set(
  [...'〇零一二三四五六七八九十百千万两第做作他她它哪那'].map((character) => character.charCodeAt(0)),
);

/** Characters that make no word of the dictionary with what stands beside them. */
function isFree(words: Lexicon, { codes }: Line, at: number): boolean {
  const [before, code, after] = [codes[at - 1]!, codes[at]!, codes[at + 1]!];
  if (code === 0 || isParticle(code) || apart.has(code) || words.one(code) > mostFrequent) return false;
  if (before !== 0 && words.two(before, code) > 2) return false;
  return after === 0 || words.two(code, after) <= 2;
}

/** Every place of a free character and, of those before it, ones in the same surroundings with another it is written for. */
function placesIn(line: Line): [number, number][] {
  const { codes, length } = line;
  const words = lexicon();
  const free: number[] = [];
  for (let i = 1; i + 1 < length; i++) if (isFree(words, line, i)) free.push(i);
  const chains = chainsFor(free.length * 4);
  const found: [number, number][] = [];
  for (const place of free) {
    for (let odd = 0; odd < 4; odd++) {
      const hash = hashAbout(codes, place - odd, 4, odd);
      if (hash === 0) continue;
      for (const other of enter(chains, hash, place)) {
        if (codes[other] !== codes[place] && writtenFor(codes[other]!).includes(codes[place]!))
          found.push([other, place]);
      }
    }
  }
  return found;
}

/** How far two places have the same characters on either side. */
function sharedAbout({ codes }: Line, a: number, b: number): { from: number; to: number } {
  let [from, to] = [0, 0];
  while (from < room && codes[a - from - 1] && codes[a - from - 1] === codes[b - from - 1]) from++;
  while (to < room && codes[a + to + 1] && codes[a + to + 1] === codes[b + to + 1]) to++;
  return { from, to };
}

/** Pairs of places that are the same but for a character. */
export function sameSurroundingsIn(prose: Prose): NamePair[] {
  const { passages, line, grams } = linesIn(prose);
  const { own } = bookWordsIn(prose);
  const { codes } = line;
  const told = new Set<string>();
  return placesIn(line).flatMap(([a, b]): NamePair[] => {
    const [one, other] = [codes[a]!, codes[b]!];
    if (!areNear(String.fromCharCode(one), String.fromCharCode(other))) return [];
    const { from, to } = sharedAbout(line, a, b);
    const unlikely = -readingOf(codes, a - from, a, own) - readingOf(codes, a + 1, a + to + 1, own);
    if (unlikely < least) return [];
    const key = [Math.min(one, other), Math.max(one, other)].join(' ');
    if (told.has(key)) return [];
    told.add(key);
    // With its neighbour, on the side that agrees.
    const [start, end] = from > 0 ? [1, 0] : [0, 1];
    const count = (at: number) => countOf(grams, codes[at - start]!, codes[at + end]!, 0);
    const [most, least_] = count(a) >= count(b) ? [a, b] : [b, a];
    const left = Math.min(from, 3);
    const right = Math.min(to, 3);
    const spot = (at: number) => spotIn(passages, line, at - left, at + right + 1);
    const text = (at: number) => String.fromCharCode(...codes.subarray(at - left, at + right + 1));
    if (spot(least_).passage.quoted || count(least_) > 2) return [];
    return [
      { one: text(most), other: text(least_), many: count(most), few: [spot(least_)], first: spot(most), sure: false },
    ];
  });
}
