// fuzi check: read, resolve, check; no browser, nothing written. Returns the exit code.
import { checkBook } from '../check/index.ts';
import { applyPolicy } from '../check/policy.ts';
import { type Host, realHost } from '../host.ts';
import { readBook } from '../read/index.ts';
import { checkMaths } from '../render/html/maths.ts';
import { formatDiagnostics } from '../report-text.ts';
import { resolveBook } from '../resolve/index.ts';
import type { Terminal } from '../terminal.ts';
import { verifySource } from '../verify/source.ts';

export interface CheckCommand {
  /** Absolute path of the book folder. */
  book: string;
  format: 'text' | 'json' | 'sarif' | 'github';
  strict: boolean;
  language: 'zh' | 'en';
  terminal: Terminal;
  host?: Host;
}

export async function runCheck(command: CheckCommand): Promise<number> {
  const host = command.host ?? realHost;
  const read = await readBook(command.book, host);
  let findings = read.diagnostics;
  let sources = read.value?.sources ?? [];
  if (read.value) {
    const resolved = resolveBook(read.value);
    const source = await verifySource(read.value, resolved.value);
    findings = applyPolicy(
      [
        ...findings,
        ...resolved.diagnostics,
        ...checkBook(resolved.value),
        ...checkMaths(resolved.value),
        ...source.diagnostics,
      ],
      resolved.value.facts,
    );
    sources = resolved.value.sources;
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const warnings = findings.filter((finding) => finding.severity === 'warning').length;
  const text = formatDiagnostics(findings, command.format, command.language, sources, command.terminal.colour);
  if (text) command.terminal.out(text);
  if (command.format === 'text') {
    command.terminal.out(
      command.language === 'zh' ? `错误 ${errors}，警告 ${warnings}。` : `${errors} errors, ${warnings} warnings.`,
    );
  }
  return errors > 0 || (command.strict && warnings > 0) ? 1 : 0;
}
