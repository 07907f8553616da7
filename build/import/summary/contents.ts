// SUMMARY.md → its entries, in order: parts, chapters at their depth, drafts, separators. mdBook's, GitBook's and HonKit's
// are one format with small differences, all taken here. In: the text; out: entries with lines. Must not look at any file.
import type { Loose } from '../../read/parse/source.ts';
import { parseSource } from './source.ts';

export interface Entry {
  kind: 'part' | 'chapter' | 'separator';
  title: string;
  /** As written: path with its anchor; absent for a draft, an entry of text only, a part. */
  target?: string;
  /** 1 for a chapter. 0 for mdBook's chapters before and after the list, which have no number. */
  depth: number;
  line: number;
  children: Entry[];
}

export interface Contents {
  /** The heading of SUMMARY.md itself. */
  title?: { text: string; line: number };
  entries: Entry[];
  /** Texts that are none of these. */
  other: { text: string; line: number }[];
}

/** Entries deeper than this are taken as this deep: nobody nests so far, and recursion is safe. */
const deepest = 60;

/** Reads SUMMARY.md. */
export function readContents(text: string): Contents {
  const root = parseSource(text, { dollar: false, brackets: false });
  const definitions = new Map<string, string>();
  for (const node of root.children ?? []) {
    if (node.type === 'definition') definitions.set(node.identifier as string, node.url as string);
  }
  const contents: Contents = { entries: [], other: [] };
  const say = (node: Loose) => {
    const said = plain(node).trim();
    // A line of dashes under a list is a separator that Markdown does not see.
    if (said && !/^[-—]+$/.test(said)) contents.other.push({ text: said, line: lineOf(node) });
  };
  for (const node of root.children ?? []) {
    if (node.type === 'heading') {
      const title = plain(node).trim();
      if (node.depth === 1 && !contents.title && contents.entries.length === 0)
        contents.title = { text: title, line: lineOf(node) };
      else contents.entries.push({ kind: 'part', title, depth: 0, line: lineOf(node), children: [] });
    } else if (node.type === 'thematicBreak') {
      contents.entries.push({ kind: 'separator', title: '', depth: 0, line: lineOf(node), children: [] });
    } else if (node.type === 'list') {
      for (const item of node.children ?? []) contents.entries.push(entryOf(item, 1, definitions, say));
    } else if (node.type === 'paragraph') {
      for (const child of node.children ?? []) {
        const target = targetOf(child, definitions);
        if (target === undefined) say(child);
        else contents.entries.push({ ...chapter(child, target, 0), children: [] });
      }
    } else if (node.type !== 'definition' && !(node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value!))) say(node);
  }
  return contents;
}

function chapter(link: Loose, target: string, depth: number): Entry {
  return {
    kind: 'chapter',
    title: plain(link).replace(/\s+/g, ' ').trim(),
    ...(target ? { target } : {}),
    depth,
    line: lineOf(link),
    children: [],
  };
}

/** One item: its first link is the entry, a list in it holds its sub-entries, other text is said. */
function entryOf(item: Loose, depth: number, definitions: Map<string, string>, say: (node: Loose) => void): Entry {
  let entry: Entry | undefined;
  const texts: Loose[] = [];
  const lists: Loose[] = [];
  for (const block of item.children ?? []) {
    if (block.type === 'list') {
      lists.push(block);
      continue;
    }
    for (const node of block.type === 'paragraph' || block.type === 'heading' ? (block.children ?? []) : [block]) {
      const link = linkIn(node, definitions);
      if (link && !entry) entry = chapter(link.node, link.target, depth);
      else texts.push(node);
    }
  }
  if (!entry) {
    const title = texts.map(plain).join('').replace(/\s+/g, ' ').trim();
    entry = { kind: 'chapter', title, depth, line: lineOf(item), children: [] };
  } else for (const node of texts) say(node);
  for (const list of lists) {
    for (const child of list.children ?? [])
      entry.children.push(entryOf(child, Math.min(depth + 1, deepest), definitions, say));
  }
  return entry;
}

function linkIn(node: Loose, definitions: Map<string, string>): { node: Loose; target: string } | undefined {
  const target = targetOf(node, definitions);
  if (target !== undefined) return { node, target };
  for (const child of node.children ?? []) {
    const found = linkIn(child, definitions);
    if (found) return found;
  }
  return undefined;
}

function targetOf(node: Loose, definitions: Map<string, string>): string | undefined {
  if (node.type === 'link') return node.url as string;
  if (node.type === 'linkReference') return definitions.get(node.identifier as string);
  return undefined;
}

/** The text of a node. */
export function plain(node: Loose): string {
  if (node.type === 'image') return (node.alt as string | null) ?? '';
  if (node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  return node.value ?? (node.children ?? []).map(plain).join('');
}

const lineOf = (node: Loose) => node.position?.start.line ?? 1;
