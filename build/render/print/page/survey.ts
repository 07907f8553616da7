// A section's HTML → what its paragraphs are made of: their pieces, styles, measures, widths of what has no metric width.
// Runs in a tab, on a bench as wide as the type area, notes beside it in their own type. Reads the layout; breaks no line.
// The section stays on the bench until its lines have been set (lines.ts) and Paged.js takes it.
import type { ParagraphSource, Piece, TextStyle } from '../compose/paragraph.ts';
import type { SectionSurvey, SurveyedParagraph } from './paginated.ts';
import { fixColumnsOf } from './tables.ts';

/** A paragraph on the bench: its element, and the node of each piece. */
export interface BenchParagraph {
  element: HTMLElement;
  /** By piece index: the text node, the atomic element, the br, or the element an edge belongs to. */
  nodes: Node[];
  source: ParagraphSource;
}

export interface Bench {
  root: HTMLElement;
  notes: HTMLElement;
  paragraphs: (BenchParagraph | undefined)[];
  styles: TextStyle[];
}

const paragraphLike =
  'p, li, h1, h2, h3, h4, h5, h6, figcaption, caption, td, th, dt, dd, summary, .note-paragraph, .note-li, .note-figcaption, .note-td, .note-th, .entry';
/** Made up line by line by their own style sheets: nothing in them runs on. */
const leftToTheBrowser =
  'nav.contents, .title-page, .cip, .imprint-page > .imprint, pre, .note-pre, .katex, svg, .running-head, .folio, .generated';
const blocksInside =
  'p, ul, ol, dl, table, figure, pre, blockquote, div, h1, h2, h3, h4, h5, h6, hr, details, section, li, .note-paragraph, .note-ul, .note-ol, .note-blockquote, .note-div, .note-figure, .note-pre, .note-table';

/**
 * Puts a section on the bench.
 * @param fragment its HTML, notes still inside their paragraphs
 * @param notesByPage marks will be ①②③ on each side, whatever they are now
 */
export function layOnBench(fragment: DocumentFragment, notesByPage: boolean): Bench {
  const root = document.createElement('div');
  root.className = 'bench flow';
  root.style.cssText = 'position:absolute;left:0;top:0;width:var(--measure);visibility:hidden';
  const notes = document.createElement('div');
  notes.className = 'notes bench-notes';
  notes.style.cssText = 'position:static;width:var(--measure)';
  for (const note of fragment.querySelectorAll('.page-note')) notes.append(note);
  if (notesByPage) {
    for (const mark of fragment.querySelectorAll('.note-mark')) mark.textContent = '①';
    for (const number of notes.querySelectorAll('.note-number')) number.textContent = '①';
  }
  // A heading that would fill its side is set smaller: with the lines it must keep below it, it could not be placed.
  for (const heading of fragment.querySelectorAll('h1, h2, h3, h4, h5, h6'))
    if ((heading.textContent ?? '').length > 100) heading.classList.add('long-heading');
  root.append(fragment, notes);
  document.body.append(root);
  fixColumnsOf(root);
  return { root, notes, paragraphs: [], styles: [] };
}

/** Reads every paragraph on the bench. */
export function surveyBench(bench: Bench): SectionSurvey {
  const styleNumbers = new Map<string, number>();
  const paragraphs: SurveyedParagraph[] = [];
  for (const element of bench.root.querySelectorAll<HTMLElement>(paragraphLike)) {
    if (element.closest(leftToTheBrowser) || element.querySelector(blocksInside)) continue;
    if (!element.textContent?.trim() && !element.querySelector('img')) continue;
    const block = element.closest<HTMLElement>('[data-block]')?.dataset.block ?? '';
    const reading = new Reading(element, bench.styles, styleNumbers);
    const source = reading.paragraph();
    const inCell = element.matches('td, th, .note-td, .note-th');
    bench.paragraphs.push(source ? { element, nodes: reading.nodes, source } : undefined);
    paragraphs.push(source ? { block, source, inCell } : { block, refused: reading.refusal, inCell });
  }
  for (const block of looseBlocks(bench)) paragraphs.push({ block, refused: 'mixed', inCell: false });
  measureBoxes(bench);
  return { styles: bench.styles, paragraphs };
}

/** Blocks with text of their own that is in no paragraph: text loose among paragraphs and lists. */
function looseBlocks(bench: Bench): string[] {
  const read = new Set(bench.paragraphs.map((paragraph) => paragraph?.element));
  return [...bench.root.querySelectorAll<HTMLElement>('[data-block]:not(tr, pre, .equation)')].flatMap((element) => {
    if (read.has(element) || element.closest(leftToTheBrowser) || element.matches('pre *')) return [];
    const loose = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    return loose ? [element.dataset.block!] : [];
  });
}

/** Widths of boxes and marks as they are by themselves: not in a line that the browser has justified or broken. */
function measureBoxes(bench: Bench): void {
  bench.root.classList.add('measuring');
  for (const paragraph of bench.paragraphs) {
    for (const [n, piece] of (paragraph?.source.pieces ?? []).entries())
      if (piece.kind === 'box' || piece.kind === 'note') piece.width = outerWidth(paragraph!.nodes[n] as Element);
  }
  bench.root.classList.remove('measuring');
}

