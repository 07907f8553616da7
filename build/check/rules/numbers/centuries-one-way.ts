// Centuries and decades are written one way throughout a book: 18世纪 or 十八世纪, 80年代 or 八十年代 (GB/T 15835—2011, 4.1, 4.2:
// both are right, side by side they are not). Titles and quoted words keep theirs.
import { diagnostic } from '../../../diagnostic.ts';
import { type Spot, spotsOf } from '../../prose/habit.ts';
import { around, placeIn } from '../../prose/passage.ts';
import type { Rule } from '../../rule.ts';

const id = 'centuries-one-way';
const written = /(?<![\d—～一二三四五六七八九十第])(?:(\d{1,2}) ?|([一二三四五六七八九十]{1,3}))(世纪|年代)/g;
/** One here and one there is no custom yet. */
const custom = 2;

const quotedBefore = /[《“][^》”]{0,30}$/;

export const centuriesOneWay: Rule = {
  id,
  check(_book, _survey, prose) {
    const kinds = new Map<string, { arabic: Spot[]; han: Spot[] }>();
    for (const spot of spotsOf(prose, written)) {
      const { passage, start, text } = spot;
      if (passage.quoted || quotedBefore.test(passage.text.slice(Math.max(0, start - 32), start))) continue;
      // 一个世纪 is a length; 一年代 and 五年代 are none; 60年代 has a nought.
      if (text.endsWith('年代') ? !/^(?:[1-9]0|[二三四五六七八九]?十) ?年代$/.test(text) : /^一世纪$/.test(text))
        continue;
      const kind = text.slice(-2);
      const ways = kinds.get(kind) ?? { arabic: [], han: [] };
      kinds.set(kind, ways);
      (/\d/.test(text) ? ways.arabic : ways.han).push(spot);
    }
    return [...kinds.values()].flatMap(({ arabic, han }) => {
      const [few, many] = arabic.length < han.length ? [arabic, han] : [han, arabic];
      const [first, ...others] = few;
      if (!first || many.length < custom) return [];
      const place = ({ passage, start, end }: Spot) => placeIn(passage, start, end);
      const values = {
        text: first.text,
        often: few.length,
        main: many[0]!.text,
        mainOften: many.length,
        around: around(first.passage, first.start, first.end),
      };
      return diagnostic(id, place(first), values, { related: [...others.slice(0, 12).map(place), place(many[0]!)] });
    });
  },
  examples: {
    wrong: [
      { text: '集市始于16世纪，17世纪迁到河湾，十八世纪才有桥。', found: '十八世纪', count: 1 },
      { text: '桥修于20世纪30年代，20世纪40年代加宽，20世纪五十年代又修。', found: '五十年代', count: 1 },
    ],
    right: [
      '集市始于16世纪，17世纪迁到河湾。',
      '《十八世纪的河湾》讲16世纪和17世纪。',
      '过了一个世纪，到16世纪、17世纪。',
    ],
  },
};
