// Authors' attributes and images in hast: classes, ids, widths. What an attribute may do is decided here: classes and
// sizes pass, everything else stays behind.
import type { Element } from 'hast';
import type { Node } from 'mdast';
import type { Context } from './context.ts';
import { element, labelled } from './element.ts';

/** Classes an author gave, as far as they are names. */
export function attributeClasses(node: Node): string[] {
  const classes = node.data?.attributes?.classes ?? [];
  return classes.filter((name) => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name));
}

/** The element id of a node that an author gave an id, at its first definition. */
export function anchorOf(context: Context, node: Node): string | undefined {
  const id = node.data?.attributes?.id;
  const found = id === undefined ? undefined : context.book.anchors.get(id);
  const line = node.position?.start.line;
  return found && found.section === context.section.id && found.place.line === line ? found.anchor : undefined;
}

/** A CSS length an author may give an image: 80%, 6cm, 120px; bare numbers are pixels. */
function length(value: string | undefined): string | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(%|px|mm|cm|in|em|pt)?$/.exec(value?.trim() ?? '');
  return match ? `${match[1]}${match[2] ?? 'px'}` : undefined;
}

/** An image; one that is missing or refused stands as its alternative text, out of the count. */
export function imageElement(context: Context, url: string, alt: string, values: Record<string, string> = {}): Element {
  const asset = context.book.assets.get(url);
  if (!asset) {
    const missing = labelled('generated', alt || url);
    missing.properties.role = 'img';
    missing.properties.ariaLabel = alt || url;
    return missing;
  }
  const width = length(values.width);
  const height = length(values.height);
  const style = [width && `width:${width}`, height ? `height:${height}` : width && 'height:auto']
    .filter(Boolean)
    .join(';');
  return element('img', {
    src: context.dialect.image(asset),
    alt,
    width: asset.width,
    height: asset.height,
    style: style || undefined,
  });
}
