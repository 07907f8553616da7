// One short name for two long ones in the same chapter confuses the reader: “《办法》” cannot mean both. In chapters apart
// each may have its own.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { isSame } from './abbreviation-defined-once.ts';
import { type Definition, definitionsIn } from './abbreviations.ts';
import { isToday, placeOfSpot } from './spots.ts';

const isHan = /^\p{Script=Han}+$/u;

/** Whether two names are one but for their ends or their middles: 快报系统 and 快报平台. */
function isNearly(a: string, b: string): boolean {
  if (isSame(a, b) || !isHan.test(a) || !isHan.test(b)) return false;
  const last = [a, b].map((name) => name.slice(-8));
  for (let length = Math.min(...last.map((name) => name.length)) - 1; length >= 3; length--) {
    for (let i = 0; i + length <= last[0]!.length; i++) {
      const at = last[1]!.indexOf(last[0]!.slice(i, i + length));
      // Both go on after it by about as much.
      if (at >= 0) return Math.abs(last[0]!.length - i - (last[1]!.length - at)) <= 1;
    }
  }
  return false;
}

/** Letters in brackets after two names that are nearly one: 学习系统（Learning System，LS）, 学习平台（LS）. */
function lettersOfTwo(prose: Prose): Diagnostic[] {
  const firsts = new Map<string, Definition>();
  const told = new Set<string>();
  return definitionsIn(prose).flatMap((definition): Diagnostic[] => {
    const { short, long, spot, kind } = definition;
    const first = firsts.get(short);
    if (kind === 'said') return [];
    if (!first) {
      firsts.set(short, definition);
      return [];
    }
    if (told.has(short) || !isNearly(first.long, long) || (kind !== 'glossed' && first.kind !== 'glossed')) return [];
    told.add(short);
    const values = { short, one: first.long, other: long };
    return [
      diagnostic('abbreviation-names-one-thing', placeOfSpot(spot), values, { related: [placeOfSpot(first.spot)] }),
    ];
  });
}

export const abbreviationNamesOneThing: Rule = {
  id: 'abbreviation-names-one-thing',
  check: (_, __, prose) => {
    if (!isToday(prose)) return [];
    const firsts = new Map<string, Definition>();
    const said = definitionsIn(prose).flatMap((definition) => {
      const { short, long, spot, kind } = definition;
      if (kind !== 'said') return [];
      const key = `${spot.passage.section?.id} ${short}`;
      const first = firsts.get(key);
      if (!first) firsts.set(key, definition);
      if (!first || long === '' || first.long === '' || isSame(long, first.long)) return [];
      const values = { short, one: first.long, other: long };
      return diagnostic('abbreviation-names-one-thing', placeOfSpot(spot), values, {
        related: [placeOfSpot(first.spot)],
      });
    });
    return [...said, ...lettersOfTwo(prose)];
  },
  examples: {
    wrong: [
      {
        text: '县里公布《集市管理办法》（以下简称《办法》）。\n\n次年又有《渡口收费规则》（以下简称《办法》）。',
        found: '办法',
        count: 1,
      },
      {
        text: '水情快报系统（Shui Qing Kuaibao，SQK）是去年装的。\n\n今年水情快报平台（SQK）又添了两处。',
        found: 'SQK',
        count: 1,
      },
    ],
    right: [
      '水情快报系统（Shui Qing Kuaibao，SQK）是去年装的。\n\n今年县里的水情快报系统（SQK）又添了两处。',
      '镇上的渡口（DK）有三处，县里的道口（DK）有五处。',
      '县里公布《集市管理办法》（以下简称《办法》）。\n\n次年又有《渡口收费规则》（以下简称《规则》）。',
    ],
  },
};
