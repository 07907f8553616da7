// 书名号 are for works: books, articles, films, documents (GB/T 15834—2011, 4.15 and appendix A.13). Projects, courses,
// prizes, meetings, activities and brands take quotation marks.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';

const notWork =
  '(?:科研|研究|建设|资助|培训|攻关|重大)?(?:项目|课题)|[两二三四五六七八九十几]门(?:课|课程)|奖学金|称号|奖(?![学励状])|(?:选修|必修|公开|网络)课|课程(?!标准)|培训班|进修班|论坛|公众号|微信群|公司|俱乐部|活动(?!手册|方案|指南)|基金会?|工程(?!师|学|造|预算|管理)|行动(?!计划|方案|纲领|指南)|计划(?=项目|实施|启动)|(?:大奖|比|联|邀请|锦标)赛|研讨会|展览会|博览会|座谈会|品牌|牌(?=[\\u4e00-\\u9fff])';
const after = new RegExp(`《([^《》\\n]{2,30})》(?=(${notWork}))`, 'g');
/** 一个叫《…》的活动, 名叫《…》清单: what is named is no work. */
const named = new RegExp(
  `(?<=(?:叫做?|叫作|名为|名叫|称为|取名|命名为|题为)(?:了|过)?)《([^《》\\n]{2,30})》(?=的?(${notWork}|清单|小组|行动|计划|比赛|聚会|讲座|沙龙|仪式|游戏|运动|服务|产品|项目|[饭茶]馆|店|船|桥|班级?|会议?(?![议员见])|社团))`,
  'g',
);
/** 《道路运输许可证》, 《河湾杯大赛》: papers that permit, prizes, meetings. */
const noWork =
  /《([^《》\n]{2,28}(?:许可证|营业执照|驾驶证|资格证|合格证|毕业证|准生证|健康证|产权证|登记证|奖状|奖学金|锦标赛|邀请赛|大奖赛|研讨会|博览会|交易会|夏令营|训练营|培训班|有限公司|俱乐部))》(?!一[书文])/g;
/** The item is a document after all: its name says so. */
const document =
  /(?:办法|条例|规定|规划|纲要|方案|意见|通知|报告|法|指南|目录|规范|标准|协议|合同|书|[词诗]典|全集|史|志|学|论|报)$/;

/** 《河湾奖》是…: a prize by its name. */
const prize = /《([^《》的了\n]{2,8}奖)》(?=[是设授由每于已颁]|评[选委奖]|颁奖|得主|获得者|[一二三]等奖|的[获得评颁])/g;

export const titleMarksForWorks: TextRule = {
  id: 'title-marks-for-works',
  find({ text }) {
    if (!text.includes('》')) return [];
    const findings = new Map<number, TextFinding>();
    for (const pattern of [after, named, noWork, prize]) {
      for (const { index, 0: run, 1: name, 2: kind } of matchesIn(text, pattern)) {
        if (document.test(name!) || findings.has(index)) continue;
        const values = { kind: kind ?? name!.slice(-3) };
        findings.set(index, { start: index, end: index + run.length, values, hint: `“${name}”` });
      }
    }
    return [...findings.values()];
  },
  examples: {
    wrong: [
      { text: '渡口办起了《春苗计划》项目。', found: '《春苗计划》' },
      { text: '《河湾奖》是镇上最高的奖，每年评一次。', found: '《河湾奖》' },
      { text: '渡口办过一次叫《清水渡河》的活动，领了《摆渡许可证》。', count: 2 },
    ],
    right: [
      '渡口办起了“春苗计划”项目。',
      '他在读《河湾志》，讲的是《清水渡河》的活动。',
      '《集市管理办法》项目表附后。',
    ],
  },
};
