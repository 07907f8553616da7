// A character typed twice, inside a word or at its edge: 已经经, 改造造, 图图书馆. In: a text and a position. Out: whether the
// second of the two is one too many. A dictionary tells: the word before ends with the character, or the word after begins with
// it, and what is left over cannot stand alone. 北京京剧, 用用户 are two words; 看看, 天天, 空荡荡 are words. Must not report.
import { isHanCode, type Lexicon, lexicon } from '../slips/lexicon.ts';

const codes = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));

/** Stand alone after any word: 可以以, 现在在, 晚上上课. Of them only the particles of word-not-doubled are judged. */
const freeAfter = codes(
  '的了在是有和与从被为以于将把对都则而也并及或但所他我你您她它这那此其之来去到过会能要可说看想做用给让使向比由同得地着很更最就才又还只不没好大小多少高长新一二三四五六七八九十百千万个年月日次种位上下按依据经当自每各另再已正即如若因且非无未令称叫点图书字词句段页行列校',
);
/** Stand alone before any word: 就就业问题, 对对方, 省省会. */
const freeBefore = codes(
  '就对和从被用与将比给向由把要有是中时日年月上下到为以使让在同会可能来去过看想说做当受得地的了着后前里内外人国省市县村乡镇区州校院部局处科室班组队厂团社所馆家店站车书行名号各每又还只不没好大小多少新老一二三四五六七八九十百千万个种位按依据经自另再已正即如若因且非无未令称叫等其此之并而则于也都点',
);
/** Twice in a row they are a slip wherever no word ends with the one or begins with the other. */
const neverTwice = codes('您你它她其之此该才就很更不没能会又还再向由使于给被到这那');
/** Words that such a character never stands before all the same. */
const closed = new Set(
  (
    '能够 于是 但是 他们 我们 你们 她们 它们 因为 如果 虽然 所以 而且 并且 或者 可以 没有 这些 这个 这样 这种 那些 那个 那样 就是 都是 也是 不能 不会 不要 不知 不得 ' +
    '一个 一些 一种 一直 一般 什么 怎么 已经 其他 其中 可能 只有 只能 最后 最大 更加 非常 比如 例如 以及 及其 还有 还要 又是 会议 学生 学校 人们 人口 来自 所有 第一 ' +
    '由于 各种 每个 每天 不仅 不但 不断 不过 大家 大量 多年 国家 时候 自己 得到 上述 下列 必须 经常 只好 只是 只见 此后 再次 无法 无论 如何 如此 正在 即使 之后 之前 之间 之一 之中 之内 之外 同时 用于 当前 当时 当然'
  ).split(' '),
);
/** Characters of verbs that are said twice: 讲讲, 提提, 照照. */
const verbs = codes(
  '眨挤挪揉捏掐拧拽甩抖揪扯蹭踢踩踮蹦伸缩耸皱撇噘咂舔嚼咽吐哄逗挠搔拢掸拂搂扶搀挽牵拴扎绑捆垫讲说谈聊问答看瞧望听闻想念读写抄记数算查找翻摸拍拉推提抬搬扛拿抱放挂摆铺洗刷擦扫抹晒晾烤煮炒尝吃喝吸闻走跑跳坐站躺歇睡逛溜转绕爬游飞动试练学教劝骂打敲碰撞磨切剪缝补修改换挪移摇晃扇吹照点开关收整理穿戴脱梳剃笑哭闹玩耍唱弹画猜认指比量称等陪伴帮催管夸哄捏揉捶挠搓拌搅挑选捡拣拔扯撕折叠压按掏挖埋浇种养喂遛露显松紧活劳握招挥伸弯蹲靠贴退让避躲藏散拜见会送接发消',
);
/** What a verb's second character is when it is no object: 讲解, 提高, 改造; 看书 has one. */
const noObject = codes(
  '解造高望明论取作验象定择转拉闭进升加减少开发立到成动改变正复醉饱完掉建护持留存究求查察析释述说教练习置备制织理念算测试访问诉告及起出供交示倡拔炼醒速升议名',
);
/** What is done to something: 看看书, 照照镜子. */
const objects = codes(
  '话书饭路会车门手脸头气心力步歌舞球水茶酒天家人事戏电影报信字画菜衣牌棋琴课学药名口身脚腰眼嘴牙发澡觉忙价理钱账题子儿镜雪雨风灯火船山地田草花树鱼肉蛋味相法数语文章线面图表票货房床被鞋帽墙窗玩笑',
);
/** Sounds and the like. */
const sounds =
  /[啊呀哦啦哈嘿哎哇呵嘻嘛咚咕哒叮当嗒轰隆呜滴答喵汪咯哼嗡嘘咩哞呱喳吱唧嘎嘟呼噜哗啪嚓咔吁喁呶咪嗷沙潺淙簌飒瑟萧]/;
