// The composer: a paragraph's pieces → its lines, by CLREQ and GB/T 15834, the whole paragraph weighed at once. Pure and
// deterministic; knows no browser and no page. See build/COMPOSER.md.
import type { Cells } from './cells.ts';
import { type LineContext, type SetLine, setLine } from './justify.ts';
import type { Measure } from './measure.ts';
import type { ComposedParagraph, ParagraphSource, PunctuationScheme, Refusal, TextStyle } from './paragraph.ts';
import { readCells } from './reading.ts';
import { evenGap } from './squeeze.ts';
import { type Breaks, type Frame, isSingleCharacter, Strictness, type Sums, sumsOf, totalFit } from './total-fit.ts';

export { createMeasure, type Measure } from './measure.ts';
export type * from './paragraph.ts';

export interface ComposeSettings {
  styles: readonly TextStyle[];
  scheme: PunctuationScheme;
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
  /** The paragraph ends with it, or an unfilled line end does. */
  isLast: boolean;
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
    const left = source.fit - fitted;
    if (left === 0 || part.strictness !== Strictness.strict) continue;
    const { breaks, by } = refit(part, left);
    part.breaks = breaks;
    fitted += by;
  }
  const composed: ComposedParagraph = { lines: [], fitted, flaws: [] };
  for (const part of parts) setPart(part, composed);
  return composed;
}

/**
 * Whether a paragraph can be set a line shorter or longer within the limits, and at what cost.
 * @returns costs 0 (free) to 1 (at the limit); absent: it cannot
 */
export function fitCosts(source: ParagraphSource, settings: ComposeSettings): { shorter?: number; longer?: number } {
  const parts = partsOf(source, settings);
  if (typeof parts === 'string') return {};
  const costs: { shorter?: number; longer?: number } = {};
  for (const part of parts) {
    if (part.strictness !== Strictness.strict) continue;
    for (const by of [-1, 1] as const) {
      const other = refit(part, by);
      if (other.by !== by) continue;
      const cost = costOf(part, other.breaks);
      const key = by < 0 ? 'shorter' : 'longer';
      if (cost < (costs[key] ?? 2)) costs[key] = cost;
    }
  }
  return costs;
}

/** The worst line of a setting: 0 untouched, 1 at the limits. */
function costOf(part: Part, breaks: Breaks): number {
  let worst = 0;
  let from = 0;
  for (const to of breaks.ends) {
    const { even, squeezed } = setLine(part.context, from, to, to === part.cells.count);
    worst = Math.max(worst, even / evenGap.most, squeezed * 0.8);
    from = to;
  }
  return Math.min(worst, 1);
}

function partsOf(source: ParagraphSource, settings: ComposeSettings): Part[] | Refusal {
  const parts: Part[] = [];
  let first = 0;
  for (let piece = 0; piece <= source.pieces.length; piece += 1) {
    const at = source.pieces[piece];
    if (at && at.kind !== 'break') continue;
    const cells = readCells(source, first, piece, settings);
    if (typeof cells === 'string') return cells;
    const isFirst = parts.length === 0;
    if (cells.count > 0 || at || isFirst)
      parts.push(breakPart(source, settings, cells, isFirst, at?.kind === 'break' && at.justify));
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
    endHalf: settings.scheme !== '全角' || source.align === 'center' || source.align === 'end',
    firstLead: isFirst && indent > 0,
    fillLast: fillLast && source.align === 'justify',
    ragged: source.align !== 'justify' || source.balance,
  };
  const sums = sumsOf(cells, source.size);
  const own: ParagraphSource = isFirst ? source : { ...source, indent: 0 };
  const context: LineContext = { source: own, styles: settings.styles, measure: settings.measure, cells, sums, frame };
  let breaks: Breaks = { ends: [], demerits: 0 };
  let strictness: Strictness = Strictness.strict;
  if (cells.count > 0)
    for (strictness of [Strictness.strict, Strictness.loose, Strictness.desperate] as const) {
      const found = totalFit(cells, sums, frame, strictness);
      const best = found.byCount.get(found.best);
      if (!best) continue;
      breaks = best;
      break;
    }
  return { context, cells, sums, frame, breaks, strictness, isLast: true };
}

/** The setting nearest to `by` lines from the best. */
function refit(part: Part, by: number): { breaks: Breaks; by: number } {
  const { cells, sums, frame } = part;
  if (cells.count === 0) return { breaks: part.breaks, by: 0 };
  const base = totalFit(cells, sums, frame, Strictness.strict);
  const spread = Math.min(Math.abs(by) + 1, 4);
  const { byCount, best } = totalFit(cells, sums, frame, Strictness.strict, spread, base.counts);
  for (let step = by; step !== 0; step -= Math.sign(by)) {
    const breaks = byCount.get(best + step);
    if (breaks && !(step > 0 && isSingleCharacter(cells, breaks.ends.at(-2) ?? 0))) return { breaks, by: step };
  }
  return { breaks: part.breaks, by: 0 };
}

function setPart(part: Part, composed: ComposedParagraph): void {
  const { context, cells, breaks } = part;
  if (cells.count === 0) {
    composed.lines.push({
      runs: [],
      tracking: 0,
      width: context.source.indent,
      natural: context.source.indent,
      filled: false,
    });
    return;
  }
  let from = 0;
  for (const to of breaks.ends) {
    const isLast = to === cells.count;
    const set = setLine(context, from, to, isLast);
    report(composed, part, set, from, to);
    composed.lines.push(set.line);
    from = to;
  }
}

function report(composed: ComposedParagraph, part: Part, set: SetLine, from: number, to: number): void {
  const { cells } = part;
  const line = composed.lines.length;
  if (set.overfull > 0) composed.flaws.push({ line, kind: 'overfull', by: set.overfull });
  if (set.loose > 0) composed.flaws.push({ line, kind: 'loose', by: set.loose });
  const isLast = to === cells.count;
  if (isLast && from > 0 && isSingleCharacter(cells, from))
    composed.flaws.push({ line, kind: 'single-character-line', by: 1 });
  if (!isLast && cells.penalty[to - 1]! >= 1e4) composed.flaws.push({ line, kind: 'forbidden-break', by: 1 });
}
