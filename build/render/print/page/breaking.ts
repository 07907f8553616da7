// Where Paged.js cuts a text. Its own way looks a rendered text up in its source by content, and so goes to the wrong place
// where a paragraph says the same thing twice; it walks a Chinese paragraph letter by letter; it adds a hyphen to a word
// cut at a page's end. Here every rendered text node remembers its source, and the cut is found by halving.
import { type Chunker, Handler, type Polisher } from 'pagedjs';

interface BreakToken {
  node: Node;
  offset: number;
}

interface LayoutLike {
  createBreakToken(overflow: Range, rendered: HTMLElement, source: Node): BreakToken | undefined;
  textBreak(node: Text, start: number, end: number, vStart: number, vEnd: number): number | undefined;
  hyphenateAtBreak(container: Node, letter: string): void;
}

export class Breaking extends Handler {
  private sources = new WeakMap<Text, Text>();
  private patched = false;

  constructor(chunker: Chunker, polisher: Polisher, caller?: unknown) {
    super(chunker, polisher, caller);
  }

  /** The layout's class is not exported: it is reached through the first instance. */
  onPageLayout(_wrapper: HTMLElement, token: BreakToken, layout: LayoutLike): void {
    if (this.patched) return;
    this.patched = true;
    const prototype = Object.getPrototypeOf(layout) as LayoutLike;
    const Token = token.constructor as new (node: Node, offset: number) => BreakToken;
    const stock = prototype.createBreakToken;
    const sources = this.sources;
    prototype.createBreakToken = function (overflow, rendered, source) {
      const { startContainer: container, startOffset: offset } = overflow;
      const text = container instanceof Text ? container : container.childNodes[offset];
      const origin = text instanceof Text ? sources.get(text) : undefined;
      if (!(text instanceof Text) || !origin) return stock.call(this, overflow, rendered, source);
      // What is rendered of a text is always its end: the beginning may stand on sides before.
      const before = origin.length - text.length;
      const at = before + (text === container ? offset : 0);
      const first = at === 0 && !origin.previousSibling && origin.parentNode;
      return first ? new Token(first, 0) : new Token(origin, at);
    };
    prototype.textBreak = (node, _start, end, _vStart, vEnd) => firstBeyond(node, end, vEnd);
    prototype.hyphenateAtBreak = () => undefined;
  }

  /** 孤行: Chromium leaves one line over where a paragraph has three; a line more goes with it, or the paragraph. */
  onOverflow(overflow: Range | undefined, rendered: HTMLElement): Range | undefined {
    if (!overflow) return undefined;
    const whole = this.beforeWhatBegins(overflow, rendered);
    if (whole) return whole;
    const start = overflow.startContainer;
    const inside = start instanceof HTMLElement ? start : start.parentElement;
    const block = inside?.closest<HTMLElement>('p[data-block], li[data-block]');
    if (!block || block.classList.contains('composed') || block.querySelector('p, li')) return undefined;
    const lineHeight = Number.parseFloat(getComputedStyle(block).lineHeight);
    const [here, ...beyond] = [...block.getClientRects()].map((box) =>
      // The first box reaches down to the foot of the side, less than a line below its last line.
      Math.floor((box.height + 2) / lineHeight),
    );
    const after = beyond.reduce((sum, lines) => sum + lines, 0);
    if (!here || after !== 1 || block.dataset.splitFrom !== undefined) return undefined;
    const range = document.createRange();
    if (here > 2) {
      const line = startOfLastLine(block, overflow, here, lineHeight);
      if (!line) return undefined;
      range.setStart(line.node, line.offset);
    } else {
      const first = withHeadingsAbove(block);
      if (!hasTextBefore(first, rendered)) return undefined;
      range.setStartBefore(first);
    }
    range.setEndAfter(rendered.lastChild!);
    return range;
  }

