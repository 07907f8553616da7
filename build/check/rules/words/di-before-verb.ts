// 地 stands between an adverb and its verb: 慢慢地走, 不断地向前; 的 or 得 there is a slip. Only adverbs that stand before nothing
// else, and only where a verb surely follows (a particle or a preposition shows it): 不断的努力 may be a noun, and is left alone.
import type { TextFinding, TextRule } from '../../rule.ts';
import { isPhraseDoing } from './adverbials-in-frames.ts';
import { isDoing, mannerWritten } from './manner-of-doing.ts';
import { particlesInFrames } from './particles-in-frames.ts';

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

/** 通俗的说，; 被亲切的称为: what is said, and what is called. */
const said =
  /的(?<=(?:^|[，。；：])(?:通俗|严格|确切|准确|具体|简单|概括|笼统|坦率|形象|公正|客观|粗略|一般)的)(?=[说讲](?:来)?，)|的(?<=(?:亲切|形象|通俗|习惯|统一|笼统|风趣|戏谑)的)(?=称[为作之呼]|叫[作做])/g;

/** 慢慢的还。: a verb alone ends the clause. */
const ended =
  /[的得](?<=(?:慢慢|渐渐|悄悄|轻轻|静静|默默|缓缓|匆匆|偷偷)[的得])(?=[来走还说想看听吃喝做写学办找等过长变睡醒死老熟凉退涨落升降停哭笑飘流转爬游](?:[，。；！？]|$))/g;

/** 会明显的降低: after these what follows is a verb. */
const changing =
  /(?:会|将|已经?|正在?|开始|并未|没有?|就|便|可|也)(?:明显|显著|大大|逐渐|逐步|迅速|快速|不断|持续|大幅|稳步|急剧|急速|缓慢|相应)的(?=(?:降低|提高|减少|增加|改善|下降|上升|增长|提升|缩短|扩大|减轻|缓解|加快|延长|恢复|好转|减弱|增强|变化|变大|变小|变快|变慢)(?:了|[，。；！？]|$))/g;

/** AABB and 慢悠悠: what is so made stands before a verb as an adverb. */
const doubledForms =
  '老老实实|扎扎实实|踏踏实实|结结实实|认认真真|仔仔细细|规规矩矩|平平安安|快快乐乐|安安静静|匆匆忙忙|慌慌张张|摇摇晃晃|跌跌撞撞|断断续续|陆陆续续|反反复复|来来回回|大大方方|轻轻松松|痛痛快快|恭恭敬敬|客客气气|整整齐齐|清清楚楚|完完整整|原原本本|一五一十|三三两两|慢悠悠|慢吞吞|慢腾腾|晃悠悠|颤巍巍|气冲冲|急匆匆|兴冲冲|怒冲冲|笑嘻嘻|笑眯眯|笑呵呵|乐呵呵|眼睁睁|直愣愣|直挺挺|直勾勾|静悄悄|孤零零|懒洋洋|恶狠狠|气呼呼|气喘吁吁|冷冰冰|悠悠|呼呼|哗哗|咚咚|吱吱|嗡嗡|忽忽|晃晃';
const doubled = new RegExp(`[的得](?<=(?:${doubledForms})[的得])(?=(?:${preposition}|${verb}))`, 'g');
const doubledDe = new RegExp(`得(?<=(?:${doubledForms})得)(?=\\p{Script=Han})(?![很不多出以可要像])`, 'gu');

/** 猛的一回头, 忽的站起来: of these 猛地, 忽地 is the word. */
const sudden =
  /的(?<=(?<![最很更太凶勇迅生威刚轻飘倏])[猛忽蓦霍陡倏]的)(?=一(?:下子?|把|跳|惊|转|抬|回头|站|拍|推|拉|甩|抖|蹬|跃|扑|挣|颤|沉|拽|踩|抽|睁|扭)|站起|抬起|抬头|转过|转身|跳起|回头|回过|冲[上出进过]|扑[上过向]|坐起|醒|想起|拉开|推开)/g;

/** 一座一座的往前走: one by one it is done. */
const oneByOne =
  /的(?<=一\1一(\p{Script=Han})的)(?=往|向|朝|把|从|走|跑|数|挪|搬|抬|爬|排|摆|装|拆|送|问|念|抄|传|递|倒|推|挖|查|看过|退|跳|挤|捡|拾)/gu;

/** 认真的同他谈: what goes with a person before a verb is said of the doing. */
const towards =
  /的(?<=(?:认真|仔细|耐心|热情|热心|诚恳|亲切|亲热|郑重|严肃|严厉|温和|温柔|客气|坦率|坦白|直接|公开|反复|主动|详细|简单|激动|兴奋|高兴|愉快|不安|急切|焦急|平静|冷静|冷冷|恭敬|虔诚|真诚|真心|细心|小心|悄声|大声|小声|低声|高声|热烈|愤怒|生气|无奈|骄傲|自豪|得意|神秘|友好|善意|大方|慷慨|无私)的)(?=(?:同|跟|和|与|向|对|给|替|为|把|将|被|朝)(?:我们?|你们?|您|他们?|她们?|它们?|大家|别人|人们|自己)(?:[^，。！？；的是有来]{2,8}(?:[，。！？；]|了|着|过)|讨论|商量|谈|聊|解释|说|讲|介绍|打招呼|道[歉谢别]|告别|握手|交谈|交流|分析|汇报|提出|建议|表示|请教|点头|挥手|鞠躬|算))/g;

