// Two strings in, every difference between them out: what is missing, added, changed, moved, repeated. Works on text as
// normalise.ts counts it. Must find all faults, not only the first, and must not become quadratic on a long book: long
// texts are cut at passages that both have once, and only the short stretches between are compared by character.
import { align, firstAtOrAfter, type Range } from './align.ts';
import { sign } from './normalise.ts';

export type DifferenceKind = 'missing' | 'added' | 'changed' | 'moved' | 'repeated';

/** A stretch of the expected text that the found text does not have so, or the other way round. Offsets in UTF-16. */
export interface Difference {
  kind: DifferenceKind;
  /** Where in the expected text; empty for what was added. */
  start: number;
  end: number;
  /** Where in the found text; empty for what is missing. For what moved: where it was found instead. */
  foundStart: number;
  foundEnd: number;
}

/**
 * All differences between two texts, in the order of the expected one.
 * @param starts offsets in the expected text at which its runs begin, ascending: differences are aligned to them
 */
export function differences(expected: string, found: string, starts: readonly number[] = []): Difference[] {
  if (expected === found) return [];
  const ranges: Range[] = [];
  align(expected, found, { start: 0, end: expected.length, foundStart: 0, foundEnd: found.length }, starts, ranges, 24);
  const runStarts = new Set(starts);
  const aligned = joinNear(ranges, starts).map((range) =>
    wholeSigns(expected, found, slide(expected, found, range, runStarts)),
  );
  return classify(expected, found, aligned, starts);
}

/** Ranges of one run that only one or two equal characters part are one fault to a reader. */
function joinNear(ranges: Range[], starts: readonly number[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges) {
    const last = result.at(-1);
    const gap = last ? range.start - last.end : Number.POSITIVE_INFINITY;
    const changes = (each: Range) => each.end > each.start && each.foundEnd > each.foundStart;
    const bothChange = last !== undefined && changes(last) && changes(range);
    if (
      last &&
      gap <= 2 &&
      bothChange &&
      firstAtOrAfter(starts, last.end) === firstAtOrAfter(starts, range.start + 1)
    ) {
      last.end = range.end;
      last.foundEnd = range.foundEnd;
    } else result.push({ ...range });
  }
  return result;
}

/** Of several equal ways to say what is missing or added, the one that begins where a run begins. */
function slide(expected: string, found: string, range: Range, starts: ReadonlySet<number>): Range {
  const missing = range.foundStart === range.foundEnd;
  const added = range.start === range.end;
  if (missing === added || starts.has(range.start)) return range;
  const [text, from, to] = missing ? [expected, range.start, range.end] : [found, range.foundStart, range.foundEnd];
  for (let by = 1; by <= to - from && from - by >= 0 && text[from - by] === text[to - by]; by++) {
    if (starts.has(range.start - by)) return shift(range, -by);
  }
  for (let by = 1; by <= to - from && to + by <= text.length && text[from + by - 1] === text[to + by - 1]; by++) {
    if (starts.has(range.start + by)) return shift(range, by);
  }
  return range;
}

const shift = (range: Range, by: number): Range => ({
  start: range.start + by,
  end: range.end + by,
  foundStart: range.foundStart + by,
  foundEnd: range.foundEnd + by,
});

/** A difference inside a formula or a note's identity concerns the whole of it. */
function wholeSigns(expected: string, found: string, range: Range): Range {
  const opens = sign.formulaOpen + sign.noteOpen;
  const closes = sign.formulaClose + sign.noteClose;
  const back = (text: string, at: number): number => {
    for (let index = at - 1; index >= 0 && at - index < 5000; index--) {
      if (closes.includes(text[index]!)) return 0;
      if (opens.includes(text[index]!)) return at - index;
    }
    return 0;
  };
  const forward = (text: string, at: number): number => {
    for (let index = at; index < text.length && index - at < 5000; index++) {
      if (opens.includes(text[index]!)) return 0;
      if (closes.includes(text[index]!)) return index + 1 - at;
    }
    return 0;
  };
  // Before and after the range both texts agree, so both edges move alike.
  const left = Math.max(back(expected, range.start), back(found, range.foundStart));
  const right = Math.max(forward(expected, range.end), forward(found, range.foundEnd));
  return {
    start: range.start - left,
    end: range.end + right,
    foundStart: range.foundStart - left,
    foundEnd: range.foundEnd + right,
  };
}

