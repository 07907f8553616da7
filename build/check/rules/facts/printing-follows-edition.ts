// No printing comes before its edition, and a later one comes later (chinese-publishing.md §3.5).
import { diagnostic } from '../../../diagnostic.ts';
import { believedDate } from '../../facts/dates.ts';
import { factSpan } from '../../facts/fact-span.ts';
import type { Rule } from '../../rule.ts';

export const printingFollowsEdition: Rule = {
  id: 'printing-follows-edition',
  check(book) {
    const { edition = 1, printing, printingDate } = book.facts.imprint;
    const editionDate = believedDate(book);
    // Of a first printing of the first edition both dates are one: publication-dates-agree.
    if (!printingDate || !editionDate || (printing === 1 && edition === 1)) return [];
    const precision = Math.min(printingDate.length, editionDate.length);
    const [own, first] = [printingDate.slice(0, precision), editionDate.slice(0, precision)];
    const place = factSpan(book, 'imprint.printingDate', printingDate);
    const values = { printing: printing ?? '', printingDate, editionDate };
    const related = [book.factPlace('imprint.editionDate')];
    if (own < first) return [diagnostic('printing-follows-edition', place, values, { related })];
    // Reprinted within a month of the first printing: it happens, and more often is a slip.
    if (own !== first || precision < 7 || (printing ?? 1) < 2 || edition !== 1) return [];
    const at = factSpan(book, 'imprint.printing', String(printing));
    return [diagnostic('printing-follows-edition', at, values, { related: [place, ...related], severity: 'info' })];
  },
  examples: {
    wrong: [
      {
        facts: { imprint: { edition: 1, editionDate: '2019-05', printing: 2, printingDate: '2019-03' } },
        count: 1,
        found: '2019-03',
      },
      {
        facts: { imprint: { edition: 1, editionDate: '2019-05', printing: 2, printingDate: '2019-05' } },
        found: '2',
        count: 1,
      },
    ],
    right: [
      { facts: { imprint: { edition: 1, editionDate: '2019-05', printing: 2, printingDate: '2019-08' } } },
      { facts: { imprint: { edition: 2, editionDate: '2019-05', printing: 1, printingDate: '2019-05' } } },
    ],
  },
};
