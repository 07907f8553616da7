// Facts of a sentence that are no figures: a dynasty, a bank of a river, a hand, a rank, what kind of company, a season; and what a
// date is told of. In: text. Out: where each stands, of which kind it is and which of that kind. Linear. Must not judge.

export interface WordFact {
  start: number;
  end: number;
  unit: string;
  value: number;
}

interface Kind {
  unit: string;
  expression: RegExp;
  /** Which of the kind a match is; what the book may say in one of two ways is one. */
  wordOf(match: RegExpExecArray): string;
  /** Part of the unit: 左手 and 右腿 are of two kinds. */
  unitOf?(match: RegExpExecArray): string;
  /** What it is must stand right before or after it: 周望川研究员. */
  isHeld?: true;
  /** A year says nothing of it. */
  isLasting?: true;
}

/** What begins the units of such facts, and those that no year tells apart. */
export const wordUnit = 'word ';
export const lastingUnit = 'word lasting ';

const kinds: readonly Kind[] = [
  {
    unit: '朝代',
    isLasting: true,
    expression:
      /(西周|东周|春秋|战国|西汉|东汉|北魏|北齐|南齐|隋|唐|五代|北宋|南宋|辽|金|元|明|清|汉|宋)(?:代|朝|早期|中期|晚期|前期|后期|初年|末年)/g,
    wordOf: ([, dynasty]) => dynasty!,
  },
  { unit: '岸', isLasting: true, expression: /([东南西北左右])岸/g, wordOf: ([, side]) => side! },
  {
    unit: '左右',
    isLasting: true,
    expression: /([左右])([手臂腿脚眼耳肩膝])/g,
    wordOf: ([, side]) => side!,
    unitOf: ([, , limb]) => limb!,
  },
  {
    unit: '公司',
    expression: /(股份有限|有限责任|有限)公司/g,
    wordOf: ([, kind]) => (kind === '股份有限' ? kind : '有限'),
  },
  {
    unit: '职',
    isHeld: true,
    expression:
      /(副?)(研究员|研究馆员|教授|主任|馆长|院长|所长|校长|局长|厂长|站长|县长|市长|主席|会长|总工程师|经理)/g,
    wordOf: ([, deputy]) => deputy || '正',
    unitOf: ([, , post]) => post!,
  },
  { unit: '等奖', expression: /([特一二三四])等奖/g, wordOf: ([, rank]) => rank! },
  { unit: '季', expression: /(?:初|早|仲|深|晚|暮|[年的])?([春夏秋冬])[天季日]/g, wordOf: ([, season]) => season! },
  {
    unit: '学院',
    isLasting: true,
    expression: /大学([\p{Script=Han}]{2,8}?(?:学院|系))(?![列统])/gu,
    wordOf: ([, school]) => school!,
  },
];
/** One look tells whether a text has any. */
const any =
  /[代朝期年]|岸|[左右][手臂腿脚眼耳肩膝]|公司|研究员|教授|主任|[馆院所校局厂站县市会]长|[春夏秋冬][天季日]|大学|等奖/;

const numbers = new Map<string, number>();
/** Every word its own number, above 1. */
function numberOf(word: string): number {
  const known = numbers.get(word) ?? numbers.size + 2;
  numbers.set(word, known);
  return known;
}

/** Every such fact of a text. */
export function wordFactsIn(text: string): WordFact[] {
  if (!any.test(text)) return [];
  return kinds.flatMap(({ unit, expression, wordOf, unitOf, isHeld, isLasting }) =>
    [...text.matchAll(expression)].map((match) => {
      const found = match as RegExpExecArray;
      const [start, end] = [match.index, match.index + match[0].length];
      // A name of three characters before it, or after it.
      const held = isHeld ? (/\p{Script=Han}{3}$/u.exec(text.slice(0, start))?.[0] ?? text.slice(end, end + 3)) : '';
      return {
        start,
        end,
        unit: `${isLasting ? lastingUnit : wordUnit}${unit}${unitOf?.(found) ?? ''}${held}`,
        value: numberOf(wordOf(found)),
      };
    }),
  );
}

/** What happens once to somebody or something, each with what is the same. */
const events: readonly (readonly [string, RegExp])[] = [
  ['任', /(?:担|出|就|升|接|调|改|继)?任(?!何|务|意|凭|由)|当上|当选|当(?=.{0,6}[长员任记])/],
  ['生', /出生|诞生|^年?生|生于/],
  ['死', /去世|逝世|病逝|病故|辞世|牺牲|遇难/],
  ['退', /退休|离休/],
  ['学', /毕业|肄业/],
  ['考', /考入|考取|考上|入学|就读/],
  ['调', /调入|调到|调往|调任|调离/],
  ['立', /成立|创办|创建|创立|创设|组建|办起|设立|建校|建馆|建厂/],
  ['成', /建成|落成|竣工|完工/],
  ['开', /开放|开馆|开课|开学|通车|投产|开业|启用|通航|通水/],
  ['动', /动工|开工|奠基|破土/],
  ['书', /出版|问世|刊行|印行|付印/],
  ['登', /发表|刊登|刊出|刊载|登载/],
  ['现', /发现|出土|挖出|发掘/],
  ['改', /改制|改名|更名|改称|撤县|并入|合并/],
  ['迁', /搬迁|迁往|迁至|迁到|迁入|搬到|搬入/],
  ['展', /展出|参展/],
  ['签', /签订|签约|签署/],
  ['布', /印发|公布|颁布|发布|出台|施行/],
  ['幕', /开幕|闭幕|召开|举办|举行/],
  ['奖', /获奖|获得|荣获|授予/],
];
const anyEvent = new RegExp(events.map(([, { source }]) => source).join('|'));

/** What is told of after a date, up to the clause's end or the next; empty where it is none of these. */
export function eventAfter(text: string, end: number): string {
  const clause =
    /^(?:(?:[起初底末]|[春夏秋冬][天季]?|月)?，)?[^，。；\d]{0,24}/.exec(text.slice(end, end + 40))?.[0] ?? '';
  if (!anyEvent.test(clause)) return '';
  let [first, event] = [clause.length, ''];
  for (const [name, expression] of events) {
    const at = expression.exec(clause)?.index ?? clause.length;
    if (at < first) [first, event] = [at, name];
  }
  return event;
}
