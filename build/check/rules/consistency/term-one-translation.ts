// One foreign term or name has one translation: two places give the same original in brackets after different Chinese,
// 关联规则（association rule） and 联想法则（association rule）. Where the Chinese ends alike, the rest is context.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { isSound } from './foreign-names.ts';
import { isToday, matchesIn, ownWords, placeOfSpot, put, type Spot } from './spots.ts';

const glossed =
  /([\p{Script=Han}·]{2,16})[”’》」]?\s?[（(](?:英文|英语|拉丁文|法文|德文)?[:：]?\s?([A-Za-z][A-Za-z .,'’&-]{3,50}?)(?:[,，;；]\s?[A-Z]{2,8})?[）)]/gu;

interface Gloss {
  chinese: string;
  original: string;
  spot: Spot;
}

const lengthInCommon = (a: string, b: string) => {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
};

/**
 * Whether the Chinese is the term and nothing more: it begins after a mark, or is a name spelled by sound; of
 * 集市里有关联规则 nobody knows where the term begins.
 */
function isWhole({ chinese, original, spot }: Gloss): boolean {
  const isName = /^[A-Z]/.test(original) && [...chinese.slice(-2)].every(isSound);
  if (isName) return true;
  // 边框（Calc） names a program, not what stands before it.
  if (/^[A-Z][A-Za-z]*$/.test(original)) return false;
  const before = spot.passage.text[spot.start - 1];
  const isTerm =
    chinese.length <= 3 + original.split(/[ -]/).length * 3 && /^[^的了是在有和与或把被对为从]/.test(chinese);
  return isTerm && (before === undefined || /[“「『《，。；：、（(\n]/.test(before));
}

export const termOneTranslation: Rule = {
  id: 'term-one-translation',
  check: (_, __, prose): Diagnostic[] => {
    if (!isToday(prose)) return [];
    const glosses = new Map<string, Gloss[]>();
    for (const { passage, match } of matchesIn(ownWords(prose), glossed)) {
      const [, chinese = '', original = ''] = match;
      // Abbreviations explain themselves; e.g., see and the like are remarks.
      if (/^[A-Z]+$/.test(original) || /^(?:e\.g|i\.e|see|cf|vs|or|and|the)\b/i.test(original)) continue;
      const key = original
        .toLowerCase()
        .replace(/[^a-z]/g, '')
        .replace(/s$/, '');
      if (key.length < 4) continue;
      const start = match.index;
      put(glosses, key, { chinese, original, spot: { passage, start, end: start + match[0].length } });
    }
    return [...glosses.values()].flatMap((list) => {
      const [first, ...others] = list.filter(isWhole);
      const other = first && others.find((one) => lengthInCommon(one.chinese, first.chinese) < 2);
      if (!first || !other) return [];
      const values = { one: first.chinese, other: other.chinese, original: first.original };
      return diagnostic('term-one-translation', placeOfSpot(other.spot), values, {
        related: [placeOfSpot(first.spot)],
      });
    });
  },
  examples: {
    wrong: [
      {
        text: '“关联规则”（association rule）由县里定。\n\n账房里用的是“联想法则”（Association Rules）。',
        count: 1,
      },
      { text: '斯密（Smith）问价，史密斯（Smith）还价。', count: 1 },
    ],
    right: [
      '集市里有关联规则（association rule），账房里也用关联规则（association rule）。',
      '先生（见Smith）问价，别的人（e.g. them）还价。',
    ],
  },
};
