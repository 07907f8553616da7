// Metadata, manifest and spine → content.opf. The manifest is computed from what is really there; properties (nav,
// mathml, svg, cover-image) from what the documents really hold.
import type { Element as HastElement } from 'hast';
import { visit } from 'unist-util-visit';
import type { Element } from 'xast';
import { x } from 'xastscript';

export interface ManifestItem {
  id: string;
  /** Relative to OEBPS. */
  href: string;
  mediaType: string;
  properties?: string[];
}

/** The package document. @param spine manifest ids in reading order */
export function packageDocument(
  language: string,
  metadata: readonly Element[],
  manifest: readonly ManifestItem[],
  spine: readonly string[],
): Element {
  return x(
    'package',
    {
      xmlns: 'http://www.idpf.org/2007/opf',
      version: '3.0',
      'unique-identifier': 'book-id',
      'xml:lang': language,
    },
    [
      x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, spaced(metadata)),
      x('manifest', spaced(manifest.map(item))),
      x('spine', { toc: 'ncx' }, spaced(spine.map((idref) => x('itemref', { idref })))),
    ],
  );
}

function item({ id, href, mediaType, properties }: ManifestItem): Element {
  const attributes = { id, href, 'media-type': mediaType };
  return x('item', properties?.length ? { ...attributes, properties: properties.join(' ') } : attributes);
}

/** One element a line, so that two builds can be compared by eye. */
function spaced(elements: readonly Element[]): (Element | string)[] {
  return elements.flatMap((element) => ['\n', element]);
}

/** The manifest properties a content document needs (EPUB 3.3 §5.6.2.1). */
export function documentProperties(document: HastElement): string[] {
  const found = new Set<string>();
  visit(document, 'element', (node) => {
    if (node.tagName === 'math') found.add('mathml');
    if (node.tagName === 'svg') found.add('svg');
  });
  return [...found].sort();
}
