// Raw HTML inside a line: what Fuzi knows stays, links and pictures and code become Markdown, known elements without a
// place are taken off their words, and what has no words (video, scripts) is reported. In: siblings. Out: edits; the nodes
// that need no further look.

import { dangerousUrl } from '../../read/parse/safe-url.ts';
import type { Loose } from '../../read/parse/source.ts';
import { plain } from './contents.ts';
import { attributesOf, keptInline, looseTags, type TagText, tagOf, withoutPlace } from './html-tags.ts';
import { missingPicture, writeImage } from './image.ts';
import type { Pass } from './inline.ts';
import { edit, endOf, report, say, short, sourceOf, startOf, type Work } from './work.ts';

/** Passes over the tags among siblings. @returns nodes that are dealt with */
export function inlineTags(work: Work, pass: Pass, nodes: readonly Loose[]): Set<Loose> {
  const taken = new Set<Loose>();
  if (!nodes.some((node) => node.type === 'html')) return taken;
  const ends = pairs(nodes);
  nodes.forEach((node, index) => {
    if (node.type !== 'html' || taken.has(node)) return;
    const tag = tagOf(node.value!);
    if (!tag) return;
    const end = ends.get(index);
    const last = end === undefined ? undefined : nodes[end]!;
    const drop = (note: string) => {
      taken.add(node);
      edit(work, startOf(node), endOf(node), '', 'html', note);
    };
    if (tag.name === 'img') {
      taken.add(node);
      htmlImage(work, pass, node, tag);
    } else if (tag.name === 'br' || tag.name === 'wbr') {
      taken.add(node);
      if (tag.name === 'wbr') drop('可断处');
      else if (tag.attributes) edit(work, startOf(node), endOf(node), '<br>', 'html', '属性');
    } else if (withoutPlace.has(tag.name)) {
      const to = last ?? node;
      for (const inside of nodes.slice(index, (end ?? index) + 1)) taken.add(inside);
      report(work, 'summary-html-placed', startOf(node), { text: short(sourceOf(work, node)) });
      edit(work, startOf(node), endOf(to), '', 'html', `<${tag.name}>在书里没有位置`);
    } else if (tag.closing) {
      // Its opening tag has seen to it, or there is none.
      if (!taken.has(node) && (looseTags.has(tag.name) || keptInline.has(tag.name))) drop('多余的标记');
    } else if (!last) {
      if (looseTags.has(tag.name) || keptInline.has(tag.name)) drop('没有收尾的标记');
    } else if (tag.name === 'a') {
      taken.add(node).add(last);
      anchor(work, pass, node, last, tag);
    } else if (tag.name === 'rp') {
      for (const inside of nodes.slice(index, end! + 1)) taken.add(inside);
      edit(work, startOf(node), endOf(last), '', 'html', '注音的括号');
    } else if (tag.name === 'code' || tag.name === 'tt' || tag.name === 'samp') {
      const inside = nodes.slice(index + 1, end);
      const text = inside.map(plain).join('');
      taken.add(node).add(last);
      if (!inside.every((one) => one.type === 'text') || text.includes('`') || !text.trim()) {
        edit(work, startOf(node), endOf(node), '', 'html', '标记');
        edit(work, startOf(last), endOf(last), '', 'html', '标记');
        return;
      }
      for (const one of inside) taken.add(one);
      say(work, startOf(node), text);
      edit(work, startOf(node), endOf(last), `\`${text.replace(/\s+/g, ' ')}\``, 'html', '行内代码');
    } else if (keptInline.has(tag.name)) {
      taken.add(node).add(last);
      if (tag.attributes) edit(work, startOf(node), endOf(node), `<${tag.name}>`, 'html', '属性');
    } else if (looseTags.has(tag.name)) {
      taken.add(node).add(last);
      const to = tag.name === 'strike' ? ['<s>', '</s>'] : ['', ''];
      edit(work, startOf(node), endOf(node), to[0]!, 'html', '标记，文字保留');
      edit(work, startOf(last), endOf(last), to[1]!, 'html', '标记，文字保留');
    }
  });
  return taken;
}

/** Index of each opening tag's closing one, properly nested. */
function pairs(nodes: readonly Loose[]): Map<number, number> {
  const ends = new Map<number, number>();
  const open: { name: string; index: number }[] = [];
  nodes.forEach((node, index) => {
    const tag = node.type === 'html' ? tagOf(node.value!) : undefined;
    if (!tag || tag.selfClosing) return;
    if (!tag.closing) {
      // Deeper than anybody writes: the rest is taken as unpaired.
      if (open.length < 60) open.push({ name: tag.name, index });
      return;
    }
    const at = open.findLastIndex((one) => one.name === tag.name);
    if (at < 0) return;
    ends.set(open[at]!.index, index);
    open.length = at;
  });
  return ends;
}

function anchor(work: Work, pass: Pass, open: Loose, close: Loose, tag: TagText): void {
  const { href } = attributesOf(tag);
  const off = (note: string) => {
    edit(work, startOf(open), endOf(open), '', 'link', note);
    edit(work, startOf(close), endOf(close), '', 'link', note);
  };
  if (href === undefined || endOf(open) === startOf(close)) {
    off(href === undefined ? '锚点' : '没有文字的链接');
    return;
  }
  const reached = dangerousUrl(href) ? ({ kind: 'nowhere' } as const) : pass.references.reach(work, href);
  if (reached.kind === 'nowhere') {
    report(work, 'summary-link-target', startOf(open), { target: short(href, 60) });
    off('链接所指不在书里，文字保留');
    return;
  }
  const url = reached.kind === 'outside' ? reached.url.replace(/[()\s<>]/g, encodeURIComponent) : `#${reached.label}`;
  if (reached.kind === 'title')
    report(work, 'summary-anchor-found', startOf(open), { target: short(href, 60), anchor: short(reached.anchor) });
  edit(work, startOf(open), endOf(open), '[', 'link', '链接');
  edit(work, startOf(close), endOf(close), `](${url})`, 'link', '链接');
}

function htmlImage(work: Work, pass: Pass, node: Loose, tag: TagText): void {
  const { src = '', alt = '', width } = attributesOf(tag);
  const picture = pass.references.picture(work, src);
  if ('problem' in picture) missingPicture(work, startOf(node), src, picture.problem);
  const size = widthOf(width);
  const made = writeImage(picture, alt, { figure: true, missing: short(src), ...(size ? { width: size } : {}) });
  say(work, startOf(node), made.said);
  edit(work, startOf(node), endOf(node), made.text, 'image', 'problem' in picture ? '图不在，留下替代文字' : '图');
}

/** `width="300"` is in CSS pixels; Fuzi takes a per cent or a length. */
export function widthOf(width: string | undefined): string | undefined {
  const match = /^\s*(\d{1,4})(?:\.\d+)?\s*(px|%)?\s*$/i.exec(width ?? '');
  if (!match) return undefined;
  return `${match[1]}${match[2] === '%' ? '%' : 'px'}`;
}
