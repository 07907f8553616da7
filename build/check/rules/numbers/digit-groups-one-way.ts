// Digits stand in groups in one way (GB/T 15835—2011, 5.1.4): 31,200 is a slip in a book that writes 42600 and 18500. In: a book's
// prose. Out: the few numbers of five digits and more that part from the others. A book that has both ways often is asked nothing.
import { type Spot, spotsOf, toldOnce } from '../../prose/habit.ts';
import type { Rule } from '../../rule.ts';

const long =
  /(?<![\d.,，A-Za-z/:-])(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u2009\u202f]\d{3})+|\d{5,9})(?:\.\d+)?(?![\d,A-Za-z/:-])/g;
/** So few part from so many. */
const few = 2;
const many = 5;
/** 2014 500 个: a year and a number. */
const year = /^(?:19|20)\d\d /;
/** What is counted; numbers of things (邮编, 电话, 书号) are written through. */
const counted = /^ ?(?:[\p{Script=Han}A-Za-z%]|[，。；、）])/u;
const named = /(?:号|编|码|电话|第|No\.?|ISBN|ISSN)[：: ]?$/;

const wayOf = ({ text }: Spot): 'plain' | 'comma' | 'space' =>
  text.includes(',') ? 'comma' : /[ \u2009\u202f]/.test(text) ? 'space' : 'plain';

export const digitGroupsOneWay: Rule = {
  id: 'digit-groups-one-way',
  check(_book, _survey, prose) {
    const spots = spotsOf(prose, long, ['paragraph', 'item', 'note', 'cell']).filter(
      ({ passage, start, end, text }) =>
        !passage.quoted &&
        !year.test(text) &&
        !named.test(passage.text.slice(Math.max(0, start - 4), start)) &&
        (passage.kind === 'cell' || counted.test(passage.text.slice(end, end + 2))),
    );
    const ways = new Map<string, Spot[]>();
    for (const spot of spots) ways.set(wayOf(spot), [...(ways.get(wayOf(spot)) ?? []), spot]);
    const [most, ...others] = [...ways].sort(([, a], [, b]) => b.length - a.length);
    if (!most || most[1].length < many) return [];
    const odd = others.flatMap(([, list]) => list);
    if (odd.length > few) return [];
    const shown = most[1][0]!.text;
    return odd.flatMap((spot) => toldOnce('digit-groups-one-way', [spot], { other: shown }));
  },
  examples: {
    wrong: [
      {
        text: '摊租依次收了12600元、13500元、24800元、31700元和42600元，上年31,200元。',
        found: '31,200',
        count: 1,
      },
    ],
    right: [
      '摊租依次收了12600元、13500元、24800元、31700元和42600元，上年31200元。',
      '摊租12,600元、13,500元，又收24800元、31700元。',
      '摊租依次收了12600元、13500元、24800元、31700元和42600元，编号31,200。',
    ],
  },
};
