// What a book does again and again is one finding, at its first place, with the count. In: the places, gathered passage by
// passage. Out: one diagnostic or none. Must not judge: which places count is the rule's.
import { type Diagnostic, diagnostic, type RuleId } from '../../diagnostic.ts';
import { matchesIn } from './matches.ts';
import { around, type Passage, type PassageKind, placeIn, proseKinds } from './passage.ts';
import type { Prose } from './prose.ts';

/** A stretch of a passage. */
export interface Spot {
  passage: Passage;
  start: number;
  end: number;
  /** What stands there. */
  text: string;
}

/** A finding names so many of its other places. */
const named = 1000;

/**
 * Every match in the book's passages, in reading order; nothing in a book that is not in simplified Chinese.
 * @param pattern a global regular expression
 */
export function spotsOf(prose: Prose, pattern: RegExp, kinds: readonly PassageKind[] = proseKinds): Spot[] {
  if (prose.script !== 'simplified') return [];
  const spots: Spot[] = [];
  for (const passage of prose.passages) {
    if (!kinds.includes(passage.kind)) continue;
    // Most passages match nowhere: matchAll, which copies the pattern each time, is asked only where one does.
    pattern.lastIndex = 0;
    if (!pattern.test(passage.text)) continue;
    pattern.lastIndex = 0;
    for (const match of matchesIn(passage.text, pattern)) {
      spots.push({ passage, start: match.index, end: match.index + match[0].length, text: match[0] });
    }
  }
  return spots;
}

/** One finding for all the spots: it stands at the first and counts them; none where there is no spot. */
export function toldOnce(
  rule: RuleId,
  spots: readonly Spot[],
  values: Readonly<Record<string, string | number>> = {},
  hint?: string,
): Diagnostic[] {
  const [first, ...others] = spots;
  if (!first) return [];
  const place = ({ passage, start, end }: Spot) => placeIn(passage, start, end);
  const related = others.slice(0, named).map(place);
  return [
    diagnostic(
      rule,
      place(first),
      { text: first.text, around: around(first.passage, first.start, first.end), times: spots.length, ...values },
      {
        ...(hint === undefined ? {} : { hint }),
        ...(related.length > 0 ? { related, count: spots.length } : {}),
      },
    ),
  ];
}
