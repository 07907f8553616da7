// A series counts in one way: 首先……其次……最后, 第一……第二, 其一……其二, 一是……二是, （1）……（2）. 首先……其二 and 1）……（2） go over from one to another
// (GB/T 15834—2011, appendix B.3). A series within another begins anew, so only what goes on with the next number is found.
import { parseChineseNumeral, parseCircledNumeral } from '../../../resolve/numerals.ts';
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

/** So far from one part to the next. */
const farthest = 240;

interface Part {
  way: string;
  ordinal: number;
  start: number;
  end: number;
}

const words =
  /(?<=^|[。；：，])(?:(首先|其次|再次)(?=[，是要得]|[\u4e00-\u9fff]{2})|第([一二三四五六])(?=[，、是])|其([一二三四五六])(?![一二三四五六十他它中余实间后次])(?=[，、是]|[\u4e00-\u9fff]{2})|([一二三四五六])(?:是|则)(?![一二三四五六是])|([一二三四五六])来(?=[，、]?[\u4e00-\u9fff]{2})|（(\d)）(?![、，。和式])|(\d)）(?![、，。])|([①-⑨])|（([一二三四五六])）(?![、，。和]))/g;
const ways = [
  '首先、其次',
  '第一、第二',
  '其一、其二',
  '一是、二是',
  '一来、二来',
  '（1）（2）',
  '1）2）',
  '①②',
  '（一）（二）',
] as const;

function partsOf(text: string): Part[] {
  return matchesIn(text, words).map((match) => {
    const group = match.slice(1).findIndex((part) => part !== undefined);
    const written = match[group + 1]!;
    const ordinal =
      group === 0
        ? ['首先', '其次', '再次'].indexOf(written) + 1
        : /\d/.test(written)
          ? Number(written)
          : (parseCircledNumeral(written) ?? parseChineseNumeral(written) ?? 0);
    return { way: ways[group]!, ordinal, start: match.index, end: match.index + match[0].length };
  });
}

export const seriesOrdinalsAlike: TextRule = {
  id: 'series-ordinals-alike',
  reads: ['paragraph', 'item'],
  find({ text, quoted }) {
    if (quoted || !/首先|其次|再次|第[一二三四]|其[一二三四]|[一二三四][是来则]|[\d一二三四]）|[①-④]/.test(text))
      return [];
    const parts = partsOf(text);
    const findings: TextFinding[] = [];
    for (let i = 1; i < parts.length; i++) {
      const [before, part] = [parts[i - 1]!, parts[i]!];
      if (before.way === part.way || part.ordinal !== before.ordinal + 1 || part.start - before.start > farthest)
        continue;
      // 问得最多的是……，其次是……，第三是……: told by rank.
      if (before.way === '首先、其次' && !text.includes('首先')) continue;
      // Either series goes on by itself: this one is within the other, or beside it.
      const goesOn = parts.some(
        ({ way, ordinal }, at) => at > i && way === before.way && ordinal === before.ordinal + 1,
      );
      const began = parts.some(({ way, ordinal }, at) => at < i && way === part.way && ordinal < part.ordinal);
      if (goesOn || began) continue;
      // 1）……（2）……（3）: the first is the odd one.
      const alone = parts.filter(({ way }) => way === before.way).length === 1;
      const rest = parts.some(({ way, ordinal }, at) => at > i && way === part.way && ordinal === part.ordinal + 1);
      const odd = alone && rest ? before : part;
      findings.push({ start: odd.start, end: odd.end, values: { first: before.way, second: part.way } });
    }
    return findings;
  },
  examples: {
    wrong: [
      { text: '先后的次序是：首先修桥，其二铺路，最后开市。', found: '其二', count: 1 },
      { text: '办法有三：1）早到；（2）不争；（3）不欠。', found: '1）', count: 1 },
      { text: '第一，人多。其次，路近。', found: '其次', count: 1 },
    ],
    right: [
      '首先修桥，其次铺路，最后开市。',
      '第一，人多：一是本地人，二是外乡人。第二，路近。',
      '来得最多的是船工，其次是摊主，第三是客人。',
      '首先，桥窄。其实，路也窄，其中一段更窄。',
      '（1）早到，分两步：①起床；②出门。（2）不争。',
    ],
  },
};
