// One person, institution or event has one set of dates: 王阳明（1472—1529） here and （1472—1528） there, a society founded in 1958
// on one page and in 1956 on another, a bridge opened on the 1st of October 1974 and of 1975. Compared are names that are
// the same, and what happens to a thing but once; where one place gives less of the date, only what both give.
import { type Diagnostic, diagnostic } from '../../../diagnostic.ts';
import type { Rule } from '../../rule.ts';
import { type Dated, eventsIn } from './dated-events.ts';
import { isToday, matchesIn, ownWords, placeOfSpot, put } from './spots.ts';

const lived =
  /([\p{Script=Han}·]{2,16})[（(](?:[A-Za-z][A-Za-z .]{2,40}[,，]\s?)?(前?\d{2,4})年?\s?[—–\-－～~]{1,2}\s?(前?\d{2,4})年?[）)]/gu;

/** A span of time, a dynasty, a plan: many have the same word at their end. */
const spans = /[期代年间朝国纪战段届度划初末叶史]$/;

/** Whether two dates cannot be of one event: they part in what both give. */
function differ(a: readonly string[], b: readonly string[]): boolean {
  const count = Math.min(a.length, b.length);
  return a.slice(0, count).some((part, i) => part !== b[i]);
}

const shown = (date: readonly string[]) =>
  date.map((part, i) => `${part}${/\d$/.test(part) ? '年月日'[i] : ''}`).join('');

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
      put(byName, `lived ${before.slice(-3)}`, { name: before.slice(-3), key: '', date: [from, to], spot });
    }
    const lives = [...byName.values()].flatMap(([first, ...others]) => {
      const other = others.find(({ date }) => date.filter((year, i) => year === first!.date[i]).length === 1);
      if (!first || !other) return [];
      const values = { name: first.name, one: first.date.join('—'), other: other.date.join('—') };
      return diagnostic('date-of-name-one-way', placeOfSpot(other.spot), values, {
        related: [placeOfSpot(first.spot)],
      });
    });
    const byEvent = new Map<string, Dated[]>();
    for (const event of eventsIn(prose)) put(byEvent, event.key, event);
    const events = [...byEvent.values()].flatMap((list) => {
      const [first] = list;
      const other = list.find(({ date }) => differ(date, first!.date));
      // What has many dates happens again and again.
      if (!first || !other || new Set(list.map(({ date }) => date.join('.'))).size > 3) return [];
      const values = { name: first.name, one: shown(first.date), other: shown(other.date) };
      return diagnostic('date-of-name-one-way', placeOfSpot(other.spot), values, {
        related: [placeOfSpot(first.spot)],
      });
    });
    return [...lives, ...events];
  },
  examples: {
    wrong: [
      { text: '集市画家周河湾（1872—1929）画过它。\n\n周河湾（1872—1928）还画过渡口。', count: 1 },
      { text: '集市管理所成立于1958年，在渡口。\n\n后来，集市管理所成立于1956年的说法不对。', count: 1 },
      { text: '1952年5月，河湾中学成立。\n\n河湾中学成立于1953年5月，先设在庙里。', count: 1 },
      { text: '河湾大桥于1974年10月1日通车。\n\n碑上说，河湾大桥1975年10月1日通车。', count: 1 },
      { text: '1938年3月12日，日机轰炸河湾镇，码头全毁。\n\n1938年3月21日，日机轰炸河湾镇，学校停课。', count: 1 },
      { text: '周望川生于1898年，幼年丧父。\n\n1896年，周望川出生在一个船工家里。', count: 1 },
    ],
    right: [
      '周河湾（1872—1929）画过它，周河湾（1872—1929）画过渡口，前期（1900—1910）和后期（1900—1920）不同。',
      '集市管理所成立于1958年，渡口管理所成立于1956年，该所成立于1970年，该所成立于1980年。',
      '1952年5月，河湾中学成立。河湾中学成立于1952年，先设在庙里；河湾中学1953年迁到渡口，1956年又迁。',
      '1952年5月，学校开学；1953年9月，学校开学。',
    ],
  },
};
