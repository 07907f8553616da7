// The numbers the text names are those the book prints. Where most of a row are not, the text was written for another
// numbering (captions lost, or numbered anew): one finding for the row, not one a place.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { placeOfMention } from './reading/all.ts';
import { verdictsOf } from './reading/verdicts.ts';

export const typedNumberingIsTheBooks: Rule = {
  id: 'typed-numbering-is-the-books',
  check: (book, _survey, prose) =>
    verdictsOf(book, prose).flatMap(({ foreign, dangling, row }) => {
      const [first] = dangling;
      if (!foreign || !first) return [];
      const values = { word: first.mention.word, count: dangling.length, typed: first.mention.typed };
      // Numbers that Fuzi gives are what is printed; typed captions may stand in the pictures themselves.
      const severity = row.items.some(({ generated }) => generated) ? 'warning' : 'info';
      return [diagnostic('typed-numbering-is-the-books', placeOfMention(first.mention), values, { severity })];
    }),
  examples: {
    wrong: [
      {
        text: '![河湾](a.png){#fig-a}\n\n见图7-1、图7-2，再看图7-3、7-4和图7-5。',
        found: '图7-1',
        count: 1,
      },
    ],
    right: ['![河湾](a.png){#fig-a}\n\n见图1-1，又见图7-2。', '见图7-1，又见图7-2，再看图7-3。'],
  },
};
