// Page notes: which mark each note must print, and whether mark and note stand on the same page. The marks expected come
// from the layout's account of pages; whether that account is true is then read off the PDF itself.
import type { Book, PageMap } from '../book.ts';
import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { noteMark } from '../resolve/wording.ts';
import type { PagedText } from './print.ts';
import type { PrintedSide } from './printed-side.ts';
import type { ExpectedText } from './runs.ts';
import type { Stream } from './stream.ts';

/** note id → side on which its mark stands, as the layout says. */
export function markPages(
  expected: ExpectedText,
  sides: readonly PrintedSide[],
  pageMap: PageMap,
): Map<string, number> {
  const pages = new Map<string, number>();
  for (const side of sides) for (const id of side.notes ?? []) pages.set(id, side.index);
  if (sides.some(({ notes }) => notes !== undefined)) return pages;
  for (const { note } of expected.notes) {
    const side = pageMap.anchors[`mark-${note.id}`];
    if (side !== undefined) pages.set(note.id, side);
  }
  return pages;
}

/** note id → the mark print must show. */
export function markOf(book: Book, expected: ExpectedText, pages: ReadonlyMap<string, number>): Map<string, string> {
  const marks = new Map<string, string>();
  const counts = new Map<number, number>();
  for (const { note } of expected.notes) {
    const page = pages.get(note.id);
    if (book.facts.numbering.notes !== 'page' || page === undefined) {
      marks.set(note.id, note.mark);
      continue;
    }
    const count = (counts.get(page) ?? 0) + 1;
    counts.set(page, count);
    marks.set(note.id, noteMark(count));
  }
  return marks;
}

/** Once all text agrees: are the marks in sequence on the pages where they really stand, and the notes beside them? */
export function checkMarks(
  book: Book,
  expected: ExpectedText,
  marks: ReadonlyMap<string, string>,
  text: { main: Stream; body: PagedText; notes: Stream; found: PagedText },
  where: (index: number) => string,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const counts = new Map<number, number>();
  const markPage = new Map<string, number>();
  let known = 0;
  for (const [index, run] of expected.main.entries()) {
    let from = 0;
    for (const [, id] of run.text.matchAll(/\uFDD3([^\uFDD4]*)\uFDD4/gu)) {
      const mark = marks.get(id!);
      if (!mark) continue;
      const printed = text.main.runs[index]!.text;
      const at = printed.indexOf(mark, from);
      from = at + mark.length;
      markPage.set(id!, text.body.pageAt(text.main.starts[index]! + Math.max(0, at)));
      known++;
    }
  }
  if (known === 0) return [];
  let next = 0;
  for (const { note, runs } of expected.notes) {
    // Each note is its mark, then its runs.
    const first = next;
    next += 1 + runs.length;
    const page = markPage.get(note.id);
    // A mark inside another note is not renumbered by page.
    if (page === undefined) continue;
    const mark = marks.get(note.id)!;
    const count = (counts.get(page) ?? 0) + 1;
    counts.set(page, count);
    const values = { markPage: where(page), count, expected: noteMark(count), found: mark };
    if (book.facts.numbering.notes === 'page' && mark !== noteMark(count)) {
      diagnostics.push(diagnostic('print-note-mark-in-sequence', note.place, values, { page: where(page) }));
    }
    const notePage = text.found.pageAt(text.notes.starts[first]!);
    if (notePage !== page) {
      const parts = {
        expected: text.notes.text.slice(text.notes.starts[first]!, text.notes.starts[first]! + 20),
        notePage: where(notePage),
        markPage: where(page),
      };
      diagnostics.push(diagnostic('print-note-on-its-page', note.textPlace, parts, { page: where(page) }));
    }
  }
  return diagnostics;
}
