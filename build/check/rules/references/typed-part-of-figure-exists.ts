// 图3-2（c): the figure's caption names a part c. A caption that names no parts says nothing of them, and nothing is found.
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
      // One letter in a caption may be anything: a、b names parts.
      if (missing === undefined || letters.size < 2) return [];
      const values = { typed: mention.typed, part: missing, parts: [...letters].sort().join('、') };
      return [diagnostic('typed-part-of-figure-exists', placeOfMention(mention), values)];
    });
  },
  examples: {
    wrong: [
      { text: `${figure}秋见图1-1（c）。`, found: '图1-1（c）', count: 1 },
      { text: `${figure}秋见图1-1d。`, found: '图1-1d', count: 1 },
    ],
    right: [`${figure}秋见图1-1（b），春见图1-1(a)。`, '![河湾](a.png){#fig-a}\n\n见图1-1（c）。'],
  },
};
