// A short name that is defined is used: one that never stands again (E04) is a leftover, or the book goes on with another form
// of it. In: definitions by 以下简称. Out: one finding a definition. Linear: a book is searched once for each short name that
// nothing uses.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Passage } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';
import { isSame } from './abbreviation-defined-once.ts';
import { type Definition, definitionsIn } from './abbreviations.ts';
import { isToday, placeOfSpot } from './spots.ts';

/** 简称 alone tells what a thing is called; 以下简称 promises to call it so. */
const promised = /(?:以下|下文|下面|后文|本书|文中)(?:均|统|通|都)?(?:简|下)?称(?:为|作)?[：:]?\s?[“‘《「]?$/;
/** More short names than so many are a glossary. */
const most = 60;

/** What else the long name is called: by another definition. */
const otherwise = ({ short, long }: Definition, definitions: readonly Definition[]) =>
  definitions.find((other) => other.kind === 'said' && other.short !== short && isSame(other.long, long));

/** Whether a passage has the short name, neither where it is defined nor as a part of the long one. */
function isUsedIn(passage: Passage, { short, long, spot }: Definition): boolean {
  const { text } = passage;
  const inside = long.indexOf(short);
  const before = inside > 0 ? long.slice(Math.max(0, inside - 2), inside) : undefined;
  const after = inside === 0 ? long.slice(short.length, short.length + 3) : undefined;
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    if (passage === spot.passage && at === spot.start) continue;
    const isPart = before ? text.endsWith(before, at) : after ? text.startsWith(after, at + short.length) : false;
    if (!isPart) return true;
  }
  return false;
}

export const abbreviationUsed: Rule = {
  id: 'abbreviation-used',
  check: (_, __, prose): Diagnostic[] => {
    if (!isToday(prose)) return [];
    const definitions = definitionsIn(prose);
    const said = definitions.filter(
      ({ kind, spot }) =>
        kind === 'said' && promised.test(spot.passage.text.slice(Math.max(0, spot.start - 14), spot.start)),
    );
    if (said.length === 0 || said.length > most) return [];
    return said.flatMap((definition) => {
      const { short, long, spot } = definition;
      const isUsed = prose.passages.some((passage) => isUsedIn(passage, definition));
      if (isUsed) return [];
      const other = otherwise(definition, definitions);
      const values = { short, long, other: other?.short ?? '' };
      return diagnostic('abbreviation-used', placeOfSpot(spot), values, {
        ...(other ? { hint: other.short, related: [placeOfSpot(other.spot)] } : {}),
      });
    });
  },
  examples: {
    wrong: [
      {
        text: '县里成立了集市管理办公室（以下简称“集市办”）。\n\n集管办后来搬到了渡口。',
        found: '集市办',
        count: 1,
      },
      {
        text: '县里公布《河湾集市管理条例》（以下简称《集市法》）。\n\n《条例》有九条。',
        found: '集市法',
        count: 1,
      },
      {
        text: '集市管理办公室（以下简称集管办）在渡口，集管办很小。\n\n后来集市管理办公室（以下简称管理办）搬走了。',
        found: '管理办',
        count: 1,
      },
    ],
    right: [
      '县里成立了集市管理办公室（以下简称“集管办”）。\n\n集管办后来搬到了渡口。',
      '集市管理办公室，简称集管办，在渡口。',
    ],
  },
};
