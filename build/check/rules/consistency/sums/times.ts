// So many times a figure, or so many per cent of it: 租价最高是地价的3倍。地价为2.5元，则租价最高为7.5元; 3万元的20%，即6000元. In: a sentence,
// with the one before it. Out: claims that do not fit. Must not guess which figure is meant: both must stand in it alone.
import { parseChineseNumeral } from '../../../../resolve/numerals.ts';
import { matchesIn } from '../../../prose/matches.ts';
import { shownNumber } from '../amounts.ts';
import type { Claim } from './claim.ts';
import { claimOf, rough, type Window } from './nearby.ts';

const numberOf = (written: string) =>
  /\d/.test(written) ? Number(written) : (parseChineseNumeral(written.replaceAll('两', '二')) ?? Number.NaN);

const timesOf = /的 ?(\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3}) ?倍/g;
const isFigure = /(?:为|是|即|有|达|达到|等于|不超过|就是|：)$/;

/** …的3倍。…为2.5元，则……为7.5元: the two figures of one unit after it. */
export function* timesAsMuch({ text, last, quantities }: Window): Generator<Claim> {
  const found = text.includes('倍') ? matchesIn(text, timesOf) : [];
  if (found.length !== 1) return;
  const [match] = found;
  const from = match!.index + match![0].length;
  const units = new Set(quantities.filter(({ start }) => start >= from).map(({ unit }) => unit));
  for (const unit of units) {
    const list = quantities.filter((one) => one.unit === unit);
    const [one, other] = list;
    if (list.length !== 2 || !one || !other || one.start < from || other.start < last || /[年月天岁]/.test(unit))
      continue;
    const between = text.slice(one.end, other.start);
    if (!isFigure.test(text.slice(from, one.start)) || !/^[，；。][^。]{0,24}(?:为|是|即|达|等于|就是)$/.test(between))
      continue;
    if (!/则|即|也就是|就是|那么|因此|所以|于是|上限|最高|最多/.test(between)) continue;
    if (
      rough.test(text.slice(Math.max(0, one.start - 3), other.end + 2)) ||
      /[～~—–-]$/.test(text.slice(0, other.start))
    )
      continue;
    const times = numberOf(match![1]!);
    const real = one.value * times;
    const off = Math.abs(real - other.value);
    if (off > real * 0.005 && off < real * 0.4 && other.value > one.value)
      yield claimOf(other, real, `${shownNumber(one.value)}×${shownNumber(times)}`);
  }
}

/** 3万元的20%计算，即6000元. */
export function* partsTaken({ text, last, quantities }: Window): Generator<Claim> {
  for (let at = 0; at + 2 < quantities.length; at++) {
    const [whole, share, part] = [quantities[at]!, quantities[at + 1]!, quantities[at + 2]!];
    if (part.start < last || !/^[%％]/.test(share.unit) || whole.unit !== part.unit || /[%％]/.test(part.unit))
      continue;
    if (text.slice(whole.end, share.start) !== '的') continue;
    // 50元加上4万元的2.5%: the result is of more.
    if (/[加减扣除另＋－+]/.test(text.slice(Math.max(0, whole.start - 8), whole.start))) continue;
    if (
      !/^(?:来|计算|计|收取|支付|缴纳|提取|赔偿|补偿)?[，,]?(?:也)?(?:即|就是|为|是|等于|合|得|应为|应是|共)$/.test(
        text.slice(share.end, part.start),
      )
    )
      continue;
    if (rough.test(text.slice(Math.max(0, whole.start - 3), part.end + 2))) continue;
    const real = (whole.value * share.value) / 100;
    const off = Math.abs(real - part.value);
    if (off > real * 0.01 && off < real)
      yield claimOf(part, real, `${shownNumber(whole.value)}×${shownNumber(share.value)}%`);
  }
}
