// Between Chinese and Latin letters or digits a book types a space everywhere or nowhere; print sets the gap by itself
// (CY/T 154—2017 wants none typed). One finding for letters, one for digits, at the first place of the minority, with
// the chapter most of it stands in. Code, formulas and references are no letters.

import type { Diagnostic } from '../../../diagnostic.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { mixed, running, type Spot } from './spots.ts';

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isDigit = (code: number) => code >= 48 && code <= 57;
const isSpace = (code: number) => code === 32 || code === 0xa0;

const spaced = '有空格';
const closed = '无空格';

/** So many places of each way are kept: a book may have a million. */
const keptPlaces = 2000;

interface Ways {
  spots: Map<string, Spot[]>;
  times: Map<string, number>;
}

interface Joints {
  letters: Ways;
  digits: Ways;
}

function keep({ spots, times }: Ways, way: string, spot: Spot): void {
  times.set(way, (times.get(way) ?? 0) + 1);
  const list = spots.get(way)!;
  if (list.length < keptPlaces) list.push(spot);
}

/** 表1-1 货价: the space after a typed label parts it from the title. */
const typedLabel = /^[\u4e00-\u9fff]{1,3} ?\d{1,3}(?:[-.–—]\d{1,3}){0,3}(?=[ \u00a0])/;

/** Every place where Han meets a letter or a digit. */
function jointsOf(prose: Prose): Joints {
  const empty = (): Ways => ({
    spots: new Map([
      [spaced, []],
      [closed, []],
    ]),
    times: new Map(),
  });
  const joints: Joints = { letters: empty(), digits: empty() };
  for (const passage of running(prose)) {
    const { text } = passage;
    for (let i = typedLabel.exec(text)?.[0].length ?? 0; i + 1 < text.length; i++) {
      const code = text.charCodeAt(i);
      if (!isHan(code) && !isLetter(code) && !isDigit(code)) continue;
      let next = i + 1;
      if (isSpace(text.charCodeAt(next))) next++;
      const other = text.charCodeAt(next);
      if (isHan(code) === isHan(other)) continue;
      const latin = isHan(code) ? other : code;
      // 3.2万 m²: the space is a unit's.
      if (isLetter(latin) && (text[i] === '万' || text[i] === '亿') && isDigit(text.charCodeAt(i - 1))) continue;
      const ways = isLetter(latin) ? joints.letters : isDigit(latin) ? joints.digits : undefined;
      const way = next > i + 1 ? spaced : closed;
      if (ways) keep(ways, way, { passage, start: i, end: next + 1 });
    }
  }
  return joints;
}

/** The section that holds most of a minority: “第2章”12 处. */
function most(spots: readonly Spot[]): { title: string; count: number } {
  const counts = new Map<string, number>();
  for (const { passage } of spots) {
    const title = passage.section?.title ?? '内容提要';
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  const [title, count] = [...counts].sort(([, a], [, b]) => b - a)[0]!;
  return { title, count };
}

export const hanLatinSpaceOneWay: Rule = {
  id: 'han-latin-space-one-way',
  check: (_, __, prose) => {
    const { letters, digits } = jointsOf(prose);
    const findings = ({ spots, times }: Ways, kind: string, kindEn: string): Diagnostic[] => {
      // Of two full lists the first given counts as the commoner: sort is stable.
      const [rare = spaced, common = closed] = [spaced, closed].sort(
        (a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0),
      );
      const least = spots.get(rare)!;
      if (least.length === 0) return [];
      const { title, count } = most(least);
      const ways = new Map([
        [common, spots.get(common)!],
        [rare, least],
      ]);
      const values = { kind, kindEn, section: title, sectionCount: count };
      return mixed('han-latin-space-one-way', ways, { values, times });
    };
    return [...findings(letters, '字母', 'letters'), ...findings(digits, '数字', 'digits')];
  },
  examples: {
    wrong: [{ text: '用USB口的灯，用LED的牌，用 CD 的机。', found: '用 C', count: 1 }],
    right: [
      '用USB口的灯，卖5元。',
      '用 USB 口的灯，卖 5 元。',
      '表1-1 货价\n\n表1-2 船价\n\n米价5元，鱼价6元。',
      '用 USB 口的灯，卖5元，见`a`和$x$。',
    ],
  },
};
