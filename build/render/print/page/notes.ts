// Page notes under Paged.js. Its own footnote handler loses notes and prints some twice (paged-js.md §2; measured again on
// generated books), so notes are taken out of the flow before layout, and each side's notes are worked out from the marks
// that stand on it: whole where there is room, cut at a line where there is not, carried over, never dropped.
import { type Chunker, Handler, type PageLike, type Polisher } from 'pagedjs';
import { linesAboveNotes } from '../plan/stack.ts';
import { cutAt } from './note-cut.ts';
import { isOnSide, type Line, lastLineBottom, lineOf } from './note-lines.ts';

export class PageNotes extends Handler {
  /** Notes of the section, by id, as they stood in the text. */
  private originals = new Map<string, HTMLElement>();
  /** What is left over of notes from the side before. */
  private carried: HTMLElement[] = [];
  private page: PageLike | undefined;
  /** Notes taken in whole when this side was looked at last: what comes after them moves none of their marks. */
  private taken: string[] = [];
  /** Notes whose marks turned out to be on an earlier side than they could be put on. */
  late: string[] = [];

  constructor(chunker: Chunker, polisher: Polisher, caller?: unknown) {
    super(chunker, polisher, caller);
  }

  /** Notes left to place: none once a section is done. */
  get left(): number {
    return this.carried.length;
  }

  afterParsed(parsed: DocumentFragment): void {
    this.originals = new Map();
    this.carried = [];
    this.late = [];
    for (const note of parsed.querySelectorAll<HTMLElement>('.page-note')) {
      this.originals.set(note.dataset.noteId ?? '', note);
      note.remove();
    }
    for (const bench of parsed.querySelectorAll('.bench-notes')) bench.remove();
  }

  beforePageLayout(page: PageLike): void {
    this.page = page;
    this.taken = [];
    this.place([]);
  }

  /** Before Paged.js looks for what overflows: which marks stand here, and how much room their notes take. */
  layout(wrapper: HTMLElement): void {
    if (this.page?.wrapper !== wrapper) return;
    const area = wrapper.closest<HTMLElement>('.pagedjs_area')!;
    const marks = this.marksIn(wrapper);
    let ids = this.taken.every((id, n) => marks[n]?.dataset.noteId === id) ? [...this.taken] : [];
    if (ids.length > 0 || this.carried.length > 0 || innerOf(area).childElementCount > 0) this.place(ids);
    if (!marks.slice(0, ids.length).every((mark) => isOnSide(mark, wrapper))) {
      // A line that has to stand with the next may have left with it after all.
      ids = [];
      this.place(ids);
    }
    this.taken = [];
    let whole = true;
    this.acceptAll(area, wrapper, ids, marks);
    for (let n = ids.length; n < marks.length && isOnSide(marks[n]!, wrapper); ) {
      // Measured before its notes take room: afterwards the line may have left the side.
      const line = lineOf(marks[n]!, wrapper);
      const group: string[] = [];
      for (; n < marks.length && isOnSide(marks[n]!, wrapper); n += 1) {
        if (group.length > 0 && Math.abs(lineOf(marks[n]!, wrapper).bottom - line.bottom) > 2) break;
        group.push(marks[n]!.dataset.noteId!);
      }
      if (this.accept(area, ids, group, line)) continue;
      whole = false;
      break;
    }
    if (whole) this.taken = [...ids];
    this.withdraw(wrapper, ids);
  }

  /**
   * Takes in all the notes whose marks stand on the side, where that moves none: line by line it would come to the same.
   * @param ids the notes taken in so far; grows
   */
  private acceptAll(area: HTMLElement, wrapper: HTMLElement, ids: string[], marks: readonly HTMLElement[]): void {
    const beyond = marks.findIndex((mark, n) => n >= ids.length && !isOnSide(mark, wrapper));
    const here = marks.slice(ids.length, beyond < 0 ? undefined : beyond);
    if (here.length < 2) return;
    const all = [...ids, ...here.map((mark) => mark.dataset.noteId!)];
    const height = this.place(all);
    const room = area.getBoundingClientRect().height - height + 0.5;
    if (here.every((mark) => isOnSide(mark, wrapper) && lineOf(mark, wrapper).bottom <= room))
      ids.push(...all.slice(ids.length));
    else this.place(ids);
  }

  /**
   * Takes the notes of a line in, whole or the last of them cut; or sends the line to the next side.
   * @param ids the notes taken in so far; grows
   * @returns false where the side ends with this line or before it
   */
  private accept(area: HTMLElement, ids: string[], group: readonly string[], line: Line): boolean {
    const whole = area.getBoundingClientRect().height;
    const height = this.place([...ids, ...group]);
    if (line.bottom + height <= whole + 0.5) {
      ids.push(...group);
      return true;
    }
    const inner = innerOf(area);
    if (line.top < 20) {
      // Already the first line of a side: its notes can have no more room than this. What is left runs on.
      ids.push(...group);
      this.place(ids);
      setNotesHeight(area, whole - line.bottom);
      return false;
    }
    const oneLine = Number.parseFloat(getComputedStyle(inner).lineHeight) || 18;
    const before = this.place([...ids, ...group.slice(0, -1)]);
    const separator = before > 0 ? 0 : Number.parseFloat(getComputedStyle(inner).paddingTop) || 0;
    if (whole - line.bottom - before - separator >= oneLine - 0.5) {
      ids.push(...group);
      this.place(ids);
      setNotesHeight(area, whole - line.bottom);
    } else {
      this.place(ids);
      // Half a pixel more than the lines above it need: they stay, it goes.
      setNotesHeight(area, whole - line.top - 0.5);
    }
    return false;
  }

