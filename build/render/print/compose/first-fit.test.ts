// Lines filled one after another (逐行), in cases a typographer can read, and what it is for: a correction leaves the lines
// before it as they are.
import { expect, test } from 'vitest';
import { composeParagraph, type LineEnds } from './index.ts';
import { styles, tableMeasure } from './table-measure.ts';

function linesOf(text: string, measure: number, lineEnds: LineEnds): { text: string; tracking: number }[] {
  const source = {
    pieces: [{ kind: 'text' as const, text, style: 0 }],
    measure: measure * 10,
    indent: 0,
    size: 10,
    align: 'justify' as const,
    balance: false,
    fit: 0,
  };
  const composed = composeParagraph(source, { styles, scheme: '全身', lineEnds, measure: tableMeasure });
  if (typeof composed === 'string') throw new Error(composed);
  return composed.lines.map(({ runs, tracking }) => ({
    text: runs.map(({ from, to }) => text.slice(from, to)).join(''),
    tracking: tracking / 10,
  }));
}
const shown = (text: string, measure: number, lineEnds: LineEnds) =>
  linesOf(text, measure, lineEnds)
    .map((line) => line.text)
    .join('|');

test.each<[why: string, text: string, measure: number, whole: string, filled: string]>([
  [
    'marks are not squeezed for one more character',
    '堤上的人从1998年起，年年守到秋后看水退尽了才回家去，一年也没有断过。',
    20,
    '堤上的人从1998年起，年年守到秋后看水退尽|了才回家去，一年也没有断过。',
    '堤上的人从1998年起，年年守到秋后看水退|尽了才回家去，一年也没有断过。',
  ],
  [
    'a mark that would begin a line is squeezed in',
    '守堤的人，年年在堤上从入夏守到秋后不回家，等水退尽了才走。',
    20,
    '守堤的人，年年在堤上从入夏守到秋后不回家，|等水退尽了才走。',
    '守堤的人，年年在堤上从入夏守到秋后不回家，|等水退尽了才走。',
  ],
  [
    'a number goes with its measure, and is not squeezed in',
    '守堤的人，年年从6月上堤，守到秋后，等水退尽，过一个冬天再来，2013年来得最早。',
    32,
    '守堤的人，年年从6月上堤，守到秋后，等水退尽，过一个冬天再来，2013年|来得最早。',
    '守堤的人，年年从6月上堤，守到秋后，等水退尽，过一个冬天再来，|2013年来得最早。',
  ],
  [
    'a last line of one character gets another',
    '堤上的人，年年守到秋后，看水退尽了才回家去。',
    20,
    '堤上的人，年年守到秋后，看水退尽了才回|家去。',
    '堤上的人，年年守到秋后，看水退尽了才回|家去。',
  ],
])('%s', (_, text, measure, whole, filled) => {
  expect([shown(text, measure, '整段'), shown(text, measure, '逐行')]).toEqual([whole, filled]);
});

/** Prose of marks, years and characters that mean nothing. */
function prose(length: number, seed: number): string {
  let state = seed;
  const below = (most: number) => {
    state = (state * 48271) % 2147483647;
    return state % most;
  };
  let text = '';
  while (text.length < length) {
    text += String.fromCodePoint(0x4e00 + below(8000));
    if (below(9) === 0) text += '，。、'[below(3)];
    else if (below(40) === 0) text += `${1950 + below(70)}年`;
  }
  return text;
}

test('a sentence more at a paragraph’s end leaves the lines before as they were, more often than not', () => {
  const moved = (lineEnds: LineEnds) =>
    Array.from({ length: 200 }, (_, n) => prose(300, n + 1)).filter((text) => {
      const before = linesOf(text, 32, lineEnds).slice(0, -2);
      const after = linesOf(`${text}又添了一句话，看前面的行动不动。`, 32, lineEnds);
      return before.some((line, n) => line.text !== after[n]!.text);
    }).length;
  const [whole, filled] = [moved('整段'), moved('逐行')];
  expect(filled).toBeLessThanOrEqual(10);
  expect(whole).toBeGreaterThan(3 * filled);
});

test('lines are no looser than is hardly seen, where there is a way', () => {
  const gaps = Array.from({ length: 200 }, (_, n) => linesOf(prose(300, n + 1), 32, '逐行'))
    .flat()
    .flatMap(({ text, tracking }) => Array.from(text, () => tracking))
    .sort((a, b) => a - b);
  expect(gaps[Math.floor(gaps.length * 0.99)]).toBeLessThan(0.03);
  expect(gaps.at(-1)).toBeLessThan(0.12);
});
