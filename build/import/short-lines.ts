// Short lines that are not paragraphs: verse, whose line ends are kept, and the signature under a preface or afterword. In:
// the blocks of a piece; out: the same with verse and signature as blocks of their own. Must not change a line's text.
import type { Block, Paragraph, TextPart } from './blocks.ts';
import { beginsItem, textOf } from './blocks.ts';
import { width } from './lines.ts';
import { type Scan, squeeze } from './scan.ts';

/** Lines of verse: short, of one length or without full points, standing together. */
export function takeVerse(scan: Scan, blocks: Block[]): Block[] {
  const result: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    let end = i;
    while (
      end < blocks.length &&
      isVerseLine(blocks[end]!) &&
      (end === i || (blocks[end] as Paragraph).apart === (blocks[i + 1] as Paragraph).apart)
    )
      end++;
    let rows = blocks.slice(i, end).flatMap((block) => (block as Paragraph).parts) as TextPart[];
    // Lines of one length first: what follows them in another length is prose again.
    const regular = rows.findIndex((row) => hanCount(row.text) !== hanCount(rows[0]!.text));
    if (regular >= 2) rows = rows.slice(0, regular);
    end = i + rows.length;
    if (rows.length >= 2 && isVerse(rows, (blocks[i + 1] as Paragraph).apart)) {
      result.push({ kind: 'verse', rows });
      scan.changes.push({
        kind: 'verse',
        line: rows[0]!.line,
        note: `第 ${rows[0]!.line}—${rows.at(-1)!.line} 行作诗行排，行末照旧`,
      });
      i = end - 1;
    } else result.push(blocks[i]!);
  }
  return result;
}

function isVerseLine(block: Block): boolean {
  if (block.kind !== 'paragraph' || block.parts.length !== 1 || block.doubtful || block.quoted) return false;
  const text = textOf(block.parts);
  return (
    width(text) >= 4 &&
    width(text) <= 18 &&
    /^\p{Script=Han}/u.test(text) &&
    !/[：“”A-Za-z0-9]/.test(text) &&
    !beginsItem(text)
  );
}

const hanCount = (text: string) => [...text].filter((c) => /\p{Script=Han}/u.test(c)).length;

function isVerse(rows: TextPart[], apart: boolean): boolean {
  const counts = rows.map((row) => hanCount(row.text));
  const regular = counts.every((count) => count === counts[0]);
  if (apart) return rows.length >= 4 && regular && [4, 5, 7, 10, 14].includes(counts[0]!);
  const loose =
    rows.length >= 3 &&
    Math.max(...counts) - Math.min(...counts) <= 4 &&
    rows.slice(0, -1).filter((row) => /[。？！]$/.test(row.text)).length === 0;
  return regular ? [4, 5, 6, 7, 10, 14].includes(counts[0]!) || rows.length >= 3 : loose;
}

/** 作者, a name, 2016年12月于北京 at the end of a preface or afterword. */
export function takeSignature(scan: Scan, blocks: Block[], authors: string[]): Block[] {
  let start = blocks.length;
  while (start > 0 && blocks.length - start < 4) {
    const block = blocks[start - 1]!;
    if (block.kind !== 'paragraph' || width(textOf(block.parts)) > 18 || /[。！？：；，]$/.test(textOf(block.parts)))
      break;
    if (beginsItem(textOf(block.parts))) break;
    start--;
  }
  const rows = blocks.slice(start).flatMap((block) => (block as Paragraph).parts) as TextPart[];
  const signs = (text: string) =>
    /^(?:本书)?(?:作者|编者|译者|著者|笔者|编写组|编委会|编著者)/.test(squeeze(text)) ||
    authors.includes(squeeze(text)) ||
    /^(?:[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})年|(?:^|\s)[12]\d{3}[.\-/]\d{1,2}/.test(squeeze(text));
  if (start === 0 || rows.length === 0 || !rows.some((row) => signs(row.text))) return blocks;
  scan.changes.push({
    kind: 'signature',
    line: rows[0]!.line,
    note: `署名，齐右：${rows.map((row) => row.text).join(' ')}`,
  });
  return [...blocks.slice(0, start), { kind: 'signature', rows }];
}
