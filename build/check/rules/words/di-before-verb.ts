// 地 stands between an adverb and its verb: 慢慢地走, 不断地向前; 的 or 得 there is a slip. Only adverbs that stand before nothing
// else, and only where a verb surely follows (a particle or a preposition shows it): 不断的努力 may be a noun, and is left alone.
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
const wrongDe = /(?:慢慢|渐渐|悄悄|轻轻|静静|默默|深深|紧紧|缓缓|偷偷|不断|不停)得(?=\p{Script=Han})/gu;

export const diBeforeVerb: TextRule = {
  id: 'di-before-verb',
  find({ text, quoted }) {
    if (quoted || !/[的得]/.test(text)) return [];
    const starts = new Set(
      [...text.matchAll(pattern), ...text.matchAll(wrongDe)].map(({ index, 0: found }) => index + found.length - 1),
    );
    return [...starts].map((start): TextFinding => {
      const before = new RegExp(`(?:${adverb})$`).exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
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
    ],
    right: [
      '船慢慢地走了，他静静地望着。',
      '不断的努力有了回报。',
      '轻轻的风，远远的山。',
      '他走得慢慢的。',
      '好好的一座桥。',
    ],
  },
};
