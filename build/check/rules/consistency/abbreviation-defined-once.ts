// A short name is defined once (E04): a second “以下简称” in the body is a leftover. Front matter and 内容提要 may define for themselves; a book that defines anew in every chapter has that habit.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { type Definition, definitionsIn } from './abbreviations.ts';
import { isToday, placeOfSpot, put, running } from './spots.ts';

/** Whether two definitions are of one long name: their ends agree. */
export function isSame(a: string, b: string): boolean {
  const length = Math.min(4, a.length, b.length);
  return length >= 2 && a.slice(-length) === b.slice(-length);
}

/** A longer book reminds its readers, with good reason. */
const longest = 250_000;

/** Whether a short name stands by itself between two definitions of it. */
function usedBetween(prose: Prose, first: Definition, second: Definition): boolean {
  const passages = running(prose);
  const [from, to] = [passages.indexOf(first.spot.passage), passages.indexOf(second.spot.passage)];
  const alone = new RegExp(`(?<![A-Za-z（(])${first.short}(?![A-Za-z）)])`);
  return passages.slice(from, to + 1).some((passage, i) => {
    const [start, end] = [i === 0 ? first.spot.end : 0, i === to - from ? second.spot.start : passage.text.length];
    return alone.test(passage.text.slice(start, end));
  });
}

export const abbreviationDefinedOnce: Rule = {
  id: 'abbreviation-defined-once',
  check: (book, __, prose) => {
    if (!isToday(prose)) return [];
    const byName = new Map<string, Definition[]>();
    const inBrackets = new Map<string, Definition[]>();
    for (const definition of definitionsIn(prose)) {
      if (definition.spot.passage.section?.matter !== 'body') continue;
      // In brackets the same letters may be said of several things: only the same words count as the same.
      if (definition.kind === 'said') put(byName, definition.short, definition);
      else put(inBrackets, definition.short, definition);
    }
    const chapters = new Map(book.sections.map((section, index) => [section, index]));
    const again = [...inBrackets.values()].flatMap((definitions): Diagnostic[] => {
      const [first, ...others] = definitions;
      const same = others.filter(({ long }) => long.endsWith(first!.long.slice(-6)) && first!.long.length >= 4);
      const [second] = same;
      // A book that says it every time has that habit; one whose first mention has no original explains it where it goes on.
      if (!second || same.length > 1 || second.kind !== 'glossed') return [];
      // Told once, then used by itself, then told again: the second telling was forgotten.
      const isUsed = prose.han < longest && usedBetween(prose, first!, second);
      if (first!.kind !== 'expanded' && !isUsed) return [];
      const apart = [first!, second].map(({ spot }) => chapters.get(spot.passage.section!) ?? 0);
      const isReminder = !isUsed && apart[0] !== apart[1] && Math.abs(apart[0]! - apart[1]!) < 2;
      const values = { short: first!.short, times: 2 };
      return [
        diagnostic('abbreviation-defined-once', placeOfSpot(second.spot), values, {
          related: [placeOfSpot(first!.spot)],
          ...(isReminder ? { severity: 'info' } : {}),
        }),
      ];
    });
    return [
      ...again,
      ...[...byName.values()].flatMap((definitions): Diagnostic[] => {
        const [first, ...others] = definitions;
        const again = others.filter(({ long }) => isSame(long, first!.long));
        const [second, ...rest] = again;
        if (!second) return [];
        const values = { short: first!.short, times: again.length + 1 };
        return [
          diagnostic('abbreviation-defined-once', placeOfSpot(second.spot), values, {
            related: [first!, ...rest].map(({ spot }) => placeOfSpot(spot)).slice(0, 12),
            ...(again.length > 2 ? { severity: 'info' } : {}),
          }),
        ];
      }),
    ];
  },
  examples: {
    wrong: [
      {
        text: '县里成立了集市管理办公室（以下简称“集管办”）。\n\n后来，集市管理办公室（以下简称“集管办”）搬到了渡口。',
        found: '集管办',
        count: 1,
      },
      {
        text: '水情快报系统（Shui Qing Kuaibao，SQK）是去年装的。\n\n今年水情快报系统（SQK）又添了两处。',
        found: 'SQK',
        count: 1,
      },
      {
        text: '水情快报系统（SQK）装好了。\n\n船工都看SQK。\n\n今年水情快报系统（SQK）又添了两处。',
        found: 'SQK',
        count: 1,
      },
    ],
    right: [
      '水情快报系统（SQK）装好了。水情快报系统（SQK）很好用，水情快报系统（SQK）不贵。',
      '县里成立了集市管理办公室（以下简称“集管办”）。集管办后来搬到了渡口。',
      '什么叫简称？简称的用法各地不同。',
    ],
  },
};
