// One check of a book folder: read, resolve, check, judge. In: the folder. Out: every finding at its own place, not yet
// folded, with the book they are about. Prints and writes nothing but its cache.
import type { Nodes } from 'mdast';
import type { Book, PageMap, SourceFile } from '../book.ts';
import {
  checkPages,
  comparedFindings,
  type Examined,
  examineBook,
  singleFindings,
  textFindings,
  wholeContent,
} from '../check/index.ts';
import { judge } from '../check/policy.ts';
import { waiversIn } from '../check/waivers.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { placeFindings } from '../outside/place.ts';
import { readFindings } from '../outside/read.ts';
import { readBook } from '../read/index.ts';
import { resolveBook } from '../resolve/index.ts';
import { lastPageMap } from '../unchanged.ts';
import { verifySource } from '../verify/source.ts';
import { type CheckCache, openCheckCache } from './check-cache.ts';

export interface CheckRun {
  findings: Diagnostic[];
  sources: readonly SourceFile[];
  /** Undefined where the folder holds no book that can be read. */
  book?: Book;
  /** Whose page numbers were used: the last print build's, where the book has not changed since. */
  pageMap?: PageMap;
}

/**
 * @param folder absolute path of the book folder
 * @param out the output folder: the last build's page map and the cache are there
 * @param outside files with findings of other checkers
 */
export async function checkFolder(
  folder: string,
  host: Host,
  out: string,
  outside: readonly string[] = [],
): Promise<CheckRun> {
  const read = await readBook(folder, host);
  if (!read.value) return { findings: judge(read.diagnostics), sources: [] };
  const resolved = resolveBook(read.value);
  const book = resolved.value;
  const cache = await openCheckCache(host, out, folder);
  const pageMap = await lastPageMap(host, out, folder);
  const source = await verifySource(read.value, book);
  const others = await readFindings(outside, host);
  const examined = examineBook(book);
  const text = textFindings(examined, cache);
  const compared = comparedBy(examined, cache);
  const found = [
    ...read.diagnostics,
    ...resolved.diagnostics,
    ...singleFindings(examined),
    ...compared,
    ...text,
    ...(await mathsOf(book)),
    ...(pageMap ? checkPages(book, pageMap) : []),
    ...source.diagnostics,
    ...others.diagnostics,
    ...placeFindings(book, others.value),
  ];
  await cache.save();
  return { findings: judge(found, book.facts, waiversIn(book)), sources: book.sources, book, pageMap };
}

/** The name under which the cache keeps what was found in the whole book; no section's id has a space. */
const wholeBook = 'whole book';

/** What the comparing rules find: as it was, where nothing has changed. */
function comparedBy(examined: Examined, cache: CheckCache): Diagnostic[] {
  const content = wholeContent(examined.book);
  const known = cache.recall(wholeBook, content);
  if (known) return known;
  const findings = comparedFindings(examined);
  cache.remember(wholeBook, content, findings);
  return findings;
}

/** Errors for formulas that cannot be set; what sets them is heavy, and loaded only for a book that has one. */
async function mathsOf(book: Book): Promise<Diagnostic[]> {
  if (!book.sections.some(({ tree }) => holdsMaths(tree)) && !(book.summary && holdsMaths(book.summary.tree)))
    return [];
  const { checkMaths } = await import('../render/html/maths.ts');
  return checkMaths(book);
}

const holdsMaths = (node: Nodes): boolean =>
  node.type === 'math' ||
  node.type === 'inlineMath' ||
  ('children' in node && (node.children as Nodes[]).some(holdsMaths));
