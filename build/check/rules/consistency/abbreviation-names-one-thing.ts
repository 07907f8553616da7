// One short name for two long ones in the same chapter confuses the reader: “《办法》” cannot mean both. In chapters apart
// each may have its own.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { isSame } from './abbreviation-defined-once.ts';
import { type Definition, definitionsIn } from './abbreviations.ts';
import { isToday, placeOfSpot } from './spots.ts';

export const abbreviationNamesOneThing: Rule = {
  id: 'abbreviation-names-one-thing',
  check: (_, __, prose) => {
    if (!isToday(prose)) return [];
    const firsts = new Map<string, Definition>();
    return definitionsIn(prose).flatMap((definition) => {
      const { short, long, spot, kind } = definition;
      if (kind !== 'said') return [];
      const key = `${spot.passage.section?.id} ${short}`;
      const first = firsts.get(key);
      if (!first) firsts.set(key, definition);
      if (!first || long === '' || first.long === '' || isSame(long, first.long)) return [];
      const values = { short, one: first.long, other: long };
      return diagnostic('abbreviation-names-one-thing', placeOfSpot(spot), values, {
        related: [placeOfSpot(first.spot)],
      });
    });
  },
  examples: {
    wrong: [
      {
        text: '县里公布《集市管理办法》（以下简称《办法》）。\n\n次年又有《渡口收费规则》（以下简称《办法》）。',
        found: '办法',
        count: 1,
      },
    ],
    right: ['县里公布《集市管理办法》（以下简称《办法》）。\n\n次年又有《渡口收费规则》（以下简称《规则》）。'],
  },
};
