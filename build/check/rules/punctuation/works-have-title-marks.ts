// Books, articles, papers and films stand in 《》, not in quotation marks (GB/T 15834—2011, 4.15.3.1): “自然”杂志, 一篇长文叫“…”.
// Found by the word for the kind of work beside it, or because everybody knows the book. A part of a work may be quoted.
import { matchesIn } from '../../prose/matches.ts';
import type { TextFinding, TextRule } from '../../rule.ts';
import { bareTitles } from './bare-titles.ts';

const kind =
  '(?:杂志|周刊|月刊|季刊|学报|[日晚]报|报纸|一书|一文|一诗|(?:这|那)[部本篇首出](?:书|小说|文章|论文|诗|歌|电影|戏|著作))';
const before = new RegExp(`(?:“([^“”，。！？\\n]{1,24})”)(?=${kind}(?![中里]?[^，。]{0,2}[号式]))`, 'g');

const work =
  '(?:小说|文章|论文|长文|短文|专著|著作|名著|杂志|诗集|电影|影片|纪录片|电视剧|散文|剧本|歌剧|话剧|图书|[一本这那][本部篇首出](?:书|诗|文章|小说|词|歌|文|戏|著作))';
const named = new RegExp(
  `${work}，?(?:(?:名字|书名|标题|题目|篇名|片名)?就?(?:叫做?|叫作|题为|名为|名叫|取名|定名为|书名是|标题是|题目是))“([^“”\\n]{2,40})”`,
  'g',
);

/** Works that everybody knows, by names that are nothing else. */
const known =
  '红楼梦|水浒传?|三国演义|西游记|史记|论语|诗经|资治通鉴|聊斋志异|儒林外史|金瓶梅|西厢记|牡丹亭|本草纲目|天工开物|梦溪笔谈|孙子兵法|道德经|山海经|古文观止|唐诗三百首|永乐大典|四库全书|资本论|共产党宣言|国富论|物种起源|战争与和平|安娜·卡列尼娜|悲惨世界|巴黎圣母院|哈姆雷特|堂吉诃德|罗密欧与朱丽叶|鲁滨逊漂流记|阿Q正传|狂人日记|朝花夕拾|骆驼祥子|四世同堂|白鹿原|平凡的世界|百年孤独|老人与海|人民日报|光明日报|纽约时报|华尔街日报';
const knownWork = new RegExp(`“(${known})”(?!式|梦|热|[里中]的[^，。]{0,6}[话说])`, 'g');
/** “河湾宪章”: what is named so is a document. */
const document =
  /“((?!君子|口头)[\u4e00-\u9fff]{2,16}(?:宪章|公约|条例|章程|宣言|协定|条约|议定书|法典|管理办法|实施细则))”(?![一之这]?[词字语种式类派])/g;
/** 写成论文，题为河湾渡口与集市之关系。 */
const bare =
  /(?<=(?:论文|文章|报告|专著|书稿|讲演|演讲|一文|长文|短文|著作|诗作|画作|讲座|调查)[^。]{0,12}，?(?:题为|题目是|题目为|(?<![签署])名为|标题是|标题为))[\u4e00-\u9fff·]{4,30}(?=[，。；])/g;
const item = /(?<=(?:[是有借读看翻捧买写抄])[了着过来到]?)[一这那][本部篇]“([^“”，。\n]{2,16})”(?=[，。；])/g;
/** 一本“糊涂账”, 一部“活字典”: figures of speech. */
const figure = /[账帐经]$|字典|百科|教材|教科书|天书|史书|历史|史诗|宝典|护照|手册|[式型]/;

export const worksHaveTitleMarks: TextRule = {
  id: 'works-have-title-marks',
  find({ text }) {
    const findings: TextFinding[] = [];
    const say = (start: number, name: string) => {
      const end = start + name.length + 2;
      if (!findings.some((other) => start < other.end && other.start < end))
        findings.push({ start, end, values: { name }, hint: `《${name}》` });
    };
    for (const { index, 1: name } of matchesIn(text, knownWork)) say(index, name!);
    for (const { index, 1: name } of matchesIn(text, before)) say(index, name!);
    for (const { index, 1: name } of matchesIn(text, document)) say(index, name!);
    for (const { index, 0: name } of matchesIn(text, bare))
      findings.push({ start: index, end: index + name.length, values: { name }, hint: `《${name}》` });
    for (const pattern of [named, item]) {
      for (const { index, 0: run, 1: name } of matchesIn(text, pattern)) {
        if (pattern === item && figure.test(name!)) continue;
        say(index + run.length - name!.length - 2, name!);
      }
    }
    for (const { start, end } of bareTitles(text)) {
      const name = text.slice(start, end);
      if (!findings.some((other) => start < other.end && other.start < end))
        findings.push({ start, end, values: { name }, hint: `《${name}》` });
    }
    return findings;
  },
  examples: {
    wrong: [
      { text: '他订了一份“河湾”杂志，写过一篇长文，题目叫“渡口的规矩”。', count: 2 },
      { text: '船上有半本“水浒传”，缺了头几页。', found: '“水浒传”' },
      { text: '他借来一本“河湾旧事”，读了一夜。', found: '“河湾旧事”' },
      { text: '他写成一篇论文，题为渡口集市兴衰考。', found: '渡口集市兴衰考' },
      { text: '封面上写着河湾渡船手册，定价两角。他主编的渡口规矩一百问印了三次。', count: 2 },
      { text: '他写了河湾镇志，在人民日报上读到消息，船上有半本水浒传。', count: 3 },
      { text: '摊主们签了“河湾集市公约”。', found: '“河湾集市公约”' },
    ],
    right: [
      '渡口报告该签名为有效签名，船就放行。',
      '他订了一份《河湾》杂志，写过一篇长文，题目叫《渡口的规矩》。',
      '“渡口”一词出自乡志。',
      '他编写了船工培训手册，又修县志，订了人民日报社的报纸，门口写着集市管理办法的要点，住在红楼梦宾馆。',
      '他记了一本“糊涂账”，人们叫他一部“活字典”。',
      '“自然”的“自”字写错了，两家有个“君子协定”。',
    ],
  },
};
