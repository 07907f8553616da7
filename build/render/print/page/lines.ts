// Composed lines → line elements on the bench: each a block one line high, its text in runs with the spaces the composer
// gave them. Checks in the browser that every filled line ends where it should. Loses no node: what a line does not take
// is white space that the setting took up. Runs in a tab.
import type { LineRun, TextStyle } from '../compose/paragraph.ts';
import type { Bench, BenchParagraph } from './bench.ts';
import { type PlainSetting, plainLine, round, runStyle } from './line-html.ts';
import type { LineMiss, SetLine, SetLines, SetParagraph } from './paginated.ts';
import { boxesOf, type CarriedLine, canCarry, linesIn, takeLine } from './placeholders.ts';

/** Sets a paragraph's lines. It may have been set before, otherwise. */
export function setLines(bench: Bench, index: number, composed: SetParagraph): void {
  const paragraph = bench.paragraphs[index];
  if (!paragraph) return;
  const { element } = paragraph;
  const lines = linesOf(bench, paragraph, composed);
  element.replaceChildren(...boxesOf(element, lines, bench.carried));
  // For the style sheet: a heading of several lines takes more of the grid. Counting them itself, it would look again at
  // all that stands around every line.
  if (lines.length > 1 && /^H[1-6]$/.test(element.tagName))
    element.classList.add(`of-${Math.min(lines.length, 5)}-lines`);
  element.classList.add('composed');
}

/** A paragraph's lines: as elements, or, where nothing in them must be seen before they are printed, taken down. */
function linesOf(bench: Bench, paragraph: BenchParagraph, { lines }: SetParagraph): (HTMLElement | CarriedLine)[] {
  const { element, nodes, source, bare, tracking: base } = paragraph;
  const carries = canCarry(element, bench.notes);
  const fills = isMeasured(paragraph);
  const setting: PlainSetting = { nodes, source, styles: bench.styles, base };
  const bullet = hasBullet(element) ? bulletOf() : undefined;
  if (!bare.every(Boolean)) originsOf(paragraph); // before its nodes move
  const opened: Opened = { begun: new Set(), last: new Map() };
  const made = lines.map((line, n) => {
    const indent = n === 0 ? source.indent : 0;
    if (carries && !line.hyphen && line.runs.every(({ piece }) => bare[piece])) {
      const before = n === 0 && bullet ? bullet.outerHTML : '';
      return plainLine(line, setting, { indent, filled: fills && line.filled, before });
    }
    const root = new LineSetting(paragraph, bench.styles, opened).line(line);
    if (indent) root.style.marginLeft = `${indent}px`;
    if (n === 0 && bullet) root.prepend(bullet);
    return root;
  });
  // Only now: a line says of the one before that it goes on.
  return made.map((line, n) =>
    carries && line instanceof HTMLElement ? (takeLine(line, fills && lines[n]!.filled) ?? line) : line,
  );
}

const hasBullet = (element: HTMLElement): boolean =>
  element.matches('ul.list > li, ul.list > li > p:first-child') && !element.closest('li')!.querySelector('.task-mark');

function bulletOf(): HTMLElement {
  const bullet = document.createElement('i');
  bullet.className = 'bullet';
  return bullet;
}

/** A paragraph's own elements while its lines are made. */
interface Opened {
  /** Those that an earlier line has begun. */
  begun: Set<Element>;
  /** The last copy of each. */
  last: Map<Element, HTMLElement>;
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
    private readonly opened: Opened,
  ) {
    this.root.className = 'text-line';
  }

  line(line: SetLine): HTMLElement {
    if (line.tracking) this.root.style.letterSpacing = `${round(line.tracking + this.paragraph.tracking)}px`;
    for (const [n, run] of line.runs.entries()) this.run(run, line, line.runs[n + 1]);
    if (line.hyphen) {
      const hyphen = document.createElement('span');
      hyphen.className = 'generated';
      hyphen.style.letterSpacing = `${this.paragraph.tracking}px`;
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
    const css = this.spaced === run ? this.styleOf(run, line, 0) : this.styleOf(run, line);
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

  private styleOf(run: LineRun, line: SetLine, before = run.before): string {
    const piece = this.paragraph.source.pieces[run.piece]!;
    if (piece.kind !== 'text') return '';
    return runStyle(run, line, this.styles[piece.style]!.tracking, this.paragraph.tracking, before);
  }

  /** A run beside this one's that is as the line is but for the space before it: that can be this one's margin. */
  private needsOnlySpace(next: LineRun, line: SetLine, node: Node): boolean {
    if (this.paragraph.source.pieces[next.piece]!.kind !== 'text' || next.wide) return false;
    if (this.styleOf(next, line, 0)) return false;
    const [here, there] = [this.ancestors(node), this.ancestors(this.paragraph.nodes[next.piece]!)];
    return here.length === there.length && here.at(-1) === there.at(-1);
  }

  /** A formula, picture, ruby or mark, wrapped so that it cannot make its line higher. */
  private atom(node: Element, run: LineRun): HTMLElement {
    const isNote = this.paragraph.source.pieces[run.piece]!.kind === 'note';
    if (isNote && !run.before) return node as HTMLElement;
    const box = document.createElement('span');
    box.className = isNote ? 'raised' : 'box';
    if (!isNote) box.style.lineHeight = this.paragraph.lineHeight;
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
      if (this.opened.begun.has(original)) {
        copy.removeAttribute('id');
        copy.dataset.continued = '';
        const before = this.opened.last.get(original);
        if (before) before.dataset.continues = '';
      }
      this.opened.begun.add(original);
      this.opened.last.set(original, copy);
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
    let left: number | undefined;
    let n = -1;
    for (const element of paragraph.element.children as HTMLCollectionOf<HTMLElement>) {
      n += linesIn(element);
      const line = set.lines[n]!;
      if (!line.filled || element.dataset.line !== undefined) continue;
      left ??= paragraph.element.getBoundingClientRect().left;
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

/** What a box paints: of a formula, or of a part of one, as high as the struts of its parts; its boxes reach further. */
function paintedBox(box: HTMLElement): { top: number; bottom: number } {
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const strut of box.querySelectorAll('.katex-strut')) {
    const rect = strut.getBoundingClientRect();
    top = Math.min(top, rect.top);
    bottom = Math.max(bottom, rect.bottom);
  }
  return top < bottom ? { top, bottom } : box.getBoundingClientRect();
}
