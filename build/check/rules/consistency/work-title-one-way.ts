// One document is named in one way (W05): 《…》 titles a few characters apart, with or without 关于 or a mark, and the name
// of a document that stands elsewhere in 《》 without them, or in “”. Titles that part in a number, an order or a place are two works.
import { distance } from 'fastest-levenshtein';
import { type Diagnostic, diagnostic, type Severity } from '../../../diagnostic.ts';
import type { Prose } from '../../prose/prose.ts';
import type { Rule } from '../../rule.ts';
import { laws } from './data/known-titles.ts';
import { isInTitle, isToday, matchesIn, placeOfSpot, running, type Spot, spotOf } from './spots.ts';
import { titlesOfKinds } from './titles-of-kinds.ts';
import { isContrasted, nearTitles, partingOf, slippedTitles, titlesIn, titlesInQuotes } from './work-titles.ts';

/** What tells one work from another: numbers, order, places, kinds. */
const telling =
  /[\d０-９〇一二三四五六七八九十甲乙丙丁上中下前后左右续东南西北省市县区州新旧初高大小男女古今春夏秋冬]|[A-Za-z]|版|卷|册|编|修订|补充|实施|细则|解释|草案|试行/;

/** Two titles so long are hardly alike by chance. */
const longTitle = 6;

const marks = /[、，,。·•・\-—－：:“”‘’（）()！？!?]/g;
const bare = (title: string) => title.replace(marks, '').replace(/^关于|的|和|与/g, '');

/** Whether two names of laws part as a slip parts them: one character other, or the same ones in another order. */
const isNearSlip = (a: string, b: string) =>
  (a.length === b.length && distance(a, b) === 1) || [...a].sort().join('') === [...b].sort().join('');

/** 分类法 and 书法 are no laws. */
const law = /(?:(?<![类方办书文语算用写画手疗技])法|条例)$/;

/** How surely two titles name one document; undefined where they may be two. */
function surenessOf(a: string, b: string, fewer: number, more: number): Severity | undefined {
  if (a.replace(marks, '') === b.replace(marks, '') || bare(a) === bare(b)) return 'warning';
  // 《劳动法》 and 《劳动合同法》 are two laws.
  if (law.test(a) && law.test(b) && !isNearSlip(a, b)) return undefined;
  const { one, other, begin, end } = partingOf(a, b);
  // 《河湾桥工程报告》 and 《河湾大桥工程报告》: one bridge.
  if (one + other === '大' && /^[桥坝堤楼厦]/.test(b.slice(begin + other.length)) && begin > 1 && end > 2)
    return 'warning';
  if (telling.test(one) || telling.test(other)) return undefined;
  // 《诗经》 and 《诗经选》: what comes before or after makes another title.
  if (begin === 0 || (end === 0 && (one === '' || other === ''))) return undefined;
  const long = Math.max(a.length, b.length);
  if (long >= 10) return 'warning';
  // 《河湾渡口志稿》 for 《河湾渡船口志稿》: of so many characters one inside left out is the same work's.
  if (long >= 8 && (one === '' || other === '') && begin > 2 && end > 2) return 'warning';
  return long >= 5 && fewer <= 2 && more >= fewer * 2 ? 'info' : undefined;
}

const document =
  /关于([^，。；：、“”《》（）\s\uFFFC]{4,40}?)的?(?:若干)?(意见|通知|决定|规定|办法|规划|纲要|条例|方案|决议|公告|通报|批复)(?=[，。；：]|要求|指出|明确|提出|强调|规定)/g;

/** Names of documents in running text without 《》 that a title of the book has. */
function unmarked(prose: Prose, titles: readonly string[]): { spot: Spot; title: string }[] {
  const cores = titles.flatMap((title) => {
    const at = title.indexOf('关于');
    return at >= 0 && title.length - at >= 10 ? [{ title, core: title.slice(at) }] : [];
  });
  if (cores.length === 0) return [];
  return [...matchesIn(running(prose), document)].flatMap(({ passage, match }) => {
    if (isInTitle(passage.text, match.index)) return [];
    const near = cores.find(
      ({ core }) => Math.abs(core.length - match[0].length) <= 3 && distance(core, match[0]) <= 3,
    );
    return near ? [{ spot: spotOf(passage, match), title: near.title }] : [];
  });
}

