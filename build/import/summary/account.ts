// The account of a SUMMARY.md book: each written file is read by Fuzi's own parser, and must say, in order, what the
// source said to its tool, less what the edits took out. In: a file's words with their offsets, and its written text.
// Out: a finding at the first difference. It must not trust the passes that made the edits.

import { parseMarkdown } from '../../read/index.ts';
import type { Loose } from '../../read/parse/source.ts';
import { squeeze } from '../scan.ts';
import { report, type Work } from './work.ts';

/** Compares one file. @returns the characters it holds, white space not counted */
export function takeSummaryAccount(work: Work, writtenText: string): number {
  const actual = fileWords(writtenText, work.chapter.path);
  const said = work.said.map((one) => ({ ...one, text: comparable(one.text) })).filter((one) => one.text);
  let at = 0;
  for (const one of said) {
    if (!actual.startsWith(one.text, at)) {
      let same = 0;
      while (same < one.text.length && actual[at + same] === one.text[same]) same += 1;
      const text = one.text.slice(same, same + 20);
      work.differs = one.offset;
      report(work, 'summary-text-accounted', one.offset, { text, file: work.chapter.path });
      return actual.length;
    }
    at += one.text.length;
  }
  if (at < actual.length) {
    const last = said.at(-1)?.offset ?? 0;
    work.differs = last;
    report(work, 'summary-text-accounted', last, { text: actual.slice(at, at + 20), file: work.chapter.path });
  }
  return actual.length;
}

/** White space does not count, nor which brackets a typed （1） has. */
const comparable = (text: string) => squeeze(text).replace(/[(（](\d+)[)）]/g, '（$1）');

/** All words of a written file, as Fuzi reads them. */
export function fileWords(text: string, path: string): string {
  const words: string[] = [];
  const stack: { node: Loose; item?: string }[] = [{ node: parseMarkdown(text, path).value as unknown as Loose }];
  while (stack.length > 0) {
    const { node, item } = stack.pop()!;
    if (item) words.push(item);
    words.push(ownWords(node));
    const children = node.children ?? [];
    const after = node.type === 'figure' ? quotedAlt(node) : node.type === 'ruby' ? String(node.text) : '';
    if (after) stack.push({ node: { type: 'text', value: after } });
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, item: markerOf(node, i) });
  }
  return comparable(words.join(''));
}

function quotedAlt(node: Loose): string {
  return node.alt === undefined ? '' : String(node.alt);
}

/** （1） and ① are a list's data to Fuzi and words to everybody else. */
function markerOf(list: Loose, index: number): string {
  const marker = list.type === 'list' ? (list.data as { marker?: string } | undefined)?.marker : undefined;
  const number = Number(list.start ?? 1) + index;
  if (marker === 'paren') return `（${number}）`;
  if (marker === 'circled')
    return String.fromCharCode(number <= 20 ? 0x245f + number : number <= 35 ? 0x323c + number : 0x328d + number);
  return '';
}

function ownWords(node: Loose): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'math':
    case 'inlineMath':
      return node.value ?? '';
    case 'code': {
      const caption = (node.data?.attributes as { values?: Record<string, string> } | undefined)?.values?.caption;
      return `${caption ?? ''}${node.value ?? ''}`;
    }
    case 'image':
      return String(node.alt ?? '');
    case 'container':
      return String(node.title ?? '');
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    // None of these comes from an import: where one is read, something was not escaped.
    case 'crossReference':
      return `[@${node.label}]`;
    case 'citation':
    case 'criticMark':
    case 'inlineNote':
    case 'pageBreak':
    case 'lineBreak':
      return `[${node.type}]`;
    default:
      return '';
  }
}
