// The least tree that XML and HTML parsers agree on, and the questions asked of it. Nothing about books.

/** The least that XML and HTML parsers agree on. */
export interface MarkupElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: MarkupNode[];
}
export type MarkupNode = MarkupElement | string;

export const classesOf = (element: MarkupElement): string[] =>
  (element.attributes.class ?? '').split(/\s+/).filter(Boolean);

/** Plain text of a subtree, without the elements left out. */
export function textOf(node: MarkupElement, leaveOut: (element: MarkupElement) => boolean = () => false): string {
  return node.children
    .map((child) => (typeof child === 'string' ? child : leaveOut(child) ? '' : textOf(child, leaveOut)))
    .join('');
}

/** First descendant, in document order, of which something holds. */
export function find(node: MarkupElement, holds: (element: MarkupElement) => boolean): MarkupElement | undefined {
  for (const child of node.children) {
    if (typeof child === 'string') continue;
    if (holds(child)) return child;
    const inner = find(child, holds);
    if (inner) return inner;
  }
  return undefined;
}

/** All descendants of which something holds, in document order. */
export function findAll(node: MarkupElement, holds: (element: MarkupElement) => boolean): MarkupElement[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(holds(child) ? [child] : []), ...findAll(child, holds)],
  );
}
