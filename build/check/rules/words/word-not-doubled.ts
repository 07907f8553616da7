// A word typed twice: 的的, 我们我们, 越来来越, or once on either side of a line's end. What Chinese doubles by rule (看看, 研究研究,
// 一个一个, 非常非常), what two words make (但是|是), laughter, verse and speech in quotation marks are passed over.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';
import { lexicon } from '../slips/lexicon.ts';
import { doubled } from './data/doubled.ts';
import { isClosedWord, isTypedTwice } from './doubled-character.ts';
import { framedLists } from './neighbours.ts';

/** Particles and the like that are never doubled, with what makes two words of the pair: characters before, characters after. */
const single: Readonly<Record<string, readonly [before: string, after: string]>> = {
  的: ['目标打面有中无，。', '确士卡'],
  在: ['现存实所正内外潜好自意志还重贵鱼魚王，。', '皆都处显'],
  是: ['但还就可只凡若要总真于硬或老算不正都也才便即乃却倒该先既虽仅而尤其果自谓国“', '非否'],
  和: ['温柔平缓谦暖饱共总随亲调人祥昭验', '气美睦平谐解叔仲甫卿'],
  与: ['参赠给授。，', '如'],
  从: ['自服听跟随主侍适长', '容父兄子弟叔伯祖姑母侄'],
  被: ['棉', '子褥单'],
  为: ['因以认成作行变称人有无稍略颇甚较汝', '了什何止'],
  而: ['然从因反甚进继时忽偶幸', '且已'],
  于: ['由关对至属等位大小在', '是'],
  将: ['即必大上少中名武', '来军领士近要就会怪'],
  以: ['可所足得加难予何是', '及下上前后往来内外'],
  把: ['一大几把火车刀第两拖', '关手柄握子'],
  对: ['一成配反面针，。', '联手象齐称应话比'],
  都: ['首成古旧京大丰陪国帝', '市城督承统'],
  则: ['原规法准否守细总通学四章定', '天'],
  了: ['不得甚时中没目未明为除罢受完好算', '解结断却如分然之事愿当望'],
  她: ['', ''],
  他: ['其吉利维排', '们人乡日加国处杀年'],
  我: ['自忘', '们国'],
  这: ['', '样些个种里么'],
  也: ['', '门许罢'],
  并: ['合兼吞一火裁', '列行且非不存购'],
  及: ['以涉普顾遍波累危论触提企来哪不', '时格其早物第至'],
  或: ['抑间', '者许是'],
  但: ['不非岂', '是愿凡丁'],
  所: ['处场厕住会无有', '以有谓在长'],
};

/** 因此此没有: what grammar has once. */
const typedTwice = framedLists([], [doubled]);

/** Words that nobody doubles for effect. */
const words = new Set(
  (
    '我们 你们 他们 它们 咱们 可以 因为 所以 但是 如果 或者 以及 并且 通过 关于 根据 按照 由于 为了 已经 进行 其中 其他 之间 之后 之前 ' +
    '以后 以前 同时 而且 虽然 即使 不仅 甚至 作为 成为 具有 使用 利用 采用 包括 提供 实现 存在 出现 发生 问题 情况 系统 技术 企业 社会 经济 国家 ' +
    '中国 政府 市场 管理 发展 这些 那些 这样 那样 自己 应该 能够 需要 认为 觉得 以为 属于 等于 位于 处于 至于 对于 终于 比如 例如 因此 然而 ' +
    '不过 只是 就是 都是 也是 没有 不是 这个 那个 什么 怎么 时候 地方 东西 方法 结果 过程 原因 其实 似乎 仍然 依然 曾经 正在 只有 只要 只能 必须 ' +
    '学校 学生 老师 孩子 图书 图书馆 北京 上海 人民 群众 干部 单位 部门 公司 项目 工程 方面 条件 环境 资源 材料 数据 文件 信息 内容 程序 功能 作用 过程 标准 制度 政策 法律 ' +
    '人们 大家 别人 现在 当时 后来 主要 重要 不同 所有 任何 工作 生活 学习 历史 文化 世界 ' +
    '能够 应当 必要 必将 即将 将会 将要 已被 已有 已在 并不 并未 并非 从而 而是 则是 以便 以免 以至 乃至 直到 直至 自从 由此 因而 如此 除了 鉴于 基于 出于 有关 相关 相应 ' +
    '尤其 大约 至少 以上 以下 以内 以外 其间 此后 此外 此时 另外 首先 其次 目前 近年 每年 当年 次年 各种 各个 各地 某些 另一 这一 那一 这种 那种 这里 那里 这时 那时 ' +
    '只见 仅仅 不仅 不但 不光 不论 不管 无论 尽管 哪怕 倘若 假如 万一 除非 既然 否则 于是 何况 况且 再加 加上 加之 与其 宁可 虽说 总之 可见 反而 反之 ' +
    '用来 用于 便于 有利 有助 导致 造成 引起 达到 受到 得到 遭到 看到 听到 成了 变成 做成 称为 分为 作出 做出 给予 予以 加以 关系 方式 水平 能力 影响 措施 要求'
  ).split(' '),
);

