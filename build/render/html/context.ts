// What the handlers of one section share while it is rendered.
import type { Node } from 'mdast';
import type { Options } from 'remark-rehype';
import type { Book, Note, Section } from '../../book.ts';
import type { Dialect } from './dialect.ts';
import type { MathsCache } from './maths.ts';

/** remark-rehype's table of handlers, and what it calls them with. */
export type Handlers = NonNullable<Options['handlers']>;
export type State = Parameters<NonNullable<Handlers['text']>>[0];

export interface Context {
  book: Book;
  section: Section;
  dialect: Dialect;
  maths: MathsCache;
  /** The file now read from: relative links start there. */
  file: string;
  /** Inside a link: no link may stand in it. */
  inLink: boolean;
  /** Inside 着重号: print sets a dot under every character. */
  dotted: boolean;
  /** The label of the list item that begins here, until its first paragraph takes it. */
  listLabel?: string;
  /** Print: notes inside the note now being set, put after it. */
  innerNotes?: Note[];
}

/** The data-block attribute of a node. */
export function blockId(context: Context, node: Node): string | undefined {
  const block = context.book.blocks.get(node);
  if (block) context.file = block.place.file;
  return block?.id;
}

/** Does something with a field of the context changed, and puts it back. */
export function during<K extends keyof Context, T>(context: Context, key: K, value: Context[K], work: () => T): T {
  const before = context[key];
  context[key] = value;
  try {
    return work();
  } finally {
    context[key] = before;
  }
}
