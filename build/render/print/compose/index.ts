// The composer: a paragraph's pieces → its lines, by CLREQ and GB/T 15834, the whole paragraph weighed at once. Pure and
// deterministic; knows no browser and no page. See build/COMPOSER.md.
import { balanced } from './balance.ts';
import type { Cells } from './cells.ts';
import { Penalty } from './cells.ts';
import { Strictness } from './demerits.ts';
import { filledEnds } from './first-fit.ts';
import { type LineContext, setLine, strain } from './justify.ts';
import { isSingleCharacter } from './last-line.ts';
import type { Measure } from './measure.ts';
import type {
  ComposedParagraph,
  LineEnds,
  ParagraphSource,
  PunctuationScheme,
  Refusal,
  TextStyle,
} from './paragraph.ts';
import { readCells } from './reading.ts';
import { evenGap } from './squeeze.ts';
import { type Frame, type Sums, sumsOf } from './sums.ts';
import { type Breaks, totalFit } from './total-fit.ts';

export { createMeasure, type Measure } from './measure.ts';
export type * from './paragraph.ts';

export interface ComposeSettings {
  styles: readonly TextStyle[];
  scheme: PunctuationScheme;
  /** Absent: 整段. */
  lineEnds?: LineEnds;
  measure: Measure;
}

/** A part of a paragraph between forced line ends. */
interface Part {
  context: LineContext;
  cells: Cells;
  sums: Sums;
  frame: Frame;
  breaks: Breaks;
  strictness: Strictness;
  counts: Int32Array | undefined;
  filled: Int32Array | undefined;
}

/**
 * Breaks a paragraph into lines and sets them.
 * @returns the lines, or why the browser has to
 */
export function composeParagraph(source: ParagraphSource, settings: ComposeSettings): ComposedParagraph | Refusal {
  const parts = partsOf(source, settings);
  if (typeof parts === 'string') return parts;
  let fitted = 0;
  for (const part of parts) {
    const asked = source.fit - fitted;
    const found = nearest(part, asked);
    if (!found) continue;
    part.breaks = found.breaks;
    fitted += found.by;
  }
  const composed: ComposedParagraph = { lines: [], fitted, flaws: [] };
  for (const part of parts) setPart(part, composed);
  return composed;
}

/**
 * Whether a paragraph can be set a line shorter or longer for a page's sake, and at what cost.
 * @returns costs 0 (free) to 1 (at the limit); absent: it cannot, or would be seen
 */
export function fitCosts(source: ParagraphSource, settings: ComposeSettings): { shorter?: number; longer?: number } {
  const parts = partsOf(source, settings);
  if (typeof parts === 'string') return {};
  const costs: { shorter?: number; longer?: number } = {};
  for (const part of parts) {
    const others = settingsAround(part, 1);
    for (const [key, by] of [['shorter', -1] as const, ['longer', 1] as const]) {
      const other = others.get(by);
      const cost = other ? costOf(part, other) : undefined;
      if (cost !== undefined) costs[key] = Math.min(cost, costs[key] ?? 1);
    }
  }
  return costs;
}

/** Of what a line has to give: the most for a page's sake, the most in two lines in sequence; and what two in sequence cost beside. */
const darkest = { line: 0.85, sequence: 0.7, price: 0.5 } as const;

/**
 * What a setting costs: its worst line, 0 untouched, 1 at the limits, and lines in sequence that are squeezed.
 * @returns nothing where it would be seen as dark: an editor may ask for such lines, a page is not worth them
 */
function costOf(part: Part, breaks: Breaks): number | undefined {
  let worst = 0;
  let sequence = 0;
  let before = 0;
  let from = 0;
  for (const to of breaks.ends) {
    const { even, squeezed, given } = strain(part.context, from, to);
    worst = Math.max(worst, even / evenGap.most, squeezed);
    // One comma at half is not dark.
    const dark = squeezed * Math.min(given, 1);
    const both = Math.min(before, dark);
    if (dark > darkest.line || both > darkest.sequence) return undefined;
    sequence += both;
    before = dark;
    from = to;
  }
  return Math.min(worst + darkest.price * sequence, 1);
}

/** A paragraph that has been composed is asked at once what it could be fitted to: its best lines are kept till then. */
const lastParts = new WeakMap<ParagraphSource, { settings: ComposeSettings; parts: Part[] }>();

/** The parts with the best lines of each; copies, whose lines may be set otherwise. */
function partsOf(source: ParagraphSource, settings: ComposeSettings): Part[] | Refusal {
  const known = lastParts.get(source);
  if (known && isAlike(known.settings, settings)) return known.parts.map((part) => ({ ...part }));
  const parts = readParts(source, settings);
  if (typeof parts === 'string') return parts;
  lastParts.set(source, { settings, parts });
  return parts.map((part) => ({ ...part }));
}

