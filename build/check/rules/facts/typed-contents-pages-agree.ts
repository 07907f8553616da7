// Page numbers of contents typed by hand are those of the finished pages.
import { diagnostic } from '../../../diagnostic.ts';
import { typedContents } from '../../facts/typed-contents.ts';
import { placeIn } from '../../prose/passage.ts';
import type { PageRule } from '../../rule.ts';

export const typedContentsPagesAgree: PageRule = {
  id: 'typed-contents-pages-agree',
  check(book, prose, pageMap) {
    return typedContents(book, prose).flatMap(({ passage, pageStart, pageEnd, text, page, heading }) => {
      const side = heading && (pageMap.anchors[heading.anchor] ?? pageMap.anchors[heading.section]);
      const expected = side === undefined ? undefined : pageMap.sides[side]?.folio;
      if (!expected || expected.toLowerCase() === page.toLowerCase()) return [];
      const values = { entry: text, found: page, expected };
      const place = placeIn(passage, pageStart, pageEnd);
      return diagnostic('typed-contents-pages-agree', place, values, { hint: expected, page: expected });
    });
  },
  // Tried on a book with pages in typed-contents.test.ts.
  examples: {
    wrong: [{ text: '第1章 集市……1\n\n1.1 早市……2\n\n1.2 夜市……9' }],
    right: [{ text: '第1章 集市……1\n\n1.1 早市……2\n\n1.2 夜市……5' }],
  },
};
