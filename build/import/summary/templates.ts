// {% hint %}, {% tabs %}, {{ book.title }} of GitBook and HonKit, {{#title}} and {{#include}} of mdBook: each gets its place
// in Fuzi's syntax, or is taken out with a finding. In: one tag. Out: edits, and the words that stand in its place.
import { written } from './escape.ts';
import type { Pass } from './inline.ts';
import { edit, prefixAt, report, short, type Work } from './work.ts';

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
  const prefix = prefixAt(work, at);
  const apart = (line: string) => `\n${prefix}\n${prefix}${line}\n${prefix}\n${prefix}`;
  if (name === 'hint') {
    const container = containerOf[attribute(tag, 'style') ?? 'info'] ?? 'note';
    // Fuzi nests containers forty deep at most; nobody nests hints.
    if (pass.open.length >= 20) {
      put('', '提示框套得太深');
      return '';
    }
    pass.open.push(container);
    put(apart(`::: ${container}`), '提示框', 'container');
    return '';
  }
  if (name === 'endhint') {
    if (pass.open.pop()) put(apart(':::'), '提示框的末尾', 'container');
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