/** 冷清清的, 平静静的: how something is. */
const vivid =
  /[净清静亮红白黑绿蓝黄暗冷热淡浓软硬厚薄圆胖瘦壮香甜酸苦辣巴乎悠荡茫沉匆腾滚洋辉灿晃闪飘甸邦梆溜刺剌秃零嘻眯呵滋森幽黏腻湿干]/;
const han = (code: number) => isHanCode(code);

/** The class of the commonest word of 2 to 4 characters that ends before `end`. */
function wordBefore(words: Lexicon, text: string, end: number): number {
  const at = (back: number) => text.charCodeAt(end - back);
  let best = han(at(2)) ? words.two(at(2), at(1)) : 0;
  if (han(at(2)) && han(at(3))) {
    best = Math.max(best, words.three(at(3), at(2), at(1)));
    if (han(at(4))) best = Math.max(best, words.four(at(4), at(3), at(2), at(1)));
  }
  return best;
}

/** The class of the commonest word of 2 to 4 characters that begins at `start`. */
function wordAfter(words: Lexicon, text: string, start: number): number {
  const at = (on: number) => text.charCodeAt(start + on);
  let best = han(at(1)) ? words.two(at(0), at(1)) : 0;
  if (han(at(1)) && han(at(2))) {
    best = Math.max(best, words.three(at(0), at(1), at(2)));
    if (han(at(3))) best = Math.max(best, words.four(at(0), at(1), at(2), at(3)));
  }
  return best;
}

/** Whether a word holds both of the two: 毛毛雨, 空荡荡, 高高兴兴, 天天. */
function isWithinWord(words: Lexicon, text: string, i: number): boolean {
  const at = (on: number) => text.charCodeAt(i + on);
  const x = at(0);
  if (han(at(2)) && (words.three(x, x, at(2)) > 0 || (han(at(3)) && words.four(x, x, at(2), at(3)) > 0))) return true;
  if (!han(at(-1))) return false;
  if (words.three(at(-1), x, x) > 0 || (han(at(2)) && words.four(at(-1), x, x, at(2)) > 0)) return true;
  return han(at(-2)) && words.four(at(-2), at(-1), x, x) > 0;
}

const measures = codes('年天月日米本封个里斤亩吨人户岁次元块条件项篇张家名位头辆台座间棵株倍层章节页');
const counts = codes('二两三四五六七八九十百千万亿几1234567890');

/** Of words so rare one may stand there by chance. */
const chance = 4;

/** Words that begin with the same character as the one typed before them: 但但是, 他他们. */
export const isClosedWord = (word: string): boolean => closed.has(word);

/** 城建税|税率: a thing of a kind, and what is said of the kind. */
const ofItsKind =
  /^(?:税[率额款种目基负收源]|费[率额用]|价[格差位]|权[利属益能]|线[路段]|路[段面况]|案[件情由]|油[价量耗]|股[价权]|厂[房区长]|校[长区园]|局长|店[员长]|站[长台名]|水[位量质]|车[辆次]|船[员长]|桥[面墩]|病[情例人]|酒[瓶价]|茶[叶价])$/;

