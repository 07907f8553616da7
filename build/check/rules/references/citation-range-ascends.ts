// [3-5]: the first number of a range is the smaller (GB/T 7714). [5-3] names nothing and is a slip of the keyboard.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { ownMentions, placeOfMention } from './reading/all.ts';

const list = '\n\n## 参考文献\n\n[1] 林一. 河湾[M]. 2001.\n\n[2] 林二. 渡口[M]. 2002.\n\n[3] 林三. 集市[M]. 2003.\n';

export const citationRangeAscends: Rule = {
  id: 'citation-range-ascends',
  check(book, _survey, prose) {
    const hasList = book.bibliography.length > 0 || prose.passages.some(({ kind }) => kind === 'reference');
    if (!hasList) return [];
    return ownMentions(book, prose).flatMap((mention) => {
      if (mention.kind !== 'citation') return [];
      const wrong = mention.number.split(',').find((part) => {
        const [from, to] = part.split('-').map(Number);
        return to !== undefined && from !== undefined && from > to;
      });
      if (wrong === undefined) return [];
      const turned = mention.number.replace(wrong, wrong.split('-').reverse().join('-'));
      const values = { typed: mention.typed, range: wrong };
      return [diagnostic('citation-range-ascends', placeOfMention(mention), values, { hint: `[${turned}]` })];
    });
  },
  examples: {
    wrong: [{ text: `米价是涨的[3-1]。${list}`, found: '[3-1]', count: 1 }],
    right: [`米价是涨的[1-3]。${list}`, '米价是涨的[3-1]。'],
  },
};
