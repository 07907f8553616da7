// Book → hast, a section at a time, in the dialect of an edition, by the HTML conventions that all editions, their styles
// and verify share. remark-rehype does the walking; the handlers are ours. Must not number anything, nor write files.
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { Paragraph, Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Book, Section } from '../../book.ts';
import { blockHandlers } from './blocks.ts';
import { composeTexts } from './composed.ts';
import { contentsPage } from './contents.ts';
import type { Context, Handlers, State } from './context.ts';
import type { Dialect } from './dialect.ts';
import { element } from './element.ts';
import { imprintPage, titlePage } from './front.ts';
import { inlineHandlers } from './inlines.ts';
import { notesSection } from './notes.ts';
import { insertPageBreaks } from './page-breaks.ts';

export { composed, composeTexts } from './composed.ts';
export type { Dialect } from './dialect.ts';
export { checkMaths, type MathsCache } from './maths.ts';
export { insertPageBreaks, type PageBreak } from './page-breaks.ts';
export { toHtml } from './serialise.ts';

/** Renders a section as `<section id class="section …">`. */
export function renderSection(book: Book, section: Section, dialect: Dialect): Element {
  const context: Context = {
    book,
    section,
    dialect,
    maths: dialect.maths ?? new Map(),
    file: section.file,
    inLink: false,
    dotted: false,
  };
  const root = composeTexts(element('section', rootProperties(section, dialect), sectionContent(context)));
  if (dialect.pageBreaks) insertPageBreaks(root, dialect.pageBreaks.starts, dialect.pageBreaks.make);
  return root;
}

function sectionContent(context: Context): ElementContent[] {
  const { book, section, dialect } = context;
  switch (section.kind) {
    case 'title':
      return titlePage(book);
    case 'imprint': {
      const hasTitle = section.tree.children.some((node) => node.type === 'heading');
      return imprintPage(book, dialect.edition, section.tree.children.length ? renderTree(context) : [], hasTitle);
    }
    case 'contents':
      return contentsPage(book, dialect);
    case 'part':
      return [element('div', { className: ['part-page'] }, renderTree(context))];
    default:
      return renderTree(context);
  }
}

function renderTree(context: Context): ElementContent[] {
  const { section } = context;
  const handlers: Handlers = {
    ...blockHandlers(context),
    ...inlineHandlers(context),
    root: (state: State, node: Root) => {
      const entries = section.kind === 'references' ? bibliography(context, state) : [];
      const children = [...state.all(node), ...entries, ...notesSection(state, context)];
      return { type: 'root', children } as unknown as Element;
    },
  };
  const unknownHandler = (_state: State, node: { type: string }): never => {
    throw new Error(`no handler for a node of type ${node.type}`);
  };
  const processor = unified().use(remarkRehype, { handlers, unknownHandler });
  return (processor.runSync(section.tree) as HastRoot).children as ElementContent[];
}

/** 参考文献: the entries as given, each with its number. */
function bibliography(context: Context, state: State): ElementContent[] {
  return context.book.bibliography.map(({ node, anchor }) => {
    const dataBlock = context.book.blocks.get(node)?.id;
    return element('p', { className: ['entry'], id: anchor, dataBlock }, state.all(node as Paragraph));
  });
}

/** Structural semantics: DPUB-ARIA roles for all, epub:type for EPUB. */
const semantics: Partial<Record<Section['kind'], { role?: string; type?: string }>> = {
  title: { type: 'titlepage' },
  imprint: { type: 'copyright-page' },
  preface: { role: 'doc-preface', type: 'preface' },
  part: { role: 'doc-part', type: 'part' },
  chapter: { role: 'doc-chapter', type: 'chapter' },
  appendix: { role: 'doc-appendix', type: 'appendix' },
  references: { role: 'doc-bibliography', type: 'bibliography' },
};

function rootProperties(section: Section, dialect: Dialect): Record<string, string | string[] | undefined> {
  const { role, type } =
    section.kind === 'back' && /后记|跋/.test(section.title)
      ? { role: 'doc-afterword', type: 'afterword' }
      : (semantics[section.kind] ?? {});
  return {
    id: section.id,
    className: ['section', section.kind],
    role: dialect.edition === 'print' ? undefined : role,
    ariaLabel: dialect.edition === 'print' || !role ? undefined : section.title,
    'epub:type': dialect.edition === 'epub' ? type : undefined,
  };
}
