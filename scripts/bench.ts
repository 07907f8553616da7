// npm run bench: how long a build takes and how much memory, cold and unchanged, for a generated book of 130,000
// characters and one of 800,000, beside plain whole-book Paged.js writing its PDF from the same HTML in the same run.
// In: --small, --large (both unless told), --runs N; --lines compares lines instead (bench-lines.ts), --check times the rules (bench-check.ts). Out: a table, the
// targets with pass or fail, exit 1 on a failed one.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../build/render/print/index.ts';
import { repositoryRoot } from '../build/root.ts';
import { type BenchCounts, largeBook, smallBook, writeBenchBook } from './bench-book.ts';
import { type Measurement, measure } from './bench-measure.ts';
import { plainBook, printPlain } from './bench-plain.ts';

interface Row {
  seconds: number;
  processorSeconds: number;
  peakMegabytes?: number;
  pages?: number;
  /** Set where a run did not end well: what to print beside the figures. */
  trouble?: string;
}

interface Outcome {
  name: string;
  counts: BenchCounts;
  cold: Row;
  unchanged: Row;
  plain: Row;
}

const workFolder = join(repositoryRoot, 'out', 'bench');

const usage = `npm run bench -- [--small] [--large] [--runs N]   how long builds take, and how much memory (both sizes unless told)
npm run bench -- --lines [--runs N] [--no-cost] [--text NAME]   our lines beside Chromium's and Typst's
npm run bench -- --check [--runs N]                how long fuzi check takes`;

/** @returns the exit code */
export async function main(words: string[]): Promise<number> {
  if (words[0] === '--plain') {
    // The yardstick runs as a process of its own, so that its memory can be told from ours.
    const browser = findBrowser(process.env);
    if (!browser) throw new Error('no browser');
    console.log(`pages ${await printPlain(words[1]!, words[2]!, browser)}`);
    return 0;
  }
  const known = ['--small', '--large', '--runs', '--lines', '--check', '--no-cost', '--text'];
  const strange = words.find((word) => word.startsWith('-') && !known.includes(word));
  if (strange !== undefined) {
    console.error(usage);
    return strange === '--help' ? 0 : 2;
  }
  if (words.includes('--lines')) return (await import('./bench-lines.ts')).main(words);
  if (words.includes('--check')) return (await import('./bench-check.ts')).main(words);
  const at = words.indexOf('--runs');
  const runs = at < 0 ? undefined : Number(words[at + 1]);
  if (runs !== undefined && !(runs >= 1)) {
    console.error('--runs N: a whole number from 1');
    return 2;
  }
  const both = !words.includes('--small') && !words.includes('--large');
  const outcomes: Outcome[] = [];
  if (both || words.includes('--small')) outcomes.push(await bench('130,000', 'small', smallBook, runs ?? 3));
  if (both || words.includes('--large')) outcomes.push(await bench('800,000', 'large', largeBook, runs ?? 1));
  printTable(outcomes);
  return printTargets(outcomes) ? 0 : 1;
}

async function bench(name: string, folderName: string, wanted: BenchCounts, runs: number): Promise<Outcome> {
  const folder = join(workFolder, folderName);
  const [book, plain, out] = [join(folder, 'book'), join(folder, 'plain'), join(folder, 'out')];
  mkdirSync(folder, { recursive: true });
  progress(`${name}: writing the book`);
  const counts = writeBenchBook(book, wanted);
  await plainBook(book, plain);
  const script = (file: string) => join(repositoryRoot, 'scripts', file);
  const build = () => measure(process.execPath, [script('fuzi.mjs'), 'build', book, '--out', out]);
  // Compiles Fuzi where that is due: no run is to pay for it.
  await measure(process.execPath, [script('fuzi.mjs'), '--help']);
  const cold: Row[] = [];
  const unchanged: Row[] = [];
  const yardstick: Row[] = [];
  for (let run = 1; run <= runs; run += 1) {
    progress(`${name}: run ${run} of ${runs}, cold`);
    rmSync(out, { recursive: true, force: true });
    cold.push(ours(await build(), out));
    progress(`${name}: run ${run} of ${runs}, unchanged (cold took ${cold.at(-1)!.seconds.toFixed(1)} s)`);
    unchanged.push(ours(await build(), out));
    progress(`${name}: run ${run} of ${runs}, plain Paged.js`);
    yardstick.push(
      theirs(
        await measure(process.execPath, [script('run.mjs'), 'bench', '--plain', plain, join(folder, 'plain.pdf')]),
      ),
    );
  }
  return { name, counts, cold: median(cold), unchanged: median(unchanged), plain: median(yardstick) };
}

/** A build's row; pages and findings from its report. */
function ours(run: Measurement, out: string): Row {
  const row: Row = figuresOf(run);
  try {
    const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    row.pages = report.editions.print?.sides;
    if (run.code !== 0) row.trouble = `exit ${run.code}, ${report.counts.errors} errors`;
  } catch {
    row.trouble = `exit ${run.code}, no report: ${lastLine(run.output)}`;
  }
  return row;
}

