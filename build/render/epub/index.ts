// Book → EPUB 3.3, by epub-gen-memory along the recipe of container.ts. One document a section; navigation, page list and
// metadata from what the documents really hold. Takes the PageMap where print was made; must not lay anything out itself.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Asset, Book, EditionFile, PageMap, Section } from '../../book.ts';
import { type Diagnostic, diagnostic, type Reported } from '../../diagnostic.ts';
import { words } from '../../resolve/wording.ts';
import { repositoryRoot } from '../../root.ts';
import { type Font, fontFaceCss } from '../fonts/index.ts';
import { composed, composeTexts, type Dialect } from '../html/index.ts';
import {
  type Documents,
  type EditionFont,
  imageFiles,
  imageName,
  mathsFont,
  nameDocuments,
  type PageMark,
  pageMarks,
  renderReflowable,
  sectionOfKind,
} from '../reflow/index.ts';
import { accessibilityElements, surveyContent } from './accessibility.ts';
import { packEpub } from './container.ts';
import { pictureCover, typographicCover } from './cover.ts';
import { epubIdentifier } from './identifier.ts';
import { landmarksOf, navigationPoints } from './landmarks.ts';
import { metadataElements } from './metadata.ts';
import { navigationBody, ncxDocument, type PageEntry } from './navigation.ts';
import { documentProperties, type ManifestItem, packageDocument } from './package-document.ts';
import { xhtmlDocument, xmlDocument } from './xml.ts';

export interface EpubOptions {
  /** The print edition's pages; without it there is no page list. */
  pageMap?: PageMap;
  fonts: readonly Font[];
  /** For dcterms:modified and the zip's dates: an RFC 3339 instant. */
  modified: string;
  /** The cover, where the book has one as a picture; else a typographic page is made. */
  cover?: Asset;
}

/** A content document before it is written. */
interface EpubDocument {
  file: string;
  title: string;
  html: Element;
}

/** Makes the EPUB; the file's path is `book.epub`. */
export async function renderEpub(book: Book, options: EpubOptions): Promise<Reported<EditionFile>> {
  const { facts } = book;
  const { pageMap, cover } = options;
  const modified = new Date(options.modified);
  const contents = sectionOfKind(book, 'contents');
  const documents = nameDocuments(
    book,
    'xhtml',
    ['cover.xhtml', 'toc.xhtml'],
    contents && { [contents.id]: 'toc.xhtml' },
  );
  const marks = pageMap ? pageMarks(book, pageMap, documents) : [];

  const coverDocument = document(book, 'cover.xhtml', '封面', [
    cover ? pictureCover(facts, `images/${imageName(cover)}`) : typographicCover(facts),
  ]);
  const formulas: Dialect['maths'] = new Map();
  const written = new Map<string, EpubDocument>();
  for (const section of book.sections) {
    if (section.kind === 'contents') continue;
    const file = documents.fileOf(section.id);
    const root = renderReflowable(book, section, dialect(documents, file, marks, pageMap, formulas));
    written.set(section.id, document(book, file, section.title, [root]));
  }

  const pages = pageEntries([...written.values()], marks);
  const navigation = {
    title: words.contents,
    anchor: contents?.id ?? 'contents',
    points: navigationPoints(book, documents),
    landmarks: landmarksOf(book, documents),
    pages,
  };
  const navigationDocument: EpubDocument = {
    file: 'toc.xhtml',
    title: words.contents,
    html: htmlOf(book, words.contents, navigationBody(navigation)),
  };
  const spine = spineOf(book, written, coverDocument, navigationDocument);

  const maths = await mathsFont(spine.map(({ html }) => html));
  const fonts: EditionFont[] = facts.epub.fonts ? [...options.fonts, ...(maths ? [maths] : [])] : [];
  const images = imageFiles(book, 'images');
  if (cover && !images.some(({ path }) => path === `images/${imageName(cover)}`)) {
    images.push({ path: `images/${imageName(cover)}`, bytes: cover.bytes, mediaType: cover.mediaType });
  }
  const content = surveyContent(spine.map(({ html }) => html));
  const identifier = epubIdentifier(facts);
  const metadata = [
    ...metadataElements(book, { identifier, modified: instant(modified), pages: pages.length > 0 }),
    ...accessibilityElements(content, { pageList: pages.length > 0 }),
  ];
  const manifest: ManifestItem[] = [
    { id: 'ncx', href: 'toc.ncx', mediaType: 'application/x-dtbncx+xml' },
    { id: 'css', href: 'style.css', mediaType: 'text/css' },
    ...spine.map(({ file, html }) => ({
      id: itemId(file),
      href: file,
      mediaType: 'application/xhtml+xml',
      properties: [...(file === 'toc.xhtml' ? ['nav'] : []), ...documentProperties(html)],
    })),
    ...images.map(({ path, mediaType }, index) => ({
      id: `image-${index + 1}`,
      href: path,
      mediaType,
      properties: cover && path === `images/${imageName(cover)}` ? ['cover-image'] : [],
    })),
    ...fonts.map((font, index) => ({ id: `font-${index + 1}`, href: fontPath(font), mediaType: 'font/ttf' })),
  ];
  const bytes = await packEpub({
    title: facts.title,
    language: facts.language,
    identifier,
    packageDocument: xmlDocument(
      packageDocument(
        facts.language,
        metadata,
        manifest,
        spine.map(({ file }) => itemId(file)),
      ),
    ),
    navigationDocument: xhtmlDocument(navigationDocument.html),
    ncx: xmlDocument(ncxDocument(navigation.points, { identifier, title: facts.title, language: facts.language })),
    css: await styleSheet(fonts),
    documents: spine
      .filter(({ file }) => file !== 'toc.xhtml')
      .map(({ file, title, html }) => ({ file, title, xhtml: xhtmlDocument(html) })),
    files: [...images, ...fonts.map((font) => ({ path: fontPath(font), bytes: font.bytes }))],
    modified,
  });
  return { value: { path: 'book.epub', bytes }, diagnostics: sortNames(book) };
}

