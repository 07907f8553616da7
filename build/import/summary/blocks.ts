// One chapter, block by block: headings move to their level, alerts become containers, unused definitions go; what is
// inside a line is inline.ts's. In: a Work whose headings are planned. Out: its edits and words, complete.
import type { Loose } from '../../read/parse/source.ts';
import { admonition, code } from './code.ts';
import { plain } from './contents.ts';
import { quoted, written } from './escape.ts';
import { htmlBlock } from './html-blocks.ts';
import { inline, type Pass, texOf } from './inline.ts';
import { containerOf } from './templates.ts';
import { edit, endOf, linesAt, prefixAt, report, say, short, sourceOf, startOf, type Work } from './work.ts';

/** Heading levels Markdown has. */
const deepestHeading = 6;

/** Makes a chapter's edits. @param unnumbered whether a heading's typed number must not get another beside it */
export function chapterEdits(work: Work, pass: Pass, unnumbered: (index: number) => boolean): void {
  const walk = new Map(work.headings.map((heading, index) => [heading.start, index]));
  blocks(work, pass, work.root.children ?? [], { walk, unnumbered });
  delete pass.caption;
  definitions(work, pass);
}

interface Walk {
  /** Index of a heading by its offset. */
  walk: ReadonlyMap<number, number>;
  unnumbered(index: number): boolean;
}

function blocks(work: Work, pass: Pass, nodes: readonly Loose[], walk: Walk): void {
  nodes.forEach((node, index) => {
    switch (node.type) {
      case 'heading':
        heading(work, pass, node, walk);
        break;
      case 'paragraph':
        paragraph(work, pass, node, nodes[index - 1]);
        break;
      case 'blockquote':
        if (!alert(work, pass, node, walk)) blocks(work, pass, node.children ?? [], walk);
        break;
      case 'table':
        inlineAll(work, pass, node);
        break;
      case 'code': {
        const box = admonition(node);
        if (box && startOf(node) === work.startOfLine(startOf(node))) admonish(work, node, box);
        else code(work, pass, node);
        break;
      }
      case 'html':
        if (walk.walk.has(startOf(node))) htmlHeading(work, pass, node, walk);
        else htmlBlock(work, pass, node);
        break;
      case 'math':
        say(work, startOf(node), node.value);
        break;
      case 'list':
        // 2017. 年度: Fuzi takes it for a sentence, and prints the number that was typed.
        if (node.ordered && Number(node.start ?? 0) >= 1000) {
          (node.children ?? []).forEach((item, i) => {
            say(work, startOf(item), `${i === 0 ? node.start : (/^\d+/.exec(sourceOf(work, item))?.[0] ?? '')}.`);
            blocks(work, pass, item.children ?? [], walk);
          });
        } else blocks(work, pass, node.children ?? [], walk);
        break;
      default:
        if (node.children) blocks(work, pass, node.children, walk);
    }
  });
}

/** Dollars in the block's words: two make a formula for Fuzi. */
const hasDollars = (work: Work, node: Loose) => (sourceOf(work, node).match(/(?<!\\)\$/g)?.length ?? 0) > 1;

function inlineAll(work: Work, pass: Pass, table: Loose): void {
  const dollars = hasDollars(work, table);
  for (const row of table.children ?? []) {
    // A row without bars that begins so is a caption in Fuzi.
    if (/^:[ \t]/.test(work.text.slice(startOf(row), startOf(row) + 2)))
      edit(work, startOf(row), startOf(row), '\\', 'escape', '在付梓里另有用处，加反斜线照排');
    for (const cell of row.children ?? []) inline(work, pass, cell.children ?? [], { dollars });
  }
}

/** What stands in braces after a heading. */
export function attributesFor(work: Work, pass: Pass, index: number, walk: Pick<Walk, 'unnumbered'>): string {
  const label = index === work.title ? pass.references.labelOf(work) : work.labels.get(index);
  const items = [...(label ? [`#${label}`] : []), ...(walk.unnumbered(index) ? ['.unnumbered'] : [])];
  return items.length > 0 ? ` {${items.join(' ')}}` : '';
}

