// Facts → the publication's unique identifier. urn:isbn only of the e-book's own ISBN (an ISBN names one edition, GB/T
// 5795); else a UUID made from what names the book, so that the same book keeps its identifier. No clock, no random.
import { createHash } from 'node:crypto';
import type { BookFacts } from '../../book.ts';

/** RFC 9562's namespace for names that are URLs. */
const urlNamespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** A version 5 UUID (RFC 9562 §5.5) of a name. */
export function nameUuid(name: string): string {
  const hash = createHash('sha1').update(urlNamespace).update(name, 'utf8').digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** `urn:isbn:` with digits only. */
export function isbnUrn(isbn: string): string {
  return `urn:isbn:${isbn.replace(/[^0-9Xx]/g, '').toUpperCase()}`;
}

/** The identifier of the EPUB. */
export function epubIdentifier(facts: BookFacts): string {
  if (facts.isbn.ebook) return isbnUrn(facts.isbn.ebook);
  const name = [
    facts.title,
    facts.subtitle ?? '',
    ...facts.creators.map((creator) => `${creator.name} ${creator.role}`),
    facts.publisher?.name ?? '',
    facts.isbn.print ?? '',
    String(facts.imprint.edition ?? ''),
  ];
  return `urn:uuid:${nameUuid(`fuzi:${name.join('\n')}`)}`;
}
