// The read stage: a book folder → Manuscript. In: a folder and a Host. Out: facts, pieces in book order, images,
// references, sources, and findings. Must not number or resolve anything, and must not read outside the folder.
import { isAbsolute, resolve } from 'node:path';
import type { Root } from 'mdast';
import type { BookFacts, Manuscript, Matter, MatterItem, Piece, SourceFile } from '../book.ts';
import { type Diagnostic, diagnostic, type Place, type Reported, wholeFile } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { decodedFile, largestText, type ParseTogether, type ReadAhead, readAhead } from './ahead.ts';
import { type ImageUse, readAssets } from './assets.ts';
import { readBibliography } from './bibliography.ts';
import { readConfig } from './config/facts.ts';
import { decodeText } from './decode.ts';
import { expand, type Fetched, type Inclusions, type ParsedFile } from './include.ts';
import { parseFile } from './parse/index.ts';
import type { Loose } from './parse/source.ts';
import { type Fence, findFile, makeFence } from './paths.ts';
import { readTerms } from './terms.ts';

export type { Parsed, ParseTogether, TextToParse } from './ahead.ts';
export { parseMarkdown } from './parse/index.ts';

/** Everything one reading needs at hand. */
interface Reading {
  fence: Fence;
  diagnostics: Diagnostic[];
  sources: SourceFile[];
  /** By real path: a file is read and parsed once. */
  parsed: Map<string, ParsedFile | 'refused'>;
  inclusions: Inclusions;
  /** By real path: files that were read, decoded and parsed before their turn. */
  ahead: ReadonlyMap<string, ReadAhead>;
}

/**
 * Reads a book folder.
 * @param folder path of the folder that holds book.yaml
 * @param parseTogether parses the listed files at once; without it each is parsed in its turn
 * @returns the manuscript, or undefined where there is no book.yaml or it cannot be used at all
 */
export async function readBook(
  folder: string,
  host: Host,
  parseTogether?: ParseTogether,
): Promise<Reported<Manuscript | undefined>> {
  const absolute = isAbsolute(folder) ? folder : resolve(folder);
  const bytes = await host.read(resolve(absolute, 'book.yaml'));
  if (!bytes) {
    return { value: undefined, diagnostics: [diagnostic('book-file-exists', wholeFile('book.yaml'), { folder })] };
  }
  const decoded = decodeText(bytes, 'book.yaml');
  const config = await readConfig(decoded.text, absolute, host);
  const diagnostics = [...decoded.diagnostics, ...config.diagnostics];
  const { facts, factPlace } = config;
  if (!facts) return { value: undefined, diagnostics };
  const fence = await makeFence(host, absolute, facts.assets);
  const reading: Reading = {
    fence,
    diagnostics,
    sources: [{ path: 'book.yaml', text: decoded.text }],
    parsed: new Map(),
    inclusions: {
      fetch: (written, from) => fetchFile(reading, written, from),
      diagnostics,
      included: new Set(),
      repeats: 0,
    },
    ahead: parseTogether ? await readAhead(fence, facts, parseTogether) : new Map(),
  };
  const bibliography = await references(reading, facts, config.referencesGiven, factPlace);
  if (bibliography.length > 0) placeReferences(facts);
  const terms = await termsOf(reading);
  const summary = facts.matter.summary
    ? await listedFile(reading, facts.matter.summary, factPlace('matter.summary'))
    : undefined;
  const pieces = await readPieces(reading, facts, factPlace);
  const roots = [...(summary ? [{ file: summary.file, tree: summary.tree }] : []), ...pieces];
  const images = await readAssets(
    fence,
    roots.flatMap((piece) => imageUses(piece.tree as unknown as Loose, piece.file)),
  );
  diagnostics.push(...images.diagnostics);
  const manuscript: Manuscript = {
    folder: absolute,
    facts,
    factPlace,
    ...(summary ? { summary: { file: summary.file, tree: summary.tree as unknown as Root } } : {}),
    pieces,
    assets: images.assets,
    bibliography,
    ...(terms ? { terms } : {}),
    sources: reading.sources,
  };
  return { value: manuscript, diagnostics };
}

/** 参考文献 stands first in the back matter unless it was placed. */
function placeReferences(facts: BookFacts): void {
  const lists = [facts.matter.front, facts.matter.body, facts.matter.appendix, facts.matter.back];
  const isPlaced = (items: MatterItem[]): boolean =>
    items.some((item) => item.kind === 'references' || (item.kind === 'part' && isPlaced(item.items)));
  if (!lists.some(isPlaced)) facts.matter.back.unshift({ kind: 'references' });
}

async function references(
  reading: Reading,
  facts: BookFacts,
  given: boolean,
  factPlace: (path: string) => Place,
): Promise<Manuscript['bibliography']> {
  const written = facts.references ?? 'references.yaml';
  const found = await findFile(reading.fence, written);
  if (found.kind !== 'file') {
    const place = factPlace('references');
    if (found.kind === 'outside') reading.diagnostics.push(diagnostic('path-is-inside-book', place, { path: written }));
    else if (given) reading.diagnostics.push(diagnostic('listed-file-exists', place, { file: written }));
    delete facts.references;
    return [];
  }
  facts.references = found.path;
  const text = await readText(reading, found.real, found.path);
  if (text === undefined) return [];
  const { entries, diagnostics } = readBibliography(text, found.path);
  reading.diagnostics.push(...diagnostics);
  return entries;
}

