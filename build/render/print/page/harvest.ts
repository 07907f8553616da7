// A section as Paged.js laid it out → plain data: each side's HTML without Paged.js's own marks, its anchors, its blocks
// with their lines, its notes relabelled ①②③. Reads and tidies the page's DOM; lays nothing out.
import type { PageLike } from './handlers.ts';
import { keepOwnMarks } from './own-marks.ts';
import type { PaginatedSide } from './paginated.ts';
import { type CarriedLine, carriedCharacters, fillLines, linesIn, noCharacter } from './placeholders.ts';

/** Characters of a note mark for the n-th note of a side. */
function circled(n: number): string {
  if (n <= 20) return String.fromCodePoint(0x2460 + n - 1);
  if (n <= 35) return String.fromCodePoint(0x3251 + n - 21);
  if (n <= 50) return String.fromCodePoint(0x32b1 + n - 36);
  return String(n);
}

const noSpace = (text: string) => text.replace(noCharacter, '');

/** Characters of blocks that have stood on earlier sides, and ids already given. */
export interface HarvestState {
  seenText: Map<string, number>;
  seenIds: Set<string>;
  /** Cells that have stood on earlier sides, by Paged.js's reference. */
  seenCells: Set<string>;
  /** Labels marks were given, by note id. */
  labels: Map<string, string>;
}

/**
 * @param page a finished page of Paged.js
 * @param notesByPage relabel marks ①②③ on each side
 * @param carried lines of which only boxes stand on the page
 */
export function harvestSide(
  page: PageLike,
  notesByPage: boolean,
  state: HarvestState,
  carried: readonly CarriedLine[],
): PaginatedSide {
  // Where Paged.js gave a page up, it has no wrapper.
  const content = page.wrapper ?? page.area;
  const notes = page.footnotesArea.querySelector<HTMLElement>('.pagedjs_footnote_inner_content')!;
  // As it will be printed: in no columns, where what ends just at the foot may be taken for what has no room.
  page.area.style.columnWidth = 'auto';
  removeEmptyEnds(content);
  markRepeatedCells(content, state.seenCells);
  if (notesByPage) relabel(content, notes, state.labels);
  const side: PaginatedSide = {
    html: '',
    notesHtml: '',
    anchors: [],
    blocks: [],
    generated: [],
    generatedMaths: '',
    images: [],
    lateNotes: [],
    overflows: [],
    tightTables: [],
  };
  const first = content.querySelector<HTMLElement>('[data-row]:not(.generated [data-row])');
  if (first) side.firstRow = Number(first.dataset.row);
  const hasNotes = notes.childElementCount > 0;
  const area = page.area.getBoundingClientRect();
  if (hasNotes) side.notesTop = notes.parentElement!.getBoundingClientRect().top - area.top;
  const bottom = hasNotes
    ? notes.parentElement!.getBoundingClientRect().top
    : page.element.querySelector('.pagedjs_area')!.getBoundingClientRect().bottom;
  for (const [root, inNotes] of [
    [content, false],
    [notes, true],
  ] as const) {
    for (const block of root.querySelectorAll<HTMLElement>('[data-block]')) {
      const id = block.dataset.block!;
      const before = state.seenText.get(id) ?? 0;
      side.blocks.push({ block: id, lines: linesOf(block), offset: before, inNotes });
      state.seenText.set(id, before + ownCharacters(block, carried));
      const box = block.getBoundingClientRect();
      const tooWide = Math.max(widthOf(block) - area.right, box.left > area.right ? box.left - area.left : 0);
      const tooLow = box.bottom - (inNotes ? Number.POSITIVE_INFINITY : bottom + 2);
      if (tooWide > 1 || tooLow > 1) side.overflows.push({ block: id, by: Math.round(Math.max(tooWide, tooLow)) });
    }
    for (const element of root.querySelectorAll<HTMLElement>('[id]')) {
      if (state.seenIds.has(element.id)) {
        element.removeAttribute('id');
        continue;
      }
      state.seenIds.add(element.id);
      side.anchors.push(element.id);
    }
  }
  for (const table of content.querySelectorAll<HTMLElement>('table.breaks-anywhere:not([data-split-from])')) {
    const block = table.querySelector<HTMLElement>('[data-block]')?.dataset.block;
    if (block) side.tightTables.push(block);
  }
  for (const element of content.querySelectorAll<HTMLElement>('.generated')) {
    const { text, maths } = textAndMaths(element);
    side.generated.push(text);
    side.generatedMaths += maths;
  }
  for (const image of [...content.querySelectorAll('img'), ...notes.querySelectorAll('img')]) {
    side.images.push(image.getAttribute('src') ?? '');
  }
  side.html = fillLines(tidy(content), carried);
  side.notesHtml = hasNotes ? tidy(notes) : '';
  return side;
}

