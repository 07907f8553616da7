// Counting words and what they count: “有以下三点：” and the items that follow. In: a passage. Out: the number it announces
// and how many items follow, in the same passage, in the list or the run of paragraphs or headings after it. Must not judge.
import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Passage } from '../../prose/passage.ts';
import { jointsIn } from './joints.ts';

export interface Announced {
  count: number;
  start: number;
  end: number;
  /** Nothing says that items follow but that the next sentence or paragraph begins with the first. */
  opensOnly: boolean;
}

export interface Items {
  count: number;
  /** The last of them ends the chapter's text: more may follow in an excerpt. */
  last: boolean;
  kind: 'list' | 'text' | 'headings';
}

const digits: Readonly<Record<string, number>> = {
  ...{ 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 十一: 11, 十二: 12 },
  ...{ 十三: 13, 十四: 14, 十五: 15, 十六: 16, 十七: 17, 十八: 18, 十九: 19, 二十: 20 },
};
const number = '(二十|十[一二三四五六七八九]|[两二三四五六七八九十]|\\d{1,2})';
const measure =
  '(?:大|个|种|点|条|项|类|款|步|样|件|句|道|位|方面|部分|阶段|环节|层次|层面|步骤|原因|问题|要素|因素|特点|原则|要点|模式)';

/** What may stand between a counting word and its colon: 三大好处：, 4 个难得的优点：. */
const noun =
  '(?:好处|坏处|优点|缺点|特点|特征|原因|理由|办法|方法|做法|步骤|条件|要求|原则|规则|规矩|问题|任务|目的|目标|作用|用途|形式|类型|种类|情况|情形|后果|结果|方面|部分|阶段|层次|环节|因素|要素|要点|缘故|矛盾|误区|现象|事项|途径|意义|功能|含义|意思|境界|关键|难题|障碍|启示|变化|趋势|举措|措施|建议|工序|程序|事|事情|东西|级别|类|种|点|条|项|步|关|招)';

/**
 * 以下三点, 下列 4 个方面, 如下五种……; a counting word and its noun right before a colon (三大好处：, 整理成四步：, 四件事：);
 * a noun that has so many (原因有四：).
 */
const announcing = new RegExp(
  `(?:以下|下列|如下|下述|下面)(?:这|的)?\\s?${number}\\s?${measure}|(?<![第\\d.一二三四五六七八九十百])(?:有|为|是|成|括|在|出|从|作|下|的|要|即|含)\\s?${number}\\s?(?:大|个|种|点|条|项|类|方面|部分|阶段|步骤|层次|环节)(?=[^，。；：？！\\n]{0,12}：)|(?<![第\\d.一二三四五六七八九十百])${number}\\s?(?:大|个|种|件|条|点|项|步|样|类)(?:[^，。；：？！\\n一二三四五六七八九十\\d]{0,6}${noun})?(?=：)|${noun}(?:主要|大致|约)?有\\s?${number}(?:个|点|条|项|种)?(?=：)`,
  'g',
);

/**
 * A number and what it counts at a sentence's end, where the first item begins the next sentence: 呈现出三个特点。第一，……;
 * 全书分四章。第一章……
 */
const beforeFirst = new RegExp(
  `(?<![第\\d.一二三四五六七八九十百千几数前后每另余]|其他|其余)${number}\\s?(?:大|个|种|件|条|点|项|步|样|类|层|章|节|编|篇|方面|部分|阶段|步骤|环节)(?:[^，。；：？！\\n一二三四五六七八九十\\d]{0,6}${noun})?(?=[。：](?:第一|一是|其一|首先|（一）|①|一、)|[。：]$)`,
  'g',
);

/** What a passage announces, each with its place. 十二个字 are counted as characters, elsewhere. */
export function announcedIn({ text }: Passage): Announced[] {
  const found: Announced[] = [];
  const take = (pattern: RegExp, opensOnly: boolean) => {
    for (const match of text.matchAll(pattern)) {
      const written = match.slice(1).find((group) => group !== undefined) ?? '';
      const count = digits[written] ?? Number.parseInt(written, 10);
      const [start, end] = [match.index, match.index + match[0].length];
      if (count < 2 || /^(?:个大?)?字/.test(text.slice(start + match[0].lastIndexOf(written) + written.length)))
        continue;
      if (found.every((one) => end <= one.start || one.end <= start)) found.push({ count, start, end, opensOnly });
    }
  };
  if (/[下：]/.test(text)) take(announcing, false);
  if (/第一|一是|其一|首先|（一）|①|一、|[。：]$/.test(text)) take(beforeFirst, true);
  return found.sort((a, b) => a.start - b.start);
}

