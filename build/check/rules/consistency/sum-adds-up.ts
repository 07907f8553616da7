// Sums told in one sentence add up: 东街118家，西街68家，合计186家; 从3条增加到8条，增加了5条; 甲高12米，乙高9米，相差3米. Only where
// the sentence has every part, in one unit, and no word of rounding; decimals may be half of their last place off.
import type { TextFinding, TextRule } from '../../rule.ts';
import { type Amount, amountsIn, near, shownNumber } from './amounts.ts';

const rounded = /约|左右|近|余|多[，。；、]|上下|大概|大致|差不多|将近|不到|超过|至少|以上|平均|[%％‰]/;

/** One reading of a sentence: what a figure must be by the others. */
interface Claim {
  total: Amount;
  real: number;
  sum: string;
}

export const sumAddsUp: TextRule = {
  id: 'sum-adds-up',
  find({ text }) {
    if (!/共|计|合起来|加起来|增加|减少|相差|等于|当中|其余|剩/.test(text)) return [];
    const found: TextFinding[] = [];
    for (const sentence of text.matchAll(/[^。！？\n]{4,300}/g)) {
      const words = sentence[0];
      if (!/\d.*\d|[二三四五六七八九十].*[二三四五六七八九十\d]/.test(words)) continue;
      const amounts = amountsIn(words);
      const claims = [
        ...totals(words, amounts),
        ...changes(words, amounts),
        ...differences(words, amounts),
        ...remainders(words, amounts),
        ...conversions(words),
      ];
      const [claim] = claims.filter(({ total, real }) => !near(total.value, real, total.decimals));
      if (!claim) continue;
      const start = sentence.index + claim.total.start;
      found.push({
        start,
        end: sentence.index + claim.total.end,
        values: { said: claim.total.text, real: shownNumber(claim.real), sum: claim.sum },
        hint: claim.total.text.replace(claim.total.digits, shownNumber(claim.real)),
      });
    }
    return found;
  },
  examples: {
    wrong: [
      { text: '上街有铺子38家，下街有铺子27家，合计56家。', found: '56家', count: 1 },
      { text: '渡船从3条增加到8条，增加了6条。', found: '6条', count: 1 },
      { text: '石桥长45米，木桥长32米，相差23米。', found: '23米', count: 1 },
      { text: '64家铺子当中有52家点了灯，没有点的14家都在下街。', found: '14家', count: 1 },
      { text: '一筐是12斤，一担是2筐，一担等于26斤。', found: '26斤', count: 1 },
      { text: '上游五座桥，下游四座桥，加上镇里的三座桥，合起来正好13座。', found: '13座', count: 1 },
    ],
    right: [
      '上街有铺子38家，下街有铺子27家，合计65家。',
      '上街约38家，下街约27家，合计70家左右。',
      '渡船从3条增加到8条，增加了5条，共12人。',
      '其中竹器38家，布匹27家，全镇合计186家。',
      '三年级38人，五年级27人，全校共320人。',
      '石桥长45米，木桥长32米，相差13米。',
      '64家铺子当中有52家点了灯，没有点的12家都在下街。',
      '一筐是12斤，一担是2筐，一担等于24斤。',
    ],
  },
};

const unitOf = ({ unit }: Amount) => unit;

/** A 38家，B 27家，合计65家: parts of one unit right before the total, each with a clause of its own. */
function* totals(words: string, amounts: readonly Amount[]): Generator<Claim> {
  for (const [index, total] of amounts.entries()) {
    const before = words.slice(amounts[index - 1]?.end ?? 0, total.start);
    const isAdded = /加上/.test(words.slice(0, total.start)) && /(?:合起来|加起来|一共|总共)[^，]{0,4}$/.test(before);
    if (
      !isAdded &&
      !/^[，；]?(?:两项|两者|二者|三者|两处)?(?:合计|总计|共计|合起来|加起来|一共|总共)(?:有|是|为|正好)?\s?$/.test(
        before,
      )
    )
      continue;
    const parts: Amount[] = [];
    for (let i = index - 1; i >= 0; i--) {
      const part = amounts[i]!;
      const after = words.slice(part.end, amounts[i + 1]!.start);
      // Between two parts stands one mark, with what the next counts; a part of a part is none.
      if (unitOf(part) !== (isAdded ? unitOf(amounts[index - 1]!) : unitOf(total))) break;
      if (i < index - 1 && !/^(?:[^，；、\d]{0,3}[，；、]|和|与)[^，；\d]{1,14}$/.test(after)) break;
      parts.unshift(part);
    }
    if (parts.length < 2 || (isAdded && parts.length !== index)) continue;
    const first = parts[0]!;
    const lead = words.slice(0, first.start);
    if (/其中|例如|比如|包括|每|平均|第$|从|占|还有|尚有|除/.test(words.slice(0, total.start)) || /\d/.test(lead))
      continue;
    if (/其他|全|所有|各/.test(words.slice(parts.at(-1)!.end, total.start))) continue;
    if (rounded.test(words.slice(0, total.end + 2)) || parts.some(({ isRange }) => isRange)) continue;
    const real = parts.reduce((sum, { value }) => sum + value, 0);
    yield { total, real, sum: parts.map(({ value }) => shownNumber(value)).join('＋') };
  }
}

