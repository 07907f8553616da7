// Files and templates → the EPUB's bytes, by epub-gen-memory with its own templates replaced (reference: epub.md A3).
// `content` stays empty and the real document travels in `raw`, so the library neither fetches nor sanitises anything.
// The zip is then rebuilt: mimetype first and stored, fixed dates, no folder entries, one order — the same bytes twice.
import { createRequire } from 'node:module';
import type { Chapter, Options } from 'epub-gen-memory';
import JSZip from 'jszip';

// CommonJS with a `browser` map: required, so that bundlers and loaders take the Node files.
const { EPub } = createRequire(import.meta.url)('epub-gen-memory') as typeof import('epub-gen-memory');

/** What epub-gen-memory is given beyond its documented options; unknown keys reach the templates (contract test). */
export interface RawChapter extends Chapter {
  /** The whole XHTML document. */
  raw: string;
}

export interface EpubParts {
  title: string;
  language: string;
  /** The unique identifier: urn:isbn:… or urn:uuid:…. */
  identifier: string;
  packageDocument: string;
  navigationDocument: string;
  ncx: string;
  css: string;
  /** Content documents; file names without a folder, ending in .xhtml. */
  documents: { file: string; title: string; xhtml: string }[];
  /** Pictures and fonts, path below OEBPS. */
  files: { path: string; bytes: Uint8Array }[];
  /** The instant written into every zip entry. */
  modified: Date;
}

type RawOptions = Options & { packageDocument: string; navigationDocument: string; ncx: string };

/** epub-gen-memory with its random identifier fixed and further files added. */
export class BookEpub extends EPub {
  readonly #files: EpubParts['files'];

  constructor(options: RawOptions, chapters: RawChapter[], identifier: string, files: EpubParts['files']) {
    super(options, chapters);
    this.uuid = identifier;
    this.#files = files;
  }

  override async render(): Promise<this> {
    await super.render();
    for (const { path, bytes } of this.#files) this.zip.file(`OEBPS/${path}`, bytes);
    return this;
  }

  /** The files as rendered, by path; folder entries left out. */
  async entries(): Promise<Map<string, Uint8Array>> {
    const entries = new Map<string, Uint8Array>();
    for (const entry of Object.values(this.zip.files)) {
      if (!entry.dir) entries.set(entry.name, await entry.async('uint8array'));
    }
    return entries;
  }
}

/** Makes the EPUB. */
export async function packEpub(parts: EpubParts): Promise<Uint8Array> {
  const duplicate = repeated([
    ...parts.documents.map(({ file }) => file.toLowerCase()),
    ...parts.files.map(({ path }) => path.toLowerCase()),
    ...['toc.xhtml', 'toc.ncx', 'content.opf', 'style.css'],
  ]);
  // epub-gen-memory would let the second overwrite the first: a chapter would be gone.
  if (duplicate !== undefined) throw new Error(`two files of the EPUB are named ${duplicate}`);

  const epub = new BookEpub(
    {
      title: parts.title,
      lang: parts.language,
      css: parts.css,
      chapterXHTML: '<%- raw %>',
      contentOPF: '<%- packageDocument %>',
      tocXHTML: '<%- navigationDocument %>',
      tocNCX: '<%- ncx %>',
      packageDocument: parts.packageDocument,
      navigationDocument: parts.navigationDocument,
      ncx: parts.ncx,
      verbose: false,
    } as RawOptions,
    parts.documents.map(({ file, title, xhtml }) => ({
      title,
      filename: file.replace(/\.xhtml$/, ''),
      content: '',
      raw: xhtml,
    })),
    parts.identifier,
    parts.files,
  );
  await epub.render();
  return zipEntries(await epub.entries(), parts.modified);
}

function repeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}

/** Already compressed: storing them saves time and loses nothing. */
const storedTypes = /^mimetype$|\.(png|jpg|gif|webp|woff|woff2)$/;
const firstEntries = ['mimetype', 'META-INF/container.xml', 'OEBPS/content.opf'];

/**
 * A zip of fixed bytes: order, dates and flags depend on the input alone.
 * @param date written into every entry, in UTC, to two seconds
 */
export async function zipEntries(entries: ReadonlyMap<string, Uint8Array>, date: Date): Promise<Uint8Array> {
  const rank = (path: string) => {
    const place = firstEntries.indexOf(path);
    return place < 0 ? firstEntries.length : place;
  };
  const paths = [...entries.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const zip = new JSZip();
  for (const path of paths) {
    const compression = storedTypes.test(path) ? 'STORE' : 'DEFLATE';
    zip.file(path, entries.get(path)!, { date, createFolders: false, compression, compressionOptions: { level: 6 } });
  }
  return zip.generateAsync({ type: 'uint8array', platform: 'UNIX' });
}
