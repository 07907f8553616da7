// The marks inside a paragraph: links become links to labels, pictures are looked up, tags and templates get their place,
// and what Fuzi would take for its own is escaped. In: phrasing nodes of the source. Out: edits, words said, findings.
import { dangerousUrl } from '../../read/parse/safe-url.ts';
import type { Loose } from '../../read/parse/source.ts';
import { escapesIn } from './escape.ts';
import { missingPicture, writeImage } from './image.ts';
import { inlineTags } from './inline-tags.ts';
import type { References } from './references.ts';
import { takeTemplate, templatePattern } from './templates.ts';
import { edit, endOf, report, say, short, sourceOf, startOf, type Work } from './work.ts';

/** What a chapter's passes need to know of the book. */
export interface Pass {
  references: References;
  tool: 'mdbook' | 'gitbook';
  variables: Readonly<Record<string, string>>;
  definitions: ReadonlyMap<string, string>;
  /** Definitions that still have a use. */
  kept: Set<string>;
  /** Labels typed in the book, each once. */
  given: Set<string>;
  /** Offsets of hints that are whole. */
  paired: ReadonlySet<number>;
  /** A caption that waits for its listing. */
  caption?: string;
  /** Source and lines of included files, by `path` as written in the chapter. */
  included: ReadonlyMap<string, string>;
  /** Where a paragraph that includes a Markdown file leads: written name → path from this chapter. */
  fragments: ReadonlyMap<string, string>;
}

export interface InlineOptions {
  /** Two dollars or more in the block. */
  dollars: boolean;
  /** Text from here on is not of the paragraph: a heading's attributes. */
  until?: number;
  /** The only picture of a paragraph is a figure. */
  figure?: boolean;
}

/** Passes over phrasing nodes. */
export function inline(work: Work, pass: Pass, nodes: readonly Loose[], options: InlineOptions): void {
  const taken = inlineTags(work, pass, nodes);
  for (const node of nodes) {
    if (taken.has(node)) continue;
    switch (node.type) {
      case 'text':
        textNode(work, pass, node, options);
        break;
      case 'inlineCode':
        say(work, startOf(node), node.value);
        break;
      case 'link':
        link(work, pass, node, String(node.url), options);
        break;
      case 'linkReference':
        linkReference(work, pass, node, options);
        break;
      case 'image':
        image(work, pass, node, String(node.url), options);
        break;
      case 'imageReference':
        image(work, pass, node, pass.definitions.get(String(node.identifier)) ?? '', options);
        break;
      case 'footnoteReference':
        say(work, startOf(node), `[^${node.identifier}]`);
        break;
      case 'rawMath':
        formula(work, node);
        break;
      case 'html':
        say(work, startOf(node), /^<!--/.test(node.value!) ? '' : node.value);
        break;
      default:
        if (node.children) inline(work, pass, node.children, options);
    }
  }
}

