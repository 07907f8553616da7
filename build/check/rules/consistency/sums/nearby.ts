// Sums told over two or three sentences, or in words: 每立方米0.12元。每公顷用水3000立方米恰好是360元; 首项1080元，次项1400元。两项相加，2480元;
// 20个分支走到17个，覆盖率85%; 通过208条……没有通过的8条. In: a passage and its quantities. Out: claims that do not fit. Only where words
// say what is to be made of what.
import { matchesIn } from '../../../prose/matches.ts';
import { shownNumber } from '../amounts.ts';
import { type Quantity, quantitiesIn } from '../quantities.ts';
import type { Claim } from './claim.ts';
import { means, partsOfThese, ratesBefore } from './parts.ts';
import { partsTaken, timesAsMuch } from './times.ts';

/** Units that are one. */
const sameUnits: Readonly<Record<string, string>> = {
  ...{
    立方米: 'm³',
    方: 'm³',
    m3: 'm³',
    平方米: 'm²',
    m2: 'm²',
    公里: 'km',
    千米: 'km',
    公斤: 'kg',
    千克: 'kg',
    公顷: 'hm²',
  },
  ...{
    克: 'g',
    毫升: 'mL',
    ml: 'mL',
    毫米: 'mm',
    厘米: 'cm',
    米: 'm',
    吨: 't',
    名: '人',
    位: '人',
    圆: '元',
    块: '元',
    钟头: '小时',
  },
};
const unitOf = (unit: string) => sameUnits[unit] ?? unit;
export const isSame = (a: string, b: string) => unitOf(a) === unitOf(b);

export const rough = /约|近|左右|上下|大约|将近|不到|超过|至少|以上|不足|逾|多[，。；、]|(?<!其)余/;

/** Quantities of a sentence and of the one before it: a claim looks no farther back. */
export interface Window {
  text: string;
  /** Where the last sentence begins. */
  last: number;
  quantities: readonly Quantity[];
}

function* windowsOf(text: string): Generator<Window & { offset: number }> {
  const ends = [0, ...matchesIn(text, /[。！？\n]/g).map(({ index }) => index + 1)];
  if (ends.at(-1) !== text.length) ends.push(text.length);
  for (let i = 1; i < ends.length; i++) {
    const from = ends[Math.max(0, i - 3)]!;
    const words = text.slice(from, ends[i]);
    if (words.length > 500 || !/\d|[三四五六七八九十百]/.test(text.slice(ends[i - 1], ends[i]))) continue;
    yield { offset: from, text: words, last: ends[i - 1]! - from, quantities: quantitiesIn(words) };
  }
}

export const claimOf = (one: Quantity, real: number, sum: string): Claim => ({
  total: { start: one.start, end: one.end, text: one.text, digits: '' },
  real,
  sum,
  isOpen: true,
});

/** 20个分支，走到其中17个，覆盖率就是85%; 招了96人，走了41人，流失率约为43%. */
function* rateOfTwo({ text, last, quantities }: Window): Generator<Claim> {
  for (const [at, rate] of quantities.entries()) {
    if (rate.start < last || !/^[%％]/.test(rate.unit)) continue;
    const lead = text.slice(Math.max(0, rate.start - 14), rate.start);
    const named = /([\u4e00-\u9fff]{2,4})率(?:就)?(约|大约)?(?:就)?(?:为|是|高?达到?|只有|仅)?(约|大约)?$/.exec(lead);
    if (!named || /增长|上升|下降|提高|同比|平均/.test(text.slice(Math.max(0, rate.start - 30), rate.start))) continue;
    const counts = quantities.slice(0, at).filter((one) => !/^[%％年月天岁]/.test(one.unit));
    const some = counts.at(-1);
    const all = counts.findLast((one) => some && one !== some && isSame(one.unit, some.unit) && one.value > some.value);
    if (!some || !all || counts.indexOf(all) < counts.length - 3) continue;
    // One of a kind in between would be another whole: 216条，首轮189条，末轮208条.
    if (/[。！？]/.test(text.slice(all.end, rate.start)) || /^[～~—–-]/.test(text.slice(rate.end))) continue;
    const doing = named[1]!;
    const isNamed = [...doing.slice(-2)].some((character) => text.slice(all.end, some.start + 4).includes(character));
    const isPart = /其中|收回|走了|剩|只有|到了|(?<![共只])有[^，]{0,4}$/.test(text.slice(all.end, some.start));
    if (!isNamed && !isPart) continue;
    if (rough.test(text.slice(Math.max(0, all.start - 3), some.end + 3))) continue;
    const real = (some.value / all.value) * 100;
    const places = rate.text.split('.')[1]?.replace(/\D/g, '').length ?? 0;
    const slack = (named[2] || named[3] ? Math.max(2, 10 ** -places) : 0.51 * 10 ** -places) + 0.1;
    if ((isNamed ? [real] : [real, 100 - real]).some((one) => Math.abs(one - rate.value) <= slack)) continue;
    // 1120人，服药的560人，达标的336人，控制率30.0%: it is of another whole that was told.
    if (counts.some(({ value }) => Math.abs((some.value / value) * 100 - rate.value) <= slack)) continue;
    yield claimOf(rate, Math.round(real * 10) / 10, `${shownNumber(some.value)}÷${shownNumber(all.value)}×100`);
  }
}

