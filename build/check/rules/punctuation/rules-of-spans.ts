// Spans of time take — (GB/T 15834—2011, 4.13.3.2), of quantities ～ (4.13.3.3; GB/T 15835—2011, 5.1.4 allows —), one sign
// for a kind throughout the book; the half-width ~ is no mark of Chinese. Three rules on one reading of the spans.
import { diagnostic } from '../../../diagnostic.ts';
import { matchesIn } from '../../prose/matches.ts';
import { around, placeIn } from '../../prose/passage.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { han, inChinese } from './marks.ts';
import { reportUnlessHabit, type Spot, type Spotted, spotsOf } from './places.ts';
import { type Span, spansOf } from './spans.ts';

const hyphen = /^[-–－﹣]$/;
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

export const spanHasItsDash: Rule = {
  id: 'span-has-its-dash',
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    const times = spansOf(prose).filter(({ of }) => of !== 'quantities');
    const wrong = times.filter(({ sign }) => hyphen.test(sign)).map((span) => spotOf(span, '—'));
    const places = spotsOf(prose, {
      id: 'span-has-its-dash',
      find: ({ text }): Spot[] =>
        /[-–～~－]/.test(text)
          ? matchesIn(text, travel).map(({ index, 0: sign }) => ({
              start: index,
              end: index + 1,
              values: { sign },
              hint: `${text.slice(index - 2, index)}—${text.slice(index + 1, index + 3)}`,
            }))
          : [],
    });
    return reportUnlessHabit('span-has-its-dash', [...wrong, ...places], times.length - wrong.length);
  },
  examples: {
    wrong: [
      { text: '1998-2003年，集市停办。', found: '-' },
      { text: '每年3月-5月是集市最热闹的时候。', found: '-' },
      { text: '他坐的是北京-上海特快列车。', found: '-' },
    ],
    right: ['1998—2003年，集市停办。', '办公室的电话是0571-1998-2003。', '开市那天是2010-03-02。', '见图3-2和表2-1。'],
  },
};

export const rangesOfOneKind: Rule = {
  id: 'ranges-of-one-kind',
  check(_book, _survey, prose) {
    if (prose.script !== 'simplified') return [];
    return mixed(prose, 'quantities');
  },
  examples: {
    wrong: [{ text: '鱼重25～30 g，长3～5 cm；虾重5—8 g。', found: '—', count: 1 }],
    right: ['鱼重25～30 g，虾重5～8 g，是1998—2003年的事。', '鱼重25—30 g，虾重5—8 g。'],
  },
};

const shown = (sign: string) => (sign === '〜' ? '～' : /^[–]$/.test(sign) ? '-' : sign);

function mixed(prose: Prose, of: Span['of']) {
  const bySign = new Map<string, Span[]>();
  for (const span of spansOf(prose)) {
    if (span.of !== of) continue;
    const sign = shown(span.sign);
    bySign.set(sign, [...(bySign.get(sign) ?? []), span]);
  }
  const [usual, ...others] = [...bySign.values()].sort((a, b) => b.length - a.length);
  if (!usual || others.length === 0) return [];
  const odd = others.flat().sort((a, b) => prose.passages.indexOf(a.passage) - prose.passages.indexOf(b.passage));
  const first = odd[0]!;
  const counts = [usual, ...others].map((spans) => `“${shown(spans[0]!.sign)}”${spans.length}`).join('，');
  return [
    diagnostic(
      'ranges-of-one-kind',
      placeIn(first.passage, first.start, first.end),
      { counts, usual: shown(usual[0]!.sign), around: around(first.passage, first.start, first.end) },
      { related: odd.slice(1, 6).map(({ passage, start, end }) => placeIn(passage, start, end)) },
    ),
  ];
}

const tilde = new RegExp(
  `(?<=\\d[${han}%％℃°]{0,2}) ?~ ?(?=-?\\d)|(?<=(?:周|星期)[一二三四五六日天]|[一二三四五六七八九十]) ?~ ?(?=(?:周|星期)[一二三四五六日天]|[一二三四五六七八九十])`,
  'g',
);

export const tildeIsFullWidth: Rule = {
  id: 'tilde-is-full-width',
  check(_book, _survey, prose) {
    const id = 'tilde-is-full-width';
    const spots = spotsOf(prose, {
      id,
      find: ({ text }): Spot[] =>
        text.includes('~')
          ? matchesIn(text, tilde).flatMap(({ index, 0: run }) =>
              inChinese(text, index, 2, 20)
                ? { start: index, end: index + run.length, values: { mark: '~' }, fix: '～' }
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
      { text: '鱼重25 ~ 30克。', fixed: '鱼重25～30克。' },
    ],
    right: ['鱼重25～30克。', '文件在~/集市里。', '约有~30人。'],
  },
};
