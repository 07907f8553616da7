// Handlers for mdast nodes that stand between lines of text: paragraphs, headings, lists, tables, figures, code, maths,
// boxes. Node in, hast by the shared conventions out.
import type { Element, ElementContent } from 'hast';
import type { Blockquote, Code, Heading, List, ListItem, Node, Nodes, Paragraph, Table, TableRow } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

import type { CaptionedTable, Container, DisplayMath, Figure } from '../../book.ts';
import { listingCaption } from '../../resolve/index.ts';
import { calloutTitle, headingGap, listLabel } from '../../resolve/wording.ts';
import { anchorOf, attributeClasses, imageElement } from './attributes.ts';
import { blockId, type Context, during, type Handlers, type State } from './context.ts';
import { element, labelled, text } from './element.ts';
import { renderMaths } from './maths.ts';

/** Children of an mdast node that is not in the tree. */
export function children(state: State, nodes: readonly Node[]): ElementContent[] {
  return state.all({ type: 'root', children: nodes as never });
}

/** `图3-2　题`, as the parts of a caption. */
function captionParts(label: string, rest: ElementContent[]): ElementContent[] {
  const gap = label && rest.length ? [labelled('gap', '\u3000')] : [];
  return [...(label ? [labelled('label', label)] : []), ...gap, ...rest];
}