/** 每立方米0.12元……每公顷用水3000 m³恰好是360元; 借1200万元，分十年还清，每年还本120万元. */
function* eachTimes({ text, last, quantities }: Window): Generator<Claim> {
  for (const each of quantities) {
    const unit = /每(?:一)?([\u4e00-\u9fff]{1,3}|[a-z]{1,2}[²³]?)[^，。；：\d]{0,6}$/.exec(
      text.slice(Math.max(0, each.start - 12), each.start),
    )?.[1];
    if (unit === undefined) continue;
    // 售价高于成本，每件多贡献0.80元，5万件……: the last that is told of each is meant.
    const laterEach = quantities.some(
      (one) =>
        one.start > each.start &&
        isSame(one.unit, each.unit) &&
        /每[^，。；：\d]{1,8}$/.test(text.slice(Math.max(0, one.start - 10), one.start)),
    );
    if (laterEach) continue;
    for (let at = 0; at + 1 < quantities.length; at++) {
      const [count, total] = [quantities[at]!, quantities[at + 1]!];
      if (total.start < last || count === each || total === each || count.start < each.start) continue;
      if (!isSame(total.unit, each.unit) || isSame(count.unit, each.unit)) continue;
      if (![unit, unit.slice(0, 2), unit[0]!].some((one) => isSame(one, count.unit))) continue;
      if (
        !/^(?:就|恰好|正好|恰恰)?(?:恰好|正好|刚好)?(?:是|为|合|要|需|共|得|等于)(?:交|付|花|用)?$/.test(
          text.slice(count.end, total.start).replace(/^，/, ''),
        )
      )
        continue;
      if (rough.test(text.slice(Math.max(0, count.start - 2), total.end + 2))) continue;
      const real = each.value * count.value;
      if (Math.abs(real - total.value) <= real * 0.005 || Math.abs(real - total.value) > real) continue;
      yield claimOf(total, real, `${shownNumber(each.value)}×${shownNumber(count.value)}`);
    }
  }
}

/** …，为1080元；…，为1400元。两项相加，应纳税2480元. */
function* bothAdded({ text, last, quantities }: Window): Generator<Claim> {
  const said =
    /(?<=^|[。；，！？])(两项|二者|两者|三项|三者|两笔|三笔|两样|两处)(?:相加|加起来|合计|共计|合起来|一共|总共)[^。；\d]{0,10}$/;
  for (const total of quantities) {
    if (total.start < last) continue;
    const match = said.exec(text.slice(Math.max(0, total.start - 24), total.start));
    if (!match) continue;
    const count = /三/.test(match[1]!) ? 3 : 2;
    // What ends a clause is what it comes to: 36000元按3%计算，为1080元；
    const before = quantities.filter(
      ({ unit, end }) =>
        unit === total.unit && end <= total.start - match[0].length && /^[，；。、]/.test(text.slice(end)),
    );
    const results = before.filter(({ start }) => /(?:为|是|得|即|共|合)$/.test(text.slice(0, start)));
    const parts = results.length >= count ? results.slice(-count) : before.length === count ? before : [];
    if (parts.length !== count || rough.test(text.slice(parts[0]!.start - 2, total.end + 2))) continue;
    const real = parts.reduce((sum, { value }) => sum + value, 0);
    if (Math.abs(real - total.value) > 0.001 && Math.abs(real - total.value) < real * 0.5)
      yield claimOf(total, real, parts.map(({ value }) => shownNumber(value)).join('＋'));
  }
}