function textNode(work: Work, pass: Pass, node: Loose, options: InlineOptions): void {
  const start = startOf(node);
  const end = Math.min(endOf(node), options.until ?? Number.POSITIVE_INFINITY);
  if (end <= start) return;
  const cutOff = endOf(node) > end ? work.text.slice(end, endOf(node)).trimEnd() : '';
  let value = node.value!;
  if (cutOff) value = value.slice(0, Math.max(0, value.trimEnd().length - cutOff.length));
  const tags: [number, number][] = [];
  const words: (string | undefined)[] = [];
  const pattern = templatePattern(pass.tool);
  for (const match of work.text.slice(start, end).matchAll(pattern)) {
    const at = start + match.index;
    const said = work.text[at - 1] === '\\' ? undefined : takeTemplate(work, pass, match[0], at);
    words.push(said);
    if (said !== undefined) tags.push([at, at + match[0].length]);
  }
  let count = 0;
  if (words.length > 0) value = value.replace(pattern, (tag) => words[count++] ?? tag);
  for (const match of work.text.slice(start, end).matchAll(/(?:&nbsp;|&#160;|\u00a0)+/g)) {
    const at = start + match.index;
    edit(work, at, at + match[0].length, ' ', 'escape', '不换行的空格，改作空格');
  }
  let tag = 0;
  for (const at of escapesIn(work.text, start, end, options.dollars)) {
    while (tag < tags.length && tags[tag]![1] <= at) tag += 1;
    if (tag < tags.length && at >= tags[tag]![0]) continue;
    edit(work, at, at, '\\', 'escape', '在付梓里另有用处，加反斜线照排');
  }
  if (options.dollars && /\$[^$\n]*[\\^_][^$\n]*\$/.test(value))
    report(work, 'summary-maths-typed', start, { text: short(value) });
  say(work, start, value);
}

function link(work: Work, pass: Pass, node: Loose, url: string, options: InlineOptions): void {
  const children = node.children ?? [];
  // <https://…> is a link in Fuzi too.
  if (sourceOf(work, node).startsWith('<')) {
    for (const child of children) say(work, startOf(child), child.value);
    return;
  }
  retarget(work, pass, node, url, () => undefined);
  inline(work, pass, children, { ...options, figure: options.figure ?? false });
}

function linkReference(work: Work, pass: Pass, node: Loose, options: InlineOptions): void {
  const identifier = String(node.identifier);
  const url = pass.definitions.get(identifier) ?? '';
  retarget(work, pass, node, url, () => pass.kept.add(identifier));
  inline(work, pass, node.children ?? [], options);
}

/** Writes a link anew where it leads to another place of the book, and takes it off where it leads nowhere. */
function retarget(work: Work, pass: Pass, node: Loose, url: string, keep: () => void): void {
  const children = node.children ?? [];
  const open = startOf(node);
  const close = children.length > 0 ? endOf(children[children.length - 1]!) : open + 1;
  const reached = dangerousUrl(url) ? ({ kind: 'nowhere' } as const) : pass.references.reach(work, url);
  if (reached.kind === 'outside') {
    keep();
    return;
  }
  if (reached.kind === 'nowhere' || children.length === 0) {
    edit(work, open, open + 1, '', 'link', '链接');
    edit(work, close, endOf(node), '', 'link', '链接所指不在书里，文字保留');
    // A picture that links to itself, large: nothing is lost on paper.
    const isPicture = /\.(?:png|jpe?g|gif|svg|webp)(?:[?#].*)?$/i.test(url);
    if (children.length > 0 && !isPicture) report(work, 'summary-link-target', open, { target: short(url, 60) });
    return;
  }
  if (reached.kind === 'title')
    report(work, 'summary-anchor-found', open, { target: short(url, 60), anchor: short(reached.anchor) });
  edit(work, close, endOf(node), `](#${reached.label})`, 'link', '链接改指标签');
}

function image(work: Work, pass: Pass, node: Loose, url: string, options: InlineOptions): void {
  const alt = ((node.alt as string | null) ?? '').replace(/\s+/g, ' ');
  const picture = pass.references.picture(work, url);
  const made = writeImage(picture, alt, {
    figure: options.figure === true,
    title: node.title as string | null,
    missing: short(url),
  });
  if ('problem' in picture) missingPicture(work, startOf(node), url, picture.problem);
  const isSame = 'url' in picture && picture.url === url && node.type === 'image' && made.said === alt && !node.title;
  if (!isSame && made.text !== sourceOf(work, node))
    edit(work, startOf(node), endOf(node), made.text, 'image', 'problem' in picture ? '图不在，留下替代文字' : '图');
  say(work, startOf(node), made.said);
}

/** Tex of a formula as it was typed. */
export function texOf(value: string): string {
  if (value.startsWith('$$')) return value.slice(2, -2).trim();
  if (value.startsWith('$')) return value.slice(1, -1).trim();
  // \\( … \\) went through Markdown on its way to MathJax: so must it here.
  return value
    .slice(3, -3)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim();
}

function formula(work: Work, node: Loose): void {
  const value = node.value!;
  const tex = texOf(value).replace(/\n[ \t>]*/g, ' ');
  say(work, startOf(node), tex);
  if (value.startsWith('$') && !value.startsWith('$$')) return;
  const after = /\d/.test(work.text[endOf(node)] ?? '') ? '<!-- -->' : '';
  edit(work, startOf(node), endOf(node), `$${tex}$${after}`, 'formula', '行内公式');
}
