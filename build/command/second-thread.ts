// The second thread of a check: how it is started, told and heard. In: what it is to do. Out: what it did, or nothing where
// it failed; then the first thread does the same, and fails itself where there is a reason to. It is started before
// anything else is loaded: must not import what takes long to.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Book } from '../book.ts';
import type { FindingsByChapter, Wanted } from '../check/portions.ts';
import type { Parsed, TextToParse } from '../read/index.ts';
import { compiledFolder, repositoryRoot } from '../root.ts';

/** For each piece of work 0, or who does it. */
export type Claims = Int32Array<SharedArrayBuffer>;

/** What it is told: to parse, to take a book into its hands, to do portions of the rules on that book. */
export type Told =
  | { texts: readonly TextToParse[]; claims: Claims }
  /** It has no bytes of pictures and cannot say where facts stand. */
  | { book: Omit<Book, 'factPlace'> }
  | { wanted: Wanted; claims: Claims };

/** Pieces of work that were done, by their number. */
export type Done<T> = readonly (readonly [number, T])[];

/** What it answers. */
export type Answer = { parsed: Done<Parsed> } | { found: Done<FindingsByChapter> };

/** Its answers: nothing in them where it failed. */
export interface SecondThread {
  worker: Worker;
  parsed: Promise<Done<Parsed>>;
  found: Promise<Done<FindingsByChapter>>;
}

const first = 1;
const second = 2;

export const claimsFor = (work: readonly unknown[]): Claims =>
  new Int32Array(new SharedArrayBuffer(work.length * Int32Array.BYTES_PER_ELEMENT));

/** Takes a piece of work that nobody does yet. */
const claim = (claims: Claims, piece: number, who: number): boolean =>
  Atomics.compareExchange(claims, piece, 0, who) === 0;

/** Pieces of work for the first thread, which begins at the end where the second one does not. */
export const forFirst = (claims: Claims, piece: number): boolean => claim(claims, piece, first);
export const forSecond = (claims: Claims, piece: number): boolean => claim(claims, piece, second);

/** Whether the second thread has taken any of the work: if not by now, there is nothing to wait for. */
export const tookAny = (claims: Claims): boolean => claims.includes(second);

/** A second thread that makes itself ready; undefined where it would not help, or the program is not compiled. */
export function startSecondThread(): SecondThread | undefined {
  if (compiledFolder === undefined || availableParallelism() < 2) return undefined;
  const worker = new Worker(join(repositoryRoot, 'scripts', 'second-thread.mjs'), {
    workerData: { folder: compiledFolder, name: 'check' },
  });
  // What it leaves undone the first thread does; that it failed is said all the same.
  worker.once('error', (error) => process.emitWarning(`a check's second thread failed: ${error.stack ?? error}`));
  const answer = <T>(pick: (given: Answer) => Done<T> | undefined) =>
    new Promise<Done<T>>((resolve) => {
      worker.on('message', (given: Answer) => {
        const done = pick(given);
        if (done) resolve(done);
      });
      for (const event of ['error', 'exit'] as const) worker.once(event, () => resolve([]));
    });
  return {
    worker,
    parsed: answer((given) => ('parsed' in given ? given.parsed : undefined)),
    found: answer((given) => ('found' in given ? given.found : undefined)),
  };
}

export const tell = ({ worker }: SecondThread, told: Told): void => worker.postMessage(told);
