// A run of Latin characters → where it may be parted. Strings in, offsets out.
import { Penalty } from './cells.ts';
import { hyphenateEnglish } from './hyphenate.ts';

export interface Cut {
  at: number;
  penalty: number;
  /** A hyphen is printed where the line ends here. */
  hyphen: boolean;
}

const address = /^(?:https?:|ftp:|mailto:|www\.)|:\/\/|^[\w.+-]+@[\w-]+\./i;

/**
 * Cuts of a word, in order; none inside a number or a code such as 978-7-5180, 3-2, GB/T.
 * @param verbatim code: no hyphens, ends after / . _ - & = ?
 */
export function cutsOf(word: string, verbatim: boolean): Cut[] {
  if (word.length < 4) return [];
  if (verbatim || address.test(word)) return signCuts(word);
  const cuts: Cut[] = [];
  for (let at = 2; at < word.length - 1; at += 1) {
    const sign = word.charCodeAt(at - 1);
    if (sign !== 0x2d && sign !== 0x2f) continue;
    const before = /[A-Za-z]{2,}$/.test(word.slice(0, at - 1));
    const after = /^[A-Za-z]{2,}/.test(word.slice(at));
    if (before && after && (sign === 0x2d || word.length > 8))
      cuts.push({ at, penalty: Penalty.compound, hyphen: false });
  }
  if (word.length >= 6 && /[a-z]{4}/.test(word)) {
    for (const { 0: part, index } of word.matchAll(/(?<![A-Za-z\d])[A-Za-z]+(?![A-Za-z\d])/g))
      for (const at of hyphenateEnglish(part)) cuts.push({ at: index + at, penalty: Penalty.hyphen, hyphen: true });
    cuts.sort((a, b) => a.at - b.at);
  }
  return cuts;
}

/** Code and addresses: after a sign, never before one. */
function signCuts(word: string): Cut[] {
  const cuts: Cut[] = [];
  for (let at = 2; at < word.length - 1; at += 1)
    if (/[/._\-&=?]/.test(word[at - 1]!) && /[^/._\-&=?]/.test(word[at]!))
      cuts.push({ at, penalty: Penalty.verbatim, hyphen: false });
  return cuts;
}
