// A particle or a small word one place too early or too late: 打开大了门, 放一着本书, 花书在上, 账本把交给, 跑很得快, 什也么. In: a text.
// Out: the places, with the order that is meant. Each frame is one that no right sentence has; where the characters might be
// words of their own the dictionary is asked. The rule characters-in-order reports them.
import { matchesIn } from '../../prose/matches.ts';
import { isHanCode, lexicon } from '../slips/lexicon.ts';
import { hashClosed, hashOn, wordPairs } from '../slips/word-pairs.ts';
import { presenceOf } from './present.ts';

interface Order {
  /** A character that every match holds. */
  needs: string;
  pattern: RegExp;
  /** The groups of the match in the order that is meant. */
  meant: readonly number[];
  /** What the dictionary must say of the match. */
  when?: (text: string, match: RegExpExecArray) => boolean;
}

const order = (needs: string, meant: string, pattern: RegExp, when?: Order['when']): Order => ({
  needs,
  pattern,
  meant: [...meant].map(Number),
  when,
});

/** The class from which a word is one that everybody knows. */
const known = 8;

const hash = (code: number): number => hashClosed(hashOn(0, code));
/** Whether two characters hardly ever stand side by side. */
const isApart = (text: string, at: number): boolean =>
  wordPairs().beside(hash(text.charCodeAt(at)), hash(text.charCodeAt(at + 1))) === 0;
const two = (text: string, at: number): number => {
  const [a, b] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  return isHanCode(a) && isHanCode(b) ? lexicon().two(a, b) : 0;
};
const joined = (a: string, b: string): number => lexicon().two(a.charCodeAt(0), b.charCodeAt(0));

/** What came of a doing, with an object to follow: 打开, 走进, 拿起. */
const resultative = /^[打推拉掀敞揭穿戴关合锁走跑拿抬放写画盖建造种长添端][开上起下进出完好掉]$/;
/** What may be done or be so, and what no word ends with. */
const doings = new Set([...'开过打关放做说出进上下吃喝看听写读用学买卖种养发起生成变结落失坏死破裂熟来去着人']);
const endings = new Set([...'的吗吧呢啊么没不就才又也都还很会能要再后以解却']);

/** 打开大|了|门: what the verb is followed by is a word, 大门, and its first character nothing that is done. */
function splitsObject(text: string, at: number): boolean {
  const [first = '', last = '', next = '。'] = [text[at - 1], text[at + 1], text[at + 2]];
  return (
    resultative.test(text.slice(Math.max(0, at - 3), at - 1)) &&
    !doings.has(first) &&
    !endings.has(last) &&
    joined(text[at - 3]!, text[at - 2]!) > 0 &&
    joined(first, last) >= known &&
    joined(last, next) < known
  );
}

const noNoun = new Set([...'火陆凉迷急魔色力重手眼想落装实慌床法数']);

/** 背孩|着|子: 孩子 is a word, 孩着 and 背孩 none, nor do the two ever meet. */
function splitsNoun(text: string, at: number): boolean {
  const [first = '', last = ''] = [text[at - 1], text[at + 1]];
  return (
    !noNoun.has(last) &&
    isHanCode(text.charCodeAt(at - 2)) &&
    isApart(text, at - 1) &&
    joined(first, last) >= known &&
    joined(text[at - 2]!, first) === 0
  );
}

/** What stands before what is done, and joins it to a thing. */
const joins = new Set([...'按把被从向往由据替']);
/** After these a clause's verb comes, with what joins it to a thing before it. */
const opens = /[不没只都也就再又先后须应需要可能会，。；]/;

/** The class from which a word was met a few times: enough where nothing else explains its halves. */
const met = 5;

/** 不|发|按|货: 发货 is a word, and neither 发按 nor 按货 is ever met. */
function splitsByJoin(text: string, at: number): boolean {
  const [before = '，', first = '', last = ''] = [text[at - 2], text[at - 1], text[at + 1]];
  return (
    opens.test(before) &&
    joined(first, last) >= met &&
    isApart(text, at - 1) &&
    isApart(text, at) &&
    joined(before, first) < known &&
    joined(last, text[at + 2] ?? '。') < known
  );
}

