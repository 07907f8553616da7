// Text meant to hang, overflow or swallow: bounded time, bounded depth, nothing lost. The bounds are generous, since
// machines differ; what they catch is a quadratic or exponential pass.
import type { Node } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from './index.ts';

interface Any extends Node {
  children?: Any[];
  value?: string;
}

function measure(root: Node): { depth: number; text: number } {
  let depth = 0;
  let text = 0;
  const stack: [Any, number][] = [[root as Any, 0]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, at] = next;
    depth = Math.max(depth, at);
    text += node.type === 'text' ? node.value!.length : 0;
    for (const child of node.children ?? []) stack.push([child, at + 1]);
  }
  return { depth, text };
}

const repeat = (text: string, times: number) => text.repeat(times);

const hostile: [name: string, text: string, keeps?: number][] = [
  ['5,000 >', `${repeat('>', 5000)}甲`],
  ['5,000 > over 50 lines', repeat(`${repeat('>', 300)}甲\n`, 50)],
  ['5,000 [', repeat('[', 5000), 5000],
  ['5,000 [ and ]', `${repeat('[', 5000)}甲${repeat(']', 5000)}`, 10001],
  ['5,000 ^[ and ]', `${repeat('^[', 5000)}甲${repeat(']', 5000)}`],
  ['2,000 nested spans', `${repeat('[', 2000)}甲${repeat(']{.a}', 2000)}`],
  ['3,000 nested stars', `${repeat('*', 3000)}甲${repeat('*', 3000)}`],
  ['5,000 nested bullets', `${repeat('- ', 5000)}甲`],
  ['5,000 nested containers', `${repeat('::: note\n', 5000)}甲\n${repeat(':::\n', 5000)}`],
  ['5,000 nested tags', `${repeat('<b>', 5000)}甲${repeat('</b>', 5000)}`],
  ['5,000 nested details', `${repeat('<details>\n', 5000)}甲\n\n${repeat('</details>\n', 5000)}`],
  ['10,000 comments that never end', repeat('<!-- ', 10000)],
  ['5,000 tables that never end', repeat('<table>\n', 5000)],
  ['10,000 dollars', repeat('$a ', 10000), 29999],
  ['10,000 braces', repeat('{#', 10000), 20000],
  ['10,000 editing marks', repeat('{++', 10000), 30000],
  ['10,000 notes that never end', repeat('[^a', 10000), 30000],
  ['10,000 references that never end', repeat('[@a', 10000), 30000],
  ['one label 10,000 times', repeat('# 题 {#sec-x}\n\n', 10000), 10000],
  ['a paragraph of 100,000 characters', repeat('中文字符。', 20000), 100000],
  ['a word of 2,000 letters', repeat('a', 2000), 2000],
  ['a heading of 300 characters', `# ${repeat('题', 300)}`, 300],
  ['a line of 10 MB', repeat('中', 3_500_000), 3_500_000],
];

describe('hostile text', () => {
  for (const [name, text, keeps] of hostile) {
    it(name, { timeout: 30_000 }, () => {
      const { value } = parseMarkdown(text, 'a.md');
      const found = measure(value);
      expect(found.depth).toBeLessThan(260);
      if (keeps !== undefined) expect(found.text).toBe(keeps);
    });
  }

  it('says once that nesting is too deep, and where', () => {
    const { diagnostics } = parseMarkdown(`甲\n\n${repeat('>', 5000)}乙`, 'a.md');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ rule: 'nesting-is-shallow', place: { line: 3, column: 161 } });
  });

  it('time grows with the text, not with its square', { timeout: 60_000 }, () => {
    const prose = `${repeat('这里是用来计时的文字，有**强调**、引用[@fig-x]和注[^n]。', 6)}\n\n`;
    const time = (characters: number) => {
      const text = repeat(prose, Math.ceil(characters / prose.length));
      const before = process.cpuUsage();
      parseMarkdown(text, 'a.md');
      const used = process.cpuUsage(before);
      return (used.user + used.system) / 1000;
    };
    time(20_000);
    const small = time(130_000);
    const large = time(800_000);
    expect(large / small).toBeLessThan(14);
  });
});
