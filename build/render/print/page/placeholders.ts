// Lines are finished: Paged.js need not carry what stands in them. While a section is paginated a line is an empty box of
// its height, with one character to count by; when its side is harvested it is filled again. Lines with something Paged.js
// or the notes must see (marks, anchors, pictures) stay as they are. Runs in a tab.

/** What stands in a line while it is carried: one character, so that nothing takes it for empty. */
const carried = '一';
const seen = '.note-mark, [id], img, svg, [data-page-of]';

/** Takes the content out of lines. @returns it, by the number each line now bears */
export function emptyLines(root: HTMLElement, notes: HTMLElement): string[] {
  const kept: string[] = [];
  for (const line of root.querySelectorAll<HTMLElement>('.text-line')) {
    // A table's caption gives 续表 its number.
    if (notes.contains(line) || line.querySelector(seen) || line.closest('caption')) continue;
    line.dataset.line = String(kept.push(line.innerHTML) - 1);
    line.textContent = carried;
  }
  return kept;
}

/** Puts it back. */
export function fillLines(side: HTMLElement, kept: readonly string[]): void {
  for (const line of side.querySelectorAll<HTMLElement>('.text-line[data-line]')) {
    line.innerHTML = kept[Number(line.dataset.line)]!;
    line.removeAttribute('data-line');
  }
}
