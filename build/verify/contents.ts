// 目录 of every edition against the outline: the texts in order, each leading where it says; in print and in the PDF's own
// outline also the page. Must not take the contents' text from the edition's renderer.
import { diffArrays } from 'diff';
import type { Book, OutlineEntry, PageMap } from '../book.ts';
import { type Diagnostic, diagnostic, type Place, wholeFile } from '../diagnostic.ts';
import { words } from '../resolve/wording.ts';
import { differences } from './compare.ts';
import { find, findAll, type MarkupElement, textOf } from './markup-tree.ts';
import { counted } from './normalise.ts';
import type { PageRegions } from './page-regions.ts';
import type { PdfFacts } from './pdf-text.ts';
import { readInOrder } from './reading-order.ts';
import { excerpt } from './report.ts';

const flat = (entries: readonly OutlineEntry[]): OutlineEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children)]);
const listed = (book: Book): OutlineEntry[] => flat(book.outline).filter((entry) => entry.listed);
const entryText = (entry: OutlineEntry): string => counted(entry.printed + entry.title);

function placeOf(book: Book, entry: OutlineEntry): Place {
  for (const info of book.headings.values()) if (info.anchor === entry.anchor) return info.target.place;
  return wholeFile(book.sections.find(({ id }) => id === entry.section)?.file ?? 'book.yaml');
}

