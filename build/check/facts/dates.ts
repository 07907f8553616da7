// Everything that says when the book was published, and what most of it says. Must not judge: the rules do.
import type { Book } from '../../book.ts';
import { issuedFor } from '../../read/facts/cip.ts';
import { believed, type Dissent, dissents } from '../../read/facts/witnesses.ts';
import { cipOf, cipPlace } from './cip.ts';
import { factSpan } from './fact-span.ts';
import type { Witness } from './witness.ts';

/** Dates of one day to the precision both give: 2017 is 2017-03. */
const sameDate = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

/** What says the date of this edition: CIP block, editionDate, date; of a first printing also printingDate. */
function dateWitnesses(book: Book): Witness[] {
  const { date, imprint } = book.facts;
  const { editionDate, printingDate, edition, printing } = imprint;
  const { year, month } = cipOf(book);
  const witnesses: Witness[] = [];
  const add = (key: string, name: string, value: string | undefined) => {
    if (value) witnesses.push({ value, place: factSpan(book, key, value), name, key });
  };
  if (year) {
    const value = year.text + (month ? `-${month.text.padStart(2, '0')}` : '');
    const place = cipPlace(book, { start: year.start, end: (month ?? year).end });
    witnesses.push({ value, place, name: 'CIP 数据', key: 'cip.text' });
  }
  add('imprint.editionDate', '版次', editionDate);
  // `date` is the edition's or this printing's.
  if (!(date && printingDate && printing !== 1 && sameDate(date, printingDate))) add('date', 'date', date);
  if (printing === 1 && (edition ?? 1) === 1) add('imprint.printingDate', '印次', printingDate);
  return witnesses;
}

/** A vote for a date whose year the number of the CIP block fits. */
function support(book: Book): (date: string) => number {
  const { number } = cipOf(book);
  return (date) => issuedFor(number?.year && Number(number.year.text), Number(date.slice(0, 4)));
}

/** The dates that are not that of the edition as most have it. */
export function dateDissents(book: Book): Dissent<Witness>[] {
  return dissents(dateWitnesses(book), sameDate, support(book));
}

/** The date of this edition that most agree on, 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
export function believedDate(book: Book): string | undefined {
  return believed(dateWitnesses(book), sameDate, support(book))?.value;
}
