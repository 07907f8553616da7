// Spans of time take — (GB/T 15834—2011, 4.13.3.2); the half-width ~ is no mark of Chinese. Two rules; whether a book keeps
// to one sign is range-sign-one-way's.
import type { Rule } from '../../rule.ts';
import { han, inChinese } from './marks.ts';
import { reportHabit, reportSpots, reportUnlessHabit, type Spot, type Spotted, spotsOf } from './places.ts';
import { hyphensOfPlaces } from './places-and-ages.ts';
import { type Span, spansOf } from './spans.ts';

const hyphen = /^[-–－﹣]{1,2}$/;
const travel = new RegExp(
  `(?<=[${han}]{2})([-–～~－])(?=[${han}]{2,4}(?:特快|直快|动车|高铁|铁路|航线|高速|城际|列车|航班))`,
  'g',
);

function spotOf({ passage, start, end }: Span, insert: string): Spotted {
  const { raw } = passage;
  return {
    passage,
    start,
    end,
    values: { sign: raw.slice(start, end) },
    hint: `${raw.slice(Math.max(0, start - 5), start).trim()}${insert}${raw.slice(end, end + 5).trim()}`,
  };
}

/** So few are slips. */
const few = 3;

export const spanHasItsDash: Rule = {
  id: 'span-has-its-dash',
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const all = spansOf(prose);
    const times = all.filter(({ of }) => of !== 'quantities');
    const quantities = all.filter(({ of }) => of === 'quantities');
    const usual = quantities.filter(({ sign }) => sign === '—').length * 2 > quantities.length ? '—' : '～';
    const hyphens = (spans: readonly Span[], insert: string) =>
      spans.filter(({ sign }) => hyphen.test(sign)).map((span) => spotOf(span, insert));
    // 1998——2003年: the dash of a sentence; 1998—-2003年: one sign too many.
    const doubled = times
      .filter(({ sign, of }) => of === 'years' && sign.length === 2 && !hyphen.test(sign))
      .map((span) => spotOf(span, '—'));
    const wrong = [...hyphens(times, '—'), ...doubled];
    const ranges = hyphens(quantities, usual);
    const others = quantities.length - ranges.length;
    const places = spotsOf(prose, {
      id: 'span-has-its-dash',
      find: ({ text }): Spot[] => {
        if (!/[-–～~－﹣]/.test(text)) return [];
        const found = hyphensOfPlaces(text);
        for (const { index } of text.matchAll(travel))
          if (!found.some(({ start, end }) => start <= index && index < end))
            found.push({ start: index, end: index + 1 });
        return found.map(({ start, end }) => ({
          start,
          end,
          values: { sign: text.slice(start, end).trim()[0]! },
          hint: `${text.slice(Math.max(0, start - 2), start)}${text.slice(start, end).replace(/ ?[-–～~－﹣] ?/g, '—')}${text.slice(end, end + 2)}`,
        }));
      },
    });
    return [
      ...reportUnlessHabit('span-has-its-dash', [...wrong, ...places], times.length - wrong.length),
      // A hyphen for quantities throughout is how the keyboard has it: a query, once.
      ...(ranges.length > Math.max(others, few)
        ? reportHabit('span-has-its-dash', ranges)
        : reportSpots('span-has-its-dash', ranges)),
    ];
  },
  examples: {
    wrong: [
      { text: '1998-2003年，集市停办。', found: '-' },
      { text: '每年3月-5月是集市最热闹的时候。', found: '-' },
      { text: '1998——2003年，集市停办。', found: '——' },
      { text: '1998--2003年，集市停办。', found: '--' },
      { text: '1998—-2003年，集市停办。', found: '—-' },
      { text: '“秦岭-淮河”一线，京-沪高铁，河湾镇-县城的班船，十-十二月都停。', count: 4 },
      { text: '上午8:00-11:30开市，周一-五收，见第12-15页。', count: 3 },
      { text: '他坐的是北京-上海特快列车。', found: '-' },
      { text: '船的路线是：河湾-沙洲-竹溪-石桥。', found: '-沙洲-竹溪-', count: 1 },
      { text: '船走浙江-江西-湖南一线，账簿是光绪-民国的。', found: '-江西-', count: 2 },
      { text: '三月-五月开市，河湾镇～沙洲镇的船停。', count: 2 },
      { text: '林一（前390-前338）是河湾人。', found: '-' },
      { text: '鱼贵了2～3倍，虾贵了4～5倍，蟹贵了2-3 倍。', found: '-' },
    ],
    right: [
      '1998—2003年，集市停办。',
      '预付的是5000×（1－20%）×20%＝800元，余下的是3－2个＝1个。',
      '办公室的电话是0571-1998-2003。',
      '开市那天是2010-03-02。',
      '见图3-2和表2-1。',
      '他编的是第十-十二月号，走的是国内-国际双线。',
      '客户端-服务器的办法、上海-大众的车、东-西向的路。',
    ],
  },
};

const tilde = new RegExp(
  `(?<=\\d[${han}%％℃°]{0,2}) ?~ ?(?=-?\\d)|(?<=(?:周|星期)[一二三四五六日天]|[一二三四五六七八九十]) ?~ ?(?=(?:周|星期)[一二三四五六日天]|[一二三四五六七八九十])|(?<=[甲乙丙丁戊]) ?~ ?(?=[乙丙丁戊己庚辛])|(?<=^[${han}]{2,6}) ?~ ?(?=[${han}]{2,6}$)`,
  'g',
);

/** 渡口~石桥 as a cell of its own. */
const betweenPlaces = new RegExp(`^[${han}]{2,6} ?~ ?[${han}]{2,6}$`);

export const tildeIsFullWidth: Rule = {
  id: 'tilde-is-full-width',
  check(_book, _survey, prose) {
    const id = 'tilde-is-full-width';
    const spots = spotsOf(prose, {
      id,
      find: ({ text }): Spot[] =>
        text.includes('~')
          ? [...text.matchAll(tilde)].flatMap(({ index, 0: run }) =>
              inChinese(text, index, 2, 20)
                ? {
                    start: index,
                    end: index + run.length,
                    values: { mark: '~' },
                    // From one place to another it is — that stands.
                    ...(betweenPlaces.test(text) ? { hint: text.replace(/ ?~ ?/, '—') } : { fix: '～' }),
                  }
                : [],
            )
          : [],
    });
    if (spots.length === 0) return [];
    const right = prose.passages.reduce(
      (sum, { text }) => sum + (text.includes('～') ? text.split('～').length - 1 : 0),
      0,
    );
    return reportUnlessHabit(id, spots, right);
  },
  examples: {
    wrong: [
      { text: '鱼重25~30克。', found: '~', fixed: '鱼重25～30克。' },
      { text: '甲~丁四组先上船。', fixed: '甲～丁四组先上船。' },
      { text: '| 段 | 长/米 |\n|--|--|\n| 渡口~石桥 | 30 |', count: 1 },
      { text: '鱼重25 ~ 30克。', fixed: '鱼重25～30克。' },
    ],
    right: ['鱼重25～30克。', '文件在~/集市里。', '约有~30人。'],
  },
};