  /** A box, list or table of which nothing but its frame or head would stay behind goes to the next side as a whole. */
  private beforeWhatBegins(overflow: Range, rendered: HTMLElement): Range | undefined {
    const { startContainer: container, startOffset: offset } = overflow;
    if (container instanceof Text && offset > 0) return undefined;
    let node = container instanceof Text ? container : (container.childNodes[offset] ?? container);
    const first = node;
    for (
      let parent = node.parentElement;
      parent && !parent.matches('.section') && parent !== rendered;
      parent = node.parentElement
    ) {
      const opens = parent.tagName === 'TABLE' ? node.nodeName === 'TBODY' : !textBefore(parent, node);
      if (!opens || parent.dataset.splitFrom !== undefined) break;
      node = parent;
    }
    if (node === first || !(node instanceof HTMLElement) || node.parentElement?.closest('[data-block]'))
      return undefined;
    const start = withHeadingsAbove(node);
    if (!hasTextBefore(start, rendered)) return undefined;
    const range = document.createRange();
    range.setStartBefore(start);
    range.setEndAfter(rendered.lastChild!);
    return range;
  }

  renderNode(clone: Node, source: Node): void {
    if (clone instanceof Text && source instanceof Text) {
      this.sources.set(clone, source);
      return;
    }
    if (!clone.hasChildNodes()) return;
    const rendered = document.createTreeWalker(clone, NodeFilter.SHOW_TEXT);
    const original = document.createTreeWalker(source, NodeFilter.SHOW_TEXT);
    for (;;) {
      const [a, b] = [rendered.nextNode() as Text | null, original.nextNode() as Text | null];
      if (!a || !b) return;
      this.sources.set(a, b);
    }
  }
}

/** Where the line before the overflow begins. */
function startOfLastLine(
  block: HTMLElement,
  overflow: Range,
  lines: number,
  lineHeight: number,
): { node: Text; offset: number } | undefined {
  const box = block.getClientRects()[0]!;
  const top = box.top + (lines - 1) * lineHeight;
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const offset = firstBeyond(node, box.right + 1, Math.floor(top + lineHeight * 0.2));
    if (offset === undefined) continue;
    const before = overflow.comparePoint(node, offset) < 0;
    return before && (offset > 0 || node !== block.firstChild) ? { node, offset } : undefined;
  }
  return undefined;
}

/** A block with the headings that may not be parted from it. */
function withHeadingsAbove(block: HTMLElement): HTMLElement {
  let first = block;
  for (let above = first.previousElementSibling; above instanceof HTMLElement; above = first.previousElementSibling) {
    if (above.dataset.breakAfter !== 'avoid' && first.dataset.previousBreakAfter !== 'avoid') break;
    first = above;
  }
  return first;
}

function textBefore(parent: HTMLElement, node: Node): boolean {
  const range = document.createRange();
  range.setStart(parent, 0);
  range.setEndBefore(node);
  return range.toString().trim() !== '';
}

function hasTextBefore(element: HTMLElement, rendered: HTMLElement): boolean {
  const range = document.createRange();
  range.setStart(rendered, 0);
  range.setEndBefore(element);
  return range.toString().trim() !== '' || range.cloneContents().querySelector('img') !== null;
}

/** The first character that stands in the overflow: the start of a line. Undefined where all are on the side. */
function firstBeyond(node: Text, end: number, vEnd: number): number | undefined {
  const range = document.createRange();
  const beyond = (offset: number): boolean => {
    // Collapsed white space has no box: it goes with what follows.
    for (let at = offset; at < node.length; at += 1) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      if (box.width === 0 && box.height === 0) continue;
      return Math.floor(box.left) >= end || Math.floor(box.top) >= vEnd;
    }
    return true;
  };
  let low = 0;
  let high = node.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (beyond(middle)) high = middle;
    else low = middle + 1;
  }
  if (low >= node.length) return undefined;
  // A character outside the basic plane is one character.
  const code = node.data.charCodeAt(low);
  return code >= 0xdc00 && code <= 0xdfff ? low - 1 : low;
}
