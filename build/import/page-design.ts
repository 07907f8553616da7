// Where the printed book's pages ended → how it was set: lines a side, whole lines its headings took (占行), whether marks
// side by side stood full. In: chapters as blocks, and the page ends that cut their paragraphs. Out: what explains most of
// the ends, or nothing where too few are explained. Lines are counted coarsely here; setting them is print's business.
// Whether marks were squeezed to bring a character more into a line, or only where a mark would else begin one, shows in
// the characters the ends fall at.
import type { Block, PageEnd } from './blocks.ts';
import { textOf } from './blocks.ts';
import { squeeze } from './scan.ts';

export interface PageDesign {
  /** Lines a side. */
  lines: number;
  /** Whole lines a chapter's title takes (with what stands empty above it), a section's, an item's. */
  headings: [number, number, number];
  /** Marks side by side kept their full width (全身). */
  fullMarks: boolean;
  /** Each line was filled in turn, and marks squeezed only where a mark would else begin a line (逐行). */
  lineByLine: boolean;
  /** Page ends explained, of all; and those of them at the very character. */
  explained: number;
  exact: number;
  of: number;
}

/** What the styles that come with Fuzi do: what is the same need not be said. */
export const usualHeadings: PageDesign['headings'] = [6, 3, 2];

/** Fewest page ends that can tell anything, and the share that must be explained. */
const fewestEnds = 4;
const leastShare = 0.75;

interface Chapter {
  /** In order: a heading's depth and title lines, or a paragraph's lines; `cut`: lines of it before a page end. */
  rows: { heading?: 1 | 2 | 3; lines: number; cut?: number; exact?: boolean }[];
}

const measured = '年月日个万亿吨元岁名%％';

/** What no line parts, as far as it counts here: the digits of a number, and it and its measure. */
const staysTogether = (before: string, after: string): boolean =>
  /\d/.test(before) && (/\d/.test(after) || measured.includes(after));

/**
 * @param characters full-width characters a line
 * @param usualLines lines a side, where nothing speaks against it
 */
export function pageDesign(
  files: readonly { path: string; blocks: readonly Block[] }[],
  ends: readonly PageEnd[],
  characters: number,
  usualLines: number,
): PageDesign | undefined {
  let best: (PageDesign & { odd: number }) | undefined;
  for (const [fullMarks, lineByLine] of waysToSet) {
    const way = { fullMarks, lineByLine };
    const chapters = files.map(({ path, blocks }) => chapterOf(blocks, endsOf(ends, path), characters, way));
    const of = chapters.reduce((sum, { rows }) => sum + rows.filter(({ cut }) => cut !== undefined).length, 0);
    if (of < fewestEnds) return undefined;
    const exact = chapters.reduce((sum, { rows }) => sum + rows.filter((row) => row.exact).length, 0);
    for (let lines = usualLines - 3; lines <= usualLines + 3; lines += 1)
      for (let first = 4; first <= 10; first += 1)
        for (let second = 2; second <= 5; second += 1)
          for (let third = 1; third <= 3; third += 1) {
            const headings: PageDesign['headings'] = [first, second, third];
            const explained = chapters.reduce((sum, chapter) => sum + explainedBy(chapter, headings, lines), 0);
            const odd =
              Math.abs(lines - usualLines) * 4 +
              headings.reduce((sum, taken, n) => sum + Math.abs(taken - usualHeadings[n]!), 0) +
              (fullMarks ? 0.5 : 0) +
              (lineByLine ? 0.25 : 0);
            const better = best ? explained - best.explained || exact - best.exact || best.odd - odd : 1;
            if (better > 0) best = { lines, headings, ...way, explained, exact, of, odd };
          }
  }
  if (!best || best.explained < leastShare * best.of) return undefined;
  const { odd: _, ...design } = best;
  return design;
}

/** fullMarks and lineByLine, the usual first. */
const waysToSet = [
  [false, false],
  [true, false],
  [false, true],
  [true, true],
] as const;

const endsOf = (ends: readonly PageEnd[], path: string) => ends.filter(({ file }) => file === path);

/** Page ends that fall where a side is full. */
function explainedBy({ rows }: Chapter, headings: PageDesign['headings'], lines: number): number {
  let at = 0;
  let explained = 0;
  for (const row of rows) {
    if (row.heading) {
      // A title of two lines takes half a line more each, and whole lines in all.
      const taken = headings[row.heading - 1]! + (row.lines - 1) * (row.heading === 1 ? 1.5 : 1.25);
      at = Math.ceil(at + taken);
      continue;
    }
    if (row.cut !== undefined && (at + row.cut) % lines === 0) explained += 1;
    at += row.lines;
  }
  return explained;
}