function heading(work: Work, pass: Pass, node: Loose, walk: Walk): void {
  const index = walk.walk.get(startOf(node));
  const start = startOf(node);
  const children = node.children ?? [];
  const source = sourceOf(work, node);
  const level = index === undefined ? Number(node.depth) : work.levels[index]!;
  const tail = /[ \t]*\{#[\w:.-]+[^{}\n]*\}[ \t]*(?:#+[ \t]*)?$/.exec(source.replace(/\n[\s\S]*$/, ''));
  const until = tail ? start + tail.index : undefined;
  const contentStart = children.length > 0 ? startOf(children[0]!) : endOf(node);
  const contentEnd = until ?? (children.length > 0 ? endOf(children[children.length - 1]!) : endOf(node));
  const isTooDeep = level > deepestHeading;
  if (isTooDeep) report(work, 'summary-heading-depth', start, { text: short(plain(node)), level });
  const braces = index === undefined || isTooDeep ? '' : attributesFor(work, pass, index, walk);
  const marks = isTooDeep ? '**' : `${'#'.repeat(level)} `;
  const note = isTooDeep ? '标题过深，改作加粗的段落' : '标题的层级与标签';
  const before = work.text.slice(start, contentStart);
  if (before !== marks) edit(work, start, contentStart, marks, 'heading', note);
  // A heading on two lines, underlined: one line in Fuzi's way of typing it.
  for (const match of work.text.slice(contentStart, contentEnd).matchAll(/[ \t]*\n[ \t>]*/g)) {
    const at = contentStart + match.index;
    edit(work, at, at + match[0].length, ' ', 'heading', '标题并为一行');
  }
  const end = isTooDeep ? '**' : braces;
  if (work.text.slice(contentEnd, endOf(node)) !== end) edit(work, contentEnd, endOf(node), end, 'heading', note);
  inline(work, pass, children, { dollars: hasDollars(work, node), ...(until === undefined ? {} : { until }) });
}

/** <h2 align="center">题</h2> */
function htmlHeading(work: Work, pass: Pass, node: Loose, walk: Walk): void {
  const index = walk.walk.get(startOf(node))!;
  const level = Math.min(work.levels[index]!, deepestHeading);
  const { text } = work.headings[index]!;
  say(work, startOf(node), text);
  const braces = attributesFor(work, pass, index, walk);
  edit(work, startOf(node), endOf(node), `${'#'.repeat(level)} ${written(text)}${braces}`, 'heading', '标题');
}

function paragraph(work: Work, pass: Pass, node: Loose, previous: Loose | undefined): void {
  const children = node.children ?? [];
  const source = sourceOf(work, node);
  const only = children.length === 1 ? children[0]! : undefined;
  if (only?.type === 'text' && /^\[\[?(?:TOC|_TOC_)\]?\]$/i.test(source.trim())) {
    edit(work, startOf(node), endOf(node), '', 'template', '本章目录的记号，目录会自动生成');
    return;
  }
  const included = /^\{\{\s*#include\s+([^{}\s]+)\s*\}\}$/.exec(source.trim())?.[1];
  const fragment = included === undefined ? undefined : pass.fragments.get(included);
  if (fragment !== undefined) {
    say(work, startOf(node), `::include{file=${fragment}}`);
    edit(work, startOf(node), endOf(node), inclusionOf(fragment), 'inclusion', '插入另一个文件');
    return;
  }
  if (only?.type === 'rawMath' && /^(?:\$\$|\\\\\[)/.test(only.value!)) {
    const tex = texOf(only.value!);
    say(work, startOf(node), tex);
    const put = `$$\n${tex.replace(/\n[ \t>]*/g, '\n')}\n$$`;
    edit(work, startOf(node), endOf(node), linesAt(work, startOf(node), put), 'formula', '独立的公式');
    return;
  }
  // `: 题` under a table is a caption in Fuzi.
  if (previous?.type === 'table' && /^:[ \t]/.test(source))
    edit(work, startOf(node), startOf(node), '\\', 'escape', '在付梓里另有用处，加反斜线照排');
  // Indents typed as spaces: the style's business.
  const indent = /^(?:&(?:emsp|ensp|nbsp|thinsp|#12288|#8195|#160|#x3000);|[\u3000\u2000-\u200a\u00a0\u2800])+/.exec(
    source,
  );
  if (indent) edit(work, startOf(node), startOf(node) + indent[0].length, '', 'escape', '段首的空格，缩进由版式定');
  const solid = children.filter((child) => !(child.type === 'text' && child.value!.trim() === ''));
  const alone = solid.length === 1 ? solid[0]! : undefined;
  const isImage = (one: Loose | undefined) => one?.type === 'image' || one?.type === 'imageReference';
  const figure =
    isImage(alone) || (alone?.type === 'link' && alone.children?.length === 1 && isImage(alone.children[0]));
  inline(work, pass, children, { dollars: hasDollars(work, node), figure });
}

/** An inclusion as Fuzi types it. */
export function inclusionOf(file: string): string {
  return `::include{file=${/[\s{}"'“”=]/.test(file) ? quoted(file) : file}}`;
}

/** `> [!NOTE]`, `> **[info] 题**`: a container. */
function alert(work: Work, pass: Pass, node: Loose, walk: Walk): boolean {
  const first = node.children?.[0];
  if (first?.type !== 'paragraph') return false;
  const text = sourceOf(work, first);
  const match =
    /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION|DANGER|INFO|ATTENTION)(?:\|[^\]\n]*)?\][ \t]*([^\n]*)/i.exec(text) ??
    (pass.tool === 'gitbook'
      ? (/^\*\*\[(info|warning|danger|success|note|tip)\][ \t]*([^\n*]*)\*\*[ \t]*(?=\n|$)/i.exec(text) ??
        /^\[(info|warning|danger|success|note|tip)\][ \t]*([^\n*]*)(?=\n|$)/i.exec(text))
      : null);
  if (!match) return false;
  const container = containerOf[match[1]!.toLowerCase()] ?? 'note';
  const title = match[2]!.trim();
  // The marks of the quotation go, line by line; a lazy line has none.
  const start = startOf(node);
  const prefix = prefixAt(work, start);
  const source = sourceOf(work, node);
  const skip = new RegExp(`^${prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[ ]{0,3}>[ \\t]?|^[ \\t]{0,3}>[ \\t]?`);
  let at = start;
  source.split('\n').forEach((line, index) => {
    const mark = index === 0 ? /^>[ \t]?/.exec(line) : skip.exec(line);
    const inside = mark && index > 0 ? Math.min(prefix.length, mark[0].search(/>/)) : 0;
    if (mark) edit(work, at + inside, at + mark[0].length, '', 'container', '提示框');
    at += line.length + 1;
  });
  const headStart = startOf(first);
  say(work, headStart, title ? quoted(title).slice(1, -1) : '');
  const opening = title ? `::: ${container} {title=${quoted(title)}}` : `::: ${container}`;
  edit(work, headStart, headStart + match[0].length, `${opening}\n${prefix}`, 'container', '提示框');
  edit(work, endOf(node), endOf(node), `\n${prefix}:::`, 'container', '提示框的末尾');
  const rest = restOf(first, headStart + match[0].length);
  if (rest.length > 0) inline(work, pass, rest, { dollars: hasDollars(work, first) });
  blocks(work, pass, (node.children ?? []).slice(1), walk);
  return true;
}

/** The nodes of a paragraph after an offset; the text node it falls in is cut. */
function restOf(paragraph: Loose, from: number): Loose[] {
  return (paragraph.children ?? []).flatMap((child) => {
    if (endOf(child) <= from) return [];
    if (startOf(child) >= from || child.type !== 'text') return [child];
    const line = child.value!.indexOf('\n');
    if (line < 0) return [];
    const start = { ...child.position!.start, offset: from };
    return [{ ...child, value: child.value!.slice(line), position: { start, end: child.position!.end } }];
  });
}

/** ```` ```admonish ````: the fences become a container's; what is inside was Markdown to mdBook, and is to Fuzi. */
function admonish(work: Work, node: Loose, box: { container: string; title?: string }): void {
  const source = sourceOf(work, node);
  const first = source.indexOf('\n');
  const last = source.lastIndexOf('\n');
  const opening = box.title ? `::: ${box.container} {title=${quoted(box.title)}}` : `::: ${box.container}`;
  const start = startOf(node);
  if (box.title) say(work, start, quoted(box.title).slice(1, -1));
  edit(work, start, start + first, opening, 'container', '提示框');
  const value = source.slice(first + 1, last);
  // Words only: a box with more in it than words is rare, and stays what it says.
  say(work, start + first + 1, value);
  edit(
    work,
    start + first + 1,
    start + last,
    `\n${value
      .split(/\n\s*\n/)
      .map(written)
      .join('\n\n')}\n`,
    'container',
    '提示框',
  );
  edit(work, start + last + 1, endOf(node), ':::', 'container', '提示框的末尾');
}

function definitions(work: Work, pass: Pass): void {
  const seen = new Set<string>();
  const visit = (node: Loose): void => {
    if (node.type === 'definition') {
      const identifier = String(node.identifier);
      if (!pass.kept.has(identifier) || seen.has(identifier)) {
        edit(work, startOf(node), endOf(node), '', 'definition', '用不着了的链接定义');
      }
      seen.add(identifier);
    }
    node.children?.forEach(visit);
  };
  visit(work.root);
}
