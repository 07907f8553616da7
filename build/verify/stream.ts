// Runs joined into one string for comparing, with the way back from an offset to its run. Nothing else.
import { firstAtOrAfter } from './align.ts';
import type { Run } from './runs.ts';

export interface Stream {
  runs: readonly Run[];
  text: string;
  /** Offset of each run in the text. */
  starts: number[];
}

/** Joins runs; texts may be changed on the way (print takes signs out). */
export function joinRuns(runs: readonly Run[]): Stream {
  const starts: number[] = [];
  const texts: string[] = [];
  let at = 0;
  for (const run of runs) {
    starts.push(at);
    texts.push(run.text);
    at += run.text.length;
  }
  return { runs, text: texts.join(''), starts };
}

/** The run that holds an offset; at the very end the last one. undefined only where there are no runs. */
export function runAt(stream: Stream, offset: number): Run | undefined {
  return stream.runs[runIndexAt(stream, offset)];
}

/** Index of the run that holds an offset; empty runs are passed over. */
export function runIndexAt(stream: Stream, offset: number): number {
  const index = firstAtOrAfter(stream.starts, offset + 1) - 1;
  return Math.max(0, Math.min(index, stream.runs.length - 1));
}
