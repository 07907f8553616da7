// Which sections an author writes, and whether anything stands in one besides headings. For the rules about chapters.
import type { Nodes } from 'mdast';
import type { Section } from '../book.ts';

/** Written by the author in a file of its own; title page, imprint, contents, references and parts are made. */
export function isWritten(section: Section): boolean {
  return (
    section.kind === 'preface' || section.kind === 'chapter' || section.kind === 'appendix' || section.kind === 'back'
  );
}

/** Anything but headings, comments and definitions: text, a figure, a table, maths, code. */
export function hasText(root: Nodes): boolean {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'heading' || node.type === 'definition' || node.type === 'thematicBreak') continue;
    if (node.type === 'figure' || node.type === 'image' || node.type === 'table') return true;
    if ('value' in node && node.type !== 'html' && node.value.trim()) return true;
    if (node.type === 'html' || node.type === 'crossReference' || node.type === 'citation') return true;
    if ('children' in node) stack.push(...(node.children as Nodes[]));
  }
  return false;
}
