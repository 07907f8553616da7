// Names of people that a book has once or twice in either form: 龚秀兰 and 龚秀蓝, both 福利院院长. Of so few nothing tells a name but
// its surname, its standing apart from the words about it, and that the other is so near. In: prose. Out: pairs with their
// places, sure where the same is said of both right before the name. Linear. Must not judge how grave they are.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { areAlike, areConfused } from './alike-characters.ts';
import { bookWordsIn, isParticle } from './book-words.ts';
import { type Line, linesIn } from './grams.ts';
import { gainAsWord, type OwnWords, ownKey } from './likely-reading.ts';
import { isNoName, isSurnameCode } from './name-candidates.ts';
import { beginsAsName, endsAsName, followsRole } from './name-edges.ts';
import { spotIn } from './near-names.ts';
import type { NamePair } from './proper-names.ts';

/** The logarithm of the likelihood of some name or other. */
const asName = -15;
/** The least gain of a form as a name. */
const least = 4;
/** A surname with more given names begins ordinary words. */
const mostNames = 6;
const mostPlaces = 40;

/** So much the same right before two names is what both are: 院长; and the very same: 县福利院院长. */
const [sameRole, sameOffice] = [3, 5];

const size = 3;

/** Places of a surname and two characters by all but one of the three. */
function groupsIn({ codes, length }: Line): Map<number, number[]>[] {
  const groups = [0, 1, 2].map(() => new Map<number, number[]>());
  const put = (at: number, key: number, place: number) => {
    const list = groups[at]!.get(key);
    if (!list) groups[at]!.set(key, [place]);
    else if (list.length < mostPlaces) list.push(place);
  };
  for (let i = 1; i + 2 < length; i++) {
    const [a, b, c] = [codes[i]!, codes[i + 1]!, codes[i + 2]!];
    if (!isSurnameCode(a) || b === 0 || c === 0 || isNoName(b) || isParticle(b)) continue;
    if (isParticle(c) && c !== particleInNames) continue;
    put(2, ownKey(a, b, 0), i);
    put(1, ownKey(a, c, 0), i);
    put(0, ownKey(b, c, 0), i);
  }
  return groups;
}

const particleInNames = '之'.charCodeAt(0);

interface Form {
  character: number;
  places: number[];
}

function formsOf({ codes }: Line, places: readonly number[], at: number): Form[] {
  const byCharacter = new Map<number, number[]>();
  for (const place of places) {
    const character = codes[place + at]!;
    const list = byCharacter.get(character);
    if (list) list.push(place);
    else byCharacter.set(character, [place]);
  }
  return [...byCharacter]
    .map(([character, own]): Form => ({ character, places: own }))
    .sort((a, b) => b.places.length - a.places.length);
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
const isInDictionary = ({ codes }: Line, at: number) =>
  lexicon().three(codes[at]!, codes[at + 1]!, codes[at + 2]!) > 0 && lexicon().two(codes[at]!, codes[at + 1]!) === 0;

/** Whether a form is a word of the dictionary. */
export const isOrdinary = ({ codes }: Line, at: number) =>
  lexicon().three(codes[at]!, codes[at + 1]!, codes[at + 2]!) > 0;

/** Pairs of names a character apart, the rarer of which stands once or twice. */
export function peopleMetOnce(prose: Prose): NamePair[] {
  const { passages, line } = linesIn(prose);
  const { own } = bookWordsIn(prose);
  const text = (start: number) => String.fromCharCode(...line.codes.subarray(start, start + size));
  return groupsIn(line).flatMap((groups, at) =>
    [...groups.values()].flatMap((places): NamePair[] => {
      if (places.length < 2) return [];
      const forms = formsOf(line, places, at);
      if (forms.length < 2 || forms.length > mostNames) return [];
      return forms.flatMap((frequent, i) =>
        forms.slice(i + 1).flatMap((rare): NamePair[] => {
          if (rare.places.length > 2) return [];
          const [a, b] = [String.fromCharCode(frequent.character), String.fromCharCode(rare.character)];
          // 王小明 and 汪小明 may be two: a surname must be the very same by ear or eye.
          const before = sameBefore(line, frequent.places[0]!, rare.places[0]!);
          if (!(at === 0 ? areAlike(a, b) : areConfused(a, b) || before >= sameOffice)) return [];
          if (isOrdinary(line, rare.places[0]!)) return [];
          const isKnown = isInDictionary(line, frequent.places[0]!);
          if (!isKnown && isOrdinary(line, frequent.places[0]!)) return [];
          const known = isKnown ? frequent.places : frequent.places.filter((place) => standsAsName(line, place, own));
          if (known.length === 0 || !rare.places.every((place) => standsAsName(line, place, own))) return [];
          const few = rare.places.map((place) => spotIn(passages, line, place, place + size));
          if (few.some(({ passage }) => passage.quoted)) return [];
          const [one, other] = [known[0]!, rare.places[0]!];
          const sure = at > 0 && areConfused(a, b) && sameBefore(line, one, other) >= sameRole;
          const first = spotIn(passages, line, one, one + size);
          return [{ one: text(one), other: text(other), many: frequent.places.length, few, first, sure }];
        }),
      );
    }),
  );
}
