// Long runs of Chinese prose made short for the tokenizer, which looks at every character several times though none of
// them means anything to it. In: a file's text. Out: a shorter one of the same structure, and the way back for the tree
// parsed from it. Must give the very tree that the whole text would have given; condensed.test.ts holds the two together.
import type { Loose, Point } from './source.ts';

export interface Condensed {
  text: string;
  /** Puts the runs back into a tree parsed from `text`, and its places where they stand in the whole text. */
  restore(root: Loose): void;
}

// Two characters stay at each end of a run, since marks of emphasis look at their neighbours; what stands between becomes
// one rare character of the same kind: a letter, Han, wide. Attributes are left alone: their patterns tell letters from
// marks. Equal runs get equal signs, so that labels still meet.
const runs = /\{[^}\n]*|[\u3400-\u4dbf\u4e00-\u9fff，。、；？！]{10,}/g;
const kept = 2;

/** 扩展B区: as many different runs as there are characters, U+20000 to U+2A3FF. */
const standIn = /[\ud840-\ud868][\udc00-\udfff]/g;
const anyStandIn = /[\ud840-\ud868]/;
const mostRuns = 0xa400;

/** CommonMark's labels end at 999 characters: a text with one that comes near stays as it is. */
const longLabel = /\[[^[\]\n]{600,}\]/;

/** Formulas are found within so many characters of their dollar: paragraphs that hold one stay as they are. */
const blocks = /[^\n]+(?:\n[^\n]+)*/g;

/** @returns undefined where the text has characters that are needed as stand-ins, or nothing to condense */
export function condensed(text: string): Condensed | undefined {
  if (anyStandIn.test(text) || longLabel.test(text)) return undefined;
  const known = new Map<string, string>();
  const originals: string[] = [];
  /** Offsets in the short text at which stand-ins end, and how much of the whole text is missing up to there. */
  const ends: number[] = [];
  const missing: number[] = [];
  let lost = 0;
  const shorten = (block: string, start: number): string =>
    block.replace(runs, (run, at: number) => {
      const first = run.charCodeAt(0);
      if (first < 0x3000 || originals.length >= mostRuns) return run;
      const middle = run.slice(kept, -kept);
      let sign = known.get(middle);
      if (sign === undefined) {
        sign = String.fromCodePoint(0x20000 + originals.length);
        originals.push(middle);
        known.set(middle, sign);
      }
      ends.push(start + at + kept - lost + 2);
      lost += middle.length - 2;
      missing.push(lost);
      return run.slice(0, kept) + sign + run.slice(-kept);
    });
  const short = text.replace(blocks, (block, start: number) => (block.includes('$') ? block : shorten(block, start)));
  if (ends.length === 0) return undefined;

  const missingAt = (offset: number): number => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : missing[low - 1]!;
  };
  const move = (point: Point): void => {
    const before = missingAt(point.offset);
    point.column += before - missingAt(point.offset - point.column + 1);
    point.offset += before;
  };
  const whole = (value: string): string =>
    value.replace(standIn, (sign) => originals[sign.codePointAt(0)! - 0x20000] ?? sign);
  const restore = (node: Loose): void => {
    if (node.position) {
      move(node.position.start);
      move(node.position.end);
    }
    for (const key in node) {
      const value = node[key];
      if (typeof value === 'string') {
        if (anyStandIn.test(value)) node[key] = whole(value);
      } else if ((key === 'children' || key === 'caption') && Array.isArray(value)) {
        for (const child of value as Loose[]) restore(child);
      }
    }
  };
  return { text: short, restore };
}
