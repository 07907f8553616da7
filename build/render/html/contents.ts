// 目录 as hast, from the outline: what is listed, its number and title; in print with a leader and the page. All of it is
// generated text: headings are counted where they stand.
import type { ElementContent } from 'hast';
import type { Book, OutlineEntry } from '../../book.ts';
import { headingGap, pageOf, words } from '../../resolve/wording.ts';
import type { Dialect } from './dialect.ts';
import { element, labelled, text } from './element.ts';

/** The contents page. */
export function contentsPage(book: Book, dialect: Dialect): ElementContent[] {
  return [
    element('h1', { className: ['contents-title', 'generated'] }, [text(words.contents)]),
    element(
      'nav',
      { className: ['contents'], role: dialect.edition === 'print' ? undefined : 'doc-toc' },
      lines(book.outline),
    ),
  ];

  function lines(entries: readonly OutlineEntry[]): ElementContent[] {
    return entries.flatMap((entry) => [...(entry.listed ? [line(entry)] : []), ...lines(entry.children)]);
  }

  function line(entry: OutlineEntry): ElementContent {
    const gap = headingGap(entry.printed);
    const parts = [
      element('span', { className: ['entry-text'] }, [
        ...(entry.printed ? [labelled('number', entry.printed)] : []),
        ...(gap ? [labelled('gap', gap)] : []),
        labelled('title', entry.title),
      ]),
    ];
    if (dialect.edition === 'print') {
      const page = dialect.pageMap ? pageOf(dialect.pageMap, entry.anchor) : '';
      parts.push(
        element('span', { className: ['leader'] }),
        element('span', { className: ['entry-page'], dataPageOf: entry.anchor }, [text(page)]),
      );
    }
    const link = element('a', { href: dialect.link(entry.anchor, entry.section) }, parts);
    return element('p', { className: ['entry', `level-${entry.level}`] }, [link]);
  }
}
