// Books are priced by the 印张: far outside the usual, a decimal point or a digit is misplaced. A question, never more.
import { diagnostic } from '../../../diagnostic.ts';
import { factSpan } from '../../facts/fact-span.ts';
import { isPriceFormed, isPriceOdd } from '../../facts/prices.ts';
import type { Rule } from '../../rule.ts';

/** Yuan a sheet, cheap textbooks of the 1990s and plates of today included. */
const usual = { least: 0.8, most: 20 };

export const priceFitsSheets: Rule = {
  id: 'price-fits-sheets',
  check(book, _survey, prose) {
    const { price, sheets } = book.facts.imprint;
    const amount = /^[¥￥]?\s*(\d+(?:\.\d+)?)\s*元?$/.exec(price?.normalize('NFKC').trim() ?? '')?.[1];
    if (!price || !amount || !sheets || !isPriceFormed(price) || isPriceOdd(book, prose)) return [];
    const each = Number((Number(amount) / sheets).toFixed(2));
    if (each >= usual.least && each <= usual.most) return [];
    const related = [book.factPlace('imprint.sheets')];
    return [diagnostic('price-fits-sheets', factSpan(book, 'imprint.price', price), { price, each }, { related })];
  },
  examples: {
    wrong: [
      { facts: { imprint: { price: '360.00元', sheets: 7.5 } }, found: '360.00元', count: 1 },
      { facts: { imprint: { price: '3.60元', sheets: 7.5 } }, count: 1 },
    ],
    right: [
      { facts: { imprint: { price: '36.00元', sheets: 7.5 } } },
      { facts: { imprint: { price: '380.00元', sheets: 37.5 } } },
      { facts: { imprint: { price: '1280.00元（全二十册）', sheets: 7.5 } } },
    ],
  },
};
