// Puts page-break markers into a section's hast, where printed sides begin. Splits text nodes; never changes, adds or
// drops a character of the text. Where the exact place is no place for a marker (between cells), the nearest after it.
import type { Element, ElementContent } from 'hast';
import type { BlockId } from '../../book.ts';
import { classesOf } from './element.ts';

/** Where a printed side begins. */
export interface PageBreak {
  block: BlockId;
  /** Characters of the block's text before it; white space and U+2060 not counted. */
  offset: number;
  id: string;
  label: string;
}

const ignored = /[\s\u2060\u200b\u00ad\ufeff]/u;
/** Text that is not the block's own: notes that stand in it, and what is generated. */
const isForeign = (node: Element) =>
  node.tagName === 'rp' || classesOf(node).some((name) => name === 'generated' || name === 'page-note');
/** Only cells, rows and items may stand in these. */
const noPlace = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'colgroup', 'ul', 'ol', 'dl']);
/** Inside these a marker would break what is one thing: it goes before them. */
const whole = new Set(['ruby', 'math', 'svg', 'a']);

/**
 * Inserts markers, changing the tree it is given.
 * @param starts in reading order; several may fall into one block; those of blocks that are not here are passed over
 * @returns ids of the markers that were placed
 */
export function insertPageBreaks(
  root: Element,
  starts: readonly PageBreak[],
  make: (id: string, label: string) => Element,
): string[] {
  const byBlock = new Map<string, PageBreak[]>();
  for (const start of starts) byBlock.set(start.block, [...(byBlock.get(start.block) ?? []), start]);
  const placed: string[] = [];
  const search = (node: Element) => {
    const block = node.properties.dataBlock;
    const breaks = typeof block === 'string' ? byBlock.get(block) : undefined;
    if (breaks) {
      byBlock.delete(block as string);
      placeIn(
        node,
        [...breaks].sort((a, b) => a.offset - b.offset),
        make,
        placed,
      );
    }
    for (const child of [...node.children]) if (child.type === 'element') search(child);
  };
  search(root);
  return placed;
}

interface Walk {
  left: PageBreak[];
  seen: number;
  make(id: string, label: string): Element;
  placed: string[];
}

function placeIn(
  node: Element,
  breaks: PageBreak[],
  make: (id: string, label: string) => Element,
  placed: string[],
): void {
  const walk: Walk = { left: breaks, seen: 0, make, placed };
  if (countText(node) === 0) {
    // A picture alone: before it.
    edgePlace(node, 'first').children.unshift(...take(walk, Number.POSITIVE_INFINITY));
    return;
  }
  descend(node, walk, mayHoldInside(node));
  // An offset past the end is the end.
  if (walk.left.length) edgePlace(node, 'last').children.push(...take(walk, Number.POSITIVE_INFINITY));
}

/** Markers due at or before an offset. */
function take(walk: Walk, offset: number): Element[] {
  const due: Element[] = [];
  while (walk.left.length && walk.left[0]!.offset <= offset) {
    const { id, label } = walk.left.shift()!;
    due.push(walk.make(id, label));
    walk.placed.push(id);
  }
  return due;
}

function descend(node: Element, walk: Walk, mayHold: boolean): void {
  const out: ElementContent[] = [];
  for (const child of node.children) {
    if (!walk.left.length || (child.type === 'element' && isForeign(child))) {
      out.push(child);
    } else if (child.type === 'text') {
      out.push(...splitText(child.value, walk, mayHold));
    } else if (child.type === 'element') {
      if (whole.has(child.tagName)) {
        const length = countText(child);
        // A break inside belongs before the whole, one just after it does not.
        if (mayHold && length > 0) out.push(...take(walk, walk.seen + length - 1));
        walk.seen += length;
        out.push(child);
      } else {
        descend(child, walk, mayHoldInside(child));
        out.push(child);
      }
    } else out.push(child);
  }
  node.children = out;
}

/** In <pre> the code holds the marker, so that the first line stays the first. */
function mayHoldInside(node: Element): boolean {
  return !noPlace.has(node.tagName) && node.tagName !== 'pre';
}

function splitText(value: string, walk: Walk, mayHold: boolean): ElementContent[] {
  if (!mayHold) {
    walk.seen += countString(value);
    return [{ type: 'text', value }];
  }
  const out: ElementContent[] = [];
  let piece = '';
  for (const character of value) {
    if (!ignored.test(character)) {
      // The marker stands directly before the character that is the side's first.
      const due = take(walk, walk.seen);
      if (due.length) {
        if (piece) out.push({ type: 'text', value: piece });
        piece = '';
        out.push(...due);
      }
      walk.seen += character.length;
    }
    piece += character;
  }
  if (piece) out.push({ type: 'text', value: piece });
  return out;
}

function countString(value: string): number {
  let count = 0;
  for (const character of value) if (!ignored.test(character)) count += character.length;
  return count;
}

function countText(node: Element): number {
  let count = 0;
  for (const child of node.children) {
    if (child.type === 'text') count += countString(child.value);
    else if (child.type === 'element' && !isForeign(child)) count += countText(child);
  }
  return count;
}

/** The first or last element of a block that may hold a marker. */
function edgePlace(node: Element, edge: 'first' | 'last'): Element {
  if (!noPlace.has(node.tagName)) return node;
  const children = node.children.filter((child) => child.type === 'element');
  const next = edge === 'first' ? children[0] : children.at(-1);
  return next ? edgePlace(next, edge) : node;
}
