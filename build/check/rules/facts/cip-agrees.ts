// What the CIP block says, the rest of the book says too (GB/T 12451, GB/T 12450): title, authors, edition, publisher,
// place, series, ISBN. One finding a difference, at what is alone with it; where two stand against each other, at the key
// of book.yaml, since the block is issued and may not be altered.
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic, type Place } from '../../../diagnostic.ts';
import { bareWords } from '../../../read/facts/cip.ts';
import type { Dissent } from '../../../read/facts/witnesses.ts';
import { parseChineseNumeral } from '../../../resolve/numerals.ts';
import { cipOf, cipPlace } from '../../facts/cip.ts';
import { nameDissents, pairCreators } from '../../facts/creators.ts';
import { factSpan } from '../../facts/fact-span.ts';
import { placeDissents, publisherDissents } from '../../facts/publisher.ts';
import { sameTitle, titleDissents, titleWitnesses } from '../../facts/title.ts';
import { relatedOf, type Witness } from '../../facts/witness.ts';
import { isbnDigits, isbnDissents, isRightIsbn } from '../../isbn.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';

const nothing = '（无）';

export const cipAgrees: Rule = {
  id: 'cip-agrees',
  check(book, _survey, prose) {
    return [
      ...titles(book),
      ...creators(book, prose),
      ...edition(book),
      ...publisher(book, prose),
      ...plain(book, '丛书名', 'series', book.facts.series, cipOf(book).series),
      ...isbn(book, prose),
    ];
  },
  examples: {
    wrong: [
      { facts: withCip('集市/林一著.—杭州：河埠出版社，2019.5'), count: 1 },
      { facts: withCip('河湾的集市/林乙著.—杭州：河埠出版社，2019.5'), count: 1 },
      { facts: withCip('河湾的集市/林一编著.—杭州：河埠出版社，2019.5'), count: 1 },
      { facts: withCip('河湾的集市/（英）林一著.—杭州：河埠出版社，2019.5'), count: 1 },
      { facts: withCip('河湾的集市/林一著；周二绘.—杭州：河埠出版社，2019.5'), count: 1 },
      { facts: withCip('河湾的集市/林一著.—2版.—杭州：河埠出版社，2019.5'), count: 1 },
      { facts: withCip('河湾的集市/林一著.—杭州：河阜出版社，2019.5'), count: 1 },
      { facts: withCip('河湾的集市/林一著.—宁波：河埠出版社，2019.5'), count: 1 },
      { facts: withCip('河湾的集市/林一著.—杭州：河埠出版社，2019.5.—（河湾书系）\nISBN 978-7-5180-3257-0'), count: 1 },
      { facts: withCip('河湾的集市/林一著.—杭州：河埠出版社，2019.5\nISBN 978-7-5180-3256-3'), count: 1 },
    ],
    right: [
      { facts: withCip('河湾的集市／林　一著.—杭州：河埠出版社，2019.5\nISBN 978-7-5180-3257-0') },
      { facts: withCip('河湾的集市/林一[等]著.—杭州 : 河埠出版社 , 2019.5') },
      { facts: withCip('此处为样例，并非核发的数据。') },
    ],
  },
};

function withCip(text: string): Record<string, unknown> {
  return {
    publisher: { name: '河埠出版社', place: '杭州' },
    isbn: { print: '978-7-5180-3257-0' },
    imprint: { edition: 1 },
    cip: { text: `图书在版编目（CIP）数据\n\n${text}${text.includes('ISBN') ? '' : '\nISBN 978-7-5180-3257-0'}\n` },
  };
}

/** A finding: the block says `found`, book.yaml `expected`. */
function differs(fact: string, expected: string, found: string, place: Place, ...related: Place[]): Diagnostic {
  return diagnostic('cip-agrees', place, { fact, expected, found }, { related });
}

/** The finding of a dissent between the block and a key. */
function ofWitness(fact: string, dissent: Dissent<Witness>): Diagnostic {
  const { odd, against } = dissent;
  const [issued, own] = odd.key === 'cip.text' ? [odd, against] : [against, odd];
  return differs(fact, own.value, issued.value, odd.place, ...relatedOf(dissent));
}

/** What one of the two leaves out, it does not say otherwise. */
const lesser = (finding: Diagnostic): Diagnostic => ({ ...finding, severity: 'warning' });

function titles(book: Book): Diagnostic[] {
  const { subtitle, parallelTitle } = book.facts;
  const cip = cipOf(book);
  const witnesses = titleWitnesses(book);
  const found = titleDissents(book)
    // title-display-agrees has those of the title page; without a block there is nothing to say here.
    .filter(({ odd }) => odd.key !== 'titleDisplay' && cip.title)
    .map((dissent) => {
      const issued = witnesses.find(({ key }) => key === 'cip.text')!;
      const own = dissent.odd.key === 'cip.text' ? dissent.against : dissent.odd;
      return differs('书名', own.value, issued.value, dissent.odd.place, ...relatedOf(dissent));
    });
  const whole = cip.title && (cip.subtitle ? cip.title.text + cip.subtitle.text : cip.title.text);
  // The block's title may hold what the title page calls a subtitle.
  const oneTitle =
    whole !== undefined && [book.facts.title, book.facts.title + (subtitle ?? '')].some((own) => sameTitle(own, whole));
  if (!oneTitle && cip.title) found.push(...plain(book, '副书名', 'subtitle', subtitle, cip.subtitle));
  if (
    cip.parallelTitle &&
    parallelTitle &&
    bareWords(cip.parallelTitle.text).toLowerCase() !== bareWords(parallelTitle).toLowerCase()
  )
    found.push(...plain(book, '并列书名', 'parallelTitle', parallelTitle, cip.parallelTitle));
  return found;
}

