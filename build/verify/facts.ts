// Do the editions say the facts of book.yaml: the EPUB's package, the PDF's metadata; and do 印张 and 字数 follow from the
// pages. book.yaml is what they are measured by; whether it agrees with itself is check's. Nothing is corrected here.
import type { Book } from '../book.ts';
import { isStated } from '../check/facts/fact-span.ts';
import { characterGap, characterTolerance, foldsOf, kiloCharactersOf } from '../check/facts/sheets.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { findAll, type MarkupElement, textOf } from './markup-tree.ts';
import { counted } from './normalise.ts';
import { parseXml } from './parse.ts';
import type { PdfFacts } from './pdf-text.ts';

const digits = (isbn: string): string => isbn.replace(/[^0-9Xx]/g, '').toUpperCase();

/** The EPUB's package against book.yaml. */
export function checkPackageFacts(book: Book, root: MarkupElement): Diagnostic[] {
  const { facts } = book;
  const all = (name: string) =>
    findAll(root, (element) => element.name === name).map((element) => textOf(element).trim());
  const found: Diagnostic[] = [];
  const compare = (fact: string, key: string, expected: string, seen: string) => {
    if (counted(expected) === counted(seen)) return;
    const values = { edition: 'EPUB', fact, expected, found: seen };
    found.push(diagnostic('edition-metadata-agrees', book.factPlace(key), values));
  };
  compare('书名', 'title', facts.title, all('dc:title')[0] ?? '');
  compare('责任者', 'creators', facts.creators.map(({ name }) => name).join('，'), all('dc:creator').join('，'));
  if (facts.publisher) compare('出版者', 'publisher.name', facts.publisher.name, all('dc:publisher')[0] ?? '');
  if (facts.date) compare('日期', 'date', facts.date, all('dc:date')[0] ?? '');
  compare('语言', 'language', facts.language, all('dc:language')[0] ?? '');
  const identifier = all('dc:identifier')[0] ?? '';
  if (facts.isbn.ebook) compare('书号', 'isbn.ebook', digits(facts.isbn.ebook), digits(identifier));
  else if (/^urn:isbn:/i.test(identifier)) {
    compare('书号', 'isbn.ebook', '（book.yaml 没有电子书号）', identifier);
  }
  return found;
}

/** The PDF's own metadata against book.yaml. */
export function checkPdfFacts(book: Book, pdf: PdfFacts): Diagnostic[] {
  const { facts } = book;
  const found: Diagnostic[] = [];
  const compare = (fact: string, key: string, expected: string, seen: string) => {
    if (counted(expected) === counted(seen)) return;
    const values = { edition: 'PDF', fact, expected, found: seen };
    found.push(diagnostic('edition-metadata-agrees', book.factPlace(key), values));
  };
  const people = facts.creators.map(({ name }) => name).join('，');
  compare('书名', 'title', facts.title, pdf.title);
  compare('责任者', 'creators', people, pdf.author.replace(/[,;、]\s*/gu, '，'));
  if (pdf.xmp === '') return found;
  let xmp: MarkupElement;
  try {
    xmp = parseXml(pdf.xmp.replace(/<\?xpacket[\s\S]*?\?>/gu, '').trim());
  } catch (error) {
    const problem = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    return [
      ...found,
      diagnostic('edition-readable', book.factPlace('title'), { edition: 'PDF', where: 'XMP', problem }),
    ];
  }
  const items = (name: string): string[] => {
    const [element] = findAll(xmp, (each) => each.name === name);
    if (!element) return [];
    const entries = findAll(element, (each) => each.name === 'rdf:li');
    return (entries.length > 0 ? entries : [element]).map((each) => textOf(each).trim());
  };
  compare('书名', 'title', facts.title, items('dc:title')[0] ?? '');
  compare('责任者', 'creators', people, items('dc:creator').join('，'));
  if (facts.publisher) compare('出版者', 'publisher.name', facts.publisher.name, items('dc:publisher')[0] ?? '');
  if (facts.isbn.print)
    compare('书号', 'isbn.print', digits(facts.isbn.print), digits(items('dc:identifier')[0] ?? ''));
  return found;
}

/** 印张 and 版面字数 as the pages make them. */
export interface Counts {
  /** undefined where 开本 does not say the fraction of the sheet. */
  sheets?: number;
  kiloCharacters: number;
}

/** Counts of a book of so many sides; blank ones count for 印张 and for 字数 alike. */
export function countsOf(book: Book, sides: number): Counts {
  const folds = foldsOf(book.facts.imprint.sheetFormat);
  return {
    sheets: folds === undefined ? undefined : Number((sides / folds).toFixed(3)),
    kiloCharacters: kiloCharactersOf(book.facts, sides),
  };
}

/** Declared counts against those of the pages. Silent about an excerpt. */
export function checkCounts(book: Book, sides: number): Diagnostic[] {
  const { complete, imprint } = book.facts;
  if (!complete) return [];
  const counts = countsOf(book, sides);
  const found: Diagnostic[] = [];
  if (imprint.sheets !== undefined && counts.sheets !== undefined && Math.abs(imprint.sheets - counts.sheets) > 0.001) {
    const values = { expected: imprint.sheets, found: counts.sheets, sides, format: foldsOf(imprint.sheetFormat)! };
    found.push(diagnostic('sheets-agree', book.factPlace('imprint.sheets'), values, { hint: String(counts.sheets) }));
  }
  // Where the pages are as many as declared, the declared figures say the same to check (sheets-fit-characters).
  const isChecked =
    imprint.sheets !== undefined && imprint.sheets === counts.sheets && isStated(book, 'print.characters');
  if (imprint.kiloCharacters !== undefined && !isChecked) {
    if (characterGap(book.facts, imprint.kiloCharacters, sides) > characterTolerance) {
      const values = { expected: imprint.kiloCharacters, found: counts.kiloCharacters };
      found.push(
        diagnostic('kilo-characters-agree', book.factPlace('imprint.kiloCharacters'), values, {
          hint: String(counts.kiloCharacters),
        }),
      );
    }
  }
  return found;
}
