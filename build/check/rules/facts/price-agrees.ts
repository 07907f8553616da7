// 定价 is one: in imprint.price, in further lines of the imprint, in what the text says of the book (GB/T 12450; on 封底 it is
// the same). One finding for what is alone with its price.
import { diagnostic } from '../../../diagnostic.ts';
import { priceDissents } from '../../facts/prices.ts';
import { relatedOf } from '../../facts/witness.ts';
import type { Rule } from '../../rule.ts';

export const priceAgrees: Rule = {
  id: 'price-agrees',
  check(book, _survey, prose) {
    return priceDissents(book, prose).map((dissent) => {
      const { odd, against } = dissent;
      const values = { where: odd.name, found: odd.value, other: against.name, expected: against.value };
      return diagnostic('price-agrees', odd.place, values, { related: relatedOf(dissent) });
    });
  },
  examples: {
    wrong: [
      { facts: { imprint: { price: '36.00元', lines: ['条码定价：38.00元'] } }, found: '36.00元', count: 1 },
      {
        facts: withPreface({ price: '36.00元', lines: ['定价：36元'] }),
        files: { 'preface.md': '# 前言\n\n本书定价38.00元。\n' },
        found: '38.00元',
        count: 1,
      },
    ],
    right: [
      { facts: { imprint: { price: '￥36.00', lines: ['定价：36.00 元'] } } },
      { facts: { imprint: { price: '36.00元', lines: ['凡购本书，如有缺页，由本社调换'] } } },
    ],
  },
};

function withPreface(imprint: Record<string, unknown>): Record<string, unknown> {
  return { imprint, matter: { front: ['preface.md'], body: ['01.md'] } };
}