/** Whether the two like characters at a position are one too many. */
export function isTypedTwice(text: string, i: number): boolean {
  const x = text.charCodeAt(i);
  const [before, after] = [text.charCodeAt(i - 1), text.charCodeAt(i + 2)];
  if (!han(x) || before === x || after === x || sounds.test(text[i]!)) return false;
  if (han(before) && ofItsKind.test(text.slice(i + 1, i + 3))) return false;
  // 2股|股票, 3本|本子: the measure and its noun.
  if (counts.has(before) && han(after) && lexicon().two(x, after) > chance) return false;
  // 高高低低, 妥妥帖帖
  if ((han(before) && before === text.charCodeAt(i - 2)) || (han(after) && after === text.charCodeAt(i + 3)))
    return false;
  const words = lexicon();
  if (isWithinWord(words, text, i)) return false;
  const twice = words.two(x, x);
  const one = words.one(x);
  const left = han(before) ? wordBefore(words, text, i + 1) : 0;
  const right = han(after) ? wordAfter(words, text, i + 1) : 0;
  // 乾元|元年
  if (x === 0x5143 && text[i + 2] === '年') return false;
  // 第二天|天没亮: the second is the sky.
  if (x === 0x5929 && /[没还刚一未黑晴快不又就亮已将]/.test(text[i + 2] ?? '')) return false;
  // 三天天, 十一年年: what is counted comes once. 一天天 is meant.
  if (
    right === 0 &&
    measures.has(x) &&
    (counts.has(before) || (text[i - 1] === '一' && counts.has(text.charCodeAt(i - 2))))
  )
    return true;
  // 图书书馆: the whole word lies about the two, and 书馆 is a rare one.
  if (left > 0 && right > 0 && han(before) && words.three(before, x, after) >= Math.max(9, right + 4)) return true;
  // 走到到对岸, 人不不少: nothing but a slip, for no word goes on with them.
  if (x === 0x5230 && right === 0 && left > 0) return true;
  if (x === 0x4e0d) return han(before) && han(after) && right > 0 && left === 0 && !freeBefore.has(before);
  // 改造造好: that 造好 is met as a word, rarely, says little beside 改造.
  if (left > 0 && right <= (left > 10 ? chance : 0)) return isLeftOver(text, i, left, one, twice);
  if (right > 0 && left <= (right > 10 ? chance : 0)) return isExtraBefore(words, text, i, right, one, twice);
  return left === 0 && right === 0 && twice === 0 && neverTwice.has(x);
}

/** 改造造得: the word ends, and its last character comes again. */
function isLeftOver(text: string, i: number, left: number, one: number, twice: number): boolean {
  const x = text.charCodeAt(i);
  if (freeAfter.has(x) || left < one - 4 || left < 9) return false;
  // 一张张, 十几根根; 好看看
  if (/[一几数]/.test(text[i - 1]!)) return false;
  if (twice > 4 && (left < 11 || twice > Math.max(left - 5, Math.min(left - 3, 10)))) return false;
  return !(vivid.test(text[i]!) && /[的地]/.test(text[i + 2] ?? ''));
}

/** 图图书馆: the character comes once more before its word. */
function isExtraBefore(words: Lexicon, text: string, i: number, right: number, one: number, twice: number): boolean {
  const x = text.charCodeAt(i);
  const word = text.slice(i + 1, i + 3);
  if (closed.has(word)) return true;
  if (freeBefore.has(x)) return false;
  if (verbs.has(x)) {
    // 讲讲解放: 解放 is a word of its own.
    const [y, z] = [text.charCodeAt(i + 2), text.charCodeAt(i + 3)];
    const class2 = words.two(x, y);
    const isNoObject = noObject.has(y) ? class2 >= 7 : class2 >= 11 && !objects.has(y);
    return isNoObject && !(han(z) && words.two(y, z) >= 9);
  }
  return right >= 8 && right >= one - (twice === 0 ? 5 : 3) && (twice < 5 || twice <= right - 3);
}
