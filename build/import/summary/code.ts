// Listings: info strings of mdBook and GitBook become a language, mdBook's hidden lines go, `{{#include}}` brings its
// lines, indented code gets fences, mdbook-admonish becomes a container. In: one code node. Out: at most one edit of it.
import type { Loose } from '../../read/parse/source.ts';
import { quoted } from './escape.ts';
import type { Pass } from './inline.ts';
import { containerOf } from './templates.ts';
import { edit, endOf, linesAt, report, say, short, sourceOf, startOf, type Work } from './work.ts';

const includePattern =
  /^([ \t]*)\{\{\s*#(include|rustdoc_include|playground|playpen)\s+([^{}\s]+)[^{}\n]*\}\}[ \t]*$/gm;

/** Passes over a listing. */
export function code(work: Work, pass: Pass, node: Loose): void {
  const source = sourceOf(work, node);
  const fence = /^(`{3,}|~{3,})([^\n]*)/.exec(source);
  const info = fence ? fence[2]!.trim() : '';
  const language = /^[^\s,{]*/.exec(info)![0];
  const attributes = /\{[ \t]*[#.][^{}]*\}$/.exec(info)?.[0] ?? '';
  const plainInfo = attributes && (language || /^\{/.test(info)) ? withFreshLabel(info, pass) : language;
  const caption = pass.caption;
  delete pass.caption;
  const newInfo = caption && !attributes ? `${language || 'text'} {caption=${quoted(caption)}}` : plainInfo;
  if (/^(?:mermaid|plantuml|puml|uml|dot|graphviz|flow|sequence|chart)$/i.test(language))
    report(work, 'summary-diagram-drawn', startOf(node), { language });

  let value = node.value!.replace(/\r\n?/g, '\n');
  const removed: string[] = [];
  const added: string[] = [];
  let included = false;
  if (pass.tool === 'mdbook') {
    value = value.replace(includePattern, (line, indent: string, _kind: string, file: string) => {
      const lines = pass.included.get(file);
      if (lines === undefined) {
        report(work, 'summary-include-found', startOf(node), { text: short(line), file: short(file) });
        return line;
      }
      included = true;
      removed.push(line.trim());
      added.push(lines);
      return lines.replace(/^/gm, indent).trimEnd();
    });
    if (/^rust\b/.test(language)) value = withoutHidden(value, removed);
  }
  if (caption && !attributes) say(work, startOf(node), quoted(caption).slice(1, -1));
  say(work, startOf(node), value);

  if (fence && value === node.value!.replace(/\r\n?/g, '\n')) {
    if (newInfo === info) return;
    const from = startOf(node) + fence[1]!.length;
    edit(work, from, from + fence[2]!.length, newInfo, 'code', caption ? '代码的标题' : '代码的语言');
    return;
  }
  const longest = Math.max(2, ...[...value.matchAll(/^[ \t]*(`+)/gm)].map((run) => run[1]!.length));
  const marks = '`'.repeat(Math.max(longest + 1, 3));
  const whole = `${marks}${newInfo}\n${value}${value.endsWith('\n') || !value ? '' : '\n'}${marks}`;
  // The report shows what is gone and what is new, not the whole listing twice.
  if (newInfo !== info) {
    removed.unshift(info);
    added.unshift(newInfo);
  }
  const shown = { removed: removed.join('\n'), added: added.join('\n') };
  // An indented listing: the indent before it goes with it, or the fence would stand too deep.
  const lineStart = work.startOfLine(startOf(node));
  const indent = fence ? 0 : /[ \t]*$/.exec(work.text.slice(lineStart, startOf(node)))![0].length;
  const start = startOf(node) - Math.min(indent, 4);
  const note = fence ? (included ? '插入所引的文件' : '删去隐藏行') : '缩进的代码加围栏';
  edit(work, start, endOf(node), linesAt(work, start, whole), 'code', note, shown);
}

/** A label that stands in the book already is taken off: the second would reach nothing. */
function withFreshLabel(info: string, pass: Pass): string {
  return info.replace(/[ \t]*#([\p{L}\p{N}_][\p{L}\p{N}_:.-]*)(?=[^{}]*\}$)/u, (typed, label: string) => {
    if (pass.given.has(label)) return '';
    pass.given.add(label);
    return typed;
  });
}

/** mdBook does not show lines of Rust that begin with `# `; `##` is how it types a line that begins with #. */
function withoutHidden(value: string, removed: string[]): string {
  const kept: string[] = [];
  for (const line of value.split('\n')) {
    if (/^[ \t]*#(?:$|[ \t])/.test(line)) removed.push(line);
    else if (/^[ \t]*##/.test(line)) {
      removed.push('#');
      kept.push(line.replace('##', '#'));
    } else kept.push(line);
  }
  return kept.join('\n');
}

/** A fence that mdbook-admonish reads as a box: its kind and title. */
export function admonition(node: Loose): { container: string; title?: string } | undefined {
  if (node.lang !== 'admonish' && !/^admonish\b/.test(String(node.lang ?? ''))) return undefined;
  const meta = String(node.meta ?? '');
  const kind = /^[\w-]+/.exec(meta)?.[0]?.toLowerCase() ?? 'note';
  const title = /\btitle\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(meta);
  const said = title?.[1] ?? title?.[2] ?? /^(?:[\w-]+\s+)?"([^"]*)"/.exec(meta)?.[1];
  return { container: containerOf[kind] ?? 'note', ...(said ? { title: said } : {}) };
}

/** What mdBook's include takes of a file: all, lines `a:b`, or what stands between ANCHOR and ANCHOR_END. */
export function includedLines(text: string, range: string): string {
  const lines = text.split('\n');
  const isMark = (line: string) => /\bANCHOR(?:_END)?:\s*[\w-]+/.test(line);
  const numbers = /^(\d*)(?::(\d*))?$/.exec(range);
  if (range && !numbers) {
    const begin = lines.findIndex((line) => new RegExp(`\\bANCHOR:\\s*${escapePattern(range)}\\b`).test(line));
    const end = lines.findIndex((line) => new RegExp(`\\bANCHOR_END:\\s*${escapePattern(range)}\\b`).test(line));
    return begin < 0
      ? ''
      : lines
          .slice(begin + 1, end < 0 ? lines.length : end)
          .filter((line) => !isMark(line))
          .join('\n');
  }
  if (!range || !numbers) return lines.filter((line) => !isMark(line)).join('\n');
  const from = Number(numbers[1] || 1);
  const to = numbers[2] === undefined ? from : Number(numbers[2] || lines.length);
  return lines.slice(Math.max(0, from - 1), to).join('\n');
}

const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every file a chapter's `{{#include}}` names, as written. */
export function includesIn(text: string): string[] {
  return [...text.matchAll(includePattern)].map((match) => match[3]!);
}
