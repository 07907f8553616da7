// 从100万元增加到150万元，增长50%: three figures of which any two give the third. In: a sentence that has all three in one
// unit. Only a difference that no rounding explains is reported.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const figure = String.raw`(\d+(?:,\d{3})*(?:\.\d+)?) ?(万|亿|万亿)?([\p{Script=Han}A-Za-z]{0,3}?)`;
const change = new RegExp(
  `(?:从|由)(?:[^，。；：、\\d]{0,12}?(?:19|20)\\d\\d年)?(?:的|底的|末的)?${figure}(?:，)?(增加|增长|上升|提高|增至|升至|扩大|减少|下降|降低|降|减|增|升|涨|跌|上涨|下跌)(?:到|至)(?:了)?(?:[^，。；：、\\d]{0,8}?(?:19|20)\\d\\d年)?(?:的|底的|末的)?${figure}[，,（(](?:[^，。；：\\d]{0,6}?)(增长|增加|增幅|提高|上升|上涨|下跌|下降|减少|降低|降幅|涨幅|涨|跌)(?:率)?(?:了|为|达|达到|约)?(\\d+(?:\\.\\d+)?)[%％](?!左右|以上)`,
  'gu',
);

const amount = (digits: string, magnitude: string | undefined) =>
  Number(digits.replaceAll(',', '')) * (magnitude === '万' ? 1e4 : magnitude === '亿' ? 1e8 : magnitude ? 1e12 : 1);

const grown = new RegExp(
  `(?:从|由)(?:[^，。；：、\\d]{0,12}?(?:19|20)\\d\\d年)?(?:的|底的|末的)?${figure}，?(?:增加|增长|上升|提高|增|升|扩大)(?:到|至|为)了?(?:[^，。；：、\\d]{0,8}?(?:19|20)\\d\\d年)?(?:的|底的|末的)?${figure}，[^，。；：\\d]{0,8}?(?:增长|增加|扩大|提高|上升|翻)了?(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十])倍`,
  'gu',
);

/** 由4.2增至37.8，增长了9倍: it became nine times as much, and grew by eight. */
function timesIn(text: string): TextFinding[] {
  return matchesIn(text, grown).flatMap((match): TextFinding | [] => {
    const [whole, a, aBig, aUnit, b, bBig, bUnit, written = ''] = match;
    if (!a || !b || (aUnit && bUnit && aUnit !== bUnit)) return [];
    const said = /\d/.test(written) ? Number(written) : '〇一二三四五六七八九十'.indexOf(written.replace('两', '二'));
    const ratio = amount(b, bBig) / amount(a, aBig ?? (aUnit ? undefined : bBig));
    // As many times as it became, where it is that many and not one more by rounding.
    if (!(Math.abs(ratio - said) < 0.06 * said && Math.abs(ratio - 1 - said) > 0.3)) return [];
    const real = `${Math.round((ratio - 1) * 10) / 10}倍`;
    return { start: match.index, end: match.index + whole.length, values: { said: `${written}倍`, real } };
  });
}

const share = '(\\d+(?:\\.\\d+)?)[%％]';
const points = new RegExp(
  `(?:从|由)[^，。；：、\\d]{0,10}(?:\\d{4}年[^，。；：、\\d]{0,4})?${share}(?:增加|增长|上升|提高|下降|降低|减少|上调|下调|增|升|降|减)(?:到|至)了?[^，。；：、\\d]{0,8}(?:\\d{4}年[^，。；：、\\d]{0,4})?${share}，[^，。；：\\d]{0,10}?(?:增长|增加|提高|上升|下降|减少|降低|回落|上调|下调|高出|低了|高了|升了|降了)了?${share}`,
  'g',
);

const moved = '(?:增长|增加|提高|上升|下降|减少|降低|回落|上涨|下滑|高|低|升|降|上调|下调)';
/** 失业率为5.2%，比上年上升0.3%; 升学率提高了3.2%，达到86%; 覆盖率达95%，比头一年的90%提高了5%: a rate moves by points. */
const ofRate = [
  new RegExp(
    `(?:(?<![增效速频功概倍斜曲利汇]长?)率|比重|比例|占比|份额)(?:是|为|达到?|约为?|只有|仅为?|[降升减增][到至]|(?:提高|上升|下降|增加|减少|降低)[到至])?了?${share}[，（](?:同比|环比|[比较][^，。；：\\d]{0,8}(?:(?:19|20)\\d\\d年)?[^，。；：\\d]{0,8}?)${moved}了?${share}`,
    'g',
  ),
  new RegExp(
    `(?:(?<![增效速频功概倍斜曲利汇]长?)率|比重|比例|占比|份额)[^，。；：\\d]{0,6}${moved}了?${share}，(?:达到?|为|升至|降至|升到|降到)了?${share}`,
    'g',
  ),
];
const ofTwo = new RegExp(`${share}，[^，。；：\\d]{0,3}[比较][^，。；：]{1,12}?${share}${moved}了?${share}`, 'g');

