// 印张 × 开数 is a number of sides: whole, and even, since a leaf has two (chinese-publishing.md §3.2).
import { diagnostic } from '../../../diagnostic.ts';
import { sheetMismatch } from '../../../read/config/formats.ts';
import { factSpan } from '../../facts/fact-span.ts';
import { foldsOf } from '../../facts/sheets.ts';
import type { Rule } from '../../rule.ts';

export const sheetsWhole: Rule = {
  id: 'sheets-whole',
  check(book) {
    const { sheets, sheetFormat } = book.facts.imprint;
    const folds = foldsOf(sheetFormat);
    // With the wrong 开本 no arithmetic holds: that is sheet-format-agrees'.
    if (sheets === undefined || folds === undefined || sheetMismatch(sheetFormat!, book.facts.print.trim)) return [];
    const sides = Number((sheets * folds).toFixed(3));
    if (Number.isInteger(sides) && sides % 2 === 0 && sides > 0) return [];
    // Printers round to three decimals: 7.063 of 16开 is 113 sides and no slip of the pen, but an odd number all the same.
    const even = Math.max(2, 2 * Math.round(sides / 2));
    const hint = String(Number((even / folds).toFixed(4)));
    return [
      diagnostic('sheets-whole', factSpan(book, 'imprint.sheets', String(sheets)), { sheets, folds, sides }, { hint }),
    ];
  },
  examples: {
    wrong: [
      { facts: { imprint: { sheetFormat: '710×1000 1/16', sheets: 7.3 } }, found: '7.3', count: 1 },
      {
        facts: { imprint: { sheetFormat: '880×1230 1/32', sheets: 7.031_25 }, print: { format: '148×210' } },
        count: 1,
      },
    ],
    right: [
      { facts: { imprint: { sheetFormat: '710×1000 1/16', sheets: 7.5 } } },
      { facts: { imprint: { sheetFormat: '880×1230 1/32', sheets: 8.125 }, print: { format: '148×210' } } },
      { facts: { imprint: { sheets: 7.3 } } },
    ],
  },
};
