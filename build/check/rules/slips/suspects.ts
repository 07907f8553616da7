// Where a run of Han characters reads much better with one character changed for one it is confused with. In: a run.
// Out: suspects with how much likelier the sentence becomes, by the frequencies of words alone. Must not judge them.
import { byLook, bySound, confusions } from './confusion.ts';
import { type Lexicon, lexicon } from './lexicon.ts';

/** A character that may be miswritten. Positions count from the run's beginning. */
export interface Suspect {
  at: number;
  /** The character meant, a UTF-16 unit. */
  meant: number;
  /** bySound, byLook or both. */
  way: number;
  /** The word that the change makes: where it begins and ends, and its class of frequency. */
  start: number;
  end: number;
  weight: number;
  /** How much likelier the run becomes, in natural logarithms. */
  gain: number;
  /** The gain of the next best character in this place; 0 where there is none. */
  second: number;
  /** How many characters of the word stand, as written, in words of two or more. */
  inWords: number;
  /** Of the six characters before and after the word, how many stand alone in the best reading, and how many there are. */
  alone: number;
  near: number;
}

const perClass = Math.LN2;
/** The likelihood of a word met once among the dictionary's 60 million. */
const once = -Math.log(60_000_000);
/** Of a character the dictionary does not have. */
const never = once - 1;

const likelihood = (weight: number): number => (weight === 0 ? never : once + (weight - 0.5) * perClass);

/** Words less frequent than this (some 8 times in 60 million) are not proposed. */
const leastWeight = 4;
/** A smaller gain says nothing. */
const leastGain = 4;

/** Arrays that a reading needs, kept from run to run and grown as needed. */
interface Reading {
  forward: Float64Array;
  backward: Float64Array;
  from: Uint8Array;
  /** For each character the length and class of the word it stands in. */
  length: Uint8Array;
  weight: Uint8Array;
}

function readingOf(size: number): Reading {
  return {
    forward: new Float64Array(size + 1),
    backward: new Float64Array(size + 1),
    from: new Uint8Array(size + 1),
    length: new Uint8Array(size),
    weight: new Uint8Array(size),
  };
}

function weightAt(words: Lexicon, codes: Uint16Array, at: number, length: number): number {
  const a = codes[at]!;
  if (length === 1) return words.one(a);
  if (length === 2) return words.two(a, codes[at + 1]!);
  if (length === 3) return words.three(a, codes[at + 1]!, codes[at + 2]!);
  return words.four(a, codes[at + 1]!, codes[at + 2]!, codes[at + 3]!);
}

/** The most probable words of a run, from its beginning and from its end. */
function read(words: Lexicon, codes: Uint16Array, n: number, reading: Reading): void {
  const { forward, backward, from, length, weight } = reading;
  forward.fill(Number.NEGATIVE_INFINITY, 0, n + 1);
  backward.fill(Number.NEGATIVE_INFINITY, 0, n + 1);
  forward[0] = 0;
  backward[n] = 0;
  const found = new Uint8Array(4 * n);
  for (let i = 0; i < n; i++) {
    const most = Math.min(4, n - i);
    for (let k = 1; k <= most; k++) {
      const own = weightAt(words, codes, i, k);
      found[4 * i + k - 1] = own;
      if (own === 0 && k > 1) continue;
      const score = forward[i]! + likelihood(own);
      if (score > forward[i + k]!) {
        forward[i + k] = score;
        from[i + k] = k;
      }
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = 1; k <= 4 && i + k <= n; k++) {
      const own = found[4 * i + k - 1]!;
      if (own === 0 && k > 1) continue;
      const score = backward[i + k]! + likelihood(own);
      if (score > backward[i]!) backward[i] = score;
    }
  }
  for (let i = n; i > 0; ) {
    const k = from[i]!;
    const own = found[4 * (i - k) + k - 1]!;
    for (let j = i - k; j < i; j++) {
      length[j] = k;
      weight[j] = own;
    }
    i -= k;
  }
}

