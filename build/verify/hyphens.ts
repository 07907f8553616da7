// A page region → the same without the hyphens that parting Latin words at line ends adds: in print a line may end “Cen-”
// where the book says Century. Only what ends its line, between two letters that the book has side by side, is taken out.
// Must leave every hyphen of the book, and every other added one, where it is.
import type { RegionText } from './reading-order.ts';

const letter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** So many characters before and after a hyphen say where it stands. */
const before = 10;
const after = 6;
/** How far the book's text is looked through beyond the region's own length. */
const ahead = 2000;

/**
 * @param expected the book's text
 * @param cursor where in it the region begins
 * @returns the region, and how many hyphens were taken out
 */
export function withoutHyphens(
  region: RegionText,
  expected: string,
  cursor: number,
): { region: RegionText; taken: number } {
  const places: number[] = [];
  let window: string | undefined;
  let kept = '';
  for (let at = 0; at < region.text.length; at++) {
    const character = region.text[at]!;
    if ((character === '-' || character === '‐') && endsLine(region, at)) {
      window ??= expected.slice(cursor, cursor + region.text.length + ahead);
      const head = kept.slice(-before);
      const tail = region.text.slice(at + 1, at + 1 + after).replace(/[-‐][\s\S]*$/u, '');
      if (isAdded(window, head, character, tail)) {
        places.push(at);
        continue;
      }
    }
    kept += character;
  }
  if (places.length === 0) return { region, taken: 0 };
  const taken = new Set(places);
  const stays = (_: number, at: number) => !taken.has(at);
  return {
    region: { ...region, text: kept, owner: region.owner.filter(stays), units: region.units.filter(stays) },
    taken: places.length,
  };
}

/** It is the last of its line, and letters stand on both sides; at a region's end the word goes on elsewhere. */
function endsLine({ text, owner, items }: RegionText, at: number): boolean {
  if (at === 0 || !letter.test(text[at - 1]!)) return false;
  if (at + 1 === text.length) return true;
  if (!letter.test(text[at + 1]!)) return false;
  const item = items[owner[at]!]!;
  const next = items[owner[at + 1]!]!;
  return next.y > item.y + item.size * 0.5 || next.x < item.x - item.size;
}

function isAdded(window: string, head: string, hyphen: string, tail: string): boolean {
  if (window.includes(head + hyphen + tail)) return false;
  for (let at = window.indexOf(head + tail); at >= 0; at = window.indexOf(head + tail, at + 1)) {
    if (tail || letter.test(window[at + head.length] ?? '')) return true;
  }
  return false;
}
