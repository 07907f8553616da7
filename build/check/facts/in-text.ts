// What the text around a book says of the book itself: its title, author, publisher, ISBN, length, in preface,
// afterword and 内容提要. In: a book and its passages. Out: each mention that is close to the fact and not the fact, with
// its place. Must not judge more than that.
import { distance } from 'fastest-levenshtein';
import type { Book, BookFacts } from '../../book.ts';
import { sameWords } from '../../read/facts/cip.ts';
import { parseChineseNumeral } from '../../resolve/numerals.ts';
import { believedIsbn, isbnDigits } from '../isbn.ts';
import type { Passage } from '../prose/passage.ts';
import type { Prose } from '../prose/prose.ts';
import { believedNames } from './creators.ts';
import { believedPublisher } from './publisher.ts';
import { characterGap, characterTolerance, foldsOf } from './sheets.ts';
import { believedTitle } from './title.ts';

export interface Mention {
  passage: Passage;
  start: number;
  end: number;
  fact: string;
  /** What the book's own fact is. */
  expected: string;
}

/** Where the book speaks of itself: 内容提要, preface, afterword; what is quoted there is somebody else's. */
export function aboutTheBook(prose: Prose): Passage[] {
  return prose.passages.filter(
    ({ section, quoted }) =>
      !quoted && (section === undefined || section.kind === 'preface' || section.kind === 'back'),
  );
}

/** Mentions that differ from the facts. */
export function differingMentions(book: Book, prose: Prose): Mention[] {
  const { facts } = book;
  const publisher = believedPublisher(book, prose);
  const title = believedTitle(book);
  const names = believedNames(book, prose);
  const isbns = [believedIsbn(book, prose), facts.isbn.ebook].flatMap((isbn) => isbn ?? []);
  return aboutTheBook(prose).flatMap((passage) => [
    ...titles(passage, title),
    ...authors(passage, names, facts.imprint.editor ?? ''),
    ...helpers(passage, facts),
    ...(publisher ? publishers(passage, publisher) : []),
    ...isbnsIn(passage, isbns),
    ...lengths(passage, facts),
  ]);
}

/** 《…》 one character off a title of eight or more, two off one of sixteen: a shorter one may well be another book's. */
function titles(passage: Passage, title: string): Mention[] {
  const most = title.length >= 16 ? 2 : title.length >= 8 ? 1 : 0;
  if (most === 0) return [];
  return [...passage.text.matchAll(/《([^《》\n]{2,80})》/g)].flatMap((match) => {
    const found = match[1]!;
    if (sameWords(found, title) || Math.abs(found.length - title.length) > most || distance(found, title) > most)
      return [];
    return { passage, start: match.index + 1, end: match.index + 1 + found.length, fact: '书名', expected: title };
  });
}

/** The signature under a preface, and 作者某某 in it: a name of the author's surname and length that is another. */
function authors(passage: Passage, all: readonly string[], editors: string): Mention[] {
  const names = all.filter((name) => /^\p{Script=Han}{3,4}$/u.test(name));
  const known = new Set([...all, ...editors.split(/[\s　、，]+/)]);
  const pattern =
    passage.kind === 'signature'
      ? /(\p{Script=Han}{3,4})/gu
      : /(?:作者|著者|主编|编者|译者)[:：]?(\p{Script=Han}{3,4})/gu;
  return [...passage.text.matchAll(pattern)].flatMap((match) =>
    names.flatMap((name): Mention[] => {
      const found = match[1]!.slice(0, name.length);
      if (found.length !== name.length || known.has(found) || found[0] !== name[0] || distance(found, name) !== 1)
        return [];
      const start = match.index + match[0].length - match[1]!.length;
      return [{ passage, start, end: start + found.length, fact: '作者', expected: name }];
    }),
  );
}

