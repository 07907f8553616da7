// Parts and their total in one sentence: A 38家，B 27家，合计65家; 共31人，其中男18人、女13人. In: a sentence and its amounts. Out:
// claims about totals that do not fit. Believed only where parts of one unit stand side by side, each in a clause of its own.
import type { Amount } from '../amounts.ts';
import { added, type Claim, isOff, isSlip, rounded } from './claim.ts';

const sumOf = (parts: readonly Amount[]) => parts.reduce((sum, { value }) => sum + value, 0);

/** 两项, 三厅, 四人: how many parts the total is said to have. */
const counter =
  '(?:[两二三四五六七八九十](?:个?(?:[项者处笔次期队校区地班组厅乡村镇县部种类样厂店街站馆院条家人]|年级|小组))|全[班组家])?';
const totalling = new RegExp(
  `^[^，；：\\d]{0,3}(?:[，；、：]|——)?(?:这|以上|上述|前后)?(${counter})(?:合计|总计|共计|累计|合起来|加起来|一共|总共|共|合)(?:\\p{Script=Han}{0,4})$`,
  'u',
);
/** 总投资6.6亿元: may be of more than what was told. */
const grand = /^[^，；：\d]{0,3}[，；]总(?:\p{Script=Han}{1,4}?)(?:为|是|达|达到|有)?$/u;
/** Between two parts stands one mark, with what the next counts. */
const between = /^[^，；、：。\d]{0,8}(?:[，；、]|以及|[和与及加])[^，；：。\d]{0,16}$/;
/** A part of a part, an example, a mean, a share: not parts of one whole. */
const noPart = /其中|例如|比如|每|平均|占|还有|尚有|除|超过|相当|第$|从[^，]*到/;
const dates = /(?:19|20|1[0-8])\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?|第\d+/g;

const numeralOf = (word: string) => '一二三四五六七八九十'.indexOf(word.replace('两', '二')[0] ?? '') + 1;

/** Amounts but for counting words like 两项 that count the parts themselves. */
const measured = (amounts: readonly Amount[], unit: string) =>
  amounts.filter((one) => !(one.isHan && one.value <= 12 && one.unit !== unit));

/** Whether two amounts count one kind of thing. */
const isSame = (a: Amount, b: Amount) =>
  a.unit === b.unit ||
  (people.test(a.unit) && people.test(b.unit)) ||
  (b.unit === '' && /[万亿]$/.test(b.text) && /[万亿]/.test(a.text));
/** 96名学员，其中61人: people are counted either way. */
const people = /^[人名位]$/;

/** A 38家，B 27家，合计65家. */
export function* totals(words: string, all: readonly Amount[]): Generator<Claim> {
  if (!/共|计|合|总|加/.test(words)) return;
  for (const total of all) {
    if (total.unit === '' || total.isRange) continue;
    const amounts = measured(all, total.unit);
    const index = amounts.indexOf(total);
    const last = amounts[index - 1];
    if (index < 2 || !last) continue;
    const tail = words.slice(last.end, total.start);
    const named = totalling.exec(tail);
    if (!named && !grand.test(tail)) continue;
    if (/其他|其余|全[^班组家]|所有|各|上年|同比|增|减/.test(tail)) continue;
    const parts = [last];
    for (let i = index - 2; i >= 0; i--) {
      const part = amounts[i]!;
      if (!isSame(part, parts[0]!) || !between.test(words.slice(part.end, parts[0]!.start))) break;
      parts.unshift(part);
    }
    // What stands before the parts has no figures of its own, and says nothing of parts.
    const lead = words.slice(0, parts[0]!.start).replace(dates, '');
    if (parts.length < 2 || parts.some((part) => !isSame(part, total) || part.isRange)) continue;
    if (/\d/.test(lead) || amounts.indexOf(parts[0]!) > 0) continue;
    if (noPart.test(words.slice(0, total.start).replace(dates, ''))) continue;
    if (rounded.test(words.slice(0, total.end + 2))) continue;
    const count = named?.[1] ? numeralOf(named[1]) : 0;
    if (count > 1 && count !== parts.length) continue;
    const real = sumOf(parts);
    if (total.value <= Math.max(...parts.map(({ value }) => value))) continue;
    const most = !named ? 0.1 : count > 1 ? 1 : 0.35;
    if (isOff(total, real, parts, most)) yield { total, real, sum: added(parts) };
  }
}

