// A saying with one wrong character in it: 别缆瓷器活, 不见棺材不落累. In: a text. Out: where a saying of data/sayings.ts stands but
// for one character that sounds or looks like the right one. One pass over the text; must not judge idioms of four characters.
import type { TextFinding } from '../../rule.ts';
import { isOftenConfused } from '../slips/often-confused.ts';
import { acceptedSayings, sayings } from './data/sayings.ts';
import { marksOf, mayBe, pairAt } from './word-list.ts';

/** The sayings by their first two characters and by their last two: one of the two stands whole. */
interface Search {
  head: ReadonlyMap<number, readonly string[]>;
  tail: ReadonlyMap<number, readonly string[]>;
  marks: Uint8Array;
  known: ReadonlySet<string>;
}

let made: Search | undefined;

function makeSearch(): Search {
  const all = sayings.trim().split(/\s+/);
  const by = (keyOf: (saying: string) => number) => {
    const map = new Map<number, string[]>();
    for (const saying of all) map.set(keyOf(saying), [...(map.get(keyOf(saying)) ?? []), saying]);
    return map;
  };
  const [head, tail] = [by((saying) => pairAt(saying, 0)), by((saying) => pairAt(saying, saying.length - 2))];
  const known = new Set([...all, ...acceptedSayings.trim().split(/\s+/)]);
  return { head, tail, marks: marksOf([...head.keys(), ...tail.keys()]), known };
}

/** Where the one character differs; -1 where none or more than one do. */
function differenceAt(written: string, saying: string): number {
  let found = -1;
  for (let i = 0; i < saying.length; i++) {
    if (saying[i] === written[i]) continue;
    if (found >= 0) return -1;
    found = i;
  }
  return found;
}

/**
 * Every miswritten saying in a text, and what was meant.
 * @param areAlike whether two characters sound or look alike
 */
export function miswrittenSayings(text: string, areAlike: (one: string, other: string) => boolean): TextFinding[] {
  made ??= makeSearch();
  const { head, tail, marks, known } = made;
  const found: TextFinding[] = [];
  let told = -1;
  for (let i = 0; i + 2 <= text.length; i++) {
    const pair = pairAt(text, i);
    if (!mayBe(marks, pair)) continue;
    const places = [
      ...(head.get(pair) ?? []).map((saying) => [saying, i] as const),
      ...(tail.get(pair) ?? []).map((saying) => [saying, i + 2 - saying.length] as const),
    ];
    for (const [saying, start] of places) {
      const end = start + saying.length;
      if (start <= told || end > text.length) continue;
      const written = text.slice(start, end);
      const at = differenceAt(written, saying);
      if (at < 0 || known.has(written)) continue;
      const [one, other] = [written[at]!, saying[at]!];
      if (!areAlike(one, other) && !isOftenConfused(one.charCodeAt(0), other.charCodeAt(0))) continue;
      found.push({ start, end, values: { around: '' }, hint: saying });
      told = end - 1;
    }
  }
  return found;
}