function chapterOf(
  blocks: readonly Block[],
  ends: readonly PageEnd[],
  characters: number,
  way: Pick<PageDesign, 'fullMarks' | 'lineByLine'>,
): Chapter {
  const rows: Chapter['rows'] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') {
      const heading = Math.min(block.depth, 3) as 1 | 2 | 3;
      // Titles are set in larger type; a space of one character stands after the number.
      const room = heading === 1 ? characters * 0.56 : heading === 2 ? characters * 0.75 : characters;
      rows.push({ heading, lines: Math.ceil(([...squeeze(block.text)].length + 1) / room) });
    } else if (block.kind === 'paragraph') {
      // A gap between Han characters is a space of one character; every other is the scanner's.
      const spaced = textOf(block.parts).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '\u3000');
      const text = spaced.replace(/[^\S\u3000]/gu, '');
      const lineEnds = lineEndsOf(text, characters, way);
      const end = ends.find(({ before, after }) => text.includes(squeeze(before) + squeeze(after)));
      const at = end ? text.indexOf(squeeze(end.before) + squeeze(end.after)) + squeeze(end.before).length : -1;
      // The nearest line end: a character more or less in a line is another engine's choice.
      const cut = at < 0 ? undefined : nearest(lineEnds, at);
      rows.push({ lines: lineEnds.length, ...(cut === undefined ? {} : { cut, exact: lineEnds[cut - 1] === at }) });
    }
  }
  return { rows };
}

/** How many lines end at or before an offset, to the nearest; undefined where none is within a few characters. */
function nearest(lineEnds: readonly number[], at: number): number | undefined {
  const n = lineEnds.findIndex((end, index) => Math.abs(end - at) <= Math.abs((lineEnds[index + 1] ?? Infinity) - at));
  return n >= 0 && Math.abs(lineEnds[n]! - at) <= 6 ? n + 1 : undefined;
}

const opening = /[“‘（《〈「『【〔]/u;
const closing = /[”’）》〉」』】〕，。、；：！？]/u;
const latinRun = /^[A-Za-z0-9]/;
/** Widths in a Times-like face, em; what is not listed is half an em. */
const widths: Readonly<Record<string, number>> = { '.': 0.25, ',': 0.25, '/': 0.28, '%': 0.83, '-': 0.33 };

/**
 * Where lines end, filled one after another as printers' machines do. In both ways a mark at a line's end is half where it
 * must. Usually 中西间距 is a quarter em, and half an em more is squeezed out of marks where that brings another character
 * in. Line by line, 中西间距 gives to an eighth and marks nothing, unless a mark would begin the next line: it is squeezed
 * in where that takes no more than the line would else be stretched by.
 */
export function lineEndsOf(
  text: string,
  characters: number,
  { fullMarks, lineByLine }: Pick<PageDesign, 'fullMarks' | 'lineByLine'>,
): number[] {
  const marks = [...text.matchAll(/[A-Za-z0-9][A-Za-z0-9.,/%-]*|——|……|./gsu)].map(({ 0: mark, index }) => ({
    mark,
    index,
  }));
  const mixed = lineByLine ? 0.125 : 0.25;
  const ends: number[] = [];
  for (let from = 0; from < marks.length; ) {
    const room = ends.length === 0 ? characters - 2 : characters;
    let width = 0;
    let give = 0;
    let to = from;
    let short = 0;
    let forbidden = false;
    for (let n = from; n < marks.length; n += 1) {
      const { mark } = marks[n]!;
      const next = marks[n + 1]?.mark ?? '';
      width += widthOf(mark) + (n > from && isMixed(marks[n - 1]!.mark, mark) ? mixed : 0);
      const isClosing = closing.test(mark);
      const lack = width - (isClosing ? 0.5 : 0) - room;
      const squeezed = lineByLine ? (forbidden ? Math.min(give, short) : 0) : Math.min(give, 0.5);
      if (lack > squeezed + 1e-6) break;
      if (isClosing || opening.test(mark)) give += 0.5;
      if (!fullMarks && isClosing && (closing.test(next) || opening.test(next))) width -= 0.5;
      forbidden = closing.test(next) || opening.test(mark);
      if (next !== '' && (forbidden || staysTogether(mark, next))) continue;
      to = n + 1;
      if (lineByLine && lack > 1e-6) break;
      short = room - width;
    }
    from = Math.max(to, from + 1);
    ends.push(marks[from]?.index ?? text.length);
  }
  // No last line of one character: it is taken into the lines before.
  const last = text.slice(ends.at(-2) ?? 0);
  if (ends.length > 1 && [...last].filter((mark) => !closing.test(mark)).length <= 1) ends.splice(-2, 1);
  return ends;
}

const widthOf = (mark: string): number =>
  latinRun.test(mark) ? [...mark].reduce((sum, letter) => sum + (widths[letter] ?? 0.5), 0) : [...mark].length;

/** 中西间距 between two. */
const isMixed = (before: string, after: string): boolean => {
  const han = /^[\p{Script=Han}～]/u;
  return (latinRun.test(before) && han.test(after)) || (han.test(before) && latinRun.test(after));
};
