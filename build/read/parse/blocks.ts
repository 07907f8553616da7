// Gives blocks their meaning: headings' attributes, figures, listings, captioned tables, containers, typed lists.
// In: the raw tree. Out: the same tree of mdast and Fuzi's nodes; `inclusion` nodes stay for include.ts.
// Must not lose text: what cannot be used goes back to its source.
import { distance } from 'fastest-levenshtein';
import type { Attributes } from '../../book.ts';
import { mergeAttributes, parseAttributes } from './attributes.ts';
import { pairContainers } from './containers.ts';
import { takeSetting } from './hand-fitting.ts';
import { pairBlockTags } from './html.ts';
import { type Definition, type Parse, plainText, transformInline } from './inline.ts';
import { splitNumberedLists, typedLists } from './lists.ts';
import { backToText, type Loose, type Point, type Source, textNode } from './source.ts';

/** Blocks and marks nested deeper than this are shown as text: no book needs it, and every later stage may recurse. */
const deepest = 240;

/** Before the passes: link definitions, and a floor to nesting. Iterative, since the tree may be any depth. */
export function prepare(
  source: Source,
  root: Loose,
): { definitions: Map<string, Definition & { node: Loose }>; used: Set<string> } {
  const definitions = new Map<string, Definition & { node: Loose }>();
  const used = new Set<string>();
  const stack: { node: Loose; depth: number }[] = [{ node: root, depth: 0 }];
  let reported = false;
  while (stack.length > 0) {
    const { node, depth } = stack.pop()!;
    if (node.type === 'definition' && !definitions.has(node.identifier as string)) {
      definitions.set(node.identifier as string, { url: node.url as string, title: node.title as string | null, node });
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier as string);
    const children = [...(node.children ?? []), ...((node.caption as Loose[] | undefined) ?? [])];
    if (depth >= deepest && children.length > 0) {
      if (!reported) source.report('nesting-is-shallow', node, { depth: deepest });
      reported = true;
      const text = backToText(source, node);
      // A block keeps a block's shape, a mark inside a line becomes the line's text.
      if (isPhrasingParent(node)) Object.assign(node, { type: 'text', value: text.value, children: undefined });
      else node.children = [{ type: 'paragraph', children: [text], position: node.position }];
      continue;
    }
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, depth: depth + 1 });
  }
  return { definitions, used };
}

const isPhrasingParent = (node: Loose) =>
  ['emphasis', 'strong', 'delete', 'link', 'span', 'inlineNote', 'linkReference', 'image'].includes(node.type);

export function transformBlocks(parse: Parse, raw: Loose[], used: ReadonlySet<string>): Loose[] {
  const { source } = parse;
  const made: Loose[] = [];
  for (const node of raw) {
    switch (node.type) {
      case 'heading':
        withTail(parse, node);
        made.push(node);
        break;
      case 'tableCaption':
        withTail(parse, node);
        made.push(node);
        break;
      case 'paragraph':
        made.push(...paragraph(parse, node));
        break;
      case 'table':
        for (const row of node.children ?? []) {
          for (const cell of row.children ?? []) cell.children = transformInline(parse, cell.children ?? []).children;
        }
        made.push(node);
        break;
      case 'code':
        code(node);
        made.push(node);
        break;
      case 'math':
        if (node.rawAttributes) attach(node, parseAttributes(node.rawAttributes as string)!);
        delete node.rawAttributes;
        made.push(node);
        break;
      case 'definition': {
        const first = (parse.definitions.get(node.identifier as string) as { node?: Loose } | undefined)?.node === node;
        if (first && used.has(node.identifier as string)) break;
        source.report('definition-is-used', node, { label: String(node.label) });
        made.push({ type: 'paragraph', children: [backToText(source, node)], position: node.position });
        break;
      }
      case 'pageBreak':
        made.push({ type: 'pageBreak', position: node.position });
        break;
      case 'inclusion': {
        const attributes = parseAttributes(node.value!.replace(/^::include\s*/, '').trim());
        const file = attributes?.values.file;
        if (file) made.push({ type: 'inclusion', file, position: node.position });
        else {
          source.report('directive-is-known', node, { text: node.value! }, { hint: '::include{file=文件名.md}' });
          made.push({ type: 'paragraph', children: [backToText(source, node)], position: node.position });
        }
        break;
      }
      default:
        if (node.children) node.children = transformBlocks(parse, node.children, used);
        if (node.type === 'list') made.push(...splitNumberedLists(source, node));
        else made.push(node);
    }
  }
  const paired = pairContainers(source, pairBlockTags(parse, made));
  return typedLists(source, captions(source, paired));
}

function attach(node: Loose, attributes: Attributes): void {
  node.data = {
    ...node.data,
    attributes: mergeAttributes(node.data?.attributes as Attributes | undefined, attributes),
  };
}

function withTail(parse: Parse, node: Loose): void {
  const { children, tail } = transformInline(parse, node.children ?? [], true);
  node.children = children;
  if (tail) attach(node, tail);
}

