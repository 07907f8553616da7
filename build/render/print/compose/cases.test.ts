// Lines a typographer can read. Chinese characters are an em, Latin ones half an em, word spaces a quarter; marks lose
// their halves as the schemes say. `lines` shows where lines end; `width` what every line is set to, in em.
import { expect, test } from 'vitest';
import { type ComposedParagraph, composeParagraph, fitCosts } from './index.ts';
import type { ParagraphSource, Piece, PunctuationScheme } from './paragraph.ts';
import { body, code, styles, tableMeasure } from './table-measure.ts';

interface Setting {
  measure: number;
  indent?: number;
  scheme?: PunctuationScheme;
  align?: ParagraphSource['align'];
  balance?: boolean;
  fit?: number;
}

const text = (words: string, style = body): Piece => ({ kind: 'text', text: words, style });

function sourceOf(content: string | readonly Piece[], setting: Setting): ParagraphSource {
  return {
    pieces: typeof content === 'string' ? [text(content)] : content,
    measure: setting.measure * 10,
    indent: (setting.indent ?? 0) * 10,
    size: 10,
    align: setting.align ?? 'justify',
    balance: setting.balance ?? false,
    fit: setting.fit ?? 0,
  };
}

function compose(content: string | readonly Piece[], setting: Setting): ComposedParagraph {
  const source = sourceOf(content, setting);
  const settings = { styles, scheme: setting.scheme ?? '全角', measure: tableMeasure };
  const composed = composeParagraph(source, settings);
  if (typeof composed === 'string') throw new Error(composed);
  return composed;
}

/** Lines as text, ends marked |; boxes □, note marks *, added hyphens ¬. */
function show(content: string | readonly Piece[], composed: ComposedParagraph): string {
  const pieces = typeof content === 'string' ? [text(content)] : content;
  return composed.lines
    .map(({ runs, hyphen }) => {
      const words = runs.map(({ piece, from, to }) => {
        const each = pieces[piece]!;
        if (each.kind === 'text') return each.text.slice(from, to);
        return each.kind === 'box' ? '□' : each.kind === 'note' ? '*' : '';
      });
      return words.join('') + (hyphen ? '¬' : '');
    })
    .join('|');
}

const lines = (content: string | readonly Piece[], setting: Setting): string =>
  show(content, compose(content, setting));
/** Widths of lines in em, to two places. */
const widths = (content: string | readonly Piece[], setting: Setting): number[] =>
  compose(content, setting).lines.map(({ width }) => Math.round(width * 10) / 100);