/** A character too many within a word, or at its end; what follows may make another word of it. */
const swollen =
  /(?<![穿跨超翻逾优卓飞激])越来(?![越愈来])(?=\p{Script=Han})|越越(?![南来越])(?=\p{Script=Han})|(\p{Script=Han})\1(?!\1)(\p{Script=Han})\2\2(?!\2)|(?<=\d)元[美欧日港]元|都[要会能得]都(?![要会能得])|(?<=[\d一二三四五六七八九十百千])万万(?=[吨元人斤亩公千平立户])|的的的|了了了|是是是(?!非)|在在在|(?<!不)仅仅只(?!是)|非常常(?![见用规态识年])|(?<!许)许多多|第一一(?![对一])(?=[次个位名届章节步条])|更有加(?![强上入大快深重班油盟工载])|越来来越|越越来越(?!越)|越来越来越|[我你他她它咱]们们|时候候(?![鸟车补选审诊])|什么么|怎么么|因为为(?![了什何止])|如果果(?![实然真断])|问题题(?!目)|通过过(?![去来程滤渡孔])|进行行(?![业为政动走人列])|虽然然|应该该|研究究(?!竟)|技术术(?!语)|自己己|之间间(?![隔接距])|没有有(?![的些人效关利])|[出过起进]来来(?![往回去自])|所以以(?![前后上下来往])|不过过(?!来|去)|可能能(?![够力源量耐])|需要要(?![求素点])/gu;

/** Where speech is: people stammer. */
const speech = /[“「『][^”」』]{0,400}[”」』]/g;

function spokenIn(text: string): (at: number) => boolean {
  if (!/[“「『]/.test(text)) return () => false;
  const stretches = matchesIn(text, speech).map(({ index, 0: all }) => [index, index + all.length] as const);
  // Asked from left to right, and answered in one walk.
  let i = 0;
  return (at) => {
    while (i < stretches.length && stretches[i]![1] <= at) i++;
    return i < stretches.length && stretches[i]![0] <= at;
  };
}

/** “我我没有”, “那那是……”: what people stammer. */
const isStammer = (text: string, start: number, end: number) =>
  /[…—、我你这那不是没有在对]/.test(text.slice(start, end + 4)) || /[…—、]/.test(text[start - 1] ?? '');

/** “可以可以，”: a word said twice as an answer. */
const isAnswer = (text: string, start: number, end: number) =>
  /^[，。！？、；…“”]?$/.test(text[start - 1] ?? '') && /^[，。！？；…”]?$/.test(text[end] ?? '');

const isHan = (code: number) => code >= 0x3400 && code <= 0x9fff;

/** Repetition that is meant: 一步一步, 一次又一次, laughter, what makes a sound. */
const wanted = /^[一又再好快慢越来去]|[啊呀哦啦哈嘿哎哇呵嘻嘛咚咕哒叮当嗒轰隆呜滴答喵汪咯]|又$/;

const longest = 8;

/** 就会就会, 都能都能: an adverb with what helps a verb. */
const helped =
  /^(?:[就才便也都还仍却均又][会能要可在是有被把将应该得须让使]|[将应须需][会要被在]|[会能可][被把将让使]|[只仅][会能要有是在])$/;

/** 会不会不来, 不是不是好人, 没有没有缺点的人: what is denied twice. */
const denied = /不$|^(?:不[是会想要敢该肯愿可必得让]|没有|没人|无不|非得)$/;

