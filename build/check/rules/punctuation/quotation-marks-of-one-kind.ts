// Horizontal simplified Chinese quotes with “ ” (GB/T 15834—2011, 4.8 and 5.1.4); 「 」 are those of vertical setting and of
// Taiwan and Hong Kong. A book keeps to one kind: one finding for the book.
import { diagnostic } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import { type Passage, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const id = 'quotation-marks-of-one-kind';

export const quotationMarksOfOneKind: Rule = {
  id,
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const corners: { passage: Passage; at: number }[] = [];
    let curly = 0;
    for (const passage of prose.passages) {
      const { text, quoted } = passage;
      if (quoted) continue;
      for (const { index, 0: mark } of matchesIn(text, /[「『“]/g)) {
        if (mark === '“') curly++;
        else corners.push({ passage, at: index });
      }
    }
    if (corners.length === 0) return [];
    const places = corners.slice(0, 6).map(({ passage, at }) => placeIn(passage, at, at + 1));
    return [
      diagnostic(
        id,
        places[0]!,
        { corners: corners.length, curly },
        // A book that uses them alone may have its reasons: a query.
        { count: corners.length, related: places.slice(1), ...(curly < corners.length && { severity: 'info' }) },
      ),
    ];
  },
  examples: {
    wrong: [{ text: '他说“有鱼”，又说“有虾”，再说「有蟹」。', found: '「', count: 1 }],
    right: ['他说“有鱼”，又说“有‘活’虾”。'],
  },
};
