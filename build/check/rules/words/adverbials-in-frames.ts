// 都应当有计划的疏除, 给徒弟逐字逐句的讲解, 不厌其烦的帮助邻里: whether 的 at a position stands after a phrase that says how, where what
// stands before or after shows that something is done, so that 地 belongs there. In: a text and the position. Must not judge
// 坚持不懈的努力 alone: it is a thing, as is what 有, 是 or 需要 stands before.
import { lexicon } from '../slips/lexicon.ts';
import { adverbials, plannedVerbs } from './data/adverbials.ts';
import { nouns } from './data/nouns.ts';

const phrases = new Set(adverbials);
const shortest = 2;
const longest = 6;

/** After these a doing comes. 必须有计划 and 要有计划 may have a plan for their object. */
const modal =
  /(?:应当|应该|(?<!不)可以|能够|将会|正在|开始|并且|都要|也要|还要|就要|必须|(?<![反相供适响顺对])应|都|便|(?<![人天刚])才)$/;
/** 有计划的疏除。 and 有计划的疏除弱枝: where a doing ends its clause, or has something done. */
const doneOr =
  /^(?:[，。；！？]|$|了|(?!的|者|率|性|法|员|工作|方案|计划|时候|方法|过程|情况|是|有|和|与|及|对|让|使)\p{Script=Han}{2})/u;

/** 给徒弟, 向新手: to somebody, told one of these ways. */
const toSomebody = /[给向对为替同跟](?!的)[^，。；：！？、“”的有是做作了以]{1,8}$/;
const waysOfTelling = new Set(
  (
    '逐字逐句 逐条逐句 逐条 逐句 逐项 逐一 逐个 挨个 一字一句 一五一十 原原本本 从头到尾 从头至尾 一遍遍 一遍又一遍 一次次 ' +
    '手把手 不厌其烦 不厌其详 绘声绘色 滔滔不绝 喋喋不休 翻来覆去 三番五次'
  ).split(' '),
);
const telling =
  /^(?:讲解|介绍|说明|解释|讲述|讲授|传授|演示|示范|汇报|报告|宣传|宣讲|解答|叙述|交代|叮嘱|嘱咐|劝说|劝导|辅导|指导|打听|询问|请教)(?:[，。；！？]|$|了|着|起)/;

/** 把旧账一五一十的说出来: what is done with a thing. */
const withThing = /[把将](?![手握柄来军领士近要会])[^，。；：！？、“”的是有]{1,10}$/;
const brought = /^\p{Script=Han}{1,2}(?:了|给|成|到|在|进|入|好|完|出来|下来|起来|回来|出去|下去|过来)(?!的)/u;

/** Verbs that make no noun with their object: 不厌其烦的帮助邻里. */
const withObject =
  /^(?:帮助|鼓励|动员|抓好|做好|搞好|争取|打破|消除|克服|贯彻|促进|推动|防止|避免|遵守|履行|发挥|满足|适应|开展|完成|提高|降低|减少|增加|扩大|缩短|增强|加强|减轻|改善|解决|引导|吸引|说服|劝阻|打听|询问|追问|寻找|讲解|介绍|传授|征集|清点|疏除|淘汰|引进|拒绝|服从|推广|批改|整理|听取|走遍|跑遍|翻看|查看|打量|盯着|守着|等着|做着|干着)(?:了|着|过)?(?!的|和|与|及|是|让|使|在|很|更|工作|下)[\p{Script=Han}“《]{2}/u;
/** What makes a thing of the verb after all: 有计划的减少方案. */
const thing =
  /^.{2,6}?(?:方案|方式|方法|办法|效果|过程|情况|步骤|措施|细则|条件|计划|能力|作用|目的|水平|效率|速度|程度|机会|空间|策略|途径|手段|结果|系统|工作|活动|问题|[词会者人率性力度物量法稿费书文员])(?:[，。；、！？的]|$|是|也|让|使|对|在|和|与|及|很|更)/;
/** 核对了账目, 核对这些账目: a word of two characters that has an object. */
const acted =
  /^\p{Script=Han}{2}(?:了(?=[\p{Script=Han}《“\d])(?!解)|那些|这些|这种|这个|那个|每[个一]|所有的?\p{Script=Han}|大多数|自己的)/u;
const isAct = (after: string) =>
  acted.test(after) &&
  !nouns.has(after.slice(0, 2)) &&
  !/^(?:办法|方法|自己|时候|情况|东西|人们)/.test(after) &&
  lexicon().two(after.charCodeAt(0), after.charCodeAt(1)) >= 8;

/** Not part of a thing's description: 一种有计划的, 最, 更, 是. */
const asThing = /[最更种个位件条份是不有项次番]$/;

/** Whether 的 at a position should be 地. */
export function isPhraseDoing(text: string, at: number): boolean {
  for (let length = Math.min(longest, at); length >= shortest; length--) {
    const phrase = text.slice(at - length, at);
    if (!phrases.has(phrase)) continue;
    const before = text.slice(Math.max(0, at - length - 12), at - length);
    const after = text.slice(at + 1, at + 16);
    if (modal.test(before) && plannedVerbs.has(after.slice(0, 2)) && doneOr.test(after.slice(2))) return true;
    if (waysOfTelling.has(phrase) && telling.test(after) && toSomebody.test(before)) return true;
    if (withThing.test(before) && brought.test(after)) return true;
    return !asThing.test(before) && ((withObject.test(after) && !thing.test(after)) || isAct(after));
  }
  return false;
}
