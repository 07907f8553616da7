// Names of a trade that no dictionary has: 膨果期, 弥雾机. In: a suspect's place and the word that would be meant. Out: whether it
// stands in such a name. Must not judge suspects anywhere else: 施公期 is 施工期, which the dictionary or the book knows.
import { type Lexicon, lexicon } from './lexicon.ts';
import type { PairCounts } from './pairs.ts';

/** What names of machines, times, substances, tools and ways end with. */
const heads = new Set('机期剂器仪法药肥膜泵炉窑刀锯枪灯阀钳车船纸布漆胶粉液油素酶菌虫病果树苗种');
/** The book has a pair so often with other characters before it. */
const usual = 3;

/** 罗文、罗武、罗斌: names in a row, of one family and as long as one another. */
export function isInFamily(text: string, start: number, end: number): boolean {
  const [name, surname] = [text.slice(start, end), text[start]!];
  if (name.length !== 2 || !/[\u4e00-\u9fff]{2}/.test(name)) return false;
  const before = new RegExp(`${surname}[\u4e00-\u9fff](?:、|和|与|及)$`).test(
    text.slice(Math.max(0, start - 3), start),
  );
  return before || new RegExp(`^(?:、|和|与|及)${surname}[\u4e00-\u9fff]`).test(text.slice(end, end + 4));
}

/** 割草机、弥雾机: a name beside, in a row, ends with the same head. */
function isInRow(text: string, start: number, end: number, head: string): boolean {
  const before = text.slice(Math.max(0, start - 7), start);
  const after = text.slice(end + 1, end + 8);
  return (
    new RegExp(`[\\u4e00-\\u9fff]${head}(?:、|和|与|及|或)$`).test(before) ||
    new RegExp(`^(?:、|和|与|及|或)[\\u4e00-\\u9fff]{1,5}${head}`).test(after)
  );
}

/**
 * Whether the two characters that are suspected begin a name of the trade.
 * @param text the passage
 * @param meant the word that would be meant
 * @param isChangedFirst whether its first character is the suspected one
 * @param books whether the book writes a word somewhere
 */
export function isTradeName(
  text: string,
  start: number,
  end: number,
  meant: string,
  isChangedFirst: boolean,
  pairs: PairCounts,
  books: (word: string) => boolean,
): boolean {
  const head = text[end];
  if (end - start !== 2 || head === undefined || !heads.has(head)) return false;
  if (isKnown(meant, head, lexicon()) || books(meant + head)) return false;
  if (isInRow(text, start, end, head)) return true;
  // 盛果期, 坐果期: the book makes such names, and none with the word meant.
  return isChangedFirst && pairs.count(meant.charCodeAt(1), head.charCodeAt(0)) >= usual;
}

const isKnown = (meant: string, head: string, words: Lexicon) =>
  words.three(meant.charCodeAt(0), meant.charCodeAt(1), head.charCodeAt(0)) > 0;
