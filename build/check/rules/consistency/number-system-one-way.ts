// Numbers of one kind in one passage are written in one system (GB/T 15835—2011, 4.1): 三十多人 and 40多人 side by side are not,
// nor are 五小时 and 3小时 in one sentence, nor 5道门 and 五道门. Compared are counts of one measure word; a, two and rough pairs (三五个),
// set phrases, titles and quoted words keep theirs.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const measure =
  '(个?(?:小时|钟头|星期|世纪|百分点)|个月|分钟|公里|千米|厘米|毫米|英里|英尺|海里|平方米|立方米|公顷|公斤|千克|毫升|美元|英镑|银[圆元]|年|天|夜|周|岁|代|人|名|位|户|口|家|件|辆|册|篇|座|元|亩|斤|两|吨|头|匹|台|所|项|个|条|只|张|本|页|章|节|种|类|栋|间|处|艘|架|把|块|根|棵|株|枚|颗|粒|班|组|队|次|回|趟|场|届|期|步|层|级|段|行|列|排|堆|筐|箱|包|袋|瓶|杯|碗|道|门|课|桌|里|米|尺|丈|担|石|杆|盏|幅|封|首|句|孔|扇|顶|支|枝|卷|套|份|笔|对|双|滴|片|面|群|车|船|桶|盘|盒|遍|亿|倍|成|折)';
