// Gives the raw nodes inside a line their meaning: attributes to their owners, references and citations, spans, ruby,
// maths, links. In: the raw children of a paragraph, heading, cell … Out: phrasing nodes; every unclaimed raw node goes
// back to its source text. Must not drop a character.
import { type Attributes, containerNames } from '../../book.ts';
import { labelPrefix, mergeAttributes, parseAttributes } from './attributes.ts';
import { pairEditingMarks } from './editing-marks.ts';
import { pairInlineTags } from './html.ts';
import { dangerousUrl } from './safe-url.ts';
import { backToText, type Loose, offsetsOf, type Source, textNode } from './source.ts';

export interface Definition {
  url: string;
  title?: string | null;
}

export interface Parse {
  source: Source;
  definitions: ReadonlyMap<string, Definition>;
}

export interface Inline {
  children: Loose[];
  /** Attributes that stand at the end and belong to the parent. */
  tail?: Attributes;
}

/**
 * @param takesTail whether attributes at the end belong to the parent (a heading, a caption)
 */
export function transformInline(parse: Parse, raw: Loose[], takesTail = false): Inline {
  const { source } = parse;
  const out: Loose[] = [];
  let tail: Attributes | undefined;
  let last = raw.length - 1;
  if (takesTail) while (last >= 0 && raw[last]!.type === 'text' && raw[last]!.value!.trim() === '') last--;
  raw.forEach((node, index) => {
    const previous = out[out.length - 1];
    switch (node.type) {
      case 'rawAttributes': {
        const attributes = parseAttributes(node.value!)!;
        if (previous && ownsAttributes(previous) && previous.position!.end.offset === node.position!.start.offset) {
          attach(parse, previous, attributes);
          previous.position = { start: previous.position!.start, end: node.position!.end };
        } else if (takesTail && index === last) {
          tail = attributes;
          if (attributes.values.fit !== undefined)
            source.report('fit-ends-its-paragraph', node, { braces: node.value! });
          trimEnd(source, out);
        } else if (previous && raw.length <= 3 && isLoneImage(out) && index === raw.length - 1) {
          // ![题](a.png) {#fig-x}: a space before the braces is forgiven where the image stands alone.
          attach(parse, previous.type === 'image' ? previous : out[out.length - 2]!, attributes);
        } else {
          if (attributes.id || attributes.classes.length > 0) {
            source.report('attributes-have-an-owner', node, { braces: node.value! });
          } else if (attributes.values.fit !== undefined) {
            source.report('fit-ends-its-paragraph', node, { braces: node.value! });
          }
          out.push(backToText(source, node));
        }
        break;
      }
      case 'brokenAttributes':
        source.report('attributes-are-well-formed', node, { braces: node.value! });
        out.push(backToText(source, node));
        break;
      case 'rawReference':
        out.push(...reference(source, node));
        break;
      case 'rawMath':
        out.push(maths(source, node));
        break;
      case 'bareUrl':
        out.push(bareUrl(node));
        break;
      case 'linkReference':
      case 'imageReference':
        out.push(...fromDefinition(parse, node));
        break;
      case 'span':
        out.push(...span(parse, node));
        break;
      case 'image':
        out.push(...image(parse, node));
        break;
      case 'link':
        out.push(...link(parse, node));
        break;
      case 'text':
        checkText(source, node);
        out.push(node);
        break;
      default:
        if (node.children) node.children = transformInline(parse, node.children).children;
        out.push(node);
    }
  });
  return { children: mergeTexts(pairEditingMarks(source, pairInlineTags(parse, out))), tail };
}

const owners = new Set(['image', 'link', 'crossReference', 'inlineCode', 'span', 'ruby']);
const ownsAttributes = (node: Loose) => owners.has(node.type);

const isLoneImage = (out: Loose[]) =>
  out[0]?.type === 'image' && out.slice(1).every((node) => node.type === 'text' && node.value!.trim() === '');

function attach(parse: Parse, node: Loose, attributes: Attributes): void {
  if (node.type === 'crossReference') {
    const form = (['page', 'title', 'number'] as const).find((name) => attributes.classes.includes(name));
    if (form) node.form = form;
    else parse.source.report('reference-form-is-known', node, { form: attributes.classes.join(' ') });
    return;
  }
  node.data = {
    ...node.data,
    attributes: mergeAttributes(node.data?.attributes as Attributes | undefined, attributes),
  };
}

/** Takes white space off the end of nodes. */
export function trimEnd(source: Source, nodes: Loose[]): void {
  const node = nodes[nodes.length - 1];
  if (node?.type !== 'text') return;
  const kept = node.value!.trimEnd();
  const at = offsetsOf(source, node);
  node.position = { start: node.position!.start, end: source.pointAt(at(kept.length)) };
  node.value = kept;
  if (node.value === '') nodes.pop();
}

