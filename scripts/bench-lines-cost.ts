// What composing lines costs: print editions of the 130,000-character book, in turns, made with composed lines, with the
// browser's, and by the last version that had no composer ("before": what print was with browser lines; a commit of this
// repository, put beside the bench's books). In: how many runs. Out: a table, and whether the target holds.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkRules } from '../build/check/index.ts';
import { repositoryRoot } from '../build/root.ts';
import { smallBook, writeBenchBook } from './bench-book.ts';
import { measure as run } from './bench-measure.ts';

type Way = 'before' | 'browser' | 'composed';

/** The last commit whose lines the browser broke. */
const lastWithoutComposer = '85ac112';
/** Composed lines may cost so many times what the browser's did. */
const most = 1.15;

/** Of one build: seconds of the stages that have to do with lines, of all of it, and of the processor. */
interface Cost {
  stages: number;
  whole: number;
  processor: number;
}

/**
 * Judged is the command as a whole, `fuzi build --only print`, without rules: there are many more than there were. Shown beside
 * it are the two stages alone, and the build with its rules, as an author waits for it.
 * @returns whether the target holds
 */
export async function cost(runs: number, progress: (text: string) => unknown): Promise<boolean> {
  const folder = join(repositoryRoot, 'out', 'bench', 'lines', 'cost');
  const [book, unruled, old] = ['book', 'book-without-rules', 'book-of-before'].map((name) => join(folder, name));
  for (const each of [book!, unruled!, old!]) writeBenchBook(each, smallBook);
  const levels = checkRules.map(({ id }) => `    ${id}: 'off'\n`).join('');
  appendFileSync(join(unruled!, 'book.yaml'), `check:\n  rules:\n${levels}`);
  const before = versionBefore(join(folder, 'before'));
  if (!before)
    progress(
      `cost: no commit ${lastWithoutComposer} here (a shallow clone?): judged by this version's own browser lines`,
    );
  const ways: Way[] = [...(before ? ['before' as const] : []), 'browser', 'composed'];
  const costs = new Map(ways.map((way) => [way, { editions: [] as Cost[], ruled: [] as Cost[] }]));
  try {
    for (let n = 1; n <= runs; n += 1) {
      for (const way of ways) {
        const out = join(folder, `out-${way}`);
        const root = way === 'before' ? before! : repositoryRoot;
        const edition = await build(root, way === 'before' ? old! : unruled!, out, way);
        costs.get(way)!.editions.push(edition);
        if (way !== 'before') costs.get(way)!.ruled.push(await build(root, book!, out, way));
        progress(`cost: run ${n} of ${runs}, ${way}: print edition ${edition.whole.toFixed(2)} s`);
      }
    }
  } finally {
    if (before) git('worktree', 'remove', '--force', before);
  }
  const rows = new Map(
    ways.map((way) => {
      const { editions, ruled } = costs.get(way)!;
      const of = (list: Cost[], key: keyof Cost) => middle(list.map((each) => each[key]));
      return [way, [of(editions, 'whole'), of(editions, 'processor'), of(editions, 'stages'), of(ruled, 'whole')]];
    }),
  );
  const line = (cells: string[]) =>
    cells[0]!.padEnd(22) +
    cells
      .slice(1)
      .map((cell) => cell.padStart(18))
      .join('');
  console.log(`\n${line(['130,000 characters', 'print edition, s', 'its CPU s', 'its two stages', 'with rules, s'])}`);
  for (const [way, figures] of rows)
    console.log(line([`lines ${way}`, ...figures.map((each) => (Number.isNaN(each) ? '' : each.toFixed(2)))]));
  const composed = rows.get('composed')!;
  const ratios = (way: Way) => composed.map((each, i) => each / rows.get(way)![i]!);
  const judged = before ? 'before' : 'browser';
  const holds = ratios(judged)[0]! <= most;
  for (const way of ways.filter((each) => each !== 'composed')) {
    const [edition, processor, stages, ruled] = ratios(way).map((each) => each.toFixed(2));
    const verdict = way !== judged ? '      ' : holds ? 'pass  ' : 'FAIL  ';
    console.log(
      `${verdict}composed ÷ ${way}: print edition ${edition}${way === judged ? `  ≤ ${most}` : ''} (its CPU ${processor}, paginate and print alone ${stages}${ruled === 'NaN' ? '' : `, with rules ${ruled}`}; medians of ${runs})`,
    );
  }
  return holds;
}

const git = (...words: string[]) => spawnSync('git', words, { cwd: repositoryRoot, encoding: 'utf8' });

/** The last version without a composer, in a folder of its own with this one's packages; undefined where the history lacks it. */
function versionBefore(folder: string): string | undefined {
  git('worktree', 'remove', '--force', folder);
  rmSync(folder, { recursive: true, force: true });
  git('worktree', 'prune');
  if (git('worktree', 'add', '--detach', folder, lastWithoutComposer).status !== 0) return undefined;
  // Links to the same files: what it compiles to is kept in a cache of its own.
  spawnSync('cp', ['-al', join(repositoryRoot, 'node_modules'), folder]);
  rmSync(join(folder, 'node_modules', '.cache'), { recursive: true, force: true });
  return existsSync(join(folder, 'node_modules')) ? folder : undefined;
}

async function build(root: string, book: string, out: string, way: Way): Promise<Cost> {
  rmSync(out, { recursive: true, force: true });
  const lines = way === 'browser' ? 'FUZI_LINES=browser' : 'FUZI_LINES=';
  const script = join(root, 'scripts', 'fuzi.mjs');
  const done = await run('env', [lines, process.execPath, script, 'build', book, '--only', 'print', '--out', out]);
  const { timings } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as { timings: Record<string, number> };
  const stages = ((timings.paginate ?? 0) + (timings.print ?? 0)) / 1000;
  return { stages, whole: done.seconds, processor: done.processorSeconds };
}

const middle = (list: number[]) =>
  list.length === 0 ? Number.NaN : [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) / 2)]!;
