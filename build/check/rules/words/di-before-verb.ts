// 地 stands between an adverb and its verb: 慢慢地走, 不断地向前; 的 or 得 there is a slip. Only adverbs that stand before nothing
// else, and only where a verb surely follows (a particle or a preposition shows it): 不断的努力 may be a noun, and is left alone.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const adverb =
  '慢慢|渐渐|悄悄|轻轻|静静|默默|深深|紧紧|缓缓|匆匆|偷偷|牢牢|狠狠|纷纷|徐徐|频频|呆呆|死死|远远|急急|早早|好好|不断|不停|不住|逐渐|逐步|不由自主|不知不觉|情不自禁|迫不及待|毫不犹豫|目不转睛|小心翼翼|异口同声|千方百计|全力以赴|有条不紊|不约而同|自然而然|源源不断';
/** What only a verb phrase begins with. */
const preposition =
  '把(?![手握柄关戏])|将(?![来军领士])|向(?![导量来])|朝(?![鲜代])|往(?![事年昔日往来])|被(?![子告动])|对着|从(?![前来容])|用(?![处途户意品])|给[我你他她它]|为[我你他她它]|跟着|随着|沿着';
/** A verb of one character with what shows that it is one. */
const verb =
  '[走说想看笑哭躺坐站放拿抱握抓盯望听等跑飞流爬靠推拉打开关闭点摇抬伸缩退跟睡吃喝吹闪转落升沉变成长消离进出回过来去翻摸擦拍贴压叹念写读问答喊叫唱守陪藏爱恨忘记](?:了(?!解|不起|如指)|着|起来?|下(?![午面载级属列次])|上(?![午面海级])|出(?![版口租])|进[去来]|回[去来]|过[去来]|到|向|住|开|在)';

const pattern = new RegExp(`[的得](?<=(?:${adverb})[的得])(?=(?:${preposition}|${verb}))`, 'g');
/** 得 after these adverbs is never right. */
const wrongDe = /(?:慢慢|渐渐|悄悄|轻轻|静静|默默|深深|紧紧|缓缓|偷偷|不断|不停)得(?![到以出知益])(?=\p{Script=Han})/gu;

const manner =
  '更好|更快|更多|更加有效|有效|充分|积极|主动|及时|顺利|深入|全面|认真|仔细|严格|准确|正确|切实|大力|广泛|迅速|快速|合理|科学|系统|不断|方便|轻松|直接|自动|成功|清楚|清晰|明确|自由|很好|详细|持续|紧密|密切|极大|大大|逐步|稳步';
/** Verbs that want an object and are seldom nouns; with an object after them they are none. */
const transitive =
  '防止|避免|遵守|促进|推动|发挥|贯彻|落实|履行|掌握|满足|适应|融入|实施|开展|完成|提高|降低|减少|增加|扩大|缩短|增强|加强|减轻|改善|执行|解决|看到|看出|知道';
/** What makes a noun of the verb again: 更好的实施方案. */
const noun =
  '.{0,3}(?:方案|方式|方法|办法|效果|过程|情况|步骤|措施|细则|条件|计划|能力|作用|目的|水平|效率|速度|程度|机会|空间|策略|途径|手段|结果|系统|者|人|率|性|力|度|物|量|法|的)';
/** 更好的实施创新战略, 顺利的进行. */
const mannered = new RegExp(
  `(?:${manner})的(?=进行(?![曲时中]|${noun})|(?:${transitive})(?:了|着)?(?!${noun})[\\p{Script=Han}“《]{2})`,
  'gu',
);

/** After 如何, 能, 可以 a verb must come: what stands before it is an adverb. */
const afterModal =
  /(?:如何|怎样|(?<![功性职智技才机可效本])能够?|可以|应该|应当|必须)(?:更好|更快|更多|更有效|更加有效|有效|充分|积极|及时|顺利|全面|认真|仔细|严格|准确|正确|切实|大力|广泛|迅速|快速|合理|方便|直接|清晰|很好)的(?=\p{Script=Han}{2})(?!是|还|话|事|人|时|地方|东西|情况|方式|方法|[\p{Script=Han}]{1,4}(?:是|有)|一)/gu;

export const diBeforeVerb: TextRule = {
  id: 'di-before-verb',
  find({ text, quoted }) {
    if (quoted || !/[的得]/.test(text)) return [];
    const starts = new Set(
      [
        ...matchesIn(text, pattern),
        ...matchesIn(text, wrongDe),
        ...matchesIn(text, mannered),
        ...matchesIn(text, afterModal),
      ].map(({ index, 0: found }) => index + found.length - 1),
    );
    return [...starts].map((start): TextFinding => {
      const before = new RegExp(`(?:${adverb}|${manner})$`).exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
      // What repeats with one adverb folds into one finding.
      return {
        start,
        end: start + 1,
        values: { around: `${before}${text[start]}`, adverb: before },
        hint: `${before}地`,
      };
    });
  },
  examples: {
    wrong: [
      { text: '船慢慢的走了，他静静的望着。', found: '的', count: 2 },
      { text: '他悄悄得离开。', found: '得' },
      { text: '河水不断的向东流。' },
      { text: '为了更好的实施创新驱动工程，要顺利的进行下去，如何更好的服务乡里再说。', count: 3 },
    ],
    right: [
      '船慢慢地走了，他静静地望着。',
      '不断的努力有了回报。',
      '轻轻的风，远远的山。',
      '他走得慢慢的。',
      '好好的一座桥。',
      '这是更好的实施方案，也是有效的解决问题的方法。',
      '水质有了明显的提高。',
      '工程的进行要快。',
      '功能全面的桥，可能更多的是石桥。',
    ],
  },
};
