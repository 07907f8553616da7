// hast → text: HTML by rehype-stringify for print and web, XML for EPUB. Adds nothing and drops nothing.
import type { Element, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { toXml } from 'xast-util-to-xml';

/** Every end tag is written, so that what reads the HTML line by line is not surprised. */
const html = unified().use(rehypeStringify, { omitOptionalTags: false, allowDangerousHtml: false }).freeze();

/** HTML. */
export function toHtml(node: Element | Root): string {
  return html.stringify(node.type === 'root' ? node : { type: 'root', children: [node] });
}

/** XML: empty elements closed, namespaces on the root and on math and svg, `&` `<` and quotes escaped. */
export function toXhtml(node: Element | Root): string {
  // Only what HTML knows to be empty is closed as `<br/>`: some readers parse XHTML as HTML, where `<a/>` stays open.
  return toXml(toXast(node)).replace(/><\/(?:br|col|hr|img|input|link|meta|wbr)>/g, '/>');
}
