// Phrasing nodes → plain text, for titles in contents, outlines and running heads. Notes and citations are left out: they
// belong to the heading, not to its title.
import type { Node } from 'mdast';
import type { CrossReference, Ruby } from '../book.ts';

/**
 * The text of nodes on one line.
 * @param reference what a cross reference reads as; left out where not given
 */
export function plainText(nodes: readonly Node[], reference?: (node: CrossReference) => string): string {
  return collect(nodes, reference)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
}

function collect(nodes: readonly Node[], reference?: (node: CrossReference) => string): string {
  let text = '';
  for (const node of nodes) {
    switch (node.type) {
      case 'footnoteReference':
      case 'footnoteDefinition':
      case 'inlineNote':
      case 'citation':
        break;
      case 'break':
        text += ' ';
        break;
      case 'crossReference':
        text += reference?.(node as CrossReference) ?? '';
        break;
      case 'ruby':
        text += collect((node as Ruby).children, reference);
        break;
      case 'criticMark':
        if ((node as { kind?: string }).kind !== 'comment') text += collect(childrenOf(node), reference);
        break;
      default:
        text += 'value' in node && typeof node.value === 'string' ? node.value : collect(childrenOf(node), reference);
    }
  }
  return text;
}

/** A node's children; none for literals. */
export function childrenOf(node: Node): Node[] {
  return 'children' in node && Array.isArray(node.children) ? node.children : [];
}
