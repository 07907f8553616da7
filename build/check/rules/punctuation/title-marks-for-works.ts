// 书名号 are for works: books, articles, films, documents (GB/T 15834—2011, 4.15 and appendix A.13). Projects, courses,
// prizes, meetings, activities and brands take quotation marks.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const notWork =
  '(?:科研|研究|建设|资助|培训|攻关|重大)?(?:项目|课题)|[两二三四五六七八九十几]门(?:课|课程)|奖学金|称号|奖(?![学励状])|(?:选修|必修|公开|网络)课|课程(?!标准)|培训班|进修班|论坛|公众号|微信群|公司|俱乐部|活动(?!手册|方案|指南)|评[选比]活动|(?:专题|专项|短期|暑期)?(?:培训班|训练班|讲习班)|(?:作文|摄影|书法|演讲|知识|歌咏|征文|朗诵)?(?:大奖|比|竞|联|邀请|锦标)赛|(?:资格|等级|荣誉|结业|执业)(?:证书?|证明|考试)|职称|学位(?!论文)|文凭|基金会?|工程(?!师|学|造|预算|管理)|行动(?!计划|方案|纲领|指南)|计划(?=项目|实施|启动)|(?:大奖|比|联|邀请|锦标)赛|研讨会|展览会|博览会|座谈会|软件(?!工程)|小程序|客户端|品牌|牌(?=[\\u4e00-\\u9fff])';
const after = new RegExp(`《([^《》\\n]{2,30})》(?=(${notWork}))`, 'g');
/** 一个叫《…》的活动, 名叫《…》清单: what is named is no work. */
const named = new RegExp(
  `(?<=(?:叫做?|叫作|名为|名叫|称为|取名|命名为|题为)(?:了|过)?)《([^《》\\n]{2,30})》(?=的?(${notWork}|清单|小组|行动|计划|比赛|聚会|讲座|沙龙|仪式|游戏|运动|服务|产品|项目|[饭茶]馆|店|船|桥|班级?|会议?(?![议员见])|社团))`,
  'g',
);
/** 《道路运输许可证》, 《河湾杯大赛》: papers that permit, prizes, meetings. */
const noWork =
  /《([^《》\n]{2,28}(?:许可证|营业执照|驾驶证|资格证|合格证|毕业证|准生证|健康证|产权证|登记证|奖状|奖学金|锦标赛|邀请赛|大奖赛|研讨会|博览会|交易会|夏令营|训练营|培训班|有限公司|俱乐部))》(?!一[书文])/g;
/** 在《河湾小学》教书, 加入《集市协会》: bodies have names, not titles. */
const body =
  /《([^《》\n的我在与和]{2,20}(?:出版社|小学|中学|协会|学会|研究会|联合会|联盟|合作社|银行))》(?!一[书文片]|[这那][部本篇首]|[中里](?:写|说|讲)|杂志|的?作者)/g;
const place =
  /(?<=[在到从进入考由])《([^《》\n的我与和]{2,20}(?:大学|学院|医院|车站|机场|饭店|酒店|工厂|农场))》(?!一[书文片]|[这那][部本篇首]|[上中里](?:写|说|讲|看|读|发)|发表)/g;
/** 第二届《河湾读书节》, 《五一劳动奖章》, 《河湾杯》比赛 */
const event =
  /(?<=第[一二三四五六七八九十百\d]{1,4}届)《([^《》\n]{2,28}(?:大会|会议|论坛|节|赛|展|杯|博览会|年会))》|《([^《》\n]{2,20}(?:读书节|艺术节|文化节|电影节|音乐节|运动会|座谈会|交流会|招聘会|洽谈会|奖章|勋章|奖杯|流动红旗))》(?!一[书文片]|[这那][部本篇首])|《([^《》\n]{2,8}杯)》(?=[\u4e00-\u9fff]{0,6}(?:赛|大奖|征文|活动))/g;
/** 《全国科学大会》召开: what opens and closes. */
const meeting =
  /《([^《》\n]{3,24}(?:大会|代表会|全会|会议|论坛|博览会|运动会))》(?=的?(?:召开|开幕|闭幕|举行|结束|期间|前夕))/g;
/** 《世界水日》: a day, a week or a year of something. */
const day = /《((?:世界|国际|全国|中国|全民)[^《》\n的]{1,8}[日周节年])》(?!一[书文片]|[这那][部本篇首]|公报|宣言)/g;
/** 《…概论》课程: a course has its subject's name; 《诗经》课程 reads a book. */
const course =
  /《([^《》\n]{2,24}(?:学|概论|导论|原理|基础|通论|[^史]史|设计|教育|技术|英语|语文|数学))》(?=(?:选修|必修|专业|公共|网络|公开)?(?:课程(?!标准)|课[，。、上每是])|[两二三四五六七八九十几]门课)/g;

/** 《诗经》课程 reads the book. */
const classic =
  /(?:经|语|孟子|荀子|老子|庄子|左传|史记|通鉴|红楼梦|演义|水浒传|西游记|弟子规|千字文|内经|伤寒论|资本论|民法典|宪法)$/;

