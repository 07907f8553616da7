// Wrong references planted in a copy of the handbook, in memory: each is found, at its place, by its rule, and nothing else is
// new. The handbook itself has none.
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Book, PageMap } from '../../../book.ts';
import { type Diagnostic, type RuleId, ruleClassOf } from '../../../diagnostic.ts';
import { type Host, realHost } from '../../../host.ts';
import { readBook } from '../../../read/index.ts';
import { resolveBook } from '../../../resolve/index.ts';
import { repositoryRoot } from '../../../root.ts';
import { checkBook, checkPages } from '../../index.ts';

interface Plant {
  /** The file, and the label of the heading that the planted paragraphs follow. */
  at: [file: string, label: string];
  text: string;
  found: string;
  rule: RuleId;
  severity?: Diagnostic['severity'];
}

const plant = (at: string, text: string, found: string, rule: RuleId, severity?: Diagnostic['severity']): Plant => ({
  at: at.split(' ') as [string, string],
  text,
  found,
  rule,
  ...(severity ? { severity } : {}),
});

const plants: Plant[] = [
  plant('04-layout.md sec-trim', '裁切的地图见第999页。', '第999页', 'typed-page-possible'),
  plant('04-layout.md sec-trim', '开本的分别见图4-9。', '图4-9', 'typed-number-exists', 'error'),
  plant('04-layout.md sec-trim', '边长的比值见图４－７。', '图４－７', 'typed-number-exists', 'error'),
  plant('05-lines.md sec-composing', '这些数目列在表 5.9里。', '表 5.9', 'typed-number-exists', 'error'),
  plant('05-lines.md sec-composing', '比较表5-1至表5-9可知。', '表5-9', 'typed-number-exists', 'error'),
  plant('07-imprint.md sec-isbn', '校验码由式（7-4）求得。', '式（7-4）', 'typed-number-exists', 'error'),
  plant('07-imprint.md sec-isbn', '代入公式(4-8)再算一遍。', '公式(4-8)', 'typed-number-exists', 'error'),
  plant('03-numbering.md sec-labels', '完整的样子见程序清单3-6。', '程序清单3-6', 'typed-number-exists', 'error'),
  plant('02-writing.md sec-lists', '键名见表2-1、2-7。', '2-7', 'typed-number-exists', 'error'),
  plant('b-commands.md sec-exit', '退出码也列在表B-9里。', '表B-9', 'typed-number-exists', 'error'),
  plant('04-layout.md sec-area', '行空的样子见图4.2。', '图4.2', 'typed-reference-one-style', 'warning'),
  plant('04-layout.md sec-area', '单码的一面见图4-1（c）。', '图4-1（c）', 'typed-part-of-figure-exists', 'info'),
  plant('04-layout.md sec-area', '版心的位置见图[@fig-area]。', '图', 'reference-word-fits', 'error'),
  plant('04-layout.md sec-area', '号数见图[-@tbl-sizes]。', '图', 'reference-word-fits', 'error'),
  plant('01-why.md sec-errors', '这些毛病，详见第十七章。', '第十七章', 'typed-chapter-exists', 'error'),
  plant('01-why.md sec-errors', '第十二章还要细说这件事。', '第十二章', 'typed-chapter-exists', 'warning'),
  plant('02-writing.md sec-headings', '编号的道理见第三章第九节。', '第三章第九节', 'typed-chapter-exists', 'error'),
  plant('02-writing.md sec-headings', '标签的写法见3.8节。', '3.8节', 'typed-chapter-exists', 'error'),
  plant('02-writing.md sec-headings', '豁免的写法详见8.1.9。', '8.1.9', 'typed-chapter-exists', 'warning'),
  plant('08-checking.md sec-report', '字段的说明见附录H。', '附录H', 'typed-chapter-exists', 'error'),
  plant('08-checking.md sec-report', '编号见第3.1节“标签”。', '标签', 'quoted-title-matches', 'warning'),
  plant('06-apparatus.md sec-notes', '这一条参见注㉙。', '注㉙', 'typed-note-exists', 'error'),
  plant('06-apparatus.md sec-notes', '表格的规矩另有人说过[29]。', '[29]', 'typed-citation-exists', 'error'),
  plant('06-apparatus.md sec-notes', '图的规矩也有人说过[1,5-3]。', '[1,5-3]', 'citation-range-ascends', 'error'),
  plant('09-screens.md sec-web', '网页的分栏如下图所示。', '下图', 'pointed-float-present', 'warning'),
  plant('09-screens.md sec-web', '各种屏幕的宽度见下表。', '下表', 'pointed-float-present', 'warning'),
  plant('10-import.md sec-joins', '断开的样子如图所示。', '如图所示', 'pointed-float-present', 'warning'),
  plant('10-import.md sec-joins', '由上式可得段落的长短。', '上式', 'pointed-float-present', 'warning'),
  plant('01-why.md sec-errors', '上一章已经说过缘起。', '上一章', 'pointed-chapter-present', 'warning'),
  plant('10-import.md sec-joins', '下一章再说导入以后。', '下一章', 'pointed-chapter-present', 'warning'),
  plant('09-screens.md sec-web', '下一节说怎样发布。', '下一节', 'pointed-chapter-present', 'warning'),
  plant('a-keys.md sec-keys', '本章列出全部的键。', '本章', 'pointed-chapter-present', 'warning'),
  plant('08-checking.md sec-report', '全书共12章，读到这里过了大半。', '12章', 'stated-chapters-true', 'warning'),
  plant('04-layout.md sec-trim', '本章共九节，从纸张说起。', '九节', 'stated-chapters-true', 'warning'),
  plant(
    '04-layout.md sec-sides',
    '例4-1 一张纸折三次，得八页。\n\n例4-2 折四次，得十六页。',
    '',
    'typed-number-exists',
  ),
  plant('04-layout.md sec-sides', '算法同例4-6。', '例4-6', 'typed-number-exists', 'error'),
  plant(
    '05-lines.md sec-pages',
    '例5-1 面末剩一行。\n\n例5-3 面首剩一字。',
    '例5-3 面首剩一字。',
    'typed-caption-in-sequence',
  ),
];

