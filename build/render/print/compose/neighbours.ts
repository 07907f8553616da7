// What lies between a cell and the next: blank halves that side by side are one too many, 中西间距, word spaces, and
// whether a line may end there. Two neighbours in, the fields of the first filled; looks no further than both.
import { type Cells, Penalty, Space } from './cells.ts';
import { Class, isForbiddenEnd, isForbiddenStart, takesGap } from './classes.ts';
import type { Measure } from './measure.ts';
import type { PunctuationScheme, TextStyle } from './paragraph.ts';
import { isFullWidthSign, isSignAndDigit, signsNumber } from './signs.ts';
import { Level, mixedGap, wordSpace } from './squeeze.ts';
import { belongTogether, longestMeasure, longMeasureIn, spaceHolds } from './unbreakable.ts';

export interface ReadingSettings {
  styles: readonly TextStyle[];
  scheme: PunctuationScheme;
  measure: Measure;
}

/** White space and characters that steer, between the last cell and the next one. */
export interface Between {
  space: number;
  /** Where the character stands that prints the space; piece -1: a margin makes it. */
  piece: number;
  at: number;
  width: number;
  /** A line may end here; must not; may with a hyphen. */
  free: boolean;
  join: boolean;
  hyphen: boolean;
  /** Margins and paddings of inline elements. */
  edges: number;
}

/** Facts of a cell that only its neighbours need. */
export interface Surroundings {
  em: number;
  settings: ReadingSettings;
  /** By cell: index of its style, number of its unbreakable group; -1: none. */
  style: Int32Array;
  group: Int32Array;
  /** What the neighbours of a box take it for. */
  side: ('han' | 'latin' | 'none' | undefined)[];
  /** Pieces: parts of formulas that end with + or −. */
  operators: Set<number>;
}

/** Settles what lies between the cells a and a + 1. */
export function settle(cells: Cells, a: number, between: Between, around: Surroundings): void {
  const b = a + 1;
  const kindA = cells.kind[a]! as Class;
  const kindB = cells.kind[b]! as Class;
  const verbatim = isVerbatim(a, around) && isVerbatim(b, around);
  const touching = between.space === Space.none;
  const blank = blankBetween(cells, a, kindA, kindB, around.settings.scheme);
  cells.level[a] = blank.level;
  cells.give[a] = blank.give;
  cells.space[a] = Space.none;
  cells.spaceWidth[a] = 0;
  const [before, after] = [sideOf(cells, a, around), sideOf(cells, b, around)];
  const wide = between.space === Space.fixed && between.width > around.em * 0.6;
  const mixed =
    !verbatim && !wide && before !== 'none' && after !== 'none' && before !== after && !(touching && signs(cells, a));
  if (mixed) {
    if (!touching || takesMixedGap(cells, a) || isVerbatim(a, around) || isVerbatim(b, around))
      setMixedGap(cells, a, between, around);
  } else if (!touching && (wide || !(takesUpSpaces(kindA, before) || takesUpSpaces(kindB, after))))
    setSpace(cells, a, between, around, verbatim);
  cells.gap[a] = blank.width + cells.spaceWidth[a]!;
  cells.penalty[a] = penaltyOf(cells, a, between, around, verbatim);
  if (between.hyphen && kindA === Class.latin && kindB === Class.latin)
    cells.hyphen[a] = around.settings.measure.text('-', around.settings.styles[around.style[a]!]!);
  // A space that no line ends at is as wide as it is: 3 000, 5 km.
  if (cells.space[a] === Space.word && cells.penalty[a]! >= Penalty.barred) {
    cells.space[a] = Space.fixed;
    cells.level[a] = Level.none;
    cells.give[a] = 0;
  }
  const inWord = touching && isLatin(cells, a, around) && isLatin(cells, b, around);
  cells.tight[a] = inWord || (kindA === Class.dash && kindB === Class.dash) ? 1 : 0;
}

/**
 * Blank halves that face each other. Two marks side by side are an em and a half, never two (CLREQ, 连续标点), unless the
 * house sets them full (全身): then that half is the first to go.
 */
function blankBetween(
  cells: Cells,
  a: number,
  kindA: Class,
  kindB: Class,
  scheme: PunctuationScheme,
): { width: number; level: number; give: number } {
  const trail = cells.trail[a]!;
  const lead = cells.lead[a + 1]!;
  const both = trail + lead;
  if (!isMark(kindA) || !isMark(kindB)) {
    const mark = trail > 0 ? kindA : kindB;
    const level =
      both === 0 ? Level.none : mark === Class.comma ? Level.comma : mark === Class.stop ? Level.stop : Level.bracket;
    return { width: both, level, give: both };
  }
  let cut = 0;
  if (kindA === Class.open) {
    cut = lead;
    cells.leadCut[a + 1] = cut;
  } else if (isClosing(kindB) || lead > 0) {
    cut = trail;
    cells.trailCut[a] = cut;
  }
  if (scheme === '全身' && cut > 0) return { width: both, level: Level.pair, give: cut };
  return { width: both - cut, level: Level.none, give: 0 };
}

function setMixedGap(cells: Cells, a: number, between: Between, { em }: Surroundings): void {
  const width = Math.max(mixedGap.natural * em - between.edges, 0);
  cells.space[a] = Space.mixed;
  cells.spaceWidth[a] = width;
  cells.give[a] = Math.max(width - mixedGap.least * em, 0);
  cells.level[a] = Level.mixed;
}

function setSpace(cells: Cells, a: number, between: Between, { em }: Surroundings, verbatim: boolean): void {
  cells.space[a] = verbatim ? Space.fixed : between.space;
  cells.spaceWidth[a] = between.width;
  cells.spacePiece[a] = between.piece;
  cells.spaceAt[a] = between.at;
  if (cells.space[a] !== Space.word) return;
  cells.give[a] = Math.max(between.width - wordSpace.least * em, 0);
  cells.level[a] = Level.word;
}

