// 图3-2（c): the figure's caption names a part c. Where it names none the letters may
// stand in the picture alone: a query.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { ownMentions, placeOfMention } from './reading/all.ts';
import { inventoryOf } from './reading/inventory.ts';

const figure = '![河湾：（a）春；（b）秋](a.png){#fig-a}\n\n';

export const typedPartOfFigureExists: Rule = {
  id: 'typed-part-of-figure-exists',
  check(book, _survey, prose) {
    const row = inventoryOf(book, prose).row('figure', '图');
    if (!row) return [];
    return ownMentions(book, prose).flatMap((mention) => {
      const items = mention.kind === 'figure' && mention.parts ? (row.byNumber.get(mention.number) ?? []) : [];
      const letters = new Set(items.flatMap(({ parts }) => [...parts]));
      const missing = mention.parts?.find((letter) => !letters.has(letter));
      if (missing === undefined || items.length === 0) return [];
      const values = { typed: mention.typed, part: missing, parts: [...letters].sort().join('、') || '无' };
      // The picture may have letters of which the caption says nothing; and one letter in a caption may be anything.
      const severity = letters.size < 2 ? 'info' : 'warning';
      return [diagnostic('typed-part-of-figure-exists', placeOfMention(mention), values, { severity })];
    });
  },
  examples: {
    wrong: [
      { text: `${figure}秋见图1-1（c）。`, found: '图1-1（c）', count: 1 },
      { text: `${figure}秋见图1-1d。`, found: '图1-1d', count: 1 },
    ],
    right: [`${figure}秋见图1-1（b），春见图1-1(a)。`, `${figure}秋见图1-1。`],
  },
};