/** The walk through one paragraph. */
class Reading {
  readonly nodes: Node[] = [];
  refusal = '';
  private readonly pieces: Piece[] = [];
  private groups = 0;

  constructor(
    private readonly element: HTMLElement,
    private readonly styles: TextStyle[],
    private readonly numbers: Map<string, number>,
  ) {}

  paragraph(): ParagraphSource | undefined {
    const { element } = this;
    const css = getComputedStyle(element);
    for (const child of element.childNodes) this.read(child, css, undefined);
    if (this.refusal) return undefined;
    const box = element.getBoundingClientRect();
    const inset = ['paddingLeft', 'paddingRight', 'borderLeftWidth', 'borderRightWidth'] as const;
    const measure = inset.reduce((width, side) => width - px(css[side]), box.width);
    const fit = Number(element.dataset.fit ?? 0);
    return {
      pieces: this.pieces,
      measure,
      indent: px(css.textIndent),
      size: px(css.fontSize),
      align: alignment(css.textAlign),
      balance: css.getPropertyValue('text-wrap-style') === 'balance',
      fit: Number.isFinite(fit) ? fit : 0,
    };
  }

  private add(piece: Piece, node: Node): void {
    this.pieces.push(piece);
    this.nodes.push(node);
  }

  private read(node: Node, css: CSSStyleDeclaration, group: number | undefined): void {
    if (node instanceof Text) {
      if (node.data === '') return;
      const style = this.styleOf(css, node.parentElement!);
      this.add({ kind: 'text', text: node.data, style, ...(group === undefined ? {} : { nobreak: group }) }, node);
      return;
    }
    if (!(node instanceof HTMLElement)) {
      if (node instanceof Element) this.add({ kind: 'box', width: 0, side: 'none' }, node);
      return;
    }
    const own = getComputedStyle(node);
    if (own.display === 'none') return;
    if (node.tagName === 'BR') {
      this.add({ kind: 'break', justify: node.classList.contains('line-break') }, node);
      return;
    }
    if (own.float !== 'none' || own.position === 'absolute') {
      this.refusal = 'unmeasured';
      return;
    }
    if (isRaised(node)) {
      this.add({ kind: 'note', width: 0 }, node);
      return;
    }
    if (node.matches('.math.wraps') && node.querySelectorAll('.base').length > 1) {
      for (const base of node.querySelectorAll<HTMLElement>('.katex-html > .base'))
        this.add({ kind: 'box', width: 0, side: 'latin' }, base);
      return;
    }
    const side = sideOf(node, own);
    if (side) {
      this.add({ kind: 'box', width: 0, side }, node);
      return;
    }
    const inner = own.whiteSpace.startsWith('nowrap') || own.getPropertyValue('text-wrap-mode') === 'nowrap';
    const ownGroup = group ?? (inner ? ++this.groups : undefined);
    const before = px(own.marginLeft) + px(own.borderLeftWidth) + px(own.paddingLeft);
    const after = px(own.marginRight) + px(own.borderRightWidth) + px(own.paddingRight);
    const empty = !node.textContent && !node.querySelector('img, svg, br');
    // What holds nothing still holds an anchor.
    if (before || empty) this.add({ kind: 'edge', width: before, open: true }, node);
    for (const child of node.childNodes) this.read(child, own, ownGroup);
    if (after) this.add({ kind: 'edge', width: after, open: false }, node);
  }

  private styleOf(css: CSSStyleDeclaration, element: HTMLElement): number {
    const verbatim =
      element.closest('code, kbd, samp, .url') !== null || /^https?:\/\//.test(element.textContent ?? '');
    const key = [css.fontFamily, css.fontSize, css.fontWeight, css.fontStyle, css.letterSpacing, verbatim].join('|');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.styles.push({
      families: css.fontFamily.split(',').map((name) => name.trim().replace(/^["']|["']$/g, '')),
      size: px(css.fontSize),
      weight: Number(css.fontWeight),
      italic: css.fontStyle === 'italic',
      tracking: px(css.letterSpacing),
      verbatim,
    });
    this.numbers.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }
}

/** Note marks, and what is raised or lowered beside a word: short, and never at a line's start. */
function isRaised(node: HTMLElement): boolean {
  if (node.classList.contains('note-mark')) return true;
  return /^SU[PB]$/.test(node.tagName) && (node.textContent ?? '').length <= 12;
}

/** What cannot be broken, and what its neighbours take it for. */
function sideOf(node: HTMLElement, css: CSSStyleDeclaration): 'han' | 'latin' | 'none' | undefined {
  if (node.classList.contains('math')) return 'latin';
  if (node.tagName === 'RUBY') return /^[\x00-\u024f]/.test(node.textContent ?? '') ? 'latin' : 'han';
  if (node.tagName === 'IMG' || node.tagName === 'INPUT' || node.tagName === 'CANVAS') return 'none';
  return /^inline-/.test(css.display) ? 'none' : undefined;
}

function outerWidth(node: Element): number {
  const css = getComputedStyle(node);
  return node.getBoundingClientRect().width + px(css.marginLeft) + px(css.marginRight);
}

function alignment(textAlign: string): ParagraphSource['align'] {
  if (textAlign === 'justify') return 'justify';
  if (textAlign === 'center') return 'center';
  return textAlign === 'right' || textAlign === 'end' ? 'end' : 'start';
}

const px = (value: string): number => Number.parseFloat(value) || 0;
