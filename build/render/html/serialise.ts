// hast → HTML text by rehype-stringify, for print and web (EPUB writes XML: render/epub/xml.ts). Adds and drops nothing.
import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

/** Every end tag is written, so that what reads the HTML line by line is not surprised. */
const html = unified().use(rehypeStringify, { omitOptionalTags: false, allowDangerousHtml: false }).freeze();

/** HTML. */
export function toHtml(node: Element | Root): string {
  return html.stringify(node.type === 'root' ? node : { type: 'root', children: [node] });
}
