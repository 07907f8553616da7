// A tree → its runs, node by node: what each kind of node says, and to which block and stream that belongs. The words of
// numbers and references are resolve/wording.ts's, as the renderers' are; nothing else is shared with them.
import type { Image, ImageReference, List, Nodes, Parents, RootContent, Table } from 'mdast';
import type { BlockId, Book, Note, PageMap, Section } from '../book.ts';
import type { Place } from '../diagnostic.ts';
import { listingCaption } from '../resolve/floats.ts';
import { calloutTitle, citationText, listLabel, referenceText } from '../resolve/wording.ts';
import { counted, formulaSign, noteSign, sign } from './normalise.ts';
import type { ExpectedFormula, ExpectedImage, ExpectedReference, Run } from './runs.ts';

/** Where a walk through a tree stands, and what it has gathered. */
export interface Walk {
  book: Book;
  pageMap?: PageMap;
  section: Section;
  runs: Run[];
  stream: string;
  block: { id: BlockId; place: Place };
  /** A list label waiting for the first text of its item. */
  label: string;
  /** Whether the next text begins a run of its own. */
  fresh: boolean;
  images: ExpectedImage[];
  references: ExpectedReference[];
  formulas: ExpectedFormula[];
  marks: Note[];
}

function begin(walk: Walk, block: Walk['block']): void {
  walk.block = block;
  walk.fresh = true;
}

/** Adds counted text to the run that is open, or begins one. */
function say(text: string, walk: Walk): void {
  sayCounted(counted(text), walk);
}

function sayCounted(text: string, walk: Walk): void {
  const whole = walk.label + text;
  if (!whole) return;
  walk.label = '';
  const last = walk.runs.at(-1);
  if (!walk.fresh && last) {
    last.text += whole;
    return;
  }
  walk.runs.push({
    block: walk.block.id,
    stream: walk.stream,
    text: whole,
    place: walk.block.place,
    section: walk.section.id,
  });
  walk.fresh = false;
}

/** A line's end the manuscript forces: its own, or an editor's. */
function endLine(walk: Walk, kind: 'breaks' | 'lineBreaks' = 'breaks'): void {
  const last = walk.runs.at(-1);
  if (!walk.fresh && last) last[kind] = [...(last[kind] ?? []), last.text.length];
}

/** Characters and what is printed over them. */
function sayRuby(node: Extract<Nodes, { type: 'ruby' }>, walk: Walk): void {
  const from = walk.fresh ? 0 : (walk.runs.at(-1)?.text.length ?? 0);
  walkChildren(node, walk);
  say(node.text, walk);
  const last = walk.runs.at(-1);
  if (last) last.readings = [...(last.readings ?? []), { from, to: last.text.length }];
}

export function walkChildren(node: Parents, walk: Walk): void {
  for (const child of node.children) walkNode(child as RootContent, walk);
}

/** Does something inside a stream of its own, and comes back. */
function within(stream: string, walk: Walk, inside: () => void): void {
  const outer = walk.stream;
  walk.stream = stream;
  walk.fresh = true;
  inside();
  walk.stream = outer;
  walk.fresh = true;
}

/** Every node that is a block begins a run; after it the outer block's text is a run of its own. */
export function walkNode(node: Nodes, walk: Walk): void {
  const block = walk.book.blocks.get(node);
  if (!block) {
    walkContent(node, walk);
    return;
  }
  const outer = walk.block;
  begin(walk, block);
  walkContent(node, walk);
  begin(walk, outer);
}

