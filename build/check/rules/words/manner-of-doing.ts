// 认真的听着, 拼命得跑: whether 的 or 得 at a position stands between how something is done and the doing, where 地 belongs. In: a
// text and the position. A manner that describes things too (认真的态度) needs a verb that is plainly one after it.
import { isHanCode, lexicon } from '../slips/lexicon.ts';
import { adverbials } from './data/adverbials.ts';
import { adverbs, eitherVerbs, manners, plainVerbs, shortVerbs } from './data/manners.ts';
import { isKnownIdiom } from './idiom-characters-right.ts';

/** What shows that such a character is a verb. */
const shown = new RegExp(
  `^[${shortVerbs}](?:了(?!解|不起|如指)|着(?!落|手|重)|起来?(?![点源义])|下(?![午面载级属列次半])|上(?![午面海级述衣])|出(?![版口租生入])|进[去来入]|回[去来]|过[去来]|向|住(?![宅房处所])|开(?=[了，。])|在|到(?![底处]))`,
);
const said = /^(?:说|问|答|喊|叫|笑|回答|告诉)(?:道|着|了|：|[，]?“|[我你他她它咱])/;
/** 过了关: where the character is many other things too, only with 了 and what was gone through, or a place. */
const passed =
  /^(?:[过回进出上下]了(?!的)[\p{Script=Han}]{1,3}(?=[，。；！？]|$)|(?:过去|过来|回去|回来|起来|下去)了?(?=[，。；！？]|$))/u;
/** With what only a doing begins: 来找, 下楼去擦. */
const begins =
  /^(?:[来去](?=[找问拿取接送请叫喊劝催求帮报告看听说谈](?![的法式者])(?![说法]$))|[上下进出回](?:楼|山|车|船|门|河|水|城|村|街|台|岸|屋|院|家|厂|店|房|乡|地)(?=[去来了][\p{Script=Han}，。；！？])|把(?![手握柄关戏])|将(?![来军领士])|向(?![导量来])|朝(?![鲜代])|往(?![事年昔日往来])|被(?![子告动])|对着|给[我你他她它]|为[我你他她它]|跟着|随着|沿着|去(?=[看听想做写说读问找查学试研了解完体])|从[\p{Script=Han}]{1,4}[里上中下]|用[\p{Script=Han}]{1,3}(?:把|在))/u;
/** A noun is made of the verb after all: 缓慢的转动声, 仔细的解释方式. */
const nounEnd =
  /^(?:[声法式者率度力性感量物品人处时的]|方[式法案]|过程|结果|效果|情况|程度|速度|能力|作用|机会|态度|精神|样子|姿势|动作|类型|值|地址|[和与及或、])/;
/** 的 of a manner that is meant as a thing's: 最认真的, 一种认真的. */
const asThing = /[最更种个位件条份是不]$/;
/** 得 and what it brings: 认真得很, 高兴得说不出话, 激动得流下眼泪. */
const complement =
  /^(?:很|不|像|象|好像|多|让|令|使|连|如|几乎|近乎|出[奇人]|可[以怕]|简直|要|无|没|太|极|非常|有|一[塌个下]|跟|难以|叫人|以至|了不得|过分|过头|甚至|直|都|[\p{Script=Han}]{1,2}不|[我你他她大])/u;

const phrases = new Set(adverbials);

/** 哗啦啦, 一年一年, 慢慢腾腾: made by saying twice. 一个一个的人 and 红彤彤的脸 are things: a verb must follow. */
const twice =
  /(?:一(\p{Script=Han})一\1|(\p{Script=Han})\2(\p{Script=Han})\3|(?!\p{Script=Han}[们人天家])\p{Script=Han}(\p{Script=Han})\4)$/u;
/** 一年一年的落: nothing but a doing is counted so. */
const counted = /^一([年天步圈趟遍次点寸层口声句字笔勺锹锤刀页本笔阵]|个劲儿?)一\1$/;
/** Words of three that are said twice at their end and are no manner: 好爸爸, 小星星. */
const thing =
  /(?:爸爸|妈妈|爷爷|奶奶|哥哥|姐姐|弟弟|妹妹|叔叔|伯伯|舅舅|姑姑|姥姥|公公|婆婆|宝宝|娃娃|星星|猩猩|太太|人人|年年|天天|家家|处处|件件|种种|某某|谁谁|多多|常常|往往|刚刚|仅仅|明明|偏偏|刊刊|爹爹|蝈蝈|饽饽|馍馍)$/;