test.each<[why: string, text: string, measure: number, lines: string]>([
  ['full lines need nothing', '春江潮水连海平海上明月共潮生', 7, '春江潮水连海平|海上明月共潮生'],
  ['a mark is squeezed in at half width', '春江潮水连海，海上明月共潮生。', 6.5, '春江潮水连海，|海上明月共潮|生。'],
  [
    'a mark is pushed out where nothing gives',
    '春江潮水连海平，海上明月共潮生来去去',
    7,
    '春江潮水连海|平，海上明月共|潮生来去去',
  ],
  ['an opening mark never ends a line', '春江潮水连海“平海上明月”共潮', 7, '春江潮水连海|“平海上明月”|共潮'],
  ['—— is never parted', '春江潮水连海——海上明月共潮生', 7, '春江潮水连|海——海上明月|共潮生'],
  ['—— and …… end a line, they do not begin one', '春江潮水连海——海上明月共潮……', 8, '春江潮水连海——|海上明月共潮……'],
  ['a number stays with its measure', '春江潮水共2013年海上', 7, '春江潮水共|2013年海上'],
  ['第3章 stays whole', '春江潮水连第3章海上明月', 7, '春江潮水连|第3章海上明月'],
  ['what follows 图3-2 is no measure', '春江潮水连图3-2所示海上', 8, '春江潮水连图3-2|所示海上'],
  ['图3-2 stays whole', '春江潮水连见图3-2海上明', 7, '春江潮水连见|图3-2海上明'],
  ['式（2-3） stays whole', '春江潮水连海式（2-3）海上', 7, '春江潮水连海|式（2-3）海上'],
  ['a range of years stays whole', '春江潮水连海2007—2011年海上明月', 8, '春江潮水连海|2007—2011年海|上明月'],
  ['a range with ～ stays whole', '春江潮水连海平海1.5～2.0海上明', 9, '春江潮水连海平海|1.5～2.0海上明'],
  ['an ISBN stays whole', '春江潮水连海978-7-5180-3257-0海上明', 12, '春江潮水连海|978-7-5180-3257-0海上明'],
  ['thousands stay whole', '春江潮水连12 000元海上', 7, '春江潮水连|12 000元海上'],
  ['a unit stays with its number', '春江潮水连长5 km海上明', 7, '春江潮水连长|5 km海上明'],
  ['％ stays with its number', '春江潮水连海25％海上明月', 7, '春江潮水连海|25％海上明月'],
  ['￥ stays with its number', '春江潮水连海￥36海上明月', 7, '春江潮水连海|￥36海上明月'],
  ['a sign stays with its number', '春江潮水连海平±5.4%海上明', 8, '春江潮水连海平|±5.4%海上明'],
  ['and so does a full-width one', '春江潮水连海平＋3℃海上明', 8, '春江潮水连海平|＋3℃海上明'],
  ['and one that is typed apart', '春江潮水连海平3 ± 0.1海上', 9, '春江潮水连海平|3±0.1海上'],
  ['and two signs', '春江潮水连海平≥−5海上明月', 8, '春江潮水连海平|≥−5海上明月'],
  ['＞ begins a line, it is no bracket', '春江潮水连海平海＞3海上明', 8, '春江潮水连海平海|＞3海上明'],
  ['－ stays with its number, and the mark before it', '春江潮水连海平，－3海上', 8, '春江潮水连海|平，－3海上'],
  ['5×3 stays whole', '春江潮水连海平5×3海上明', 8, '春江潮水连海平|5×3海上明'],
  [
    'a long sum ends a line after a sign',
    '春江潮1+22+333+4444+55555+666666+7777777海上',
    17.5,
    '春江潮1+22+333+4444+55555+666666+|7777777海上',
  ],
  ['々 never begins a line', '春江潮水连海年々海上明月', 7, '春江潮水连海|年々海上明月'],
  ['／ stands at neither end', '春江潮水连海甲／乙海上明', 7, '春江潮水连海|甲／乙海上明'],
  ['Latin words are not parted but at their hyphens', '春江潮水well-known海上', 7, '春江潮水well-|known海上'],
  ['Latin words are hyphenated', '春江潮水连海typography海上明月', 9.25, '春江潮水连海typog¬|raphy海上明月'],
  ['abbreviations are not', '春江潮水连海TYPOGRAPHY海上明', 9.25, '春江潮水连海|TYPOGRAPHY海上明'],
  [
    'and so are long ones',
    '春Pneumonoultramicroscopicsilicovolcanoconiosis海上明月',
    12,
    '春Pneumonoultramicro¬|scopicsilicovolcanoco¬|niosis海上明月',
  ],
  [
    'an address ends after its signs',
    '见https://example.org/book/list海上明',
    11.25,
    '见https://example.org/|book/list海上明',
  ],
  ['U+200B is a place to end', 'GB/T' + '\u200b' + '15834春江潮水', 4, 'GB/T|15834春|江潮水'],
  ['a quote stays with what it quotes, whatever space is typed', 'abcd ef “ gh ij ” kl', 4.5, 'abcd ef|“ gh ij ”|kl'],
  ['U+2060 is none', '春江潮水连海' + '\u2060' + '平海上明月', 6, '春江潮水连|海平海上明月'],
])('%s', (_why, words, measure, expected) => {
  expect(lines(words, { measure })).toBe(expected);
});