/** Of colours and the like, said twice they are much so: 雪白雪白的墙. */
const vividTwice = new Set(
  (
    '雪白 漆黑 乌黑 黝黑 墨黑 焦黑 通红 鲜红 火红 血红 绯红 粉红 碧绿 翠绿 嫩绿 油绿 墨绿 金黄 焦黄 蜡黄 湛蓝 蔚蓝 瓦蓝 天蓝 银白 惨白 煞白 灰白 笔直 笔挺 冰凉 冰冷 滚烫 滚圆 溜圆 溜光 锃亮 雪亮 ' +
    '透亮 油亮 贼亮 喷香 稀烂 稀碎 粉碎 透湿 精湿 精瘦 干瘦 飞快 老高 老远 老大 老长 死沉 生疼 生硬 崭新 遥远 古老 好大 好长 好远 好高 好美 很长 很高 很大 很远 很深 很小 最后 最大 最好 最美 特好'
  ).split(' '),
);

/** 则要则要, 都在都在: two characters that make no word, and begin as no repetition that is meant does. */
const isFragment = (unit: string, before: string | undefined) =>
  /^[则都也还的在有把被和与从对为以而且并将由向使让会能可应该其这那此]/.test(unit) &&
  !/[了着过的吧吗呢啊来去]$/.test(unit) &&
  !/[又一再]/.test(before ?? '') &&
  (lexicon().two(unit.charCodeAt(0), unit.charCodeAt(1)) === 0 || /^(?:还|都|也|以|其|与|及|而|并)/.test(unit));

/** Doings and states that are said twice to make light of them, and what people say twice: 商量商量, 佩服佩服. */
const meantTwice = new Set(
  (
    '研究 讨论 商量 考虑 打听 打扫 收拾 休息 活动 锻炼 学习 练习 介绍 参观 了解 认识 体验 体会 享受 欣赏 观察 琢磨 思考 回忆 检查 整理 修理 打扮 准备 安排 照顾 照应 关心 帮助 支持 鼓励 ' +
    '表扬 批评 教育 教训 解释 分析 总结 反省 比较 比试 尝试 试验 调查 访问 采访 拜访 联系 沟通 交流 吓唬 哄骗 捉弄 伺候 瞻仰 开导 劝说 指导 指点 点拨 辅导 补习 复习 温习 预习 解决 处理 对付 应付 改善 改进 ' +
    '改造 调整 调节 平衡 放松 轻松 高兴 开心 快活 热闹 舒服 痛快 凉快 暖和 清静 安静 明白 清楚 漂亮 风光 威风 见识 领教 请教 求教 拜托 辛苦 抱歉 佩服 可惜 恭喜 久仰 该死 胡闹 彼此 如何 不是 哪里 非常 特别 ' +
    '很多 很久 好多 估计 掂量 盘算 打量 张罗 折腾 摆弄 拾掇 摸索 溜达 走动 运动 熟悉 适应 习惯 感受 品味 品尝 计算 核对 对照 查看 过问 请示 汇报 报告 商议 合计 谦虚 客气 规矩 老实 认真 仔细 努力 用功 ' +
    '加油 等等 好的 对的 是的 不行 不要 不对 不错 谢谢 再见 你好 快点 慢点 小心 注意 当心 来来 去去 说说 看看 想想 阿呀 哎呀 天哪 妈呀 救命 冤枉 多少 大家 早晚 反正 翻来 时时 刻刻 层层 哗啦 叮当 扑通 ' +
    '咕噜 轰隆 噼啪 哈哈 嘻嘻 呵呵 摇晃 晃荡 闪烁 跳动 颤抖 来回 反复 永远 好久 好好 使劲 拼命 赶紧 马上'
  ).split(' '),
);
/** The class from which a word is common enough to be judged. */
const common = 8;

/** Whether two characters that stand twice in a row are a slip: 同乡同乡, 还有还有, 则要则要. */
function isSlipTwice(text: string, at: number, unit: string): boolean {
  // Three times and more is meant, or no text.
  if (text.slice(Math.max(0, at - 2), at) === unit || denied.test(unit)) return false;
  // 想着想着
  if (unit[1] === '着') return false;
  if (words.has(unit) || helped.test(unit)) return true;
  const before = text[at - 1];
  // 能不能不能
  if (unit[0] === '不' && before === unit[1]) return false;
  if (meantTwice.has(unit) || vividTwice.has(unit) || wanted.test(unit) || /[一再又]/.test(before ?? '')) return false;
  if (isFragment(unit, before)) return true;
  const [a, b, next] = [unit.charCodeAt(0), unit.charCodeAt(1), text.charCodeAt(at + 4)];
  const known = lexicon();
  if (a === b || known.two(a, b) < common) return false;
  // 重庆大学|大学生, 面对面|对话
  return !(isHan(next) && (known.three(a, b, next) > 0 || (known.three(a, b, a) > 0 && known.two(b, next) > 0)));
}

