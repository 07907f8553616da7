// Headings and captions: the fewest lines, made alike in length, parted where sense parts. Cells and a first setting in,
// line ends out; nothing is squeezed or stretched for it.
import type { Cells } from './cells.ts';
import { Space } from './cells.ts';
import { Class } from './classes.ts';
import { type Strictness, type Weight, weigh } from './demerits.ts';
import type { Frame, Sums } from './sums.ts';
import type { Breaks } from './total-fit.ts';

/** Beyond these a text is no heading: its own line ends stand. */
const most = { lines: 8, cells: 400 } as const;
/** Demerits, beside em from the mean squared: inside a word, after a mark, after 的 and before 和. */
const taste = { insideWord: 9, afterMark: -3, afterDe: -1.5, beforeAnd: -1.5, afterGap: 12 } as const;

/** Line ends as even as can be, as many as `first` has; undefined where it is one line, or long. */
export function balanced(
  cells: Cells,
  sums: Sums,
  frame: Frame,
  strictness: Strictness,
  first: Breaks,
): Breaks | undefined {
  const lines = fewestLines(cells, sums, frame, strictness) ?? first.ends.length;
  const n = cells.count;
  if (lines < 2 || lines > most.lines || n > most.cells) return undefined;
  const mean = (sums.width[n]! + frame.measure - frame.firstLine) / lines;
  const places = placeDemerits(cells);
  const width = lines + 1;
  const cost = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array((n + 1) * width).fill(-1);
  const weight: Weight = { cost: 0, treatment: 0, surplus: 0, even: 0, loose: false, dark: 0 };
  cost[0] = 0;
  for (let to = 1; to <= n; to += 1)
    for (let from = to - 1; from >= 0; from -= 1) {
      weigh(cells, sums, frame, strictness, from, to, weight);
      if (weight.surplus < -0.001) break;
      if (weight.cost === Number.POSITIVE_INFINITY || (to < n && cells.penalty[to - 1]! >= 1e4)) continue;
      const off = (frame.measure - weight.surplus - mean) / frame.em;
      const own = off * off + (to < n ? places[to - 1]! + cells.penalty[to - 1]! : 0) + (to === n ? weight.cost : 0);
      for (let line = 0; line < lines; line += 1) {
        const total = cost[from * width + line]! + own;
        if (total >= cost[to * width + line + 1]!) continue;
        cost[to * width + line + 1] = total;
        cameFrom[to * width + line + 1] = from;
      }
    }
  if (cost[n * width + lines] === Number.POSITIVE_INFINITY) return undefined;
  const ends: number[] = [];
  for (let at = n, line = lines; line > 0; line -= 1) {
    ends.push(at);
    at = cameFrom[at * width + line]!;
  }
  return { ends: ends.reverse(), demerits: cost[n * width + lines]! };
}

/** As many lines as it takes when every one is as full as it can be without squeezing. */
function fewestLines(cells: Cells, sums: Sums, frame: Frame, strictness: Strictness): number | undefined {
  const weight: Weight = { cost: 0, treatment: 0, surplus: 0, even: 0, loose: false, dark: 0 };
  let from = 0;
  let lines = 0;
  while (from < cells.count) {
    let end = -1;
    for (let to = from + 1; to <= cells.count; to += 1) {
      weigh(cells, sums, frame, strictness, from, to, weight);
      if (weight.surplus < -0.001) break;
      if (to === cells.count || cells.penalty[to - 1]! < 1e4) end = to;
    }
    if (end < 0) return undefined;
    from = end;
    lines += 1;
  }
  return lines;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What a line end after each cell costs or brings, for the sense. */
function placeDemerits(cells: Cells): Float64Array {
  const places = new Float64Array(cells.count);
  const wordEnds = new Set<number>();
  for (const { segment, index } of words.segment(cells.text)) wordEnds.add(index + segment.length);
  for (let k = 0; k + 1 < cells.count; k += 1) {
    const kind = cells.kind[k]!;
    const end = cells.end[k]!;
    const next = cells.text[cells.start[k + 1]!];
    if (kind >= Class.close && kind <= Class.stop) places[k] = taste.afterMark;
    else if (cells.space[k] === Space.fixed) places[k] = taste.afterGap;
    else if (kind === Class.han && !wordEnds.has(end)) places[k] = taste.insideWord;
    else if (cells.text[end - 1] === '的') places[k] = taste.afterDe;
    else if (next === '和' || next === '与' || next === '及') places[k] = taste.beforeAnd;
  }
  return places;
}
