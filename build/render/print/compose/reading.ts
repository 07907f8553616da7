// Pieces → cells: classes, widths, blank halves, and what is taken up. One pass over the text; what lies between two
// cells is settled by neighbours.ts, and no line is decided here. Characters that only steer lines (U+200B, U+2060,
// U+00AD …) are obeyed and taken up.
import { addCell, type Cells, emptyCells, Penalty, Space } from './cells.ts';
import { Class, classOf } from './classes.ts';
import { clusters } from './measure.ts';
import { type Between, type ReadingSettings, type Surroundings, settle, settleChains } from './neighbours.ts';
import type { ParagraphSource, Piece, Refusal, TextStyle } from './paragraph.ts';
import { signsNumber } from './signs.ts';
import { Level } from './squeeze.ts';
import { type Cut, cutsAnywhere, cutsOf, latinEnd, latinMark } from './words.ts';

/** Reads the pieces [first, last) of a paragraph: all of it, or what stands between two forced line ends. */
export function readCells(
  source: ParagraphSource,
  first: number,
  last: number,
  settings: ReadingSettings,
): Cells | Refusal {
  const reading = new Reading(source, settings, source.pieces.slice(first, last));
  for (let piece = first; piece < last; piece += 1) {
    const refusal = reading.read(piece, source.pieces[piece]!);
    if (refusal) return refusal;
  }
  return reading.finish();
}

/** What a stretch of text is read with. */
interface Stretch {
  piece: number;
  text: string;
  /** Where the piece begins in the text of all. */
  base: number;
  style: TextStyle;
  styleIndex: number;
  group: number;
}

const manyCuts = 60;
const longestChain = { em: 12, ofMeasure: 0.75 } as const;
/** Width of a ’ within a word, in em: the Chinese faces have it on a full em. */
const apostrophe = 0.3;
const complex =
  /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u200c\u200d\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\ud800-\udfff]/;
const chinese = /[\u2e80-\u2fdf\u3005-\u3007\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud88d]/;

class Reading {
  private readonly cells: Cells;
  private readonly around: Surroundings;
  /** No Chinese in the paragraph: its quotes are Latin. */
  private readonly isLatin: boolean;
  private between: Between = emptyBetween();
  /** Edges that stick to the next cell. */
  private waiting: { piece: number; width: number }[] = [];

  constructor(
    private readonly source: ParagraphSource,
    private readonly settings: ReadingSettings,
    pieces: readonly Piece[],
  ) {
    let size = 2;
    for (const piece of pieces) size += piece.kind === 'text' ? piece.text.length : 1;
    this.cells = emptyCells(size);
    this.around = {
      em: source.size,
      settings,
      style: new Int32Array(size).fill(-1),
      group: new Int32Array(size).fill(-1),
      side: [],
      operators: new Set(source.pieces.flatMap((piece, n) => (piece.kind === 'box' && piece.operator ? n : []))),
    };
    this.isLatin = !source.pieces.some((piece) => piece.kind === 'text' && chinese.test(piece.text));
  }

  read(index: number, piece: Piece): Refusal | undefined {
    if (piece.kind === 'text') {
      const { style: styleIndex, text } = piece;
      const style = this.settings.styles[styleIndex]!;
      const base = this.cells.text.length;
      this.cells.text += text;
      return this.text({ piece: index, text, base, style, styleIndex, group: piece.nobreak ?? -1 });
    }
    if (piece.kind === 'edge') this.edge(index, piece.width, piece.open);
    else if (piece.kind === 'box') this.atom(index, Class.box, piece.width, piece.side);
    else if (piece.kind === 'note')
      this.atom(index, Class.note, piece.width, piece.part && this.isInWord() ? 'latin' : 'none');
    return undefined;
  }

  finish(): Cells {
    const { cells, waiting, source } = this;
    // Edges that nothing follows ride on what is there; a paragraph of nothing but edges has one empty cell.
    if (waiting.length > 0) {
      if (cells.count === 0) addCell(cells, -1, 0, 0, Class.han, 0);
      for (const { piece, width } of waiting) this.ride(cells.count - 1, piece, width, true);
    }
    settleChains(cells, Math.min(longestChain.em * source.size, longestChain.ofMeasure * source.measure));
    return cells;
  }

