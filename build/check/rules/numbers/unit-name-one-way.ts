// A unit is given by its name or by its symbol throughout a book's text: 39毫米 and 39 mm side by side are uneven (GB 3100—1993,
// 6.2 leaves the choice to the text; tables and formulas have symbols). One remark a unit.
import { type Spot, spotsOf, toldOnce } from '../../prose/habit.ts';
import type { Rule } from '../../rule.ts';

const id = 'unit-name-one-way';
const names: readonly (readonly [symbol: string, name: string])[] = [
  ['mm', '毫米'],
  ['cm', '厘米'],
  ['km', '千米|公里'],
  ['m', '米'],
  ['kg', '千克|公斤'],
  ['g', '克'],
  ['mg', '毫克'],
  ['mL', '毫升'],
  ['L', '升'],
  ['ms', '毫秒'],
  ['s', '秒'],
  ['℃', '摄氏度'],
];
const all = names.map(([symbol, name]) => `(?:${symbol}(?![A-Za-z\\d/²³·])|(?:${name})(?![每/]))`).join('|');
const measured = new RegExp(`(?<![A-Za-z\\d.\\-])\\d+(?:\\.\\d+)? ?(?:${all})`, 'g');
const share = 3;

export const unitNameOneWay: Rule = {
  id,
  check(_book, _survey, prose) {
    const ways = new Map<string, { symbol: Spot[]; name: Spot[] }>();
    for (const spot of spotsOf(prose, measured, ['paragraph', 'item', 'note'])) {
      const beside = spot.passage.text.slice(Math.max(0, spot.start - 2), spot.end + 2);
      // 170 mm×240 mm: a size, which has symbols by custom.
      if (spot.passage.quoted || beside.includes('×')) continue;
      const unit = spot.text.replace(/^[\d. ]+/, '');
      const pair = names.find(([symbol, name]) => symbol === unit || name.split('|').includes(unit));
      if (!pair) continue;
      const both = ways.get(pair[0]) ?? { symbol: [], name: [] };
      ways.set(pair[0], both);
      (unit === pair[0] ? both.symbol : both.name).push(spot);
    }
    return [...ways.values()].flatMap(({ symbol, name }) => {
      const [few, many] = symbol.length < name.length ? [symbol, name] : [name, symbol];
      if (few.length === 0 || many.length < few.length * share) return [];
      return toldOnce(id, few, { main: many[0]!.text, often: many.length });
    });
  },
  examples: {
    wrong: [{ text: '竹竿粗39毫米，麻绳粗12毫米，铁钉长80毫米，木板厚15 mm。', found: '15 mm', count: 1 }],
    right: ['竹竿粗39毫米，麻绳粗12毫米。', '竹竿粗39 mm，高3米。'],
  },
};
