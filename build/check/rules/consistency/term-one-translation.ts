// One foreign term or name has one translation: two places give the same original in brackets after different Chinese,
// 关联规则（association rule） and 联想法则（association rule）. Where the Chinese ends alike, the rest is context.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
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

/** The end of what stands before the bracket, as long as such a term would be. */
const shown = ({ chinese, original }: Gloss) =>
  chinese.slice(-Math.max(3, Math.min(8, original.split(/[ -]/).length * 3)));

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
      const [first, ...others] = list;
      const words = first!.original.split(/[ -]/).length;
      const other = others.find((one) => lengthInCommon(one.chinese, first!.chinese) < 2);
      const near = others.find((one) => lengthInCommon(one.chinese, first!.chinese) < words * 2 - 1);
      const found = other ?? near;
      if (
        !found ||
        lengthInCommon(found.chinese, first!.chinese) >= Math.min(found.chinese.length, first!.chinese.length)
      )
        return [];
      const values = { one: shown(first!), other: shown(found), original: first!.original };
      return diagnostic('term-one-translation', placeOfSpot(found.spot), values, {
        related: [placeOfSpot(first!.spot)],
        ...(other ? {} : { severity: 'info' }),
      });
    });
  },
  examples: {
    wrong: [
      {
        text: '集市里有关联规则（association rule）。\n\n账房里用的是联想法则（Association Rules）。',
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
