// A tree as one readable line a block, for tests. In: a tree. Out: text such as paragraph("见" crossReference:fig-x).
// Not for editions.
import type { Node } from 'mdast';

interface Any {
  type: string;
  children?: Any[];
  value?: string;
  [field: string]: unknown;
}

/** The tree's blocks, one a line, without positions. */
export function shapeOf(root: Node): string {
  return ((root as Any).children ?? []).map(shape).join('\n');
}

function shape(node: Any): string {
  const data = node.data as
    | { attributes?: { id?: string; classes: string[]; values: object }; marker?: string; setting?: object }
    | undefined;
  const attributes = data?.attributes;
  const extra = [
    node.type === 'heading' ? String(node.depth) : '',
    ...['label', 'form', 'name', 'tagName', 'kind', 'url', 'lang'].map((key) => (node[key] ? `:${node[key]}` : '')),
    node.type === 'list' ? `:${data?.marker ?? ''}${node.ordered ? `@${node.start}` : ''}` : '',
    node.title ? `:“${node.title}”` : '',
    node.type === 'ruby' ? `:${node.text}` : '',
    node.items ? `:${JSON.stringify(node.items)}` : '',
    ...Object.entries(data?.setting ?? {}).map(([key, value]) => `[${key}=${value}]`),
    attributes?.id ? `#${attributes.id}` : '',
    ...(attributes?.classes ?? []).map((name) => `.${name}`),
    ...Object.entries(attributes?.values ?? {}).map(([key, value]) => `[${key}=${value}]`),
  ].join('');
  if (node.type === 'text') return JSON.stringify(node.value);
  const inside = node.children
    ? node.children.map(shape).join(' ')
    : node.value === undefined
      ? ''
      : JSON.stringify(node.value);
  return `${node.type}${extra}${inside === '' ? '' : `(${inside})`}`;
}
