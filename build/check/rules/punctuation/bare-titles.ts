// Titles of books that stand in a sentence without any marks: 封面上写着河湾渡船手册，, 在人民日报上, 他写的河湾镇志. In: a text. Out: where
// such a title stands. Only where the words before it, or the title's last word, leave no other reading.
import { matchesIn } from '../../prose/matches.ts';

const name = '(?:(?![的了着过和与或在是有]|一[本部篇])[\\u4e00-\\u9fff]){4,18}?';
const kinds =
  '(?:手册|指南|读本|读物|教程|讲义|大全|问答|[一二三四五六七八九十]百[问题例]|百科|图谱|图册|画册|词典|字典|辞典|概论|概要|入门|史话|年鉴|丛书|文集|选集|全集|诗集)';
/** 封面上写着河湾渡船手册，; 他主编的河湾渡船手册印了三次 */
const told = new RegExp(
  `(?<=(?:封面|扉页|书脊|题签|标签)上?(?:写着|印着|题着|是|写有|印有)|写着|印着|题着|主编(?:的|了)?(?:小册子|教材)?|著有|撰有|合著|译有|编有|写有|写进|写入|编进|编入|收进|收入|(?:小册子|专著|教材|课本)(?:叫|名叫|名为|就是|是))(${name}${kinds})(?=[，。；（]|印了|出版|一书|定价)`,
  'g',
);
/** 河湾镇志，: what tells of a place. 县志 alone is any. */
const annals =
  /(?<=(?:写|编|修|续|读|翻|查|据|见|引|载)(?:了|过|成|出|着|于|到|的)?(?:一[本部])?)((?![本该全各几两三一这那])(?:(?![的了在和与据见])[\u4e00-\u9fff]){2,3}[省府州县市镇乡村](?:[\u4e00-\u9fff]{1,3}(?<![同立意杂日墓])志|志))(?=[，。；]|记载|[上里中](?:说|记|写|载|有)|载[：，]|卷[一二三四五六七八九十])/g;
/** 在人民日报上: a paper that everybody knows, as what is read. */
const papers =
  /(?<=[在读订看翻阅载于登的份张是][了着过到]?)((?:人民|光明|解放|文汇|大公|经济|工人|农民|中国青年|中国教育|科技|法治|法制)日?报)(?=上(?![班海])|第[一二三四五六七八九十\d]+版|头版|副刊|[，。]|的(?:头版|副刊|社论|报道))/g;
/** 红楼梦里: works by names that are nothing else. */
const works =
  /(?<![《〈“‘「『新续])(红楼梦|三国演义|水浒传|西游记|聊斋志异|儒林外史|资治通鉴|本草纲目|天工开物|梦溪笔谈|永乐大典|四库全书|古文观止|唐诗三百首|资本论|共产党宣言|物种起源|战争与和平|骆驼祥子|百年孤独)(?![》〉”’]|[研学]|[\u4e00-\u9fff]{0,3}(?:学会|研究|杯|馆|城|园|奖|公司|酒店|宾馆|路|街|号|旋律|组曲|电视|剧组|迷|式|热))/g;

/** 依照工商同业公会法于…: a law as what is gone by, with its whole name. */
const gone =
  /(?<=(?:依照|按照|根据|依据|违反|遵照|颁布|公布|施行|实施|援引)(?:了|的)?)((?:(?![的了着过和与或在是有以这那其该新])[\u4e00-\u9fff]){3,14}(?<![办方做想说看无司书技手用疗合非违执宪国家加减除乘语文句])法)(?=第[一二三四五六七八九十百\d]|于|的规定|规定|，|。|办理|成立|登记)/g;

/** Where titles stand bare. */
export function bareTitles(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const pattern of [told, annals, papers, works, gone]) {
    for (const { index, 0: run } of matchesIn(text, pattern)) {
      const before = text.slice(Math.max(0, index - 60), index);
      if (before.lastIndexOf('《') > before.lastIndexOf('》')) continue;
      found.push({ start: index, end: index + run.length });
    }
  }
  return found;
}
