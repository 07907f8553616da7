// Everything that says who published the book and where, and what most of it says. Must not judge: the rules do.
import type { Book } from '../../book.ts';
import { type CipFact, sameWords } from '../../read/facts/cip.ts';
import { believed, type Dissent, dissents } from '../../read/facts/witnesses.ts';
import type { Prose } from '../prose/prose.ts';
import { cipOf, cipPlace } from './cip.ts';
import { factSpan } from './fact-span.ts';
import type { Witness } from './witness.ts';

function witnesses(book: Book, key: string, value: string | undefined, issued: CipFact | undefined): Witness[] {
  return [
    ...(issued ? [{ value: issued.text, place: cipPlace(book, issued), name: 'CIP 数据', key: 'cip.text' }] : []),
    ...(value ? [{ value, place: factSpan(book, key, value), name: key, key }] : []),
  ];
}

/** How often the further lines of the imprint and the text name a publisher: votes for a spelling. */
function printed(book: Book, prose: Prose): (name: string) => number {
  const { publisher, imprint, rights = '' } = book.facts;
  const lines = [...(publisher?.lines ?? []), ...(imprint.lines ?? []), rights];
  return (name) =>
    lines.filter((line) => line.includes(name)).length + (prose.passages.some(({ raw }) => raw.includes(name)) ? 1 : 0);
}

const names = (book: Book) => witnesses(book, 'publisher.name', book.facts.publisher?.name, cipOf(book).publisher);

/** Where CIP block and book.yaml name the publisher differently: which of them is alone. */
export function publisherDissents(book: Book, prose: Prose): Dissent<Witness>[] {
  return dissents(names(book), sameWords, printed(book, prose));
}

/** The publisher's name as most have it. */
export function believedPublisher(book: Book, prose: Prose): string | undefined {
  return believed(names(book), sameWords, printed(book, prose))?.value;
}

/** The same of the place of publication; an address in that city is a vote. */
export function placeDissents(book: Book): Dissent<Witness>[] {
  const city = (text: string) => text.replace(/市$/, '');
  const inAddress = (place: string) => (book.facts.publisher?.address?.includes(city(place)) ? 1 : 0);
  const places = witnesses(book, 'publisher.place', book.facts.publisher?.place, cipOf(book).place);
  return dissents(places, (a, b) => sameWords(city(a), city(b)), inAddress);
}
