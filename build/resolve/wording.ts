// Every word that numbers and references print: 第…章, 图, 表, 式, 注, list labels, note marks, titles of generated pages
// and callouts. Resolve, the renderers and verify all ask here, so they agree to the character. Must not number anything.
import type { List } from 'mdast';
import type { Book, Citation, ContainerName, CrossReference, NumberingSystem, PageMap, Target } from '../book.ts';
import { chineseNumeral, circledNumeral } from './numerals.ts';

/** Words of generated pages. */
export const words = {
  contents: '目录',
  references: '参考文献',
  summary: '内容提要',
  titlePage: '扉页',
  imprintPage: '版权页',
  notes: '注释',
} as const;

const kindWords = { figure: '图', table: '表', listing: '代码', equation: '式' } as const;
/** The kinds that have captions or numbers of their own. */
export type FloatKind = keyof typeof kindWords;

/** How a caption prints its number: 图3-2, 表3-1, 代码3-1, and （3-1） beside an equation. */
export function floatLabel(kind: FloatKind, number: string): string {
  return kind === 'equation' ? `（${number}）` : `${kindWords[kind]}${number}`;
}

/** How a full reference to it reads: 图3-2, 式（3-1）. */
export function floatName(kind: FloatKind, number: string): string {
  return kind === 'equation' ? `式（${number}）` : `${kindWords[kind]}${number}`;
}

/** 3-2: the number of a float within its chapter; plain where the chapter has no number. */
export function floatNumber(chapter: string, count: number): string {
  return chapter ? `${chapter}-${count}` : String(count);
}

/** A heading's number, as it stands alone, before its title, and in a full reference. */
export interface HeadingWords {
  number: string;
  printed: string;
  name: string;
}

/**
 * The number of a body heading under a numbering system (chinese-publishing §6.1).
 * @param counts the counters from the chapter down to this heading
 * @param parent the full reference of the heading above, '' for a chapter: 第一节 alone names nothing
 */
export function headingWords(system: NumberingSystem, counts: readonly number[], parent: string): HeadingWords {
  const level = counts.length;
  const n = counts[level - 1] ?? 0;
  const han = chineseNumeral(n);
  if (level === 1) {
    const number = system === 'A' ? String(n) : han;
    return { number, printed: `第${number}章`, name: `第${number}章` };
  }
  if (system === 'A') {
    if (level <= 4) return decimalWords(counts.join('.'));
    return level === 5
      ? { number: String(n), printed: `（${n}）`, name: `${parent}（${n}）` }
      : { number: circledNumeral(n), printed: circledNumeral(n), name: `${parent}${circledNumeral(n)}` };
  }
  // C leaves 节 out and is one level ahead of B from there on.
  switch (system === 'B' ? level : level + 1) {
    case 2:
      return { number: han, printed: `第${han}节`, name: `${parent}第${han}节` };
    case 3:
      return { number: han, printed: `${han}、`, name: `${parent}之${han}` };
    case 4:
      return { number: han, printed: `（${han}）`, name: `${parent}（${han}）` };
    case 5:
      return { number: String(n), printed: `${n}.`, name: `${parent}${n}` };
    case 6:
      return { number: String(n), printed: `（${n}）`, name: `${parent}（${n}）` };
    default:
      return { number: circledNumeral(n), printed: circledNumeral(n), name: `${parent}${circledNumeral(n)}` };
  }
}

/** 1.2 printed bare and referred to as 1.2节. */
export function decimalWords(number: string): HeadingWords {
  return { number, printed: number, name: `${number}节` };
}

/** 附录A, then A.1, A.1.1. `letter` is the appendix's, `counts` those below it. */
export function appendixWords(letter: string, counts: readonly number[]): HeadingWords {
  if (counts.length === 0) return { number: letter, printed: `附录${letter}`, name: `附录${letter}` };
  return decimalWords([letter, ...counts].join('.'));
}

/** The space between a printed number and its title: none after 一、 and （一）, a narrow one after 1., else one 字空. */
export function headingGap(printed: string): string {
  if (!printed || /[、）)]$/.test(printed)) return '';
  return /[.．]$/.test(printed) ? ' ' : '\u3000';
}

/** A number and a title as one line of plain text. */
export function numberedTitle(printed: string, title: string): string {
  return title ? `${printed}${headingGap(printed)}${title}` : printed;
}

/** ① … ㊿, then 51 …. */
export function noteMark(n: number): string {
  return circledNumeral(n);
}

/** How a reference to a note reads. */
export function noteName(mark: string): string {
  return `注${mark}`;
}

/**
 * The label of a list item as text: `1.`, `（1）`, `①`; '' for bullets, which are drawn. Task items: ☐ and ☑.
 * @param index of the item, from 0
 */
