// Manuscripts in a few lines, for tests of resolve and of the renderers: nodes are made by hand, so that these tests stand
// without read/. Not imported by the build.
import type { Heading, List, PhrasingContent, Root, RootContent } from 'mdast';
import type { Attributes, BookFacts, Manuscript, Matter, Piece } from '../book.ts';

/** Facts of a small book; `more` overrides. */
export function facts(more: Partial<BookFacts> = {}): BookFacts {
  return {
    title: '河流志',
    titleDisplay: ['河流志'],
    creators: [{ name: '林一', role: '著' }],
    isbn: {},
    cip: { text: '' },
    imprint: {},
    language: 'zh-CN',
    matter: { front: [], body: [], appendix: [], back: [] },
    complete: true,
    numbering: { headings: 'auto', system: 'A', notes: 'page' },
    print: {
      trim: { width: 170, height: 240 },
      style: '学术',
      size: 10.5,
      leading: 18,
      characters: 32,
      lines: 30,
      opening: 'side',
      punctuation: '行末半角',
    },
    check: { profile: 'default', rules: {} },
    epub: { fonts: true },
    web: { fonts: true },
    assets: [],
    ...more,
  };
}

/** A manuscript of pieces. */
export function manuscript(pieces: Piece[], more: Partial<Manuscript> = {}): Manuscript {
  return {
    folder: '/book',
    facts: facts(),
    factPlace: () => ({ file: 'book.yaml', line: 1, column: 1 }),
    pieces,
    assets: new Map(),
    bibliography: [],
    sources: [],
    ...more,
  };
}

/** A file of the book. Its nodes get positions: the n-th child stands on line n. */
export function piece(file: string, children: RootContent[], more: Partial<Piece> = {}): Piece {
  children.forEach((node, i) => {
    place(node, i + 1);
  });
  return { kind: 'file', matter: 'body', file, tree: root(children), ...more };
}

/** A piece in a matter other than the body. */
export function pieceOf(matter: Matter, file: string, children: RootContent[]): Piece {
  return piece(file, children, { matter });
}

function place(node: RootContent | PhrasingContent, line: number): void {
  node.position ??= { start: { line, column: 1, offset: 0 }, end: { line, column: 2, offset: 1 } };
  if ('children' in node) for (const child of node.children) place(child as RootContent, line);
}

export const root = (children: RootContent[]): Root => ({ type: 'root', children });
export const t = (value: string): PhrasingContent => ({ type: 'text', value });
const phrases = (parts: (string | PhrasingContent)[]): PhrasingContent[] =>
  parts.map((part) => (typeof part === 'string' ? t(part) : part));

/** A paragraph of texts and nodes. */
export function p(...parts: (string | PhrasingContent)[]): RootContent & { type: 'paragraph' } {
  return { type: 'paragraph', children: phrases(parts) };
}

/** A heading; attributes as `{id, classes, values}`. */
export function h(depth: number, title: string | PhrasingContent[], attributes?: Partial<Attributes>): Heading {
  return {
    type: 'heading',
    depth: depth as Heading['depth'],
    children: typeof title === 'string' ? [t(title)] : title,
    ...(attributes && { data: { attributes: { classes: [], values: {}, ...attributes } } }),
  };
}

/** Attributes for `data`. */
export function attributes(given: Partial<Attributes>): { attributes: Attributes } {
  return { attributes: { classes: [], values: {}, ...given } };
}

/** A captioned table of texts. */
export function captioned(caption: string, rows: string[][], id?: string): RootContent {
  return {
    type: 'captionedTable',
    ...(id && { data: attributes({ id }) }),
    children: [{ type: 'tableCaption', children: caption ? [t(caption)] : [] }, table(rows)],
  };
}

export function table(rows: string[][]): RootContent & { type: 'table' } {
  return {
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((cell) => ({ type: 'tableCell', children: [t(cell)] })),
    })),
  };
}

/** A figure with a caption. */
export function figure(caption: string, id?: string): RootContent {
  return {
    type: 'figure',
    url: 'map.png',
    alt: '河道图',
    ...(id && { data: attributes({ id }) }),
    children: caption ? [t(caption)] : [],
  };
}

export const ref = (label: string, form: 'full' | 'number' | 'page' | 'title' = 'full'): PhrasingContent => ({
  type: 'crossReference',
  label,
  form,
});
export const mark = (label: string): PhrasingContent => ({ type: 'footnoteReference', identifier: label, label });
export const noteText = (label: string, ...children: RootContent[]): RootContent => ({
  type: 'footnoteDefinition',
  identifier: label,
  label,
  children: children as never,
});
export const cite = (...items: ({ key: string; locator?: string } | string)[]): PhrasingContent => ({
  type: 'citation',
  items: items.map((item) => (typeof item === 'string' ? { key: item } : item)),
});

/** A list of one-paragraph items, or of lists of blocks. */
export function list(
  marker: 'decimal' | 'bullet' | 'paren' | 'circled',
  items: (string | RootContent[])[],
  start = 1,
): List {
  return {
    type: 'list',
    ordered: marker !== 'bullet',
    start: marker === 'bullet' ? null : start,
    spread: false,
    data: { marker },
    children: items.map((item) => ({
      type: 'listItem',
      spread: false,
      children: (typeof item === 'string' ? [p(item)] : item) as never,
    })),
  };
}
