// Lists in one clause and the number that stands beside them: 三座桥，即石桥、木桥和浮桥; 日常、精神和社会三个方面; 三部书：《…》《…》. In: a
// text. Out: those whose items are not so many. Only where every item can be seen to begin and end. Must not judge.
import { matchesIn } from '../../prose/matches.ts';
import { countOf } from './counted-items.ts';

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
/** What stands before the first item belongs to the sentence: the stops alone are counted. */
const counted = new RegExp(
  `([^，。；：？！、\\n“”《》（()]{1,20}(?:、[^，。；：？！、\\n“”《》（()]{1,12}){1,8}?)(等)?(?:这)?${number}(?:个|大|种|类)(?:方面|部分|阶段|环节|层次|步骤|要素|因素|维度|类型)(?=[。，；])`,
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
  const joints = matchesIn(parts.at(-1)!, /[和与及]/g).length;
  if (joints > 1 || parts.slice(0, -1).some((part) => /[和与及]/.test(part))) return undefined;
  return parts.length + joints;
}

/** Every list of a text that has not as many items as its number says. */
export function miscountedLists(text: string): MiscountedList[] {
  if (!/[、》]/.test(text)) return [];
  const found: MiscountedList[] = [];
  const keep = (match: RegExpExecArray, written: string, items: number | undefined) => {
    const count = countOf(written);
    if (items === undefined || items === count || items < 2 || Math.abs(items - count) > 2) return;
    const start = match.index + match[0].lastIndexOf(written);
    found.push({ start, end: start + 2, count, found: items });
  };
  for (const match of matchesIn(text, listed)) {
    const items = match[2]!.includes('、') ? itemsOf(match[2]!) : undefined;
    const count = countOf(match[1]!);
    if (items !== undefined && items !== count && items >= 2 && Math.abs(items - count) <= 2)
      found.push({ start: match.index, end: match.index + 2, count, found: items });
  }
  for (const match of matchesIn(text, counted)) {
    const items = itemsOf(match[1]!.replace(/等$/, ''));
    // 等 leaves some out: only too many are a slip.
    if ((match[2] || match[1]!.endsWith('等')) && items !== undefined && items <= countOf(match[3]!)) continue;
    keep(match, match[3]!, items);
  }
  for (const match of matchesIn(text, works)) {
    const items = matchesIn(match[2]!, /《/g).length;
    const count = countOf(match[1]!);
    if (items !== count && Math.abs(items - count) <= 2)
      found.push({ start: match.index, end: match.index + 2, count, found: items });
  }
  return found;
}
