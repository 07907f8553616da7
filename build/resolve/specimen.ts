// Small manuscripts written as Markdown, for tests of resolve and of the renderers. Not imported by the build.
import type { BookFacts, Manuscript, Piece } from '../book.ts';
import { parseMarkdown } from '../read/parse/index.ts';

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
      lineEnds: '整段',
    },
    check: { profile: 'default', rules: {} },
    epub: { fonts: true },
    web: { fonts: true },
    assets: [],
    ...more,
  };
}

/** A file of the book, in the body unless told. */
export function piece(file: string, markdown: string, more: Partial<Piece> = {}): Piece {
  return { kind: 'file', matter: 'body', file, tree: parseMarkdown(markdown, file).value, ...more };
}

/** 目录 and 参考文献 as read lists them. */
export const contentsPiece: Piece = {
  kind: 'contents',
  matter: 'front',
  file: 'book.yaml',
  tree: { type: 'root', children: [] },
};
export const referencesPiece: Piece = { ...contentsPiece, kind: 'references', matter: 'back' };

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

/** An entry of references.yaml. */
export const entry = (key: string, text: string) => ({
  key,
  text,
  place: { file: 'references.yaml', line: 1, column: 1 },
});
