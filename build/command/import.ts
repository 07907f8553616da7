// fuzi import: the text of a scan → a book folder. Decodes, writes the files, prints what was found. Returns the exit code.
import { basename, join } from 'node:path';
import { type Host, realHost } from '../host.ts';
import { importScan } from '../import/index.ts';
import { decodeText } from '../read/decode.ts';
import { formatDiagnostics } from '../report-text.ts';
import type { Terminal } from '../terminal.ts';

export interface ImportCommand {
  /** Absolute paths. */
  source: string;
  into: string;
  language: 'zh' | 'en';
  terminal: Terminal;
  host?: Host;
}

export async function runImport(command: ImportCommand): Promise<number> {
  const { terminal } = command;
  const zh = command.language === 'zh';
  const host = command.host ?? realHost;
  const bytes = await host.read(command.source);
  if (!bytes) {
    terminal.error(zh ? `没有这个文件：${command.source}` : `no such file: ${command.source}`);
    return 2;
  }
  if (await host.facts(join(command.into, 'book.yaml'))) {
    terminal.error(
      zh
        ? `${command.into} 里已经有一本书（book.yaml），不会覆盖它；请另选文件夹。`
        : `${command.into} already holds a book (book.yaml) and is not overwritten; choose another folder.`,
    );
    return 2;
  }
  const name = basename(command.source);
  const decoded = decodeText(bytes, name);
  const { value, diagnostics } = importScan(decoded.text, name);
  for (const file of value.files) await host.write(join(command.into, file.path), file.text);
  const findings = [...decoded.diagnostics, ...diagnostics];
  if (findings.length > 0) {
    terminal.out(
      formatDiagnostics(findings, 'text', command.language, [{ path: name, text: decoded.text }], terminal.colour),
    );
  }
  terminal.out(value.files.map((file) => `  ${join(command.into, file.path)}`).join('\n'));
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  terminal.out(
    zh
      ? `已整理成书稿，所有改动列在 ${join(command.into, 'import-report.md')}。`
      : `Imported; every change is listed in ${join(command.into, 'import-report.md')}.`,
  );
  return errors > 0 ? 1 : 0;
}
