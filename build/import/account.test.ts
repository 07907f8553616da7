// The account under attack: scans mutated at random lose nothing, and what is lost on purpose is found.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeAccount } from './account.ts';
import type { Block } from './blocks.ts';
import { importScan } from './index.ts';
import { readLines } from './lines.ts';
import { writeMarkdown } from './markdown.ts';
import { mutatedScan } from './test-scans/mutated.ts';

const folder = join(import.meta.dirname, 'test-scans');
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

test('mutated scans: every character is in the text or in a listed change', () => {
  fc.assert(
    fc.property(mutatedScan(texts), (text) => {
      const { diagnostics } = importScan(text, 'scan.txt');
      const lost = diagnostics.filter((finding) => finding.rule === 'scan-text-accounted');
      expect(lost.map((finding) => [finding.place.line, finding.values])).toEqual([]);
    }),
    { numRuns: 150, seed: 20 },
  );
});

test('the account finds a line lost, doubled, altered or out of order', () => {
  const text = '第一句话。\n第二句话。\n第三句话。';
  const blocks = (lines: [number, string][]): Block[] =>
    lines.map(([line, one]) => ({ kind: 'paragraph', parts: [{ line, text: one }], apart: true }));
  const right: [number, string][] = [
    [1, '第一句话。'],
    [2, '第二句话。'],
    [3, '第三句话。'],
  ];
  const found = (made: Block[], written: string) => {
    const scan = readLines(text, 'scan.txt');
    takeAccount(scan, [{ path: 'a.md', text: written, blocks: made }]);
    return scan.diagnostics.map((finding) => finding.place.line);
  };
  const good = blocks(right);
  expect(found(good, writeMarkdown(good))).toEqual([]);
  expect(found(blocks(right.slice(0, 2)), writeMarkdown(blocks(right.slice(0, 2))))).toEqual([3]);
  const doubled = blocks([...right, right[0]!]);
  expect(found(doubled, writeMarkdown(doubled))).toEqual([1]);
  expect(found(good, writeMarkdown(good).replace('二', '贰'))).toEqual([2]);
  expect(found(good, writeMarkdown(blocks([right[1]!, right[0]!, right[2]!])))).toEqual([1]);
  expect(found(good, `${writeMarkdown(good)}多出来的话`)).toEqual([3]);
});
