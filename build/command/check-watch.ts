// fuzi check --watch: checks, waits for a change in the book folder, checks again, until it is interrupted. In: the command.
// Out: the exit code of an interruption, 0. Changes that come together are one.
import { relative, sep } from 'node:path';
import { watch } from 'chokidar';
import { type CheckCommand, runCheck } from './check.ts';

/** Milliseconds of quiet after a change: editors write a file in several steps. */
const quiet = 120;

/**
 * @param stop ends the watch; by default SIGINT does
 */
export async function runWatch(command: CheckCommand, stop: AbortSignal = interrupted()): Promise<number> {
  const { terminal, language, book } = command;
  const again = async () => {
    const began = performance.now();
    await runCheck(command);
    const seconds = ((performance.now() - began) / 1000).toFixed(2);
    terminal.error(
      language === 'zh'
        ? `查完，用时 ${seconds} 秒；等书稿改动（Ctrl+C 结束）。`
        : `checked in ${seconds} s; waiting for changes (Ctrl+C ends).`,
    );
  };
  await again();
  let waiting: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const inside = relative(book, command.out);
  const watcher = watch(book, { ignoreInitial: true, ignored: (path) => !matters(relative(book, path), inside) });
  watcher.on('all', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(again);
    }, quiet);
  });
  await new Promise<void>((settle, refuse) => {
    watcher.on('error', refuse);
    if (stop.aborted) settle();
    else stop.addEventListener('abort', () => settle(), { once: true });
  });
  clearTimeout(waiting);
  await watcher.close();
  await running;
  return 0;
}

/** The output folder may stand in the book's; drafts of editors and hidden files are nobody's manuscript. */
function matters(path: string, out: string): boolean {
  const parts = path.split(sep);
  if (out && !out.startsWith('..') && path.startsWith(out)) return false;
  return !parts.some((part) => part.startsWith('.') || part.endsWith('~') || part.endsWith('.part'));
}

function interrupted(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}