const han = '[一二三四五六七八九十百千零]';
const count = new RegExp(
  `(?:(?<![第初农周〇零一二两三四五六七八九十百千万亿几数多好又.])(${han}{1,8}|两千[${han.slice(1)}{0,6}|两百[${han.slice(1)}{0,4})|(?<![\\d.,第A-Za-z\\-—–～~/:：·#_=×+（(\\[])(?<!\\d[ \\u2009\\u202f])(\\d{1,4})(?![\\d.%％]))([多余来])?[ \\u2009]?${measure}`,
  'g',
);
const values: Readonly<Record<string, number>> = {
  ...{ 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};

/** 四百二 is 420 only in speech, 三五 is three to five, 一百 a great many: undefined. */
function valueIn(written: string): number | undefined {
  if (/^[一二三四五六七八九]{2,}|^[百千零]|^一[百千]$/.test(written)) return undefined;
  let [sum, digit] = [0, 0];
  for (const character of written) {
    const place = { 十: 10, 百: 100, 千: 1000 }[character];
    if (place === undefined) digit = values[character] ?? 0;
    else {
      sum += (digit || 1) * place;
      digit = 0;
    }
  }
  return sum + digit;
}

interface Count {
  start: number;
  end: number;
  text: string;
  value: number;
  isHan: boolean;
  unit: string;
  /** What stands after the measure word. */
  noun: string;
}

function countsIn(text: string): Count[] {
  return matchesIn(text, count).flatMap((match): Count | [] => {
    const [whole, inHan, inDigits, , unit = ''] = match;
    const end = match.index + whole.length;
    const value = inHan === undefined ? Number(inDigits) : valueIn(inHan);
    const after = text.slice(end, end + 2);
    // 三年级, 十年代, 一百分; 1998年 and 5月 are dates; 5个月 is no 5个.
    if (value === undefined || value < least || /^[级代]/.test(after) || (unit === '年' && value > 999)) return [];
    // 公元前51年, 元始五年，即公元5年 are dates.
    if (unit === '年' && /公元前?$/.test(text.slice(Math.max(0, match.index - 3), match.index))) return [];
    if (unit === '年' && /^[，（(](?:即|也就是)?公元/.test(text.slice(end, end + 7))) return [];
    // 道光十二年 is a date.
    if (unit === '年' && inHan !== undefined && reign.test(text.slice(Math.max(0, match.index - 3), match.index)))
      return [];
    if (inHan !== undefined && isSetPhrase(text, match.index, end)) return [];
    return {
      start: match.index,
      end,
      text: whole,
      value,
      isHan: inHan !== undefined,
      unit: unit.replace(/^个(?=.)/, ''),
      noun: after,
    };
  });
}

const reign =
  /(?:民国|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|顺治|崇祯|天启|万历|隆庆|嘉靖|正德|弘治|成化|天顺|景泰|正统|宣德|洪熙|永乐|建文|洪武|至正|至元|大德|淳熙|绍兴|宣和|政和|崇宁|元[丰祐符和]|熙宁|治平|嘉祐|庆历|景[德祐]|淳化|咸平|开[元宝]|天宝|贞观|永徽|大[中业历]|会昌|建[安武元]|太[康和初]|永[和平元]|昭和|平成|明治|大正|令和)$/;
/** One and two are written in Han by many who write digits. */
const least = 3;
const setPhrases =
  /^(?:百年大计|十年树木|百年老|千家万户|十里长|百年不遇|百年好合|千年|百年|三天两|五天两|三番五|四面八方|四面|八面|三心|七上八下|十分|百分|千分|万分|三角|三面|五代|三代|四季|六亲|七夕|八面|九九|十成|三层楼|千辛|百家|百姓|千里|万里|十家|百里|一百个|千万|三教|三頭|五行|三军|三餐)/;
const isSetPhrase = (text: string, start: number, end: number): boolean =>
  setPhrases.test(text.slice(start, end + 2)) || isQuoted(text, start);

/** Whether a position stands in “…” or 《…》 of the passage: spoken words are written in Han. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');
}

const isEndOfSentence = /[。！？\n]/;

/** What is below ten is often written in Han, whatever the rest: 航行18天, 五天以后. */
const sizeOf = (value: number) => (value < 10 ? 0 : 1);

/** Whether two counts of one unit are of one kind, so that one system would serve for both. */
function isOneKind(text: string, a: Count, b: Count): boolean {
  if (a.isHan === b.isHan || a.unit !== b.unit) return false;
  // 六千多件, and 268件 of them; 一百五六十元: a rough number and a true one.
  const isRough = ({ text: written }: Count) => /[多余几]|[二三四五六七八九][三四五六七八九]十/.test(written);
  if (isRough(a) !== isRough(b)) return false;
  if (a.value === b.value) return true;
  const [first, last] = a.start < b.start ? [a, b] : [b, a];
  if (isEndOfSentence.test(text.slice(first.end, last.start))) return false;
  return sizeOf(a.value) === sizeOf(b.value);
}

export const numberSystemOneWay: TextRule = {
  id: 'number-system-one-way',
  reads: ['paragraph', 'item', 'note'],
  find: ({ text, quoted }) => {
    if (quoted || !/[三四五六七八九十百千]/.test(text) || !/\d/.test(text)) return [];
    const byUnit = new Map<string, Count[]>();
    for (const one of countsIn(text)) byUnit.set(one.unit, [...(byUnit.get(one.unit) ?? []), one]);
    return [...byUnit.values()].flatMap((counts): TextFinding[] => {
      const inHan = counts.filter(({ isHan }) => isHan);
      if (inHan.length === 0 || inHan.length === counts.length || counts.length > most) return [];
      // Told once for a passage: at the odd one of the two ways.
      const inDigits = counts.filter(({ isHan }) => !isHan);
      const [odd, others] = inHan.length <= inDigits.length ? [inHan, inDigits] : [inDigits, inHan];
      for (const one of odd) {
        const other = others.find((another) => isOneKind(text, one, another));
        if (other)
          return [
            {
              start: one.start,
              end: one.end,
              values: one.isHan ? { other: other.text } : { text: other.text, other: one.text },
            },
          ];
      }
      return [];
    });
  },
  examples: {
    wrong: [
      { text: '东街来了三十多人，西街来了40多人。', found: '三十多人', count: 1 },
      { text: '渡船平日走五小时，水大的时候不到3小时。', found: '五小时', count: 1 },
      { text: '镇外有5道门。五道门都开着。', count: 1 },
      { text: '船老大带着3名船工、两名账房、四名挑夫。', count: 1 },
    ],
    right: [
      '碑立于西汉元始五年，即公元5年，那年他五十岁；甘露三年，即公元前51年，碑断了。',
      '东街来了30多人，西街来了40多人。',
      '一百人里挑一个，来了40人。',
      '来了三十多人，全镇有6 114人。',
      '渡船走了三五个小时，送来3个人，收了两元，又送来20个人，收了三元。',
      '他说：“等了三天。”船3天后才来。',
      '1998年，渡口已经修了三年。',
      '渡口从道光十二年修到道光二十一年，前后10年。',
    ],
  },
};

/** Where a passage counts one thing so often, its author knows why. */
const most = 24;
