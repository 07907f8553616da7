// The finished site's files → findings: text, notes, formulas, images and links against the Book. Reads the pages as a
// browser would, in the order of the book's sections. Must not fetch anything.
import type { Book, EditionFile, PageMap } from '../book.ts';
import { type Diagnostic, diagnostic, wholeFile } from '../diagnostic.ts';
import { checkContents } from './contents.ts';
import { checkFactPages } from './fact-pages.ts';
import { type FoundDocument, readMarkup } from './markup.ts';
import type { MarkupElement } from './markup-tree.ts';
import { parseHtml } from './parse.ts';
import { checkReflowed } from './reflowed.ts';
import type { Verification } from './report.ts';

const name = 'HTML';

/**
 * Checks a finished site.
 * @param files paths below its folder, with a common first folder or without
 * @param pageMap the one the site was made with
 */
export async function verifyWeb(book: Book, files: readonly EditionFile[], pageMap?: PageMap): Promise<Verification> {
  const diagnostics: Diagnostic[] = [];
  const bytes = new Map(files.map((file) => [file.path, file.bytes]));
  const sectionIds = new Set(book.sections.map(({ id }) => id));
  const pages: { document: FoundDocument; root: MarkupElement; order: number }[] = [];
  for (const { path, bytes: data } of files) {
    if (!path.endsWith('.html')) continue;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(data);
    const root = parseHtml(text);
    const document = readMarkup(root, path, sectionIds);
    const orders = document.parts.map(({ id }) => book.sections.findIndex((section) => section.id === id));
    pages.push({ document, root, order: Math.max(-1, ...orders) });
  }
  pages.sort((a, b) => a.order - b.order);
  const index = pages.find(({ document }) => /(^|\/)index\.html$/.test(document.path));
  if (!index) {
    diagnostics.push(
      diagnostic('edition-readable', wholeFile('book.yaml'), {
        edition: name,
        where: 'index.html',
        problem: '没有这个文件',
      }),
    );
  }
  const documents = pages.filter(({ order }) => order >= 0).map(({ document }) => document);
  const others = pages.filter(({ order }) => order < 0).map(({ document }) => document);
  diagnostics.push(
    ...checkReflowed(book, { edition: name, documents, others, file: (path) => bytes.get(path) }, pageMap),
    ...checkFactPages(book, name, [...documents, ...others]),
    ...(index ? checkContents(book, name, index.root, index.document.path) : []),
  );
  return { diagnostics, unchecked: [] };
}