/** On finished pages. */
/** Told only when there are pages; what is far beyond any (第999页, among the plants) is not told again. */
const pagePlants: Plant[] = [
  plant('04-layout.md sec-trim', '裁切的尺寸见第230页。', '第230页', 'typed-page-holds', 'error'),
  plant('05-lines.md sec-composing', '版心的图4-3（见第3页）也可参看。', '第3页', 'typed-page-holds', 'error'),
];

const folder = join(repositoryRoot, 'manuscript');

/** What is typed rightly in the plants is offered as a reference; that is no fault. */
const offered: RuleId = 'typed-reference-is-live';

/** Families that judge how a text is written, not what it names. */
const ofWriting: ReadonlySet<string> = new Set(['punctuation', 'characters', 'numbers', 'words', 'consistency']);

interface Checked {
  book: Book;
  findings: Diagnostic[];
  sources: ReadonlyMap<string, string>;
}

async function check(host: Host): Promise<Checked> {
  const read = await readBook(folder, host);
  const { value: book, diagnostics } = resolveBook(read.value!);
  const findings = [...read.diagnostics, ...diagnostics, ...checkBook(book)];
  return { book, findings, sources: new Map(book.sources.map(({ path, text }) => [path, text])) };
}

/** The handbook with paragraphs planted after the headings they name. */
async function planted(list: readonly Plant[]): Promise<Host> {
  const texts = new Map<string, string>();
  for (const { at, text } of [...list].reverse()) {
    const path = join(folder, at[0]);
    const before = texts.get(path) ?? new TextDecoder().decode((await realHost.read(path))!);
    const heading = before.indexOf(`{#${at[1]}}\n`);
    if (heading < 0) throw new Error(`${at[0]} has no heading {#${at[1]}}`);
    const end = heading + at[1].length + 4;
    texts.set(path, `${before.slice(0, end)}\n${text}\n${before.slice(end)}`);
  }
  const bytes = new Map([...texts].map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return { ...realHost, read: async (path) => bytes.get(path) ?? realHost.read(path) };
}

/** `file: rule: what the source has there`, which says the same of a finding before and after planting. */
const said = (finding: Diagnostic, sources: Checked['sources']) =>
  `${finding.place.file}: ${finding.rule}: ${textAt(finding, sources)}`;

function textAt({ place }: Diagnostic, sources: Checked['sources']): string {
  const lines = (sources.get(place.file) ?? '').split('\n').slice(place.line - 1, place.endLine ?? place.line);
  const last = lines.length - 1;
  if (last >= 0 && place.endColumn !== undefined) lines[last] = lines[last]!.slice(0, place.endColumn - 1);
  return lines.join('\n').slice(place.column - 1);
}

/** All pages there are: 200, with the handbook's targets on page 60. */
function pagesOf(book: Book): PageMap {
  const sides = Array.from({ length: 200 }, (_, index) => ({
    index,
    section: book.sections[0]!.id,
    folio: String(index + 1),
    label: String(index + 1),
    folioShown: true,
    blank: false,
  }));
  return {
    sides,
    anchors: Object.fromEntries([...book.targets.values()].map(({ anchor }) => [anchor, 59])),
    blocks: {},
  };
}

describe('wrong references planted in the handbook', () => {
  let before: Checked;
  let after: Checked;
  beforeAll(async () => {
    before = await check(realHost);
    after = await check(await planted([...plants, ...pagePlants]));
  });

  it('are of more than twenty kinds', () => {
    expect(plants.filter(({ found }) => found !== '').length + pagePlants.length).toBeGreaterThan(30);
  });

  it('are none in the handbook itself', () => {
    const rules = new Set<RuleId>([...plants, ...pagePlants].map(({ rule }) => rule));
    expect(before.findings.filter(({ rule }) => rules.has(rule) || rule === offered)).toEqual([]);
    expect(checkPages(before.book, pagesOf(before.book))).toEqual([]);
  });

  for (const { at, text, found, rule, severity } of plants) {
    if (found === '') continue;
    it(`${rule}: ${found} in ${text}`, () => {
      const source = after.sources.get(at[0])!;
      const offset = source.indexOf(text) + text.indexOf(found);
      const line = source.slice(0, offset).split('\n').length;
      const column = offset - source.lastIndexOf('\n', offset - 1);
      const here = after.findings.filter(
        (finding) =>
          finding.rule === rule &&
          finding.place.file === at[0] &&
          finding.place.line === line &&
          finding.place.column === column,
      );
      expect(here.map((finding) => textAt(finding, after.sources))).toEqual([found]);
      if (severity) expect(here[0]!.severity).toBe(severity);
    });
  }

  it('and nothing else is new', () => {
    const left = before.findings.map((finding) => said(finding, before.sources));
    const expected = plants
      .filter(({ found }) => found !== '')
      .map(({ at, found, rule }) => `${at[0]}: ${rule}: ${found}`);
    const fresh = after.findings
      // ４－７ and the spaces of 表 5.9 are faults of their own, which other families tell.
      .filter(({ rule }) => rule !== offered && !ofWriting.has(ruleClassOf(rule)))
      .map((finding) => said(finding, after.sources))
      .filter((one) => !left.includes(one));
    expect(fresh.sort()).toEqual(expected.sort());
  });

  it('on pages', () => {
    const findings = checkPages(after.book, pagesOf(after.book));
    expect(findings.map((finding) => said(finding, after.sources)).sort()).toEqual(
      pagePlants.map(({ at, found, rule }) => `${at[0]}: ${rule}: ${found}`).sort(),
    );
    expect(findings.map(({ hint }) => hint)).toContain('第60页');
  });
});
