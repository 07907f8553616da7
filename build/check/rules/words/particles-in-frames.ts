// Frames that leave no doubt which of 的, 地 and 得 belongs between: 做一些认真地思考 (的), 忠实有效的实现这些 (地), 亮的很 (得). In: a
// text. Out: the places of the particle, by what it should be. The rules about the three particles report them.
import { matchesIn } from '../../prose/matches.ts';
import { isHanCode, lexicon } from '../slips/lexicon.ts';
import { nouns } from './data/nouns.ts';

/** 做一些认真地思考, 经过处理得竹材: what is done, or gone through, is a thing. */
const done =
  /(?:(?:做|作|进行|给予|予以|作出|做出|展开|开展)了?(?:一[些次番个种]|过|更加?|较为|比较|非常|十分|最){1,2}\p{Script=Han}{2}|经过(?:了|较为|更加?)?\p{Script=Han}{2})[地得](?=\p{Script=Han}{2}(?:[，。；、！？]|$))/gu;
/** 家庭劳动得价值: doings that are things as well. */
const doing =
  /(?:劳动|学习|工作|生活|教育|发展|管理|生产|研究|建设|服务|经营|处理|思想|社会|经济|文化|历史|家庭|国家|企业|政府|市场|时代|世界|人类|农村|城市|环境|科学|技术|艺术|语言|制度)得(?=(\p{Script=Han}{2})(?:[，。；：、！？是]|$))/gu;
/** 走得是另一条路: what one walks is a road. */
const whatIs =
  /[走说写想看唱读讲吃穿住坐买卖干采谈考学教种养选拿做用]得(?=是(?:另|一|这|那|什么|自己|他|她|我|你|哪|老|同))/g;

/** 亮的很, 结实的多, 用的着: nothing but a complement follows. */
const complements: readonly RegExp[] = [
  /(?<![最更大])[累热冷亮香甜苦疼痛忙穷静黑白红重轻大小少快慢好坏难美丑高低近久早晚脏响旺俏灵薄厚硬软滑脆酸辣咸淡闷挤险怪强差远静紧松稳准深浅宽窄贵刺严错全]的(?=很(?:[，。；！？”]|$))/g,
  // 进的准，放得齐: the other half has it.
  /(?<=(?:^|[，。；：、])[进放走跑看说写唱讲算记做干种养卖买收装切剪打投射咬跳坐站睡吃喝长画])的(?=[准齐快慢稳好多少高远深牢紧匀细久满香早晚][，、][进放走跑看说写唱讲算记做干种养卖买收装切剪打投射咬跳坐站睡吃喝长画出]得[准齐快慢稳好多少高远深牢紧匀细久满香早晚](?:[，。；]|$))/g,
  /(?:[用找犯顾睡管靠数谈够]|(?<=[还怎要])舍|划|(?<!大)值)的(?=着(?:[，。；！？”吗呢]|$))/g,
  /(?<=(?<![将打评对无排类相百])比[^，。；的]{1,12})(?:结实|便宜|容易|简单|复杂|严重|厉害|漂亮|干净|热闹|安静|清楚|重要|困难|方便|舒服|高大|宽阔|激烈|丰富|强大|先进|麻烦|精确|准确|可靠|牢固|暖和|凉快|快|慢|高|低|大|小|少|强|弱|好|差|贵|重|轻|长|短|早|晚|深|浅|宽|窄)的(?=多(?:了|，|。|；|！|$))/g,
];

const manner =
  '认真|仔细|积极|努力|有效|忠实|迅速|及时|主动|自觉|全面|深入|严格|合理|持续|稳步|充分|准确|成功|顺利|完整|清晰|清楚|正确|熟练|客观|自动|无条件|反复|尽可能|不断|逐步|独立|公开|统一|广泛|直接|间接|轻松|轻易|盲目|过度|平稳|高效|细心|耐心|精心|刻苦|勤奋|热情|大胆|勇敢|坚决|无私|慷慨|理性|随意|草率|系统';
/** 有效的实现这些, 成功的恢复了: 了 or 这些 after it shows the verb and its object. */
const manners = new RegExp(
  `(?:${manner})的(?=(\\p{Script=Han}{2})(?:了(?=\\p{Script=Han})(?!解)|那些|这些|这种|这个|那个|该(?!死)|每[个一]|所有的?\\p{Script=Han}|大多数|自己的))`,
  'gu',
);

export interface Particle {
  at: number;
  right: '的' | '地' | '得';
}

/** The particles of a text that their frames show to be wrong. */
export function particlesInFrames(text: string): Particle[] {
  const found: Particle[] = [];
  const particle = (match: RegExpExecArray) => match.index + match[0].length - 1;
  if (/[地得]/.test(text)) {
    for (const match of matchesIn(text, done)) {
      const at = particle(match);
      const [before, own, after] = [text.charCodeAt(at - 1), text.charCodeAt(at), text.charCodeAt(at + 1)];
      // 做一些实地测试, 经过努力得到: words of their own.
      if (lexicon().two(before, own) >= 6 || (isHanCode(after) && lexicon().two(own, after) > 0)) continue;
      found.push({ at, right: '的' });
    }
    for (const match of matchesIn(text, doing))
      if (nouns.has(match[1]!)) found.push({ at: particle(match), right: '的' });
    for (const match of matchesIn(text, whatIs)) found.push({ at: particle(match), right: '的' });
  }
  if (text.includes('的')) {
    for (const pattern of complements)
      for (const match of matchesIn(text, pattern)) found.push({ at: particle(match), right: '得' });
    for (const match of matchesIn(text, manners)) {
      const verb = match[1]!;
      const before = text.slice(Math.max(0, match.index - 1), match.index);
      if (nouns.has(verb) || /办法|方法|自己|时候|情况|东西|人们/.test(verb) || /[最更种个]/.test(before)) continue;
      if (lexicon().two(verb.charCodeAt(0), verb.charCodeAt(1)) < 8) continue;
      found.push({ at: particle(match), right: '地' });
    }
  }
  return found;
}
