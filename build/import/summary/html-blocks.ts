// Raw HTML that stands as a block: headings, paragraphs, figures and listings in it become Markdown, tables and lists are
// written out whole with the attributes Fuzi takes, the rest goes by html-tags.ts. In: one html node. Out: one edit.
import { parseFragment } from 'parse5';
import { dangerousUrl } from '../../read/parse/safe-url.ts';
import type { Loose } from '../../read/parse/source.ts';
import { written } from './escape.ts';
import {
  attribute,
  deepest,
  type Element,
  html,
  isElement,
  type Node,
  textOf,
  type Writing,
  wrappers,
} from './html-tables.ts';
import { keptBlock, keptInline, looseTags, tagOf, withoutPlace } from './html-tags.ts';
import { missingPicture, writeImage } from './image.ts';
import type { Pass } from './inline.ts';
import { widthOf } from './inline-tags.ts';
import { edit, endOf, linesAt, report, say, short, startOf, type Work } from './work.ts';

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