/** Made by saying twice, at the end of what stands before a position: its length. */
function saidTwiceBefore(text: string, end: number): number {
  const before = text.slice(Math.max(0, end - 4), end);
  if (thing.test(before)) return 0;
  return twice.exec(before)?.[0].length ?? 0;
}

/** The manner that ends before a position: its length, and whether it is an adverb. */
function mannerBefore(text: string, end: number): { length: number; isAdverb: boolean } | undefined {
  for (const length of [6, 5, 4, 3, 2]) {
    if (end < length) continue;
    const word = text.slice(end - length, end);
    if (length > 4 && !phrases.has(word)) continue;
    if (adverbs.has(word)) return { length, isAdverb: true };
    if (manners.has(word) || phrases.has(word) || (length === 4 && isKnownIdiom(word)))
      return { length, isAdverb: false };
  }
  const length = saidTwiceBefore(text, end);
  return length > 0 ? { length, isAdverb: counted.test(text.slice(end - length, end)) } : undefined;
}

/** Whether a verb phrase begins at a position. */
function isVerb(text: string, at: number, isAdverb: boolean): boolean {
  const rest = text.slice(at, at + 8);
  if (begins.test(rest) || said.test(rest) || passed.test(rest)) return true;
  if (shown.test(rest)) return !/^.{1,2}的(?!话)/.test(rest);
  for (const length of [4, 3, 2]) {
    const word = rest.slice(0, length);
    if (plainVerbs.has(word)) return !nounEnd.test(rest.slice(length));
  }
  const word = rest.slice(0, 2);
  const after = rest.slice(2);
  if (eitherVerbs.has(word))
    return /^(?:了|着|起来|下去|出来|过[，。])/.test(after) || (isAdverb && !nounEnd.test(after));
  // 拼命的跑。
  if (isAdverb && /^[来去回](?:[了到]|[，。！？；]|$)/.test(rest)) return true;
  return isAdverb && shortVerbs.includes(rest[0]!) && /^(?:$|[，。！？；]|[着了过])/.test(rest.slice(1));
}

/** The word or phrase that ends before a position and says how, as it is written; empty where none is known. */
export const mannerWritten = (text: string, end: number): string =>
  text.slice(end - (mannerBefore(text, end)?.length ?? 0), end);

/** Whether 的 or 得 at a position should be 地. */
export function isDoing(text: string, at: number): boolean {
  const manner = mannerBefore(text, at);
  if (!manner) return text[at] === '得' && isDegree(text, at);
  const before = text.slice(Math.max(0, at - manner.length - 1), at - manner.length);
  if (text[at] === '的') return !asThing.test(before) && isVerb(text, at + 1, manner.isAdverb);
  const rest = text.slice(at + 1, at + 8);
  if (complement.test(rest)) return false;
  const next = rest.charCodeAt(0);
  if (!isHanCode(next) || lexicon().two(text.charCodeAt(at), next) > 0) return false;
  if (manner.isAdverb) return !/^[到以出知益意了]/.test(rest);
  // 高兴得说：; 高兴得跳了起来 is right.
  return (
    /^(?:说|问|答|喊|叫|回答)(?:道|着|：|，?“)/.test(rest) ||
    (dry.has(text.slice(at - 2, at)) && isVerb(text, at + 1, false))
  );
}

/** 非常得高兴: of degree words 得 never follows. */
const isDegree = (text: string, at: number) =>
  /^(?:非常|十分|格外|异常|尤其|如此)$/.test(text.slice(at - 2, at)) &&
  isHanCode(text.charCodeAt(at + 1)) &&
  lexicon().two(text.charCodeAt(at), text.charCodeAt(at + 1)) === 0;

/** Manners that have no complement of what they lead to: 缓慢得转动 is no 缓慢得看不见. */
const dry = new Set(
  '缓慢 仔细 认真 迅速 快速 平稳 均匀 熟练 坚定 温柔 小心 耐心 专心 用心 精心 主动 积极 及时 准时 顺利 直接 大胆 勇敢 果断 坚决'.split(
    ' ',
  ),
);