test.each<[why: string, scheme: PunctuationScheme, text: string, width: number]>([
  ['marks are an em', '全角', '春，江。潮', 5],
  ['two side by side are an em and a half', '全角', '春。”江', 3.5],
  ['closing before opening', '全角', '春）（江', 3.5],
  ['opening before opening', '全角', '春（“江', 3.5],
  ['a colon before a quote', '全角', '春：“江', 3.5],
  ['three side by side are two ems', '全角', '春。”）江', 4],
  ['full side by side', '全身', '春。”江', 4],
  ['half, but for 。', '开明', '春，江“潮”水。', 6.5 - 0.5 + 0],
  ['half at the line’s end', '行末半角', '春，江。', 3.5],
  ['· is half an em', '全角', '春·江', 2.5],
  ['中西间距', '全角', '春Abc江', 4],
  ['typed or not', '全角', '春 Abc 江', 4],
  ['before a sign, not between it and its number', '全角', '春±5江', 4],
  ['the same with <, ≥−, √', '全角', '春<5江≥−5江√2江', 4 + 1 + 2.5 + 1.5 + 6 / 4],
  ['none inside 3±0.1, n≥3', '全角', '春3±0.1江n≥3江', 3 + 3 + 2 + 4 / 4],
  ['a full-width sign has its own blank', '全角', '春＋3江', 3.75],
  ['and keeps its width', '全角', '春2＝1江', 4.5],
  ['none beside × behind a Chinese character', '全角', '春×2江', 3.75],
  ['none beside marks', '全角', '春，Abc。', 4.5],
  ['none beside ASCII brackets', '全角', '春(Abc)江', 4.5],
  ['a space between Chinese characters stays', '全角', '春 江', 2.25],
  ['white space collapses', '全角', 'ab \t\n cd', 2.25],
  ['an apostrophe is narrow', '全角', '春it’s江', 0.5 + 2 + 1.5 + 0.3],
  ['quotes among Latin words are half an em', '全角', 'a “bc” d', 2 + 1 + 0.5],
])('%s (%s)', (_why, scheme, words, width) => {
  expect(widths(words, { measure: 20, scheme })).toEqual([Math.round(width * 100) / 100]);
});

test('an opening mark loses its half at a line’s start, not after the indent', () => {
  const composed = compose('“春江潮水”连海', { measure: 5, indent: 2 });
  expect(composed.lines[0]!.runs[0]!.before).toBeUndefined();
  expect(compose('春江“潮水连海”', { measure: 3 }).lines.map(({ runs }) => runs[0]!.before)).toEqual([
    undefined,
    -5,
    undefined,
  ]);
});

test('marks of a kind give alike, brackets before commas, commas before stops', () => {
  // An em too many, and the quotes have it.
  const { lines: set } = compose('春，江“潮”水，连海。平海上', { measure: 13 });
  const [line] = set;
  expect(line!.width).toBeCloseTo(130);
  const tracked = line!.runs.map(({ before, tracking }) => [before ?? 0, tracking ?? 0]);
  expect(tracked).toContainEqual([-5, 0]); // “
  expect(tracked).toContainEqual([0, -5]); // ”
  expect(tracked.filter(([, after]) => after! < 0)).toHaveLength(1); // ， and 。 keep theirs
});

test('a line that is stretched parts all its characters alike', () => {
  const { lines: set } = compose([text('春江潮水连海平海上明月共潮生'), { kind: 'box', width: 30, side: 'none' }], {
    measure: 16,
  });
  const [line] = set;
  expect(line!.filled).toBe(true);
  expect(line!.tracking).toBeCloseTo(20 / 13);
  expect(line!.runs).toEqual([{ piece: 0, from: 0, to: 14 }]);
});