/** What is announced is told within so many characters. */
const longestTelling = 3000;

const marks: readonly RegExp[] = [
  /(?<=^|[，。；：:\n])(?:其)?([一二三四五六七八九十])(?:是|为|则|曰|者|来)/g,
  /(?<=^|[。；：:\n，])第([一二三四五六七八九十])(?:个|种|类|点|条|项|步|方面|阶段|部分)?[，、：是,]/g,
  /(?<=^|[。；：:\n，])第([一二三四五六七八九十])[章编篇部]/g,
  /(?<=^|[，。；：:\n])[（(]([一二三四五六七八九十]|\d{1,2})[）)]/g,
  /([①②③④⑤⑥⑦⑧⑨⑩])/g,
];

/** 首先……其次……再次……最后: items without numbers. */
const unnumbered = /(?<=^|[。；：\n])(首先|其次|再次|再者|最后)(?=[，是])/g;

const ordinalOf = (written: string) => {
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(written);
  return circled >= 0 ? circled + 1 : (({ 一: 1, ...digits } as Record<string, number>)[written] ?? Number(written));
};

/** Items told in running text after a position: 一是……二是……; counted from one, in order. */
export function itemsInText({ text }: Passage, from: number): number {
  const rest = text.slice(from, from + longestTelling);
  for (const mark of marks) {
    let count = 0;
    for (const [, written = ''] of rest.matchAll(mark)) {
      const value = ordinalOf(written);
      if (value === count + 1) count++;
      else if (value === 1) break;
    }
    if (count >= 2) return count;
  }
  const words = [...rest.matchAll(unnumbered)].map(([, word]) => word);
  const last = words.indexOf('最后');
  if (words[0] !== '首先' || words[1] !== '其次' || last < 1 || words.indexOf('首先', 1) > 0) return 0;
  return last + 1;
}

/** 十二个字：“……”, 八字方针：“……”: a number of characters, and the quotation that has them. */
const characterCount = new RegExp(
  `(?<![第\\d一二三四五六七八九十百])${number}\\s?(?:个(?:大)?字|字[^，。：“]{0,4})[：，]?“([^“”]{2,60})”`,
  'g',
);

/** Numbers of characters that a quotation belies, with how many it has. */
export function countedCharacters({ text }: Passage): { start: number; end: number; count: number; found: number }[] {
  if (!text.includes('字')) return [];
  return [...text.matchAll(characterCount)].flatMap((match) => {
    const count = digits[match[1]!] ?? Number.parseInt(match[1]!, 10);
    const found = match[2]!.match(/\p{Script=Han}/gu)?.length ?? 0;
    if (count < 2 || found === count || /[^\p{Script=Han}，、；。！？：\s]/u.test(match[2]!)) return [];
    return { start: match.index, end: match.index + match[0].indexOf('字') + 1, count, found };
  });
}

