// Gives every leaf block of the book its id: paragraphs, headings, captions, rows, code, equations; `<section id>-b<n>`,
// notes' own `<note id>-b<n>`, so that an edit in one chapter leaves all other ids alone. Must not look at text.
import type { List, ListItem, Node } from 'mdast';
import type { Block, Container, HtmlElement, Note } from '../book.ts';
import { floatKind, listingCaption } from './floats.ts';
import { childrenOf } from './plain.ts';
import { placeOf } from './reading.ts';
import { calloutTitle, listLabel } from './wording.ts';

const phrasingTypes = new Set([
  'break',
  'citation',
  'criticMark',
  'crossReference',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'inlineNote',
  'lineBreak',
  'link',
  'linkReference',
  'ruby',
  'span',
  'strong',
  'text',
]);

/** Elements that stand in lines of text; the others of the allow-list are blocks. */
const phrasingElements = new Set(
  'a abbr b bdi bdo big br cite code del dfn em i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr ruby rt rp rb img'.split(
    ' ',
  ),
);

/** Is the node part of a line of text? */
export function isPhrasing(node: Node): boolean {
  if (node.type === 'htmlElement') return phrasingElements.has((node as HtmlElement).tagName);
  return phrasingTypes.has(node.type);
}

/** White space between the tags of a table or list is no text. */
const isBlank = (node: Node) => node.type === 'text' && 'value' in node && String(node.value).trim() === '';

/** An HTML element of the allow-list that holds text itself. A row stands for its cells. */
export function isLeafElement(node: HtmlElement): boolean {
  if (isPhrasing(node)) return false;
  if (node.tagName === 'tr') return true;
  return node.children.some((child) => isPhrasing(child) && !isBlank(child));
}

/** Makes the blocks of a piece of content: a section, or a note. */
export interface BlockMaker {
  blocks: Map<Node, Block>;
  section: string;
  /** What the ids begin with. */
  prefix: string;
  count: number;
  numbered: { has(node: Node): boolean };
}

/** Gives ids to the leaf blocks among nodes and below them. */
export function assignBlocks(maker: BlockMaker, nodes: readonly Node[], inherited: string): void {
  for (const node of nodes) assign(maker, node, node.data?.file ?? inherited);
}

function add(maker: BlockMaker, node: Node, file: string): Block {
  maker.count += 1;
  const block: Block = { id: `${maker.prefix}-b${maker.count}`, section: maker.section, place: placeOf(node, file) };
  maker.blocks.set(node, block);
  return block;
}

function assign(maker: BlockMaker, node: Node, file: string): void {
  switch (node.type) {
    case 'footnoteDefinition':
    case 'definition':
    case 'thematicBreak':
    case 'pageBreak':
      return;
    case 'paragraph':
    case 'heading':
    case 'tableRow':
    case 'math':
    case 'html':
      add(maker, node, file);
      return;
    case 'tableCaption':
      add(maker, node, file);
      return;
    case 'code': {
      const block = add(maker, node, file);
      // One node, two blocks: a listing's caption stands over its code.
      if (floatKind(node) === 'listing' && (maker.numbered.has(node) || listingCaption(node as never))) {
        block.caption = block.id;
        maker.count += 1;
        block.id = `${maker.prefix}-b${maker.count}`;
      }
      return;
    }
    case 'figure':
      if (maker.numbered.has(node) || childrenOf(node).length > 0) add(maker, node, file);
      return;
    case 'container': {
      const { name, title } = node as Container;
      if (calloutTitle(name, title)) add(maker, node, file);
      assignBlocks(maker, childrenOf(node), file);
      return;
    }
    case 'list':
      (node as List).children.forEach((item, index) => {
        assignItem(maker, node as List, item, index, item.data?.file ?? file);
      });
      return;
    case 'htmlElement':
      if (isLeafElement(node as HtmlElement)) add(maker, node, file);
      else assignBlocks(maker, childrenOf(node), file);
      return;
    default:
      if (isPhrasing(node)) add(maker, node, file);
      else assignBlocks(maker, childrenOf(node), file);
  }
}

/** A label is part of its item's first paragraph; an item that begins otherwise has its label as a block of its own. */
function assignItem(maker: BlockMaker, list: List, item: ListItem, index: number, file: string): void {
  if (item.children[0]?.type !== 'paragraph' && listLabel(list, index)) add(maker, item, file);
  assignBlocks(maker, item.children, file);
}

/** Gives ids to the blocks of a note. */
export function assignNoteBlocks(maker: Omit<BlockMaker, 'count' | 'prefix'>, note: Note): void {
  assignBlocks({ ...maker, prefix: note.id, count: 0 }, note.content, note.textPlace.file);
}