/** `[@fig-x]`, `[-@fig-x]`, `[@key, 12页; @other]`. */
function reference(source: Source, node: Loose): Loose[] {
  const inner = node.value!.slice(1, -1);
  const items = inner.split(/[;；]/).map((item) => item.replace(/\s+/g, ' ').trim());
  const parsed = items.map((item) => /^(-?)@([^\s,，]+)\s*(?:[,，]\s*)?(.*)$/u.exec(item));
  if (parsed.some((item) => !item)) {
    source.report('citation-is-well-formed', node, { text: node.value! });
    return [backToText(source, node)];
  }
  const own = parsed.filter((item) => labelPrefix.test(item![2]!));
  if (own.length === 0) {
    const cited = parsed.map((item) => (item![3] ? { key: item![2]!, locator: item![3] } : { key: item![2]! }));
    return [{ type: 'citation', items: cited, position: node.position }];
  }
  const [, minus, label, rest] = parsed[0]!;
  if (parsed.length > 1 || rest) {
    source.report(
      'reference-names-one-target',
      node,
      { text: node.value! },
      { hint: parsed.map((item) => `[${item![1]}@${item![2]}]${item![3] ? item![3] : ''}`).join('、') },
    );
    return [backToText(source, node)];
  }
  return [{ type: 'crossReference', label: label!, form: minus ? 'number' : 'full', position: node.position }];
}

function maths(source: Source, node: Loose): Loose {
  const display = node.value!.startsWith('$$');
  if (display) source.report('display-math-stands-alone', node);
  const value = node.value!.slice(display ? 2 : 1, display ? -2 : -1).trim();
  return { type: 'inlineMath', value, position: node.position };
}

function bareUrl(node: Loose): Loose {
  const url = /^www\./i.test(node.value!) ? `http://${node.value}` : node.value!;
  return {
    type: 'link',
    title: null,
    url,
    children: [{ type: 'text', value: node.value!, position: node.position }],
    position: node.position,
  };
}

function fromDefinition(parse: Parse, node: Loose): Loose[] {
  const definition = parse.definitions.get(node.identifier as string);
  if (!definition) return [backToText(parse.source, node)];
  const { identifier: _1, label: _2, referenceType: _3, ...rest } = node;
  const made = { ...rest, url: definition.url, title: definition.title ?? null };
  if (node.type === 'imageReference') return image(parse, { ...made, type: 'image' });
  return link(parse, { ...made, type: 'link' });
}

function link(parse: Parse, node: Loose): Loose[] {
  const children = transformInline(parse, node.children ?? []).children;
  if (dangerousUrl(node.url as string)) {
    parse.source.report('link-is-safe', node, { url: shorten(node.url as string) });
    return children;
  }
  return [{ ...node, children }];
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

function image(parse: Parse, node: Loose): Loose[] {
  const caption = transformInline(parse, (node.caption as Loose[] | undefined) ?? []).children;
  return [{ ...node, alt: plainText(caption), caption }];
}

/** The text of nodes, without marks. */
export function plainText(nodes: Loose[]): string {
  return nodes
    .map((node) =>
      node.type === 'inlineNote' || node.type === 'footnoteReference'
        ? ''
        : node.children
          ? plainText(node.children)
          : (node.value ?? (node.alt as string | undefined) ?? ''),
    )
    .join('');
}

function span(parse: Parse, node: Loose): Loose[] {
  const { source } = parse;
  const attributes = parseAttributes(node.rawAttributes as string);
  const children = transformInline(parse, node.children ?? []).children;
  if (!attributes) return [backToText(source, node)];
  if (attributes.classes.includes('ruby')) {
    const text = attributes.values.rt;
    if (text) return [{ type: 'ruby', text, children, position: node.position, data: { attributes } }];
    source.report('ruby-has-its-reading', node, { text: plainText(children) });
  }
  if (attributes.classes.includes('line-break')) {
    if (children.length === 0) return [{ type: 'lineBreak', position: node.position }];
    source.report('line-break-is-empty', node, { text: shorten(plainText(children)) }, { hint: '[]{.line-break}' });
  }
  return [{ type: 'span', children, position: node.position, data: { attributes } }];
}

const bareReference = /(^|[^\w@./[-])@((?:fig|tbl|sec|eq|lst|fn)-[\w:.-]*\w)/g;

/** Looks for what a beginner types instead of a reference. Text stays as it is. */
function checkText(source: Source, node: Loose): void {
  node.value = node.value!.replace(/\r\n?/g, '\n');
  if (!node.value.includes('@')) return;
  const at = offsetsOf(source, node);
  for (const match of node.value.matchAll(bareReference)) {
    const start = match.index + match[1]!.length;
    const found = textNode(source, '', at(start), at(start + match[2]!.length + 1));
    source.report('reference-is-bracketed', found, { label: match[2]! }, { hint: `[@${match[2]}]` });
  }
}

/** Joins neighbouring text nodes whose positions meet. */
export function mergeTexts(nodes: Loose[]): Loose[] {
  const out: Loose[] = [];
  for (const node of nodes) {
    const previous = out[out.length - 1];
    const meets = previous?.position?.end.offset === node.position?.start.offset;
    if (node.type === 'text' && previous?.type === 'text' && meets && previous.data === undefined) {
      out[out.length - 1] = {
        type: 'text',
        value: previous.value! + node.value!,
        position: { start: previous.position!.start, end: node.position!.end },
      };
    } else out.push(node);
  }
  return out;
}

export const isContainerName = (name: string): name is (typeof containerNames)[number] =>
  (containerNames as readonly string[]).includes(name);
