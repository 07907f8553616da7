// A leaf block's inline nodes → its passage. In: the node and where it stands. Out: one string, pieces that lead back to
// the source, insets and coverings; notes inside it are handed out, they are passages of their own.
import type { Nodes, Parents } from 'mdast';
import type { BlockId, Section } from '../../book.ts';
import { type Loose, offsetsOf, type Source } from '../../read/parse/source.ts';
import { type Covering, type Inset, opaque, type Passage, type PassageKind, type Piece } from './passage.ts';
import { masked } from './protected.ts';

/** Where a leaf stands. */
export interface Context {
  kind: PassageKind;
  quoted: boolean;
  parent: Parents | undefined;
  index: number;
  source: Source;
}

/** Text that is shown as typed and is no prose. */
const literalTags = new Set(['code', 'kbd', 'samp', 'var', 'tt', 'pre']);

/** Stand in the passage as one opaque character each. */
const insetTypes = new Set(['inlineCode', 'inlineMath', 'crossReference', 'citation', 'image', 'imageReference']);

/**
 * Makes the passage of a leaf block.
 * @param notes where notes typed inside it are put
 */
export function passageOf(
  node: Parents,
  context: Context,
  section: Section | undefined,
  block: BlockId | undefined,
  notes: { node: Parents; kind: 'note' }[],
): Passage {
  const pieces: Piece[] = [];
  const insets: Inset[] = [];
  const coverings: Covering[] = [];
  const parts: string[] = [];
  let length = 0;
  const say = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  /** A character that stands for a node: its source is the node's beginning. */
  const stand = (character: string, child: Nodes) => {
    const from = child.position?.start.offset ?? node.position?.start.offset ?? 0;
    pieces.push({ start: length, length: 1, offset: () => from });
    say(character);
  };
  const walk = (child: Nodes): void => {
    if (child.type === 'text') {
      const offset = offsetsOf(context.source, child as unknown as Loose);
      pieces.push({ start: length, length: child.value.length, offset });
      say(child.value);
    } else if (child.type === 'break') stand('\n', child);
    else if (insetTypes.has(child.type) || (child.type === 'htmlElement' && literalTags.has(child.tagName))) {
      insets.push({ at: length, node: child });
      stand(opaque, child);
    } else if (child.type === 'footnoteReference') insets.push({ at: length, node: child });
    else if (child.type === 'inlineNote') {
      insets.push({ at: length, node: child });
      notes.push({ node: child, kind: 'note' });
    } else if (child.type === 'criticMark' && child.kind !== 'insertion' && child.kind !== 'highlight') return;
    else if ('children' in child) {
      const start = length;
      for (const inner of child.children as Nodes[]) walk(inner);
      coverings.push({ start, end: length, node: child });
    }
  };
  for (const child of node.children as Nodes[]) walk(child);
  const raw = parts.join('');
  return {
    kind: context.kind,
    raw,
    text: masked(raw),
    node,
    parent: context.parent,
    index: context.index,
    section,
    block,
    quoted: context.quoted,
    han: countHan(raw),
    insets,
    coverings,
    pieces,
    source: context.source,
  };
}

function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)) count++;
  }
  return count;
}
