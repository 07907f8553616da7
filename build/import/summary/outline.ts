// What a chapter's headings and anchors are, before anything is changed. In: a parsed Work. Out: its headings with their new
// levels, its title, the ids typed as HTML. Must not make an edit.
import type { Loose } from '../../read/parse/source.ts';
import { plain } from './contents.ts';
import { type FoundHeading, levelsOf } from './headings.ts';
import { idsIn } from './html-tags.ts';
import { endOf, sourceOf, startOf, type Work } from './work.ts';

const htmlHeading = /^<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1>\s*$/i;

/** Finds headings and anchors; a fragment's headings move as those of the file it stands in do. */
export function outline(work: Work, shift?: number): void {
  const ids: { id: string; at: number }[] = [];
  const solids: number[] = [];
  const visit = (node: Loose, top: boolean): void => {
    if (node.type === 'heading') {
      const found = headingOf(work, node, top);
      if (found.text) work.headings.push(found);
    } else if (node.type === 'html') {
      const match = top ? htmlHeading.exec(node.value!) : null;
      const text = match?.[2]
        ?.replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      if (match && text && !/<img\b|&[#\w]+;/i.test(match[2]!)) {
        work.headings.push({ start: startOf(node), end: endOf(node), depth: Number(match[1]), text, top: true });
      }
      for (const { id, at } of idsIn(node.value!)) ids.push({ id, at: startOf(node) + at });
    } else if (node.type !== 'root' && node.type !== 'definition' && 'value' in node && node.value!.trim())
      solids.push(startOf(node));
    for (const child of node.children ?? []) visit(child, node.type === 'root');
  };
  visit(work.root, true);
  if (shift !== undefined) work.levels = work.headings.map((heading) => Math.max(1, heading.depth + shift));
  else {
    const { levels, title } = levelsOf(work.headings, work.chapter);
    work.levels = levels;
    if (title !== undefined) work.title = title;
  }
  for (const { id, at } of ids) if (!work.anchors.has(id)) work.anchors.set(id, headingNear(work, at, solids));
}

/** An anchor stands for the heading right after it or around it, else for the section it is in. */
function headingNear(work: Work, at: number, solids: readonly number[]): number {
  const next = work.headings.findIndex((heading) => heading.end > at);
  if (
    next >= 0 &&
    (work.headings[next]!.start <= at || !solids.some((solid) => solid > at && solid < work.headings[next]!.start))
  )
    return next;
  return (next < 0 ? work.headings.length : next) - 1;
}

function headingOf(work: Work, node: Loose, top: boolean): FoundHeading {
  const typed = /[ \t]*\{#([\w:.-]+)[^{}\n]*\}[ \t]*(?:#+[ \t]*)?$/.exec(
    sourceOf(work, node).replace(/\n[\s\S]*$/, ''),
  );
  const text = plain(node).replace(/\s+/g, ' ').trim();
  return {
    start: startOf(node),
    end: endOf(node),
    depth: Number(node.depth),
    text: typed ? text.replace(/\s*\{#[^{}]*\}$/, '') : text,
    ...(typed ? { id: typed[1]! } : {}),
    top,
  };
}