test('a formula is parted between its parts where its line needs it', () => {
  const part = (operator?: true): Piece => ({ kind: 'box', width: 30, side: 'latin', ...(operator && { operator }) });
  const formula = [part(true), part(), part()];
  const ends = (before: number) =>
    compose([text('春江潮水连海平海上明月共潮生'.slice(0, before)), ...formula, text('滟滟随波千万里')], {
      measure: 16,
    }).lines[0]!.runs.at(-1)!.piece;
  expect([6, 7, 9, 10].map(ends)).toEqual([3, 2, 2, 1]);
});

test('a formula’s lines lack as little as can be together: none is full because the one before is half empty', () => {
  const part = (width: number): Piece => ({ kind: 'box', width, side: 'latin', operator: true });
  const formula = [3, 3, 4, 3, 3, 3, 3, 3].map((width) => part(width * 10));
  const { lines: set, flaws } = compose([text('春江潮水'), ...formula, text('连海平')], { measure: 16 });
  expect(set.map(({ runs }) => runs.at(-1)!.piece)).toEqual([3, 8, 9]);
  expect(flaws.map(({ line, kind, by }) => [line, kind, Math.round(by * 100) / 100])).toEqual([
    [0, 'loose', 1.75],
    [1, 'loose', 1],
  ]);
});

test('a hair that a formula’s line lacks is not spoken of', () => {
  const part: Piece = { kind: 'box', width: 53.2, side: 'latin', operator: true };
  const { lines: set, flaws } = compose([part, part, part, text('连海平')], { measure: 16 });
  expect([set.map(({ width }) => width), flaws]).toEqual([[159.6, 30], []]);
});

test('中西间距 widens before Chinese characters are parted', () => {
  const { lines: set } = compose('春江潮水连海Abc明月平海——上明月', { measure: 10.2 });
  const [line] = set;
  expect(line!.tracking).toBe(0);
  const gaps = line!.runs.map(({ before }) => before ?? 0).filter(Boolean);
  expect(gaps[0]).toBeCloseTo(gaps[1]!);
});

test('marks widen by a quarter, all alike, before Chinese characters are parted by more than is hardly seen', () => {
  // 1.4 em short: 17 gaps have 0.028 em each, the comma and the bracket a quarter, what is left is shared by all.
  const { lines: set } = compose(
    [text('春江潮水，连海平海上（明月共潮生滟滟'), { kind: 'box', width: 150, side: 'none' }],
    { measure: 19.4 },
  );
  const [line] = set;
  const each = (1.4 - 2 * 0.25) / 17;
  expect(line!.tracking).toBeCloseTo(each * 10);
  const runs = line!.runs.map(({ before = 0, tracking }) => [before, tracking ?? line!.tracking]);
  expect(runs).toContainEqual([0, expect.closeTo(each * 10 + 2.5)]); // ，
  expect(runs).toContainEqual([2.5, expect.closeTo(each * 10)]); // （
  expect(line!.width).toBeCloseTo(194);
});

test('and by a quarter more before they are parted by over 0.06 em', () => {
  const content: Piece[] = [text('春江潮水，连海平海上（明月共潮生滟滟'), { kind: 'box', width: 150, side: 'none' }];
  const each = (measure: number) => compose(content, { measure }).lines[0]!.tracking / 10;
  expect(each(20)).toBeCloseTo(0.06); // 2 em in 17 gaps and two marks: they have a little less than a half each
  expect(each(20.5)).toBeCloseTo((2.5 - 2 * 0.5) / 17);
});

test('characters come closer, by 0.012 em at most, where the line would else gape', () => {
  const words = `${'春江潮水连海平海'.repeat(3)}共`;
  // 第12卷 is 3.5 em: a quarter more than there is room for, and less 中西间距 than that; without it 25 are parted by 0.13.
  const [line] = compose(`${words}第12卷海上明月`, { measure: 28.1 }).lines;
  expect(line!.tracking / 10).toBeLessThan(0);
  expect(line!.tracking / 10).toBeGreaterThanOrEqual(-0.012);
  expect(lines(`${words}第12卷海上明月`, { measure: 28.1 })).toBe(`${words}第12卷|海上明月`);
  expect(lines(`${words}第12卷海上明月`, { measure: 27.5 })).toBe(`${words}|第12卷海上明月`);
});

