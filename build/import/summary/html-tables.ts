// Tables, lists and <details> as HTML again, whole and with the attributes that Fuzi takes, from parse5's tree, which
// has closed what was left open. In: a node of it. Out: HTML of the allow-list. Also what both files of HTML blocks share.
import type { DefaultTreeAdapterTypes } from 'parse5';
import { keptBlock, keptInline, withoutPlace } from './html-tags.ts';
import { missingPicture } from './image.ts';
import type { Pass } from './inline.ts';
import { report, short, type Work } from './work.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export interface Writing {
  work: Work;
  pass: Pass;
  at: number;
  said: string[];
}

/** Elements deeper than this are read no further: their text is kept. */
export const deepest = 100;

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const attribute = (node: Element, name: string) => node.attrs.find((one) => one.name === name)?.value;
/** All text of a node; without recursion, since nobody bounds how deep HTML goes. */
export function textOf(node: Node): string {
  let text = '';
  const stack: Node[] = [node];
  for (let one = stack.pop(); one; one = stack.pop()) {
    if ('value' in one) text += one.value;
    else if ('childNodes' in one) for (const child of one.childNodes.toReversed()) stack.push(child);
  }
  return text;
}

export const wrappers = new Set(
  'p div center section article header footer nav main aside figure blockquote address picture html body'.split(' '),
);
const allowedAttributes: Record<string, RegExp> = {
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  start: /^\d{1,3}$/,
  align: /^(?:left|right|center)$/,
  open: /^/,
};

/** Tables, lists and details as HTML again, whole and with allowed attributes only. */
export function html(writing: Writing, node: Node, depth: number): string {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  if (!isElement(node)) {
    if (!('value' in node)) return '';
    writing.said.push(node.value);
    return escaped(node.value.replace(/\s+/g, ' '));
  }
  const name = node.tagName;
  if (depth > deepest) {
    writing.said.push(textOf(node));
    return escaped(textOf(node));
  }
  if (name === 'br') return '<br>';
  if (withoutPlace.has(name)) {
    report(writing.work, 'summary-html-placed', writing.at, { text: short(`<${name}>`) });
    return '';
  }
  if (name === 'img') {
    const src = attribute(node, 'src') ?? '';
    const alt = attribute(node, 'alt') ?? '';
    const found = writing.pass.references.picture(writing.work, src);
    if ('problem' in found) {
      missingPicture(writing.work, writing.at, src, found.problem);
      const words = `〔图：${alt || short(src)}〕`;
      writing.said.push(words);
      return escaped(words);
    }
    writing.said.push(alt);
    return `<img src="${escaped(found.url).replace(/"/g, '&quot;')}" alt="${escaped(alt).replace(/"/g, '&quot;')}">`;
  }
  const inner =
    name === 'table'
      ? tableRows(writing, node, depth)
      : node.childNodes.map((child) => html(writing, child, depth + 1)).join('');
  if (!keptBlock.has(name) && !keptInline.has(name)) {
    // Lines of a listing and paragraphs in a cell keep their ends.
    if (name === 'pre') return inner;
    return wrappers.has(name) && inner.trim() ? `${inner.trim()}<br>` : inner;
  }
  const attributes = node.attrs
    .filter(({ name: key, value }) => allowedAttributes[key]?.test(value) && (key !== 'open' || name === 'details'))
    .filter(({ name: key }) => key !== 'align' || /^t[dh]$/.test(name))
    .map(({ name: key, value }) => (value ? ` ${key}="${value}"` : ` ${key}`))
    .join('');
  const breaks = /^(?:table|thead|tbody|tfoot|tr|ul|ol|dl|details)$/.test(name) ? '\n' : '';
  return `<${name}${attributes}>${breaks}${inner.trim().replace(/(?:<br>)+$/, '')}${breaks ? '\n' : ''}</${name}>${breaks}`.replace(
    /\n{2,}/g,
    '\n',
  );
}

/** A table whose first row is all <th> has a head, whether it was typed as one or not. */
function tableRows(writing: Writing, table: Element, depth: number): string {
  const sections = table.childNodes.filter(isElement);
  const body = sections.find((one) => one.tagName === 'tbody');
  const first = body?.childNodes.find(isElement);
  const cells = first?.tagName === 'tr' ? first.childNodes.filter(isElement) : [];
  const isHead =
    !sections.some((one) => one.tagName === 'thead') &&
    cells.length > 0 &&
    cells.every((cell) => cell.tagName === 'th');
  if (!isHead || !body || !first) return table.childNodes.map((child) => html(writing, child, depth + 1)).join('');
  return table.childNodes
    .map((child) => {
      if (child !== body) return html(writing, child, depth + 1);
      const rest = body.childNodes.filter((one) => one !== first);
      const head = `<thead>\n${html(writing, first, depth + 2)}</thead>\n`;
      const rows = rest
        .map((one) => html(writing, one, depth + 2))
        .join('')
        .trim();
      return rows ? `${head}<tbody>\n${rows}\n</tbody>\n` : head;
    })
    .join('');
}
