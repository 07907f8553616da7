// What each HTML element comes to in a book: which stay, which are taken off their words, which have no place at all.
// In: a tag as typed. Out: its name and attributes. Tables only; html-blocks.ts and inline-tags.ts act on them.

/** Elements of Fuzi's allow-list that stand inside a line (design §3). */
export const keptInline = new Set('b strong i em s del sub sup u kbd small mark ruby rb rt'.split(' '));

/** Elements of the allow-list that hold blocks; they stay where they are. */
export const keptBlock = new Set(
  'table caption thead tbody tfoot tr th td details summary dl dt dd ul ol li'.split(' '),
);

/** Known elements whose words stay and whose tags go. */
export const looseTags = new Set(
  'a p div span font center big strike tt code samp var cite q abbr dfn ins nobr label address section article header footer nav main aside figure figcaption blockquote pre h1 h2 h3 h4 h5 h6 hr details summary table tbody thead tr td th ul ol li dl dt dd picture rp wbr acronym bdi bdo data time output body html head title'.split(
    ' ',
  ),
);

/** Elements that have no place on paper, their content neither. */
export const withoutPlace = new Set(
  'script style iframe video audio source track embed object param applet canvas svg form input button select option textarea link meta noscript template map area dialog frame frameset progress meter'.split(
    ' ',
  ),
);

/** Elements without an end tag. */
export const voidTags = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

export interface TagText {
  name: string;
  closing: boolean;
  selfClosing: boolean;
  /** Attributes as typed; '' where there are none. */
  attributes: string;
}

const tagPattern =
  /^<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*(\/?)>$/;

/** A tag as typed; undefined for comments and what is no tag. */
export function tagOf(value: string): TagText | undefined {
  const match = tagPattern.exec(value);
  if (!match) return undefined;
  const name = match[2]!.toLowerCase();
  return {
    name,
    closing: match[1] === '/',
    selfClosing: match[4] === '/' || voidTags.has(name),
    attributes: match[3]!.trim(),
  };
}

/** Attributes by name; the first of each. */
export function attributesOf(tag: TagText): Record<string, string | undefined> {
  const found: Record<string, string | undefined> = {};
  const pattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
  for (const [, key, a, b, c] of tag.attributes.matchAll(pattern)) found[key!.toLowerCase()] ??= a ?? b ?? c ?? '';
  return found;
}

/** Every `id` and `name` in a stretch of HTML, with its place in it. */
export function idsIn(html: string): { id: string; at: number }[] {
  const found: { id: string; at: number }[] = [];
  for (const match of html.matchAll(
    /<[A-Za-z][^<>]{0,400}?\s(?:id|name)\s*=\s*(?:"([^"<>]+)"|'([^'<>]+)'|([^\s"'<>]+))/g,
  ))
    found.push({ id: (match[1] ?? match[2] ?? match[3])!, at: match.index });
  return found;
}
