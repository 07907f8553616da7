// A section's HTML → what its paragraphs are made of: their pieces, styles, measures, widths of what has no metric width.
// Runs in a tab, on the bench (bench.ts). Reads the layout; breaks no line.
import type { ParagraphSource, Piece, TextStyle } from '../compose/paragraph.ts';
import { type Bench, letBreak } from './bench.ts';
import type { SectionSurvey, SurveyedParagraph } from './paginated.ts';

const paragraphLike =
  'p, li, h1, h2, h3, h4, h5, h6, figcaption, caption, td, th, dt, dd, .note-paragraph, .note-li, .note-figcaption, .note-td, .note-th, .entry';
/** Made up line by line by their own style sheets: nothing in them runs on. */
const leftToTheBrowser =
  'nav.contents, .title-page, .cip, .imprint-page > .imprint, pre, .note-pre, .katex, svg, .running-head, .folio, .generated';
const blocksInside =
  'p, ul, ol, dl, table, figure, pre, blockquote, div, h1, h2, h3, h4, h5, h6, hr, section, li, .note-paragraph, .note-ul, .note-ol, .note-blockquote, .note-div, .note-figure, .note-pre, .note-table';

/** Reads every paragraph on the bench: first what styles say, then, with nothing broken or justified, what things measure. */
export function surveyBench(bench: Bench): SectionSurvey {
  const styleNumbers = new Map<string, number>();
  const readings: Reading[] = [];
  for (const element of bench.root.querySelectorAll<HTMLElement>(paragraphLike)) {
    if (element.closest(leftToTheBrowser) || element.querySelector(blocksInside)) continue;
    if (!element.textContent?.trim() && !element.querySelector('img')) continue;
    readings.push(new Reading(element, bench.styles, styleNumbers));
  }
  let texts = takeTexts(readings);
  bench.root.classList.add('measuring');
  const parted = new Set(letBreak(bench).map((formula) => formula.closest<HTMLElement>(paragraphLike)));
  if (parted.size > 0) {
    // They are several pieces now.
    bench.root.classList.remove('measuring');
    giveBack(texts);
    for (const [n, { element }] of readings.entries())
      if (parted.has(element)) readings[n] = new Reading(element, bench.styles, styleNumbers);
    texts = takeTexts(readings);
    bench.root.classList.add('measuring');
  }
  const paragraphs = readings.map((reading): SurveyedParagraph => {
    const { element, nodes, tracking, lineHeight } = reading;
    const block = element.closest<HTMLElement>('[data-block]')?.dataset.block ?? '';
    if (reading.refusal) {
      bench.paragraphs.push(undefined);
      return { block, refused: reading.refusal };
    }
    const { source, inset } = reading.measured();
    const bare = source.pieces.map(({ kind }, n) => kind === 'text' && nodes[n]!.parentNode === element);
    bench.paragraphs.push({ element, nodes, source, tracking, lineHeight, inset, bare });
    return { block, source };
  });
  bench.root.classList.remove('measuring');
  // Off the bench before its texts come back: nobody is to lay it out until its lines are set.
  bench.root.remove();
  giveBack(texts);
  for (const block of looseBlocks(bench)) paragraphs.push({ block, refused: 'mixed' });
  return { styles: bench.styles, paragraphs };
}

/**
 * Takes the text out of plain paragraphs, whose width is their side's and not their text's: it is measured by the faces,
 * and need not be laid out.
 * @returns it, to be put back
 */
function takeTexts(readings: readonly Reading[]): [Text, string][] {
  const taken: [Text, string][] = [];
  for (const { element, nodes } of readings) {
    if (!element.matches(plain) || element.closest(shrinking)) continue;
    for (const node of nodes) {
      if (!(node instanceof Text)) continue;
      taken.push([node, node.data]);
      node.data = '';
    }
  }
  return taken;
}

function giveBack(texts: readonly [Text, string][]): void {
  for (const [text, data] of texts) text.data = data;
}

const plain = 'p, .note-paragraph';
const shrinking = 'table, figure, .equation, .container, .note-table, .note-figure';