const countedThings =
  /(?<=^|[。；，！？])[这那]?([两二三四五])(?:条|座|项|处|个|家|所|种|类|部|口|支|间|期|地|县|市|乡|镇|村|厂|队|班)([\u4e00-\u9fff]{0,4}?)(?:合计|共计|总计|合起来|加起来|一共|总共|总长|总面积|共)(?:有|长|为|达|是)?[^，。；\d]{0,6}$/;

/** 东渠长67.4千米，灌溉1.86万公顷；西渠长48.2千米，……。两条渠合计115.6千米: other units stand between. */
function* thingsAdded({ text, last, quantities }: Window): Generator<Claim> {
  for (const total of quantities) {
    if (total.start < last) continue;
    const match = countedThings.exec(text.slice(Math.max(0, total.start - 24), total.start));
    if (!match) continue;
    const count = '零一二三四五'.indexOf(match[1]!.replace('两', '二'));
    const from = total.start - match[0].length;
    const all = quantities.filter(({ unit, end }) => isSame(unit, total.unit) && end <= from);
    // 桥长86.5米，宽6米: of a length only lengths are parts.
    const of = /长|面积/.exec(match[0])?.[0];
    const parts =
      of === undefined || all.length === count
        ? all
        : all.filter(({ start }) => text.slice(Math.max(0, start - of.length), start) === of);
    if (parts.length !== count || parts.some(({ value }) => value >= total.value)) continue;
    // Each in a clause of its own, which says what it is of.
    const isApart = parts.every(({ start }, i) => i === 0 || /[，；。、]/.test(text.slice(parts[i - 1]!.end, start)));
    if (!isApart || /其中|每|平均|占|比|[增减]|余/.test(text.slice(parts[0]!.start - 8, total.start))) continue;
    if (rough.test(text.slice(Math.max(0, parts[0]!.start - 2), total.end + 2))) continue;
    const real = parts.reduce((sum, { value }) => sum + value, 0);
    if (Math.abs(real - total.value) > real * 0.001 && Math.abs(real - total.value) < real * 0.5)
      yield claimOf(total, Math.round(real * 1000) / 1000, parts.map(({ value }) => shownNumber(value)).join('＋'));
  }
}

/** 执行216条……通过208条……没有通过的8条. */
function* notDone({ text, last, quantities }: Window): Generator<Claim> {
  for (const rest of quantities) {
    if (rest.start < last) continue;
    // 两样都没有买过的: those that bought both are counted twice.
    const verb = /(?<![都均也])(?:没有|未)([\u4e00-\u9fff]{2})的(?:只有|有|共|是)?$/.exec(
      text.slice(Math.max(0, rest.start - 12), rest.start),
    )?.[1];
    if (!verb) continue;
    const counts = quantities.filter(({ unit, end }) => unit === rest.unit && end < rest.start);
    const done = counts.filter(({ start }) => text.slice(Math.max(0, start - 4), start).includes(verb));
    const wholes = counts.filter((one) => !done.includes(one) && done.some(({ value }) => one.value > value));
    if (done.length === 0 || wholes.length === 0) continue;
    if (done.some((part) => wholes.some((whole) => Math.abs(whole.value - part.value - rest.value) < 0.01))) continue;
    if (rough.test(text.slice(wholes[0]!.start - 2, rest.end + 2))) continue;
    const [whole, part] = [wholes.at(-1)!, done.at(-1)!];
    yield claimOf(rest, whole.value - part.value, `${shownNumber(whole.value)}－${shownNumber(part.value)}`);
  }
}

