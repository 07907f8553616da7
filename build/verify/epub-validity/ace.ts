// Ace by DAISY, the accessibility checker, in a browser of its own: under --strict and in tests. Violations become
// diagnostics; where Ace or a browser is missing, that is told as unchecked.
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Book } from '../../book.ts';
import { diagnostic, type Severity } from '../../diagnostic.ts';
import { type Checked, execute } from './epubcheck.ts';

interface AceReport {
  assertions: {
    'earl:testSubject': { url: string };
    assertions: {
      'earl:test': { 'earl:impact': string; 'dct:title': string };
      'earl:result': { 'earl:outcome': string; 'dct:description': string; html?: string };
    }[];
  }[];
}

const severities: Record<string, Severity> = {
  critical: 'error',
  serious: 'error',
  moderate: 'warning',
  minor: 'warning',
};

/**
 * Runs Ace.
 * @param browser absolute path of a Chromium; undefined where the machine has none
 */
export async function runAce(bytes: Uint8Array, book: Book, browser: string | undefined): Promise<Checked> {
  const unchecked = (reason: string): Checked => ({ diagnostics: [], unchecked: [`Ace: ${reason}`] });
  if (!browser || !existsSync(browser)) return unchecked('no browser on this machine');
  let command: string;
  try {
    command = createRequire(import.meta.url).resolve('@daisy/ace/bin/ace-puppeteer.js');
  } catch {
    return unchecked('@daisy/ace is not installed');
  }
  const folder = await mkdtemp(join(tmpdir(), 'fuzi-ace-'));
  try {
    const file = join(folder, 'book.epub');
    const out = join(folder, 'report');
    await writeFile(file, bytes);
    // Ace keeps settings and a log below the home folder: it gets one that goes away with the rest.
    const environment = {
      ...process.env,
      HOME: folder,
      XDG_CONFIG_HOME: folder,
      PUPPETEER_EXECUTABLE_PATH: browser,
      ACE_TIMEOUT_INITIAL: '60000',
    };
    const log = await execute(
      process.execPath,
      [command, '--silent', '--outdir', out, '--tempdir', folder, file],
      environment,
    );
    const report = await readFile(join(out, 'report.json'), 'utf8').catch(() => undefined);
    if (report === undefined) return unchecked(`no report: ${(log ?? '').trim().slice(-300)}`);
    const diagnostics = (JSON.parse(report) as AceReport).assertions.flatMap((document) =>
      document.assertions
        .filter((one) => one['earl:result']['earl:outcome'] === 'fail')
        .map((one) => {
          const impact = one['earl:test']['earl:impact'];
          const message = one['earl:result']['dct:description'].replace(/\s+/g, ' ').slice(0, 300);
          const values = { id: one['earl:test']['dct:title'], impact, message, path: document['earl:testSubject'].url };
          return diagnostic('epub-passes-ace', book.factPlace(''), values, {
            severity: severities[impact] ?? 'warning',
          });
        }),
    );
    return { diagnostics, unchecked: [] };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