/** 《中华人民共和国刑法》 is no slip of 《中华人民共和国民法典》. */
const known = new Set(laws);
const isLaw = (title: string): boolean => known.has(title.replace(/^中华人民共和国/, ''));

export const workTitleOneWay: Rule = {
  id: 'work-title-one-way',
  check: (_, __, prose): Diagnostic[] => {
    if (!isToday(prose)) return [];
    const titles = titlesIn(prose);
    const names = [...titles.keys()];
    const pairs = nearTitles(names).flatMap(([a, b]) => {
      const [most, least] = titles.get(a)!.length >= titles.get(b)!.length ? [a, b] : [b, a];
      const few = titles.get(least)!;
      const many = titles.get(most)!;
      const severity = surenessOf(a, b, few.length, many.length);
      if (!severity || few.some(isContrasted) || (isLaw(a) && isLaw(b))) return [];
      const { one, other } = partingOf(most, least);
      const values = { one: `《${most}》`, other: `《${least}》`, parts: `${one || '（无）'}/${other || '（无）'}` };
      const related = [...few.slice(1, 6), many[0]!].map(placeOfSpot);
      const hint = many.length > few.length ? { hint: `《${most}》` } : {};
      return diagnostic('work-title-one-way', placeOfSpot(few[0]!), values, { severity, related, ...hint });
    });
    const loose = unmarked(prose, names).map(({ spot, title }) => {
      const written = spot.passage.raw.slice(spot.start, spot.end);
      const values = { one: `《${title}》`, other: written, parts: '书名号' };
      return diagnostic('work-title-one-way', placeOfSpot(spot), values, {
        hint: `《${title}》`,
        related: [placeOfSpot(titles.get(title)![0]!)],
      });
    });
    const slipped = slippedTitles(prose).flatMap(({ one, other, many, few }) => {
      if (few.some(isContrasted)) return [];
      const { one: a, other: b } = partingOf(one, other);
      const values = { one: `《${one}》`, other: `《${other}》`, parts: `${a}/${b}` };
      return diagnostic('work-title-one-way', placeOfSpot(few[0]!), values, {
        related: [placeOfSpot(many[0]!)],
        ...(many.length > 1 ? { hint: `《${one}》` } : one.length >= longTitle ? {} : { severity: 'info' }),
      });
    });
    const ofKinds = titlesOfKinds(prose).flatMap(({ one, other, many, few, sure }) => {
      if (few.some(isContrasted)) return [];
      const { one: a, other: b } = partingOf(one, other);
      const values = { one: `《${one}》`, other: `《${other}》`, parts: `${a}/${b}` };
      return diagnostic('work-title-one-way', placeOfSpot(few[0]!), values, {
        related: [...few.slice(1, 6), many[0]!].map(placeOfSpot),
        ...(many.length > few.length ? { hint: `《${one}》` } : {}),
        ...(sure ? {} : { severity: 'info' }),
      });
    });
    // Of many in either marks the one may be the work, the other what it is about.
    const otherMarks = titlesInQuotes(prose).flatMap(({ title, marked, quoted }) => {
      const [few, many, marks] = quoted.length <= marked.length ? [quoted, marked, '“”'] : [marked, quoted, '《》'];
      if (few.length > 2) return [];
      const [one, other] = marks === '《》' ? [`“${title}”`, `《${title}》`] : [`《${title}》`, `“${title}”`];
      const values = { one, other, parts: '书名号/引号' };
      return diagnostic('work-title-one-way', placeOfSpot(few[0]!), values, { related: [placeOfSpot(many[0]!)] });
    });
    const told = new Set([...slipped, ...ofKinds].map(({ values }) => `${values.one} ${values.other}`));
    return [
      ...slipped,
      ...ofKinds,
      ...pairs.filter(({ values }) => !told.has(`${values.one} ${values.other}`)),
      ...loose,
      ...otherMarks,
    ];
  },
  examples: {
    wrong: [
      {
        text: '县里印了《河湾渡口管理办法》，船工都有一本《河湾渡口管理办法》。\n\n《河湾渡口监督办法》一共九条。',
        found: '河湾渡口监督办法',
        count: 1,
      },
      {
        text: '渡口演过《河湾渡》。《河湾渡》很长，人人看过《河湾渡》。后来只演《河湾渡口》。',
        found: '河湾渡口',
        count: 1,
      },
      { text: '他写成《河湾测勘报告》。《河湾勘测报告》存在渡口。', count: 1 },
      {
        text: '《河湾县集市管理暂行办法》先行，《河湾县集市管理暂行办法》再行，《河湾县集市管理试行办法》未行。',
        found: '河湾县集市管理试行办法',
        count: 1,
      },
      { text: '《关于整顿四乡集市的若干意见》和《整顿四乡集市的若干意见》。', count: 1 },
      {
        text: '县政府关于加强和改进集市工作的意见，要求按时开市。后来，《县政府关于加强和改进乡镇集市工作的意见》印成了册子。',
        found: '关于加强和改进集市工作的意见',
        count: 1,
      },
      { text: '摊主有一本《竹器谱》。\n\n“竹器谱”有三卷。', found: '竹器谱', count: 1 },
      { text: '《竹经》讲竹器。《竹经》有三卷，传到今天的只有一卷，叫《竹径》。', found: '竹径', count: 1 },
      {
        text: '县里有《河湾集市摆摊管理办法》（以下简称《摆摊办法》）。《摆摊办法》有九条。\n\n摊主都说，《摆摊条例》管得宽。',
        found: '摆摊条例',
        count: 1,
      },
      {
        text: '县里有《河湾渡船操作规程》（以下简称《规程》）。《规程》有九条。\n\n船工都说，《规范》管得宽。',
        found: '规范',
        count: 1,
      },
      { text: '管账的写过一篇《漪河初探》。\n\n两年以后，《漪河初论》印成了册子。', found: '漪河初论', count: 1 },
      { text: '管账的用《河湾图书馆分类法》。\n\n《河湾图书分类法》有九类。', count: 1 },
      {
        text: '1956年，县里编成《沅溪河流域综合规划》。\n\n又说别的。\n\n1956年的《沅溪河流域水利规划》有八卷。',
        found: '沅溪河流域水利规划',
        count: 1,
      },
      {
        text: '县里发布《渡口船工准则》。摊主执行摊主准则，船工执行渡口船工准则。\n\n《渡口船员工准则》有十章。',
        found: '渡口船员工准则',
        count: 1,
      },
    ],
    right: [
      '河湾人引过《中华人民共和国民法典》，也引过《中华人民共和国刑法》。',
      '县里编成《沅溪河流域水利规划》。\n\n两年以后，县里又编成《沅溪河流域航运规划》。',
      '县里发布《河湾船工登记规定》。《河湾女船工登记规定》没有发布。',
      '他讲的是《竹器对于渡口生计的意义》。报上把题目误写成了《竹器对于渡口生机的意义》。',
      '《河湾渡口管理法》和《河湾渡口船只管理法》。',
      '县里有《河湾集市摆摊管理办法》（以下简称《摆摊办法》）。《摆摊办法》有九条。\n\n省里的《摆摊条例》管得宽。',
      '县里有《河湾渡船操作规程》（以下简称《规程》）。《规程》有九条。\n\n《河湾渡口设置规范》管得宽，《规范》有七条。',
      '管账的写过《漪河初探》和《漪河初论》，都印成了册子。\n\n《竹记》和《竹志》没有印。',
      '《竹经》讲竹器，《茶经》讲茶，《竹经》有三卷。',
      '《集市年鉴2015年版》和《集市年鉴2016年版》，《集市法》和《集市法实施细则》。',
      '《河湾县志》和《河湾县志补》，《东街集市史》和《西街集市史》。',
    ],
  },
};
