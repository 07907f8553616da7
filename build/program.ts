// What the compiled program can be: the command line, or the second thread of a check. scripts/fuzi.mjs and
// scripts/second-thread.mjs ask for one of them; what only the other needs is not run.

/**
 * Runs a command line; sets the process's exit code.
 * @param argv as process.argv
 */
export const run = async (argv: string[]): Promise<void> => (await import('./cli.ts')).run(argv);

/** Answers what a check asks of its second thread. */
export const secondThread = async (): Promise<void> =>
  (await import('./command/second-thread-work.ts')).workAsSecondThread();
