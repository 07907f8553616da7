// Page numbers inside section HTML: contents entries and 第 N 页. They are laid out with zeros of the right width, so that
// a number that changes without changing its length costs no new layout, and filled in afterwards.
import type { PageMap } from '../../book.ts';

/** The element of a page number, what a composed line may have put around its digits, and the digits. */
const slot = /(<[^<>]*\bdata-page-of="([^"]*)"[^<>]*>(?:<span[^<>]*>)?)([^<]*)(?=<)/g;

const decode = (text: string) =>
  text
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/&#x26;/g, '&');

/** The folio an anchor stands on, or undefined where the map does not have it. */
export function folioOf(pageMap: PageMap, anchor: string): string | undefined {
  const side = pageMap.anchors[anchor];
  return side === undefined ? undefined : (pageMap.sides[side]?.folio ?? '');
}

/** True where the HTML names a page. */
export const namesPages = (html: string): boolean => html.includes('data-page-of=');

/** HTML to lay out: arabic digits become zeros, roman numerals stay (their widths differ). */
export function withPlaceholders(html: string, pageMap: PageMap): string {
  return html.replace(slot, (_whole, tag: string, anchor: string) => {
    const folio = folioOf(pageMap, decode(anchor)) ?? '00';
    return `${tag}${folio.replace(/[0-9]/g, '0')}`;
  });
}

/** HTML to print: the folios themselves. */
export function withFolios(html: string, pageMap: PageMap): string {
  return html.replace(
    slot,
    (_whole, tag: string, anchor: string, shown: string) => `${tag}${folioOf(pageMap, decode(anchor)) ?? shown}`,
  );
}
