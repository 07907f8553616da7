// Two texts → the places where they differ, in order. A long text is cut at passages that both have once, a short one at
// runs that stand unchanged, and only the stretches between are compared by character: so a book costs linear time and a
// moved paragraph stays whole. Must not say what a difference means; compare.ts does.
import { diffChars } from 'diff';

/** A place where two texts differ: what the one has there, and what the other; either may be empty. */
export interface Range {
  start: number;
  end: number;
  foundStart: number;
  foundEnd: number;
}

/** A stretch this long is compared by character straight away. */
const windowSize = 3000;
/** Beyond this many edits in one window the window counts as replaced as a whole. */
const mostEdits = 1200;

/** Cuts a range at what is surely common, and compares by character what is left. */
export function align(
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
