// What the second thread of a check does: it parses texts, takes a book into its hands, does portions of the rules. In:
// messages, in that order. Out: an answer to each but the second. Must not read files, print, or do what the first thread
// has taken. The rules are loaded when there is nothing left to parse.
import { parentPort } from 'node:worker_threads';
import type { Examined } from '../check/index.ts';
import type { Place } from '../diagnostic.ts';
import { parseFile } from '../read/parse/index.ts';
import { type Answer, type Done, forSecond, type Told } from './second-thread.ts';

const rules = async () => ({ ...(await import('../check/index.ts')), ...(await import('../check/portions.ts')) });

let examined: Examined | undefined;

/** The pieces of work that nobody has taken, done one after the other. */
function doneOf<W, T>(work: readonly W[], claims: Int32Array, order: readonly number[], one: (piece: W) => T): Done<T> {
  return order.flatMap((i) => (forSecond(claims as never, i) ? [[i, one(work[i]!)] as const] : []));
}

/** What it answers. */
export async function answerTo(told: Told): Promise<Answer | undefined> {
  if ('texts' in told) {
    const parsed = doneOf(told.texts, told.claims, [...told.texts.keys()].reverse(), ({ text, file }) =>
      parseFile(text, file),
    );
    void rules();
    return { parsed };
  }
  const { examineBook, portions, portionWorker } = await rules();
  if ('book' in told) {
    examined = examineBook({ ...told.book, factPlace });
    return undefined;
  }
  if (!examined) throw new Error('the second thread was asked for findings in a book it was not handed');
  return { found: doneOf(portions, told.claims, [...portions.keys()], portionWorker(examined, told.wanted)) };
}

/** Answers one message after the other, until it has found what was wanted. */
export function workAsSecondThread(): void {
  let turn = Promise.resolve();
  parentPort?.on('message', (told: Told) => {
    turn = turn.then(async () => {
      const answered = await answerTo(told);
      if (answered) parentPort?.postMessage(answered);
      if ('wanted' in told) parentPort?.close();
    });
  });
}

function factPlace(): Place {
  throw new Error('a rule in the second thread asked where a fact stands: such a rule is no portion');
}
