// What must hold for any paragraph: nothing lost, nothing added, no forbidden place broken without saying so, no line
// wider than the measure. FUZI_PROPERTY_RUNS=100000 tries that many paragraphs.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Class, classOf, isForbiddenEnd, isForbiddenStart } from './classes.ts';
import { composeParagraph } from './index.ts';
import type { ComposedParagraph, LineEnds, ParagraphSource, Piece, PunctuationScheme } from './paragraph.ts';
import { body, code, small, styles, tableMeasure } from './table-measure.ts';

const numRuns = Number(process.env.FUZI_PROPERTY_RUNS ?? 400);

const han = fc.constantFrom(
  ...'的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后',
);
const mark = fc.constantFrom(...'，。、；：？！“”‘’（）《》〈〉「」【】—…·～／–');
const latin = fc.constantFrom(
  'the',
  'typography',
  'GDP',
  '2013',
  '3.14',
  '5%',
  'well-known',
  'x',
  'ISBN 978-7-5180',
  '(2-3)',
  'a/b',
  "it's",
  'it’s',
);
/** A sign of a number or between two; what stands on either side may be anything, or nothing. */
const sign = '±+−＋≈≥≤≠＞＜><√×÷＝∼～－';
const signed = fc
  .tuple(
    fc.constantFrom('', '', '3', 'x', '5%'),
    fc.constantFrom(...sign),
    fc.constantFrom('', '5', '0.1', '−5', '12 000', 'y', '５'),
  )
  .map((parts) => parts.join(''));
const odd = fc.constantFrom(
  '——',
  '……',
  '👨‍👩‍👧',
  '葛󠄀',
  '𠀀',
  'é',
  '\u00a0',
  '\t',
  '\n',
  '  ',
  '\u200b',
  '\u2060',
  '\u00ad',
  '\u3000',
  '①',
  '℃',
  '々',
);
const text = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: han },
      { weight: 4, arbitrary: mark },
      { weight: 2, arbitrary: latin },
      { weight: 2, arbitrary: signed },
      { weight: 2, arbitrary: fc.constant(' ') },
      { weight: 1, arbitrary: odd },
    ),
    { maxLength: 120 },
  )
  .map((parts) => parts.join(''));
const piece: fc.Arbitrary<Piece> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('text' as const), text, style: fc.constantFrom(body, small, code) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('text' as const),
      text: text.map((each) => each.slice(0, 8)),
      style: fc.constant(body),
      nobreak: fc.constant(1),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('box' as const),
      width: fc.integer({ min: 0, max: 60 }),
      side: fc.constantFrom('han' as const, 'latin' as const, 'none' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('edge' as const),
      width: fc.integer({ min: 0, max: 4 }),
      open: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('note' as const), width: fc.constant(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('break' as const), justify: fc.boolean() }) },
);
const source: fc.Arbitrary<ParagraphSource> = fc.record({
  pieces: fc.array(piece, { minLength: 1, maxLength: 6 }),
  measure: fc.integer({ min: 3, max: 40 }).map((characters) => characters * 10),
  indent: fc.constantFrom(0, 20, -20),
  size: fc.constant(10),
  align: fc.constantFrom('justify' as const, 'justify' as const, 'start' as const, 'center' as const, 'end' as const),
  balance: fc.boolean(),
  fit: fc.constantFrom(0, 0, 0, -1, 1, 2),
});
const scheme: fc.Arbitrary<PunctuationScheme> = fc.constantFrom('全角', '全身', '开明', '行末半角');

const lineEnds: fc.Arbitrary<LineEnds> = fc.constantFrom('整段', '逐行');

/** Characters that only steer lines, and white space: may be taken up. */
const mayGo = (character: string): boolean => {
  const kind = classOf(character.codePointAt(0)!);
  return kind >= Class.space && kind <= Class.nothing;
};

it('keeps every rule on any paragraph', { timeout: 3_600_000 }, () => {
  fc.assert(
    fc.property(source, scheme, lineEnds, (paragraph, punctuation, ends) => {
      const settings = { styles, scheme: punctuation, lineEnds: ends, measure: tableMeasure };
      const composed = composeParagraph(paragraph, settings);
      if (typeof composed === 'string') throw new Error(`refused: ${composed}`);
      expect(composeParagraph(paragraph, settings)).toEqual(composed);
      nothingLost(paragraph, composed);
      noForbiddenPlace(paragraph, composed);
      neverTooWide(paragraph, composed);
      signsStay(paragraph, composed);
    }),
    { numRuns, seed: Number(process.env.FUZI_PROPERTY_SEED ?? 42) },
  );
});

