// {% hint %}, {% tabs %}, {{ book.title }} of GitBook and HonKit, {{#title}} and {{#include}} of mdBook: each gets its place
// in Fuzi's syntax, or is taken out with a finding. In: one tag. Out: edits, and the words that stand in its place.
import type { Loose } from '../../read/parse/source.ts';
import { written } from './escape.ts';
import type { Pass } from './inline.ts';
import { edit, endOf, prefixAt, report, short, startOf, type Work } from './work.ts';

/** Tags of the tool; what only looks like one is text. */
export function templatePattern(tool: 'mdbook' | 'gitbook'): RegExp {
  return tool === 'mdbook'
    ? /\{\{\s*#(?:title|include|rustdoc_include|playground|playpen)\b[^{}\n]*\}\}/g
    : /\{%-?[^%\n]{1,400}-?%\}|\{\{[^{}\n]{1,200}\}\}/g;
}

/** Alerts, hints and callouts → containers. */
export const containerOf: Record<string, string> = {
  note: 'note',
  info: 'note',
  abstract: 'note',
  quote: 'quotation',
  question: 'note',
  working: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  example: 'example',
  important: 'important',
  warning: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
  failure: 'caution',
  error: 'caution',
  bug: 'caution',
};

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((one) => one !== undefined);

/** Hints in hints beyond this are none: Fuzi nests containers forty deep, and nobody nests hints. */
const deepest = 20;

/** Offsets of `{% hint %}` and `{% endhint %}` that belong together: in one quotation, one list item, or the open text. */
export function pairedHints(work: Work): Set<number> {
  const paired = new Set<number>();
  const open: { at: number; prefix: string }[] = [];
  const visit = (node: Loose): void => {
    if (node.type === 'text') {
      const [start, end] = [startOf(node), endOf(node)];
      for (const match of work.text.slice(start, end).matchAll(/\{%-?\s*(end)?hint\b[^%\n]{0,400}%\}/g)) {
        const at = start + match.index;
        const prefix = prefixAt(work, at);
        if (!match[1]) open.push({ at, prefix });
        else {
          const index = open.findLastIndex((one) => one.prefix === prefix);
          if (index < 0) continue;
          if (open.length <= deepest) paired.add(open[index]!.at).add(at);
          open.length = index;
        }
      }
    }
    node.children?.forEach(visit);
  };
  visit(work.root);
  return paired;
}

/** Takes one tag. @returns the words in its place; undefined where it stays as text */
export function takeTemplate(work: Work, pass: Pass, tag: string, at: number): string | undefined {
  const end = at + tag.length;
  const put = (text: string, note: string, kind: 'template' | 'container' = 'template') =>
    edit(work, at, end, text, kind, note);
  if (tag.startsWith('{{')) {
    const inner = tag.slice(2, -2).trim();
    if (inner.startsWith('#title')) {
      put('', '网页的标题，书里没有');
      return '';
    }
    const variable = /^book\.([\w-]+)$/.exec(inner)?.[1];
    const value = variable === undefined ? undefined : pass.variables[variable];
    if (value !== undefined) {
      put(written(value), '变量的值');
      return value;
    }
    report(work, inner.startsWith('#') ? 'summary-include-found' : 'summary-template-placed', at, {
      text: short(tag),
      file: short(inner.replace(/^#\w+\s*/, '')),
    });
    return undefined;
  }
  const name = /^\{%-?\s*([\w-]+)/.exec(tag)?.[1] ?? '';
  const apart = (line: string) => onItsOwn(work, at, end, line);
  if (name === 'hint') {
    const container = containerOf[attribute(tag, 'style') ?? 'info'] ?? 'note';
    if (pass.paired.has(at)) put(apart(`::: ${container}`), '提示框', 'container');
    else put('', '没有收尾的提示框');
    return '';
  }
  if (name === 'endhint') {
    if (pass.paired.has(at)) put(apart(':::'), '提示框的末尾', 'container');
    else put('', '没有开头的 endhint');
    return '';
  }
  if (name === 'tab') {
    const title = attribute(tag, 'title') ?? '';
    put(title ? apart(`**${written(title)}**`) : '', '标签页，各页依次排', 'container');
    return title;
  }
  if (name === 'embed') {
    const url = attribute(tag, 'url') ?? '';
    const isSafe = /^https?:\/\/[^\s<>]+$/.test(url);
    put(isSafe ? `<${url}>` : '', '嵌入的网页，留下网址');
    if (!isSafe) report(work, 'summary-template-placed', at, { text: short(tag), file: '' });
    return isSafe ? url : '';
  }
  if (name === 'code') {
    const title = attribute(tag, 'title');
    if (title) pass.caption = title;
    put('', title ? '代码的标题，移到代码上' : '代码的外框');
    return '';
  }
  put('', '模板标记');
  if (!/^(?:raw|endraw|tabs|endtabs|endtab|endcode|content-ref|endcontent-ref|endembed|endfile)$/.test(name))
    report(work, 'summary-template-placed', at, { text: short(tag), file: '' });
  return '';
}

/** A line put in the place of a tag, with a blank line before and after unless there is one. */
function onItsOwn(work: Work, at: number, end: number, line: string): string {
  const prefix = prefixAt(work, at);
  const begin = work.startOfLine(at);
  const isFirst = work.text.slice(begin, at).length === prefix.length;
  const lineBefore = work.text.slice(work.startOfLine(Math.max(0, begin - 1)), Math.max(0, begin - 1));
  const afterBlank = begin === 0 || /^[ \t>]*$/.test(lineBefore);
  const before = isFirst ? (afterBlank ? '' : `\n${prefix}`) : `\n${prefix}\n${prefix}`;
  const lineEnd = work.text.indexOf('\n', end);
  const isLast = work.text.slice(end, lineEnd < 0 ? undefined : lineEnd).trim() === '';
  const next = lineEnd < 0 ? '' : work.text.slice(lineEnd + 1, lineEnd + 1 + 200).split('\n', 1)[0]!;
  const after = isLast ? (/^[ \t>]*$/.test(next) ? '' : `\n${prefix}`) : `\n${prefix}\n${prefix}`;
  return `${before}${line}${after}`;
}