const isAlike = (one: ComposeSettings, other: ComposeSettings): boolean =>
  one.styles === other.styles &&
  one.scheme === other.scheme &&
  one.lineEnds === other.lineEnds &&
  one.measure === other.measure;

function readParts(source: ParagraphSource, settings: ComposeSettings): Part[] | Refusal {
  const parts: Part[] = [];
  let first = 0;
  for (let piece = 0; piece <= source.pieces.length; piece += 1) {
    const at = source.pieces[piece];
    if (at && at.kind !== 'break') continue;
    const cells = readCells(source, first, piece, settings);
    if (typeof cells === 'string') return cells;
    if (cells.count > 0 || at || parts.length === 0)
      parts.push(breakPart(source, settings, cells, parts.length === 0, at?.kind === 'break' && at.justify));
    first = piece + 1;
  }
  return parts;
}

function breakPart(
  source: ParagraphSource,
  settings: ComposeSettings,
  cells: Cells,
  isFirst: boolean,
  fillLast: boolean,
): Part {
  const indent = isFirst ? source.indent : 0;
  const frame: Frame = {
    measure: source.measure,
    firstLine: source.measure - indent,
    em: source.size,
    endHalf: !keepsEndBlank(settings.scheme) || source.align === 'center' || source.align === 'end',
    firstLead: isFirst && indent > 0,
    fillLast: fillLast && source.align === 'justify' && !source.balance,
    ragged: source.align !== 'justify' || source.balance,
  };
  const sums = sumsOf(cells, source.size);
  const context: LineContext = { ...settings, source: { ...source, indent }, cells, sums, frame };
  const part: Part = {
    context,
    cells,
    sums,
    frame,
    breaks: { ends: [], demerits: 0 },
    strictness: Strictness.strict,
    counts: undefined,
    filled: settings.lineEnds === '逐行' && !frame.ragged ? filledEnds(cells, sums, frame) : undefined,
  };
  if (cells.count === 0) return part;
  for (const strictness of [Strictness.strict, Strictness.loose, Strictness.desperate] as const) {
    const { byCount, best, counts } = totalFit(cells, sums, frame, strictness, { filled: part.filled });
    const breaks = byCount.get(best);
    if (!breaks) continue;
    const even = source.balance ? balanced(cells, sums, frame, strictness, breaks) : undefined;
    return { ...part, breaks: even ?? breaks, strictness, counts };
  }
  throw new Error('no line ends found'); // desperate allows any
}

const keepsEndBlank = (scheme: PunctuationScheme): boolean => scheme === '全角' || scheme === '全身';

/** Settings up to `spread` lines shorter and longer than the best, within the limits. */
function settingsAround(part: Part, spread: number): Map<number, Breaks> {
  const { cells, sums, frame, strictness, counts, filled, breaks } = part;
  const found = new Map<number, Breaks>();
  if (!counts || strictness !== Strictness.strict) return found;
  const { byCount } = totalFit(cells, sums, frame, strictness, { around: counts, spread: spread + 1, filled });
  for (const [count, other] of byCount) {
    const by = count - breaks.ends.length;
    if (by === 0 || Math.abs(by) > spread) continue;
    if (by > 0 && isSingleCharacter(cells, other.ends.at(-2) ?? 0)) continue;
    found.set(by, other);
  }
  return found;
}

/** The setting nearest to `asked` lines from the best; none where that is the best itself. */
function nearest(part: Part, asked: number): { breaks: Breaks; by: number } | undefined {
  if (asked === 0) return undefined;
  const others = settingsAround(part, Math.min(Math.abs(asked), 4));
  for (let by = asked; by !== 0; by -= Math.sign(asked)) {
    const breaks = others.get(by);
    if (breaks) return { breaks, by };
  }
  return undefined;
}

function setPart(part: Part, composed: ComposedParagraph): void {
  const { context, cells, breaks } = part;
  const { indent } = context.source;
  if (cells.count === 0) composed.lines.push({ runs: [], tracking: 0, width: indent, natural: indent, filled: false });
  let from = 0;
  for (const to of breaks.ends) {
    const { line, overfull, loose } = setLine(context, from, to);
    const at = composed.lines.push(line) - 1;
    const isLast = to === cells.count;
    if (overfull > 0) composed.flaws.push({ line: at, kind: 'overfull', by: overfull });
    if (loose > 0) composed.flaws.push({ line: at, kind: 'loose', by: loose });
    if (isLast && from > 0 && isSingleCharacter(cells, from))
      composed.flaws.push({ line: at, kind: 'single-character-line', by: 1 });
    if (!isLast && cells.penalty[to - 1]! >= Penalty.barred)
      composed.flaws.push({ line: at, kind: 'forbidden-break', by: 1 });
    from = to;
  }
}
