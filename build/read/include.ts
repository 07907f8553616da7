// `::include{file=…}`: the named file's blocks take the line's place. In: parsed files and a way to get more. Out: trees
// without inclusion nodes; every included node says which file it is from. A circle is an error, not a hang.
import type { Diagnostic } from '../diagnostic.ts';
import { diagnostic } from '../diagnostic.ts';
import type { Loose } from './parse/source.ts';
import { folderOf } from './paths.ts';

/** What one file came to. */
export interface ParsedFile {
  /** Relative to the book folder. */
  file: string;
  tree: Loose;
}

/** Why a file could not be had, or its parse. */
export type Fetched = ParsedFile | 'missing' | 'outside' | 'refused';

/** Inclusions of files that were included before; a file that includes ten that include ten … is a mistake or an attack. */
const mostRepeats = 2000;

export interface Inclusions {
  fetch(written: string, folder: string): Promise<Fetched>;
  diagnostics: Diagnostic[];
  /** Files included so far: each may be once, as in a book whose every section is a file. */
  included: Set<string>;
  repeats: number;
}

/**
 * Replaces the inclusions of a tree; returns a new root and leaves the parsed one as it is, since a file may be
 * included twice.
 * @param trail the files being included, outermost first
 */
export async function expand(
  parsed: ParsedFile,
  inclusions: Inclusions,
  trail: string[] = [parsed.file],
): Promise<Loose> {
  if (!holdsInclusion(parsed.tree)) return parsed.tree;
  return { ...parsed.tree, children: await expandAll(parsed.tree.children ?? [], parsed.file, inclusions, trail) };
}

async function expandAll(nodes: Loose[], file: string, inclusions: Inclusions, trail: string[]): Promise<Loose[]> {
  const out: Loose[] = [];
  for (const node of nodes) {
    if (node.type === 'inclusion') out.push(...(await included(node, file, inclusions, trail)));
    else if (node.children && holdsInclusion(node)) {
      out.push({ ...node, children: await expandAll(node.children, file, inclusions, trail) });
    } else out.push(node);
  }
  return out;
}

async function included(node: Loose, file: string, inclusions: Inclusions, trail: string[]): Promise<Loose[]> {
  const written = String(node.file);
  const { start, end } = node.position!;
  const place = { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
  const line: Loose = { type: 'text', value: `::include{file=${written}}`, position: node.position };
  const asTyped: Loose[] = [{ type: 'paragraph', children: [line], position: node.position }];
  const refuse = (finding: Diagnostic) => {
    inclusions.diagnostics.push(finding);
    return asTyped;
  };
  const found = await inclusions.fetch(written, folderOf(file));
  if (found === 'missing') return refuse(diagnostic('inclusion-exists', place, { file: written }));
  if (found === 'outside') return refuse(diagnostic('path-is-inside-book', place, { path: written }));
  if (found === 'refused') return asTyped;
  if (trail.includes(found.file)) return refuse(diagnostic('inclusion-has-no-cycle', place, { file: found.file }));
  if (inclusions.included.has(found.file)) inclusions.repeats += 1;
  inclusions.included.add(found.file);
  if (inclusions.repeats > mostRepeats)
    return refuse(diagnostic('inclusion-has-no-cycle', place, { file: found.file }));
  const root = await expand(found, inclusions, [...trail, found.file]);
  return (root.children ?? []).map((child) => marked(child, found.file));
}

/** A copy whose every node names its file; what was included further down keeps its own. */
function marked(node: Loose, file: string): Loose {
  const data = node.data?.file ? node.data : { ...node.data, file };
  return { ...node, data, ...(node.children ? { children: node.children.map((child) => marked(child, file)) } : {}) };
}

function holdsInclusion(node: Loose): boolean {
  return node.type === 'inclusion' || (node.children?.some(holdsInclusion) ?? false);
}
