// Authors' attributes and images in hast: classes, ids, widths. What an attribute may do is decided here: classes and
// sizes pass, everything else stays behind.
import type { Element } from 'hast';
import type { Node } from 'mdast';
import type { Context } from './context.ts';
import { element, labelled } from './element.ts';

/** Class names by which the pages, their styles and verify know what Fuzi itself made. */
const ownClasses = new Set(
  (
    'generated missing label number gap title line label-line nb item item-label item-value role dotted ' +
    'equation equation-number formula math note-mark note-number note-paragraph note-body notes page-note backlink ' +
    'reference citation citations external entry entry-text entry-page leader page-number page-mark table-box word ' +
    'long-word summary summary-title contents contents-title title-page imprint-page imprint cip cip-line creator ' +
    'creators publisher part-page section chapter appendix references side flow type-area folio running-head running ' +
    'turn skip facts cover repeated-head continued-caption opens-side goes-on breaks-anywhere fixed-columns line-break page-break leads-to-table'
  ).split(' '),
);
const isOwn = (name: string) => ownClasses.has(name) || /^(?:pagedjs|katex)/.test(name);

/**
 * Classes an author gave, as far as they are names. One that is Fuzi's own becomes `author-…`: text of class `generated`,
 * say, would be taken for ours and be missed in the comparison.
 */
export function attributeClasses(node: Node): string[] {
  const classes = node.data?.attributes?.classes ?? [];
  return classes
    .filter((name) => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(name))
    .map((name) => (isOwn(name) ? `author-${name}` : name));
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
