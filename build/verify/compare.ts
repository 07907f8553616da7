// Two strings in, every difference between them out: what is missing, added, changed, moved, repeated. Works on text as
// normalise.ts counts it. Must find all faults, not only the first, and must not become quadratic on a long book: long
// texts are cut at passages that both have once, and only the short stretches between are compared by character.
import { diffChars } from 'diff';
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

/** A stretch this long is compared by character straight away. */
const windowSize = 3000;
/** Beyond this many edits in one window the window counts as replaced as a whole. */
const mostEdits = 1200;

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

/** A place where two texts differ: what the one has there, and what the other; either may be empty. */
interface Range {
  start: number;
  end: number;
  foundStart: number;
  foundEnd: number;
}

/** Cuts a range at what is surely common, and compares by character what is left. */
function align(
  expected: string,
  found: string,
  range: Range,
  starts: readonly number[],
  out: Range[],
  gram: number,
): void {
  let { start, end, foundStart, foundEnd } = range;
  while (start < end && foundStart < foundEnd && expected[start] === found[foundStart]) {
    start++;
    foundStart++;
  }
  while (start < end && foundStart < foundEnd && expected[end - 1] === found[foundEnd - 1]) {
    end--;
    foundEnd--;
  }
  // A cut between the halves of a surrogate pair would make unreadable messages.
  if (isTail(expected, start) || isTail(found, foundStart)) {
    start--;
    foundStart--;
  }
  if (isTail(expected, end) || isTail(found, foundEnd)) {
    end++;
    foundEnd++;
  }
  if (start === end && foundStart === foundEnd) return;
  const core = { start, end, foundStart, foundEnd };
  if (start === end || foundStart === foundEnd) {
    out.push(core);
    return;
  }
  const small = end - start + (foundEnd - foundStart) <= windowSize;
  let anchors = small ? runAnchors(expected, found, core, starts) : gramAnchors(expected, found, core, gram);
  // Comparing by character alone would take a moved sentence apart and match its crumbs.
  if (small && anchors.length === 0) anchors = gramAnchors(expected, found, core, 8);
  if (anchors.length > 0) {
    let from = { start, foundStart };
    for (const anchor of anchors) {
      align(expected, found, { ...from, end: anchor.start, foundEnd: anchor.foundStart }, starts, out, gram);
      from = { start: anchor.end, foundStart: anchor.foundEnd };
    }
    align(expected, found, { ...from, end, foundEnd }, starts, out, gram);
    return;
  }
  if (!small && gram > 6) {
    align(expected, found, core, starts, out, gram / 2);
    return;
  }
  if (small) byCharacter(expected, found, core, out);
  else out.push(core);
}

const isTail = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit <= 0xdfff && index > 0;
};

/** Passages of a fixed length that stand once in each text, in an order both agree on, grown as far as they agree. */
function gramAnchors(expected: string, found: string, range: Range, gram: number): Range[] {
  const places = new Map<string, number>();
  for (let at = range.start; at + gram <= range.end; at += gram) {
    const passage = expected.slice(at, at + gram);
    places.set(passage, places.has(passage) ? -1 : at);
  }
  const hits = new Map<string, number>();
  for (let at = range.foundStart; at + gram <= range.foundEnd; at++) {
    const passage = found.slice(at, at + gram);
    const place = places.get(passage);
    if (place === undefined || place < 0) continue;
    hits.set(passage, hits.has(passage) ? -1 : at);
  }
  const pairs = [...hits]
    .filter(([, at]) => at >= 0)
    .map(([passage, at]) => ({
      start: places.get(passage)!,
      end: places.get(passage)! + gram,
      foundStart: at,
      foundEnd: at + gram,
    }));
  return grown(expected, found, range, longestRising(pairs));
}

