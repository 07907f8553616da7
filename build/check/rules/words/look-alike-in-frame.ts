// Characters that scanners and hurried eyes take for one another (曰/日, 干/千, 末/未, 入/人, 予/子), in frames where only the other
// one can stand: 今曰, 三干米, 末定义, 两个入, 嗓予. Where either might be right, nothing is said.
import type { TextFinding, TextRule } from '../../rule.ts';
import { presenceOf } from './present.ts';
import { speaksOfSpelling } from './spoken-of.ts';

interface Frame {
  wrong: string;
  right: string;
  pattern: RegExp;
}

const frame = (wrong: string, right: string, pattern: RegExp): Frame => ({ wrong, right, pattern });

const frames: readonly Frame[] = [
  frame('曰', '日', /曰(?<=(?:[今昨明次翌当每整终星期假节生周末连近往昔某百多旬旧异择改])曰)(?![：“，])/g),
  frame(
    '曰',
    '日',
    /曰(?=子(?![曰：])|出(?!于)|落|[光夜益渐均军][\u4e00-\u9fff]|[积新]月)(?<![子公王帝臣人氏谣谚经书传易诗名号一二三四五六七八九十]曰)/g,
  ),
  frame('曰', '日', /曰(?=[期本记常报历程用](?![：“]))(?<![子公王帝臣人氏谣谚经书传易诗][曰])/g),
  frame('日', '曰', /日(?<=[子公王帝][日])(?=：“)/g),
  frame(
    '干',
    '千',
    /干(?<=(?:[几数两三四五六七八九十百成上]|\d ?)干)(?=[个里米克瓦卡赫帕伏多余年万百元人斤吨字册亩名只条座块张件](?!部|警|事|将|线|流|渠))/g,
  ),
  frame(
    '干',
    '千',
    /干(?=里(?:之外|之行|之遥|之堤|迢迢|冰封|马[，。]|眼[，。]|送)|家万户|家万|万(?:不要|别|不能)|辛万苦|方百计|变万化|山万水|丝万缕|军万马|篇一律|载难逢|言万语|钧一发)/g,
  ),
  frame('干', '千', /干(?<=[以行隔距达逾越]干)(?=里(?:[，。；！？」”]|$))/g),
  frame(
    '千',
    '干',
    /千(?=(?:净净|干净|涉|扰(?!乱世)|预|燥|旱|脆|杯|涸|枯|劲|警))(?<![两三四五六七八九几数百一上成]千)/g,
  ),
  frame(
    '末',
    '未',
    /末(?<![周年月期世季岁始本之秋春夏冬清明元宋唐汉晋纪代朝文篇段句章节词行卷书页尾粉煤]末)(?=定义|知数|知的|知[，。、]|曾|完成的|成年|解决的|必(?!要)|能(?=如愿|成功|及时|实现|完成|得到)|被(?=发现|使用|注意|发觉|采纳)|见过|到期|处理的|婚)/g,
  ),
  frame('未', '末', /未(?<=(?:世纪|周|期|年代)未)(?=[，。、；：）]|考试|复习|的(?:时候|一天|夜晚))/g),
  frame(
    '入',
    '人',
    /入(?<=(?:[一两三四五六七八九十几多百千每各\d] ?[个名位]|[众别客商病穷富老男女工本某]|主持|候选|负责|管理)入)(?=[，。、；！？]|都|也(?!就)|们)/g,
  ),
  frame('入', '人', /入(?=们(?!体))|入(?<=(?:^|[，。；：！？“])入)(?=[死老病穷]了)/g),
  // 要有保入，每入每次: after what no word with 入 begins with, before a mark.
  frame(
    '入',
    '人',
    /入(?<=(?:保|证|媒|猎|盲|巨|犯|敌|军|亲|夫|古|旁|家|行|路|外|成|中年|青年|老年|诗|名|伟|情|爱|恋|新|熟|生|好|坏|狂|牧|匠|文|艺|主|仆|佣|债权|债务|当事|证明|继承|负责|监护|经办|投资|申请|委托|代理|领导|创始|发言|撰稿|国|洋|个|两|几|众)入)(?=[，。、；！？”）]|$)(?![，。]?而)/g,
  ),
  frame('入', '人', /入(?<=每入)(?=[每只都限一二两三四五六七八九十各][\u4e00-\u9fff\d]|\d|，)/g),
  frame(
    '入',
    '人',
    /入(?<=(?:个|[男女老众诗猎盲巨]|工|客|商|敌|旁|夫|媒|证|主持|负责)入)(?=(?:的|都|是|说|也|们|还|又|在|把|就)[\u4e00-\u9fff])(?<!老入[的是在])/g,
  ),
  frame('人', '入', /人(?<=(?:[进加深收投]|输)人)(?=了(?:一个|新的|这|那)|到(?:这|那|一个|新))/g),
  frame(
    '予',
    '子',
    /予(?<=[孩嗓房桌椅妻鼻肚脑影例帽鞋裤裙袜绳瓶盘筷勺箱柜院屋村嫂婶曲句车金银稿帖梯轿猴兔狮燕鸽钉锤刷毯被褥帘]予)(?![以我人你他她])/g,
  ),
  frame(
    '子',
    '予',
    /子(?<=(?:给|授|赋|赐|寄|准|免|不)子)(?=以|了?(?:[他她你我它]们?|高度|很大|充分|支持|肯定|表彰|处罚|批准|重视|承认))/g,
  ),
  // ×射线, ×光片: no product, for nothing is multiplied.
  frame(
    '×',
    'X',
    /(?<![\d)）A-Za-zα-ω%℃米×] ?)×(?= ?(?:射线|光(?:[机片管下]|检查|透视|照射|衍射|摄影|胶片)|染色体|连锁))/g,
  ),
  // 辛末年, 已卯年: the stems and branches of years.
  frame('末', '未', /末(?<=[乙丁己辛癸]末)(?=[年岁])/g),
  // ±5%, 己烷, 生于1949年.
  frame('士', '±', /士(?<=(?:[\d℃%％]|\d ?[kcm]?[mg]|误差|偏差|公差|不超过|精度)[在为是约]?士)(?= ?\d)/g),
  frame('已', '己', /已(?=烷|烯|炔|醛|内酰胺|二[酸胺醇]|酸乙|糖激酶)/g),
  frame('干', '于', /干(?<=[他她生卒死建始成立版表办业诞位]干)(?=(?:1[5-9]|20)\d\d年)/g),
  frame('已', '己', /已(?=[卯巳未酉亥丑][年岁])/g),
];

