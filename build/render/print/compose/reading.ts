// Pieces → cells: classes, widths, blank halves, what is taken up and what lies between neighbours. One pass over the
// text; decides no line. Characters that only steer lines (U+200B, U+2060, U+00AD …) are obeyed and taken up.
import { addCell, type Cells, emptyCells, Penalty, Space } from './cells.ts';
import { Class, classOf, isForbiddenEnd, isForbiddenStart, takesGap } from './classes.ts';
import { clusters, type Measure } from './measure.ts';
import type { ParagraphSource, Piece, PunctuationScheme, Refusal, TextStyle } from './paragraph.ts';
import { Level, mixedGap, tune, wordSpace } from './squeeze.ts';
import { belongTogether, spaceHolds } from './unbreakable.ts';
import { cutsOf } from './words.ts';

export interface ReadingSettings {
  styles: readonly TextStyle[];
  scheme: PunctuationScheme;
  measure: Measure;
}

/** What stands between the last cell and the next one: white space and characters that steer. */
interface Between {
  space: number;
  piece: number;
  at: number;
  width: number;
  steer: number;
}
const steerFree = 1;
const steerJoin = 2;
const steerHyphen = 4;

const complex =
  /[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u200c\u200d\u20d0-\u20ff\u302a-\u302f\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f\ud800-\udfff]/;

/** Reads the pieces [first, last) of a paragraph: all of it, or what stands between two forced line ends. */
export function readCells(
  source: ParagraphSource,
  first: number,
  last: number,
  settings: ReadingSettings,
): Cells | Refusal {
  const reading = new Reading(source, settings, capacity(source.pieces, first, last));
  for (let piece = first; piece < last; piece += 1) {
    const refusal = reading.read(piece, source.pieces[piece]!);
    if (refusal) return refusal;
  }
  reading.finish();
  return reading.cells;
}

function capacity(pieces: readonly Piece[], first: number, last: number): number {
  let most = 2;
  for (const piece of pieces.slice(first, last)) most += piece.kind === 'text' ? piece.text.length : 1;
  return most;
}

class Reading {
  readonly cells: Cells;
  private readonly em: number;

  private readonly styleOf: Int32Array;
  private readonly group: Int32Array;
  private between: Between = { space: Space.none, piece: -1, at: 0, width: 0, steer: 0 };
  private waiting: { piece: number; width: number }[] = [];
  private edges = 0;
  private side: ('han' | 'latin' | 'none')[] = [];

  constructor(
    private readonly source: ParagraphSource,
    private readonly settings: ReadingSettings,
    size: number,
  ) {
    this.cells = emptyCells(size);
    this.em = source.size;
    this.styleOf = new Int32Array(size).fill(-1);
    this.group = new Int32Array(size).fill(-1);
  }

  read(index: number, piece: Piece): Refusal | undefined {
    if (piece.kind === 'text') return this.text(index, piece.text, piece.style, piece.nobreak ?? -1);
    if (piece.kind === 'edge') this.edge(index, piece.width, piece.open);
    else if (piece.kind === 'box') this.atom(index, Class.box, piece.width, piece.side);
    else if (piece.kind === 'note') this.atom(index, Class.note, piece.width, 'none');
    return undefined;
  }

  /** Edges that nothing follows ride on what is there; a paragraph of nothing but edges has one empty cell. */
  finish(): void {
    if (this.waiting.length > 0) {
      if (this.cells.count === 0) addCell(this.cells, -1, 0, 0, Class.han, 0);
      for (const { piece, width } of this.waiting) this.ride(this.cells.count - 1, piece, width, true);
      this.waiting = [];
    }
    this.releaseLongChains();
  }

  private edge(piece: number, width: number, open: boolean): void {
    this.edges += width;
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
    const at = addCell(this.cells, piece, 0, 0, kind, width);
    this.side[at] = side;
    this.placed(at, this.cells.text.length, this.cells.text.length + 1);
    this.cells.text += '\ufffc';
  }

  private text(piece: number, text: string, styleIndex: number, group: number): Refusal | undefined {
    const style = this.settings.styles[styleIndex]!;
    const base = this.cells.text.length;
    this.cells.text += text;
    const ends = complex.test(text) ? clusterEnds(text) : undefined;
    let at = 0;
    while (at < text.length) {
      const code = ends ? text.codePointAt(at)! : text.charCodeAt(at);
      const kind = classOf(code);
      if (kind === Class.rightToLeft) return 'right-to-left';
      if (kind >= Class.space && kind <= Class.nothing) {
        this.steer(kind, piece, text, at, style);
        at += code > 0xffff ? 2 : 1;
        continue;
      }
      let to = ends ? ends[at]! : at + 1;
      if (kind === Class.latin) {
        to = latinEnd(text, at, ends);
        if (!this.word(piece, text.slice(at, to), at, base, style, styleIndex, group)) return 'unmeasured';
        at = to;
        continue;
      }
      if (kind === Class.dash && text.charCodeAt(to) === code && to === at + 1) to += 1;
      if (!this.character(piece, text, at, to, base, kind, style, styleIndex, group)) return 'unmeasured';
      at = to;
    }
    return undefined;
  }

