// Tiny books under books/, each read, resolved, checked and put through the policy; expected.txt holds what must be
// said, a finding a line, and text.txt, where there is one, what must be left of the text. UPDATE=1 rewrites both.
// Every run is watched: no file outside the book may be read, and none may take long.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import type { Nodes } from 'mdast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Manuscript } from '../book.ts';
import { checkBook, checkRules } from '../check/index.ts';
import { applyPolicy } from '../check/policy.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Host, realHost } from '../host.ts';
import { readBook } from '../read/index.ts';
import { oneLine, summaryLine } from '../report-text.ts';
import { resolveBook } from '../resolve/index.ts';
import { repositoryRoot } from '../root.ts';

const books = join(repositoryRoot, 'build/test/books');
const cases = readdirSync(books, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();
const update = process.env.UPDATE === '1';
/** Milliseconds a case may take on a busy machine: a hang is a fault of its own. */
const patience = 60_000;

/** Cases that git or an editor would spoil, or that are too long to keep: made in a copy of their folder. */
const made: Record<string, (folder: string, outside: string) => void> = {
  'bad-symlink'(folder, outside) {
    writeFileSync(join(outside, 'secret.png'), 'not for this book');
    writeFileSync(join(outside, 'secret.md'), 'not for this book\n');
    symlinkSync(join(outside, 'secret.png'), join(folder, 'inside.png'));
    symlinkSync(join(outside, 'secret.md'), join(folder, 'inside.md'));
    symlinkSync(outside, join(folder, 'deep'));
  },
  'bad-nul-bytes'(folder) {
    writeFileSync(join(folder, '01.md'), '# 甲\n\n前\0中\0后。\n\n\0\0\n\n末段。\n');
  },
  'bad-label-10000'(folder) {
    const paragraph = (n: number) => `第${n}段。\n\n$$\na = ${n}\n$$ {#eq-same}\n`;
    const body = Array.from({ length: 10_000 }, (_, n) => paragraph(n + 1)).join('\n');
    writeFileSync(join(folder, '01.md'), `# 甲\n\n见[@eq-same]。\n\n${body}`);
  },
  'odd-paragraph-100000'(folder) {
    writeFileSync(join(folder, '01.md'), `# 甲\n\n${'长长的一段话，'.repeat(14_286)}完了。\n`);
  },
  'odd-nesting'(folder) {
    const deep = `${'> '.repeat(400)}很深的引文\n\n${'*'.repeat(2_000)}星${'*'.repeat(2_000)}\n\n${'['.repeat(3_000)}括号\n`;
    writeFileSync(join(folder, '01.md'), `# 甲\n\n${deep}\n`);
  },
};

let scratch = '';
beforeAll(() => {
  scratch = realpathSync(mkdtempSync(join(tmpdir(), 'fuzi-cases-')));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Where a case is read: its own folder, or a copy with what must be made at run time. */
function folderOf(name: string): string {
  const prepare = made[name];
  if (!prepare) return join(books, name);
  const folder = join(scratch, name, 'book');
  const outside = join(scratch, name, 'outside');
  mkdirSync(outside, { recursive: true });
  cpSync(join(books, name), folder, { recursive: true });
  prepare(folder, outside);
  return folder;
}

/** The real host, noting what is read outside a folder and Fuzi's own styles. */
function watchedHost(folder: string, strayed: string[]): Host {
  const inside = (path: string) => {
    const real = existsSync(path) ? realpathSync(path) : resolve(path);
    return [folder, join(repositoryRoot, 'styles')].some((root) => real === root || real.startsWith(root + sep));
  };
  return {
    ...realHost,
    environment: {},
    read: (path) => {
      if (!inside(path)) strayed.push(path);
      return realHost.read(path);
    },
    write: async (path) => void strayed.push(`write ${path}`),
    remove: async (path) => void strayed.push(`remove ${path}`),
  };
}

interface Run {
  findings: Diagnostic[];
  manuscript: Manuscript | undefined;
  strayed: string[];
}

async function run(folder: string): Promise<Run> {
  const strayed: string[] = [];
  const read = await readBook(folder, watchedHost(folder, strayed));
  if (!read.value) return { findings: applyPolicy(read.diagnostics), manuscript: undefined, strayed };
  const resolved = resolveBook(read.value);
  const all = [...read.diagnostics, ...resolved.diagnostics, ...checkBook(resolved.value)];
  return { findings: applyPolicy(all, read.value.facts), manuscript: read.value, strayed };
}

/** What is left of the text: a block a line, by file. Long runs are told by their length. */
function textOf(manuscript: Manuscript): string {
  const inline = (node: Nodes): string => {
    if ('value' in node) return node.value;
    if ('children' in node) return (node.children as Nodes[]).map(inline).join('');
    return node.type === 'crossReference' ? `[@${node.label}]` : '';
  };
  const isBlock = (node: Nodes) =>
    'children' in node && node.children.some((child) => /^(?:text|strong)$/.test(child.type));
  const blocks = (node: Nodes): string[] => {
    if (isBlock(node) || !('children' in node)) return [`${node.type}: ${inline(node)}`];
    return (node.children as Nodes[]).flatMap(blocks);
  };
  const lines = manuscript.pieces.flatMap(({ file, tree }) => [`${file}`, ...blocks(tree).map((line) => `  ${line}`)]);
  return `${lines.map((line) => line.replace(/([a-z])\1{99,}/g, (all, c) => `${c}×${all.length}`)).join('\n')}\n`;
}

function matches(name: string, file: string, actual: string): void {
  const path = join(books, name, file);
  if (update) writeFileSync(path, actual);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

describe('case books', () => {
  for (const name of cases) {
    it(
      name,
      async () => {
        const { findings, manuscript, strayed } = await run(folderOf(name));
        expect(strayed).toEqual([]);
        const said = [...findings.map((finding) => oneLine(finding, 'zh')), summaryLine(findings, 'zh')];
        matches(name, 'expected.txt', `${said.join('\n')}\n`);
        if (manuscript && existsSync(join(books, name, 'text.txt'))) matches(name, 'text.txt', textOf(manuscript));
        if (name.startsWith('silent-')) expect(findings).toEqual([]);
        if (name.startsWith('bad-')) expect(findings.length).toBeGreaterThan(0);
      },
      patience,
    );
  }
});

describe('every rule of check', () => {
  const expectedOf = (name: string) => {
    const path = join(books, name, 'expected.txt');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  // Rules with examples of their own are tried by check/examples.test.ts.
  for (const { id } of [...checkRules.filter(({ examples }) => !examples), { id: 'waiver-used' }]) {
    it(`${id} has a book in which it bites`, () => {
      expect(expectedOf(id)).toContain(`  ${id}  `);
    });
  }

  it('keeps silent in the books without fault', () => {
    const silent = cases.filter((name) => name.startsWith('silent-'));
    expect(silent.length).toBeGreaterThanOrEqual(5);
    for (const name of silent) expect(expectedOf(name)).toBe('没有发现问题\n');
  });
});