function theirs(run: Measurement): Row {
  const pages = Number(/^pages (\d+)$/m.exec(run.output)?.[1]) || undefined;
  const trouble = run.code === 0 ? undefined : `exit ${run.code}: ${lastLine(run.output)}`;
  return { ...figuresOf(run), pages, trouble };
}

const figuresOf = ({ seconds, processorSeconds, peakMegabytes }: Measurement) => ({
  seconds,
  processorSeconds,
  peakMegabytes,
});

const lastLine = (text: string) => text.trim().split('\n').at(-1)?.slice(0, 120) ?? '';

/** The run in the middle by time; the peak is the highest of all runs. */
function median(rows: Row[]): Row {
  const sorted = [...rows].sort((a, b) => a.seconds - b.seconds);
  const peaks = rows.flatMap((row) => row.peakMegabytes ?? []);
  return {
    ...sorted[Math.floor((sorted.length - 1) / 2)]!,
    peakMegabytes: peaks.length > 0 ? Math.max(...peaks) : undefined,
    trouble: rows.find((row) => row.trouble)?.trouble,
  };
}

function printTable(outcomes: Outcome[]): void {
  console.log();
  console.log(line(['characters', 'what', 'seconds', '× Paged.js', 'CPU s', 'pages', 's/page', 'peak MB', '']));
  console.log('-'.repeat(103));
  for (const { name, cold, unchanged, plain, counts } of outcomes) {
    const row = (first: string, what: string, figures: Row, perPage: boolean) =>
      line([
        first,
        what,
        figures.seconds.toFixed(2),
        (figures.seconds / plain.seconds).toFixed(2),
        figures.processorSeconds.toFixed(1),
        String(figures.pages ?? '–'),
        perPage && figures.pages ? (figures.seconds / figures.pages).toFixed(4) : '–',
        figures.peakMegabytes?.toFixed(0) ?? '–',
        figures.trouble ? `  ! ${figures.trouble}` : '',
      ]);
    console.log(row(name, 'fuzi build, cold', cold, true));
    console.log(row('', 'fuzi build, unchanged', unchanged, false));
    console.log(row('', 'plain Paged.js, PDF only', plain, true));
    const { chapters, notes, tables, figures, references, distinct } = counts;
    console.log(
      `  ${counts.characters} characters, ${distinct} distinct, ${chapters} chapters, ${notes} notes, ${tables} tables, ${figures} figures, ${references} references\n`,
    );
  }
}

const line = (cells: string[]) =>
  [cells[0]!.padEnd(11), cells[1]!.padEnd(26), ...cells.slice(2, 8).map((cell) => cell.padStart(11))].join('') +
  (cells[8] ?? '');

/** The targets of this milestone. @returns whether all that could be judged hold */
function printTargets(outcomes: Outcome[]): boolean {
  const small = outcomes.find(({ name }) => name === '130,000');
  const large = outcomes.find(({ name }) => name === '800,000');
  const perPage = ({ cold }: Outcome) => cold.seconds / (cold.pages ?? Number.NaN);
  const targets: [string, number, string, boolean][] = [];
  const target = (what: string, value: number, bound: string, holds: boolean) =>
    targets.push([what, value, bound, holds]);
  if (small) {
    const ratio = small.cold.seconds / small.plain.seconds;
    target('130,000 cold ÷ Paged.js', ratio, '≤ 1.5', ratio <= 1.5);
    target('130,000 unchanged, s', small.unchanged.seconds, '< 2', small.unchanged.seconds < 2);
  }
  if (large) {
    const ratio = large.plain.seconds / large.cold.seconds;
    target('800,000: times faster than Paged.js', ratio, '≥ 2.5', ratio >= 2.5);
    target('800,000 unchanged, s', large.unchanged.seconds, '< 2', large.unchanged.seconds < 2);
    const peak = (large.cold.peakMegabytes ?? Number.NaN) / 1000;
    target('800,000 peak memory, GB', peak, '< 2.5', peak < 2.5);
  }
  if (small && large) {
    const ratio = perPage(large) / perPage(small);
    target('cost a page, 800,000 ÷ 130,000', ratio, '≤ 1.5', ratio <= 1.5);
  }
  for (const [what, value, bound, holds] of targets)
    console.log(`${holds ? 'pass' : 'FAIL'}  ${what.padEnd(38)}${value.toFixed(2).padStart(8)}  ${bound}`);
  const sound = outcomes.every(({ cold, unchanged }) => !cold.trouble && !unchanged.trouble);
  if (!sound) console.log('FAIL  every build exits 0');
  return sound && targets.every(([, , , holds]) => holds);
}

const progress = (text: string) => process.stderr.write(`bench: ${text}\n`);
