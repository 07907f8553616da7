// Whether a build would do again what the last one did: every file it read (or found missing), its options, Fuzi's own
// code and styles, and the files it wrote. A recording host notes what is read; nothing else may be read by stages.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { PageMap } from './book.ts';
import type { Host } from './host.ts';
import type { BuildReport } from './report.ts';
import { repositoryRoot } from './root.ts';

const hashOf = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');

/** path → hash of its content, 'there', where a link leads (`→path`), or 'none'; folder/ → what stands in it (`:names`). */
export type Inputs = Record<string, string>;

const cacheOf = (out: string) => join(out, '.cache');
const linkTo = (real: string) => `→${real}`;
const namesIn = (names: readonly string[]) => `:${names.join('/')}`;

/**
 * A host that notes every file asked for. Writes pass through unnoted.
 * @param out the output folder, whose cache is no input; a book may stand beside it or in it
 */
export function recordingHost(host: Host, out: string): Host & { inputs: Inputs } {
  const inputs: Inputs = {};
  const isInput = (path: string) => !path.startsWith(cacheOf(out) + sep);
  return {
    ...host,
    inputs,
    async read(path) {
      const data = await host.read(path);
      if (isInput(path)) inputs[path] = data ? hashOf(data) : 'none';
      return data;
    },
    async facts(path) {
      const facts = await host.facts(path);
      if (isInput(path)) inputs[path] ??= facts ? 'there' : 'none';
      return facts;
    },
    async realPath(path) {
      const real = await host.realPath(path);
      if (isInput(path)) inputs[path] ??= real === undefined ? 'none' : real === path ? 'there' : linkTo(real);
      return real;
    },
    async list(path) {
      const names = await host.list(path);
      if (isInput(path)) inputs[`${path}${sep}`] = namesIn(names);
      return names;
    },
  };
}

interface BuildRecord {
  identity: string;
  inputs: Inputs;
  report: BuildReport;
}

/** What the build depends on besides the book: Fuzi's code and styles, the browser, the options. */
export async function buildIdentity(options: readonly string[], browserPath: string | undefined): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of ['build', 'styles']) await hashFolder(join(repositoryRoot, folder), hash);
  hash.update(await readFile(join(repositoryRoot, 'package-lock.json')));
  if (browserPath) {
    const facts = await stat(browserPath);
    hash.update(`${browserPath} ${facts.size} ${facts.mtimeMs}`);
  }
  return hash.update(JSON.stringify(options)).digest('hex');
}

async function hashFolder(folder: string, hash: ReturnType<typeof createHash>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'test' && entry.name !== 'test-scans') await hashFolder(path, hash);
    } else if (!entry.name.endsWith('.test.ts')) hash.update(entry.name).update(await readFile(path));
  }
}

const recordPath = (out: string) => join(cacheOf(out), 'build.json');

/** Keeps what a finished build read. */
export async function rememberBuild(
  host: Host,
  out: string,
  identity: string,
  inputs: Inputs,
  report: BuildReport,
): Promise<void> {
  await host.write(recordPath(out), JSON.stringify({ identity, inputs, report } satisfies BuildRecord));
}

/** undefined where the file is no JSON: a build that was cut off may have left half of it. */
function readRecord(kept: Uint8Array): BuildRecord | undefined {
  try {
    return JSON.parse(new TextDecoder().decode(kept)) as BuildRecord;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The last build's report, where building again would change nothing; else undefined. */
export async function unchangedBuild(host: Host, out: string, identity: string): Promise<BuildReport | undefined> {
  const kept = await host.read(recordPath(out));
  if (!kept) return undefined;
  const record = readRecord(kept);
  if (record?.identity !== identity) return undefined;
  for (const [path, expected] of Object.entries(record.inputs)) {
    if (expected === 'there') {
      if (!(await host.facts(path))) return undefined;
      continue;
    }
    if (expected.startsWith(':')) {
      if (namesIn(await host.list(path.slice(0, -1))) !== expected) return undefined;
      continue;
    }
    if (expected.startsWith('→')) {
      const real = await host.realPath(path);
      if (real === undefined || linkTo(real) !== expected) return undefined;
      continue;
    }
    const data = await host.read(path);
    if ((data ? hashOf(data) : 'none') !== expected) return undefined;
  }
  const files = Object.values(record.report.editions).flatMap((edition) => edition.files);
  for (const file of files) {
    const data = await host.read(join(out, file.path));
    if (!data || hashOf(data) !== file.sha256) return undefined;
  }
  return { ...record.report, unchanged: true };
}

/**
 * The page map of the last print build, where every file of the book that it read is as it was then; else undefined.
 * @param folder absolute path of the book folder
 */
export async function lastPageMap(host: Host, out: string, folder: string): Promise<PageMap | undefined> {
  const kept = await host.read(recordPath(out));
  const record = kept && readRecord(kept);
  const pageMap = record?.report.editions.print?.pageMap;
  if (!record || !pageMap) return undefined;
  const own = Object.entries(record.inputs).filter(([path]) => path.startsWith(folder + sep));
  if (own.length === 0) return undefined;
  for (const [path, expected] of own) {
    if (!/^[0-9a-f]{64}$/.test(expected)) continue;
    const data = await host.read(path);
    if (!data || hashOf(data) !== expected) return undefined;
  }
  return pageMap;
}
