// Two more ways a name goes wrong: a character of a long name left out (市场监督管局), and one person called by two words of
// kinship (何婶 throughout, 何嫂 once). In: prose. Out: pairs with their places. Linear. Must not judge how grave they are.
import type { Prose } from '../../prose/prose.ts';
import { dictionaryOf, lookUp } from './lookup.ts';
import { frequentInstitutions, type NamePair, surnames } from './proper-names.ts';
import { matchesIn, ownWords, put, type Spot, spotOf } from './spots.ts';

/** So long a name is nothing else with one character less. */
const shortest = 7;

/** Long names of institutions with one character left out. */
export function lackingIn(prose: Prose): NamePair[] {
  const names = [...frequentInstitutions(prose)].filter(([name]) => name.length >= shortest);
  if (names.length === 0) return [];
  const whole = new Map(names);
  const words = names.flatMap(([name]) =>
    Array.from({ length: name.length - 3 }, (_, i) => i + 2).flatMap((i) => {
      const text = name.slice(0, i) + name.slice(i + 1);
      return [{ text, value: name }];
    }),
  );
  const dictionary = dictionaryOf(words);
  const spots = new Map<string, Spot[]>();
  for (const passage of ownWords(prose)) {
    for (const { start, end, value } of lookUp(passage, dictionary)) put(spots, value, { passage, start, end });
  }
  return [...spots].flatMap(([one, few]): NamePair[] => {
    const many = whole.get(one)!;
    const [{ passage, start, end }] = few as [Spot];
    if (few.length * 3 > many.length) return [];
    return [{ one, other: passage.text.slice(start, end), many: many.length, few, first: many[0]!, sure: true }];
  });
}

/** Words for one person by her or his age: others name others of the family. */
const kin = ['嫂婶姨姑', '叔伯舅'];
const called = new RegExp(`([${surnames}])([嫂婶姨姑叔伯舅])(?![父母妈娘子夫])`, 'gu');
const fewestCalls = 5;

/** One surname with one word of kinship five times, and with another of the kind once. */
export function kinIn(prose: Prose): NamePair[] {
  const bySurname = new Map<string, Map<string, Spot[]>>();
  for (const { passage, match } of matchesIn(ownWords(prose), called)) {
    const ways = bySurname.get(match[1]!) ?? new Map<string, Spot[]>();
    bySurname.set(match[1]!, ways);
    put(ways, match[2]!, spotOf(passage, match));
  }
  return [...bySurname].flatMap(([surname, ways]) =>
    kin.flatMap((group): NamePair[] => {
      const own = [...ways].filter(([word]) => group.includes(word)).sort(([, a], [, b]) => b.length - a.length);
      const [most, rare, ...others] = own;
      if (!most || !rare || others.length > 0 || most[1].length < fewestCalls || rare[1].length > 1) return [];
      const [one, other] = [surname + most[0], surname + rare[0]];
      return [{ one, other, many: most[1].length, few: rare[1], first: most[1][0]!, sure: true }];
    }),
  );
}
