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

/** A、B、C、D四级: letters, Roman numerals and the ten stems as names of grades and groups. */
const codes = new RegExp(
  `(?<![A-Za-z0-9、甲乙丙丁戊己和与])((?:(?:[A-Z]|[Ⅰ-Ⅻ]|[甲乙丙丁戊己庚辛])[、]){1,9}(?:[A-Z]|[Ⅰ-Ⅻ]|[甲乙丙丁戊己庚辛]))((?:[和与及](?:[A-Z]|[Ⅰ-Ⅻ]|[甲乙丙丁戊己庚辛]))?)(等)?(?:这)?${number}(?:个)?(?=级|等(?![于到])|类|档|组|种|项|区|型|款|队|班|栋|座|厂|方|人|家|点|村|镇|县|市|样|层|段|条|处|门|级别|等级|小组|品种|类型|方面|部分|阶段|选项|案)`,
  'g',
);

/** 产地登记、种子溯源、抽样检测、违规退出四项措施: the number after its items, each short and without a number of its own. */
const before = new RegExp(
  `((?:[\\p{Script=Han}A-Za-z“”]{2,9}、){2,9}[\\p{Script=Han}A-Za-z“”]{2,14}?)(?:这|共|等)?${number}(?=(?:大|个)?(?:[项种类门]|部分|方面|环节|阶段|步骤|要素|措施|指标|因素|原则))`,
  'gu',
);
/** “四怕”：怕停电、怕停水、怕涨租、怕下雪. */
const called = new RegExp(
  `“${number}([\\p{Script=Han}]{1,3})”(?:，?(?:就|即)?[是指]|：|，即)([^，。；：！？“”《》（()\\d]{4,60})(?=[。；”]|$)`,
  'gu',
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
  for (const { index, 0: run, 1: row, 2: last, 3: more, 4: written } of matchesIn(text, codes)) {
    const items = row!.split('、').length + (last === '' ? 0 : 1);
    const count = countOf(written!);
    // 甲、乙两组各三人 and 甲、乙三人行 say other things.
    if (items === count || (more && count > items) || Math.abs(items - count) > 2) continue;
    const start = index + run.lastIndexOf(written!);
    found.push({ start, end: start + written!.length, count, found: items });
  }
  for (const { index, 0: run, 1: row, 2: written } of matchesIn(text, before)) {
    const count = countOf(written!);
    const items = /[分各又每这那几]|等$/.test(row!) ? undefined : itemsOf(row!);
    const isWhole = /[，。；：了有是括出为]$|^$/.test(text.slice(Math.max(0, index - 1), index));
    if (items === undefined || items === count || items < 3 || count < 3 || Math.abs(items - count) > 2) continue;
    if (
      /等$/.test(run.slice(0, -written!.length)) ||
      (!isWhole && index > 0 && /\p{Script=Han}/u.test(text[index - 1]!))
    )
      continue;
    const start = index + run.lastIndexOf(written!);
    found.push({ start, end: start + written!.length + 1, count, found: items });
  }
  for (const { index, 1: written, 2: kind, 3: row } of matchesIn(text, called)) {
    const items = itemsOf(row!);
    const count = countOf(written!);
    const parts = row!.split('、');
    // 怕……、怕……: each begins with the word, or is as short as the next.
    const isAlike = parts.every((part) => part.startsWith(kind![0]!)) || parts.every((part) => part.length <= 6);
    if (items === undefined || items === count || items < 2 || !isAlike || Math.abs(items - count) > 2) continue;
    found.push({ start: index + 1, end: index + 1 + written!.length + kind!.length, count, found: items });
  }
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
