// fuzi check: read, resolve, check; no browser. Returns the exit code. Writes only what it is asked for: fixes (--fix), a
// report (--output), an export (--export). --watch and --rules are commands of their own beside this one.
import { resolve } from 'node:path';
import { newSince, readBaseline } from '../baseline.ts';
import { fold } from '../check/policy.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Host, realHost } from '../host.ts';
import { formatDiagnostics, type ReportFormat } from '../report-text.ts';
import type { Terminal } from '../terminal.ts';
import { fixBook } from './check-fix.ts';
import { type CheckRun, checkFolder } from './check-run.ts';
import type { SecondThread } from './second-thread.ts';

export interface CheckCommand {
  /** Absolute path of the book folder. */
  book: string;
  /** Absolute path of the output folder: the cache and the last build's page map are there. */
  out: string;
  format: ReportFormat | 'html';
  strict: boolean;
  fix?: boolean;
  /** A file of findings: only what is new since is reported. */
  since?: string;
  /** Where the report goes instead of standard output. */
  output?: string;
  /** A .txt or .docx file to write the clean text to. */
  export?: string;
  /** Files with findings of other checkers. */
  findings?: string[];
  language: 'zh' | 'en';
  terminal: Terminal;
  host?: Host;
  /** A second thread that was started for this check. */
  thread?: SecondThread;
}

export async function runCheck(command: CheckCommand): Promise<number> {
  const { terminal, language } = command;
  const host = command.host ?? realHost;
  const outside = (command.findings ?? []).map((file) => resolve(file));
  const baseline = command.since === undefined ? undefined : await baselineOf(command.since, command, host);
  if (baseline === null) return 2;
  let run = await checkFolder(command.book, host, command.out, outside, command.thread);
  if (command.export !== undefined) {
    const code = await exportBook(command.export, run, command, host);
    if (code !== 0) return code;
  }
  const left: Diagnostic[] = [];
  if (command.fix && run.book) {
    const fixed = await fixBook(run, command.book, host);
    for (const line of fixed.log(language)) terminal.error(line);
    left.push(...fixed.diagnostics);
    if (fixed.changed > 0) run = await checkFolder(command.book, host, command.out, outside);
  }
  const all = [...run.findings, ...left];
  const findings = fold(baseline ? newSince(all, baseline) : all);
  await say(command, run, findings, host);
  const count = (severity: Diagnostic['severity']) => findings.filter((each) => each.severity === severity).length;
  return count('error') > 0 || (command.strict && count('warning') > 0) ? 1 : 0;
}

async function say(command: CheckCommand, run: CheckRun, findings: Diagnostic[], host: Host): Promise<void> {
  const { terminal, language, format, output } = command;
  const zh = language === 'zh';
  const colour = terminal.colour && output === undefined;
  let text: string;
  if (format === 'html') {
    const { htmlReport } = await import('../report-html.ts');
    text = htmlReport({ findings, sources: run.sources, book: run.book, language, since: command.since !== undefined });
  } else text = formatDiagnostics(findings, format, language, run.sources, colour);
  if (output !== undefined) await host.write(resolve(output), text);
  else if (text) terminal.out(text.replace(/\n$/, ''));
  if (format !== 'text' && output === undefined) return;
  // A folded finding counts as many times as it was made, as in report.json.
  const count = (severity: Diagnostic['severity']) =>
    findings.reduce((sum, each) => sum + (each.severity === severity ? (each.count ?? 1) : 0), 0);
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const since = command.since === undefined ? '' : zh ? '新增：' : 'New: ';
  terminal.out(
    zh
      ? `${since}错误 ${errors}，警告 ${warnings}${infos > 0 ? `，提示 ${infos}` : ''}。`
      : `${since}${errors} errors, ${warnings} warnings${infos > 0 ? `, ${infos} notes` : ''}.`,
  );
  if (output !== undefined) terminal.out(zh ? `  报告：${output}` : `  report: ${output}`);
}

/** The baseline of --since; null where the file is none, which has been said. */
async function baselineOf(file: string, command: CheckCommand, host: Host) {
  const data = await host.read(resolve(file));
  const baseline = data && readBaseline(new TextDecoder().decode(data));
  if (baseline) return baseline;
  command.terminal.error(
    command.language === 'zh'
      ? `${file} 不是以前的检查结果；用 fuzi check --format json --output 文件 先存一份。`
      : `${file} holds no earlier check; make one with fuzi check --format json --output FILE.`,
  );
  return null;
}

async function exportBook(file: string, run: CheckRun, command: CheckCommand, host: Host): Promise<number> {
  const { terminal, language } = command;
  const zh = language === 'zh';
  const kind = /\.(txt|docx)$/i.exec(file)?.[1]?.toLowerCase();
  if (!kind) {
    terminal.error(
      zh ? `--export 的文件名要以 .txt 或 .docx 结尾。` : '--export takes a file ending in .txt or .docx.',
    );
    return 2;
  }
  if (!run.book) return 0; // why there is no book is among the findings
  const { exportDocx, exportText } = await import('../outside/export.ts');
  await host.write(resolve(file), kind === 'docx' ? await exportDocx(run.book) : exportText(run.book));
  terminal.error(zh ? `已导出：${file}` : `exported: ${file}`);
  return 0;
}
