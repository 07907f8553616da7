// Runs one of the TypeScript programs of this folder: `node scripts/run.mjs bench --small` compiles scripts/bench.ts and
// calls its main with the words that follow. In: the program's name. Out: its exit code.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail, setUp } from './setup.mjs';

async function run() {
  const [name, ...words] = process.argv.slice(2);
  await setUp({ browser: 'needed' });
  const { compiled } = await import('./compile.mjs');
  const folder = await compiled(name, ['build', 'scripts'], [`scripts/${name}.ts`]);
  const { main } = await import(pathToFileURL(join(folder, 'scripts', `${name}.js`)).href);
  process.exitCode = await main(words);
}

run().catch(fail);
