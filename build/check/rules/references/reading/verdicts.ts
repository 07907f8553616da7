// Which figures, tables, equations, listings and examples named in prose do not exist. In: book and passages. Out: the
// dangling mentions with how sure it is, or that a whole row's numbers are not this book's. Must not report.
import type { Book } from '../../../../book.ts';
import type { Prose } from '../../../prose/prose.ts';
import { ownMentions, type Standing } from './all.ts';
import { chaptersOf } from './chapters.ts';
import { inventoryOf, type Row } from './inventory.ts';
import { type FloatMention, isFloat } from './mentions.ts';
import { nearestNumber, splitNumber } from './numbers.ts';

export interface Dangling {
  mention: Standing;
  /** The number that is not there: the mention's own, or one its range runs over. */
  number: string;
  nearest: string | undefined;
  /** Nothing else can be meant. */
  certain: boolean;
}

export interface RowVerdict {
  row: Row & { kind: FloatMention; word: string };
  dangling: Dangling[];
  /** Most numbers named are not in the row: they are of another numbering, and each single one proves nothing. */
  foreign: boolean;
}

/** From so many unknown numbers on, and above this share, a row's mentions are of another numbering. */
const foreignFrom = 5;
const foreignShare = 0.6;

const made = new WeakMap<Prose, RowVerdict[]>();

/** What is dangling, row by row. Rows of which the book has nothing are not here. */
export function verdictsOf(book: Book, prose: Prose): RowVerdict[] {
  const known = made.get(prose);
  if (known) return known;
  const inventory = inventoryOf(book, prose);
  const mentions = ownMentions(book, prose).filter(({ kind }) => isFloat(kind));
  const live = new Set(
    prose.passages.flatMap(({ insets }) =>
      insets.flatMap(({ node }) => (node.type === 'crossReference' ? node.label : [])),
    ),
  ) as ReadonlySet<string | undefined>;
  const verdicts = inventory.rows.map((row): RowVerdict => {
    const own = mentions.filter(({ kind, word }) => inventory.row(kind as FloatMention, word) === row);
    // Live references name the book's own numbers: where there are some, the book's numbering is the text's.
    const named = new Set(row.items.flatMap(({ target, number }) => (live.has(target?.label) ? number : [])));
    const missing = new Set<string>();
    const dangling: Dangling[] = [];
    const nearest = nearestNumber(row.byNumber.keys());
    for (const mention of own) {
      const numbers = new Set([mention.number, ...(mention.between ?? [])]);
      const unknown = [...numbers].filter((number) => !isThere(row, number) && mayBeMeant(book, row, mention, number));
      for (const number of numbers) if (!unknown.includes(number) && isThere(row, number)) named.add(number);
      for (const number of unknown) missing.add(number);
      // One finding a mention: a range that runs over the row's end has one fault.
      const number = unknown.includes(mention.number) ? mention.number : unknown[0];
      if (number === undefined) continue;
      dangling.push({ mention, number, nearest: nearest(number), certain: isCertain(row, mention, number) });
    }
    const share = missing.size / (named.size + missing.size || 1);
    return { row, dangling, foreign: missing.size >= foreignFrom && share > foreignShare };
  });
  made.set(prose, verdicts);
  return verdicts;
}

/** 图1-3 in a book of 图1, 图2, 图3 names the first to the third. */
function isThere(row: Row, number: string): boolean {
  if (row.byNumber.has(number)) return true;
  const ends = /^(\d+)-(\d+)$/.exec(number);
  return ends !== null && row.byNumber.has(ends[1]!) && row.byNumber.has(ends[2]!) && Number(ends[1]) < Number(ends[2]);
}

const partsIn = (number: string) => number.split('-').length;

/** Whether an unknown number is this book's to have: of a shape its row has, and not of what an excerpt leaves out. */
function mayBeMeant(book: Book, row: Row, mention: Standing, number: string): boolean {
  // One paragraph that begins 例1 is no row of examples.
  if (mention.kind === 'item' && row.items.length < 2) return false;
  const sameShape = row.items.filter((item) => partsIn(item.number) === partsIn(number));
  if (sameShape.length === 0) {
    // 图5 in a book of 图3-2: only where words point at it.
    const speaks = /^\s?(?:显示|展示|给出|列[出举]|说明|表明|描[述绘])/u.test(mention.passage.text.slice(mention.end));
    return (mention.pointed || speaks) && row.items.some(({ generated }) => generated) && book.facts.complete;
  }
  if (book.facts.complete) return true;
  const wanted = splitNumber(number);
  // An excerpt breaks off somewhere: what is of a chapter before its last is all there.
  if (wanted && isWhole(book, row, wanted.prefix)) return true;
  return sameShape.some((item) => {
    const there = splitNumber(item.number);
    return there && wanted && there.prefix === wanted.prefix && there.last > wanted.last;
  });
}

/** Whether a chapter that a row's numbers name is followed by another, in a book whose numbers are Fuzi's own. */
function isWhole(book: Book, row: Row, prefix: string): boolean {
  const chapter = Number(prefix);
  if (prefix === '' || !Number.isInteger(chapter)) return false;
  const { chapters } = chaptersOf(book);
  return (
    chapters.has(chapter) &&
    [...chapters.keys()].some((other) => other > chapter) &&
    row.items.some((item) => item.generated || splitNumber(item.number)?.prefix === prefix)
  );
}

function isCertain(row: Row, mention: Standing, number: string): boolean {
  const wanted = splitNumber(number);
  const related = row.items.filter((item) => splitNumber(item.number)?.prefix === wanted?.prefix);
  if (row.items.some(({ generated }) => generated)) return partsIn(number) > 1 || related.length > 0;
  // Numbers typed in captions may be missing where a picture has its own: at least its chapter must have some.
  return related.length > 0 && (mention.pointed || partsIn(number) > 1);
}

/** The chapter a number says it is of, where the book has chapters of that number: 3 of 3-2. */
export function chapterOf(book: Book, number: string): number | undefined {
  const first = Number(number.split('-')[0]);
  return number.includes('-') && chaptersOf(book).chapters.has(first) ? first : undefined;
}
