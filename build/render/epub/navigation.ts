// Outline, landmarks and page breaks → the navigation document (toc.xhtml) and, for old readers, the NCX.
// Labels are Chinese; order is reading order. Takes finished names and markers, looks nothing up in the tree.
import type { Element as HastElement } from 'hast';
import { h } from 'hastscript';
import type { Element } from 'xast';
import { x } from 'xastscript';

/** One entry of the contents. */
export interface NavigationPoint {
  text: string;
  href: string;
  children: NavigationPoint[];
}

export interface Landmark {
  /** The EPUB structural semantics term: cover, toc, bodymatter … */
  type: string;
  text: string;
  href: string;
}

/** Where a printed side begins. */
export interface PageEntry {
  /** The printed folio. */
  label: string;
  href: string;
}

/** What the navigation document says. */
export interface Navigation {
  /** Heading of the contents: 目录. */
  title: string;
  /** Element id of that heading, where links of the book reach the contents. */
  anchor: string;
  points: NavigationPoint[];
  landmarks: Landmark[];
  pages: PageEntry[];
}

/** The body of toc.xhtml. */
export function navigationBody(navigation: Navigation): HastElement {
  const { title, anchor, points, landmarks, pages } = navigation;
  return h('body', [
    h('nav', { id: 'toc', 'epub:type': 'toc', role: 'doc-toc', ariaLabelledBy: anchor, className: ['toc'] }, [
      h('h1', { id: anchor, className: ['contents-title'] }, title),
      pointList(points, 1),
    ]),
    h('nav', { id: 'landmarks', 'epub:type': 'landmarks', ariaLabel: '书中位置', hidden: true }, [
      h(
        'ol',
        landmarks.map(({ type, text, href }) => h('li', [h('a', { 'epub:type': type, href }, text)])),
      ),
    ]),
    ...(pages.length === 0
      ? []
      : [
          h(
            'nav',
            { id: 'page-list', 'epub:type': 'page-list', role: 'doc-pagelist', ariaLabel: '印刷页码', hidden: true },
            [
              h(
                'ol',
                pages.map(({ label, href }) => h('li', [h('a', { href }, label)])),
              ),
            ],
          ),
        ]),
  ]);
}

function pointList(points: readonly NavigationPoint[], level: number): HastElement {
  return h(
    'ol',
    { className: [`level-${level}`] },
    points.map(({ text, href, children }) =>
      h('li', [h('a', { href }, text), ...(children.length > 0 ? [pointList(children, level + 1)] : [])]),
    ),
  );
}

/**
 * The NCX that EPUB 2 readers navigate by.
 * @param identifier the same as the package's unique identifier (NCX-001)
 */
export function ncxDocument(
  points: readonly NavigationPoint[],
  book: { identifier: string; title: string; language: string },
): Element {
  // Points that reach the same place share a playOrder, as the DTD of NCX asks.
  const orders = new Map<string, number>();
  let id = 0;
  const point = ({ text, href, children }: NavigationPoint): Element => {
    id++;
    if (!orders.has(href)) orders.set(href, orders.size + 1);
    return x('navPoint', { id: `point-${id}`, playOrder: String(orders.get(href)) }, [
      x('navLabel', [x('text', text)]),
      x('content', { src: href }),
      ...children.map(point),
    ]);
  };
  const depth = (list: readonly NavigationPoint[]): number =>
    list.length === 0 ? 0 : 1 + Math.max(...list.map(({ children }) => depth(children)));
  const metaItem = (name: string, content: string) => x('meta', { name, content });
  return x('ncx', { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': book.language }, [
    x('head', [
      metaItem('dtb:uid', book.identifier),
      metaItem('dtb:depth', String(depth(points))),
      metaItem('dtb:totalPageCount', '0'),
      metaItem('dtb:maxPageNumber', '0'),
    ]),
    x('docTitle', [x('text', book.title)]),
    x('navMap', points.map(point)),
  ]);
}
