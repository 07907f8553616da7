// The account of an import: every character of the scan but white space is in the text of an output file, at its place,
// or in a listed change. In: the scan, its changes, the written files with the parts each was made of; out: findings.
// It reads the written Markdown back and must not trust the steps that wrote it.
import type { Block } from './blocks.ts';
import { readBack, unmarked } from './read-back.ts';
import type { Scan } from './scan.ts';
import { report, squeeze } from './scan.ts';

export interface Account {
  /** Characters of the scan, white space not counted. */
  scan: number;
  /** Of them in the text of the output files. */
  text: number;
  /** Of them in listed changes. */
  listed: number;
}

/** Compares scan and output. @param files each Markdown file with its blocks */
export function takeAccount(scan: Scan, files: { path: string; text: string; blocks: Block[] }[]): Account {
  const kept = new Map<number, string>();
  const account: Account = { scan: 0, text: 0, listed: 0 };
  for (const file of files) {
    const streams = { body: [] as [number, string][], notes: [] as [number, string][] };
    for (const block of file.blocks) {
      const stream = block.kind === 'note' ? streams.notes : streams.body;
      for (const [line, text] of piecesOf(block)) {
        kept.set(line, (kept.get(line) ?? '') + squeeze(text));
        stream.push([line, text]);
      }
    }
    const read = readBack(file.text);
    compare(scan, file.path, streams.body, read.body);
    compare(scan, file.path, streams.notes, read.notes);
  }
  const removed = gather(scan, 'removed');
  const added = gather(scan, 'added');
  for (const line of scan.lines) {
    const raw = squeeze(line.raw);
    const put = kept.get(line.n) ?? '';
    account.scan += raw.length;
    account.text += put.length - (added.get(line.n) ?? '').length;
    account.listed += (removed.get(line.n) ?? '').length;
    const missing = difference(raw + (added.get(line.n) ?? ''), put + (removed.get(line.n) ?? ''));
    const ordered = added.has(line.n) || isSubsequence(put, raw);
    if (missing || !ordered)
      report(scan, 'scan-text-accounted', line.n, { text: missing || put.slice(0, 20), file: scan.name });
  }
  return account;
}

/** The texts of a block by source line, in order. */
function piecesOf(block: Block): [number, string][] {
  if (block.kind === 'rule') return [[block.line, block.text]];
  if (block.kind === 'table') return [...(block.html ?? []), ...block.rows.flat()].map((one) => [one.line, one.text]);
  const parts = 'rows' in block ? block.rows : block.parts;
  return parts.flatMap((part) => ('note' in part ? [] : [[part.line, part.text] as [number, string]]));
}

function compare(scan: Scan, file: string, expected: [number, string][], actual: string): void {
  let at = 0;
  for (const [line, text] of expected) {
    // Mark-up that pairs up reads back as what it means, all other as the characters it is.
    const found = [squeeze(text), unmarked(text)].find((one) => actual.startsWith(one, at));
    if (found === undefined) {
      report(scan, 'scan-text-accounted', line, { text: text.slice(0, 20), file });
      return;
    }
    at += found.length;
  }
  if (at < actual.length)
    report(scan, 'scan-text-accounted', expected.at(-1)?.[0] ?? 1, { text: actual.slice(at, at + 20), file });
}

function gather(scan: Scan, key: 'removed' | 'added'): Map<number, string> {
  const found = new Map<number, string>();
  for (const change of scan.changes) {
    if (change[key]) found.set(change.line, (found.get(change.line) ?? '') + squeeze(change[key]));
  }
  return found;
}

/** What stands in one of two texts and not in the other, as often as it does. */
function difference(a: string, b: string): string {
  const counts = new Map<string, number>();
  for (const character of a) counts.set(character, (counts.get(character) ?? 0) + 1);
  for (const character of b) counts.set(character, (counts.get(character) ?? 0) - 1);
  return [...counts]
    .filter(([, count]) => count !== 0)
    .map(([character]) => character)
    .join('');
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}
