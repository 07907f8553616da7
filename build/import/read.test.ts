// An imported folder is read without an error, and the tree's text equals the running text of the scan: what import wrote
// is what read sees.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { memoryHost } from '../host.ts';
import { readBook } from '../read/index.ts';
import { importScan, reportFile } from './index.ts';
import { readBack } from './read-back.ts';
import { squeeze } from './scan.ts';
import { mutatedScan } from './test-scans/mutated.ts';

/** Text of a tree as read, typed list labels put back. */
function textOf(node: Nodes, notes: string[]): string {
  if (node.type === 'footnoteDefinition') {
    notes.push(node.children.map((child) => textOf(child, notes)).join(''));
    return '';
  }
  if (node.type === 'thematicBreak') return '---';
  if (node.type === 'list') {
    const marker = node.data?.marker;
    return node.children
      .map((item, index) => {
        const number = (node.start ?? 1) + index;
        const label =
          marker === 'paren' ? `（${number}）` : marker === 'circled' ? String.fromCodePoint(0x245f + number) : '';
        return label + textOf(item, notes);
      })
      .join('');
  }
  if (node.type === 'htmlElement') return node.children.map((child) => textOf(child, notes)).join('');
  if ('value' in node) return squeeze(node.value);
  return 'children' in node ? node.children.map((child) => textOf(child, notes)).join('') : '';
}

const withoutTags = (text: string) => text.replace(/<[^<>]*>/g, '');

async function readsBack(text: string): Promise<void> {
  const { value } = importScan(text, 'scan.txt');
  const files = Object.fromEntries(value.files.map((file) => [`/book/${file.path}`, file.text]));
  const { value: manuscript, diagnostics } = await readBook('/book', memoryHost(files));
  expect(diagnostics.filter((finding) => finding.severity === 'error')).toEqual([]);
  const pieces = manuscript!.pieces.filter((piece) => files[`/book/${piece.file}`] && piece.file.endsWith('.md'));
  const trees = [...pieces, ...(manuscript!.summary ? [manuscript!.summary] : [])];
  const markdown = value.files.map((file) => file.path).filter((file) => file.endsWith('.md') && file !== reportFile);
  expect(trees.map((tree) => tree.file).sort()).toEqual(markdown.sort());
  for (const { file, tree } of trees) {
    const notes: string[] = [];
    const written = readBack(files[`/book/${file}`]!);
    expect(withoutTags(textOf(tree, notes)), file).toBe(withoutTags(written.body));
    expect(withoutTags(notes.join('')), file).toBe(withoutTags(written.notes));
  }
}

const folder = join(import.meta.dirname, 'test-scans');
const testScans = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => join(folder, name));
const texts = testScans.map((path) => readFileSync(path, 'utf8'));

const seed = process.env.FUZI_SEED ?? join(import.meta.dirname, '../../../shared/seed/scan.txt');

test.for([...testScans.map((path) => [basename(path), path]), ['the seed scan', seed]])(
  '%s',
  async ([, path], { skip }) => {
    if (!existsSync(path!)) return skip(`no scan at ${path}`);
    await readsBack(readFileSync(path!, 'utf8'));
  },
);

test('mutated scans', async () => {
  await fc.assert(fc.asyncProperty(mutatedScan(texts), readsBack), { numRuns: 40, seed: 3 });
});
