// One shape of quotation marks throughout a book: “ ” in horizontal simplified Chinese (GB/T 15834—2011, 4.8), or 「 」
// where a house keeps to them; not both. Marks inside marks belong to their shape.
import type { Rule } from '../../rule.ts';
import { isToday, matchesIn, mixed, ownWords, put, type Spot, spotOf } from './spots.ts';

const opening = /[“「『](?=[^”」』]{0,40}[\p{Script=Han}])/gu;

export const quotationMarksOneWay: Rule = {
  id: 'quotation-marks-one-way',
  check: (_, __, prose) => {
    if (!isToday(prose)) return [];
    const ways = new Map<string, Spot[]>();
    for (const { passage, match } of matchesIn(ownWords(prose), opening)) {
      put(ways, match[0] === '“' ? '“ ”' : '「 」', spotOf(passage, match));
    }
    return mixed('quotation-marks-one-way', ways);
  },
  examples: {
    wrong: [{ text: '他说“来了”，又说“走了”，最后说「算了」。', found: '「', count: 1 }],
    right: ['他说“来了”，又说“走了”。', '他说「来了『又』走」。'],
  },
};