/** Runs that stand unchanged in the found stretch: keeps a moved or lost paragraph whole in the report. */
function runAnchors(expected: string, found: string, range: Range, starts: readonly number[]): Range[] {
  const pairs: Range[] = [];
  const window = found.slice(range.foundStart, range.foundEnd);
  for (let index = firstAtOrAfter(starts, range.start); index < starts.length; index++) {
    const start = starts[index]!;
    const end = Math.min(starts[index + 1] ?? expected.length, range.end);
    if (start >= range.end) break;
    if (end - start < 6 || (end === range.end && end !== (starts[index + 1] ?? expected.length))) continue;
    const text = expected.slice(start, end);
    const at = window.indexOf(text);
    if (at < 0 || window.indexOf(text, at + 1) >= 0) continue;
    pairs.push({ start, end, foundStart: range.foundStart + at, foundEnd: range.foundStart + at + text.length });
  }
  pairs.sort((a, b) => a.foundStart - b.foundStart);
  return longestRising(pairs).filter((pair, index, all) => index === 0 || pair.foundStart >= all[index - 1]!.foundEnd);
}

/** Index of the first value not below the one asked for. */
export function firstAtOrAfter(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The heaviest chain of pairs that rises in both texts; pairs come sorted by their place in the found text. */
function longestRising(pairs: Range[]): Range[] {
  const long = pairs.length > 3000;
  const tails: number[] = [];
  const before: number[] = new Array(pairs.length).fill(-1);
  if (long) {
    // Too many for weights: the longest chain by count.
    for (let index = 0; index < pairs.length; index++) {
      let low = 0;
      let high = tails.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (pairs[tails[middle]!]!.start < pairs[index]!.start) low = middle + 1;
        else high = middle;
      }
      before[index] = low > 0 ? tails[low - 1]! : -1;
      tails[low] = index;
    }
    return chain(pairs, before, tails.at(-1) ?? -1);
  }
  const weight: number[] = [];
  let best = -1;
  for (let index = 0; index < pairs.length; index++) {
    const pair = pairs[index]!;
    let most = 0;
    for (let earlier = 0; earlier < index; earlier++) {
      if (pairs[earlier]!.start < pair.start && weight[earlier]! > most) {
        most = weight[earlier]!;
        before[index] = earlier;
      }
    }
    weight[index] = most + pair.end - pair.start;
    if (best < 0 || weight[index]! > weight[best]!) best = index;
  }
  return chain(pairs, before, best);
}

function chain(pairs: Range[], before: number[], last: number): Range[] {
  const result: Range[] = [];
  for (let index = last; index >= 0; index = before[index]!) result.push(pairs[index]!);
  return result.reverse();
}

/** Grows each anchor as far as both texts agree, and joins those that meet. */
function grown(expected: string, found: string, range: Range, anchors: Range[]): Range[] {
  const result: Range[] = [];
  for (const anchor of anchors) {
    const last = result.at(-1);
    let { start, end, foundStart, foundEnd } = anchor;
    if (last && (start < last.end || foundStart < last.foundEnd)) continue;
    const floor = last ?? { end: range.start, foundEnd: range.foundStart };
    while (start > floor.end && foundStart > floor.foundEnd && expected[start - 1] === found[foundStart - 1]) {
      start--;
      foundStart--;
    }
    while (end < range.end && foundEnd < range.foundEnd && expected[end] === found[foundEnd]) {
      end++;
      foundEnd++;
    }
    if (last && last.end === start && last.foundEnd === foundStart) {
      last.end = end;
      last.foundEnd = foundEnd;
    } else result.push({ start, end, foundStart, foundEnd });
  }
  return result;
}

function byCharacter(expected: string, found: string, range: Range, out: Range[]): void {
  const changes = diffChars(expected.slice(range.start, range.end), found.slice(range.foundStart, range.foundEnd), {
    maxEditLength: mostEdits,
  });
  if (!changes) {
    out.push(range);
    return;
  }
  let at = range.start;
  let foundAt = range.foundStart;
  let open: Range | undefined;
  for (const change of changes) {
    if (!change.added && !change.removed) {
      at += change.value.length;
      foundAt += change.value.length;
      open = undefined;
      continue;
    }
    if (!open) {
      open = { start: at, end: at, foundStart: foundAt, foundEnd: foundAt };
      out.push(open);
    }
    if (change.removed) at += change.value.length;
    else foundAt += change.value.length;
    open.end = at;
    open.foundEnd = foundAt;
  }
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
