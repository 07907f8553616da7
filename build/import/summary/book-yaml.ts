// book.yaml of a SUMMARY.md book. In: what its settings told and how it was laid out. Out: YAML. Must hold only keys that the
// schema of book.yaml knows; what is not known is left out.
import { Document } from 'yaml';
import type { Matter } from '../../book.ts';
import type { Layout } from './chapters.ts';
import type { ToldFacts } from './folder.ts';

export interface SummaryYaml {
  title: string;
  facts: ToldFacts;
  language?: string;
  layout: Layout;
  /** The file the book's description went to. */
  summary?: string;
  /** Written last: the glossary. */
  back: string[];
  complete: boolean;
  numbering: { headings: 'auto' | 'typed'; system?: 'A' | 'B' | 'C' };
}

/** Writes book.yaml. */
export function summaryBookYaml(input: SummaryYaml): string {
  const { facts, layout } = input;
  const files = (matter: Matter) =>
    layout.pieces.flatMap((piece) => (piece.kind === 'chapter' && piece.matter === matter ? [piece.chapter.path] : []));
  const body = layout.pieces.flatMap((piece): unknown[] => {
    if (piece.kind === 'part') return [{ part: piece.title, items: piece.chapters.map((chapter) => chapter.path) }];
    return piece.matter === 'body' ? [piece.chapter.path] : [];
  });
  const appendix = files('appendix');
  const back = [...files('back'), ...input.back];
  const book = {
    title: input.title,
    creators: facts.authors.length > 0 ? facts.authors.map((name) => ({ name })) : undefined,
    isbn: facts.isbn ? { print: facts.isbn } : undefined,
    language: input.language,
    // No clock here: the same book makes the same folder.
    modified: '2000-01-01T00:00:00Z',
    matter: {
      summary: input.summary,
      front: [...files('front'), 'contents'],
      body,
      appendix: appendix.length > 0 ? appendix : undefined,
      back: back.length > 0 ? back : undefined,
    },
    complete: input.complete,
    numbering: input.numbering,
  };
  return new Document(JSON.parse(JSON.stringify(book))).toString({ lineWidth: 0 });
}
