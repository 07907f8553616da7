// A run of Latin characters → where it may be parted. Strings in, offsets out.
import { Penalty } from './cells.ts';
import { Class, classOf } from './classes.ts';
import { hyphenateEnglish } from './hyphenate.ts';
import { clusters } from './measure.ts';
import { signsNumber } from './signs.ts';

export interface Cut {
  at: number;
  penalty: number;
  /** A hyphen is printed where the line ends here. */
  hyphen: boolean;
}

const address = /^(?:https?:|ftp:|mailto:|www\.)|:\/\/|^[\w.+-]+@[\w-]+\./i;

/**
 * Cuts of a word, in order; none inside a number or a code such as 978-7-5180, 3-2, GB/T, 3×4.
 * @param verbatim code: no hyphens, ends after / . _ - & = ?
 */
export function cutsOf(word: string, verbatim: boolean): Cut[] {
  if (word.length < 4) return [];
  if (verbatim || address.test(word)) return signCuts(word);
  const cuts: Cut[] = [];
  for (let at = 2; at < word.length - 1; at += 1) {
    const sign = word.charCodeAt(at - 1);
    if (sign !== 0x2d && sign !== 0x2f) continue;
    const before = /^[A-Za-z]{2}$/.test(word.slice(Math.max(at - 3, 0), at - 1));
    const after = /^[A-Za-z]{2}$/.test(word.slice(at, at + 2));
    if (before && after && (sign === 0x2d || word.length > 8))
      cuts.push({ at, penalty: Penalty.compound, hyphen: false });
  }
  if (word.length >= 6 && /[a-z]{4}/.test(word)) {
    for (const { 0: part, index } of word.matchAll(/(?<![A-Za-z\d])[A-Za-z]+(?![A-Za-z\d])/g))
      for (const at of hyphenateEnglish(part)) cuts.push({ at: index + at, penalty: Penalty.hyphen, hyphen: true });
    cuts.sort((a, b) => a.at - b.at);
  }
  return word.length < longSum ? cuts : [...cuts, ...sumCuts(word)].sort((a, b) => a.at - b.at);
}

/** Characters of a sum that is typed as text and may be parted. */
const longSum = 24;

/** After a sign between two terms, as formulas are. */
function sumCuts(word: string): Cut[] {
  const cuts: Cut[] = [];
  for (let at = 2; at < word.length - 1; at += 1)
    if (/[0-9A-Za-z%)\]]/.test(word[at - 2]!) && signsNumber(word, at - 1) && !signsNumber(word, at))
      cuts.push({ at, penalty: Penalty.verbatim, hyphen: false });
  return cuts;
}

/** Fewest characters of code that may be parted where there is no sign, and of its parts. */
const longCode = { word: 12, part: 3 } as const;

/** Code and addresses: after a sign, never before one; in long ones between letters too, at a high price. */
function signCuts(word: string): Cut[] {
  const cuts: Cut[] = [];
  for (let at = 2; at < word.length - 1; at += 1) {
    const isSign = /[/._\-&=?]/.test(word[at - 1]!);
    if (isSign && /[^/._\-&=?]/.test(word[at]!)) cuts.push({ at, penalty: Penalty.verbatim, hyphen: false });
    else if (!isSign && word.length >= longCode.word && at >= longCode.part && at <= word.length - longCode.part)
      if (isLetter(word.charCodeAt(at - 1)) && isLetter(word.charCodeAt(at)))
        cuts.push({ at, penalty: Penalty.code, hyphen: false });
  }
  return cuts;
}

/** A word wider than the line: between any two characters, though its own cuts are better, and a loose line where it has hyphens. */
export function cutsAnywhere(word: string, tidy: readonly Cut[]): Cut[] {
  const known = new Map(tidy.map((cut) => [cut.at, cut]));
  const penalty = tidy.some(({ hyphen }) => hyphen) ? Penalty.inWord : Penalty.anywhere;
  const cuts: Cut[] = [];
  let at = 0;
  for (const cluster of clusters(word)) {
    at += cluster.length;
    if (at < word.length && !/['.,;:!?)\]}%"/]/.test(word[at]!))
      cuts.push(known.get(at) ?? { at, penalty, hyphen: false });
  }
  return cuts;
}

/**
 * End of a run of Latin characters.
 * @param ends where clusters end, when they are more than one unit long
 * @param withSigns signs of numbers that are not Latin (±, ≥) are of it: not in code
 */
export function latinEnd(text: string, from: number, ends: Int32Array | undefined, withSigns: boolean): number {
  let at = from;
  while (at < text.length) {
    const kind = classOf(ends ? text.codePointAt(at)! : text.charCodeAt(at));
    if (kind !== Class.latin && kind !== Class.extend && !(withSigns && signsNumber(text, at))) break;
    at = ends ? Math.max(ends[at]!, at + 1) : at + 1;
  }
  return at;
}

/**
 * Whether a ’ or a quote belongs to Latin text: an apostrophe between letters; quotes around Latin words that stand
 * among Latin words, or in a paragraph without Chinese.
 */
export function latinMark(text: string, at: number, code: number, inLatin: boolean): boolean {
  if (code < 0x2018 || code > 0x201d) return false;
  if (code === 0x2019 && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + 1))) return true;
  if (inLatin) return true;
  const isOpen = code === 0x2018 || code === 0x201c;
  const inner = isOpen ? text[at + 1] : text[at - 1];
  const outer = isOpen ? text.slice(Math.max(at - 2, 0), at) : text.slice(at + 1, at + 3);
  const among = isOpen ? /[A-Za-z,;:.] $/ : /^(?: [A-Za-z(]|[,;:.])/;
  return inner !== undefined && /[A-Za-z.,!?]/.test(inner) && among.test(outer);
}

const isLetter = (code: number): boolean => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
