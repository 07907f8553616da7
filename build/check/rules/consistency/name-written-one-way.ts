// A foreign name is written in one way: not 托尔斯泰 here and 托尔思泰 there. Compared are names with a dot whose one half is
// the same, and surnames known from them against runs of the same length one character apart that are much rarer. Two
// brothers share a surname and not a first name: those differ by more.
import { type Diagnostic, diagnostic, type Severity } from '../../../diagnostic.ts';
import { readingsOf, sameSyllable } from '../../../readings.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { type ForeignName, foreignNamesIn, runsIn } from './foreign-names.ts';
import { isToday, placeOfSpot, put, type Spot } from './spots.ts';

/** Every word with one of its characters left open: two words that share one are a character apart. */
const openings = (word: string) => [...word].map((_, i) => `${i} ${word.slice(0, i)}_${word.slice(i + 1)}`);

/** Where two words of one length part, when it is in one character. */
function partAt(a: string, b: string): number | undefined {
  if (a.length !== b.length) return undefined;
  let at: number | undefined;
  for (let i = 0; i < a.length; i++) {
    if (a[i] === b[i]) continue;
    if (at !== undefined) return undefined;
    at = i;
  }
  return at;
}

interface Pair {
  one: string;
  other: string;
  many: Spot[];
  few: Spot[];
  severity: Severity;
}

/** How a name is read, tones left out: 埃米尔 as 爱弥尔. */
const soundOf = (name: string) => [...name].map((one) => readingsOf(one, 'none')[0] ?? one).join(' ');

/** Pairs of full names that share one half, the other a character apart. */
function fullNamePairs(names: readonly ForeignName[]): Pair[] {
  const byHalf = new Map<string, ForeignName[]>();
  for (const name of names) {
    for (const opening of openings(name.last)) put(byHalf, `first ${name.first} ${opening}`, name);
    for (const opening of openings(name.first)) put(byHalf, `last ${name.last} ${opening}`, name);
    put(byHalf, `last ${name.last} ${soundOf(name.first)}`, name);
  }
  const pairs = new Map<string, Pair>();
  for (const group of byHalf.values()) {
    if (group.length < 2 || group.length > 6) continue;
    for (const [i, a] of group.entries()) {
      for (const b of group.slice(i + 1)) {
        const [more, less] = a.spots.length >= b.spots.length ? [a, b] : [b, a];
        const differing = a.first === b.first ? [a.last, b.last] : [a.first, b.first];
        const isSound = soundOf(differing[0]!) === soundOf(differing[1]!);
        const at = partAt(differing[0]!, differing[1]!) ?? (isSound ? 0 : undefined);
        // 马·克 and 马·尔: a half of one character says nothing.
        if (at === undefined || differing[0]!.length < 2) continue;
        const alike = sameSyllable(differing[0]![at]!, differing[1]![at]!);
        const one = `${more.first}·${more.last}`;
        const other = `${less.first}·${less.last}`;
        // Met once each, they may well be two people.
        const isRarer = more.spots.length > 1 && more.spots.length > less.spots.length;
        const severity = isSound || (isRarer && (alike || differing[0]!.length >= 3)) ? 'warning' : 'info';
        pairs.set(`${one} ${other}`, { one, other, many: more.spots, few: less.spots, severity });
      }
    }
  }
  return [...pairs.values()];
}

const surname = (name: ForeignName) => name.last.split(/[·•・‧∙．.]/).at(-1)!;

/** Pairs of full names whose halves are the same but for two neighbours that changed places: 赫拉利 and 赫利拉. */
function swappedPairs(names: readonly ForeignName[]): Pair[] {
  const byLetters = new Map<string, ForeignName[]>();
  for (const name of names)
    put(byLetters, [name.first, name.last].map((half) => [...half].sort().join('')).join('·'), name);
  return [...byLetters.values()].flatMap((group) => {
    if (group.length !== 2) return [];
    const [more, less] = group[0]!.spots.length >= group[1]!.spots.length ? group : [group[1]!, group[0]!];
    const [one, other] = [more!, less!].map(({ first, last }) => `${first}·${last}`) as [string, string];
    if (!areSwapped(one, other)) return [];
    return [{ one, other, many: more!.spots, few: less!.spots, severity: 'warning' as const }];
  });
}

