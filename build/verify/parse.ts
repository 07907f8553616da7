// Finished XML and HTML text → MarkupElement. XML is parsed strictly: what a reading system would refuse is refused here.

import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import type { Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { MarkupElement, MarkupNode } from './markup-tree.ts';

/** Parses well-formed XML; throws with the reason where it is not. */
export function parseXml(text: string): MarkupElement {
  const tree = fromXml(text);
  return { name: '', attributes: {}, children: tree.children.flatMap(fromXast) };
}

function fromXast(node: Nodes): MarkupNode[] {
  if (node.type === 'text' || node.type === 'cdata') return [node.value];
  if (node.type !== 'element') return [];
  const attributes = Object.fromEntries(Object.entries(node.attributes).map(([name, value]) => [name, value ?? '']));
  // MathML and SVG may come with a prefix; everything else in our files has none.
  const name = node.name.replace(/^(m|mml|svg|xhtml|h):/, '');
  return [{ name, attributes, children: node.children.flatMap(fromXast) }];
}

/** Parses HTML as a browser does. */
export function parseHtml(text: string): MarkupElement {
  return { name: '', attributes: {}, children: parse(text).childNodes.flatMap(fromParse5) };
}

function fromParse5(node: DefaultTreeAdapterTypes.ChildNode): MarkupNode[] {
  if ('value' in node) return [node.value];
  if (!('tagName' in node)) return [];
  const children = node.tagName === 'template' ? [] : node.childNodes;
  return [
    {
      name: node.tagName,
      attributes: Object.fromEntries(
        node.attrs.map((attribute) => [
          attribute.prefix ? `${attribute.prefix}:${attribute.name}` : attribute.name,
          attribute.value,
        ]),
      ),
      children: children.flatMap(fromParse5),
    },
  ];
}