/** terms.yaml beside book.yaml, where there is one. */
async function termsOf(reading: Reading): Promise<Manuscript['terms']> {
  const found = await findFile(reading.fence, 'terms.yaml');
  const text = found.kind === 'file' ? await readText(reading, found.real, found.path) : undefined;
  if (text === undefined) return undefined;
  const { terms, diagnostics } = readTerms(text, 'terms.yaml');
  reading.diagnostics.push(...diagnostics);
  return terms;
}

/** A text file's decoded content, recorded as a source; undefined where it was refused (and reported). */
async function readText(reading: Reading, real: string, path: string): Promise<string | undefined> {
  const { host } = reading.fence;
  const size = (await host.facts(real))?.size ?? 0;
  if (size > largestText) {
    const values = { file: path, megabytes: Math.ceil(size / 1048576), limit: largestText / 1048576 };
    reading.diagnostics.push(diagnostic('file-is-of-sane-size', wholeFile(path), values));
    return undefined;
  }
  const decoded = reading.ahead.get(real)?.decoded ?? (await decodedFile(host, real, path));
  if (!decoded) return undefined;
  const { text, diagnostics } = decoded;
  reading.diagnostics.push(...diagnostics);
  reading.sources.push({ path, text });
  return text;
}

async function fetchFile(reading: Reading, written: string, from: string): Promise<Fetched> {
  const found = await findFile(reading.fence, written, from);
  if (found.kind !== 'file') return found.kind;
  const known = reading.parsed.get(found.real);
  if (known) return known;
  const text = await readText(reading, found.real, found.path);
  if (text === undefined) {
    reading.parsed.set(found.real, 'refused');
    return 'refused';
  }
  const { value, diagnostics } = reading.ahead.get(found.real)?.parsed ?? parseFile(text, found.path);
  reading.diagnostics.push(...diagnostics);
  const parsed: ParsedFile = { file: found.path, tree: value };
  reading.parsed.set(found.real, parsed);
  return parsed;
}

/** A file that book.yaml lists: parsed, its inclusions expanded; undefined where it is missing or refused. */
async function listedFile(
  reading: Reading,
  written: string,
  place: Place,
): Promise<{ file: string; tree: Loose } | undefined> {
  const found = await fetchFile(reading, written, '');
  if (found === 'missing') {
    reading.diagnostics.push(diagnostic('listed-file-exists', place, { file: written }));
    return undefined;
  }
  if (found === 'outside') {
    reading.diagnostics.push(diagnostic('path-is-inside-book', place, { path: written }));
    return undefined;
  }
  if (found === 'refused') return undefined;
  const tree = await expand(found, reading.inclusions);
  if ((tree.children ?? []).length === 0) {
    reading.diagnostics.push(diagnostic('chapter-is-not-empty', wholeFile(found.file), { file: found.file }));
  }
  return { file: found.file, tree };
}

async function readPieces(reading: Reading, facts: BookFacts, factPlace: (path: string) => Place): Promise<Piece[]> {
  const pieces: Piece[] = [];
  const listed = new Map<string, Place>();
  let parts = 0;
  const emptyRoot = (): Root => ({ type: 'root', children: [] });
  const addFile = async (
    written: string,
    path: string,
    base: Omit<Piece, 'tree' | 'file' | 'kind'>,
    kind: Piece['kind'],
  ) => {
    const place = factPlace(path);
    const read = await listedFile(reading, written, place);
    if (!read) return undefined;
    const first = listed.get(read.file);
    if (first) {
      reading.diagnostics.push(diagnostic('file-is-listed-once', place, { file: read.file }, { related: [first] }));
      return undefined;
    }
    listed.set(read.file, place);
    return { ...base, kind, file: read.file, tree: read.tree as unknown as Root };
  };
  const add = async (items: MatterItem[], matter: Matter, path: string, part?: number): Promise<void> => {
    for (const [index, item] of items.entries()) {
      const at = `${path}.${index}`;
      const base = { matter, ...(part === undefined ? {} : { part }) };
      if (item.kind === 'file') {
        const piece = await addFile(item.file, at, base, 'file');
        if (piece) pieces.push(piece);
      } else if (item.kind === 'part') {
        const own = ++parts;
        const opening = { matter, part: own, title: item.title };
        const page = item.file ? await addFile(item.file, `${at}.file`, opening, 'part') : undefined;
        pieces.push(page ?? { ...opening, kind: 'part', file: 'book.yaml', tree: emptyRoot() });
        await add(item.items, matter, `${at}.items`, own);
      } else pieces.push({ ...base, kind: item.kind, file: 'book.yaml', tree: emptyRoot() });
    }
  };
  await add(facts.matter.front, 'front', 'matter.front');
  await add(facts.matter.body, 'body', 'matter.body');
  await add(facts.matter.appendix, 'appendix', 'matter.appendix');
  await add(facts.matter.back, 'back', 'matter.back');
  if (facts.matter.body.length === 0) {
    const values = { key: 'matter.body', description: 'matter: {body: [01.md, …]}' };
    reading.diagnostics.push(diagnostic('config-key-is-given', factPlace('matter'), values));
  }
  return pieces;
}

/** Every image and figure of a tree, with the file it stands in. */
function imageUses(root: Loose, file: string): ImageUse[] {
  const uses: ImageUse[] = [];
  const visit = (node: Loose) => {
    if (node.type === 'image' || node.type === 'figure') {
      const own = (node.data?.file as string | undefined) ?? file;
      const at = node.position;
      const place: Place = at
        ? { file: own, line: at.start.line, column: at.start.column, endLine: at.end.line, endColumn: at.end.column }
        : wholeFile(own);
      uses.push({ url: String(node.url), file: own, place });
    }
    node.children?.forEach(visit);
  };
  visit(root);
  return uses;
}
