// Where the repository stands: its styles, fonts and version. Works from build/ and from the compiled copy alike.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'fuzi') return folder;
    if (dirname(folder) === folder) throw new Error('the Fuzi repository was not found above its own code');
  }
}

/** Absolute path of the repository. */
export const repositoryRoot = findRoot();

/**
 * The bytes of one of Fuzi's own files.
 * @param path relative to the repository
 * @throws where it is absent: the repository is not whole
 */
export const ownBytes = (path: string): Buffer => readFileSync(join(repositoryRoot, path));

/**
 * Where the compiled command line stands (scripts/compile.mjs); its name holds a hash of all sources. Undefined where the
 * program runs uncompiled.
 */
export const compiledFolder: string | undefined = /^.*[\\/]cli-[0-9a-f]{16}(?=[\\/])/.exec(
  fileURLToPath(import.meta.url),
)?.[0];

/** The bytes of a file that was made when the program was compiled; undefined where it runs uncompiled. */
export function compiledBytes(name: string): Buffer | undefined {
  return compiledFolder === undefined ? undefined : readFileSync(join(compiledFolder, name));
}

/** Fuzi's version. */
export const fuziVersion: string = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')).version;

/** The version of an installed npm package. */
export function packageVersion(name: string): string {
  return JSON.parse(readFileSync(join(repositoryRoot, 'node_modules', name, 'package.json'), 'utf8')).version;
}
