// Single lines, set by hand at 10 pt on a measure of ten characters → what the audit says of their gaps and ends; and which
// glyphs are one line. In every row a space is half an em of blank that nothing in the text accounts for.
import { expect, it } from 'vitest';
import type { PageItem } from '../pdf-text.ts';
import type { PrintedRun } from '../printed-runs.ts';
import { joinRuns } from '../stream.ts';
import { linesOf } from './lines.ts';
import type { Passage } from './passages.ts';
import { checkSpacing } from './spacing.ts';

const size = 10;

interface Glyphs {
  items: PageItem[];
  text: string;
}

/** A character an item; `\n` begins a line, `^` raises what follows by half an em more, `_` brings it down again. */
function draw(drawn: string): Glyphs {
  const items: PageItem[] = [];
  let [x, line, raised] = [0, 1, 0];
  for (const text of drawn) {
    if (text === '\n') [x, line] = [0, line + 1];
    else if (text === '^') raised += 0.5;
    else if (text === '_') raised = 0;
    else if (text === ' ') x += size / 2;
    else {
      const width = raised > 0 ? 0 : size;
      items.push({ text, x, y: (2 * line - raised) * size, width, size, font: 'SourceHanSerif' });
      x += width;
    }
  }
  return { items, text: items.map(({ text }) => text).join('') };
}

function audit(drawn: string, more: Partial<PrintedRun> = {}) {
  const { items, text } = draw(drawn);
  const place = { file: '01.md', line: 1, column: 1 };
  const run = { block: 'b', stream: 'body', text, place, section: 's', cells: [], marks: [], objects: [], ...more };
  const passage: Passage = { kind: 'paragraph', path: '', run, note: false, justified: true, bounds: [] };
  const units = items.map(() => 0);
  const found = { text, starts: [0], pageAt: () => 0, items, units } as unknown as Parameters<typeof linesOf>[2];
  const lines = linesOf([passage], joinRuns([run]), found, () => ({ dx: 0, dy: 0 }));
  const { findings } = checkSpacing(lines, () => ({ left: 0, right: 10 * size }));
  return { lines: lines.length, rules: findings.map(({ rule }) => rule) };
}

it.each<[why: string, drawn: string, more: Partial<PrintedRun>, lines: number, rules: string[]]>([
  ['a full line', '春江潮水连海平海上明\n月共', {}, 2, []],
  ['a short one', '春江潮水\n连海平海', {}, 2, ['line-fills-measure']],
  ['a short one that an editor has ended', '春江潮水\n连海平海', { lineBreaks: [4] }, 2, []],
  [
    'one so ended that might have been filled',
    ' 春江潮水连海平海上\n明月',
    { lineBreaks: [9] },
    2,
    ['line-fills-measure'],
  ],
  ['characters parted', '春江潮 水连 海平海上\n明月', {}, 2, ['line-gaps-even']],
  ['for a reading longer than they are', '春江潮 水连 海平海上\n明月', { readings: [{ from: 3, to: 5 }] }, 2, []],
  ['marks of two widths', '春，江潮， 水连海平\n明月', {}, 2, ['line-marks-alike', 'line-fills-measure']],
  ['a reading beside one', ' 春，江潮， 水连海平\n明月', { readings: [{ from: 5, to: 6 }] }, 2, []],
  ['stacked combining marks', '春Z^\u0351^\u036b^\u0343_江潮水连海平海上\n明月', {}, 2, []],
])('%s', (_why, drawn, more, lines, rules) => {
  expect(audit(drawn, more)).toEqual({ lines, rules });
});
