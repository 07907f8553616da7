// Latin letters, Arabic digits and what stands within numbers and names of models are half width in Chinese (GB/T 15834—2011,
// 5; CY/T 154—2017): full-width ones are left over from old input methods and print far apart. % is written one way in a
// book: where ％ is the rule, or the only way, it is a query.
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { reportHabit, reportSpots, type Spot, type Spotted, spotsOf } from '../punctuation/places.ts';

const id = 'half-width-letters';
const wide = /[０-９Ａ-Ｚａ-ｚ]+(?:[．－／][０-９Ａ-Ｚａ-ｚ]+)*[％]?/g;
/** 14．5, ABC－256, 3％: the sign alone is wide. */
const signs =
  /(?<=\d)．(?=\d)|(?<=[A-Za-z]{2})－(?=[A-Za-z0-9])|(?<=[A-Za-z]\d{0,4})－(?=\d{2,})|(?<=\d)－(?=[A-Za-z]{2})|(?<=\d)％/g;

const half: Readonly<Record<string, string>> = { '．': '.', '－': '-', '％': '%' };

const halfPercents = (prose: Prose) =>
  prose.passages.reduce((sum, { text }) => sum + (text.match(/\d%/g)?.length ?? 0), 0);

export const halfWidthLetters: Rule = {
  id,
  check(_book, _survey, prose) {
    const spots = spotsOf(prose, {
      id,
      reads: ['paragraph', 'item', 'heading', 'caption', 'cell', 'note', 'signature', 'reference'],
      find: ({ text }): Spot[] => [
        ...[...text.matchAll(wide)].map(({ index, 0: run }) => ({
          start: index,
          end: index + run.length,
          values: { text: run.slice(0, 20) },
          fix: run.normalize('NFKC'),
        })),
        ...[...text.matchAll(signs)].map(({ index, 0: sign }) => ({ start: index, end: index + 1, fix: half[sign]! })),
      ],
    });
    const isPercent = ({ passage, start, end }: Spotted) => passage.text.slice(start, end) === '％';
    const percents = spots.filter(isPercent);
    if (percents.length === 0) return reportSpots(id, spots);
    const others = spots.filter((spot) => !isPercent(spot));
    return [
      ...reportSpots(id, others),
      ...(percents.length > halfPercents(prose) ? reportHabit(id, percents) : reportSpots(id, percents)),
    ];
  },
  examples: {
    wrong: [
      { text: '集市始于２０１７年。', found: '２０１７', fixed: '集市始于2017年。' },
      { text: '这是Ａ区，占３．５亩。', count: 2, fixed: '这是A区，占3.5亩。' },
      { text: '河水涨了3．5米。', found: '．', fixed: '河水涨了3.5米。' },
      { text: '秤的型号是TGT－100。', found: '－', fixed: '秤的型号是TGT-100。' },
      { text: '鱼占30%，虾占20%，蟹占8％。', found: '％', fixed: '鱼占30%，虾占20%，蟹占8%。' },
    ],
    right: ['集市始于2017年，占5%。', '两边相减，得a－b，再减5－3。', '用3－5天晒干。'],
  },
};