export function listLabel(list: List, index: number): string {
  const checked = list.children[index]?.checked;
  if (!list.ordered) return typeof checked === 'boolean' ? (checked ? '☑' : '☐') : '';
  const n = (list.start ?? 1) + index;
  switch (list.data?.marker) {
    case 'paren':
      return `（${n}）`;
    case 'circled':
      return circledNumeral(n);
    default:
      return `${n}.`;
  }
}

const calloutWords: Partial<Record<ContainerName, string>> = {
  note: '说明',
  tip: '提示',
  important: '重要',
  warning: '警告',
  caution: '小心',
  example: '例',
};

/** The title line of a container: the author's, else the customary word, '' for kinds that have none. */
export function calloutTitle(name: ContainerName, title?: string): string {
  return title ?? calloutWords[name] ?? '';
}

/** The printed page of an anchor, '' where the page map does not know it or its side has no folio. */
export function pageOf(pageMap: PageMap, anchor: string): string {
  const side = pageMap.anchors[anchor];
  return side === undefined ? '' : (pageMap.sides[side]?.folio ?? '');
}

/** The text before and after the page number, where a reference reads by page. */
export interface PageWords {
  before: string;
  after: string;
}

/**
 * Whether a reference reads by page: one that asks for it, and one to a note whose mark starts anew on every side, so that
 * 注① would name many notes.
 */
export function pageWords(book: Book, node: CrossReference): PageWords | undefined {
  if (node.form === 'page') return { before: '第', after: '页' };
  const isPageNote = book.targets.get(node.label)?.kind === 'note' && book.facts.numbering.notes === 'page';
  return isPageNote ? { before: '第', after: '页脚注' } : undefined;
}

/**
 * What a reference prints. A target that is missing prints the reference as written, so that nothing is lost.
 * @param pageMap the print edition's; without it the page form reads as the full form
 */
export function referenceText(book: Book, node: CrossReference, pageMap?: PageMap): string {
  const target = book.targets.get(node.label);
  if (!target) return `[${node.form === 'number' ? '-' : ''}@${node.label}]`;
  const around = pageWords(book, node);
  const page = around && pageMap ? pageOf(pageMap, target.anchor) : '';
  if (around && page) return `${around.before}${page}${around.after}`;
  return targetText(target, node.form === 'page' ? 'full' : node.form);
}

/** A target in a form that needs no page: its number, title, or full name; the name where it has no such thing. */
export function targetText(target: Target, form: 'full' | 'number' | 'title'): string {
  if (form === 'number') return target.number || target.name;
  return form === 'title' ? target.title || target.name : target.name;
}

/** A run of a citation's text; `key` where it is the number of an entry and links to it. */
export interface CitationPart {
  text: string;
  key?: string;
}

/** A citation in pieces: `[1]`, `[1,3-5]`; with locators every item has its own brackets, `[1]12页[3]`. */
export function citationParts(book: Book, node: Citation): CitationPart[] {
  const part = (key: string): CitationPart => {
    const number = book.citations.get(key);
    return number === undefined ? { text: `@${key}` } : { text: String(number), key };
  };
  if (node.items.some((item) => item.locator)) {
    return node.items.flatMap((item) => [
      { text: '[' },
      part(item.key),
      { text: ']' },
      ...(item.locator ? [{ text: item.locator }] : []),
    ]);
  }
  const known = node.items.filter((item) => book.citations.has(item.key));
  const unknown = node.items.filter((item) => !book.citations.has(item.key));
  const numbers = [...new Map(known.map((item) => [book.citations.get(item.key)!, item.key]))].sort(
    (a, b) => a[0] - b[0],
  );
  const parts: CitationPart[] = [];
  for (let i = 0; i < numbers.length; ) {
    let end = i;
    while (end + 1 < numbers.length && numbers[end + 1]![0] === numbers[end]![0] + 1) end += 1;
    if (parts.length) parts.push({ text: ',' });
    parts.push(part(numbers[i]![1]));
    // GB/T 7714: three or more in a row are joined by a short dash; two are listed.
    if (end - i >= 2) parts.push({ text: '-' }, part(numbers[end]![1]));
    else if (end > i) parts.push({ text: ',' }, part(numbers[end]![1]));
    i = end + 1;
  }
  for (const item of unknown) {
    if (parts.length) parts.push({ text: ',' });
    parts.push(part(item.key));
  }
  return [{ text: '[' }, ...parts, { text: ']' }];
}

/** What a citation prints. */
export function citationText(book: Book, node: Citation): string {
  return citationParts(book, node)
    .map((part) => part.text)
    .join('');
}

/** The label of an entry in 参考文献. */
export function bibliographyLabel(number: number): string {
  return `[${number}]`;
}
