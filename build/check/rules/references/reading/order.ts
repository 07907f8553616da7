// Where everything stands: one walk that gives each node of a section its turn, its block and the headings above it, and
// lists what can be pointed at (images, tables, formulas, listings). Must not read text or judge.
import type { Heading, Nodes } from 'mdast';
import type { Book, HeadingInfo, Section } from '../../../../book.ts';
import type { Passage } from '../../../prose/passage.ts';

/** The turn of a node within the book, and which child of its section's root it stands in. */
export interface Turn {
  section: Section;
  turn: number;
  block: number;
}

/** What 上图, 下表, 上式 may point at. */
export interface Pointable extends Turn {
  type: 'image' | 'table' | 'math' | 'code' | 'other';
  node: Nodes;
}

export interface SectionOrder {
  section: Section;
  headings: (Turn & { node: Heading; info: HeadingInfo })[];
  pointables: Pointable[];
  /** Children of the section's root. */
  blocks: number;
}

export interface BookOrder {
  of(node: Nodes): Turn | undefined;
  sections: readonly SectionOrder[];
  section(section: Section | undefined): SectionOrder | undefined;
}

const made = new WeakMap<Book, BookOrder>();

const types: Readonly<Record<string, Pointable['type']>> = {
  image: 'image',
  imageReference: 'image',
  figure: 'image',
  table: 'table',
  math: 'math',
  inlineMath: 'math',
  code: 'code',
  html: 'other',
};
const tags: Readonly<Record<string, Pointable['type']>> = {
  table: 'table',
  img: 'image',
  figure: 'image',
  pre: 'code',
};

/** The order of a book's nodes. */
export function orderOf(book: Book): BookOrder {
  const known = made.get(book);
  if (known) return known;
  const turns = new Map<Nodes, Turn>();
  const sections: SectionOrder[] = [];
  const bySection = new Map<Section, SectionOrder>();
  let turn = 0;
  for (const section of book.sections) {
    const own: SectionOrder = { section, headings: [], pointables: [], blocks: section.tree.children.length };
    sections.push(own);
    bySection.set(section, own);
    section.tree.children.forEach((child, block) => {
      const stack: Nodes[] = [child];
      for (let node = stack.pop(); node; node = stack.pop()) {
        if (node.type === 'text') continue;
        const here: Turn = { section, turn: turn++, block };
        turns.set(node, here);
        const info = node.type === 'heading' && node === child ? book.headings.get(node) : undefined;
        if (info) own.headings.push({ ...here, node: node as Heading, info });
        const type =
          node.type === 'htmlElement' ? tags[node.tagName] : isPlaceholder(node) ? 'other' : types[node.type];
        if (type) own.pointables.push({ ...here, type, node });
        if (!('children' in node)) continue;
        const children = node.children as Nodes[];
        for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
      }
    });
  }
  const order: BookOrder = {
    of: (node) => turns.get(node),
    sections,
    section: (section) => section && bySection.get(section),
  };
  made.set(book, order);
  return order;
}

/** [TABLE]: what a converter leaves where it could not bring something over. */
function isPlaceholder(node: Nodes): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1) return false;
  const [only] = node.children;
  return (
    only?.type === 'text' &&
    /^[[［【（(](?:table|image|figure|插?图|表格?|公式)[^\]］】）)]{0,20}[\]］】）)]$/iu.test(only.value)
  );
}

/** Headings above a place, by level: the last of each level since the last of a higher one. */
export function headingsAbove(order: SectionOrder, turn: number): (SectionOrder['headings'][number] | undefined)[] {
  const open: (SectionOrder['headings'][number] | undefined)[] = [];
  for (const heading of order.headings) {
    if (heading.turn > turn) break;
    open.length = Math.min(open.length, heading.info.level);
    open[heading.info.level] = heading;
  }
  return open;
}

/** Where a passage stands; undefined in 内容提要. */
export const turnOf = (book: Book, passage: Passage): Turn | undefined => orderOf(book).of(passage.node);
