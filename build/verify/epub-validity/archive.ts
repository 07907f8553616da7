// EPUB bytes → what the rules look at: the zip's entries in order, the package document, the navigation document and
// every content document as an XML tree. Reads only; a broken file is told, not thrown.
import JSZip from 'jszip';
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';

export interface ZipEntry {
  path: string;
  folder: boolean;
  stored: boolean;
  /** Length of the local header's extra field. */
  extra: number;
}

export interface ManifestEntry {
  id: string;
  /** Path inside the zip. */
  path: string;
  mediaType: string;
  properties: string[];
}

export interface ContentDocument {
  path: string;
  root: Root;
  text: string;
}

export interface EpubArchive {
  /** In the order of the file, which is not the order of the central directory of a bad zip. */
  entries: ZipEntry[];
  files: ReadonlyMap<string, Uint8Array>;
  packagePath: string;
  packageDocument: Root;
  manifest: ManifestEntry[];
  /** Paths in reading order. */
  spine: string[];
  navigation: ContentDocument | undefined;
  /** XHTML documents, the navigation document included. */
  documents: ContentDocument[];
}

/** Opens an EPUB. @returns what stands in the way instead, where it cannot be read */
export async function openEpub(bytes: Uint8Array): Promise<EpubArchive | { fault: string }> {
  const entries = localEntries(bytes);
  const files = new Map<string, Uint8Array>();
  try {
    const zip = await JSZip.loadAsync(bytes);
    for (const entry of Object.values(zip.files)) {
      if (!entry.dir) files.set(entry.name, await entry.async('uint8array'));
    }
  } catch (error) {
    return { fault: `zip: ${(error as Error).message}` };
  }
  const read = (path: string) => {
    const data = files.get(path);
    return data && new TextDecoder().decode(data);
  };
  const parse = (path: string): { root: Root; text: string } => {
    const text = read(path);
    if (text === undefined) throw new Error(`${path}: missing`);
    try {
      return { root: fromXml(text), text };
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`);
    }
  };
  try {
    const container = parse('META-INF/container.xml');
    const packagePath = all(container.root, 'rootfile')[0]?.attributes['full-path'] ?? '';
    const packageDocument = parse(packagePath).root;
    const manifest = all(packageDocument, 'item').map(({ attributes }) => ({
      id: attributes.id ?? '',
      path: resolvePath(packagePath, attributes.href ?? ''),
      mediaType: attributes['media-type'] ?? '',
      properties: (attributes.properties ?? '').split(/\s+/).filter(Boolean),
    }));
    const spine = all(packageDocument, 'itemref').map(
      ({ attributes }) => manifest.find(({ id }) => id === attributes.idref)?.path ?? '',
    );
    const documents = manifest
      .filter(({ mediaType }) => mediaType === 'application/xhtml+xml')
      .map(({ path }) => ({ path, ...parse(path) }));
    const navigationPath = manifest.find(({ properties }) => properties.includes('nav'))?.path;
    return {
      entries,
      files,
      packagePath,
      packageDocument,
      manifest,
      spine,
      navigation: documents.find(({ path }) => path === navigationPath),
      documents,
    };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}

/** The zip's local headers in file order (APPNOTE 4.3.7). JSZip sorts nothing, but tells neither method nor extra. */
function localEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  // From the central directory, whose records carry the offset of each local header.
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) return entries;
  const offsets: number[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    offsets.push(view.getUint32(at + 42, true));
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  for (const offset of offsets.sort((a, b) => a - b)) {
    const nameLength = view.getUint16(offset + 26, true);
    const path = new TextDecoder().decode(bytes.subarray(offset + 30, offset + 30 + nameLength));
    entries.push({
      path,
      folder: path.endsWith('/'),
      stored: view.getUint16(offset + 8, true) === 0,
      extra: view.getUint16(offset + 28, true),
    });
  }
  return entries;
}

/** A href as a path inside the zip, without its fragment. */
export function resolvePath(from: string, href: string): string {
  const [path = ''] = href.split('#');
  if (path === '') return from;
  return decodeURI(new URL(path, `epub:/${from}`).pathname.slice(1));
}

/** Every element of a name (prefix included), in document order. */
export function all(node: Nodes, name: string): Element[] {
  const found: Element[] = [];
  walk(node, (element) => {
    if (element.name === name) found.push(element);
  });
  return found;
}

/** Visits every element with its ancestors, nearest last. */
export function walk(node: Nodes, visit: (element: Element, ancestors: readonly Element[]) => void): void {
  const ancestors: Element[] = [];
  const step = (current: Nodes) => {
    if (current.type === 'element') {
      visit(current, ancestors);
      ancestors.push(current);
    }
    if ('children' in current) for (const child of current.children) step(child as Nodes);
    if (current.type === 'element') ancestors.pop();
  };
  step(node);
}

/** The text inside, as written. */
export function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'cdata') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child as Nodes)).join('') : '';
}