/** A stretch that stands twice in a row at a place, if it should not: its length and what is left of it. */
function doubledAt(text: string, at: number): { length: number; hint: string } | undefined {
  const code = text.charCodeAt(at);
  if (!isHan(code)) return undefined;
  if (text.charCodeAt(at + 1) === code) {
    const pair = single[text[at]!];
    if (!pair) return isTypedTwice(text, at) ? { length: 2, hint: text[at]! } : undefined;
    if (text.charCodeAt(at + 2) === code || text.charCodeAt(at - 1) === code) return undefined;
    const [before, after] = [text[at - 1] ?? '\n', text[at + 2] ?? '\n'];
    // 但但是 at a clause's beginning
    if (!isHan(before.charCodeAt(0)) && isClosedWord(text.slice(at + 1, at + 3))) return { length: 2, hint: text[at]! };
    return pair[0].includes(before) || pair[1].includes(after) ? undefined : { length: 2, hint: text[at]! };
  }
  for (let length = 2; length <= longest; length++) {
    if (text.charCodeAt(at + length) !== code) continue;
    const unit = text.slice(at, at + length);
    if (!text.startsWith(unit, at + length) || text.startsWith(unit, at + 2 * length)) continue;
    if (
      length === 2
        ? !isSlipTwice(text, at, unit)
        : new Set(unit).size < 3 || (wanted.test(unit) && !unit.startsWith('好'))
    )
      continue;
    // 盒子套盒子套盒子, 用的文件的文件名
    if (
      text.startsWith(unit.slice(0, length - 1), at + 2 * length) ||
      (length > 2 && text[at - 1] === unit[length - 1]) ||
      (length > 2 && (unit.startsWith('的') || unit.endsWith('的')))
    )
      continue;
    for (const character of unit) if (!isHan(character.charCodeAt(0))) return undefined;
    return { length: 2 * length, hint: unit };
  }
  return undefined;
}

