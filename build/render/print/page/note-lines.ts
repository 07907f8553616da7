// Where the marks of notes stand on a side: on it or beyond its foot, and on which line. Measures; changes nothing. Runs in a
// tab.

/** True while a mark stands in the side's own column and not in the overflow beside it. */
export function isOnSide(mark: HTMLElement, wrapper: HTMLElement): boolean {
  const column = wrapper.parentElement!.getBoundingClientRect();
  return mark.getBoundingClientRect().left < column.right;
}

/** Top and bottom of a line, CSS px from the top of the type area. */
export interface Line {
  top: number;
  bottom: number;
}

/** The line a mark stands on (or its table row or figure, which cannot be cut), from the top of the type area. CSS px. */
export function lineOf(mark: HTMLElement, wrapper: HTMLElement): Line {
  const origin = wrapper.parentElement!.getBoundingClientRect().top;
  const row = mark.closest('tr, figure, .equation');
  if (row) {
    const box = row.getBoundingClientRect();
    return { top: box.top - origin, bottom: box.bottom - origin };
  }
  const set = mark.closest<HTMLElement>('.text-line');
  if (set) {
    const box = set.getBoundingClientRect();
    return { top: box.top - origin, bottom: box.bottom - origin };
  }
  const block = mark.closest<HTMLElement>('[data-block]') ?? mark.parentElement!;
  const lineHeight = Number.parseFloat(getComputedStyle(block).lineHeight) || 24;
  // A superscript's own box is off the line's middle: the character before it, which no break can part from it, tells.
  const box = characterBefore(mark, block) ?? mark.getBoundingClientRect();
  const column = [...block.getClientRects()].find((rect) => rect.left - 1 <= box.left && box.left <= rect.right + 1);
  const blockTop = (column ?? block.getBoundingClientRect()).top;
  const padding = Number.parseFloat(getComputedStyle(block).paddingTop) || 0;
  const n = Math.max(0, Math.floor((box.top + box.height / 2 - blockTop - padding) / lineHeight));
  const top = blockTop + padding + n * lineHeight - origin;
  return { top, bottom: top + lineHeight };
}

/** The box of the last visible character before a mark, in its block. */
function characterBefore(mark: HTMLElement, block: HTMLElement): DOMRect | undefined {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  walker.currentNode = mark;
  for (let node = walker.previousNode() as Text | null; node; node = walker.previousNode() as Text | null) {
    if (node.parentElement?.closest('.note-mark')) return undefined; // marks in a row: all are raised
    for (let at = node.length - 1; at >= 0; at -= 1) {
      if (/[\s\u2060]/.test(node.data[at]!)) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    }
  }
  return undefined;
}

/** Bottom of the last line of text on the side, from the top of the type area. CSS px. */
export function lastLineBottom(area: HTMLElement): number {
  const content = area.querySelector<HTMLElement>('.pagedjs_page_content')!;
  const origin = area.getBoundingClientRect().top;
  const range = document.createRange();
  range.selectNodeContents(content.firstElementChild ?? content);
  const box = range.getBoundingClientRect();
  const own = content.getBoundingClientRect();
  return box.height === 0 ? 0 : Math.min(box.bottom, own.bottom) - origin;
}