/** A clause that begins another thought, or says that not all is told. */
const goesOn =
  /等|＋|\+|……|其中|例如|比如|[（(]|或者|还是|不是|而是|因为|所以|但|而且|此外|另外|前面|[前后][一二两三四五]个/;

/**
 * Items in one sentence after the colon that ends an announcement, with 、 or with ， or ； between: 不沾水，不怕晒，容易补。
 * Undefined where they cannot be counted for certain.
 * @param count how many were announced
 */
export function itemsInSentence({ text }: Passage, from: number, count: number): number | undefined {
  const colon = /^[^，。；：？！\n]{0,12}：/.exec(text.slice(from, from + 16));
  if (!colon) return undefined;
  const at = from + colon[0].length;
  const sentence = /^[^。！？：\n]{4,160}(?=[。！？])/.exec(text.slice(at, at + 170))?.[0];
  if (sentence === undefined || goesOn.test(sentence) || /[“”‘’《》\uFFFC]/.test(sentence)) return undefined;
  if (sentence.includes('；')) return sentence.split('；').length;
  if (sentence.includes('、')) {
    // 甲、乙、丙和丁: what 和 joins last is one more; with a comma beside it is another sentence.
    if (sentence.includes('，')) return undefined;
    const parts = sentence.split('、');
    // 甲、乙，以及丙 has its last after the mark already; 竹、布、菜和鱼虾的价钱: more may follow the last.
    const last = parts.at(-1)!.replace(/^(?:以及|和|与|及|或)/, '');
    const joints = jointsIn(last);
    const room = joints === 1 && !last.includes('的') ? 20 : 12;
    if (last.length > room || parts.slice(0, -1).some((part) => part.length > 12)) return undefined;
    if (joints > 1 || parts.slice(0, -1).some((part) => jointsIn(part) > 0)) return undefined;
    return parts.length + joints;
  }
  const parts = sentence.split('，');
  const isEven = parts.every(
    (part) =>
      part.length >= 3 && part.length <= 18 && !/^(?:如果|这|那|它|他|她|一[种个]|以及|和|即|也|就|还|都)/.test(part),
  );
  if (parts.length < 3 || !isEven) return undefined;
  // An item of two clauses makes one more: only what is cut to one length is counted for certain.
  const lengths = parts.map(({ length }) => length);
  const isOneLength = Math.max(...lengths) - Math.min(...lengths) <= 2;
  return parts.length <= count || isOneLength ? parts.length : undefined;
}

/** 甲、乙、丙和丁四个方面, 甲、乙等三项: a number right after a row of items. */
const countedBefore = new RegExp(
  `(?<=[\\p{Script=Han}）])(等)?(?<![第\\d一二三四五六七八九十百千几数])${number}(?:大|个(?!月|小时|星期|学期|多)|种|条|项|类|方面|部分|阶段|步骤|环节|要素|因素|[位国省市县]|[家部篇首座门本](?=[\\p{Script=Han}]))`,
  'gu',
);
const single = /^[位国省市县家部篇首座门本]/;

/** 从“甲”和“乙”两个方面: items in quotation marks right before a number. */
const countedQuoted = new RegExp(
  `((?:“[^“”\\n]{1,14}”(?:[、和与及]|以及)?){2,10})(等)?(?:这)?${number}(?:大|个(?!月|小时|星期)|种|条|项|类|方面|部分|阶段|维度)`,
  'g',
);

/** Numbers that the items in quotation marks right before them belie, with how many those are. */
export function countedQuotations({ text }: Passage): { start: number; end: number; count: number; found: number }[] {
  return [...(text.includes('”') ? text.matchAll(countedQuoted) : [])].flatMap((match) => {
    const [whole, list = '', more, written = ''] = match;
    const count = digits[written] ?? Number.parseInt(written, 10);
    const found = list.split('“').length - 1;
    if (count < 2 || count === found || (more && count > found)) return [];
    const start = match.index + whole.lastIndexOf(written);
    return { start, end: match.index + whole.length, count, found };
  });
}

/** In a last item: a number of the row. */
const counted = /[两二三四五六七八九十][个种类项样大位条姓家部县镇村省市]|[凡共合总]计?$/;
/** In a last item: something else is counted. */
const verbal =
  /(?:[有设共装建办派用到出]|[\u4e00-\u9fff][了着过]|增加|需要|使用|安排|选择|包含|包括|[花费耗多少省添])$/;

/** 三、四个 are no items, nor are 总馆1个、分馆12个 and 三座山; a long one is a clause. */
const noItem = /^[一二三四五六七八九十几数\d]*$|[双两各每]|[三四五六七八九][座条个位名家种项]|\d[\u4e00-\u9fff]$|.{13}/;

/** Numbers that the items named right before them belie, with how many those are. */
export function countedNamed({ text }: Passage): { start: number; end: number; count: number; found: number }[] {
  return [...(text.includes('、') ? text.matchAll(countedBefore) : [])].flatMap((match) => {
    const [whole, more, written = ''] = match;
    const count = digits[written] ?? Number.parseInt(written, 10);
    const list = /[^，。；：？！\n“”（）《》\uFFFC]*$/.exec(
      text.slice(Math.max(0, match.index - 120), match.index),
    )![0];
    const parts = list.split('、');
    if (count < 2 || parts.length < 2 || parts.some((part) => noItem.test(part))) return [];
    // 油、盐和三种酱: the number is the last item's own; 上、中、下游共设了三个: a verb takes another object.
    if (more === undefined && (/(?:[和与及或]|以及)$/.test(list) || verbal.test(parts.at(-1)!))) return [];
    // 丸、散、膏、丹四类中成药48种: the row has its number already.
    if (counted.test(parts.at(-1)!)) return [];
    const joints = parts.reduce((sum, part) => sum + jointsIn(part), 0);
    const isTrue = more ? count >= parts.length : count >= parts.length && count <= parts.length + joints;
    const isFar = single.test(whole.slice(whole.lastIndexOf(written) + written.length));
    if (isTrue || (isFar && (more || joints > 1 || Math.abs(count - parts.length - joints) > 1))) return [];
    const start = match.index + whole.lastIndexOf(written);
    return { start, end: match.index + whole.length, count, found: parts.length + (more ? 0 : joints) };
  });
}

/** 下面两行: the lines of the listing that follows. */
export const lineCount = new RegExp(
  `(?:下面|以下|如下)(?:这|的)?\\s?${number}\\s?行(?=(?:代码|命令|程序|脚本)?[：。]?$)`,
  'g',
);

/** How many lines the listing after a passage has; undefined where none follows. */
export function linesAfter({ parent, index }: Passage): number | undefined {
  const next = (parent?.children as Nodes[] | undefined)?.[index + 1];
  if (next?.type !== 'code') return undefined;
  return next.value.split('\n').filter((line) => line.trim() !== '').length;
}

/** The number that a match of lineCount announces. */
export const countOf = (written: string): number => digits[written] ?? Number.parseInt(written, 10);

const opening =
  /^(?:[（(]([一二三四五六七八九十]{1,2}|\d{1,2})[）)]|([一二三四五六七八九十]{1,2})、|(\d{1,2})[.．、]\s?|其?([一二三四五六七八九十])是|第([一二三四五六七八九十])(?:个|种|类|点|条|项|步)?[，、：,]|([①②③④⑤⑥⑦⑧⑨⑩]))/;
const closing = /小结|总结|结语|结论|习题|练习|思考|参考|延伸|附录/;

/** The number that a paragraph begins with; undefined where it has none. */
function ordinalAt(text: string): number | undefined {
  const written = opening
    .exec(text)
    ?.slice(1)
    .find((group) => group !== undefined);
  return written === undefined ? undefined : ordinalOf(written);
}

/** Items in the blocks that follow a passage: a list, a run of numbered paragraphs, or the headings under this one. */
export function itemsAfter({ parent, index }: Passage): Items | undefined {
  if (!parent) return undefined;
  const siblings = parent.children as Nodes[];
  const next = siblings[index + 1];
  if (!next) return undefined;
  if (next.type === 'list') {
    let count = 0;
    let at = index + 1;
    // Lists that go on after a paragraph of their own are one: 1. … text 2. …; one of another kind is another.
    for (; at < siblings.length; at++) {
      const one = siblings[at]!;
      if (one.type !== 'list') {
        // (2) with half-width brackets is a paragraph between the lists （1） and （3）.
        if (one.type !== 'paragraph' || ordinalAt(textOf(one)) !== count + 1) break;
        count++;
        continue;
      }
      if (at > index + 1 && (one.ordered !== next.ordered || ((one.start ?? 1) === 1 && one.ordered))) break;
      // “2 到 5：多用户模式” is more than one.
      if (one.children.some((item) => /^\d+ ?[到至～~—–-] ?\d/.test(textOf(item)))) return undefined;
      count += one.children.length;
    }
    const goesOn = siblings.slice(at, at + 3).some((one) => one.type === 'list' && (one.start ?? 1) > 1);
    return goesOn ? undefined : { count, last: at >= siblings.length, kind: 'list' };
  }
  if (next.type === 'heading') {
    const under = siblings.slice(index + 1);
    const end = under.findIndex((one) => one.type === 'heading' && one.depth < next.depth);
    const own = (end < 0 ? under : under.slice(0, end)).filter(
      (one) => one.type === 'heading' && one.depth === next.depth && !closing.test(textOf(one)),
    );
    return { count: own.length, last: end < 0, kind: 'headings' };
  }
  let count = 0;
  let at = index + 1;
  let gap = 0;
  for (; at < siblings.length && gap < 4; at++) {
    const one = siblings[at]!;
    if (one.type === 'heading') break;
    const value = one.type === 'paragraph' ? ordinalAt(textOf(one)) : undefined;
    if (value === undefined) gap++;
    else if (value === count + 1) {
      count++;
      gap = 0;
    } else break;
    if (count === 0) return undefined;
  }
  return count >= 2 ? { count, last: at >= siblings.length, kind: 'text' } : undefined;
}
