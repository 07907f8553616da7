// hast and xast → XML text. The one serialiser of everything that goes into an EPUB, so that escaping, closed empty
// elements and namespaces (math, svg, epub:) are right by construction. Must not change the text.
import type { Element as HastElement, Root as HastRoot } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { visit } from 'unist-util-visit';
import type { Element, Nodes, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

const doctype = '<!DOCTYPE html>\n';
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Characters XML 1.0 refuses even as references: they cannot stand in an EPUB. */
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** An XML document of any vocabulary. @param root the document element */
export function xmlDocument(root: Element | Root): string {
  return `${declaration}${toXml(clean(root), { closeEmptyElements: true })}\n`;
}

/** Elements that HTML never closes: the others keep their end tag, for readers that take XHTML as HTML. */
const emptyElements = /><\/(area|br|col|hr|img|input|link|meta|source|wbr)>/g;

/** An XHTML content document. @param html the html element, in hast */
export function xhtmlDocument(html: HastElement | HastRoot): string {
  const xml = toXml(clean(toXast(html) as Nodes), { closeEmptyElements: false });
  return `${declaration}${doctype}${xml.replace(emptyElements, '/>')}\n`;
}

/**
 * U+FFFD for what XML forbids, changing the tree it is given: the place stays visible, the document well formed. (The
 * serialiser would drop it in silence.)
 */
function clean(tree: Nodes): Nodes {
  visit(tree, (node) => {
    if ('value' in node) node.value = node.value.replace(forbidden, '\uFFFD');
    if (node.type !== 'element') return;
    for (const [name, value] of Object.entries(node.attributes)) {
      if (value) node.attributes[name] = value.replace(forbidden, '\uFFFD');
    }
  });
  return tree;
}