test('a unit of several characters parts where the line would else gape, never from its number', () => {
  const words = `${'春江潮水连海平海'.repeat(3)}共`;
  expect(lines(`${words}春江12平方米海上明`, { measure: 29 })).toBe(`${words}春江12平|方米海上明`);
  expect(lines(`春江潮水，海上明12平方米海上明`, { measure: 8 })).toBe(`春江潮水，海上明|12平方米海上明`);
});

test('all a line has to give is taken only where nothing milder is at hand', () => {
  const words = '政府在2004年推行统一的收费办法，每个摊位每天收2元，后来改为3.5元，2015年取消。';
  expect(lines(words, { measure: 35.5 })).toBe(
    '政府在2004年推行统一的收费办法，每个摊位每天收2元，后来改为3.5元，|2015年取消。',
  );
  // Half of it costs next to nothing.
  expect(lines(words, { measure: 37 })).toBe(
    '政府在2004年推行统一的收费办法，每个摊位每天收2元，后来改为3.5元，2015年|取消。',
  );
});

test('no last line of one character', () => {
  expect(lines('春江潮水连海，平海上明月共潮生滟。', { measure: 8 })).toBe('春江潮水连海，|平海上明月共潮|生滟。');
  expect(compose('春江潮水连海平海上明月共潮生滟', { measure: 14 }).flaws).toEqual([]);
});

test('…… or brackets beside it leave a character alone', () => {
  const oneBefore = '春江潮水连海平海上明月共潮生滟';
  expect(lines(`${oneBefore}……`, { measure: 14 })).not.toMatch(/\|滟……$/);
  expect(lines(`${oneBefore.slice(0, -1)}[2]。`, { measure: 14 })).not.toMatch(/\|\[2\]。$/);
});

test('what could only be filled by gaping is left as it is', () => {
  const before = text('春江潮水连海');
  const [line] = compose([before, { kind: 'box', width: 150, side: 'none' }], { measure: 14 }).lines;
  expect(line).toMatchObject({ tracking: 0, width: 60, filled: false });
});

test('an editor’s break: lines before it are full, the last of them where it nearly is', () => {
  const poem = '春江潮水连海平，海上明月共潮生。滟滟随波千万里，何处春江无月明！';
  const broken = (words: string, measure: number) =>
    compose([text(words), { kind: 'break', justify: true }, text('平海')], { measure });
  const endOf = ({ lines: set, flaws }: ComposedParagraph) => [set.map(({ width }) => width / 10), flaws];
  expect(endOf(broken('短行', 14))).toEqual([[2, 2], []]);
  expect(endOf(broken(poem, 12))).toEqual([[12, 12, 8, 2], []]);
  expect(endOf(broken(poem, 11))).toEqual([[11, 11, 11, 2], []]);
  expect(broken(poem, 12).lines.map(({ filled }) => filled)).toEqual([true, true, false, false]);
  const filling = composeParagraph(
    sourceOf([text(poem), { kind: 'break', justify: true }, text('平海')], { measure: 12 }),
    { styles, scheme: '全角', measure: tableMeasure, lineEnds: '逐行' },
  ) as ComposedParagraph;
  expect(endOf(filling)).toEqual([[12, 12, 8, 2], []]);
});

test('headings: lines of a length, ends where sense ends', () => {
  const setting = { measure: 14, align: 'center', balance: true } as const;
  expect(lines('深入推进助力工程的思路与措施研究报告', setting)).toBe('深入推进助力工程的|思路与措施研究报告');
  expect(lines('春江花月夜', setting)).toBe('春江花月夜');
});