/** Blocks with text of their own that is in no paragraph: text loose among paragraphs and lists. */
function looseBlocks(bench: Bench): string[] {
  const read = new Set(bench.paragraphs.map((paragraph) => paragraph?.element));
  return [...bench.root.querySelectorAll<HTMLElement>('[data-block]:not(tr, pre, .equation)')].flatMap((element) => {
    if (read.has(element) || element.closest(leftToTheBrowser) || element.matches('pre *')) return [];
    const loose = [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    return loose ? [element.dataset.block!] : [];
  });
}

/** One paragraph: made by a walk through its styles, measured afterwards. */
class Reading {
  readonly nodes: Node[] = [];
  refusal = '';
  readonly tracking: number;
  readonly lineHeight: string;
  private readonly pieces: Piece[] = [];
  private readonly styled: Pick<ParagraphSource, 'indent' | 'size' | 'align' | 'balance'>;
  private groups = 0;
  /** Elements with nothing in them. */
  private readonly anchors = new Set<Node>();

  constructor(
    readonly element: HTMLElement,
    private readonly styles: TextStyle[],
    private readonly numbers: Map<string, number>,
  ) {
    const css = getComputedStyle(element);
    this.tracking = px(css.letterSpacing);
    this.lineHeight = css.lineHeight;
    this.styled = {
      indent: px(css.textIndent),
      size: px(css.fontSize),
      align: alignment(css.textAlign),
      balance: css.getPropertyValue('text-wrap-style') === 'balance',
    };
    const group = isUnbroken(css) ? ++this.groups : undefined;
    for (const child of element.childNodes) this.read(child, css, group);
  }

  /** Fills in what has to be measured; edges without width go. */
  measured(): { source: ParagraphSource; inset: number } {
    const { element } = this;
    const css = getComputedStyle(element);
    const inset = px(css.paddingLeft) + px(css.borderLeftWidth);
    const measure = element.getBoundingClientRect().width - inset - px(css.paddingRight) - px(css.borderRightWidth);
    for (const [n, piece] of this.pieces.entries()) {
      const node = this.nodes[n] as Element;
      if (piece.kind === 'box' || piece.kind === 'note') piece.width = outerWidth(node);
      else if (piece.kind === 'edge') piece.width = edgeWidth(node, piece.open);
    }
    const kept = this.pieces.map(
      (piece, n) => piece.kind !== 'edge' || piece.width !== 0 || this.anchors.has(this.nodes[n]!),
    );
    const nodes = this.nodes.filter((_node, n) => kept[n]);
    this.nodes.splice(0, this.nodes.length, ...nodes);
    const fit = Number(element.dataset.fit ?? 0);
    return {
      source: {
        ...this.styled,
        pieces: this.pieces.filter((_piece, n) => kept[n]),
        measure,
        fit: Number.isFinite(fit) ? fit : 0,
      },
      inset,
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
      this.add({ kind: 'note', width: 0, ...(isExponent(node) && { part: true }) }, node);
      return;
    }
    const bases = node.matches('.math.wraps') ? node.querySelectorAll('.katex-html > .katex-base') : [];
    if (bases.length > 1) {
      for (const base of bases)
        this.add({ kind: 'box', width: 0, side: 'latin', ...(endsWithOperator(base) && { operator: true }) }, base);
      return;
    }
    const side = sideOf(node, own);
    if (side) {
      this.add({ kind: 'box', width: 0, side }, node);
      return;
    }
    const inner = group ?? (isUnbroken(own) ? ++this.groups : undefined);
    this.add({ kind: 'edge', width: 0, open: true }, node);
    for (const child of node.childNodes) this.read(child, own, inner);
    if (isEmpty(node)) this.anchors.add(node);
    else this.add({ kind: 'edge', width: 0, open: false }, node);
  }

  private styleOf(css: CSSStyleDeclaration, element: HTMLElement): number {
    const verbatim = element.closest('code, kbd, samp, .url') !== null || isAddress(element);
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

/** A part of a formula whose last sign is + or the like. */
const endsWithOperator = (base: Element): boolean =>
  [...base.children].findLast((child) => !child.matches('.mspace'))?.matches('.mbin') ?? false;

const isUnbroken = (css: CSSStyleDeclaration): boolean =>
  css.whiteSpace.startsWith('nowrap') || css.getPropertyValue('text-wrap-mode') === 'nowrap';

/** What holds nothing still holds an anchor. */
const isEmpty = (node: Node): boolean => !node.textContent && !(node as Element).querySelector('img, svg, br');

/** Margin, border and padding of an inline element's start or end. */
function edgeWidth(node: Element, open: boolean): number {
  const css = getComputedStyle(node);
  const side = open ? 'Left' : 'Right';
  return px(css[`margin${side}`]) + px(css[`border${side}Width`]) + px(css[`padding${side}`]);
}

/** A link that shows its address. */
const isAddress = (element: Element): boolean =>
  element.tagName === 'A' && /^https?:\/\//.test(element.textContent ?? '');

/** Note marks, and what is raised or lowered beside a word: short, and never at a line's start. */
function isRaised(node: HTMLElement): boolean {
  if (node.classList.contains('note-mark')) return true;
  return /^SU[PB]$/.test(node.tagName) && (node.textContent ?? '').length <= 12;
}

/** Letters, digits and signs, as against [3] and ①: of a formula, if what stands before it is Latin. */
const isExponent = (node: HTMLElement): boolean =>
  !node.classList.contains('note-mark') && /^[-+−–]?[A-Za-z\d]+[-+−]?$/.test(node.textContent ?? '');

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
