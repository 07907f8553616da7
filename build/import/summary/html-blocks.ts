// Raw HTML that stands as a block: headings, paragraphs, figures and listings in it become Markdown, tables and lists are
// written out whole with the attributes Fuzi takes, the rest goes by html-tags.ts. In: one html node. Out: one edit.
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { dangerousUrl } from '../../read/parse/safe-url.ts';
import type { Loose } from '../../read/parse/source.ts';
import { written } from './escape.ts';
import { keptBlock, keptInline, looseTags, tagOf, withoutPlace } from './html-tags.ts';
import type { Pass } from './inline.ts';
import { missingPicture, writeImage } from './inline.ts';
import { widthOf } from './inline-tags.ts';
import { edit, endOf, linesAt, report, say, short, startOf, type Work } from './work.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

interface Writing {
  work: Work;
  pass: Pass;
  at: number;
  said: string[];
}

/** Elements deeper than this are read no further: their text is kept. */
const deepest = 100;

/** Passes over a block of HTML. */
export function htmlBlock(work: Work, pass: Pass, node: Loose): void {
  const value = node.value!;
  if (/^<!--[\s\S]*?-->\s*$/.test(value)) return;
  const first = /^<\/?([A-Za-z][\w-]*)/.exec(value.trim())?.[1]?.toLowerCase() ?? '';
  const known =
    keptInline.has(first) || looseTags.has(first) || withoutPlace.has(first) || first === 'img' || first === 'br';
  const writing: Writing = { work, pass, at: startOf(node), said: [] };
  if (!known && !/^<!--/.test(value)) {
    // <Enter>, <T>: words, as Fuzi reads them too.
    say(work, startOf(node), value);
    edit(work, startOf(node), endOf(node), linesAt(work, startOf(node), written(value)), 'escape', '不是标记，照排');
    return;
  }
  if (isOpenDetails(value)) {
    openDetails(work, pass, node);
    return;
  }
  const blocks = blocksOf(writing, parseFragment(value).childNodes, 0);
  for (const said of writing.said) say(work, startOf(node), said);
  edit(
    work,
    startOf(node),
    endOf(node),
    linesAt(work, startOf(node), blocks.join('\n\n')),
    'html',
    blocks.length > 0 ? '改作书稿的写法' : '没有位置，取下',
  );
}

/** <details> whose end stands further on: Markdown between the two, so only the tags themselves are looked at. */
const isOpenDetails = (value: string) => {
  const opens = value.match(/<details\b/gi)?.length ?? 0;
  const closes = value.match(/<\/details\s*>/gi)?.length ?? 0;
  return opens !== closes;
};

function openDetails(work: Work, pass: Pass, node: Loose): void {
  const writing: Writing = { work, pass, at: startOf(node), said: [] };
  let put = '';
  let at = 0;
  const value = node.value!;
  for (const match of value.matchAll(/<\/?[A-Za-z][^<>]*>/g)) {
    put += textThere(writing, value.slice(at, match.index));
    at = match.index + match[0].length;
    const tag = tagOf(match[0]);
    const stays = tag && (/^(?:details|summary|br)$/.test(tag.name) || keptInline.has(tag.name));
    if (stays) put += tag.attributes ? `<${tag.closing ? '/' : ''}${tag.name}>` : match[0];
    else if (tag && withoutPlace.has(tag.name))
      report(work, 'summary-html-placed', startOf(node), { text: short(match[0]) });
  }
  put += textThere(writing, value.slice(at));
  for (const said of writing.said) say(work, startOf(node), said);
  // Fuzi's block of HTML ends at a blank line, and Markdown goes on after it.
  if (put !== value) edit(work, startOf(node), endOf(node), put, 'html', '标记');
}

function textThere(writing: Writing, html: string): string {
  const fragment = parseFragment(html.replace(/</g, '&lt;')).childNodes[0];
  if (fragment && 'value' in fragment) writing.said.push(fragment.value);
  return html;
}

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = (node: Element, name: string) => node.attrs.find((one) => one.name === name)?.value;
/** All text of a node; without recursion, since nobody bounds how deep HTML goes. */
function textOf(node: Node): string {
  let text = '';
  const stack: Node[] = [node];
  for (let one = stack.pop(); one; one = stack.pop()) {
    if ('value' in one) text += one.value;
    else if ('childNodes' in one) stack.push(...one.childNodes.toReversed());
  }
  return text;
}

const wrappers = new Set(
  'p div center section article header footer nav main aside figure blockquote address picture html body'.split(' '),
);
const isBlock = (node: Node) =>
  isElement(node) &&
  (wrappers.has(node.tagName) || keptBlock.has(node.tagName) || /^(?:h[1-6]|pre|hr)$/.test(node.tagName));

/** Nodes as Markdown blocks. */
function blocksOf(writing: Writing, nodes: readonly Node[], depth: number): string[] {
  const blocks: string[] = [];
  let line: Node[] = [];
  const flush = () => {
    const alone = line.filter((node) => !('value' in node && node.value.trim() === ''));
    const text = line
      .map((node) => phrase(writing, node, alone.length === 1, depth))
      .join('')
      .replace(/[ \t]*\n[ \t]*/g, ' ')
      .trim();
    // A line that is only breaks is spacing.
    if (text && !/^(?:<br>\s*)+$/.test(text)) blocks.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      line.push(node);
      continue;
    }
    flush();
    blocks.push(...blockOf(writing, node as Element, depth + 1));
  }
  flush();
  return blocks;
}

