// Characters typed twice within words, where no list has them: 水利局局和, 即即可. In: a book's prose. Out: by passage, the
// places where a run becomes much likelier with one of the two taken away, as surely as it takes to report them. What a book
// writes again, what doubles a verb (努努嘴), and what two words make that meet (税率|率先) is let be.
import type { Passage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import { once } from '../consistency/spots.ts';
import { shortVerbs } from '../words/data/manners.ts';
import { speaksOfSpelling } from '../words/spoken-of.ts';
import { type Lexicon, lexicon } from './lexicon.ts';
import { read, roomForReading } from './reading.ts';
import { surnames } from './score.ts';
import { besideInset, inOldWords, ownProse, searchedIn } from './searched.ts';
import { wordPairs } from './word-pairs.ts';

/** How much likelier a run becomes, in natural logarithms. Measured: one false in some 100,000 characters. */
const leastGain = 6;
/** Where the second may begin a word: 制表位|位置 is in no dictionary. */
const leastAtBeginning = 9.5;
/** So many characters on either side tell enough. */
const around = 20;
/** Of a shorter run nothing is sure. */
const shortest = 5;
/** The class from which a word of the dictionary claims its characters. */
const claiming = 4;

const codesOf = (characters: string): ReadonlySet<number> => new Set([...characters].map((one) => one.charCodeAt(0)));
/** 努努嘴, 一一点头: verbs are doubled to make light of them. */
const verbs = codesOf(`${shortVerbs}努眨撇咧抿撅耸挠跺掐伸瞧瞅逛晾溜遛`);
/** 小芳芳, 阿明明: names that please. */
const petNames = codesOf('小阿老');

/** Where a character stands twice: its position, the first of the two. */
export interface TypedTwice {
  at: number;
  /** The two, with what stands on either side of them, one of them taken away. */
  right: string;
}

/** The gain it takes; undefined where the two belong to words of their own that meet there, or are meant. */
function gainFor(codes: Uint16Array, i: number, words: Lexicon): number | undefined {
  const [a, b, x, d, e] = [codes[i - 2] ?? 0, codes[i - 1] ?? 0, codes[i]!, codes[i + 2] ?? 0, codes[i + 3] ?? 0];
  if (words.two(x, x) > 0 || (b && words.three(b, x, x) > 0)) return undefined;
  if (surnames.has(b) || petNames.has(b)) return undefined;
  const endsWord = (b && words.two(b, x) >= claiming) || (a && b && words.three(a, b, x) > 0);
  const beginsWord = (d && words.two(x, d) >= claiming) || (d && e && words.three(x, d, e) > 0);
  if (endsWord ? beginsWord : verbs.has(x)) return undefined;
  return beginsWord ? leastAtBeginning : leastGain;
}

/** By passage. */
export const typedTwice = once((prose: Prose): ReadonlyMap<Passage, readonly TypedTwice[]> => {
  const { runs, pairs } = searchedIn(prose);
  const passages = ownProse(prose);
  /** How many places have a stretch; more than one is a habit. */
  const isWrittenAgain = (stretch: string): boolean => {
    let times = 0;
    for (const { text } of passages)
      for (let at = text.indexOf(stretch); at >= 0; at = text.indexOf(stretch, at + 1)) if (++times > 1) return true;
    return false;
  };
  const words = lexicon();
  const reading = roomForReading(words, wordPairs());
  const found = new Map<Passage, TypedTwice[]>();
  for (const { codes, passage, from } of runs) {
    for (let i = 0; i + 1 < codes.length; i++) {
      const x = codes[i]!;
      if (x !== codes[i + 1] || x === codes[i - 1] || x === codes[i + 2]) continue;
      const least = gainFor(codes, i, words);
      if (least === undefined) continue;
      if (codes.length < shortest) continue;
      const start = Math.max(0, i - around);
      const near = codes.slice(start, i + 2 + around);
      read(reading, near);
      const at = i - start;
      const { total, begins, length } = reading;
      // Within one word, or in two that are both longer.
      if (begins[at] === begins[at + 1] || (length[at]! > 1 && length[at + 1]! > 1)) continue;
      const less = new Uint16Array(near.length - 1);
      less.set(near.subarray(0, at));
      less.set(near.subarray(at + 1), at);
      read(reading, less);
      const place = from + i;
      if (reading.total - total < least || besideInset(passage, place, place + 2)) continue;
      if (inOldWords(passage, place) || speaksOfSpelling(passage.text)) continue;
      // What the book writes again with the same neighbour is meant.
      const own = codes.slice(Math.max(0, i - 1), i + 3);
      if (
        pairs.count(x, x) > 1 &&
        [own.subarray(0, 3), own.subarray(-3)].some((three) => isWrittenAgain(String.fromCharCode(...three)))
      )
        continue;
      // 白沙渡|渡船: two words of the book meet.
      if (i > 0 && i + 2 < codes.length && pairs.count(codes[i - 1]!, x) > 1 && pairs.count(x, codes[i + 2]!) > 1)
        continue;
      const right = String.fromCharCode(...less.slice(Math.max(0, at - 1), at + 2));
      const list = found.get(passage);
      if (list) list.push({ at: place, right });
      else found.set(passage, [{ at: place, right }]);
    }
  }
  return found;
});
