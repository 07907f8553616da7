// Which characters are written for one another, and how: by sound (an input method's slip) or by look (a scan's, the eye's).
// In: the lists of homophones and look-alikes. Out: for each character those it may stand for. Must not know of words.
import { homophones } from '../words/data/homophones.ts';
import { lookalikes } from './data/lookalikes.ts';

/** Bits of a way to confuse. */
export const bySound = 1;
export const byLook = 2;

export interface Confusion {
  /** UTF-16 units a character may have been written for. */
  others: Uint16Array;
  /** bySound and byLook, for each. */
  ways: Uint8Array;
}

let made: ReadonlyMap<number, Confusion> | undefined;

/** What each character may stand for, made at the first call. */
export function confusions(): ReadonlyMap<number, Confusion> {
  made ??= makeConfusions();
  return made;
}

function makeConfusions(): ReadonlyMap<number, Confusion> {
  const found = new Map<number, Map<number, number>>();
  const join = (a: number, b: number, way: number) => {
    if (a === b) return;
    let ways = found.get(a);
    if (!ways) {
      ways = new Map();
      found.set(a, ways);
    }
    ways.set(b, (ways.get(b) ?? 0) | way);
  };
  for (const group of homophones.trim().split(/\s+/)) {
    for (let i = 0; i < group.length; i++) {
      for (let j = 0; j < group.length; j++) join(group.charCodeAt(i), group.charCodeAt(j), bySound);
    }
  }
  for (const group of lookalikes.trim().split(/\s+/)) {
    const head = group.charCodeAt(0);
    for (let i = 1; i < group.length; i++) {
      join(head, group.charCodeAt(i), byLook);
      join(group.charCodeAt(i), head, byLook);
    }
  }
  return new Map(
    [...found].map(([code, ways]) => [
      code,
      { others: Uint16Array.from(ways.keys()), ways: Uint8Array.from(ways.values()) },
    ]),
  );
}