/** 办一个《河湾课堂》，: what is held or founded is no work. */
const held =
  /(?<=(?:[开举兴创合主]?办|组织|发起|成立|组建|开设|设立|创立|推出|启动|加入|报名参加)(?:起来?|了|过|的)?(?:[一两三几]?个|[一两三几]期|一届|一支|一家)(?:叫|名叫|名为)?)《([^《》\n的]{2,16}(?<![报刊志栏曲歌戏剧])(?<!专栏|节目|网站))》(?=[，。；、！]|$)|(?<=(?:报名|参加|报读|加入|举办|开办|开设|开展|推出|启动|提供)(?:了|过)?)《([^《》\n的我你]{2,14}(?:服务|业务|讲座|热线|[\u4e00-\u9fff]班|训练营|[\u4e00-\u9fff]队|[\u4e00-\u9fff]社|小组|画展|影展|花展|灯会|庙会|晚会))》(?=[，。；、！]|$)/g;
/** 《河湾大讲堂》每周一讲, 《河湾沙龙》: gatherings and bodies by their last word. */
const gathering =
  /《([^《》\n的我你与在]{2,16}(?:课堂|讲堂|沙龙|读书会|兴趣小组|[冬夏]令营|志愿者?服务?队|突击队|合唱团|宣传队|互助组|工作室|托管班|夜校|识字班|训练班|实验班|辅导班|读书角|英语角|开放日|接待日|擂台赛|邀请赛|嘉年华|联欢会|分享会|茶话会|交流会|故事会|招聘会|推介会|书画展|摄影展|灯会|庙会))》(?!一[书文片]|[这那][部本篇首]|栏目|节目|专栏|杂志|[上中里](?:写|说|讲|刊|发|登|读)|的?(?:作者|编辑|主编|导演))(?<!(?:写|读|看|发表|刊登|撰|出版|订)[了过着]?《[^《》]{2,24}》)(?=[，。；、是每于在由的已开办上里共一第逢停设]|活动|项目|[两三四五六七八九十\d])/g;

/** The item is a document after all: its name says so. */
const document =
  /(?:办法|条例|规定|规划|纲要|方案|意见|通知|报告|法|指南|目录|规范|标准|协议|合同|书|[词诗]典|全集|史|志|(?<![助奖劝开入上放])学|论|报)$/;

/** 《河湾奖》是…: a prize by its name. */
const prize = /《([^《》的了\n]{2,8}奖)》(?=[是设授由每于已颁]|评[选委奖]|颁奖|得主|获得者|[一二三]等奖|的[获得评颁])/g;

/** Whose last word may yet show a document. */
const judged: ReadonlySet<RegExp> = new Set([after, named, noWork, prize]);

export const titleMarksForWorks: TextRule = {
  id: 'title-marks-for-works',
  find({ text }) {
    if (!text.includes('》')) return [];
    const findings = new Map<number, TextFinding>();
    for (const pattern of [after, named, noWork, prize, meeting, body, place, event, day, course, held, gathering]) {
      for (const { index, 0: run, 1: first, 2: second, 3: third } of matchesIn(text, pattern)) {
        const name = first ?? second ?? third;
        const kind = pattern === after || pattern === named ? second : undefined;
        if ((judged.has(pattern) && document.test(name!)) || findings.has(index)) continue;
        if (/课/.test(kind ?? '') && classic.test(name!)) continue;
        const whole = pattern === held || pattern === gathering;
        const values = { kind: kind ?? (whole ? name! : name!.slice(-3)) };
        findings.set(index, { start: index, end: index + run.length, values, hint: `“${name}”` });
      }
    }
    return [...findings.values()];
  },
  examples: {
    wrong: [
      { text: '每年3月22日《世界水日》，河湾的孩子都到渡口来。', found: '《世界水日》', count: 1 },
      { text: '《全县渡船大会》召开以后，渡口开办了《夜渡服务》，人人都能过河。', count: 2 },
      { text: '渡口装了一套《智慧渡船》软件。', count: 1 },
      { text: '渡口办起了《春苗计划》项目。', found: '《春苗计划》' },
      { text: '《河湾奖》是镇上最高的奖，每年评一次。', found: '《河湾奖》' },
      { text: '他在《河湾小学》教书，考进《河湾大学》，加入《集市协会》，得了《五一劳动奖章》。', count: 4 },
      { text: '第二届《河湾读书节》开了，《渡口学概论》课程每周两节，《河湾杯》作文比赛有三百人。', count: 3 },
      { text: '林一提议办一个《渡口课堂》，逢五开讲。她又组织了一个《夜航》，约人坐船。', count: 2 },
      { text: '她报名参加了《补网训练班》，又加入《河湾舞龙队》。渡口推出《河湾助学》行动。', count: 3 },
      { text: '《河湾夜校》每周开两晚，《渡口读书会》由林一主持。', count: 2 },
      { text: '渡口办过一次叫《清水渡河》的活动，领了《摆渡许可证》。', count: 2 },
    ],
    right: [
      '渡口办起了“春苗计划”项目。',
      '她办了一份《渡口报》，写了《我们的课堂》，又读《渡口故事会》，演了一场《借船》。',
      '他在读《河湾志》，讲的是《清水渡河》的活动。',
      '《集市管理办法》项目表附后。',
      '他在《河湾大学》一书里写到渡口，教《诗经》课程，第二届《河湾志》研讨会开了。',
    ],
  },
};
