// Which characters are written for one another, and how: by sound (an input method's slip) or by look (a scan's, the eye's).
// In: the tables of confusion-tables.ts. Out: for each character those it may stand for. Must not know of words.
import { firstHan, isHanCode, lastHan } from './lexicon-tables.ts';
import { slipsTables } from './slips-tables.ts';

export { byLook, byNearSound, byShape, bySound } from './confusion-tables.ts';

export interface Confusion {
  /** UTF-16 units a character may have been written for. */
  others: Uint16Array;
  /** Bits of the ways, for each. */
  ways: Uint8Array;
}

const made: (Confusion | undefined)[] = new Array(lastHan - firstHan + 1).fill(undefined);
const none: Confusion = { others: new Uint16Array(), ways: new Uint8Array() };

/** What a character may stand for; kept for the next time it is asked for. */
export function confusionsOf(code: number): Confusion {
  if (!isHanCode(code)) return none;
  const at = code - firstHan;
  made[at] ??= confusionAt(at);
  return made[at]!;
}

function confusionAt(at: number): Confusion {
  const { starts, others, ways } = slipsTables().confusions;
  const [from, to] = [starts[at]!, starts[at + 1]!];
  return from === to ? none : { others: others.subarray(from, to), ways: ways.subarray(from, to) };
}