/** Beyond this many touched runs nobody reads which of them only moved. */
const mostMovedRuns = 400;

/** Tells moved and repeated text from lost and added text. */
function classify(expected: string, found: string, ranges: Range[], starts: readonly number[]): Difference[] {
  const placed = new Set<Range>();
  const explained = new Set<Range>();
  const result = movedRuns(expected, found, ranges, starts, placed, explained);
  const lost = (range: Range) => expected.slice(range.start, range.end);
  const surplus = (range: Range) => found.slice(range.foundStart, range.foundEnd);
  const waiting = new Map<string, Range[]>();
  for (const range of ranges) {
    if (explained.has(range) || range.foundEnd - range.foundStart < 2) continue;
    waiting.set(surplus(range), [...(waiting.get(surplus(range)) ?? []), range]);
  }
  for (const range of ranges) {
    if (placed.has(range) || range.end - range.start < 2) continue;
    const elsewhere = waiting.get(lost(range))?.shift();
    if (!elsewhere) continue;
    placed.add(range);
    explained.add(elsewhere);
    const { start, end } = range;
    result.push({ kind: 'moved', start, end, foundStart: elsewhere.foundStart, foundEnd: elsewhere.foundEnd });
  }
  for (const range of ranges) {
    const missing = !placed.has(range) && range.end > range.start;
    const added = !explained.has(range) && range.foundEnd > range.foundStart;
    if (missing && added) result.push({ kind: 'changed', ...range });
    else if (missing) result.push({ kind: 'missing', ...range, foundEnd: range.foundStart });
    else if (added) {
      const kind = surplus(range).length >= 6 && expected.includes(surplus(range)) ? 'repeated' : 'added';
      result.push({ kind, ...range, start: range.end });
    }
  }
  return result.sort((a, b) => a.start - b.start || a.foundStart - b.foundStart);
}

/** Whole runs that are missing in their place and stand, unchanged, where something is surplus. */
function movedRuns(
  expected: string,
  found: string,
  ranges: Range[],
  starts: readonly number[],
  placed: Set<Range>,
  explained: Set<Range>,
): Difference[] {
  const touched = new Set<number>();
  for (const range of ranges) {
    if (range.end === range.start) continue;
    for (
      let run = Math.max(0, firstAtOrAfter(starts, range.start + 1) - 1);
      (starts[run] ?? Infinity) < range.end;
      run++
    ) {
      touched.add(run);
      if (touched.size > mostMovedRuns) return [];
    }
  }
  const result: Difference[] = [];
  for (const run of touched) {
    const start = starts[run]!;
    const end = starts[run + 1] ?? expected.length;
    const text = expected.slice(start, end);
    if (text.length < 8) continue;
    for (let at = found.indexOf(text); at >= 0; at = found.indexOf(text, at + 1)) {
      const until = at + text.length;
      const here = ranges.filter(
        (range) =>
          !explained.has(range) && range.foundEnd > range.foundStart && range.foundStart < until && range.foundEnd > at,
      );
      if (here.length === 0) continue;
      for (const range of here) if (range.foundStart >= at && range.foundEnd <= until) explained.add(range);
      for (const range of ranges)
        if (range.end > range.start && range.start >= start && range.end <= end) placed.add(range);
      result.push({ kind: 'moved', start, end, foundStart: at, foundEnd: until });
      break;
    }
  }
  return result;
}