/** Whether two words differ in two neighbours that changed places. */
function areSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((character, i) => character !== b[i]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Surnames that are known, against rare runs one character apart. */
function surnamePairs(names: readonly ForeignName[], prose: Prose): Pair[] {
  const runs = runsIn(prose);
  const known = new Set(names.map(surname).filter((name) => name.length >= 3));
  const byOpening = new Map<string, string[]>();
  for (const name of known) for (const opening of openings(name)) put(byOpening, opening, name);
  const pairs: Pair[] = [];
  for (const [run, few] of runs) {
    if (known.has(run)) continue;
    const near = new Set(openings(run).flatMap((opening) => byOpening.get(opening) ?? []));
    for (const name of near) {
      const many = runs.get(name) ?? [];
      const at = partAt(name, run)!;
      if (many.length < 3 || few.length * 3 > many.length) continue;
      const severity = sameSyllable(name[at]!, run[at]!) ? 'warning' : 'info';
      pairs.push({ one: name, other: run, many, few, severity });
    }
  }
  return pairs;
}

/** So long a run of sounds is one name, with a character left out as well. */
const longRun = 5;

/** A long name without a dot, and once the same with one of its inner characters left out: 布朗芬布纳. */
function lackingPairs(prose: Prose): Pair[] {
  const runs = runsIn(prose);
  return [...runs].flatMap(([one, many]): Pair[] => {
    if (one.length < longRun || many.length < 2) return [];
    return Array.from({ length: one.length - 2 }, (_, i) => one.slice(0, i + 1) + one.slice(i + 2)).flatMap(
      (other): Pair[] => {
        const few = runs.get(other) ?? [];
        return few.length === 1 ? [{ one, other, many, few, severity: 'warning' }] : [];
      },
    );
  });
}

export const nameWrittenOneWay: Rule = {
  id: 'name-written-one-way',
  check: (_, __, prose): Diagnostic[] => {
    if (!isToday(prose)) return [];
    // 月·中吕 is a tune, 马·克 no name: both halves have two characters.
    const names = [...foreignNamesIn(prose).values()].filter(({ first, last }) => first.length > 1 && last.length > 1);
    const full = [...fullNamePairs(names), ...swappedPairs(names)];
    // A surname whose full names were paired is not said again.
    const said = new Set(full.flatMap(({ one, other }) => [one, other].map((name) => name.split('·').at(-1)!)));
    const others = [...(names.length > 0 ? surnamePairs(names, prose) : []), ...lackingPairs(prose)];
    const pairs = [...full, ...others.filter(({ other }) => !said.has(other))];
    return pairs.map(({ one, other, many, few, severity }) =>
      diagnostic(
        'name-written-one-way',
        placeOfSpot(few[0]!),
        { one, other, many: many.length, few: few.length },
        {
          severity,
          related: [...few.slice(1, 6), many[0]!].map(placeOfSpot),
          ...(many.length > few.length ? { hint: one } : {}),
        },
      ),
    );
  },
  examples: {
    wrong: [
      { text: '埃米尔·朗贝画过集市。\n\n爱弥尔·朗贝的孙子来过渡口。', count: 1 },
      {
        text: '列夫·托尔斯泰没有到过河湾。列夫·托尔斯泰的书到过。摊主读的是列夫·托尔思泰。',
        found: '列夫·托尔思泰',
        count: 1,
      },
      {
        text: '亚当·史密斯来过集市。史密斯问价，史密斯还价，史密斯付钱；后来，史密思走了。',
        found: '史密思',
        count: 1,
      },
      { text: '尤利·赫马里画过渡口。\n\n这是尤利·赫里马的画。', found: '尤利·赫里马', count: 1 },
      { text: '他读过布朗芬布伦纳的书。布朗芬布伦纳没有来过渡口，布朗芬布纳的书到过。', found: '布朗芬布纳', count: 1 },
    ],
    right: [
      '威廉·格林和雅各布·格林是兄弟，都没有来过集市。',
      '亚当·史密斯来过集市，史密斯问价，史密斯还价；约翰·史密森没有来。',
    ],
  },
};
