// Work that two threads share: texts to parse, portions of the rules. In: the work and, where there is one, the second
// thread. Out: all of it done, in its order. What the second thread did not take, or took and did not bring, is done here,
// a piece at a time: whatever else has been begun has its turn in between.
import type { Book } from '../book.ts';
import { type Examined, examineBook, inTurns, singleFindings } from '../check/index.ts';
import { everything, type FindingsByChapter, portions, portionWorker, type Wanted } from '../check/portions.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Parsed, TextToParse } from '../read/index.ts';
import { parseFile } from '../read/parse/index.ts';
import { type Claims, claimsFor, type Done, forFirst, type SecondThread, tell, tookAny } from './second-thread.ts';

/** Does what it can claim, in this order, then takes what the other brings; in the order of the work. */
async function shared<W, T>(
  work: readonly W[],
  order: readonly number[],
  claims: Claims,
  brought: Promise<Done<T>> | undefined,
  one: (piece: W) => T,
): Promise<T[]> {
  const done = new Map<number, T>();
  for (const i of order) {
    if (!forFirst(claims, i)) continue;
    done.set(i, one(work[i]!));
    await new Promise((next) => setImmediate(next));
  }
  if (brought && tookAny(claims)) for (const [i, result] of await brought) done.set(i, result);
  return work.map((piece, i) => done.get(i) ?? one(piece));
}

/** Texts → their trees; this thread begins with the first, the other with the last. */
export function textsParsed(texts: readonly TextToParse[], thread: SecondThread | undefined): Promise<Parsed[]> {
  const claims = claimsFor(texts);
  if (thread) tell(thread, { texts, claims });
  return shared(texts, [...texts.keys()], claims, thread?.parsed, ({ text, file }) => parseFile(text, file));
}

/**
 * Puts a book into the second thread's hands.
 * @returns the thread; undefined, and the thread ended, where the book is too deep to be copied
 */
export function withBook(thread: SecondThread, book: Book): SecondThread | undefined {
  const { factPlace: _places, ...rest } = book;
  try {
    tell(thread, { book: { ...rest, assets: new Map() } });
    return thread;
  } catch (error) {
    // Ten thousand nested quotations: to copy goes as deep as they do.
    if (!(error instanceof RangeError)) throw error;
    void thread.worker.terminate();
    return undefined;
  }
}

/** Portions that are being done. */
export interface Begun {
  wanted: Wanted;
  claims: Claims;
  thread: SecondThread | undefined;
}

/** Lets the second thread begin with the first portions. */
export function portionsBegun(wanted: Wanted, thread: SecondThread | undefined): Begun {
  const claims = claimsFor(portions);
  if (thread) tell(thread, { wanted, claims });
  return { wanted, claims, thread };
}

/** What each portion finds; this thread begins with the last. */
export function portionsDone(examined: Examined, { wanted, claims, thread }: Begun): Promise<FindingsByChapter[]> {
  const order = [...portions.keys()].reverse();
  return shared(portions, order, claims, thread?.found, portionWorker(examined, wanted));
}

/**
 * Lets the second thread begin with the rules of a whole book.
 * @returns what does the rest, later: everything that checkBook finds, in another order
 */
export function rulesBegun(book: Book, thread: SecondThread): () => Promise<Diagnostic[]> {
  const begun = portionsBegun(everything, withBook(thread, book));
  return async () => {
    const examined = examineBook(book);
    const singles = await inTurns(singleFindings(examined));
    const portioned = await portionsDone(examined, begun);
    return [...singles, ...portioned.flatMap((byChapter) => Object.values(byChapter).flat())];
  };
}
