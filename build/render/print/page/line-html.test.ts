import { describe, expect, it } from 'vitest';
import type { LineRun } from '../compose/paragraph.ts';
import { styles } from '../compose/table-measure.ts';
import { plainLine } from './line-html.ts';

const text = '甲乙丙&<丁>\u00a0 戊';
const source = {
  pieces: [{ kind: 'text' as const, text, style: 0 }],
  measure: 100,
  indent: 20,
  size: 10,
  fit: 0,
  align: 'justify' as const,
  balance: false,
};
const line = (runs: Omit<LineRun, 'piece'>[], tracking = 0) => ({
  tracking,
  width: 100,
  filled: true,
  runs: runs.map((run) => ({ piece: 0, ...run })),
});
const set = (given: ReturnType<typeof line>, of = { indent: 0, filled: false, before: '' }) =>
  plainLine(given, { nodes: [{ data: text } as unknown as Node], source, styles, base: 0 }, of);

describe('a line as HTML', () => {
  it('has its text as the browser would write it', () => {
    expect(set(line([{ from: 0, to: 9 }]))).toEqual({
      html: '<span class="text-line">甲乙丙&amp;&lt;丁&gt;&nbsp; </span>',
      characters: 7,
    });
  });

  it('has its own spacing, its indent and what stands before it', () => {
    const { html } = set(line([{ from: 0, to: 3 }], 0.12345), { indent: 20, filled: true, before: '<i></i>' });
    expect(html).toBe(
      '<span class="text-line filled" style="letter-spacing: 0.123px; margin-left: 20px;"><i></i>甲乙丙</span>',
    );
  });

  it('gives a run the space before the next as its margin, where that is all the next one has', () => {
    const runs = [
      { from: 0, to: 1, tracking: 1 },
      { from: 1, to: 2, before: 2.5 },
      { from: 2, to: 3, before: -1, wordSpace: 2 },
    ];
    expect(set(line(runs)).html).toBe(
      '<span class="text-line"><span style="letter-spacing:1px;margin-right:2.5px">甲</span>乙<span style="margin-left:-1px;word-spacing:2px">丙</span></span>',
    );
  });

  it('has dashes in their wide form', () => {
    expect(set(line([{ from: 0, to: 1, wide: true }])).html).toBe(
      '<span class="text-line"><span class="wide">甲</span></span>',
    );
  });
});
