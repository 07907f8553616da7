// One walk over every tree of a book: its nodes by type, each with its place and section, in reading order. Rules ask
// it instead of walking for themselves. Must not judge anything.
import type { Nodes } from 'mdast';
import type { Book, Section } from '../book.ts';
import type { Place } from '../diagnostic.ts';

/** A node with where it stands. */
export interface Found<N> {
  node: N;
  place: Place;
  /** Undefined inside 内容提要, which belongs to no section of its own. */
  section: Section | undefined;
}

export interface Survey {
  /** Every node of a type, in reading order. */
  of<T extends Nodes['type']>(type: T): readonly Found<Extract<Nodes, { type: T }>>[];
  /** Ids on boxes, spans, images: links reach them, references do not. */
  anchored: readonly { label: string; place: Place }[];
}

/** What has its id in book.labels already. */
const labelled = new Set<string>(['heading', 'figure', 'captionedTable', 'tableCaption', 'table', 'math', 'code']);

/**
 * Surveys a book.
 * @param book only its trees and 内容提要 are looked at
 */
export function surveyBook(book: Book): Survey {
  const met = new Map<string, { node: Nodes; file: string; section: Section | undefined }[]>();
  /** Places are made for the types that a rule asks for: few of all nodes. */
  const found = new Map<string, readonly Found<Nodes>[]>();
  const anchored: { label: string; place: Place }[] = [];
  const walk = (root: Nodes, file: string, section: Section | undefined) => {
    // A stack, not recursion: ten thousand nested quotations must not end the program.
    const stack: { node: Nodes; file: string }[] = [{ node: root, file }];
    for (let top = stack.pop(); top; top = stack.pop()) {
      const { node } = top;
      const here = node.data?.file ?? top.file;
      const list = met.get(node.type);
      const entry = { node, file: here, section };
      if (list) list.push(entry);
      else met.set(node.type, [entry]);
      const id = node.data?.attributes?.id;
      if (id !== undefined && !labelled.has(node.type)) anchored.push({ label: id, place: placeOf(node, here) });
      if ('children' in node && Array.isArray(node.children)) {
        for (let i = node.children.length - 1; i >= 0; i--) {
          stack.push({ node: node.children[i] as Nodes, file: here });
        }
      }
    }
  };
  // The imprint page may carry the very tree of 内容提要: each tree is walked once.
  const seen = new Set<Nodes>();
  for (const section of book.sections) {
    if (seen.has(section.tree)) continue;
    seen.add(section.tree);
    walk(section.tree, section.file, section);
  }
  if (book.summary && !seen.has(book.summary.tree)) walk(book.summary.tree, book.summary.file, undefined);
  const of = (type: string): readonly Found<Nodes>[] => {
    const known = found.get(type);
    if (known) return known;
    const made = (met.get(type) ?? []).map(({ node, file, section }) => ({
      node,
      place: placeOf(node, file),
      section,
    }));
    found.set(type, made);
    return made;
  };
  return {
    of: <T extends Nodes['type']>(type: T) => of(type) as unknown as readonly Found<Extract<Nodes, { type: T }>>[],
    anchored,
  };
}

/** Where a node stands; a node that was made, not read, counts as the whole file. */
export function placeOf(node: Nodes, file: string): Place {
  if (!node.position) return { file, line: 1, column: 1 };
  const { start, end } = node.position;
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
