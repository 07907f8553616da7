// What no typographer would set: the composer sets it all the same, in the measure, or says why not.
import { expect, test } from 'vitest';
import { type ComposeSettings, composeParagraph, type ParagraphSource, type Piece } from './index.ts';
import { body, styles, tableMeasure } from './table-measure.ts';

/** No clock says whether a test passes: so long only what never ends takes. */
const room = { timeout: 600_000 };

const settings = { styles, scheme: '全角', measure: tableMeasure } as const;
const filling = { ...settings, lineEnds: '逐行' } as const;
const text = (words: string): Piece => ({ kind: 'text', text: words, style: body });
const paragraph = (pieces: string | Piece[], measure = 32, more: Partial<ParagraphSource> = {}): ParagraphSource => ({
  pieces: typeof pieces === 'string' ? [text(pieces)] : pieces,
  measure: measure * 10,
  indent: 0,
  size: 10,
  align: 'justify',
  balance: false,
  fit: 0,
  ...more,
});

function compose(source: ParagraphSource, how: ComposeSettings = settings) {
  const composed = composeParagraph(source, how);
  if (typeof composed === 'string') throw new Error(composed);
  for (const [n, { width }] of composed.lines.entries())
    if (!composed.flaws.some(({ line, kind }) => line === n && kind === 'overfull'))
      expect(width).toBeLessThanOrEqual(source.measure + 0.01);
  return composed;
}
/** The characters set, in order. */
const setText = ({ pieces }: ParagraphSource, { lines }: ReturnType<typeof compose>): string =>
  lines
    .flatMap(({ runs }) => runs)
    .map(({ piece, from, to }) => {
      const each = pieces[piece]!;
      return each.kind === 'text' ? each.text.slice(from, to) : '';
    })
    .join('');

test('nothing, and nothing but white space', () => {
  expect(compose(paragraph([])).lines).toHaveLength(1);
  expect(compose(paragraph(' \t\n ')).lines).toEqual([{ runs: [], tracking: 0, width: 0, natural: 0, filled: false }]);
});

test('one character', () => {
  expect(compose(paragraph('春'))).toMatchObject({ lines: [{ width: 10, filled: false }], flaws: [] });
});

test('100,000 characters', room, () => {
  const words = '春江潮水连海平，海上明月共潮生。滟滟随波千万里，何处春江无月明！'.repeat(3200);
  const source = paragraph(words);
  const composed = compose(source);
  expect(setText(source, composed)).toBe(words);
});

test('a word of 100,000 letters', room, () => {
  const source = paragraph('a-'.repeat(25_000) + 'x'.repeat(50_000));
  expect(setText(source, compose(source))).toHaveLength(100_000);
});

test('the same filled line by line', room, () => {
  const marks = '，。；：'.repeat(125);
  const word = 'a-'.repeat(2500) + 'x'.repeat(5000);
  const words = '春江潮水连海平，海上明月共潮生。滟滟随波千万里，何处春江无月明！'.repeat(320);
  for (const text of [marks, word, words, '（'.repeat(500), '１２３年'.repeat(500)]) {
    const source = paragraph(text);
    expect(setText(source, compose(source, filling))).toBe(text);
  }
  for (const measure of [0, 0.5, 3]) {
    const source = paragraph('春江潮水，连海平。2013年', measure);
    expect(setText(source, compose(source, filling))).toBe('春江潮水，连海平。2013年');
  }
});

test('Latin only', () => {
  const words = 'The quick brown fox jumps over the lazy dog and considers typographical consequences. '.repeat(8);
  const composed = compose(paragraph(words, 20));
  expect(composed.flaws).toEqual([]);
  expect(composed.lines.slice(0, -1).every(({ filled }) => filled)).toBe(true);
});

test('500 marks in a row', () => {
  const source = paragraph(`${'，。”'.repeat(166)}（（`);
  const composed = compose(source);
  expect(setText(source, composed)).toHaveLength(500);
  expect(composed.flaws.some(({ kind }) => kind === 'forbidden-break')).toBe(true);
});

test('quotations five deep', () => {
  const composed = compose(paragraph('春“江‘潮“水‘连“海”平’海”上’明”月', 8));
  expect(composed.flaws.filter(({ kind }) => kind !== 'loose')).toEqual([]);
});

