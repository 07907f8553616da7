// The script that runs in the tabs, bundled from page/ with Paged.js by esbuild; once a run. The hash of the bundle is
// part of every cached section's key.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../root.ts';

export interface PageScript {
  code: string;
  hash: string;
}

let made: Promise<PageScript> | undefined;

/** The bundle; the same promise for everybody. */
export function pageScript(): Promise<PageScript> {
  made ??= make();
  return made;
}

async function make(): Promise<PageScript> {
  const folder = join(repositoryRoot, 'build', 'render', 'print', 'page');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const sources = names.map((name) => join(folder, name));
  const paged = join(repositoryRoot, 'node_modules', 'pagedjs', 'package.json');
  const facts = await Promise.all([...sources, paged].map(async (path) => (await readFile(path, 'utf8')).toString()));
  const key = createHash('sha256').update(facts.join('\0')).digest('hex').slice(0, 20);
  const kept = join(repositoryRoot, 'node_modules', '.cache', 'fuzi', 'page', `${key}.js`);
  if (
    await stat(kept).then(
      () => true,
      () => false,
    )
  )
    return { code: await readFile(kept, 'utf8'), hash: key };
  const { build } = await import('esbuild');
  const result = await build({
    entryPoints: [join(folder, 'page.ts')],
    bundle: true,
    format: 'iife',
    minifyWhitespace: true,
    write: false,
    logLevel: 'silent',
  });
  const code = result.outputFiles[0]!.text;
  await mkdir(join(kept, '..'), { recursive: true });
  await writeFile(kept, code);
  return { code, hash: key };
}
