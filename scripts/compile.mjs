// Turns TypeScript into something Node runs: an entry point becomes one bundle with lazy chunks, kept in
// node_modules/.cache/fuzi/<key>/ under a key of every source's size and time. In: entry points. Out: the folder.
// Used by fuzi.mjs and by bench; must stay free of packages until a source has changed (then esbuild, 0.3 s).
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, root } from './setup.mjs';

/** Not bundled: heavy, loaded by the build only when a stage needs them, or reading files beside themselves. */
const external = [
  '@cantoo/pdf-lib',
  '@likecoin/epubcheck-ts',
  'ajv',
  'chokidar',
  'docx',
  'epub-gen-memory',
  'esbuild',
  'fontverter',
  'harfbuzzjs',
  'katex',
  'pagedjs',
  'pdfjs-dist',
  'pinyin-pro',
  'puppeteer',
  'subset-font',
];

const isTest = (name) => name.endsWith('.test.ts') || name.endsWith('.d.ts') || name.endsWith('.md');

/** Every source under a folder, tests left out, in a fixed order. */
function sourcesIn(folder) {
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'test') found.push(...sourcesIn(path));
    } else if (!isTest(entry.name)) found.push(path);
  }
  return found.sort();
}

/**
 * Compiles what has changed.
 * @param {string} kind 'cli' or 'bench': keeps their compiled folders apart
 * @param {string[]} folders where sources stand, relative to the repository; all of them are part of the key
 * @param {string[]} entries entry points, relative to the repository
 * @param {Readonly<Record<string, string>>} data files of bytes made once for the program to read: a name, and the source
 *   whose `bytes` makes it
 * @returns {Promise<string>} the folder of the compiled files; an entry `build/x.ts` is `<folder>/build/x.js` there,
 *   `x.cjs` where the kind is 'cli'
 */
export async function compiled(kind, folders, entries, data = {}) {
  // One file, for scripts/program.mjs; what is imported later is run later there too.
  const isProgram = kind === 'cli';
  const sources = folders.flatMap((folder) => sourcesIn(join(root, folder)));
  const own = ['scripts/compile.mjs', 'package-lock.json', 'tsconfig.json'].map((name) => join(root, name));
  const hash = createHash('sha1').update(process.version);
  for (const path of [...sources, ...own]) {
    const { mtimeMs, size } = statSync(path);
    hash.update(`${path}\n${mtimeMs}\n${size}\n`);
  }
  const folder = join(cacheFolder, `${kind}-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(folder)) return folder;

  const { build } = await import('esbuild');
  const draft = `${folder}.${process.pid}`;
  await build({
    absWorkingDir: root,
    entryPoints: [...entries, ...Object.values(data)].map((entry) => join(root, entry)),
    outdir: draft,
    outbase: root,
    bundle: true,
    splitting: !isProgram,
    format: isProgram ? 'cjs' : 'esm',
    outExtension: isProgram ? { '.js': '.cjs' } : {},
    platform: 'node',
    target: 'node20.19',
    external,
    ...(isProgram
      ? {
          define: { 'import.meta.url': 'fuziFile' },
          banner: { js: "const fuziFile = require('node:url').pathToFileURL(__filename).href;" },
        }
      : {
          // Bundled CommonJS packages still call require for Node's own modules.
          banner: {
            js: "import { createRequire as fuziRequire } from 'node:module'; const require = fuziRequire(import.meta.url);",
          },
        }),
    // Node parses all of it at every start: the shorter the better. Names stay, for stack traces.
    charset: 'utf8',
    minifySyntax: true,
    minifyWhitespace: true,
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'warning',
  });
  if (isProgram) for (const entry of entries) importElsewhere(join(draft, entry.replace(/\.ts$/, '.cjs')));
  // Without it Node parses every file twice, to see what kind of module it is.
  writeFileSync(join(draft, 'package.json'), '{"type":"module"}\n');
  for (const [name, source] of Object.entries(data)) {
    const { bytes } = await import(
      pathToFileURL(join(draft, source.replace(/\.ts$/, isProgram ? '.cjs' : '.js'))).href
    );
    writeFileSync(join(draft, name), bytes());
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // another run was quicker: its folder is as good as ours
  }
  forgetOld(kind);
  return folder;
}

/** A script with V8's earlier work in its hands cannot import a package itself: scripts/program.mjs does it. */
function importElsewhere(file) {
  const named = external.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  const code = readFileSync(file, 'utf8');
  writeFileSync(file, code.replace(new RegExp(`\\bimport\\((?="(?:${named})(?:/[^"]*)?"\\))`, 'g'), 'fuziImport('));
}

/** Keeps the eight newest: an older one may still be read by a run that is going on. */
function forgetOld(kind) {
  const folders = readdirSync(cacheFolder)
    .filter((name) => name.startsWith(`${kind}-`))
    .map((name) => join(cacheFolder, name))
    .map((path) => ({ path, time: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of folders.slice(8)) rmSync(path, { recursive: true, force: true });
}