  /** A Chinese character or mark, an emoji, ——. */
  private character(
    piece: number,
    text: string,
    from: number,
    to: number,
    base: number,
    kind: Class,
    style: TextStyle,
    styleIndex: number,
    group: number,
  ): boolean {
    const { cells, settings } = this;
    const wide = kind === Class.dash && text.charCodeAt(from) === 0x2014;
    const advance = settings.measure.text(text.slice(from, to), style, wide);
    if (Number.isNaN(advance)) return false;
    const at = addCell(cells, piece, from, to, kind, advance);
    cells.single[at] = kind === Class.dash ? 0 : 1;
    if (wide) cells.wide[at] = 1;
    const half = style.size / 2;
    if (kind === Class.dot && !style.verbatim) {
      const around = (half - (advance - style.tracking)) / 2;
      cells.pre[at] = around;
      cells.post[at] = around;
      cells.body[at] = half + style.tracking;
    } else if (kind >= Class.open && kind <= Class.stop && !style.verbatim && advance > half * 1.6) {
      const isOpen = kind === Class.open;
      cells.body[at] = advance - half;
      // 开明: all marks half but those that end a sentence.
      if (settings.scheme === '开明' && kind !== Class.stop) cells[isOpen ? 'pre' : 'post'][at] = -half;
      else cells[isOpen ? 'lead' : 'trail'][at] = half;
    }
    this.styleOf[at] = styleIndex;
    this.group[at] = group;
    this.placed(at, base + from, base + to);
    return true;
  }

