// The text of written Markdown as a Markdown reader sees it, white space left out. In: Markdown; out: the body's text and
// the notes' text. Knows nothing of how the text was written: the writer and the account check themselves against it.
import type { Nodes } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { squeeze } from './scan.ts';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkCjkFriendly);

/** Reads Markdown back. Inline HTML counts as it stands, a thematic break as `---`. */
export function readBack(text: string): { body: string; notes: string } {
  const found = { body: '', notes: '' };
  const walk = (node: Nodes, stream: 'body' | 'notes'): void => {
    const into = node.type === 'footnoteDefinition' ? 'notes' : stream;
    if (node.type === 'thematicBreak') found[into] += '---';
    else if ('value' in node) found[into] += squeeze(node.value);
    else if ('children' in node) for (const child of node.children) walk(child, into);
  };
  // Container lines are the only ones that Fuzi writes and plain Markdown does not know; in text `:::` is escaped.
  walk(parser.parse(text.replace(/^:::.*$/gm, '')), 'body');
  return found;
}

/** Text of a scan as it reads back: bold, rules and escaped bars are what they mean. */
export function unmarked(text: string): string {
  return squeeze(text)
    .replace(/\*\*(?=\S)([^*]*[^*])\*\*/g, '$1')
    .replace(/^[-*_=]{3,}$/, '---')
    .replace(/\\\|/g, '|');
}