const any = /[士已×曰日干千末未入人予子]/;

const framesIn = presenceOf(frames, ({ wrong }) => wrong);

export const lookAlikeInFrame: TextRule = {
  id: 'look-alike-in-frame',
  find({ text, quoted }) {
    if (quoted || !any.test(text)) return [];
    const found = new Map<number, TextFinding>();
    for (const { right, pattern } of framesIn(text)) {
      for (const { index } of text.matchAll(pattern)) {
        const hint = `${text.slice(Math.max(0, index - 2), index)}${right}${text.slice(index + 1, index + 3)}`;
        found.set(index, {
          start: index,
          end: index + 1,
          values: { right },
          hint: hint.replace(/[，。；：！？]/g, ''),
        });
      }
    }
    return found.size > 0 && speaksOfSpelling(text) ? [] : [...found.values()].sort((a, b) => a.start - b.start);
  },
  examples: {
    wrong: [
      { text: '集市今曰开张，离镇上三干米。', found: '曰', count: 2 },
      { text: '借船要有保入，每入每次两文，某曰某人记下。', found: '入', count: 3 },
      { text: '表里有一栏末定义，是两个入，不是三个。', found: '末', count: 2 },
      { text: '摊主的嗓予哑了，入们都笑他。', found: '予', count: 2 },
      { text: '他跑了一天，衣服已经千透，还要千预别人。', found: '千', count: 1 },
      { text: '水温25℃士2℃，误差不超过士5%；老周生干1949年，船漆里有已烷。', count: 4 },
      { text: '辛末年修桥，已卯年修渡口。', found: '末', count: 2 },
      { text: '渡口的闸门用×射线拍片查过。', found: '×', count: 1 },
      { text: '上个世纪未，桥给子他很大的便利。', count: 2 },
    ],
    right: [
      '子曰：“学而时习之。”集市在5月1日开张，离镇上三千米。',
      '这一栏未定义，是两个人；一干人等，若干米，树干里有虫，大干部。',
      '周末见，年末完成，本末未分，文末定义了几个词。',
      '门板用X射线拍片查过，照片为30×40厘米；亮度＝2×光源。',
      '有战士25人、院士3位，他已酸了腿；渡工苦干1949个钟头。',
      '他加入了集市，把收入都给了妻子；给予他，授予以奖。',
      '每入冬夜，两人相对；由国入市，众人都说，此人名曰子安，一曰出，二曰入。',
      '千净说的是千干净净的一种写法，误写作“千净”。',
    ],
  },
};
