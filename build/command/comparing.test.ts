// The comparing rules in a thread of their own find what they find here, about the same text; an unchanged book is told the
// same again, and a changed one is not. Runs the compiled program, as users do.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { comparedFindings, examineBook, wholeContent } from '../check/index.ts';
import { realHost } from '../host.ts';
import { readBook } from '../read/index.ts';
import { resolveBook } from '../resolve/index.ts';
import { repositoryRoot } from '../root.ts';
import { startComparing } from './comparing.ts';
import type { ComparingAnswer } from './comparing-thread.ts';

const swapped = '站长秦远福爱笑。\n\n两年以后，秦福远退休了。';
const work = mkdtempSync(join(tmpdir(), 'fuzi-comparing-'));
const book = join(work, 'book');

const write = (text: string) => realHost.write(join(book, '01.md'), `# 集市\n\n${text}\n`);

beforeAll(async () => {
  await realHost.write(join(book, 'book.yaml'), 'title: 河湾的集市\nmatter: {body: [01.md]}\n');
  await write(swapped);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

it('starts no thread where the program runs uncompiled', () => {
  expect(startComparing(book)).toBeUndefined();
});

it('answers as the rules do, and names the text it read', async () => {
  const compile = new URL('../../scripts/compile.mjs', import.meta.url).href;
  const folder: string = await (await import(compile)).compiledCommandLine();
  const file = pathToFileURL(join(folder, 'build/command/comparing-thread.js'));
  const answer = await new Promise<ComparingAnswer>((settle, refuse) => {
    const thread = new Worker(file, { workerData: { folder: book } });
    thread.once('message', settle);
    thread.once('error', refuse);
  });
  const read = await readBook(book, realHost);
  const resolved = resolveBook(read.value!).value;
  expect(answer.content).toBe(wholeContent(resolved));
  expect(answer.findings).toEqual(comparedFindings(examineBook(resolved)));
  expect(answer.findings.map(({ rule }) => rule)).toEqual(['proper-name-one-way']);
});

it('finds the same cold, again, and after a change', async () => {
  const check = async () => {
    const words = ['scripts/fuzi.mjs', 'check', '--format', 'json', '--out', join(work, 'out'), book];
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: repositoryRoot });
    return (JSON.parse(stdout) as { rule: string }[]).map(({ rule }) => rule);
  };
  const cold = await check();
  expect(cold).toContain('proper-name-one-way');
  expect(await check()).toEqual(cold);
  await write(swapped.replace('秦福远', '秦远福'));
  expect(await check()).toEqual(cold.filter((rule) => rule !== 'proper-name-one-way'));
});