/** Typed as a paragraph: 表2-1　…, 续表, 单位：万元. */
const typedCaption = /^(?:续?表\s*\d+[-—–－.．]?\d*|续表|[（(]?单位[：:])/;
const longestCaption = 60;

/** A caption that was typed as a paragraph stays with its table, and so does the line with the unit between them. */
function leadsToTable(node: Paragraph, parent: Nodes | undefined): boolean {
  if (!parent || !('children' in parent)) return false;
  const siblings: readonly Nodes[] = parent.children;
  const isCaption = (each: Nodes | undefined): boolean => {
    const said = each?.type === 'paragraph' ? plainText(each) : '';
    return said.length <= longestCaption && typedCaption.test(said);
  };
  if (!isCaption(node)) return false;
  const at = siblings.indexOf(node);
  const next = siblings[at + 1];
  return next?.type === 'table' || (isCaption(next) && siblings[at + 2]?.type === 'table');
}

/** Makes the handlers of block nodes. */
export function blockHandlers(context: Context): Handlers {
  const { book, dialect } = context;

  const paragraph = (state: State, node: Paragraph, parent: Nodes | undefined): Element => {
    const label = context.listLabel;
    const dataBlock = blockId(context, node);
    context.listLabel = undefined;
    const inside = [...(label ? [labelled('list-label', label)] : []), ...state.all(node)];
    const id = node.data?.attributes?.id ? anchorOf(context, node) : undefined;
    const { className, dataFit } = handFitting(node);
    const leads = leadsToTable(node, parent) ? ['leads-to-table'] : [];
    const classes = [...attributeClasses(node), ...className, ...leads];
    return element('p', { id, className: classes, dataBlock, dataFit }, inside);
  };

  /** What an editor set by hand; print alone has lines to fit and sides to keep. */
  const handFitting = ({ data }: Paragraph): { className: string[]; dataFit?: string } => {
    const setting = dialect.edition === 'print' ? data?.setting : undefined;
    return {
      className: setting?.keepNext ? ['keep-next'] : [],
      dataFit: setting?.fit === undefined ? undefined : String(setting.fit),
    };
  };

  const heading = (state: State, node: Heading): Element => {
    const info = book.headings.get(node);
    const dataBlock = blockId(context, node);
    if (!info) return element(`h${node.depth}`, { dataBlock }, state.all(node));
    const gap = headingGap(info.printed);
    // 内容提要 shares its page with the imprint: its title is no chapter title.
    const isSummary = context.section.kind === 'imprint';
    const level = Math.min(info.level + (isSummary ? 1 : 0), 6);
    const className = [...(isSummary && info.level === 1 ? ['summary-title'] : []), ...attributeClasses(node)];
    return element(`h${level}`, { id: info.anchor, className, dataBlock }, [
      ...(info.printed ? [labelled('number', info.printed)] : []),
      ...(gap ? [labelled('gap', gap)] : []),
      element('span', { className: ['title'] }, children(state, info.title)),
    ]);
  };

  const list = (state: State, node: List): Element => {
    const marker = node.ordered ? (node.data?.marker ?? 'decimal') : undefined;
    const items = node.children.map((item, index) => listItem(state, item, listLabel(node, index)));
    const className = ['list', ...(marker ? [marker] : []), ...attributeClasses(node)];
    return element(node.ordered ? 'ol' : 'ul', { className }, items);
  };

  /** An item of one paragraph is its own block; else its label stands in its first paragraph, or before what is there. */
  const listItem = (state: State, item: ListItem, label: string): Element => {
    const className = typeof item.checked === 'boolean' ? ['task'] : [];
    const [first, ...rest] = item.children;
    const labels = label ? [labelled('list-label', label)] : [];
    if (first?.type === 'paragraph' && rest.length === 0) {
      const hand = handFitting(first);
      const properties = { className: [...className, ...hand.className], dataFit: hand.dataFit };
      return element('li', { ...properties, dataBlock: blockId(context, first) }, [...labels, ...state.all(first)]);
    }
    if (first?.type === 'paragraph') {
      const inside = during(context, 'listLabel', label || undefined, () => state.all(item));
      return element('li', { className }, inside);
    }
    const own = label ? [element('p', { className: ['label-line'], dataBlock: blockId(context, item) }, labels)] : [];
    return element('li', { className }, [...own, ...state.all(item)]);
  };

  const row = (state: State, node: TableRow, table: Table, head: boolean): Element => {
    const width = Math.max(table.align?.length ?? 0, node.children.length);
    const cells = Array.from({ length: width }, (_, column) => {
      const cell = node.children[column];
      const align = table.align?.[column];
      const className = align ? [`align-${align}`] : [];
      const inside = cell ? state.all(cell) : [];
      return head ? element('th', { scope: 'col', className }, inside) : element('td', { className }, inside);
    });
    return element('tr', { dataBlock: blockId(context, node) }, cells);
  };

  const table = (state: State, node: Table, caption?: Element, id?: string, classes: string[] = []): Element => {
    const [head, ...body] = node.children;
    const made = element('table', { id, className: ['table', ...classes] }, [
      ...(caption ? [caption] : []),
      ...(head ? [element('thead', {}, [row(state, head, node, true)])] : []),
      ...(body.length
        ? [
            element(
              'tbody',
              {},
              body.map((each) => row(state, each, node, false)),
            ),
          ]
        : []),
    ]);
    // A wide table scrolls in a box of its own; on paper it cannot.
    return dialect.edition === 'print' ? made : element('div', { className: ['table-box'] }, [made]);
  };

  const captionedTable = (state: State, node: CaptionedTable): Element => {
    const [caption, inner] = node.children;
    const target = book.numbered.get(node);
    const dataBlock = blockId(context, caption);
    const parts = captionParts(target?.printed ?? '', state.all(caption));
    const made = parts.length ? element('caption', { dataBlock }, parts) : undefined;
    return table(state, inner, made, target?.anchor, attributeClasses(node));
  };

  const figure = (state: State, node: Figure): Element => {
    const target = book.numbered.get(node);
    const dataBlock = blockId(context, node);
    const parts = captionParts(target?.printed ?? '', state.all(node));
    return element(
      'figure',
      { id: target?.anchor ?? anchorOf(context, node), className: ['figure', ...attributeClasses(node)] },
      [
        imageElement(context, node.url, node.alt ?? '', node.data?.attributes?.values),
        ...(parts.length ? [element('figcaption', { dataBlock }, parts)] : []),
      ],
    );
  };

  const code = (_state: State, node: Code): Element => {
    const target = book.numbered.get(node);
    const dataBlock = blockId(context, node);
    const caption = book.blocks.get(node)?.caption;
    const language = node.lang ? [`language-${node.lang.replace(/[^\w+#.-]/g, '')}`] : [];
    const inner = element('code', { className: language }, [text(node.value)]);
    const classes = attributeClasses(node);
    if (!caption) {
      return element('pre', { id: anchorOf(context, node), className: ['code', ...classes], dataBlock }, [inner]);
    }
    const title = target?.title ?? listingCaption(node);
    const parts = captionParts(target?.printed ?? '', title ? [text(title)] : []);
    return element('figure', { id: target?.anchor, className: ['listing', ...classes] }, [
      element('figcaption', { dataBlock: caption }, parts),
      element('pre', { dataBlock }, [inner]),
    ]);
  };

  const math = (_state: State, node: DisplayMath): Element => {
    const target = book.numbered.get(node);
    const form = dialect.edition === 'print' ? 'html' : dialect.edition === 'epub' ? 'mathml' : 'annotated';
    return element('div', { id: target?.anchor, className: ['equation'], dataBlock: blockId(context, node) }, [
      element('span', { className: ['formula'] }, [renderMaths(node.value, true, form, context.maths)]),
      ...(target?.printed ? [labelled('equation-number', target.printed)] : []),
    ]);
  };

  const container = (state: State, node: Container): Element => {
    const title = calloutTitle(node.name, node.title);
    const dataBlock = blockId(context, node);
    const note = calloutTitle(node.name) !== '';
    const properties = {
      id: anchorOf(context, node),
      className: ['container', node.name, ...attributeClasses(node)],
      role: note ? 'note' : undefined,
    };
    const heading = title ? [element('p', { className: ['container-title'], dataBlock }, [text(title)])] : [];
    return element('div', properties, [...heading, ...state.all(node)]);
  };

  return {
    paragraph,
    heading,
    list,
    table: (state: State, node: Table) => table(state, node),
    captionedTable,
    figure,
    code,
    math,
    container,
    blockquote: (state: State, node: Blockquote) =>
      element('blockquote', { id: anchorOf(context, node), className: attributeClasses(node) }, state.all(node)),
    pageBreak: () => (dialect.edition === 'print' ? element('div', { className: ['page-break'] }) : undefined),
    thematicBreak: () => element('hr', {}),
    // Raw HTML should not be here any more; where it is, it is text, so that nothing is lost and nothing runs.
    html: (_state: State, node: Node & { value: string }) => {
      const dataBlock = blockId(context, node);
      return dataBlock ? element('p', { dataBlock }, [text(node.value)]) : text(node.value);
    },
    footnoteDefinition: () => undefined,
    definition: () => undefined,
    tableCaption: (state: State, node: Node) =>
      element('p', { dataBlock: blockId(context, node) }, state.all(node as never)),
  } as Handlers & Record<string, unknown> as Handlers;
}
