// Two words of one character that stand side by side and look like a miswritten one: 砌|好, 钢|要, 便|密|了, 器|面, 抵|三. In: a
// suspect and its run. Out: whether grammar alone accounts for what is written. Such a suspect is a query, no warning.
import type { Lexicon } from './lexicon.ts';
import type { Suspect } from './suspects.ts';

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));

/** What follows a verb of one character: how it ends, where it goes. */
const complements = codesOf('到好完住过出起来去上下开成掉着了得回进倒透满尽平齐净碎断弯直紧松');
/** 逐册, 每户: what takes a measure. */
const each = codesOf('逐每各');
/** What makes a place of a noun. */
const places = codesOf('面里上下中内外口边旁');
/** What stands between a subject and its verb. */
const helping = codesOf('要会能可应须');
const numerals = codesOf('一二三四五六七八九十百千万两几');
/** What stands before a predicate, and what shows one. */
const adverbs = codesOf('便就才再又也还都仍渐更最较很不没已正刚将');
const afterPredicate = codesOf('了着过得');
/** Characters and words that are met so often stand by themselves. */
const [commonOne, commonTwo] = [10, 8];

/** Whether what is written is two words by grammar. */
export function standApart({ at, start, end }: Suspect, codes: Uint16Array, words: Lexicon): boolean {
  const [first, second] = [codes[start]!, codes[start + 1]!];
  const next = codes[end];
  if (end - start === 3)
    // 种|药材
    return at === start && words.two(second, codes[end - 1]!) >= commonTwo && words.one(first) >= commonOne;
  if (end - start !== 2) return false;
  // 通借|通还
  if (each.has(first) || (start >= 2 && codes[start - 2] === first)) return true;
  // 处里的: the place's own mark is the character that is doubted.
  if (places.has(second)) return at === start || next === '的'.charCodeAt(0);
  if (at === start) return complements.has(second) || helping.has(second) || numerals.has(second);
  return adverbs.has(first) && next !== undefined && afterPredicate.has(next);
}
