// Clock times of one sentence are written in one kind of numerals (GB/T 15835—2011, 4.3): 早上九点上班，晚上9点下班 mixes two. And
// no morning has fourteen hours: 凌晨14点, 下午25时.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const part = '凌晨|清晨|清早|早晨|早上|上午|中午|正午|下午|傍晚|晚上|夜里|深夜|半夜|当晚|次日|每天|到|至|从|—|～|是';
const time = new RegExp(
  `(?<=${part})(?:(\\d{1,2})(?:[:：]\\d\\d)?|([一二两三四五六七八九]|十[一二]?))(?:点|时(?!候|间|常|刻|代|期|光|段|而|分))`,
  'g',
);
const digits = '〇一二三四五六七八九';
/** What is told of what others of the sentence say: a sentence. */
const sentences = /[^。！？；\n]+/g;

/** 早上 and the like, with the hours they cannot have. */
const impossible =
  /(?:凌晨|清晨|清早|早晨|早上|上午)(1[3-9]|2\d)(?:[点时](?!间)|[:：]\d\d)|(?:下午|傍晚)(?:2[0-9]|1[0-1])(?:[点时](?!间)|[:：]\d\d)/g;

export const clockTimesOneWay: TextRule = {
  id: 'clock-times-one-way',
  find({ text }) {
    if (!/[点时]/.test(text)) return [];
    const findings: TextFinding[] = matchesIn(text, impossible).map(({ index, 0: run }) => ({
      start: index,
      end: index + run.length,
    }));
    for (const { index, 0: sentence } of matchesIn(text, sentences)) {
      const times = matchesIn(sentence, time);
      const arabic = times.filter((match) => match[1] !== undefined);
      const han = times.filter((match) => match[2] !== undefined);
      if (arabic.length === 0 || han.length === 0) continue;
      const few = han.length <= arabic.length ? han : arabic;
      for (const match of few) {
        const start = index + match.index;
        findings.push({ start, end: start + match[0].length, ...(match[2] ? { hint: inDigits(match[2]) } : {}) });
      }
    }
    return findings;
  },
  examples: {
    wrong: [
      { text: '集市早上六点开，下午5点收。', found: '六点', count: 1 },
      { text: '渡船凌晨14点开。', found: '凌晨14点', count: 1 },
    ],
    right: ['集市早上六点开，下午五点收。', '渡船下午14点开，晚上9点停。', '他早上九时许出门。晚上9点才回来。'],
  },
};

/** 九 → 9 */
const inDigits = (hour: string) =>
  `${hour.startsWith('十') ? 10 + Math.max(0, digits.indexOf(hour[1] ?? '〇')) : hour === '两' ? 2 : digits.indexOf(hour)}点`;
