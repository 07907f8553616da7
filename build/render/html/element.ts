// Small makers of hast nodes. Nothing here knows the book.
import type { Element, ElementContent, Properties, Text } from 'hast';

/** An element. Properties that are undefined or empty class lists are left out. */
export function element(
  tagName: string,
  properties: Record<string, Properties[string]>,
  children: ElementContent[] = [],
): Element {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue;
    kept[name] = value;
  }
  return { type: 'element', tagName, properties: kept, children };
}

/** A text node. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** A span of one class around a text. */
export function labelled(className: string, value: string): Element {
  return element('span', { className: [className] }, [text(value)]);
}

/** Class names of a node. */
export function classesOf(node: Element): string[] {
  const { className } = node.properties;
  return Array.isArray(className) ? className.map(String) : [];
}
