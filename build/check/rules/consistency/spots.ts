// What rules of consistency share: places of one book gathered over all its passages, and one finding about many of them.
// Comes in: prose. Goes out: spots, and diagnostics that name the minority's places. Must not judge what is right.
import { type Diagnostic, diagnostic, type RuleId, type Severity } from '../../../diagnostic.ts';
import { type Passage, type PassageKind, placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';

/** A stretch of a passage. */
export interface Spot {
  passage: Passage;
  start: number;
  end: number;
}

/** Where a spot stands in the source. */
export const placeOfSpot = ({ passage, start, end }: Spot) => placeIn(passage, start, end);

/** A finding names so many other places; a list of hundreds helps nobody. */
const shownPlaces = 12;

/** Running text of the author's own: headings, captions and cells follow habits of their own, quotations are others'. */
export const runningKinds: ReadonlySet<PassageKind> = new Set(['paragraph', 'item', 'note']);

/** Passages of the author's own running text. */
export const running = once((prose: Prose): readonly Passage[] =>
  prose.passages.filter(({ kind, quoted }) => runningKinds.has(kind) && !quoted),
);

/** Passages in the author's own words: headings, captions and cells too. */
export const ownWords = once((prose: Prose): readonly Passage[] =>
  prose.passages.filter(({ kind, quoted }) => !quoted && kind !== 'reference' && kind !== 'verse'),
);

/** Shares of 的 了 是 in today's prose are three to eight in a hundred; verse and classical Chinese have hardly any. */
const spoken = /[的了是]/g;

/** Whether a book is today's simplified Chinese: old texts reprinted keep their spellings. */
export const isToday = once((prose: Prose): boolean => {
  if (prose.script !== 'simplified') return false;
  if (prose.han < 400) return true;
  let han = 0;
  let count = 0;
  for (const passage of prose.passages) {
    han += passage.han;
    count += passage.text.match(spoken)?.length ?? 0;
    if (han > 100_000) break;
  }
  return count > han / 80;
});

/** A title is hardly longer. */
const longestTitle = 60;

/** Whether a position stands inside 《…》. */
export function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestTitle), at + 1);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** A reading of the whole book that several rules ask for: made once. */
export function once<T>(make: (prose: Prose) => T): (prose: Prose) => T {
  const made = new WeakMap<Prose, { value: T }>();
  return (prose) => {
    const known = made.get(prose) ?? { value: make(prose) };
    made.set(prose, known);
    return known.value;
  };
}

/** Puts a value in a map's list. */
export function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** “～”32 处、“—”5 处 */
const counted = (ways: readonly (readonly [string, number])[]) =>
  ways.map(([way, times]) => `“${way}”${times} 处`).join('，');

/** The same in English. */
const countedInEnglish = (ways: readonly (readonly [string, number])[]) =>
  ways.map(([way, times]) => `“${way}” ${times}×`).join(', ');

/** Ways of writing one thing, the commonest first; of equals the one met first. */
export const byCount = (ways: ReadonlyMap<string, Spot[]>): [string, Spot[]][] =>
  [...ways].filter(([, spots]) => spots.length > 0).sort(([, a], [, b]) => b.length - a.length);

/**
 * One finding for a habit kept in two or more ways: at the first place of the minority, with the others beside it.
 * @param ways how it is written → where
 * @returns nothing where the book has one way
 */
export function mixed(
  rule: RuleId,
  ways: ReadonlyMap<string, Spot[]>,
  more: {
    values?: Record<string, string | number>;
    severity?: Severity;
    hint?: boolean;
    /** How often each way stands, where not every place was kept. */
    times?: ReadonlyMap<string, number>;
  } = {},
): Diagnostic[] {
  const sorted = byCount(ways);
  const [most, ...others] = sorted;
  if (!most || others.length === 0) return [];
  const minority = others.flatMap(([, spots]) => spots);
  const [first, ...rest] = minority;
  const times = sorted.map(([way, spots]) => [way, more.times?.get(way) ?? spots.length] as const);
  const related = [...rest.slice(0, shownPlaces), most[1][0]!].map(placeOfSpot);
  const values = {
    ...more.values,
    common: most[0],
    other: others[0]![0],
    counts: counted(times),
    countsEn: countedInEnglish(times),
    minority: times.slice(1).reduce((sum, [, count]) => sum + count, 0),
  };
  return [
    diagnostic(rule, placeOfSpot(first!), values, {
      related,
      ...(more.severity ? { severity: more.severity } : {}),
      // Of two ways about as frequent nothing says which is right.
      ...(more.hint && most[1].length >= minority.length * 2 ? { hint: most[0] } : {}),
    }),
  ];
}

/** Every match of an expression in the book's passages. */
export function* matchesIn(
  passages: readonly Passage[],
  expression: RegExp,
): Generator<{ passage: Passage; match: RegExpExecArray }> {
  for (const passage of passages) {
    for (const match of passage.text.matchAll(expression)) yield { passage, match: match as RegExpExecArray };
  }
}

/** A match as a spot. */
export const spotOf = (passage: Passage, match: RegExpExecArray): Spot => ({
  passage,
  start: match.index,
  end: match.index + match[0].length,
});
