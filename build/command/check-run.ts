// One check of a book folder: read, resolve, check, judge. In: the folder. Out: every finding at its own place, not yet
// folded, with the book they are about. Prints and writes nothing but its cache.
import type { Nodes } from 'mdast';
import type { Book, PageMap, SourceFile } from '../book.ts';
import { checkPages, examineBook, singleFindings } from '../check/index.ts';
import { judge } from '../check/policy.ts';
import { leftToDo, withKnown } from '../check/portions.ts';
import { waiversIn } from '../check/waivers.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Host } from '../host.ts';
import { placeFindings } from '../outside/place.ts';
import { readFindings } from '../outside/read.ts';
import { readBook } from '../read/index.ts';
import { resolveBook } from '../resolve/index.ts';
import { lastPageMap } from '../unchanged.ts';
import { verifySource } from '../verify/source.ts';
import { openCheckCache } from './check-cache.ts';
import { type SecondThread, startSecondThread } from './second-thread.ts';
import { portionsBegun, portionsDone, textsParsed, withBook } from './two-threads.ts';

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
 * @param started a second thread, if the caller has one; used up by this
 */
export async function checkFolder(
  folder: string,
  host: Host,
  out: string,
  outside: readonly string[] = [],
  started: SecondThread | undefined = startSecondThread(),
): Promise<CheckRun> {
  try {
    return await checkWith(started, folder, host, out, outside);
  } finally {
    void started?.worker.terminate();
  }
}

async function checkWith(
  started: SecondThread | undefined,
  folder: string,
  host: Host,
  out: string,
  outside: readonly string[],
): Promise<CheckRun> {
  const cache = await openCheckCache(host, out, folder);
  const read = await readBook(folder, host, started && ((texts) => textsParsed(texts, started)));
  if (!read.value) return { findings: judge(read.diagnostics), sources: [] };
  const resolved = resolveBook(read.value);
  const book = resolved.value;
  const handed = () => started && withBook(started, book);
  // Where nothing is known yet, all of it will be wanted: the second thread makes itself ready at once.
  const thread = cache.knows ? undefined : handed();
  const examined = examineBook(book);
  const left = leftToDo(examined, cache);
  const isLeft = left.wanted.compared || left.wanted.chapters.length > 0;
  const begun = portionsBegun(left.wanted, isLeft && cache.knows ? handed() : thread);
  // While the second thread is at its portions: what can be done here alone.
  const pageMap = await lastPageMap(host, out, folder);
  const source = await verifySource(read.value, book);
  const others = await readFindings(outside, host);
  const singles = [...singleFindings(examined)].flat();
  const portioned = withKnown(left, await portionsDone(examined, begun), cache);
  const found = [
    ...read.diagnostics,
    ...resolved.diagnostics,
    ...singles,
    ...portioned,
    ...(await mathsOf(book)),
    ...(pageMap ? checkPages(book, pageMap) : []),
    ...source.diagnostics,
    ...others.diagnostics,
    ...placeFindings(book, others.value),
  ];
  await cache.save();
  return { findings: judge(found, book.facts, waiversIn(book)), sources: book.sources, book, pageMap };
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
