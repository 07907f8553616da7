// One document or work told by another word for what it is: 《用水规定》 where the book defines 《用水章程》, 《澜窑初论》 for 《澜窑初探》. In: prose. Out: pairs of
// titles with their places, sure or not. Linear: titles are looked up by their stem. Must not take for one what a
// book has whole somewhere: two documents of one matter are two.
import type { Prose } from '../../prose/prose.ts';
import { lexicon } from '../slips/lexicon.ts';
import { definitionsIn } from './abbreviations.ts';
import { put, running, type Spot } from './spots.ts';
import { allTitlesIn } from './work-titles.ts';

export interface TitlePair {
  one: string;
  other: string;
  many: Spot[];
  few: Spot[];
  sure: boolean;
}

/** What documents that rule something are called. */
const kinds =
  /(办法|条例|规定|规程|规范|章程|细则|守则|准则|制度|标准|方案|意见|通知|纲要|规划|规则|公约|指南|须知|要求|决定|指引)$/;
/** Whoever gives a document out right before its title gives another out. */
const issued =
  /(?:国务院|中央|国家|部|委|省|市|县|厅|局|会|政府|颁布|公布|印发|发布|制定|制订|修订|出台|通过|另)里?(?:了|的)?$/;

/** Last words of works, in groups that mean nearly the same. */
const ofWorks = ['记录志', '论探说谈话', '集编辑选', '考释证辨', '传略谱'];
const areOfWorks = (a: string, b: string) => ofWorks.some((group) => group.includes(a) && group.includes(b));

/** Short names in 《》 that the book defines, and titles that part from one in the kind alone. */
function documentsIn(prose: Prose): TitlePair[] {
  const titles = allTitlesIn(prose);
  const defined = new Map<string, Spot>();
  for (const { kind, short, spot } of definitionsIn(prose)) {
    if (kind === 'said' && spot.passage.text[spot.start - 1] === '《' && kinds.test(short)) defined.set(short, spot);
  }
  if (defined.size === 0) return [];
  const byStem = new Map<string, string[]>();
  for (const short of defined.keys()) put(byStem, short.replace(kinds, ''), short);
  const names = [...titles.keys()];
  return [...titles].flatMap(([other, few]): TitlePair[] => {
    const kind = kinds.exec(other)?.[1];
    if (kind === undefined || few.length > 2 || defined.has(other)) return [];
    const shorts = byStem.get(other.slice(0, -kind.length)) ?? [];
    const [one] = shorts;
    if (one === undefined || shorts.length > 1 || !names.includes(one)) return [];
    // A longer title of this kind may be what is meant, as may what somebody is said to give out.
    const isPart = (name: string) => name !== other && (other === kind ? name.endsWith(kind) : name.endsWith(other));
    if (names.some(isPart)) return [];
    if (few.some(({ passage, start }) => issued.test(passage.text.slice(Math.max(0, start - 6), start - 1)))) return [];
    const many = titles.get(one)!;
    return [{ one, other, many, few, sure: many.length > few.length || other !== kind }];
  });
}

/** Whether a stem is a name of the book's own: some two of its characters are no word. */
const isOwn = (stem: string) =>
  [...stem].some((_, i) => i + 1 < stem.length && lexicon().two(stem.charCodeAt(i), stem.charCodeAt(i + 1)) === 0);

/** Titles of works that part in their last character, both of which say what kind of work it is. */
function worksIn(prose: Prose): TitlePair[] {
  const titles = allTitlesIn(prose);
  const byStem = new Map<string, string[]>();
  for (const name of titles.keys()) {
    if (name.length >= 4 && name.length <= 12) put(byStem, name.slice(0, -1), name);
  }
  return [...byStem].flatMap(([stem, names]): TitlePair[] => {
    if (names.length !== 2) return [];
    const [one, other] = names.sort((a, b) => titles.get(b)!.length - titles.get(a)!.length) as [string, string];
    const [many, few] = [titles.get(one)!, titles.get(other)!];
    if (few.length > 1 || !areOfWorks(one.at(-1)!, other.at(-1)!)) return [];
    // 《人间词话》 and 《人间词稿》 beside each other are two.
    const [{ passage }] = few as [Spot];
    if (many.some((spot) => spot.passage === passage && !isApart(passage.text, spot, few[0]!))) return [];
    const isLong = stem.length >= 4;
    if (!isLong && !isOwn(stem)) return [];
    return [{ one, other, many, few, sure: isOwn(stem) || (many.length > 1 && isLong) }];
  });
}

/** Whether sentences part two places. */
const isApart = (text: string, a: Spot, b: Spot) =>
  /[。！？]/.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));

/** What tells one document from another: numbers, sides, ranks, persons, times. */
const telling =
  /[\d〇一二三四五六七八九十甲乙丙丁东南西北上下左右前后内外新旧省市县区州乡镇村国军民工农商男女老少长短中近远]|高级|初级|补充|修订|实施|草案|试行|暂行|临时|专项|年度|总体|详细/;
