// Further lines of the imprint (publisher.lines, imprint.lines, rights) say nothing else than the keys: the publisher's
// name, editors, ISBN, sheets, characters. (The price is price-agrees'.) One finding a difference, at the line.
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import { factSpan } from '../../facts/fact-span.ts';
import { imprintTexts } from '../../facts/imprint-texts.ts';
import { nearest } from '../../facts/near.ts';
import { believedPublisher } from '../../facts/publisher.ts';
import { believedIsbn, isbnDigits } from '../../isbn.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';

export const imprintLinesAgree: Rule = {
  id: 'imprint-lines-agree',
  check(book, _survey, prose) {
    const name = believedPublisher(book, prose);
    return imprintTexts(book).flatMap(({ key, text }) => [
      ...labelled(book, prose, key, text),
      ...publisherIn(book, name, key, text),
    ]);
  },
  examples: {
    wrong: [
      { facts: withLines({ publisher: ['河阜出版社天猫旗舰店'] }), found: '河阜出版社', count: 1 },
      { facts: withLines({ imprint: ['责任编辑：周二'] }), found: '周二', count: 1 },
      { facts: withLines({ imprint: ['书号：ISBN 978-7-5180-3256-3'] }), found: '978-7-5180-3256-3', count: 1 },
      { facts: withLines({ imprint: ['印张：7.25　字数：131千字'] }), found: '7.25', count: 1 },
    ],
    right: [
      { facts: withLines({ publisher: ['河埠出版社天猫旗舰店', '官方微博 http://weibo.example.com'] }) },
      { facts: withLines({ imprint: ['责任编辑：周　一', '凡购本书，如有缺页，由本社调换'] }) },
      { facts: withLines({ publisher: ['青石书局协助出版'] }) },
    ],
  },
};

function withLines({ publisher, imprint }: { publisher?: string[]; imprint?: string[] }): Record<string, unknown> {
  return {
    publisher: { name: '河埠出版社', ...(publisher ? { lines: publisher } : {}) },
    isbn: { print: '978-7-5180-3257-0' },
    imprint: {
      editor: '周一',
      price: '36.00元',
      sheets: 7.5,
      kiloCharacters: 131,
      ...(imprint ? { lines: imprint } : {}),
    },
  };
}

const bare = (text: string) => text.normalize('NFKC').replace(/[\s:：]/g, '');
/** The first number of a value: 36.00元 is 36. */
const figure = (text: string) => String(Number(/\d+(?:\.\d+)?/.exec(text.normalize('NFKC'))?.[0]));
const person = '[\\p{Script=Han}·　 ]{2,8}';
/** One of the names a key holds begins what the line says: 周　一 is 周一. */
const names = (said: string, own: string) =>
  own.split(/[\s　、，,；;]+/).some((name) => name !== '' && bare(said).startsWith(name));
const figures = (said: string, own: string) => figure(said) === figure(own);

interface Label {
  label: string;
  /** How its value looks, as a pattern. */
  value: string;
  fact: string;
  key: string;
  own: string | undefined;
  same(said: string, own: string): boolean;
}

/** What the labels of an imprint stand for. */
function labels({ facts: { imprint, publisher } }: Book, isbn: string | undefined): Label[] {
  const { editor, proofreader, sheets, kiloCharacters } = imprint;
  const of = (
    label: string,
    value: string,
    fact: string,
    key: string,
    own: string | number | undefined,
    same = figures,
  ) => ({
    ...{ label, value, fact, key, same },
    own: own?.toString(),
  });
  return [
    of('责任编辑|责编', person, '责任编辑', 'imprint.editor', editor, names),
    of('责任校对', person, '责任校对', 'imprint.proofreader', proofreader, names),
    of(
      '书号|ISBN',
      '97[89][\\d -]{10,16}\\d',
      '书号',
      'isbn.print',
      isbn,
      (said, own) => isbnDigits(said) === isbnDigits(own),
    ),
    of('印张', '\\d+(?:\\.\\d+)?', '印张', 'imprint.sheets', sheets),
    of('字数', '\\d+(?:\\.\\d+)?(?=\\s*千)', '字数', 'imprint.kiloCharacters', kiloCharacters),
    of('邮编|邮政编码', '\\d{6}', '邮政编码', 'publisher.postcode', publisher?.postcode),
  ];
}

function labelled(book: Book, prose: Prose, key: string, text: string): Diagnostic[] {
  return labels(book, believedIsbn(book, prose)).flatMap(({ label, value, fact, key: own, own: expected, same }) => {
    const match = new RegExp(`(?:${label})\\s*[:：]?\\s*(?:ISBN\\s*)?(${value})`, 'du').exec(text);
    const at = match?.indices?.[1];
    if (!expected || !at || same(match![1]!, expected)) return [];
    const found = match![1]!.trim();
    const place = factSpan(book, key, text, at[0], at[0] + found.length);
    return [diagnostic('imprint-lines-agree', place, { fact, found, expected }, { related: [book.factPlace(own)] })];
  });
}

/** A publisher's name that is a character off the book's own; which of CIP block and key is right is cip-agrees'. */
function publisherIn(book: Book, name: string | undefined, key: string, text: string): Diagnostic[] {
  if (!name || name.length < 5) return [];
  const near = nearest(text, name, name.length >= 9 ? 2 : 1);
  if (!near) return [];
  const place = factSpan(book, key, text, near.start, near.end);
  const values = { fact: '出版者', found: near.found, expected: name };
  return [diagnostic('imprint-lines-agree', place, values, { related: [book.factPlace('publisher.name')] })];
}
