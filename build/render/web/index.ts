// Book → the web edition: index.html (title, contents, facts) and one page a section. Plain HTML and CSS: no script, no
// request outside the folder, readable from a file:// address. Takes the PageMap where print was made.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Book, EditionFile, PageMap, Section } from '../../book.ts';
import type { Reported } from '../../diagnostic.ts';
import { words } from '../../resolve/wording.ts';
import { repositoryRoot } from '../../root.ts';
import { type Font, fontFaceCss } from '../fonts/index.ts';
import { type Dialect, toHtml } from '../html/index.ts';
import {
  type EditionFont,
  imageFiles,
  imageName,
  mathsFont,
  nameDocuments,
  pageMarks,
  renderReflowable,
} from '../reflow/index.ts';
import { nameBoxes } from './boxes.ts';
import { fontFile, woffFonts } from './fonts.ts';
import { indexPage } from './front.ts';
import { type Neighbour, page } from './page.ts';
import { type LiftedStyles, liftedCss, liftStyles } from './styles.ts';

export interface WebOptions {
  /** The print edition's pages; without it there are no page marks. */
  pageMap?: PageMap;
  fonts: readonly Font[];
}

/** Makes the site; paths are relative to its folder. */
export async function renderWeb(book: Book, options: WebOptions): Promise<Reported<EditionFile[]>> {
  const { pageMap } = options;
  // The title page and the contents are what the index shows.
  const onIndex = (section: Section) => section.kind === 'title' || section.kind === 'contents';
  const fixed = Object.fromEntries(book.sections.filter(onIndex).map(({ id }) => [id, 'index.html']));
  const documents = nameDocuments(book, 'html', ['index.html'], fixed);
  const marks = pageMap ? pageMarks(book, pageMap, documents) : [];
  const formulas: Dialect['maths'] = new Map();
  const lifted: LiftedStyles = new Map();
  const dialect = (file: string): Dialect => ({
    edition: 'web',
    link: (anchor, section) => documents.href(file, anchor, section),
    image: (asset) => `assets/${imageName(asset)}`,
    pageMap,
    pageBreaks: {
      starts: marks.map(({ id, folio, block, offset }) => ({ id, label: folio, block, offset })),
      make: pageMark,
    },
    maths: formulas,
  });
  const render = (section: Section) =>
    liftStyles(nameBoxes(renderReflowable(book, section, dialect(documents.fileOf(section.id)))), lifted);

  const files: EditionFile[] = [];
  const trees: Element[] = [];
  const add = (path: string, html: Element) => {
    trees.push(html);
    files.push({ path, bytes: new TextEncoder().encode(`<!DOCTYPE html>\n${toHtml(html)}\n`) });
  };
  const pages = book.sections.filter((section) => !onIndex(section));
  const neighbour = (section: Section | undefined): Neighbour | undefined =>
    section && { href: documents.fileOf(section.id), title: section.title };
  const title = book.sections.find(({ kind }) => kind === 'title');
  const contents = book.sections.find(({ kind }) => kind === 'contents');
  add(
    'index.html',
    indexPage(book, documents, {
      titlePage: title && render(title),
      contentsId: contents?.id,
      pageMap,
      next: neighbour(pages[0]),
    }),
  );
  for (const [index, section] of pages.entries()) {
    const previous = neighbour(pages[index - 1]) ?? { href: 'index.html', title: words.contents };
    add(
      documents.fileOf(section.id),
      page(book, { title: section.title, body: [render(section)], previous, next: neighbour(pages[index + 1]) }),
    );
  }

  const maths = await mathsFont(trees);
  const fonts = book.facts.web.fonts ? await woffFonts([...options.fonts, ...(maths ? [maths] : [])]) : [];
  files.push({
    path: 'assets/book.css',
    bytes: await styleSheet(
      fonts.map(({ font }) => font),
      lifted,
    ),
  });
  for (const { path, bytes } of imageFiles(book, 'assets')) files.push({ path, bytes });
  for (const { font, bytes } of fonts) files.push({ path: `assets/${fontFile(font)}`, bytes });
  return { value: files, diagnostics: [] };
}

/** Where a printed side begins: its number in the margin, and an address to link to. */
function pageMark(id: string, label: string): Element {
  const word = (text: string) => h('span', { className: ['word'] }, text);
  const name = `印刷版第${label}页`;
  return h('a', { id, className: ['page-mark', 'generated'], href: `#${id}`, ariaLabel: name, title: name }, [
    word('第'),
    label,
    word('页'),
  ]);
}

async function styleSheet(fonts: readonly EditionFont[], lifted: LiftedStyles): Promise<Uint8Array> {
  const css = await readFile(join(repositoryRoot, 'styles', 'web.css'), 'utf8');
  return new TextEncoder().encode(`${fontFaceCss(fonts, fontFile)}\n${css}${liftedCss(lifted)}`);
}
