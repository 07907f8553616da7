// hast → text: HTML for print and web, XML for EPUB. Adds nothing and drops nothing.
import type { Element, Root } from 'hast';
import { toHtml as htmlOf } from 'hast-util-to-html';
import { toXast } from 'hast-util-to-xast';
import { toXml } from 'xast-util-to-xml';

/** HTML. Every end tag is written, so that what reads it line by line is not surprised. */
export function toHtml(node: Element | Root): string {
  return htmlOf(node, { omitOptionalTags: false, allowDangerousHtml: false });
}

/** XML: empty elements closed, namespaces on the root and on math and svg, `&` `<` and quotes escaped. */
export function toXhtml(node: Element | Root): string {
  // Only what HTML knows to be empty is closed as `<br/>`: some readers parse XHTML as HTML, where `<a/>` stays open.
  return toXml(toXast(node)).replace(/><\/(?:br|col|hr|img|input|link|meta|wbr)>/g, '/>');
}