  /** What comes next stands close by a Latin word or number. */
  private isInWord(): boolean {
    const { cells, between } = this;
    return cells.count > 0 && between.space === Space.none && cells.kind[cells.count - 1] === Class.latin;
  }

  private edge(piece: number, width: number, open: boolean): void {
    this.between.edges += width;
    // A space before the end of an element or after its start is made by a margin: pieces keep their order.
    this.between.piece = -1;
    if (open || this.waiting.length > 0 || this.cells.count === 0) this.waiting.push({ piece, width });
    else this.ride(this.cells.count - 1, piece, width, true);
  }

  private ride(cell: number, piece: number, width: number, after: boolean): void {
    const riders = this.cells.riders.get(cell) ?? [];
    riders.push({ piece, after });
    this.cells.riders.set(cell, riders);
    this.cells.body[cell]! += width;
  }

  private atom(piece: number, kind: Class, width: number, side: 'han' | 'latin' | 'none'): void {
    const { cells, around } = this;
    const at = addCell(cells, piece, 0, 0, kind, width);
    around.side[at] = side;
    this.placed(at, cells.text.length, cells.text.length + 1);
    cells.text += '\ufffc';
  }

  private text(stretch: Stretch): Refusal | undefined {
    const { text, style } = stretch;
    const ends = complex.test(text) ? clusterEnds(text) : undefined;
    let at = 0;
    while (at < text.length) {
      const code = ends ? text.codePointAt(at)! : text.charCodeAt(at);
      const kind = classOf(code);
      let to = ends ? ends[at]! : at + 1;
      if (kind === Class.rightToLeft) return 'right-to-left';
      if (kind >= Class.space && kind <= Class.nothing) {
        this.steer(kind, stretch, at);
        to = at + 1;
      } else if (kind === Class.latin || (!style.verbatim && signsNumber(text, at))) {
        to = latinEnd(text, at, ends, !style.verbatim);
        if (!this.word(stretch, at, to)) return 'unmeasured';
      } else {
        // —— and …… are one cell.
        if (kind === Class.dash && to === at + 1 && text.charCodeAt(to) === code) to += 1;
        const isLatin = !style.verbatim && latinMark(text, at, code, this.isLatin);
        if (!this.character(stretch, at, to, kind, isLatin)) return 'unmeasured';
      }
      at = to;
    }
    return undefined;
  }

  /** A Chinese character or mark, an emoji, ——. @param isLatin a quote or apostrophe of Latin text, on a full em */
  private character(stretch: Stretch, from: number, to: number, kind: Class, isLatin: boolean): boolean {
    const { cells, settings } = this;
    const { style, text } = stretch;
    const wide = kind === Class.dash && text.charCodeAt(from) === 0x2014;
    const advance = settings.measure.text(text.slice(from, to), style, wide);
    if (Number.isNaN(advance)) return false;
    const at = addCell(cells, stretch.piece, from, to, isLatin ? Class.latin : kind, advance);
    cells.single[at] = kind === Class.dash ? 0 : 1;
    if (wide) cells.wide[at] = 1;
    if (!style.verbatim) this.halve(at, kind, isLatin, advance, stretch, from);
    this.around.style[at] = stretch.styleIndex;
    this.around.group[at] = stretch.group;
    this.placed(at, stretch.base + from, stretch.base + to);
    return true;
  }

  /** Marks: what of their width is body, what blank. */
  private halve(at: number, kind: Class, isLatin: boolean, advance: number, stretch: Stretch, from: number): void {
    const { cells, settings } = this;
    const { style, text } = stretch;
    const half = style.size / 2;
    if (kind === Class.dot) {
      // 间隔号: half an em, in the middle of it, whatever the face gives it.
      const around = (half - (advance - style.tracking)) / 2;
      cells.pre[at] = around;
      cells.post[at] = around;
      cells.body[at] = half + style.tracking;
      return;
    }
    if (kind < Class.open || kind > Class.stop || advance < half * 1.6) return;
    const isOpen = kind === Class.open;
    if (isLatin && text.charCodeAt(from) === 0x2019 && latinEnd(text, from + 1, undefined, true) > from + 1) {
      cells.body[at] = apostrophe * style.size;
      cells.post[at] = cells.body[at]! - advance;
      return;
    }
    cells.body[at] = advance - half;
    // 开明: all marks half but those that end a sentence.
    const isHalf = isLatin || (settings.scheme === '开明' && kind !== Class.stop);
    if (isHalf) cells[isOpen ? 'pre' : 'post'][at] = -half;
    else cells[isOpen ? 'lead' : 'trail'][at] = half;
  }

