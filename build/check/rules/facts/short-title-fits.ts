// A short title, which running heads print, is made of its heading's words: short="读尺" of 读尺的办法. One character that
// the heading does not have among others that it has is a slip; quite other words are a question.
import { diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';

const letters = (text: string) => [...text.normalize('NFKC').toLowerCase()].filter((c) => /[\p{L}\p{N}]/u.test(c));

export const shortTitleFits: Rule = {
  id: 'short-title-fits',
  check(book, survey) {
    return survey.of('heading').flatMap(({ node, place }) => {
      const short = node.data?.attributes?.values.short;
      const info = book.headings.get(node);
      if (!short || !info) return [];
      const title = new Set(letters(info.printed + info.titleText));
      const own = letters(short);
      const strange = own.filter((c) => !title.has(c)).length;
      if (strange === 0) return [];
      const isSlip = own.length >= 3 && strange === 1;
      const values = { title: info.titleText, short };
      return diagnostic('short-title-fits', place, values, isSlip ? { severity: 'warning' } : {});
    });
  },
  examples: {
    wrong: [
      { text: '## 河湾集市的由来 {#sec-a short="河湾集会"}\n\n集市在河湾。', count: 1 },
      { text: '## 河湾集市的由来 {#sec-a short="缘起"}\n\n集市在河湾。', count: 1 },
    ],
    right: ['## 河湾集市的由来 {#sec-a short="集市由来"}\n\n集市在河湾。', '## 河湾集市的由来\n\n集市在河湾。'],
  },
};
