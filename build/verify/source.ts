// Source files against the Book: does every Han character, letter and digit that an author wrote stand in the tree? The
// files are read by a scanner of their own (source-scan.ts), so that what the read stage loses is seen. Comes in: source
// texts and trees; goes out: findings with file and line. Must not import anything of read/.
import type { Nodes } from 'mdast';
import type { Book, Manuscript, SourceFile } from '../book.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { listingCaption } from '../resolve/floats.ts';
import { differences } from './compare.ts';
import type { Verification } from './report.ts';
import { type SourceToken, scanSource, significant } from './source-scan.ts';

/** Checks that reading lost and changed nothing. */
export async function verifySource(manuscript: Manuscript, book: Book): Promise<Verification> {
  const trees = textByFile(book);
  const diagnostics = manuscript.sources.flatMap((source) => {
    if (/\.ya?ml$/i.test(source.path)) return [];
    // A file that was read and left no tree at all has lost all its text.
    const { text, times } = trees.get(source.path) ?? { text: '', times: 1 };
    return compareSource(source, text, times);
  });
  return { diagnostics, unchecked: [] };
}

/** The letters and digits that the trees took from a file, in the file's order, and how often it was read. */
interface TreeText {
  text: string;
  times: number;
}

function textByFile(book: Book): Map<string, TreeText> {
  const parts = new Map<string, string[]>();
  // A file that is included twice is read twice: its first leaf is met twice.
  const leaves = new Map<string, Map<number, number>>();
  const count = (file: string, offset: number) => {
    const own = leaves.get(file) ?? new Map<number, number>();
    leaves.set(file, own.set(offset, (own.get(offset) ?? 0) + 1));
  };
  const say = (file: string, text: string | null | undefined) => {
    if (!text) return;
    const own = parts.get(file);
    if (own) own.push(text);
    else parts.set(file, [text]);
  };
  const walk = (node: Nodes, inherited: string): void => {
    // What resolve made itself (the title of a part) has no place in a file.
    if (!node.position && node.type !== 'root' && node.type !== 'text') return;
    const file = node.data?.file ?? inherited;
    if (!parts.has(file)) parts.set(file, []);
    if (node.type === 'container') say(file, node.title);
    if (node.type === 'code') say(file, listingCaption(node));
    if ('value' in node) say(file, node.value);
    if (node.type === 'paragraph' || node.type === 'heading') count(file, node.position?.start.offset ?? 0);
    if ('children' in node) for (const child of inSourceOrder(node.children as Nodes[])) walk(child, file);
    if (node.type === 'ruby') say(file, node.text);
    if (node.type === 'image' || node.type === 'imageReference' || node.type === 'figure') say(file, node.alt);
  };
  for (const { tree, file } of book.sections) walk(tree, file);
  return new Map(
    [...parts].map(([file, texts]) => {
      let times = 1;
      for (const met of leaves.get(file)?.values() ?? []) times = Math.max(times, met);
      return [file, { text: significant(texts.join('')), times }];
    }),
  );
}

/** A table's caption stands before the table in the tree, and often after it in the source. */
function inSourceOrder(nodes: Nodes[]): Nodes[] {
  const [first, second] = nodes;
  if (first?.type !== 'tableCaption' || !second) return nodes;
  const at = (node: Nodes) => node.position?.start.offset ?? 0;
  return [first, second].sort((a, b) => at(a) - at(b));
}

/**
 * Findings about one source file.
 * @param tree the letters and digits that the tree has of it
 * @param times how often the file was read, by inclusion
 */
export function compareSource(source: SourceFile, tree: string, times = 1): Diagnostic[] {
  const tokens = scanSource(source.text);
  const repeated = times > 1 ? Array.from({ length: times }, () => tokens).flat() : tokens;
  const { text, offsets, starts } = resolve(repeated, tree);
  if (text === tree) return [];
  const placeOf = (index: number) => {
    const at = offsets(Math.min(index, Math.max(0, text.length - 1)));
    const before = source.text.slice(0, at);
    const line = before.split('\n').length;
    return { file: source.path, line, column: at - before.lastIndexOf('\n') };
  };
  return differences(text, tree, starts)
    .filter(({ kind }) => kind !== 'moved')
    .map(({ start, end, foundStart, foundEnd }) =>
      diagnostic(foundStart === foundEnd ? 'source-text-kept' : 'source-text-unchanged', placeOf(start), {
        expected: shortened(text.slice(start, end)),
        found: shortened(tree.slice(foundStart, foundEnd)),
        before: text.slice(Math.max(0, start - 12), start),
        after: text.slice(end, end + 12),
      }),
    );
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 40)}……${text.slice(-15)}` : text);

/** How far ahead a reading must fit before it is believed. */
const lookahead = 12;

interface Resolved {
  text: string;
  starts: number[];
  /** The offset in the file of a unit of the text. */
  offsets(index: number): number;
}

/** Decides what each doubtful stretch left behind, by what the tree has at that place. */
function resolve(tokens: readonly SourceToken[], tree: string): Resolved {
  let text = '';
  const starts: number[] = [];
  const files: number[] = [];
  let cursor = 0;
  for (const [index, token] of tokens.entries()) {
    let reading = token.readings[0]!;
    if (token.readings.length > 1) {
      const fitting = token.readings.find((each) => fits(tokens, index + 1, tree, cursor, each, 0));
      // Where nothing fits there is a fault nearby: syntax is taken to leave nothing.
      reading = fitting ?? '';
    }
    if (reading) {
      starts.push(text.length);
      files.push(token.at);
      text += reading;
    }
    cursor = tree.startsWith(reading, cursor)
      ? cursor + reading.length
      : caughtUp(tokens, index, tree, cursor, reading);
  }
  const offsets = (index: number): number => {
    const at = Math.max(
      0,
      starts.findLastIndex((start) => start <= index),
    );
    return files[at] ?? 0;
  };
  return { text, starts, offsets };
}

/** Whether the tree goes on with a reading and then with what follows it. */
function fits(
  tokens: readonly SourceToken[],
  next: number,
  tree: string,
  cursor: number,
  reading: string,
  seen: number,
): boolean {
  if (!tree.startsWith(reading, cursor)) return false;
  let at = cursor + reading.length;
  let matched = seen;
  for (let index = next; index < tokens.length; index++) {
    if (matched >= lookahead) return true;
    const { readings } = tokens[index]!;
    if (readings.length === 1) {
      const piece = readings[0]!.slice(0, lookahead - matched);
      if (!tree.startsWith(piece, at)) return false;
      at += piece.length;
      matched += piece.length;
      if (piece.length < readings[0]!.length) return true;
      continue;
    }
    // Doubtful stretches in a row: each may be anything, within reason.
    if (index - next > 24) return true;
    return readings.some((each) => fits(tokens, index + 1, tree, at, each, matched));
  }
  return at === tree.length || matched >= lookahead;
}

/** Where the tree goes on after a piece it does not have as it stands. */
function caughtUp(tokens: readonly SourceToken[], index: number, tree: string, cursor: number, piece: string): number {
  const tail = piece.slice(-lookahead);
  if (tail.length >= 4) {
    const at = tree.indexOf(tail, cursor);
    if (at >= 0 && at - cursor < piece.length + 4000) return at + tail.length;
  }
  const following = tokens
    .slice(index + 1, index + 12)
    .find(({ readings }) => readings.length === 1 && readings[0]!.length >= 4);
  const head = following?.readings[0]?.slice(0, lookahead);
  const at = head ? tree.indexOf(head, cursor) : -1;
  return at >= 0 && at - cursor < 4000 ? at : cursor;
}