/** A box that was opened at the foot of the side and whose content begins on the next leaves no frame behind. */
function removeEmptyEnds(content: HTMLElement): void {
  for (const box of [...content.querySelectorAll<HTMLElement>('[data-split-to]')].reverse()) {
    if (box.textContent?.trim() === '' && !box.querySelector('img, hr')) box.remove();
  }
}

/** Characters KaTeX sets in text faces, for want of its own. */
const inTextFaces = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF\u{20000}-\u{3FFFF}]/u;

/** An element's text without what its formulas set in KaTeX's faces, and that apart. */
function textAndMaths(element: HTMLElement): { text: string; maths: string } {
  const copy = element.cloneNode(true) as HTMLElement;
  let maths = '';
  for (const formula of copy.querySelectorAll('.katex')) {
    const glyphs = [...(formula.textContent ?? '')];
    maths += glyphs.filter((glyph) => !inTextFaces.test(glyph)).join('');
    formula.textContent = glyphs.filter((glyph) => inTextFaces.test(glyph)).join('');
  }
  return { text: copy.textContent ?? '', maths };
}

/** A cell over several rows is repeated where its rows go on to the next side: the repetition is not the book's text. */
function markRepeatedCells(content: HTMLElement, seen: Set<string>): void {
  for (const cell of content.querySelectorAll<HTMLElement>('td[data-ref], th[data-ref]')) {
    const name = cell.dataset.ref!;
    if (seen.has(name) && cell.dataset.splitFrom === undefined) cell.classList.add('generated');
    // Where a row is parted, its later cells stand empty on the side before.
    if (cell.querySelector('.text-line, img') || cell.textContent?.trim()) seen.add(name);
  }
}

/** Marks of a side ①②③ in order, those inside notes after them; each note takes its mark's label with it. */
function relabel(content: HTMLElement, notes: HTMLElement, labels: Map<string, string>): void {
  let n = 0;
  for (const root of [content, notes]) {
    for (const mark of root.querySelectorAll<HTMLElement>('.note-mark[data-note-id]')) {
      if (mark.closest('.generated')) continue;
      n += 1;
      mark.textContent = circled(n);
      labels.set(mark.dataset.noteId!, circled(n));
    }
  }
  for (const note of notes.querySelectorAll<HTMLElement>('.page-note[data-note-id]')) {
    const label = labels.get(note.dataset.noteId!);
    for (const own of note.querySelectorAll<HTMLElement>('.note-number')) if (label) own.textContent = label;
  }
}

/** Right edge of what a block really paints: a long word runs out of its box. */
function widthOf(block: HTMLElement): number {
  const box = block.getBoundingClientRect();
  // What a composed line measures is checked line by line: the space after its last character may hang over.
  if (block.classList.contains('composed')) return box.right;
  return block.scrollWidth > block.clientWidth + 1 && block.clientWidth > 0 ? box.left + block.scrollWidth : box.right;
}

/** Characters of the block's text without what is not the book's. */
function ownCharacters(block: HTMLElement, carried: readonly CarriedLine[]): number {
  let own = block;
  if (block.querySelector('.generated')) {
    own = block.cloneNode(true) as HTMLElement;
    for (const each of own.querySelectorAll('.generated')) each.remove();
  }
  return noSpace(own.textContent ?? '').length + carriedCharacters(own, carried);
}

/** Lines of text a block has here: distinct baselines, superscripts counted with their line. */
function linesOf(block: HTMLElement): number {
  let set = 0;
  for (const line of block.querySelectorAll<HTMLElement>('.text-line')) set += linesIn(line);
  if (set > 0 && block.tagName !== 'TR') return set;
  const height = block.getBoundingClientRect().height;
  const lineHeight = Number.parseFloat(getComputedStyle(block).lineHeight);
  if (!lineHeight || !height) return noSpace(block.textContent ?? '') ? 1 : 0;
  return Math.max(1, Math.round(height / lineHeight));
}

/** HTML of a side's content with Paged.js's attributes taken off. */
function tidy(root: HTMLElement): string {
  keepOwnMarks(root);
  for (const element of root.querySelectorAll('[data-split-from]')) element.setAttribute('data-split-from', '');
  for (const element of root.querySelectorAll('[data-split-to]')) element.setAttribute('data-split-to', '');
  return root.innerHTML;
}
