// index.html: the title page, the contents with links and printed page numbers, the facts of the book. The title page is
// the book's own section; contents and facts are generated.
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, OutlineEntry, PageMap } from '../../book.ts';
import { pageOf, words } from '../../resolve/wording.ts';
import { type Documents, listedOutline, outlineText } from '../reflow/index.ts';
import { type Neighbour, page } from './page.ts';

export interface IndexParts {
  /** The rendered title page; a heading is made where the book has none. */
  titlePage?: Element;
  /** Id of the contents section, which links may name. */
  contentsId?: string;
  pageMap?: PageMap;
  next?: Neighbour;
}

/** The index page. */
export function indexPage(book: Book, documents: Documents, parts: IndexParts): Element {
  const { titlePage, contentsId = 'contents', pageMap, next } = parts;
  return page(book, {
    title: '',
    body: [titlePage ?? bookHead(book), contentsList(book, documents, contentsId, pageMap), factsList(book, documents)],
    next,
  });
}

function bookHead(book: Book): Element {
  const { facts } = book;
  return h('header', { className: ['book-head', 'generated'] }, [
    h('h1', facts.title),
    ...(facts.subtitle ? [h('p', { className: ['subtitle'] }, facts.subtitle)] : []),
    ...facts.creators.map(({ name, role }) => h('p', { className: ['creator'] }, `${name}　${role}`)),
  ]);
}

function contentsList(book: Book, documents: Documents, id: string, pageMap?: PageMap): Element {
  const entries = listedOutline(book.outline);
  const line = (text: string, href: string, folio: string) =>
    h('div', { className: ['line'] }, [
      h('a', { href }, text),
      ...(folio
        ? [h('span', { className: ['leader'] }), h('span', { className: ['folio'], ariaLabel: `第${folio}页` }, folio)]
        : []),
    ]);
  const item = (entry: OutlineEntry): Element =>
    h('li', [
      line(
        outlineText(entry),
        `${documents.fileOf(entry.section)}#${entry.anchor}`,
        pageMap ? pageOf(pageMap, entry.anchor) : '',
      ),
      ...(entry.children.length > 0 ? [h('ol', entry.children.map(item))] : []),
    ]);
  return h('nav', { id, className: ['contents-list', 'generated'], ariaLabelledBy: 'contents-heading' }, [
    h('h2', { id: 'contents-heading' }, words.contents),
    h('ol', entries.map(item)),
  ]);
}

/**
 * What a reader or librarian looks for, from book.yaml, and the way to what no heading leads to: the imprint page, a
 * preface without a heading.
 */
function factsList(book: Book, documents: Documents): Element {
  const { facts } = book;
  const rows: [string, string | undefined][] = [
    ['责任者', facts.creators.map(({ name, role }) => `${name} ${role}`).join('，')],
    ['出版', [facts.publisher?.place, facts.publisher?.name].filter(Boolean).join('：')],
    ['日期', facts.date],
    ['丛书', facts.series],
    ['书号', facts.isbn.ebook ?? facts.isbn.print],
    ['版权', facts.rights],
  ];
  const reached = new Set<string>();
  const reach = (entry: OutlineEntry) => {
    reached.add(entry.section);
    entry.children.forEach(reach);
  };
  listedOutline(book.outline).forEach(reach);
  const others = book.sections.filter(({ id }) => !reached.has(id) && documents.fileOf(id) !== 'index.html');
  const links = others.map(({ id, title }) => h('li', [h('a', { href: documents.fileOf(id) }, title)]));
  return h('footer', { className: ['facts', 'generated'] }, [
    h(
      'dl',
      rows.flatMap(([name, value]) => (value ? [h('dt', name), h('dd', value)] : [])),
    ),
    ...(links.length > 0 ? [h('ul', { className: ['others'] }, links)] : []),
  ]);
}
