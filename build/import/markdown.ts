// Blocks → Markdown that parses to exactly their text: whatever Markdown would take for its own is escaped. In: blocks;
// out: a file's text. Must not change a character of the text; account.ts reads the result back and compares.
import type { Block, Part } from './blocks.ts';
import { readBack, unmarked } from './read-back.ts';
import { joinText } from './scan.ts';

/** Writes one file. */
export function writeMarkdown(blocks: Block[]): string {
  return `${blocks.map(writeBlock).filter(Boolean).join('\n\n')}\n`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(1, block.depth)))} ${escapeText(block.text).replace(/#+$/, (marks) => marks.replace(/#/g, '\\#'))}`;
    case 'paragraph':
      return (block.quoted ? '> ' : '') + escapeStart(writeParts(block.parts));
    case 'verse':
      return `::: verse\n${block.rows.map((row) => escapeStart(escapeText(row.text))).join('\n')}\n:::`;
    case 'signature':
      return `::: signature\n${block.rows.map((row) => escapeStart(escapeText(row.text))).join('\n\n')}\n:::`;
    case 'note':
      return `[^${block.id}]: ${escapeStart(writeParts(block.parts))}`;
    case 'rule':
      return '---';
    case 'table':
      return block.html ? block.html.map((row) => row.text).join('\n') : writeTable(block.rows);
  }
}

function writeParts(parts: Part[]): string {
  let text = '';
  let line = parts[0]?.line;
  for (const part of parts) {
    const written = 'note' in part ? `[^${part.note}]` : escapeText(part.text);
    text = part.line === line ? text + written : joinText(text, written);
    line = part.line;
  }
  return titleSpaces(text);
}

/** A space between Han characters inside 《》 is the space of one character that parts a title: OCR gives any gap as ' '. */
function titleSpaces(text: string): string {
  return text.replace(/《[^《》]{1,80}》/g, (title) =>
    title.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '\u3000'),
  );
}

function writeTable(rows: { text: string }[][]): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const cell = (text: string) => escapeText(text.replace(/\\\|/g, '|')).replace(/\|/g, '\\|');
  const [head, ...body] = rows.map((cells) => cells.map((one) => cell(one.text)));
  return [row(head!), row(head!.map(() => '---')), ...body.map(row)].join('\n');
}

/** Inline mark-up that a scan may hold and Fuzi knows: it stays mark-up. */
const keptMarkup = /<(b|strong|i|em|u|sub|sup)>[^<>]*<\/\1>|<br\s*\/?>|\*\*(?=\S)[^*]*[^*\s]\*\*/gi;
const address = /(?:https?:\/\/|www\.)[\w\-./?%&=+#:@]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Escapes running text; inline mark-up that pairs up stays. What would still read back otherwise is escaped throughout. */
export function escapeText(text: string): string {
  const written = escapeKnown(text);
  if (!/[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/.test(text)) return written;
  if (readBack(`文${written}`).body === `文${unmarked(text)}`) return written;
  return text.replace(/[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/g, '\\$&');
}

function escapeKnown(text: string): string {
  return around(
    text,
    keptMarkup,
    (kept) => kept,
    (rest) => around(rest, address, (kept) => kept, escapePlain),
  );
}

function around(
  text: string,
  pattern: RegExp,
  inside: (text: string) => string,
  outside: (text: string) => string,
): string {
  let result = '';
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    result += outside(text.slice(at, match.index)) + inside(match[0]);
    at = match.index + match[0].length;
  }
  return result + outside(text.slice(at));
}

function escapePlain(text: string): string {
  return text
    .replace(/[\\`*[\]<${}]/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')
    .replace(/:(?=:)|(?<=:):/g, '\\:')
    .replace(/\s+/g, (space) => (/[　\u00a0]/.test(space) ? space : ' '));
}

/** What would open a block at the head of a line. */
function escapeStart(text: string): string {
  return text
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^([-+])(?=\s|$|[-\s]+$)/, '\\$1')
    .replace(/^(=+|-+)$/, '\\$1')
    .replace(/^>/, '\\>')
    .replace(/^~~~/, '\\~~~')
    .replace(/^\|/, '\\|')
    .replace(/^:(?=\s)/, '\\:')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
