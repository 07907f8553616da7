// 扉页 and 版权页 of every edition against book.yaml: each fact that is to be printed is there, in order, and nothing else.
// The lines and labels of 版本记录 come from resolve/imprint.ts, the words that renderers share; that no fact fell out
// between book.yaml and those lines is checked here as well.
import type { Book } from '../book.ts';
import { type Diagnostic, diagnostic, type Place } from '../diagnostic.ts';
import { creatorLines, imprintLines, placeToPrint } from '../resolve/imprint.ts';
import { words } from '../resolve/wording.ts';
import { differences } from './compare.ts';
import type { FoundDocument } from './markup.ts';
import { counted } from './normalise.ts';
import { excerpt } from './report.ts';
import { sectionRuns } from './runs.ts';

type FactPage = 'title' | 'imprint';
type Edition = 'PDF' | 'EPUB' | 'HTML';

/** A text that a fact page must print. */
export interface FactText {
  /** Key of book.yaml. */
  fact: string;
  text: string;
  place: Place;
}

const pageNames: Record<FactPage, string> = { title: words.titlePage, imprint: words.imprintPage };

/** What a fact page prints, in order. */
export function factTexts(book: Book, edition: Edition, page: FactPage): FactText[] {
  const { facts } = book;
  const texts: FactText[] = [];
  const add = (fact: string, text: string | undefined, place = book.factPlace(fact)) => {
    const own = counted(text ?? '');
    if (own) texts.push({ fact, text: own, place });
  };
  if (page === 'title') {
    add('series', facts.series);
    add('pinyin', facts.pinyin);
    const lines = facts.titleDisplay.length > 0 ? facts.titleDisplay : [facts.title];
    for (const line of lines) add('title', line);
    add('subtitle', facts.subtitle);
    add('parallelTitle', facts.parallelTitle);
    for (const { name, role } of creatorLines(facts.creators)) add('creators', name + role);
    add('publisher.name', facts.publisher?.name);
    add('publisher.place', placeToPrint(facts));
    return texts;
  }
  const section = book.sections.find(({ kind }) => kind === 'imprint');
  if (section && section.tree.children.length > 0) {
    const titled = section.tree.children.some(({ type }) => type === 'heading');
    // EPUB and web mark the heading they add as generated; a printed page cannot.
    if (!titled && edition === 'PDF') add('matter.summary', words.summary);
    for (const run of sectionRuns(book, section))
      texts.push({ fact: 'matter.summary', text: run.text, place: run.place });
  }
  for (const line of facts.cip.text.split('\n')) add('cip.text', line);
  const lines = imprintLines(facts, edition === 'PDF' ? 'print' : edition === 'EPUB' ? 'epub' : 'web');
  for (const { label, value } of lines.flat()) add(factOf(book, value), label + value);
  return texts;
}

/** The key of book.yaml whose value a line prints. */
function factOf(book: Book, value: string): string {
  const { imprint, publisher, isbn } = book.facts;
  for (const [group, record] of Object.entries({ imprint, publisher: publisher ?? {}, isbn })) {
    for (const [key, own] of Object.entries(record)) {
      if (typeof own === 'string' && own !== '' && (own === value || value.endsWith(own))) return `${group}.${key}`;
    }
  }
  return 'imprint';
}

/** Findings about one fact page, given its counted text. */
export function checkFactText(book: Book, edition: Edition, page: FactPage, found: string): Diagnostic[] {
  const texts = factTexts(book, edition, page);
  const starts: number[] = [];
  let expected = '';
  for (const { text } of texts) {
    starts.push(expected.length);
    expected += text;
  }
  const base = { edition, page: pageNames[page] };
  const result: Diagnostic[] = [];
  for (const { kind, start, end, foundStart, foundEnd } of differences(expected, found, starts)) {
    // Where on the page a fact stands is the designer's to say.
    if (kind === 'moved') continue;
    const seen = excerpt(found.slice(foundStart, foundEnd));
    if (start === end) {
      const near =
        texts[
          Math.max(
            0,
            starts.findLastIndex((at) => at <= start),
          )
        ];
      const place = near?.place ?? book.factPlace('title');
      result.push(diagnostic('edition-fact-page-adds-nothing', place, { ...base, found: seen }));
      continue;
    }
    for (const [index, fact] of texts.entries()) {
      const from = starts[index]!;
      if (from >= end || from + fact.text.length <= start) continue;
      const values = { ...base, fact: fact.fact, expected: excerpt(fact.text), found: seen };
      result.push(diagnostic('edition-fact-printed', fact.place, values));
    }
  }
  if (page === 'imprint') result.push(...forgottenFacts(book, edition, expected));
  return result;
}

/** Facts of book.yaml that no line of the imprint page prints. */
function forgottenFacts(book: Book, edition: Edition, expected: string): Diagnostic[] {
  const { imprint, publisher, isbn, rights, title, creators } = book.facts;
  const wanted: [string, string | number | string[] | undefined][] = [
    ['title', title],
    ...creators.map((creator, index): [string, string] => [`creators.${index}`, creator.name]),
    ...Object.entries(imprint).map(([key, value]): [string, string | number | string[]] => [
      `imprint.${key}`,
      key.endsWith('Date') ? String(value).slice(0, 4) : value,
    ]),
    ...Object.entries(publisher ?? {})
      // The place is printed only where the name does not say it.
      .filter(([key]) => key !== 'place')
      .map(([key, value]): [string, string | string[]] => [`publisher.${key}`, value]),
    ['isbn.print', isbn.print],
    ...(edition === 'PDF' ? [] : [['isbn.ebook', isbn.ebook] as [string, string | undefined]]),
    ['rights', rights],
  ];
  return wanted.flatMap(([fact, value]) =>
    [value ?? ''].flat().flatMap((each) => {
      const text = counted(String(each));
      if (text === '' || expected.includes(text)) return [];
      const values = { edition, page: words.imprintPage, fact, expected: String(each), found: '' };
      return [diagnostic('edition-fact-printed', book.factPlace(fact), values)];
    }),
  );
}

/** Fact pages of EPUB and web, wherever their documents are. */
export function checkFactPages(
  book: Book,
  edition: 'EPUB' | 'HTML',
  documents: readonly FoundDocument[],
): Diagnostic[] {
  return (['title', 'imprint'] as const).flatMap((kind) => {
    if (!book.sections.some((section) => section.kind === kind)) return [];
    const parts = documents.flatMap((document) => document.parts.filter((part) => part.kind === kind));
    return checkFactText(book, edition, kind, parts.map(({ text }) => text).join(''));
  });
}