export const wordNotDoubled: TextRule = {
  id: 'word-not-doubled',
  find({ text, quoted }) {
    if (quoted) return [];
    const found: TextFinding[] = [];
    const told = new Set<number>();
    const say = (start: number, end: number, hint: string) => {
      if (told.has(start) || told.has(end - 1)) return;
      for (let i = start; i < end; i++) told.add(i);
      found.push({ start, end, hint });
    };
    let twice = false;
    for (let i = 0; i + 1 < text.length; i++) {
      twice ||= text.charCodeAt(i) === text.charCodeAt(i + 1);
      const doubled = doubledAt(text, i);
      if (!doubled) continue;
      say(i, i + doubled.length, doubled.hint);
      i += doubled.length - 1;
    }
    if (twice) for (const { start, end, right } of typedTwice(text)) say(start, end, right);
    if (twice || /越|更有加|元[美欧日港]元|都.都/.test(text)) {
      for (const { index, 0: slip } of matchesIn(text, swollen)) {
        say(
          index,
          index + slip.length,
          slip.includes('越')
            ? '越来越'
            : slip === '更有加'
              ? '更加'
              : slip[0] === '元' || slip[0] === '都'
                ? slip.slice(1)
                : slip === '仅仅只'
                  ? '仅仅'
                  : slip.length === 3 && slip[0] === slip[1] && slip[1] === slip[2]
                    ? slip[0]!
                    : slip.slice(0, -1),
        );
      }
    }
    if (text.includes('\n')) {
      for (const { index, 0: pair, 1: word } of matchesIn(text, /(\p{Script=Han}{2,6})\n\1/gu))
        say(index, index + pair.length, word!);
    }
    if (found.length === 0) return found;
    const spoken = spokenIn(text);
    return found
      .sort((a, b) => a.start - b.start)
      .filter(({ start, end }) => !spoken(start) || !(isStammer(text, start, end) || isAnswer(text, start, end)));
  },
  examples: {
    wrong: [
      { text: '河上的的桥越来来越旧。', found: '的的', count: 2 },
      { text: '我们我们在在桥头等。', count: 2 },
      { text: '桥头更有加热闹。', found: '更有加' },
      { text: '大家认为认为桥太窄，她她也这样说，鱼却又多出来来的。', count: 3 },
      { text: '他在河边转了了一圈。', found: '了了' },
      { text: '规矩则则由镇长定。', found: '则则' },
      { text: '集市的规矩由镇长定镇长定下来。', found: '镇长定镇长定' },
      { text: '桥不必必再修，旧码头改造造得很好。', found: '必必', count: 2 },
      { text: '运货96万万吨，修了了了桥。', count: 2 },
      { text: '他由同乡同乡引荐，还有还有一张字条，镇长亲自亲自来抓。', count: 3 },
      { text: '图书书馆里很静，图图书馆在桥头。', count: 2 },
      { text: '如如果涨水，则要则要停市，集市已有十一年年。', count: 3 },
      { text: '摊主仅仅只占一成，但但是不肯走，这是第一一次。', count: 3 },
      { text: '全镇收米96万万斤，他参加了了了典礼。', count: 2 },
      { text: '先生讲讲解规矩，再提提高摊租。', count: 2 },
      { text: '船走到到对岸，鱼不不少，话说得明明白白白。', count: 3 },
      { text: '摊租越来贵，每月28元美元，利息越越滚大。', count: 3 },
      { text: '桥一断，渡口就会就会堵住，船也能也能靠岸，河湾将要将要修桥。', count: 3 },
      { text: '这里以及以及对岸都能够能够停船。', count: 2 },
      { text: '仓里只剩下下9个人，船队只只好又回来，因此此没有人敢过河。', count: 3 },
      { text: '他笑笑着说，老周走走进屋里，孩子们跑跑过来。', count: 3 },
      { text: '天渐渐暗了下下来，他把钱交给给了老周，水涨得得很快。', count: 3 },
      { text: '话就就说不清楚，他再再也不提，船只能向向前走，账要要算清楚。', count: 4 },
      { text: '他曾曾在镇上住过，船却却没有来，水位仍仍在上涨，老周先先走了，桥太太窄了。', count: 5 },
      { text: '大家不敢往往下看，话虽虽不多，镇长没没来，雨刚刚刚停。', count: 4 },
      { text: '他还有有一个弟弟，成为为第一任镇长，并并不容易。', count: 3 },
    ],
    right: [
      '乾元元年修了桥，外公眨眨眼睛，想着想着就笑了。',
      '他的目的的确在桥上，的的确确。',
      '但是是他先到，现在在桥头。',
      '大家研究研究，一个一个来，看看再说。',
      '“我我……我们我们走吧。”',
      '哈哈哈哈，一步一步一步一步走。',
      '这可以以桥为例。',
      '得到到场的人同意，他从不不辞而别，越来越贵，越南人穿越来此。',
      '盒子套盒子套盒子，用鱼篓的鱼篓盖，当前摊位的摊位的主人。',
      '为了了解原则则例，其他他也不甚了了，来来往往的人多起来，来来去去。',
      '相对对象而言，校验和和字节数相等。',
      '大家商量商量，去河湾大学大学生村看看，活动活动腿脚。',
      '讲讲故事，看看书，照照镜子，帮帮忙，天天如此，年年这样。',
      '第二天天没亮他就出了门，第三天天黑才回来。',
      '北京京剧院在中国国家图书馆旁，究竟如何研究究竟要看天气。',
      '绿油油的田，空荡荡的桥，高高低低的船，一条条鱼，一天天热起来。',
      '他会不会不来，能不能不去，谁也说不准，他也不是不是好人。',
      '大家面对面对话，世上没有没有缺点的人，雪白雪白的墙，笔直笔直的路。',
      '“可以可以，应该应该！”船工连声答应。',
      '船只只能停在对岸，鱼只只好看，因此此人不可信，还有有些人没有来，只有有了钱才能修桥。',
      '放好好东西，楼下下棋，下下周再来，遇上上了年纪的人让路，把信交给给他治病的医生。',
      '去学学会计，看看到底怎么样，说说起因，走走停停，听听音乐，他笑笑，走了；合并并不容易。',
      '成为为人民服务的窗口，应当当面说清，开出出租车，记得得分，想起起初的事，每每人都散了。',
      '渡口往往下雨，人往往上当，他一再再三地说，方向向前，主要要看水。',
      '老周的太太太好了，成就就是这些，开会会说，水能能用，被子被被单盖着。',
      '集市建设税税率不高，摆渡费费率也低，渡口线线路不长。',
      '省省会，科科长，用用户的名字，就就业问题说，人们人人都来。',
    ],
  },
};