/** Every piece in order, every character but white space once. */
function nothingLost(paragraph: ParagraphSource, { lines }: ComposedParagraph): void {
  const runs = lines.flatMap((line) => line.runs);
  let piece = 0;
  let at = 0;
  const skip = (from: number, to: number, text: string): void => {
    for (const character of text.slice(from, to))
      expect(mayGo(character), `lost ${JSON.stringify(character)}`).toBe(true);
  };
  const close = (upTo: number): void => {
    while (piece < upTo) {
      const each = paragraph.pieces[piece]!;
      if (each.kind === 'text') skip(at, each.text.length, each.text);
      else if (each.kind !== 'break' && at === 0) throw new Error(`piece ${piece} has no run`);
      piece += 1;
      at = 0;
    }
  };
  for (const run of runs) {
    expect(run.piece).toBeGreaterThanOrEqual(piece);
    close(run.piece);
    const each = paragraph.pieces[run.piece]!;
    if (each.kind === 'text') {
      expect(run.from).toBeGreaterThanOrEqual(at);
      expect(run.to).toBeGreaterThan(run.from);
      skip(at, run.from, each.text);
      at = run.to;
    } else {
      expect([each.kind === 'break', at, run.from, run.to]).toEqual([false, 0, 0, 0]);
      at = 1;
    }
  }
  close(paragraph.pieces.length);
}

const textOf = ({ pieces }: ParagraphSource, line: ComposedParagraph['lines'][number]): string =>
  line.runs
    .map(({ piece, from, to }) => {
      const each = pieces[piece]!;
      return each.kind === 'text' ? each.text.slice(from, to) : each.kind === 'edge' ? '' : '\ufffc';
    })
    .join('');

/** No sign is parted from its number, nor set apart from it; but in code, and where what belongs together is over 12 em. */
function signsStay(paragraph: ParagraphSource, { lines }: ComposedParagraph): void {
  const isPlain = paragraph.pieces.every((each) => each.kind === 'text' && each.style !== code);
  const whole = paragraph.pieces.map((each) => (each.kind === 'text' ? each.text : '')).join('');
  if (!isPlain || paragraph.measure < 160) return;
  for (const [n, line] of lines.entries()) {
    const text = textOf(paragraph, line);
    const next = lines[n + 1];
    const end = text.at(-1)!;
    const isLong = /[!-~±−＋≈≥≤≠＞＜√×÷＝∼～－–—０-９年月日章节\u00a0-\u00ff]{16}/.test(whole);
    if (next && !isLong && sign.includes(end)) expect(textOf(paragraph, next), text).not.toMatch(/^[0-9]/);
    for (const [at, run] of line.runs.entries()) {
      const before = line.runs[at - 1];
      if (!before || before.piece !== run.piece || before.to !== run.from) continue;
      const piece = paragraph.pieces[run.piece]!;
      if (piece.kind !== 'text' || !sign.includes(piece.text[before.to - 1]!)) continue;
      if (/^[0-9]/.test(piece.text.slice(run.from))) expect(run.before ?? 0, piece.text).toBeLessThan(2);
    }
  }
}

/** A line's first and last characters are allowed there, or the line is flawed. */
function noForbiddenPlace(paragraph: ParagraphSource, { lines, flaws }: ComposedParagraph): void {
  const flawed = new Set(flaws.filter(({ kind }) => kind === 'forbidden-break').map(({ line }) => line));
  const forced = paragraph.pieces.some(({ kind }) => kind === 'break');
  for (let n = 0; n + 1 < lines.length; n += 1) {
    if (flawed.has(n) || forced) continue;
    const text = textOf(paragraph, lines[n]!);
    const last = [...text].at(-1)!.codePointAt(0)!;
    const first = textOf(paragraph, lines[n + 1]!).codePointAt(0)!;
    const [end, start] = [classOf(last), classOf(first)];
    if (end !== Class.latin) expect(isForbiddenEnd(end, last), text).toBe(false);
    if (start !== Class.latin) expect(isForbiddenStart(start, first), text).toBe(false);
  }
}

function neverTooWide(paragraph: ParagraphSource, { lines, flaws }: ComposedParagraph): void {
  for (const [n, line] of lines.entries()) {
    const over = flaws.some((flaw) => flaw.kind === 'overfull' && flaw.line === n);
    if (!over) expect(line.width).toBeLessThanOrEqual(paragraph.measure + 0.01);
    if (line.filled) expect(Math.abs(line.width - paragraph.measure)).toBeLessThan(0.01);
    expect(Math.abs(widthOf(paragraph, line) - line.width), JSON.stringify(line)).toBeLessThan(0.02);
  }
  expect(lines.length).toBeGreaterThan(0);
  /** What the browser will make of it: advances, margins, letter-spacing and word-spacing added up. */
  function widthOf({ pieces, indent }: ParagraphSource, line: ComposedParagraph['lines'][number]): number {
    let width = line === lines[0] ? indent : 0;
    let last = 0;
    let size = 0;
    for (const run of line.runs) {
      width += run.before ?? 0;
      const each = pieces[run.piece]!;
      if (each.kind !== 'text') {
        width += each.kind === 'break' ? 0 : each.width;
        if (each.kind !== 'edge') last = 0;
        continue;
      }
      const style = styles[each.style]!;
      size = style.size;
      const run_ = each.text.slice(run.from, run.to);
      const tracking = run.tracking ?? line.tracking;
      const characters = tableMeasure.count(run_);
      width += tableMeasure.text(run_, style, run.wide) + tracking * characters;
      width += (run.wordSpace ?? 0) * [...run_].filter((character) => /[ \u00a0]/.test(character)).length;
      last = run.tracking === undefined ? line.tracking : 0;
    }
    if (line.hyphen) width += size / 2;
    return width - last;
  }
}
