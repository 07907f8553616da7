// 见第999页 in a book of a hundred pages: no pages are needed to see that it cannot be. How many pages a book can have is read
// from its 印张 and 开本, else from its characters, generously; what is doubtful waits for typed-page-holds and the finished pages.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { ownMentions, placeOfMention } from './reading/all.ts';
import { mostPages } from './reading/most-pages.ts';
import { isOwnPage } from './typed-page-holds.ts';

export const typedPagePossible: Rule = {
  id: 'typed-page-possible',
  check(book, _survey, prose) {
    if (!book.facts.complete) return [];
    const pages = ownMentions(book, prose).filter(isOwnPage);
    if (pages.length === 0) return [];
    const most = mostPages(book, prose);
    return pages.flatMap((mention) => {
      const beyond = [mention.number, ...(mention.between ?? [])].find((number) => Number(number) > most);
      if (beyond === undefined) return [];
      return diagnostic('typed-page-possible', placeOfMention(mention), { typed: mention.typed, most });
    });
  },
  examples: {
    wrong: [{ text: '河湾的地图见第999页。', found: '第999页', count: 1 }],
    right: ['河湾的地图见第9页。', '河湾的地图见《河工纪略》第999页。', '这本账有999页。'],
  },
};