  /** Lines may have moved when the text's room shrank: a note whose mark left the side leaves with it. */
  private withdraw(wrapper: HTMLElement, ids: readonly string[]): void {
    const here = new Set(
      this.marksIn(wrapper).flatMap((mark) => (isOnSide(mark, wrapper) ? [mark.dataset.noteId!] : [])),
    );
    this.dropExcept(wrapper, (id) => here.has(id) || !ids.includes(id));
  }

  /** What overflowed took its marks along. */
  afterOverflowRemoved(_removed: DocumentFragment, wrapper: HTMLElement): void {
    const here = new Set(this.marksIn(wrapper).map((mark) => mark.dataset.noteId!));
    this.dropExcept(wrapper, (id) => here.has(id));
  }

  private dropExcept(wrapper: HTMLElement, keep: (id: string) => boolean): void {
    const inner = innerOf(wrapper.closest<HTMLElement>('.pagedjs_area')!);
    for (const note of inner.querySelectorAll<HTMLElement>(':scope > .page-note:not([data-carried])')) {
      const id = note.dataset.noteId ?? '';
      if (!keep(note.dataset.outer ?? id)) note.remove();
    }
    showNotes(inner);
  }

  /** The side is full: what does not fit of its notes is cut off at a line and goes to the next. */
  afterPageLayout(
    pageElement: HTMLElement,
    page: PageLike,
    breakToken: unknown,
    chunker: Chunker,
  ): Promise<unknown> | undefined {
    const area = pageElement.querySelector<HTMLElement>('.pagedjs_area')!;
    const inner = innerOf(area);
    const placed = new Set([...inner.querySelectorAll<HTMLElement>('.page-note')].map((note) => note.dataset.noteId));
    const missed = this.marksIn(page.wrapper ?? area).filter((mark) => !placed.has(mark.dataset.noteId));
    if (placed.size === 0 && missed.length === 0) {
      this.carried = [];
      showNotes(inner);
      setNotesHeight(area, 0);
      return undefined;
    }
    const text = lastLineBottom(area);
    const room = area.getBoundingClientRect().height - text;
    this.carried = cutAt(inner, room);
    for (const note of this.carried) {
      if (note.dataset.splitFrom === undefined && note.dataset.carried === undefined)
        this.late.push(note.dataset.noteId!);
    }
    for (const mark of missed) {
      this.late.push(mark.dataset.noteId!);
      this.carried.push(...this.unit(mark.dataset.noteId!));
    }
    showNotes(inner);
    // Never more than the room there is: half a pixel too much would send the last line into the overflow.
    setNotesHeight(area, inner.childElementCount ? Math.min(inner.parentElement!.scrollHeight, room) : 0);
    if (breakToken || this.carried.length === 0) return undefined;
    // The text is at its end and notes are left: they get a side of their own.
    return (chunker as unknown as { clonePage(page: PageLike): Promise<void> }).clonePage(page);
  }

  /** Puts carried notes and those of these ids into the note area. @returns its height, CSS px */
  private place(ids: readonly string[]): number {
    const area = this.page!.element.querySelector<HTMLElement>('.pagedjs_area')!;
    const inner = innerOf(area);
    inner.replaceChildren();
    for (const note of this.carried) {
      const copy = note.cloneNode(true) as HTMLElement;
      copy.dataset.carried = ''; // so that it is neither withdrawn with marks nor reported late again
      inner.append(copy);
    }
    for (const id of ids) inner.append(...this.unit(id));
    showNotes(inner);
    if (inner.childElementCount === 0) {
      // Most sides of most books: nothing to measure.
      setNotesHeight(area, 0);
      return 0;
    }
    const whole = area.getBoundingClientRect().height;
    const line = Number.parseFloat(getComputedStyle(area).lineHeight) || 24;
    const most = whole - linesAboveNotes * line;
    const height = inner.parentElement!.scrollHeight;
    setNotesHeight(area, Math.min(height, most));
    // As high as its notes are, it need not be asked again.
    return height <= most ? height : inner.parentElement!.scrollHeight;
  }

  /** A note and the notes whose marks stand inside it. */
  private unit(id: string, outer = id, seen = new Set<string>()): HTMLElement[] {
    const original = this.originals.get(id);
    if (!original || seen.has(id)) return [];
    seen.add(id);
    const note = original.cloneNode(true) as HTMLElement;
    note.dataset.outer = outer;
    const inside = [...note.querySelectorAll<HTMLElement>('.note-mark')];
    return [note, ...inside.flatMap((mark) => this.unit(mark.dataset.noteId ?? '', outer, seen))];
  }

  private marksIn(root: HTMLElement): HTMLElement[] {
    const marks = [...root.querySelectorAll<HTMLElement>('.note-mark[data-note-id]')];
    return marks.filter(
      (mark) => this.originals.has(mark.dataset.noteId!) && !mark.closest('.generated, .pagedjs_footnote_area'),
    );
  }
}

function innerOf(area: HTMLElement): HTMLElement {
  return area.querySelector<HTMLElement>('.pagedjs_footnote_inner_content')!;
}

function showNotes(inner: HTMLElement): void {
  inner.parentElement!.classList.toggle('pagedjs_footnote_empty', inner.childElementCount === 0);
}

function setNotesHeight(area: HTMLElement, height: number): void {
  // As Paged.js's sheet has it from a custom property; that one is inherited, and would style the whole side anew.
  const most = Math.max(0, height);
  area.querySelector<HTMLElement>('.pagedjs_page_content')!.style.height = `calc(100% - ${most}px)`;
  innerOf(area).parentElement!.style.height = `${most}px`;
}
