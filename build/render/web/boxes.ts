// What is wider than the column scrolls in a box of its own (render/html makes it, class table-box; code scrolls in its
// <pre>). Here each box becomes reachable by keyboard and named for screen readers. Changes no text.
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** Makes scrolling boxes focusable, changing the tree it is given. */
export function nameBoxes(root: Element): Element {
  visit(root, 'element', (node) => {
    const { className } = node.properties;
    if (Array.isArray(className) && className.includes('table-box')) {
      Object.assign(node.properties, { role: 'group', ariaLabel: '表格', tabIndex: 0 });
    }
    if (node.tagName === 'pre') node.properties.tabIndex = 0;
  });
  return root;
}
