// Two figures and what parts them: 从3条增加到8条，增加了5条; 甲45米，乙32米，相差13米; 64家当中有52家……，其余12家. In: a sentence and its
// amounts. Out: claims that do not fit. Only three figures of one unit, one after another.
import type { Amount } from '../amounts.ts';
import { added, type Claim, isOff, rounded, taken } from './claim.ts';

const rise = '增加|增长|上升|提高|扩大|扩充|扩展|延长|升|涨|增|扩|添|加|多';
const fall = '减少|下降|降低|缩短|缩小|压缩|压|缩|精简|删减|删|裁|砍|减|降|跌|少';
const year = '(?:(?:19|20|1[0-8])\\d\\d年?(?:的|底的|末的|底|末)?)?';
const changing = new RegExp(
  `^的?(?:[^，\\d]{0,4}?)(?:${rise}|${fall})(?:到|至|为)(?:了)?${year}(?:\\d{1,2}月的?)?[^，；\\d]{0,4}$`,
);
const changedBy = new RegExp(
  `^[^，；\\d]{0,4}，(?:[^，；\\d比]{0,4})(?:净|共|一共|总共|整整)?(?:${rise}|${fall})(?:了|出|去|掉)?(?:来|的)?(?:[这那])?$`,
);
/** 2019年48万人次，2020年31万人次，减少了17万人次. */
const beside = new RegExp(`^[^，；：\\d]{0,6}[，；](?:到了?)?${year}[^，；：\\d]{0,12}$`);
const differing = new RegExp(
  `^[^，；\\d]{0,6}，(?:两者|二者|前后|彼此|两地|两年|一年|[^，；\\d]{1,8}比([^，；\\d]{1,8}?))?(?:净|整整|足足|竟)?(?:${rise}|${fall}|高|低|长|短|大|小|宽|窄|重|轻|相差|差)(?:了|出|出了)?$`,
);

/** Under zero: from 亏损215万元 to 盈利1980万元 is what both make. */
const under = /亏|零下|负|逆差|赤字|欠/;

/** Changes, differences and remainders of three figures in a row. */
export function* changes(words: string, all: readonly Amount[]): Generator<Claim> {
  if (!/增|减|升|降|涨|跌|扩|添|加|缩|压|删|裁|砍|多|少|差|高|低|长|短|大|小|宽|窄|重|轻/.test(words)) return;
  const amounts = all.filter(({ value, isHan }) => !(isHan && value <= 2));
  for (let i = 0; i + 2 < amounts.length; i++) {
    const [from, to, by] = amounts.slice(i, i + 3) as [Amount, Amount, Amount];
    const units = new Set([from.unit || to.unit, to.unit, by.unit]);
    if (units.size !== 1 || by.unit === '' || [from, to, by].some(({ isRange }) => isRange)) continue;
    const one = words.slice(Math.max(0, from.start - 20), from.start);
    const two = words.slice(from.end, to.start);
    const three = words.slice(to.end, by.start);
    const real = Math.abs(to.value - from.value);
    if (real === 0 || rounded.test(words.slice(from.start - 1, by.end + 2)) || under.test(one + two)) continue;
    const sum = taken(from, to);
    if (/(?:从|由)[^，。；]*$/.test(one) && changing.test(two) && changedBy.test(three)) {
      if (isOff(by, real, [from, to], 2)) yield { total: by, real, sum };
      continue;
    }
    if (i > 0 && amounts[i - 1]!.unit === by.unit) continue;
    const different = differing.exec(three);
    if (!different || !beside.test(two) || /年|月|日|时|点|度|倍/.test(by.unit)) continue;
    // 长18米，宽11米，高6米: the third measure of a thing is no difference of the other two.
    if (/[长宽高深厚重]$/.test(one) || /[长宽高深厚重]$/.test(two)) continue;
    // 比去年多: the other year's figure stands elsewhere; 比西区多: 西区 was named.
    const other = different[1];
    if (other !== undefined && !words.slice(0, to.start).includes(other)) continue;
    if (/每|平均|其中|约/.test(words.slice(0, by.start))) continue;
    if (isOff(by, real, [from, to], 0.6)) yield { total: by, real, sum };
  }
}

/** 甲45米，乙32米，相差13米. */
export function* differences(words: string, amounts: readonly Amount[]): Generator<Claim> {
  if (!words.includes('差')) return;
  for (let i = 0; i + 2 < amounts.length; i++) {
    const [a, b, by] = amounts.slice(i, i + 3) as [Amount, Amount, Amount];
    if (!/^[^，；\d]{0,4}，?(?:两者|二者|前后|彼此)?(?:相差|差了|差)$/.test(words.slice(b.end, by.start))) continue;
    if (!/^[^，；\d]{0,6}(?:，|和|与|同|、)[^，；\d]{0,12}$/.test(words.slice(a.end, b.start))) continue;
    if (a.unit !== b.unit || b.unit !== by.unit || a.unit === '' || /年|月|日|时|点|度/.test(a.unit)) continue;
    // 约6300千米和约6200千米相差100千米: the difference of rounded figures is as exact as they.
    if (/余|多[，。；、]|左右|近|[%％]/.test(words.slice(a.start, by.end + 2)) || /约$/.test(words.slice(0, by.start)))
      continue;
    const signs = [words.slice(Math.max(0, a.start - 12), a.start), words.slice(a.end, b.start)];
    const isAcross = signs.filter((sign) => under.test(sign)).length === 1;
    const real = isAcross ? a.value + b.value : Math.abs(a.value - b.value);
    if (isOff(by, real, [a, b], 4)) yield { total: by, real, sum: isAcross ? added([a, b]) : taken(a, b) };
  }
}

/** 64家当中有52家……，没有……的12家. */
export function* remainders(words: string, amounts: readonly Amount[]): Generator<Claim> {
  if (!/其余|剩|余下|另外|没有|未/.test(words)) return;
  for (let i = 0; i + 2 < amounts.length; i++) {
    const [all, some, rest] = amounts.slice(i, i + 3) as [Amount, Amount, Amount];
    if (all.unit === '' || all.unit !== some.unit || some.unit !== rest.unit) continue;
    if (!/^[^，；\d]{0,8}(?:当中|之中|中|里)，?(?:只|仅|已)?有$/.test(words.slice(all.end, some.start))) continue;
    if (
      !/^[^，；\d]{0,16}，(?:其余的?|剩下的?|余下的?|另外|没有[^，；\d]{0,6}的|未[^，；\d]{0,6}的)(?:有|是)?$/.test(
        words.slice(some.end, rest.start),
      )
    )
      continue;
    if (rounded.test(words.slice(Math.max(0, all.start - 1), rest.end + 2))) continue;
    const real = all.value - some.value;
    if (isOff(rest, real, [all, some], 4)) yield { total: rest, real, sum: taken(all, some) };
  }
}
