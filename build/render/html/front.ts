// 扉页 and 版权页 as hast. Which facts stand there, in what order and words, is resolve/imprint.ts's; the CIP block is set
// line for line as supplied. Every text stands in a block element of its own.
import type { ElementContent } from 'hast';
import type { Book } from '../../book.ts';
import { creatorLines, imprintLines, placeToPrint } from '../../resolve/imprint.ts';
import { words } from '../../resolve/wording.ts';
import type { Dialect } from './dialect.ts';
import { element, labelled, text } from './element.ts';

/** 扉页: series, pinyin, title, subtitle, parallel title, creators, publisher. */
export function titlePage(book: Book): ElementContent[] {
  const { facts } = book;
  const line = (className: string, value: string | undefined) =>
    value ? [element('p', { className: [className] }, [text(value)])] : [];
  const titleLines = facts.titleDisplay.length ? facts.titleDisplay : [facts.title];
  // Lines of a display title are no part of the title: a break between them, never a space.
  const title = titleLines.flatMap((value, i) => [...(i ? [element('br', {})] : []), labelled('line', value)]);
  const creators = creatorLines(facts.creators).map(({ name, role }) =>
    element('p', { className: ['creator'] }, [
      labelled('name-of-creator', name),
      ...(role ? [labelled('gap', '\u3000'), labelled('role', role)] : []),
    ]),
  );
  return [
    element('div', { className: ['title-page'] }, [
      ...line('series', facts.series),
      ...line('pinyin', facts.pinyin),
      element('h1', { className: ['title'] }, title),
      ...line('subtitle', facts.subtitle),
      ...line('parallel-title', facts.parallelTitle),
      ...(creators.length ? [element('div', { className: ['creators'] }, creators)] : []),
      ...(facts.publisher
        ? [
            element('div', { className: ['publisher'] }, [
              ...line('publisher-name', facts.publisher.name),
              ...line('publisher-place', placeToPrint(facts)),
            ]),
          ]
        : []),
    ]),
  ];
}

/**
 * 版权页.
 * @param summary 内容提要, already rendered; empty where the book has none
 * @param hasTitle the summary brings its own heading
 */
export function imprintPage(
  book: Book,
  edition: Dialect['edition'],
  summary: ElementContent[],
  hasTitle: boolean,
): ElementContent[] {
  const heading = element('h2', { className: ['summary-title', 'generated'] }, [text(words.summary)]);
  const cipText = book.facts.cip.text.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  const cip = cipText
    .split('\n')
    .map((line) =>
      line.trim() === ''
        ? element('p', { className: ['cip-line', 'blank'] }, [element('br', {})])
        : element('p', { className: ['cip-line'] }, [text(line)]),
    );
  const lines = imprintLines(book.facts, edition).map((items) =>
    element(
      'p',
      { className: ['line'] },
      items.flatMap(({ label, value }, i) => [
        ...(i ? [labelled('gap', '\u3000')] : []),
        element('span', { className: ['item'] }, [
          ...(label ? [labelled('item-label', label), labelled('gap', '\u3000')] : []),
          labelled('item-value', value),
        ]),
      ]),
    ),
  );
  return [
    element('div', { className: ['imprint-page'] }, [
      ...(summary.length
        ? [element('div', { className: ['summary'] }, [...(hasTitle ? [] : [heading]), ...summary])]
        : []),
      ...(cipText ? [element('div', { className: ['cip'] }, cip)] : []),
      element('div', { className: ['imprint'] }, lines),
    ]),
  ];
}
