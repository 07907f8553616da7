// `{#id .class key="value" -}` as Pandoc and Quarto write it: its pattern for the tokenizer, and its meaning.
// In: the braces' source. Out: Attributes. Must accept what a Chinese keyboard types (“ ” as quotation marks).
import type { Attributes } from '../../book.ts';

const name = '[\\p{L}\\p{N}_][\\p{L}\\p{N}_:.-]*';
const className = '[\\p{L}\\p{N}_][\\p{L}\\p{N}_:-]*';
const value = '(?:"[^"\\n]*"|\'[^\'\\n]*\'|“[^”\\n]*”|[^\\s{}"\'“”=]+)';
const item = `(?:#${name}|\\.${className}|[A-Za-z_][\\w:.-]*=${value}|-)`;

/** Well-formed braces, sticky. */
export const attributesPattern = new RegExp(`\\{[ \\t]*${item}(?:[ \\t]+${item})*[ \\t]*\\}`, 'uy');

/** Braces that were surely meant as attributes: they begin with # or . and a letter. */
export const brokenAttributesPattern = /\{[ \t]*[#.][\p{L}\p{N}_][^{}\n]*\}/uy;

const itemPattern = new RegExp(`#(${name})|\\.(${className})|([A-Za-z_][\\w:.-]*)=(${value})|(-)`, 'uy');

/** The meaning of well-formed braces; undefined where they are not well formed. */
export function parseAttributes(braces: string): Attributes | undefined {
  const attributes: Attributes = { classes: [], values: {} };
  const inner = braces.trim().replace(/^\{/, '').replace(/\}$/, '');
  let at = 0;
  const space = /[ \t]*/y;
  for (;;) {
    space.lastIndex = at;
    space.exec(inner);
    at = space.lastIndex;
    if (at >= inner.length) return attributes;
    itemPattern.lastIndex = at;
    const found = itemPattern.exec(inner);
    if (!found) return undefined;
    at = itemPattern.lastIndex;
    const [, id, cls, key, raw, dash] = found;
    if (id !== undefined) attributes.id = id;
    else if (cls !== undefined) attributes.classes.push(cls);
    else if (dash) attributes.classes.push('unnumbered');
    else if (key !== undefined && raw !== undefined) attributes.values[key] = raw.replace(/^["'“]|["'”]$/g, '');
  }
}

/** Two sets on one node, the later winning. */
export function mergeAttributes(a: Attributes | undefined, b: Attributes): Attributes {
  if (!a) return b;
  return { id: b.id ?? a.id, classes: [...a.classes, ...b.classes], values: { ...a.values, ...b.values } };
}

/** Labels of things in the book begin with one of these; any other key in `[@…]` is a citation. */
export const labelPrefix = /^(?:fig|tbl|sec|eq|lst|fn)-/;
