// Header cells of tables written in HTML → with a scope, which authors leave out: a row of header cells heads columns,
// a header cell beside data heads its row. Screen readers need it; nothing that is seen changes.
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** Gives every th a scope, changing the tree it is given. */
export function scopeHeaderCells(root: Element): Element {
  visit(root, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((child) => child.type === 'element');
    const scope = cells.some(({ tagName }) => tagName === 'td') ? 'row' : 'col';
    for (const cell of cells) if (cell.tagName === 'th') cell.properties.scope ??= scope;
  });
  return root;
}
