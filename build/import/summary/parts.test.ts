// The parts of the SUMMARY.md import that decide something: the contents' entries, levels and anchors of headings, the
// numbering, escapes, what an include takes, and how the command tells sources apart.
import { describe, expect, it, test } from 'vitest';
import { runImport } from '../../command/import.ts';
import { memoryHost } from '../../host.ts';
import { includedLines } from './code.ts';
import { type Entry, readContents } from './contents.ts';
import { escapesIn } from './escape.ts';
import { anchorFinder, type FoundHeading, labelOfFile, levelsOf } from './headings.ts';
import { decideNumbering } from './numbering.ts';

const shape = (entry: Entry): string =>
  `${entry.kind}:${entry.depth}:${entry.title}${entry.target === undefined ? '' : `(${entry.target})`}${entry.children.length ? `[${entry.children.map(shape).join(' ')}]` : ''}`;

test('SUMMARY.md: title, chapters outside the list, parts, drafts, depth, reference links', () => {
  const contents = readContents(
    '# Summary\n\n[序](a.md)\n\n# 上\n\n- [一](b.md)\n    1. [二][r]\n       - 三\n- [四]()\n\n***\n\n[跋](c.md)\n话\n\n[r]: d.md\n',
  );
  expect(contents.title).toEqual({ text: 'Summary', line: 1 });
  expect(contents.entries.map(shape)).toEqual([
    'chapter:0:序(a.md)',
    'part:0:上',
    'chapter:1:一(b.md)[chapter:2:二(d.md)[chapter:3:三]]',
    'chapter:1:四',
    'separator:0:',
    'chapter:0:跋(c.md)',
  ]);
  expect(contents.other.map(({ text }) => text)).toEqual(['话']);
});

const heading = (depth: number, text: string, top = true): FoundHeading => ({ start: 0, end: 1, depth, text, top });

describe('levels', () => {
  const levels = (depths: number[], depth: number, title = '题') =>
    levelsOf(
      depths.map((one, index) => heading(one, `题${index}`)),
      { depth, title },
    );
  it('move down with the entry', () => {
    expect(levels([1, 2, 3, 2], 1)).toEqual({ levels: [1, 2, 3, 2], title: 0 });
    expect(levels([1, 2, 3, 2], 3)).toEqual({ levels: [3, 4, 5, 4], title: 0 });
  });
  it('a title that was typed as ## is one; several of its level are none', () => {
    expect(levels([2, 3], 1)).toEqual({ levels: [1, 2], title: 0 });
    expect(levels([2, 3, 2], 1)).toEqual({ levels: [2, 3, 2] });
    expect(levels([2, 3, 2], 1, '题0')).toEqual({ levels: [1, 2, 2], title: 0 });
  });
  it('a second # opens a section, and what follows stands below it', () => {
    expect(levels([1, 2, 1, 2], 1)).toEqual({ levels: [1, 2, 2, 3], title: 0 });
  });
  it('levels that nothing uses close up', () => {
    expect(levels([1, 3, 5, 3], 1)).toEqual({ levels: [1, 2, 3, 2], title: 0 });
  });
  it('without headings there is no title', () => {
    expect(levels([], 2)).toEqual({ levels: [] });
  });
});

test('anchors by the rules of GitHub, mdBook and GitBook', () => {
  const find = anchorFinder([
    heading(1, '第一章 Hello, World!'),
    heading(2, '用法'),
    heading(2, '用法'),
    { ...heading(2, '别名'), id: 'alias' },
    heading(2, 'C++ 与 `x_y`'),
  ]);
  expect(
    ['第一章-hello-world', '用法', '用法-1', 'alias', 'c-与-x_y', '%E7%94%A8%E6%B3%95', '第一章hello,world'].map(find),
  ).toEqual([0, 1, 2, 3, 4, 1, 0]);
  expect(find('没有')).toBeUndefined();
});

test('labels come from paths and are ASCII', () => {
  expect(labelOfFile('part1/ch-01.md')).toBe('sec-part1-ch-01');
  expect(labelOfFile('细目.md')).toMatch(/^sec-[0-9a-f]{6}$/);
  expect(labelOfFile('细目a.md')).toMatch(/^sec-a-[0-9a-f]{6}$/);
});

test('numbers: half of the chapters or more decide for typed', () => {
  expect(decideNumbering(['第1章 山', '第2章 水', '附'], [])).toMatchObject({
    headings: 'typed',
    system: 'A',
    typed: 2,
  });
  expect(decideNumbering(['第一章 山', '第二章 水'], ['第一节 石'])).toMatchObject({ system: 'B' });
  expect(decideNumbering(['山', '水', '第3章 云'], [])).toMatchObject({ headings: 'auto', typed: 1, of: 3 });
});

test('only what Fuzi would read as its own is escaped', () => {
  const escaped = (text: string) => {
    let out = '';
    let at = 0;
    for (const offset of escapesIn(text, 0, text.length, true)) {
      out += `${text.slice(at, offset)}\\`;
      at = offset;
    }
    return out + text.slice(at);
  };
  expect(escaped('[@a] [^b] ^[c] {#d} {x} {++e++} \\[@f] 8:30 $g$')).toBe(
    '\\[@a] \\[^b] \\^[c] \\{#d} {x} \\{++e++\\} \\[@f] 8:30 \\$g\\$',
  );
  expect(escaped('::: note\n  ::include{file=a}\n句中:::不动')).toBe(
    '\\::: note\n  \\::include\\{file=a}\n句中:::不动',
  );
});

test('an include takes a file, lines, or what stands between anchors', () => {
  const text = '一\n// ANCHOR: a\n二\n// ANCHOR_END: a\n三';
  expect(includedLines(text, '')).toBe('一\n二\n三');
  expect(includedLines(text, '1')).toBe('一');
  expect(includedLines(text, '3:')).toBe('二\n// ANCHOR_END: a\n三');
  expect(includedLines(text, ':1')).toBe('一');
  expect(includedLines(text, 'a')).toBe('二');
});

describe('the command', () => {
  const run = async (files: Record<string, string>, source: string, into: string) => {
    const host = memoryHost(files);
    const said: string[] = [];
    const terminal = {
      out: (text: string) => said.push(text),
      error: (text: string) => said.push(text),
      colour: false,
    };
    const code = await runImport({ source, into, language: 'zh', terminal: terminal as never, host });
    return { code, said: said.join('\n'), host };
  };
  it('takes a folder for a SUMMARY.md book and writes it', async () => {
    const { code, host } = await run({ '/s/SUMMARY.md': '* [甲](a.md)', '/s/a.md': '# 甲\n' }, '/s', '/b');
    expect(code).toBe(0);
    expect([...host.files.keys()].filter((path) => path.startsWith('/b/')).sort()).toEqual([
      '/b/a.md',
      '/b/book.yaml',
      '/b/import-report.md',
    ]);
  });
  it('a folder without one is an error, and nothing is written', async () => {
    const { code, said, host } = await run({ '/s/a.md': '# 甲\n' }, '/s', '/b');
    expect(code).toBe(1);
    expect(said).toContain('summary-source-found');
    expect([...host.files.keys()]).toEqual(['/s/a.md']);
  });
  it('nothing there, a book there already, a target inside the source', async () => {
    expect((await run({}, '/none', '/b')).code).toBe(2);
    expect((await run({ '/s/SUMMARY.md': '', '/b/book.yaml': '' }, '/s', '/b')).code).toBe(2);
    expect((await run({ '/s/SUMMARY.md': '' }, '/s', '/s/b')).code).toBe(2);
  });
});
