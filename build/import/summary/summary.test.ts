// Two small books, of mdBook and of GitBook, imported whole: expected/ holds what must be written, findings.txt what must be
// said. UPDATE=1 rewrites both. What is written must also be checked by Fuzi without an error, and every character of
// the source must be in it or in a listed edit.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { messageOf } from '../../diagnostic.ts';
import { memoryHost, realHost } from '../../host.ts';
import { readBook } from '../../read/index.ts';
import { importSummary } from './index.ts';

const books = join(import.meta.dirname, 'test-books');
const update = process.env.UPDATE === '1';

const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
        .sort()
    : [];

describe.each(readdirSync(books).sort())('%s', (name) => {
  const folder = join(books, name);
  it('is written as expected, and says what it must', async () => {
    const { value, diagnostics } = await importSummary(join(folder, 'source'), realHost);
    const said = diagnostics
      .map((one) => {
        const { file, line } = one.place;
        return `${file}:${line} ${one.severity} ${one.rule} ${messageOf(one, 'zh').what}\n`;
      })
      .join('');
    const made = new Map(value.files.map((file) => [file.path, file.text]));
    const expected = join(folder, 'expected');
    if (update) {
      rmSync(expected, { recursive: true, force: true });
      for (const [path, text] of made) {
        mkdirSync(dirname(join(expected, path)), { recursive: true });
        writeFileSync(join(expected, path), text);
      }
      writeFileSync(join(folder, 'findings.txt'), said);
    }
    expect(said).toBe(readFileSync(join(folder, 'findings.txt'), 'utf8'));
    expect([...made.keys()].sort()).toEqual(filesIn(expected));
    for (const [path, text] of made) expect(text, path).toBe(readFileSync(join(expected, path), 'utf8'));
  });

  it('reads as a book without a finding of the read stage that is an error', async () => {
    const { value } = await importSummary(join(folder, 'source'), realHost);
    const host = memoryHost({
      ...Object.fromEntries(value.files.map(({ path, text }) => [`/book/${path}`, text])),
      ...Object.fromEntries(value.copies.map(({ path, bytes }) => [`/book/${path}`, bytes])),
    });
    const read = await readBook('/book', host);
    expect(read.diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    expect(read.value!.pieces.filter((piece) => piece.kind === 'file').length).toBeGreaterThan(3);
  });
});

/** Imports a folder held in memory. */
async function imported(files: Record<string, string | Uint8Array>) {
  const host = memoryHost(Object.fromEntries(Object.entries(files).map(([path, data]) => [`/s/${path}`, data])));
  const { value, diagnostics } = await importSummary('/s', host);
  return {
    file: (path: string) => value.files.find((one) => one.path === path)?.text,
    rules: diagnostics.map((one) => `${one.rule} ${one.place.file}:${one.place.line}`),
    value,
  };
}

test('a folder without SUMMARY.md, one with languages, one with nothing listed', async () => {
  expect((await imported({ 'a.md': '# 甲\n' })).rules).toEqual(['summary-source-found SUMMARY.md:1']);
  const languages = await imported({ 'LANGS.md': '', 'zh/SUMMARY.md': '* [甲](a.md)', 'zh/a.md': '# 甲' });
  expect(languages.rules).toEqual(['summary-language-chosen LANGS.md:1']);
  expect((await imported({ 'SUMMARY.md': '# 目录\n' })).rules).toContain('summary-holds-chapters SUMMARY.md:1');
});

test('settings that cannot be read are said, and the book is imported without them', async () => {
  const { rules, file } = await imported({
    'book.json': '{"title": ',
    'SUMMARY.md': '* [甲](a.md)',
    'a.md': '# 甲\n\n话。',
  });
  expect(rules).toContain('summary-settings-read book.json:1');
  expect(file('a.md')).toBe('# 甲 {#sec-a}\n\n话。\n');
});

test('line ends, marks at the head and other encodings of a file', async () => {
  const gbk = new Uint8Array([0x23, 0x20, 0xd2, 0xd2, 0x0a]);
  const { file } = await imported({
    'SUMMARY.md': '\ufeff* [甲](a.md)\r\n* [乙](b.md)\r\n',
    'a.md': '\ufeff# 甲\r\n\r\n一\r\n',
    'b.md': gbk,
  });
  expect(file('a.md')).toBe('# 甲 {#sec-a}\n\n一\n');
  expect(file('b.md')).toBe('# 乙 {#sec-b}\n');
});

test('the source’s folder of chapters, by book.toml, by book.json, by habit', async () => {
  const chapters = { 'SUMMARY.md': '* [甲](a.md)', 'a.md': '# 甲' };
  const below = (folder: string) =>
    Object.fromEntries(Object.entries(chapters).map(([path, text]) => [`${folder}/${path}`, text]));
  expect((await imported({ 'book.toml': '[book]\nsrc = "text"\n', ...below('text') })).file('a.md')).toBeDefined();
  expect((await imported({ 'book.json': '{"root": "./docs"}', ...below('docs') })).file('a.md')).toBeDefined();
  expect((await imported({ ...below('src') })).file('a.md')).toBeDefined();
  expect(
    (
      await imported({ 'book.json': '{"structure": {"summary": "TOC.md"}}', 'TOC.md': '* [甲](a.md)', 'a.md': '甲' })
    ).file('a.md'),
  ).toBeDefined();
});
