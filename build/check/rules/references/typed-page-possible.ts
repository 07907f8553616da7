// 见第999页 in a book of a hundred pages: no pages are needed to see that it cannot be. How many pages a book can have is read
// from its 印张 and 开本, else from its characters, generously; what is doubtful waits for typed-page-holds and the finished pages.
import type { Book } from '../../../book.ts';
import { diagnostic } from '../../../diagnostic.ts';
import { foldsOf } from '../../facts/sheets.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { ownMentions, placeOfMention } from './reading/all.ts';
import { orderOf } from './reading/order.ts';
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

/** A page that holds fewer characters is a picture's or a chapter's last. */
const fewestOnPage = 250;
/** Whatever is counted, so many may be added by openings, front matter and pictures. */
const added = 50;

/** More pages than the book can have. */
function mostPages(book: Book, prose: Prose): number {
  const { sheets, sheetFormat } = book.facts.imprint;
  const folds = foldsOf(sheetFormat);
  if (sheets && folds) return Math.ceil(sheets * folds * 1.2) + added;
  let characters = 0;
  for (const { raw } of prose.passages) characters += raw.length;
  let pictures = 0;
  for (const { pointables } of orderOf(book).sections)
    pictures += pointables.filter(({ type }) => type !== 'math').length;
  return Math.ceil(characters / fewestOnPage) + pictures + book.sections.length * 4 + added;
}
