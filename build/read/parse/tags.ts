// Raw HTML cut into tags and texts, and what may be on a tag. In: an `html` node. Out: tags with their positions.
// Must not decide what a tag becomes: html.ts does.
import { parseFragment } from 'parse5';
import { dangerousUrl } from './safe-url.ts';
import type { Loose, Source } from './source.ts';

const allowedAttributes: Record<string, string[]> = {
  td: ['colspan', 'rowspan', 'align'],
  th: ['colspan', 'rowspan', 'align', 'scope'],
  img: ['src', 'alt', 'width', 'height', 'title'],
  details: ['open'],
  ol: ['start'],
};

export interface Tag {
  type: 'tag';
  name: string;
  closing: boolean;
  attributes: Map<string, string>;
  node: Loose;
}

export const isTag = (item: Loose | Tag): item is Tag => item.type === 'tag';

const tagPattern =
  /<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/y;
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

function decode(text: string): string {
  if (!text.includes('&')) return text;
  const first = parseFragment(text.replace(/</g, '&lt;')).childNodes[0];
  return first && 'value' in first ? first.value : text;
}

/** Raw HTML cut into tags, texts and comments (which are left out), each with its position. */
export function cut(source: Source, html: Loose): (Loose | Tag)[] {
  const value = html.value!;
  const exact = source.sliceOf(html) === value;
  const from = html.position!.start.offset;
  const positionOf = (start: number, end: number) =>
    exact ? { start: source.pointAt(from + start), end: source.pointAt(from + end) } : html.position!;
  const items: (Loose | Tag)[] = [];
  let text = 0;
  const flush = (end: number) => {
    if (end > text) {
      items.push({
        type: 'text',
        value: decode(value.slice(text, end)).replace(/\r\n?/g, '\n'),
        position: positionOf(text, end),
      });
    }
  };
  let at = value.indexOf('<');
  while (at >= 0) {
    if (value.startsWith('<!--', at)) {
      const end = value.indexOf('-->', at + 4);
      if (end >= 0) {
        flush(at);
        at = end + 3;
        text = at;
        at = value.indexOf('<', at);
        continue;
      }
    }
    tagPattern.lastIndex = at;
    const match = tagPattern.exec(value);
    if (match) {
      flush(at);
      const attributes = new Map<string, string>();
      for (const [, key, a, b, c] of match[3]!.matchAll(attributePattern)) {
        attributes.set(key!.toLowerCase(), decode(a ?? b ?? c ?? ''));
      }
      const end = at + match[0].length;
      const node: Loose = { type: 'html', value: match[0], position: positionOf(at, end) };
      items.push({ type: 'tag', name: match[2]!.toLowerCase(), closing: match[1] === '/', attributes, node });
      text = end;
      at = value.indexOf('<', end);
    } else at = value.indexOf('<', at + 1);
  }
  flush(value.length);
  return items;
}

/** A tag's attributes of the allow-list; not safe where one of the others could run something. */
export function properties(source: Source, tag: Tag): { safe: boolean; values: Record<string, string> } {
  const values: Record<string, string> = {};
  for (const [key, value] of tag.attributes) {
    const isUrl = key === 'src' || key === 'href';
    if (key.startsWith('on') || key === 'srcdoc' || (isUrl && dangerousUrl(value))) return { safe: false, values: {} };
    if ((allowedAttributes[tag.name] ?? []).includes(key) || key === 'lang') values[key] = value;
    else source.report('html-attribute-is-allowed', tag.node, { attribute: key, tag: tag.name });
  }
  for (const key of ['colspan', 'rowspan', 'start']) {
    if (key in values && !/^\d{1,3}$/.test(values[key]!)) delete values[key];
  }
  if ('align' in values && !/^(left|right|center)$/.test(values.align!)) delete values.align;
  return { safe: true, values };
}
