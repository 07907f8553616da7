// Words that are mistaken for one another, where what stands near tells which is meant: 截止2015年, 带眼镜, 象…一样. From a list of
// patterns; what is not in it is not judged.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';
import { boundInNoWord } from './bound-in-word.ts';
import { confusables } from './data/confusables.ts';
import { idiomCharactersRight } from './idiom-characters-right.ts';
import { mistakenByNeighbours } from './neighbours.ts';
import { presenceOf } from './present.ts';
import { speaksOfSpelling } from './spoken-of.ts';
import { wordCharactersRight } from './word-characters-right.ts';

const confusablesIn = presenceOf(confusables, ({ needs }) => needs);

export const wordFitsContext: TextRule = {
  id: 'word-fits-context',
  find(passage) {
    const { text } = passage;
    const found: TextFinding[] = [];
    const told = new Set<number>();
    for (const { pattern, right } of confusablesIn(text)) {
      for (const match of matchesIn(text, pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        if (told.has(start) || told.has(end - 1)) continue;
        for (let i = start; i < end; i++) told.add(i);
        // Nothing of its surroundings is said, so that what a writer always mistakes folds into one finding.
        found.push({ start, end, values: { right, around: '' }, hint: right });
      }
    }
    const beside = mistakenByNeighbours(text);
    // 无精打彩 is told as what it is.
    const listed =
      beside.length > 0 ? [wordCharactersRight, idiomCharactersRight].flatMap((rule) => rule.find(passage)) : [];
    for (const one of beside) {
      if (told.has(one.start) || told.has(one.end - 1)) continue;
      if (listed.some(({ start, end }) => start < one.end && one.start < end)) continue;
      for (let i = one.start; i < one.end; i++) told.add(i);
      found.push(one);
    }
    const stranded = boundInNoWord(text).filter(
      ({ start, end }) => !found.some((one) => start < one.end && one.start < end),
    );
    if (stranded.length > 0) {
      const asWords = [wordCharactersRight, idiomCharactersRight].flatMap((rule) => rule.find(passage));
      for (const { start, end, right } of stranded)
        if (!asWords.some((one) => start < one.end && one.start < end))
          found.push({ start, end, values: { right, around: '' }, hint: right });
    }
    return found.length > 0 && speaksOfSpelling(text) ? [] : found;
  },
  examples: {
    wrong: [
      { text: '集市的分部密切跟着河走，毛病处在桥上，镇里为了实线通航改编了原来的计划。', count: 4 },
      { text: '渡口重新走上正规，集市最富盛名的竹器运上一页小舟，到如今以有20多年。', count: 4 },
      { text: '竹苗怕鼠类肯咬，摊租扣出成本就不多了，镇长辉手告别。', count: 3 },
      { text: '老帖残破，装裱时又输于防范。', count: 1 },
      { text: '截止2015年，集市已有百家。', found: '截止' },
      { text: '镇上贴出招聘启示，他带着眼镜去看。', count: 2 },
      { text: '水面象镜子一样平。', found: '象' },
      { text: '报告附图118副，墙上挂着两副地图，三万人度过芦江。', count: 3 },
      { text: '船的走法即快又稳。', found: '即' },
      { text: '问他疼起来象什么，他说，象掰断了一根船桨，窗户糊是的油纸。', count: 3 },
      { text: '告示帖在墙上，老人柱着拐杖来看，楞住了。', count: 3 },
      { text: '他报着孩子，连夜敢到镇上，在桥头摔了一交。', count: 3 },
      { text: '他摘下眼睛擦汗，把七快木板钉好，反到轻松了，说这船也直几百元。', count: 4 },
      { text: '锅里翻抄几下，屋顶露了雨，从此在也没人来过，连续二个晚上都是这样。', count: 4 },
      { text: '他的衣服温透了，进庙嗑了三个头，迁着孩子的手出来，四处幕书。', count: 4 },
      { text: '他滕出两间屋，把缆绳栓在树上；雨停了，天气放睛。', count: 2 },
      { text: '巷口买豆腐的老汉行动不变，他替人开据票据，会议纪录上付上说明。', count: 5 },
      { text: '他读了病例夹和解刨图，算账时要细心，在庙里烧一柱香，良田三公倾。', count: 4 },
      { text: '这里有一个列子，别无列外；他脑火地把包狱摔在地上。', count: 3 },
      { text: '账单定成一册，存放再柜子里，出门时画返了路线。', count: 3 },
      { text: '他手里撰着罗盘，把帐算明白，钱都滩进每条船，在旁边打个吨，历时无话。', count: 4 },
      { text: '铁钩要渡锌，旧罗盘放在阵列室里，在坐的人都看了，历史一年零四个月。', count: 4 },
      { text: '桥头看不毛病，他站起不来，一句也答上不来，时间来得不及，钱报给主部门。', count: 5 },
      { text: '这样只能反应当时的情况，300多的施工队上了桥，他舍不买鞋，谁也看出不来。', count: 4 },
      { text: '钢纤打进桥桩，蓄泻都要管，做法与外面并轧，墙皮驳落。', count: 4 },
      { text: '第一批密柑挂果，老周在河边发崛石碑，镇长编绎了一本书。', count: 3 },
      { text: '他带着一顶草帽，报着希望去渡口人事处报道，即不能拖，也不能急，把旧帐本撂在一撂书上。', count: 6 },
      { text: '路在桥头拆向西，他从口袋里逃出钥匙，经过一翻努力，家家都按上了电灯，双手插在裤带里。', count: 5 },
      {
        text: '公民有选举的权力，报道反应了船工的呼声，山洪爆发，水土流逝，船在河上行使，国际形式发生了变化，他的学力是本科。',
        count: 7,
      },
      {
        text: '他却有拉了一次，心理有个准备，划了一跟火柴，请你在说一遍，不知道该往那里走，因该从新把船捆好。',
        count: 7,
      },
      {
        text: '生了病得人愿意来，人们意愿说真话，夜里静的我听见自己喘气，屋里传来一真笑声，好向没有人，雨下的很大。',
        count: 6,
      },
    ],
    right: [
      '国家机关行使权力，药物反应强烈，火山爆发，时光流逝，多种形式的活动，随机对照试验，病人反映药太苦，她度过了冬天。',
      '却有三条船拉了一次网，心理有障碍的人，一跟他说他就请你在说明书上写，往那里走，因该船而起，从新桥走，一向没有。',
      '他随身带着三顶帽子，报着站名，记者到学校报道新闻，即使不能去，也不能急；蚊帐挂好，屋子拆了向西搬。',
      '他逃出口袋一样的山谷，船翻了一翻，按上手印，系着裤带，太阳生起病来，公理在心里，船拦往来的客。',
      '船上放下温盐深仪，隔两小时提一次；邻床的老周还没有醒。',
      '公司各分部都来了人，虚线和实线各画一条，图纸尚在讨论，问题处在讨论的阶段。',
      '截至2015年，集市已有百家。',
      '报名截止到月底。',
      '他忘带眼镜了。',
      '请帖在桌上，石柱着了火，报着站名，他不敢到镇上来，两镇有一段旧交。',
      '成交的价格已定，存放再久也不坏；往返了三次，电站位置偏远。',
      '水面像镜子一样平，大象一样的石头立在岸边。',
      '他睁开眼睛，走得快，看到一块石头，船在岸边，笔直几百米，晨露了无踪影，二月里，一副手套。',
      '船的走法既快又稳，他立即又走了。',
      '镇上的正规码头最富有，一页账单写着以20年为期；猫肯咬绳子，从账上扣出一笔钱。',
      '桥底沉船多，河底有石头，每个时段都有人，片断的话，左侧控着船，潮水涨到最大扫过堤岸。',
      '敌人迁到河对岸，迁手续办了三天；搬迁手续，变迁手册，公墓书法，帷幕书签，孤儿寡母。',
      '他买豆腐、买菜，做买卖；水温透明度，提供堤坝图纸，动作不变，世界纪录，会议纪要。',
      '一炷香的工夫，一柱擎天；三公顷果园，倾向明显；病例报告里有三例，例外很少，系列子项。',
      '受国家保护，却认为不妥，某年某月，微秒，大臣令天下人来，篇幅不长，世故人情，传颂一时。',
      '现在也不晚，他在也好，不在也好。',
      '他看不看账、说不说话、找不找人都行，帐篷里有帐子，撰文的人在沙滩上，化学反应可以看见。',
      '高中历史三年级讲，历史一年一年过去，看得见、对得起，大公的儿子来了，三百多的船，物业主部门前。',
      '钢纤维桥面，腹泻的人，阵列式桩，摆渡的船，打了八吨重的桩，驳岸修好了，轧钢厂在对岸，打算盘。',
      '王宵、李慨、老畴都来了，马尔·驳纤站在桥头，驳船靠岸，纤夫上了坡，柑橘装了一船。',
    ],
  },
};