/** 从3条增加到8条，增加了5条. */
function* changes(words: string, amounts: readonly Amount[]): Generator<Claim> {
  for (let i = 0; i + 2 < amounts.length; i++) {
    const [from, to, by] = amounts.slice(i, i + 3) as [Amount, Amount, Amount];
    const one = words.slice(Math.max(0, from.start - 12), from.start);
    const two = words.slice(from.end, to.start);
    const three = words.slice(to.end, by.start);
    if (!/(?:从|由)[^，。；]*$/.test(one)) continue;
    const way = /^的?(?:[^，\d]{0,4}?)(增加|增长|上升|提高|升|涨|增|减少|下降|降低|减|降|跌)(?:到|至|为)(?:了)?$/.exec(
      two,
    );
    if (
      !way ||
      !/^，(?:共|一共|总共|净|整整)?(?:增加|增长|上升|提高|升|涨|增|多|减少|下降|降低|减|降|跌|少)(?:了)$/.test(three)
    )
      continue;
    if (
      new Set([from.unit || to.unit, to.unit, by.unit]).size !== 1 ||
      rounded.test(words.slice(from.start, by.end + 2))
    )
      continue;
    yield {
      total: by,
      real: Math.abs(to.value - from.value),
      sum: `${shownNumber(Math.max(from.value, to.value))}－${shownNumber(Math.min(from.value, to.value))}`,
    };
  }
}

/** 甲45米，乙32米，相差13米. */
function* differences(words: string, amounts: readonly Amount[]): Generator<Claim> {
  for (let i = 0; i + 2 < amounts.length; i++) {
    const [a, b, by] = amounts.slice(i, i + 3) as [Amount, Amount, Amount];
    if (!/^[^，；\d]{0,4}，?(?:两者|二者|前后|彼此)?(?:相差|差了|差)$/.test(words.slice(b.end, by.start))) continue;
    if (!/^[^，；\d]{0,6}(?:，|和|与|同|、)[^，；\d]{0,12}$/.test(words.slice(a.end, b.start))) continue;
    if (a.unit !== b.unit || b.unit !== by.unit || a.unit === '' || /年|月|日|时|点|度/.test(a.unit)) continue;
    // 约6300千米和约6200千米相差100千米: the difference of rounded figures is as exact as they.
    if (/余|多[，。；、]|左右|近|[%％]/.test(words.slice(a.start, by.end + 2)) || /约$/.test(words.slice(0, by.start)))
      continue;
    const [more, less] = a.value > b.value ? [a, b] : [b, a];
    yield { total: by, real: more.value - less.value, sum: `${shownNumber(more.value)}－${shownNumber(less.value)}` };
  }
}

/** 64家当中有52家……，没有……的12家. */
function* remainders(words: string, amounts: readonly Amount[]): Generator<Claim> {
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
    if (rounded.test(words.slice(all.start - 1, rest.end + 2))) continue;
    yield { total: rest, real: all.value - some.value, sum: `${shownNumber(all.value)}－${shownNumber(some.value)}` };
  }
}

const equal =
  /(\d[\d,]*(?:\.\d+)?|[一两二三四五六七八九十]) ?([\p{Script=Han}]{1,2}?)(?:等于|合|为|是|即) ?(\d[\d,]*(?:\.\d+)?|[一两二三四五六七八九十]) ?([\p{Script=Han}]{1,2})(?=[，。；）]|$)/gu;

/** 一筐是12斤，一担是2筐，一担等于24斤. */
function* conversions(words: string): Generator<Claim> {
  if (!/等于|合|为|是/.test(words)) return;
  /** One of the greater unit is so many of the less. */
  const known = new Map<string, number>();
  for (const match of words.matchAll(equal)) {
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
      yield { total, real: times * next, sum: `${shownNumber(times)}×${shownNumber(next)}` };
    }
    known.set(`${greater} ${less}`, count.value);
  }
}