/** 责任编辑某某, 感谢编辑某某: the name of one whom the imprint names, one character off. */
function helpers(passage: Passage, facts: BookFacts): Mention[] {
  const { editor, designer, proofreader } = facts.imprint;
  const split = (names: string | undefined) =>
    names?.split(/[\s　、，,；;]+/).filter((name) => /^\p{Script=Han}{2,4}$/u.test(name)) ?? [];
  const named: [string, string, RegExp][] = [
    ...split(editor).map((name): [string, string, RegExp] => [
      '责任编辑',
      name,
      /(?:编辑|责编)(?:老师|先生|女士)?[是为：:]?(\p{Script=Han}{2,4})/gu,
    ]),
    ...split(designer).map((name): [string, string, RegExp] => [
      '装帧设计',
      name,
      /(?:设计师?|装帧|封面)(?:老师|先生|女士)?[是为：:]?(\p{Script=Han}{2,4})/gu,
    ]),
    ...split(proofreader).map((name): [string, string, RegExp] => [
      '责任校对',
      name,
      /校对(?:老师|先生|女士)?[是为：:]?(\p{Script=Han}{2,4})/gu,
    ]),
  ];
  const known = named.map(([, name]) => name).concat(facts.creators.map(({ name }) => name));
  return named.flatMap(([fact, name, pattern]) =>
    [...passage.text.matchAll(pattern)].flatMap((match): Mention[] => {
      const found = match[1]!.slice(0, name.length);
      // One character of two off may be anybody.
      if (name.length < 3 || found.length !== name.length || known.includes(found) || distance(found, name) !== 1)
        return [];
      const start = match.index + match[0].length - match[1]!.length;
      return [{ passage, start, end: start + found.length, fact, expected: name }];
    }),
  );
}

/** 本书由某某出版社出版, unless it tells of an earlier edition. */
function publishers(passage: Passage, publisher: string): Mention[] {
  const pattern =
    /本书(?:现)?由(\p{Script=Han}{2,20}?(?:出版社|书局|印书馆|出版公司|出版集团))(?!于|在)(?=[^。！？\n]{0,12}出版)/gu;
  return [...passage.text.matchAll(pattern)].flatMap((match) => {
    const found = match[1]!;
    if (publisher.includes(found) || found.includes(publisher)) return [];
    const start = match.index + match[0].indexOf(found);
    return { passage, start, end: start + found.length, fact: '出版者', expected: publisher };
  });
}

/** An ISBN in the text that is a digit or two off the book's own; others are other books'. */
function isbnsIn(passage: Passage, own: readonly string[]): Mention[] {
  if (own.length === 0 || !passage.raw.includes('97')) return [];
  return [...passage.raw.matchAll(/(?<![\d-])97[89](?:[-– ]?\d){10}(?![\d-])/g)].flatMap((match) => {
    const digits = isbnDigits(match[0]);
    if (own.some((isbn) => isbnDigits(isbn) === digits)) return [];
    const expected = own.find((isbn) => distance(isbnDigits(isbn), digits) <= 2);
    if (expected === undefined) return [];
    return { passage, start: match.index, end: match.index + match[0].length, fact: '书号', expected };
  });
}

/** 全书约13万字, against 字数; what an author says of a draft is not meant. */
function lengths(passage: Passage, facts: BookFacts): Mention[] {
  const { kiloCharacters, sheets, sheetFormat } = facts.imprint;
  if (!kiloCharacters) return [];
  // 字数 that do not even fit 印张 are sheets-fit-characters'.
  const sides = (sheets ?? 0) * (foldsOf(sheetFormat) ?? 0);
  if (sides > 0 && characterGap(facts, kiloCharacters, sides) > characterTolerance) return [];
  const pattern =
    /(?:全书|本书)(?:共|共计|约|近|有|总计|字数|合计|为){0,3}\s*((\d+(?:\.\d+)?|[一二三四五六七八九十百]+)[余多]?\s*(万|千)[余多]?字)/gu;
  return [...passage.text.matchAll(pattern)].flatMap((match) => {
    const [, whole = '', figure = '', unit] = match;
    const number = /^\d/.test(figure) ? Number(figure) : (parseChineseNumeral(figure) ?? Number.NaN);
    const kilo = unit === '万' ? number * 10 : number;
    // 十余万字: as much again as the smallest unit said.
    const more = /[余多]/.test(whole) ? 10 * (unit === '万' ? 10 : 1) : 0;
    if (
      !(kilo > 0) ||
      (kiloCharacters >= kilo * (1 - characterTolerance) && kiloCharacters <= kilo * (1 + characterTolerance) + more)
    )
      return [];
    const start = match.index + match[0].length - whole.length;
    return { passage, start, end: start + whole.length, fact: '字数', expected: `${kiloCharacters}千字` };
  });
}
