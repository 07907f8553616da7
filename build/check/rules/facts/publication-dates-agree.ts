// The date of the edition is one: in the CIP block, in 版次, in `date`, and of a first printing also in 印次 (GB/T 12450).
import { diagnostic } from '../../../diagnostic.ts';
import type { Dissent } from '../../../read/facts/witnesses.ts';
import { dateDissents } from '../../facts/dates.ts';
import { relatedOf, type Witness } from '../../facts/witness.ts';
import type { Rule } from '../../rule.ts';

export const publicationDatesAgree: Rule = {
  id: 'publication-dates-agree',
  check(book) {
    return dateDissents(book).map((dissent) => {
      const { odd, against } = dissent;
      const values = { where: odd.name, found: odd.value, other: against.name, expected: against.value };
      const more = { hint: against.value, related: relatedOf(dissent), ...gravity(dissent) };
      return diagnostic('publication-dates-agree', odd.place, values, more);
    });
  },
  examples: {
    wrong: [
      {
        facts: {
          date: '2019-05',
          imprint: { edition: 1, editionDate: '2019-06', printing: 1, printingDate: '2019-05' },
        },
        count: 1,
        found: '2019-06',
      },
      {
        facts: {
          date: '2019-06',
          imprint: { edition: 2, editionDate: '2019-05', printing: 3, printingDate: '2021-01' },
        },
        count: 1,
      },
      {
        facts: {
          date: '2019-05',
          imprint: { edition: 1, editionDate: '2019-05' },
          cip: { text: '图书在版编目（CIP）数据\n\n河湾的集市/林一著.—杭州：河埠出版社，2018.5' },
        },
        count: 1,
      },
    ],
    right: [
      {
        facts: { date: '2019', imprint: { edition: 1, editionDate: '2019-05', printing: 1, printingDate: '2019-05' } },
      },
      {
        facts: {
          date: '2021-01',
          imprint: { edition: 2, editionDate: '2019-05', printing: 3, printingDate: '2021-01' },
        },
      },
    ],
  },
};

/**
 * CIP data are applied for before the press runs: a month or two between block and imprint is seen in print often, and a
 * question; another month of the year is a warning.
 */
function gravity({ odd, against }: Dissent<Witness>): { severity?: 'warning' | 'info' } {
  const [issued, own] = odd.key === 'cip.text' ? [odd, against] : [against, odd];
  if (issued.key !== 'cip.text' || issued.value.length < 7 || own.value.length < 7) return {};
  const months = (date: string) => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));
  const later = months(own.value) - months(issued.value);
  if (later === 1 || later === 2) return { severity: 'info' };
  return own.value.slice(0, 4) === issued.value.slice(0, 4) ? { severity: 'warning' } : {};
}