/** 上游五座桥，加上镇里的三座桥，合起来十三座: whatever stands between, all of one unit are parts. */
export function* additions(words: string, amounts: readonly Amount[]): Generator<Claim> {
  for (const [index, total] of amounts.entries()) {
    const before = words.slice(amounts[index - 1]?.end ?? 0, total.start);
    if (!/加上/.test(words.slice(0, total.start))) continue;
    if (!/(?:合起来|加起来|一共|总共)[^，]{0,4}$/.test(before)) continue;
    const parts = amounts.slice(0, index);
    const [first] = parts;
    if (!first || parts.length < 2 || parts.some((part) => !isSame(part, first) || part.isRange)) continue;
    if (parts.slice(1).some((part, i) => !between.test(words.slice(parts[i]!.end, part.start)))) continue;
    if (noPart.test(words.slice(0, total.start)) || rounded.test(words.slice(0, total.end + 2))) continue;
    const real = sumOf(parts);
    if (isOff(total, real, parts, 0.5)) yield { total, real, sum: added(parts) };
  }
}

/** Two labels that leave nothing between them. */
const opposites = [
  ['男', '女'],
  ['水田', '旱'],
  ['城', '[农乡]'],
  ['国内', '国外|境外'],
  ['中方', '外方'],
  ['正', '副'],
  ['上', '下'],
  ['室内', '室外'],
  ['公', '私'],
].map((pair) => pair.map((word) => new RegExp(word)));

/** Labels of several kinds at once: one thing may be counted twice. */
const overlapping = /党员|团员|少数民族|学历|以上|以下|高级|退休|博士|硕士|获奖|重点|占/;

/** Trades and posts, of which a person has one. */
const exclusive = /[师员士生工手匠长任夫人民兵农商客主妇童]$/;

/** What one and the same person may do of both: 30人参加了球队，22人参加了歌队. */
const shared = /^[^，；。]{0,2}(?:[参有会懂认喜选同愿学识买用看听做考得获受报加])/;

/** A part that is a sum itself: 正桥长1072米，引桥合计长256米. */
const ownSum = /^，(?!两|三|这|以上|一)[\p{Script=Han}]{2,4}(?:合计|共计|共)(?:长|宽|重|有|为)?$/u;

