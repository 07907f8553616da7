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

const folder = join(import.meta.dirname, 'test-scans');
const scans = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
const oddities = [
  '',
  '---',
  '12',
  '— 7 —',
  '# ',
  '**',
  '***强***',
  '<b>粗',
  '</table>',
  '<table>',
  '| 甲 |',
  '|---|',
  '$x^2$',
  '[^1]: 注',
  '① 参见《某书》。',
  '：：：',
  ':::',
  '::: note',
  '1.',
  '- 一',
  '> 引',
  '~~~',
  '```js',
  '    四格',
  '第三章',
  '第l章 误',
  '目录',
  '前言',
  '参考文献',
  '附录A',
  '\f',
  '\u0000',
  '&amp; &lt;',
  '<br>',
  '[a]: http://x.y',
  '\\',
  '`',
  '{#id}',
  '# 题 {.unnumbered}',
  '## 题 ##',
  'http://a.b/c?d=e_f*',
  'a@b.cn',
  '图书在版编目（CIP）数据',
  '责任编辑：某某　定价：1.00元',
  '=====',
  '* * *',
  '+',
  '1) x',
  '甲\t乙',
  '<!-- 注 -->',
  '<Enter>',
  '_a_ __b__',
  '^[注]',
  '[@fig-x]',
  '￼',
  '![图](a.png)',
];

const mutated = fc
  .record({
    scan: fc.constantFrom(...scans),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 0.999, noNaN: true }),
        kind: fc.constantFrom('insert', 'append', 'prefix', 'remove', 'double', 'join', 'swap'),
        odd: fc.oneof(fc.constantFrom(...oddities), fc.string({ unit: 'grapheme', maxLength: 12 })),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ scan, edits }) => {
    const lines = [...scan];
    for (const { at, kind, odd } of edits) {
      const i = Math.floor(at * lines.length);
      if (kind === 'insert') lines.splice(i, 0, odd);
      else if (kind === 'append') lines[i] += odd;
      else if (kind === 'prefix') lines[i] = odd + lines[i];
      else if (kind === 'remove') lines.splice(i, 1);
      else if (kind === 'double') lines.splice(i, 0, lines[i]!);
      else if (kind === 'join') lines.splice(i, 2, lines.slice(i, i + 2).join(''));
      else lines.splice(i, 2, ...lines.slice(i, i + 2).reverse());
    }
    return lines.join('\n');
  });

test('mutated scans: every character is in the text or in a listed change', () => {
  fc.assert(
    fc.property(mutated, (text) => {
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
