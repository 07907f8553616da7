#!/usr/bin/env node
// What `npm run build`, `npm run check` and `npm run fuzi` start: set-up, then the compiled command line in this same
// process. In: the words after the script's name. Out: the command line's exit code; 2 where the machine is not ready.
// Must not know any command beyond one question: does it print, so that it needs a browser?
import { setFlagsFromString } from 'node:v8';
import { fail, setUp } from './setup.mjs';

const words = process.argv.slice(2);

/** What the program reads as it was made when it was compiled. */
const data = { 'slips-tables.bin': 'build/check/rules/slips/slips-tables.ts' };

/** Commands that lay out pages, unless --only names other editions. */
const printing = new Set(['build', 'preview', 'redline', 'proof']);

function browserNeed() {
  const command = words.find((word) => !word.startsWith('-'));
  if (words.some((word) => word === '--help' || word === '-h' || word === '--version')) return 'none';
  if (command === 'doctor' || command === 'verify') return 'optional';
  if (!command || !printing.has(command)) return 'none';
  const only = words.flatMap((word, i) => {
    if (word === '--only') return words[i + 1] ?? '';
    return word.startsWith('--only=') ? word.slice('--only='.length) : [];
  });
  return only.length === 0 || only.join().split(',').includes('print') ? 'needed' : 'none';
}

// A build runs for seconds, and each function for some of them only: V8 would spend as long on making functions fast as
// it ran them. It waits nine times as long as it is used to before it does; half that for a check, which is over sooner.
const isCheck = words.find((word) => !word.startsWith('-')) === 'check';
setFlagsFromString(`--interrupt-budget=${isCheck ? 450_000 : 600_000}`);
// Nearly every pattern of a check is tried thousands of times: none need be interpreted first.
if (isCheck) setFlagsFromString('--no-regexp-tier-up');

async function run() {
  await setUp({ browser: browserNeed() });
  const { compiled } = await import('./compile.mjs');
  const folder = await compiled('cli', ['build'], ['build/program.ts'], data);
  // Source maps cost a parse each: wanted where somebody works on Fuzi, not where somebody makes books.
  if (process.env.FUZI_DEBUG) process.setSourceMapsEnabled(true);
  const { loadProgram } = await import('./program.mjs');
  const command = words.find((word) => /^[a-z]+$/.test(word)) ?? 'none';
  await loadProgram(folder, command, true).run(process.argv);
}

run().catch(fail);