/** The navigation of EPUB or web: every listed heading once, in order, leading to itself. */
export function checkContents(book: Book, edition: string, root: MarkupElement, path: string): Diagnostic[] {
  const isContents = (element: MarkupElement) =>
    element.name === 'nav' &&
    (/\btoc\b/.test(element.attributes['epub:type'] ?? '') ||
      element.attributes.role === 'doc-toc' ||
      /(^|\s)contents(-list)?(\s|$)/.test(element.attributes.class ?? ''));
  const nav = find(root, isContents);
  const expected = listed(book);
  if (!nav) {
    if (expected.length === 0) return [];
    return [diagnostic('edition-readable', wholeFile('book.yaml'), { edition, where: path, problem: '没有目录' })];
  }
  const links = findAll(nav, ({ name, attributes }) => name === 'a' && attributes.href !== undefined);
  // Pages without a heading (版权页) may be listed too: they are not the outline's.
  const titles = new Set(book.sections.map((section) => counted(section.title)));
  const anchors = new Set(expected.map(({ anchor }) => anchor));
  const found = links
    .map((link) => ({ text: counted(textOf(link)), anchor: /#(.*)$/s.exec(link.attributes.href!)?.[1] ?? '' }))
    .filter(({ text, anchor }) => anchors.has(anchor) || !titles.has(text));
  const key = (text: string, anchor: string) => `${text}\u0000${anchor}`;
  const wanted = expected.map((entry) => key(entryText(entry), entry.anchor));
  const got = found.map(({ text, anchor }) => key(text, anchor));
  return unlike(wanted, got).map(({ at, expected: due, found: seen }) => {
    const entry = expected[Math.min(at, expected.length - 1)];
    const show = (text: string | undefined) => (text ?? '').replace('\u0000', ' → #');
    const place = entry ? placeOf(book, entry) : wholeFile('book.yaml');
    return diagnostic('contents-match-book', place, { edition, expected: show(due), found: show(seen) });
  });
}

/** Entries that differ, a replaced one as one finding. */
function unlike(wanted: string[], got: string[]): { at: number; expected?: string; found?: string }[] {
  const result: { at: number; expected?: string; found?: string }[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays(wanted, got)) {
    if (removed) for (const expected of value) result.push({ at: at++, expected });
    else if (added) {
      for (const found of value) {
        const open = result.find((each) => each.found === undefined && each.at >= at - value.length && each.at < at);
        if (open) open.found = found;
        else result.push({ at, found });
      }
    } else at += value.length;
  }
  return result;
}

/** Leaders are drawn or set as text: three dots or more in a row are no part of an entry. */
const withoutLeaders = (text: string): string => text.replace(/[.·…⋯․‥]{2,}/gu, '');

/** The printed contents: heading, then text and folio of each entry. */
export function checkPrintedContents(
  book: Book,
  pages: readonly PageRegions[],
  pageMap: PageMap,
  where: (index: number) => string,
): Diagnostic[] {
  if (pages.length === 0) return [];
  const entries = listed(book);
  const parts = [
    counted(words.contents),
    ...entries.map((entry) => {
      const side = pageMap.anchors[entry.anchor];
      return withoutLeaders(entryText(entry)) + counted(side === undefined ? '' : (pageMap.sides[side]?.folio ?? ''));
    }),
  ];
  const expected = parts.join('');
  const starts: number[] = [];
  for (let index = 0, at = 0; index < parts.length; at += parts[index++]!.length) starts.push(at);
  let found = '';
  let cursor = 0;
  for (const page of pages) {
    const read = readInOrder(keepLetters(page.body), expected.slice(cursor));
    found += read.text;
    cursor += read.consumed;
  }
  return differences(expected, found, starts).map((difference) => {
    const index = Math.max(
      0,
      starts.findLastIndex((start) => start <= difference.start),
    );
    const entry = entries[index - 1];
    const from = starts[index]!;
    const shift = difference.foundStart - difference.start;
    const values = {
      edition: 'PDF',
      expected: excerpt(expected.slice(from, starts[index + 1] ?? expected.length)),
      found: excerpt(found.slice(Math.max(0, from + shift), difference.foundEnd + 6)),
    };
    const page = where(pages[0]!.index);
    return diagnostic('contents-match-book', entry ? placeOf(book, entry) : wholeFile('book.yaml'), values, { page });
  });
}

/** A region without its leaders. */
function keepLetters(region: PageRegions['body']): PageRegions['body'] {
  const kept = { text: '', owner: [] as number[], units: [] as number[], items: region.items };
  let from = 0;
  const keepTo = (to: number) => {
    kept.text += region.text.slice(from, to);
    kept.owner.push(...region.owner.slice(from, to));
    kept.units.push(...region.units.slice(from, to));
  };
  for (const match of region.text.matchAll(/[.·…⋯․‥]{2,}/gu)) {
    keepTo(match.index);
    from = match.index + match[0].length;
  }
  keepTo(region.text.length);
  return kept;
}

/** The PDF's outline and page labels against outline and PageMap. */
export function checkPdfOutline(book: Book, facts: PdfFacts, pageMap: PageMap): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const expected = flat(book.outline)
    .map((entry) => ({ entry, side: pageMap.anchors[entry.anchor] ?? pageMap.anchors[entry.section] }))
    .filter(({ side }) => side !== undefined);
  const key = (text: string, page: number | undefined) => `${counted(text)}\u0000${page}`;
  const wanted = expected.map(({ entry, side }) => key(entry.printed + entry.title, side));
  const got = facts.outline.map(({ title, page }) => key(title, page));
  const show = (text: string | undefined) => {
    const [title = '', page = ''] = (text ?? '').split('\u0000');
    return text === undefined ? '' : `${title} ${pageMap.sides[Number(page)]?.label ?? page}`;
  };
  for (const { at, expected: due, found } of unlike(wanted, got)) {
    const entry = expected[Math.min(at, expected.length - 1)]?.entry;
    const place = entry ? placeOf(book, entry) : wholeFile('book.yaml');
    diagnostics.push(
      diagnostic('contents-match-book', place, { edition: 'PDF', expected: show(due), found: show(found) }),
    );
  }
  for (const [index, side] of pageMap.sides.entries()) {
    const label = facts.labels[index] ?? '';
    if (label === side.label) continue;
    const values = { where: side.label || String(index + 1), expected: side.label, found: label };
    diagnostics.push(diagnostic('print-page-label-right', wholeFile('book.yaml'), values, { page: side.label }));
  }
  return diagnostics;
}
