// A passage that stands twice word for word: an editor asks whether the second is wanted. A remark only, since a refrain,
// a form or a rule quoted again is repeated on purpose; what stands three times or more is such a form and is passed over.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { alikeIn } from './alike.ts';
import { withFewRemarks } from './passage-told-one-way.ts';
import { isToday, placeOfSpot } from './spots.ts';

const shortest = 50;

export const passageNotRepeated: Rule = {
  id: 'passage-not-repeated',
  check: (_, __, prose) => {
    if (!isToday(prose)) return [];
    const exact = alikeIn(prose).filter(({ differences, common }) => differences.length === 0 && common >= shortest);
    const times = new Map<string, number>();
    const opening = ({ a }: (typeof exact)[number]) => a.passage.text.slice(a.start, a.start + 20);
    for (const pair of exact) times.set(opening(pair), (times.get(opening(pair)) ?? 0) + 1);
    return withFewRemarks(
      exact
        .filter((pair) => times.get(opening(pair)) === 1)
        .map(({ a, b, common }) => {
          const text = `${b.passage.raw.slice(b.start, b.start + 24).replaceAll('\n', ' ')}…`;
          const values = { length: common, text };
          return diagnostic('passage-not-repeated', placeOfSpot(b), values, { related: [placeOfSpot(a)] });
        }),
    );
  },
  examples: {
    wrong: [
      {
        text: '清晨的渡口停着三条旧船，船工们围着火盆烤手，谁也不肯先开口；直到河面上的雾散了一半，才有人站起身来去解缆绳，说今天还是要走一趟对岸。\n\n中间隔着一段别的话。\n\n清晨的渡口停着三条旧船，船工们围着火盆烤手，谁也不肯先开口；直到河面上的雾散了一半，才有人站起身来去解缆绳，说今天还是要走一趟对岸。',
        count: 1,
      },
    ],
    right: ['渡口停着三条旧船。\n\n渡口停着三条旧船。'],
  },
};
