// KaTeX's MathML → valid MathML. KaTeX writes `\bmod` as <mo><mrow><mi>m</mi>…</mrow></mo>, but a token element holds text
// alone (MathML 3 §3.2), and `\tag` as <mtd width>, which has no such attribute. EPUBCheck refuses both. Keeps every
// character; changes nothing else.
import type { Element, ElementContent } from 'hast';
import { visit } from 'unist-util-visit';

const tokens = new Set(['mi', 'mn', 'mo', 'mtext', 'ms']);

/** Mends formulas, changing the tree it is given. */
export function mendMaths(root: Element): Element {
  visit(root, 'element', (node) => {
    if (tokens.has(node.tagName) && node.children.some(({ type }) => type === 'element')) {
      node.children = [{ type: 'text', value: textOf(node) }];
    }
    const { width, style } = node.properties;
    if (node.tagName === 'mtd' && width !== undefined) {
      delete node.properties.width;
      node.properties.style = [style, `width:${width}`].filter(Boolean).join(';');
    }
  });
  return root;
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
