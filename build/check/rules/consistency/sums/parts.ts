// Parts, shares and means told in the sentence after their whole: 转移176名病人。这些病人中有重症21名，产妇17名，其他138名; 发放520份，收回468份。
// 收回率为90.0%; 46人。他们全年干了5060小时，平均每人110小时. In: a window of sentences. Out: claims that do not fit. Must not guess which whole is meant: it is
// the last of its kind, or none.
import { shownNumber } from '../amounts.ts';
import type { Quantity } from '../quantities.ts';
import type { Claim } from './claim.ts';
import { claimOf, isSame, rough, type Window } from './nearby.ts';

const people = /^[人名位]$/;
const isOneKind = (a: Quantity, b: Quantity) =>
  isSame(a.unit, b.unit) || (people.test(a.unit) && people.test(b.unit)) || (a.unit === '个' && b.unit === '个');

/** 这些病人中有, 他们当中，: what follows are parts of what was told. */
const ofThese =
  /(?:^|[。！？；])(?:[这那]些?[\u4e00-\u9fff]{0,6}|[他她它]们)(?:之中|当中|里面|中|里)，?(?:有|包括)?[^，；。：\d一二三四五六七八九十百千]{0,10}$/;
const restOf = /(?:其余|其他|其它|余下|剩下|另外)的?[^，；。：\d]{0,8}$/;
const betweenParts = /^[^，；、：。\d]{0,10}(?:[，；、]|以及|[和与及])[^，；：。\d]{0,14}$/;

/** 176名病人……。这些病人中有重症21名，产妇17名，其他138名. */
export function* partsOfThese({ text, last, quantities }: Window): Generator<Claim> {
  const first = quantities.findIndex(({ start }) => start >= last && ofThese.test(`。${text.slice(last, start)}`));
  if (first < 1) return;
  const parts = [quantities[first]!];
  for (const part of quantities.slice(first + 1)) {
    const before = parts.at(-1)!;
    if (!isOneKind(before, part) || !betweenParts.test(text.slice(before.end, part.start))) break;
    parts.push(part);
  }
  const end = parts.at(-1)!;
  if (parts.length < 2 || !restOf.test(text.slice(parts.at(-2)!.end, end.start))) return;
  const wholes = quantities.slice(0, first).filter((one) => isOneKind(one, end) && one.start < last);
  const whole = wholes.at(-1);
  const real = parts.reduce((sum, { value }) => sum + value, 0);
  if (!whole || wholes.some(({ value }) => value === real)) return;
  if (
    rough.test(text.slice(Math.max(0, whole.start - 2), whole.end + 2) + text.slice(parts[0]!.start - 2, end.end + 2))
  )
    return;
  if (Math.abs(real - whole.value) > whole.value * 0.35) return;
  yield claimOf(end, whole.value - (real - end.value), `${shownNumber(whole.value)}－${shownNumber(real - end.value)}`);
}

const rateOf = /([\u4e00-\u9fff]{2})率(?:就|也|仅|只|高)?(?:为|是|有|达到?|：)?$/;
/** What the whole is told with. */
const wholeBefore =
  /(?:[发放寄送派共总全应计]|报名|参加|调查|检查|招收?|接[收诊])[了出下放给有达]{0,2}[^，。；\d]{0,8}$/;

/** 发放问卷520份，收回468份，其中有效451份。收回率为90.0%，有效率为96.4%: the counts are told in the sentence before. */
export function* ratesBefore({ text, last, quantities }: Window): Generator<Claim> {
  const doubted = new Set<Quantity>();
  for (const rate of quantities) {
    if (rate.start < last || !/^[%％]/.test(rate.unit) || /^[～~—–-]/.test(text.slice(rate.end))) continue;
    const doing = rateOf.exec(text.slice(Math.max(0, rate.start - 10), rate.start))?.[1];
    if (!doing) continue;
    const counts = quantities.filter(({ end, unit }) => end <= last && !/^[%％年月天岁]/.test(unit));
    const isDone = ({ start }: Quantity) => {
      const lead = /[^，。；：]*$/.exec(text.slice(0, start))![0];
      return lead.length <= 12 && lead.includes(doing);
    };
    const done = counts.filter(isDone);
    const [some] = done;
    if (!some || done.length > 1) continue;
    const all = counts.findLast((one) => one.end <= some.start && isOneKind(one, some));
    // A count that one rate belies belies the next as well.
    if (!all || doubted.has(all) || all.value <= some.value || /[。！？]/.test(text.slice(all.end, some.start)))
      continue;
    const isWhole =
      wholeBefore.test(text.slice(0, all.start)) || isDone(all) || /其中/.test(text.slice(all.end, some.start));
    if (!isWhole || rough.test(text.slice(Math.max(0, all.start - 3), some.end + 3))) continue;
    const places = rate.text.split('.')[1]?.replace(/\D/g, '').length ?? 0;
    const slack = 0.51 * 10 ** -places + 0.1;
    if (counts.some(({ value }) => Math.abs((some.value / value) * 100 - rate.value) <= slack)) continue;
    const real = (some.value / all.value) * 100;
    if (Math.abs(real - rate.value) > 15 || /[约近左右余]/.test(text.slice(rate.start - 2, rate.end + 2))) continue;
    doubted.add(some);
    yield claimOf(rate, Math.round(real * 10) / 10, `${shownNumber(some.value)}÷${shownNumber(all.value)}×100`);
  }
}

/** 46人……。全年干了5060小时，平均每人110小时. */
export function* means({ text, last, quantities }: Window): Generator<Claim> {
  for (const [at, mean] of quantities.entries()) {
    const sum = quantities[at - 1];
    if (mean.start < last || !sum || sum.unit !== mean.unit || sum.start < last) continue;
    const between = /^[^，。；：\d]{0,6}，(?:平均|人均)每?(?:一)?([\u4e00-\u9fff]?)(?:就|要|是|为|有|得|干|做)?$/.exec(
      text.slice(sum.end, mean.start),
    );
    if (!between || rough.test(text.slice(Math.max(0, sum.start - 2), mean.end + 2))) continue;
    const of = /人均/.test(text.slice(sum.end, mean.start)) ? '人' : between[1]!;
    if (of === '' || /[年月天日周次]/.test(of)) continue;
    const counts = quantities.filter(
      ({ unit, end, value }) => end <= sum.start && value > 1 && (unit === of || (of === '人' && people.test(unit))),
    );
    const all = counts.length > 0 ? counts.reduce((a, b) => (b.value > a.value ? b : a)) : undefined;
    if (!all || rough.test(text.slice(Math.max(0, all.start - 2), all.end + 2))) continue;
    const places = mean.text.split('.')[1]?.replace(/\D/g, '').length ?? 0;
    const slack = 10 ** -places + mean.value * 0.02;
    if (counts.some(({ value }) => Math.abs(sum.value / value - mean.value) <= slack)) continue;
    const real = sum.value / all.value;
    if (Math.abs(real - mean.value) > real * 0.4) continue;
    yield claimOf(mean, Math.round(real * 10) / 10, `${shownNumber(sum.value)}÷${shownNumber(all.value)}`);
  }
}