/** What is counted: the words before a part, up to the mark. */
const labelOf = (words: string, from: number, to: number) => words.slice(from, to).replace(/^.*[，；、：（(]/, '');

/** 队长、副队长各1人: so many of each. */
const timesOf = (label: string): number => {
  const row = /(?:^|[，；：])([^，；：]*)各(?:有|配|设)?$/.exec(label)?.[1];
  return row === undefined ? 1 : row.split(/[、和与及]/).length;
};

/** 共31人，其中男18人、女14人: the parts stand after their whole. */
export function* wholes(words: string, all: readonly Amount[]): Generator<Claim> {
  if (!/其中|由|：|包括|分为|分别|[（(]|其他|其余/.test(words)) return;
  const known = new Set<Amount>();
  for (const whole of all) {
    if ((whole.unit === '' && !/亿|万/.test(whole.text)) || whole.isRange) continue;
    // 支出24.8万元，其中人员经费11.2万元，……: a part is no whole of those after it.
    if (known.has(whole)) continue;
    const amounts = measured(all, whole.unit);
    const index = amounts.indexOf(whole);
    const parts: Amount[] = [];
    for (let i = index + 1; i < amounts.length; i++) {
      const part = amounts[i]!;
      const gap = words.slice(amounts[i - 1]!.end, part.start);
      if (!isSame(part, whole) || part.isRange || part.value >= whole.value) break;
      if (i > index + 1 && (!between.test(gap) || (/其中|共|计/.test(gap) && !ownSum.test(gap)))) break;
      parts.push(part);
    }
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last || parts.length < 2) continue;
    const spread = parts.map(
      (part, i) => timesOf(words.slice(i === 0 ? whole.end : parts[i - 1]!.end, part.start)) * part.value,
    );
    const head = words.slice(whole.end, first.start);
    const opening =
      /^(?:[^，；：。（(\d]{0,16})([，：（(]|——|。)(?:（)?(其中|包括|计有|计|内有|即|设|有|分别[是为有]?|)[^，；：。\d]{0,16}$/u.exec(
        head,
      );
    if (opening && opening[2] !== '') for (const part of parts) known.add(part);
    if (!opening || rounded.test(words.slice(Math.max(0, whole.start - 2), last.end + 3))) continue;
    const rest = words.slice(last.end, last.end + 12);
    // 等, and a part of a part, and more of the same unit: the list goes on.
    if (/^[^，；。）)]{0,6}等|^[^，；。）)]{0,6}[、和与及]/.test(rest)) continue;
    const next = amounts[amounts.indexOf(last) + 1];
    if (next && isSame(next, whole) && !/[；。]/.test(words.slice(last.end, next.start))) continue;
    const labels = parts.map((part, i) => labelOf(words, i === 0 ? whole.end : parts[i - 1]!.end, part.start));
    if (labels.some((label) => /每|平均|比|增|减|多|少|上年|约|原|前/.test(label))) continue;
    const isComposed =
      /由[^，；\d]{0,6}$/.test(words.slice(Math.max(0, whole.start - 8), whole.start)) && /组成/.test(head);
    const isRest = /^(?:其余|其他|其它|余下|余|剩下|剩余|另外|另)/.test(labels.at(-1)!);
    const isOpposite =
      parts.length === 2 &&
      opposites.some(
        ([a, b]) => (a!.test(labels[0]!) && b!.test(labels[1]!)) || (b!.test(labels[0]!) && a!.test(labels[1]!)),
      );
    // 财政、公益金和社会资本合计18.6亿，其中财政…、公益金…、社会…: every part was named before.
    const named = words.slice(0, whole.start);
    const isNamed = labels.every((label) => {
      const core = label.replace(/^(?:其中|，|、)+/, '').slice(0, 2);
      return core.length === 2 && named.includes(core);
    });
    if (!isComposed && !isRest && !isOpposite && opening[1] === '，' && opening[2] === '') continue;
    // 竹子要26元，篾要12元，剩下的22元: the first is a part like the others.
    const [verb, another] = [words[whole.start - 1], words[first.start - 1]];
    if (opening[1] === '，' && verb === another && /[要花用付给卖得]/.test(verb ?? '')) continue;
    const real = spread.reduce((sum, value) => sum + value, 0);
    const isShared = ({ end }: Amount) => shared.test(words.slice(end, end + 4));
    const isListed = opening[1] === '：' || /包括|计|即|分别/.test(opening[2]!);
    const isSlipped = isSlip(parts, whole.value);
    const one = isOpposite || !labels.some((label) => overlapping.test(label) || /^女|[^男]女/.test(label));
    // 共有7人，其中医师2人，护士4人，药剂员1人，事务员1人: parts of one kind that are more than the whole, by little.
    const isFull = one && opening[2] === '其中' && parts.length > 2 && labels.every((label) => exclusive.test(label));
    if (labels.every((label) => label === '' || label === '其中') && parts.some(isShared)) continue;
    const most =
      isComposed || isRest || isOpposite || isNamed
        ? 0.35
        : isSlipped
          ? 1
          : isListed
            ? 0.1
            : real > whole.value && one
              ? isFull
                ? 0.25
                : 0.05
              : 0;
    // 186家，其中…: a remainder so small is hardly what was left out.
    const isTiny = one && whole.value >= 100 && real < whole.value && whole.value - real <= whole.value * 0.01;
    if (!isOff(whole, real, parts, isTiny ? 0.35 : most)) continue;
    yield { total: whole, real, sum: added(parts), isOpen: true };
  }
}
