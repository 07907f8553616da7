// fuzi verify: finished files, whoever touched them since, against the book they were made from. Lays nothing out: where
// each side's text stands comes from the build's report. Returns the exit code.
import { join } from 'node:path';
import type { EditionFile } from '../book.ts';
import { applyPolicy } from '../check/policy.ts';
import { type Host, realHost } from '../host.ts';
import { readBook } from '../read/index.ts';
import { findBrowser } from '../render/print/browser.ts';
import type { BuildReport } from '../report.ts';
import { formatDiagnostics } from '../report-text.ts';
import { resolveBook } from '../resolve/index.ts';
import type { Terminal } from '../terminal.ts';
import { type EditionsToVerify, verifyEditions } from '../verify-editions.ts';

export interface VerifyCommand {
  /** Absolute path of the book folder. */
  book: string;
  /** Absolute path of the output folder with report.json. */
  out: string;
  /** Absolute paths of files to verify instead of those in the output folder; only these are verified when any is given. */
  pdf?: string;
  epub?: string;
  web?: string;
  format: 'text' | 'json' | 'sarif' | 'github';
  strict: boolean;
  language: 'zh' | 'en';
  terminal: Terminal;
  host?: Host;
}

export async function runVerify(command: VerifyCommand): Promise<number> {
  const { terminal, out, strict } = command;
  const zh = command.language === 'zh';
  const host = command.host ?? realHost;
  const kept = await host.read(join(out, 'report.json'));
  if (!kept) {
    terminal.error(
      zh ? `${out} 里没有 report.json；请先用 fuzi build 做书。` : `no report.json in ${out}; run fuzi build first.`,
    );
    return 2;
  }
  const report = JSON.parse(new TextDecoder().decode(kept)) as BuildReport;
  const { value: manuscript, diagnostics } = await readBook(command.book, host);
  if (!manuscript) {
    terminal.out(formatDiagnostics(diagnostics, command.format, command.language, [], terminal.colour));
    return 1;
  }
  const book = resolveBook(manuscript).value;
  const { print, epub, web } = report.editions;
  const chosen = command.pdf || command.epub || command.web;
  const pdfPath = command.pdf ?? (!chosen && print ? join(out, 'print/book.pdf') : undefined);
  const epubPath = command.epub ?? (!chosen && epub ? join(out, 'epub/book.epub') : undefined);
  const webPath = command.web ?? (!chosen && web ? join(out, 'web') : undefined);
  const missing: string[] = [];
  const load = async (path: string) => {
    const data = await host.read(path);
    if (!data) missing.push(path);
    return data;
  };
  const wanted: EditionsToVerify = {
    book,
    pageMap: print?.pageMap,
    strict,
    browserPath: findBrowser(host.environment),
  };
  if (pdfPath) {
    const pdf = await load(pdfPath);
    if (pdf && print) wanted.print = { pdf, sides: print.printedSides, faces: print.faces };
    if (!print) missing.push(zh ? '报告里没有印刷版' : 'the report has no print edition');
  }
  if (epubPath) wanted.epub = await load(epubPath);
  if (webPath) {
    const files: EditionFile[] = [];
    for (const { path } of web?.files ?? []) {
      const name = path.replace(/^web\//, '');
      const bytes = await load(join(webPath, name));
      if (bytes) files.push({ path: name, bytes });
    }
    wanted.web = files;
  }
  const verified = await verifyEditions(wanted);
  const findings = applyPolicy(verified.diagnostics, book.facts, undefined, false);
  const text = formatDiagnostics(findings, command.format, command.language, book.sources, terminal.colour);
  if (text) terminal.out(text);
  for (const path of missing) terminal.error(zh ? `缺少：${path}` : `missing: ${path}`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  if (command.format === 'text') {
    for (const point of verified.unchecked) terminal.out(zh ? `  未核对：${point}` : `  unchecked: ${point}`);
    terminal.out(zh ? `错误 ${errors}，警告 ${warnings}。` : `${errors} errors, ${warnings} warnings.`);
  }
  const failed = errors > 0 || missing.length > 0 || (strict && (warnings > 0 || verified.unchecked.length > 0));
  return failed ? 1 : 0;
}
