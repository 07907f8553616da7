// fuzi build: runs the pipeline for one book, writes what it made, prints what it found. Returns the exit code.
import { join } from 'node:path';
import type { Book } from '../book.ts';
import { type Host, realHost } from '../host.ts';
import { buildBook, type EditionName, editionNames } from '../pipeline.ts';
import { findBrowser } from '../render/print/index.ts';
import type { BuildReport } from '../report.ts';
import { formatDiagnostics } from '../report-text.ts';
import type { Terminal } from '../terminal.ts';
import { buildIdentity, recordingHost, rememberBuild, unchangedBuild } from '../unchanged.ts';
import { startProgress } from './progress.ts';
import { startSecondThread } from './second-thread.ts';
import { readSources } from './sources.ts';
import { rulesBegun } from './two-threads.ts';

export interface BuildCommand {
  /** Absolute path of the book folder, and as the user wrote it. */
  book: string;
  shown: string;
  out: string;
  only?: EditionName[];
  strict: boolean;
  force: boolean;
  language: 'zh' | 'en';
  terminal: Terminal;
  host?: Host;
}

export async function runBuild(command: BuildCommand): Promise<number> {
  const { terminal, language, out } = command;
  const host = command.host ?? realHost;
  const editions = command.only ?? editionNames;
  const started = performance.now();
  const browserPath = editions.includes('print') ? findBrowser(host.environment) : undefined;
  if (editions.includes('print') && !browserPath) {
    terminal.error(
      language === 'zh'
        ? '这台机器上没有可用的浏览器，做不了印刷版。\n  请安装 Chromium（Debian：apt-get install chromium），或用环境变量 PUPPETEER_EXECUTABLE_PATH 指明它的位置；\n  也可以先用 --only epub,web 做另外两种版本。'
        : 'No browser was found on this machine, so the print edition cannot be made.\n  Install Chromium (Debian: apt-get install chromium) or set PUPPETEER_EXECUTABLE_PATH;\n  or make the other editions with --only epub,web.',
    );
    return 2;
  }
  const clash = editionNames
    .map((name) => join(out, name))
    .find((path) => command.book === path || command.book.startsWith(`${path}/`));
  if (clash) {
    terminal.error(
      language === 'zh'
        ? `成品要写到 ${clash}，那里是书稿自己的文件夹；请用 --out 另指一个地方。`
        : `the editions would be written to ${clash}, which is the book's own folder; choose another place with --out.`,
    );
    return 2;
  }
  const identity = await buildIdentity(
    [command.book, editions.join(), String(command.strict), host.environment.SOURCE_DATE_EPOCH ?? ''],
    browserPath,
  );
  const before = command.force ? undefined : await unchangedBuild(host, out, identity);
  if (before) {
    await host.write(join(out, 'report.json'), `${JSON.stringify(before, undefined, 2)}\n`);
    await printFindings(command, host, before);
    summarise(command, before, performance.now() - started);
    return before.signable ? 0 : 1;
  }

  const recorded = recordingHost(host, out);
  const progress = startProgress(terminal, language);
  const thread = startSecondThread();
  const { report, files } = await buildBook({
    folder: command.book,
    out,
    editions,
    strict: command.strict,
    host: recorded,
    browserPath,
    onStep: progress.step,
    // The rules are done by the time that Chromium prints.
    ...(thread && { rulesBegun: (book: Book) => rulesBegun(book, thread) }),
  }).finally(() => {
    progress.stop();
    void thread?.worker.terminate();
  });
  // What was not made this time must not lie there as if it had been.
  await removeEarlier(host, out);
  for (const file of files) await host.write(join(out, file.path), file.bytes);
  await host.write(join(out, 'report.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  await rememberBuild(host, out, identity, recorded.inputs, report);
  await printFindings(command, host, report);
  summarise(command, report, performance.now() - started);
  return report.signable ? 0 : 1;
}

/** Removes what an earlier build wrote, file by file: the folder may hold what is not ours. */
async function removeEarlier(host: Host, out: string): Promise<void> {
  const paths = new Set(['print/book.pdf', 'epub/book.epub']);
  const kept = await host.read(join(out, 'report.json'));
  if (kept) {
    try {
      const { editions } = JSON.parse(new TextDecoder().decode(kept)) as BuildReport;
      for (const edition of Object.values(editions)) for (const { path } of edition.files) paths.add(path);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error; // not a report of ours: nothing to go by
    }
  }
  for (const path of paths)
    if (/^(print|epub|web)\//.test(path) && !path.includes('..')) await host.remove(join(out, path));
}

async function printFindings(command: BuildCommand, host: Host, report: BuildReport): Promise<void> {
  if (report.diagnostics.length === 0) return;
  const sources = await readSources(host, command.book, report.diagnostics);
  command.terminal.out(
    formatDiagnostics(report.diagnostics, 'text', command.language, sources, command.terminal.colour),
  );
}

function summarise(command: BuildCommand, report: BuildReport, milliseconds: number): void {
  const { terminal, language } = command;
  const zh = language === 'zh';
  const seconds = (milliseconds / 1000).toFixed(1);
  const { print, epub, web } = report.editions;
  const files = [
    print && `  ${join(command.out, 'print/book.pdf')}  ${print.sides} ${zh ? '面' : 'sides'}`,
    epub && `  ${join(command.out, 'epub/book.epub')}`,
    web && `  ${join(command.out, 'web/index.html')}`,
    `  ${join(command.out, 'report.json')}`,
  ].filter(Boolean);
  const fresh = print?.sections.filter((section) => !section.fromCache).length ?? 0;
  const reused =
    print && !report.unchanged
      ? zh
        ? `；重新分页 ${fresh} 个部分，沿用 ${print.sections.length - fresh} 个`
        : `; ${fresh} sections paginated, ${print.sections.length - fresh} reused`
      : '';
  const state = report.unchanged
    ? zh
      ? '没有改动，沿用上次的结果'
      : 'unchanged, last results kept'
    : zh
      ? '完成'
      : 'done';
  const { errors, warnings } = report.counts;
  terminal.out(files.join('\n'));
  for (const point of report.unchecked) terminal.out(zh ? `  未核对：${point}` : `  unchecked: ${point}`);
  const whole = editionNames.every((name) => report.editions[name] !== undefined);
  const verdict = report.signable
    ? whole
      ? zh
        ? '可以签字付印'
        : 'signable'
      : zh
        ? '所做的版本没有错误'
        : 'no errors in the editions made'
    : zh
      ? '不可签字'
      : 'NOT signable';
  terminal.out(
    zh
      ? `《${report.book.title ?? command.shown}》${state}，用时 ${seconds} 秒${reused}。错误 ${errors}，警告 ${warnings}：${verdict}。`
      : `${report.book.title ?? command.shown}: ${state} in ${seconds} s${reused}. ${errors} errors, ${warnings} warnings: ${verdict}.`,
  );
}
