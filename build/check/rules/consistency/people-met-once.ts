// Names of people that a book has once or twice in either form: 龚秀兰 and 龚秀蓝, both 福利院院长. Of so few nothing tells a name but
// its surname, its standing apart from the words about it, and that the other is so near. In: prose. Out: pairs with their
// places, sure where the same is said of both right before the name. Linear. Must not judge how grave they are.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { areConfused, areNear, writtenFor } from './alike-characters.ts';
import { chainsFor, enter, hashAbout, sharesRest } from './alike-places.ts';
import { bookWordsIn, isParticle } from './book-words.ts';
import { countOf, linesIn } from './grams.ts';
import { gainAsWord, type OwnWords } from './likely-reading.ts';
import type { Line } from './line.ts';
import { isNoName, isSurnameCode } from './name-candidates.ts';
import { beginsAsName, endsAsName, followsRole } from './name-edges.ts';
import { spotIn } from './near-names.ts';
import type { NamePair } from './proper-names.ts';

/** The logarithm of the likelihood of some name or other. */
const asName = -15;
/** The least gain of a form as a name. */
const least = 4;

/** So much the same right before two names is what both are: 院长; and the very same: 县福利院院长. */
const [sameRole, sameOffice] = [3, 5];

const size = 3;

/** Two places of a surname and two characters, which share all of these but one. */
interface Pair {
  one: number;
  other: number;
  odd: number;
}

const particleInNames = '之'.charCodeAt(0);
/** Words of grammar that are typed for a like-sounding character of a name: 吴得昌 for 吴德昌, 李友和 for 李友河. */
const typedForNames = new Set([...'得和有为会其可那过又以在'].map((character) => character.charCodeAt(0)));

/** Every pair of forms of which the later may be a slip for the earlier, or the other way round. */
function pairsIn(line: Line): Pair[] {
  const { codes, length } = line;
  const places: number[] = [];
  for (let i = 1; i + 2 < length; i++) {
    const [b, c] = [codes[i + 1]!, codes[i + 2]!];
    if (!isSurnameCode(codes[i]!) || b === 0 || c === 0) continue;
    if (isNoName(b) && !typedForNames.has(b)) continue;
    if (isParticle(c) && c !== particleInNames && !typedForNames.has(c)) continue;
    places.push(i);
  }
  const chains = chainsFor(places.length * size);
  const found: Pair[] = [];
  for (const other of places) {
    for (let odd = 0; odd < size; odd++) {
      for (const one of enter(chains, hashAbout(codes, other, size, odd), other)) {
        if (
          codes[one + odd] !== codes[other + odd] &&
          sharesRest(codes, one, other, size, odd) &&
          mayBeOne(line, one, other, odd)
        )
          found.push({ one, other, odd });
      }
    }
  }
  return found;
}

/** Whether the characters that differ are taken for one another, or both forms hold the very same office. */
function mayBeOne(line: Line, one: number, other: number, odd: number): boolean {
  const [a, b] = [line.codes[one + odd]!, line.codes[other + odd]!];
  // A word of grammar that is not what parts them stands there by chance: 高得很, 高德很.
  for (let i = 1; i < size; i++) {
    const [own, same] = [line.codes[other + i]!, line.codes[one + i]!];
    if (typedForNames.has(own) && (i !== odd || typedForNames.has(same))) return false;
  }
  if (typedForNames.has(a) || typedForNames.has(b))
    return odd > 0 && areNear(String.fromCharCode(a), String.fromCharCode(b));
  if (writtenFor(a).includes(b)) return true;
  // 王小明 and 张小明 are two: a surname must be the very same by ear or eye.
  if (odd === 0) return false;
  return areConfused(String.fromCharCode(a), String.fromCharCode(b)) || sameBefore(line, one, other) >= sameOffice;
}

/** How many characters right before two places are the same. */
function sameBefore({ codes }: Line, a: number, b: number): number {
  let count = 0;
  while (count < 8 && codes[a - count - 1] !== 0 && codes[a - count - 1] === codes[b - count - 1]) count++;
  return count;
}

/** Whether a form of three stands as a name: apart from the words about it, and where names do. */
export function standsAsName(line: Line, at: number, own: OwnWords): boolean {
  if (gainAsWord(line, at, at + size, asName, own) < least) return false;
  return beginsAsName(line, at) || followsRole(line, at) || endsAsName(line, at + size);
}

/** Whether the dictionary has a form: 茅以升. */
export const isInDictionary = ({ codes }: Line, at: number) =>
  lexicon().three(codes[at]!, codes[at + 1]!, codes[at + 2]!) > 0 && lexicon().two(codes[at]!, codes[at + 1]!) === 0;

/** Whether a form is a word of the dictionary. */
export const isOrdinary = ({ codes }: Line, at: number) =>
  lexicon().three(codes[at]!, codes[at + 1]!, codes[at + 2]!) > 0;

/** Pairs of names a character apart, the rarer of which stands once or twice. */
export function peopleMetOnce(prose: Prose): NamePair[] {
  const { passages, line, grams } = linesIn(prose);
  const { own } = bookWordsIn(prose);
  const { codes } = line;
  const text = (start: number) => String.fromCharCode(...codes.subarray(start, start + size));
  const spot = (start: number) => spotIn(passages, line, start, start + size);
  const countAt = (at: number) => countOf(grams, codes[at]!, codes[at + 1]!, codes[at + 2]!);
  const told = new Map<string, number>();
  const found: NamePair[] = [];
  for (const pair of pairsIn(line)) {
    const isEarlier = countAt(pair.one) >= countAt(pair.other);
    const [one, other] = isEarlier ? [pair.one, pair.other] : [pair.other, pair.one];
    if (countAt(other) > 2 || isOrdinary(line, other)) continue;
    const isKnown = isInDictionary(line, one);
    if (!isKnown && (isOrdinary(line, one) || !standsAsName(line, one, own))) continue;
    if (!standsAsName(line, other, own) || spot(other).passage.quoted) continue;
    const key = `${text(one)} ${text(other)}`;
    const sure =
      pair.odd > 0 &&
      (sameBefore(line, one, other) >= sameRole
        ? areConfusedAt(codes, one + pair.odd, other + pair.odd)
        : areOfOneSound(line, one, other, pair.odd));
    const at = told.get(key);
    if (at !== undefined) {
      if (sure) found[at]!.sure = true;
      continue;
    }
    told.set(key, found.length);
    found.push({ one: text(one), other: text(other), many: countAt(one), few: [spot(other)], first: spot(one), sure });
  }
  return found;
}

/** Whether a name and another of the very same sound or look stand where names do: two people are seldom called so nearly alike. */
function areOfOneSound(line: Line, one: number, other: number, odd: number): boolean {
  const [a, b] = [one, other].map((at) => String.fromCharCode(line.codes[at + odd]!)) as [string, string];
  const begins = (at: number) => beginsAsName(line, at) || followsRole(line, at);
  return areNear(a, b) && begins(one) && begins(other) && [one, other].some((at) => endsAsName(line, at + size));
}

const areConfusedAt = (codes: Uint16Array, a: number, b: number) =>
  areConfused(String.fromCharCode(codes[a]!), String.fromCharCode(codes[b]!));
