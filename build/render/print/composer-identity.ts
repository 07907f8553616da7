// What the composer is, as far as kept sections go: a hash of its sources and of the page planner's, so that sections set
// by another version are set again. Read once a run.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../root.ts';

let made: Promise<string> | undefined;

/** SHA-256 of the composer's and the planner's sources, shortened. */
export function composerIdentity(): Promise<string> {
  made ??= make();
  return made;
}

async function make(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of ['compose', 'plan']) {
    const folder = join(repositoryRoot, 'build', 'render', 'print', name);
    for (const file of (await readdir(folder)).filter((each) => /(?<!\.test)\.ts$/.test(each)).sort())
      hash.update(file).update(await readFile(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 20);
}