const leftOut =
  /(?:被退回|未通过|没通过|没有通过|不合格|落选|被淘汰|被否决|没有入选|未入选|没有录取|未录取|被刷下来|被拒|遇难|死亡|丧生|失踪)的(?:那|这)?(?:共|只|就)?(?:有|是)?$/;

/** 申报了64个项目，合格的只有38个。被退回的26个: what was not taken, by other words than what was. */
function* notTaken({ text, last, quantities }: Window): Generator<Claim> {
  for (const rest of quantities) {
    if (rest.start < last || !leftOut.test(text.slice(Math.max(0, rest.start - 10), rest.start))) continue;
    const [whole, part, ...more] = quantities.filter(({ unit, end }) => unit === rest.unit && end < rest.start);
    if (!whole || !part || more.length > 0 || part.value >= whole.value) continue;
    const real = whole.value - part.value;
    if (rough.test(text.slice(Math.max(0, whole.start - 2), rest.end + 2)) || Math.abs(real - rest.value) < 0.01)
      continue;
    if (Math.abs(real - rest.value) <= real * 0.3)
      yield claimOf(rest, real, `${shownNumber(whole.value)}－${shownNumber(part.value)}`);
  }
}

const times =
  /[一每][日天](?:服|吃|喝)?([一二两三四五六七八])次[^。；]{0,24}?每(?:隔)?([0-9一二两三四五六七八九十]{1,2})个?(?:小时|钟头)一次/g;

/** 一日三次，即每8小时一次. */
function* timesOfDay({ text, last }: Window): Generator<Claim> {
  for (const match of matchesIn(text, times)) {
    const count = '零一二三四五六七八'.indexOf(match[1]!.replace('两', '二'));
    const hours = /\d/.test(match[2]!) ? Number(match[2]) : '零一二三四五六七八九十'.indexOf(match[2]!);
    const start = match.index + match[0].lastIndexOf(match[2]!);
    if (start < last || hours <= 0 || count * hours === 24) continue;
    yield {
      total: { start, end: start + match[2]!.length, text: `${match[2]}小时`, digits: '' },
      real: 24 / count,
      sum: `24÷${count}`,
      isOpen: true,
    };
  }
}

const shareOfYears =
  /(\d+(?:\.\d+)?)[%％][^。；]{0,12}?平均每([二三四五六七八九十]|\d+)([年天次户人])中有([一两二三四五六七八九]|\d+)\3([^。；，]{0,8})/g;

/** 保证率80%，平均每五年中有一年不能满足. */
function* shareInWords({ text, last }: Window): Generator<Claim> {
  for (const match of matchesIn(text, shareOfYears)) {
    const [, percent, all = '', , some = ''] = match;
    const numberOf = (word: string) =>
      /\d/.test(word) ? Number(word) : '零一二三四五六七八九十'.indexOf(word.replace('两', '二'));
    const share = (numberOf(some) / numberOf(all)) * 100;
    if (match.index + match[0].length <= last) continue;
    if ([share, 100 - share].some((one) => Math.abs(one - Number(percent)) <= 1)) continue;
    const start = match.index + match[0].indexOf('平均每');
    yield {
      total: { start, end: start + 8, text: `${all}分之${some}`, digits: '' },
      real: Number(percent),
      sum: `${percent}%`,
      isOpen: true,
    };
  }
}

/** Every claim of a passage that does not hold, by its place in the passage. */
export function nearbyClaims(text: string): Claim[] {
  const found: Claim[] = [];
  if (!/率|每|[加计共总合]|没有|未|均|[这那们].{0,8}[中里]|的 ?[\d一二两三四五六七八九十]/.test(text)) return found;
  for (const window of windowsOf(text)) {
    for (const reading of [
      rateOfTwo,
      eachTimes,
      bothAdded,
      thingsAdded,
      notDone,
      notTaken,
      timesOfDay,
      shareInWords,
      timesAsMuch,
      partsTaken,
      partsOfThese,
      ratesBefore,
      means,
    ]) {
      for (const { total, ...claim } of reading(window)) {
        found.push({
          ...claim,
          total: { ...total, start: total.start + window.offset, end: total.end + window.offset },
        });
      }
    }
  }
  return found;
}
