// The frame of every web page: head with its content policy, running line, the text, the way on. Everything of the frame
// is class "generated": it is not the book's text.
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Book } from '../../book.ts';
import { composeTexts } from '../html/index.ts';

export interface Neighbour {
  href: string;
  title: string;
}

export interface PageParts {
  /** '' for the index. */
  title: string;
  body: ElementContent[];
  previous?: Neighbour;
  next?: Neighbour;
}

/** Own files only, and no script at all. `data:` is not needed: pictures and fonts are files. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

/** The whole html element of a page. */
export function page(book: Book, { title, body, previous, next }: PageParts): Element {
  const { facts } = book;
  const authors = facts.creators.map(({ name }) => name).join('、');
  const made = h('html', { lang: facts.language }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'referrer', content: 'no-referrer' }),
      h('meta', { name: 'generator', content: 'Fuzi' }),
      ...(authors ? [h('meta', { name: 'author', content: authors })] : []),
      h('title', title ? `${title} · ${facts.title}` : facts.title),
      h('link', { rel: ['stylesheet'], href: 'assets/book.css' }),
      ...(title ? [h('link', { rel: ['contents'], href: 'index.html' })] : []),
      ...(previous ? [h('link', { rel: ['prev'], href: previous.href })] : []),
      ...(next ? [h('link', { rel: ['next'], href: next.href })] : []),
    ]),
    h('body', { className: title ? [] : ['index'] }, [
      h('a', { className: ['skip', 'generated'], href: '#text' }, '正文'),
      ...(title
        ? [
            h('header', { className: ['running', 'generated'] }, [
              h('a', { className: ['book'], href: 'index.html' }, facts.title),
              h('span', { className: ['here'], ariaHidden: 'true' }, title),
            ]),
          ]
        : []),
      h('main', { id: 'text' }, body),
      ...(previous || next
        ? [
            h('nav', { className: ['turn', 'generated'], ariaLabel: '前后页' }, [
              ...(previous ? [turn('prev', '上一页', previous)] : [h('span')]),
              ...(next ? [turn('next', '下一页', next)] : [h('span')]),
            ]),
          ]
        : []),
    ]),
  ]);
  return composeTexts(made);
}

function turn(rel: 'prev' | 'next', word: string, { href, title }: Neighbour): Element {
  return h('a', { className: [rel], rel: [rel], href }, [
    h('span', { className: ['direction'] }, word),
    h('span', { className: ['where'] }, title),
  ]);
}
