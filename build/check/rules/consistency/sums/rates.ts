// Shares and products told in one sentence: 发放500份，收回478份，回收率95.6%; 优24%、良41%……; 每张15元，卖出240张，收入3600元;
// 一筐12斤，一担2筐. In: a sentence and its amounts. Out: claims that do not fit.
import { matchesIn } from '../../../prose/matches.ts';
import { type Amount, amountsIn, shownNumber } from '../amounts.ts';
import { type Claim, isOff, isSlip, rounded } from './claim.ts';

const percent = /(\d+(?:\.\d+)?) ?[%％]/g;

interface Share {
  value: number;
  decimals: number;
  start: number;
  end: number;
  label: string;
}

function sharesOf(words: string): Share[] {
  let last = 0;
  return matchesIn(words, percent).map((match) => {
    const label = words.slice(last, match.index);
    last = match.index + match[0].length;
    const decimals = match[1]!.split('.')[1]?.length ?? 0;
    return { value: Number(match[1]), decimals, start: match.index, end: last, label };
  });
}

/** Rates of change, limits, means: such per cents are no parts of a whole. */
const noShare =
  /增|减|提高|上升|下降|降低|同比|上年|超过|不足|以上|以下|约|近|左右|多[，。；、]|其中|率|平均|比[^例重]|达到|不低于|不少于|不超过|至少|折|利|浓度|分别(?:比|较)|[～~—–-] ?\d/;

/** Words that name the whole which the shares make up. */
const wholeNamed = /构成|组成|[二两三四五六]个?(?:部分|项)|权重|比重|比例|总评|总分|总成绩|配比|成分/;

/** Three or more shares of one whole make a hundred. */
export function* shares(words: string): Generator<Claim> {
  if (!/占|分别|[比率]/.test(words)) return;
  const list = sharesOf(words);
  if (list.length < 2 || list.length > 12 || list.some(({ value }) => value >= 100)) return;
  const stretch = words.slice(0, list.at(-1)!.end + 4);
  if (noShare.test(stretch) || !/占|分别/.test(stretch)) return;
  // Each share in a clause of its own, none beside a figure.
  if (list.slice(1).some(({ label }) => !/^[^，；、：。\d]{0,8}(?:[，；、]|[和与及])[^，；：。\d]{0,16}$/.test(label)))
    return;
  const all = list.reduce((sum, { value }) => sum + value, 0);
  const step = 10 ** -Math.max(...list.map(({ decimals }) => decimals));
  const off = Math.abs(all - 100);
  // Rounding makes a step of difference in a handful of shares, hardly more.
  if (off <= Math.max(1, Math.ceil(list.length / 5)) * step + 1e-9) return;
  const rest = /^[，；、和及]*(?:其他|其它|其余|剩余|余下|另外|未)/.test(list.at(-1)!.label);
  const sexes =
    list.length === 2 && /男/.test(list[0]!.label + list[1]!.label) && /女/.test(list[1]!.label + list[0]!.label);
  const amounts = list.map(({ value }) => ({ value }) as Amount);
  const isWhole =
    rest || sexes
      ? off <= 10
      : list.length >= 3 && wholeNamed.test(words.slice(0, list[0]!.start))
        ? off <= 20
        : list.length >= 3 && (off <= 10 && isSlip(amounts, 100) ? true : all > 100 && off <= 4);
  if (!isWhole) return;
  // 女生中近视的…，城区的…: shares of several wholes.
  if (list.filter(({ label }) => /[中里内][^，]*$/.test(label)).length > 1) return;
  const [first, last] = [list[0]!, list.at(-1)!];
  yield {
    total: { start: first.start, end: last.end, text: '100%', digits: '' },
    real: all,
    sum: list.map(({ value }) => shownNumber(value)).join('＋'),
    isOpen: true,
  };
}

/** What makes the second figure a part of the first. */
const partOf =
  /收回|回收|有效|合格|及格|参加|参与|通过|其中|成活|发芽|录取|出席|到会|完成|治愈|毕业|当中|(?<![共只仅没])有[^，]{0,4}$/;
const rate = /(?:[率例重]|占[^，。；\d]{0,12})(?:为|是|有|达到|达|高达|只有|仅)?$/;
const rough = /约|近|左右|以上|多[，。；、]|(?<!其)余|超过|增|减|提高|下降|上年|平均|不到|不足/;

