// What the scan says of the book, brought together: title, authors, ISBN, imprint. Where cover, title page, CIP block and
// imprint differ, what is alone is reported at its line, and what most say goes into book.yaml; where votes are equal, the
// one of highest standing (CIP, title page, imprint, cover; for authors the title page before the CIP block, which shortens
// lists of names). Must not correct a fact: what is reported is for people to settle.
import { parse as parseIsbn } from 'isbn3';
import type { Creator, ImprintFacts, PublisherFacts } from '../book.ts';
import { issuedFor, titleLetters } from '../read/facts/cip.ts';
import { domainOf } from '../read/facts/hosts.ts';
import { pinyinSlips } from '../read/facts/pinyin.ts';
import { dissents } from '../read/facts/witnesses.ts';
import { type Cip, type CipKey, squeezeHan } from './cip.ts';
import { creatorsOf, creatorText } from './creators.ts';
import type { Fact } from './imprint.ts';
import { comparable, report, type Scan, squeeze } from './scan.ts';
import { displayOf, type TitlePages } from './title-page.ts';

/** The facts that go into book.yaml, under its keys. */
export interface ScanFacts {
  title: string;
  titleDisplay?: string[];
  subtitle?: string;
  parallelTitle?: string;
  series?: string;
  pinyin?: string;
  creators: Creator[];
  publisher?: PublisherFacts;
  isbn: { print?: string };
  cip?: { text: string };
  imprint: ImprintFacts;
  date?: string;
}

interface Said {
  where: string;
  value: string;
  line: number;
}

