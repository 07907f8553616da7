// 目录 typed by hand in the manuscript: a heading 目录 and under it lines with leaders and page numbers. In: the passages.
// Out: its entries with their places, each beside the heading it means. Must not judge: the rules do.
import { distance } from 'fastest-levenshtein';
import type { Book, OutlineEntry } from '../../book.ts';
import type { Passage } from '../prose/passage.ts';
import type { Prose } from '../prose/prose.ts';

export interface ContentsEntry {
  passage: Passage;
  /** Offsets of its text, without leader and page, in the passage. */
  start: number;
  end: number;
  text: string;
  page: string;
  pageStart: number;
  pageEnd: number;
  /** The heading that says the same, or nearly. */
  heading?: OutlineEntry;
  isExact: boolean;
}

const contentsTitle = /^目[\s　]*[录次]$|^(?:table of )?contents$/i;
/** 第一章 水位……12: a leader, a tab or several blanks before the page. */
const entryLine =
  /^(\S.*?)(?:[\s　]*[.．·…⋯‥_]{2,}[\s　]*|[\s　]*\t[\s　]*|[\s　]{2,})[（(]?(\d{1,4}|[ivxlc]{1,7}|[IVXLC]{1,7})[)）]?[\s　]*$/u;
/** So many entries make a list of contents. */
const fewest = 3;

/** Text without blanks and width: what contents and heading must share to the character. */
export const bareEntry = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u3000]+/g, '')
    .toLowerCase();

const flat = (entries: readonly OutlineEntry[]): OutlineEntry[] =>
  entries.flatMap((entry) => [entry, ...flat(entry.children)]);

/** Entries of contents typed by hand; [] where the book has none. */
export function typedContents(book: Book, prose: Prose): ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  let depth: number | undefined;
  for (const passage of prose.passages) {
    if (passage.kind === 'heading' && passage.node.type === 'heading') {
      if (contentsTitle.test(passage.raw.trim())) depth = passage.node.depth;
      else if (depth !== undefined && passage.node.depth <= depth) depth = undefined;
      continue;
    }
    if (depth === undefined) continue;
    entries.push(...entriesIn(passage));
  }
  if (entries.length < fewest) return [];
  const outline = flat(book.outline).map((entry) => ({ entry, bare: bareEntry(entry.printed + entry.title) }));
  const byText = new Map(outline.map(({ entry, bare }) => [bare, entry] as const).reverse());
  return entries.map((typed) => {
    const own = bareEntry(typed.text);
    const same = byText.get(own);
    if (same) return { ...typed, heading: same, isExact: true };
    const [near] = outline
      .filter(({ bare }) => Math.abs(bare.length - own.length) <= own.length / 3)
      .map(({ entry, bare }) => ({ entry, edits: distance(bare, own) }))
      .sort((a, b) => a.edits - b.edits);
    return near && near.edits <= Math.max(1, own.length / 3) ? { ...typed, heading: near.entry } : typed;
  });
}

function entriesIn(passage: Passage): ContentsEntry[] {
  let at = 0;
  return passage.raw.split('\n').flatMap((line) => {
    const start = at;
    at += line.length + 1;
    if (line.length > 200) return [];
    const match = entryLine.exec(line);
    if (!match) return [];
    const [, text = '', page = ''] = match;
    const pageStart = start + line.lastIndexOf(page);
    return {
      passage,
      start,
      end: start + text.length,
      text,
      page,
      pageStart,
      pageEnd: pageStart + page.length,
      isExact: false,
    };
  });
}
