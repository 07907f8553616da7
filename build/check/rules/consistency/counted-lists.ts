// Lists in one clause and the number that stands beside them: 三座桥，即石桥、木桥和浮桥; 三部书：《…》《…》. In: a
// text. Out: those whose items are not so many. Only where every item can be seen to begin and end. Must not judge.
import { matchesIn } from '../../prose/matches.ts';
import { countOf } from './counted-items.ts';
import { jointsIn } from './joints.ts';

export interface MiscountedList {
  start: number;
  end: number;
  count: number;
  found: number;
}

const number = '([两二三四五六七八九十])';
const measure = '[个座条位种类项处家件本部篇所门支级层艘栋道间]';
const listed = new RegExp(
  `${number}\\s?${measure}[^，。；：？！、\\n\\d一二三四五六七八九十]{1,6}，(?:分别[是为]|即|它们是|依次[是为])([^，。；：？！\\n“”《》（()]{2,60})(?=[。；，])`,
  'g',
);
const works = new RegExp(
  `${number}\\s?[部本篇种][^，。；：？！\\n]{0,6}(?:：|，即|，分别是)((?:《[^《》\\n]{1,30}》[、和与及]?){2,12})(?=[。；，])`,
  'g',
);

/** How many items stops and one joint make; undefined where a joint may stand inside an item. */
function itemsOf(list: string): number | undefined {
  if (/等|以及|……|[／/]/.test(list)) return undefined;
  const parts = list.split('、');
  const joints = jointsIn(parts.at(-1)!);
  if (joints > 1 || parts.slice(0, -1).some((part) => jointsIn(part) > 0)) return undefined;
  return parts.length + joints;
}

/** Every list of a text that has not as many items as its number says. */
export function miscountedLists(text: string): MiscountedList[] {
  if (!/[、》]/.test(text)) return [];
  const found: MiscountedList[] = [];
  for (const match of matchesIn(text, listed)) {
    const items = match[2]!.includes('、') ? itemsOf(match[2]!) : undefined;
    const count = countOf(match[1]!);
    if (items !== undefined && items !== count && items >= 2 && Math.abs(items - count) <= 2)
      found.push({ start: match.index, end: match.index + 2, count, found: items });
  }
  for (const match of matchesIn(text, works)) {
    const items = matchesIn(match[2]!, /《/g).length;
    const count = countOf(match[1]!);
    if (items !== count && Math.abs(items - count) <= 2)
      found.push({ start: match.index, end: match.index + 2, count, found: items });
  }
  return found;
}
