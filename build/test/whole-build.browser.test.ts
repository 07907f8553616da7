// The whole road on real books: the handbook and, where it lies, the scan. What comes out is held against programs that
// are not ours: pdftotext and pdfinfo (poppler), qpdf.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { runBuild } from '../command/build.ts';
import { runImport } from '../command/import.ts';
import { runVerify } from '../command/verify.ts';
import type { BuildReport } from '../report.ts';
import { repositoryRoot } from '../root.ts';
import type { Terminal } from '../terminal.ts';

const work = mkdtempSync(join(tmpdir(), 'fuzi-build-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const said: string[] = [];
const terminal: Terminal = { out: (text) => said.push(text), error: () => undefined, colour: false, live: false };

async function build(book: string, out: string, more: { force?: boolean } = {}) {
  const code = await runBuild({
    book,
    shown: book,
    out,
    strict: false,
    force: more.force ?? false,
    language: 'zh',
    terminal,
  });
  const report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')) as BuildReport;
  return { code, report, findings: report.diagnostics.filter((finding) => finding.severity === 'error') };
}

const has = (program: string) => {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT';
  }
};
const run = (program: string, ...parameters: string[]) =>
  execFileSync(program, parameters, { encoding: 'utf8', maxBuffer: 1 << 28 });
const bare = (text: string) => text.replace(/[\s\u2060.…·]/g, '');

/** Page labels and outline of a PDF as qpdf reads them. */
function readByQpdf(pdf: string) {
  const json = JSON.parse(
    run('qpdf', '--json=2', '--json-key=outlines', '--json-key=pagelabels', '--json-key=pages', pdf),
  );
  type Outline = { title: string; destpageposfrom1: number; kids: Outline[] };
  const flat = (entries: Outline[]): { title: string; page: number }[] =>
    entries.flatMap((entry) => [{ title: entry.title, page: entry.destpageposfrom1 }, ...flat(entry.kids)]);
  return {
    pages: (json.pages as unknown[]).length,
    outline: flat(json.outlines as Outline[]),
    labels: json.pagelabels as { index: number; label: Record<string, unknown> }[],
  };
}

/** Each page's text by poppler. */
const pageTexts = (pdf: string) => run('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1);

function roman(n: number): string {
  const table: [number, string][] = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let text = '';
  for (const [value, letters] of table) for (; n >= value; n -= value) text += letters;
  return text;
}

/** The label of every page, worked out from the PDF's own page label runs. */
function labelsOf(pages: number, runs: { index: number; label: Record<string, unknown> }[]): string[] {
  return Array.from({ length: pages }, (_, page) => {
    const last = runs.filter((each) => each.index <= page).at(-1)!;
    const n = page - last.index + Number(last.label['/St'] ?? 1);
    const style = last.label['/S'];
    const prefix = String(last.label['/P'] ?? '').replace(/^u:/, '');
    return style === '/D' ? `${prefix}${n}` : style === '/r' ? `${prefix}${roman(n)}` : prefix;
  });
}

/** Contents, labels and outline agree with the pages they name; all read by others' tools. */
function agree(pdf: string, report: BuildReport) {
  const texts = pageTexts(pdf);
  const { pages, outline, labels } = readByQpdf(pdf);
  const { sides } = report.editions.print!.pageMap;
  expect(pages).toBe(sides.length);
  const labelled = labelsOf(pages, labels);
  expect(labelled).toEqual(sides.map((side) => side.label));
  // A printed folio is the page's label.
  for (const [index, side] of sides.entries()) {
    if (side.folioShown) expect(texts[index]!.trimEnd().split('\n').at(-1)!.trim()).toBe(labelled[index]);
  }
  // An outline entry leads to the page on which its title stands.
  expect(outline.length).toBeGreaterThan(5);
  for (const { title, page } of outline) expect(bare(texts[page - 1]!)).toContain(bare(title.normalize('NFC')));
  // A contents entry names the page its title stands on: the outline's page of that title has this label.
  const contents = sides.flatMap((side, index) => (side.section === 'contents' ? [texts[index]!] : [])).join('\n');
  const listed = [...contents.matchAll(/^\s*(\S.*?)\s*…+\s*([0-9ivx]+)\s*$/gm)].map(([, title, folio]) => ({
    title: bare(title!),
    folio: folio!,
  }));
  expect(listed.length).toBeGreaterThan(3);
  for (const { title, folio } of listed) {
    const target = outline.filter((entry) => bare(entry.title) === title).map(({ page }) => labelled[page - 1]);
    expect({ title, pages: target }).toEqual({ title, pages: expect.arrayContaining([folio]) });
  }
}

describe.skipIf(!has('pdftotext') || !has('qpdf'))('the handbook', () => {
  const out = join(work, 'handbook');
  let first: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    first = await build(join(repositoryRoot, 'manuscript'), out);
  }, 300_000);

  it('is made without an error, in three editions', () => {
    expect(first.findings).toEqual([]);
    expect(first.code).toBe(0);
    for (const file of ['print/book.pdf', 'epub/book.epub', 'web/index.html', 'report.json']) {
      expect(existsSync(join(out, file))).toBe(true);
    }
  });

  it('has contents, labels and outline that agree with its pages', () => {
    agree(join(out, 'print/book.pdf'), first.report);
  });

  it('has embedded subset TrueType only, and exact page boxes', () => {
    const fonts = run('pdffonts', join(out, 'print/book.pdf')).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThan(3);
    for (const line of fonts) expect(line).toMatch(/CID TrueType|TrueType/);
    for (const line of fonts) expect(line).toMatch(/\s(yes)\s+(yes)\s+(yes)\s/);
    const info = run('pdfinfo', '-box', join(out, 'print/book.pdf'));
    expect(info).toMatch(/TrimBox:\s+0\.00\s+0\.00\s+481\.89\s+680\.31/);
    expect(info).toMatch(/Title:\s+付梓/);
  });

  it('is left alone when nothing has changed', async () => {
    const again = await build(join(repositoryRoot, 'manuscript'), out);
    expect(again.report.unchanged).toBe(true);
    expect(again.code).toBe(0);
  });

  it('is verified again from its files, and a changed character is found', async () => {
    const verify = (more: { web?: string; pdf?: string } = {}) =>
      runVerify({
        book: join(repositoryRoot, 'manuscript'),
        out,
        format: 'text',
        strict: false,
        language: 'zh',
        terminal,
        ...more,
      });
    expect(await verify()).toBe(0);
    const web = join(work, 'touched');
    cpSync(join(out, 'web'), web, { recursive: true });
    const page = join(web, 's-06-apparatus.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('。', '，'));
    said.length = 0;
    expect(await verify({ web })).toBe(1);
    expect(said.join('\n')).toMatch(/06-apparatus\.md:\d+:\d+ +错误 .*edition-text-unchanged/);
    expect(await verify({ pdf: join(work, 'no-such.pdf') })).toBe(1);
  });

  it('gives the same EPUB and web bytes twice', async () => {
    const other = join(work, 'handbook-again');
    const again = await build(join(repositoryRoot, 'manuscript'), other);
    const hashes = ({ editions }: BuildReport) =>
      [...editions.epub!.files, ...editions.web!.files].map(({ path, sha256 }) => `${path} ${sha256}`);
    expect(hashes(again.report)).toEqual(hashes(first.report));
  });

  it('paginates only the chapter that was edited, and comes out as a cold build does', async () => {
    const copy = join(work, 'edited');
    cpSync(join(repositoryRoot, 'manuscript'), copy, { recursive: true });
    const warm = join(work, 'warm');
    await build(copy, warm);
    const chapter = join(copy, '09-screens.md');
    const text = readFileSync(chapter, 'utf8');
    writeFileSync(chapter, text.replace(/。\n/, '，这里添了半句话。\n'));
    const edited = await build(copy, warm);
    expect(edited.code).toBe(0);
    expect(edited.report.editions.print!.sections.filter(({ fromCache }) => !fromCache).map(({ id }) => id)).toEqual([
      's-09-screens',
    ]);
    const cold = await build(copy, join(work, 'cold'));
    const pdf = (folder: string) => run('pdftotext', '-bbox-layout', join(work, folder, 'print/book.pdf'), '-');
    expect(pdf('warm')).toBe(pdf('cold'));
    const hashes = ({ editions }: BuildReport) =>
      [...editions.epub!.files, ...editions.web!.files].map(({ path, sha256 }) => `${path} ${sha256}`);
    expect(hashes(edited.report)).toEqual(hashes(cold.report));
  });
});

const seed = process.env.FUZI_SEED ?? join(repositoryRoot, '..', 'shared', 'seed', 'scan.txt');
if (!existsSync(seed)) console.warn(`the scan is not here (${seed}): its tests are skipped`);

describe.skipIf(!existsSync(seed) || !has('pdftotext') || !has('qpdf'))('the scan', () => {
  const book = join(work, 'scan');
  const out = join(work, 'scan-out');
  let made: Awaited<ReturnType<typeof build>>;
  beforeAll(async () => {
    expect(await runImport({ source: seed, into: book, language: 'zh', terminal })).toBe(0);
    const file = join(book, 'book.yaml');
    const facts = parse(readFileSync(file, 'utf8'));
    facts.print = { ...facts.print, size: '五号', characters: 32, lines: 30, opening: 'side' };
    writeFileSync(file, stringify(facts));
    made = await build(book, out);
  }, 300_000);

  it('is made without an error', () => {
    expect(made.findings).toEqual([]);
    expect(made.code).toBe(0);
  });

  it('has its headings on the pages of the printed book', () => {
    const { outline, labels, pages } = readByQpdf(join(out, 'print/book.pdf'));
    const labelled = labelsOf(pages, labels);
    const pageOf = (number: string) => {
      const entry = outline.find(({ title }) => title.split(/\s/)[0] === number);
      return entry ? labelled[entry.page - 1] : `no ${number}`;
    };
    expect(['第1章', '1.1', '1.2', '1.3', '第2章', '2.1', '2.2'].map(pageOf)).toEqual([
      '1',
      '1',
      '3',
      '4',
      '6',
      '6',
      '10',
    ]);
  });

  it('ends its pages where the printed book ended them', () => {
    const { pageEnds } = parse(readFileSync(join(book, 'page-ends.yaml'), 'utf8')) as {
      pageEnds: { file: string; before: string; after: string }[];
    };
    const texts = pageTexts(join(out, 'print/book.pdf')).map((text) => {
      const rows = text.split('\n').filter((row) => row.trim());
      return bare(rows.slice(1, -1).join('')); // without running head and folio
    });
    // Characters that ours has on the side beyond the printed end, or before it.
    const off = pageEnds
      .filter(({ file }) => /chapter/.test(file))
      .map(({ before, after }) => {
        const end = bare(before + after);
        const side = texts.findIndex(
          (text, n) => n > 1 && !text.includes(end) && (text + (texts[n + 1] ?? '')).includes(end),
        );
        if (side < 0) return Number.NaN;
        const at = (texts[side]! + texts[side + 1]!).indexOf(end) + bare(before).length;
        return texts[side]!.length - at;
      });
    expect(off).toHaveLength(7);
    expect(off.filter((each) => each === 0).length).toBeGreaterThanOrEqual(6);
    for (const each of off) expect(Math.abs(each)).toBeLessThan(32);
  });

  it('is set as evenly as any book', () => {
    const { gaps, marks, findings } = made.report.editions.print!.layout!;
    expect(gaps.p99).toBeLessThanOrEqual(0.03);
    expect(gaps.greatest).toBeLessThanOrEqual(0.12);
    expect(marks.uneven).toBe(0);
    expect(Object.values(findings).filter(Boolean)).toEqual([]);
  });

  it('has contents, labels and outline that agree with its pages', () => {
    agree(join(out, 'print/book.pdf'), made.report);
  });

  it('has its facts on title page and imprint page', () => {
    const texts = pageTexts(join(out, 'print/book.pdf'));
    expect(bare(texts[0]!)).toContain('中国科协创新驱动助力工程');
    for (const fact of ['ISBN978-7-5180-3257-0', '710×10001/16', '36.00元', '131千字', '汤浩', '储志伟', '100124']) {
      expect(bare(texts[1]!)).toContain(bare(fact));
    }
  });
});
