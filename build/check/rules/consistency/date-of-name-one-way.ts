// One person or institution has one set of dates: 王阳明（1472—1529） here and （1472—1528） there, a society founded in 1958 on
// one page and in 1956 on another. Compared are names that are the same, with one of the two years the same.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { isToday, matchesIn, ownWords, placeOfSpot, put, type Spot } from './spots.ts';

const lived =
  /([\p{Script=Han}·]{2,16})[（(](?:[A-Za-z][A-Za-z .]{2,40}[,，]\s?)?(前?\d{2,4})年?\s?[—–\-－～~]{1,2}\s?(前?\d{2,4})年?[）)]/gu;
const founded =
  /(?<=^|[，。；：、！？\n“”《》])([\p{Script=Han}·]{3,20}?)(成立|创立|创建|始建|创刊|创办|组建|出生|诞生|逝世|病逝|建成)于(?:公元)?(\d{4})年/gu;

/** A span of time, a dynasty, a plan: many have the same word at their end. */
const spans = /[期代年间朝国纪战段届度划初末叶史]$/;
const pronouns =
  /^(?:而|但|又|并|也|则|该|其|本|这|那|它|他|她|此|原|后|曾|正式|最早|先后)|(?:正式|最早|先后|分别|也|均|都|就)$/;

interface Dated {
  name: string;
  years: string[];
  spot: Spot;
}

export const dateOfNameOneWay: Rule = {
  id: 'date-of-name-one-way',
  check: (_, __, prose): Diagnostic[] => {
    if (!isToday(prose)) return [];
    const byName = new Map<string, Dated[]>();
    for (const { passage, match } of matchesIn(ownWords(prose), lived)) {
      const [whole, before = '', from = '', to = ''] = match;
      // Where the name begins nobody knows: its last three characters stand for it.
      if (spans.test(before)) continue;
      const spot = { passage, start: match.index + before.length, end: match.index + whole.length };
      put(byName, `lived ${before.slice(-3)}`, { name: before.slice(-3), years: [from, to], spot });
    }
    for (const { passage, match } of matchesIn(ownWords(prose), founded)) {
      const [whole, name = '', event = '', year = ''] = match;
      if (pronouns.test(name)) continue;
      const spot = { passage, start: match.index, end: match.index + whole.length };
      put(byName, `${event} ${name}`, { name: name + event, years: [year], spot });
    }
    return [...byName.values()].flatMap(([first, ...others]) => {
      const other = others.find(({ years }) => {
        const same = years.filter((year, i) => year === first!.years[i]).length;
        return same === years.length - 1;
      });
      if (!first || !other) return [];
      const values = { name: first.name, one: first.years.join('—'), other: other.years.join('—') };
      return diagnostic('date-of-name-one-way', placeOfSpot(other.spot), values, {
        related: [placeOfSpot(first.spot)],
      });
    });
  },
  examples: {
    wrong: [
      { text: '集市画家周河湾（1872—1929）画过它。\n\n周河湾（1872—1928）还画过渡口。', count: 1 },
      { text: '集市管理所成立于1958年，在渡口。\n\n后来，集市管理所成立于1956年的说法不对。', count: 1 },
    ],
    right: [
      '周河湾（1872—1929）画过它，周河湾（1872—1929）画过渡口，前期（1900—1910）和后期（1900—1920）不同。',
      '集市管理所成立于1958年，渡口管理所成立于1956年，该所成立于1970年，该所成立于1980年。',
    ],
  },
};
