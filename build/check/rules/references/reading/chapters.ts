// The chapters, sections, appendices and parts of a book by their numbers, as printed: what 第五章第二节, 2.1.3节, 附录A may
// name. In: a book. Out: maps from plain numbers to headings. Must not judge.
import type { Book, HeadingInfo, Section } from '../../../../book.ts';
import { parseTypedNumber } from '../../../../resolve/typed.ts';
import { appendixValue, nearestNumber } from './numbers.ts';
import { orderOf } from './order.ts';

export interface Chapters {
  /** By value; two where every part counts from 1 anew. */
  chapters: ReadonlyMap<number, HeadingInfo[]>;
  /** 第二节 of chapter 5 is 5/2, whatever it is printed as: 5.2, 第二节, 二、. */
  sections: ReadonlyMap<string, HeadingInfo[]>;
  /** 2-1-3, A-1: headings printed with points. */
  decimals: ReadonlyMap<string, HeadingInfo[]>;
  /** By value: A is 1. */
  appendices: ReadonlyMap<number, HeadingInfo[]>;
  /** How many parts there are; 0 where the book has none. */
  parts: number;
  /** The numbers of the sections of each chapter, as they stand. */
  sectionsOf: ReadonlyMap<number, number[]>;
  /** The highest number of a chapter; 0 where there is none. */
  last: number;
  nearestDecimal(wanted: string): string | undefined;
  nearestChapter(wanted: number): number | undefined;
  /** The number of the chapter a section of the book is. */
  numberOf(section: Section | undefined): number | undefined;
}

const made = new WeakMap<Book, Chapters>();

function put<K>(map: Map<K, HeadingInfo[]>, key: K, info: HeadingInfo): void {
  const list = map.get(key);
  if (list) list.push(info);
  else map.set(key, [info]);
}

/** The numbered headings of a book. */
export function chaptersOf(book: Book): Chapters {
  const known = made.get(book);
  if (known) return known;
  const chapters = new Map<number, HeadingInfo[]>();
  const sections = new Map<string, HeadingInfo[]>();
  const decimals = new Map<string, HeadingInfo[]>();
  const appendices = new Map<number, HeadingInfo[]>();
  const numbers = new Map<string, number>();
  const sectionsOf = new Map<number, number[]>();
  for (const { section, headings } of orderOf(book).sections) {
    let chapter: number | undefined;
    for (const { info } of headings) {
      // Numbers that stayed in an unnumbered title are the reader's numbers too: 附录一 among the back matter.
      const typed = parseTypedNumber(`${info.printed || info.titleText}　`);
      if (!typed) continue;
      const { shape, values } = typed;
      const own = values.at(-1) ?? 0;
      if (shape === 'appendix') {
        put(appendices, appendixValue(typed.number) ?? own, info);
        continue;
      }
      // A number typed against book.yaml's word is printed with its title all the same.
      if (info.printed === '' && info.target.number === '') continue;
      if (shape === 'decimal' || shape === 'appendixDecimal') {
        put(decimals, typed.number.normalize('NFKC').replaceAll('.', '-').replace(/-$/, ''), info);
      }
      if (info.level === 1) {
        if (section.matter !== 'body' || shape === 'part') continue;
        chapter = own;
        numbers.set(section.id, own);
        put(chapters, own, info);
      } else if (info.level === 2 && chapter !== undefined) {
        put(sections, `${chapter}/${own}`, info);
        const list = sectionsOf.get(chapter);
        if (list) list.push(own);
        else sectionsOf.set(chapter, [own]);
      }
    }
  }
  const parts = new Set(book.sections.flatMap(({ kind, part }) => (kind === 'part' ? [part] : []))).size;
  const result: Chapters = {
    chapters,
    sections,
    decimals,
    appendices,
    parts,
    sectionsOf,
    last: Math.max(0, ...chapters.keys()),
    nearestDecimal: nearestNumber(decimals.keys()),
    nearestChapter: nearestOf([...chapters.keys()].sort((a, b) => a - b)),
    numberOf: (section) => section && numbers.get(section.id),
  };
  made.set(book, result);
  return result;
}

/** A finder of the nearest of some numbers, which are sorted. */
function nearestOf(sorted: readonly number[]): (wanted: number) => number | undefined {
  return (wanted) => {
    const next = sorted.findIndex((number) => number >= wanted);
    const after = next < 0 ? undefined : sorted[next];
    const before = sorted[(next < 0 ? sorted.length : next) - 1];
    if (before === undefined || after === undefined) return before ?? after;
    return after - wanted < wanted - before ? after : before;
  };
}