/** What a line end between two cells costs. */
function penaltyOf(cells: Cells, a: number, between: Between, around: Surroundings, verbatim: boolean): number {
  const b = a + 1;
  const kindA = cells.kind[a]! as Class;
  const kindB = cells.kind[b]! as Class;
  const touching = between.space === Space.none;
  if (between.join) return Penalty.forbidden;
  if (around.group[a]! >= 0 && around.group[a] === around.group[b]) return Penalty.forbidden;
  if (kindA === Class.han && kindB === Class.han) return Penalty.free;
  const last = cells.text.charCodeAt(cells.end[a]! - 1);
  const first = cells.text.charCodeAt(cells.start[b]!);
  // Latin or not, with a space beside it or without.
  if (first === 0x201d || last === 0x201c) return Penalty.forbidden; // ” and “
  if (isForbiddenStart(kindB, first) && (kindB !== Class.latin || touching)) return Penalty.forbidden;
  if (isForbiddenEnd(kindA, last) && (kindA !== Class.latin || touching)) return Penalty.forbidden;
  if (kindB === Class.dash) return kindA === Class.dash ? Penalty.forbidden : Penalty.dashStart;
  if (between.free) return Penalty.free;
  if (kindA === Class.box && kindB === Class.box) {
    if (!touching) return Penalty.free;
    return around.operators.has(cells.piece[a]!) ? Penalty.operator : Penalty.relation;
  }
  if (between.hyphen) return Penalty.hyphen;
  const latins = isLatin(cells, a, around) && isLatin(cells, b, around);
  if (latins && touching) return verbatim ? Penalty.verbatim : Penalty.forbidden;
  if (kindA === Class.note && kindB === Class.latin && touching) return Penalty.forbidden;
  const before = cells.text.slice(Math.max(cells.end[a]! - 12, 0), cells.end[a]!);
  const after = cells.text.slice(cells.start[b]!, cells.start[b]! + 12);
  const together = latins ? spaceHolds(before, after) : belongTogether(before, after);
  return together ? Penalty.together : Penalty.free;
}

/** Settles what only shows once all cells are there: long measures and long chains. @param longest px */
export function settleChains(cells: Cells, longest: number): void {
  holdLongMeasures(cells);
  releaseLongChains(cells, longest);
}

/** A number's 量词 or unit of several characters (12平方米) is not parted either, unless the line would gape. */
function holdLongMeasures(cells: Cells): void {
  for (let at = 0; at < cells.count - 2; at += 1) {
    if (cells.penalty[at] !== Penalty.together || cells.kind[at + 1] !== Class.han) continue;
    if (!/[0-9０-９]/.test(cells.text[cells.end[at]! - 1]!)) continue;
    const from = cells.start[at + 1]!;
    const length = longMeasureIn(cells.text.slice(from, from + longestMeasure));
    for (let k = at + 1; k < at + length && k < cells.count - 1; k += 1)
      if (cells.penalty[k] === Penalty.free) cells.penalty[k] = Penalty.unit;
  }
}

/** What belongs together but is longer than a line can well hold may be parted after all. */
function releaseLongChains(cells: Cells, longest: number): void {
  let from = 0;
  let width = 0;
  for (let at = 0; at < cells.count; at += 1) {
    width += cells.body[at]! + cells.gap[at]!;
    if (at < cells.count - 1 && cells.penalty[at]! >= Penalty.barred) continue;
    if (width > longest)
      for (let k = from; k < at; k += 1) if (cells.penalty[k] === Penalty.together) cells.penalty[k] = Penalty.verbatim;
    from = at + 1;
    width = 0;
  }
}

const isMark = (kind: Class): boolean => kind >= Class.open && kind <= Class.stop;
const isClosing = (kind: Class): boolean => kind >= Class.close && kind <= Class.stop;
/** Typed spaces beside full-width marks and note marks go; those beside an exponent stay. */
const takesUpSpaces = (kind: Class, side: 'han' | 'latin' | 'none'): boolean =>
  (kind >= Class.open && kind <= Class.slash) || (kind === Class.note && side === 'none');

/** What a cell is to 中西间距. */
function sideOf(cells: Cells, cell: number, { side }: Surroundings): 'han' | 'latin' | 'none' {
  const kind = cells.kind[cell]!;
  if (kind === Class.han) return 'han';
  if (kind === Class.latin) return 'latin';
  return kind === Class.box || kind === Class.note ? (side[cell] ?? 'none') : 'none';
}

const isLatin = (cells: Cells, cell: number, around: Surroundings): boolean => sideOf(cells, cell, around) === 'latin';

/** Letters and digits take it, brackets and stops do not. */
function takesMixedGap(cells: Cells, a: number): boolean {
  const b = a + 1;
  if (cells.kind[a] === Class.latin && !takesGap(cells.text.charCodeAt(cells.end[a]! - 1))) return false;
  if (cells.kind[b] !== Class.latin) return true;
  const at = cells.start[b]!;
  const first = cells.text.charCodeAt(at);
  return takesGap(first) || (!isFullWidthSign(first) && signsNumber(cells.text, at));
}

/** A number and its sign, or × and the like, that are no word together: ±*5*, 面积×2. */
const signs = (cells: Cells, a: number): boolean =>
  isSignAndDigit(cells.text.charCodeAt(cells.end[a]! - 1), cells.text.charCodeAt(cells.start[a + 1]!));

function isVerbatim(cell: number, { settings, style }: Surroundings): boolean {
  return style[cell]! >= 0 && settings.styles[style[cell]!]!.verbatim;
}
