// A unit's symbol stands apart from its number, or close to it, in the whole of a book: 5 km and 5km side by side are uneven
// (GB 3101—1993, 3.3 has a gap). One finding for symbols of letters, one for ℃, at the first of the rarer form.
import { type Spot, spotsOf, toldOnce } from '../../prose/habit.ts';
import { proseKinds } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const id = 'unit-spaced-one-way';
const letters =
  /(?<![A-Za-z\d.\-_#\uFFFC])\d+(?:[.,]\d+)*( ?)(?:[kcmnμ]?m|[kmμ]?g|mL|L|ms|[mμn]?s|min|[kMG]?Hz|[kMG]?B|[KT]B|[kM]?W|[kM]?Pa|[km]?V|[km]?A|K|dB|mol|pt)(?:\/(?:s|h|min|L|kg))?(?![A-Za-z\d_\-/])/g;
const degrees = /(?<![A-Za-z\d.])\d+(?:\.\d+)?( ?)℃/g;

/** So many times as often at least, and so often: a habit. */
const share = 3;
const fewest = 3;

export const unitSpacedOneWay: Rule = {
  id,
  check(_book, _survey, prose) {
    let spacedLetters: boolean | undefined;
    return [letters, degrees].flatMap((pattern) => {
      const spots = spotsOf(prose, pattern, [...proseKinds]).filter(({ passage }) => !passage.quoted);
      const isSpaced = ({ text }: Spot) => text.includes(' ');
      const spaced = spots.filter(isSpaced);
      const close = spots.filter((spot) => !isSpaced(spot));
      const [few, many] = spaced.length < close.length ? [spaced, close] : [close, spaced];
      const isHabit = many.length >= fewest && many.length >= few.length * share;
      if (pattern === letters && isHabit) spacedLetters = many === spaced;
      if (few.length === 0 || many.length === 0) return [];
      if (!isHabit) {
        // ℃ now and then one way and the other: as the letters have it.
        if (pattern === letters || spacedLetters === undefined || spots.length >= fewest * 2) return [];
        const odd = spacedLetters ? close : spaced;
        return toldOnce(id, odd, { main: (odd === close ? spaced : close)[0]!.text, often: spots.length - odd.length });
      }
      return toldOnce(id, few, { main: many[0]!.text, often: many.length });
    });
  },
  examples: {
    wrong: [
      { text: '鱼长5 cm，虾长3 cm，蟹重80 g，桥长12m。', found: '12m', count: 1 },
      { text: '鱼长5 cm，虾长3 cm，蟹重80 g，水温25 ℃，气温30℃。', found: '30℃', count: 1 },
      { text: '水温25 ℃，气温30 ℃，地温32 ℃，室温20℃。', found: '20℃', count: 1 },
    ],
    right: [
      '鱼长5 cm，虾长3 cm，蟹重80 g，水温25℃，气温30℃。',
      '鱼长5 cm，虾长3 cm，蟹重80 g。',
      '鱼长5cm，虾长3cm，蟹重80g，水温25 ℃。',
    ],
  },
};