/** Words that a plan, a rule or a report is called by, of which writers mistake one for another. */
const likeWords = [
  '综合 水利 总体 整体 全面 统一',
  '管理 监督 监管 治理 整治',
  '调查 勘查 勘察 普查 考察 查勘 勘测',
  '安全 安防',
  '分配 调配 配置 调度',
  '评估 评价 评定 鉴定 评审',
  '保护 维护 养护 防护',
  '建设 建造 修建 兴建 施工',
  '试行 暂行 施行',
  '登记 记录 注册',
  '培养 培训 教育',
  '处理 处置 办理',
  '操作 作业 运行',
  '会计 财务 财会',
  '发展 开发',
  '补偿 赔偿 补助',
  '奖励 表彰 奖惩',
  '使用 利用 应用',
  '检验 检测 检查 测试',
  '报告 汇报',
  '征收 收取 征缴',
  '估算 概算 预算',
  '计划 规划',
];
const areLike = (a: string, b: string) =>
  likeWords.some((list) => list.split(' ').includes(a) && list.split(' ').includes(b));
const docKinds =
  /(?:办法|条例|规定|规程|规范|章程|细则|准则|制度|标准|方案|意见|通知|纲要|规划|规则|公约|指南|要求|决定|报告|计划|志|史|手册|年鉴)$/;
const yearOf = /(?:1[5-9]|20)\d\d(?=年)/g;

const yearsAbout = ({ passage: { text }, start, end }: Spot): readonly string[] => {
  const from = text.lastIndexOf('。', start) + 1;
  const to = text.indexOf('。', end);
  return text.slice(from, to < 0 ? undefined : to).match(yearOf) ?? [];
};

/** 《河湾渡口综合规划》 and 《河湾渡口水利规划》: one word of the title is another, of one meaning or told of one year. */
function documentsOfOneMatter(prose: Prose): TitlePair[] {
  const titles = allTitlesIn(prose);
  const names = [...titles.keys()].filter((name) => name.length >= 8 && docKinds.test(name));
  const byFrame = new Map<string, string[]>();
  for (const name of names) {
    for (let at = 3; at + 2 < name.length; at++) put(byFrame, `${name.slice(0, at)}__${name.slice(at + 2)}`, name);
  }
  const told = new Set<string>();
  return [...byFrame].flatMap(([frame, alike]): TitlePair[] => {
    if (alike.length !== 2) return [];
    const at = frame.indexOf('__');
    const [one, other] = alike.sort((a, b) => titles.get(b)!.length - titles.get(a)!.length) as [string, string];
    const [many, few] = [titles.get(one)!, titles.get(other)!];
    const [a, b] = [one.slice(at, at + 2), other.slice(at, at + 2)];
    if (few.length > 1 || told.has(other) || telling.test(a) || telling.test(b)) return [];
    if ((a[0] === b[0] || a[1] === b[1]) && !areLike(a, b)) return [];
    const [rare] = few as [Spot];
    if (many.some(({ passage }) => passage === rare.passage)) return [];
    const years = yearsAbout(rare);
    const isOfOneYear = many.some((spot) => yearsAbout(spot).some((year) => years.includes(year)));
    if (!areLike(a, b) && !isOfOneYear) return [];
    told.add(other);
    return [{ one, other, many, few, sure: isOfOneYear || many.length > 1 || isOwn(one.slice(0, at)) }];
  });
}

/** 《小企业会计准则》 often and 《小型企业会计准则》 once: a character put in or left out that makes a word of what stands beside it. */
function documentsWithMore(prose: Prose): TitlePair[] {
  const titles = allTitlesIn(prose);
  return [...titles].flatMap(([long, places]): TitlePair[] => {
    if (long.length < 7 || !docKinds.test(long)) return [];
    for (let at = 1; at + 2 < long.length; at++) {
      const short = long.slice(0, at) + long.slice(at + 1);
      const others = titles.get(short);
      if (!others || telling.test(long[at]!)) continue;
      const [one, other, many, few] =
        others.length >= places.length ? [short, long, others, places] : [long, short, places, others];
      if (few.length > 1 || many.length + unmarkedOf(prose, one) < fewestOfMore) return [];
      if (many.some((spot) => spot.passage === few[0]!.passage && !isApart(spot.passage.text, spot, few[0]!)))
        return [];
      return [{ one, other, many, few, sure: true }];
    }
    return [];
  });
}
/** So often the usual title stands, in its marks or without them. */
const fewestOfMore = 2;
const unmarkedOf = (prose: Prose, title: string): number =>
  running(prose).filter(({ text }) => text.replaceAll(`《${title}》`, '').includes(title)).length;

/** Every pair of titles that part in what kind of thing they name. */
export const titlesOfKinds = (prose: Prose): readonly TitlePair[] => [
  ...documentsIn(prose),
  ...worksIn(prose),
  ...documentsOfOneMatter(prose),
  ...documentsWithMore(prose),
];
