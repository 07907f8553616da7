// From the text of a scan to its lines: line ends, form feeds, control characters, and the mark-up that OCR tools leave
// (`#`, `**…**`, <b>, <center>, rules). Running text keeps the mark-up it needs (<sub>, <b>, **…**); what goes is recorded.
// Must not decide what a line means.
import type { Line, Scan } from './scan.ts';
import { report, squeeze } from './scan.ts';

/** Tags that say how print looked and carry no text. */
const layoutTag = /<\/?(?:center|div|span|p|font|big|small|hr|a|section|h[1-6])(?:\s[^<>]*)?\/?>/gi;
/** Tags that mean something within running text; kept there, dropped in headings, contents and title pages. */
const inlineTag = /<\/?(?:b|strong|i|em|u|sub|sup|br)\s*\/?>/gi;
const bold = /\*\*|__(?=\S)|(?<=\S)__/g;
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u200b\ufeff\u2060]/g;

/** Splits a scan into lines and cleans each of what is mark-up beyond doubt. */
export function readLines(text: string, name: string): Scan {
  const scan: Scan = { name, lines: [], changes: [], diagnostics: [] };
  let newPage = false;
  text.split(/\r\n|\n|\r|\u2028|\u2029/).forEach((raw, index) => {
    const n = index + 1;
    const line: Line = { n, raw, text: raw, depth: 0, bold: false, indented: false, newPage: false };
    if (line.text.includes('\f')) {
      // A form feed before the first word: the page began with this line; after it: with the next.
      if (/^\s*\f/.test(line.text)) newPage = true;
      else scan.changes.push({ kind: 'space', line: n, note: '换页符' });
      line.text = line.text.replace(/\f/g, ' ');
    }
    clean(scan, line, controls, '', '不可见字符');
    clean(scan, line, layoutTag, '', '版面标记');
    line.newPage = newPage && squeeze(line.text) !== '';
    if (squeeze(line.text)) newPage = raw.includes('\f') && !line.newPage;
    if (line.text.includes('\ufffd')) report(scan, 'scan-legible', n);
    readMarks(scan, line);
    scan.lines.push(line);
  });
  scan.wrap = wrapOf(scan.lines);
  return scan;
}

/** Removes every match from a line and records it. */
export function clean(scan: Scan, line: Line, pattern: RegExp, put: string, note: string): void {
  const removed: string[] = [];
  const text = line.text.replace(pattern, (match) => {
    removed.push(match);
    return put;
  });
  if (!removed.length) return;
  line.text = text;
  if (squeeze(removed.join(''))) {
    scan.changes.push({ kind: 'markup', line: line.n, removed: removed.join(''), note });
  } else if (note === '不可见字符') scan.changes.push({ kind: 'space', line: line.n, note });
}

/** A text as cleanInline leaves it. */
export function withoutInline(text: string): string {
  return text.replace(inlineTag, ' ').replace(bold, '').trim();
}

/** For a line that is a heading, a contents entry or a fact: its bold and other inline mark-up goes as well. */
export function cleanInline(scan: Scan, line: Line): void {
  clean(scan, line, inlineTag, ' ', '行内标记');
  clean(scan, line, bold, '', '加粗标记');
}

function readMarks(scan: Scan, line: Line): void {
  line.indented = /^(?: {2,}|\t|　)/.test(line.text);
  if (/^\s*(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:[-*_] ){2,}[-*_])\s*$/.test(line.text)) {
    line.role = 'rule';
    return;
  }
  const heading = /^\s{0,3}(#{1,6})[ \t　]+(?=\S)/.exec(line.text);
  if (heading) {
    line.depth = heading[1]!.length;
    line.text = line.text.slice(heading[0].length);
    scan.changes.push({ kind: 'markup', line: line.n, removed: heading[1]!, note: '标题记号' });
    const closing = /[ \t]+#+\s*$/.exec(line.text);
    if (closing) {
      line.text = line.text.slice(0, closing.index);
      scan.changes.push({ kind: 'markup', line: line.n, removed: closing[0].trim(), note: '标题记号' });
    }
    line.indented = false;
  }
  const content = line.text.trim();
  line.bold = /^\*\*[^*]+\*\*$/.test(content) || /^<(b|strong)>[^<]+<\/\1>$/i.test(content);
  if (line.depth > 0) cleanInline(scan, line);
}

/**
 * Whether the scan keeps the printed line ends: then most lines that are followed directly by another have nearly one
 * length.
 * @returns that length in full-width characters
 */
function wrapOf(lines: Line[]): number | undefined {
  const lengths: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const here = lines[i]!;
    const next = lines[i + 1]!;
    if (here.depth || next.depth || here.role || next.role || next.indented || !squeeze(next.text)) continue;
    // A line that ends a sentence, a contents entry, a labelled fact tells nothing of where lines are broken.
    if (/[。！？：”]\s*$|[|\t<]|\.{3}|…{2}|^\S{2,4}\s*[：:]/.test(here.text) || width(here.text) < 14) continue;
    lengths.push(width(here.text));
  }
  if (lengths.length < 5) return undefined;
  lengths.sort((a, b) => a - b);
  const full = lengths[Math.floor(lengths.length * 0.7)]!;
  if (full > 50) return undefined;
  const near = lengths.filter((length) => Math.abs(length - full) <= 2.5).length;
  return near >= lengths.length * 0.6 ? full : undefined;
}

/** Width in full-width characters: Latin and digits count half. White space at the ends is not counted. */
export function width(text: string): number {
  let sum = 0;
  for (const character of text.replace(/^[\s　]+|\s+$/g, '')) sum += /[\u0020-\u024f]/.test(character) ? 0.5 : 1;
  return sum;
}
