// Runs the compiled command line. In: its folder, and the name under which what V8 made of it is kept. Out: what the
// program exports. V8 would parse and compile two megabytes at every start, which takes as long as all else that a short
// command does: what it made of the functions that were called is kept in <folder>/<name>.code, and taken up again.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** The compiled program in its folder. */
export const programFile = join('build', 'program.cjs');

/**
 * Loads the program.
 * @param {string} folder of the compiled files
 * @param {string} name what is kept for this kind of run: other runs call other functions
 * @param {boolean} keeps whether this run may keep what it made
 */
export function loadProgram(folder, name, keeps) {
  const file = join(folder, programFile);
  const require = createRequire(file);
  // What the program imports when it needs it; see compile.mjs.
  globalThis.fuziImport = (name) => import(name);
  // Stack traces that show TypeScript come from Node's own loader alone.
  if (process.env.FUZI_DEBUG) return require(file);
  const kept = join(folder, `${name}.code`);
  const cachedData = bytesOf(kept);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const script = new Script(source, { filename: file, cachedData });
  if (keeps && (!cachedData || script.cachedDataRejected)) process.once('exit', () => keep(script, kept));
  const module = { exports: {} };
  script.runInThisContext()(module.exports, require, module, file, dirname(file));
  return module.exports;
}

function bytesOf(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A cache folder that nobody may write to costs time, and nothing else. */
function keep(script, path) {
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, path);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'ENOSPC', 'ENOENT'].includes(error.code)) throw error;
  }
}
