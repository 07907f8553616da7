// Did an edit change more than its stretch? Both texts are parsed, and their trees compared with the edited stretches left
// out: every other character must stand where it stood, in the same nodes. In: the file, the edits, the text they made.
// Out: yes or no. It does not trust the edits' makers.
import type { Node } from 'mdast';
import type { SourceFile } from '../book.ts';
import type { Edit } from '../diagnostic.ts';
import { parseMarkdown } from '../read/parse/index.ts';
import { type Loose, makeSource, offsetsOf } from '../read/parse/source.ts';

interface Stretch {
  start: number;
  end: number;
}

/**
 * Whether the new text's tree is the old one's but for the edited stretches. An edit may leave a node where there was
 * text (a live reference), or attributes on the node it stands in (a label).
 */
export function changesNothingElse(source: SourceFile, edits: readonly Edit[], text: string): boolean {
  const inserted: Stretch[] = [];
  let moved = 0;
  for (const { start, end, insert } of edits) {
    inserted.push({ start: start + moved, end: start + moved + insert.length });
    moved += insert.length - (end - start);
  }
  const before = outline(source.path, source.text, edits);
  const after = outline(source.path, text, inserted);
  return before.length === after.length && before.every((item, i) => item === after[i]);
}

/** What says nothing of the text and moves with every edit, or is what an edit may give. */
const ignored = new Set(['type', 'children', 'value', 'position', 'data', 'label']);

/** A tree as a list: nodes as they open and close, characters one by one; what stands in the stretches left out. */
function outline(file: string, text: string, stretches: readonly Stretch[]): string[] {
  const source = makeSource(file, text);
  const items: string[] = [];
  const isIn = within(stretches);
  const visit = (node: Node & { children?: Node[]; value?: string }): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (node.type === 'text') {
      const offset = offsetsOf(source, node as unknown as Loose);
      const value = node.value ?? '';
      for (let i = 0; i < value.length; i++) if (!isIn(offset(i), offset(i) + 1)) items.push(value[i]!);
      return;
    }
    if (end > start && isIn(start, end)) return;
    items.push(`<${node.type} ${JSON.stringify(node, plainFields)}>`);
    if (node.value !== undefined) {
      for (let i = 0; i < node.value.length; i++) items.push(node.value[i]!);
    }
    for (const child of node.children ?? []) visit(child);
    items.push(`</${node.type}>`);
  };
  visit(parseMarkdown(text, file).value);
  return items;
}

/** A node's own fields, without its children and its place. */
function plainFields(key: string, value: unknown): unknown {
  return ignored.has(key) ? undefined : value;
}

/** Whether a stretch lies wholly inside one of the given ones, which are sorted. */
function within(stretches: readonly Stretch[]): (start: number, end: number) => boolean {
  return (start, end) => {
    let low = 0;
    let high = stretches.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const { start: from, end: to } = stretches[middle]!;
      if (to < end) low = middle + 1;
      else if (from > start) high = middle - 1;
      else return true;
    }
    return false;
  };
}