  /** A run of Latin characters: one cell, or one for each part it can be cut into. */
  private word(stretch: Stretch, from: number, end: number): boolean {
    const { cells, settings, around } = this;
    const { piece, base, style, group } = stretch;
    const word = stretch.text.slice(from, end);
    const whole = settings.measure.text(word, style);
    if (Number.isNaN(whole)) return false;
    const tidy = cutsOf(word, style.verbatim);
    const cuts = whole > this.source.measure ? cutsAnywhere(word, tidy) : tidy;
    // Parts measured as they stand in the word, kerning and all; in very long ones, alone.
    const upToPart = (before: number, start: number, to: number): number => {
      if (cuts.length > manyCuts) return before + settings.measure.text(word.slice(start, to), style);
      return to < word.length ? settings.measure.text(word.slice(0, to), style) : whole;
    };
    let done = 0;
    let width = 0;
    for (let n = 0; n <= cuts.length; n += 1) {
      const to = cuts[n]?.at ?? word.length;
      const upTo = upToPart(width, done, to);
      const at = addCell(cells, piece, from + done, from + to, Class.latin, Math.max(upTo - width, 0));
      around.style[at] = stretch.styleIndex;
      around.group[at] = group;
      if (cuts.length > 0) cells.fragment[at] = 1;
      this.placed(at, base + from + done, base + from + to, cuts[n - 1]);
      done = to;
      width = upTo;
    }
    return true;
  }

  private steer(kind: Class, { piece, text, style }: Stretch, at: number): void {
    const { between } = this;
    if (kind === Class.breakHere) between.free = true;
    else if (kind === Class.joinHere) between.join = true;
    else if (kind === Class.softHyphen) between.hyphen = true;
    if (kind > Class.wideSpace) return;
    const isFixed = kind !== Class.space;
    if (between.space !== Space.none && !isFixed) return;
    const isPrinted = !/[\t\n\r\f]/.test(text[at]!);
    const width = this.settings.measure.text(isPrinted ? text[at]! : ' ', style);
    between.space = isFixed ? Space.fixed : Space.word;
    between.width = Number.isNaN(width) ? style.size / 4 : width;
    // A tab or a line feed cannot be printed as it is: a margin makes the space.
    between.piece = isPrinted && !Number.isNaN(width) && this.waiting.length === 0 ? piece : -1;
    between.at = at;
    if (kind === Class.fixedSpace) between.join = true;
  }

  /** Takes note of a new cell's place. @param cut the word was cut before it */
  private placed(at: number, start: number, end: number, cut?: Cut): void {
    const { cells, settings, around } = this;
    cells.start[at] = start;
    cells.end[at] = end;
    for (const { piece, width } of this.waiting) this.ride(at, piece, width, false);
    this.waiting = [];
    if (at > 0) settle(cells, at - 1, this.between, around);
    if (cut) {
      const isHeld = around.group[at]! >= 0;
      cells.penalty[at - 1] = isHeld ? Penalty.forbidden : cut.penalty;
      cells.hyphen[at - 1] = cut.hyphen ? settings.measure.text('-', settings.styles[around.style[at]!]!) : 0;
      cells.level[at - 1] = Level.none;
    }
    clear(this.between);
  }
}

function emptyBetween(): Between {
  return { space: Space.none, piece: -1, at: 0, width: 0, free: false, join: false, hyphen: false, edges: 0 };
}

function clear(between: Between): void {
  between.space = Space.none;
  between.piece = -1;
  between.free = false;
  between.join = false;
  between.hyphen = false;
  between.edges = 0;
}

/** By offset of a cluster's first unit, where it ends. */
function clusterEnds(text: string): Int32Array {
  const ends = new Int32Array(text.length);
  let at = 0;
  for (const cluster of clusters(text)) {
    ends.fill(at + cluster.length, at, at + cluster.length);
    at += cluster.length;
  }
  return ends;
}
