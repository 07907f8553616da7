// Numbers typed in captions run on in each chapter, without gaps or repeats, and begin with their chapter's number: 图3-1,
// 图3-2, 图3-3. Numbers that Fuzi gives are always right; of an excerpt only what is there is judged.
import type { Book } from '../../../book.ts';
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { type Chapters, chaptersOf } from './reading/chapters.ts';
import { type Item, inventoryOf } from './reading/inventory.ts';
import type { FloatMention } from './reading/mentions.ts';
import { splitNumber } from './reading/numbers.ts';

export const typedCaptionInSequence: Rule = {
  id: 'typed-caption-in-sequence',
  check: (book, _survey, prose) =>
    inventoryOf(book, prose).rows.flatMap((row) => {
      const typed = row.items.filter(({ typed, turn }) => typed !== undefined && turn !== undefined);
      // A few numbers among many things are no row.
      return typed.length < 2 || row.items.some(({ generated }) => generated) ? [] : inRow(book, row.kind, typed);
    }),
  examples: {
    wrong: [
      { text: '图1-1 河湾\n\n河湾宽。\n\n船来了。\n\n图1-3 渡口', found: '图1-3 渡口', count: 1 },
      { text: '图1-1 河湾\n\n河湾宽。\n\n船来了。\n\n图1-1 渡口', found: '图1-1 渡口', count: 1 },
      { text: '图1-1 河湾\n\n河湾宽。\n\n船来了。\n\n图2-2 渡口', found: '图2-2 渡口', count: 1 },
      { text: '表1 米价\n\n米贵。\n\n米又贵。\n\n表3 布价', found: '表3 布价', count: 1 },
    ],
    right: [
      '图1-1 河湾\n\n河湾宽。\n\n船来了。\n\n图1-2 渡口\n\n续图1-2\n\n图1-3 桥',
      '图1-1 河湾\n\n河湾宽。',
      '例1 称米\n\n米三斗。\n\n例2 称布',
    ],
  },
};

/** 图3-2 in chapter 2. */
function isAstray({ number, turn }: Item, { numberOf }: Chapters): boolean {
  const prefix = splitNumber(number)?.prefix ?? '';
  const chapter = numberOf(turn?.section);
  return /^\d+$/.test(prefix) && chapter !== undefined && Number(prefix) !== chapter;
}

/**
 * The captions of another chapter's number. Where all of a chapter have it, chapters were counted otherwise, unless most
 * other chapters are right.
 */
function slipsOfChapter(items: readonly Item[], chapters: Chapters): Set<Item> {
  const bySection = new Map<string, { right: Item[]; astray: Item[] }>();
  for (const item of items) {
    const id = item.turn?.section.id ?? '';
    const own = bySection.get(id) ?? { right: [], astray: [] };
    bySection.set(id, own);
    (isAstray(item, chapters) ? own.astray : own.right).push(item);
  }
  const all = [...bySection.values()];
  const rightOnes = all.filter(({ right }) => right.length > 0).length;
  const wrongOnes = all.filter(({ right }) => right.length === 0).length;
  const trusted = rightOnes >= wrongOnes * 2;
  return new Set(all.flatMap(({ right, astray }) => (right.length > 0 || trusted ? astray : [])));
}

/** Above this share of slips the row is no row: captions were lost, or stand in the pictures. */
const mostSlips = 0.4;

function inRow(book: Book, kind: FloatMention, items: readonly Item[]): Diagnostic[] {
  const found: Diagnostic[] = [];
  const chapters = chaptersOf(book);
  const last = new Map<string, number>();
  const seen = new Map<string, Item>();
  const say = (item: Item, number: number, related?: Item) => {
    const wanted = item.typed!.replace(/[0-9０-９]+(?=[^0-9０-９]*$)/u, String(number));
    const more = related ? { related: [related.place] } : {};
    const values = { typed: item.typed!, wanted };
    found.push(diagnostic('typed-caption-in-sequence', item.place, values, { hint: wanted, ...more }));
  };
  const slips = slipsOfChapter(items, chapters);
  for (const item of items) {
    const parts = splitNumber(item.number);
    // Plain 例1, 例2 begin anew wherever the author likes.
    if (!parts || (kind === 'item' && parts.prefix === '')) continue;
    const chapter = chapters.numberOf(item.turn?.section);
    if (slips.has(item)) {
      const wanted = item.typed!.replace(/[0-9０-９]+/u, String(chapter));
      const values = { typed: item.typed!, wanted };
      found.push(diagnostic('typed-caption-in-sequence', item.place, values, { hint: wanted }));
      continue;
    }
    const row = parts.prefix;
    const restarts = row === '' && parts.last === 1;
    if (restarts) seen.clear();
    const twin = seen.get(item.number);
    const before = last.get(row);
    // Of an excerpt the beginning may be missing.
    const wanted = restarts || (before === undefined && !book.facts.complete) ? parts.last : (before ?? 0) + 1;
    if (twin) say(item, wanted, twin);
    else if (parts.last !== wanted) say(item, wanted);
    if (!twin && parts.last >= wanted) last.set(row, parts.last);
    if (restarts) last.set(row, 1);
    if (!twin) seen.set(item.number, item);
  }
  return found.length > items.length * mostSlips && found.length > 2 ? [] : found;
}
