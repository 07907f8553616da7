// 印刷 names a printing house: its name says so (chinese-publishing.md §3.5). A question, never more.
import { diagnostic } from '../../../diagnostic.ts';
import { factSpan } from '../../facts/fact-span.ts';
import type { Rule } from '../../rule.ts';

export const printerIsPrintingHouse: Rule = {
  id: 'printer-is-printing-house',
  check(book) {
    const { printer } = book.facts.imprint;
    if (
      !printer ||
      !/\p{Script=Han}/u.test(printer) ||
      /[印彩]|画|图文|美术|制版|包装|装订|数码|[Pp]rint/.test(printer)
    )
      return [];
    return [diagnostic('printer-is-printing-house', factSpan(book, 'imprint.printer', printer), { printer })];
  },
  examples: {
    wrong: [{ facts: { imprint: { printer: '河埠新华书店' } }, found: '河埠新华书店', count: 1 }],
    right: ['河埠印刷厂', '青石印务有限公司', '河湾彩艺股份有限公司'].map((printer) => ({
      facts: { imprint: { printer } },
    })),
  },
};