function dialect(
  documents: Documents,
  file: string,
  marks: readonly PageMark[],
  pageMap: PageMap | undefined,
  maths: Dialect['maths'],
): Dialect {
  return {
    edition: 'epub',
    link: (anchor, section) => documents.href(file, anchor, section),
    image: (asset) => `images/${imageName(asset)}`,
    pageMap,
    pageBreaks: {
      starts: marks.map(({ id, folio, block, offset }) => ({ id, label: folio, block, offset })),
      make: pageMarker,
    },
    maths,
  };
}

/** Where a printed side begins; says its folio to screen readers and shows nothing. */
function pageMarker(id: string, label: string): Element {
  return h('span', { id, 'epub:type': 'pagebreak', role: 'doc-pagebreak', ariaLabel: label });
}

/** The page list: the markers that were placed, in reading order. */
function pageEntries(documents: readonly EpubDocument[], marks: readonly PageMark[]): PageEntry[] {
  const folios = new Map(marks.map(({ id, folio }) => [id, folio]));
  const entries: PageEntry[] = [];
  for (const { file, html } of documents) {
    visit(html, 'element', (node) => {
      if (node.properties['epub:type'] !== 'pagebreak') return;
      const id = String(node.properties.id);
      entries.push({ label: folios.get(id)!, href: `${file}#${id}` });
    });
  }
  return entries;
}

/** Cover, then the sections in order; the contents where the book has them, else before the text. */
function spineOf(
  book: Book,
  written: ReadonlyMap<string, EpubDocument>,
  cover: EpubDocument,
  navigation: EpubDocument,
): EpubDocument[] {
  const documents = [cover];
  const isContents = (section: Section) => section.kind === 'contents';
  const firstText = book.sections.findIndex(({ matter }) => matter !== 'front');
  const place = book.sections.some(isContents) ? book.sections.findIndex(isContents) : Math.max(firstText, 0);
  for (const [index, section] of book.sections.entries()) {
    if (index === place) documents.push(navigation);
    if (!isContents(section)) documents.push(written.get(section.id)!);
  }
  if (book.sections.length === 0) documents.push(navigation);
  return documents;
}

function document(book: Book, file: string, title: string, children: Element[]): EpubDocument {
  return { file, title, html: htmlOf(book, title, h('body', children)) };
}

function htmlOf(book: Book, title: string, body: Element): Element {
  const { language } = book.facts;
  return h(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: language,
      'xml:lang': language,
    },
    [
      h('head', [
        h('meta', { charSet: 'utf-8' }),
        h('title', composed(title)),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
      ]),
      composeTexts(body),
    ],
  );
}

async function styleSheet(fonts: readonly EditionFont[]): Promise<string> {
  const css = await readFile(join(repositoryRoot, 'styles', 'epub.css'), 'utf8');
  return `${fontFaceCss(fonts, fontPath)}\n${css}`;
}

/** fonts/fuzi-song-400.ttf */
function fontPath({ stem, family, weight, italic }: EditionFont): string {
  return `fonts/${stem ?? `${family.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${weight}${italic ? '-italic' : ''}`}.ttf`;
}

/** A manifest id: an XML name, from the file's. */
function itemId(file: string): string {
  return `item-${file.replace(/\.xhtml$/, '')}`;
}

/** CCYY-MM-DDThh:mm:ssZ, as dcterms:modified wants it. */
function instant(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z');
}

function sortNames(book: Book): Diagnostic[] {
  return book.facts.creators.flatMap(({ name, fileAs }, index) =>
    fileAs || !/\p{Script=Han}/u.test(name)
      ? []
      : [diagnostic('creator-sort-name-given', book.factPlace(`creators.${index}`), { name })],
  );
}
