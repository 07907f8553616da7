// One fact of a book changed, in every place a fact can stand: exactly one new finding, at its place. On a book written
// for it (books/silent-facts, import/test-scans/market.txt), and on the imported scan of a real one where that is at hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBook } from '../check/index.ts';
import { applyPolicy } from '../check/policy.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { memoryHost } from '../host.ts';
import { importScan, reportFile } from '../import/index.ts';
import { readBook } from '../read/index.ts';
import { resolveBook } from '../resolve/index.ts';

type Files = Record<string, string>;

/** What `fuzi check` finds, but for the comparison of source and tree. */
async function findingsOf(files: Files): Promise<Diagnostic[]> {
  const host = memoryHost(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/book/${path}`, text])));
  const read = await readBook('/book', host);
  if (!read.value) throw new Error(`no book: ${JSON.stringify(read.diagnostics)}`);
  const resolved = resolveBook(read.value);
  const all = [...read.diagnostics, ...resolved.diagnostics, ...checkBook(resolved.value)];
  return applyPolicy(all, resolved.value.facts);
}

const saying = ({ rule, values }: Diagnostic) => JSON.stringify([rule, values]);
const newOnes = (before: readonly Diagnostic[], after: readonly Diagnostic[]) => {
  const known = new Set(before.map(saying));
  return after.filter((finding) => !known.has(saying(finding)));
};

/** Changes the one place of a text that says `from`. Marks in `from`: what is changed stands between ⟦ and ⟧. */
function changed(text: string, from: string, to: string): { text: string; line: number; start: number; end: number } {
  const [head = '', odd = '', tail = ''] = from.split(/[⟦⟧]/);
  const whole = head + odd + tail;
  const at = text.indexOf(whole);
  if (at < 0 || text.indexOf(whole, at + 1) >= 0) throw new Error(`the text does not say once: ${whole}`);
  const start = at + head.length;
  const lines = text.slice(0, start).split('\n');
  const column = lines.at(-1)!.length + 1;
  return {
    text: text.slice(0, start) + to + text.slice(start + odd.length),
    line: lines.length,
    start: column,
    end: column + to.length,
  };
}

/** The place of the finding is on the line of the change, and its characters touch those changed. */
function expectThere(place: Diagnostic['place'], file: string, change: { line: number; start: number; end: number }) {
  expect([place.file, place.line]).toEqual([file, change.line]);
  // The read stage says where a value begins, not where it ends.
  if (place.endColumn === undefined) return;
  const endColumn = (place.endLine ?? place.line) > place.line ? Number.POSITIVE_INFINITY : place.endColumn;
  expect(place.column, 'begins before the change ends').toBeLessThanOrEqual(change.end);
  expect(endColumn, 'ends after the change begins').toBeGreaterThanOrEqual(change.start);
}

/** The fact with ⟦what changes⟧, what it becomes, the rule that says so, the file where it is not book.yaml. */
type Change = [from: string, to: string, rule: string, file?: string];

function tries(name: string, files: Files, changes: readonly Change[]) {
  describe(name, () => {
    // Begun by the first test that asks: a description is read even where its tests are skipped.
    const before = once(() => findingsOf(files));
    it.each(changes)('%s → %s', async (from, to, rule, file = 'book.yaml') => {
      const change = changed(files[file] ?? '', from, to);
      const found = newOnes(await before(), await findingsOf({ ...files, [file]: change.text }));
      expect(found.map((finding) => `${finding.rule} ${finding.place.file}:${finding.place.line}`)).toEqual([
        `${rule} ${file}:${change.line}`,
      ]);
      expectThere(found[0]!.place, file, change);
    });
  });
}

const folder = join(import.meta.dirname, 'books/silent-facts');
const madeUp: Files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name !== 'expected.txt')
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

it('the book made up for this raises nothing', async () => {
  expect(await findingsOf(madeUp)).toEqual([]);
});

tries('a fact of a book made up', madeUp, [
  ['title: 河埠头的⟦早⟧市', '晚', 'cip-agrees'],
  ['titleDisplay: [河埠头的, ⟦早⟧市', '晚', 'title-display-agrees'],
  ['subtitle: 一九五⟦〇⟧年', '一', 'cip-agrees'],
  ['series: 水乡生⟦活⟧丛书', '涯', 'cip-agrees'],
  ['HEBUTOU DE ⟦ZAO⟧SHI', 'WAN', 'pinyin-agrees'],
  ['ZAOSHI YU YE⟦SHI⟧', 'SI', 'pinyin-agrees'],
  ['{name: 林一⟦帆⟧', '凡', 'cip-agrees'],
  ['林一帆, role: ⟦著⟧', '编著', 'cip-agrees'],
  ['{name: 罗伯特·格⟦林⟧', '兰', 'cip-agrees'],
  ['nationality: ⟦英⟧', '美', 'cip-agrees'],
  ['name: 青⟦石⟧埠出版社', '山', 'cip-agrees'],
  ['place: ⟦杭⟧州', '广', 'cip-agrees'],
  ['address: ⟦杭⟧州市', '郑', 'publisher-region-agrees'],
  ['postcode: "⟦3⟧10006"', '2', 'publisher-region-agrees'],
  ['postcode: "31000⟦6⟧"', '', 'publisher-contact-formed'],
  ['telephone: 0⟦5⟧71-', '7', 'publisher-region-agrees'],
  ['telephone: 0571-851700⟦01⟧', '', 'publisher-contact-formed'],
  ['fax: 0⟦571⟧-', '10', 'publisher-region-agrees'],
  ['post@qingshi⟦b⟧u', 'p', 'publisher-hosts-agree'],
  ['post@⟦qingshibu⟧', 'river', 'publisher-hosts-agree'],
  ['post⟦@⟧', '.', 'publisher-contact-formed'],
  ['lines: [青石⟦埠⟧出版社', '阜', 'imprint-lines-agree'],
  ['{print: 978-7-999999-0⟦1⟧-0', '7', 'isbn-valid'],
  ['{print: 978-7-999999-⟦01-0⟧', '11-9', 'cip-agrees'],
  ['{print: 978-7-⟦999999-01⟧-0', '9999-9901', 'isbn-hyphenated'],
  ['ebook: 978-7-999999-0⟦2⟧-7', '3', 'isbn-valid'],
  ['　　河埠头的⟦早⟧市', '晚', 'cip-agrees'],
  ['变迁/林一⟦帆⟧', '凡', 'cip-agrees'],
  ['.—⟦杭⟧州', '广', 'cip-agrees'],
  ['：青⟦石⟧埠出版社', '山', 'cip-agrees'],
  ['出版社，201⟦7⟧.3', '6', 'publication-dates-agree'],
  ['出版社，2017.⟦3⟧', '8', 'publication-dates-agree'],
  ['　　ISBN 978-7-999999-0⟦1⟧', '2', 'cip-agrees'],
  ['Ⅰ.①⟦河⟧', '江', 'cip-access-points-agree'],
  ['Ⅱ.①⟦林⟧', '杜', 'cip-access-points-agree'],
  ['②⟦罗⟧', '夏', 'cip-access-points-agree'],
  ['⟦Ⅱ⟧.①', 'II', 'cip-block-as-issued'],
  ['⟦F⟧729', 'L', 'cip-class-known'],
  ['②⟦I⟧267.1', '1', 'cip-class-known'],
  ['核字（20⟦1⟧7）', '0', 'cip-number-formed'],
  ['第02125⟦9⟧号', '', 'cip-number-formed'],
  ['中国⟦版本图书馆⟧CIP', '国家版本馆', 'cip-number-formed'],
  ['  edition: ⟦1⟧', '2', 'cip-agrees'],
  ['  printing: ⟦1⟧', '2', 'printing-follows-edition'],
  ['editionDate: 201⟦7⟧', '6', 'publication-dates-agree'],
  ['printingDate: 2017-0⟦3⟧', '4', 'publication-dates-agree'],
  ['\ndate: 201⟦7⟧', '8', 'publication-dates-agree'],
  ['710×1000 1/⟦16⟧', '32', 'sheet-format-agrees'],
  ['⟦710⟧×1000', '880', 'sheet-format-agrees'],
  ['sheets: 7.⟦5⟧', '25', 'sheets-fit-characters'],
  ['sheets: 7.⟦5⟧', '3', 'sheets-whole'],
  ['kiloCharacters: ⟦1⟧31', '2', 'sheets-fit-characters'],
  ['printRun: ⟦1⟧—3000', '4', 'print-run-formed'],
  ['  price: 3⟦6⟧.00元', '8', 'price-agrees'],
  ['  price: 36.0⟦0⟧元', '', 'price-formed'],
  ['条码定价：3⟦6⟧', '9', 'price-agrees'],
  ['责任编辑：周　⟦正⟧', '政', 'imprint-lines-agree'],
  ['写《河埠头的⟦早⟧市', '晚', 'facts-in-text-agree', 'preface.md'],
  ['约十⟦三⟧万字', '八', 'facts-in-text-agree', 'preface.md'],
  ['由青石⟦埠⟧出版社', '阜', 'facts-in-text-agree', 'preface.md'],
  ['定价⟦36⟧', '38', 'price-agrees', 'preface.md'],
  ['999999-0⟦1⟧', '7', 'facts-in-text-agree', 'preface.md'],
  ['林一⟦帆⟧', '凡', 'facts-in-text-agree', 'preface.md'],
  ['price: 36⟦.⟧00元', '', 'price-agrees'],
]);

it('any one character of a fact changed is one finding at most', async () => {
  const yaml = madeUp['book.yaml']!;
  const end = yaml.indexOf('language:');
  const lines = yaml.slice(0, end).split('\n');
  const before = await findingsOf(madeUp);
  // Keys are the schema's: values only.
  const starts = lines.map((line) => /^\s*(?:#.*|- )?(?:[{]?\w+: )?["{[]?/.exec(line)![0].length);
  const place = fc
    .nat(lines.length - 1)
    .chain((line) => fc.record({ line: fc.constant(line), column: fc.nat(lines[line]!.length) }));
  await fc.assert(
    fc.asyncProperty(place, async ({ line, column }) => {
      const character = lines[line]![column] ?? '';
      const inKey = column < starts[line]! || /[a-zA-Z]/.test(character);
      const to = /\d/.test(character) ? String((Number(character) + 1) % 10) : '乙';
      if (inKey || !/\d|\p{Script=Han}/u.test(character)) return;
      const changed = lines.with(line, lines[line]!.slice(0, column) + to + lines[line]!.slice(column + 1));
      const found = newOnes(before, await findingsOf({ ...madeUp, 'book.yaml': changed.join('\n') + yaml.slice(end) }));
      expect(found.map(({ rule }) => rule).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 120, seed: 5 },
  );
});

describe('a fact that only the CIP block and one key say', () => {
  const before = findingsOf(madeUp);
  const changes = [
    ['夜市：一九⟦五⟧〇', '六', 'subtitle: '],
    ['变迁/林一帆⟦著⟧', '编', '{name: 林一帆, role: '],
    ['（⟦英⟧）', '法', 'nationality: '],
    ['（水乡生⟦活⟧', '涯', 'series: '],
  ] as const;
  it.each(changes)('%s → %s: at the key, naming the place in the block', async (from, to, key) => {
    const change = changed(madeUp['book.yaml']!, from, to);
    const found = newOnes(await before, await findingsOf({ ...madeUp, 'book.yaml': change.text }));
    expect(found.map(({ rule }) => rule)).toEqual(['cip-agrees']);
    expect(change.text.split('\n')[found[0]!.place.line - 1]).toContain(key);
    expectThere(found[0]!.related![0]!, 'book.yaml', change);
  });
});

/** A promise that is begun once, when it is first asked for. */
function once<T>(begin: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined;
  return () => {
    begun ??= begin();
    return begun;
  };
}

// ── scans: the change is made before the import ──────────────────────────────────────────────────────────────────

/** What import and check of a scan find. */
async function scanned(text: string): Promise<{ imported: Diagnostic[]; checked: Diagnostic[]; files: Files }> {
  const { value, diagnostics } = importScan(text, 'scan.txt');
  const files = Object.fromEntries(
    value.files.filter(({ path }) => path !== reportFile).map((file) => [file.path, file.text]),
  );
  return { imported: applyPolicy(diagnostics), checked: await findingsOf(files), files };
}

/** The fact with ⟦what changes⟧, what it becomes, whether import says so (at its line), the rule of check that does. */
type ScanChange = [from: string, to: string, imported: boolean, checked: string | undefined];

function triesScan(name: string, text: string, changes: readonly ScanChange[]) {
  describe(name, () => {
    // Begun by the first test that asks: a description is read even where its tests are skipped.
    const before = once(() => scanned(text));
    it.each(changes)('%s → %s', async (from, to, imported, checked) => {
      const change = changed(text, from, to);
      const after = await scanned(change.text);
      const { imported: known, checked: knownLater } = await before();
      expect(newOnes(known, after.imported).map(({ place }) => place.line)).toEqual(imported ? [change.line] : []);
      const found = newOnes(knownLater, after.checked);
      expect(found.map(({ rule }) => rule)).toEqual(checked ? [checked] : []);
    });
  });
}

const market = readFileSync(join(import.meta.dirname, '../import/test-scans/market.txt'), 'utf8');

it('the scan made up for this raises nothing but for how its CIP block is spaced', async () => {
  const { imported, checked } = await scanned(market);
  expect(imported.map(({ rule }) => rule)).toEqual([]);
  expect(checked.map(({ rule }) => rule)).toEqual(['cip-block-as-issued']);
});

triesScan('a fact of a scan made up', market, [
  ['河埠头的⟦早⟧市 与', '晚', true, undefined],
  ['夜市\n\n林一⟦帆⟧ 著\n\n定价', '凡', true, undefined],
  ['著\n\n定价：3⟦6⟧', '8', true, undefined],
  ['DE ⟦Z⟧AOSHI', 'C', true, 'pinyin-agrees'],
  ['河埠头的⟦早⟧市与夜市\n', '晚', true, undefined],
  ['林一⟦帆⟧ 著\n\n青', '凡', true, undefined],
  ['林一帆 ⟦著⟧\n\n青', '编著', true, undefined],
  ['青石⟦埠⟧出版社\n\n##', '阜', true, undefined],
  ['河埠头的⟦早⟧市与夜市 /', '晚', true, 'cip-agrees'],
  ['/ 林一⟦帆⟧著', '凡', true, 'cip-agrees'],
  ['—⟦杭⟧州', '广', false, 'publisher-region-agrees'],
  [': 青石⟦埠⟧出版社', '阜', true, 'cip-agrees'],
  ['201⟦7⟧.3', '6', true, 'publication-dates-agree'],
  ['2017.⟦3⟧', '4', true, 'publication-dates-agree'],
  ['0\n\nⅠ.①⟦河⟧', '江', false, 'cip-access-points-agree'],
  ['Ⅱ.①⟦林⟧', '杜', false, 'cip-access-points-agree'],
  ['第⟦021259⟧号', '2159', false, 'cip-number-formed'],
  ['出版发行：青石⟦埠⟧', '阜', true, undefined],
  ['⟦杭⟧州市', '郑', false, 'publisher-region-agrees'],
  ['：⟦31⟧0006', '21', false, 'publisher-region-agrees'],
  ['电话：0⟦5⟧71', '7', false, 'publisher-region-agrees'],
  ['post@qingshi⟦b⟧u', 'p', true, 'publisher-hosts-agree'],
  ['青石⟦埠⟧出版社读者', '阜', false, 'imprint-lines-agree'],
  ['1/⟦16⟧ ', '32', true, 'sheet-format-agrees'],
  ['印张：⟦7⟧.5', '2', false, 'sheets-fit-characters'],
  ['字数：⟦1⟧31', '7', false, 'sheets-fit-characters'],
  ['201⟦7⟧年3月第1版', '6', true, 'publication-dates-agree'],
  ['2017年3月第⟦1⟧版', '2', false, 'cip-agrees'],
  ['2017年⟦3⟧月第1次', '5', true, 'publication-dates-agree'],
  ['：⟦1⟧—3000', '4', false, 'print-run-formed'],
  ['书号：ISBN 978-7-999999-0⟦1⟧', '7', true, undefined],
]);

const seed = process.env.FUZI_SEED ?? join(import.meta.dirname, '../../../shared/seed/scan.txt');
const hasSeed = existsSync(seed);
if (!hasSeed) console.warn(`skipped: no seed scan at ${seed} (set FUZI_SEED)`);
const scan = hasSeed ? readFileSync(seed, 'utf8') : '';

describe.skipIf(!hasSeed)('the imported scan of a real book', () => {
  const files = hasSeed
    ? Object.fromEntries(importScan(scan, 'scan.txt').value.files.map(({ path, text }) => [path, text]))
    : {};
  tries('a fact of its book.yaml', files, [
    ['title: 中国科⟦协⟧', '技', 'cip-agrees'],
    ['- 创新发展工作⟦模⟧式', '方', 'title-display-agrees'],
    ['GONG⟦ZUO⟧', 'ZHUO', 'pinyin-agrees'],
    ['⟦ZHONGGUO⟧', 'ZONGGUO', 'pinyin-agrees'],
    ['name: 闫邹⟦先⟧', '光', 'cip-agrees'],
    ['name: ⟦闫⟧邹先', '阎', 'cip-agrees'],
    ['role: ⟦著⟧', '编著', 'cip-agrees'],
    ['name: 中国纺⟦织⟧出版社', '识', 'cip-agrees'],
    ['place: ⟦北⟧京', '南', 'cip-agrees'],
    ['address: ⟦北⟧京市', '南', 'publisher-region-agrees'],
    ['postcode: "⟦1⟧00124"', '2', 'publisher-region-agrees'],
    ['postcode: "10012⟦4⟧"', '', 'publisher-contact-formed'],
    ['telephone: 0⟦1⟧0-', '2', 'publisher-region-agrees'],
    ['telephone: 010-6700442⟦2⟧', '', 'publisher-contact-formed'],
    ['fax: 0⟦1⟧0-', '2', 'publisher-region-agrees'],
    ['faxing@e-textile⟦p⟧', 'b', 'publisher-hosts-agree'],
    ['telephone: 01⟦0⟧-', '1', 'publisher-contact-formed'],
    ['http://ww⟦w⟧.c-', 'e', 'publisher-contact-formed'],
    ['7⟦1⟧0×1000', '8', 'sheet-format-agrees'],
    ['    ISB⟦N⟧', 'M', 'cip-agrees'],
    ['CIP 数据⟦核⟧字', '该', 'cip-number-formed'],
    ['中国纺⟦织⟧出版社天猫', '识', 'imprint-lines-agree'],
    ['print: 978-7-5180-3⟦2⟧57-0', '3', 'isbn-valid'],
    ['print: 978-7-5180-3⟦257-0⟧', '258-7', 'cip-agrees'],
    ['中国科⟦协⟧创新驱动助力工程创新发展工作模式研究 /', '技', 'cip-agrees'],
    ['⟦闫⟧邹先著.', '阎', 'cip-agrees'],
    ['中国纺⟦织⟧出版社 ,', '识', 'cip-agrees'],
    ['—⟦北⟧京 :', '南', 'cip-agrees'],
    [', 201⟦7⟧.3', '6', 'publication-dates-agree'],
    ['2017.⟦3⟧\n', '8', 'publication-dates-agree'],
    ['    ISBN 978-7-5180-3⟦2⟧57-0', '3', 'cip-agrees'],
    ['①⟦中⟧…', '申', 'cip-access-points-agree'],
    ['①⟦闫⟧…', '阎', 'cip-access-points-agree'],
    ['⟦G⟧322.25', 'W', 'cip-class-known'],
    ['(20⟦1⟧7)', '0', 'cip-number-formed'],
    ['第 02125⟦9⟧ 号', '', 'cip-number-formed'],
    ['1000 1/⟦16⟧', '32', 'sheet-format-agrees'],
    ['price: 36.⟦00⟧元', '0', 'price-formed'],
    ['sheets: 7.⟦5⟧', '25', 'sheets-fit-characters'],
    ['kiloCharacters: 1⟦3⟧1', '9', 'sheets-fit-characters'],
    ['edition: ⟦1⟧', '2', 'cip-agrees'],
    ['printing: ⟦1⟧', '2', 'printing-follows-edition'],
    ['editionDate: 201⟦7⟧', '8', 'publication-dates-agree'],
    ['printingDate: 2017-0⟦3⟧', '5', 'publication-dates-agree'],
    ['\ndate: 201⟦7⟧', '8', 'publication-dates-agree'],
  ]);
  triesScan('a fact of its text', scan, [
    ['◆ 闫邹⟦先⟧', '光', true, undefined],
    ['\n闫邹⟦先⟧ 著\n\n\n\n中国', '光', true, undefined],
    ['\n中国纺⟦织⟧出版社\n\n##', '识', true, undefined],
    ['科⟦协⟧创新驱动助力工程创新发展工作模式研究 /', '技', true, 'cip-agrees'],
    ['闫邹⟦先⟧著', '光', true, 'cip-agrees'],
    ['中国纺⟦织⟧出版社 ,', '识', true, 'cip-agrees'],
    ['201⟦7⟧.3', '6', true, 'publication-dates-agree'],
    ['3257-⟦0⟧', '1', true, 'isbn-valid'],
    ['中国纺⟦织⟧出版社出版发行', '识', true, undefined],
    ['：1⟦0⟧0124', '2', false, 'publisher-region-agrees'],
    ['印张：7.⟦5⟧', '25', false, 'sheets-fit-characters'],
    ['2⟦0⟧17 年 3 月第 1 版', '1', true, 'publication-dates-agree'],
  ]);
});
