// Composed lines → line elements on the bench: each a block one line high, its text in runs with the spaces the composer
// gave them. Checks in the browser that every filled line ends where it should. Loses no node: what a line does not take
// is white space that the setting took up. Runs in a tab.
import type { LineRun, TextStyle } from '../compose/paragraph.ts';
import type { Bench, BenchParagraph } from './bench.ts';
import type { LineMiss, SetLine, SetLines, SetParagraph } from './paginated.ts';
import { canCarry, carryLine } from './placeholders.ts';

/** Sets a paragraph's lines. It may have been set before, otherwise. */
export function setLines(bench: Bench, index: number, composed: SetParagraph): void {
  const paragraph = bench.paragraphs[index];
  if (!paragraph) return;
  const { element, tracking, lineHeight } = paragraph;
  originsOf(paragraph); // before its nodes move
  const begun = new Set<Element>();
  const last = new Map<Element, HTMLElement>();
  const lines = composed.lines.map((line, n) => {
    const setting = new LineSetting(paragraph, bench.styles, tracking, lineHeight, begun, last);
    const made = setting.line(line);
    if (n === 0 && paragraph.source.indent) made.style.marginLeft = `${paragraph.source.indent}px`;
    return made;
  });
  if (element.matches('ul.list > li:not(:has(.task-mark))') || element.matches('ul.list > li > p:first-child')) {
    if (!element.closest('li')?.querySelector('.task-mark')) {
      const bullet = document.createElement('i');
      bullet.className = 'bullet';
      lines[0]?.prepend(bullet);
    }
  }
  if (canCarry(element, bench.notes)) {
    const fills = isMeasured(paragraph);
    for (const [n, line] of lines.entries()) carryLine(line, fills && composed.lines[n]!.filled, bench.carried);
  }
  element.replaceChildren(...lines);
  // For the style sheet: a heading of several lines takes more of the grid. Counting them itself, it would look again at
  // all that stands around every line.
  if (lines.length > 1 && /^H[1-6]$/.test(element.tagName))
    element.classList.add(`of-${Math.min(lines.length, 5)}-lines`);
  element.classList.add('composed');
}

/** One line being put together. */
class LineSetting {
  private readonly root = document.createElement('span');
  /** Open copies, outermost first, beside the elements they copy. */
  private open: { original: Element; copy: HTMLElement }[] = [];
  /** The run whose space before it stands already. */
  private spaced: LineRun | undefined;

  constructor(
    private readonly paragraph: BenchParagraph,
    private readonly styles: readonly TextStyle[],
    private readonly base: number,
    private readonly lineHeight: string,
    /** Elements of the paragraph that an earlier line has begun. */
    private readonly begun: Set<Element>,
    private readonly last: Map<Element, HTMLElement>,
  ) {
    this.root.className = 'text-line';
  }

  line(line: SetLine): HTMLElement {
    if (line.tracking) this.root.style.letterSpacing = `${round(line.tracking + this.base)}px`;
    for (const [n, run] of line.runs.entries()) this.run(run, line, line.runs[n + 1]);
    if (line.hyphen) {
      const hyphen = document.createElement('span');
      hyphen.className = 'generated';
      hyphen.style.letterSpacing = `${this.base}px`;
      hyphen.textContent = '-';
      (this.open.at(-1)?.copy ?? this.root).append(hyphen);
    }
    return this.root;
  }

  private run(run: LineRun, line: SetLine, next: LineRun | undefined): void {
    const node = this.paragraph.nodes[run.piece]!;
    const piece = this.paragraph.source.pieces[run.piece]!;
    if (piece.kind === 'edge') {
      this.enter([...this.ancestors(node), node as Element]);
      return;
    }
    const into = this.enter(this.ancestors(node));
    if (piece.kind !== 'text') {
      into.append(this.atom(node as Element, run));
      return;
    }
    const text = (node as Text).data.slice(run.from, run.to);
    const css = this.styleOf(this.spaced === run ? { ...run, before: undefined } : run, line);
    if (!css && !run.wide) {
      into.append(text);
      return;
    }
    const span = document.createElement('span');
    if (run.wide) span.className = 'wide';
    const parts = css ? [css] : [];
    if (next?.before && this.needsOnlySpace(next, line, node)) {
      parts.push(`margin-right:${round(next.before)}px`);
      this.spaced = next;
    }
    if (parts.length > 0) span.setAttribute('style', parts.join(';'));
    span.append(text);
    into.append(span);
  }

  private styleOf(run: LineRun, line: SetLine): string {
    const piece = this.paragraph.source.pieces[run.piece]!;
    return piece.kind === 'text' ? runStyle(run, line, this.styles[piece.style]!.tracking, this.base) : '';
  }

  /** A run beside this one's that is as the line is but for the space before it: that can be this one's margin. */
  private needsOnlySpace(next: LineRun, line: SetLine, node: Node): boolean {
    if (this.paragraph.source.pieces[next.piece]!.kind !== 'text' || next.wide) return false;
    if (this.styleOf({ ...next, before: undefined }, line)) return false;
    const [here, there] = [this.ancestors(node), this.ancestors(this.paragraph.nodes[next.piece]!)];
    return here.length === there.length && here.at(-1) === there.at(-1);
  }

  /** A formula, picture, ruby or mark, wrapped so that it cannot make its line higher. */
  private atom(node: Element, run: LineRun): HTMLElement {
    const isNote = this.paragraph.source.pieces[run.piece]!.kind === 'note';
    if (isNote && !run.before) return node as HTMLElement;
    const box = document.createElement('span');
    box.className = isNote ? 'raised' : 'box';
    if (!isNote) box.style.lineHeight = this.lineHeight;
    if (run.before) box.style.marginLeft = `${round(run.before)}px`;
    box.append(node);
    return box;
  }

