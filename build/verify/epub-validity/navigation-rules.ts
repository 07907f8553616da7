// Rules on the navigation document: the contents equal the book's outline in text, order and depth; the page list equals
// the markers in the text and the folios of the print edition. (epub.md A6: 14, 16, 17)
import type { Element } from 'xast';
import type { Book, OutlineEntry } from '../../book.ts';
import { diagnostic } from '../../diagnostic.ts';
import { numberedTitle } from '../../resolve/wording.ts';
import { counted } from '../normalise.ts';
import { all, resolvePath, textOf, walk } from './archive.ts';
import type { Context, Rule } from './context.ts';

export const navigationRules: Rule[] = [contents, pageList];

const navOf = ({ archive }: Context, type: string): Element | undefined =>
  archive.navigation && all(archive.navigation.root, 'nav').find(({ attributes }) => attributes['epub:type'] === type);

/** The contents as lines: depth and text. */
function navLines(nav: Element): string[] {
  const lines: string[] = [];
  walk(nav, (element, ancestors) => {
    if (element.name !== 'a') return;
    lines.push(`${ancestors.filter(({ name }) => name === 'ol').length} ${counted(textOf(element))}`);
  });
  return lines;
}

function outlineLines(entries: readonly OutlineEntry[], depth = 1): string[] {
  return entries.flatMap((entry) =>
    entry.listed
      ? [`${depth} ${counted(numberedTitle(entry.printed, entry.title))}`, ...outlineLines(entry.children, depth + 1)]
      : outlineLines(entry.children, depth),
  );
}

function contents(context: Context) {
  const { book } = context;
  const nav = navOf(context, 'toc');
  const wanted = outlineLines(book.outline);
  const found = nav ? navLines(nav) : [];
  if (wanted.length === 0 && found.length > 0) return [];
  const at = Array.from({ length: Math.max(wanted.length, found.length) }).findIndex((_, i) => wanted[i] !== found[i]);
  if (at < 0) return [];
  const line = (text?: string) => text?.replace(/^\d+ /, '') ?? '—';
  return [
    diagnostic('epub-contents-match', placeOfLine(book, at), {
      line: at + 1,
      found: line(found[at]),
      expected: line(wanted[at]),
    }),
  ];
}

function placeOfLine(book: Book, index: number) {
  const flat = (entries: readonly OutlineEntry[]): OutlineEntry[] =>
    entries.flatMap((entry) => [...(entry.listed ? [entry] : []), ...flat(entry.children)]);
  const anchor = flat(book.outline)[index]?.anchor;
  const info = [...book.headings.values()].find((one) => one.anchor === anchor);
  return info?.target.place ?? book.factPlace('matter');
}

function pageList(context: Context) {
  const { archive, book, pageMap } = context;
  const nav = navOf(context, 'page-list');
  const place = book.factPlace('');
  const markers: string[] = [];
  const labels = new Map<string, string>();
  for (const path of archive.spine) {
    const document = archive.documents.find((one) => one.path === path);
    if (!document) continue;
    walk(document.root, ({ attributes }) => {
      if (attributes['epub:type'] !== 'pagebreak') return;
      const key = `${path}#${attributes.id ?? ''}`;
      markers.push(key);
      labels.set(key, attributes['aria-label'] ?? '');
    });
  }
  const entries = (nav ? all(nav, 'a') : []).map((link) => {
    const href = link.attributes.href ?? '';
    const home = archive.navigation!.path;
    return { key: `${resolvePath(home, href)}#${href.split('#')[1] ?? ''}`, label: textOf(link).trim() };
  });
  const fault = (page: string, what: string) => diagnostic('epub-page-list-matches', place, { page, what });
  const findings = entries
    .filter(({ key, label }) => labels.get(key) !== label)
    .map(({ key, label }) => fault(label, labels.has(key) ? `${key} = ${labels.get(key)}` : key));
  const at = markers.findIndex((key, index) => key !== entries[index]?.key);
  if (findings.length === 0 && (at >= 0 || entries.length !== markers.length)) {
    findings.push(fault(entries[Math.max(at, 0)]?.label ?? '—', `${entries.length} / ${markers.length}`));
  }
  if (pageMap && findings.length === 0) {
    // Every label is a folio of the print edition, in its order; sides without text here may be left out.
    const folios = pageMap.sides.filter(({ folioShown }) => folioShown).map(({ folio }) => folio);
    let next = 0;
    for (const { label } of entries) {
      const found = folios.indexOf(label, next);
      if (found < 0) findings.push(fault(label, 'PageMap'));
      else next = found + 1;
    }
  }
  return findings;
}