  /** A run of Latin characters: one cell, or one for each part it can be cut into. */
  private word(
    piece: number,
    word: string,
    from: number,
    base: number,
    style: TextStyle,
    styleIndex: number,
    group: number,
  ): boolean {
    const { cells, settings } = this;
    const whole = settings.measure.text(word, style);
    if (Number.isNaN(whole)) return false;
    let cuts = cutsOf(word, style.verbatim);
    if (whole > this.source.measure) {
      const known = new Map(cuts.map((cut) => [cut.at, cut]));
      cuts = [];
      let at = 0;
      for (const cluster of clusters(word)) {
        at += cluster.length;
        if (at < word.length && !/[’'.,;:!?)\]}%"]/.test(word[at]!))
          cuts.push(known.get(at) ?? { at, penalty: Penalty.anywhere, hyphen: false });
      }
    }
    let done = 0;
    let width = 0;
    for (let n = 0; n <= cuts.length; n += 1) {
      const cut = cuts[n];
      const to = cut?.at ?? word.length;
      const upTo = cut ? settings.measure.text(word.slice(0, to), style) : whole;
      const at = addCell(cells, piece, from + done, from + to, Class.latin, Math.max(upTo - width, 0));
      this.styleOf[at] = styleIndex;
      this.group[at] = group;
      if (cuts.length > 0) cells.fragment[at] = 1;
      this.placed(at, base + from + done, base + from + to);
      if (n > 0) {
        const { penalty, hyphen } = cuts[n - 1]!;
        const held = group >= 0 && this.group[at - 1] === group;
        cells.penalty[at - 1] = held ? Penalty.forbidden : penalty;
        cells.hyphen[at - 1] = hyphen ? settings.measure.text('-', style) : 0;
        cells.tight[at - 1] = 1;
        cells.gap[at - 1] = 0;
        cells.space[at - 1] = Space.none;
        cells.level[at - 1] = Level.none;
        cells.give[at - 1] = 0;
      }
      done = to;
      width = upTo;
    }
    return true;
  }

  private steer(kind: Class, piece: number, text: string, at: number, style: TextStyle): void {
    const { between } = this;
    if (kind === Class.breakHere) between.steer |= steerFree;
    else if (kind === Class.joinHere) between.steer |= steerJoin;
    else if (kind === Class.softHyphen) between.steer |= steerHyphen;
    else if (kind !== Class.nothing) {
      const fixed = kind === Class.fixedSpace || kind === Class.wideSpace;
      if (between.space !== Space.none && !fixed) return;
      const plain = text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x09 && text.charCodeAt(at) !== 0x0d;
      const width = this.settings.measure.text(kind === Class.space && !plain ? ' ' : text[at]!, style);
      between.space = fixed ? Space.fixed : Space.word;
      between.width = Number.isNaN(width) ? this.em / 4 : width;
      // A tab or a line feed cannot be printed as it is: the space is made by a margin.
      between.piece = plain && !Number.isNaN(width) && this.waiting.length === 0 ? piece : -1;
      between.at = at;
      if (kind === Class.fixedSpace) between.steer |= steerJoin;
    }
  }

  /** Settles what lies between a new cell and the one before it. */
  private placed(at: number, start: number, end: number): void {
    const { cells, between } = this;
    this.cells.start[at] = start;
    this.cells.end[at] = end;
    for (const { piece, width } of this.waiting) this.ride(at, piece, width, false);
    this.waiting = [];
    if (at > 0) this.join(at - 1, at);
    cells.spacePiece[at] = -1;
    between.space = Space.none;
    between.steer = 0;
    this.edges = 0;
  }

  private join(a: number, b: number): void {
    const { cells, between, em, settings } = this;
    const kindA = cells.kind[a]! as Class;
    const kindB = cells.kind[b]! as Class;
    let trail = cells.trail[a]!;
    let lead = cells.lead[b]!;
    let level: number = Level.none;
    let space: number = Space.none;
    let width = 0;
    if (isMark(kindA) && isMark(kindB)) {
      // Two marks side by side are an em and a half, never two (CLREQ 3.1.6.2); with halves all round, one em.
      const cut = kindA === Class.open ? lead : trail;
      if (kindA === Class.open) cells.leadCut[b] = cut;
      else if (isClosing(kindB) || lead > 0) cells.trailCut[a] = cut;
      if ((cells.leadCut[b] || cells.trailCut[a]) && tune.pairsFull) {
        level = Level.pair;
        cells.give[a] = cut;
      } else if (kindA === Class.open) lead = 0;
      else if (cells.trailCut[a]) trail = 0;
    } else if (trail > 0) {
      level = kindA === Class.close ? Level.bracket : kindA === Class.comma ? Level.comma : Level.stop;
    } else if (lead > 0) level = Level.bracket;

    const before = cells.kind[a]! <= Class.latin || kindA === Class.box ? this.sideOf(a, true) : 'none';
    const after = kindB <= Class.latin || kindB === Class.box ? this.sideOf(b, false) : 'none';
    const bothVerbatim = this.isVerbatim(a) && this.isVerbatim(b);
    const touching = between.space === Space.none;
    const wideSpace = between.space === Space.fixed && between.width > em * 0.6;
    if (
      !bothVerbatim &&
      !wideSpace &&
      ((before === 'han' && after === 'latin') || (before === 'latin' && after === 'han'))
    ) {
      space = Space.mixed;
      width = Math.max(mixedGap.natural * em - this.edges, 0);
      if (this.takesMixedGap(a, b) || !touching) {
        cells.give[a] = Math.max(width - mixedGap.least * em, 0);
        level = Level.mixed;
      } else {
        space = Space.none;
        width = 0;
      }
    } else if (between.space !== Space.none && !this.spaceTakenUp(kindA, kindB, wideSpace)) {
      space = between.space;
      width = between.width;
      cells.spacePiece[a] = between.piece;
      cells.spaceAt[a] = between.at;
      if (space === Space.word && bothVerbatim) space = Space.fixed;
      else if (space === Space.word) {
        cells.give[a] = Math.max(width - wordSpace.least * em, 0);
        level = Level.word;
      }
    }
    if (level === Level.bracket || level === Level.comma || level === Level.stop) cells.give[a] = trail + lead;
    cells.level[a] = level;
    cells.space[a] = space;
    cells.spaceWidth[a] = width;
    cells.gap[a] = trail + lead + width;
    cells.penalty[a] = this.penalty(a, b, kindA, kindB, touching, bothVerbatim);
    if (between.steer & steerHyphen && kindA === Class.latin && kindB === Class.latin)
      cells.hyphen[a] = settings.measure.text('-', settings.styles[this.styleOf[a]!]!);
    if (space === Space.word && cells.penalty[a]! >= Penalty.barred) cells.space[a] = Space.fixed;
    const latins = (before === 'latin' || kindA === Class.latin) && (after === 'latin' || kindB === Class.latin);
    cells.tight[a] = (touching && latins) || (kindA === Class.dash && kindB === Class.dash) ? 1 : 0;
  }

  private penalty(a: number, b: number, kindA: Class, kindB: Class, touching: boolean, verbatim: boolean): number {
    const { between } = this;
    if (between.steer & steerJoin) return Penalty.forbidden;
    if (this.group[a]! >= 0 && this.group[a] === this.group[b]) return Penalty.forbidden;
    const lastA = this.cells.text.charCodeAt(this.cells.end[a]! - 1);
    const firstB = this.cells.text.charCodeAt(this.cells.start[b]!);
    if (isForbiddenStart(kindB, firstB) && !(kindB === Class.latin && !touching)) return Penalty.forbidden;
    if (isForbiddenEnd(kindA, lastA) && !(kindA === Class.latin && !touching)) return Penalty.forbidden;
    if (kindB === Class.dash) return kindA === Class.dash ? Penalty.forbidden : Penalty.dashStart;
    if (between.steer & steerFree) return Penalty.free;
    if (between.steer & steerHyphen) return Penalty.hyphen;
    const latinA = kindA === Class.latin || this.side[a] === 'latin';
    const latinB = kindB === Class.latin || this.side[b] === 'latin';
    if (kindA === Class.box && kindB === Class.box) return Penalty.free;
    if (latinA && latinB && touching) return verbatim ? Penalty.verbatim : Penalty.forbidden;
    if (kindA === Class.note && latinB && touching) return Penalty.forbidden;
    if (kindA === Class.han && kindB === Class.han) return Penalty.free;
    const before = this.cells.text.slice(Math.max(this.cells.end[a]! - 12, 0), this.cells.end[a]!);
    const after = this.cells.text.slice(this.cells.start[b]!, this.cells.start[b]! + 12);
    if (latinA && latinB) return spaceHolds(before, after) ? Penalty.together : Penalty.free;
    return belongTogether(before, after) ? Penalty.together : Penalty.free;
  }

  private sideOf(cell: number, right: boolean): 'han' | 'latin' | 'none' {
    const kind = this.cells.kind[cell]!;
    if (kind === Class.han) return 'han';
    if (kind === Class.box) return this.side[cell] ?? 'none';
    return this.cells.text.charCodeAt(right ? this.cells.end[cell]! - 1 : this.cells.start[cell]!) > 0
      ? 'latin'
      : 'none';
  }

  private takesMixedGap(a: number, b: number): boolean {
    const latin = (cell: number, right: boolean): boolean => {
      if (this.cells.kind[cell] !== Class.latin) return true;
      return takesGap(this.cells.text.charCodeAt(right ? this.cells.end[cell]! - 1 : this.cells.start[cell]!));
    };
    return latin(a, true) && latin(b, false);
  }

  /** Typed spaces beside full-width marks and note marks go; between Chinese characters they stay. */
  private spaceTakenUp(kindA: Class, kindB: Class, wideSpace: boolean): boolean {
    if (wideSpace) return false;
    const blank = (kind: Class) => (kind >= Class.open && kind <= Class.slash) || kind === Class.note;
    return blank(kindA) || blank(kindB);
  }

  private isVerbatim(cell: number): boolean {
    const style = this.styleOf[cell]!;
    return style >= 0 && this.settings.styles[style]!.verbatim;
  }

  /** What belongs together but is longer than a line can well hold may be parted after all. */
  private releaseLongChains(): void {
    const { cells } = this;
    const most = Math.min(12 * this.em, this.source.measure * 0.6);
    let from = 0;
    let width = 0;
    for (let at = 0; at < cells.count; at += 1) {
      width += cells.body[at]! + cells.gap[at]!;
      if (at < cells.count - 1 && cells.penalty[at]! >= Penalty.barred) continue;
      if (width > most)
        for (let k = from; k < at; k += 1)
          if (cells.penalty[k] === Penalty.together) cells.penalty[k] = Penalty.verbatim;
      from = at + 1;
      width = 0;
    }
  }
}

const isMark = (kind: Class): boolean => kind >= Class.open && kind <= Class.stop;
const isClosing = (kind: Class): boolean => kind >= Class.close && kind <= Class.stop;

/** End of a run of Latin characters; a ’ between letters belongs to it. */
function latinEnd(text: string, from: number, ends: Int32Array | undefined): number {
  let at = from;
  while (at < text.length) {
    const code = ends ? text.codePointAt(at)! : text.charCodeAt(at);
    const kind = classOf(code);
    const isApostrophe =
      code === 0x2019 && at > from && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1));
    if (kind !== Class.latin && kind !== Class.extend && !isApostrophe) break;
    at = ends ? Math.max(ends[at]!, at + 1) : at + 1;
  }
  return Math.max(at, from + 1);
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

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
