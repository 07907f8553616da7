// 定价 is printed with its unit and two decimals: 36.00元 or ￥36.00 (chinese-publishing.md §3.1, §3.5).
import { diagnostic } from '../../../diagnostic.ts';
import { factSpan } from '../../facts/fact-span.ts';
import { isPriceFormed, isPriceOdd } from '../../facts/prices.ts';
import type { Rule } from '../../rule.ts';

export const priceFormed: Rule = {
  id: 'price-formed',
  check(book, _survey, prose) {
    const { price } = book.facts.imprint;
    // 非卖品, 免费赠阅: no figure at all.
    if (!price || !/\p{Nd}/u.test(price)) return [];
    // A price that is another's altogether is price-agrees'.
    if (isPriceFormed(price) || isPriceOdd(book, prose)) return [];
    const place = factSpan(book, 'imprint.price', price);
    const [, whole, cents] = /^\D*(\d{1,6})(?:[.．](\d{0,2}))?\D*$/.exec(price.normalize('NFKC').trim()) ?? [];
    const hint = whole && `${whole}.${(cents ?? '').padEnd(2, '0')}元`;
    return [diagnostic('price-formed', place, { price }, hint ? { hint } : {})];
  },
  examples: {
    wrong: [
      { facts: { imprint: { price: '36元' } }, found: '36元', count: 1 },
      { facts: { imprint: { price: '36.0元' } }, count: 1 },
      { facts: { imprint: { price: '36.00' } }, count: 1 },
      { facts: { imprint: { price: '３６.００元' } }, count: 1 },
    ],
    right: ['36.00元', '￥36.00', '¥ 36.00', '128.00元（全两册）', '36.00 元', '非卖品', 'HK$ 88.00'].map((price) => ({
      facts: { imprint: { price } },
    })),
  },
};
