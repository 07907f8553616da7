// The files that a book lists, read and parsed at once before their turn comes: with more than one thread that is sooner. In:
// the fence around the book's folder, its facts. Out: texts and trees by file. Says nothing of what cannot be read, nor of
// what was found in reading: that is told in each file's turn.
import type { BookFacts, MatterItem } from '../book.ts';
import type { Reported } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { decodeText } from './decode.ts';
import type { Loose } from './parse/source.ts';
import { type Fence, findFile } from './paths.ts';

/** Larger text files are refused: 64 MB of text is four hundred books. */
export const largestText = 64 * 1024 * 1024;

/** A file's text, to be parsed; and what parsing made of it. */
export interface TextToParse {
  file: string;
  text: string;
}
export type Parsed = Reported<Loose>;

/** Parses texts together, for a reader with more than one thread: as parseFile does each, in their order. */
export type ParseTogether = (texts: readonly TextToParse[]) => Promise<readonly Parsed[]>;

type Decoded = ReturnType<typeof decodeText>;

/** A file that was read before its turn. */
export interface ReadAhead {
  decoded: Decoded;
  parsed: Parsed;
}

/** A file's text and what was wrong with its bytes; undefined where there is none. */
export async function decodedFile(host: Host, real: string, path: string): Promise<Decoded | undefined> {
  const bytes = await host.read(real);
  return bytes && decodeText(bytes, path);
}

/** Reads and parses the files that book.yaml lists; says nothing of those that cannot be: that is said in their turn. */
export async function readAhead(
  fence: Fence,
  { matter }: BookFacts,
  parseTogether: ParseTogether,
): Promise<ReadonlyMap<string, ReadAhead>> {
  const files = new Map<string, { path: string; decoded: Decoded }>();
  const listed = [matter.front, matter.body, matter.appendix, matter.back].flatMap(filesOf);
  for (const written of listed) {
    const found = await findFile(fence, written);
    if (found.kind !== 'file' || files.has(found.real)) continue;
    if (((await fence.host.facts(found.real))?.size ?? 0) > largestText) continue;
    const decoded = await decodedFile(fence.host, found.real, found.path);
    if (decoded) files.set(found.real, { path: found.path, decoded });
  }
  const parsed = await parseTogether(
    [...files.values()].map(({ path, decoded }) => ({ file: path, text: decoded.text })),
  );
  return new Map([...files].map(([real, { decoded }], i) => [real, { decoded, parsed: parsed[i]! }]));
}

const filesOf = (items: readonly MatterItem[]): string[] =>
  items.flatMap((item) => {
    if (item.kind === 'file') return [item.file];
    return item.kind === 'part' ? [...(item.file ? [item.file] : []), ...filesOf(item.items)] : [];
  });