/** “叮叮当当”的响: a sound that somebody makes. */
const sounding = /的(?<=[”’]的)(?=(?:响|叫|笑|喊|哭|喘|转|跳|跑|流)(?:[，。；！？]|$|了|着|起来|个不停|成一片|得))/g;

export const diBeforeVerb: TextRule = {
  id: 'di-before-verb',
  find({ text, quoted }) {
    if (quoted || !/[的得]/.test(text)) return [];
    const starts = new Set(
      [
        ...text.matchAll(pattern),
        ...text.matchAll(wrongDe),
        ...text.matchAll(mannered),
        ...text.matchAll(afterModal),
        ...text.matchAll(doubled),
        ...text.matchAll(doubledDe),
        ...text.matchAll(said),
        ...text.matchAll(sudden),
        ...text.matchAll(towards),
        ...text.matchAll(oneByOne),
        ...text.matchAll(sounding),
        ...text.matchAll(ended),
        ...text.matchAll(changing),
      ].map(({ index, 0: found }) => index + found.length - 1),
    );
    for (const { at, right } of particlesInFrames(text)) if (right === '地') starts.add(at);
    for (let at = 2; at + 1 < text.length; at++) {
      const code = text.charCodeAt(at);
      if ((code === 0x7684 || code === 0x5f97) && isDoing(text, at)) starts.add(at);
      else if (code === 0x7684 && isPhraseDoing(text, at)) starts.add(at);
    }
    return [...starts]
      .sort((a, b) => a - b)
      .map((start): TextFinding => {
        const before =
          new RegExp(`(?:${adverb}|${manner}|${doubledForms})$`).exec(text.slice(Math.max(0, start - 4), start))?.[0] ||
          mannerWritten(text, start);
        // What repeats with one adverb folds into one finding.
        return {
          start,
          end: start + 1,
          values: { around: `${before}${text[start]}`, adverb: before },
          hint: `${before || text.slice(Math.max(0, start - 2), start)}地`,
        };
      });
  },
  examples: {
    wrong: [
      { text: '船工耐心的跟他们解释水路，又认真的同她商量一件过河的事。', count: 2 },
      { text: '船慢慢的走了，他静静的望着。', found: '的', count: 2 },
      { text: '通俗的说，他是船工，人们亲切的称为“老艄”。', found: '的', count: 2 },
      { text: '他悄悄得离开。', found: '得' },
      { text: '河水不断的向东流。' },
      { text: '他慢悠悠得走来，又颤巍巍的站起来。', count: 2 },
      { text: '他猛的一回头，把鱼一条一条的往筐里放。', count: 2 },
      { text: '他认真的听着，飞快的跑了过去，高兴的说：“好鱼！”', found: '的', count: 3 },
      {
        text: '他怒气冲冲的来找船工，水一年一年的落，船不可避免的绕到了对岸，帆哗啦啦的翻起来。',
        found: '的',
        count: 4,
      },
      { text: '老人顺利的过了关，识趣的下楼去擦桥栏。', found: '的', count: 2 },
      { text: '船缓慢的转动，他拼命得划，高兴得说：“到了。”', count: 3 },
      { text: '他们忠实有效的实现这些规矩，成功的恢复了渡口。', count: 2 },
      { text: '旧船都应当有计划的淘汰，老船工给徒弟逐字逐句的讲解。', found: '的', count: 2 },
      { text: '他把旧账一五一十的说了出来，不厌其烦的帮助邻里，一丝不苟的核对了账目。', count: 3 },
      { text: '船工打趣得说：“水也要歇脚。”镇长感慨的说：“好。”', found: '得', count: 2 },
      { text: '铃铛“叮当叮当”的响。', found: '的' },
      { text: '水会明显的下降，债慢慢的还。', found: '的', count: 2 },
      { text: '为了更好的实施创新驱动工程，要顺利的进行下去，如何更好的服务乡里再说。', count: 3 },
    ],
    right: [
      '这是坚持不懈的努力，需要有计划的安排，逐字逐句的讲解让人听得懂，一次次的失败也不怕。',
      '有组织的生产活动，有计划的减少方案，坚持不懈的努力得到了回报，一丝不苟的精神在河湾传开。',
      '红彤彤的灯笼，一个一个的人，好爸爸的船，小心翼翼的态度，来之不易的收成，不可避免的结果，顺利的航程。',
      '船慢慢地走了，他静静地望着。',
      '认真的同学了解规矩，这是最飞快的看法，仔细的解释方式也好。',
      '他高兴得说不出话，激动得流下眼泪，认真得很，清楚得像镜子。',
      '这是深刻的认识，也是系统的研究，缓慢的转动声传来。',
      '不断的努力有了回报。',
      '轻轻的风，远远的山。',
      '他走得慢慢的。',
      '好好的一座桥。',
      '这是最猛的一次，一座一座的桥，“叮当”的响声。',
      '妈妈得走了，老老实实的人。',
      '这是更好的实施方案，也是有效的解决问题的方法。',
      '水质有了明显的提高。',
      '工程的进行要快。',
      '功能全面的桥，可能更多的是石桥。',
    ],
  },
};
