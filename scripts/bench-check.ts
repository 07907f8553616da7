// npm run bench -- --check: wall time of `fuzi check` on the generated books of 130,000 and 800,000 characters, as a
// process of its own: cold (nothing kept), warm (kept answers), and after one chapter was edited. Beside it, in the same
// run, a process that only parses the same files with stock remark. Out: a table; exit 1 where a limit is missed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../build/root.ts';
import { type BenchCounts, largeBook, smallBook, writeBenchBook } from './bench-book.ts';

/** Seconds of wall time, issue 4. */
const sizes: { name: string; counts: BenchCounts; limit: number }[] = [
  { name: '130,000', counts: smallBook, limit: 1.5 },
  { name: '800,000', counts: largeBook, limit: 6 },
];

const workFolder = join(repositoryRoot, 'out', 'bench', 'check');

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function timed(words: readonly string[]): number {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { cwd: repositoryRoot, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`${words.join(' ')}: exit ${status}\n${stderr}`);
  return (performance.now() - began) / 1000;
}

/** @returns the exit code */
export async function main(words: string[]): Promise<number> {
  const at = words.indexOf('--runs');
  const runs = at < 0 ? 5 : Number(words[at + 1]);
  let failed = false;
  console.log('fuzi check, seconds of wall time, medians\n');
  console.log('| characters | cold | warm | one chapter edited | stock remark parsing | cold ÷ remark | limit |');
  console.log('|--:|--:|--:|--:|--:|--:|--:|');
  for (const { name, counts, limit } of sizes) {
    const folder = join(workFolder, name.replace(',', ''));
    const book = join(folder, 'book');
    const out = join(folder, 'out');
    mkdirSync(folder, { recursive: true });
    writeBenchBook(book, counts);
    const check = [join(repositoryRoot, 'scripts/fuzi.mjs'), 'check', book, '--out', out, '--format', 'json'];
    const parse = ['--input-type=module', '-e', stockParse(book)];
    timed(check); // compiles, and warms the disk
    const figures: Record<'cold' | 'warm' | 'edited' | 'remark', number[]> = {
      cold: [],
      warm: [],
      edited: [],
      remark: [],
    };
    const chapter = readdirSync(book).filter((file) => file.endsWith('.md'))[1]!;
    const text = readFileSync(join(book, chapter), 'utf8');
    for (let run = 0; run < runs; run++) {
      rmSync(out, { recursive: true, force: true });
      figures.cold.push(timed(check));
      figures.warm.push(timed(check));
      writeFileSync(join(book, chapter), `${text}\n第${run}次改动。\n`);
      figures.edited.push(timed(check));
      writeFileSync(join(book, chapter), text);
      figures.remark.push(timed(parse));
    }
    const cold = median(figures.cold);
    const remark = median(figures.remark);
    const shown = [cold, median(figures.warm), median(figures.edited), remark, cold / remark].map((value) =>
      value.toFixed(2),
    );
    console.log(`| ${name} | ${shown.join(' | ')} | ${limit.toFixed(1)} ${cold <= limit ? 'pass' : 'FAIL'} |`);
    failed ||= cold > limit;
  }
  return failed ? 1 : 0;
}

/** A program that reads a folder's Markdown with stock remark: the least that any check must do. */
const stockParse = (folder: string): string => `
  import { readdirSync, readFileSync } from 'node:fs';
  import { unified } from 'unified';
  import remarkParse from 'remark-parse';
  import remarkGfm from 'remark-gfm';
  const parser = unified().use(remarkParse).use(remarkGfm);
  for (const file of readdirSync(${JSON.stringify(folder)}).filter((name) => name.endsWith('.md')))
    parser.parse(readFileSync(${JSON.stringify(folder)} + '/' + file, 'utf8'));
`;