function walkContent(node: Nodes, walk: Walk): void {
  const { book } = walk;
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'html':
      say(node.value, walk);
      return;
    case 'break':
      endLine(walk);
      return;
    case 'lineBreak':
      endLine(walk, 'lineBreaks');
      return;
    case 'thematicBreak':
    case 'pageBreak':
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return;
    case 'heading': {
      const info = book.headings.get(node);
      if (info) say(info.printed, walk);
      for (const child of info?.title ?? node.children) walkNode(child, walk);
      return;
    }
    case 'image':
    case 'imageReference':
      sayImage(urlOf(node, walk), node.alt ?? undefined, node, walk);
      return;
    case 'linkReference':
      // Without its definition it is text in brackets.
      if (definitionOf(node.identifier, walk.section.tree) !== undefined) {
        walkChildren(node, walk);
        return;
      }
      say('[', walk);
      walkChildren(node, walk);
      say(']', walk);
      return;
    case 'figure': {
      const target = book.numbered.get(node);
      within(`float:${target?.anchor ?? walk.block.id}`, walk, () => {
        sayImage(node.url, node.alt, node, walk);
        say(target?.printed ?? '', walk);
        walkChildren(node, walk);
      });
      return;
    }
    case 'captionedTable': {
      const target = book.numbered.get(node);
      const [caption, table] = node.children;
      within(`float:${target?.anchor ?? walk.block.id}`, walk, () => {
        const block = book.blocks.get(caption) ?? book.blocks.get(node);
        if (block) begin(walk, block);
        say(target?.printed ?? '', walk);
        walkChildren(caption, walk);
      });
      walkNode(table, walk);
      return;
    }
    case 'table':
      walkTable(node, walk);
      return;
    case 'math':
      sayFormula(node, true, walk);
      say(book.numbered.get(node)?.printed ?? '', walk);
      return;
    case 'inlineMath':
      sayFormula(node, false, walk);
      return;
    case 'code': {
      const target = book.numbered.get(node);
      const caption = listingCaption(node);
      if (target || caption) {
        // The caption stands over the code in a block of its own.
        const own = walk.block;
        begin(walk, { id: book.blocks.get(node)?.caption ?? own.id, place: own.place });
        say((target?.printed ?? '') + caption, walk);
        begin(walk, own);
      }
      say(node.value, walk);
      return;
    }
    case 'crossReference': {
      const text = referenceText(book, node, walk.pageMap);
      const target = book.targets.get(node.label);
      if (target && node.position) {
        const place = placeOf(node, walk);
        walk.references.push({ text, anchor: target.anchor, place, section: walk.section.id });
      }
      say(text, walk);
      return;
    }
    case 'citation':
      say(citationText(book, node), walk);
      return;
    case 'footnoteReference':
    case 'inlineNote': {
      const note = book.notes.get(node);
      if (!note) return;
      walk.marks.push(note);
      sayCounted(noteSign(note.id), walk);
      return;
    }
    case 'ruby':
      sayRuby(node, walk);
      return;
    case 'container':
      say(calloutTitle(node.name, node.title), walk);
      walk.fresh = true;
      walkChildren(node, walk);
      return;
    case 'list':
      walkList(node, walk);
      return;
    case 'htmlElement':
      walkElement(node, walk);
      return;
    default:
      if ('children' in node) walkChildren(node, walk);
  }
}

function walkElement(node: Extract<Nodes, { type: 'htmlElement' }>, walk: Walk): void {
  if (node.tagName === 'tr') {
    within(`row:${walk.block.id}`, walk, () => {
      sayCounted(sign.row, walk);
      walkChildren(node, walk);
    });
    return;
  }
  if (node.tagName === 'td' || node.tagName === 'th') sayCounted(sign.cell, walk);
  if (node.tagName === 'br') endLine(walk);
  if (node.tagName === 'img') sayImage(node.properties.src ?? '', node.properties.alt, node, walk);
  walkChildren(node, walk);
}

function walkTable(table: Table, walk: Walk): void {
  for (const row of table.children) {
    const outer = walk.block;
    const block = walk.book.blocks.get(row);
    if (block) begin(walk, block);
    within(`row:${walk.block.id}`, walk, () => {
      sayCounted(sign.row, walk);
      for (const cell of row.children) {
        sayCounted(sign.cell, walk);
        walkChildren(cell, walk);
      }
    });
    begin(walk, outer);
  }
}

function walkList(list: List, walk: Walk): void {
  for (const [index, item] of list.children.entries()) {
    const label = counted(listLabel(list, index));
    walk.fresh = true;
    walk.label += label;
    walkNode(item, walk);
    // An item without any text still prints its label.
    if (walk.label) sayCounted('', walk);
  }
}

function sayFormula(node: Extract<Nodes, { type: 'math' | 'inlineMath' }>, display: boolean, walk: Walk): void {
  const place = placeOf(node, walk);
  walk.formulas.push({ tex: node.value, display, place, section: walk.section.id, stream: walk.stream });
  sayCounted(formulaSign(node.value), walk);
}

function sayImage(url: string, alt: string | undefined, node: Nodes, walk: Walk): void {
  // One that is missing or refused was reported; editions show its alternative text instead, out of the count.
  if (!walk.book.assets.has(url)) return;
  const place = placeOf(node, walk);
  walk.images.push({ url, alt, place, section: walk.section.id, stream: walk.stream });
  sayCounted(sign.image, walk);
}

const urlOf = (node: Image | ImageReference, walk: Walk): string =>
  node.type === 'image' ? node.url : (definitionOf(node.identifier, walk.section.tree) ?? node.identifier);

function placeOf(node: Nodes, walk: Walk): Place {
  const { position } = node;
  if (!position) return walk.block.place;
  const file = node.data?.file ?? walk.block.place.file;
  return { file, line: position.start.line, column: position.start.column };
}

/** The url of a link definition. Looked for only when a reference asks: most books have none. */
function definitionOf(identifier: string, tree: Parents): string | undefined {
  for (const child of tree.children) {
    if (child.type === 'definition' && child.identifier.toUpperCase() === identifier.toUpperCase()) return child.url;
    const inner = 'children' in child ? definitionOf(identifier, child as Parents) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
