// A note area with more in it than a side has room for → what stays, and what goes to the next side, cut at a line.
// Never drops a character: the cut is a Range, and both halves stay in the DOM or in the hands of the caller.

/** Cuts what stands below `room` px off the notes, at a line. @returns what was cut off, in order */
export function cutAt(inner: HTMLElement, room: number): HTMLElement[] {
  if (inner.childElementCount === 0 || inner.parentElement!.scrollHeight <= room + 0.5) return [];
  const limit = inner.getBoundingClientRect().top + room + 0.5;
  const rest: HTMLElement[] = [];
  for (const note of [...inner.querySelectorAll<HTMLElement>(':scope > .page-note')]) {
    const box = note.getBoundingClientRect();
    if (box.bottom <= limit) continue;
    const at = box.top >= limit ? undefined : firstBelow(note, limit);
    if (!at || (at.node === firstText(note) && at.offset === 0)) {
      // What could not be cut on the side before cannot be on this one: it stays, and is reported as too tall.
      if (note.dataset.carried !== undefined && note === inner.firstElementChild) continue;
      note.remove();
      rest.push(note);
      continue;
    }
    const range = document.createRange();
    const line = at.node.parentElement?.closest('.text-line');
    if (line && note.contains(line)) range.setStartBefore(line);
    else range.setStart(at.node, at.offset);
    range.setEndAfter(note.lastChild!);
    const tail = note.cloneNode(false) as HTMLElement;
    tail.append(range.extractContents());
    tail.removeAttribute('id');
    tail.dataset.splitFrom = '';
    const cut = line ? line.previousElementSibling !== null : at.offset > 0 || at.node.previousSibling !== null;
    if (cut) tail.querySelector<HTMLElement>('.note-paragraph')?.setAttribute('data-split-from', '');
    for (const empty of note.querySelectorAll('.note-paragraph')) if (!empty.textContent) empty.remove();
    note.dataset.splitTo = '';
    const last = [...note.querySelectorAll<HTMLElement>('.note-paragraph')].at(-1);
    if (cut && last && !last.classList.contains('composed')) last.dataset.alignLastSplitElement = 'justify';
    rest.push(tail);
  }
  return rest;
}

function firstText(root: Node): Node | null {
  return document.createTreeWalker(root, NodeFilter.SHOW_TEXT).nextNode();
}

/** The first character whose line ends below a limit: the start of the first line that does not fit. */
function firstBelow(note: HTMLElement, limit: number): { node: Text; offset: number } | undefined {
  const walker = document.createTreeWalker(note, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const bottomAt = (node: Text, offset: number) => {
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    return range.getBoundingClientRect().bottom;
  };
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.length === 0 || bottomAt(node, node.length - 1) <= limit) continue;
    let low = 0;
    let high = node.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bottomAt(node, middle) > limit) high = middle;
      else low = middle + 1;
    }
    return { node, offset: low };
  }
  return undefined;
}
