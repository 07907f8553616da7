// What `npm test` and `npm run test:quick` run: set-up, Biome, the type checker, Vitest; then the counts, from Vitest's
// own result. In: --quick (leaves out the browser and what takes long), anything else goes to Vitest. Out: exit 0 where
// all three are clean, and node_modules/.cache/fuzi/test.json for .ci/run.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, fail, root, say, setUp } from './setup.mjs';

/** What --quick leaves out: the browser, texts of a hundred thousand characters of nonsense, books changed fact by fact. */
const slow = ['*.browser', 'hostile', 'bad-input', 'odd-facts', 'one-fact-changed', 'summary-book'];

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const resultFile = join(cacheFolder, 'test.json');

/** Runs a program of node_modules; its exit code. */
function program(path, parameters) {
  return (
    spawnSync(process.execPath, [join(root, 'node_modules', path), ...parameters], { cwd: root, stdio: 'inherit' })
      .status ?? 1
  );
}

/** Programs that some tests compare ours with; those tests skip where one is absent. */
function absentTools() {
  const missing = (name) => spawnSync(name, ['-v'], { stdio: 'ignore' }).error?.code === 'ENOENT';
  return Object.entries({ java: 'java', pdfinfo: 'poppler-utils', qpdf: 'qpdf' }).flatMap(([name, pack]) =>
    missing(name) ? [pack === name ? name : `${name} (${pack})`] : [],
  );
}

/** Counts of Vitest's report; a file that could not even be loaded counts as one failure. */
function counts() {
  const report = JSON.parse(readFileSync(resultFile, 'utf8'));
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
    files: report.testResults.length,
  };
}

async function run() {
  const began = performance.now();
  await setUp({ browser: quick ? 'none' : 'needed' });
  const absent = absentTools();
  if (absent.length > 0)
    console.log(
      say(
        `没有 ${absent.join('、')}：用到它的测试会跳过。`,
        `Without ${absent.join(', ')}: tests that need it are skipped.`,
      ),
    );
  rmSync(resultFile, { force: true });

  const style = program('@biomejs/biome/bin/biome', ['check', '--diagnostic-level=error']);
  const types = program('typescript/bin/tsc', ['-p', '.']);
  const tests = program('vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultFile}`,
    // Our modules keep nothing that a test could change: files that share a process load them once.
    ...(quick ? ['--no-isolate', ...slow.map((pattern) => `--exclude=**/${pattern}.test.ts`)] : []),
    ...words.filter((word) => word !== '--quick'),
  ]);

  const { passed, failed, skipped, files } = counts();
  const word = (code) => (code === 0 ? say('通过', 'clean') : say('未通过', 'FAILED'));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    say(
      `\n格式 ${word(style)} · 类型 ${word(types)} · 测试 ${files} 个文件，${seconds} 秒`,
      `\nstyle ${word(style)} · types ${word(types)} · ${files} test files, ${seconds} s`,
    ),
  );
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = style === 0 && types === 0 && tests === 0 && failed === 0 ? 0 : 1;
}

run().catch(fail);