test('forced ends: filled or not', () => {
  const content: Piece[] = [text('春江潮水连海平海上明'), { kind: 'break', justify: true }, text('月共潮')];
  const filled = compose(content, { measure: 11 });
  expect(filled.lines.map(({ width, filled: isFilled }) => [width, isFilled])).toEqual([
    [110, true],
    [30, false],
  ]);
  const ragged = compose(
    content.map((piece) => (piece.kind === 'break' ? { ...piece, justify: false } : piece)),
    {
      measure: 11,
    },
  );
  expect(ragged.lines[0]).toMatchObject({ width: 100, filled: false });
});

test('a line shorter, a line longer', () => {
  const words =
    '春江潮水，连海平，海上明月，共潮生。滟滟随波，千万里，何处春江，无月明。江流宛转，绕芳甸，月照花林，皆似霰。';
  const settings = { styles, scheme: '全角', measure: tableMeasure } as const;
  expect(compose(words, { measure: 16 }).lines).toHaveLength(4);
  expect(compose(words, { measure: 16, fit: -1 })).toMatchObject({ fitted: -1, lines: { length: 3 } });
  expect(compose(words, { measure: 13, fit: 1 })).toMatchObject({ fitted: 1, lines: { length: 5 } });
  const costs = [16, 13].map((measure) => fitCosts(sourceOf(words, { measure }), settings));
  // Three lines with every mark at half: for an editor who asks, not for a page's sake.
  expect(costs).toEqual([{}, { longer: expect.closeTo(0.76, 1) }]);
  // Two lines in sequence at three quarters of what they have, and at two fifths.
  const shorter = [24, 25.5].map((measure) => fitCosts(sourceOf(words, { measure }), settings));
  expect(shorter).toEqual([{}, { shorter: expect.closeTo(0.6, 1) }]);
  // What is not within the limits is not done.
  expect(compose('春江潮水', { measure: 12, fit: -1 })).toMatchObject({ fitted: 0, lines: [{ width: 40 }] });
});

test('what an author holds together stays together; code is left as it is', () => {
  const name: Piece = { kind: 'text', text: '张若虚的诗', style: body, nobreak: 1 };
  expect(lines([text('春江潮水连海'), name, text('平')], { measure: 9 })).toBe('春江潮水连海|张若虚的诗平');
  const [line] = compose([text('见'), text('a, b', code), text('江')], { measure: 20 }).lines;
  expect(line!.width).toBe(10 + 2.5 + (3 * 5 + 2.5) + 2.5 + 10);
});

test('a word that no point to hyphenate it at serves is parted with a flaw', () => {
  const { flaws } = compose('春internationalization海上', { measure: 2 });
  expect(flaws.some(({ kind }) => kind === 'forbidden-break')).toBe(true);
  expect(flaws.some(({ kind }) => kind === 'overfull')).toBe(false);
});

test('note marks stay with what they mark', () => {
  const content: Piece[] = [text('春江潮水连海平'), { kind: 'note', width: 5 }, text('海上明月')];
  expect(lines(content, { measure: 7 })).toBe('春江潮水连海|平*海上明月');
});

test('an exponent is of its word: 中西间距 after it, none where it is a note', () => {
  const raised = (before: string, part?: true): Piece[] => [
    text(before),
    { kind: 'note', width: 3, ...(part && { part }) },
    text('的春江'),
  ];
  expect(widths(raised('每g/m', true), { measure: 20 })).toEqual([1 + 0.25 + 1.5 + 0.3 + 0.25 + 3]);
  expect(widths(raised('每g/m'), { measure: 20 })).toEqual([1 + 0.25 + 1.5 + 0.3 + 3]);
  expect(widths(raised('每', true), { measure: 20 })).toEqual([1 + 0.3 + 3]);
  expect(widths([text('x'), { kind: 'note', width: 3, part: true }, text(' is')], { measure: 20 })).toEqual([
    0.5 + 0.3 + 0.25 + 1,
  ]);
});