function blockOf(writing: Writing, node: Element, depth: number): string[] {
  if (depth > deepest) {
    writing.said.push(textOf(node));
    return [written(textOf(node))];
  }
  if (node.tagName === 'hr') return ['---'];
  if (node.tagName === 'pre') return [listing(writing, node)];
  if (node.tagName === 'figure') {
    const image = descendants(node).find((one) => one.tagName === 'img');
    const caption = descendants(node).find((one) => one.tagName === 'figcaption');
    if (image)
      return [picture(writing, image, true, caption ? textOf(caption).replace(/\s+/g, ' ').trim() : undefined)];
  }
  if (/^h[1-6]$/.test(node.tagName)) {
    const text = node.childNodes
      .map((one) => phrase(writing, one, false, depth))
      .join('')
      .trim();
    return text ? [`<b>${text}</b>`] : [];
  }
  if (keptBlock.has(node.tagName)) return [html(writing, node, depth)];
  return blocksOf(writing, node.childNodes, depth);
}

function descendants(node: Element, depth = 0): Element[] {
  if (depth > deepest) return [];
  return node.childNodes.filter(isElement).flatMap((child) => [child, ...descendants(child, depth + 1)]);
}

function listing(writing: Writing, node: Element): string {
  const code = node.childNodes.filter(isElement).find((child) => child.tagName === 'code');
  const language = /(?:language|lang)-([\w+#-]+)/.exec(attribute(code ?? node, 'class') ?? '')?.[1] ?? '';
  const value = textOf(node).replace(/\n$/, '');
  writing.said.push(value);
  const fence = '`'.repeat(Math.max(3, ...[...value.matchAll(/`+/g)].map((run) => run[0].length + 1)));
  return `${fence}${language}\n${value}\n${fence}`;
}

function picture(writing: Writing, node: Element, figure: boolean, caption?: string): string {
  const { work, pass, at } = writing;
  const src = attribute(node, 'src') ?? '';
  const found = pass.references.picture(work, src);
  if ('problem' in found) missingPicture(work, at, src, found.problem);
  const width = widthOf(attribute(node, 'width'));
  const made = writeImage(found, attribute(node, 'alt') ?? '', {
    figure,
    missing: short(src),
    ...(width ? { width } : {}),
    ...(caption ? { caption } : {}),
  });
  writing.said.push(made.said);
  return made.text;
}

/** Nodes inside a line, as Markdown with Fuzi's inline tags. */
function phrase(writing: Writing, node: Node, alone: boolean, depth: number): string {
  if (!isElement(node)) {
    if (!('value' in node)) return '';
    writing.said.push(node.value);
    const [before, after] = [/^\s/.test(node.value) ? ' ' : '', /\s$/.test(node.value) ? ' ' : ''];
    return node.value.trim() ? before + written(node.value.trim()) + after : before;
  }
  const name = node.tagName;
  if (depth > deepest) {
    writing.said.push(textOf(node));
    return written(textOf(node));
  }
  if (name === 'br') return '<br>';
  if (name === 'img') return picture(writing, node, alone);
  if (withoutPlace.has(name)) {
    report(writing.work, 'summary-html-placed', writing.at, {
      text: short(`<${name}> ${attribute(node, 'src') ?? ''}`),
    });
    return '';
  }
  if (name === 'code' && !descendants(node).length && !textOf(node).includes('`') && textOf(node).trim()) {
    writing.said.push(textOf(node));
    return `\`${textOf(node).replace(/\s+/g, ' ')}\``;
  }
  const inner = node.childNodes
    .map((child) => phrase(writing, child, alone && node.childNodes.length === 1, depth + 1))
    .join('');
  if (name === 'a' && inner.trim()) return link(writing, node, inner);
  if (keptInline.has(name) && inner.trim()) return `<${name}>${inner}</${name}>`;
  return inner;
}

function link(writing: Writing, node: Element, inner: string): string {
  const href = attribute(node, 'href');
  if (href === undefined) return inner;
  const reached = dangerousUrl(href)
    ? ({ kind: 'nowhere' } as const)
    : writing.pass.references.reach(writing.work, href);
  if (reached.kind === 'outside') return `[${inner}](${reached.url.replace(/[()\s<>]/g, encodeURIComponent)})`;
  if (reached.kind !== 'nowhere') return `[${inner}](#${reached.label})`;
  report(writing.work, 'summary-link-target', writing.at, { target: short(href, 60) });
  return inner;
}

const allowedAttributes: Record<string, RegExp> = {
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  start: /^\d{1,3}$/,
  align: /^(?:left|right|center)$/,
  open: /^/,
};

/** Tables, lists and details as HTML again, whole and with allowed attributes only. */
function html(writing: Writing, node: Node, depth: number): string {
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
