// The lines of one piece become blocks: headings, paragraphs, tables, verse, notes, a signature. Paragraphs that a page
// end cut are joined and each cut is kept as data. In: a piece's lines; out: blocks whose parts name their source lines.
// Must not lose or reword a character: a part's text is a line's text.
import type { Headings } from './headings.ts';
import { width } from './lines.ts';
import { takeNotes } from './notes.ts';
import type { ScanPiece } from './pieces.ts';
import { isWide, joinText, type Line, report, type Scan, squeeze } from './scan.ts';
import { takeSignature, takeVerse } from './short-lines.ts';
import { gatherTable, type TableBlock } from './tables.ts';

export interface TextPart {
  line: number;
  text: string;
}
/** A mark that was typed ① and is a note now. */
export interface NoteMark {
  line: number;
  note: string;
}
export type Part = TextPart | NoteMark;

export type Block =
  | { kind: 'heading'; depth: number; parts: TextPart[]; text: string }
  | Paragraph
  | { kind: 'verse' | 'signature'; rows: TextPart[] }
  | { kind: 'note'; id: string; parts: Part[] }
  | { kind: 'rule'; line: number; text: string }
  | TableBlock;

export interface Paragraph {
  kind: 'paragraph';
  parts: Part[];
  /** A blank line, or what a page end leaves, stands before it. */
  apart: boolean;
  /** Page end between this paragraph and the one before: page number, running head, rule or form feed. */
  pageEnd?: { page?: string };
  /** The last line filled the measure, in a scan with printed line ends. */
  full?: boolean;
  /** Never joined: it may be a page number or a running head. */
  doubtful?: boolean;
  /** Typed with `>`: a quotation. */
  quoted?: boolean;
}

/** Where a printed page ended within a paragraph. */
export interface PageEnd {
  file: string;
  /** Last line of the first half, first line of the second. */
  lines: [number, number];
  before: string;
  after: string;
  /** The printed page number, where the scan has it between the two. */
  page?: string;
  /** Length of the first half, full-width characters: tells the measure of the printed book. */
  width: number;
}

/** Makes the blocks of a piece. */
export function blocksOf(
  scan: Scan,
  piece: ScanPiece,
  headings: Headings,
  authors: string[],
): { blocks: Block[]; ends: PageEnd[] } {
  let blocks = gather(scan, piece, headings);
  blocks = takeVerse(scan, blocks);
  if (piece.kind !== 'chapter' && piece.kind !== 'references') blocks = takeSignature(scan, blocks, authors);
  blocks = takeNotes(scan, blocks);
  const ends: PageEnd[] = [];
  if (piece.kind !== 'references') blocks = joinCuts(scan, piece.file, blocks, ends);
  if (piece.heading && piece.kind !== 'part') {
    const { heading } = piece;
    const parts = heading.lines.map((line) => ({ line: line.n, text: line.text.trim() }));
    blocks.unshift({ kind: 'heading', depth: 1, parts, text: heading.text });
  }
  return { blocks, ends };
}

function gather(scan: Scan, piece: ScanPiece, headings: Headings): Block[] {
  const blocks: Block[] = [];
  let apart = true;
  let pageEnd: { page?: string } | undefined;
  for (let i = 0; i < piece.lines.length; i++) {
    const line = piece.lines[i]!;
    if (line.newPage) pageEnd ??= {};
    const heading = headings.byLine.get(line);
    if (heading) {
      const parts = heading.lines.map((one) => ({ line: one.n, text: one.text.trim() }));
      blocks.push({ kind: 'heading', depth: heading.depth, parts, text: heading.text });
      apart = true;
      pageEnd = undefined;
    } else if (line.role === 'rule') {
      blocks.push({ kind: 'rule', line: line.n, text: line.raw.trim() });
      apart = true;
    } else if (line.role === 'pageNumber' || line.role === 'runningHead') {
      const page = /\d{1,4}/.exec(line.role === 'pageNumber' ? line.raw : '')?.[0];
      pageEnd = { ...pageEnd, ...(page && !pageEnd?.page ? { page } : {}) };
      apart = true;
    } else if (line.role || !squeeze(line.text)) {
      apart = true;
    } else {
      const table = gatherTable(scan, piece.lines, i);
      if (table) {
        blocks.push(table.block);
        i = table.next - 1;
        apart = true;
        continue;
      }
      addText(scan, blocks, line, apart, pageEnd);
      apart = false;
      pageEnd = undefined;
    }
  }
  return placeRules(scan, blocks);
}

function addText(
  scan: Scan,
  blocks: Block[],
  line: Line,
  apart: boolean,
  pageEnd: { page?: string } | undefined,
): void {
  const text = line.text.trim();
  if (/^!\[[^\]]*\]\([^)]*\)$/.test(text)) report(scan, 'scan-image-supplied', line.n, { text: text.slice(0, 40) });
  if (/(?<!\\)\$[^$]*[\\^_][^$]*\$/.test(text)) report(scan, 'scan-maths-typed', line.n, { text: text.slice(0, 40) });
  const last = blocks.at(-1);
  const full = scan.wrap !== undefined && width(text) >= scan.wrap - 2;
  if (!apart && last?.kind === 'paragraph' && !line.doubtful && !last.doubtful && continues(scan, last, line)) {
    last.parts.push({ line: line.n, text });
    last.full = full;
    scan.changes.push({ kind: 'lines', line: line.n, note: '与上一行同属一段' });
    return;
  }
  const paragraph: Paragraph = { kind: 'paragraph', parts: [{ line: line.n, text }], apart, full };
  if (pageEnd) paragraph.pageEnd = pageEnd;
  if (line.doubtful) paragraph.doubtful = true;
  // In a scan with Markdown headings a `>` is the reader's mark for a quotation; no printed line begins with one.
  const quote = /^>\s*(?=[^>\s])/.exec(text);
  if (quote && scan.lines.some((one) => one.depth > 0)) {
    paragraph.quoted = true;
    paragraph.parts = [{ line: line.n, text: text.slice(quote[0].length) }];
    scan.changes.push({ kind: 'markup', line: line.n, removed: '>', note: '引文记号，作引文排' });
  }
  blocks.push(paragraph);
}

