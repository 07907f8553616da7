// fuzi import: the text of a scan, or a folder with SUMMARY.md, → a book folder. Tells which it is by what is there, writes
// the files, prints what was found. Returns the exit code.
import { basename, join, relative, sep } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { type Host, realHost } from '../host.ts';
import { importScan, reportFile } from '../import/index.ts';
import { importSummary } from '../import/summary/index.ts';
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

interface Imported {
  files: { path: string; data: string | Uint8Array }[];
  sources: { path: string; text: string }[];
  findings: Diagnostic[];
}

export async function runImport(command: ImportCommand): Promise<number> {
  const { terminal, source, into } = command;
  const zh = command.language === 'zh';
  const host = command.host ?? realHost;
  const facts = await host.facts(source);
  if (!facts) {
    terminal.error(zh ? `没有这个文件或文件夹：${source}` : `no such file or folder: ${source}`);
    return 2;
  }
  const real = (await host.realPath(source)) ?? source;
  const target = (await host.realPath(into)) ?? into;
  const within = relative(real, target);
  if (facts.isFolder && !within.startsWith('..') && (within === '' || !within.startsWith(sep))) {
    terminal.error(
      zh
        ? `${into} 在源文件夹里面，写出的文件会与源文件混在一起；请另选文件夹。`
        : `${into} is inside the source folder, where written files would mix with it; choose another folder.`,
    );
    return 2;
  }
  if (await host.facts(join(into, 'book.yaml'))) {
    terminal.error(
      zh
        ? `${into} 里已经有一本书（book.yaml），不会覆盖它；请另选文件夹。`
        : `${into} already holds a book (book.yaml) and is not overwritten; choose another folder.`,
    );
    return 2;
  }
  const imported = facts.isFolder ? await fromFolder(source, host) : await fromScan(source, host);
  const { files, sources, findings } = imported;
  // book.yaml last: what was cut off half-way is no book, and can be imported again.
  const last = (path: string) => Number(path === 'book.yaml');
  for (const file of files.toSorted((a, b) => last(a.path) - last(b.path)))
    await host.write(join(into, file.path), file.data);
  if (findings.length > 0) {
    terminal.out(formatDiagnostics(findings, 'text', command.language, sources, terminal.colour));
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  if (files.length > 0) {
    terminal.out(
      listed(
        files.map((file) => join(into, file.path)),
        zh,
      ),
    );
    terminal.out(
      zh
        ? `已整理成书稿，所有改动列在 ${join(into, reportFile)}。`
        : `Imported; every change is listed in ${join(into, reportFile)}.`,
    );
  }
  return errors > 0 ? 1 : 0;
}

/** What was written; of hundreds of files the first ones. */
function listed(paths: string[], zh: boolean): string {
  const shown = paths.length > 40 ? paths.slice(0, 20) : paths;
  const more = paths.length - shown.length;
  const rest = more > 0 ? [zh ? `  ……另有 ${more} 个文件` : `  … and ${more} more files`] : [];
  return [...shown.map((path) => `  ${path}`), ...rest].join('\n');
}

async function fromScan(source: string, host: Host): Promise<Imported> {
  const bytes = (await host.read(source)) ?? new Uint8Array();
  const name = basename(source);
  const decoded = decodeText(bytes, name);
  const { value, diagnostics } = importScan(decoded.text, name);
  return {
    files: value.files.map(({ path, text }) => ({ path, data: text })),
    sources: [{ path: name, text: decoded.text }],
    findings: [...decoded.diagnostics, ...diagnostics],
  };
}

async function fromFolder(source: string, host: Host): Promise<Imported> {
  const { value, diagnostics } = await importSummary(source, host);
  const pictures = value.copies.map(({ path, bytes }) => ({ path, data: bytes }));
  return {
    files: [...value.files.map(({ path, text }) => ({ path, data: text })), ...pictures],
    sources: value.sources,
    findings: diagnostics,
  };
}