/** A fact that only the block and one key say. Nothing where the block cannot be read. */
function plain(
  book: Book,
  fact: string,
  key: string,
  own: string | undefined,
  issued: { text: string; start: number; end: number } | undefined,
): Diagnostic[] {
  const { title } = cipOf(book);
  if (!title || (!own && !issued)) return [];
  // A block may add a series' number or editor: 河流丛书；5.
  if (own && issued && (sameTitle(own, issued.text) || issued.text.startsWith(own))) return [];
  if (!own) return [lesser(differs(fact, nothing, issued!.text, cipPlace(book, issued!), book.factPlace('title')))];
  const place = factSpan(book, key, own);
  const found = differs(fact, own, issued?.text ?? nothing, place, cipPlace(book, issued ?? title));
  return [issued ? found : lesser(found)];
}

function creators(book: Book, prose: Prose): Diagnostic[] {
  const { responsibility } = cipOf(book);
  if (!responsibility) return [];
  const whole = cipPlace(book, responsibility);
  if (book.facts.creators.length === 0)
    return [lesser(differs('责任者', nothing, responsibility.text, whole, book.factPlace('title')))];
  return pairCreators(book).flatMap((pair) => {
    const { creator, index, issued } = pair;
    if (!creator) {
      const at = cipPlace(book, issued!.name);
      return [differs('责任者', nothing, issued!.name.text, at, book.factPlace('creators'))];
    }
    const key = `creators.${index}.name`;
    const place = factSpan(book, key, creator.name);
    if (!issued) return [differs('责任者', creator.name, nothing, place, whole)];
    const at = cipPlace(book, issued.name);
    const found = nameDissents(book, prose, pair).map((dissent) => ofWitness('责任者', dissent));
    const role = creator.role.replace(/^等/, '');
    if (issued.role && issued.role.text !== role) {
      const own = book.factPlace(`creators.${index}.role`);
      found.push(differs('著作方式', role, issued.role.text, own, cipPlace(book, issued.role)));
    }
    const [country, printed] = [issued.nationality?.text ?? nothing, creator.nationality ?? nothing];
    if (country.replace(/^美国$/, '美') !== printed.replace(/^美国$/, '美')) {
      const own = creator.nationality ? factSpan(book, `creators.${index}.nationality`, printed) : place;
      found.push(
        differs('国别或朝代', printed, country, own, issued.nationality ? cipPlace(book, issued.nationality) : at),
      );
    }
    return found;
  });
}

/** 2版, 第2版, 二版; a block without 版本项 is that of a first edition. */
function edition(book: Book): Diagnostic[] {
  const own = book.facts.imprint.edition;
  const cip = cipOf(book);
  if (own === undefined || !cip.publisher || !cip.title) return [];
  const text = cip.edition?.text;
  // 修订版, 影印本 say no number.
  const count = /[\d一二三四五六七八九十]+/.exec(text ?? '1')?.[0] ?? '';
  const issued = /^\d/.test(count) ? Number(count) : parseChineseNumeral(count);
  if (issued === undefined || issued === own) return [];
  const other = cipPlace(book, cip.edition ?? cip.publisher);
  return [
    differs(
      '版次',
      `第${own}版`,
      text ?? '（无版本项，即第1版）',
      factSpan(book, 'imprint.edition', String(own)),
      other,
    ),
  ];
}

function publisher(book: Book, prose: Prose): Diagnostic[] {
  return [
    ...publisherDissents(book, prose).map((dissent) => ofWitness('出版者', dissent)),
    ...placeDissents(book).map((dissent) => ofWitness('出版地', dissent)),
  ];
}

function isbn(book: Book, prose: Prose): Diagnostic[] {
  const { print, ebook } = book.facts.isbn;
  const issued = cipOf(book).isbn;
  if (issued && !print && !ebook)
    return [lesser(differs('书号', nothing, issued.text, cipPlace(book, issued), book.factPlace('title')))];
  const cip = cipOf(book);
  // Every block names the ISBN.
  if (!issued && print && cip.title && cip.publisher) {
    // The label may be garbled, the number not.
    const number = /(?:[A-Z]{2,5}[\s:：]*)?97[89][\d-]{10,14}/.exec(book.facts.cip.text);
    const at = number ? { start: number.index, end: number.index + number[0].length } : cip.publisher;
    return [lesser(differs('书号', print, nothing, cipPlace(book, at), factSpan(book, 'isbn.print', print)))];
  }
  // A number that is wrong in itself is isbn-valid's: it names the right one.
  if (!print || !isRightIsbn(isbnDigits(print))) return [];
  return isbnDissents(book, prose).map((dissent) => ofWitness('书号', dissent));
}
