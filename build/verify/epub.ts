// The finished EPUB's bytes → findings: text, notes, formulas, images, links and metadata against the Book. Opens the
// file as a reading system would: container, package, spine. EPUB's own validity is epub-validity's business.
import JSZip from 'jszip';
import type { Book, PageMap } from '../book.ts';
import { type Diagnostic, diagnostic, wholeFile } from '../diagnostic.ts';
import { checkContents } from './contents.ts';
import { checkFactPages } from './fact-pages.ts';
import { checkPackageFacts } from './facts.ts';
import { type FoundDocument, readMarkup } from './markup.ts';
import { find, findAll, type MarkupElement } from './markup-tree.ts';
import { parseXml } from './parse.ts';
import { checkReflowed, resolvePath } from './reflowed.ts';
import type { Verification } from './report.ts';

const name = 'EPUB';

interface OpenBook {
  files: Map<string, Uint8Array>;
  package: MarkupElement;
  packagePath: string;
  /** Content documents of the spine in order. */
  spine: string[];
  nav?: string;
}

/**
 * Checks a finished EPUB.
 * @param pageMap the one the EPUB was made with
 */
export async function verifyEpub(book: Book, bytes: Uint8Array, pageMap?: PageMap): Promise<Verification> {
  const diagnostics: Diagnostic[] = [];
  const refuse = (where: string, error: unknown): Diagnostic =>
    diagnostic('edition-readable', wholeFile('book.yaml'), {
      edition: name,
      where,
      problem: error instanceof Error ? error.message.split('\n')[0]! : String(error),
    });
  let epub: OpenBook;
  try {
    epub = await open(bytes);
  } catch (error) {
    return { diagnostics: [refuse('book.epub', error)], unchecked: ['EPUB 打不开，文字、注、图与链接都未核对'] };
  }
  const sectionIds = new Set(book.sections.map(({ id }) => id));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const read = (path: string): { document: FoundDocument; root: MarkupElement } | undefined => {
    try {
      const data = epub.files.get(path);
      if (!data) throw new Error('文件不在压缩包里');
      const root = parseXml(decoder.decode(data));
      return { document: readMarkup(root, path, sectionIds), root };
    } catch (error) {
      diagnostics.push(refuse(path, error));
      return undefined;
    }
  };
  const spine = epub.spine.filter((path) => path !== epub.nav);
  const documents: FoundDocument[] = [];
  const others: FoundDocument[] = [];
  for (const path of spine) {
    const found = read(path);
    if (!found) continue;
    (isCover(found.root) ? others : documents).push(found.document);
  }
  const nav = epub.nav ? read(epub.nav) : undefined;
  if (nav) others.push(nav.document);

  diagnostics.push(
    ...checkReflowed(book, { edition: name, documents, others, file: (path) => epub.files.get(path) }, pageMap),
    ...checkFactPages(book, name, documents),
    ...(nav ? checkContents(book, name, nav.root, epub.nav!) : []),
    ...checkPackageFacts(book, epub.package),
  );
  return { diagnostics, unchecked: [] };
}

async function open(bytes: Uint8Array): Promise<OpenBook> {
  const zip = await JSZip.loadAsync(bytes);
  const files = new Map<string, Uint8Array>();
  for (const [path, entry] of Object.entries(zip.files)) {
    if (!entry.dir) files.set(path, await entry.async('uint8array'));
  }
  const xml = (path: string): MarkupElement => {
    const data = files.get(path);
    if (!data) throw new Error(`缺少 ${path}`);
    return parseXml(new TextDecoder('utf-8', { fatal: true }).decode(data));
  };
  const container = xml('META-INF/container.xml');
  const packagePath = find(container, (element) => element.name === 'rootfile')?.attributes['full-path'];
  if (!packagePath) throw new Error('container.xml 没有指明 package 文件');
  const root = xml(packagePath);
  const items = new Map(
    findAll(root, (element) => element.name === 'item').map((item) => [
      item.attributes.id ?? '',
      {
        path: resolvePath(packagePath, item.attributes.href ?? ''),
        properties: (item.attributes.properties ?? '').split(/\s+/),
      },
    ]),
  );
  const spine = findAll(root, (element) => element.name === 'itemref').map(
    (item) => items.get(item.attributes.idref ?? '')?.path,
  );
  if (spine.includes(undefined)) throw new Error('spine 里有 manifest 没有的文件');
  const nav = [...items.values()].find(({ properties }) => properties.includes('nav'))?.path;
  return { files, package: root, packagePath, spine: spine as string[], nav };
}

const isCover = (root: MarkupElement): boolean =>
  find(root, (element) => (element.attributes['epub:type'] ?? '').split(/\s+/).includes('cover')) !== undefined;