/** 发放500份，收回478份，回收率95.6%; 9860人，其中6114人，占62%: each rate with the two figures right before it. */
export function* rates(words: string, amounts: readonly Amount[]): Generator<Claim> {
  if (!/[%％]/.test(words) || !/[率例重占]/.test(words)) return;
  const list = sharesOf(words);
  const counted = amounts.filter(({ unit, value }) => !/^[分岁]/.test(unit) && value > 0);
  for (const [index, share] of list.entries()) {
    const from = list[index - 1]?.end ?? 0;
    const [all, some, ...more] = counted.filter(({ start, end }) => start >= from && end <= share.start).slice(-2);
    if (!all || !some || more.length > 0 || some.value >= all.value || !isOneKind(all, some, words)) continue;
    if (!rate.test(words.slice(some.end, share.start)) || !partOf.test(words.slice(all.end, some.start))) continue;
    if (rough.test(words.slice(Math.max(0, all.start - 3), share.end + 3))) continue;
    // 两者合计占76%: the two are added up.
    if (/合计|两者|二者|加起来|共占/.test(words.slice(some.end, share.start))) continue;
    const real = (some.value / all.value) * 100;
    const loss = (one: Amount) => (one.step === 1 ? 0 : one.step / one.value);
    const slack = 0.5 * 10 ** -share.decimals + real * 0.5 * (loss(all) + loss(some)) + 0.1;
    // 占: of the part, of the rest; only where neither fits.
    if ([real, 100 - real].some((one) => Math.abs(one - share.value) <= slack)) continue;
    // 1120人，服药的560人，其中达标的336人，占30.0%: it is of another whole that was told.
    if (counted.some(({ value }) => Math.abs((some.value / value) * 100 - share.value) <= slack)) continue;
    if (Math.abs(real - share.value) > 15) continue;
    const places = 10 ** Math.max(1, share.decimals);
    yield {
      total: { start: some.start, end: share.end, text: words.slice(share.start, share.end), digits: '' },
      real: Math.round(real * places) / places,
      sum: `${shownNumber(some.value)}÷${shownNumber(all.value)}×100`,
      isOpen: true,
    };
  }
}

/** Whether two amounts count one thing; 600户 were asked, and 558份 came back. */
const isOneKind = (all: Amount, some: Amount, words: string): boolean =>
  (all.unit !== '' && all.unit === some.unit) || (some.unit === '份' && /问卷|样本/.test(words.slice(0, some.end + 4)));

/** 每张15元，卖出了240张，收入3600元. */
export function* products(words: string, amounts: readonly Amount[]): Generator<Claim> {
  if (!words.includes('每')) return;
  for (let i = 0; i + 2 < amounts.length; i++) {
    const [each, count, total] = amounts.slice(i, i + 3) as [Amount, Amount, Amount];
    if (each.unit !== total.unit || each.unit === count.unit || each.unit === '' || count.unit === '') continue;
    const before = /每([\p{Script=Han}]{1,2}?)[^，；\d]{0,5}$/u.exec(words.slice(0, each.start))?.[1];
    if (before === undefined || !(before.startsWith(count.unit) || count.unit.startsWith(before))) continue;
    if (!/^[^，；\d]{0,4}，[^，；\d]{0,10}$/.test(words.slice(each.end, count.start))) continue;
    if (
      !/^[^，；\d]{0,6}，[^，；\d]{0,6}(?:共|总|计|收入|收|得|需|要|花|付|产)[^，；\d]{0,5}$/.test(
        words.slice(count.end, total.start),
      )
    )
      continue;
    if (
      rounded.test(words.slice(Math.max(0, each.start - 2), total.end + 2)) ||
      [each, count, total].some(({ isRange }) => isRange)
    )
      continue;
    const real = each.value * count.value;
    const rough = [each, count, total].some(({ step }) => step !== 1) ? real * 0.02 : 0;
    if (Math.abs(total.value - real) <= rough || !isOff(total, real, [each, count], 0.5)) continue;
    yield { total, real, sum: `${shownNumber(each.value)}×${shownNumber(count.value)}` };
  }
}

const equal =
  /(\d[\d,]*(?:\.\d+)?|[一两二三四五六七八九十]) ?([\p{Script=Han}]{1,2}?)(?:等于|合|为|是|即) ?(\d[\d,]*(?:\.\d+)?|[一两二三四五六七八九十]) ?([\p{Script=Han}]{1,2})(?=[，。；）]|$)/gu;

/** 一筐是12斤，一担是2筐，一担等于24斤. */
export function* conversions(words: string): Generator<Claim> {
  if (!/等于|合|为|是/.test(words)) return;
  /** One of the greater unit is so many of the less. */
  const known = new Map<string, number>();
  for (const match of matchesIn(words, equal)) {
    const [, a = '', one = '', b = '', other = ''] = match;
    const [left, right] = [amountsIn(`${a}个`)[0], amountsIn(`${b}个`)[0]];
    if (!left || !right || (left.value !== 1 && right.value !== 1) || one === other) continue;
    const [greater, less, count, digits] = left.value === 1 ? [one, other, right, b] : [other, one, left, a];
    for (const [key, times] of known) {
      const [top, middle] = key.split(' ');
      const next = known.get(`${middle} ${less}`);
      if (top !== greater || next === undefined) continue;
      const start = match.index + match[0].lastIndexOf(digits);
      const total: Amount = {
        ...count,
        start,
        end: start + digits.length + less.length,
        text: digits + less,
        unit: less,
        digits,
      };
      const real = times * next;
      if (isOff(total, real, [], 10)) yield { total, real, sum: `${shownNumber(times)}×${shownNumber(next)}` };
    }
    known.set(`${greater} ${less}`, count.value);
  }
}