/** Brings the facts together and reports what differs. */
export function gatherFacts(
  scan: Scan,
  cip: Cip | undefined,
  pages: TitlePages,
  imprint: { facts: Fact[]; publisherLines: Fact[]; lines: Fact[] },
): ScanFacts {
  const all = [...imprint.facts, ...pages.facts];
  const onCover = new Set(pages.facts);
  const of = (key: string): Said[] =>
    all
      .filter((fact) => fact.key === key)
      .map((fact) => ({ where: onCover.has(fact) ? '封面' : '版权页', value: fact.value, line: fact.line }));
  const cipSaid = (key: Exclude<CipKey, 'creators'>): Said[] => {
    const value = cip?.[key];
    return cip && value ? [{ where: 'CIP', value, line: cip.lines[key] ?? cip.line }] : [];
  };
  const named = pages.pages.length > 1 ? ['封面', '扉页'] : ['扉页'];
  type Page = TitlePages['pages'][number];
  const pageSaid = (key: keyof Page['lines'], value: (page: Page) => string | undefined): Said[] =>
    pages.pages
      .slice(0, 2)
      .flatMap((page, index) => {
        const said = value(page);
        return said ? [{ where: named[index]!, value: said, line: page.lines[key] ?? page.line }] : [];
      })
      .reverse();
  const pageTitles = pageSaid('title', (page) => page.title.join(''));
  // A title page may have in one what the block divides into title and subtitle.
  const [titled] = cipSaid('title');
  const undivided = pageTitles.find(
    ({ value }) => titleLetters(value) === titleLetters(`${cip?.title}${cip?.subtitle}`),
  );
  if (titled && undivided) titled.value = undivided.value;
  const titles = [...(titled ? [titled] : []), ...pageTitles, ...of('title')].map((said) => ({
    ...said,
    value: squeezeHan(said.value),
  }));
  const title = agreed(scan, '书名', titles, sameLetters);
  if (!title) report(scan, 'scan-title-known', 1);
  const facts: ScanFacts = { title: title ?? scan.name.replace(/\.[^.]*$/, ''), creators: [], isbn: {}, imprint: {} };

  const display = pages.pages
    .map((page) => displayOf(page.title))
    .reverse()
    .find((lines) => lines.length && comparable(lines.join('')) === comparable(facts.title));
  if (display && display.length > 1) facts.titleDisplay = display;
  const subtitles = [...(undivided ? [] : cipSaid('subtitle')), ...pageSaid('subtitle', (page) => page.subtitle)];
  const subtitle = agreed(scan, '副书名', subtitles);
  if (subtitle) facts.subtitle = subtitle;
  const parallel = pages.pages.map((page) => page.parallelTitle).find(Boolean) ?? cip?.parallelTitle;
  if (parallel) facts.parallelTitle = parallel;
  const series = pages.pages.map((page) => page.series).find(Boolean) ?? cip?.series;
  if (series) facts.series = series;
  if (pages.pinyin) {
    facts.pinyin = pages.pinyin.text;
    for (const { character, found, expected } of pinyinSlips(facts.title, pages.pinyin.text))
      report(scan, 'scan-pinyin-agrees', pages.pinyin.line, { character, found }, expected);
  }

  facts.creators = creatorsAgreed();
  publisherFacts();
  const isbns = [...cipSaid('isbn'), ...of('isbn')].map((said) => ({
    ...said,
    value: squeeze(said.value.replace(/^ISBN[:：\s]*/i, '').replace(/[–—]/g, '-')),
  }));
  // A number with the right check digit is the likelier one.
  const isbn = agreed(scan, 'ISBN', isbns, sameText, (value) => (parseIsbn(value)?.isValid ? 1 : 0));
  if (isbn) {
    facts.isbn.print = isbn;
    if (!parseIsbn(isbn)?.isValid) report(scan, 'scan-isbn-valid', isbns[0]!.line, { isbn });
  }
  if (cip) facts.cip = { text: cip.text };
  imprintFacts();
  const date = dateAgreed();
  const { printingDate } = facts.imprint;
  if (date ?? printingDate) facts.date = date ?? printingDate;
  return facts;

  function dateAgreed(): string | undefined {
    const { edition, printing, editionDate, printingDate } = facts.imprint;
    const isFirst = printing === 1 && (edition ?? 1) === 1;
    const lines = of('edition');
    // 第1版第1次印刷 behind one date is one witness, not two.
    const dates = lines.flatMap(({ value }) => squeeze(value).match(/\d{4}年/g) ?? []).length;
    const said: Said[] = cipSaid('date');
    if (editionDate) said.push({ where: '版次', value: editionDate, line: lines[0]!.line });
    if (isFirst && printingDate && dates > 1)
      said.push({ where: '印次', value: printingDate, line: lines.at(-1)!.line });
    return agreed(scan, '出版年月', said, sameDate, (value) => issuedFor(cip?.numberYear, Number(value.slice(0, 4))));
  }

  function creatorsAgreed(): Creator[] {
    const lists = [
      ...pages.pages
        .slice(0, 2)
        .map((page, index) => ({
          where: named[index]!,
          creators: page.creators,
          line: page.lines.creators ?? page.line,
        }))
        .reverse(),
      { where: 'CIP', creators: cip?.creators ?? [], line: cip?.lines.creators ?? cip?.line ?? 1 },
      ...of('creators').map((said) => ({
        where: '版权页',
        creators: creatorsOf(said.value) ?? creatorsOf(`${said.value} 著`) ?? [],
        line: said.line,
      })),
    ].filter((list) => list.creators.length);
    const text = (creators: Creator[]) => creators.map(creatorText).join('，');
    const [first] = lists;
    // A block that says 等 names some of those whom the title page names all.
    const shortened = (creators: Creator[]) =>
      creators.some(({ role }) => role.startsWith('等')) &&
      creators.every(({ name }) => first?.creators.some((other) => comparable(other.name) === comparable(name)));
    const said = lists.map((list) => ({
      ...list,
      value: text(shortened(list.creators) ? first!.creators : list.creators),
    }));
    const best = agreed(scan, '作者', said);
    return said.find(({ value }) => value === best)?.creators ?? [];
  }

  function publisherFacts(): void {
    const said = [...pageSaid('publisher', (page) => page.publisher), ...cipSaid('publisher'), ...of('publisher.name')];
    const houses = said.map((one) => ({ ...one, value: squeezeHan(one.value) }));
    const name = agreed(scan, '出版者', houses, sameHouse);
    if (!name) return;
    const publisher: PublisherFacts = { name };
    if (cip?.place) publisher.place = cip.place;
    for (const key of ['address', 'postcode', 'telephone', 'fax', 'web', 'email'] as const) {
      const values = of(`publisher.${key}`).map((one) => one.value);
      if (values.length) publisher[key] = values.join('；');
    }
    const lines = imprint.publisherLines.map((line) => line.value);
    if (lines.length) publisher.lines = lines;
    facts.publisher = publisher;
    const web = of('publisher.web')[0];
    const email = of('publisher.email')[0];
    const host = web && domainOf(web.value.replace(/^[a-z]+:\/\//i, '').split(/[/?#，；、\s]/)[0]!);
    const mail = domainOf(email?.value.split('@')[1] ?? '');
    if (web && email && host?.includes('.') && mail.includes('.') && host !== mail)
      report(scan, 'scan-domains-agree', email.line, { web: web.value, email: email.value });
  }

  function imprintFacts(): void {
    const target = facts.imprint;
    for (const key of ['editor', 'designer', 'proofreader', 'printManager'] as const) {
      const said = of(`imprint.${key}`).map((one) => ({ ...one, value: noted(one, squeezeHan(one.value)) }));
      const values = [...new Set(said.map(({ value }) => value))];
      // 策划编辑 and 责任编辑 may be two people; of names a character apart one is misread.
      const [first] = said;
      const near = said.find(
        ({ value }) => value.length > 2 && first?.value.length === value.length && apart(value, first.value) === 1,
      );
      if (first && near) agreed(scan, names[key], [first, near]);
      if (values.length) target[key] = values.join('　');
    }
    for (const key of ['printer', 'distributor', 'sheetFormat', 'printRun'] as const) {
      const values = of(`imprint.${key}`).map((one) => one.value);
      if (values.length) target[key] = values.join('　');
    }
    const prices = of('imprint.price');
    const price = prices.find(({ value }) => value === agreed(scan, '定价', prices));
    if (price) target.price = noted(price, squeeze(price.value));
    const sheets = number('印张', of('imprint.sheets')[0]);
    if (sheets !== undefined) target.sheets = sheets;
    const kilo = number('字数', of('imprint.kiloCharacters')[0]);
    if (kilo !== undefined) target.kiloCharacters = kilo;
    for (const said of of('edition')) Object.assign(target, editionOf(said.value));
    const lines = imprint.lines.map((line) => line.value);
    const known = new Set(['imprint.lines', 'publisher.lines', 'edition', 'isbn', 'title', 'creators']);
    for (const fact of all)
      if (!/^(?:imprint|publisher)\./.test(fact.key) && !known.has(fact.key)) lines.push(fact.value);
    if (lines.length) target.lines = lines;
  }

  /** A number that is not one (印张：7.S) stays as a line of the imprint. */
  function number(label: string, said: Said | undefined): number | undefined {
    if (!said) return undefined;
    const match = /^(\d+(?:\.\d+)?)\s*(?:千字|千|印张)?\s*(万字)?/.exec(said.value);
    const whole = match && said.value.slice(match[0].length).trim() === '';
    if (!match || !whole) {
      imprint.lines.push({ key: 'imprint.lines', value: `${label}：${said.value}`, line: said.line });
      report(scan, 'scan-fact-read', said.line, { text: said.value });
      return undefined;
    }
    return match[2] ? Number(match[1]) * 10 : Number(match[1]);
  }

  function noted(said: Said, value: string): string {
    if (value !== said.value)
      scan.changes.push({ kind: 'space', line: said.line, note: `book.yaml 中去掉空格：${said.value} → ${value}` });
    return value;
  }
}

/** What messages call them. */
const names = { editor: '责任编辑', designer: '装帧设计', proofreader: '责任校对', printManager: '责任印制' } as const;

/** In how many places two names of one length differ. */
const apart = (a: string, b: string) => [...a].filter((c, i) => c !== b[i]).length;

const sameText = (a: string, b: string) => comparable(a) === comparable(b);
const sameLetters = (a: string, b: string) => titleLetters(a) === titleLetters(b);
const sameDate = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);
/** 河埠出版社（中国·杭州） names the place beside the house. */
const sameHouse = (a: string, b: string) =>
  sameText(...([a, b].map((name) => name.replace(/[（(][^（）()]*[）)]$/, '')) as [string, string]));

/**
 * Reports what is alone with what it says, once for each other wording.
 * @param said the one of highest standing first
 * @returns what most say
 */
function agreed(
  scan: Scan,
  fact: string,
  said: Said[],
  same = sameText,
  support?: (value: string) => number,
): string | undefined {
  const apart = dissents(said, same, support);
  for (const { odd, against } of apart) {
    report(scan, 'scan-facts-agree', odd.line, {
      fact,
      where: odd.where,
      value: odd.value,
      other: against.where,
      otherValue: against.value,
    });
  }
  return (apart[0]?.against ?? said[0])?.value;
}

/** 2017 年 3 月第1版第1次印刷, or 版次 and 印次 apart. */
export function editionOf(text: string): Pick<ImprintFacts, 'edition' | 'printing' | 'editionDate' | 'printingDate'> {
  const content = squeeze(text);
  const found: Pick<ImprintFacts, 'edition' | 'printing' | 'editionDate' | 'printingDate'> = {};
  const count = (typed: string) => (/^\d+$/.test(typed) ? Number(typed) : '零一二三四五六七八九十'.indexOf(typed));
  let date: string | undefined;
  for (const match of content.matchAll(/(\d{4})年(?:(\d{1,2})月)?|第?([\d一二三四五六七八九十]+)(版|次)/g)) {
    if (match[1]) date = match[2] ? `${match[1]}-${match[2].padStart(2, '0')}` : match[1];
    else if (match[4] === '版') {
      found.edition = count(match[3]!);
      if (date) found.editionDate = date;
    } else {
      found.printing = count(match[3]!);
      if (date) found.printingDate = date;
    }
  }
  return found;
}
