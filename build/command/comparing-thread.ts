// The comparing rules in a thread of their own: the slow half of a check, on a second core. In: a book folder, by
// workerData. Out: one message, a ComparingAnswer. The thread reads the book itself: to copy the trees over would take as
// long. Must not be imported by another module than comparing.ts, and for its types only.
import { parentPort, workerData } from 'node:worker_threads';
import { comparedFindings, examineBook, wholeContent } from '../check/index.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { realHost } from '../host.ts';
import { readBook } from '../read/index.ts';
import { resolveBook } from '../resolve/index.ts';

export interface ComparingAnswer {
  /** The text it was found in: files may have changed between two readings. */
  content: string;
  findings: Diagnostic[];
}

const { folder } = workerData as { folder: string };
const read = await readBook(folder, realHost);
// Nothing to say of a folder that holds no book: who asked has found out, too.
if (read.value) {
  const book = resolveBook(read.value).value;
  const answer: ComparingAnswer = { content: wholeContent(book), findings: comparedFindings(examineBook(book)) };
  parentPort?.postMessage(answer);
}
