// A short name is defined once (E04): a second “以下简称” in the body is a leftover. Front matter and 内容提要 may define for themselves; a book that defines anew in every chapter has that habit.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { type Definition, definitionsIn } from './abbreviations.ts';
import { isToday, placeOfSpot, put } from './spots.ts';

/** Whether two definitions are of one long name: their ends agree. */
export function isSame(a: string, b: string): boolean {
  const length = Math.min(4, a.length, b.length);
  return length >= 2 && a.slice(-length) === b.slice(-length);
}

export const abbreviationDefinedOnce: Rule = {
  id: 'abbreviation-defined-once',
  check: (_, __, prose) => {
    if (!isToday(prose)) return [];
    const byName = new Map<string, Definition[]>();
    for (const definition of definitionsIn(prose)) {
      if (definition.spot.passage.section?.matter === 'body' && definition.kind === 'said')
        put(byName, definition.short, definition);
    }
    return [...byName.values()].flatMap((definitions): Diagnostic[] => {
      const [first, ...others] = definitions;
      const again = others.filter(({ long }) => isSame(long, first!.long));
      const [second, ...rest] = again;
      if (!second) return [];
      const values = { short: first!.short, times: again.length + 1 };
      return [
        diagnostic('abbreviation-defined-once', placeOfSpot(second.spot), values, {
          related: [first!, ...rest].map(({ spot }) => placeOfSpot(spot)).slice(0, 12),
          ...(again.length > 2 ? { severity: 'info' } : {}),
        }),
      ];
    });
  },
  examples: {
    wrong: [
      {
        text: '县里成立了集市管理办公室（以下简称“集管办”）。\n\n后来，集市管理办公室（以下简称“集管办”）搬到了渡口。',
        found: '集管办',
        count: 1,
      },
    ],
    right: ['县里成立了集市管理办公室（以下简称“集管办”）。集管办后来搬到了渡口。', '什么叫简称？简称的用法各地不同。'],
  },
};