function ratesIn(text: string): TextFinding[] {
  const say = (index: number, run: string, said: string): TextFinding => ({
    start: index,
    end: index + run.length,
    values: { said: `${said}%`, real: `${said}个百分点` },
    hint: `${said}个百分点`,
  });
  return [
    ...matchesIn(text, ofRate[0]!).flatMap(({ index, 0: run, 1: rate, 2: said }) =>
      Number(said) < Number(rate) ? say(index, run, said!) : [],
    ),
    ...matchesIn(text, ofRate[1]!).flatMap(({ index, 0: run, 1: said, 2: rate }) =>
      Number(said) < Number(rate) ? say(index, run, said!) : [],
    ),
    ...matchesIn(text, ofTwo).flatMap(({ index, 0: run, 1: now, 2: then, 3: said }) =>
      Math.abs(Math.abs(Number(now) - Number(then)) - Number(said)) < 0.051 ? say(index, run, said!) : [],
    ),
  ];
}

/** 从42%提高到71%，提高了29%: the difference of two shares is told in points. */
function pointsIn(text: string): TextFinding[] {
  return matchesIn(text, points).flatMap((match): TextFinding | [] => {
    const [whole, from, to, said] = match;
    if (Math.abs(Math.abs(Number(to) - Number(from)) - Number(said)) > 0.051) return [];
    return {
      start: match.index,
      end: match.index + whole.length,
      values: { said: `${said}%`, real: `${said}个百分点` },
      hint: `${said}个百分点`,
    };
  });
}

/** Each place once. */
const apart = (found: readonly TextFinding[]): TextFinding[] =>
  found.filter((one, i) => !found.slice(0, i).some((other) => one.start < other.end && other.start < one.end));

export const growthAddsUp: TextRule = {
  id: 'growth-adds-up',
  find({ text }) {
    const times = /[\d一二两三四五六七八九十]倍/.test(text) ? timesIn(text) : [];
    if (!/[%％]/.test(text)) return times;
    return [
      ...times,
      ...apart([...pointsIn(text), ...ratesIn(text)]),
      ...matchesIn(text, change).flatMap((match): TextFinding | [] => {
        const [whole, a, aBig, aUnit, , b, bBig, bUnit, , said] = match;
        if (!a || !b || !said || (aUnit && bUnit && aUnit !== bUnit)) return [];
        // 从5%提高到8%: of per cents it may be points that are meant, and pointsIn() asks.
        if (/[%％]/.test(whole.slice(0, -1))) return [];
        const from = amount(a, aBig ?? (aUnit ? undefined : bBig));
        const to = amount(b, bBig);
        if (from === 0 || to === 0) return [];
        const real = Math.abs((to - from) / from) * 100;
        // The figures themselves were rounded: half a unit of their last digit each.
        const half = (digits: string) => 0.5 * 10 ** -(digits.split('.')[1]?.length ?? 0);
        const rounding =
          100 * (half(a) / Number(a.replaceAll(',', '')) + half(b) / Number(b.replaceAll(',', ''))) * (to / from);
        if (Math.abs(real - Number(said)) <= rounding + half(said) + 0.05) return [];
        return {
          start: match.index,
          end: match.index + whole.length,
          values: { said: `${said}%`, real: `${Math.round(real * 10) / 10}%` },
        };
      }),
    ];
  },
  examples: {
    wrong: [
      { text: '摊租从100万元增加到150万元，增长60%。', found: '从100万元增加到150万元，增长60%' },
      {
        text: '识字率为86%，比上年提高3.2%；出摊率提高了2%，达到80%；到集的比例降到41.8%，比2006年下降了10.6%；到集的占95%，比头一年的90%提高了5%。',
        count: 4,
      },
      { text: '鱼价由40元涨到60元，上涨了40%。', count: 1 },
      { text: '摊租由4.2万元增至37.8万元，增长了9倍；识字的从42%提高到71%，提高了29%。', count: 2 },
    ],
    right: [
      '摊租从100万元增加到150万元，增长50%。',
      '摊租从120万元下降到100万元，下降16.7%。',
      '比重从5%提高到8%，提高3个百分点。',
      '比重从5%提高到8%，提高60%。',
      '摊租由4.2万元增至37.8万元，增长了8倍。',
      '识字率为86%，比上年提高3.2个百分点；摊租增长率为5%，鱼价比上年上涨10%，达到80元。',
    ],
  },
};
