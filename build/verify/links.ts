// Every inner link of a reflowable edition arrives, and what it says is what it reaches: 图3-2 goes to the element whose
// own label is 图3-2. Judged by the finished files alone; the Book only gives the place of a reference in the source.
import type { Book, PageMap } from '../book.ts';
import { type Diagnostic, diagnostic, type Place, wholeFile } from '../diagnostic.ts';
import type { FoundAnchor, FoundDocument, FoundLink } from './markup.ts';
import { counted } from './normalise.ts';
import { type Reflowed, resolvePath } from './reflowed.ts';
import type { ExpectedText } from './runs.ts';

/** Findings about inner links. Links to other hosts are not followed. */
export function checkLinks(book: Book, expected: ExpectedText, edition: Reflowed, pageMap?: PageMap): Diagnostic[] {
  const documents = new Map([...edition.documents, ...edition.others].map((document) => [document.path, document]));
  const references = new ReferencePlaces(expected);
  const found: Diagnostic[] = [];
  for (const document of documents.values()) {
    for (const link of document.links) {
      const place = () => references.next(link) ?? placeInBook(book, document);
      if (/^[a-z][a-z0-9+.-]*:/i.test(link.href) || link.href.startsWith('//')) continue;
      const path = resolvePath(document.path, link.href);
      const fragment = /#(.*)$/s.exec(link.href)?.[1] ?? '';
      const target = documents.get(path);
      const anchor = fragment ? target?.anchors.get(decoded(fragment)) : undefined;
      const reached = target
        ? fragment === '' || anchor !== undefined
        : fragment === '' && edition.file(path) !== undefined;
      const values = { edition: edition.edition, text: link.text, href: link.href, where: document.path };
      if (!reached) {
        found.push(diagnostic('edition-link-target-exists', place(), values));
        continue;
      }
      const at = link.kind === 'reference' || link.kind === 'citation' ? place() : undefined;
      if (!at || !anchor) continue;
      const name = misnamed(link, anchor, decoded(fragment), pageMap);
      if (name !== undefined) found.push(diagnostic('edition-link-names-target', at, { ...values, found: name }));
    }
  }
  return found;
}

const decoded = (fragment: string): string => {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
};

/** What the link really reaches, where its text names something else. */
function misnamed(link: FoundLink, anchor: FoundAnchor, id: string, pageMap?: PageMap): string | undefined {
  const text = counted(link.text);
  const label = counted(anchor.label);
  const title = counted(anchor.title);
  if (link.kind === 'citation') {
    const number = /\d+/.exec(text)?.[0];
    const own = /\[(\d+)\]/.exec(label)?.[1] ?? /^\[(\d+)\]/.exec(title)?.[1];
    return !number || !own || number === own ? undefined : `[${own}]`;
  }
  const page = /^第(.+)页$/.exec(text)?.[1];
  if (page !== undefined && pageMap) {
    const side = pageMap.anchors[id];
    const folio = side === undefined ? '' : (pageMap.sides[side]?.folio ?? '');
    if (folio === page) return undefined;
  }
  if (text === title || (label === '' && (title === '' || title.includes(text)))) return undefined;
  const bare = (words: string) =>
    words
      .replace(/[（）()]/g, '')
      .replace(/^(图|表|式|代码|注)/, '')
      .replace(/(节|章)$/, '')
      .replace(/^第/, '');
  const number = bare(label).replace(/[、.．]$/, '');
  const said = bare(text).replace(/[、.．]$/, '');
  const kind = (words: string) => /^(图|表|代码)/.exec(words)?.[0] ?? '';
  // 第二章第一节 ends with what the heading itself prints; 3-2 is what 图3-2 is numbered.
  const agrees =
    said === number || (number !== '' && said.endsWith(number) && !/[\d.-]$/.test(said.slice(0, -number.length)));
  if (agrees && (kind(text) === '' || kind(text) === kind(label))) return undefined;
  return label || title || id;
}

/** Finds the source place of a link by what it says and where it goes, in order. */
class ReferencePlaces {
  private readonly waiting = new Map<string, Place[]>();
  constructor(expected: ExpectedText) {
    for (const { text, place } of expected.references) {
      const key = counted(text);
      this.waiting.set(key, [...(this.waiting.get(key) ?? []), place]);
    }
  }
  next(link: FoundLink): Place | undefined {
    const places = this.waiting.get(counted(link.text));
    return places && places.length > 1 ? places.shift() : places?.[0];
  }
}

function placeInBook(book: Book, document: FoundDocument): Place {
  const ids = new Set(document.parts.map(({ id }) => id));
  const section = book.sections.find(({ id }) => ids.has(id));
  return wholeFile(section?.file ?? 'book.yaml');
}
