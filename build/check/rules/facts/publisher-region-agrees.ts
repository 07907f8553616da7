// Place of publication, address, postcode and area codes are of one province. What is alone with another is reported; the
// place itself, where the CIP block has another, is cip-agrees'.
import type { Book } from '../../../book.ts';
import { diagnostic } from '../../../diagnostic.ts';
import { dissents } from '../../../read/facts/witnesses.ts';
import { cipOf, cipPlace } from '../../facts/cip.ts';
import { factSpan } from '../../facts/fact-span.ts';
import { regionOfPlace, regionOfPostcode, regionOfTelephone } from '../../facts/regions.ts';
import { phonesIn } from '../../facts/telephones.ts';
import { relatedOf, type Witness } from '../../facts/witness.ts';
import type { Rule } from '../../rule.ts';

interface Located extends Witness {
  text: string;
}

export const publisherRegionAgrees: Rule = {
  id: 'publisher-region-agrees',
  check(book) {
    const witnesses = located(book);
    const places = new Set(
      witnesses.filter(({ key }) => key === 'publisher.place' || key === 'cip.text').map(({ value }) => value),
    );
    return dissents(witnesses, (a, b) => a === b).flatMap((dissent) => {
      const { odd, against } = dissent;
      const isPlace = odd.key === 'publisher.place' || odd.key === 'cip.text';
      if (isPlace && places.size > 1) return [];
      const values = {
        fact: odd.name,
        found: odd.text,
        region: odd.value,
        other: against.name,
        expected: against.value,
      };
      return [diagnostic('publisher-region-agrees', odd.place, values, { related: relatedOf(dissent) })];
    });
  },
  examples: {
    wrong: [
      { facts: withPublisher({ postcode: '200124' }), found: '200124', count: 1 },
      { facts: withPublisher({ telephone: '021-81234567' }), found: '021-81234567', count: 1 },
      { facts: withPublisher({ address: '南京市青石街8号' }), found: '南京市青石街8号', count: 1 },
      { facts: withPublisher({ fax: '0571-81234568' }), count: 1 },
    ],
    right: [
      { facts: withPublisher({}) },
      { facts: withPublisher({ address: '青石街8号', telephone: '400-810-0000' }) },
      { facts: { publisher: { name: '河埠出版社', place: '海口', postcode: '570203', telephone: '0898-66830929' } } },
      { facts: { publisher: { name: '河埠出版社', place: '香港', postcode: '999077' } } },
    ],
  },
};

function withPublisher(changes: Record<string, string>): Record<string, unknown> {
  const own = {
    place: '北京',
    address: '北京市青石街8号',
    postcode: '100124',
    telephone: '010-81234567',
    fax: '010-81234568',
  };
  return { publisher: { name: '河埠出版社', ...own, ...changes } };
}

function located(book: Book): Located[] {
  const { publisher } = book.facts;
  const cip = cipOf(book);
  const found: Located[] = [];
  const add = (
    name: string,
    key: string,
    text: string,
    value: string | undefined,
    place = factSpan(book, key, text),
  ) => {
    if (value) found.push({ name, key, text, value, place });
  };
  if (!publisher) return [];
  if (cip.place)
    add('CIP 数据的出版地', 'cip.text', cip.place.text, regionOfPlace(cip.place.text), cipPlace(book, cip.place));
  const { place, address, postcode, telephone, fax } = publisher;
  if (place) add('出版地', 'publisher.place', place, regionOfPlace(place));
  if (address) add('地址', 'publisher.address', address, regionOfPlace(address));
  if (postcode && /^\d{6}$/.test(postcode)) add('邮政编码', 'publisher.postcode', postcode, regionOfPostcode(postcode));
  for (const [key, name, whole] of [
    ['telephone', '电话', telephone ?? ''],
    ['fax', '传真', fax ?? ''],
  ] as const) {
    // A house with offices elsewhere names its own number first.
    const [first] = phonesIn(whole);
    if (!first) continue;
    const start = whole.indexOf(first.text);
    const at = factSpan(book, `publisher.${key}`, whole, start, start + first.text.length);
    add(name, `publisher.${key}`, first.text, regionOfTelephone(first.area!), at);
  }
  return found;
}