test('a formula wider than the measure stands alone and is said to stick out', () => {
  const formula: Piece = { kind: 'box', width: 400, side: 'latin' };
  const composed = compose(paragraph([text('春江潮水'), formula, text('连海平')]));
  expect(composed.lines.map(({ runs }) => runs.map(({ piece }) => piece))).toEqual([[0], [1], [2]]);
  expect(composed.flaws).toContainEqual({ line: 1, kind: 'overfull', by: expect.closeTo(8) });
});

test('emoji, combining marks, selectors and Ext-B are never cut in two', () => {
  const clusters = ['👨‍👩‍👧', '🇨🇳', 'é', '葛󠄀', '𠀀', '1️⃣', '字̈'];
  for (const measure of [3, 4, 5]) {
    const source = paragraph([...clusters, ...clusters, ...clusters].join(''), measure);
    const composed = compose(source);
    expect(setText(source, composed)).toBe(clusters.join('').repeat(3));
    const ends = new Set(composed.lines.map(({ runs }) => runs.at(-1)!.to));
    let at = 0;
    for (const cluster of [...clusters, ...clusters, ...clusters]) {
      for (let inside = at + 1; inside < at + cluster.length; inside += 1) expect(ends.has(inside)).toBe(false);
      at += cluster.length;
    }
  }
});

test('right-to-left words are the browser’s', () => {
  expect(composeParagraph(paragraph('春江שלום潮水'), settings)).toBe('right-to-left');
  expect(composeParagraph(paragraph('春江مرحبا潮水'), settings)).toBe('right-to-left');
});

test('a character that no face has is not guessed', () => {
  const measure = { text: (words: string) => (words.includes('𪚥') ? Number.NaN : words.length * 10) };
  expect(composeParagraph(paragraph('春𪚥'), { ...settings, measure })).toBe('unmeasured');
});

test('tabs and line feeds are a space that a margin makes; U+00A0 ends no line', () => {
  const [line] = compose(paragraph('ab\t\ncd')).lines;
  expect(line!.runs).toEqual([
    { piece: 0, from: 0, to: 2 },
    { piece: 0, from: 4, to: 6, before: 2.5 },
  ]);
  expect(compose(paragraph('春江潮水连ab\u00a0cd海上', 7)).lines.map(({ runs }) => runs.at(-1)!.to)).toEqual([5, 12]);
});

test('a measure of three characters', () => {
  const words = '春江，潮水连（海）平typography海上2013年“明月”。';
  const source = paragraph(words, 3);
  expect(setText(source, compose(source))).toBe(words);
});

test('a measure narrower than a character, and one of nothing', () => {
  for (const measure of [0.5, 0]) {
    const composed = compose(paragraph('春江', measure));
    expect(composed.lines).toHaveLength(2);
    expect(composed.flaws.map(({ kind }) => kind)).toContain('overfull');
  }
});

test('a word wider than the measure is parted anywhere, and stays in it', () => {
  const source = paragraph(`春江${'x'.repeat(40)}潮水`, 8);
  const composed = compose(source);
  expect(composed.flaws.filter(({ kind }) => kind === 'overfull')).toEqual([]);
  expect(setText(source, composed)).toHaveLength(44);
});

test('unbreakable words wider than the measure are parted, and that is said', () => {
  const held: Piece = { kind: 'text', text: '春江潮水连海平海上明月', style: body, nobreak: 1 };
  const composed = compose(paragraph([held], 6));
  expect(composed.lines.length).toBeGreaterThan(1);
  expect(composed.flaws.map(({ kind }) => kind)).toContain('forbidden-break');
});

test('nothing but margins and marks', () => {
  const pieces: Piece[] = [
    { kind: 'edge', width: 3, open: true },
    { kind: 'edge', width: 3, open: false },
  ];
  expect(compose(paragraph(pieces)).lines).toMatchObject([{ width: 6, runs: [{ piece: 0 }, { piece: 1 }] }]);
  expect(compose(paragraph([{ kind: 'note', width: 5 }])).lines).toMatchObject([{ width: 5 }]);
  expect(compose(paragraph([{ kind: 'break', justify: true }])).lines.length).toBeGreaterThan(0);
});
