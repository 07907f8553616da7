// CriticMarkup: {++ ++} {-- --} {~~ ~> ~~} {== ==} {>> <<}. In: phrasing nodes with raw edges. Out: criticMark nodes.
// An edge without its fellow is text.
import { backToText, type Loose, type Source } from './source.ts';

const pairs: Record<string, { closing: string; kind: 'insertion' | 'deletion' | 'highlight' | 'comment' }> = {
  '{++': { closing: '++}', kind: 'insertion' },
  '{--': { closing: '--}', kind: 'deletion' },
  '{~~': { closing: '~~}', kind: 'deletion' },
  '{==': { closing: '==}', kind: 'highlight' },
  '{>>': { closing: '<<}', kind: 'comment' },
};

export function pairEditingMarks(source: Source, nodes: Loose[]): Loose[] {
  if (!nodes.some((node) => node.type === 'criticEdge')) return nodes;
  // Where each closing edge stands next, from the end: so an unclosed opening costs no search.
  const next: Map<string, number>[] = new Array(nodes.length + 1);
  let known = new Map<string, number>();
  next[nodes.length] = known;
  for (let i = nodes.length - 1; i >= 0; i--) {
    if (nodes[i]!.type === 'criticEdge') known = new Map(known).set(nodes[i]!.value!, i);
    next[i] = known;
  }
  const out: Loose[] = [];
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.type !== 'criticEdge') {
      out.push(node);
      continue;
    }
    const pair = pairs[node.value!];
    const close = pair && next[i]!.get(pair.closing);
    if (!pair || close === undefined) {
      if (pair) source.report('editing-mark-is-closed', node, { mark: node.value!, closing: pair.closing });
      out.push(backToText(source, node));
      continue;
    }
    const edge = (at: number) => nodes[at]!.position!;
    const inside = (from: number, to: number) =>
      nodes.slice(from, to).map((child) => (child.type === 'criticEdge' ? backToText(source, child) : child));
    const arrow = node.value === '{~~' ? next[i]!.get('~>') : undefined;
    const whole: Loose = { type: 'text', position: { start: edge(i).start, end: edge(close).end } };
    source.report('editing-marks-are-settled', whole, { mark: `${node.value} ${pair.closing}` });
    if (arrow !== undefined && arrow < close) {
      out.push(
        mark('deletion', inside(i + 1, arrow), { start: edge(i).start, end: edge(arrow).start }),
        mark('insertion', inside(arrow + 1, close), { start: edge(arrow).start, end: edge(close).end }),
      );
    } else out.push(mark(pair.kind, inside(i + 1, close), whole.position!));
    i = close;
  }
  return out;
}

function mark(kind: string, children: Loose[], position: NonNullable<Loose['position']>): Loose {
  return { type: 'criticMark', kind, children, position };
}
