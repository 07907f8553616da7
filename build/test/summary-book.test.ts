// A generated SUMMARY.md book with every construct, of mdBook and of GitBook: imported, read, resolved and checked without an
// error; every Chinese word of every chapter is in a written file or in the report. The words are compared here without
// anything of the import's own account.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeSummaryBook } from '../../scripts/summary-book.ts';
import { constructs } from '../../scripts/summary-constructs.ts';
import { checkBook } from '../check/index.ts';
import { applyPolicy } from '../check/policy.ts';
import { ruleClassOf } from '../diagnostic.ts';
import { memoryHost, realHost } from '../host.ts';
import { reportFile } from '../import/index.ts';
import { importSummary } from '../import/summary/index.ts';
import { readBook } from '../read/index.ts';
import { resolveBook } from '../resolve/index.ts';

const scratch = mkdtempSync(join(tmpdir(), 'fuzi-summary-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Runs of Han characters, letters and digits: what marks and white space part. */
const wordsOf = (text: string) => text.match(/[\p{Script=Han}A-Za-z0-9]+/gu) ?? [];

describe.each(['mdbook', 'gitbook'] as const)('%s', (tool) => {
  const folder = join(scratch, tool);
  const made = writeSummaryBook(folder, tool, 120_000);
  it('imports whole, and what was written is checked without an error', async () => {
    const { value, diagnostics } = await importSummary(folder, realHost);
    expect(made.kinds).toBe(constructs(tool).length);
    const bad = diagnostics.filter((one) => one.severity === 'error' || one.rule === 'summary-block-converted');
    expect(bad.map((one) => `${one.rule} ${one.place.file}:${one.place.line}`)).toEqual([]);
    const host = memoryHost({
      ...Object.fromEntries(value.files.map(({ path, text }) => [`/book/${path}`, text])),
      ...Object.fromEntries(value.copies.map(({ path, bytes }) => [`/book/${path}`, bytes])),
    });
    const read = await readBook('/book', host);
    const resolved = resolveBook(read.value!);
    const found = applyPolicy(
      [...read.diagnostics, ...resolved.diagnostics, ...checkBook(resolved.value)],
      resolved.value.facts,
    );
    // The made-up prose has slips of its own: they are the rules about text's business, not the import's.
    const aboutText = new Set(['punctuation', 'characters', 'numbers', 'words', 'slips', 'consistency']);
    const errors = found.filter((one) => one.severity === 'error' && !aboutText.has(ruleClassOf(one.rule)));
    expect(errors.map((one) => `${one.rule} ${one.place.file}:${one.place.line}`)).toEqual([]);

    const all = new Map(value.files.map(({ path, text }) => [path, text]));
    const report = all.get(reportFile)!;
    const source = join(folder, tool === 'mdbook' ? 'src' : '');
    let compared = 0;
    for (const path of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
      const written = path.endsWith('.md') && all.get(path.split('\\').join('/'));
      if (!written) continue;
      for (const word of wordsOf(readFileSync(join(source, path), 'utf8'))) {
        compared += 1;
        if (!written.includes(word) && !report.includes(word)) expect.fail(`${path}: ${word}`);
      }
    }
    expect(compared).toBeGreaterThan(5_000);
  }, 120_000);
});