/**
 * The suspects of a run, in order, one a position at most.
 * @param codes UTF-16 units of Han characters
 * @param isKnown whether a position needs no look: what stands there is usual in this book
 * @param inBook the class of frequency that a word of two characters has in this book; 0 where that says nothing
 */
export function suspectsIn(
  codes: Uint16Array,
  isKnown: (at: number) => boolean,
  inBook: (a: number, b: number) => number = () => 0,
): Suspect[] {
  const n = codes.length;
  const suspects: Suspect[] = [];
  if (n < 2) return suspects;
  const words = lexicon();
  const alike = confusions();
  const reading = readingOf(n);
  read(words, codes, n, reading);
  const { forward, backward, length } = reading;
  const total = forward[n]!;
  const changed = codes.slice();
  for (let i = 0; i < n; i++) {
    // A character in a word with words to both sides is right for all that frequencies can say.
    if (length[i]! > 1 && (i === 0 || length[i - 1]! > 1) && (i === n - 1 || length[i + 1]! > 1)) continue;
    if (isKnown(i)) continue;
    const confusion = alike.get(codes[i]!);
    if (!confusion) continue;
    let best: Suspect | undefined;
    let second = 0;
    const longer = hasLonger(words, codes, i, n);
    for (let j = 0; j < confusion.others.length; j++) {
      const meant = confusion.others[j]!;
      changed[i] = meant;
      let gain = leastGain;
      let start = -1;
      let end = 0;
      let weight = 0;
      for (let k = 2; k <= (longer ? 4 : 2); k++) {
        for (let s = Math.max(0, i - k + 1); s <= i && s + k <= n; s++) {
          let own = weightAt(words, changed, s, k);
          if (own === 0) continue;
          if (k === 2) own = Math.max(own, inBook(changed[s]!, changed[s + 1]!));
          if (own < leastWeight) continue;
          const now = forward[s]! + likelihood(own) + backward[s + k]! - total;
          if (now <= gain) continue;
          gain = now;
          start = s;
          end = s + k;
          weight = own;
        }
      }
      if (start < 0) continue;
      if (best && gain <= best.gain) {
        second = Math.max(second, gain);
        continue;
      }
      second = best?.gain ?? 0;
      best = {
        at: i,
        meant,
        way: confusion.ways[j]!,
        start,
        end,
        weight,
        gain,
        second: 0,
        inWords: 0,
        alone: 0,
        near: 0,
      };
    }
    changed[i] = codes[i]!;
    if (!best) continue;
    best.second = second;
    for (let j = best.start; j < best.end; j++) if (length[j]! > 1) best.inWords++;
    for (let j = Math.max(0, best.start - 6); j < Math.min(n, best.end + 6); j++) {
      if (j >= best.start && j < best.end) continue;
      best.near++;
      if (length[j] === 1) best.alone++;
    }
    suspects.push(best);
  }
  return suspects;
}

/** Whether some word of three or four characters is what stands about a position but for it. */
function hasLonger(words: Lexicon, codes: Uint16Array, i: number, n: number): boolean {
  const at = (j: number) => (j < n && j >= 0 ? codes[j]! : 0);
  const [a, b, c, d, e, f] = [at(i - 3), at(i - 2), at(i - 1), at(i + 1), at(i + 2), at(i + 3)];
  if (d && e && words.opened(0, d, e, 0)) return true;
  if (c && d && words.opened(c, 0, d, 0)) return true;
  if (b && c && words.opened(b, c, 0, 0)) return true;
  if (d && e && f && words.opened(0, d, e, f)) return true;
  if (c && d && e && words.opened(c, 0, d, e)) return true;
  if (b && c && d && words.opened(b, c, 0, d)) return true;
  return a !== 0 && b !== 0 && c !== 0 && words.opened(a, b, c, 1);
}

/** What stands for how a character was confused, for messages and tests. */
export const wayName = (way: number): 'sound' | 'look' | 'both' =>
  way === bySound ? 'sound' : way === byLook ? 'look' : 'both';
