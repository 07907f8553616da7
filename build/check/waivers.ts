// Waivers written in the manuscript: `<!-- 豁免 规则名：理由 -->` (or `<!-- waive rule-id: reason -->`) before a block, or
// inside a paragraph. In: the book. Out: each with the lines it covers, and findings about those badly written. A comment
// prints nothing and is no node of the tree: it is found in the source, and code that shows one is told by the tree.
import type { Nodes, Parents } from 'mdast';
import type { Book } from '../book.ts';
import { type Diagnostic, diagnostic, type Place, ruleIds } from '../diagnostic.ts';
import { makeSource } from '../read/parse/source.ts';
import { nearestOf } from './nearest.ts';

export interface InlineWaiver {
  rule: string;
  reason: string;
  place: Place;
  /** Lines of the file that it covers, both included. */
  firstLine: number;
  lastLine: number;
}

export interface InlineWaivers {
  waivers: InlineWaiver[];
  diagnostics: Diagnostic[];
}

const comment = /<!--[ \t]*(?:豁免|waive)[ \t]+([\s\S]{0,400}?)-->/g;

/** The inline waivers of a book's Markdown files. */
export function waiversIn(book: Pick<Book, 'sources' | 'sections' | 'summary'>): InlineWaivers {
  const waivers: InlineWaiver[] = [];
  const diagnostics: Diagnostic[] = [];
  const known = new Set<string>(ruleIds);
  const nearest = nearestOf(known);
  let trees: ReadonlyMap<string, Nodes[]> | undefined;
  for (const { path, text } of book.sources) {
    if (!text.includes('<!--') || /\.ya?ml$/i.test(path)) continue;
    const source = makeSource(path, text);
    for (const match of text.matchAll(comment)) {
      trees ??= blocksByFile(book);
      const start = match.index;
      const end = start + match[0].length;
      const covered = coveredBy(trees.get(path) ?? [], start, end);
      if (covered === 'code') continue;
      const [from, to] = [source.pointAt(start), source.pointAt(end)];
      const place = { file: path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
      const [, rule = '', reason = ''] = /^([\w-]*)\s*[：:]?\s*([\s\S]*)$/.exec(match[1]!.trim()) ?? [];
      if (!known.has(rule)) {
        const hint = nearest(rule);
        diagnostics.push(diagnostic('waiver-names-a-rule', place, { rule }, hint === undefined ? {} : { hint }));
      } else if (reason === '') diagnostics.push(diagnostic('waiver-has-reason', place, { rule }));
      else {
        const [firstLine, lastLine] = covered
          ? [source.pointAt(covered.start).line, source.pointAt(covered.end).line]
          : [from.line, to.line];
        waivers.push({ rule, reason, place, firstLine, lastLine });
      }
    }
  }
  return { waivers, diagnostics };
}

/** The blocks at the top of every file: of a section's own, and of those it includes. */
function blocksByFile(book: Pick<Book, 'sections' | 'summary'>): Map<string, Nodes[]> {
  const files = new Map<string, Nodes[]>();
  const seen = new Set<Nodes>();
  const trees = [...book.sections, ...(book.summary ? [book.summary] : [])];
  for (const { tree, file } of trees) {
    if (seen.has(tree)) continue;
    seen.add(tree);
    for (const node of tree.children) {
      const own = node.data?.file ?? file;
      const list = files.get(own);
      if (list) list.push(node);
      else files.set(own, [node]);
    }
  }
  return files;
}

interface Stretch {
  start: number;
  end: number;
}

const offsets = (node: Nodes): Stretch => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
});

const phrasing = new Set(['paragraph', 'heading', 'tableCell']);

/** The block that holds a stretch of the source, else the one that follows it; 'code' where it is shown, not meant. */
function coveredBy(blocks: readonly Nodes[], start: number, end: number): Stretch | 'code' | undefined {
  for (const node of blocks) {
    const at = offsets(node);
    if (at.start <= start && end <= at.end) {
      if (node.type === 'code' || node.type === 'math') return 'code';
      if (phrasing.has(node.type)) return inCode(node as Parents, start) ? 'code' : at;
      const inside = 'children' in node ? coveredBy(node.children as Nodes[], start, end) : undefined;
      return inside ?? at;
    }
    if (at.start >= end) return at;
  }
  return undefined;
}

function inCode(node: Parents, at: number): boolean {
  return (node.children as Nodes[]).some((child) => {
    const { start, end } = offsets(child);
    if (at < start || at >= end) return false;
    return child.type === 'inlineCode' || ('children' in child && inCode(child as Parents, at));
  });
}

/** Whether a finding stands in what a waiver covers. */
export function coveredByWaiver(waiver: InlineWaiver, { rule, place }: Diagnostic): boolean {
  return (
    rule === waiver.rule &&
    place.file === waiver.place.file &&
    place.line >= waiver.firstLine &&
    place.line <= waiver.lastLine
  );
}
