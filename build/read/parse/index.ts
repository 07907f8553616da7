// One file's text → its tree, with findings. In: decoded text and the file's path. Out: mdast with Fuzi's own nodes,
// every node with its position; `inclusion` nodes are left for include.ts. Pure.
import type { Root } from 'mdast';
import type { Reported } from '../../diagnostic.ts';
import { prepare, transformBlocks } from './blocks.ts';
import { settleBreaks } from './breaks.ts';
import { refuseInnerBreaks } from './hand-fitting.ts';
import { type Loose, makeSource } from './source.ts';
import { parseTree } from './tree.ts';

/** Parses one file; inclusions stay as raw nodes. */
export function parseFile(text: string, file: string): Reported<Loose> {
  const source = makeSource(file, text);
  const { root, tooDeep } = parseTree(source);
  for (const { line, column } of tooDeep) {
    source.report('nesting-is-shallow', { file, line, column }, { depth: 80 });
    break;
  }
  const { definitions, used } = prepare(source, root);
  root.children = transformBlocks({ source, definitions }, root.children ?? [], used);
  refuseInnerBreaks(source, root);
  settleBreaks(source, root);
  finish(root);
  return { value: root, diagnostics: source.diagnostics };
}

/** Takes away what only the passes needed. */
function finish(node: Loose): void {
  if (node.type === 'image') delete node.caption;
  node.children?.forEach(finish);
}

/** Parses Markdown as `readBook` does, without a book: inclusions are shown as the text they were typed as. */
export function parseMarkdown(text: string, file: string): Reported<Root> {
  const { value, diagnostics } = parseFile(text.replace(/^\ufeff/, ''), file);
  const asText = (node: Loose): void => {
    node.children?.forEach((child, i) => {
      if (child.type === 'inclusion') {
        const line = { type: 'text', value: `::include{file=${child.file}}`, position: child.position };
        node.children![i] = { type: 'paragraph', children: [line], position: child.position };
      } else asText(child);
    });
  };
  asText(value);
  return { value: value as unknown as Root, diagnostics };
}