/** 买三本|了|书: what is counted is a thing. */
const isCounted = (text: string, { index, 0: all }: RegExpExecArray): boolean =>
  two(text, index + all.length) >= known ||
  /^[书信船鱼菜酒茶饭画歌戏](?!\p{Script=Han})/u.test(text.slice(index + all.length, index + all.length + 2));

const measure = '[个本辆张只条把块座间层盏棵排根支束杯碗顶位群阵幅封匹艘扇]';
const numeral = '[一二两三四五六七八九十几]';

const orders: readonly Order[] = [
  // 坐船着过河
  order(
    '着',
    '21',
    /(?<=[坐骑打拿背抱推拉划撑戴穿披拄扛挑])(船|车|马|伞|书|鱼|帽|衣|杖|担)(着)(?!火)(?=\p{Script=Han})/gu,
  ),
  // 提两个|了|条件
  order(
    '了',
    '132',
    new RegExp(
      `(?<![有是到第])([有提买卖写做说吃喝开造修建送拿带看画种养打讲])(${numeral}${measure})(了)(?![解不却结吧吗呢啊也还就才都没的他她我你它而之以又再])`,
      'gu',
    ),
    isCounted,
  ),
  // 放一着本书
  order(
    '着',
    '213',
    new RegExp(`([一两三几])(着)(${measure})(?!盒)`, 'gu'),
    (text, { index }) => !/[下走这每那]/.test(text[index - 1] ?? ''),
  ),
  order('了', '213', new RegExp(`(?<!第)([两三四五六七八九几])(了)(${measure})(?=\\p{Script=Han})`, 'gu')),
  // 花书在上
  order(
    '在',
    '1324',
    /([花放写站坐躺摆画刻挂贴埋藏晒铺搁压])([书桥船车床墙纸门桌山树岸路街田屋楼塔石板案椅炉灶])(在)([上里中下内]|旁边|上面)(?=[，。；！？、]|$)/g,
  ),
  // 账本把交给
  order(
    '把',
    '213',
    /(\p{Script=Han})(把)((?:放|交|送|搬|抬|挂|摆|推|拿|带|写|扔|递|借|还|卖|留|藏)(?:给|在|到|进|出|上|下|回|走了|开了))/gu,
    (text, { index, 1: before = '' }) =>
      joined(before, '把') === 0 &&
      !/[一两三四五六七八九十几半这那每整个头第成大万千百十他她我你它们就再又也都才来去并会能要想可便先后，不没别请只地将则]/.test(
        before,
      ) &&
      (two(text, index - 1) > 0 || /[书船鱼车信钱米桥门灯布]/.test(before)),
  ),
  // 慢地慢走
  order('地', '132', /(?<![慢轻静悄深紧渐默偷缓牢狠呆])([慢轻静悄深紧渐默偷缓牢狠呆])(地)(\1)(?=\p{Script=Han})/gu),
  // 跑很得快
  order(
    '得',
    '213',
    /(?<=[跑走飞涨跌长写说唱来起睡吃做办变看想记讲学干过活站坐笑哭打])([很更太])(得)(?=[快慢高大远早晚紧久深清短稳急低](?!兴|意|明|处|人|方|于))/g,
  ),
  // 吃了完饭, 看了到, 变了成, 打了开门
  order('了', '213', /(?<=[吃写做读说走卖修办干喝听学抄种收搬])(了)(完)(?![整全美成毕工善备结])()/g),
  order('了', '213', /(?<=[看听想遇碰收感见找])(了)(到)(?=[一这那他她我你很许不](?!底))()/g),
  order(
    '了',
    '213',
    /(?<=[变写做译编])(了)(成)(?=\p{Script=Han})(?![功绩果千百万本品员人年熟都吉语群堆片天套份事色分衣交语立就长文何为])()/gu,
  ),
  order('了', '213', /(?<=[打推拉揭翻掰睁])(了)(开)(?=[门窗书信箱盒眼嘴抽])()/g),
  // 镇上了来一个木匠
  order('了', '213', /(?<=[镇村城街河桥山家门店校厂船][上里中外前边口])(了)(来)(?=[一两三几许很]\p{Script=Han})()/gu),
  // 被狗了咬
  order(
    '了',
    '132',
    /(?<=被)([人狗猫蛇牛马蜂鬼风雨水火狼虎鱼鸟蚊浪贼匪车树])(了)([咬打骂偷抢淹吃撞压推拉吹冲卷捉抓杀踩])(?!死了)/g,
  ),
  // 没过去: 到没过对岸
  order(
    '没',
    '213',
    /(?<=[他她我你们人从也都还])([到去来见听吃坐住学])(没)(过)(?=\p{Script=Han})(?![多久几头膝脚两三一半数\d])()/gu,
  ),
  // 一句也话没说
  order('也', '132', /(?<=[一半](?:句|个|点|条|本|分))(也|都)()(话|人|事|字|钱|船|鱼|书)(?=[没不])/g),
  order('没', '213', /(没人)()(有)(?=[知敢])/g),
  order(
    '不',
    '213',
    /(?<![不可得])([同愿](?!不[同愿])|喜|相|允|赞|满)(不)(?=[意欢信许成](?<=同不意|愿不意|喜不欢|相不信|允不许|赞不成|满不意))()/g,
  ),
  order('不', '213', /(?<!不)(知)(不)(?=道[的他她我这那什怎为])()/g),
  // 于建1952年, 建1于952年
  order('于', '213', /(于)([建生死卒成])(?=\d{4}年)()/g),
  order('于', '213', /(?<=[建生死卒成立办位])(\d)(于)(?=\d{3}年)()/g),
  // 我的们, 什也么, 如他果
  order('们', '132', /([我你他她它咱])([的在了把被和也都就要是有])(们)(?![生徒阀])/g),
  order('么', '132', /([什怎])([也都的不就要了])(么)/g),
  order('以', '213', /(所)([他她它你]们?)(以)(?![为来往后前及上下])/g, undefined),
  order('果', '132', /(如)([他她我你它这那也都的]们?)(果)(?![断然真实敢园树品])/g),
  order('然', '132', /(虽)([他她我你它这那也都的]们?)(然)/g),
  order('且', '132', /(并)([他她我你它这那也都]们?)(且)/g),
  order('经', '132', /([已曾])([他她我你它这那也都的]们?)(经)(?![济营])/g),
  order('该', '132', /(应)([他她我你它这那也都的]们?)(该)(?![厂项书人地校公司县市区])/g),
];

