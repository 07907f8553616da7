// Characters that are written in words only (data/bound.ts) where no word has them: 密柑, 隙缝, 编绎. In: a text. Out: the places,
// with the word that one like it in look or sound makes with what stands beside it. No list of wrong words: the dictionary knows
// none with the character here, and the counts of neighbours know neither side. Must not judge names. word-fits-context reports.
import { byLook, byShape, confusionsOf } from '../slips/confusion.ts';
import { isHanCode, lexicon } from '../slips/lexicon.ts';
import { isOftenConfused } from '../slips/often-confused.ts';
import { hashClosed, hashOn, wordPairs } from '../slips/word-pairs.ts';
import { bound } from './data/bound.ts';

const codes = (characters: string): ReadonlySet<number> =>
  new Set([...characters.replace(/\s/g, '')].map((character) => character.charCodeAt(0)));

let isBound: Uint8Array | undefined;
function boundMarks(): Uint8Array {
  if (!isBound) {
    isBound = new Uint8Array(0x10000);
    for (const code of codes(bound)) isBound[code] = 1;
  }
  return isBound;
}

/** 王宵, 老畴, 阿慧: what may be a name. */
const surnames = codes(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤常温康施洪季俞安柳甘祝鲁路柴关裴柯梅盛霍翁庄欧殷詹欧成单牛毕邢岳乔倪老阿小',
);

/** How common the word meant must be, by how alike the two are. */
const leastOften = 8;
const leastAlike = 9;
const leastBeside = 4;

const hash = (code: number): number => hashClosed(hashOn(0, code));
const isApart = (a: number, b: number): boolean =>
  !isHanCode(a) || !isHanCode(b) || wordPairs().beside(hash(a), hash(b)) === 0;

/** Whether a word of the dictionary has the character at a place. */
function isInWord(text: string, i: number): boolean {
  const words = lexicon();
  const at = (on: number) => {
    const code = text.charCodeAt(i + on);
    return isHanCode(code) ? code : 0;
  };
  const [z, a, b, x, c, d, e] = [at(-3), at(-2), at(-1), at(0), at(1), at(2), at(3)];
  if ((b && words.two(b, x) > 0) || (c && words.two(x, c) > 0)) return true;
  if (a && b && (words.three(a, b, x) > 0 || (z && words.four(z, a, b, x) > 0))) return true;
  if (b && c && (words.three(b, x, c) > 0 || (a && words.four(a, b, x, c) > 0))) return true;
  if (c && d && (words.three(x, c, d) > 0 || (e && words.four(x, c, d, e) > 0))) return true;
  return !!(b && c && d && words.four(b, x, c, d) > 0);
}

/** 温盐深仪, 波谱仪: an instrument by what it measures or does. */
const instrument =
  /[深温盐度谱波流力速差光量重磁电声相频测位平准径硬厚湿压密色像振脑胃氧糖析踪录绘图显影扫描检探雷经纬分][仪]/;

export interface Meant {
  start: number;
  end: number;
  right: string;
}

/** What a character may stand for, and whether it often does. */
function* meantFor(code: number): Generator<readonly [other: number, isOften: boolean]> {
  const { others, ways } = confusionsOf(code);
  for (const [k, other] of others.entries()) {
    const isOften = isOftenConfused(code, other);
    if (isOften || (ways[k]! & (byLook | byShape)) !== 0) yield [other, isOften];
  }
}

/** The likeliest word where a bound character stands, it or a neighbour being meant for another. */
function meantAt(text: string, i: number): Meant | undefined {
  const words = lexicon();
  const [a, b, x, c, d] = [-2, -1, 0, 1, 2].map((on) => {
    const code = text.charCodeAt(i + on);
    return isHanCode(code) ? code : 0;
  }) as [number, number, number, number, number];
  if (surnames.has(b) || (surnames.has(a) && words.two(a, b) === 0)) return undefined;
  let best = 0;
  let meant: Meant | undefined;
  const weigh = (start: number, one: number, two: number, least: number) => {
    const common = one === 0 || two === 0 ? 0 : words.two(one, two);
    if (common < least || common + leastAlike - least <= best) return;
    best = common + leastAlike - least;
    meant = { start, end: start + 2, right: String.fromCharCode(one, two) };
  };
  for (const [other, isOften] of meantFor(x)) {
    weigh(i - 1, b, other, isOften ? leastOften : leastAlike);
    weigh(i, other, c, isOften ? leastOften : leastAlike);
  }
  // 密柑: the neighbour is wrong, and belongs to no word on its other side.
  if (b && !(a && words.two(a, b) > 0))
    for (const [other, isOften] of meantFor(b)) if (isOften) weigh(i - 1, other, x, leastBeside);
  if (c && !(d && words.two(c, d) > 0))
    for (const [other, isOften] of meantFor(c)) if (isOften) weigh(i, x, other, leastBeside);
  return meant;
}

const longestInMarks = 80;

/** Whether a place stands between “ and ”, or 《 and 》. */
function isWithinMarks(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - longestInMarks), at);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** The places of a text where a bound character stands in no word. */
export function boundInNoWord(text: string): Meant[] {
  const marks = boundMarks();
  const found: Meant[] = [];
  for (let i = 0; i < text.length; i++) {
    const x = text.charCodeAt(i);
    if (marks[x] === 0 || isInWord(text, i)) continue;
    if (!isApart(text.charCodeAt(i - 1), x) || !isApart(x, text.charCodeAt(i + 1))) continue;
    if (instrument.test(text.slice(Math.max(0, i - 1), i + 1))) continue;
    // 马尔·驳纤: a foreign name. What is written twice is a term.
    if (/[·・]/.test(text.slice(Math.max(0, i - 4), i + 5))) continue;
    // 《祭侄文稿》, “不得开心颜”: other people's words, and old ones.
    if (isWithinMarks(text, i)) continue;
    const meant = meantAt(text, i);
    if (!meant) continue;
    const written = text.slice(meant.start, meant.end);
    if (text.indexOf(written) === text.lastIndexOf(written)) found.push(meant);
  }
  return found;
}
