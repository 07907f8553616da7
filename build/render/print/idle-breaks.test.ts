import { expect, it } from 'vitest';
import type { ComposedLine, ComposedParagraph, LineRun, ParagraphSource, Piece } from './compose/paragraph.ts';
import { idleLineBreaks } from './idle-breaks.ts';

/** Five characters a line, whatever they are: enough of a composer to ask. */
function fives(source: ParagraphSource): ComposedParagraph {
  const lines: ComposedLine[] = [];
  let runs: LineRun[] = [];
  let room = 5;
  const end = () => {
    lines.push({ runs, tracking: 0, width: 0, natural: 0, filled: true });
    runs = [];
    room = 5;
  };
  for (const [piece, each] of source.pieces.entries()) {
    if (each.kind === 'break') end();
    else if (each.kind !== 'text') runs.push({ piece, from: 0, to: 0 });
    else {
      for (let from = 0; from < each.text.length; ) {
        if (room === 0) end();
        const to = Math.min(each.text.length, from + room);
        runs.push({ piece, from, to });
        room -= to - from;
        from = to;
      }
    }
  }
  end();
  return { lines, fitted: 0, flaws: [] };
}

const source = (sketch: string): ParagraphSource => {
  const pieces = sketch.split(/([|\\])/).map((part): Piece => {
    if (part === '|' || part === '\\') return { kind: 'break', justify: part === '|' };
    return { kind: 'text', text: part, style: 0 };
  });
  return { pieces, measure: 5, indent: 0, size: 1, align: 'justify', balance: false, fit: 0 };
};

it.each([
  ['一二三四五|六七', [0]],
  ['一二三|四五六七', []],
  ['一二三|四五六七八|九十', [1]],
  ['一二三四五|六七八九十|百', [0, 1]],
  ['一二三四五\\六七', []],
  ['一二三四五\\六七八|九', []],
])('%s', (sketch, idle) => {
  expect(idleLineBreaks(source(sketch), fives)).toEqual(idle);
});