  private ancestors(node: Node): Element[] {
    return originsOf(this.paragraph).get(node) ?? [];
  }

  /** Opens copies of these elements, closing what is open and not among them. @returns the innermost */
  private enter(path: readonly Element[]): HTMLElement {
    let common = 0;
    while (common < path.length && this.open[common]?.original === path[common]) common += 1;
    this.open.length = common;
    for (const original of path.slice(common)) {
      const copy = original.cloneNode(false) as HTMLElement;
      if (this.begun.has(original)) {
        copy.removeAttribute('id');
        copy.dataset.continued = '';
        const before = this.last.get(original);
        if (before) before.dataset.continues = '';
      }
      this.begun.add(original);
      this.last.set(original, copy);
      (this.open.at(-1)?.copy ?? this.root).append(copy);
      this.open.push({ original, copy });
    }
    return this.open.at(-1)?.copy ?? this.root;
  }
}

const origins = new WeakMap<BenchParagraph, Map<Node, Element[]>>();

/** The elements between a paragraph and each piece's node, outermost first, as they were before any line was set. */
function originsOf(paragraph: BenchParagraph): Map<Node, Element[]> {
  const known = origins.get(paragraph);
  if (known) return known;
  const paths = new Map<Node, Element[]>();
  for (const node of paragraph.nodes) {
    const path: Element[] = [];
    for (let parent = node.parentElement; parent && parent !== paragraph.element; parent = parent.parentElement)
      path.unshift(parent);
    paths.set(node, path);
  }
  origins.set(paragraph, paths);
  return paths;
}

function runStyle(run: LineRun, line: SetLine, own: number, base: number): string {
  const tracking = (run.tracking ?? line.tracking) + own;
  const inherited = line.tracking ? line.tracking + base : base;
  const parts: string[] = [];
  if (run.before) parts.push(`margin-left:${round(run.before)}px`);
  if (Math.abs(tracking - (own === base ? inherited : own)) > 1e-4) parts.push(`letter-spacing:${round(tracking)}px`);
  if (run.wordSpace) parts.push(`word-spacing:${round(run.wordSpace)}px`);
  return parts.join(';');
}

const round = (length: number): number => Math.round(length * 1000) / 1000;

/** Whether what is said of lines' ends can be seen: where a centred line ends says nothing of its width. */
const isMeasured = ({ source: { align } }: BenchParagraph): boolean => align === 'justify' || align === 'start';

/** Lines on the bench whose width in the browser is not the composer's. @param tolerance em of the paragraph */
export function missedLines(bench: Bench, composed: SetLines, tolerance = 0.05): LineMiss[] {
  const missed: LineMiss[] = [];
  const range = document.createRange();
  for (const [index, paragraph] of bench.paragraphs.entries()) {
    const set = composed[index];
    if (!paragraph || !set) continue;
    const { size } = paragraph.source;
    if (!isMeasured(paragraph)) continue;
    const left = paragraph.element.getBoundingClientRect().left;
    for (const [n, line] of set.lines.entries()) {
      const element = paragraph.element.children[n];
      if (!line.filled || !(element instanceof HTMLElement) || element.dataset.line !== undefined) continue;
      range.selectNodeContents(element);
      const overhang = overhangOf(line, paragraph);
      const width = range.getBoundingClientRect().right - left - paragraph.inset - overhang;
      const by = (width - line.width) / size;
      if (Math.abs(by) > tolerance) missed.push({ paragraph: index, line: n, by });
    }
  }
  return missed;
}

/** The line's spacing after its last character; a box or a mark has none. */
function overhangOf(line: SetLine, { source }: BenchParagraph): number {
  const last = line.runs.findLast(({ piece }) => source.pieces[piece]!.kind !== 'edge');
  return last && source.pieces[last.piece]!.kind === 'text' && last.tracking === undefined ? line.tracking : 0;
}

/** Lines with something taller than a line in them take as many whole lines as it needs. */
export function heightenLines(bench: Bench): void {
  const tall: { line: HTMLElement; above: number; below: number; step: number }[] = [];
  for (const box of bench.root.querySelectorAll<HTMLElement>('.text-line .box')) {
    const line = box.closest<HTMLElement>('.text-line')!;
    const step = line.getBoundingClientRect().height;
    const { top, bottom } = line.getBoundingClientRect();
    const inside = paintedBox(box);
    // A line's own white space and a little of its neighbours' may be used.
    const above = lineCount(top - inside.top - step * 0.2, step);
    const below = lineCount(inside.bottom - bottom - step * 0.2, step);
    if (above + below > 0) tall.push({ line, above, below, step });
  }
  for (const { line, above, below, step } of tall) {
    line.style.paddingTop = `${Math.max(Number.parseFloat(line.style.paddingTop) || 0, above * step)}px`;
    line.style.paddingBottom = `${Math.max(Number.parseFloat(line.style.paddingBottom) || 0, below * step)}px`;
    line.classList.add('tall');
  }
}

const lineCount = (over: number, step: number): number => (over <= 0 ? 0 : Math.ceil(over / step));

/** What a box paints: a formula's struts and empty boxes reach further than its ink. */
function paintedBox(box: HTMLElement): { top: number; bottom: number } {
  const formula = box.querySelector('.katex-html');
  if (!formula) return box.getBoundingClientRect();
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const strut of formula.querySelectorAll('.strut')) {
    const rect = strut.getBoundingClientRect();
    top = Math.min(top, rect.top);
    bottom = Math.max(bottom, rect.bottom);
  }
  return top < bottom ? { top, bottom } : box.getBoundingClientRect();
}
