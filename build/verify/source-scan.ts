// One Markdown source file → its letters and digits in order, with those stretches marked that may be syntax: attributes,
// addresses, labels, tags, list numbers. A small scanner of its own, by patterns only; it never says what such a stretch
// means, only what it may leave behind in the text. Must not import anything of read/.
import { parseFragment } from 'parse5';

/** A stretch of a source file. */
export interface SourceToken {
  /** Offset in the file. */
  at: number;
  /** What the stretch may leave in the text, likeliest first; one entry: it is text. */
  readings: string[];
}

/** What is compared: letters (Han among them), digits and marks, in NFC. */
export function significant(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === 'other') return text.normalize('NFC').replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
    if (kind === 'kept') continue;
    if (i > from) kept.push(text.slice(from, i));
    from = i + 1;
  }
  if (from === 0) return text;
  if (from < text.length) kept.push(text.slice(from));
  return kept.join('');
}

/**
 * Whether a code unit is kept or left out, where that can be told by it alone: what NFC never changes nor joins with its
 * neighbours. That is nearly all of a Chinese text, and quicker told so than by pattern.
 */
function kindOf(code: number): 'kept' | 'left' | 'other' {
  if (code >= 0x3400 && code <= 0x9fff && (code <= 0x4dbf || code >= 0x4e00)) return 'kept';
  if (code < 0x80)
    return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) ? 'kept' : 'left';
  if ((code >= 0x2010 && code <= 0x2027) || (code >= 0x3000 && code <= 0x3003)) return 'left';
  if (code >= 0x3008 && code <= 0x3011) return 'left';
  if (code === 0xff0c || (code >= 0xff08 && code <= 0xff09) || (code >= 0xff1a && code <= 0xff1f)) return 'left';
  return 'other';
}

const value = `(?:"[^"\\n]*"|'[^'\\n]*'|“[^”\\n]*”|[^\\s{}"'“”=]+)`;
const braces = `\\{[ \\t]*(?:[#.][^\\s{}]+|[\\w:.-]+=${value}|-)(?:[ \\t]+(?:[#.][^\\s{}]+|[\\w:.-]+=${value}|-))*[ \\t]*\\}`;
const tags =
  'b|strong|i|em|s|del|sub|sup|u|kbd|small|mark|ruby|rb|rt|rp|br|img|hr|table|caption|thead|tbody|tfoot|tr|th|td|details|summary|dl|dt|dd|ul|ol|li|p|div';
/** Stretches that may be syntax. Only their letters and digits matter, so most of Markdown needs no pattern at all. */
const patterns: [kind: string, pattern: string][] = [
  ['comment', '<!--[\\s\\S]*?-->'],
  ['tag', `</?(?:${tags})(?=[\\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>`],
  ['braces', braces],
  ['fence', '(?<=^[ \\t>]*(?:`{3,}|~{3,}))[^`\\n]*$'],
  ['container', '(?<=^[ \\t>]*):{3,}[^\\n]*$'],
  ['include', '(?<=^[ \\t>]*)::include\\{[^}\\n]*\\}'],
  ['pageBreak', '(?<=^[ \\t>]*)::page-break[ \\t]*$'],
  ['definition', '(?<=^[ \\t>]*)\\[(?!\\^)[^\\]\\n]+\\]:[ \\t]*(?:\\n[ \\t]*)?\\S[^\\n]*(?:\\n[ \\t]+["\'(][^\\n]*)?$'],
  ['note', '\\[\\^[^\\s\\[\\]]+\\]:?'],
  ['reference', '\\[-?@[^\\[\\]]*\\]'],
  [
    'address',
    '(?<=\\])\\((?:<[^>\\n]*>|(?:[^\\s()\\\\]|\\\\.|\\((?:[^\\s()\\\\]|\\\\.)*\\))*)(?:\\s+(?:"[^"]*"|\'[^\']*\'|\\([^)]*\\)))?\\s*\\)',
  ],
  ['label', '(?<=\\])\\[[^\\[\\]\\n]*\\]'],
  [
    'marker',
    '(?<=^[ \\t>]*(?:[-*+][ \\t]+|\\d+[.)][ \\t]+)*)(?:\\d{1,9}(?=[.)](?:[ \\t]|$))|[（(]\\d{1,3}[)）]|[①-⑳㉑-㉟㊱-㊿])',
  ],
  ['task', '(?<=^[ \\t>]*(?:[-*+]|\\d+[.)])[ \\t]+)\\[[xX]\\]'],
  ['entity', '&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});'],
];

const whole = new RegExp(patterns.map(([kind, pattern]) => `(?<${kind}>${pattern})`).join('|'), 'gmu');

/** Cuts a source file into text and stretches that may be syntax. */
export function scanSource(text: string): SourceToken[] {
  const tokens: SourceToken[] = [];
  let from = 0;
  const front = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n(?:---|\.\.\.)[ \t]*\r?(?:\n|$)/u.exec(text);
  if (front && /^[\w-]+:/mu.test(front[0])) {
    tokens.push({ at: 0, readings: ['', significant(front[0])] });
    from = front[0].length;
  }
  whole.lastIndex = from;
  // Line by line, so that a fault has its line.
  const plain = (start: number, end: number) => {
    for (let at = start; at < end; ) {
      const next = text.indexOf('\n', at);
      const stop = next < 0 || next >= end ? end : next + 1;
      const own = significant(text.slice(at, stop));
      if (own) tokens.push({ at, readings: [own] });
      at = stop;
    }
  };
  for (let match = whole.exec(text); match; match = whole.exec(text)) {
    if (match[0] === '') {
      whole.lastIndex++;
      continue;
    }
    plain(from, match.index);
    from = match.index + match[0].length;
    const kind = Object.entries(match.groups!).find(([, found]) => found !== undefined)![0];
    tokens.push({ at: match.index, readings: readingsOf(kind, match[0]) });
  }
  plain(from, text.length);
  return tokens;
}

/** What a stretch may leave behind: nothing, itself, or a value it carries (a reading, an alternative text, a title). */
function readingsOf(kind: string, stretch: string): string[] {
  const raw = significant(stretch);
  const readings = new Set<string>();
  if (kind === 'entity') readings.add(significant(decoded(stretch)));
  if (kind === 'braces' || kind === 'fence' || kind === 'container' || kind === 'tag') {
    const carried = new RegExp(
      `(?:^|[\\s{])(?:rt|alt|fig-alt|title|caption|lst-cap|tbl-cap|fig-cap)\\s*=\\s*(${value})`,
      'gu',
    );
    const values = [...stretch.matchAll(carried)].map(([, own]) => significant(decoded(own!)));
    if (values.length > 1) readings.add(values.join('')).add(values.toReversed().join(''));
    for (const each of values) readings.add(each);
  }
  readings.add('').add(raw);
  return [...readings];
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  const [first] = parseFragment(text.replace(/</g, '&lt;')).childNodes;
  return first && 'value' in first ? first.value : text;
}
