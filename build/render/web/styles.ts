// style="…" attributes → classes of the style sheet: the pages' content policy allows no inline styles. Changes no text.
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** Declarations met so far and their class names, in order of appearance: the same book gives the same names. */
export type LiftedStyles = Map<string, string>;

/** Replaces style attributes by classes, changing the tree it is given. */
export function liftStyles(root: Element, lifted: LiftedStyles): Element {
  visit(root, 'element', (node) => {
    const { style, className } = node.properties;
    if (style === undefined) return;
    delete node.properties.style;
    const declarations = String(style).trim();
    if (declarations === '') return;
    const name = lifted.get(declarations) ?? `own-${lifted.size + 1}`;
    lifted.set(declarations, name);
    node.properties.className = [...(Array.isArray(className) ? className : []), name];
  });
  return root;
}

/** The rules of the lifted styles. */
export function liftedCss(lifted: LiftedStyles): string {
  return [...lifted].map(([declarations, name]) => `.${name}.${name}{${declarations}}\n`).join('');
}