/** Whether a line right under another goes on with its paragraph. */
function continues(scan: Scan, last: Paragraph, line: Line): boolean {
  const text = line.text.trim();
  const before = textOf(last.parts);
  if (line.indented || beginsItem(text)) return false;
  const lastPart = last.parts.at(-1)!;
  const lastWidth = 'text' in lastPart ? width(lastPart.text) : 0;
  if (scan.wrap) return lastWidth >= scan.wrap - 3 || (!isFinal(before) && lastWidth >= scan.wrap * 0.6);
  return before.length > 25 && !isFinal(before) && (isWide(text[0]) || /^[A-Za-z0-9]/.test(text));
}

/** Rules between the halves of a cut paragraph mark page ends; if any does, all in the piece do. Others stay. */
function placeRules(scan: Scan, blocks: Block[]): Block[] {
  const near = (index: number, step: number) => {
    let i = index + step;
    while (blocks[i]?.kind === 'rule') i += step;
    return blocks[i];
  };
  const cutting = blocks.some((block, index) => {
    const before = near(index, -1);
    const after = near(index, 1);
    return (
      block.kind === 'rule' && before?.kind === 'paragraph' && after?.kind === 'paragraph' && isCut(before, after, true)
    );
  });
  const kept: Block[] = [];
  let pageEnd = false;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'rule') {
      const between =
        near(index, -1)?.kind === 'paragraph' &&
        near(index, 1)?.kind === 'paragraph' &&
        blocks[index - 1]?.kind !== 'rule';
      if (between && !cutting) {
        kept.push(block);
        scan.changes.push({ kind: 'kept', line: block.line, note: '分隔线，留作段间的分隔' });
      } else {
        scan.changes.push({ kind: 'rule', line: block.line, removed: block.text, note: '分隔线' });
        pageEnd = cutting;
      }
      continue;
    }
    if (block.kind === 'paragraph' && pageEnd) block.pageEnd ??= {};
    pageEnd = false;
    kept.push(block);
  }
  return kept;
}

function joinCuts(scan: Scan, file: string, blocks: Block[], ends: PageEnd[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    // Notes stand at the foot of the page that ended: the paragraph goes on behind them.
    let at = result.length - 1;
    while (result[at]?.kind === 'note') at--;
    const last = result[at];
    if (
      block.kind === 'paragraph' &&
      last?.kind === 'paragraph' &&
      block.apart &&
      isCut(last, block, at < result.length - 1, scan.wrap)
    ) {
      const a = textOf(last.parts);
      const b = textOf(block.parts);
      const lines: [number, number] = [last.parts.at(-1)!.line, block.parts[0]!.line];
      const end: PageEnd = { file, lines, before: a.slice(-12), after: b.slice(0, 12), width: width(a) };
      if (block.pageEnd?.page) end.page = block.pageEnd.page;
      ends.push(end);
      scan.changes.push({
        kind: 'joined',
        line: lines[0],
        note: `与第 ${lines[1]} 行接成一段：……${a.slice(-8)}｜${b.slice(0, 8)}……`,
      });
      last.parts.push(...block.parts);
      last.full = block.full;
    } else result.push(block);
  }
  return result;
}

/**
 * Whether a page end cut a paragraph in two (T03): no sentence end before, a word after.
 * @param certain a page end is known to stand between the two
 */
function isCut(a: Paragraph, b: Paragraph, certain: boolean, wrap?: number): boolean {
  const before = textOf(a.parts);
  const after = textOf(b.parts);
  if (a.doubtful || b.doubtful || a.quoted || b.quoted) return false;
  if (isFinal(before) || beginsItem(after) || isLabel(before) || isLabel(after)) return false;
  const open = /[，、；]$/.test(before) || b.pageEnd !== undefined || (wrap !== undefined && a.full);
  if (!(open ? /^[\p{Script=Han}A-Za-z0-9“‘《（(]/u : /^[\p{Script=Han}A-Za-z0-9]/u).test(after)) return false;
  if (wrap && a.full) return true;
  const least = certain || b.pageEnd ? 8 : open ? 15 : 40;
  return width(before) > least;
}

const isFinal = (text: string) => /[。！？：…”’）》」』】;；.!?:)\]"〕]$/.test(text);
/** （1） ① 1. 一、 • at the head: an item or a heading, never the second half of a paragraph. */
export const beginsItem = (text: string) =>
  /^(?:[（(][0-9一二三四五六七八九十]{1,3}[)）]|[①-⑳㉑-㉟㊱-㊿]|\d{1,2}[.．、)](?!\d)|[一二三四五六七八九十]{1,3}、|[•·●■◆▪*+-]\s|\[\d+\]|［\d+］|第[一二三四五六七八九十\d]+[章节篇])/.test(
    text,
  );
/** 图1-1 …, 表2 …: a caption. */
const isLabel = (text: string) => /^(?:续?[图表]|Figure|Table|Fig\.)\s*\d/.test(text) && text.length < 60;

/** The running text of a paragraph. */
export function textOf(parts: Part[]): string {
  let text = '';
  let line = parts[0]?.line;
  for (const part of parts) {
    if ('note' in part) continue;
    text = part.line === line ? text + part.text : joinText(text, part.text);
    line = part.line;
  }
  return text;
}