/** A paragraph: a figure where it holds one image only; typed indents are layout's business and go. */
function paragraph(parse: Parse, node: Loose): Loose[] {
  const { source } = parse;
  const { raw, setting } = takeSetting(source, node.children ?? []);
  const { children } = transformInline(parse, raw);
  if (setting) node.data = { ...node.data, setting };
  const first = children[0];
  if (first?.type === 'text') {
    const indent = /^[\u3000\u00a0 \t]+/.exec(first.value!)?.[0].length ?? 0;
    if (indent > 0) {
      first.value = first.value!.slice(indent);
      first.position = { start: source.pointAt(first.position!.start.offset + indent), end: first.position!.end };
      if (first.value === '') children.shift();
    }
    unknownDirectives(source, node, first);
    if (first.value?.startsWith('$$')) source.report('display-math-is-closed', first);
    // #1, #tag and #include are no headings; # before Han, and two marks or more, are.
    const hashes = /^(#{2,6}(?=[^#＃\s])|＃{1,6}(?=[^#＃\s])|#(?=\p{Script=Han}))/u.exec(first.value ?? '');
    if (hashes && source.sliceOf(node).trimStart().startsWith(hashes[1]!)) {
      const marks = hashes[1]!.replace(/＃/g, '#');
      const text = first.value!.slice(hashes[1]!.length, hashes[1]!.length + 20);
      source.report('heading-has-its-space', node, { text: `${hashes[1]}${text}` }, { hint: `${marks} ${text}` });
    }
  }
  const second = children[1];
  if (children[0]?.type === 'footnoteReference' && second?.type === 'text' && /^\s*：/.test(second.value!)) {
    const label = String(children[0].label);
    source.report('note-text-has-its-colon', node, { label }, { hint: `[^${label}]: ` });
  }
  const solid = children.filter((child) => !(child.type === 'text' && child.value!.trim() === ''));
  if (solid.length === 1 && solid[0]!.type === 'image') return [figure(solid[0]!, node)];
  if (solid.length === 0) return [];
  node.children = children;
  return [node];
}

function figure(image: Loose, paragraph: Loose): Loose {
  const given = image.data?.attributes as Attributes | undefined;
  const title: Attributes | undefined = image.title
    ? { classes: [], values: { title: String(image.title) } }
    : undefined;
  const attributes = title ? mergeAttributes(title, given ?? { classes: [], values: {} }) : given;
  const alt = attributes?.values['fig-alt'] ?? attributes?.values.alt;
  return {
    type: 'figure',
    url: image.url,
    ...(alt === undefined ? {} : { alt }),
    children: (image.caption as Loose[] | undefined) ?? [],
    position: paragraph.position,
    ...(attributes ? { data: { ...image.data, attributes } } : {}),
  };
}

/** `::未知 …` alone on a line, and `::: 名` that the tokenizer did not take, stay text; the author should hear of it. */
function unknownDirectives(source: Source, paragraph: Loose, first: Loose): void {
  if (!first.value!.startsWith('::') || source.sliceOf(first).startsWith('\\')) return;
  const line = /^::[^:\s][^\n]*/.exec(first.value!)?.[0];
  if (!line) return;
  const name = /^::([\p{L}-]+)/u.exec(line)?.[1] ?? '';
  const isMeant = otherNames.has(name) || distance(name.toLowerCase(), 'page-break') <= 3;
  const hint = isMeant ? { hint: '::page-break' } : {};
  source.report('directive-is-known', paragraph, { text: line.slice(0, 40) }, hint);
}

/** What a Chinese author may type for a page break. */
const otherNames = new Set(['换页', '分页', '换面', '分面', '另页', '另面', 'newpage', 'pagebreak']);

/** ```` ```python {#lst-x caption="题"} ````, and Pandoc's ```` ```{.python #lst-x} ````. */
function code(node: Loose): void {
  node.value = node.value!.replace(/\r\n?/g, '\n');
  const info = [node.lang, node.meta].filter(Boolean).join(' ');
  const open = info.indexOf('{');
  if (open < 0) return;
  const attributes = parseAttributes(info.slice(open));
  if (!attributes) return;
  const before = info.slice(0, open).trim();
  if (before === '') node.lang = attributes.classes.shift() ?? null;
  else node.lang = before.split(/\s+/)[0];
  node.meta = before.split(/\s+/).slice(1).join(' ') || null;
  const caption = attributes.values['lst-cap'] ?? attributes.values.caption ?? attributes.values.title;
  if (caption !== undefined) attributes.values.caption = caption;
  attach(node, attributes);
}

/** A table and the caption line after it become one node. */
function captions(source: Source, nodes: Loose[]): Loose[] {
  const out: Loose[] = [];
  for (const node of nodes) {
    const previous = out[out.length - 1];
    if (node.type !== 'tableCaption') out.push(node);
    else if (previous?.type === 'table') {
      const position: { start: Point; end: Point } = { start: previous.position!.start, end: node.position!.end };
      const data = node.data;
      delete node.data;
      out[out.length - 1] = { type: 'captionedTable', children: [node, previous], position, ...(data ? { data } : {}) };
    } else {
      source.report('caption-follows-its-table', node, { text: plainText(node.children ?? []) });
      const start = node.position!.start.offset;
      const mark = textNode(source, ': ', start, start + 2);
      out.push({ type: 'paragraph', children: [mark, ...(node.children ?? [])], position: node.position });
    }
  }
  return out;
}