const ordersIn = presenceOf(orders, ({ needs }) => needs);

export interface Turned {
  start: number;
  end: number;
  hint: string;
}

/** The places where a particle stands beside its place. */
export function particlesOutOfOrder(text: string): Turned[] {
  const found: Turned[] = [];
  for (const { pattern, meant, when } of ordersIn(text)) {
    for (const match of matchesIn(text, pattern)) {
      if (when && !when(text, match)) continue;
      const hint = meant.map((group) => match[group] ?? '').join('');
      found.push({ start: match.index, end: match.index + match[0].length, hint });
    }
  }
  for (let at = text.indexOf('了'); at >= 0; at = text.indexOf('了', at + 1)) {
    if (splitsObject(text, at))
      found.push({ start: at - 3, end: at + 2, hint: `${text.slice(at - 3, at - 1)}了${text[at - 1]}${text[at + 1]}` });
  }
  for (let at = text.indexOf('着'); at >= 0; at = text.indexOf('着', at + 1)) {
    if (splitsNoun(text, at))
      found.push({ start: at - 2, end: at + 2, hint: `${text[at - 2]}着${text[at - 1]}${text[at + 1]}` });
  }
  for (let at = 1; at + 1 < text.length; at++) {
    if (joins.has(text[at]!) && splitsByJoin(text, at))
      found.push({ start: at - 1, end: at + 2, hint: `${text[at]}${text[at - 1]}${text[at + 1]}` });
  }
  return found.sort((a, b) => a.start - b.start);
}
