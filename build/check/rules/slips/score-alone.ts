// How surely a character that stands alone is typed for another, by what stands beside it and what the book writes elsewhere:
// 网络商的机器, 该端口已经背占用. In: a suspect of one character and the book's counts. Out: a score, the logarithm of the odds.
// Must not decide what is reported.
//
// The weights were fitted (logistic regression) on a million characters of texts of all kinds as they are, natural slips told apart
// by reading, against 30,000 slips planted in them; each text was judged by weights fitted on others.
import { byLook, bySound } from './confusion.ts';
import type { Lexicon } from './lexicon.ts';
import type { BookCounts } from './score.ts';
import type { Suspect } from './suspects.ts';

export const weights = {
  base: -6.46,
  gainToEight: 0.12,
  gainToTwelve: 0.29,
  margin: 0.08,
  tieBefore: 0.25,
  tieAfter: 0.23,
  tieWritten: -0.38,
  writtenClass: 0.07,
  meantClass: -0.06,
  writtenInBook: -0.86,
  meantInBook: 0.54,
  bookMeantBefore: 0.82,
  bookMeantAfter: 1.03,
  bySound: 0.82,
  look: 1.06,
};

const codeOf = (character: string): number => character.charCodeAt(0);

/** Said before anything and after anything: 补上, 一张纸叶有两面, 提供低级别. 的地得 have rules of their own besides. */
const anywhere = new Set([...'不也的地得'].map(codeOf));
const up = codeOf('上');

/** The score of a suspect of one character; undefined where the words beside it say nothing. */
export function scoreAlone(suspect: Suspect, codes: Uint16Array, book: BookCounts, words: Lexicon): number | undefined {
  const { at, meant, gain, second, way } = suspect;
  const { pairs, characters } = book;
  const written = codes[at]!;
  if (anywhere.has(meant) || (meant === up && (way & bySound) === 0)) return undefined;
  const before = at > 0 ? codes[at - 1]! : 0;
  const after = at + 1 < codes.length ? codes[at + 1]! : 0;
  const twice = (times: number) => Math.min(2, times);
  return (
    weights.base +
    weights.gainToEight * Math.min(gain, 8) +
    weights.gainToTwelve * Math.min(gain, 12) +
    weights.margin * (gain - second) +
    weights.tieBefore * suspect.tieBefore +
    weights.tieAfter * suspect.tieAfter +
    weights.tieWritten * suspect.tieWritten +
    weights.writtenClass * words.one(written) +
    weights.meantClass * words.one(meant) +
    weights.writtenInBook * Math.log1p(characters[written]!) +
    weights.meantInBook * Math.log1p(characters[meant]!) +
    (before === 0 ? 0 : weights.bookMeantBefore * twice(pairs.count(before, meant))) +
    (after === 0 ? 0 : weights.bookMeantAfter * twice(pairs.count(meant, after))) +
    weights.bySound * ((way & bySound) !== 0 ? 1 : 0) +
    weights.look * ((way & byLook) !== 0 && (way & bySound) === 0 ? 1 : 0)
  );
}
