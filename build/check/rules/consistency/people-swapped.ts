// One name with its last two characters in either order: 汪德福 and 汪福德. In: prose. Out: pairs with their places, sure where one
// order is frequent. Linear: first places are kept by the characters. Must not judge how grave they are.
import type { Prose } from '../../prose/prose.ts';
import { bookWordsIn } from './book-words.ts';
import { countOf, linesIn } from './grams.ts';
import { ownKey } from './likely-reading.ts';
import type { Line } from './line.ts';
import { isNoName, isSurnameCode } from './name-candidates.ts';
import { spotIn } from './near-names.ts';
import { isOrdinary, standsAsName } from './people-met-once.ts';
import type { NamePair } from './proper-names.ts';

const size = 3;
/** From so many places on a form is the right one. */
const frequent = 3;

/** The first place of every surname with two characters after it. */
function firstPlacesIn({ codes, length }: Line): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = 1; i + 2 < length; i++) {
    const [a, b, c] = [codes[i]!, codes[i + 1]!, codes[i + 2]!];
    if (!isSurnameCode(a) || b === 0 || c === 0 || b === c || isNoName(b) || isNoName(c)) continue;
    const key = ownKey(a, b, c);
    if (!places.has(key)) places.set(key, i);
  }
  return places;
}

/** Pairs of names whose last two characters changed places, the rarer of which stands once. */
export function peopleSwapped(prose: Prose): NamePair[] {
  const { passages, line, grams } = linesIn(prose);
  const { own } = bookWordsIn(prose);
  const { codes } = line;
  const places = firstPlacesIn(line);
  return [...places.values()].flatMap((one): NamePair[] => {
    const [a, b, c] = [codes[one]!, codes[one + 1]!, codes[one + 2]!];
    const rare = places.get(ownKey(a, c, b));
    if (rare === undefined || codes[rare + 1] !== c) return [];
    const [many, few] = [countOf(grams, a, b, c), countOf(grams, a, c, b)];
    // Each pair is met from both sides.
    if (few > 1 || many < few || (many === few && rare < one)) return [];
    if (isOrdinary(line, one) || isOrdinary(line, rare)) return [];
    // A form so frequent that it is the book's own word is a name already.
    if (!(own.has(ownKey(a, b, c)) || standsAsName(line, one, own)) || !standsAsName(line, rare, own)) return [];
    const text = (start: number) => String.fromCharCode(...codes.subarray(start, start + size));
    const spot = (start: number) => spotIn(passages, line, start, start + size);
    if (spot(rare).passage.quoted) return [];
    const sure = many >= frequent;
    return [{ one: text(one), other: text(rare), many, few: [spot(rare)], first: spot(one), sure }];
  });
}
