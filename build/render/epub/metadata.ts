// Facts → the metadata of the package document: titles, creators, publisher, date, subject, rights, page source.
// What book.yaml does not say is left out, never invented. Accessibility is another file: it is proven by content.
import { toString as plainText } from 'mdast-util-to-string';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Book, Creator } from '../../book.ts';
import { classNumbers, subjectWords } from './cip.ts';
import { isbnUrn } from './identifier.ts';

/** 著作方式 → MARC relator. The longest ending that is listed decides: 编著 before 著, 主编 before 编. */
const relators: readonly [string, string][] = [
  ['编著', 'aut'],
  ['原著', 'aut'],
  ['合著', 'aut'],
  ['主编', 'edt'],
  ['编译', 'trl'],
  ['编辑', 'edt'],
  ['编写', 'aut'],
  ['选编', 'com'],
  ['汇编', 'com'],
  ['改编', 'adp'],
  ['点校', 'edt'],
  ['校注', 'ann'],
  ['审校', 'rev'],
  ['插图', 'ill'],
  ['绘图', 'ill'],
  ['摄影', 'pht'],
  ['作序', 'aui'],
  ['整理', 'com'],
  ['著', 'aut'],
  ['撰', 'aut'],
  ['编', 'edt'],
  ['译', 'trl'],
  ['注', 'ann'],
  ['校', 'rev'],
  ['审', 'rev'],
  ['绘', 'ill'],
  ['摄', 'pht'],
  ['序', 'aui'],
];

/** The MARC relator code of a 著作方式; undefined where none fits. */
export function relator(role: string): string | undefined {
  const bare = role.replace(/\s+/g, '');
  return relators.find(([ending]) => bare.endsWith(ending))?.[1];
}

/** Elements in a row, with the refinements of each right behind it. */
export function metadataElements(
  book: Book,
  options: { identifier: string; modified: string; pages: boolean },
): Element[] {
  const { facts } = book;
  const elements: Element[] = [
    x('dc:identifier', { id: 'book-id' }, options.identifier),
    meta('dcterms:modified', options.modified),
    x('dc:language', facts.language),
    ...titles(book),
    ...facts.creators.flatMap(creator),
  ];
  if (facts.publisher) elements.push(x('dc:publisher', facts.publisher.name));
  if (facts.date) elements.push(x('dc:date', facts.date));
  if (book.summary) {
    const summary = book.summary.tree.children
      .map((child) => plainText(child))
      .join('\n')
      .trim();
    if (summary !== '') elements.push(x('dc:description', summary));
  }
  elements.push(...subjects(facts.cip.text));
  if (facts.rights) elements.push(x('dc:rights', facts.rights));
  if (facts.series) {
    elements.push(meta('belongs-to-collection', facts.series, { id: 'series' }));
    elements.push(refine('series', 'collection-type', 'series'));
  }
  if (facts.isbn.print && facts.isbn.print !== facts.isbn.ebook) {
    elements.push(x('dc:source', isbnUrn(facts.isbn.print)));
  }
  if (options.pages) elements.push(meta('pageBreakSource', pageSource(book)));
  return elements;
}

function titles(book: Book): Element[] {
  const { facts } = book;
  const elements = [
    x('dc:title', { id: 'title' }, facts.title),
    refine('title', 'title-type', 'main'),
    refine('title', 'display-seq', '1'),
  ];
  if (facts.subtitle) {
    elements.push(x('dc:title', { id: 'subtitle' }, facts.subtitle));
    elements.push(refine('subtitle', 'title-type', 'subtitle'), refine('subtitle', 'display-seq', '2'));
  }
  if (facts.pinyin) elements.push(refine('title', 'file-as', facts.pinyin));
  if (facts.parallelTitle) elements.push(meta('dcterms:alternative', facts.parallelTitle));
  return elements;
}

/** One element each, with its role and, where the editor gave one, its sort name. */
function creator({ name, role, fileAs }: Creator, index: number): Element[] {
  const id = `creator-${index + 1}`;
  const elements = [x('dc:creator', { id }, name)];
  const code = relator(role);
  if (code) elements.push(refine(id, 'role', code, 'marc:relators'));
  if (fileAs) elements.push(refine(id, 'file-as', fileAs));
  elements.push(refine(id, 'display-seq', String(index + 1)));
  return elements;
}

function subjects(cip: string): Element[] {
  const words = subjectWords(cip);
  return classNumbers(cip).flatMap((number, index) => {
    const id = `subject-${index + 1}`;
    return [
      x('dc:subject', { id }, words[index] ?? number),
      refine(id, 'authority', 'CLC'),
      refine(id, 'term', number),
    ];
  });
}

/** What the page numbers are those of: the print ISBN, else the print edition described in words. */
export function pageSource(book: Book): string {
  const { isbn, title, publisher, date } = book.facts;
  if (isbn.print) return isbnUrn(isbn.print);
  return [`《${title}》印刷版`, publisher?.name, date].filter(Boolean).join('，');
}

export function meta(property: string, value: string, attributes: Record<string, string> = {}): Element {
  return x('meta', { property, ...attributes }, value);
}

function refine(id: string, property: string, value: string, scheme?: string): Element {
  return x('meta', { refines: `#${id}`, property, ...(scheme ? { scheme } : {}) }, value);
}
