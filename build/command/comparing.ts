// Has the comparing rules run beside the rest of a check. In: a book folder. Out: what they found, or undefined where it has to
// be found here: one core, a program that runs uncompiled, files that changed in between.
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../diagnostic.ts';
import type { ComparingAnswer } from './comparing-thread.ts';

export interface Comparing {
  /**
   * What the thread found.
   * @param content what the findings must be about
   * @throws what the thread threw: a failure of ours
   */
  findings(content: string): Promise<Diagnostic[] | undefined>;
  /** Ends the thread where its answer is not needed. */
  leave(): Promise<void>;
}

/** scripts/fuzi.mjs has the thread compiled beside the command line: <folder>/build/command/comparing-thread.js. */
const compiled = /^(.*\/cli-[0-9a-f]{16}\/)/.exec(import.meta.url)?.[1];

/**
 * Starts a thread.
 * @param folder absolute path of the book folder
 * @returns undefined where there is no second core, or nothing compiled to run
 */
export function startComparing(folder: string): Comparing | undefined {
  if (!compiled || availableParallelism() < 2) return undefined;
  const file = new URL('build/command/comparing-thread.js', compiled);
  if (!existsSync(fileURLToPath(file))) return undefined;
  const thread = new Worker(file, { workerData: { folder } });
  const answered = new Promise<ComparingAnswer | undefined>((settle, refuse) => {
    thread.once('message', settle);
    thread.once('error', refuse);
    thread.once('exit', () => settle(undefined));
  });
  answered.catch(() => undefined); // whoever asks for findings is told
  return {
    async findings(content) {
      const answer = await answered;
      return answer?.content === content ? answer.findings : undefined;
    },
    async leave() {
      await thread.terminate();
    },
  };
}
